"""Which descriptions of persons in two articles speak of one person.

Two descriptions do when their bearer is one ("plumber Lewis" and "construction worker Jeremy Lewis"), or when
both leave the name out and use one word in one setting ("the driver of the tram" and "the tram driver"). A
description without a name stands against the name of whom the other article describes so ("an inmate" and
"Larry Gordon, an inmate").
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from ..comparators.descriptions import TRAIT, UNKNOWN, called, excluded
from ..hookspecs import Comparator
from ..spans import Span
from ..text import Document
from ..values import Actor, Quantity
from .cases import OPEN, STAGES
from .features import cosine
from .lexicon import predicate_nearness
from .offices import Holder, rivals
from .profiles import AGE, Profile, Rarity
from .scored import Scored, Side, compared
from .signs import BESIDE, DESCRIPTION, OLDEST
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

ANYBODY = frozenset({"man", "woman", "person", "boy", "girl"})
"""Words that fit whoever is described by another word."""

ALSO: Mapping[str, tuple[str, ...]] = {"offender": ("prisoner",), "prisoner": ("offender",)}
"""Words that other articles use for the same person."""

STATES = frozenset(
    {"dead", "critical-condition", "serious-condition", "stable-condition", "hurt", "unhurt", "missing"}
)
"""Words that say how a person is, and not who."""

RECALLED = 0.6
"""Background from which a sentence tells of an earlier happening."""

ALIKE = 0.2
"""Likeness of words around from which two states may be those of one person without a name."""

OFFENDERS = frozenset({"offender", "mastermind", "middleman", "prisoner"})
"""What the person is called whom an article says to be arrested or charged, when it is one."""

HELD = frozenset({"arrest", "charge", "accuse", "indict", "detain", "arraign"})
"""Predicates that make somebody the suspect of a story."""

CHILDREN = frozenset({"boy", "girl"})
"""Words whose bearers the names of grown-ups do not fit, which cannot be told from the names."""

LIGHT = frozenset({"be", "have", "do", "say", "tell", "make", "get", "take", "give", "go", "come", ""})
"""Predicates that tell nobody apart."""

SLACK = 0.1
"""Score that a pair may stay behind the best pair of the less contested of its descriptions."""

SAME_BEARER = 0.7
"""Score of two descriptions of one person."""

EXCLUSIVE = 0.75
"""Score of two descriptions of one person that exclude each other."""

NAMED = 0.65
"""Score of a description and the name of whom the other article describes so."""


DESCRIBED = 150
"""Descriptions of one article, and mentions of one name, that are looked at: no story needs more, and without
a limit the time would grow with the square of a long text."""

SETTING = 0.15
"""Likeness of words around from which a name may be that of somebody not identified yet."""


@frozen
class _Described:
    """A description as the scorer sees it."""

    profile: Profile
    actor: Actor
    called: str
    details: frozenset[str]
    bearer: str | None
    """Key of the person described, when known."""
    age: float | None = None

    @property
    def id(self) -> str:
        """Id of the claim."""
        return self.profile.claim.id

    @property
    def unknown(self) -> bool:
        """Whether it says that nobody can name the person."""
        return bool(self.actor.roles) and not UNKNOWN.isdisjoint(self.actor.roles[0].title.split())


class _Side:
    """What one article says on persons."""

    def __init__(self) -> None:
        self.all: list[_Described] = []
        """What persons are called."""
        self.states: list[_Described] = []
        """How persons are."""
        self.cases: list[_Described] = []
        """How far the case against somebody is."""
        self.causes: list[_Described] = []
        """What the happening is thought to be."""
        self.traits: defaultdict[str, list[_Described]] = defaultdict(list)
        """Pleas, weapons, homes and the like, by name."""
        self.names: dict[str, list[_Described]] = {}
        self.counts: Counter[str] = Counter()
        """How often each word is used."""
        self.beside: dict[str, str] = {}
        """By id, what the description right before calls the person: "the suspect, an unidentified man"."""
        self.by_bearer: dict[str, list[_Described]] = {}
        self.bearers: dict[str, set[str]] = {}
        """Persons by what they are called."""
        self.aged: defaultdict[float, set[str]] = defaultdict(set)
        """Persons told by name, by their ages."""


def score(
    a: Sequence[Profile],
    b: Sequence[Profile],
    rarity: Rarity,
    documents: Mapping[str, Document],
    comparators: Mapping[str, Comparator] | None,
) -> Iterator[Scored]:
    """Pairs of descriptions of two linked articles."""
    one, other = _side(a), _side(b)
    _by_age(one, other)
    _by_age(other, one)
    yield from _states(one, other, rarity, comparators)
    yield from _cases(one, other, comparators)
    yield from _traits(one, other, rarity, documents, comparators)
    yield from _causes(one, other, comparators)
    yield from _one_bearer(one, other, comparators)
    yield from _no_names(one, other, rarity, comparators)
    yield from _named(one, other, rarity, False, comparators)
    yield from _named(other, one, rarity, True, comparators)
    for title, mine, theirs in rivals(a, b):
        if mine.doer:
            relation = compared(mine.claim, theirs.claim, comparators)
            if relation == "disjoint":
                yield Scored(mine.claim, theirs.claim, relation, EXCLUSIVE, (), (), title, close=True)
            continue
        first, second = _nearest(one, mine), _nearest(other, theirs)
        pair = _pair(first, second, EXCLUSIVE, comparators) if first and second else None
        if pair is not None:
            yield evolve(pair, question=title, close=True)


def _nearest(side: _Side, holder: Holder) -> _Described | None:
    """The mention of a holder's name nearest to where the article says what he holds."""
    at = holder.claim.claim.span.start
    named = side.names.get(holder.key, [])
    return min(named, key=lambda d: abs(d.profile.claim.span.start - at), default=None)


