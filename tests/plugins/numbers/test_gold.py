"""Floors of quality on the development gold, where it is at hand; lowering one is a deliberate act."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from claimkit import Article, Claim, segment
from claimkit_numbers import claimkit_extractors

SHARED = Path(__file__).resolve().parents[4] / "shared"
EXTRACTOR = claimkit_extractors()[0]

FLOORS = {
    "seeds": ("intvl", 100.0),
    "probe": ("intvl", 99.0),
    "duckling_en": ("value", 96.5),
    "q3_tests": ("value", 92.0),
    "rec_number": ("value", 78.0),
    "rec_ordinal": ("value", 92.0),
    "rec_range": ("value", 96.0),
    "rec_units": ("value", 96.0),
}
"""Measure and least score (F1, per cent) by set. Recognizers' plain numbers stay below the others since
that set wants dates, telephone numbers and addresses of networks read as numbers, which news forbids."""


def row(claim: Claim) -> dict[str, Any]:
    value, low, high = claim.value, claim.value.told.lower, claim.value.told.upper
    return {
        "start": claim.span.start,
        "end": claim.span.end,
        "low": None if low is None else float(low),
        "high": None if high is None else float(high),
        "unit": value.unit.name if value.unit else None,
        "modifier": "=",
        "type": value.form,
    }


@pytest.mark.parametrize("name", sorted(FLOORS))
def test_quality_does_not_sink(name: str) -> None:
    """The score on a set of the development gold is at least its floor."""
    gold, scorer = SHARED / "gold" / "numbers" / f"{name}.jsonl", SHARED / "score" / "quantities.py"
    if not gold.exists() or not scorer.exists():
        pytest.skip(f"no development gold at {gold}")
    spec = importlib.util.spec_from_file_location("quantities", scorer)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    records = [json.loads(line) for line in gold.read_text("utf-8").splitlines() if line.strip()]
    answers: dict[str, Any] = {}
    for record in records:
        found = EXTRACTOR.extract(segment(Article(record["text"]))) if record["text"].strip() else ()
        answers[record["id"]] = {"id": record["id"], "spans": [row(c) for c in found]}
    scores, _ = module.score(records, answers, name)
    measure, floor = FLOORS[name]
    assert scores[measure] >= floor
