"""Which descriptions of persons in two articles speak of one person.

Two descriptions do when their bearer is one ("plumber Lewis" and "construction worker Jeremy Lewis"), or when
both leave the name out and use one word in one setting ("the driver of the tram" and "the tram driver"). A
description without a name stands against the name of whom the other article describes so ("an inmate" and
"Larry Gordon, an inmate").
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ..comparators.descriptions import TRAIT, called, excluded
from ..hookspecs import Comparator
from ..text import Document
from .cases import OPEN
from .denials import by_verb, denied
from .described import ANYBODY, LIGHT, RECALLED, Described, Persons, by_age, long_ago, paired, persons
from .features import cosine
from .lexicon import predicate_nearness
from .naming import SETTING, named, released
from .offices import Holder, rivals
from .profiles import Profile, Rarity
from .scored import Scored, Side, compared
from .traits import FIRST, of_story, words_of

WEIGHTS: Mapping[str, float] = {
    "bias": -0.3,
    "rare word": 0.6,
    "age": 1.5,
    "details": 1.5,
    "details apart": -1.5,
    "predicate": 1.2,
    "words": 2.5,
    "early both": 0.4,
    "common word": -0.8,
    "other word": -1.5,
}
"""Weights for two descriptions without a name, set by hand."""

COMMON = frozenset(
    {"man", "woman", "official", "officer", "leader", "member", "resident", "child", "boy", "girl", "friend"}
)
"""Words that several persons of one story are called."""

ALIKE = 0.2
"""Likeness of words around from which two states may be those of one person without a name."""

SLACK = 0.1
"""Score that a pair may stay behind the best pair of the less contested of its descriptions."""

SAME_BEARER = 0.7
"""Score of two descriptions of one person."""

EXCLUSIVE = 0.75
"""Score of two descriptions of one person that exclude each other."""


def score(
    a: Sequence[Profile],
    b: Sequence[Profile],
    rarity: Rarity,
    documents: Mapping[str, Document],
    comparators: Mapping[str, Comparator] | None,
) -> Iterator[Scored]:
    """Pairs of descriptions of two linked articles."""
    one, other = persons(a), persons(b)
    by_age(one, other)
    by_age(other, one)
    yield from _states(one, other, rarity, comparators)
    yield from _cases(one, other, comparators)
    yield from _traits(one, other, rarity, documents, comparators)
    yield from _causes(one, other, comparators)
    yield from denied(by_verb(one.statements), by_verb(other.statements), comparators)
    yield from _one_bearer(one, other, comparators)
    yield from _no_names(one, other, rarity, comparators)
    yield from named(one, other, rarity, False, documents, comparators)
    yield from named(other, one, rarity, True, documents, comparators)
    yield from released(one, other, False, documents, comparators)
    yield from released(other, one, True, documents, comparators)
    for title, mine, theirs in rivals(a, b):
        if mine.doer:
            relation = compared(mine.claim, theirs.claim, comparators)
            if relation == "disjoint":
                yield Scored(mine.claim, theirs.claim, relation, EXCLUSIVE, (), (), title, close=True)
            continue
        first, second = _nearest(one, mine), _nearest(other, theirs)
        pair = paired(first, second, EXCLUSIVE, comparators) if first and second else None
        if pair is not None:
            yield evolve(pair, question=title, close=True)


def _nearest(side: Persons, holder: Holder) -> Described | None:
    """The mention of a holder's name nearest to where the article says what he holds."""
    at = holder.claim.claim.span.start
    named = side.names.get(holder.key, [])
    return min(named, key=lambda d: abs(d.profile.claim.span.start - at), default=None)


def _one_bearer(
    one: Persons, other: Persons, comparators: Mapping[str, Comparator] | None
) -> Iterator[Scored]:
    for bearer in sorted(one.by_bearer.keys() & other.by_bearer.keys()):
        mine, theirs = one.by_bearer[bearer], other.by_bearer[bearer]
        shared = {d.called for d in mine} & {d.called for d in theirs}
        for a in mine:
            for b in theirs:
                exclusive = excluded(a.called, b.called)
                if exclusive and any(excluded(a.called, word) or excluded(b.called, word) for word in shared):
                    continue  # one article says both
                pair = paired(a, b, EXCLUSIVE if exclusive else SAME_BEARER, comparators)
                if pair is not None:
                    yield pair


