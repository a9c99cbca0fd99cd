"""Fit the weights of ``claimkit.alignment`` on the development sets.

    python benchmarks/train/alignment.py ../shared/gold/sets [--folds N]

Needs scikit-learn. Candidate pairs are those of the alignment step itself; a pair is labelled when both claims
overlap a labelled value, and counts as aligned when both values belong to one fact and are not of different
events. One logistic model a group is fitted on all candidate pairs; thresholds are folded into the bias so that 0.5 decides
everywhere. What is printed is cross-validated over events.
"""

from __future__ import annotations

import argparse
import json
import math
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

import claimkit
from claimkit import Article
from claimkit.alignment import pairing as alignment
from claimkit.alignment.pairing import Scored
from claimkit.alignment.blocking import candidates, linked_articles
from claimkit.alignment.features import NAMES, features, group_of
from claimkit.alignment.profiles import Rarity
from claimkit.extraction import extract_document

TARGET = Path(__file__).parents[2] / "src/claimkit/alignment/data/weights.json"
FILES = ("events.jsonl", "events2.jsonl", "gva.jsonl")
ALIGNED = ("agree", "refine", "conflict", "update")
KINDS = ("number", "date")
"""Actors are aligned by identity and role, not by weights."""
PENALTY = 0.02
AGREE_THRESHOLD = 0.3
DIFFER_THRESHOLD = 0.46
"""Of numbers, where cross-validated F1 is flat from 0.4 to 0.5 and precision rises."""


def claims_of(row: dict[str, Any], plugins: claimkit.PluginManager) -> tuple[list[Any], list[Any]]:
    documents, framed = [], []
    for entry in row["articles"]:
        if not entry["text"].strip():
            continue
        day = date.fromisoformat(entry["date"][:10]) if entry.get("date") else None
        document = claimkit.segment(Article(entry["text"], id=entry["id"], published=day))
        found, _ = extract_document(document, plugins)
        framed.extend(claimkit.frame(document, found))
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
                same = camp == other_camp
                found.add("agree" if same else camps.get(f"{camp}-{other_camp}") or camps[f"{other_camp}-{camp}"])
    return next((r for r in ("conflict", "update", "agree", "refine", "different-event") if r in found), "cross")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sets", type=Path)
    parser.add_argument("--folds", type=int, default=8)
    args = parser.parse_args()
    plugins = claimkit.default_plugins()
    rows = [json.loads(line) for file in FILES for line in (args.sets / file).read_text(encoding="utf-8").splitlines()]
    data: defaultdict[str, list[tuple[int, Scored, str]]] = defaultdict(list)
    for number, row in enumerate(rows):
        documents, claims = claims_of(row, plugins)
        profiles = alignment.profiles_of(documents, claims)
        indexes = {kind: values_of(row, kind) for kind in KINDS}
        for link in linked_articles(profiles, alignment.published(documents)):
            rarity = Rarity(*(profiles[article] for article in link))
            for a, b in candidates(profiles, (link,)):
                if a.claim.kind not in KINDS:
                    continue
                relation = alignment.compared(a, b, None)
                if relation == "incomparable":
                    continue
                pair = Scored(a, b, relation, 0.0, features(a, b, rarity))
                told = label(row, indexes[a.claim.kind], pair)
                if told is not None:
                    data[group_of(a, b)].append((number, pair, told))
    table = {group: fit(group, found, args.folds) for group, found in sorted(data.items())}
    TARGET.write_text(json.dumps({"features": list(NAMES), **table}, indent=1) + "\n", encoding="utf-8")


def fit(group_name: str, rows: list[tuple[int, Scored, str]], folds: int) -> dict[str, Any]:
    differ = np.array([pair.relation == "disjoint" for _, pair, _ in rows])
    x = np.hstack([np.array([pair.features for _, pair, _ in rows]), differ[:, None].astype(float)])
    y = np.array([told in ALIGNED for *_, told in rows])
    flagged = np.array([told in ("conflict", "update") for *_, told in rows])
    group = np.array([number for number, *_ in rows])
    scores = np.zeros(len(rows))
    for fold in range(folds):
        test = group % folds == fold
        scores[test] = logistic(x[~test], y[~test]).predict_proba(x[test])[:, 1]
    best = max((f1(scores[differ] >= t, flagged[differ]), t) for t in np.arange(0.2, 0.8, 0.02))
    print(group_name, "pairs", len(rows), "best F1 on differing pairs", best, "aligned", f1(scores >= 0.4, y))
    whole = logistic(x, y)
    weights, bias = whole.coef_[0], float(whole.intercept_[0])
    return {
        "agree": {"weights": [round(float(w), 4) for w in weights[:-1]], "bias": round(bias - odds(AGREE_THRESHOLD), 4)},
        "differ": {
            "weights": [round(float(w), 4) for w in weights[:-1]],
            "bias": round(bias + float(weights[-1]) - odds(DIFFER_THRESHOLD), 4),
        },
    }


def logistic(x: Any, y: Any) -> LogisticRegression:
    return LogisticRegression(C=PENALTY, max_iter=5000).fit(x, y)


def odds(share: float) -> float:
    return math.log(share / (1 - share))


def f1(said: Any, true: Any) -> float:
    hits = float((said & true).sum())
    return 2 * hits / max(1.0, float(said.sum() + true.sum()))


if __name__ == "__main__":
    main()
