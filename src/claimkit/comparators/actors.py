"""Comparing actors: identities, lists of them, and roles.

A list says who took part: exactly its members when it is closed ("just France and the United Kingdom"),
its members and perhaps others when it is open. The fewer names an open list has, the more it allows.
"""

from __future__ import annotations

from collections.abc import Callable

from ..values import Actor, ActorList, Role
from ._comparison import Comparison

kind = "actor"


def compare(a: Actor | ActorList, b: Actor | ActorList) -> Comparison:
    """How the actors that ``a`` names relate to those of ``b``.

    Two single actors are equal or disjoint when they are of one kind, else incomparable. A single actor
    beside a list is an open list of one. Identity is that of resolution: ``entity``, where both have one.
    """
    if isinstance(a, Actor) and isinstance(b, Actor):
        return _single(a, b)
    one, other = _members(a), _members(b)
    only_a = [x for x in one if not any(same(x, y) for y in other)]
    only_b = [y for y in other if not any(same(x, y) for x in one)]
    closed_a, closed_b = _is_closed(a), _is_closed(b)
    if (closed_a and only_b) or (closed_b and only_a):
        extra = (only_b if closed_a and only_b else only_a)[0]
        return Comparison("disjoint", f"a closed list leaves out {extra.name}")
    if not only_a and not only_b:
        if closed_a == closed_b:
            return Comparison("equal", "both name the same actors")
        return Comparison("subset" if closed_a else "superset", "the same actors, one list closed")
    if not only_b:
        return Comparison("subset", f"one list also names {only_a[0].name}")
    if not only_a:
        return Comparison("superset", f"one list also names {only_b[0].name}")
    return Comparison("overlap", "open lists that name different actors")


def same(a: Actor, b: Actor) -> bool:
    """Whether two actors are one: by key when resolution gave both one, else by a shared name."""
    if a.entity is not None and b.entity is not None:
        return a.entity == b.entity
    return not {name.casefold() for name in a.names}.isdisjoint(name.casefold() for name in b.names)


def _single(a: Actor, b: Actor) -> Comparison:
    if same(a, b):
        spelled = "" if set(a.names) & set(b.names) else f", also called {b.name}"
        return Comparison("equal", f"both name {a.name}{spelled}")
    if a.kind != b.kind or a.kind == "unknown":
        return Comparison("incomparable", f"a {a.kind} does not compare with a {b.kind}")
    return Comparison("disjoint", f"{a.name} is not {b.name}")


def _members(value: Actor | ActorList) -> tuple[Actor, ...]:
    return value.members if isinstance(value, ActorList) else (value,)


def _is_closed(value: Actor | ActorList) -> bool:
    return isinstance(value, ActorList) and value.closed


SINGLE_HOLDER = frozenset(
    [
        "president",
        "prime minister",
        "premier",
        "chancellor",
        "king",
        "queen",
        "pope",
        "emperor",
        "sultan",
        "emir",
        "head of state",
        "head of government",
        "vice president",
        "deputy prime minister",
        "secretary general",
        "secretary-general",
        "foreign minister",
        "defence minister",
        "defense minister",
        "interior minister",
        "finance minister",
        "secretary of state",
        "governor",
        "mayor",
        "supreme leader",
    ]
)
"""Offices of government that one person holds at one time, and whose holder holds no other of them."""

BESIDE = frozenset(
    [frozenset(["prime minister", "finance minister"]), frozenset(["prime minister", "foreign minister"])]
)
"""Pairs of such offices that one person may hold together."""

_SPELLINGS = {
    "defense minister": "defence minister",
    "secretary-general": "secretary general",
    "premier": "prime minister",
}


def roles_conflict(a: Role, b: Role, country: Callable[[str], str | None] | None = None) -> bool:
    """Whether two roles, stated of one person at one time, exclude each other.

    They do when both are held now (or one acting) and are different offices of :data:`SINGLE_HOLDER`, or one
    office of two countries or organisations, or when one such office is called current here and former or
    elect there. Otherwise "former" and "elect" exclude nothing, and a role without a stated body fits any.
    ``country`` gives one key to the names of a country, such as ``Knowledge.shipped().country``.
    """
    office_a, office_b = _office(a), _office(b)
    if office_a not in SINGLE_HOLDER or office_b not in SINGLE_HOLDER:
        return False
    body_a, body_b = _body(a, country), _body(b, country)
    elsewhere = body_a is not None and body_b is not None and body_a != body_b
    statuses = {a.status, b.status}
    if office_a == office_b and not elsewhere:
        return "current" in statuses and not statuses.isdisjoint({"former", "elect"})
    held_now = statuses <= {"current", "acting"}
    return held_now and (office_a == office_b or frozenset([office_a, office_b]) not in BESIDE)


def _office(role: Role) -> str:
    title = " ".join(role.title.casefold().split())
    return _SPELLINGS.get(title, title)


def _body(role: Role, country: Callable[[str], str | None] | None) -> str | None:
    if role.of is None:
        return None
    return (country(role.of) if country else None) or role.of.casefold()