def _states(
    one: Persons, other: Persons, rarity: Rarity, comparators: Mapping[str, Comparator] | None
) -> Iterator[Scored]:
    """States of one person: by name, or of the only man or woman whose state is told without a name."""
    told: set[tuple[str, str, str | None, str | None]] = set()
    mine, theirs = ([d for d in side.states if not long_ago(d.profile)] for side in (one, other))
    for a in mine:
        for b in theirs:
            if (a.called, b.called, a.bearer, b.bearer) in told:
                continue
            if a.bearer and b.bearer:
                sure = EXCLUSIVE if a.bearer == b.bearer else 0.0
            else:
                called_so = _called_so(a, b, other) or _called_so(b, a, one)
                sure = SAME_BEARER if called_so or _one_person(a, b, rarity) else 0.0
            pair = paired(a, b, sure, comparators) if sure else None
            if pair is not None:
                told.add((a.called, b.called, a.bearer, b.bearer))
                yield pair


def _called_so(a: Described, b: Described, other: Persons) -> bool:
    """Whether the article of ``b`` calls nobody but its bearer what that of ``a`` says instead of a name."""
    return a.bearer is None and any(other.bearers.get(called(w)) == {b.bearer} for w in a.details)


def _cases(one: Persons, other: Persons, comparators: Mapping[str, Comparator] | None) -> Iterator[Scored]:
    """How far the case against one person is, or against whoever did it, in articles that tell one thing."""
    told: set[tuple[str, str]] = set()
    theirs = _undisputed(other.cases)
    for a in _undisputed(one.cases):
        for b in theirs:
            if (a.called, b.called) in told or (a.bearer and b.bearer and a.bearer != b.bearer):
                continue
            told.add((a.called, b.called))
            open_ones = [d for d in (a, b) if d.actor.roles[0].title in OPEN]
            goes_on = len(open_ones) == 1
            change = open_ones[0].profile.claim.quote if goes_on else None
            later: Side | None = None if not goes_on else "b" if open_ones[0] is a else "a"
            pair = paired(a, b, EXCLUSIVE, comparators, change, later)
            if pair is not None:
                yield pair


def _undisputed(cases: Sequence[Described]) -> list[Described]:
    """Those of this happening that nothing else in the article excludes, as where one is held and another at
    large."""
    present = [d for d in cases if d.profile.background < RECALLED and not d.profile.far]
    stages = {d.called for d in present}
    return [d for d in present if not any(excluded(d.called, stage) for stage in stages)]


def _traits(
    one: Persons,
    other: Persons,
    rarity: Rarity,
    documents: Mapping[str, Document],
    comparators: Mapping[str, Comparator] | None,
) -> Iterator[Scored]:
    """Pleas, weapons, homes and the like of one person or of the story that both articles tell once."""
    for name in sorted(one.traits.keys() & other.traits.keys()):
        mine, theirs = (_told_once(side.traits[name]) for side in (one, other))
        alone = len(mine) == len(theirs) == 1
        for bearer, a in mine.items():
            b = theirs.get(bearer)
            if bearer not in theirs and alone and _may_be_one(bearer, *theirs):
                b = next(iter(theirs.values()))
            if a is None or b is None or (name == HOME and a.bearer != b.bearer and not _like(a, b, rarity)):
                continue
            first = [d for d in (a, b) if d.actor.roles[0].title in FIRST]
            change = first[0].profile.claim.quote if len(first) == 1 else None
            later: Side | None = None if change is None else "b" if first[0] is a else "a"
            pair = paired(a, b, EXCLUSIVE, comparators, change, later)
            if pair is None:
                continue
            if pair.relation == "disjoint" and (_mentions(a, b, documents) or _mentions(b, a, documents)):
                continue
            yield evolve(pair, close=pair.relation == "disjoint" and change is None, question=name)


def _told_once(traits: Sequence[Described]) -> dict[str, Described | None]:
    """By whom it is told of, the first trait of this happening; None where the article tells several."""
    found: dict[str, Described | None] = {}
    for trait in traits:
        if long_ago(trait.profile):
            continue
        role = trait.actor.roles[0]
        bearer = trait.bearer or role.of or ""
        held = found.setdefault(bearer, trait)
        if held is not None and held.actor.roles[0].title.casefold() != role.title.casefold():
            found[bearer] = None
    return found


def _like(a: Described, b: Described, rarity: Rarity) -> bool:
    """Whether two homes without one name beside them may be those of one person."""
    return (a.age is not None and a.age == b.age) or cosine(
        a.profile.words, b.profile.words, rarity
    ) >= SETTING


def _may_be_one(a: str, b: str) -> bool:
    """Whether somebody without a name may be who the other article names or does not call anything."""
    return not (a and b) or (":" in a) != (":" in b)


