"""Comparing actors, lists of actors, and roles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Actor, ActorList, Role
from claimkit.comparators import comparator_for
from claimkit.comparators.actors import compare, roles_conflict
from claimkit.resolution import Knowledge

COUNTRIES = [
    Actor((name,), "place", entity=f"place:{name}") for name in ("France", "Germany", "Italy", "Poland")
]
PERSONS = [Actor((name,), "person") for name in ("Emmanuel Macron", "Mark Rutte", "Donald Tusk")]
FRANCE, GERMANY, ITALY, _ = COUNTRIES

lists = st.builds(
    ActorList,
    st.lists(st.sampled_from(COUNTRIES), min_size=2, max_size=4, unique_by=lambda a: a.name),
    st.booleans(),
)
values = st.one_of(st.sampled_from(COUNTRIES), st.sampled_from(PERSONS), lists)


@given(values, values)
def test_converse(a: Actor | ActorList, b: Actor | ActorList) -> None:
    """Swapping the values gives the converse relation."""
    assert compare(a, b).converse == compare(b, a).relation


@given(values)
def test_equal_to_itself(a: Actor | ActorList) -> None:
    """A value is equal to itself."""
    assert compare(a, a).relation == "equal"


@given(lists, lists)
def test_open_lists_never_exclude_each_other(a: ActorList, b: ActorList) -> None:
    """Silence is no conflict: only a closed list can exclude."""
    if not a.closed and not b.closed:
        assert compare(a, b).relation != "disjoint"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (ActorList((FRANCE, GERMANY)), FRANCE, "subset"),
        (FRANCE, ActorList((FRANCE, GERMANY)), "superset"),
        (ActorList((FRANCE, GERMANY), closed=True), ActorList((FRANCE, GERMANY)), "subset"),
        (ActorList((FRANCE, GERMANY), closed=True), ITALY, "disjoint"),
        (ActorList((FRANCE, GERMANY), closed=True), ActorList((FRANCE, ITALY), closed=True), "disjoint"),
        (ActorList((FRANCE, GERMANY), closed=True), FRANCE, "subset"),
        (ActorList((FRANCE, GERMANY)), ITALY, "overlap"),
        (FRANCE, GERMANY, "disjoint"),
        (FRANCE, PERSONS[0], "incomparable"),
    ],
)
def test_relations(a: Actor | ActorList, b: Actor | ActorList, relation: str) -> None:
    """Closed lists name all, open ones at least their members."""
    assert compare(a, b).relation == relation


def test_names_decide_without_keys() -> None:
    """Actors that were not resolved are compared by their names."""
    one, other = Actor(("Mark Rutte", "Rutte"), "person"), Actor(("RUTTE",), "person")
    assert compare(one, other).relation == "equal"


def test_registered() -> None:
    """It is the comparator of claims of actors."""
    found = comparator_for("actor")
    assert found is not None
    assert found.kind == "actor"


@pytest.mark.parametrize(
    ("a", "b", "conflict"),
    [
        (Role("president", "France"), Role("president", "the French Republic"), False),
        (Role("president", "France"), Role("president", "Poland"), True),
        (Role("president", "France"), Role("prime minister", "France"), True),
        (Role("president", "France"), Role("prime minister", "France", "former"), False),
        (Role("president", "France"), Role("president", "France", "former"), True),
        (Role("president", "United States"), Role("president", "United States", "elect"), True),
        (Role("president"), Role("president", "Poland"), False),
        (Role("prime minister", "United Kingdom"), Role("leader", "Labour Party"), False),
        (Role("prime minister"), Role("premier"), False),
        (Role("envoy"), Role("businessman"), False),
    ],
)
def test_roles(a: Role, b: Role, conflict: bool) -> None:
    """Two roles conflict when nobody holds both at one time, whichever is named first."""
    country = Knowledge.shipped().country
    assert roles_conflict(a, b, country) is conflict
    assert roles_conflict(b, a, country) is conflict
