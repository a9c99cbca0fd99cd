"""Named features of a pair of claims: evidence that both answer one question."""

from __future__ import annotations

import math
from collections.abc import Mapping
from datetime import date

from ..values import Quantity
from .lexicon import base, known_noun, noun_nearness, predicate_nearness
from .lone import ORDINAL
from .profiles import SORT, Profile, Rarity
from .signs import BEARERS, FEMALE, GENERIC, MALE

EXCLUSIVE = (
    frozenset({"death", "injury", "free", "missing", "arrest"}),
    frozenset({"rise", "fall"}),
    frozenset({"begin", "end"}),
    frozenset({"leave", "arrive"}),
    frozenset({"profit", "revenue", "loss", "tax", "debt"}),
)
"""Frames of which one question asks about one only."""

OWN: tuple[str, ...] = (
    "head same",
    "head near",
    "head unknown",
    "people both",
    "people one",
    "unit same",
    "modifiers shared",
    "modifiers apart",
    "predicate same",
    "predicate near",
    "predicate unknown",
    "frames shared",
    "frames apart",
    "frames exclusive",
    "words",
    "words near",
    "before",
    "names shared",
    "names apart",
    "holder same",
    "holder apart",
    "days same",
    "days apart",
    "days one",
    "early both",
    "place apart",
    "equal",
    "ratio",
    "close",
    "whole",
    "same form",
    "soft words",
    "topic same",
    "topic apart",
    "foreign shared",
    "foreign apart",
    "background apart",
    "background both",
    "phase apart",
    "phase same",
    "part both",
    "part one",
    "further one",
    "further both",
    "state same",
    "state apart",
    "state unknown",
    "people state",
    "main state",
    "head state",
    "state topic",
    "generic one",
    "specific apart",
    "places shared",
    "places apart",
    "recalled",
    "heads same",
    "heads narrower",
    "core",
    "core state",
    "core elsewhere",
    "core modified",
    "main both",
    "rank",
    "core main",
    "time apart",
    "self counted",
    "one",
    "very close",
    "very close state",
    "close predicate",
    "topic state",
    "names near",
    "predicate apart",
    "agent same",
    "agent apart",
    "taking part",
    "shift apart",
    "spot same",
    "spot apart",
    "listed both",
    "listed one",
    "counts of people",
    "counts of things",
    "sole measure",
    "sole thing",
    "sole people",
    "crowd",
)
"""Names of the features of a pair itself, in the order in which :func:`features` gives them."""

RIVALS = ("agrees better", "figures shared", "behind", "mutual", "told by other")
"""Names of those that need the rest of both articles, in the order of :mod:`claimkit.alignment.rivals`."""

NAMES = (*OWN, *RIVALS)


