"""Dates of two articles: the same "when", and different ones."""

from __future__ import annotations

from datetime import date

import pytest

import claimkit
from claimkit import Article, Report
from claimkit.alignment.dates import AGREE, DIFFER, phases


def compared(*texts: str) -> Report:
    day = date(2016, 7, 8)
    return claimkit.compare([Article(text, id=f"a{i}", published=day) for i, text in enumerate(texts)])


def leaves(report: Report) -> set[tuple[str, str, str]]:
    """Verdicts on dates with both quotes."""
    return {
        (r.leaf, report.claim(r.a).quote, report.claim(r.b).quote)
        for r in report.relations
        if report.claim(r.a).kind == "date"
    }


LANDED = "The Hawaiian Airlines plane landed in Honolulu at 10:15 a.m. on Thursday, the airline said."


@pytest.mark.parametrize(
    ("other", "leaf"),
    [
        ("Hawaiian Airlines said the plane landed in Honolulu at 11:45 a.m. on Thursday.", "conflict"),
        ("Hawaiian Airlines said the plane arrived in Honolulu at 10:15 p.m. on Thursday.", "conflict"),
        ("Hawaiian Airlines said the plane landed in Honolulu around 10:15 a.m. on Thursday.", "refines"),
        ("Hawaiian Airlines said the plane landed in Honolulu at 10:15 a.m. on Thursday.", "equivalent"),
    ],
)
def test_times_of_one_landing_answer_one_question(other: str, leaf: str) -> None:
    """The predicate and the place say that both tell of one landing."""
    assert {verdict for verdict, *_ in leaves(compared(LANDED, other))} == {leaf}


@pytest.mark.parametrize(
    "other",
    [
        "Hawaiian Airlines said the plane took off from Auckland at 5 a.m. on Thursday.",
        "Hawaiian Airlines in Honolulu announced at 3 p.m. on Friday that it was sorry.",
    ],
)
def test_times_of_other_phases_are_not_set_against_each_other(other: str) -> None:
    """A departure or a statement says nothing against a landing."""
    assert not {verdict for verdict, *_ in leaves(compared(LANDED, other))} & {
        "conflict",
        "update",
        "disputed",
    }


def test_an_answer_given_elsewhere_explains_a_difference() -> None:
    """When the other article has the same landing too, its second landing is another."""
    other = LANDED + " Another Hawaiian Airlines plane landed in Honolulu at 12:40 p.m. on Thursday."
    found = leaves(compared(LANDED, other))
    assert ("equivalent", "10:15 a.m. on Thursday", "10:15 a.m. on Thursday") in found


def test_phases_and_weights_name_what_they_use() -> None:
    """Departure and arrival are different phases, and the weights have a bias each."""
    assert not {*phases()["depart"]} & {*phases()["land"]}
    assert "bias" in AGREE
    assert "bias" in DIFFER
