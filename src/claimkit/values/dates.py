"""Date values: the set of days (and times of day) that a temporal expression denotes.

A date value is the set of all days ``d`` with ``start <= d <= end`` that match the given ``year``,
``month``, ``day`` and ``weekday``. An anchored expression has both bounds; "Thursday" without
an anchor has only a weekday, "September 4" only month and day. So partial dates compare by the
same set relations as complete ones, and nothing has to be guessed.

The set operations take the time of day in: a value is a set of pairs (day, minute), all minutes when
no time is stated; :attr:`DateValue.days` leaves the minutes away. A DURATION and a SET denote no day,
so they are the empty set, and a DATE that nothing limits ("recently") is the set of all days.
"""

from __future__ import annotations

from datetime import date
from typing import Literal

from attrs import evolve, field, frozen

from ..errors import InvalidModelError
from . import _calendar
from .intervals import Interval

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
"""TIMEX3 types (ISO-TimeML)."""

Granularity = Literal[
    "instant",
    "hour",
    "daypart",
    "day",
    "weekend",
    "week",
    "month",
    "quarter",
    "season",
    "half",
    "year",
    "decade",
    "century",
    "range",
    "vague",
]

Anchor = Literal["absolute", "anchored", "partial", "unanchored"]
"""absolute: the words alone tell; anchored: a reference day was used; partial: some fields are
unknown (``XXXX-09-04``); unanchored: nothing places it ("the day before")."""

Mod = Literal[
    "START",
    "MID",
    "END",
    "APPROX",
    "BEFORE",
    "AFTER",
    "ON_OR_BEFORE",
    "ON_OR_AFTER",
    "LESS_THAN",
    "MORE_THAN",
    "EQUAL_OR_LESS",
    "EQUAL_OR_MORE",
]
"""TIMEX3 modifiers."""


