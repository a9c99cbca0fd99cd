"""Inferring a year from a weekday of one article and a month and day of another.

"Thursday" and "September 4", aligned as days of one happening, leave only the years in which 4 September is a Thursday; of
these the one near the years that the articles name is taken, and every field that no text states is listed in
``inferred``. The machine's clock plays no part: without a year in the texts nothing is inferred.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from attrs import evolve

from ..claims import Claim
from ..values import DateValue

SLACK = 1
"""Years before the first and after the last year named that still count as near."""


def anchored(claims: Sequence[Claim], pairs: Iterable[tuple[str, str]]) -> tuple[Claim, ...]:
    """The claims, in the same order, with the dates of aligned pairs (by claim id) completed where just one year fits."""
    by_id = {claim.id: claim for claim in claims}
    years = _years(claims)
    days: dict[str, date] = {}
    for a, b in pairs:
        for one, other in ((a, b), (b, a)):
            if one in by_id and other in by_id:
                day = _common_day(by_id[one].value, by_id[other].value, years)
                if day is not None:
                    days.setdefault(one, day)
    return tuple(_on(claim, days) for claim in claims)


def _years(claims: Iterable[Claim]) -> tuple[int, ...]:
    """Years that the texts state, sorted."""
    found: set[int] = set()
    for claim in claims:
        value = claim.value
        if isinstance(value, DateValue) and value.anchor == "absolute" and "year" not in value.inferred:
            found.update(day.year for day in (value.start, value.end) if day is not None)
    return tuple(sorted(found))


def _common_day(month_day: object, weekday: object, years: Sequence[int]) -> date | None:
    if not isinstance(month_day, DateValue) or not isinstance(weekday, DateValue) or not years:
        return None
    if (
        month_day.start is not None
        or month_day.month is None
        or month_day.day is None
        or month_day.year is not None
    ):
        return None
    if weekday.start is not None or weekday.weekday is None or weekday.month is not None:
        return None
    fitting = [
        day
        for year in range(max(1, years[0] - SLACK), years[-1] + SLACK + 1)
        if (day := _day(year, month_day.month, month_day.day)) is not None
        and day.isoweekday() == weekday.weekday
    ]
    return fitting[0] if len(fitting) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February of a common year
        return None


def _on(claim: Claim, days: Mapping[str, date]) -> Claim:
    day, value = days.get(claim.id), claim.value
    if day is None or not isinstance(value, DateValue):
        return claim
    known = evolve(
        value,
        value=day.isoformat(),
        start=day,
        end=day,
        anchor="anchored",
        inferred=tuple(dict.fromkeys((*value.inferred, "year"))),
    )
    return evolve(claim, value=known)
