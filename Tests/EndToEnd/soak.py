"""Runs a chain of 250 ms blocks for long under a local network's traffic and says whether anything grows.

    soak.py PLEXUS [MINUTES] [--keep BLOCKS | --data DIR] [--json FILE]

Traffic: transfers, stake added and taken, weights, lasting and short subscriptions, reads over WebSocket and HTTP,
clients that go away without a word. Every 10 s it notes resident memory, descriptors, threads, bytes on disk and how
long a polite read takes. The verdict compares the second half of the run with its second quarter; exit code 1 says
that something grew, that a transaction was lost or that the chain stood still.
"""

import argparse
import asyncio
import json
import os
import random
import socket
import statistics
import sys
import urllib.request

from async_substrate_interface.sync_substrate import SubstrateInterface
from support import Account, Node, Refused, Rpc, Terms, compact, now, percentile, transfer_call

parser = argparse.ArgumentParser()
parser.add_argument("plexus")
parser.add_argument("minutes", nargs="?", type=float, default=60)
parser.add_argument("--keep", type=int, help="plexus dev keeps so many blocks")
parser.add_argument("--data", help="run plexus node with this data folder instead of plexus dev")
parser.add_argument("--json", help="write the samples and the verdict here")
parser.add_argument("--every", type=float, default=10, help="seconds between two samples")
options = parser.parse_args()

command = [options.plexus, "dev", "--port", "0", "--blocks", "250ms", "--json"]
if options.data:
    command = [options.plexus, "node", "--data", options.data, "--dev", "--port", "0", "--block-time", "250ms", "--json"]
elif options.keep:
    command += ["--keep", str(options.keep)]

node = Node(*command)
endpoint = node.addresses["endpoint"]
host, port = endpoint.removeprefix("ws://").rsplit(":", 1)
alice, bob, charlie = (Account(uri) for uri in ("//Alice", "//Bob", "//Charlie"))
senders = [Account(f"//Soak//{number}") for number in range(16)]
hotkeys = [Account(f"//Bob//hot//{number}") for number in range(8)]
counts = dict.fromkeys(("transfers", "stakes", "weights", "reads", "http", "updates", "vanished", "refused"), 0)
refusals = {}


def compose(module: str, function: str, **parameters) -> bytes:
    return bytes.fromhex(composer.compose_call(module, function, parameters).data.to_hex().removeprefix("0x"))


async def send(rpc: Rpc, terms: Terms, account: Account, call: bytes, kind: str):
    try:
        await rpc.call("author_submitExtrinsic", terms.sign(account, call))
        counts[kind] += 1
    except Refused as error:
        counts["refused"] += 1
        refusals[error.message] = refusals.get(error.message, 0) + 1
        account.nonce = await rpc.call("system_accountNextIndex", account.key.ss58_address)


async def settle(rpc: Rpc, account: Account):
    """Waits until everything of an account is in a block."""
    for _ in range(600):
        if await rpc.call("system_accountNextIndex", account.key.ss58_address) >= account.nonce and not await rpc.call(
            "author_pendingExtrinsics"
        ):
            return
        await asyncio.sleep(0.1)
    raise SystemExit("transactions stay in the pool")


async def prepare(rpc: Rpc, terms: Terms) -> int:
    """Funds the senders, opens a subnet with a validator and miners; returns its number."""
    for account in senders:
        await send(rpc, terms, alice, transfer_call(account.public, 1_000 * 10**9), "transfers")
    for account in hotkeys:
        await send(rpc, terms, bob, transfer_call(account.public, 10 * 10**9), "transfers")
    await send(rpc, terms, bob, compose("SubtensorModule", "register_network", hotkey=hotkeys[0].key.ss58_address), "stakes")
    await settle(rpc, bob)
    netuid = 2
    for function, parameters in (
        ("sudo_set_admin_freeze_window", {"window": 0}),
        ("sudo_set_tempo", {"netuid": netuid, "tempo": 24}),
        ("sudo_set_weights_set_rate_limit", {"netuid": netuid, "weights_set_rate_limit": 0}),
        ("sudo_set_commit_reveal_weights_enabled", {"netuid": netuid, "enabled": False}),
        ("sudo_set_subnet_emission_enabled", {"netuid": netuid, "enabled": True}),
        ("sudo_set_min_allowed_weights", {"netuid": netuid, "min_allowed_weights": 1}),
        ("sudo_set_start_call_delay", {"delay": 0}),
    ):
        inner = composer.compose_call("AdminUtils", function, parameters)
        await send(rpc, terms, alice, compose("Sudo", "sudo", call=inner), "stakes")
    await settle(rpc, alice)
    await send(rpc, terms, bob, compose("SubtensorModule", "start_call", netuid=netuid), "stakes")
    for account in hotkeys[1:]:
        call = compose("SubtensorModule", "burned_register", netuid=netuid, hotkey=account.key.ss58_address)
        await send(rpc, terms, bob, call, "stakes")
    await send(rpc, terms, bob, stake_call(hotkeys[0], netuid, 5_000 * 10**9), "stakes")
    await settle(rpc, bob)
    return netuid


