"""Drives the unmodified btcli of bittensor 11.3: balances and a transfer with the right fee."""

import json
import os
import re
import subprocess
import sys
import tempfile

endpoint, btcli = sys.argv[1], sys.argv[2]
folder = tempfile.mkdtemp()

ALICE = "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"
BOB = "5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty"


def check(condition, what) -> None:
    print(("ok   " if condition else "FAIL ") + str(what), flush=True)
    if not condition:
        sys.exit(1)


def run(*arguments: str) -> str:
    done = subprocess.run(
        [btcli, *arguments],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "BT_WALLET_PATH": folder, "NO_COLOR": "1", "COLUMNS": "200"},
    )
    if done.returncode != 0:
        print(done.stdout[-3000:], done.stderr[-3000:])
    check(done.returncode == 0, "btcli " + " ".join(arguments[:2]))
    return done.stdout


def write_wallet(name: str, address: str, public_key: str, seed: str) -> None:
    """A coldkey file in the plain form; //Alice's seed is the well-known one of every development chain."""
    os.makedirs(os.path.join(folder, name, "hotkeys"), exist_ok=True)
    public = {"accountId": public_key, "publicKey": public_key, "ss58Address": address, "cryptoType": 1}
    with open(os.path.join(folder, name, "coldkey"), "w") as file:
        json.dump({**public, "secretSeed": seed}, file)
    with open(os.path.join(folder, name, "coldkeypub.txt"), "w") as file:
        json.dump(public, file)


def balance(address: str) -> int:
    printed = run("wallet", "balance", address, "--network", endpoint, "--json")
    return find_rao(json.loads(printed[printed.index("{") :]))


def find_rao(value) -> int:
    """The free balance in rao, wherever this release of the client puts it."""
    found = []

    def walk(node, name=""):
        if isinstance(node, dict):
            for key, inner in node.items():
                walk(inner, key)
        elif isinstance(node, list):
            for inner in node:
                walk(inner, name)
        elif name in ("free", "free_rao", "rao", "free_balance", "balance") and node is not None:
            found.append(node)

    walk(value)
    check(found, f"a balance in {json.dumps(value)[:300]}")
    text = str(found[0]).replace(",", "").replace("\u03c4", "").strip()
    return round(float(text) * 1_000_000_000) if "." in text or float(text) < 10_000_000_000 else int(text)


write_wallet(
    "alice",
    ALICE,
    "0xd43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d",
    "0xe5be9a5092b81bca64be81d212e7f2f9eba183bb7a90954f7b76361f6edb5c0a",
)
check(balance(ALICE) == 1_000_000_000_000_000, "Alice has a million TAO")
run(
    "tx", "transfer", "--dest", BOB, "--amount-tao", "7.5", "--wallet", "alice", "--network", endpoint,
    "--yes", "--json",
)
check(balance(BOB) == 1_000_007_500_000_000, "Bob has 7.5 TAO more")
fee = 1_000_000_000_000_000 - 7_500_000_000 - balance(ALICE)
check(0 < fee < 1_000_000, f"Alice paid a fee of {fee} rao")
print("bittensor 11.3 works")
