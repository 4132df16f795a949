"""What the long and the hostile runs share: a node started as a process, a small JSON-RPC client, signed transactions.

Transactions are encoded here, not by a client library, so that they can be wrong on purpose and cost little.
"""

import asyncio
import hashlib
import itertools
import json
import os
import signal
import subprocess
import tempfile
import time

import websockets
from bittensor_wallet import Keypair


class Node:
    """A `plexus` process that prints its addresses as one JSON line, and what /proc says of it."""

    def __init__(self, *command: str):
        self.folder = tempfile.TemporaryDirectory()
        self.log_path = os.path.join(self.folder.name, "err.log")
        self.log = open(self.log_path, "wb")
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=self.log)
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{command} ended at once: {self.errors()}")
        self.addresses = json.loads(line)

    @property
    def pid(self) -> int:
        return self.process.pid

    def status(self, name: str) -> int:
        with open(f"/proc/{self.pid}/status") as file:
            for line in file:
                if line.startswith(name + ":"):
                    return int(line.split()[1])
        raise KeyError(name)

    def resident(self) -> float:
        """Resident memory in MiB."""
        return self.status("VmRSS") / 1024

    def threads(self) -> int:
        return self.status("Threads")

    def descriptors(self) -> int:
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    def processor_seconds(self) -> float:
        with open(f"/proc/{self.pid}/stat") as file:
            fields = file.read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def is_alive(self) -> bool:
        return self.process.poll() is None

    def errors(self) -> str:
        with open(self.log_path, "rb") as file:
            return file.read()[-2000:].decode(errors="replace")

    def stop(self) -> int:
        if self.is_alive():
            self.process.send_signal(signal.SIGINT)
        try:
            code = self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            code = self.process.wait()
        self.log.close()
        return code


class Refused(Exception):
    """An error answer of JSON-RPC."""

    def __init__(self, error: dict):
        super().__init__(str(error))
        self.code, self.message = error.get("code"), error.get("message", "")


class Rpc:
    """One WebSocket connection with many requests under way."""

    @classmethod
    async def open(cls, endpoint: str, **options) -> "Rpc":
        self = cls()
        self.socket = await websockets.connect(endpoint, max_size=None, **options)
        self.waiting, self.updates, self.numbers = {}, {}, itertools.count(1)
        self.reader = asyncio.create_task(self.read())
        return self

    async def read(self):
        try:
            async for text in self.socket:
                message = json.loads(text)
                if "method" in message:
                    parameters = message["params"]
                    self.updates.setdefault(parameters["subscription"], asyncio.Queue()).put_nowait(
                        parameters["result"]
                    )
                elif message.get("id") in self.waiting:
                    self.waiting.pop(message["id"]).set_result(message)
        except websockets.ConnectionClosed:
            pass
        for future in self.waiting.values():
            if not future.done():
                future.set_exception(ConnectionError("closed"))

    async def call(self, method: str, *parameters):
        number = next(self.numbers)
        future = self.waiting[number] = asyncio.get_running_loop().create_future()
        await self.socket.send(
            json.dumps({"jsonrpc": "2.0", "id": number, "method": method, "params": list(parameters)})
        )
        message = await future
        if "error" in message:
            raise Refused(message["error"])
        return message["result"]

    async def subscribe(self, method: str, *parameters) -> asyncio.Queue:
        return self.updates.setdefault(await self.call(method, *parameters), asyncio.Queue())

    async def close(self):
        await self.socket.close()
        await asyncio.gather(self.reader, return_exceptions=True)


def compact(value: int) -> bytes:
    if value < 1 << 6:
        return bytes([value << 2])
    if value < 1 << 14:
        return (value << 2 | 1).to_bytes(2, "little")
    if value < 1 << 30:
        return (value << 2 | 2).to_bytes(4, "little")
    length = max(4, (value.bit_length() + 7) // 8)
    return bytes([(length - 4) << 2 | 3]) + value.to_bytes(length, "little")


def blake2_256(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=32).digest()


class Account:
    """A key with its next nonce."""

    def __init__(self, uri: str):
        self.key = Keypair.create_from_uri(uri)
        self.public = bytes(self.key.public_key)
        self.nonce = 0


class Terms:
    """What every signature of a chain covers."""

    def __init__(self, genesis: str, spec_version: int, transaction_version: int):
        self.genesis = bytes.fromhex(genesis[2:])
        self.versions = spec_version.to_bytes(4, "little") + transaction_version.to_bytes(4, "little")

    @classmethod
    async def read(cls, rpc: Rpc) -> "Terms":
        version = await rpc.call("state_getRuntimeVersion")
        return cls(
            await rpc.call("chain_getBlockHash", 0), version["specVersion"], version["transactionVersion"]
        )

    def sign(self, account: Account, call: bytes, nonce=None, tip=0, genesis=None, versions=None) -> str:
        """A signed, immortal transaction as hex; takes the account's next nonce unless one is given."""
        if nonce is None:
            nonce, account.nonce = account.nonce, account.nonce + 1
        extra = b"\0" + compact(nonce) + compact(tip) + b"\0"
        genesis = genesis or self.genesis
        payload = call + extra + (versions or self.versions) + genesis + genesis + b"\0"
        if len(payload) > 256:
            payload = blake2_256(payload)
        body = b"\x84\0" + account.public + b"\x01" + bytes(account.key.sign(payload)) + extra + call
        return "0x" + (compact(len(body)) + body).hex()


def transfer_call(to: bytes, amount: int) -> bytes:
    """Balances.transfer_keep_alive."""
    return b"\x05\x03\0" + to + compact(amount)


def now() -> float:
    return time.perf_counter()


def percentile(values, fraction: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(fraction * len(ordered)))] if ordered else float("nan")
