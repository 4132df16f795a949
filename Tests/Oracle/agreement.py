"""Writes Fixtures/statistics/agreement.json from the public package krippendorff (PyPI), on random data.

    python agreement.py FOLDER

Made with krippendorff 0.9.0 and numpy 2.4.6; the versions at hand are written into the file.
"""

import json
import sys
from importlib.metadata import version

import krippendorff
import numpy as np


def judged(rng, judges, units, noise, missing, scale):
    """Grades of units by several judges, some of which are missing; each judge has an error of its own size."""
    worth = rng.uniform(0, 1, units)
    grades = worth + rng.normal(0, 1, (judges, units)) * noise * rng.uniform(0.5, 1.5, (judges, 1))
    grades = np.round(np.clip(grades, 0, 1) * scale)
    grades[rng.uniform(0, 1, grades.shape) < missing] = np.nan
    alpha = krippendorff.alpha(reliability_data=grades, level_of_measurement="interval")
    rows = [[None if np.isnan(one) else one for one in unit] for unit in grades.T.tolist()]
    return {"units": rows, "alpha": float(alpha)}


def main():
    rng = np.random.default_rng(20261126)
    cases = [
        (2, 3, 0.3, 0, 10), (2, 40, 0.1, 0.2, 1_000_000), (3, 200, 0.2, 0.3, 1_000_000), (5, 60, 1.0, 0, 4),
        (9, 300, 0.05, 0.5, 1_000_000), (16, 100, 3.0, 0.8, 1_000_000), (4, 25, 0.0, 0, 1_000_000),
    ]
    content = {
        "cases": [judged(rng, *case) for case in cases],
        "source": ", ".join(f"{one} {version(one)}" for one in ["krippendorff", "numpy"]) + " (PyPI), on random data",
    }
    with open(f"{sys.argv[1]}/agreement.json", "w") as file:
        json.dump(content, file, separators=(",", ":"))
        file.write("\n")


main()