def features(a: Profile, b: Profile, rarity: Rarity) -> tuple[float, ...]:
    """The features of a pair itself (:data:`OWN`); symmetric in the two."""
    head = noun_nearness(a.head, b.head) if a.head and b.head else 0.0
    known = bool(a.predicate and b.predicate)
    predicate = predicate_nearness(a.predicate, b.predicate) if known else 0.0
    ratio = _ratio(a, b)
    va, vb = a.claim.value, b.claim.value
    same_state = bool(a.state) and a.state == b.state
    strange = (a.places | b.places) - a.opening - b.opening
    elsewhere = bool(strange) and not strange <= a.places & b.places
    heads = head_relation(a, b, head)
    plain = not (a.part or b.part or a.further or b.further)
    apart = time_apart(a, b)
    very_close = 0 < ratio < 0.12 and min(a.figures + b.figures, default=0.0) > 20
    sole = a.answers == 1 and b.answers == 1
    counted = (a.self_counted or b.self_counted) and _differ_by_one(a, b)
    present = not elsewhere and not apart and not counted and a.background < 0.6 and b.background < 0.6
    return (
        float(bool(a.head) and a.head == b.head),
        head,
        float(not a.head or not b.head),
        float(a.people and b.people),
        float(a.people != b.people),
        float(getattr(va, "unit", None) == getattr(vb, "unit", None)),
        share(a.modifiers, b.modifiers),
        float(bool(a.modifiers ^ b.modifiers)),
        float(known and a.predicate == b.predicate),
        predicate,
        float(not known),
        _overlap(a.frames, b.frames),
        _apart(a.frames, b.frames),
        _exclusive(a.frames, b.frames),
        cosine(a.words, b.words, rarity),
        _near(a.words, b.words, rarity),
        share(a.before, b.before),
        share(a.names, b.names),
        float(bool(a.names and b.names and not a.names & b.names)),
        float(bool(a.holder) and a.holder == b.holder),
        float(bool(a.holder and b.holder and a.holder != b.holder)),
        float(a.days is not None and a.days == b.days),
        float(a.days is not None and b.days is not None and (a.days[1] < b.days[0] or b.days[1] < a.days[0])),
        float((a.days is None) != (b.days is None)),
        float(a.sentence < 3 and b.sentence < 3),
        abs(a.place - b.place),
        float(a.figures == b.figures and bool(a.figures)),
        min(4.0, ratio),
        float(0 < ratio < 0.3),
        float((getattr(va, "whole", None) is None) != (getattr(vb, "whole", None) is None)),
        float(getattr(va, "form", None) == getattr(vb, "form", None)),
        soft(a.words, b.words, rarity),
        float(bool(a.topic) and a.topic == b.topic),
        float(bool(a.topic and b.topic and a.topic != b.topic)),
        float(bool(strange) and strange <= a.places & b.places),
        float(elsewhere),
        abs(a.background - b.background),
        min(a.background, b.background),
        float(a.phase * b.phase == -1),
        float(a.phase * b.phase == 1),
        float(a.part and b.part),
        float(a.part != b.part),
        float(a.further != b.further),
        float(a.further and b.further),
        float(same_state),
        float(bool(a.state and b.state) and not same_state),
        float(not a.state or not b.state),
        float(same_state and a.people and b.people),
        float(
            same_state
            and head >= 0.5
            and a.background < 0.3
            and b.background < 0.3
            and not a.part
            and not b.part
        ),
        float(same_state and head >= 0.8),
        float(same_state and bool(a.topic) and a.topic == b.topic),
        float((a.head in GENERIC) != (b.head in GENERIC)),
        float(a.head not in GENERIC and b.head not in GENERIC and head < 0.8),
        float(bool(a.places & b.places)),
        float(bool(a.places and b.places and not a.places & b.places)),
        float((a.background >= 0.6) != (b.background >= 0.6)),
        float(heads == "same"),
        float(heads == "narrower"),
        float(same_state and heads == "same" and plain and present),
        float(same_state and heads == "same"),
        float(same_state and heads == "same" and not present),
        float(same_state and heads == "same" and bool(a.modifiers ^ b.modifiers)),
        float(a.rank == 0 and b.rank == 0),
        float(min(4, a.rank + b.rank)),
        float(same_state and heads == "same" and plain and present and a.rank == 0 and b.rank == 0),
        float(apart),
        float(counted),
        float(a.figures == (1.0,) or b.figures == (1.0,)),
        float(very_close),
        float(very_close and (same_state or predicate >= 0.9)),
        float(0 < ratio < 0.5 and predicate >= 0.9),
        float(same_state and bool(a.topic) and a.topic == b.topic and predicate >= 0.9),
        float(bool(a.names & b.names) and predicate >= 0.9),
        float(
            known and predicate < 0.7 and not same_state and BEARERS.isdisjoint((a.predicate, b.predicate))
        ),
        float(bool(a.agents & b.agents)),
        float(bool(a.agents and b.agents) and not a.agents & b.agents),
        share(a.parts, b.parts),
        float(a.shift != b.shift),
        float(bool(a.spot) and a.spot == b.spot),
        float(bool(a.spot and b.spot) and a.spot != b.spot),
        float(a.listed and b.listed),
        float(a.listed != b.listed),
        float(_counts(a, b) and a.people and b.people),
        float(_counts(a, b) and not (a.people and b.people)),
        float(sole and not _counts(a, b)),
        float(sole and _counts(a, b) and head >= SORT and not (a.people and b.people)),
        float(sole and a.people and b.people),
        math.log(a.crowd * b.crowd + 1.0),
    )


