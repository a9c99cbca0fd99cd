"""How much of the gold of the seed articles a comparison finds.

    python benchmarks/quality/seeds.py

For each fact: the relation that a careful reader gives and what claimkit says of the same spans. Ends with
status 1 when a pair that must not be in conflict is reported as a conflict.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import claimkit
from claimkit.discrepancies import AGREE

ROOT = Path(__file__).resolve().parents[2]

EXPECTED: dict[str, frozenset[str]] = {
    "agree": AGREE,
    "compatible": AGREE | {"different_scope", "incomparable"},
    "conflict": frozenset({"conflict", "disputed"}),
    "update": frozenset({"update"}),
    "different-event": frozenset({"different_event", "different_scope", "incomparable"}),
}
"""Verdicts that fit each relation of the gold; where it expects no agreement, silence fits too."""

Place = dict[str, Any]


def verdicts(report: claimkit.Report, a: Place, b: Place) -> set[str]:
    """Every verdict on a claim at ``a`` and a claim at ``b``."""

    def here(id: str, place: Place) -> bool:
        claim = report.claim(id)
        return claim.article == place["article"] and claim.span.overlaps(
            claimkit.Span(place["start"], place["end"])
        )

    return {
        relation.leaf
        for relation in report.relations
        if (here(relation.a, a) and here(relation.b, b)) or (here(relation.a, b) and here(relation.b, a))
    }


def outcomes(report: claimkit.Report, gold: dict[str, Any]) -> Iterator[tuple[str, str, list[str], bool]]:
    """(fact, expected, found, whether that fits) for each fact."""
    for fact in gold["facts"]:
        found = {leaf for a, b in combinations(fact["values"], 2) for leaf in verdicts(report, a, b)}
        expected = fact["relation"]
        silent = not found and expected in ("different-event", "compatible")
        fits = silent or bool(found & EXPECTED[expected])
        yield fact["id"], expected, sorted(found), fits


def main() -> int:
    """Print one line for each fact and forbidden conflict; the exit status."""
    gold = json.loads((ROOT / "seeds" / "gold.json").read_text("utf-8"))
    articles, _ = claimkit.load(sorted((ROOT / "seeds").glob("*.txt")))
    report = claimkit.compare(articles)
    rows = list(outcomes(report, gold))
    for name, expected, found, fits in rows:
        print(f"{'ok' if fits else 'NO':3} {name:24} {expected:16} {', '.join(found) or '-'}")
    wrong = [
        pair for pair in gold["must_not_conflict"] if "conflict" in verdicts(report, pair["a"], pair["b"])
    ]
    for pair in wrong:
        print(
            f"NO  “{pair['a']['quote']}” against “{pair['b']['quote']}” is called a conflict: {pair['why']}"
        )
    print(f"{sum(fits for *_, fits in rows)} of {len(rows)} facts, {len(wrong)} forbidden conflicts")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