def _side(profiles: Sequence[Profile]) -> _Side:
    side = _Side()
    held: set[str] = set()
    phrases: list[tuple[Profile, Actor]] = []
    for profile in profiles:
        actor = profile.claim.value
        if profile.claim.kind != DESCRIPTION or not isinstance(actor, Actor):
            continue
        if actor.roles:
            phrases.append((profile, actor))
            continue
        key = actor.entity or actor.name
        named = side.names.setdefault(key, [])
        if len(named) < DESCRIBED:
            named.append(_Described(profile, actor, "", frozenset(), key))
        if profile.predicate in HELD:
            held.add(key)
    if len(held) == 1:
        side.bearers["offender"] = set(held)
    ages = {p.claim.span: (age, p) for p in profiles for age in years(p)}
    spans = sorted(ages)
    theirs: dict[Span, str | None] = {}
    for profile, actor in phrases[:DESCRIBED]:
        told = _age_of(profile.claim.span, spans) if actor.kind == "person" else None
        if told is not None:
            theirs[told] = actor.entity
        age = ages[told][0] if told is not None else None
        _add(side, profile, actor, next(iter(held)) if len(held) == 1 else None, age)
    for told, (age, profile) in ages.items():
        holder = theirs.get(told, profile.holder if profile.block == AGE else None)
        if holder:
            side.aged[age].add(holder)
    return side


def years(profile: Profile) -> tuple[float, ...]:
    """The age in years that a number tells, or would tell behind a description, where it tells one."""
    value = profile.claim.value
    if not isinstance(value, Quantity) or not value.interval.is_point or value.interval.lower is None:
        return ()
    bare = value.unit is None and value.form == "cardinal" and 1 <= value.interval.lower <= OLDEST
    return (float(value.interval.lower),) if bare or profile.block == AGE else ()


def _age_of(span: Span, ages: Sequence[Span]) -> Span | None:
    """The age inside a description, or right behind it: "a 26-year-old worker", "The tram driver, 42"."""
    at = bisect_left(ages, span.start, key=lambda age: age.start)
    told = ages[at] if at < len(ages) else None
    return told if told and (told.end <= span.end or 0 <= told.start - span.end < BESIDE) else None


def _by_age(one: _Side, other: _Side) -> None:
    """Give descriptions of ``one`` with an age the only person named with that age as their bearer."""
    for index, described in enumerate(one.all):
        if described.bearer is None and described.age is not None:
            holders = one.aged.get(described.age) or other.aged.get(described.age) or ()
            if len(holders) == 1:
                bearer = next(iter(holders))
                one.all[index] = evolve(described, bearer=bearer)
                one.by_bearer.setdefault(bearer, []).append(one.all[index])


