"""The seed articles and their gold belong together."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from claimkit.loaders import load

SEEDS = Path(__file__).parent.parent / "seeds"
ORIGINALS = SEEDS.parent.parent / "shared" / "seeds"
GOLD: dict[str, Any] = json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))
VALUES = [v for fact in GOLD["facts"] for v in fact["values"]] + [
    pair[side] for pair in GOLD["must_not_conflict"] for side in "ab"
]


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


def test_the_gold_names_every_seed_article() -> None:
    """Five articles, in the order of their names, each read without a problem."""
    articles, problems = load(sorted(SEEDS.glob("*.txt")))
    assert [article.id for article in articles] == GOLD["articles"]
    assert problems == ()


@pytest.mark.parametrize("value", VALUES, ids=lambda v: f"{v['article']}:{v['start']}")
def test_every_quote_of_the_gold_stands_at_its_offsets(value: dict[str, Any]) -> None:
    """Offsets are code points of the file, end exclusive."""
    text = (SEEDS / value["article"]).read_bytes().decode("utf-8")
    assert text[value["start"] : value["end"]] == value["quote"]


def test_ids_of_the_facts_are_unique() -> None:
    """A fact can be named."""
    ids = [fact["id"] for fact in GOLD["facts"]]
    assert len(set(ids)) == len(ids) == 17


def test_no_sentence_of_an_original_was_copied() -> None:
    """No run of twelve words is shared, but for lists of names and titles."""
    if not ORIGINALS.is_dir():
        pytest.skip("the original documents are not part of the project")
    originals = " ".join(
        f" {' '.join(words(p.read_text('utf-8')))} " for p in sorted(ORIGINALS.glob("*.txt"))
    )
    shared: list[str] = []
    for path in sorted(SEEDS.glob("*.txt")):
        raw = words(path.read_text("utf-8"))
        runs = [" ".join(raw[i : i + 12]) for i in range(len(raw) - 11)]
        shared += [run for run in runs if f" {run} " in originals]
    named = re.compile(r"president|prime minister|leader|steve witkoff|news editor|november")
    assert [run for run in shared if not named.search(run)] == []
