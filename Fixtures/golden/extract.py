"""Writes this folder's facts from the recording in bittensor's source distribution.

    extract.py path/to/tests/fixtures/golden.json

The recording: `bittensor` 11.3.0 on PyPI (Apache-2.0), `tests/fixtures/golden.json`, made by its authors on a local chain
at spec_version 461. Here are only facts: names, indexes, types, keys and bytes; no documentation texts.
"""

import json
import os
import sys

HASHERS = ["Blake2_128", "Blake2_256", "Blake2_128Concat", "Twox128", "Twox256", "Twox64Concat", "Identity"]
PRIMITIVES = "bool char str u8 u16 u32 u64 u128 u256 i8 i16 i32 i64 i128 i256".split()


class Reader:
    def __init__(self, data: bytes):
        self.data, self.at = data, 0

    def take(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]

    def byte(self) -> int:
        return self.take(1)[0]

    def u32(self) -> int:
        return int.from_bytes(self.take(4), "little")

    def compact(self) -> int:
        mode = self.data[self.at] & 3
        if mode == 3:
            return int.from_bytes(self.take((self.byte() >> 2) + 4), "little")
        return int.from_bytes(self.take(1 << mode), "little") >> 2

    def text(self) -> str:
        return self.take(self.compact()).decode()

    def many(self, one) -> list:
        return [one() for _ in range(self.compact())]

    def maybe(self, one):
        return one() if self.byte() else None


class Metadata:
    """Version 15, layout of `frame-metadata`."""

    def __init__(self, data: bytes):
        r = self.r = Reader(data)
        assert r.take(4) == b"meta" and r.byte() == 15
        self.types = r.many(self.type)
        self.pallets = r.many(self.pallet)
        r.byte()
        for _ in range(4):
            r.compact()
        self.extensions = r.many(lambda: (r.text(), r.compact(), r.compact()))
        r.compact()
        self.apis = r.many(self.api)

    def field(self):
        name, kind = self.r.maybe(self.r.text), self.r.compact()
        self.r.maybe(self.r.text), self.r.many(self.r.text)
        return name, kind

    def variant(self):
        name, fields, index = self.r.text(), self.r.many(self.field), self.r.byte()
        self.r.many(self.r.text)
        return index, name, fields

    def type(self):
        r = self.r
        r.compact()
        path = "::".join(r.many(r.text))
        r.many(lambda: (r.text(), r.maybe(r.compact)))
        shape = r.byte()
        if shape == 0:
            body = r.many(self.field)
        elif shape == 1:
            body = sorted(r.many(self.variant))
        elif shape == 3:
            body = (r.u32(), r.compact())
        elif shape == 4:
            body = r.many(r.compact)
        elif shape == 5:
            body = r.byte()
        elif shape == 7:
            body = (r.compact(), r.compact())
        else:
            body = r.compact()
        r.many(r.text)
        return path, shape, body

    def entry(self):
        r = self.r
        name, optional = r.text(), r.byte() == 0
        hashers, key = (r.many(lambda: HASHERS[r.byte()]), r.compact()) if r.byte() else ([], None)
        value, default = r.compact(), r.take(r.compact())
        r.many(r.text)
        return name, optional, hashers, key, value, default

    def constant(self):
        r = self.r
        name, kind, value = r.text(), r.compact(), r.take(r.compact())
        r.many(r.text)
        return name, kind, value

    def pallet(self):
        r = self.r
        name = r.text()
        storage = r.maybe(lambda: (r.text(), r.many(self.entry)))
        calls, events = r.maybe(r.compact), r.maybe(r.compact)
        constants, errors, index = r.many(self.constant), r.maybe(r.compact), r.byte()
        r.many(r.text)
        return name, index, storage[1] if storage else [], calls, events, errors, constants

    def api(self):
        r = self.r

        def method():
            name, inputs, output = r.text(), r.many(lambda: (r.text(), r.compact())), r.compact()
            r.many(r.text)
            return name, inputs, output

        name, methods = r.text(), r.many(method)
        r.many(r.text)
        return name, methods


