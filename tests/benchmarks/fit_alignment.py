"""Fit the weights that align events to labelled stories: `fit_alignment.py DATA_DIR [--write]`.

A logistic regression with a quadratic penalty, by Newton's method. Without --write it prints the weights and what
cross-validation by stories makes of them; with it the word list alignment_weights is written anew.
"""

import argparse
from collections.abc import Mapping, Sequence
from math import exp
from pathlib import Path

from labelled_pairs import TYPES, Labelled, labelled_pairs

import checker.lexicon

FOLDS = 10
PENALTY = 2.0
STEPS = 12
ALLOWED = 6  # false pairs of the untouched articles at the threshold of a weak link
BY_READING = (
    "an end shared",
    "no end shared",
    "one side of two",
    "a zero off",
    "values agree",
)  # signs that labelled stories hardly have; their weights are kept
Weights = Mapping[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the weights of the alignment of events.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--type", default="event", choices=TYPES, help="the claim type")
    parser.add_argument("--write", action="store_true", help="replace the weights of the lexicon")
    options = parser.parse_args()
    untouched, injected, _ = labelled_pairs(options.folder, options.type)
    weights = fit([*untouched, *injected])
    for name, weight in sorted(weights.items(), key=lambda item: -abs(item[1])):
        print(f"{name:<24}{weight:8.2f}")
    if options.write:
        _write(weights, options.type)


def fit(rows: Sequence[Labelled], left_out: frozenset[str] = frozenset()) -> Weights:
    """Return the weights of the features; the first of an injection's pairs is its positive example."""
    names = sorted({name for row in rows for name in row.features} - left_out)
    table = [([row.features.get(name, 0.0) for name in names], float(row.contradicts)) for row in rows]
    weights = [0.0] * len(names)
    for _ in range(STEPS):
        gradient = [-PENALTY * w * (name != "bias") for name, w in zip(names, weights, strict=True)]
        hessian = [[PENALTY * (i == j) for j in range(len(names))] for i in range(len(names))]
        for values, label in table:
            chance = 1 / (1 + exp(-max(min(sum(w * v for w, v in zip(weights, values, strict=True)), 30), -30)))
            spread = chance * (1 - chance)
            told = [(i, v) for i, v in enumerate(values) if v]
            for i, v in told:
                gradient[i] += (label - chance) * v
                row = hessian[i]
                for j, u in told:
                    row[j] += spread * v * u
        weights = [w + step for w, step in zip(weights, _solve(hessian, gradient), strict=True)]
    return dict(zip(names, weights, strict=True))


def _solve(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    """Solve a linear system by elimination with the largest pivots."""
    rows = [[*row, value] for row, value in zip(matrix, right, strict=True)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda n: abs(rows[n][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for n in range(len(rows)):
            if n != i and rows[n][i]:
                factor = rows[n][i] / rows[i][i]
                rows[n] = [a - factor * b for a, b in zip(rows[n], rows[i], strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def score(weights: Weights, row: Labelled) -> float:
    """Return the chance that a pair contradicts."""
    return 1 / (1 + exp(-sum(weights.get(name, 0.0) * value for name, value in row.features.items())))


def cross_validate(
    untouched: Sequence[Labelled], injected: Sequence[Labelled], left_out: frozenset[str] = frozenset()
) -> tuple[list[tuple[float, Labelled]], dict[str, float]]:
    """Return the scores of the untouched pairs, highest first, and the best score of each injection, all unseen."""
    scored: list[tuple[float, Labelled]] = []
    best: dict[str, float] = {}
    stories = sorted({row.story for row in (*untouched, *injected)})
    for fold in range(FOLDS):
        unseen = set(stories[fold::FOLDS])
        weights = fit([row for row in (*untouched, *injected) if row.story not in unseen], left_out)
        scored += [(score(weights, row), row) for row in untouched if row.story in unseen]
        for row in injected:
            if row.story in unseen:
                best[row.injection] = max(best.get(row.injection, 0.0), score(weights, row))
    return sorted(scored, key=lambda item: -item[0]), best


def _write(weights: Weights, claim_type: str) -> None:
    path = Path(checker.lexicon.__file__).parent / "alignment_weights.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    own = f"{claim_type}\t"
    fixed = tuple(f"{own}{sign}" for sign in ("least ", "soft, ", *BY_READING))
    kept = [line for line in lines if not line.startswith(own) or line.startswith(fixed)]
    rows = [line for line in kept if not line.startswith("#")]
    rows += [f"{own}{sign}\t{weight:.2f}" for sign, weight in weights.items() if sign not in BY_READING]
    header = [line for line in kept if line.startswith("#")]
    path.write_text("\n".join([*header, *sorted(rows)]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