def stake_call(hotkey: Account, netuid: int, amount: int) -> bytes:
    return b"\x07\x02" + hotkey.public + netuid.to_bytes(2, "little") + amount.to_bytes(8, "little")


def unstake_call(hotkey: Account, netuid: int, amount: int) -> bytes:
    return b"\x07\x03" + hotkey.public + netuid.to_bytes(2, "little") + amount.to_bytes(8, "little")


def weights_call(netuid: int, targets: list, weights: list) -> bytes:
    def words(values):
        return compact(len(values)) + b"".join(value.to_bytes(2, "little") for value in values)

    return b"\x07\x00" + netuid.to_bytes(2, "little") + words(targets) + words(weights) + bytes(8)


async def transfers(rpc: Rpc, terms: Terms):
    while True:
        account = random.choice(senders)
        await send(rpc, terms, account, transfer_call(random.choice(senders).public, 1_000), "transfers")
        await asyncio.sleep(0.02)


async def staking(rpc: Rpc, terms: Terms, netuid: int):
    while True:
        for account in hotkeys[:4]:
            for call in (stake_call(account, netuid, 10**9), unstake_call(account, netuid, 5 * 10**8)):
                await send(rpc, terms, bob, call, "stakes")
                await asyncio.sleep(1)


async def weighing(rpc: Rpc, terms: Terms, netuid: int):
    while True:
        weights = [random.randrange(1, 65_535) for _ in range(1, len(hotkeys))]
        await send(rpc, terms, hotkeys[0], weights_call(netuid, list(range(1, len(hotkeys))), weights), "weights")
        await asyncio.sleep(6)


async def count_updates(queue: asyncio.Queue):
    while True:
        await queue.get()
        counts["updates"] += 1


SYSTEM_ACCOUNT = "0x26aa394eea5630e07c48ae0c9558cef7b99d880ec681799c0cf30e8886371da9"
EVENTS = "0x26aa394eea5630e07c48ae0c9558cef780d41e5e16056765bc8461851072c9d7"


async def reading(rpc: Rpc, netuid: int, latencies: list):
    number = netuid.to_bytes(2, "little").hex()
    requests = (
        ("state_getStorage", EVENTS),
        ("state_call", "NeuronInfoRuntimeApi_get_neurons_lite", "0x" + number),
        ("state_call", "SubnetInfoRuntimeApi_get_metagraph", "0x" + number),
        ("state_getKeysPaged", SYSTEM_ACCOUNT, 100),
        ("chain_getBlock",),
        ("chain_getHeader",),
        ("system_health",),
        ("state_getRuntimeVersion",),
    )
    while True:
        for method, *parameters in requests:
            start = now()
            await rpc.call(method, *parameters)
            latencies.append(now() - start)
            counts["reads"] += 1
            await asyncio.sleep(0.05)


async def coming_and_going():
    """Short connections: one that subscribes and leaves politely, one that vanishes, one over HTTP."""
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "chain_getHeader", "params": []}).encode()
    while True:
        short = await Rpc.open(endpoint)
        queue = await short.subscribe("chain_subscribeNewHeads")
        await short.subscribe("state_subscribeStorage", [EVENTS])
        await queue.get()
        await short.close()
        vanishing = await Rpc.open(endpoint)
        await vanishing.subscribe("chain_subscribeAllHeads")
        raw = vanishing.socket.transport.get_extra_info("socket")
        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        vanishing.socket.transport.abort()
        await asyncio.gather(vanishing.reader, return_exceptions=True)
        counts["vanished"] += 1
        request = urllib.request.Request(f"http://{host}:{port}", body, {"content-type": "application/json"})
        answer = await asyncio.to_thread(lambda: urllib.request.urlopen(request, timeout=10).read())
        counts["http"] += b'"result"' in answer
        await asyncio.sleep(0.5)


def folder_bytes() -> int:
    total = 0
    for folder, _, names in os.walk(options.data) if options.data else ():
        for name in names:
            total += os.stat(os.path.join(folder, name)).st_blocks * 512
    return total


async def head(rpc: Rpc) -> int:
    return int((await rpc.call("chain_getHeader"))["number"], 16)


