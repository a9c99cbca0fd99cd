"""Counts of nobody."""

from __future__ import annotations

import pytest
from hypothesis import given

import claimkit
from claimkit import Article, Report
from claimkit.alignment.absences import MADE_BY, absences
from claimkit.testing import hostile_texts

PLUGINS = claimkit.default_plugins()


def quotes(text: str) -> list[tuple[str, str | None]]:
    """Quote and head of each absence of a text."""
    document = claimkit.segment(Article(text, id="a"))
    return [(claim.quote, claim.about.head) for claim in absences(document)]


def leaves(*texts: str) -> set[str]:
    """Verdicts on numbers."""
    report: Report = claimkit.compare([Article(t, id=f"a{i}") for i, t in enumerate(texts)], PLUGINS)
    return {r.leaf for r in report.relations if report.claim(r.a).kind == "number"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No injuries were reported.", [("No injuries", "injury")]),
        ("There were no survivors.", [("no survivors", "survivor")]),
        ("No captive Boko Haram fighters were freed.", [("No captive Boko Haram fighters", "fighter")]),
        ("Nobody was hurt in the crash.", [("Nobody", "person")]),
        ("No one was killed.", [("No one", "person")]),
    ],
)
def test_none_of_some_people_are_zero(text: str, found: list[tuple[str, str]]) -> None:
    """The plural noun says who is missing, or the verb what happened to nobody."""
    assert quotes(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "There is no doubt.",
        "No one knew why.",
        "It is no longer open.",
        "No more than 30 people came.",
        "No. 10 had no comment.",
        "No reason was given.",
    ],
)
def test_other_words_with_no_count_nothing(text: str) -> None:
    """Most of what there is none of is no question between two reports."""
    assert quotes(text) == []


def test_none_and_some_contradict_each_other() -> None:
    """One report has nobody hurt, the other three people."""
    assert leaves(
        "No injuries were reported after a bus overturned in Wilkinsburg on Friday, police said.",
        "Three people were injured when a bus overturned in Wilkinsburg on Friday, police said.",
    ) == {"conflict"}


def test_none_and_none_agree() -> None:
    """However it is worded."""
    assert leaves(
        "Nobody was injured when a bus overturned in Wilkinsburg on Friday, police said.",
        "No injuries were reported after a bus overturned in Wilkinsburg on Friday, police said.",
    ) == {"equivalent"}


def test_deaths_count_people() -> None:
    """ "12 deaths" and "ten people died" answer one question."""
    assert leaves(
        "Officials spoke of 12 deaths in the Wilkinsburg floods.",
        "Ten people died in the Wilkinsburg floods.",
    ) == {"conflict"}


@given(hostile_texts(["no injuries", "nobody was hurt", "No arrests"]))
def test_absences_stand_on_their_text(text: str) -> None:
    """Every quote is what its span holds, in text order."""
    document = claimkit.segment(Article(text, id="a"))
    found = absences(document)
    assert all(claim.span.slice(text) == claim.quote and claim.extractor == MADE_BY for claim in found)
    assert [claim.span for claim in found] == sorted(claim.span for claim in found)
