"""Attacks a running chain, an axon, the gateway and the page as a stranger could, while a polite client works beside.

    hostile.py PLEXUS [--long]

Every attack must end in a clear error or a closed connection. The polite client must get all its answers; its longest
wait is printed, and only an answer that takes more than 10 s is a fault. Memory is read from /proc. Afterwards
everything must work as before, with no descriptor left over.
"""

import asyncio
import contextlib
import json
import os
import signal
import socket
import struct
import sys

import websockets
from support import Account, Node, Refused, Rpc, Terms, compact, transfer_call

plexus = sys.argv[1]
long_form = "--long" in sys.argv
faults = []
MEBIBYTE = 1 << 20
# What a node may take above its ordinary memory while it is attacked: the limit on unread answers, and as much again.
ROOM = 1024


def check(condition, what: str) -> bool:
    print(("ok   " if condition else "FAIL ") + what, flush=True)
    if not condition:
        faults.append(what)
    return bool(condition)


class Raw:
    """A bare socket."""

    def __init__(self, host: str, port: int):
        self.reader = self.writer = None
        self.host, self.port = host, port

    async def __aenter__(self):
        self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
        return self

    async def __aexit__(self, *_):
        self.writer.close()
        with contextlib.suppress(Exception):
            await self.writer.wait_closed()

    async def send(self, data: bytes):
        with contextlib.suppress(ConnectionError):
            self.writer.write(data)
            await self.writer.drain()

    async def rest(self, seconds: float = 10) -> bytes:
        """All that comes until the other side closes; None where it does not."""
        data = b""
        try:
            async with asyncio.timeout(seconds):
                while part := await self.reader.read(65_536):
                    data += part
        except TimeoutError:
            return None
        except ConnectionError:
            pass
        return data

    async def shake_hands(self):
        await self.send(
            b"GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
        )
        await self.reader.readuntil(b"\r\n\r\n")


def frame(payload: bytes, opcode: int = 1, fin: bool = True, masked: bool = True, length=None, reserved: int = 0) -> bytes:
    size = len(payload) if length is None else length
    mark = 0x80 if masked else 0
    head = bytes([(0x80 if fin else 0) | reserved << 4 | opcode])
    if size < 126:
        head += bytes([mark | size])
    elif size < 65_536:
        head += bytes([mark | 126]) + struct.pack(">H", size)
    else:
        head += bytes([mark | 127]) + struct.pack(">Q", size)
    return head + (b"\0\0\0\0" if masked else b"") + payload


def close_code(data) -> int:
    """The code of the close frame at the end of what came."""
    at = data.rfind(b"\x88") if data else -1
    return struct.unpack(">H", data[at + 2 : at + 4])[0] if at >= 0 and len(data) >= at + 4 else 0


def address(url: str):
    host, port = url.split("://")[1].rstrip("/").rsplit(":", 1)
    return host.strip("[]"), int(port)


class Polite:
    """A client in a process of its own that asks for something small, again and again: `polite.py`."""

    @classmethod
    async def start(cls, *command: str) -> "Polite":
        self = cls()
        here = os.path.dirname(os.path.abspath(__file__))
        self.process = await asyncio.create_subprocess_exec(
            sys.executable, os.path.join(here, "polite.py"), *command, stdout=asyncio.subprocess.PIPE
        )
        return self

    async def stop(self, name: str):
        self.process.send_signal(signal.SIGINT)
        told = json.loads((await self.process.communicate())[0])
        check(not told["errors"], f"{name}: all {told['count']} polite requests were answered {told['errors'][:2]}")
        print(
            f"     their waits: median {told['median']} ms ({told['calm']} ms before the attacks), "
            f"99 % below {told['most']} ms, longest {told['longest']} ms",
            flush=True,
        )


class Peak:
    """The most memory that processes have while something goes on."""

    def __init__(self, pids):
        self.pids, self.most = list(pids), {}
        self.task = asyncio.create_task(self.run())

    async def run(self):
        while True:
            for pid in self.pids:
                self.most[pid] = max(self.most.get(pid, 0), resident(pid))
            await asyncio.sleep(0.1)

    def stop(self):
        self.task.cancel()
        return max(self.most.values(), default=0)


