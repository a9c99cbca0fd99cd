"""Comparing dates: sets of days, and times of day where both are stated.

What the words do not state cannot contradict anything: a day, week or year that was inferred, the zone of
a clock, the edges of a morning. Where only such a part keeps two values apart, they are "near". Clocks whose
zones are both stated are compared in one zone: "11:36 a.m. PST" is "2:36 p.m. ET".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction

from attrs import evolve

from ..values import DateValue, Interval
from ._comparison import Comparison, SetRelation

kind = "date"

STEPS = ((60, 30), (30, 15), (15, 8), (10, 5), (5, 3))
"""(minutes that divide a clock time, minutes by which a hedged time of that roundness may be off)."""

ROUNDED = ((60, 20), (30, 10), (10, 5), (5, 2))
"""The same for times that are not hedged: "at 2 a.m." and "about 2:17 a.m." are both said of one call."""

VAGUE_EDGE = 180
"""Minutes by which the parts of a day run over into each other: dawn is in the morning and before it."""

DAY = 24 * 60
"""Minutes of a day."""

ZONES = 30
"""Minutes that nearly all differences between time zones are multiples of."""


def compare(a: DateValue, b: DateValue) -> Comparison:
    """How the days (and minutes) that ``a`` allows relate to those of ``b``."""
    if not _comparable(a) or not _comparable(b):
        return _unplaced(a, b)
    if _zone(a) > _zone(b):
        swapped = compare(
            b, a
        )  # always the same one is moved, as "after 8 p.m." ends at the midnight of a zone
        return Comparison(swapped.converse, swapped.reason)
    moved = list(_in_zone_of(a, b))
    if moved:
        found = [_placed(a, one) for one in moved]
        best = min(found, key=lambda comparison: CLOSENESS.index(comparison.relation))
        if best.relation == "disjoint":
            return Comparison("disjoint", f"{_clock(a)} and {_clock(b)} are different times of day")
        return Comparison(best.relation, f"{_clock(a)} is {_clock(b)} in another zone, or near it")
    return _placed(a, b)


CLOSENESS: tuple[SetRelation, ...] = (
    "equal", "subset", "superset", "overlap", "near", "incomparable", "disjoint",
)  # fmt: skip
"""Set relations, from those that let two values mean one moment to the one that does not."""

HOURS: Mapping[str, tuple[float, ...]] = {
    "GMT": (0,), "UTC": (0,), "BST": (1, 6), "CET": (1,), "CEST": (2,), "EET": (2,), "EEST": (3,),
    "MSK": (3,), "IST": (1, 2, 5.5), "HKT": (8,), "SGT": (8,), "JST": (9,), "AEST": (10,), "AEDT": (11,),
    "EST": (-5,), "EDT": (-4,), "ET": (-5, -4), "CST": (-6, 8), "CDT": (-5,), "CT": (-6, -5),
    "MST": (-7,), "MDT": (-6,), "MT": (-7, -6), "PST": (-8,), "PDT": (-7,), "PT": (-8, -7),
}  # fmt: skip
"""Hours ahead of Greenwich, by the abbreviation of a zone; several where it does not tell summer time, or is
used by several countries. From the IANA time zone database."""


def _in_zone_of(a: DateValue, b: DateValue) -> Iterator[DateValue]:
    """What the clock of ``b`` shows in the zone of ``a``, where both are stated, known and different."""
    one, other = _zone(a), _zone(b)
    if one == other or b.time is None:
        return
    for hours in sorted({here - there for here in HOURS.get(one, ()) for there in HOURS.get(other, ())}):
        yield from _later(b, int(hours * 60))


def _later(value: DateValue, minutes: int) -> Iterator[DateValue]:
    """The value with its clock set on, and its days where that passes midnight; nothing past the calendar."""
    assert value.time is not None
    time = value.time.shift(minutes)
    days = int((time.lower if time.lower is not None else 0) // DAY)
    time = time.shift(-days * DAY)
    try:
        start, end = (day and day + timedelta(days) for day in (value.start, value.end))
    except OverflowError:
        return
    if days and (value.day or value.month or value.year):  # 31 December of some year
        start = end = None
        yield evolve(value, time=time, year=None, month=None, day=None, weekday=None, start=start, end=end)
    else:
        weekday = value.weekday and (value.weekday - 1 + days) % 7 + 1
        yield evolve(value, time=time, start=start, end=end, weekday=weekday)


def minutes_apart(a: DateValue, b: DateValue) -> Fraction:
    """The least number of minutes between two clocks on one day, in one zone where both are stated; 0 for
    what shows no time."""
    if a.time is None or b.time is None:
        return Fraction(0)
    return min(a.time.gap(one.time) for one in (list(_in_zone_of(a, b)) or [b]) if one.time is not None)


def _placed(a: DateValue, b: DateValue) -> Comparison:
    """The relation of two values whose clocks are of one zone, or of zones that are not stated."""
    days: SetRelation = _days(a, b)
    if days == "disjoint" and _allowed(a, b):
        days = "near"
    if days == "disjoint":
        return Comparison("disjoint", f"{words(a)} and {words(b)} have no day in common")
    if a.time is not None and b.time is not None:
        times = _times(a, b)
        if times == "disjoint":
            return Comparison("disjoint", f"{_clock(a)} and {_clock(b)} are different times of day")
        return Comparison(_both(days, times), f"{words(a)} and {words(b)} are compatible")
    if days == "incomparable":
        return Comparison("overlap", "one states a day, the other a time of day")
    relation: SetRelation = days
    if a.time is not None or b.time is not None:
        relation = _both(days, "subset" if a.time is not None else "superset")
    return Comparison(relation, f"{words(a)} and {words(b)} have days in common")


def _comparable(value: DateValue) -> bool:
    return value.type in ("DATE", "TIME") and (value.denotes_days or value.time is not None)


def _unplaced(a: DateValue, b: DateValue) -> Comparison:
    """Two values of which one at least is placed by nothing: they compare by their words alone."""
    relative = a.value.startswith("X") and a.type == b.type and a.anchor == b.anchor == "unanchored"
    if relative and a.value == b.value and a.mod == b.mod:
        return Comparison("overlap", f"both say {words(a)}, placed by nothing")
    return Comparison("incomparable", "one of them denotes no day")


def _days(a: DateValue, b: DateValue) -> SetRelation:
    if not a.denotes_days and not b.denotes_days:
        return "equal"
    if not a.denotes_days or not b.denotes_days:
        return "overlap" if a.time is not None and b.time is not None else "incomparable"
    if _plain(a) == _plain(b):
        return "equal"
    a, b = a.days, b.days
    if a.isdisjoint(b):
        return "disjoint"
    if a.issubset(b):
        return "equal" if b.issubset(a) else "subset"
    return "superset" if b.issubset(a) else "overlap"


def _plain(value: DateValue) -> tuple[object, ...]:
    return (value.start, value.end, value.year, value.month, value.day, value.weekday)


def _allowed(a: DateValue, b: DateValue) -> bool:
    """Whether disjoint days meet when what was inferred, or the zone of a clock, was otherwise."""
    if a.time is not None and b.time is not None and ("day" in a.inferred or "day" in b.inferred):
        return True
    apart = _apart(a, b) and a.time is not None and b.time is not None
    return any(
        not one.days.isdisjoint(other.days)
        for one in _readings(a, b, apart)
        for other in _readings(b, a, False)
    )


def _readings(value: DateValue, given: DateValue, zoned: bool) -> Iterator[DateValue]:
    """The value, and what it would be in the week before and after, or in another year, when that was
    inferred; ``given`` is what it is compared with."""
    yield value
    if "week" in value.inferred:
        yield from _moved(value, 7)
    if zoned or "day" in value.inferred:
        yield from _moved(value, 1)
    if "year" in value.inferred and value.start is not None and value.end is not None:
        yield from _any_year(value, value.start, value.end, given)


def _any_year(value: DateValue, start: date, end: date, given: DateValue) -> Iterator[DateValue]:
    """The day or month in any year; a stretch of other days in the years around those of ``given``."""
    whole = start.day == 1 and (start.year, start.month) == (end.year, end.month) != _month_of(end)
    if start == end or whole:
        day = start.day if start == end else None
        yield evolve(value, start=None, end=None, year=None, month=start.month, day=day)
        return
    near = {day.year - start.year for day in (given.start, given.end) if day is not None}
    for years in sorted({-1, 1} | {year + step for year in near for step in (-1, 0, 1)}):
        first, last = _in_year(start, years), _in_year(end, years)
        if first is not None and last is not None and first <= last:
            yield evolve(value, start=first, end=last, year=None)


def _month_of(end: date) -> tuple[int, int] | None:
    """Year and month of the day after ``end``: another month when ``end`` is the last of its own."""
    after = end + timedelta(1) if end < date.max else None
    return (after.year, after.month) if after else None


def _moved(value: DateValue, days: int) -> Iterator[DateValue]:
    if value.start is None or value.end is None:
        return
    for shift in (timedelta(-days), timedelta(days)):
        try:
            yield evolve(value, start=value.start + shift, end=value.end + shift)
        except OverflowError:
            continue


def _in_year(day: date, years: int) -> date | None:
    if not 1 <= day.year + years <= 9999:
        return None
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=day.year + years)


def _times(a: DateValue, b: DateValue) -> SetRelation:
    assert a.time is not None
    assert b.time is not None
    one, other = _halo(a), _halo(b)
    if _apart(a, b):
        return "overlap" if _some_zone(one, other) else "disjoint"
    if _half_stated(a, b) and one.intersection(other) is None and _some_hours(one, other):
        return "near"
    if one == other:
        return "equal"
    common = one.intersection(other)
    if common is not None and not (common.is_point and not one.is_point and not other.is_point):
        return "subset" if common == one else "superset" if common == other else "overlap"
    return "near" if one.gap(other) < max(_slack(a), _slack(b)) else "disjoint"


GREENWICH = frozenset({"GMT", "UTC"})
"""Zones in which agencies tell the times of the whole world."""


def _apart(a: DateValue, b: DateValue) -> bool:
    """Whether one clock shows Greenwich time and the zone of the other, a local one, is not stated."""
    return (_zone(a) in GREENWICH) != (_zone(b) in GREENWICH) and not (
        _zone(a) in HOURS and _zone(b) in HOURS
    )


def _zone(value: DateValue) -> str:
    """The zone of the clock, "" when it is not stated."""
    return value.zone or ("UTC" if value.time is not None and value.value.endswith("Z") else "")


NATIONAL = frozenset({"ET", "CT", "MT", "PT", "EST", "EDT", "CST", "CDT", "MST", "MDT", "PST", "PDT"})
"""Zones of a country that has several, whose outlets tell their own readers' time."""

