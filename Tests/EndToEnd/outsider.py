"""A miner in Python on an unmodified bittensor 10.5 axon: an outsider in a local network.

It ranks WordNet's texts by the weight of the query's words that they contain, word for word, and looks at every other
word of the query only: honest work, weaker than that of the built-in solvers.

    outsider.py              started by `plexus up --miner NAME=COMMAND`: announces itself
    outsider.py PORT FOLDER  a server with a key of its own, that knows no chain, for `--miner NAME=URL`; it looks at
                             every third word
"""

import math
import os
import re
import sys
import time
from collections import defaultdict
from typing import List, Optional

import bittensor as bt
from bittensor_wallet import Wallet

FOLDER = "/usr/share/wordnet"
ALONE = len(sys.argv) == 3
STEP = 3 if ALONE else 2
WORD = re.compile(r"[a-z]+")


def texts():
    for part, letter in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
        with open(f"{FOLDER}/data.{part}", encoding="latin-1") as file:
            for line in file:
                if not line.startswith("  "):
                    head, _, gloss = line.partition(" | ")
                    yield letter + line[:8], gloss.lower()


index, lengths = defaultdict(list), {}
for name, gloss in texts():
    words = set(WORD.findall(gloss))
    lengths[name] = math.sqrt(len(words) + 1)
    for word in words:
        index[word].append(name)


def rank(query: str, count: int) -> List[str]:
    scores = defaultdict(float)
    for word in WORD.findall(query.lower())[::STEP]:
        found = index.get(word, ())
        if 0 < len(found) < 20_000:
            weight = math.log(len(lengths) / len(found))
            for name in found:
                scores[name] += weight / lengths[name]
    return [name for name, _ in sorted(scores.items(), key=lambda pair: (-pair[1], pair[0]))[:count]]


class RetrievalSynapse(bt.Synapse):
    query: str
    top_k: int = 10
    documents: Optional[List[str]] = None
    required_hash_fields = ("query", "top_k")


def forward(synapse: RetrievalSynapse) -> RetrievalSynapse:
    synapse.documents = rank(synapse.query, synapse.top_k)
    return synapse


def serve_alone(port: int, folder: str) -> bt.Axon:
    wallet = Wallet(name="server", hotkey="default", path=folder)
    wallet.create_new_hotkey(use_password=False, overwrite=True, suppress=True)
    axon = bt.Axon(wallet=wallet, ip="127.0.0.1", port=port, external_ip="127.0.0.1")
    axon.attach(forward)
    axon.start()
    return axon


def serve_on_chain() -> bt.Axon:
    wallet = Wallet(name=os.environ["PLEXUS_WALLET_NAME"], hotkey="default", path=os.environ["PLEXUS_WALLET_PATH"])
    subtensor = bt.Subtensor(network=os.environ["PLEXUS_NODE"])
    host = os.environ["PLEXUS_HOST"]
    axon = bt.Axon(wallet=wallet, ip=host, port=18_321, external_ip=host, external_port=18_321)
    axon.attach(forward)
    axon.start()
    axon.serve(netuid=int(os.environ["PLEXUS_NETUID"]), subtensor=subtensor)
    return axon


axon = serve_alone(int(sys.argv[1]), sys.argv[2]) if ALONE else serve_on_chain()
parent = os.getppid()
while os.getppid() == parent:
    time.sleep(0.5)
axon.stop()
