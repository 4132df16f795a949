"""Kills miners and validators with SIGKILL and starts them again: neurons.py PLEXUS [KILLS] [SEED]

Two validators and five miners of known quality on a chain of short epochs, with commitments. A validator is killed at
a random moment, or right after it touched one of its files, or while its weights are on their way. Whenever one lies
dead, its files must fit: the journal begins with what it held at the kill before, the scores of the state follow from
the journal's rounds exactly, and the journal is one round ahead at most. On the chain no weights may vanish, leave a
miner out or put the miners into another order than their true one, and in the end the audit makes all of them again
from the transcripts.
"""

import base64
import ctypes
import json
import os
import pathlib
import random
import struct
import subprocess
import sys
import tempfile
import time

from market import Market, wait_for

plexus = sys.argv[1]
kills = int(sys.argv[2]) if len(sys.argv) > 2 else 20
seed = int(sys.argv[3]) if len(sys.argv) > 3 else 1
# Means of 0.68, 0.62, 0.56, 0.50 and 0.43: a round that a killed miner misses does not change the order.
MINERS = {"expert": "expert", "hasty": "hasty", "words": "words", "trainee": "trainee", "novice": "novice"}
VALIDATORS = ["first", "second"]
# After which file of a validator's folder it is killed; "any" is any moment, "weights" while they are sent.
MOMENTS = ["any", "journal.jsonl", "state.json.answers", "state.json", "transcript", "judgement.json", "weights"]
RATE = 1 / 300
faults = []


def fault(what: str):
    print("FAIL " + what, flush=True)
    faults.append(what)


class Watch:
    """Says which files of a folder are touched, as soon as they are."""

    libc = ctypes.CDLL(None, use_errno=True)
    MODIFY, MOVED_TO = 0x2, 0x80

    def __init__(self, data: pathlib.Path):
        self.descriptor = self.libc.inotify_init1(os.O_NONBLOCK)
        self.names = {}
        for folder, name in ((data, None), (data / "transcripts", "transcript")):
            watch = self.libc.inotify_add_watch(self.descriptor, str(folder).encode(), self.MODIFY | self.MOVED_TO)
            self.names[watch] = name

    def events(self) -> list:
        try:
            data = os.read(self.descriptor, 65_536)
        except BlockingIOError:
            return []
        found, place = [], 0
        while place < len(data):
            watch, _, _, length = struct.unpack_from("iIII", data, place)
            name = data[place + 16 : place + 16 + length].rstrip(b"\0").decode()
            if not name.startswith(".dat"):
                found.append(self.names.get(watch) or name)
            place += 16 + length
        return found

    def wait(self, wanted: str, seconds: float) -> bool:
        end, concluded = time.monotonic() + seconds, False
        while time.monotonic() < end:
            for name in self.events():
                # Weights are written into the transcript after the judgement.
                if name == wanted or (wanted == "weights" and name == "transcript" and concluded):
                    return True
                concluded = name == "judgement.json"
            time.sleep(0.0002)
        return False

    def close(self):
        os.close(self.descriptor)


class Average:
    """`DecayingAverage`, step by step as the validator computes it."""

    def __init__(self):
        self.values = {"count": 0, "rate": RATE, "squares": 0.0, "sum": 0.0, "weight": 0.0, "weightSquares": 0.0}

    def add(self, value: float):
        keep, v = 1 - RATE, self.values
        v["count"] += 1
        v["weight"] = v["weight"] * keep + 1
        v["weightSquares"] = v["weightSquares"] * keep * keep + 1
        v["sum"] = v["sum"] * keep + value
        v["squares"] = v["squares"] * keep + value * value


def scores(rounds: dict, last: int) -> dict:
    """What the rounds up to `last` make of each miner's record."""
    records = {}
    for number in sorted(rounds):
        if number > last:
            break
        for item in rounds[number]:
            if item.get("side") is not None:  # asked beside the hidden items; counts for no score
                continue
            for answer in item["answers"]:
                record = records.setdefault(answer["hotkey"], [Average(), Average(), 0, 0, 0])
                if answer.get("millionths") is None:
                    record[0].add(0.0)
                    record[3] += 1
                    record[4] += 1
                else:
                    record[0].add(answer["millionths"] / 1_000_000)
                    record[1].add(max(0.0, answer["milliseconds"]))
                    record[2] += 1
                    record[4] = 0
    return {
        miner: {"score": r[0].values, "latency": r[1].values, "answered": r[2], "failed": r[3], "failuresInARow": r[4]}
        for miner, r in records.items()
    }


