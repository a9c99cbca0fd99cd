"""Comparing dates: sets of days, and times of day where both are stated."""

from __future__ import annotations

from ..values import DateValue, Interval
from ._comparison import Comparison, SetRelation

kind = "date"

NEAR_MINUTES = 15
"""Clock times hedged with "about" agree within this many minutes: half of the half hours they round to."""


def compare(a: DateValue, b: DateValue) -> Comparison:
    """How the days (and minutes) that ``a`` allows relate to those of ``b``."""
    if not _comparable(a) or not _comparable(b):
        return Comparison("incomparable", "one of them denotes no day")
    days = _days(a, b)
    if days == "disjoint":
        return Comparison("disjoint", f"{words(a)} and {words(b)} have no day in common")
    if a.time is not None and b.time is not None:
        times = _times(a, b)
        if times == "disjoint":
            return Comparison("disjoint", f"{words(a)} and {words(b)} are different times of day")
        return Comparison(_both(days, times), f"{words(a)} and {words(b)} are compatible")
    if days == "incomparable":
        return Comparison("incomparable", "one states a day, the other a time of day")
    relation = days
    if a.time is not None or b.time is not None:
        relation = _both(days, "subset" if a.time is not None else "superset")
    return Comparison(relation, f"{words(a)} and {words(b)} have days in common")


def _comparable(value: DateValue) -> bool:
    return value.type in ("DATE", "TIME") and (value.denotes_days or value.time is not None)


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


def _times(a: DateValue, b: DateValue) -> SetRelation:
    assert a.time is not None
    assert b.time is not None
    one, other = _halo(a), _halo(b)
    if one == other:
        return "equal"
    common = one.intersection(other)
    if common is None:
        return "disjoint"
    return "subset" if common == one else "superset" if common == other else "overlap"


def _halo(value: DateValue) -> Interval:
    assert value.time is not None
    return value.time.widen(NEAR_MINUTES) if value.mod == "APPROX" else value.time


def _both(days: SetRelation, times: SetRelation) -> SetRelation:
    """The relation of the pairs (day, minute) from those of days and minutes."""
    if days == times or times == "equal":
        return days
    return times if days == "equal" else "overlap"


def words(value: DateValue) -> str:
    """The value in EDTF-like words: "2025-09-04", "XXXX-09-04"."""
    return value.value