COUNTRY = 3
"""Hours that two of those zones are apart at most."""


def _half_stated(a: DateValue, b: DateValue) -> bool:
    """Whether one clock shows the time of a zone of a country with several, and the other does not say which
    it shows: "12:36 p.m. ET", "11:36 a.m."."""
    zones = {_zone(a), _zone(b)}
    return "" in zones and not zones.isdisjoint(NATIONAL)


def _some_hours(a: Interval, b: Interval) -> bool:
    """Whether the times are one moment in two zones of one country."""
    hours = [h for h in range(-COUNTRY, COUNTRY + 1) if h]
    return any(a.shift(60 * h).intersection(b) is not None for h in hours)


def _some_zone(a: Interval, b: Interval) -> bool:
    """Whether the times can be one moment in two zones."""
    if a.lower is None or a.upper is None or b.lower is None or b.upper is None:
        return True
    ahead = (b.lower - a.lower) % ZONES
    return ahead <= a.upper - a.lower or ZONES - ahead <= b.upper - b.lower or not ahead


def _halo(value: DateValue) -> Interval:
    assert value.time is not None
    time = value.time
    if value.granularity == "daypart" and value.mod == "START" and time.lower == 360:
        return Interval.between(0, 720)  # the small hours are called early morning
    if value.mod in ("AFTER", "ON_OR_AFTER") and time.lower is not None:
        return Interval.between(time.lower, DAY)
    if value.mod in ("BEFORE", "ON_OR_BEFORE") and time.upper is not None:
        return Interval.between(0, time.upper)
    return time.widen(_off(value, STEPS)) if value.mod == "APPROX" else time


