"""Sets of days given by bounds and calendar fields, and what is known of them without listing them.

A set is ``Limits``: first and last day, year, month, day of the month and ISO weekday, each ``None``
when it does not limit. The Gregorian calendar repeats after 400 years (146 097 days, a whole number of
weeks), so a search of 401 years decides whether any day fulfils the limits.
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

Limits = tuple[date | None, date | None, int | None, int | None, int | None, int | None]
"""start, end, year, month, day, weekday."""

CYCLE = 400
"""Years after which weekdays fall on the same dates again."""


def month_length(year: int, month: int) -> int:
    """Days of a month."""
    return calendar.monthrange(year, month)[1]


def first_day(limits: Limits) -> date | None:
    """The first day that fulfils the limits, ``None`` when none does; the calendar starts in year 1."""
    start, end, year, month, day, weekday = limits
    low, high = start or date.min, end or date.max
    if year is not None:
        if not 1 <= year <= 9999:
            return None
        low, high = max(low, date(year, 1, 1)), min(high, date(year, 12, 31))
    if low > high:
        return None
    for at_year in range(low.year, min(high.year, low.year + CYCLE + 1) + 1):
        for at_month in (month,) if month is not None else range(1, 13):
            if (at_year, at_month) < (low.year, low.month):
                continue
            found = _in_month(at_year, at_month, low, day, weekday)
            if found is not None:
                return found if found <= high else None
    return None


def _in_month(year: int, month: int, low: date, day: int | None, weekday: int | None) -> date | None:
    """The first fitting day of one month that is not before ``low``."""
    length = month_length(year, month)
    if day is not None:
        if day > length:
            return None
        found = date(year, month, day)
        return found if found >= low and weekday in (None, found.isoweekday()) else None
    first = max(low, date(year, month, 1))
    if weekday is not None:
        wait = (weekday - first.isoweekday()) % 7
        return date(year, month, first.day + wait) if first.day + wait <= length else None
    return first


def last_day(limits: Limits) -> date | None:
    """The last day that fulfils the limits, ``None`` when there is none or no last one."""
    _, end, year, _, _, _ = limits
    high = end
    if year is not None and 1 <= year <= 9999:
        high = min(end or date.max, date(year, 12, 31))
    if high is None:
        return None
    return _last_within(limits, high)


def _last_within(limits: Limits, high: date) -> date | None:
    start, _, year, month, day, weekday = limits
    low = start or date.min
    if year is not None:
        low = max(low, date(year, 1, 1))
    for at_year in range(high.year, max(low.year, high.year - CYCLE - 1) - 1, -1):
        for at_month in (month,) if month is not None else range(12, 0, -1):
            if (at_year, at_month) > (high.year, high.month):
                continue
            last = min(high, date(at_year, at_month, month_length(at_year, at_month)))
            if day is not None:
                if day > last.day:
                    continue
                found = last.replace(day=day)
                if weekday not in (None, found.isoweekday()):
                    continue
            elif weekday is not None:
                wait = (last.isoweekday() - weekday) % 7
                if wait >= last.day:
                    continue
                found = last - timedelta(days=wait)
            else:
                found = last
            return found if found >= low else None
    return None


def both(a: Limits, b: Limits) -> Limits | None:
    """The limits that hold when both hold; ``None`` when two fields contradict each other."""
    starts = [s for s in (a[0], b[0]) if s is not None]
    ends = [e for e in (a[1], b[1]) if e is not None]
    fields: list[int | None] = []
    for one, other in zip(a[2:], b[2:], strict=True):
        if one is not None and other is not None and one != other:
            return None
        fields.append(other if one is None else one)
    start, end = max(starts, default=None), min(ends, default=None)
    if start is not None and end is not None and start > end:
        return None
    year, month, day, weekday = fields
    if (
        month is not None
        and day is not None
        and day > month_length(year if year and 1 <= year <= 9999 else 2000, month)
    ):
        return None
    return (start, end, year, month, day, weekday)


def tightened(limits: Limits) -> Limits:
    """The same days with the narrowest bounds, without fields where one day is left; not for empty limits."""
    start, end = limits[:2]
    if (start is None or end is None) and limits[2] is None:
        return limits
    first, last = first_day(limits), last_day(limits)
    if first is None or first != last:
        return (first if start is not None else None, last if end is not None else None, *limits[2:])
    return (first, last, None, None, None, None)


def within(a: Limits, b: Limits) -> bool:
    """Whether every day of ``a``, which has one at least, fulfils ``b``."""
    start, end, year, month, day, weekday = b
    first, last = first_day(a), None
    if start is not None and (first is None or first < start):
        return False
    if end is not None or year is not None:
        last = last_day(a)
    if end is not None and (last is None or last > end):
        return False
    if year is not None and a[2] != year and not (first and last and first.year == last.year == year):
        return False
    return (
        (month is None or _always(a, 3, month, range(1, 13)))
        and (day is None or _always(a, 4, day, range(1, 32)))
        and (weekday is None or _always(a, 5, weekday, range(1, 8)))
    )


def _always(limits: Limits, index: int, number: int, numbers: range) -> bool:
    """Whether the field has that number on every day: no day has another."""
    if limits[index] is not None:
        return limits[index] == number
    for other in numbers:
        if other != number:
            changed = (*limits[:index], other, *limits[index + 1 :])
            if first_day(changed) is not None:  # type: ignore[arg-type]
                return False
    return True


def timex(limits: Limits) -> str:
    """A TIMEX3 value of the days: a cell of the calendar where they are one, else an interval or a mask."""
    start, end, year, month, day, weekday = limits
    if start is not None and end is not None:
        if start == end:
            return start.isoformat()
        if start.day == 1 and end == date(end.year, end.month, month_length(end.year, end.month)):
            if (start.year, start.month) == (end.year, end.month):
                return f"{start.year:04}-{start.month:02}"
            if (start.month, end.month) == (1, 12) and start.year == end.year:
                return f"{start.year:04}"
        return f"{start.isoformat()}/{end.isoformat()}"
    if start is not None or end is not None:
        return f"{start.isoformat() if start else '..'}/{end.isoformat() if end else '..'}"
    known = "XXXX" if year is None else f"{year:04}"
    if month is not None or day is not None:
        masked = f"{known}-{'XX' if month is None else f'{month:02}'}"
        return masked if day is None else f"{masked}-{day:02}"
    if weekday is not None:
        return f"{known}-WXX-{weekday}"
    return known
