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


SHELLED = (
    "Indian forces opened unprovoked fire in the Naurah sector on Thursday. The shelling began at {} with"
    " small arms and was followed by mortars."
)
"""After an invented set of ``benchmarks/train/events`` (shelling-naurah-line-2016)."""


def test_two_hours_of_one_start_contradict_each_other() -> None:
    """The start of what happened is told by its verb here and by "began" there."""
    other = "Forces fired on the population in the Naurah sector at 7:15 am on Thursday."
    found = leaves(compared(SHELLED.format("around 6.40 am"), other))
    assert ("conflict", "around 6.40 am", "7:15 am on Thursday") in found


@pytest.mark.parametrize(
    "other",
    [
        "Shots rang out in the Naurah sector on Thursday. Updated 7:15 am",
        "Police were called at 7:15 am after the fire in the Naurah sector.",
        "The shelling in the Naurah sector ended at 7:15 am on Thursday, and residents were told to return.",
        "Firing in the Naurah sector was scheduled to start at 7:15 am on Thursday.",
    ],
)
def test_an_hour_of_something_else_says_nothing_on_the_start(other: str) -> None:
    """Stamps, calls, ends and what was planned are other moments."""
    found = leaves(compared(SHELLED.format("around 6.40 am"), other))
    assert not {verdict for verdict, *_ in found} & {"conflict", "update", "disputed"}


def test_phases_and_weights_name_what_they_use() -> None:
    """Departure and arrival are different phases, and the weights have a bias each."""
    assert not {*phases()["depart"]} & {*phases()["land"]}
    assert "bias" in AGREE
    assert "bias" in DIFFER


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        (
            "The Pope will visit Iraq from 5 to 8 March.",
            "The Pope is to visit Iraq from March 12 to 15.",
            ("from 5 to 8 March", "March 12 to 15"),
        ),
        (
            "The film festival of Lima runs from 5 to 8 March.",
            "Lima holds its film festival from March 12 to 15.",
            ("from 5 to 8 March", "March 12 to 15"),
        ),
        (
            "The Dutch law takes effect on 1 July, The Hague said.",
            "The Dutch law will come into force on 1 September, The Hague said.",
            ("1 July", "1 September"),
        ),
        (
            "Peace talks in Doha started on Tuesday.",
            "The peace talks in Doha got under way on Thursday.",
            ("Tuesday", "Thursday"),
        ),
        (
            "The launch from Kourou was postponed until Monday.",
            "The launch from Kourou was put off to Wednesday.",
            ("Monday", "Wednesday"),
        ),
    ],
)
def test_stretches_and_verbs_of_several_words_tell_when(
    one: str, other: str, quotes: tuple[str, str]
) -> None:
    """A stretch of days says as much as a day, "come into force" as much as "take effect"."""
    assert ("conflict", *quotes) in leaves(compared(one, other))


LAUNCH = "Suno showed the Nova 7 in Berlin. It will go on sale {} in 40 countries, Park Ji-ho said."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("on September 25", "from October 2"),
        ("on September 25", "on October 2"),
        ("from September 25", "from October 2"),
    ],
)
def test_the_only_days_to_come_of_two_articles_are_set_against_each_other(one: str, other: str) -> None:
    """Whatever the words around: "go on sale", "can buy it"; "from" begins something and ends nothing."""
    bought = f"Shoppers in 40 markets can buy the Nova 7 of Suno {other}, said Park Ji-ho in Berlin."
    found = leaves(compared(LAUNCH.format(one), bought))
    assert ("conflict", one.split(" ", 1)[1], other.split(" ", 1)[1]) in found


def test_several_days_to_come_may_be_of_several_things() -> None:
    """The day on which buyers can order is not the day on which they can buy."""
    orders = LAUNCH.format("on September 25") + " Orders are taken from September 14."
    bought = "Shoppers in 40 markets can buy the Nova 7 of Suno on October 2, said Park Ji-ho in Berlin."
    found = leaves(compared(orders, bought))
    assert "conflict" not in {leaf for leaf, *_ in found}


def test_two_ends_of_one_ban_contradict_each_other() -> None:
    """An end is set against an end, and against nothing else."""
    text = "Kanal Nord has suspended presenter Rasmus Hald until {}, Mads Vang said."
    away = "After a joke, Rasmus Hald must stay away from Kanal Nord until September 1."
    found = leaves(compared(text.format("August 1"), away))
    assert ("conflict", "August 1", "September 1") in found
    other = "Rasmus Hald of Kanal Nord returns on September 1, Mads Vang said."
    assert "conflict" not in {leaf for leaf, *_ in leaves(compared(text.format("August 1"), other))}
