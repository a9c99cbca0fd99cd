"""Larger expressions out of neighbouring ones: "8:30 p.m. Tuesday", "the end of this year"."""

from __future__ import annotations

from typing import TypeGuard, cast

from attrs import evolve, frozen

from claimkit.values import Mod

from ._specs import (
    CellAround,
    Clock,
    Duration,
    Fields,
    Holiday,
    Nth,
    Offset,
    Part,
    Recurring,
    Spec,
    Step,
    Vague,
    Which,
)
from ._tokens import OTHER, Tokens


@frozen
class Found:
    """An expression: words ``first`` to ``last`` (excluded) and what they say."""

    first: int
    last: int
    rule: str
    spec: Spec


def _gap(tokens: Tokens, left: Found, right: Found) -> str | None:
    """The words between two expressions in lower case; ``None`` when they are more than two."""
    if right.first - left.last > 2:
        return None
    return " ".join(tokens.word(i) for i in range(left.last, right.first))


def is_day(spec: Spec) -> bool:
    """Whether the words name a single day."""
    match spec:
        case Fields():
            return spec.day is not None or spec.weekday is not None
        case Step():
            return spec.grain == "day"
        case Which():
            return spec.fields.weekday is not None
        case Holiday():
            return True
        case Part():
            return is_day(spec.of)
        case Nth():
            return spec.weekday is not None or spec.grain == "day"
        case _:
            return False


def is_period(spec: Spec) -> bool:
    """Whether the words name a month, quarter, year or the like, that can have parts."""
    match spec:
        case Fields():
            return spec.day is None and spec.weekday is None
        case Step():
            return spec.grain != "day"
        case Which():
            return spec.fields.weekday is None
        case Nth() | Part():
            return spec.of is not None and not is_day(spec)
        case _:
            return False


PLAIN_PARTS = frozenset({"night", "morning", "evening", "afternoon"})


def _days_join(a: Spec, b: Spec, gap: str) -> Spec | None:
    """Weekday and date: "Thursday, Sept. 4"; date and year: "September 4 last year"."""
    if isinstance(a, Fields) and isinstance(b, Fields) and gap in ("", ",", "the", ", the"):
        if a.weekday and not a.day and not a.month and b.day and b.month and not b.weekday:
            return evolve(b, weekday=a.weekday)
        return None
    if isinstance(a, Fields) and gap in ("", "of", ",") and isinstance(b, Step) and b.grain == "year":
        if a.year is not None or a.weekday is not None:
            return None
        if a.month:
            month = Nth(a.month, "month", b)
            return Nth(a.day, "day", month) if a.day else month
        if a.quarter:
            return Nth(a.quarter, "quarter", b)
        if a.half:
            return Nth(a.half, "half", b)
    return None


AT_PART = ("", "in", "in the", "on", "at", ",")


def _is_month_day(spec: Spec) -> TypeGuard[Fields]:
    return isinstance(spec, Fields) and spec.month is not None and spec.day is not None


def _is_moment(spec: Spec) -> TypeGuard[Clock]:
    """A time of the clock that has no day yet."""
    return isinstance(spec, Clock) and spec.granular != "daypart" and spec.day is None


def _clock_join(a: Spec, b: Spec, gap: str, lone: bool) -> Spec | None:
    """A time of day and its day, in either order."""
    if isinstance(a, Clock) and a.granular == "daypart" and lone:
        return None
    if isinstance(a, Clock) and a.day is None and is_day(b) and gap in ("", ",", "on", "of", ", on"):
        return evolve(a, day=b)
    if (
        isinstance(a, Clock)
        and isinstance(a.day, Fields)
        and _is_month_day(b)
        and gap in ("", ",", "of", "on")
    ):
        return evolve(a, day=evolve(b, weekday=a.day.weekday)) if a.day.weekday and not a.day.day else None
    if _is_moment(a) and isinstance(b, Clock) and b.granular == "daypart" and gap in AT_PART:
        day = None if isinstance(b.day, Vague) else b.day
        return evolve(_afternoon(a, b), day=day)
    if not (isinstance(b, Clock) and b.day is None):
        return None
    if is_day(a) and (
        gap in ("", ",", "at", ", at", "around", "about", "by")
        or (gap in ("in", "in the") and b.granular == "daypart")
    ):
        return evolve(b, day=a)
    if (
        isinstance(a, Clock)
        and a.granular == "daypart"
        and gap in ("at", ", at", "about", ",")
        and b.granular != "daypart"
    ):
        return evolve(b, day=a.day)
    return None
    return None


def _afternoon(a: Clock, b: Clock) -> Clock:
    """Seven in the evening is 19:00."""
    if b.suffix in ("TAF", "TEV", "TNI") and a.upper < 720:
        at = a.lower + 720
        return evolve(a, lower=at, upper=at, suffix=f"T{at // 60:02}:{at % 60:02}")
    return a


WEEK_BEGINS = ("beginning", "starting", "commencing", "beginning on", "starting on")


