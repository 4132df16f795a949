"""Signatures of `bittensor-wallet`, on one core: prints one line of JSON with operations a second."""

import argparse
import json
import time

from bittensor_wallet import Keypair


def best(seconds, batch, work):
    """The most operations a second that any batch reached."""
    rate, end = 0.0, time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(batch):
            work()
        rate = max(rate, batch / (time.perf_counter() - start))
    return rate


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=3.0)
    seconds = parser.parse_args().seconds
    keypair = Keypair.create_from_uri("//Alice")
    message = b"\x5a" * 128
    signature = keypair.sign(message)
    assert keypair.verify(message, signature)
    print(
        json.dumps(
            {
                "sign": best(seconds, 20, lambda: keypair.sign(message)),
                "verify": best(seconds, 20, lambda: keypair.verify(message, signature)),
            }
        )
    )


if __name__ == "__main__":
    main()
