"""Descriptions without a name, and the names that another article gives to whom they describe.

"The clerk" and "Anna Weber, a clerk"; "an unidentified man", whom a later article names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..comparators.descriptions import UNKNOWN
from ..hookspecs import Comparator
from ..text import Document
from .described import ANYBODY, HELD, LIGHT, OFFENDERS, Described, Persons, long_ago, paired
from .features import cosine
from .profiles import Rarity
from .scored import Scored, Side
from .withheld import OFFENDER, role_of

ALSO: Mapping[str, tuple[str, ...]] = {"offender": ("prisoner",), "prisoner": ("offender",)}
"""Words that other articles use for the same person."""

ASSAULTS = frozenset({"shoot", "fire", "open", "stab", "rob", "kill", "attack"})
"""Predicates of whoever did it ("an unknown man opened fire")."""

CHILDREN = frozenset({"boy", "girl"})
"""Words whose bearers the names of grown-ups do not fit, which cannot be told from the names."""

NAMED = 0.65
"""Score of a description and the name of whom the other article describes so."""


SETTING = 0.15
"""Likeness of words around from which a name may be that of somebody not identified yet."""


def named(
    one: Persons,
    other: Persons,
    rarity: Rarity,
    swapped: bool,
    documents: Mapping[str, Document],
    comparators: Mapping[str, Comparator] | None,
) -> Iterator[Scored]:
    """Descriptions of ``one`` against names of ``other``."""
    for a in one.all:
        if a.actor.kind != "person":
            continue
        unknown = a.unknown and a.bearer is None
        b = _now_known(a, one, other, rarity, documents) if unknown else _bearer(a, one, other)
        if b is None:
            continue
        change = next(iter(sorted(UNKNOWN & set(a.actor.roles[0].title.split()))), None)
        first, second = (b, a) if swapped else (a, b)
        later: Side | None = None if change is None else "a" if swapped else "b"
        pair = paired(first, second, NAMED, comparators, change, later)
        if pair is not None:
            yield pair


def _bearer(a: Described, one: Persons, other: Persons) -> Described | None:
    """The name of whom the other article describes with the same word, or of the bearer."""
    if a.bearer is not None:
        found = [] if a.bearer in other.by_bearer else other.names.get(a.bearer, [])
        return found[0] if found else None
    known = other.bearers.get(a.called, set())
    if a.called in ANYBODY:
        known = _same_predicate(a, other)
    if len(known) != 1 or (known & one.names.keys() and a.called not in ANYBODY):
        return None
    found = other.names.get(next(iter(known)), [])
    return found[0] if found else None


def _same_predicate(a: Described, side: Persons) -> set[str]:
    """Persons of whom an article says what another says of a man it does not name: "was arrested"."""
    said = a.profile.predicate
    if said in LIGHT or said not in HELD:
        return set()
    return {
        name for name, mentions in side.names.items() if any(b.profile.predicate == said for b in mentions)
    }


def _now_known(
    a: Described, one: Persons, other: Persons, rarity: Rarity, documents: Mapping[str, Document]
) -> Described | None:
    """The name of whom nobody could name yet: by the same word, or else by the same setting."""
    word = one.beside.get(a.id, a.called)
    if word not in ANYBODY:
        known = {name for like in (word, *ALSO.get(word, ())) for name in other.bearers.get(like, ())}
        known -= one.names.keys()
        found = other.names.get(next(iter(known)), []) if len(known) == 1 else []
        if not found and word in OFFENDERS:
            found = _told(OFFENDER, one, other, documents)
        return found[0] if found else None
    if not CHILDREN.isdisjoint((word, a.called)):
        return None
    suspects = _told(OFFENDER, one, other, documents) if a.profile.predicate in ASSAULTS else []
    if suspects:
        return suspects[0]
    best = SETTING
    chosen: Described | None = None
    for name in sorted(other.names.keys() - one.names.keys()):
        for b in other.names[name]:
            like = cosine(a.profile.words, b.profile.words, rarity)
            if like > best:
                best, chosen = like, b
    return chosen


TOLD = 4
"""Names that one article gives against one that withholds them, at most."""


def released(
    one: Persons,
    other: Persons,
    swapped: bool,
    documents: Mapping[str, Document],
    comparators: Mapping[str, Comparator] | None,
) -> Iterator[Scored]:
    """Names of victims and suspects in ``other`` that ``one`` says are not given, and does not give."""
    present = [a for a in one.withheld if not long_ago(a.profile)]
    for title in sorted({a.actor.roles[0].title for a in present}):
        a = next(a for a in present if a.actor.roles[0].title == title)
        for b in _told(title, one, other, documents)[:TOLD]:
            first, second = (b, a) if swapped else (a, b)
            pair = paired(first, second, NAMED, comparators, a.profile.claim.quote, "a" if swapped else "b")
            if pair is not None:
                yield pair


def _told(title: str, one: Persons, other: Persons, documents: Mapping[str, Document]) -> list[Described]:
    """Whom ``other`` tells to be victims or suspects, in text order; nobody if ``one`` names one."""
    known = [b for key in sorted(other.names) if (b := _told_as(title, other.names[key], documents))]
    if any(b.bearer in one.names for b in known):
        return []
    return sorted(known, key=lambda b: b.profile.claim.span.start)


def _told_as(
    title: str, mentions: Sequence[Described], documents: Mapping[str, Document]
) -> Described | None:
    """The first mention of a person whom the article tells to be a victim, or to be suspected."""
    told = [
        (role_of(documents[b.profile.claim.article], b.profile.claim.span), b)
        for b in mentions
        if not long_ago(b.profile)
    ]
    if {role for role, _ in told} - {None} != {title}:
        return None
    return next(b for role, b in told if role == title)
