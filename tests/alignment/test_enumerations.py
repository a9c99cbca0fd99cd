"""Counts that are not written as such: closed lists, and what is left out of a whole."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article, Claim, Report
from claimkit.alignment.enumerations import MADE_BY

PLUGINS = claimkit.default_plugins()


def compared(*texts: str) -> Report:
    return claimkit.compare((Article(text, id=f"a{index}") for index, text in enumerate(texts)), PLUGINS)


def value(claim: Claim) -> Any:
    return claim.value


def counts(text: str) -> list[tuple[str, Fraction | None, str]]:
    """Quote, number and unit of each count made from a list."""
    found = (claim for claim in compared(text).claims if claim.extractor == MADE_BY)
    return [(claim.quote, value(claim).interval.lower, value(claim).unit.name) for claim in found]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The pledge was kept by just France and the United Kingdom.", (Fraction(2), "country")),
        ("Only Norway, Sweden and Denmark signed.", (Fraction(3), "country")),
    ],
)
def test_a_closed_list_counts_its_members(text: str, count: tuple[Fraction, str]) -> None:
    """ "Just" and "only" say that there are no others."""
    ((_, number, unit),) = counts(text)
    assert (number, unit) == count


def test_an_open_list_counts_nothing() -> None:
    """ "Among them" leaves open how many there are."""
    assert counts("Countries signed, among them Norway, Sweden and Denmark.") == []


def test_an_enumeration_stands_on_the_list() -> None:
    """The count has the span of the list that it was made from."""
    (claim,) = (c for c in compared("Only Norway and Sweden signed.").claims if c.extractor == MADE_BY)
    assert (claim.kind, claim.quote) == ("number", "Only Norway and Sweden")


def remainder(text: str) -> Claim:
    return next(c for c in compared(text).claims if c.quote.lower().startswith("all but"))


@given(st.integers(2, 9), st.integers(1, 90))
def test_all_but_some_of_a_whole_is_what_is_left(part: int, more: int) -> None:
    """ "All but five of the 13 passengers" are eight passengers."""
    claim = remainder(f"All but {part} of the {part + more} passengers survived the crash at Elm.")
    assert (value(claim).interval.lower, value(claim).interval.is_point) == (more, True)
    assert claim.quote == f"All but {part} of the {part + more} passengers"


def test_a_hedged_part_leaves_a_hedged_rest() -> None:
    """ "All but about 30 of 200" are about 170."""
    rest = value(remainder("The storm destroyed all but about 30 of 200 shops in Elm."))
    assert (rest.interval.lower, rest.is_approximate) == (170, True)


def test_all_but_some_agrees_with_the_count_of_the_rest() -> None:
    """Two ways to say how many survived are no discrepancy."""
    report = compared(
        "All but five of the 13 passengers survived when a ferry capsized off Porto on Tuesday.",
        "Eight passengers survived when a ferry capsized off Porto on Tuesday.",
    )
    assert report.discrepancies == ()
    assert "equivalent" in {r.leaf for r in report.relations if report.claim(r.a).kind == "number"}


def test_all_but_some_is_not_the_count_of_those_left_out() -> None:
    """Who says that all but five of 13 survived contradicts five survivors."""
    report = compared(
        "All but five of the 13 passengers survived when a ferry capsized off Porto on Tuesday.",
        "Five of the 13 passengers survived when a ferry capsized off Porto on Tuesday.",
    )
    assert [found.relation for found in report.discrepancies] == ["conflict"]


def test_all_but_some_without_a_whole_stays_as_it_is() -> None:
    """How many are left is not known then."""
    assert not any(
        claim.quote.startswith("All but") for claim in compared("All but two passengers died at Elm.").claims
    )
