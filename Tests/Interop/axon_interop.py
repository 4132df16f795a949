"""Interoperation of the axon protocol with an unmodified bittensor 10.5.0, in both directions.

    python axon_interop.py --axon-url http://127.0.0.1:PORT --axon-hotkey SS58 [--refused-uri //Eve]
    python axon_interop.py --dendrite-command "plexus ... ask"

With --axon-url, Python's Dendrite asks the given axon. The axon must serve RetrievalSynapse for the hotkey, answer
with `top_k` document ids, fail for the query "boom", take at least three seconds for the query "slow", and refuse the
hotkey of --refused-uri if that is given.

With --dendrite-command, a Python Axon is started and the command is run with the arguments
IP PORT HOTKEY QUERY TOP_K TIMEOUT; it must print one JSON object with "status" and "documents".

Exit status 0 only where every check holds. Needs: pip install bittensor==10.5.0
"""

import argparse
import asyncio
import contextlib
import http.client
import io
import json
import shlex
import socket
import subprocess
import sys
import time
from typing import List, Optional, Tuple
from urllib.parse import urlparse

# bittensor reads the command line of whoever imports it.
ARGUMENTS, sys.argv = sys.argv[1:], sys.argv[:1]

import bittensor as bt
from bittensor.core.chain_data import AxonInfo
from bittensor.utils import networking
from bittensor_wallet import Keypair

# Both classes ask public services for the address of this machine when they are made. That is no part of the protocol,
# and a test must not depend on it.
networking.get_external_ip = lambda: "192.0.2.1"
# What the checks provoke is not worth a reader's attention.
bt.logging.off()

ALICE = Keypair.create_from_uri("//Alice")
BOB = Keypair.create_from_uri("//Bob")
QUERIES = ["plain words", "caf\u00e9 \u65e5\u672c \U0001f600", "it's \"quoted\" \\ and\nbroken\tup", "", "\u00a0\u200b\u2028"]


class RetrievalSynapse(bt.Synapse):
    query: str
    top_k: int = 10
    documents: Optional[List[str]] = None
    required_hash_fields = ("query", "top_k")


class UnknownSynapse(bt.Synapse):
    pass


class Checks:
    def __init__(self):
        self.failed = 0

    def __call__(self, what, got, wanted):
        holds = got == wanted
        self.failed += not holds
        print(f"{'ok  ' if holds else 'FAIL'} {what}: {got!r}" + ("" if holds else f", wanted {wanted!r}"))


def quietly(awaitable):
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        return asyncio.run(awaitable)


async def ask(keypair, info, synapse, timeout):
    async with bt.Dendrite(wallet=keypair) as dendrite:
        return await dendrite.call(info, synapse, timeout=timeout, deserialize=False)


async def ask_many(info, count):
    async with bt.Dendrite(wallet=ALICE) as first:
        synapse = RetrievalSynapse(query="many", top_k=3)
        # One after the other: Python signs with one instance name, and nonces of one instance must arrive in order.
        return [await first.call(info, synapse.model_copy(), timeout=10, deserialize=False) for _ in range(count)]


def send(url, headers, body):
    connection = http.client.HTTPConnection(url.hostname, url.port, timeout=10)
    try:
        connection.request("POST", "/RetrievalSynapse", body=body, headers=headers)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


def check_axon(check, address, hotkey, refused):
    url = urlparse(address)
    info = AxonInfo(version=1, ip=url.hostname, port=url.port, ip_type=4, hotkey=hotkey, coldkey="")
    for query in QUERIES:
        reply = quietly(ask(ALICE, info, RetrievalSynapse(query=query, top_k=4), 5))
        check(f"Dendrite asks {query!r}", (reply.dendrite.status_code, len(reply.documents or [])), (200, 4))
        check("  the request comes back", (reply.query, reply.top_k), (query, 4))
    reply = quietly(ask(ALICE, info, bt.Synapse(), 5))
    check("sign of life", (reply.is_success, reply.axon.status_message), (True, "Success"))
    reply = quietly(ask(ALICE, info, UnknownSynapse(), 5))
    check("unknown synapse", reply.dendrite.status_code, 404)
    reply = quietly(ask(ALICE, info, RetrievalSynapse(query="boom"), 5))
    check("failing handler", (reply.dendrite.status_code, reply.documents), (500, None))
    reply = quietly(ask(ALICE, info, RetrievalSynapse(query="slow"), 1))
    check("slow handler", (reply.dendrite.status_code, reply.is_timeout), (408, True))
    other = AxonInfo(version=1, ip=url.hostname, port=url.port, ip_type=4, hotkey=ALICE.ss58_address, coldkey="")
    reply = quietly(ask(ALICE, other, RetrievalSynapse(query="q"), 5))
    check("signed for another axon", (reply.dendrite.status_code, reply.failed_verification), (401, True))
    if refused:
        reply = quietly(ask(Keypair.create_from_uri(refused), info, RetrievalSynapse(query="q"), 5))
        check("blacklisted", (reply.dendrite.status_code, reply.is_blacklist), (403, True))
    replies = quietly(ask_many(info, 100))
    check("100 in a row", sum(reply.is_success for reply in replies), 100)
    check_by_hand(check, url, info)


