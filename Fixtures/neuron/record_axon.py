"""Records what Python's own Dendrite and Axon put on the wire, as Fixtures/neuron/bittensor-10.5.0.json.

    python record_axon.py > Fixtures/neuron/bittensor-10.5.0.json

Needs: pip install bittensor==10.5.0. Nonces, instance names and signatures differ from run to run; the tests read them
from the record.
"""

import asyncio
import contextlib
import importlib.metadata
import io
import json
import platform
import random
import socket
import struct
import sys
import threading
import time
from typing import Any, List, Optional, Tuple

sys.argv = sys.argv[:1]

import bittensor as bt
from bittensor.core.chain_data import AxonInfo
from bittensor.utils import networking
from bittensor_wallet import Keypair

networking.get_external_ip = lambda: "192.0.2.1"
bt.logging.off()

ALICE = Keypair.create_from_uri("//Alice")
BOB = Keypair.create_from_uri("//Bob")
EVE = Keypair.create_from_uri("//Eve")


class RetrievalSynapse(bt.Synapse):
    query: str
    top_k: int = 10
    documents: Optional[List[str]] = None
    required_hash_fields = ("query", "top_k")


class MixedSynapse(bt.Synapse):
    count: int
    ratio: float
    flag: bool
    note: Optional[str]
    words: List[str]
    table: dict
    extra: Optional[Any] = None
    required_hash_fields = ("count", "ratio", "flag", "note", "words", "table", "extra")


REQUESTS = [
    bt.Synapse(),
    RetrievalSynapse(query="what is a caf\u00e9? \"x\" it's", top_k=5),
    RetrievalSynapse(query=""),
    MixedSynapse(
        count=-3,
        ratio=2,
        flag=True,
        note=None,
        words=["a'b", 'c"d', "\u00e9\n", "\u200b", "\U0001f600"],
        table={"k": [1, 2.5, None, False], "z'": {"y": 1e22}},
        extra=1.0,
    ),
]


def texts():
    """JSON texts with Python's str() of their values."""
    values = [None, True, False, 0, -1, 10**30, -(10**19), "", "x", "a'b", 'a"b', "a'\"b", "\\", "\x00\x1f\x7f\x85\xa0"]
    values += ["\u00ad\u0378\u200b\u2028\u3000\ue000\ufeff\U0001f600\U000e0001", [], {}, [[]], ["a", 1, 1.0, None, True]]
    values += [{"a": {"b": ["'"]}, "": 0}, 0.0, -0.0, 1.0, 1e15, 1e16, 123456789012345680.0, 1e-4, 1e-5, 1e22, 5e-324]
    values += [1.7976931348623157e308, 0.1, 0.30000000000000004, 2.5, 1 / 3, 12345.678, 9007199254740993.0, 1.5e-7]
    source = random.Random(10)
    while len(values) < 400:
        number = struct.unpack("<d", source.randbytes(8))[0]
        if number == number and abs(number) != float("inf"):
            values.append(number)
    values += [source.uniform(-1, 1) * 10 ** source.randint(-8, 20) for _ in range(400)]
    return [{"json": json.dumps(value), "str": str(value)} for value in values]


class Recorder:
    """Takes whole HTTP requests as text and answers each with an empty object."""

    def __init__(self):
        self.requests = []
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            connection, _ = self.listener.accept()
            self.requests.append(read_message(connection))
            connection.sendall(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}")
            connection.close()


def read_message(connection):
    data = b""
    while b"\r\n\r\n" not in data:
        data += connection.recv(65536)
    head, body = data.split(b"\r\n\r\n", 1)
    lines = head.decode().split("\r\n")
    headers = [line.split(": ", 1) for line in lines[1:]]
    length = next(int(value) for name, value in headers if name.lower() == "content-length")
    while len(body) < length:
        body += connection.recv(65536)
    return {"start": lines[0], "headers": headers, "body": body.decode()}


async def requests(recorder):
    info = AxonInfo(version=1, ip="127.0.0.1", port=recorder.port, ip_type=4, hotkey=BOB.ss58_address, coldkey="")
    async with bt.Dendrite(wallet=ALICE) as dendrite:
        for synapse in REQUESTS:
            await dendrite.call(info, synapse, timeout=3.5, deserialize=False)
    return recorder.requests


def responses():
    class Wallet:
        hotkey = BOB
        coldkeypub = BOB

    def forward(synapse: RetrievalSynapse) -> RetrievalSynapse:
        if synapse.query == "boom":
            raise ValueError("boom")
        synapse.documents = ["d\u00e9 1", "d2"]
        return synapse

    def blacklist(synapse: RetrievalSynapse) -> Tuple[bool, str]:
        return synapse.dendrite.hotkey == EVE.ss58_address, "not welcome"

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    axon = bt.Axon(wallet=Wallet(), port=port, ip="127.0.0.1", external_ip="127.0.0.1")
    axon.attach(forward, blacklist)
    axon.start()
    time.sleep(2)
    dendrite = bt.Dendrite(wallet=ALICE)
    info = AxonInfo(version=1, ip="127.0.0.1", port=port, ip_type=4, hotkey=BOB.ss58_address, coldkey="")

    def made(query="q", keypair=ALICE):
        dendrite.keypair = keypair
        synapse = dendrite.preprocess_synapse_for_request(info, RetrievalSynapse(query=query, top_k=2), 5.0)
        return {**synapse.to_headers(), "content-type": "application/json"}, json.dumps(synapse.model_dump())

    def sent(case, headers, body, path="/RetrievalSynapse"):
        with socket.create_connection(("127.0.0.1", port)) as connection:
            data = body.encode()
            head = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
            head = f"POST {path} HTTP/1.1\r\nhost: x\r\n{head}content-length: {len(data)}\r\n\r\n"
            connection.sendall(head.encode() + data)
            return {"case": case, **read_message(connection)}

    record = []
    headers, body = made()
    record.append(sent("answered", headers, body))
    record.append(sent("replayed", headers, body))
    headers, body = made()
    record.append(sent("unknown synapse", headers, body, "/NoSynapse"))
    headers, body = made(keypair=EVE)
    record.append(sent("blacklisted", headers, body))
    headers, body = made()
    record.append(sent("wrong signature", {**headers, "bt_header_dendrite_signature": "0x" + "00" * 64}, body))
    headers, body = made()
    stale = str(int(headers["bt_header_dendrite_nonce"]) - 20_000_000_000)
    changed = {**headers, "bt_header_dendrite_nonce": stale, "bt_header_dendrite_uuid": "another"}
    record.append(sent("stale", changed, body))
    headers, body = made()
    del headers["bt_header_dendrite_nonce"]
    record.append(sent("no nonce", headers, body))
    headers, body = made()
    record.append(sent("broken JSON", headers, body[:-2]))
    headers, body = made("boom")
    record.append(sent("failing handler", headers, body))
    axon.stop()
    return record


def main():
    with contextlib.redirect_stdout(io.StringIO()):
        record = {
            "source": f"bittensor {importlib.metadata.version('bittensor')}, Python {platform.python_version()}",
            "recorder": "Fixtures/neuron/record_axon.py",
            "texts": texts(),
            "requests": asyncio.run(requests(Recorder())),
            "responses": responses(),
        }
    json.dump(record, sys.stdout, indent=1)
    print()


if __name__ == "__main__":
    main()
