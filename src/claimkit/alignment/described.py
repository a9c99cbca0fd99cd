"""What one article says on persons: descriptions and names, sorted by what they can be compared with."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from ..comparators.descriptions import DENIED, SO, TRAIT, UNKNOWN, called
from ..hookspecs import Comparator
from ..spans import Span
from ..values import Actor, Quantity
from .cases import STAGES
from .profiles import AGE, Profile
from .scored import Scored, Side, compared
from .signs import BESIDE, DESCRIPTION, OLDEST
from .withheld import WITHHELD

ANYBODY = frozenset({"man", "woman", "person", "boy", "girl"})
"""Words that fit whoever is described by another word."""

LIGHT = frozenset({"be", "have", "do", "say", "tell", "make", "get", "take", "give", "go", "come", ""})
"""Predicates that tell nobody apart."""

OFFENDERS = frozenset({"offender", "mastermind", "middleman", "prisoner"})
"""What the person is called whom an article says to be arrested or charged, when it is one."""

HELD = frozenset({"arrest", "charge", "accuse", "indict", "detain", "arraign"})
"""Predicates that make somebody the suspect of a story."""

STATES = frozenset(
    {"dead", "critical-condition", "serious-condition", "stable-condition", "hurt", "unhurt", "missing"}
)
"""Words that say how a person is, and not who."""

RECALLED = 0.6
"""Background from which a sentence tells of an earlier happening."""

DESCRIBED = 150
"""Descriptions of one article, and mentions of one name, that are looked at: no story needs more, and without
a limit the time would grow with the square of a long text."""


@frozen
class Described:
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


class Persons:
    """What one article says on persons."""

    def __init__(self) -> None:
        self.all: list[Described] = []
        """What persons are called."""
        self.states: list[Described] = []
        """How persons are."""
        self.cases: list[Described] = []
        """How far the case against somebody is."""
        self.withheld: list[Described] = []
        """Victims and suspects whose names it says are not given."""
        self.statements: list[Described] = []
        """What it says to be so or denies, with a verb that one of the articles compared denies."""
        self.causes: list[Described] = []
        """What the happening is thought to be."""
        self.traits: defaultdict[str, list[Described]] = defaultdict(list)
        """Pleas, weapons, homes and the like, by name."""
        self.names: dict[str, list[Described]] = {}
        self.counts: Counter[str] = Counter()
        """How often each word is used."""
        self.beside: dict[str, str] = {}
        """By id, what the description right before calls the person: "the suspect, an unidentified man"."""
        self.by_bearer: dict[str, list[Described]] = {}
        self.bearers: dict[str, set[str]] = {}
        """Persons by what they are called."""
        self.aged: defaultdict[float, set[str]] = defaultdict(set)
        """Persons told by name, by their ages."""


def persons(profiles: Sequence[Profile]) -> Persons:
    side = Persons()
    held: set[str] = set()
    phrases: list[tuple[Profile, Actor]] = []
    said: list[tuple[Profile, Actor]] = []
    for profile in profiles:
        actor = profile.claim.value
        if profile.claim.kind != DESCRIPTION or not isinstance(actor, Actor):
            continue
        if actor.roles:
            statement = actor.roles[0].title.partition(TRAIT)[2] in (SO, DENIED)
            (said if statement else phrases).append((profile, actor))
            continue
        key = actor.entity or actor.name
        named = side.names.setdefault(key, [])
        if len(named) < DESCRIBED:
            named.append(Described(profile, actor, "", frozenset(), key))
        if profile.predicate in HELD:
            held.add(key)
    if len(held) == 1:
        side.bearers["offender"] = set(held)
    ages = {p.claim.span: (age, p) for p in profiles for age in years(p)}
    spans = sorted(ages)
    theirs: dict[Span, str | None] = {}
    side.statements = [
        Described(profile, actor, called(actor.roles[0].title), frozenset(), None)
        for profile, actor in said[:DESCRIBED]
    ]
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


def by_age(one: Persons, other: Persons) -> None:
    """Give descriptions of ``one`` with an age the only person named with that age as their bearer."""
    for index, described in enumerate(one.all):
        if described.bearer is None and described.age is not None:
            holders = one.aged.get(described.age) or other.aged.get(described.age) or ()
            if len(holders) == 1:
                bearer = next(iter(holders))
                one.all[index] = evolve(described, bearer=bearer)
                one.by_bearer.setdefault(bearer, []).append(one.all[index])


def _add(side: Persons, profile: Profile, actor: Actor, offender: str | None, age: float | None) -> None:
    role, span = actor.roles[0], profile.claim.span
    word = called(role.title)
    bearer = actor.entity
    if bearer is None and word in OFFENDERS and profile.claim.quote[:4].casefold() == "the ":
        bearer = offender
    details = frozenset(role.title.split()[:-1]) | frozenset((role.of or "").split())
    described = Described(profile, actor, word, details, bearer, age)
    if TRAIT in role.title:
        side.traits[role.title.partition(TRAIT)[0]].append(described)
        return
    if word in STATES:
        side.states.append(described)
        return
    if role.title in STAGES:
        side.cases.append(described)
        return
    if role.title in WITHHELD:
        side.withheld.append(described)
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


def paired(
    a: Described,
    b: Described,
    sure: float,
    comparators: Mapping[str, Comparator] | None,
    change: str | None = None,
    later: Side | None = None,
) -> Scored | None:
    relation = compared(a.profile, b.profile, comparators)
    if relation == "incomparable":
        return None
    return Scored(a.profile, b.profile, relation, sure, (), (), f"{a.id} {b.id}", change, later)


def long_ago(profile: Profile) -> bool:
    """Whether a sentence tells of an earlier happening; what is announced for later is part of this one."""
    ahead = profile.days is not None and profile.filed is not None and profile.days[1] >= profile.filed
    return profile.background >= RECALLED and not (profile.far and (ahead or profile.days is None))