def read_rounds(data: bytes) -> tuple:
    """The whole rounds of a journal by number, and the bytes up to the end of the last one."""
    rounds, open_lines, length, place = {}, [], 0, 0
    for line in data.splitlines(keepends=True):
        place += len(line)
        if not line.endswith(b"\n"):
            break
        item = json.loads(line)
        open_lines = [item] if item["place"] == 0 else open_lines + [item]
        if len(open_lines) == item["of"]:
            if item["round"] in rounds:
                fault(f"round {item['round']} is twice in a journal")
            rounds[item["round"]], length, open_lines = open_lines, place, []
    return rounds, length


class Witness:
    """What was seen of a validator at its kill before."""

    def __init__(self):
        self.journal, self.rounds, self.partial, self.ahead = b"", 0, 0, 0


def inspect(name: str, market: Market, witness: Witness):
    """Checks the files of a dead validator."""
    folder = market.data(name)
    journal = (folder / "journal.jsonl").read_bytes()
    if not journal.startswith(witness.journal):
        fault(f"{name}: the journal does not go on from what it held")
    rounds, length = read_rounds(journal)
    state = json.loads((folder / "state.json").read_text())
    last = max(rounds, default=0)
    if sorted(rounds) != list(range(1, last + 1)):
        fault(f"{name}: rounds are missing in the journal")
    if not last - 1 <= state["rounds"] <= last:
        fault(f"{name}: the state counts {state['rounds']} rounds, the journal has {last}")
    if state["rounds"] < witness.rounds:
        fault(f"{name}: the state counts {state['rounds']} rounds, and counted {witness.rounds}")
    book = json.loads(base64.b64decode(state["book"]))
    expected = scores(rounds, state["rounds"])
    for entry in book["entries"]:
        record, miner = entry["record"], entry["miner"]
        miner = miner if isinstance(miner, str) else miner["name"]
        want = expected.pop(miner, None)
        found = {key: record[key] for key in want} if want else record
        if want != found:
            fault(f"{name}: the score of {miner[:8]} is not the journal's: {found} instead of {want}")
    if expected:
        fault(f"{name}: miners of the journal have no score: {list(expected)}")
    witness.partial += length < len(journal)
    witness.ahead += last > state["rounds"]
    # A round that the journal holds counts, whether the state had counted it or not.
    witness.journal, witness.rounds = journal[:length], last


def inspect_chain(market: Market, first: int, last: int, seen: dict):
    """Checks the weights on the chain at the blocks of a range."""
    order = [market.uids[name] for name in MINERS]
    for name in VALIDATORS:
        for block in range(first, last + 1):
            weights = market.weights(market.uids[name], block)
            if weights == seen.get(name):
                continue
            if seen.get(name) and not weights:
                fault(f"block {block}: the weights of {name} are gone")
            paid = sorted((uid for uid in weights if weights[uid] > 0), key=lambda uid: -weights[uid])
            # All of them, the first weights included: nobody is so long away that it would be gone.
            if weights and paid != order:
                fault(f"block {block}: {name} pays {paid}, the true order is {order}: {weights}")
            seen[name] = weights
            seen["changes"] = seen.get("changes", 0) + 1


def audit(market: Market, manifest: str) -> int:
    """Audits the validators, and gives how many epochs' weights were compared."""
    command = ["audit", str(market.netuid), "--manifest", manifest, "--node", market.endpoint]
    for name in VALIDATORS:
        command += ["--transcripts", market.status_address(name)]
    code, report = market.plexus_json(*command)
    if not isinstance(report, dict):
        return fault(f"the audit fails: {report}") or 0
    for one in report["validators"]:
        for epoch in one["epochs"]:
            for finding in epoch["findings"]:
                fault(f"the audit of uid {one['uid']}, epoch {epoch['epoch']}: {finding}")
    return sum(epoch["comparesWeights"] for one in report["validators"] for epoch in one["epochs"])


