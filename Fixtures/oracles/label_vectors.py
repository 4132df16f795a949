"""Makes Fixtures/evaluation/label-models.json from public packages (PyPI): crowd-kit 1.4.2 for majority vote and
Dawid-Skene, scikit-learn for Cohen's kappa.

    python label_vectors.py FOLDER
"""
import json
import sys
from importlib.metadata import version

import numpy as np
import pandas as pd
from crowdkit.aggregation import DawidSkene, MajorityVote
from sklearn.metrics import cohen_kappa_score

rng = np.random.default_rng(20260101)


def votes_of(tasks, workers, labels, share):
    """Votes of annotators of random skill; every label is given at least once, every task gets a vote."""
    right = rng.integers(0, labels, tasks)
    skill = rng.uniform(0.3, 0.95, workers)
    rows = []
    for task in range(tasks):
        asked = [w for w in range(workers) if rng.uniform() < share] or [int(rng.integers(0, workers))]
        for worker in asked:
            good = rng.uniform() < skill[worker]
            rows.append([task, worker, int(right[task] if good else rng.integers(0, labels))])
    for label in range(labels):
        rows.append([int(rng.integers(0, tasks)), int(rng.integers(0, workers)), label])
    return rows, right


models = []
for number, (tasks, workers, labels, share, rounds, known) in enumerate([
    (6, 3, 2, 1.0, 1, 0), (12, 4, 3, 0.8, 2, 0), (20, 5, 3, 0.7, 5, 0), (30, 7, 4, 1.0, 10, 0), (40, 6, 2, 0.5, 20, 0),
    (25, 9, 6, 0.9, 15, 0), (20, 5, 3, 0.7, 5, 6), (30, 7, 4, 1.0, 10, 8), (60, 7, 6, 1.0, 30, 5), (50, 40, 5, 0.9, 8, 0),
]):
    rows, right = votes_of(tasks, workers, labels, share)
    frame = pd.DataFrame(rows, columns=["task", "worker", "label"])
    gold = {int(t): int(right[t]) for t in rng.choice(tasks, known, replace=False)} if known else {}
    majority = MajorityVote().fit_predict_proba(frame).reindex(index=range(tasks), columns=range(labels))
    # A tolerance below what the bound can fall by keeps the number of rounds fixed.
    model = DawidSkene(n_iter=rounds, tol=-1e9)
    model.fit(frame, pd.Series(gold) if gold else None)
    assert len(model.loss_history_) == rounds
    probabilities = model.probas_.reindex(index=range(tasks), columns=range(labels))
    errors = [
        [[float(model.errors_.loc[(w, given), actual]) if (w, given) in model.errors_.index else 0.0
          for given in range(labels)] for actual in range(labels)]
        for w in range(workers)
    ]
    models.append({
        "tasks": tasks, "workers": workers, "labels": labels, "rounds": rounds, "votes": rows,
        "gold": [[t, l] for t, l in sorted(gold.items())],
        "majority": majority.to_numpy().tolist(), "probabilities": probabilities.to_numpy().tolist(),
        "priors": [float(model.priors_[label]) for label in range(labels)], "errors": errors,
    })

kappas = []
for length, labels in [(4, 2), (10, 2), (20, 3), (20, 6), (60, 4), (200, 3), (35, 5)]:
    for skill in [0.0, 0.5, 0.9]:
        right = rng.integers(0, labels, length)
        given = np.where(rng.uniform(size=length) < skill, right, rng.integers(0, labels, length))
        value = cohen_kappa_score(right, given)
        if np.isfinite(value):
            kappas.append({"labels": labels, "right": right.tolist(), "given": given.tolist(), "kappa": float(value)})

source = (f"crowd-kit {version('crowd-kit')} (majority vote, Dawid-Skene) and scikit-learn {version('scikit-learn')} "
          "(Cohen's kappa), from PyPI, on random data")
with open(sys.argv[1].rstrip("/") + "/label-models.json", "w") as file:
    json.dump({"source": source, "models": models, "kappas": kappas}, file)