def _slack(value: DateValue) -> int:
    """Minutes that an unhedged time may be off."""
    if value.granularity == "daypart":
        return VAGUE_EDGE
    return 0 if value.mod is not None else _off(value, ROUNDED)


def _off(value: DateValue, steps: tuple[tuple[int, int], ...]) -> int:
    if value.time is None or not value.time.is_point or value.time.lower is None:
        return 0
    return next((off for step, off in steps if value.time.lower % step == 0), 1 if steps is STEPS else 0)


def _both(days: SetRelation, times: SetRelation) -> SetRelation:
    """The relation of the pairs (day, minute) from those of days and minutes."""
    if "near" in (days, times):
        return "near"
    if days == times or times == "equal":
        return days
    return times if days == "equal" else "overlap"


WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
)  # fmt: skip


def _clock(value: DateValue) -> str:
    """The time of day alone: "10:15 PST" of "2018-03-01T10:15"."""
    clock = value.value.partition("T")[2] or value.value
    return f"{clock.removesuffix('Z')} {value.zone}" if value.zone else clock


def words(value: DateValue) -> str:
    """The value in words: "2025-09-04", "a Thursday", "4 September of some year"."""
    if value.start is not None or value.time is not None or value.year is not None:
        return value.value
    day = " ".join(
        part for part in (str(value.day or ""), MONTHS[value.month - 1] if value.month else "") if part
    )
    if value.weekday is not None:
        return f"{WEEKDAYS[value.weekday - 1]}, {day}" if day else f"a {WEEKDAYS[value.weekday - 1]}"
    return f"{day} of some year" if value.month else value.value