GAP = 7
"""Days between the stated days of two claims from which they speak of different times."""

LATE = 21
"""Days from publication to a stated day, where the other claim states no day."""


def time_apart(a: Profile, b: Profile) -> bool:
    """Whether the days that the sentences state cannot be those of one happening.

    A sentence that states no day is taken to speak of the weeks before its publication.
    """
    if a.far != b.far and not (a.days and b.days):
        return True
    if a.days and b.days:
        return max(a.days[0], b.days[0]) - min(a.days[1], b.days[1]) >= GAP
    for told, other in ((a, b), (b, a)):
        if told.days and not other.days and not other.month and other.filed:
            return told.days[1] < other.filed - LATE or told.days[0] > other.filed + LATE
        if told.month and other.days:
            return told.month not in _months(other.days[0], other.days[1])
        if told.month and not other.month and other.filed:
            return told.month not in _months(other.filed - LATE, other.filed)
    return bool(a.month and b.month and a.month != b.month)


def _months(first: int, last: int) -> frozenset[int]:
    if last - first > 366:
        return frozenset(range(1, 13))
    return frozenset(date.fromordinal(day).month for day in range(max(1, first), max(1, last) + 1, 7)) | {
        date.fromordinal(max(1, last)).month
    }


def _differ_by_one(a: Profile, b: Profile) -> bool:
    return bool(a.figures and b.figures) and abs(a.figures[0] - b.figures[0]) == 1


def _counts(a: Profile, b: Profile) -> bool:
    return a.block == "number/count" and b.block == "number/count"


def head_relation(a: Profile, b: Profile, nearness: float) -> str:
    """ "same": both count one sort of thing; "narrower": one counts some of what the other counts; else
    "apart".

    "12 people" and "12 victims" count the same; "10 Americans" are some of "12 people".
    """
    if {a.head, b.head} & MALE and {a.head, b.head} & FEMALE:
        return "apart"
    if a.head == b.head or nearness >= ONE_SORT:
        return "same"
    if a.people and b.people:
        if a.head in GENERIC and b.head in GENERIC:
            return "same"
        return "narrower" if a.head in GENERIC or b.head in GENERIC else "apart"
    return "apart"


NONE = 0.7
"""The ratio of none to some, which says nothing of how many they would be."""


def _ratio(a: Profile, b: Profile) -> float:
    """Absolute natural logarithm of the ratio of the figures; 1.5 when one has none."""
    if not a.figures or not b.figures:
        return 1.5
    x, y = a.figures[0], b.figures[0]
    if x < 0 or y < 0:
        return 0.0 if x == y else 1.5
    if (x == 0) != (y == 0):
        return NONE
    return abs(math.log((x + 0.5) / (y + 0.5)))


