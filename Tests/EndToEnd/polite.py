"""A client that asks for something small every 20 ms until it is interrupted; then prints its waits as JSON.

Over HTTP it asks every 300 ms, because buyers are held to a rate.

    polite.py chain URL
    polite.py http HOST PORT REQUEST PROOF      request and what must be in its answer, in hexadecimal
"""

import asyncio
import json
import signal
import sys

from support import Rpc, now, percentile

waits, errors = [], []


async def over_http(host: str, port: str, request: str, proof: str):
    # From another address than the attackers, whose address may have no connection left.
    reader, writer = await asyncio.open_connection(host, int(port), local_addr=("127.0.0.99", 0))
    writer.write(bytes.fromhex(request))
    answer = await reader.read()
    writer.close()
    if bytes.fromhex(proof) not in answer:
        raise ValueError(f"answered {answer[:200]!r}")


async def main(kind: str, *rest: str):
    ended = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGINT, ended.set)
    rpc = await Rpc.open(rest[0]) if kind == "chain" else None
    while not ended.is_set():
        start = now()
        try:
            async with asyncio.timeout(10):
                await (rpc.call("chain_getHeader") if rpc else over_http(*rest))
        except Exception as error:  # noqa: BLE001
            errors.append(f"{type(error).__name__}: {error}")
        waits.append(now() - start)
        await asyncio.sleep(0.02 if rpc else 0.3)

    def shown(seconds: float) -> float:
        return round(1e3 * seconds, 1)

    print(
        json.dumps(
            {
                "count": len(waits), "errors": errors, "median": shown(percentile(waits, 0.5)),
                "calm": shown(percentile(waits[:8], 0.5)), "most": shown(percentile(waits, 0.99)),
                "longest": shown(max(waits, default=0)),
            }
        )
    )  # fmt: skip


asyncio.run(main(*sys.argv[1:]))
