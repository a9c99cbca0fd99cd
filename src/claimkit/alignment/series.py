"""Happenings of one kind at several times: three summits in one city are not one summit.

When the articles name days far apart for what they report, an article that names none may speak of any of
them. Then a difference counts only where both sentences name the same actor, a second sign that they tell of
one happening. A place is no such sign where the days were read from the text: the series shares it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from ..text import Document
from ..values import DateValue
from .profiles import Profile
from .signs import OPENING

APART = 14
"""Days between two dates from which they belong to different happenings."""

YEAR = 360
"""Days of a year of twelve months of 30 days."""

ENOUGH = 3
"""Weight of the articles that name a day (2 for a day of the opening or of publication, else 1) that makes a
series."""

Day = tuple[int, int]
"""Month and day."""


def day_of(document: Document, profiles: Sequence[Profile]) -> tuple[Day | None, int]:
    """The day around which the article's happening took place, and how much that weighs.

    That is the day of publication; when it is unknown, the only day named in the opening or the dateline;
    without any, the only day named in the whole text.
    """
    published = document.article.published
    if published is not None:
        return (published.month, published.day), 2
    opening: set[Day] = set()
    whole: set[Day] = set()
    for profile in profiles:
        day = _day(profile.claim.value)
        if day is not None:
            whole.add(day)
            if profile.sentence < OPENING:
                opening.add(day)
    named = opening or whole
    return (next(iter(named)), 2 if opening else 1) if len(named) == 1 else (None, 0)


def _day(value: object) -> Day | None:
    if not isinstance(value, DateValue) or value.granularity != "day" or value.type != "DATE":
        return None
    if value.start is not None:
        return (value.start.month, value.start.day)
    return (value.month, value.day) if value.month and value.day else None


def apart(one: Day, other: Day) -> bool:
    """Whether two days of unknown years are far apart whatever the years are."""
    gap = abs(_ordinal(one) - _ordinal(other))
    return min(gap, YEAR - gap) > APART


def _ordinal(day: Day) -> int:
    return day[0] * 30 + day[1]


def is_series(days: Mapping[str, tuple[Day | None, int]]) -> bool:
    """Whether the articles name days that are far apart."""
    known = {day for day, _ in days.values() if day is not None}
    far = any(apart(one, other) for one, other in combinations(known, 2))
    return far and sum(weight for _, weight in days.values()) >= ENOUGH


def doubtful(a: Profile, b: Profile, days: Mapping[str, tuple[Day | None, int]]) -> bool:
    """Whether two claims of articles in a series may belong to different happenings of it."""
    shared = a.names & b.names
    if a.filed is None or b.filed is None:
        shared -= a.places & b.places
    if shared:
        return False
    one, other = days[a.claim.article][0], days[b.claim.article][0]
    return one is None or other is None or apart(one, other)