def _mentions(a: Described, b: Described, documents: Mapping[str, Document]) -> bool:
    """Whether the article of ``a`` names what ``b`` tells, be it in other words."""
    title = b.actor.roles[0].title
    name, _, value = title.partition(TRAIT)
    document = documents[a.profile.claim.article]
    if name in NAMED_PLACES:
        named = rf"\b{re.escape(value)}\b(?! (?-i:[A-Z]))"  # Roseland, not Roseland Community Hospital
        return re.search(named, document.text, re.IGNORECASE) is not None
    if not (of_story(name) or name in SAID_BY_WORD):
        return False
    tokens, words = document.tokens, words_of(title)
    return any(lower in words or tokens.lemma(i) in words for i, lower in enumerate(tokens.lowers))


HOME = "home"
"""The name of the trait of where somebody lives."""

SAID_BY_WORD = frozenset({"charge", "conviction", "wound", "fracture"})
"""Traits of a person that an article knows when it has the word anywhere ("dropped a murder charge")."""

NAMED_PLACES = frozenset({HOME, "neighbourhood", "district", "hospital"})
"""Traits whose values are names."""


def _causes(one: Persons, other: Persons, comparators: Mapping[str, Comparator] | None) -> Iterator[Scored]:
    """What the happening of both articles is thought to be, or was before; unless they now think the same."""
    now, before = (
        [{d.called for d in side.causes if d.actor.roles[0].status == status} for side in (one, other)]
        for status in ("current", "former")
    )
    told: set[tuple[str, str, str, str]] = set()
    for a in one.causes:
        for b in other.causes:
            first, second = a.actor.roles[0].status, b.actor.roles[0].status
            past = "former" in (first, second)
            if a.called != b.called and now[0] & now[1] and not past:
                continue
            if (a.called, first, b.called, second) in told:
                continue
            told.add((a.called, first, b.called, second))
            given_up = past or a.called in before[1] or b.called in before[0]
            pair = paired(a, b, EXCLUSIVE, comparators, "previously" if given_up else None)
            if pair is not None:
                yield pair


def _one_person(a: Described, b: Described, rarity: Rarity) -> bool:
    sex = a.details & b.details  # or what he is called
    if a.bearer or b.bearer or not sex:
        return False
    one, other = a.profile, b.profile
    shared = one.names & other.names
    return len(shared) > 1 or bool(shared - one.opening) or cosine(one.words, other.words, rarity) >= ALIKE


def _no_names(
    one: Persons, other: Persons, rarity: Rarity, comparators: Mapping[str, Comparator] | None
) -> Iterator[Scored]:
    found: list[tuple[float, Described, Described]] = []
    best: defaultdict[str, float] = defaultdict(float)
    for a in one.all:
        for b in other.all:
            if a.actor.kind != b.actor.kind or (a.bearer and b.bearer) or not _comparable(a, b):
                continue
            rare = one.counts[a.called] <= 2 and other.counts[b.called] <= 2
            sure = _alike(a, b, rare, rarity)
            found.append((sure, a, b))
            best[a.id], best[b.id] = max(best[a.id], sure), max(best[b.id], sure)
    for sure, a, b in found:
        if sure >= min(best[a.id], best[b.id]) - SLACK:
            pair = paired(a, b, sure, comparators)
            if pair is not None and pair.relation != "disjoint":
                often = max(one.counts[a.called], other.counts[b.called]) > 3
                yield evolve(pair, question=a.called) if often else pair


def _comparable(a: Described, b: Described) -> bool:
    """Whether one word is used, or one age is told, or one word fits anybody and the other article says the
    same of him."""
    if a.called == b.called or _same_age(a, b):
        return True
    if not ({a.called, b.called} & ANYBODY) or (
        {a.called, b.called} <= ANYBODY and "person" not in (a.called, b.called)
    ):
        return False
    one, other = a.profile.predicate, b.profile.predicate
    return bool(a.details & b.details) or (one == other and one not in LIGHT)


def _same_age(a: Described, b: Described) -> bool:
    return a.age is not None and a.age == b.age


def _alike(a: Described, b: Described, rare: bool, rarity: Rarity) -> float:
    one, other = a.profile, b.profile
    known = bool(one.predicate and other.predicate)
    found = {
        "bias": 1.0,
        "age": float(_same_age(a, b)),
        "details": float(bool(a.details & b.details)),
        "details apart": float(bool(a.details and b.details and not a.details & b.details)),
        "predicate": predicate_nearness(one.predicate, other.predicate) if known else 0.0,
        "words": cosine(one.words, other.words, rarity),
        "early both": float(one.sentence < 3 and other.sentence < 3),
        "common word": float(a.called in COMMON and a.called == b.called),
        "rare word": float(rare and a.called not in COMMON),
        "other word": float(a.called != b.called),
    }
    odds = math.fsum(WEIGHTS[name] * value for name, value in found.items())
    return 1 / (1 + math.exp(-odds))
