"""Audits validators of a running network: audit.py PLEXUS

Four validators measure the same miners. One is honest, one weighs by a policy of its own, one changes a grade in its
transcript before it commits to it, one sets other weights on the chain than its transcript holds, and the honest one
at last serves a transcript that it did not commit to. Each liar must be named with the reason, and the honest one not.
"""

import json
import subprocess
import sys
import tempfile
import time

from market import Market, wait_for

MINERS = {"expert": "expert", "reader": "reader", "words": "words", "pupil": "trainee"}
plexus = sys.argv[1]


def check(condition, what: str):
    print(("ok   " if condition else "FAIL ") + what, flush=True)
    if not condition:
        raise SystemExit(1)


def manifest(folder: str, name: str, **changes) -> str:
    subprocess.run([plexus, "subnet", "new", f"{folder}/{name}", "--family", "labelling"], check=True, capture_output=True)
    path = f"{folder}/{name}/subnet.yaml"
    text = open(path).read()
    for old, new in {"minimum_items: 200": "minimum_items: 24", **changes}.items():
        assert old in text, old
        text = text.replace(old, new)
    open(path, "w").write(text)
    return f"{folder}/{name}"


with tempfile.TemporaryDirectory() as folder, Market(plexus, folder) as market:
    began = time.monotonic()
    task = manifest(folder, "market")
    # Twelve times as steep: the best miner gets all.
    steep = manifest(folder, "steep", **{"temperature: 0.1 ": "temperature: 0.008 "})
    market.found(list(MINERS), ["honest", "steep", "forger", "turncoat"], tempo=24)
    netuid = str(market.netuid)
    for name, solver in MINERS.items():
        market.miner(name, task, solver)
    for name in MINERS:
        market.first_line(name)
    print(f"a subnet with {len(MINERS)} miners, {time.monotonic() - began:.0f} s", flush=True)

    # The owner turns commitments on, and nobody else.
    code, shown = market.plexus_json("audit", "terms", netuid, "--node", market.endpoint)
    check(code == 0 and not shown["isOn"], "commitments are off at first")
    set_terms = ["audit", "terms", netuid, "--node", market.endpoint, "--delay", "30", "--window", "200"]
    code, said = market.plexus_json(*set_terms, "--coldkey-file", f"{folder}/expert.json")
    check(code != 0 and "belongs to" in str(said), f"a stranger cannot turn them on: {said}")
    code, shown = market.plexus_json(*set_terms, "--coldkey-file", market.coldkey_file)
    check(code == 0 and shown["isOn"] and shown["revealDelay"] == 30, f"the owner can: {shown}")

    for name in ["honest", "steep", "forger", "turncoat"]:
        market.validator(name, steep if name == "steep" else task)
    addresses = [market.status_address(name) for name in ["honest", "steep", "forger", "turncoat"]]
    audit = ["audit", netuid, "--manifest", task, "--node", market.endpoint]
    for address in addresses:
        audit += ["--transcripts", address]

    def transcripts(name: str) -> dict:
        found = {}
        for path in (market.data(name) / "transcripts").glob("*.json"):
            try:
                found[int(path.stem)] = json.loads(path.read_text())
            except (json.JSONDecodeError, OSError):
                pass
        return found

    def log(name: str) -> list:
        found = market.substrate.query("Audit", "Logs", [market.netuid, market.uids[name]])
        found = getattr(found, "value", found)
        return found["entries"] if found else []

    # The turncoat sets other weights after its own, in the epoch of a transcript.
    def weighed(name: str):
        known = transcripts(name)
        return max((epoch for epoch in known if known[epoch]["uids"]), default=None)

    wait_for(lambda: weighed("turncoat"), 60, "the turncoat's weights")
    lies = set()

    # The forger is stopped and its transcript of the running epoch changed: the worst miner is worth all.
    def forge():
        epoch = weighed("forger")
        known = transcripts("forger")
        if epoch is None or epoch != max(known) or any(e["epoch"] == epoch and e["transcript"] for e in log("forger")):
            return None
        market.kill("forger")
        pupil = bytes(market.keys["pupil"].public_key).hex()
        forged = transcripts("forger")[epoch]
        for item in forged["items"]:
            for answer in item["answers"]:
                if pupil in str(answer["miner"]) and answer.get("millionths") is not None:
                    answer["millionths"] = 1_000_000
        path = market.data("forger") / "transcripts" / f"{epoch}.json"
        path.write_text(json.dumps(forged))
        market.validator("forger", task)
        return epoch

    forged = wait_for(forge, 30, "an epoch to forge")
    print(f"forged epoch {forged}", flush=True)

    def turn():
        epoch = weighed("turncoat")
        known = transcripts("turncoat")
        if epoch is None or epoch != max(known) or epoch != int(market.query("SubnetEpochIndex", market.netuid)):
            return None
        call = market.call(
            "SubtensorModule", "set_weights", netuid=market.netuid, dests=[market.uids["pupil"]], weights=[65_535],
            version_key=0,
        )
        market.submit(call, market.keys["turncoat"])
        return epoch

    turned = wait_for(turn, 30, "weights to betray")
    print(f"betrayed epoch {turned}", flush=True)

    # The forger's status moved with its restart.
    audit += ["--transcripts", market.status_address("forger")]

    def revealed(name: str) -> set:
        return {entry["epoch"] for entry in log(name) if entry["reveal"]}

    wait_for(
        lambda: turned in revealed("turncoat") and forged in revealed("forger") and len(revealed("honest")) >= 3,
        90, "reveals",
    )
    time.sleep(2)
    code, report = market.plexus_json(*audit)
    check(isinstance(report, dict), f"the audit reports: {str(report)[:300]}")
    problems = {name: {} for name in ["honest", "steep", "forger", "turncoat"]}
    by_uid = {market.uids[name]: name for name in problems}
    for one in report["validators"]:
        name = by_uid[one["uid"]]
        graded = sum(epoch["graded"] for epoch in one["epochs"])
        compared = sum(epoch["comparesWeights"] for epoch in one["epochs"])
        print(f"{name}: {len(one['epochs'])} epochs, {graded} answers graded again, weights compared in {compared}")
        for epoch in one["epochs"]:
            for finding in epoch["findings"]:
                problems[name].setdefault(finding["problem"], []).append(epoch["epoch"])
                print(f"  epoch {epoch['epoch']}: {finding['problem']}: {finding['detail']}")
        check(compared >= 1 and graded >= 100, f"{name} is graded again and its weights compared")
    check(code == 1, "the exit status is 1")
    check(problems["honest"] == {}, "the honest validator is clean")
    check(set(problems["steep"]) == {"wrongWeights"}, "who weighs by another policy is named")
    check(forged in problems["forger"].get("wrongGrade", []), "the forged grades are named")
    check(set(problems["turncoat"]) == {"otherWeights"}, "who sets other weights than the transcript's is named")
    check(turned in problems["turncoat"]["otherWeights"], "and in the right epoch")

    # The honest validator alone ends well, and for a person the same is said in words.
    only = subprocess.run([plexus, *audit], capture_output=True, text=True)
    check(only.returncode == 1 and "otherWeights" in only.stdout and ": ok" in only.stdout, "words say the same")

    # A transcript that is changed after its commitment is another one.
    epoch = min(revealed("honest"))
    path = market.data("honest") / "transcripts" / f"{epoch}.json"
    changed = json.loads(path.read_text())
    changed["items"][0]["answers"][0]["millionths"] = 999_999
    path.write_text(json.dumps(changed))
    code, report = market.plexus_json(*audit)
    found = {
        finding["problem"] for one in report["validators"] if one["uid"] == market.uids["honest"]
        for epoch_report in one["epochs"] if epoch_report["epoch"] == epoch for finding in epoch_report["findings"]
    }
    check(code == 1 and {"wrongRoot", "wrongGrade"} <= found, f"a transcript changed afterwards is named: {sorted(found)}")
    print(f"audit.py: all well, {time.monotonic() - began:.0f} s", flush=True)
