"""One Yuma 3 epoch in numpy: the baseline that `plexus bench` compares `Economics.Epoch` with.

The same masks, normalisations, median and output as the chain's epoch (liquid alpha off), in floating point, on dense
matrices of the permitted validators' rows, with one thread. It is written to be fast: whole-array operations into
buffers that are kept between runs, rows of memory read in order, and for the median one sort of integer keys that
carry the validator's number in their low bits instead of an indirect sort.

Usage: epoch_numpy.py CASE.json [--seconds S] [--dtype float32|float64]
prints one JSON line with the best and the median time of a run in milliseconds, and the largest difference from the
results that the case states, in units of 1/65,535.
"""

import argparse
import json
import os
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

import numpy as np  # noqa: E402

FULL = 65_535


class Epoch:
    """An epoch of one mechanism; buffers are made once for a shape and a type."""

    def __init__(self, validators, neurons, dtype):
        self.shape = (validators, neurons)
        self.dtype = np.dtype(dtype)
        self.weights = np.empty(self.shape, self.dtype)
        self.clipped = np.empty(self.shape, self.dtype)
        self.bonds = np.empty(self.shape, self.dtype)
        self.keys = np.empty((neurons, validators), np.int64)
        self.columns = np.arange(neurons)
        self.ranks = np.arange(validators, dtype=np.int64)
        # Bits that hold a validator's number below a weight's.
        self.bits = max(1, int(validators - 1).bit_length())

    def run(self, case):
        block, cutoff = int(case["block"]), int(case["activity_cutoff"])
        rows = case["rows"]
        stake = case["stake"].astype(np.float64)
        stake[stake < float(case["stake_threshold"])] = 0.0
        total = stake.sum()
        if total > 0:
            stake /= total
        active = case["last_update"] + cutoff >= block
        permitted = stake * (active & case["permits"])
        counted = permitted.sum()
        if counted > 0:
            permitted /= counted
        weight = permitted[rows].astype(self.dtype)
        new_permits = self.largest(stake, int(case["max_validators"]))

        # Masks: weights to oneself, and to neurons that registered after the weights were set.
        weights = self.weights
        weights[...] = case["weights"]
        weights[self.ranks, rows] = 0
        stale = case["last_update"][rows][:, None] <= case["registered_at"][None, :]
        if stale.any():
            weights[stale] = 0
        sums = weights.sum(axis=1, keepdims=True)
        np.divide(weights, np.where(sums > 0, sums, 1), out=weights)

        consensus = self.median(weights, weight, float(case["kappa"]) / FULL)
        clipped = np.minimum(weights, consensus, out=self.clipped)
        trust = clipped.sum(axis=1)
        incentive = self.normal(weight @ clipped)

        # Bonds follow the clipped weights at one rate; dividends are normalised bonds times incentive times stake.
        rate = self.dtype.type(1.0 - float(case["bonds_moving_average"]) / 1_000_000)
        penalty = float(case["bonds_penalty"]) / FULL
        target = clipped
        if penalty < 1.0:
            target = weights + self.dtype.type(penalty) * (clipped - weights)
        bonds = self.bonds
        np.multiply(case["bonds"], self.dtype.type(1.0 / FULL), out=bonds, casting="unsafe")
        fresh = case["registered_at"] >= self.last_tempo(case, block)
        if fresh.any():
            bonds[:, fresh] = 0
        bonds *= self.dtype.type(1) - rate
        bonds += target * rate
        column = bonds.sum(axis=0)
        share = np.divide(incentive, column, out=np.zeros_like(incentive), where=column > 0)
        dividends = self.normal((bonds @ share) * weight)

        all_dividends = np.zeros(self.shape[1], self.dtype)
        all_dividends[rows] = dividends
        all_trust = np.zeros(self.shape[1], self.dtype)
        all_trust[rows] = trust
        both = incentive + all_dividends
        whole = both.sum()
        emission = float(case["emission"])
        parts = (both / whole if whole > 0 else permitted) * emission
        kept = bonds * np.where(new_permits[rows], self.dtype.type(FULL), self.dtype.type(0))[:, None]
        return {
            "consensus": self.u16(consensus),
            "incentive": self.u16(incentive),
            "dividends": self.u16(all_dividends),
            "trust": self.u16(all_trust),
            "stake_weight": self.u16(stake),
            "permits": new_permits,
            "emission": parts.astype(np.uint64),
            "server": ((incentive / whole if whole > 0 else incentive) * emission).astype(np.uint64),
            "validator": ((all_dividends / whole if whole > 0 else permitted) * emission).astype(np.uint64),
            "bonds": kept.astype(np.uint16),
        }

    def median(self, weights, stake, kappa):
        """The weight that validators with the majority of stake give at least, for each column."""
        np.multiply(weights.T, float(1 << 32), out=self.keys, casting="unsafe")
        self.keys <<= self.bits
        self.keys |= self.ranks
        self.keys.sort(axis=1)
        held = stake[self.keys & ((1 << self.bits) - 1)]
        np.cumsum(held, axis=1, out=held)
        minority = stake.sum() - self.dtype.type(kappa)
        place = np.minimum((held <= minority).sum(axis=1), self.shape[0] - 1)
        chosen = self.keys[self.columns, place] >> self.bits
        return (chosen * (1.0 / (1 << 32))).astype(self.dtype)

    @staticmethod
    def largest(stake, count):
        result = stake > 0
        if stake.size > count:
            result[np.argsort(stake, kind="stable")[: stake.size - count]] = False
        return result

    @staticmethod
    def last_tempo(case, block):
        step, tempo = int(case["last_step_block"]), int(case["tempo"])
        return block - min(tempo, block) if step == 0 else step + 1

    @staticmethod
    def normal(vector):
        total = vector.sum()
        return vector / total if total > 0 else vector

    @staticmethod
    def u16(vector):
        return np.minimum(vector * FULL, FULL).astype(np.uint16)


