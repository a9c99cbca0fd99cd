"""Counts that a row of people makes."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

import claimkit
from claimkit import Article
from claimkit.alignment.rows import rows
from claimkit.extraction import extract_document
from claimkit.testing import hostile_texts

PLUGINS = claimkit.default_plugins()
DAY = date(2024, 5, 2)


def counted(text: str) -> list[tuple[str, int]]:
    """Quotes of the rows of a text, and how many they are."""
    document = claimkit.segment(Article(text, id="a"))
    found, _ = extract_document(document, PLUGINS)
    return [(claim.quote, int(claim.value.interval.lower)) for claim in rows(document, found)]


@pytest.mark.parametrize(
    ("text", "quote", "number"),
    [
        ("A man and a woman were killed in a crash.", "A man and a woman", 2),
        ("He opened fire, injuring an officer and three others.", "an officer and three others", 4),
        ("A couple and their baby died in the fire.", "A couple and their baby", 3),
        ("A mother and her two children died.", "A mother and her two children", 3),
        ("Two men and a woman were found dead there.", "Two men and a woman", 3),
        ("A man, two women and a child were killed.", "A man, two women and a child", 4),
        ("A woman, 40, and a boy aged five drowned.", "A woman, 40, and a boy", 2),
        ("Police arrested a man and a woman.", "a man and a woman", 2),
        ("A father and his son are missing.", "A father and his son", 2),
        ("A baby and four other people are in hospital.", "A baby and four other people", 5),
        ("A man and a woman were killed. The woman was 40.", "A man and a woman", 2),
    ],
)
def test_people_in_a_row_are_counted(text: str, quote: str, number: int) -> None:
    """What happened to them stands before or behind them."""
    assert counted(text) == [(quote, number)]


@pytest.mark.parametrize(
    "text",
    [
        "A man and a woman shot dead three people.",
        "A man and a woman died at the scene. A child died in hospital.",
        "A man and a woman were killed. Three people were hurt, one of four killed.",
        "Five people, including a man and a woman, were killed.",
        "Among the dead were a mother and her son.",
        "A man and a woman's home burnt down.",
        "They were killed by a man and a woman.",
        "A man or a woman was killed.",
        "He leaves a wife and two sons.",
        "A baby and four other people are in Paris.",
        "A woman and her children were killed.",
        "A man and a woman were killed. Nearby, three men were killed.",
        "Two men and three women were killed.",
        "A gunman and a witness were killed.",
        "A bus and a car were hit.",
    ],
)
def test_no_count_is_made_of_other_rows(text: str) -> None:
    """Of those who did it, of a part, where there may be more, and where numbers tell it all."""
    assert counted(text) == []


@pytest.mark.parametrize(
    ("total", "leaves"),
    [("Two people", {"equivalent"}), ("Three people", set()), ("At least one", {"refines"})],
)
def test_a_row_answers_how_many_and_contradicts_nothing(total: str, leaves: set[str]) -> None:
    """It may be a part, though nothing says so."""
    articles = [
        Article(f"{who} were killed in a crash near Karsk on Wednesday.", id=id, published=DAY)
        for who, id in ((total, "a"), ("A man and a woman", "b"))
    ]
    report = claimkit.compare(articles)
    assert {x.leaf for x in report.relations if report.claim(x.a).kind == "number"} == leaves


@given(hostile_texts(["A man and a woman were killed", "a couple and their baby died", "and two others"]))
def test_claims_stand_on_their_text(text: str) -> None:
    """Each quote is what stands at its span, whatever the text."""
    document = claimkit.segment(Article(text, id="a"))
    for claim in rows(document, ()):
        assert claim.span.slice(text) == claim.quote