def resident(pid: int) -> float:
    with contextlib.suppress(OSError), open(f"/proc/{pid}/status") as file:
        for line in file:
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    return 0


def descriptors(pid: int) -> int:
    return len(os.listdir(f"/proc/{pid}/fd"))


# MARK: the chain


async def broken_frames(host: str, port: int):
    cases = (
        ("an unmasked frame", frame(b"{}", masked=False), 1002),
        ("reserved bits", frame(b"{}", reserved=4), 1002),
        ("a continuation of nothing", frame(b"x", opcode=0), 1002),
        ("an unknown kind of frame", frame(b"x", opcode=5), 1002),
        ("a message within a message", frame(b"a", fin=False) + frame(b"b", fin=False), 1002),
        ("a close frame of one byte", frame(b"\x03", opcode=8), 1002),
        ("a frame that announces 2^62 bytes", frame(b"x", length=1 << 62), 1009),
        ("a frame that announces 11 MiB", frame(b"x", length=11 * MEBIBYTE), 1009),
    )
    for name, data, code in cases:
        async with Raw(host, port) as raw:
            await raw.shake_hands()
            await raw.send(data)
            came = await raw.rest()
            check(came is not None and close_code(came) == code, f"{name} closes with {code} (got {close_code(came)})")
    async with Raw(host, port) as raw:
        await raw.shake_hands()
        for _ in range(12):
            await raw.send(frame(b" " * MEBIBYTE, opcode=1 if _ == 0 else 0, fin=False))
        came = await raw.rest()
        check(close_code(came) == 1009, "fragments of 12 MiB together close with 1009")


async def http_nonsense(host: str, port: int):
    def post(body: bytes, extra: bytes = b"", length=None) -> bytes:
        size = len(body) if length is None else length
        return (
            b"POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + extra + b"Content-Length: %d\r\n\r\n" % size + body
        )  # fmt: skip

    cases = (
        ("no HTTP at all", b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(64) + b"\r\n\r\n", b" 400 "),
        ("a header of 200 kB", b"GET / HTTP/1.1\r\nHost: x\r\nX: " + b"a" * 200_000 + b"\r\n\r\n", b" 4"),
        ("a body that announces 1 GB", post(b"{}", length=1 << 30), b" 413 "),
        ("an unknown path", b"GET /nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", b" 4"),
        ("a foreign page", post(b"{}", b"Origin: https://evil.example\r\n"), b" 4"),
        ("a body that is no JSON", post(b"{"), b"-32700"),
    )
    for name, data, answer in cases:
        async with Raw(host, port) as raw:
            await raw.send(data)
            came = await raw.rest()
            check(came is not None and (answer in came or came == b""), f"HTTP: {name} is refused ({came[:24]!r})")


async def bad_requests(endpoint: str):
    async def ask(text: str):
        socket = await websockets.connect(endpoint, max_size=None)
        try:
            await socket.send(text)
            return json.loads(await asyncio.wait_for(socket.recv(), 20))
        finally:
            await socket.close()

    def call(method, *parameters, number=1):
        return {"jsonrpc": "2.0", "id": number, "method": method, "params": list(parameters)}

    cases = (
        ("no JSON", "{", -32700),
        ("JSON 100,000 deep", "[" * 100_000, -32700),
        ("JSON 65 deep", "[" * 65 + "]" * 65, -32700),
        ("JSON of 400,000 values", "[" + "[]," * 400_000 + "[]]", -32700),
        ("an empty batch", "[]", -32600),
        ("a batch of 5,000", json.dumps([call("chain_getHeader")] * 5_000), -32010),
        ("an unknown method", json.dumps(call("no_such_method")), -32601),
        ("wrong parameters", json.dumps(call("state_getStorage", 5)), -32602),
        ("2,000,000 keys at once", json.dumps(call("state_getKeysPaged", "0x", 2_000_000)), None),
        ("a number beyond all bounds", json.dumps(call("chain_getBlockHash", 10**30)), -32602),
        ("an unknown runtime API", json.dumps(call("state_call", "No_such", "0x")), None),
        ("inputs that are none", json.dumps(call("state_call", "SubnetInfoRuntimeApi_get_metagraph", "0xff")), None),
    )
    for name, text, code in cases:
        answer = await ask(text)
        error = answer.get("error", {}) if isinstance(answer, dict) else {}
        check(error and (code is None or error["code"] == code), f"{name}: {json.dumps(error)[:110]}")
    answer = await ask(json.dumps([call("state_getMetadata", number=number) for number in range(1_000)]))
    size = len(json.dumps(answer))
    check(size < 20 * MEBIBYTE, f"a batch of 1,000 times the metadata is answered with {size} bytes")


