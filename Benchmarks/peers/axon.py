"""An axon of `bittensor` 10.5 that answers `Echo`, with its own verification.

Prints its port and serves until its input ends.

Usage: axon.py HOTKEY_URI
"""

import os
import socket
import sys
import tempfile
import time
from typing import ClassVar, Optional

import bittensor as bt
from bittensor_wallet import Keypair, Wallet


class Echo(bt.Synapse):
    text: str
    answer: Optional[str] = None
    required_hash_fields: ClassVar[tuple[str, ...]] = ("text",)


def echo(synapse: Echo) -> Echo:
    synapse.answer = synapse.text
    return synapse


def main():
    bt.logging.off()
    keypair = Keypair.create_from_uri(sys.argv[1])
    wallet = Wallet(name="bench", hotkey="bench", path=tempfile.mkdtemp())
    wallet.set_hotkey(keypair, encrypt=False, overwrite=True)
    wallet.set_coldkey(keypair, encrypt=False, overwrite=True)
    wallet.set_coldkeypub(keypair, overwrite=True)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    axon = bt.Axon(wallet=wallet, port=port, ip="127.0.0.1", external_ip="127.0.0.1")
    axon.attach(forward_fn=echo)
    axon.start()
    for _ in range(200):
        with socket.socket() as attempt:
            if attempt.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    print(port, flush=True)
    sys.stdin.read()
    # The server's threads would keep the process.
    os._exit(0)


if __name__ == "__main__":
    main()
