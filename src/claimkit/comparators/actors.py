"""Comparing actors: identities, and open or closed lists of them."""

from __future__ import annotations

from ..values import Actor, ActorList
from ._comparison import Comparison

kind = "actor"


def compare(a: Actor | ActorList, b: Actor | ActorList) -> Comparison:
    """How the actors that ``a`` names relate to those of ``b``; identity is that of resolution."""
    one, other = _keys(a), _keys(b)
    if one == other:
        return Comparison("equal", "both name the same")
    if one < other:
        return Comparison("subset", "one names some of those of the other")
    if other < one:
        return Comparison("superset", "one names some of those of the other")
    if one & other:
        return Comparison("overlap", "they share some names")
    return Comparison("disjoint", "they name different actors")


def _keys(value: Actor | ActorList) -> frozenset[str]:
    members = value.members if isinstance(value, ActorList) else (value,)
    return frozenset(m.entity or m.name.casefold() for m in members)