def check_by_hand(check, url, info):
    """Requests made by Python's own code and then bent."""
    with contextlib.redirect_stdout(io.StringIO()):
        dendrite = bt.Dendrite(wallet=ALICE)

    def request(query="by hand"):
        synapse = dendrite.preprocess_synapse_for_request(info, RetrievalSynapse(query=query, top_k=2), 5.0)
        return {**synapse.to_headers(), "content-type": "application/json"}, json.dumps(synapse.model_dump())

    headers, body = request()
    check("sent once", send(url, headers, body)[0], 200)
    check("sent twice", send(url, headers, body)[0], 401)
    headers, body = request()
    check("changed body", send(url, headers, body.replace("by hand", "by fist"))[0], 400)
    headers, body = request()
    headers["bt_header_dendrite_signature"] = "0x" + "00" * 64
    check("wrong signature", send(url, headers, body)[0], 401)
    headers, body = request()
    check("broken JSON", send(url, headers, body[:-3])[0], 422)
    headers, body = request()
    headers["bt_header_dendrite_nonce"] = "soon"
    check("unreadable header", send(url, headers, body)[0], 400)


def check_dendrite(check, command):
    class Wallet:
        hotkey = BOB
        coldkeypub = BOB

    def forward(synapse: RetrievalSynapse) -> RetrievalSynapse:
        if synapse.query == "boom":
            raise ValueError("boom")
        if synapse.query == "slow":
            time.sleep(3)
        synapse.documents = [f"{synapse.query}-{rank}" for rank in range(synapse.top_k)]
        return synapse

    def blacklist(synapse: RetrievalSynapse) -> Tuple[bool, str]:
        return synapse.dendrite.hotkey == BOB.ss58_address, "own requests"

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    axon = bt.Axon(wallet=Wallet(), port=port, ip="127.0.0.1", external_ip="127.0.0.1")
    axon.attach(forward, blacklist)
    axon.start()
    wait_for(port)

    def run(query, top_k=3, timeout=5.0, hotkey=BOB.ss58_address, port=port):
        arguments = shlex.split(command) + ["127.0.0.1", str(port), hotkey, query, str(top_k), str(timeout)]
        return json.loads(subprocess.run(arguments, capture_output=True, text=True, check=True).stdout)

    try:
        for query in QUERIES:
            reply = run(query)
            wanted = (200, [f"{query}-{rank}" for rank in range(3)])
            check(f"Axon is asked {query!r}", (reply["status"], reply["documents"]), wanted)
        check("failing handler", (run("boom")["status"], run("boom")["documents"]), (500, None))
        check("slow handler", run("slow", timeout=1.0)["status"], 408)
        check("signed for another axon", run("q", hotkey=ALICE.ss58_address)["status"], 401)
        check("nobody there", run("q", port=1)["status"], 503)
    finally:
        axon.stop()


def wait_for(port):
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("Python's axon did not start")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--axon-url")
    parser.add_argument("--axon-hotkey", default=BOB.ss58_address)
    parser.add_argument("--refused-uri")
    parser.add_argument("--dendrite-command")
    options = parser.parse_args(ARGUMENTS)
    if not options.axon_url and not options.dendrite_command:
        parser.error("one of --axon-url and --dendrite-command is needed")
    check = Checks()
    if options.axon_url:
        check_axon(check, options.axon_url, options.axon_hotkey, options.refused_uri)
    if options.dendrite_command:
        check_dendrite(check, options.dendrite_command)
    print("all checks hold" if not check.failed else f"{check.failed} checks failed")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main())