@frozen
class DateValue:
    """The days that a temporal expression denotes, and how they were found."""

    type: TimexType
    """TIMEX3 type; a DURATION or SET denotes no days of its own."""
    value: str
    """TIMEX3 value: "2025-09-04", "XXXX-WXX-4", "P3Y", "2024-Q3", "T20:30"."""
    start: date | None = None
    """First day, included; ``None`` when unknown or unlimited."""
    end: date | None = None
    """Last day, included; ``None`` when unknown or unlimited."""
    year: int | None = None
    """Year that every day must have."""
    month: int | None = None
    """Month (1–12) that every day must have."""
    day: int | None = None
    """Day of the month (1–31) that every day must have."""
    weekday: int | None = None
    """ISO weekday (1 Monday – 7 Sunday) that every day must have."""
    time: Interval | None = field(default=None)
    """Minutes since midnight, as stated locally ("8:30 p.m." is 1230)."""
    granularity: Granularity = "day"
    """The size of the thing denoted."""
    anchor: Anchor = "absolute"
    """How the value came to its place in time."""
    mod: Mod | None = None
    """TIMEX3 modifier of "early", "about", "before" and the like."""
    inferred: tuple[str, ...] = ()
    """Fields that the words do not state and that were inferred: ("year",)."""
    zone: str | None = None
    """Zone of the clock as the words state it, in capitals: "PST", "ET", "GMT". The set operations read every
    clock as if there were one zone; the comparator of dates knows what lies between them."""

    def __attrs_post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise InvalidModelError(f"start {self.start} is after end {self.end}")
        for name, low, high in (("month", 1, 12), ("day", 1, 31), ("weekday", 1, 7)):
            number = getattr(self, name)
            if number is not None and not low <= number <= high:
                raise InvalidModelError(f"{name} is from {low} to {high}, not {number}")
        if self.month is not None and self.day is not None and self.day > _longest(self.year, self.month):
            raise InvalidModelError(f"month {self.month} has no day {self.day}")

    @property
    def denotes_days(self) -> bool:
        """Whether the value limits the days at all."""
        return any(
            part is not None for part in (self.start, self.end, self.year, self.month, self.day, self.weekday)
        )

    @property
    def is_resolved(self) -> bool:
        """Whether both the first and the last day are known."""
        return self.start is not None and self.end is not None

    @property
    def days(self) -> DateValue:
        """The same days at any time of day."""
        if self.time is None:
            return self
        return evolve(self, type="DATE" if self.type == "TIME" else self.type, time=None)

    @property
    def is_empty(self) -> bool:
        """Whether no day is denoted: a DURATION, a SET, or limits that no day fulfils."""
        return self.type in ("DURATION", "SET") or _calendar.first_day(self._limits) is None

    @property
    def _limits(self) -> _calendar.Limits:
        return (self.start, self.end, self.year, self.month, self.day, self.weekday)

    def contains(self, day: date) -> bool:
        """Whether ``day`` is one of the days denoted, at some time of day."""
        return (
            self.type not in ("DURATION", "SET")
            and (self.start is None or self.start <= day)
            and (self.end is None or day <= self.end)
            and self.year in (None, day.year)
            and self.month in (None, day.month)
            and self.day in (None, day.day)
            and self.weekday in (None, day.isoweekday())
        )

    def __contains__(self, day: date) -> bool:
        return self.contains(day)

    def issubset(self, other: DateValue) -> bool:
        """Whether all that is denoted here is denoted by ``other``; the empty set is part of every set."""
        if self.is_empty:
            return True
        if other.type in ("DURATION", "SET"):
            return False
        minutes = _minutes(self.time).issubset(_minutes(other.time))
        return minutes and _calendar.within(self._limits, other._limits)

    def intersection(self, other: DateValue) -> DateValue | None:
        """What both denote, or ``None`` when that is nothing.

        The granularity is the finer one, the anchor the weaker one, and the value is rewritten.
        """
        if self.type in ("DURATION", "SET") or other.type in ("DURATION", "SET"):
            return None
        limits = _calendar.both(self._limits, other._limits)
        if limits is None or _calendar.first_day(limits) is None:
            return None
        time = self.time if other.time is None else other.time
        if self.time is not None and other.time is not None:
            time = self.time.intersection(other.time)
            if time is None:
                return None
        limits = _calendar.tightened(limits)
        start, end, year, month, day, weekday = limits
        return DateValue(
            "DATE" if time is None else "TIME",
            _calendar.timex(limits),
            start,
            end,
            year,
            month,
            day,
            weekday,
            time,
            _FINEST[min(_FINEST.index(self.granularity), _FINEST.index(other.granularity))],
            _WEAKEST[max(_WEAKEST.index(self.anchor), _WEAKEST.index(other.anchor))],
            None,
            tuple(sorted({*self.inferred, *other.inferred})),
            self.zone if other.zone in (None, self.zone) else other.zone if self.zone is None else None,
        )

    def overlaps(self, other: DateValue) -> bool:
        """Whether some moment is denoted by both."""
        return self.intersection(other) is not None

    def isdisjoint(self, other: DateValue) -> bool:
        """Whether no moment is denoted by both."""
        return self.intersection(other) is None

    @property
    def edtf(self) -> str | None:
        """The days as EDTF (ISO 8601-2:2019), ``None`` for what denotes no day of its own.

        EDTF has no weekdays and no weeks: "Thursday" is any day ``XXXX-XX-XX``, a week is an
        interval, and a clock time stands only on a known day.
        """
        from .edtf import to_edtf

        return to_edtf(self)

    @classmethod
    def from_edtf(cls, text: str) -> DateValue:
        """The value that an EDTF string denotes; raises :class:`~claimkit.errors.FormatError`."""
        from .edtf import parse_edtf

        return parse_edtf(text)


_FINEST: tuple[Granularity, ...] = (
    "instant", "hour", "daypart", "day", "weekend", "week", "month", "quarter", "season", "half", "year",
    "decade", "century", "range", "vague",
)  # fmt: skip
_WEAKEST: tuple[Anchor, ...] = ("absolute", "anchored", "partial", "unanchored")
_WHOLE_DAY = Interval.between(0, 24 * 60)


def _minutes(time: Interval | None) -> Interval:
    return _WHOLE_DAY if time is None else time


def _longest(year: int | None, month: int) -> int:
    """Days of the month, the longest it can have when the year is unknown."""
    return _calendar.month_length(2000 if year is None or not 1 <= year <= 9999 else year, month)
