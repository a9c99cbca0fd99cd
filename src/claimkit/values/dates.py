"""Date values: the set of days (and times of day) that a temporal expression denotes.

A date value is the set of all days ``d`` with ``start <= d <= end`` that match the given ``year``,
``month``, ``day`` and ``weekday``. An anchored expression has both bounds; "Thursday" without
an anchor has only a weekday, "September 4" only month and day. So partial dates compare by the
same set relations as complete ones, and nothing has to be guessed.
"""

from __future__ import annotations

import calendar
from datetime import date
from typing import Literal

from attrs import field, frozen

from ..errors import InvalidModelError
from .intervals import Interval

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
"""TIMEX3 types (ISO-TimeML)."""

Granularity = Literal[
    "instant", "hour", "daypart", "day", "weekend", "week", "month", "quarter", "season", "half", "year",
    "decade", "century", "range", "vague",
]

Anchor = Literal["absolute", "anchored", "partial", "unanchored"]
"""absolute: the words alone tell; anchored: a reference day was used; partial: some fields are
unknown (``XXXX-09-04``); unanchored: nothing places it ("the day before")."""

Mod = Literal["START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE"]
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
            part is not None
            for part in (self.start, self.end, self.year, self.month, self.day, self.weekday)
        )

    @property
    def is_resolved(self) -> bool:
        """Whether both the first and the last day are known."""
        return self.start is not None and self.end is not None

    def contains(self, day: date) -> bool:
        """Whether ``day`` is one of the days denoted."""
        return (
            (self.start is None or self.start <= day)
            and (self.end is None or day <= self.end)
            and self.year in (None, day.year)
            and self.month in (None, day.month)
            and self.day in (None, day.day)
            and self.weekday in (None, day.isoweekday())
        )


def _longest(year: int | None, month: int) -> int:
    """Days of the month, the longest it can have when the year is unknown."""
    if year is None or not 1 <= year <= 9999:
        return 29 if month == 2 else calendar.monthrange(2000, month)[1]
    return calendar.monthrange(year, month)[1]