def _add(side: _Side, profile: Profile, actor: Actor, offender: str | None, age: float | None) -> None:
    role, span = actor.roles[0], profile.claim.span
    word = called(role.title)
    bearer = actor.entity
    if bearer is None and word in OFFENDERS and profile.claim.quote[:4].casefold() == "the ":
        bearer = offender
    details = frozenset(role.title.split()[:-1]) | frozenset((role.of or "").split())
    described = _Described(profile, actor, word, details, bearer, age)
    if TRAIT in role.title:
        side.traits[role.title.partition(TRAIT)[0]].append(described)
        return
    if word in STATES:
        side.states.append(described)
        return
    if role.title in STAGES:
        side.cases.append(described)
        return
    if actor.kind == "unknown":
        side.causes.append(described)
        return
    if side.all and 0 < span.start - side.all[-1].profile.claim.span.end <= 2:
        side.beside[described.id] = side.all[-1].called
    side.all.append(described)
    side.counts[word] += 1
    if bearer is not None:
        side.by_bearer.setdefault(bearer, []).append(described)
        side.bearers.setdefault(word, set()).add(bearer)


def _pair(
    a: _Described,
    b: _Described,
    sure: float,
    comparators: Mapping[str, Comparator] | None,
    change: str | None = None,
    later: Side | None = None,
) -> Scored | None:
    relation = compared(a.profile, b.profile, comparators)
    if relation == "incomparable":
        return None
    return Scored(a.profile, b.profile, relation, sure, (), (), f"{a.id} {b.id}", change, later)


def _one_bearer(one: _Side, other: _Side, comparators: Mapping[str, Comparator] | None) -> Iterator[Scored]:
    for bearer in sorted(one.by_bearer.keys() & other.by_bearer.keys()):
        mine, theirs = one.by_bearer[bearer], other.by_bearer[bearer]
        shared = {d.called for d in mine} & {d.called for d in theirs}
        for a in mine:
            for b in theirs:
                exclusive = excluded(a.called, b.called)
                if exclusive and any(excluded(a.called, word) or excluded(b.called, word) for word in shared):
                    continue  # one article says both
                pair = _pair(a, b, EXCLUSIVE if exclusive else SAME_BEARER, comparators)
                if pair is not None:
                    yield pair


def _states(
    one: _Side, other: _Side, rarity: Rarity, comparators: Mapping[str, Comparator] | None
) -> Iterator[Scored]:
    """States of one person: by name, or of the only man or woman whose state is told without a name."""
    told: set[tuple[str, str, str | None, str | None]] = set()
    mine, theirs = ([d for d in side.states if not _long_ago(d.profile)] for side in (one, other))
    for a in mine:
        for b in theirs:
            if (a.called, b.called, a.bearer, b.bearer) in told:
                continue
            if a.bearer and b.bearer:
                sure = EXCLUSIVE if a.bearer == b.bearer else 0.0
            else:
                called_so = _called_so(a, b, other) or _called_so(b, a, one)
                sure = SAME_BEARER if called_so or _one_person(a, b, rarity) else 0.0
            pair = _pair(a, b, sure, comparators) if sure else None
            if pair is not None:
                told.add((a.called, b.called, a.bearer, b.bearer))
                yield pair


def _called_so(a: _Described, b: _Described, other: _Side) -> bool:
    """Whether the article of ``b`` calls nobody but its bearer what that of ``a`` says instead of a name."""
    return a.bearer is None and any(other.bearers.get(called(w)) == {b.bearer} for w in a.details)


def _cases(one: _Side, other: _Side, comparators: Mapping[str, Comparator] | None) -> Iterator[Scored]:
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
            pair = _pair(a, b, EXCLUSIVE, comparators, change, later)
            if pair is not None:
                yield pair


def _undisputed(cases: Sequence[_Described]) -> list[_Described]:
    """Those of this happening that nothing else in the article excludes, as where one is held and another at
    large."""
    present = [d for d in cases if d.profile.background < RECALLED and not d.profile.far]
    stages = {d.called for d in present}
    return [d for d in present if not any(excluded(d.called, stage) for stage in stages)]