def read(path):
    """A case as arrays, with the settings that the benchmark uses, and the results to compare with."""
    with open(path, encoding="utf-8") as file:
        stated = json.load(file)
    neurons, validators = stated["neurons"], stated["validators"]
    case = {
        "block": 1_000,
        "activity_cutoff": 5_000,
        "stake_threshold": 0,
        "rows": np.arange(validators),
        "stake": np.array(stated["stake"], np.uint64),
        "last_update": np.full(neurons, 990),
        "registered_at": np.full(neurons, 10),
        "permits": np.arange(neurons) < validators,
        "max_validators": validators,
        "kappa": 32_767,
        "bonds_penalty": 65_535,
        "bonds_moving_average": 900_000,
        "last_step_block": 640,
        "tempo": 360,
        "emission": 10**9,
        "weights": np.array(stated["weights"], np.uint16),
        "bonds": np.array(stated["bonds"], np.uint16),
    }
    wanted = {name: np.array(stated[name], np.int64) for name in ("consensus", "incentive", "dividends", "trust")}
    wanted["bonds"] = np.array(stated["newBonds"], np.int64)
    return case, wanted


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("case")
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--dtype", choices=["float32", "float64"], default="float64")
    arguments = parser.parse_args()
    case, wanted = read(arguments.case)
    epoch = Epoch(*case["weights"].shape, arguments.dtype)
    result = epoch.run(case)
    difference = max(int(np.abs(result[name].astype(np.int64) - wanted[name]).max()) for name in wanted)
    times = []
    end = time.perf_counter() + arguments.seconds
    while time.perf_counter() < end or len(times) < 5:
        start = time.perf_counter()
        epoch.run(case)
        times.append((time.perf_counter() - start) * 1_000)
    times.sort()
    print(json.dumps({"best_ms": times[0], "median_ms": times[len(times) // 2], "largest_difference": difference}))


if __name__ == "__main__":
    main()
