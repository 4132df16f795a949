"""Writes the oracles' digests of 1,000 random states each to Fixtures/oracles, one a line. Run it again only when the
rules change:

    python3 Tests/Oracle/write.py
"""

import os
import sys

import coinbase
import epoch
import pool
import shares
from common import write

ORACLES = {
    "epoch": (1000, lambda seed: epoch.epoch(epoch.random_case(seed))),
    "power": (50, epoch.power_digest),
    "coinbase": (1000, coinbase.digest),
    "pool": (1000, pool.digest),
    "shares": (1000, shares.digest),
}

if __name__ == "__main__":
    folder = os.path.join(os.path.dirname(__file__), "..", "..", "Fixtures", "oracles")
    for name in sys.argv[1:] or ORACLES:
        count, function = ORACLES[name]
        write(os.path.join(folder, f"{name}.txt"), range(1, count + 1), function)
        print(f"{name}: {count} states")
