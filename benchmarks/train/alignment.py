"""Fit the weights and grow the trees of ``claimkit.alignment``.

    python benchmarks/train/alignment.py ../shared/gold/sets [--folds N]

Needs numpy, scipy and lightgbm. What is fitted on are the development sets of real articles and the invented
sets of ``events/`` beside this file, with equal weight. Candidate pairs are those of the alignment step
itself; a pair is labelled when both claims overlap a labelled value, and counts as aligned when both values
belong to one fact and are not of different events. One logistic model is fitted for values that can both hold
and one for values that exclude each other (maximum a posteriori, with a prior set by hand), the latter with
boosted trees beside it. Thresholds are folded into the bias so that 0.5 decides everywhere. What is printed
is measured on real events that were left out in turn, and on the sets of ``heldout/``, which nothing is
fitted on.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

import lightgbm
import numpy as np
from attrs import frozen
from events import read, sets
from scipy.optimize import minimize

import claimkit
from claimkit import Article
from claimkit.alignment import pairing as alignment
from claimkit.alignment.absences import absences
from claimkit.alignment.blocking import blocks_of, of_kinds
from claimkit.alignment.features import NAMES
from claimkit.alignment.kinship import linked_articles
from claimkit.alignment.lone import lone
from claimkit.alignment.pairing import Scored
from claimkit.alignment.positions import positions
from claimkit.alignment.profiles import Rarity
from claimkit.alignment.rivals import counted
from claimkit.alignment.rows import rows
from claimkit.alignment.scoring import SHARE, Mode, Node
from claimkit.extraction import extract_document

DATA = Path(__file__).parents[2] / "src/claimkit/alignment/data"
HELD_OUT = sorted((Path(__file__).parent / "heldout").glob("*.txt"))
FILES = ("events.jsonl", "events2.jsonl")
"""The shootings of gva.jsonl are left out, to test on."""
ALIGNED = ("agree", "refine", "conflict", "update")
KINDS = ("number",)
"""Dates and descriptions have scorers of their own, actors are aligned by identity."""
SPREAD: dict[Mode, float] = {"agree": 0.05, "differ": 0.02}
"""Variance of the prior: how far the data may move the weights."""
THRESHOLD: dict[Mode, float] = {"agree": 0.25, "differ": 0.27}
"""Where F1 of discrepancies on events left out is best, and agreeing values are aligned widely."""
ROUNDS = 150
GROWING = {
    "objective": "binary",
    "learning_rate": 0.08,
    "num_leaves": 12,
    "min_data_in_leaf": 40,
    "lambda_l2": 5.0,
    "feature_fraction_bynode": 0.3,
    "seed": 0,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 1,
    "verbosity": -1,
}
"""Small trees; others of 6 to 20 leaves, and 100 to 250 rounds, rank alike."""
PRIOR = {
    "predicate apart": -1.2,
    "state unknown": -0.6,
    "core state": 1.0,
    "core main": 1.0,
    "predicate same": 1.2,
    "predicate near": 1.0,
    "topic same": 0.5,
    "topic apart": -0.4,
    "topic state": 0.4,
    "words": 1.0,
    "words near": 1.5,
    "soft words": 0.6,
    "names shared": 0.5,
    "names near": 0.3,
    "heads same": 0.6,
    "heads narrower": -1.2,
    "head state": 0.4,
    "specific apart": -1.5,
    "modifiers shared": 0.5,
    "modifiers apart": -0.5,
    "part one": -1.0,
    "part both": -0.3,
    "further one": -2.0,
    "foreign apart": -1.0,
    "places apart": -0.3,
    "time apart": -2.5,
    "days apart": -0.5,
    "self counted": -1.5,
    "frames exclusive": -2.5,
    "state apart": -0.8,
    "main both": 0.7,
    "rank": -0.4,
    "ratio": -0.5,
    "close": 0.3,
    "very close": 0.6,
    "early both": 0.4,
    "holder apart": -1.0,
    "phase apart": -0.7,
    "unit same": 0.3,
    "whole": -0.5,
    "one": -0.5,
    "agent same": 0.4,
    "agent apart": -0.4,
    "taking part": 0.5,
    "shift apart": -1.5,
    "spot same": 0.2,
    "spot apart": -0.4,
    "listed one": -0.4,
}
"""Log odds that each sign of a differing pair adds, by judgement before any data: of differing pairs few are
the same question, so their weights are drawn towards these, those of agreeing pairs towards zero."""


def claims_of(row: dict[str, Any], plugins: claimkit.PluginManager) -> tuple[list[Any], list[Any]]:
    documents, framed = [], []
    for entry in row["articles"]:
        if not entry["text"].strip():
            continue
        day = date.fromisoformat(entry["date"][:10]) if entry.get("date") else None
        document = claimkit.segment(Article(entry["text"], id=entry["id"], published=day))
        found, _ = extract_document(document, plugins)
        framed.extend(
            claimkit.frame(
                document,
                (*found, *absences(document), *lone(document), *positions(document), *rows(document, found)),
            )
        )
        documents.append(document)
    return documents, list(claimkit.resolve(framed))


def values_of(row: dict[str, Any], kind: str) -> dict[str, list[tuple[int, int, int, str]]]:
    index: defaultdict[str, list[tuple[int, int, int, str]]] = defaultdict(list)
    for number, fact in enumerate(row["facts"]):
        if fact["kind"] == kind:
            for value in fact["values"]:
                index[value["article"]].append((value["start"], value["end"], number, value["camp"]))
    return index


def label(row: dict[str, Any], index: Any, pair: Scored) -> str | None:
    def hits(claim: Any) -> list[tuple[int, str]]:
        return [(f, c) for s, e, f, c in index[claim.article] if s < claim.span.end and claim.span.start < e]

    one, other = hits(pair.a.claim), hits(pair.b.claim)
    if not one or not other:
        return None
    found = set()
    for fact, camp in one:
        for other_fact, other_camp in other:
            if fact == other_fact:
                camps = row["facts"][fact]["camps"]
                told = camps.get(f"{camp}-{other_camp}") or camps.get(f"{other_camp}-{camp}")
                found.add("agree" if camp == other_camp else told)
    ranked = ("conflict", "update", "agree", "refine", "different-event")
    return next((relation for relation in ranked if relation in found), "cross")


Pair = tuple[Scored, str]
T = TypeVar("T")
PairsOf: TypeAlias = Callable[[dict[str, Any], claimkit.PluginManager], list[T]]


def pairs_of(row: dict[str, Any], plugins: claimkit.PluginManager) -> list[Pair]:
    """The labelled candidate pairs of one set."""
    documents, claims = claims_of(row, plugins)
    profiles = alignment.profiles_of(documents, claims)
    indexes = {kind: values_of(row, kind) for kind in KINDS}
    found: list[Pair] = []
    by_id = {document.article.id: document for document in documents}
    for link in linked_articles(profiles, alignment.published(documents), by_id):
        rarity = Rarity(*(profiles[article] for article in link))
        one, other = (of_kinds(blocks_of(profiles[article]), KINDS.__contains__) for article in link)
        for seen in counted(one, other, rarity, None):
            pair = Scored(seen.a, seen.b, seen.relation, 0.0, seen.features)
            told = label(row, indexes[pair.a.claim.kind], pair)
            if told is not None:
                found.append((pair, told))
    return found


def stories(about: str | None, pairs_of: PairsOf[T]) -> tuple[list[list[T]], list[list[T]], list[T], int]:
    """Pairs of the real sets, of the invented ones and of those held out, and the number of folds; reads the
    command line, which ``about`` explains."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("sets", type=Path)
    parser.add_argument("--folds", type=int, default=8)
    args = parser.parse_args()
    plugins = claimkit.default_plugins()
    lines = [line for file in FILES for line in (args.sets / file).read_text("utf-8").splitlines()]
    real = [pairs_of(json.loads(line), plugins) for line in lines]
    invented = [pairs_of(row, plugins) for row in sets()]
    apart = [pair for path in HELD_OUT for row in read(path) for pair in pairs_of(row, plugins)]
    return real, invented, apart, args.folds


