"""Inferring a year from a weekday of one article and a month and day of another.

"Thursday" and "September 4", aligned as days of one happening, leave only the years in which 4 September is a
Thursday; of these the one near a year that the articles name is taken, and every field that no text states is
listed in ``inferred``. Years count that the two articles name or others aligned with them.
The machine's clock plays no part: without a year in the texts nothing is inferred.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from datetime import date

from attrs import evolve

from ..claims import Claim
from ..values import DateValue

SLACK = 1
"""Years before and after a year named that still count as near."""


def anchored(claims: Sequence[Claim], pairs: Iterable[tuple[str, str]]) -> tuple[Claim, ...]:
    """The claims, in the same order, with the dates of aligned pairs (by id) completed where one year fits.

    A date whose partners leave different years stays as it is.
    """
    by_id = {claim.id: claim for claim in claims}
    known = [(a, b) for a, b in pairs if a in by_id and b in by_id]
    years = _years(claims, [(by_id[a].article, by_id[b].article) for a, b in known])
    days: defaultdict[str, set[date]] = defaultdict(set)
    for a, b in known:
        for one, other in ((a, b), (b, a)):
            day = _common_day(by_id[one].value, by_id[other].value, years[by_id[one].article])
            if day is not None:
                days[one].add(day)
    return tuple(_on(claim, days.get(claim.id, set())) for claim in claims)


def _years(claims: Iterable[Claim], linked: Sequence[tuple[str, str]]) -> Mapping[str, Set[int]]:
    """By article, the years that it states, or an article linked with it directly or through others."""
    stated: defaultdict[str, set[int]] = defaultdict(set)
    for claim in claims:
        value = claim.value
        if isinstance(value, DateValue) and value.anchor == "absolute" and "year" not in value.inferred:
            stated[claim.article].update(day.year for day in (value.start, value.end) if day is not None)
    leader: dict[str, str] = {}

    def find(article: str) -> str:
        while (above := leader.get(article, article)) != article:
            leader[article] = leader.get(above, above)
            article = above
        return article

    for one, other in sorted(set(linked)):
        first, second = find(one), find(other)
        if first != second:
            leader[second] = first
            stated[first] |= stated[second]
    return {article: stated[find(article)] for pair in linked for article in pair}


def _common_day(month_day: object, weekday: object, years: Set[int]) -> date | None:
    if not isinstance(month_day, DateValue) or not isinstance(weekday, DateValue):
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
    near = {year + step for year in years for step in range(-SLACK, SLACK + 1)}
    fitting = [
        day
        for year in near
        if (day := _day(year, month_day.month, month_day.day)) is not None
        and day.isoweekday() == weekday.weekday
    ]
    return fitting[0] if len(fitting) == 1 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:  # 29 February of a common year, or no year of the calendar
        return None


def _on(claim: Claim, days: Set[date]) -> Claim:
    value = claim.value
    if len(days) != 1 or not isinstance(value, DateValue):
        return claim
    (day,) = days
    known = evolve(
        value,
        value=day.isoformat(),
        start=day,
        end=day,
        anchor="anchored",
        inferred=tuple(dict.fromkeys((*value.inferred, "year"))),
    )
    return evolve(claim, value=known)