def _part_join(a: Spec, b: Spec, gap: str) -> Spec | None:
    """A cell and the larger one that it is part of: "the second week of July"."""
    if gap in WEEK_BEGINS and isinstance(a, Step) and a.grain == "week" and a.by == 0 and is_day(b):
        return CellAround("week", b)
    if gap not in ("of", "in", "", ","):
        return None
    if isinstance(a, Nth) and a.of is None and is_period(b):
        return evolve(a, of=b)
    if (
        gap == "of"
        and isinstance(a, Step)
        and a.by == -1
        and a.base == "published"
        and is_period(b)
        and a.grain != "year"
    ):
        return Nth(-1, a.grain, b)
    if gap == "of" and isinstance(a, Step) and a.by == 0 and a.grain in ("week", "weekend") and is_day(b):
        return CellAround(a.grain, b)
    if (
        isinstance(a, Fields)
        and a.weekday
        and not a.day
        and gap == "of"
        and isinstance(b, Step)
        and b.grain == "week"
    ):
        return Nth(1, "weekday", b, a.weekday)
    return None


def _offset_join(tokens: Tokens, left: Found, right: Found, gap: str) -> Spec | None:
    """Two weeks from Monday."""
    if isinstance(left.spec, Duration) and gap == "from" and is_day(right.spec) and left.rule == "duration":
        return Offset(left.spec, 1, right.spec)
    return None


def _join(tokens: Tokens, left: Found, right: Found) -> Spec | None:
    gap = _gap(tokens, left, right)
    if gap is None:
        return None
    a, b = left.spec, right.spec
    return (
        _days_join(a, b, gap)
        or _clock_join(a, b, gap, left.last - left.first == 1 and tokens.word(left.first) in PLAIN_PARTS)
        or _part_join(a, b, gap)
        or _offset_join(tokens, left, right, gap)
    )


def merge(tokens: Tokens, atoms: list[Found], whole_of_nth: Spec | None = None) -> list[Found]:
    """Neighbours joined until none fit.

    Parts that found no whole ("the second Sunday") are those of ``whole_of_nth``, or left out without one.
    """
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
    for index in range(len(found) - 1):
        found[index] = _ended(tokens, found[index], found[index + 1])
    found = [_rated(tokens, item) for item in found]
    if whole_of_nth is not None:
        found = [_of_whole(item, whole_of_nth) for item in found]
    whole = [item for item in found if not (isinstance(item.spec, Nth) and item.spec.of is None)]
    taken = 0
    for index, item in enumerate(whole):
        whole[index] = _prefixed(tokens, item, taken)
        taken = item.last
    return whole


def _of_whole(item: Found, whole: Spec) -> Found:
    spec = item.spec
    if not (isinstance(spec, Nth) and spec.of is None and spec.weekday is not None):
        return item
    return evolve(item, spec=evolve(spec, of=whole))


def _ended(tokens: Tokens, item: Found, after: Found) -> Found:
    """ "the quarter ended Sept. 30" is the quarter of that day."""
    spec = item.spec
    if not (isinstance(spec, Step) and spec.by == 0 and spec.grain in ("week", "month", "quarter")):
        return item
    if _gap(tokens, item, after) not in ("ended", "ending", "that ended") or not is_day(after.spec):
        return item
    return evolve(item, rule="joined", spec=CellAround(spec.grain, after.spec))


def _rated(tokens: Tokens, item: Found) -> Found:
    """ "$3 million a year", "10,000 units a day" are sets: every year, every day."""
    spec = item.spec
    if not (
        item.rule == "duration"
        and isinstance(spec, Duration)
        and spec.amount == 1
        and item.last - item.first == 2
    ):
        return item
    if tokens.word(item.first) not in ("a", "an") or item.first == 0:
        return item
    counted = (*range(max(0, item.first - 3), item.first),)
    if tokens.classes[item.first - 1] != OTHER and not tokens.word(item.first - 1)[0].isdigit():
        return item
    if any(tokens.word(index)[0].isdigit() for index in counted):
        return evolve(item, rule="set-word", spec=Recurring(spec.value))
    return item


EDGES: dict[str, Mod] = {
    "early": "START", "beginning": "START", "start": "START", "late": "END", "end": "END", "close": "END",
    "mid": "MID", "middle": "MID",
}  # fmt: skip


def _prefixed(tokens: Tokens, item: Found, taken: int) -> Found:
    """With "early", "the end of", "mid-" taken in, from word ``taken`` on."""
    if not (is_period(item.spec) or is_day(item.spec) or isinstance(item.spec, Clock)):
        return item
    if isinstance(item.spec, Part) or item.first <= taken:
        return item
    at = item.first - 1
    word = tokens.word(at)
    if word in ("-", "–") and at > 0:
        at -= 1
        word = tokens.word(at)
        if word not in ("mid", "early", "late", "end"):
            return item
    elif word == "of" and at > 0 and not isinstance(item.spec, Clock) and not is_day(item.spec):
        at -= 1
        word = tokens.word(at)
        if word not in ("beginning", "start", "end", "close", "middle"):
            return item
    elif word not in ("early", "late", "mid"):
        return item
    if isinstance(item.spec, Clock) and (item.spec.granular != "daypart"):
        return item
    if at < taken:
        return item
    first = at
    if at > taken and tokens.word(at - 1) == "the":
        first = at - 1
    mod = EDGES[word]
    if isinstance(item.spec, Clock):
        return Found(first, item.last, "part", evolve(item.spec, mod=mod))
    return Found(
        first, item.last, "part", Part(mod, cast(Spec, item.spec), word not in ("early", "late", "mid"))
    )
