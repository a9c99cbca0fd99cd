"""Cells of the calendar: the day, week, month, quarter, … around a day, and the way to the next ones.

A cell is a first and a last day with its TIMEX3 value. Grains: "day", "week" (Monday to Sunday),
"weekend", "month", "quarter", "season" (meteorological, winter counts to the year of its December),
"half", "year", "decade", "century".
"""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from attrs import frozen

from claimkit.values import Granularity

FIRST_YEAR, LAST_YEAR = 1, 9998
"""Years that cells may touch; beyond them :func:`cell` raises ``ValueError``."""


@frozen
class Cell:
    """One stretch of the calendar."""

    grain: Granularity
    start: date
    """First day, included."""
    end: date
    """Last day, included."""
    value: str
    """TIMEX3 value."""


def day_cell(day: date) -> Cell:
    """The day itself."""
    return Cell("day", day, day, day.isoformat())


def month_cell(year: int, month: int) -> Cell:
    """A month of a year."""
    last = calendar.monthrange(year, month)[1]
    return Cell("month", date(year, month, 1), date(year, month, last), f"{year:04}-{month:02}")


def year_cell(year: int) -> Cell:
    """A calendar year."""
    return Cell("year", date(year, 1, 1), date(year, 12, 31), f"{year:04}")


def quarter_cell(year: int, quarter: int) -> Cell:
    """A calendar quarter (1–4)."""
    first, last = month_cell(year, quarter * 3 - 2), month_cell(year, quarter * 3)
    return Cell("quarter", first.start, last.end, f"{year:04}-Q{quarter}")


def half_cell(year: int, half: int) -> Cell:
    """The first or second half of a year."""
    first, last = month_cell(year, half * 6 - 5), month_cell(year, half * 6)
    return Cell("half", first.start, last.end, f"{year:04}-H{half}")


SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


def season_cell(year: int, season: str) -> Cell:
    """A meteorological season; "WI" begins in December of the year."""
    month = SEASON_MONTHS[season]
    last = month_cell(year + 1, 2) if season == "WI" else month_cell(year, month + 2)
    return Cell("season", date(year, month, 1), last.end, f"{year:04}-{season}")


def decade_cell(year: int) -> Cell:
    """The decade that the year is in, from …0 to …9."""
    first = year - year % 10
    return Cell("decade", date(max(first, 1), 1, 1), date(first + 9, 12, 31), f"{first // 10:03}")


def century_cell(ordinal: int) -> Cell:
    """The century of that ordinal; the 20th is 1900 to 1999, as TIMEX3 "19" has it."""
    first = (ordinal - 1) * 100
    return Cell("century", date(max(first, 1), 1, 1), date(first + 99, 12, 31), f"{ordinal - 1:02}")


def week_cell(day: date) -> Cell:
    """The ISO week around a day."""
    year, week, weekday = day.isocalendar()
    start = day - timedelta(days=weekday - 1)
    return Cell("week", start, start + timedelta(days=6), f"{year:04}-W{week:02}")


def weekend_cell(day: date) -> Cell:
    """Saturday and Sunday of the ISO week around a day."""
    week = week_cell(day)
    return Cell("weekend", week.end - timedelta(days=1), week.end, f"{week.value}-WE")


def iso_week_cell(year: int, week: int) -> Cell:
    """The numbered ISO week of a year; raises ``ValueError`` when the year has not that many."""
    return week_cell(date.fromisocalendar(year, week, 1))


GRAINS: dict[str, Granularity] = {
    "day": "day", "week": "week", "weekend": "weekend", "month": "month", "quarter": "quarter",
    "half": "half",
    "year": "year", "decade": "decade", "century": "century",
}  # fmt: skip
"""Grains that :func:`cell` knows."""


def cell(grain: str, day: date) -> Cell:
    """The cell of that grain around a day; raises ``ValueError`` outside the years 1 to 9998."""
    match grain:
        case "day":
            return day_cell(day)
        case "week":
            return week_cell(day)
        case "weekend":
            return weekend_cell(day)
        case "month":
            return month_cell(day.year, day.month)
        case "quarter":
            return quarter_cell(day.year, (day.month + 2) // 3)
        case "half":
            return half_cell(day.year, 1 if day.month < 7 else 2)
        case "year":
            return year_cell(day.year)
        case "decade":
            return decade_cell(day.year)
        case "century":
            return century_cell(day.year // 100 + 1)
        case _:
            raise ValueError(f"no grain {grain!r}")


MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7}


def shift(day: date, grain: str, by: int) -> date:
    """The day ``by`` grains later, clipped to the length of its month.

    Raises ``ValueError`` or ``OverflowError`` when that leaves the calendar.
    """
    if grain in DAYS_IN:
        return day + timedelta(days=by * DAYS_IN[grain])
    months = day.year * 12 + day.month - 1 + by * MONTHS_IN[grain]
    year, month = divmod(months, 12)
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"year {year} is outside the calendar")
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth (1–5, or -1 for the last) ISO weekday of a month; ValueError when there is none."""
    if nth < 0:
        last = month_cell(year, month).end
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return date(year, month, 1 + (weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    el = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 19 * el) // 433
    month = (h + el - 7 * m + 90) // 25
    return date(year, month, (h + el - 7 * m + 33 * month + 19) % 32)


def holiday_date(rule: str, year: int) -> date:
    """The day of a feast in a year; the rules are described with ``_words.HOLIDAYS``."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:]))
    if rule.startswith("thanksgiving"):
        return nth_weekday(year, 11, 4, 4) + timedelta(days=int(rule[12:]))
    if rule == "election":
        return nth_weekday(year, 11, 1, 1) + timedelta(days=1)
    parts = rule.split("-", 2)
    if len(parts) == 2:
        return date(year, int(parts[0]), int(parts[1]))
    return nth_weekday(year, int(parts[0]), int(parts[1]), int(parts[2]))