class Facts:
    """One line a fact. A type with a name is written by its path and defined once in a line of its own, but for the
    generic ones (`inline`), which are spelled out where they are used."""

    def __init__(self, metadata: Metadata):
        self.m, self.lines = metadata, []
        definitions = {}
        for number, (path, _, _) in enumerate(metadata.types):
            definitions.setdefault(path, []).append(number)
        # Compared with everything that occurs twice spelled out, so that parts which differ show.
        self.inline = {path for path, numbers in definitions.items() if path and len(numbers) > 1}
        self.inline = {path for path in self.inline if len({self.body(number) for number in definitions[path]}) > 1}
        for path in sorted(self.inline):
            self.line(f"inline {path}", "")
        for name, index, storage, calls, events, errors, constants in metadata.pallets:
            self.line(f"pallet {name}", index)
            for item, optional, hashers, key, value, default in storage:
                kind = "optional" if optional else "default"
                hashed = f"{'+'.join(hashers)}({self.name(key)}) -> " if hashers else ""
                self.line(f"storage {name}.{item}", f"{kind} {hashed}{self.name(value)} = 0x{default.hex()}")
            for what, kind in (("call", calls), ("event", events), ("error", errors)):
                for index, item, fields in metadata.types[kind][2] if kind is not None else ():
                    self.line(f"{what} {name}.{item}", f"{index} {self.fields(fields)}".strip())
            for item, kind, value in constants:
                self.line(f"constant {name}.{item}", f"{self.name(kind)} = 0x{value.hex()}")
        for position, (name, extra, signed) in enumerate(metadata.extensions):
            self.line(f"extension {name}", f"{position} extra {self.wire(extra)}, signed {self.wire(signed)}")
        for name, methods in metadata.apis:
            for method, inputs, output in methods:
                arguments = ", ".join(f"{argument}: {self.name(kind)}" for argument, kind in inputs)
                self.line(f"api {name}.{method}", f"({arguments}) -> {self.name(output)}")
        for path, numbers in sorted(definitions.items()):
            if path and path not in self.inline and not self.is_outer(path):
                self.line(f"type {path}", self.body(numbers[0]))

    def line(self, key: str, value):
        self.lines.append(f"{key}\t{value}")

    @staticmethod
    def is_outer(path: str) -> bool:
        """What only collects pallets' parts, which have lines of their own."""
        parts = path.split("::")
        outer = ("RuntimeCall", "RuntimeEvent", "RuntimeError", "Runtime")
        return parts[-1] in outer or parts[-2:-1] == ["pallet"] and parts[-1] in ("Call", "Event", "Error")

    def name(self, number: int) -> str:
        path, shape, body = self.m.types[number]
        if path and path not in self.inline:
            return path
        if path == "Option":
            return f"Option<{self.name(body[1][2][0][1])}>"
        return path + self.body(number)

    def wire(self, number: int) -> str:
        """The type whose bytes travel: a structure of one field is that field, one of none is nothing."""
        _, shape, body = self.m.types[number]
        if shape == 0 and len(body) < 2:
            return self.wire(body[0][1]) if body else "()"
        return self.name(number)

    def body(self, number: int) -> str:
        _, shape, body = self.m.types[number]
        if shape == 0:
            return self.fields(body) or "()"
        if shape == 1:
            return "{" + " | ".join(f"{name}={index}{self.fields(fields)}" for index, name, fields in body) + "}"
        if shape == 2:
            return f"Vec<{self.name(body)}>"
        if shape == 3:
            return f"[{self.name(body[1])}; {body[0]}]"
        if shape == 4:
            return "(" + ", ".join(map(self.name, body)) + ")"
        if shape == 5:
            return PRIMITIVES[body]
        if shape == 6:
            return f"Compact<{self.name(body)}>"
        return f"BitSequence<{self.name(body[0])}, {self.name(body[1])}>"

    def fields(self, fields: list) -> str:
        """`{a: T}` where fields have names, `(T)` where not, nothing for none."""
        if not fields:
            return ""
        parts = [f"{name}: {self.name(kind)}" if name else self.name(kind) for name, kind in fields]
        return "{" + ", ".join(parts) + "}" if fields[0][0] else "(" + ", ".join(parts) + ")"


def main():
    with open(sys.argv[1]) as file:
        golden = json.load(file)
    here = os.path.dirname(os.path.abspath(__file__))
    wrapped = Reader(bytes.fromhex(golden["metadata"]["v15_hex"][2:]))
    assert wrapped.byte() == 1
    facts = Facts(Metadata(wrapped.take(wrapped.compact())))
    with open(os.path.join(here, "metadata-461.txt"), "w") as file:
        file.write("\n".join(facts.lines) + "\n")
    block = golden["block"]
    kept = {
        "source": "bittensor 11.3.0 (PyPI, Apache-2.0), tests/fixtures/golden.json; spec_version 461",
        "network": golden["network"],
        "storageKeys": [
            {"item": f"{one['pallet']}.{one['storage_function']}", "params": one["params"], "key": one["key_hex"]}
            for one in golden["storage_keys"]
        ],
        "calls": [
            {"name": f"{one['module']}.{one['function']}", "params": one["params"], "bytes": one["data_hex"]}
            for one in golden["calls"]
        ],
        "signingPayloads": golden["signature_payloads"],
        "extrinsics": golden["extrinsics"],
        "multisig": golden["multisig"],
        "ss58": golden["ss58"],
        "constants": [
            {"name": f"{one['module']}.{one['name']}", "value": one["decoded"]} for one in golden["constants"]
        ],
        "storageValues": [
            {
                "item": f"{one['pallet']}.{one['storage_function']}", "params": one["params"], "key": one["key_hex"],
                "bytes": one["raw_hex"], "value": one["decoded"],
            }
            for one in golden["storage_values"]
        ],
        "queryMaps": [
            {
                "item": f"{one['pallet']}.{one['storage_function']}", "params": one["params"],
                "prefix": one["prefix_hex"], "pairs": one["raw_changes"], "values": one["pairs"],
            }
            for one in golden["query_maps"]
        ],
        "runtimeCalls": [
            {
                "name": f"{one['api']}_{one['method']}", "input": "0x" + one["encoded_params_hex"],
                "output": one["raw_hex"],
            }
            for one in golden["runtime_calls"]
        ],
        "events": {"bytes": golden["events"]["raw_hex"], "values": golden["events"]["decoded"]},
        "block": {
            "hash": block["block_hash"], "header": block["raw"]["block"]["header"],
            "extrinsics": block["raw"]["block"]["extrinsics"],
        },
        "transferWeight": golden["payment_info"]["weight"],
        "transferFee": golden["receipt"]["total_fee_amount"],
    }  # fmt: skip
    with open(os.path.join(here, "bittensor-11.3.0.json"), "w") as file:
        json.dump(kept, file, indent=1)
        file.write("\n")


main()
