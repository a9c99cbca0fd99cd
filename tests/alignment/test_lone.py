"""Counts of one in other words."""

from __future__ import annotations

import pytest
from hypothesis import given

import claimkit
from claimkit import Article
from claimkit.alignment.lone import lone
from claimkit.testing import hostile_texts


def quotes(text: str) -> list[str]:
    return [claim.quote for claim in lone(claimkit.segment(Article(text, id="a")))]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A lone gunman opened fire.", "A lone gunman"),
        ("Police think that a lone masked attacker did it.", "a lone masked attacker"),
        ("The sole survivor was a girl.", "The sole survivor"),
        ("Police say a single suspect fled.", "a single suspect"),
        ("It was hit by a single bullet.", "a single bullet"),
    ],
)
def test_a_lone_one_is_one(text: str, quote: str) -> None:
    """People, and things of which it matters that there was no second."""
    assert quotes(text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "A single mother of two was hurt.",
        "A single-engine plane crashed.",
        "The single largest donor gave $3m.",
        "She was the only victim with serious injuries.",
        "He won a single-minded following.",
        "It is the sole reason.",
    ],
)
def test_other_words_count_nothing(text: str) -> None:
    """ "Single" and "only" say much else."""
    assert quotes(text) == []


def test_a_lone_gunman_contradicts_two() -> None:
    """One report has one attacker, the other two."""
    report = claimkit.compare(
        ["Two gunmen opened fire at a cafe in Lima.", "A lone gunman opened fire in a Lima cafe."]
    )
    leaves = {x.leaf for x in report.relations if report.claim(x.a).kind == "number"}
    assert leaves == {"conflict"}


@given(hostile_texts(["A lone gunman", "a single shot", "the sole survivor"]))
def test_claims_stand_on_their_text(text: str) -> None:
    """Each quote is what stands at its span, whatever the text."""
    if text.strip():
        document = claimkit.segment(Article(text, id="a"))
        assert all(claim.span.slice(text) == claim.quote for claim in lone(document))
