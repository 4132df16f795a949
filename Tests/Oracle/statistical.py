"""Writes Fixtures/statistics from public packages (PyPI): choix, statsmodels, scipy, ir-measures, on random data.

    python statistical.py FOLDER

Made with choix 0.4.1, statsmodels 0.15.0, scipy 1.17.1, numpy 2.4.6 and ir-measures 0.4.3 with pytrec_eval-terrier
0.5.11; the versions at hand are written into the files.
"""

import json
import sys
from importlib.metadata import version

import choix
import ir_measures
import numpy as np
import scipy.stats as st
import statsmodels.api as sm
from statsmodels.stats.multitest import multipletests


def draw(rng, count, battles, terms, sway):
    """Battles between contestants of random strength, drawn from the model."""
    strengths = rng.normal(0, 1, count)
    rows = []
    for number in range(battles):
        i, j = rng.choice(count, 2, replace=False)
        style = rng.normal(0, 1, terms)
        chance = 1 / (1 + np.exp(-(strengths[i] - strengths[j] + style @ np.full(terms, sway))))
        rows.append((int(i), int(j), int(rng.random() < chance), style.tolist(), number // 4))
    return rows


def plain(rng, count, battles, alpha):
    """choix's penalty is alpha times the squares, ours half of ours times the squares."""
    rows = draw(rng, count, battles, 0, 0)
    wins = [(i, j) if won else (j, i) for i, j, won, _, _ in rows]
    found = choix.opt_pairwise(count, wins, alpha=alpha, tol=1e-12, max_iter=10_000)
    found = found - found.mean()
    iterated = choix.ilsr_pairwise(count, wins, alpha=0, tol=1e-13, max_iter=100_000) if alpha < 1e-8 else None
    if iterated is not None:
        assert np.allclose(found, iterated - iterated.mean(), atol=1e-5)
        found = iterated - iterated.mean()
    return {"contestants": count, "rows": rows, "ridge": 2 * alpha if iterated is None else 0, "strengths": found.tolist()}


def design(rows, count):
    """One column less than contestants, as the last is the one compared with; then the style terms."""
    x = np.zeros((len(rows), count - 1 + len(rows[0][3])))
    for row, (i, j, _, style, _) in enumerate(rows):
        if i < count - 1:
            x[row, i] += 1
        if j < count - 1:
            x[row, j] -= 1
        x[row, count - 1:] = style
    return x, np.array([row[2] for row in rows], dtype=float)


def sandwich(rng, count, battles, terms):
    """statsmodels: a logistic regression with White's covariance (HC0), and with that of groups of four."""
    rows = draw(rng, count, battles, terms, 0.4)
    x, y = design(rows, count)
    fit = sm.Logit(y, x).fit(disp=0, method="newton", tol=1e-14, maxiter=200)
    robust = sm.Logit(y, x).fit(disp=0, method="newton", tol=1e-14, maxiter=200, cov_type="HC0")
    groups = np.array([row[4] for row in rows])
    clustered = sm.Logit(y, x).fit(
        disp=0, method="newton", tol=1e-14, maxiter=200, cov_type="cluster",
        cov_kwds={"groups": groups, "use_correction": False},
    )
    # The same once more by hand, so that the meaning of HC0 is beyond doubt.
    p = 1 / (1 + np.exp(-x @ fit.params))
    bread = np.linalg.inv(x.T @ (x * (p * (1 - p))[:, None]))
    scores = x * (y - p)[:, None]
    assert np.allclose(np.diag(bread @ scores.T @ scores @ bread), np.diag(robust.cov_params()), rtol=1e-8)
    return {
        "contestants": count,
        "rows": rows,
        # Each contestant against the last, then the style terms.
        "estimates": fit.params.tolist(),
        "errors": robust.bse.tolist(),
        "groupedErrors": clustered.bse.tolist(),
    }


def ranking(rng):
    """MAP, MRR and mean nDCG over several queries."""
    documents = [f"d{number}" for number in range(40)]
    queries, qrels, run = [], [], []
    for number in range(int(rng.integers(2, 12))):
        order = [str(one) for one in rng.choice(documents, int(rng.integers(1, 30)), replace=False)]
        judged = rng.choice(documents, int(rng.integers(1, 20)), replace=False)
        grades = {str(one): int(rng.integers(0, 4)) for one in judged}
        queries.append({"ranking": order, "grades": grades})
        qrels += [ir_measures.Qrel(f"q{number}", one, grade) for one, grade in grades.items()]
        run += [ir_measures.ScoredDoc(f"q{number}", one, float(len(order) - place)) for place, one in enumerate(order)]
    measures = {"map": ir_measures.AP, "mrr": ir_measures.RR, "ndcg10": ir_measures.nDCG @ 10}
    found = ir_measures.calc_aggregate(list(measures.values()), qrels, run)
    return {"queries": queries, "expected": {name: float(found[one]) for name, one in measures.items()}}


def paired(rng, count, shift):
    """Student's paired test and Wilcoxon's signed ranks."""
    left = rng.beta(2, 2, count)
    right = left - shift + rng.normal(0, 0.2, count)
    return {
        "left": left.tolist(),
        "right": right.tolist(),
        "student": float(st.ttest_rel(left, right).pvalue),
        "studentGreater": float(st.ttest_rel(left, right, alternative="greater").pvalue),
    }


def spearman(rng, count, ties):
    left = rng.normal(0, 1, count)
    right = left + rng.normal(0, 1, count)
    if ties:
        left, right = np.round(left), np.round(right)
    return {"left": left.tolist(), "right": right.tolist(), "rho": float(st.spearmanr(left, right).statistic)}


def main():
    rng = np.random.default_rng(20261125)
    names = ["choix", "statsmodels", "scipy", "numpy", "ir-measures", "pytrec-eval-terrier"]
    adjusted = []
    for count in [1, 2, 7, 40]:
        p = rng.uniform(0, 1, count) ** 3
        adjusted.append({
            "pValues": p.tolist(),
            "holm": multipletests(p, method="holm")[1].tolist(),
            "bh": st.false_discovery_control(p, method="bh").tolist(),
            "by": st.false_discovery_control(p, method="by").tolist(),
        })
        assert np.allclose(adjusted[-1]["by"], multipletests(p, method="fdr_by")[1])
    files = {
        "pairwise": {
            "plain": [plain(rng, n, b, a) for n, b, a in
                      [(3, 60, 1e-10), (8, 400, 1e-10), (20, 3000, 1e-10), (5, 12, 0.1), (12, 40, 0.5)]],
            "sandwich": [sandwich(rng, n, b, t) for n, b, t in [(3, 80, 0), (6, 400, 1), (10, 1200, 3)]],
        },
        "ranking": {"runs": [ranking(rng) for _ in range(20)]},
        "testing": {
            "adjusted": adjusted,
            "paired": [paired(rng, n, s) for n, s in [(3, 0.1), (12, 0), (60, 0.05), (400, 0.02)]],
            "spearman": [spearman(rng, n, t) for n, t in [(4, False), (20, False), (20, True), (150, True)]],
        },
    }
    for name, content in files.items():
        content["source"] = ", ".join(f"{one} {version(one)}" for one in names) + " (PyPI), on random data"
        with open(f"{sys.argv[1]}/{name}.json", "w") as file:
            json.dump(content, file, separators=(",", ":"))
            file.write("\n")


main()