def share(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared members over the geometric mean of the sizes, 0 to 1."""
    return len(a & b) / math.sqrt(len(a) * len(b)) if a and b else 0.0


def _overlap(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    return max((min(w, b[f]) for f, w in a.items() if f in b), default=0.0)


def _apart(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """How strongly the nearest frame of one is missing in the other."""
    if not a or not b:
        return 0.0
    return max(
        min(w for w in (max((v for f, v in x.items() if f not in y), default=0.0),))
        for x, y in ((a, b), (b, a))
    )


def _exclusive(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """How strongly both evoke different frames of one exclusive group as their nearest."""
    worst = 0.0
    for group in EXCLUSIVE:
        x = max(((w, f) for f, w in a.items() if f in group), default=None)
        y = max(((w, f) for f, w in b.items() if f in group), default=None)
        if x and y and x[1] != y[1]:
            worst = max(worst, min(x[0] - b.get(x[1], 0.0) * 0.5, y[0] - a.get(y[1], 0.0) * 0.5))
    return max(0.0, worst)


def cosine(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity) -> float:
    """Rarity-weighted cosine of the words near both claims, 0 to 1."""
    dot = sum(w * b[x] * rarity(x) ** 2 for x, w in a.items() if x in b)
    if not dot:
        return 0.0
    return dot / math.sqrt(
        sum((w * rarity(x)) ** 2 for x, w in a.items()) * sum((w * rarity(x)) ** 2 for x, w in b.items())
    )


def _near(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity) -> float:
    """Rarity-weighted evidence of the shared words near both claims."""
    return (
        min(3.0, sum(w * b[x] * rarity(x) for x, w in a.items() if x in b and w > 0.3 and b[x] > 0.3)) / 3.0
    )


def soft(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity) -> float:
    """Share of the nearest words of each that have a word near in meaning among those of the other."""
    x = [w for w, v in a.items() if v > 0.4]
    y = [w for w, v in b.items() if v > 0.4]
    if not x or not y:
        return 0.0
    hits = sum(max(max(noun_nearness(u, v), predicate_nearness(u, v)) for v in y) for u in x)
    hits += sum(max(max(noun_nearness(u, v), predicate_nearness(u, v)) for u in x) for v in y)
    return hits / (len(x) + len(y))


BESIDE = 0.8
"""Weight of the words next to a claim; two ordinals that share none have nothing to do with each other."""


def comparable(a: Profile, b: Profile) -> bool:
    """Whether the pair is worth features at all."""
    va, vb = a.claim.value, b.claim.value
    if not isinstance(va, Quantity) or not isinstance(vb, Quantity):
        return True
    if _is_whole(va, vb) or _is_whole(vb, va):
        return False
    if a.block == "number/ordinal" and (a.further or b.further):
        return False
    if a.block == "number/ordinal" and not (a.head and a.head == b.head):
        return any(
            BESIDE < weight < 1 and BESIDE < b.words.get(word, 0.0) < 1 for word, weight in a.words.items()
        )
    if (a.block == "number/count" and _none_of_others(a, b)) or _lasted_until(a, b):
        return False
    if a.block == "number/count":
        if ORDINAL in (a.claim.extractor, b.claim.extractor) and a.state != b.state:
            return False
        return (a.people and b.people) or not a.head or not b.head or _one_thing(a.head, b.head)
    return True


MOMENTS = frozenset({"leave", "arrive", "begin"})
"""Frames of what somebody does after a time, which is no length of what goes on."""


def _lasted_until(a: Profile, b: Profile) -> bool:
    """Whether one says how long something went on, and the other after what time somebody left or came."""
    states = {a.state, b.state}
    return a.block == "number/time" and "duration" in states and not states.isdisjoint(MOMENTS)


ONE_SORT = 0.9
"""Nearness from which two nouns name the same: fighters and militants, not fighters and girls."""


def _none_of_others(a: Profile, b: Profile) -> bool:
    """Whether one counts none of a sort, and the other some of another: "no fighters", "21 girls"."""
    none = (a.figures == (0.0,)) != (b.figures == (0.0,))
    named = a.head and b.head and GENERIC.isdisjoint((a.head, b.head))
    return bool(none and named) and noun_nearness(a.head, b.head) < ONE_SORT


def _one_thing(a: str, b: str) -> bool:
    """Whether two nouns may count one thing; of a word that no lexicon has ("AK-47") that is not known."""
    return noun_nearness(a, b) >= SORT or not (known_noun(base(a)) and known_noun(base(b)))


def _is_whole(part: Quantity, other: Quantity) -> bool:
    """Whether ``other`` is what ``part`` is a part of ("21 of the 276" and "276")."""
    return part.whole is not None and part.interval != other.interval and part.whole.overlaps(other.interval)
