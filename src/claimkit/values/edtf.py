"""EDTF (Extended Date/Time Format, ISO 8601-2:2019) in and out of date values.

Written and read: dates of every precision, unspecified digits (``XXXX-09-04``, ``199X``), seasons and other
groups of months (21–24 seasons, 33–36 quarters, 40–41 halves), intervals with open ends, clock times on a
day, and the qualifiers ``~``, ``?`` and ``%`` at the end. Seasons are the meteorological ones of the northern
hemisphere, winter beginning in December of its year. Years are 1 to 9999.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta
from functools import cache

from attrs import evolve

from ..errors import FormatError, InvalidModelError
from .dates import DateValue, Granularity
from .intervals import Interval

FIRST_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12, 33: 1, 34: 4, 35: 7, 36: 10, 40: 1, 41: 7}
"""First month of each group of months that EDTF numbers."""

SEASON_CODES = {
    "SP": 21,
    "SU": 22,
    "FA": 23,
    "WI": 24,
    "Q1": 33,
    "Q2": 34,
    "Q3": 35,
    "Q4": 36,
    "H1": 40,
    "H2": 41,
}
"""TIMEX3 code of the same groups."""


def to_edtf(value: DateValue) -> str | None:
    """The days of ``value`` as EDTF; ``None`` for a DURATION, a SET, or a DATE that limits nothing."""
    if value.type in ("DURATION", "SET"):
        return None
    start, end = value.start, value.end
    if start is None and end is None:
        written = _masked(value)
    elif start is not None and end is not None:
        written = _closed(value, start, end)
    else:
        written = f"{start.isoformat() if start else '..'}/{end.isoformat() if end else '..'}"
    return written and written + (
        "~" if value.mod == "APPROX" and "/" not in written and "T" not in written else ""
    )


def _masked(value: DateValue) -> str | None:
    if value.year is None and value.month is None and value.day is None:
        return None if value.weekday is None else "XXXX-XX-XX"
    year = "XXXX" if value.year is None else f"{value.year:04}"
    if value.month is None and value.day is None and value.weekday is None:
        return year
    month = "XX" if value.month is None else f"{value.month:02}"
    if value.day is None and value.weekday is None:
        return f"{year}-{month}"
    return f"{year}-{month}-{'XX' if value.day is None else f'{value.day:02}'}"


def _closed(value: DateValue, start: date, end: date) -> str:
    if start == end:
        if value.time is not None and value.time.is_point and value.time.lower is not None:
            minute = int(value.time.lower)
            if 0 <= minute < 24 * 60:
                return f"{start.isoformat()}T{minute // 60:02}:{minute % 60:02}:00"
        return start.isoformat()
    if start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]:
        months = (end.year - start.year) * 12 + end.month - start.month + 1
        named = _group(start, months)
        if named is not None:
            return named
    return f"{start.isoformat()}/{end.isoformat()}"


def _group(start: date, months: int) -> str | None:
    year = f"{start.year:04}"
    if months == 1:
        return f"{year}-{start.month:02}"
    if start.month == 1 and months == 12:
        return year
    if start.month == 1 and months == 120 and start.year % 10 == 0:
        return f"{year[:3]}X"
    if start.month == 1 and months == 1200 and start.year % 100 == 0:
        return f"{year[:2]}XX"
    codes = range(33, 37) if start.month % 3 == 1 else range(21, 25)
    if months == 3:
        return next((f"{year}-{code}" for code in codes if FIRST_MONTHS[code] == start.month), None)
    if months == 6:
        return next((f"{year}-{code}" for code in (40, 41) if FIRST_MONTHS[code] == start.month), None)
    return None


def parse_edtf(text: str) -> DateValue:
    """The value that ``text`` denotes; raises :class:`FormatError` when it is no EDTF of this profile."""
    try:
        return _interval(text) if "/" in text else _single(text)
    except (ValueError, OverflowError, InvalidModelError) as error:
        raise FormatError(f"{text!r} is no date in EDTF: {error}") from error


def _interval(text: str) -> DateValue:
    first, _, last = text.partition("/")
    low = None if first in ("", "..") else _single(first)
    high = None if last in ("", "..") else _single(last)
    start = None if low is None else low.start
    end = None if high is None else high.end
    if (low is not None and start is None) or (high is not None and end is None):
        raise FormatError(f"an interval in EDTF has known ends, {text!r} has not")
    return DateValue("DATE", text, start, end, granularity="range")


@cache
def _shape() -> re.Pattern[str]:
    return re.compile(
        r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9X]{2})(?:-(?P<day>[0-9X]{2})"
        r"(?:T(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2}))?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?)?)?)?"
        r"(?P<qualifier>[~?%])?"
    )


def _single(text: str) -> DateValue:
    hit = _shape().fullmatch(text)
    if hit is None:
        raise FormatError(f"{text!r} is no date in EDTF")
    plain = text.rstrip("~?%")
    value = _cell(plain, hit["year"], hit["month"], hit["day"])
    if hit["hour"]:
        at = int(hit["hour"]) * 60 + int(hit["minute"])
        if at >= 24 * 60 or int(hit["minute"]) > 59:
            raise FormatError(f"{text!r} has no such time of day")
        clock = f"{plain.partition('T')[0]}T{hit['hour']}:{hit['minute']}"
        value = evolve(value, type="TIME", value=clock, time=Interval.point(at), granularity="instant")
    return evolve(value, mod="APPROX") if hit["qualifier"] in ("~", "%") else value


def _cell(text: str, year: str, month: str | None, day: str | None) -> DateValue:
    if "X" in year:
        return _unspecified(text, year, month, day)
    number = int(year)
    if month is None:
        return _resolved(year, date(number, 1, 1), date(number, 12, 31), "year")
    if month.isdigit() and int(month) in FIRST_MONTHS and day is None:
        return _grouped(number, int(month))
    if "X" in month or (day and "X" in day):
        fields = (None if "X" in month else int(month), None if day is None or "X" in day else int(day))
        if ("X" in month and "X" in (day or "X")) and fields == (None, None):
            return _resolved(text, date(number, 1, 1), date(number, 12, 31), "year")
        if fields[0] is not None and fields[1] is None:
            return _month(number, fields[0])
        return DateValue("DATE", text, year=number, month=fields[0], day=fields[1], anchor="partial")
    if day is None:
        return _month(number, int(month))
    exact = date(number, int(month), int(day))
    return _resolved(exact.isoformat(), exact, exact, "day")


def _month(year: int, month: int) -> DateValue:
    last = date(year, month, calendar.monthrange(year, month)[1])
    return _resolved(f"{year:04}-{month:02}", date(year, month, 1), last, "month")


def _grouped(year: int, code: int) -> DateValue:
    first = date(year, FIRST_MONTHS[code], 1)
    months = 6 if code >= 40 else 3
    after = first.month + months
    end = date(year + (after > 12), after - 12 if after > 12 else after, 1) - timedelta(days=1)
    grain: Granularity = "half" if code >= 40 else "quarter" if code >= 33 else "season"
    name = next(name for name, number in SEASON_CODES.items() if number == code)
    return _resolved(f"{year:04}-{name}", first, end, grain)


def _unspecified(text: str, year: str, month: str | None, day: str | None) -> DateValue:
    known = year.rstrip("X")
    if month is None and known and "X" not in known:
        size = 10 ** (4 - len(known))
        first = int(known) * size
        grain: Granularity = "decade" if size == 10 else "century" if size == 100 else "range"
        return _resolved(known, date(max(1, first), 1, 1), date(first + size - 1, 12, 31), grain)
    if known:
        raise FormatError(f"{text!r} leaves a part of its year open and states a month")
    numbers = [None if part is None or "X" in part else int(part) for part in (month, day)]
    if month is None:
        raise FormatError(f"{text!r} does not limit the days")
    if numbers == [None, None]:
        return DateValue("DATE", text, anchor="unanchored")
    grain = "day" if day is not None else "month"
    return DateValue("DATE", text, month=numbers[0], day=numbers[1], granularity=grain, anchor="partial")


def _resolved(value: str, start: date, end: date, grain: Granularity) -> DateValue:
    return DateValue("DATE", value, start, end, granularity=grain)