async def main() -> int:
    global composer
    composer = SubstrateInterface(endpoint)
    rpc = await Rpc.open(endpoint)
    terms = await Terms.read(rpc)
    netuid = await prepare(rpc, terms)
    # It blocks, so that it must not be used while others share the loop.
    composer.close()
    latencies, samples, tasks = [], [], []
    for method, parameters in (
        ("chain_subscribeNewHeads", ()),
        ("chain_subscribeFinalizedHeads", ()),
        ("state_subscribeStorage", ([EVENTS],)),
    ):
        tasks.append(asyncio.create_task(count_updates(await rpc.subscribe(method, *parameters))))
    tasks += [
        asyncio.create_task(work)
        for work in (
            transfers(rpc, terms), staking(rpc, terms, netuid), weighing(rpc, terms, netuid),
            reading(await Rpc.open(endpoint), netuid, latencies), coming_and_going(),
        )
    ]  # fmt: skip
    watcher = await Rpc.open(endpoint)
    start = now()
    while now() - start < options.minutes * 60 and node.is_alive():
        await asyncio.sleep(options.every)
        for task in tasks:
            if task.done():
                task.result()
        samples.append(
            {
                "seconds": round(now() - start, 1), "block": await head(watcher),
                "resident": round(node.resident(), 1), "descriptors": node.descriptors(), "threads": node.threads(),
                "disk": folder_bytes(), "processor": node.processor_seconds(),
                "read_p50_ms": round(1e3 * percentile(latencies, 0.5), 2),
                "read_p99_ms": round(1e3 * percentile(latencies, 0.99), 2), **counts,
            }
        )  # fmt: skip
        latencies.clear()
        if len(samples) % 6 == 1:
            print(json.dumps(samples[-1]), flush=True)
        if options.json:
            with open(options.json, "w") as file:
                json.dump({"samples": samples, "refusals": refusals}, file)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    for account in senders:
        await settle(rpc, account)
    await asyncio.sleep(1)
    return judge(samples, {"descriptors": node.descriptors(), "threads": node.threads()})


def judge(samples: list, rest: dict) -> int:
    """Prints the verdict."""
    quarter = len(samples) // 4
    early, late = samples[quarter : 2 * quarter], samples[-quarter:]
    middle = lambda part, name: statistics.median(sample[name] for sample in part)  # noqa: E731
    blocks = samples[-1]["block"] - samples[0]["block"]
    seconds = samples[-1]["seconds"] - samples[0]["seconds"]
    growth = middle(late, "resident") - middle(early, "resident")
    grown_blocks = middle(late, "block") - middle(early, "block")
    verdict = {
        "minutes": round(seconds / 60, 1),
        "blocks": blocks,
        "blocks_per_second": round(blocks / seconds, 2),
        "resident_early_mib": middle(early, "resident"),
        "resident_late_mib": middle(late, "resident"),
        "resident_max_mib": max(sample["resident"] for sample in samples),
        "resident_bytes_per_block": round(growth * 2**20 / max(1, grown_blocks)),
        "descriptors_early": middle(early, "descriptors"),
        "descriptors_late": middle(late, "descriptors"),
        "threads": middle(late, "threads"),
        "disk_bytes_per_block": round((samples[-1]["disk"] - samples[0]["disk"]) / max(1, blocks)),
        "processor_share": round((samples[-1]["processor"] - samples[0]["processor"]) / seconds, 3),
        "read_p50_ms": middle(late, "read_p50_ms"),
        "read_p99_ms": middle(late, "read_p99_ms"),
        "after": rest,
        **counts,
        "refusals": refusals,
    }
    flat = growth <= max(8, 0.05 * middle(early, "resident"))
    keeps_all = not (options.keep or options.data)
    faults = []
    if not flat and not keeps_all:
        faults.append(f"memory grew by {growth:.1f} MiB between the second and the last quarter")
    if verdict["descriptors_late"] > verdict["descriptors_early"] + 4:
        faults.append("descriptors leak")
    if middle(late, "threads") > middle(early, "threads"):
        faults.append("threads leak")
    if blocks / seconds < 3.8:
        faults.append("the chain was slower than 250 ms a block")
    if not node.is_alive():
        faults.append(f"the node ended: {node.errors()}")
    if keeps_all:
        verdict["memory"] = "grows by design: every block is kept, up to 2 GiB"
    verdict["faults"] = faults
    print(json.dumps(verdict, indent=1))
    if options.json:
        with open(options.json, "w") as file:
            json.dump({"verdict": verdict, "samples": samples}, file)
    return 1 if faults else 0


try:
    code = asyncio.run(main())
finally:
    ended = node.stop()
print(f"the node ended with code {ended}")
sys.exit(code or (1 if ended else 0))
