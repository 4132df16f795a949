"""Writes what `plexus economics` must print for the examples in Fixtures/oracles/steps, by the oracles' calculations:

    python3 Tests/Oracle/steps.py
"""

import json
import os

import epoch
import pool
import shares

FOLDER = os.path.join(os.path.dirname(__file__), "..", "..", "Fixtures", "oracles", "steps")
MASK = (1 << 64) - 1


def read(name):
    with open(os.path.join(FOLDER, f"{name}.json")) as file:
        return json.load(file)


def save(name, value):
    with open(os.path.join(FOLDER, f"{name}.out.json"), "w") as file:
        file.write(json.dumps(value, sort_keys=True, separators=(",", ":")) + "\n")


def run_epoch():
    i = read("epoch")
    n = i["neurons"]
    liquid = i.get("liquidAlpha")
    out = epoch.outputs({
        "n": len(n), "block": int(i["block"]), "tempo": i["tempo"], "cutoff": i["activityCutoff"],
        "threshold": int(i.get("stakeThreshold", 0)), "max_validators": i["maxAllowedValidators"],
        "kappa": i.get("kappa", 32767), "penalty": i.get("bondsPenalty", 65535),
        "average": i.get("bondsMovingAverage", 900_000), "yuma3": i["yuma"] == 3,
        "liquid": (liquid["low"], liquid["high"], liquid["steepness"]) if liquid else None,
        "last_step": i.get("lastStepBlock", 0), "stake": [int(x["stake"]) << 64 for x in n],
        "last_update": [x["lastUpdate"] for x in n], "registered": [x.get("registeredAt", 0) for x in n],
        "permits": [x["validatorPermit"] for x in n], "owner": i.get("ownerUID"),
        "commits": [x.get("commitBlock", MASK) for x in n] if i.get("commitReveal") else None,
        "weights": [[tuple(e) for e in x.get("weights", [])] for x in n],
        "bonds": [[tuple(e) for e in x.get("bonds", [])] for x in n], "emission": int(i["emission"]),
    })
    for neuron in out:
        for name in ("serverEmission", "validatorEmission", "emission"):
            neuron[name] = str(neuron[name])
    save("epoch", {"neurons": out})


def run_swap():
    i = read("swap")
    p = pool.Pool(int(i["pool"]["tao"]), int(i["pool"]["alpha"]), int(i["pool"].get("quoteWeight", pool.ONE // 2)))
    refusal, paid, out, fee, author = p.swap(i["side"], int(i["amount"]), int(i["limit"]), i.get("feeRate", 33))
    assert refusal is None
    buys = i["side"] == "buy"
    tao = p.tao + paid if buys else p.tao - out
    alpha = p.alpha - out if buys else p.alpha + paid
    save("swap", {
        "paidIn": str(paid), "paidOut": str(out), "fee": str(fee), "authorFee": str(author),
        "priceBitsBefore": str(p.price(p.alpha, p.tao)), "priceBitsAfter": str(p.price(alpha, tao)),
        "tao": str(tao), "alpha": str(alpha),
    })


def run_stake():
    i = read("stake")
    number = lambda x: shares.normal(int(x["mantissa"]), int(x.get("exponent", 0)))
    p = shares.SharePool()
    p.value, p.total, p.holders = int(i["value"]), number(i["shares"]), {0: number(i["share"])}
    before = p.worth(0)
    assert i["operation"] == "add" and p.gives(int(i["amount"]))
    p.for_one(0, int(i["amount"]))
    written = lambda x: {"mantissa": str(x[0]), "exponent": x[1]}
    save("stake", {
        "value": str(p.value), "shares": written(p.total), "share": written(p.share(0)),
        "worthBefore": str(before), "worth": str(p.worth(0)),
    })


if __name__ == "__main__":
    run_epoch()
    run_swap()
    run_stake()