def _traits(
    one: _Side,
    other: _Side,
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
            pair = _pair(a, b, EXCLUSIVE, comparators, change, later)
            if pair is None:
                continue
            if pair.relation == "disjoint" and (_mentions(a, b, documents) or _mentions(b, a, documents)):
                continue
            yield evolve(pair, close=pair.relation == "disjoint", question=name)


def _told_once(traits: Sequence[_Described]) -> dict[str, _Described | None]:
    """By whom it is told of, the first trait of this happening; None where the article tells several."""
    found: dict[str, _Described | None] = {}
    for trait in traits:
        if _long_ago(trait.profile):
            continue
        role = trait.actor.roles[0]
        bearer = trait.bearer or role.of or ""
        held = found.setdefault(bearer, trait)
        if held is not None and held.actor.roles[0].title.casefold() != role.title.casefold():
            found[bearer] = None
    return found


def _like(a: _Described, b: _Described, rarity: Rarity) -> bool:
    """Whether two homes without one name beside them may be those of one person."""
    return (a.age is not None and a.age == b.age) or cosine(
        a.profile.words, b.profile.words, rarity
    ) >= SETTING


def _may_be_one(a: str, b: str) -> bool:
    """Whether somebody without a name may be who the other article names or does not call anything."""
    return not (a and b) or (":" in a) != (":" in b)


def _long_ago(profile: Profile) -> bool:
    """Whether a sentence tells of an earlier happening; what is announced for later is part of this one."""
    ahead = profile.days is not None and profile.filed is not None and profile.days[1] >= profile.filed
    return profile.background >= RECALLED and not (profile.far and (ahead or profile.days is None))


def _mentions(a: _Described, b: _Described, documents: Mapping[str, Document]) -> bool:
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


def _causes(one: _Side, other: _Side, comparators: Mapping[str, Comparator] | None) -> Iterator[Scored]:
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
            pair = _pair(a, b, EXCLUSIVE, comparators, "previously" if given_up else None)
            if pair is not None:
                yield pair


def _one_person(a: _Described, b: _Described, rarity: Rarity) -> bool:
    sex = a.details & b.details  # or what he is called
    if a.bearer or b.bearer or not sex:
        return False
    one, other = a.profile, b.profile
    shared = one.names & other.names
    return len(shared) > 1 or bool(shared - one.opening) or cosine(one.words, other.words, rarity) >= ALIKE


def _no_names(
    one: _Side, other: _Side, rarity: Rarity, comparators: Mapping[str, Comparator] | None
) -> Iterator[Scored]:
    found: list[tuple[float, _Described, _Described]] = []
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
            pair = _pair(a, b, sure, comparators)
            if pair is not None and pair.relation != "disjoint":
                often = max(one.counts[a.called], other.counts[b.called]) > 3
                yield evolve(pair, question=a.called) if often else pair


def _comparable(a: _Described, b: _Described) -> bool:
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


def _same_age(a: _Described, b: _Described) -> bool:
    return a.age is not None and a.age == b.age


def _alike(a: _Described, b: _Described, rare: bool, rarity: Rarity) -> float:
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


def _named(
    one: _Side, other: _Side, rarity: Rarity, swapped: bool, comparators: Mapping[str, Comparator] | None
) -> Iterator[Scored]:
    """Descriptions of ``one`` against names of ``other``."""
    for a in one.all:
        if a.actor.kind != "person":
            continue
        unknown = a.unknown and a.bearer is None
        b = _now_known(a, one, other, rarity) if unknown else _bearer(a, one, other)
        if b is None:
            continue
        change = next(iter(sorted(UNKNOWN & set(a.actor.roles[0].title.split()))), None)
        first, second = (b, a) if swapped else (a, b)
        later: Side | None = None if change is None else "a" if swapped else "b"
        pair = _pair(first, second, NAMED, comparators, change, later)
        if pair is not None:
            yield pair


def _bearer(a: _Described, one: _Side, other: _Side) -> _Described | None:
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


def _same_predicate(a: _Described, side: _Side) -> set[str]:
    """Persons of whom an article says what another says of a man it does not name: "was arrested"."""
    said = a.profile.predicate
    if said in LIGHT or said not in HELD:
        return set()
    return {
        name for name, mentions in side.names.items() if any(b.profile.predicate == said for b in mentions)
    }


def _now_known(a: _Described, one: _Side, other: _Side, rarity: Rarity) -> _Described | None:
    """The name of whom nobody could name yet: by the same word, or else by the same setting."""
    word = one.beside.get(a.id, a.called)
    if word not in ANYBODY:
        known = {name for like in (word, *ALSO.get(word, ())) for name in other.bearers.get(like, ())}
        known -= one.names.keys()
        found = other.names.get(next(iter(known)), []) if len(known) == 1 else []
        return found[0] if found else None
    if not CHILDREN.isdisjoint((word, a.called)):
        return None
    best = SETTING
    chosen: _Described | None = None
    for name in sorted(other.names.keys() - one.names.keys()):
        for b in other.names[name]:
            like = cosine(a.profile.words, b.profile.words, rarity)
            if like > best:
                best, chosen = like, b
    return chosen