def main() -> None:
    real, by_story, apart, folds = stories(__doc__, pairs_of)
    invented = [pair for pairs in by_story for pair in pairs]
    modes: tuple[Mode, ...] = ("agree", "differ")
    table, trees = {}, {}
    for mode in modes:
        found = fit(mode, real, invented, folds, apart)
        shift = math.log(THRESHOLD[mode] / (1 - THRESHOLD[mode]))
        weights = [round(float(w), 4) for w in found.weights]
        table[mode] = {"weights": weights, "bias": round(found.bias - shift, 4)}
        if found.booster is not None:
            grown = [_node(tree["tree_structure"]) for tree in found.booster.dump_model()["tree_info"]]
            trees[mode] = {"bias": round(-shift, 4), "trees": grown}
    text = json.dumps({"features": list(NAMES), **table}, indent=1)
    (DATA / "weights.json").write_text(text + "\n", encoding="utf-8")
    text = json.dumps(trees).replace("]], [", "]],\n[")
    (DATA / "trees.json").write_text(text + "\n", encoding="utf-8")


def _node(node: dict[str, Any]) -> Node:
    if "leaf_value" in node:
        return round(float(node["leaf_value"]), 4)
    below, above = _node(node["left_child"]), _node(node["right_child"])
    return [node["split_feature"], round(node["threshold"], 6), below, above]


