"""Comparing what persons are called."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.comparators import descriptions
from claimkit.values import Actor, Role

TITLES = [
    "owner",
    "manager",
    "front desk clerk",
    "plumber",
    "construction worker",
    "singer",
    "unidentified man",
    "wife",
]
described = st.builds(
    lambda title, of, entity: Actor((title,), "person", (Role(title, of),), entity=entity),
    st.sampled_from(TITLES),
    st.sampled_from([None, "motel", "days inn"]),
    st.sampled_from([None, "person:a"]),
)


@given(described)
def test_a_description_equals_itself(value: Actor) -> None:
    """A description says the same as itself."""
    assert descriptions.compare(value, value).relation == "equal"


@given(described, described)
def test_swapping_descriptions_gives_the_converse(a: Actor, b: Actor) -> None:
    """The relation of b to a is the converse of that of a to b."""
    assert descriptions.compare(b, a).relation == descriptions.compare(a, b).converse


def by(title: str, of: str | None = None, status: str = "current") -> Actor:
    return Actor((title,), "person", (Role(title, of, status),))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (by("days inn owner"), by("manager", "motel"), "disjoint"),
        (by("young plumber"), by("construction worker"), "disjoint"),
        (by("former owner", status="former"), by("manager"), "overlap"),
        (by("singer"), by("actor"), "overlap"),
        (by("comedian"), by("comic"), "equal"),
        (by("retired marine general"), by("retired four-star marine general"), "superset"),
    ],
)
def test_only_words_of_exclusive_groups_contradict_each_other(a: Actor, b: Actor, relation: str) -> None:
    """Owner and manager exclude each other; singer and actor do not."""
    assert descriptions.compare(a, b).relation == relation


def test_a_name_says_more_than_a_description() -> None:
    """ "The suspect" may be Larry Gordon; "an unidentified man" may not, at one time."""
    name = Actor(("Larry Gordon",), "person", entity="person:larry gordon")
    assert descriptions.compare(by("suspect"), name).relation == "superset"
    assert descriptions.compare(by("unidentified man"), name).relation == "disjoint"
