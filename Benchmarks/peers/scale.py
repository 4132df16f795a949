"""Decoding of a metagraph by `bt-decode`: prints one line of JSON with the microseconds of one decoding.

Usage: scale.py METADATA VALUE TYPE [--seconds S]; METADATA is the chain's metadata in version 15 (an opaque, optional
value as the runtime gives it), VALUE the bytes to decode, TYPE the name of its type as `bt-decode` has it.
"""

import argparse
import json
import time

import bt_decode


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("metadata")
    parser.add_argument("value")
    parser.add_argument("type")
    parser.add_argument("--seconds", type=float, default=3.0)
    arguments = parser.parse_args()
    with open(arguments.metadata, "rb") as file:
        metadata = bt_decode.MetadataV15.decode_from_metadata_option(file.read())
    with open(arguments.value, "rb") as file:
        value = file.read()
    registry = bt_decode.PortableRegistry.from_metadata_v15(metadata)
    # The result of the runtime call as the metadata has it: the id of `Option<Metagraph>`.
    kind = arguments.type
    if kind.startswith("api:"):
        kind = "scale_info::" + str(output_type(metadata, *kind[4:].split(".")))
    decoded = bt_decode.decode(kind, registry, value)
    neurons = len(decoded["hotkeys"])
    best, end = float("inf"), time.perf_counter() + arguments.seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        bt_decode.decode(kind, registry, value)
        best = min(best, time.perf_counter() - start)
    print(json.dumps({"microseconds": best * 1e6, "neurons": neurons}))


def output_type(metadata, api, method):
    """The type id of what a runtime API's method gives."""
    for entry in json.loads(metadata.to_json())["apis"]:
        if entry["name"] == api:
            for candidate in entry["methods"]:
                if candidate["name"] == method:
                    return candidate["output"]
    raise SystemExit(f"the metadata has no {api}.{method}")


if __name__ == "__main__":
    main()