@frozen
class Fitted:
    """A logistic model, and trees beside it for values that exclude each other."""

    weights: Any
    bias: float
    booster: Any = None

    def scores(self, x: Any) -> Any:
        odds = x @ self.weights + self.bias
        if self.booster is not None:
            odds = (1 - SHARE) * odds + SHARE * self.booster.predict(x, raw_score=True)
        return 1 / (1 + np.exp(-odds))


def fitted(x: Any, y: Any, mode: Mode) -> Fitted:
    """The models of one mode."""
    weights, bias = posterior(x, y, mode)
    if mode == "agree":
        return Fitted(weights, bias)
    return Fitted(weights, bias, lightgbm.train(GROWING, lightgbm.Dataset(x, y), ROUNDS))


def fit(mode: Mode, real: list[list[Pair]], invented: list[Pair], folds: int, apart: list[Pair]) -> Fitted:
    """The models of one mode; prints how well events are ranked that were left out, and those apart."""
    chosen = [(n, pair, told) for n, pairs in enumerate(real) for pair, told in pairs]
    rows = [row for row in chosen + [(-1, *pair) for pair in invented] if _mode(row[1]) == mode]
    x = np.array([pair.features for _, pair, _ in rows])
    y = np.array([told in ALIGNED for *_, told in rows], dtype=float)
    events = np.array([number for number, *_ in rows])
    scores = np.zeros(len(rows))
    for fold in range(folds):
        left_out = (events >= 0) & (events % folds == fold)
        scores[left_out] = fitted(x[~left_out], y[~left_out], mode).scores(x[left_out])
    known = events >= 0
    best = f1(scores[known] >= THRESHOLD[mode], y[known] > 0)
    print(mode, int(known.sum()), "real pairs of", len(rows), "F1 on events left out", round(best, 3))
    found = fitted(x, y, mode)
    others = [row for row in apart if _mode(row[0]) == mode]
    ranked = found.scores(np.array([pair.features for pair, _ in others]))
    right = np.array([told in ALIGNED for _, told in others])
    print(mode, len(others), "pairs held out: F1", round(f1(ranked >= THRESHOLD[mode], right), 3))
    return found


def _mode(pair: Scored) -> Mode:
    return "differ" if pair.relation == "disjoint" else "agree"


def posterior(x: Any, y: Any, mode: Mode) -> tuple[Any, float]:
    """Weights and bias that maximise likelihood times prior."""
    count = x.shape[1]
    centre = np.array([PRIOR.get(name, 0.0) if mode == "differ" else 0.0 for name in NAMES])

    def loss(parameters: Any) -> tuple[float, Any]:
        weights, bias = parameters[:count], parameters[count]
        z = x @ weights + bias
        error, away = 1 / (1 + np.exp(-z)) - y, weights - centre
        value = np.sum(np.logaddexp(0, z) - y * z) + away @ away / (2 * SPREAD[mode])
        return float(value), np.concatenate([x.T @ error + away / SPREAD[mode], [error.sum()]])

    best = minimize(loss, np.append(centre, 0.0), jac=True, method="L-BFGS-B", options={"maxiter": 1000})
    return best.x[:count], float(best.x[count])


def f1(said: Any, true: Any) -> float:
    hits = float((said & true).sum())
    return 2 * hits / max(1.0, float(said.sum() + true.sum()))


if __name__ == "__main__":
    main()
