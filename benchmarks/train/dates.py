"""Fit the weights of days that exclude each other, ``claimkit.alignment.dates.DIFFER``, and print them.

    python benchmarks/train/dates.py ../shared/gold/sets [--folds N]

Needs numpy and scipy. Fitted on the same sets as the weights of counts (see ``alignment.py`` beside this
file). A pair of days is right when both are labelled as values of one fact. Pairs without a label are taken
for wrong with half the weight, since articles name many days that no fact is made of. Clock times have
weights of their own and are left out. What is printed first is measured on stories that were left out in
turn, real and invented apart, and on the sets of ``heldout/``, which nothing is fitted on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
from scipy.optimize import minimize

import claimkit
from alignment import ALIGNED, claims_of, label, values_of
from alignment import stories as shared_stories
from claimkit.alignment import clocks, dates
from claimkit.alignment import pairing as alignment
from claimkit.alignment.kinship import linked_articles
from claimkit.alignment.profiles import Rarity

UNLABELLED = 0.5
"""Weight of a pair that nobody labelled."""
SPREAD = 0.1
"""Variance of the prior: how far the data may move the weights."""
EASE = 0.7
"""Added to the log odds: right pairs are rarer among candidates than F1 of the verdicts would have them."""
PRIOR: Mapping[str, float] = {
    "bias": -2.5,
    "taking part": 1.5,
    "names": 1.0,
    "words": 2.0,
    "words near in meaning": 1.0,
    "foreign apart": -0.5,
    "place apart": -0.5,
    "predicate": 1.0,
    "phase apart": -6.0,
    "persons apart": -1.5,
    "accessory one": -20.0,
    "one night": -1.5,
    "speech one": -3.0,
    "speech both": -3.0,
    "day next": 0.0,
    "day close": 1.0,
    "day far": -1.5,
    "coarse": -2.5,
    "clock one": 0.0,
    "early both": 0.0,
    "future both": 1.0,
    "recent both": 0.0,
    "recent one": -0.5,
    "sole ahead": 1.5,
    "answered": -1.0,
    "told by other": -0.7,
    "told both": -3.0,
    "mutual": 0.5,
    "figures shared": 1.0,
    "link same": 1.5,
    "part of a day": -1.0,
    "further one": -1.5,
    "one stretch": -20.0,
    "periods": -20.0,
    "stamp": -20.0,
}
"""Log odds that each sign adds, by judgement before any data."""
FIXED = frozenset(
    {
        "stamp",
        "one stretch",
        "periods",
        "told both",
        "accessory one",
        "phase apart",
        "speech one",
        "speech both",
    }
)
"""Signs that exclude a pair, whatever else speaks for it; the data has too few of them."""

Pair = tuple[dict[str, float], bool, bool]
"""Features, whether both values belong to one fact, whether the pair is labelled at all."""


def pairs_of(row: dict[str, Any], plugins: claimkit.PluginManager) -> list[Pair]:
    """The candidate pairs of days of one set that exclude each other."""
    documents, claims = claims_of(row, plugins)
    by_id = {document.article.id: document for document in documents}
    profiles = alignment.profiles_of(documents, claims)
    index = values_of(row, "date")
    found: list[Pair] = []
    for link, near in linked_articles(profiles, alignment.published(documents), by_id).items():
        if near < alignment.KIN:
            continue
        one, other = (profiles[article] for article in link)
        for pair in dates.score(one, other, Rarity(one, other), by_id, None):
            if pair.relation != "disjoint" or all(clocks.is_clock(p.claim.value) for p in (pair.a, pair.b)):
                continue
            told = label(row, index, pair)
            values = dict(zip(pair.names, pair.features, strict=True))
            found.append((values, told in ALIGNED, told is not None))
    return found


def posterior(pairs: Iterable[Pair]) -> np.ndarray[Any, Any]:
    """Weights that maximise likelihood times prior."""
    rows = list(pairs)
    x, y = matrix(rows), np.array([right for _, right, _ in rows], float)
    w = np.array([1.0 if labelled else UNLABELLED for *_, labelled in rows])
    centre = np.array(list(PRIOR.values()))
    spread = np.array([100.0 if n == "bias" else 1e-6 if n in FIXED else SPREAD for n in PRIOR])

    def loss(weights: Any) -> tuple[float, Any]:
        z, away = x @ weights, weights - centre
        value = np.sum(w * (np.logaddexp(0, z) - y * z)) + np.sum(away * away / (2 * spread))
        return float(value), x.T @ (w * (1 / (1 + np.exp(-z)) - y)) + away / spread

    best = minimize(loss, centre, jac=True, method="L-BFGS-B", options={"maxiter": 1000})
    return np.asarray(best.x)


def matrix(rows: Iterable[Pair]) -> np.ndarray[Any, Any]:
    return np.array([[values.get(name, 0.0) for name in PRIOR] for values, *_ in rows])


def show(name: str, rows: list[Pair], odds: Any) -> None:
    """Prints how many pairs pass: right, wrong and not labelled."""
    passed = [row for row, sure in zip(rows, odds, strict=True) if sure + EASE >= 0]
    right = sum(good for _, good, _ in passed)
    known = sum(labelled for *_, labelled in passed)
    of = sum(good for _, good, _ in rows)
    print(f"{name}: {right} of {of} right pairs, {known - right} wrong, {len(passed) - known} not labelled")


def main() -> None:
    real, invented, apart, folds = shared_stories(__doc__, pairs_of)
    stories = real + invented
    odds: list[Any] = [np.zeros(0)] * len(stories)
    for fold in range(folds):
        weights = posterior(p for n, pairs in enumerate(stories) if n % folds != fold for p in pairs)
        for n in range(fold, len(stories), folds):
            if stories[n]:
                odds[n] = matrix(stories[n]) @ weights
    for name, chosen in (("real", range(len(real))), ("invented", range(len(real), len(stories)))):
        show(name, [p for n in chosen for p in stories[n]], [z for n in chosen for z in odds[n]])
    weights = posterior(p for pairs in stories for p in pairs)
    show("held out", apart, matrix(apart) @ weights)
    weights[list(PRIOR).index("bias")] += EASE
    for name, weight in zip(PRIOR, weights, strict=True):
        print(f'    "{name}": {round(float(weight), 1)},')


if __name__ == "__main__":
    main()
