"""A table of news sentences with what framing should say of one marked claim in each."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from claimkit.framing import change_cue, frame

from .marked import marked

TABLE = Path(__file__).with_name("cases.tsv")
FIELDS = ("predicate", "speaker", "modality", "change")


def rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["text"][:60])
def test_case(row: dict[str, str]) -> None:
    """Each sentence of the table is framed as written there ("-" for nothing)."""
    document, (claim,) = marked(row["text"])
    (framed,) = frame(document, [claim])
    answer = {
        "predicate": framed.about.predicate or "-",
        "speaker": framed.attribution.speaker if framed.attribution else "-",
        "modality": framed.modality,
        "change": change_cue(document, claim) or "-",
    }
    assert answer == {field: row[field] for field in FIELDS}


def test_table_is_large() -> None:
    """The table covers at least 120 sentences."""
    assert len(rows()) >= 120
