"""Comparing descriptions of persons: what they are called beside, or instead of, a name.

Two descriptions of one person may both hold ("singer", "actor"), so only words of :func:`excluded` groups
contradict each other ("owner" and "manager" of one motel). So do what one happening is thought to be ("a
possible robbery", "a domestic dispute") and how a person is ("critical condition", "dead"). A description and
a name are compatible, the name says more; "an unidentified man" and a name are not, at one time.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from attrs import evolve

from ..values import Actor, Role
from ._comparison import Comparison

kind = "description"

TRAIT = ": "
"""What stands between the name of a trait and its value in a title: "weapon: rifle"."""

KNOWN = "known"
"""The value of a trait of which is told only that it is known: "the fire was caused by faulty wiring"."""

UNTOLD = "not known"
"""Its opposite."""

SO, DENIED = "so", "not so"
"""The values of a trait that is named by a verb: "resign: not so"."""

UNKNOWN = frozenset({"unidentified", "unnamed", "unknown"})
"""Words that say that nobody is named."""


def compare(a: Actor, b: Actor) -> Comparison:
    """How what ``a`` says on a person relates to what ``b`` says on the same person."""
    one, other = a.roles[:1], b.roles[:1]
    if a.entity and b.entity and a.entity != b.entity:
        return Comparison("disjoint", "they are different persons")
    if not one or not other:
        return _named(a, b)
    if a.kind == b.kind == "unknown":  # what is thought of a happening is no office that was held before
        return _roles(evolve(one[0], status="current"), evolve(other[0], status="current"))
    return _roles(one[0], other[0])


def _named(a: Actor, b: Actor) -> Comparison:
    """Two actors of which one at least is told by name."""
    if not a.roles and not b.roles:
        return Comparison("equal", f"both name {a.name}")
    described = a if a.roles else b
    if not UNKNOWN.isdisjoint(described.roles[0].title.split()):
        return Comparison("disjoint", "one names whom the other cannot name")
    return Comparison("superset" if a.roles else "subset", "one gives the name")


def _roles(a: Role, b: Role) -> Comparison:
    first, second = called(a.title), called(b.title)
    if a.status != b.status and "former" in (a.status, b.status):
        return Comparison("overlap", "one speaks of the past")
    if TRAIT in a.title and TRAIT in b.title:
        return _traits(a.title, b.title)
    if excluded(first, second):
        return Comparison("disjoint", f"{a.title} is not {b.title}")
    mine, theirs = _words(a), _words(b)
    if first == second and mine == theirs:
        return Comparison("equal", f"both say {a.title}")
    if first == second and theirs < mine:
        return Comparison("subset", f"{a.title} is more exact")
    if first == second and mine < theirs:
        return Comparison("superset", f"{b.title} is more exact")
    return Comparison("overlap", f"{a.title} and {b.title} can both hold")


def _traits(a: str, b: str) -> Comparison:
    """Two of the traits of which a person or story has one of each name."""
    (name, _, one), (other_name, _, other) = a.partition(TRAIT), b.partition(TRAIT)
    if name != other_name:
        return Comparison("incomparable", f"{name} is not {other_name}")
    if one.casefold() == other.casefold():
        return Comparison("equal", f"both say {one}")
    if {one, other} == {SO, DENIED}:
        return Comparison("disjoint", "one affirms what the other denies")
    if KNOWN in (one, other) and UNTOLD not in (one, other):
        return Comparison("subset" if other == KNOWN else "superset", "one says more exactly what it is")
    if UNTOLD in (one, other):
        return Comparison("disjoint", f"one knows the {name}, the other does not")
    return Comparison("disjoint", f"only one {name} can be true: {one} or {other}")


def _words(role: Role) -> frozenset[str]:
    return frozenset(role.title.split()[:-1]) | frozenset((role.of or "").split())


@cache
def _table() -> tuple[Mapping[str, str], Mapping[str, Mapping[str, int]]]:
    """Class by word; and by word, its group in each set of exclusive groups."""
    classes: dict[str, str] = {}
    apart: defaultdict[str, dict[str, int]] = defaultdict(dict)
    text = (files("claimkit.alignment") / "data" / "roles.txt").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line.startswith("!"):
            for number, group in enumerate(line[1:].split("|")):
                for word in group.split():
                    apart[word][line] = number
        elif not line.startswith("#"):
            name, _, words = line.partition(":")
            classes |= dict.fromkeys(words.split(), name)
    return classes, apart


def called(title: str) -> str:
    """What a title comes to: "days inn clerk" → "employee"; its last word when no line lists it."""
    words = title.casefold().split()
    classes, apart = _table()
    for joined in ("-".join(words[-2:]), words[-1] if words else ""):
        if joined in classes:
            return classes[joined]
        if joined in apart:
            return joined
    return words[-1] if words else ""


def listed(word: str) -> bool:
    """Whether ``data/roles.txt`` has the word."""
    classes, apart = _table()
    return word in classes or word in apart


def excluded(a: str, b: str) -> bool:
    """Whether two classes exclude each other for one person at one time."""
    _, apart = _table()
    one, other = apart.get(a, {}), apart.get(b, {})
    return any(other.get(key, number) != number for key, number in one.items())
