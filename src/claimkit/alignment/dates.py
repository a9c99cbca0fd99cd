"""Which dates of two articles answer the same "when".

A date answers when something happened: its predicate, the phase of the happening that it tells (departure,
attack, resignation), who took part and where. Two dates that can both hold are aligned by a linear score.
Dates that exclude each other are held against each other only under a stricter one, since most dates of two
articles on one story are about different things: the phases must not be apart, neither may lie in a stretch
of which the other is an end, and where each article tells the other's date too they date two happenings.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from attrs import frozen

from ..claims import Claim
from ..comparators import SetRelation
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
from .tables import names_by_word

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

CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|early|late|after|before|this|that|their|morning|night"
)
"""Words of participants that say nothing on who or what took part."""

LINKS = re.compile(
    r"\b(?:(?P<start>since|from|between)|(?P<end>until|till|through|to|between [^.]{2,40} and)|(?P<limit>by)"
    r"|(?P<before>before)|(?P<after>after))\s+(?:(?:the|about|around)\s+)?$",
    re.IGNORECASE,
)
"""Words before a date that make it one end of a stretch, by the end that it is."""

BEYOND = re.compile(r"\s*(?:until|till|through|[-–—]|to)\s+(?:\d|early|late|mid|[A-Z])")
"""Words after a date that make it the start of a stretch."""

LATEST = frozenset({"end", "limit", "before"})
"""Links of a date up to which something goes on or will have happened."""

EARLIEST = frozenset({"start", "after", "begun"})
"""Links of a date from which something goes on."""

RESUMING = frozenset({"reopen", "resume", "return", "restart"})
"""Lemmas of what comes after a stretch."""

PHRASAL: Mapping[str, re.Pattern[str]] = {
    "depart": re.compile(r"\b(?:t(?:ook|aken?|akes|aking)|set(?:s|ting)?) (?:off|out)\b", re.IGNORECASE),
    "arrive": re.compile(r"\btouch(?:ed|es|ing)? down\b", re.IGNORECASE),
    "begin": re.compile(
        r"\b(?:t(?:ook|aken?|akes|aking) effect"
        r"|(?:c(?:o|a)m(?:es?|ing)|enter(?:ed|s|ing)?|goes|go|went) into (?:force|effect)"
        r"|g(?:e|o)t(?:s|ting)? under ?way)\b",
        re.IGNORECASE,
    ),
    "postpone": re.compile(r"\b(?:put off|pushed back|held over)\b", re.IGNORECASE),
    "cancel": re.compile(r"\bcall(?:ed|s|ing)? off\b", re.IGNORECASE),
    "resign": re.compile(r"\bstep(?:ped|s|ping)? down\b", re.IGNORECASE),
    "erupt": re.compile(r"\bbr(?:eaks?|oken?|eaking) out\b", re.IGNORECASE),
    "die": re.compile(r"\bpass(?:ed|es|ing)? away\b", re.IGNORECASE),
    "explode": re.compile(r"\b(?:went|goes|go|gone|going) off\b", re.IGNORECASE),
}
"""Verbs with a particle before a date, by the verb that they stand for."""

COARSE = frozenset({"week", "year", "decade", "century", "season", "half", "range", "vague"})
"""Sizes of dates that hardly contradict anything: "2013" and "2016" are mostly said of two things."""

STRETCH = 31
"""Days up to which a stretch is as telling as a day: a visit, a festival."""

DATELINE = re.compile(
    r"\b[A-Z]{3,}(?:, [A-Z][a-z]+)?[,.]? \(?$"
    r"|\b(?i:updated|published|posted|modified|filed|photo|file)\b:?(?: (?:on|at)|[^.]{0,24} -)? $"
    r"|\bpronounced (?:dead|deceased)[^.]{0,30} $"
)
"""Words before dates that say when the text was made or, of a victim, when a doctor had come."""

INTENDED = re.compile(
    r"\b(?:was|were|been) (?:\w+ )?(?:scheduled|due|supposed|set|planned|expected|slated|meant)\b[^.]*$"
)
"""Words before a date at which something should have happened: what did happen does not contradict it."""

OF_NOUN = re.compile(r"^['’]s? ((?:[\w-]+ ){0,3}[\w-]+)")
"""What a possessive date belongs to: "Saturday's deadly shootings"."""

FURTHER = re.compile(
    r"\b(?:again|another|second|third|next|further|subsequent|follow-up|fresh|new)\b", re.IGNORECASE
)
"""Words near a date that make it that of one more happening of a sort."""

ELSEWHERE = re.compile(r"\s*\(?(?:[A-Z][a-z]+ )+time\b")
"""Words after a part of a day that say by whose clock it is: by that of the place it may be another day."""

POINTING = ("that ", "the same ", "the day", "the next", "the previous")
"""Starts of dates that point to another date of the text."""

AHEAD = frozenset({"planned", "forecast", "demanded", "possible"})
"""Modalities of what is to come, where no day of publication tells."""

VAGUE = frozenset({"new year", "new year's"})
"""Dates that name the turn of a year, which may be either of two days."""

LEAP = 2024
"""A year that has every day."""

WEEKEND = 3
"""Days within which what was closed until one day opens on another."""

RECENT = 4
"""Days before publication within which a date is most likely that of the news itself."""

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
    "bias": -2.5,
    "taking part": 1.5,
    "names": 1.1,
    "words": 1.9,
    "words near in meaning": 0.6,
    "foreign apart": -0.8,
    "place apart": -0.4,
    "predicate": 0.5,
    "phase apart": -3.5,
    "speech one": -3.0,
    "speech both": -3.0,
    "day next": 0.7,
    "day close": 0.8,
    "day far": -0.2,
    "coarse": -0.9,
    "clock one": -0.6,
    "early both": 0.3,
    "future both": 1.9,
    "recent both": -1.4,
    "recent one": -1.5,
    "sole ahead": 1.5,
    "answered": -0.3,
    "told by other": -0.2,
    "told both": -3.0,
    "mutual": 0.4,
    "figures shared": 0.8,
    "link same": 1.2,
    "part of a day": -0.5,
    "further one": -1.3,
    "one stretch": -20.0,
    "periods": -20.0,
    "stamp": -20.0,
}
"""Weights for dates that exclude each other, but for clock times: rounded from a logistic model."""


@frozen
class _When:
    """A date with what it is about, beyond its profile."""

    profile: Profile
    value: DateValue
    predicate: str
    """Lemma of the verb, or of the noun of which the date is the possessive."""
    phases: frozenset[str]
    parts: frozenset[str]
    """Words and keys of who and what takes part."""
    link: str
    """Which end of a stretch it is by the words beside it ("since", "until") or by its predicate ("begun",
    "over"); empty when it is none."""
    stamp: bool
    """Whether it says when the text was made, or when something only should have happened, or is one of two
    that it may have been, or points to another date."""
    future: bool
    """Whether it is after publication."""
    recent: bool | None
    """Whether it is of the last days before publication; ``None`` when that cannot be told."""
    further: bool
    """Whether words beside it tell of one more happening of its sort ("takes off again on")."""
    moment: clocks.Moment | None
    """What stands around a clock time; of other dates nothing."""

    @property
    def id(self) -> str:
        """Id of the claim."""
        return self.profile.claim.id


@frozen
class _Pair:
    """Two dates of two articles."""

    a: _When
    b: _When
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


def phases() -> Mapping[str, tuple[str, ...]]:
    """Phases by lemma, from ``data/phases.txt``."""
    return names_by_word("phases.txt")


def score(
    a: Sequence[Profile],
    b: Sequence[Profile],
    rarity: Rarity,
    documents: Mapping[str, Document],
    comparators: Mapping[str, Comparator] | None,
) -> Iterator[Scored]:
    """Pairs of dates of two linked articles."""
    one, other = _whens(a, documents), _whens(b, documents)
    pairs = list(_pairs(one, other, rarity, comparators))
    sole = len(_ahead(one)) == 1 == len(_ahead(other))
    told = [{_key(when.value) for when in whens} for whens in (one, other)]
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


def _ahead(whens: Sequence[_When]) -> set[DateValue]:
    """The days to come of which an article tells."""
    return {when.value for when in whens if when.future and not when.stamp}


def _pairs(
    a: Sequence[_When],
    b: Sequence[_When],
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


def _whens(profiles: Sequence[Profile], documents: Mapping[str, Document]) -> list[_When]:
    times = [p.claim.span.start for p in profiles if clocks.is_clock(p.claim.value)]
    return [
        _when(p, p.claim.value, documents.get(p.claim.article), times)
        for p in profiles
        if isinstance(p.claim.value, DateValue)
    ]


def _when(profile: Profile, value: DateValue, document: Document | None, times: Sequence[int]) -> _When:
    claim = profile.claim
    quote = claim.quote.casefold().replace("’", "'")
    stamp = quote.startswith(POINTING) or quote in VAGUE
    predicate, future, recent, link = profile.predicate, False, None, ""
    further = False
    if document is not None:
        left = document.text[max(0, claim.span.start - 60) : claim.span.start]
        right = document.text[claim.span.end : claim.span.end + 30]
        predicate = _of_noun(document.text[claim.span.end : claim.span.end + 50]) or predicate
        predicate = next((verb for verb, words in PHRASAL.items() if words.search(left)), predicate)
        choice = left.endswith(" or ") or right.startswith(" or ")
        stamp = stamp or choice or (not clocks.is_clock(value) and ELSEWHERE.match(right) is not None)
        stamp = stamp or any(p.search(left) for p in (DATELINE, INTENDED))
        further = FURTHER.search(left[-30:]) is not None
        match = LINKS.search(left)
        link = (match.lastgroup or "") if match else "start" if BEYOND.match(right) else ""
        published = document.article.published
        if published is not None and value.start is not None:
            days = (value.start - published).days
            future, recent = days > 0, -RECENT <= days <= 0
        else:
            future = claim.modality in AHEAD
    acts = frozenset(phases().get(predicate, ()))
    over = predicate in RESUMING or "end" in acts
    link = link or ("over" if over else "begun" if "begin" in acts else "")
    moment = clocks.moment(profile, document, phases(), times) if clocks.is_clock(value) else None
    return _When(profile, value, predicate, acts, _parts(claim), link, stamp, future, recent, further, moment)


def _of_noun(right: str) -> str:
    """The noun that tells a phase after a possessive date, as its lemma; empty when there is none."""
    match = OF_NOUN.match(right)
    words = match[1].casefold().split() if match else []
    return next((w for word in words for w in (word, word.removesuffix("s")) if w in phases()), "")


def _parts(claim: Claim) -> frozenset[str]:
    words: set[str] = set()
    for part in claim.about.participants:
        if part.entity:
            words.add(part.entity)
        words.update(w for w in re.findall(r"[a-z]{4,}", part.text.casefold()) if not CALENDAR.fullmatch(w))
    return frozenset(words)


def _features(first: _When, second: _When, relation: SetRelation, rarity: Rarity) -> dict[str, float]:
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
        "link same": float(bool(first.link) and first.link == second.link),
        "recent both": float(bool(first.recent and second.recent)),
        "recent one": float(None not in (first.recent, second.recent) and first.recent != second.recent),
        "one stretch": float(_reaches(first, second) or _reaches(second, first)),
        "further one": float(first.further != second.further),
        "stamp": float(first.stamp or second.stamp),
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
    days = _days_between(a, b)
    if days is not None:
        found["day next"] = float(days <= 1)
        found["day close"] = float(days <= 3)
        found["day far"] = 2.0 if days > 300 else 1.0 if days > 60 else 0.0
    return found


def _reaches(first: _When, second: _When) -> bool:
    """Whether one date is an end of a stretch in which the other lies: "by Friday", "on Thursday".

    What goes on until a day ends on the next, or after a weekend: "closed until Friday", "reopens on Monday".
    """
    days = _days_after(first.value, second.value)
    if days is None:
        return False
    if _weekday_only(first.value) or _weekday_only(second.value):
        days = (days + WEEKEND) % 7 - WEEKEND
    if first.link in EARLIEST:
        return first.link != "begun" and second.link not in EARLIEST and days >= 0
    if first.link != "end" or second.link in LATEST:
        return first.link in LATEST and second.link not in LATEST and days <= 0
    return days <= WEEKEND and (second.link != "over" or days >= 0)


def _weekday_only(value: DateValue) -> bool:
    return value.weekday is not None and value.start is None


def _days_after(a: DateValue, b: DateValue) -> int | None:
    """Days from the end of one date to the start of another; of weekdays to the next one, of days without a
    year as in one year."""
    if a.end is not None and b.start is not None:
        return (b.start - a.end).days
    one, other = _weekday(a), _weekday(b)
    if one is not None and other is not None:
        return (other - one) % 7
    if a.month and a.day and b.month and b.day:
        return (date(LEAP, b.month, b.day) - date(LEAP, a.month, a.day)).days
    return None


def _key(value: DateValue) -> object:
    """Which days a date means, told under whatever words."""
    return (value.start, value.end) if value.start is not None else value


def _coarse(value: DateValue) -> bool:
    """Whether a date says little; a stretch of days does not."""
    if value.granularity == "range" and value.start is not None and value.end is not None:
        return (value.end - value.start).days > STRETCH
    return value.granularity in COARSE


def _clocks(a: _When, b: _When) -> dict[str, float]:
    if a.moment is None or b.moment is None or a.value.time is None or b.value.time is None:
        return {}
    return clocks.features(a.moment, b.moment, a.value.time.gap(b.value.time))


def _days_between(a: DateValue, b: DateValue) -> int | None:
    """Days between the nearest days of both; of partial dates the fewest that they can be apart."""
    if a.start is not None and a.end is not None and b.start is not None and b.end is not None:
        return max(0, (b.start - a.end).days, (a.start - b.end).days)
    gap, back = _days_after(a, b), _days_after(b, a)
    return None if gap is None or back is None else min(abs(gap), abs(back))


def _weekday(value: DateValue) -> int | None:
    if value.weekday is not None:
        return value.weekday
    return value.start.isoweekday() if value.start is not None and value.start == value.end else None


def _probability(found: Mapping[str, float], weights: Mapping[str, float]) -> float:
    odds = math.fsum(weights[name] * value for name, value in sorted(found.items()) if name in weights)
    return 1 / (1 + math.exp(-odds)) if odds > -700 else 0.0
