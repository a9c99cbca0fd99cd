"""Named features of a pair of claims: evidence that both answer one question."""

from __future__ import annotations

import math
from collections.abc import Mapping

from ..values import Quantity
from .lexicon import noun_nearness, predicate_nearness
from .profiles import Profile, Rarity

EXCLUSIVE = (
    frozenset({"death", "injury", "free", "missing", "arrest"}),
    frozenset({"rise", "fall"}),
    frozenset({"begin", "end"}),
    frozenset({"leave", "arrive"}),
    frozenset({"profit", "revenue", "loss", "tax", "debt"}),
)
"""Frames of which one question asks about one only."""

NAMES: tuple[str, ...] = (
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
)
"""Names of the features, in the order in which :func:`features` gives them."""


def features(a: Profile, b: Profile, rarity: Rarity) -> tuple[float, ...]:
    """The features of a pair; symmetric in the two."""
    head = noun_nearness(a.head, b.head) if a.head and b.head else 0.0
    known = bool(a.predicate and b.predicate)
    predicate = predicate_nearness(a.predicate, b.predicate) if known else 0.0
    ratio = _ratio(a, b)
    va, vb = a.claim.value, b.claim.value
    same_state = bool(a.state) and a.state == b.state
    return (
        float(bool(a.head) and a.head == b.head),
        head,
        float(not a.head or not b.head),
        float(a.people and b.people),
        float(a.people != b.people),
        float(getattr(va, "unit", None) == getattr(vb, "unit", None)),
        _share(a.modifiers, b.modifiers),
        float(bool(a.modifiers ^ b.modifiers)),
        float(known and a.predicate == b.predicate),
        predicate,
        float(not known),
        _overlap(a.frames, b.frames),
        _apart(a.frames, b.frames),
        _exclusive(a.frames, b.frames),
        _cosine(a.words, b.words, rarity),
        _near(a.words, b.words, rarity),
        _share(a.before, b.before),
        _share(a.names, b.names),
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
        _soft(a.words, b.words, rarity),
        float(bool(a.topic) and a.topic == b.topic),
        float(bool(a.topic and b.topic and a.topic != b.topic)),
        float(bool(a.foreign & b.foreign)),
        float((bool(a.foreign) or bool(b.foreign)) and not a.foreign & b.foreign),
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
    )


def _ratio(a: Profile, b: Profile) -> float:
    """Absolute natural logarithm of the ratio of the figures; 1.5 when one has none."""
    if not a.figures or not b.figures:
        return 1.5
    x, y = a.figures[0], b.figures[0]
    if x < 0 or y < 0:
        return 0.0 if x == y else 1.5
    return abs(math.log((x + 0.5) / (y + 0.5)))


def _share(a: frozenset[str], b: frozenset[str]) -> float:
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


def _cosine(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity) -> float:
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


def _soft(a: Mapping[str, float], b: Mapping[str, float], rarity: Rarity) -> float:
    """Share of the nearest words of each that have a word near in meaning among those of the other."""
    x = [w for w, v in a.items() if v > 0.4]
    y = [w for w, v in b.items() if v > 0.4]
    if not x or not y:
        return 0.0
    hits = sum(max(max(noun_nearness(u, v), predicate_nearness(u, v)) for v in y) for u in x)
    hits += sum(max(max(noun_nearness(u, v), predicate_nearness(u, v)) for u in x) for v in y)
    return hits / (len(x) + len(y))


def comparable(a: Profile, b: Profile) -> bool:
    """Whether the pair is worth features at all."""
    va, vb = a.claim.value, b.claim.value
    if isinstance(va, Quantity) and isinstance(vb, Quantity) and va.unit and vb.unit and va.unit.is_count:
        return a.people == b.people or noun_nearness(a.head, b.head) >= 0.5 or not a.head or not b.head
    return True