async def bad_transactions(rpc: Rpc, terms: Terms):
    alice, bob = Account("//Alice"), Account("//Bob")
    alice.nonce = await rpc.call("system_accountNextIndex", alice.key.ss58_address)
    call = transfer_call(bob.public, 1)
    good = terms.sign(alice, call)

    async def refused(name: str, text: str):
        try:
            await rpc.call("author_submitExtrinsic", text)
            check(False, f"{name} is refused")
        except Refused as error:
            check(True, f"{name} is refused: {error.code} {error.message[:60]}")

    flipped = good[:100] + ("0" if good[100] != "0" else "1") + good[101:]
    await refused("a wrong signature", flipped)
    await refused("a signature for another chain", terms.sign(alice, call, nonce=alice.nonce, genesis=bytes(32)))
    await refused("a signature for another version", terms.sign(alice, call, nonce=alice.nonce, versions=bytes(8)))
    await refused("half a transaction", good[: len(good) // 2])
    await refused("nothing", "0x")
    await refused("bytes of no meaning", "0x" + "ff" * 5_000)
    await refused("a length beyond the bytes", "0x" + compact(1 << 29).hex() + "84")
    await refused("an unsigned one", "0x" + (compact(3) + b"\x05\0\0").hex())
    nested = b"\x0b\x00\x04" * 5_000 + b"\x00\x00\x00"
    await refused("batches 5,000 deep", terms.sign(alice, nested, nonce=alice.nonce))
    check(await rpc.call("author_submitExtrinsic", good), "an honest one is taken")
    for _ in range(100):
        if await rpc.call("system_accountNextIndex", alice.key.ss58_address) >= alice.nonce:
            break
        await asyncio.sleep(0.1)
    await asyncio.sleep(1)
    await refused("the same one again", good)
    stale = terms.sign(alice, transfer_call(bob.public, 2), nonce=alice.nonce - 1)
    await refused("another one with a used nonce", stale)
    await refused("a nonce far ahead", terms.sign(alice, call, nonce=alice.nonce + 1_000_000))
    taken = 0
    reasons = set()
    for ahead in range(2, 6_000 if long_form else 1_500):
        try:
            await rpc.call("author_submitExtrinsic", terms.sign(bob, call, nonce=ahead))
            taken += 1
        except Refused as error:
            reasons.add(error.message)
    pending = len(await rpc.call("author_pendingExtrinsics"))
    check(taken <= 4_096 and pending <= 4_200, f"of a flood of future nonces {taken} are kept, others: {reasons or 'none'}")


async def slow_readers(host: str, port: int, node: Node):
    before = node.resident()
    sockets = [Raw(host, port) for _ in range(100 if long_form else 40)]
    request = frame(b'{"jsonrpc":"2.0","id":1,"method":"state_getMetadata","params":[]}')
    for raw in sockets:
        await raw.__aenter__()
        await raw.shake_hands()
        raw.writer.transport.pause_reading()
        await raw.send(request * 500)
    peak = Peak([node.pid])
    await asyncio.sleep(12 if long_form else 6)
    most = peak.stop()
    check(most < before + ROOM, f"{len(sockets)} clients that read nothing of 500 answers each: {before:.0f} to {most:.0f} MiB")
    for raw in sockets:
        await raw.__aexit__()


async def subscriptions(endpoint: str, node: Node):
    before = node.resident()
    crowd, refused = [], 0
    for _ in range(20 if long_form else 8):
        rpc = await Rpc.open(endpoint)
        crowd.append(rpc)
        for _ in range(300):
            try:
                await rpc.call("chain_subscribeNewHeads")
            except Refused as error:
                refused += 1
                last = error
    check(refused == 44 * len(crowd), f"each connection has 256 subscriptions and no more: {last.code} {last.message}")
    peak = Peak([node.pid])
    await asyncio.sleep(3)
    most = peak.stop()
    check(most < before + ROOM, f"{256 * len(crowd)} live subscriptions: {before:.0f} to {most:.0f} MiB")
    for rpc in crowd:
        await rpc.close()


async def connections(host: str, port: int, endpoint: str, node: Node):
    crowd, refused = [], 0
    for _ in range(1_300):
        raw = Raw(host, port)
        try:
            await raw.__aenter__()
            crowd.append(raw)
        except OSError:
            refused += 1
    await asyncio.sleep(4)
    for raw in crowd:
        said = bytes(raw.reader._buffer[:64])  # noqa: SLF001
        refused += bool(raw.reader.at_eof() or raw.reader.exception() or b" 503 " in said)
    check(refused >= 1_300 - 1_024, f"of 1,300 connections {refused} are refused, {node.descriptors()} descriptors")
    for raw in crowd:
        await raw.__aexit__()
    for _ in range(50):
        try:
            rpc = await Rpc.open(endpoint)
            break
        except Exception:  # noqa: BLE001
            await asyncio.sleep(0.1)
    check(await rpc.call("chain_getHeader"), "a connection after the flood works")
    await rpc.close()


async def half_open(host: str, port: int, count: int):
    """Sockets that say half of something and wait; later they must have been closed by the other side."""
    crowd = []
    for number in range(count):
        raw = Raw(host, port)
        await raw.__aenter__()
        await raw.send((b"", b"POST / HT", b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{")[number % 3])
        crowd.append(raw)
    return crowd


async def closed(crowd, seconds: float) -> int:
    ended = 0
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(raw.rest(seconds)) for raw in crowd]
    for task, raw in zip(tasks, crowd):
        ended += task.result() is not None
        await raw.__aexit__()
    return ended


async def attack_chain():
    node = Node(plexus, "dev", "--port", "0", "--blocks", "250ms", "--json")
    try:
        endpoint = node.addresses["endpoint"]
        host, port = address(endpoint)
        rpc = await Rpc.open(endpoint)
        terms = await Terms.read(rpc)
        polite = await Polite.start("chain", endpoint)
        await asyncio.sleep(4)
        files, start = node.descriptors() - 1, node.resident()
        print(f"     at rest: {start:.0f} MiB, {files} descriptors", flush=True)
        waiting = await half_open(host, port, 60)
        await broken_frames(host, port)
        await http_nonsense(host, port)
        await bad_requests(endpoint)
        await bad_transactions(rpc, terms)
        await slow_readers(host, port, node)
        await subscriptions(endpoint, node)
        await connections(host, port, endpoint, node)
        check(await closed(waiting, 45) == 60, "60 half-open connections are closed by the node")
        await polite.stop("the chain")
        charlie, dave = Account("//Charlie"), Account("//Dave")
        before = await rpc.call("system_accountNextIndex", charlie.key.ss58_address)
        await rpc.call("author_submitExtrinsic", terms.sign(charlie, transfer_call(dave.public, 10**9), nonce=before))
        await asyncio.sleep(1.5)
        check(
            await rpc.call("system_accountNextIndex", charlie.key.ss58_address) == before + 1,
            "afterwards a transfer gets into a block",
        )
        await asyncio.sleep(3)
        check(node.descriptors() <= files + 2, f"no descriptor is left over ({files} before, {node.descriptors()} after)")
        check(node.resident() < start + ROOM, f"memory afterwards: {node.resident():.0f} MiB, {start:.0f} before")
        await rpc.close()
    finally:
        check(node.stop() == 0, "the node ended orderly")


# MARK: axon, gateway and page


async def http(host: str, port: int, data: bytes, seconds: float = 15):
    async with Raw(host, port) as raw:
        await raw.send(data)
        return await raw.rest(seconds)


def request(method: str, path: str, body: bytes = b"", headers: str = "", length=None) -> bytes:
    size = len(body) if length is None else length
    head = f"{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}Content-Length: {size}\r\n\r\n"
    return head.encode() + body


def children(pid: int) -> dict:
    """The command lines of a process's children."""
    found = {}
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            with contextlib.suppress(OSError), open(f"/proc/{entry}/stat") as file:
                if int(file.read().rsplit(")", 1)[1].split()[1]) == pid:
                    with open(f"/proc/{entry}/cmdline") as command:
                        found[int(entry)] = command.read().split("\0")
    return found


def listening(pid: int):
    """The address on which a process listens."""
    inodes = set()
    for name in os.listdir(f"/proc/{pid}/fd"):
        with contextlib.suppress(OSError):
            inodes.add(os.readlink(f"/proc/{pid}/fd/{name}"))
    with open("/proc/net/tcp") as file:
        for line in file.readlines()[1:]:
            fields = line.split()
            if fields[3] == "0A" and f"socket:[{fields[9]}]" in inodes:
                host, port = fields[1].split(":")
                return socket.inet_ntoa(struct.pack("<I", int(host, 16))), int(port, 16)
    return None


async def attack_http(name: str, pid: int, host: str, port: int, cases, polite_request: bytes, proof: bytes):
    for _ in range(100):
        answer = await http(host, port, polite_request)
        if answer and proof in answer:
            break
        await asyncio.sleep(0.5)
    files, start = descriptors(pid), resident(pid)
    peak = Peak([pid])
    polite = await Polite.start("http", host, str(port), polite_request.hex(), proof.hex())
    await asyncio.sleep(3)
    for what, data, answers in cases:
        came = await http(host, port, data)
        fits = came is not None and (came == b"" or any(answer in came[:64] for answer in answers))
        check(fits, f"{name}: {what} is refused ({came[:40] if came is not None else 'no end'!r})")
    waiting = await half_open(host, port, 150)
    flood = [asyncio.create_task(http(host, port, request("GET", "/health"), 30)) for _ in range(400)]
    await asyncio.gather(*flood, return_exceptions=True)
    ended = await closed(waiting, 75)
    check(ended == len(waiting), f"{name}: {ended} of {len(waiting)} half-open connections are closed")
    await polite.stop(name)
    most = peak.stop()
    check(most < start + 300, f"{name}: memory {start:.0f} MiB before, {most:.0f} at most")
    # Connections to miners and validators are kept for some seconds, and the network's relay, a customer of the
    # gateway, goes on with up to a dozen of both kinds; the attack itself had hundreds.
    await asyncio.sleep(8)
    check(descriptors(pid) <= files + 30, f"{name}: no descriptor is left over ({files}, {descriptors(pid)})")


async def attack_network():
    node = Node(plexus, "up", "--chain-port", "0", "--gateway-port", "0", "--page-port", "0", "--json")
    try:
        asyncio.get_running_loop().run_in_executor(None, node.process.stdout.read)
        parts = children(node.pid)
        gateway, page = address(node.addresses["gateway"]), address(node.addresses["page"])
        key = node.addresses["apiKey"]
        miners = [pid for pid, words in parts.items() if "miner" in words]
        buyers = f"Authorization: Bearer {key}\r\nContent-Type: application/json\r\n"
        big = b'{"query": "' + b"a" * 2_000_000 + b'"}'
        long_header = "X-Long: " + "a" * 40_000 + "\r\n"
        headers_431 = (b" 431 ", b" 400 ", b" 413 ")
        gateway_pid = next((pid for pid, words in parts.items() if "gateway" in words), node.pid)
        page_pid = next((pid for pid, words in parts.items() if "explorer" in words), node.pid)
        search = request("POST", "/v1/search", b'{"query": "instrument for measuring heat", "top_k": 3}', buyers)
        await attack_http(
            "gateway", gateway_pid, *gateway,
            (
                ("a request without a key", request("POST", "/v1/search", b"{}"), (b" 401 ",)),
                ("a wrong key", request("POST", "/v1/search", b"{}", "Authorization: Bearer nope\r\n"), (b" 401 ",)),
                ("a body of 2 MB", request("POST", "/v1/search", big, buyers), (b" 413 ",)),
                ("a body that is no JSON", request("POST", "/v1/search", b"{", buyers), (b" 400 ",)),
                ("JSON 50,000 deep", request("POST", "/v1/search", b"[" * 50_000, buyers), (b" 400 ",)),
                ("a million results", request("POST", "/v1/search", b'{"query":"a","top_k":1000000}', buyers), (b" 4",)),
                ("a header of 40 kB", request("GET", "/health", headers=long_header), headers_431),
                ("an unknown path", request("GET", "/nowhere"), (b" 404 ",)),
                ("no HTTP", bytes(range(256)) + b"\r\n\r\n", (b" 400 ",)),
            ),
            search, b'"results"',
        )  # fmt: skip
        await attack_http(
            "page", page_pid, *page,
            (
                ("an unknown path", request("GET", "/nowhere"), (b" 404 ",)),
                ("a miner that is none", request("GET", "/miner/99999999999"), (b" 404 ",)),
                ("a header of 40 kB", request("GET", "/", headers=long_header), headers_431),
                ("a POST", request("POST", "/", b"x" * 100_000), (b" 404 ", b" 405 ")),
                ("no HTTP", bytes(range(256)) + b"\r\n\r\n", (b" 400 ",)),
            ),
            request("GET", "/api/overview"), b" 200 ",
        )  # fmt: skip
        listeners = [Raw(*page) for _ in range(300)]
        refused = 0
        for raw in listeners:
            await raw.__aenter__()
            await raw.send(b"GET /events HTTP/1.1\r\nHost: x\r\n\r\n")
        await asyncio.sleep(2)
        for raw in listeners:
            refused += b" 503 " in bytes(raw.reader._buffer[:32])  # noqa: SLF001
            await raw.__aexit__()
        check(refused >= 40, f"page: of 300 listeners {refused} are refused")
        if check(miners, "there is a miner to attack"):
            pid = miners[0]
            host, port = listening(pid)
            alice = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"
            forged = (
                f"bt_header_dendrite_hotkey: {alice}\r\nbt_header_dendrite_nonce: 1\r\nbt_header_dendrite_uuid: a\r\n"
                f"bt_header_dendrite_signature: 0x{'ab' * 64}\r\ncomputed_body_hash: {'cd' * 32}\r\nname: RetrievalSynapse\r\n"
            )
            await attack_http(
                "axon", pid, host, port,
                (
                    ("a forged request", request("POST", "/RetrievalSynapse", b"{}", forged), (b" 401 ", b" 403 ")),
                    ("one without headers", request("POST", "/RetrievalSynapse", b"{}"), (b" 401 ", b" 403 ")),
                    ("a nonce that is no number", request("POST", "/RetrievalSynapse", b"{}", forged.replace("nonce: 1", "nonce: x")), (b" 400 ",)),
                    ("an unknown synapse", request("POST", "/Nothing", b"{}"), (b" 404 ",)),
                    ("a body that announces 1 GB", request("POST", "/RetrievalSynapse", b"{", length=1 << 30), (b" 4",)),
                    ("a header of 40 kB", request("POST", "/RetrievalSynapse", headers=long_header), headers_431),
                    ("no HTTP", bytes(range(256)) + b"\r\n\r\n", (b" 400 ",)),
                ),
                request("GET", "/health"), b" 200 ",
            )  # fmt: skip
    finally:
        if node.is_alive():
            node.process.send_signal(signal.SIGINT)
        check(node.stop() == 0, "the network ended orderly")


async def main():
    await attack_chain()
    await attack_network()
    print(f"{len(faults)} faults" + "".join(f"\n  {fault}" for fault in faults))
    return 1 if faults else 0


sys.exit(asyncio.run(main()))
