"""One office, or one part in a story, given to two people."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article
from claimkit.discrepancies import DIFFER

DAY = date(2024, 5, 3)

NAMES = ("Dana Wills", "Peter Lang")


SENTENCES = [
    (
        "Orbis named {} as its chief executive in Oslo on Friday.",
        "In Oslo on Friday, Orbis named {} as its chief executive.",
    ),
    (
        "{}, the chief executive of Orbis, resigned in Oslo on Friday.",
        "Orbis chief executive {} resigned in Oslo on Friday.",
    ),
    ("{} was elected mayor of Lima on Sunday.", "Lima mayor {} was elected on Sunday."),
    ("Togo's president, {}, flew to Accra on Friday.", "President {} of Togo flew to Accra on Friday."),
    ("The gunman, {}, was shot dead in Lima.", "Police in Lima identified the gunman as {}, 20."),
    ("Police shot dead gunman {} in Lima.", "The gunman in Lima was identified by police as {}."),
]
"""Pairs of sentences made for this that tell one thing of somebody."""


def leaves(one: str, other: str, later: date = DAY) -> list[tuple[str, str, str]]:
    """What two articles, of one day unless told otherwise, say on persons: leaf and quotes."""
    articles = [Article(one, id="a", published=DAY), Article(other, id="b", published=later)]
    report = claimkit.compare(articles)
    found = ((x.leaf, report.claim(x.a), report.claim(x.b)) for x in report.relations)
    return [(leaf, a.quote, b.quote) for leaf, a, b in found if a.kind in ("actor", "description")]


DEEDS = [
    ("The talks in Doha were hosted by {}.", "{} hosted the talks in Doha.", "Qatar", "Egypt"),
    (
        "{} claimed responsibility for the attack in Haifa.",
        "Responsibility for it was claimed by {} in Haifa.",
        "Hamas",
        "Hezbollah",
    ),
    ("The goal in Lima was scored by {}.", "{} scored the goal in Lima.", "Ola Berg", "Jan Moe"),
    ("{} won the election in Lima.", "The election was won by {}, officials in Lima said.", *NAMES),
    (
        "The truce in Doha was brokered by {}.",
        "{} brokered the truce, officials in Doha said.",
        "Norway",
        "Oman",
    ),
]
"""Pairs of sentences made for this that tell of one deed, and who may have done it."""


@pytest.mark.parametrize(("one", "other", "a", "b"), DEEDS)
def test_a_deed_done_once_has_one_doer(one: str, other: str, a: str, b: str) -> None:
    """Whether the verb is active or passive; one and the same doer is no conflict."""
    assert ("conflict", a, b) in leaves(one.format(a), other.format(b))
    assert all(leaf != "conflict" for leaf, _, _ in leaves(one.format(a), other.format(a)))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Qatar hosted the talks in Doha.", "Egypt hosted a match in Doha."),
        (
            "Qatar hosted the talks in Doha.",
            "Egypt hosted the talks in Doha, and on Friday Oman hosted the talks.",
        ),
        ("Qatar hosted the talks in Doha.", "Egypt did not host the talks in Doha."),
        ("Qatar welcomed the talks in Doha.", "Egypt welcomed the talks in Doha."),
        ("Ola Berg scored a goal in Lima.", "Jan Moe scored a goal in Lima."),
        ("Ola Berg won the race in Lima.", "Ada Moe won the race in Lima."),
        ("The talks in Doha were hosted by Qatar.", "Ola Berg hosted the talks in Doha."),
    ],
)
def test_other_deeds_have_other_doers(one: str, other: str) -> None:
    """Another deed, two doers, one denied, what many may do, a person and a country."""
    assert DIFFER.isdisjoint(leaf for leaf, _, _ in leaves(one, other))


@pytest.mark.parametrize(("one", "other"), SENTENCES)
def test_two_holders_of_one_office_are_a_conflict(one: str, other: str) -> None:
    """The claims are the two names."""
    assert ("conflict", *NAMES) in leaves(one.format(NAMES[0]), other.format(NAMES[1]))


@given(st.sampled_from(SENTENCES), st.sampled_from(NAMES))
def test_one_holder_is_no_conflict(sentences: tuple[str, str], name: str) -> None:
    """However the office is told."""
    one, other = sentences
    assert all(leaf != "conflict" for leaf, _, _ in leaves(one.format(name), other.format(name)))


@given(st.sampled_from(SENTENCES))
def test_the_order_plays_no_part(sentences: tuple[str, str]) -> None:
    """Swapped articles give the same verdicts."""
    one, other = (sentence.format(name) for sentence, name in zip(sentences, NAMES, strict=True))
    assert sorted(x[0] for x in leaves(one, other)) == sorted(x[0] for x in leaves(other, one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Dana Wills, the chief executive of Orbis, was in Oslo.",
            "Peter Lang, chief executive of Vekt, was in Oslo.",
        ),
        (
            "Dana Wills, the former mayor of Lima, was in Oslo.",
            "Peter Lang, the mayor of Lima, was in Oslo.",
        ),
        (
            "Dana Wills, the mayor-designate of Lima, was in Oslo.",
            "Peter Lang, the mayor of Lima, was in Oslo.",
        ),
        (
            "In Oslo, Orbis named Dana Wills as its chief executive.",
            "In Oslo, Orbis named Peter Lang as its chief executive. Dana Wills welcomed him.",
        ),
        (
            "The gunman, Dana Wills, was shot in Lima.",
            "The gunmen fled from Lima. The gunman, Peter Lang, was shot in Lima.",
        ),
        (
            "President Luis Solis Rivera of Costa Rica was in Oslo.",
            "Luis Solis, the president of Costa Rica, was in Oslo.",
        ),
        ("Police officer Dana Wills was in Oslo.", "Police officer Peter Lang was in Oslo."),
        ("President Dana Wills spoke in Oslo.", "President Peter Lang spoke in Oslo."),
    ],
)
def test_nothing_else_is_one(one: str, other: str) -> None:
    """Another body, another time, several holders, a longer name, what many are, a body not told."""
    assert DIFFER.isdisjoint(leaf for leaf, _, _ in leaves(one, other))


def test_an_office_may_pass_to_another_in_time() -> None:
    """Articles two months apart may both be right."""
    one, other = (f"Orbis chief executive {name} spoke in Oslo." for name in NAMES)
    assert ("conflict", *NAMES) in leaves(one, other)
    assert ("conflict", *NAMES) not in leaves(one, other, date(2024, 7, 3))