with tempfile.TemporaryDirectory() as folder, Market(plexus, folder) as market:
    began = time.monotonic()
    manifest = f"{folder}/market"
    subprocess.run([plexus, "subnet", "new", manifest, "--family", "labelling"], check=True, capture_output=True)
    path = pathlib.Path(manifest) / "subnet.yaml"
    path.write_text(path.read_text().replace("minimum_items: 200", "minimum_items: 48"))
    market.found(list(MINERS), VALIDATORS, tempo=20)
    for name, solver in MINERS.items():
        market.miner(name, manifest, solver)
    terms = ["audit", "terms", str(market.netuid), "--node", market.endpoint, "--coldkey-file", market.coldkey_file]
    code, _ = market.plexus_json(*terms, "--delay", "20", "--window", "200")
    assert code == 0
    for name in MINERS:
        market.first_line(name)
    for name in VALIDATORS:
        market.validator(name, manifest)
    uids = [market.uids[name] for name in VALIDATORS]
    wait_for(lambda: all(market.weights(uid) for uid in uids), 60, "the first weights")
    chance = random.Random(seed)
    witnesses = {name: Witness() for name in VALIDATORS}
    seen, block, moments, compared = {}, market.block(), {}, 0
    for number in range(kills):
        if chance.random() < 0.2 and min(one.rounds for one in witnesses.values()) >= 18:
            # The worst first, one after the other, so that all miss as much; and not before some 200 items are in, of
            # which the dozen that a killed miner misses is a small part.
            victim = list(reversed(MINERS))[moments.get("miner", 0) % len(MINERS)]
            time.sleep(chance.uniform(0, 1.5))
            market.kill(victim)
            market.miner(victim, manifest, MINERS[victim])
            market.first_line(victim)
            moments["miner"] = moments.get("miner", 0) + 1
            continue
        victim, moment = chance.choice(VALIDATORS), chance.choice(MOMENTS)
        watch = Watch(market.data(victim))
        delay = chance.uniform(0, 0.6) if moment == "weights" else chance.expovariate(1000)
        if moment == "any":
            time.sleep(chance.uniform(0, 2))
        elif not watch.wait(moment, 12):
            moment += " (not seen)"
        if moment != "any":
            time.sleep(delay)
        market.kill(victim)
        watch.close()
        moments[moment] = moments.get(moment, 0) + 1
        inspect(victim, market, witnesses[victim])
        market.validator(victim, manifest)
        market.first_line(victim)
        if number % 40 == 39:
            compared += audit(market, manifest)
            inspect_chain(market, block, block := market.block(), seen)
            print(f"{number + 1} kills, {time.monotonic() - began:.0f} s, {len(faults)} faults", flush=True)
    # They go on as if nothing had been.
    before = {name: witnesses[name].rounds for name in VALIDATORS}
    wait_for(lambda: all(market.status(name)["rounds"] > before[name] + 2 for name in VALIDATORS), 30, "more rounds")
    compared += audit(market, manifest)
    inspect_chain(market, block, market.block(), seen)
    for name in VALIDATORS:
        market.kill(name)
        inspect(name, market, witnesses[name])
        if left := [one.name for one in market.data(name).rglob(".dat*")]:
            # One may be of the last kill.
            if len(left) > 1:
                fault(f"{name}: files of killed writes are left: {left}")
    partial = sum(one.partial for one in witnesses.values())
    ahead = sum(one.ahead for one in witnesses.values())
    print(
        f"seed {seed}: {kills} kills at {dict(sorted(moments.items()))}; "
        f"{sum(one.rounds for one in witnesses.values())} rounds, {ahead} journalled and not yet counted, {partial} half "
        f"written; {seen.get('changes', 0)} weights on the chain in the right order, {compared} audited; "
        f"{len(faults)} faults; {time.monotonic() - began:.0f} s",
        flush=True,
    )
    if compared == 0:
        fault("no weights were audited")
sys.exit(1 if faults else 0)
