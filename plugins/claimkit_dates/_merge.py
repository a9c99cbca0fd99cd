"""Larger expressions out of neighbouring ones: "8:30 p.m. Tuesday", "the end of this year"."""

from __future__ import annotations

from attrs import evolve, frozen

from ._specs import Clock, Fields, Holiday, Nth, Part, Spec, Step, Which
from ._tokens import Tokens


@frozen
class Found:
    """An expression: words ``first`` to ``last`` (excluded) and what they say."""

    first: int
    last: int
    rule: str
    spec: Spec


BETWEEN = {"", ",", "on", "at", "of", "in", ", on", ", at", "by", "around", "about"}


def _gap(tokens: Tokens, left: Found, right: Found) -> str | None:
    """The words between two expressions in lower case; ``None`` when they are many."""
    if right.first - left.last > 2:
        return None
    return " ".join(tokens.word(i) for i in range(left.last, right.first))


def _is_day(spec: Spec) -> bool:
    match spec:
        case Fields():
            return spec.day is not None or spec.weekday is not None
        case Step():
            return spec.grain == "day"
        case Which():
            return spec.fields.weekday is not None
        case Holiday():
            return True
        case _:
            return False


def _join(tokens: Tokens, left: Found, right: Found) -> Spec | None:
    gap = _gap(tokens, left, right)
    if gap is None:
        return None
    a, b = left.spec, right.spec
    if isinstance(a, Fields) and isinstance(b, Fields) and gap in ("", ",", "the", ", the"):
        only_weekday = a.weekday and not a.day and not a.month
        if only_weekday and (b.month and b.day):
            return evolve(b, weekday=a.weekday)
    if gap not in BETWEEN:
        return None
    if isinstance(a, Clock) and a.day is None and _is_day(b) and gap in ("", ",", "on", "of", ", on"):
        return evolve(a, day=b)
    if isinstance(b, Clock) and b.day is None and _is_day(a) and gap in ("", ",", "at", ", at", "in", "around", "about", "by") and not (
        gap == "in" and b.granular != "daypart"
    ):
        return evolve(b, day=a)
    if isinstance(a, Fields) and isinstance(b, Step) and gap in ("", "of", ","):
        if b.grain == "year" and a.month and not a.day and not a.year:
            return Nth(a.month, "month", b)
        if b.grain == "year" and a.quarter and not a.year:
            return Nth(a.quarter, "quarter", b)
        if b.grain == "year" and a.half and not a.year:
            return Nth(a.half, "half", b)
    return None


def merge(tokens: Tokens, atoms: list[Found]) -> list[Found]:
    """Neighbours joined until none fit."""
    found: list[Found] = []
    for atom in atoms:
        current = atom
        while found:
            joined = _join(tokens, found[-1], current)
            if joined is None:
                break
            current = Found(found[-1].first, current.last, "joined", joined)
            found.pop()
        found.append(current)
    return [_prefixed(tokens, item) for item in found]


EDGE = {"early": "START", "late": "END", "mid": "MID", "beginning": "START", "start": "START", "end": "END", "close": "END", "middle": "MID"}


def _prefixed(tokens: Tokens, item: Found) -> Found:
    """With "early", "the end of", "mid-" taken in."""
    if not isinstance(item.spec, (Fields, Step, Which, Nth)):
        return item
    at = item.first - 1
    if at < 0:
        return item
    word = tokens.word(at)
    if word == "-" and at > 0 and tokens.word(at - 1) in ("mid", "early", "late"):
        return Found(at - 1, item.last, "part", Part(EDGE[tokens.word(at - 1)], item.spec))  # type: ignore[arg-type]
    if word in ("early", "late", "mid"):
        first = at - 1 if at > 0 and tokens.word(at - 1) == "the" and word != "late" else at
        return Found(at if first != at else at, item.last, "part", Part(EDGE[word], item.spec))  # type: ignore[arg-type]
    if word == "of" and at > 0 and tokens.word(at - 1) in EDGE:
        first = at - 1
        if first > 0 and tokens.word(first - 1) == "the":
            first -= 1
        return Found(first, item.last, "part", Part(EDGE[tokens.word(at - 1)], item.spec))  # type: ignore[arg-type]
    return item
