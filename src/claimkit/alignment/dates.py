"""Which dates of two articles answer the same "when".

A date answers when something happened: its predicate, the phase of the happening that it tells (departure,
attack, resignation), who took part and where. Two dates that can both hold are aligned by a linear score.
Dates that exclude each other are held against each other only under a stricter one, since most dates of two
articles on one story are about different things: the phases must not be apart, neither may lie in a stretch
of which the other is an end, and where each article tells the other's date too they date two happenings.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ..comparators import SetRelation
from ..comparators.dates import minutes_apart
from ..hookspecs import Comparator
from ..text import Document
from ..values import DateValue
from . import clocks
from .blocking import likely
from .features import cosine, share, soft
from .lexicon import predicate_nearness
from .profiles import Profile, Rarity
from .rivals import figures_apart, figures_by_sentence, figures_shared
from .scored import Scored, compared
from .told_days import (
    ENDS,
    When,
    days_between,
    is_accessory,
    one_night,
    reaches,
    whens,
)

SPEECH = frozenset(
    """say tell report confirm add accord speak tweet write note explain claim describe ask quote deny warn
    rise raise mount climb identify name reveal respond react condemn criticize criticise""".split()
)
"""Predicates of speech, answer and counting: the day on which somebody said something, came when called, or
on which a toll rose, is hardly ever in question."""

LIGHT = frozenset({"be", "have", "do", "make", "get", "go", "see", "know", "take", "come", "give"})
"""Predicates that leave it open what happened."""

SLACK = 0.15
"""Probability that a pair may stay behind the best pair of the less contested of its dates."""

COARSE = frozenset({"week", "year", "decade", "century", "season", "half", "range", "vague"})
"""Sizes of dates that hardly contradict anything: "2013" and "2016" are mostly said of two things."""

STRETCH = 31
"""Days up to which a stretch is as telling as a day: a visit, a festival."""


AGREE: Mapping[str, float] = {
    "bias": -0.2,
    "predicate near": 0.6,
    "predicate unknown": 0.4,
    "phase same": 0.8,
    "speech one": -0.3,
    "taking part": 0.2,
    "names": 0.85,
    "words": 1.9,
    "words near in meaning": 0.65,
    "early both": 0.4,
    "equal": 0.75,
    "within": 0.4,
    "overlap": -0.6,
    "near": -0.6,
    "clock both": 0.5,
    "clock one": -0.7,
    "granularity same": 0.5,
    "background both": 0.6,
    "foreign apart": -0.6,
    "state same": 0.65,
    "place apart": -0.8,
}
"""Weights for dates that can both hold: rounded from a logistic model over the labelled pairs of the
development sets. Cross-validated over events, 91 % of the true pairs reach the threshold, and 72 % of those
that do are true."""

DIFFER: Mapping[str, float] = {
    "bias": -2.4,
    "taking part": 1.6,
    "names": 1.2,
    "words": 1.9,
    "words near in meaning": 0.6,
    "foreign apart": -0.9,
    "place apart": -0.4,
    "predicate": 0.5,
    "phase apart": -6.0,
    "persons apart": -1.2,
    "accessory one": -20.0,
    "one night": -1.3,
    "speech one": -3.0,
    "speech both": -3.0,
    "day next": 0.7,
    "day close": 0.8,
    "day far": -0.3,
    "coarse": -0.9,
    "clock one": -0.6,
    "early both": 0.3,
    "future both": 2.0,
    "recent both": -1.4,
    "recent one": -1.5,
    "sole ahead": 1.6,
    "answered": -0.3,
    "told by other": -0.1,
    "told both": -3.0,
    "mutual": 0.4,
    "figures shared": 0.8,
    "link same": 1.2,
    "part of a day": -0.4,
    "further one": -1.3,
    "one stretch": -20.0,
    "periods": -20.0,
    "stamp": -20.0,
}
"""Weights for dates that exclude each other, but for clock times: rounded from a logistic model."""


@frozen
class _Pair:
    """Two dates of two articles."""

    a: When
    b: When
    relation: SetRelation
    found: dict[str, float]
    """Features by name."""

    @property
    def likeness(self) -> float:
        """How much alike what is said around both dates is, whatever the dates are."""
        found = self.found
        shared = 2 * found["words"] + found["words near in meaning"]
        shared += 0.5 * (found["names"] + found["taking part"]) + 0.3 * found["predicate"]
        return shared - found["speech one"]

    def scored(self, sure: float) -> Scored:
        names = tuple(sorted(self.found))
        values = tuple(self.found[name] for name in names)
        asked = f"{self.a.id} {self.b.id}"
        return Scored(self.a.profile, self.b.profile, self.relation, sure, values, names, asked)


def score(
    a: Sequence[Profile],
    b: Sequence[Profile],
    rarity: Rarity,
    documents: Mapping[str, Document],
    comparators: Mapping[str, Comparator] | None,
) -> Iterator[Scored]:
    """Pairs of dates of two linked articles."""
    one, other = whens(a, documents), whens(b, documents)
    pairs = list(_pairs(one, other, rarity, comparators))
    sole = len(_ahead(one)) == 1 == len(_ahead(other))
    told = [{_key(when.value) for when in side} for side in (one, other)]
    figures = [figures_by_sentence(profiles) for profiles in (a, b)]
    likest: defaultdict[str, float] = defaultdict(lambda: -math.inf)
    for pair in pairs:
        for side in (pair.a, pair.b):
            likest[side.id] = max(likest[side.id], pair.likeness)
    agreeing = [(pair, _probability(pair.found, AGREE)) for pair in pairs if pair.relation != "disjoint"]
    best: defaultdict[str, float] = defaultdict(float)
    answered: defaultdict[str, float] = defaultdict(float)
    for pair, sure in agreeing:
        for asked, answer in ((pair.a, pair.b), (pair.b, pair.a)):
            best[asked.id] = max(best[asked.id], sure)
            coarser = asked.value.time is not None and answer.value.time is None
            if pair.relation != "overlap" and not coarser:
                answered[asked.id] = max(answered[asked.id], sure)
    for pair, sure in agreeing:
        if sure >= min(best[pair.a.id], best[pair.b.id]) - SLACK:
            yield pair.scored(sure)
    for pair in pairs:
        if pair.relation == "disjoint":
            pair.found["answered"] = math.fsum(answered[side.id] >= 0.5 for side in (pair.a, pair.b))
            pair.found["mutual"] = float(all(likest[side.id] <= pair.likeness for side in (pair.a, pair.b)))
            known = (_key(pair.a.value) in told[1], _key(pair.b.value) in told[0])
            pair.found["told by other"] = float(sum(known))
            pair.found["told both"] = float(all(known))
            pair.found["figures shared"] = figures_shared(pair.a.profile, pair.b.profile, figures)
            periods = pair.found["coarse"] and figures_apart(pair.a.profile, pair.b.profile, figures)
            pair.found["periods"] = float(bool(periods))
            if sole and pair.a.future and pair.b.future and not pair.found["answered"]:
                pair.found["sole ahead"] = 1.0
            both = pair.a.moment is not None and pair.b.moment is not None
            yield pair.scored(_probability(pair.found, clocks.WEIGHTS if both else DIFFER))


def _ahead(side: Sequence[When]) -> set[DateValue]:
    """The days to come of which an article tells."""
    return {when.value for when in side if when.future and not when.stamp}


def _pairs(
    a: Sequence[When],
    b: Sequence[When],
    rarity: Rarity,
    comparators: Mapping[str, Comparator] | None,
) -> Iterator[_Pair]:
    by_id = {when.id: when for when in (*a, *b)}
    for x, y in likely([when.profile for when in a], [when.profile for when in b]):
        if x.block != y.block:
            continue
        relation = compared(x, y, comparators)
        if relation != "incomparable":
            one, other = by_id[x.claim.id], by_id[y.claim.id]
            yield _Pair(one, other, relation, _features(one, other, relation, rarity))


def _features(first: When, second: When, relation: SetRelation, rarity: Rarity) -> dict[str, float]:
    a, b = first.profile, second.profile
    one, other = first.predicate, second.predicate
    light = not one or not other or one in LIGHT or other in LIGHT
    near = 0.0 if light else predicate_nearness(one, other)
    speech = (one in SPEECH) + (other in SPEECH)
    same = bool(first.phases & second.phases)
    told = bool(first.phases and second.phases)
    fewer = min(len(first.parts), len(second.parts))
    strange = (a.places | b.places) - a.opening - b.opening
    found = {
        "bias": 1.0,
        "predicate near": near,
        "predicate unknown": float(light),
        "predicate": _same_predicate(one == other, near, same, speech),
        "phase same": float(same),
        "phase apart": float(told and not same and one != other),
        "speech one": float(speech == 1),
        "speech both": float(speech == 2),
        "taking part": len(first.parts & second.parts) / fewer if fewer else 0.0,
        "names": share(a.names, b.names),
        "words": cosine(a.words, b.words, rarity),
        "words near in meaning": soft(a.words, b.words, rarity),
        "early both": float(a.sentence < 3 and b.sentence < 3),
        "background both": min(a.background, b.background),
        "background apart": abs(a.background - b.background),
        "foreign apart": float(bool(strange) and not strange & a.places & b.places),
        "state same": float(bool(a.state) and a.state == b.state),
        "place apart": abs(a.place - b.place),
        "link same": float(
            bool(first.link) and ENDS.get(first.link, first.link) == ENDS.get(second.link, second.link)
        ),
        "recent both": float(bool(first.recent and second.recent)),
        "recent one": float(None not in (first.recent, second.recent) and first.recent != second.recent),
        "one stretch": float(reaches(first, second) or reaches(second, first)),
        "one night": float(one_night(first, second)),
        "persons apart": float(_persons_apart(first, second)),
        "accessory one": float(is_accessory(first) != is_accessory(second)),
        "further one": float(first.further != second.further),
        "stamp": float(
            first.stamp or second.stamp or (first.zone != second.zone and bool(first.zone and second.zone))
        ),
        "state apart": float(bool(a.state and b.state) and a.state != b.state),
        "future both": float(first.future and second.future),
    }
    found |= _sizes(first.value, second.value)
    found |= _clocks(first, second)
    found |= {
        "equal": float(relation == "equal"),
        "within": float(relation in ("subset", "superset")),
        "overlap": float(relation == "overlap"),
        "near": float(relation == "near"),
    }
    return found


def _persons_apart(first: When, second: When) -> bool:
    """Whether both name persons who take part, and none is the same."""
    one, other = ({p for p in when.parts if p.startswith("person:")} for when in (first, second))
    return bool(one and other) and one.isdisjoint(other)


def _same_predicate(equal: bool, near: float, same_phase: bool, speech: int) -> float:
    """How much the predicates say that one question is asked, 0 to 2.5."""
    if speech:
        return 0.0
    best = 2.5 if near == 1.0 and equal else 1.5 if near >= 0.85 else 0.0
    return max(best, 2.0 if same_phase else 0.0)


def _sizes(a: DateValue, b: DateValue) -> dict[str, float]:
    clocks = a.time is not None and b.time is not None
    found = {
        "clock both": float(clocks),
        "clock one": float((a.time is None) != (b.time is None)),
        "granularity same": float(a.granularity == b.granularity),
        "part of a day": float("daypart" in (a.granularity, b.granularity)),
        "coarse": float(_coarse(a) or _coarse(b)),
    }
    days = days_between(a, b)
    if days is not None:
        found["day next"] = float(days <= 1)
        found["day close"] = float(days <= 3)
        found["day far"] = 2.0 if days > 300 else 1.0 if days > 60 else 0.0
    return found


def _key(value: DateValue) -> object:
    """Which days a date means, told under whatever words."""
    return (value.start, value.end) if value.start is not None else value


def _coarse(value: DateValue) -> bool:
    """Whether a date says little; a stretch of days does not."""
    if value.granularity == "range" and value.start is not None and value.end is not None:
        return (value.end - value.start).days > STRETCH
    return value.granularity in COARSE


def _clocks(a: When, b: When) -> dict[str, float]:
    if a.moment is None or b.moment is None or a.value.time is None or b.value.time is None:
        return {}
    return clocks.features(a.moment, b.moment, minutes_apart(a.value, b.value))


def _probability(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    odds = math.fsum(weights[name] * value for name, value in sorted(found.items()) if name in weights)
    return 1 / (1 + math.exp(-odds)) if odds > -700 else 0.0
