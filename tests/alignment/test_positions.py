"""Places in a row that a noun and its number tell."""

from __future__ import annotations

import pytest
from hypothesis import given

import claimkit
from claimkit import Article
from claimkit.alignment.positions import positions
from claimkit.testing import hostile_texts

RACE = "The race in Interlagos on Sunday was won by Lewis Hamilton. "
"""What both articles begin with."""


def found(text: str) -> list[tuple[str, str | None]]:
    """Quotes, and what they count."""
    return [(c.quote, c.about.head) for c in positions(claimkit.segment(Article(text, id="a")))]


def leaves(one: str, other: str) -> set[str]:
    """How the places of two articles on one race relate."""
    report = claimkit.compare([RACE + one, RACE + other])
    sides = [(x.leaf, report.claim(x.a), report.claim(x.b)) for x in report.relations]
    return {leaf for leaf, a, b in sides if "position" in (a.extractor.name, b.extractor.name)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was suspended on lap 20 after a crash.", [("lap 20", "lap")]),
        ("He crashed out in the 48th of 71 laps.", [("48th of 71 laps", "lap")]),
        ("The train stopped at Platform 4.", [("Platform 4", "platform")]),
    ],
)
def test_a_place_in_a_row_is_an_ordinal(text: str, expected: list[tuple[str, str]]) -> None:
    """Motor racing and railway reports."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "It was a game 3-2 up.",
        "At minute 12:30 it rang.",
        "Each lap 20% slower.",
        "Week 3.5 of it.",
        "In round 0.",
    ],
)
def test_scores_times_and_shares_are_no_places(text: str) -> None:
    """A number that goes on behind a hyphen, colon or full stop is another one."""
    assert found(text) == []


def test_a_place_agrees_with_the_ordinal() -> None:
    """ "Lap 20" is "the 20th lap"."""
    assert leaves("Smith crashed out on lap 20.", "Smith crashed out on the 20th lap.") == {"equivalent"}


def test_two_places_for_one_crash_conflict() -> None:
    """Each article tells one lap."""
    assert leaves("Smith crashed out on lap 20.", "Smith crashed out on the 21st lap.") == {"conflict"}


def test_a_second_place_may_be_of_another_crash() -> None:
    """Where an article tells two laps, a third may be that of neither."""
    two = "Smith crashed out on lap 20. Jones crashed out on lap 23."
    assert "conflict" not in leaves(two, "Smith crashed out on the 21st lap.")


def test_the_question_names_what_is_counted() -> None:
    """The label asks for a lap and not for a number."""
    report = claimkit.compare([RACE + "Smith crashed out on lap 20.", RACE + "Smith crashed out on lap 21."])
    (conflict,) = report.discrepancies
    assert conflict.question.label.startswith("which lap")


@given(hostile_texts(["lap 20", "the 48th of 71 laps", "platform 4"]))
def test_claims_stand_on_their_text(text: str) -> None:
    """Each quote is what stands at its span, whatever the text."""
    if text.strip():
        document = claimkit.segment(Article(text, id="a"))
        assert all(claim.span.slice(text) == claim.quote for claim in positions(document))
