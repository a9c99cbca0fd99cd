"""Counts of one in other words."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given

import claimkit
from claimkit import Article
from claimkit.alignment.lone import lone
from claimkit.testing import hostile_texts
from claimkit.values import Interval, Quantity


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


@pytest.mark.parametrize(
    ("text", "quote", "count"),
    [
        ("Third man dies after shooting at dice game", "Third man", 3),
        ("A second suspect was arrested on Monday.", "second suspect", 2),
        ("4th victim identified in Belfair shooting", "4th victim", 4),
        ("IN CUSTODY: 2nd man arrested", "2nd man", 2),
        ("A third victim, a girl of 12, has now died.", "third victim", 3),
    ],
)
def test_who_makes_a_number_full_counts(text: str, quote: str, count: int) -> None:
    """Who dies, is held or is named next tells to how many it has come."""
    (claim,) = lone(claimkit.segment(Article(text, id="a")))
    assert (claim.quote, claim.value.interval) == (quote, Interval.at_least(count))


@pytest.mark.parametrize(
    "text",
    [
        "A second man was treated at the scene.",
        "The second woman said no.",
        "Her third child died young.",
        "It is the third person killed this year.",
        "A second opinion was given.",
    ],
)
def test_an_ordinal_may_count_nothing(text: str) -> None:
    """One more who is treated, kin, and series of a year say nothing on how many there are."""
    assert quotes(text) == []


def between(first: str, second: str) -> set[tuple[str, str, str]]:
    """Leaves and quotes of the relations of figures of two reports, a day apart."""
    articles = [
        Article(text, id=id, published=date(2016, 5, day))
        for id, day, text in (("a", 2, first), ("b", 3, second))
    ]
    report = claimkit.compare(articles)
    return {
        (r.leaf, report.claim(r.a).quote, report.claim(r.b).quote)
        for r in report.relations
        if report.claim(r.a).kind == "number"
    }


def test_a_fifth_comes_after_a_fourth() -> None:
    """Each counts as many at least, so that they are a toll that grew and no contradiction."""
    fourth, fifth = (f"A {nth} person was found dead in the house." for nth in ("fourth", "fifth"))
    assert {x[0] for x in between(fourth, fifth)} <= {"update"}


def test_a_toll_is_full_one_later() -> None:
    """Two died, then a third: an update; who is held says nothing on the dead."""
    two = "Two people died in the crash near Toledo on Sunday."
    assert ("update", "Two people", "third victim") in between(
        two, "A third victim has died after the crash near Toledo on Sunday."
    )
    killed = "Police held a man for the killing of two tourists in Nice on Sunday."
    held = "A second suspect was arrested for the killing of two tourists in Nice on Sunday."
    assert not [x for x in between(killed, held) if x[2] == "second suspect"]


@pytest.mark.parametrize(
    ("text", "quote", "unit"),
    [
        ("He died in an hour-long rampage.", "hour-long", "hour"),
        ("The daylong siege is over.", "daylong", "day"),
        ("A year-long inquiry found nothing.", "year-long", "year"),
    ],
)
def test_what_is_an_hour_long_lasts_one_hour(text: str, quote: str, unit: str) -> None:
    """A length of time before "long" is about one of it."""
    (claim,) = lone(claimkit.segment(Article(text, id="a")))
    assert isinstance(claim.value, Quantity)
    assert claim.value.unit is not None
    assert (claim.quote, claim.value.interval, claim.value.unit.name) == (quote, Interval.point(1), unit)
    assert claim.value.is_approximate


@pytest.mark.parametrize("text", ["A three-hour-long film.", "An hours-long siege.", "A month-longer wait."])
def test_other_lengths_are_no_single_ones(text: str) -> None:
    """Numbers have claims of their own, and several hours are not one."""
    assert quotes(text) == []
