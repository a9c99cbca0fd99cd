"""Comparing dates: what the words leave open contradicts nothing."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.comparators import dates
from claimkit.values import DateValue, Interval

DAY = date(2016, 7, 7)


def clock(minute: int, day: date | None = DAY, mod: str | None = None, **more: object) -> DateValue:
    """A time of day, on a day that the words state unless told otherwise."""
    return DateValue(
        "TIME", "T", day, day, time=Interval.point(minute), granularity="instant", mod=mod, **more
    )  # type: ignore[arg-type]


def on(day: date, **more: object) -> DateValue:
    """A whole day."""
    return DateValue("DATE", day.isoformat(), day, day, **more)  # type: ignore[arg-type]


minutes = st.integers(0, 24 * 60 - 1)
days = st.dates(date(1900, 1, 1), date(2100, 12, 31))
values = st.one_of(
    st.builds(on, days),
    st.builds(lambda day: on(day, inferred=("week",)), days),
    st.builds(lambda day: on(day, inferred=("year",)), days),
    st.builds(
        lambda m, day, mod: clock(m, day, mod),
        minutes,
        days,
        st.sampled_from([None, "APPROX", "AFTER", "BEFORE"]),
    ),
    st.builds(lambda m: clock(m, None), minutes),
    st.builds(
        lambda m, day, zone, mod: clock(m, day, mod, zone=zone),
        minutes,
        st.one_of(st.none(), days),
        st.sampled_from(["GMT", "PST", "ET", "IST"]),
        st.sampled_from([None, "APPROX", "AFTER", "BEFORE"]),
    ),
)
zones = st.sampled_from(["GMT", "PST", "EDT", "CET", "JST"])


@given(minutes, days, zones, zones)
def test_one_moment_shows_equal_clocks_in_two_zones(minute: int, day: date, one: str, other: str) -> None:
    """A clock set on by what lies between two zones shows the same moment there."""
    ahead = 60 * (dates.HOURS[other][0] - dates.HOURS[one][0])
    moved = (minute + ahead) % (24 * 60)
    day_there = day + timedelta((minute + ahead) // (24 * 60))
    assert (
        dates.compare(clock(minute, day, zone=one), clock(moved, day_there, zone=other)).relation == "equal"
    )


@given(minutes, days, zones, zones, st.integers(31, 11 * 60))
def test_two_moments_in_stated_zones_are_told_apart(
    minute: int, day: date, one: str, other: str, late: int
) -> None:
    """A clock that is more than half an hour late in another zone shows another moment."""
    there = minute + 60 * (dates.HOURS[other][0] - dates.HOURS[one][0]) + late
    moved, day_there = there % (24 * 60), day + timedelta(there // (24 * 60))
    assert (
        dates.compare(clock(minute, day, zone=one), clock(moved, day_there, zone=other)).relation
        == "disjoint"
    )


def test_a_zone_of_unknown_season_allows_both_hours() -> None:
    """11:36 p.m. PST is 2:36 a.m. ET, or 3:36 in summer, and never 4:36."""
    pacific = clock(1416, DAY, zone="PST")
    eastern = [clock(60 * hour + 36, DAY + timedelta(1), zone="ET") for hour in (2, 3, 4)]
    assert [dates.compare(pacific, x).relation for x in eastern] == ["equal", "equal", "disjoint"]


def test_a_national_zone_may_be_another_than_that_of_a_bare_clock() -> None:
    """ "12:36 p.m. ET" and "11:36 a.m." may be one moment, "12:36 p.m. ET" and "11:06 a.m." are not."""
    eastern = clock(756, zone="ET")
    assert dates.compare(eastern, clock(696)).relation == "near"
    assert dates.compare(eastern, clock(666)).relation == "disjoint"


@given(values)
def test_a_date_equals_itself(value: DateValue) -> None:
    """A value that is placed by something is equal to itself."""
    assert dates.compare(value, value).relation == "equal"


@given(values, values)
def test_swapping_the_dates_gives_the_converse(a: DateValue, b: DateValue) -> None:
    """The relation of b to a is the converse of that of a to b."""
    assert dates.compare(b, a).relation == dates.compare(a, b).converse


@given(minutes, minutes)
def test_a_hedge_never_creates_a_contradiction(a: int, b: int) -> None:
    """Times that agree still agree when one is said to be about so."""
    if dates.compare(clock(a), clock(b)).relation == "equal":
        assert dates.compare(clock(a), clock(b, mod="APPROX")).relation != "disjoint"


@given(days, st.integers(-1, 1))
def test_an_inferred_week_alone_contradicts_nothing(day: date, weeks: int) -> None:
    """ "Sunday" of this week and "Sunday" of the next agree when the week was inferred."""
    other = on(day + timedelta(7 * weeks))
    assert dates.compare(on(day, inferred=("week",)), other).relation != "disjoint"


@given(days, days)
def test_an_inferred_day_of_a_clock_contradicts_no_clock(a: date, b: date) -> None:
    """11:36 a.m. without a day agrees with 11:36 a.m. on any day."""
    assert dates.compare(clock(696, a, inferred=("day",)), clock(696, b)).relation != "disjoint"


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (clock(87), clock(90, mod="APPROX"), "subset"),  # 1:27 and about 1:30
        (clock(733), clock(740, mod="APPROX"), "disjoint"),  # 12:13 and around 12:20
        (clock(720, mod="APPROX"), clock(660, mod="APPROX"), "disjoint"),  # around noon and around 11 a.m.
        (clock(120), clock(137, mod="APPROX"), "near"),  # 2 a.m. and about 2:17 a.m.
        (clock(585), clock(615), "disjoint"),  # 9:45 and 10:15 a.m.
        (clock(360, mod="AFTER"), clock(370), "superset"),  # shortly after 6 and 6:10
    ],
)
def test_clock_times_agree_as_far_as_they_round(a: DateValue, b: DateValue, relation: str) -> None:
    """A round time is less exact than an odd one."""
    assert dates.compare(a, b).relation == relation


def test_a_clock_of_greenwich_may_be_the_same_moment_elsewhere() -> None:
    """Times in different zones differ when their minutes do."""
    zulu = DateValue("TIME", "2016-07-07T03:36Z", DAY, DAY, time=Interval.point(216), granularity="instant")
    assert dates.compare(zulu, clock(696)).relation == "overlap"
    assert dates.compare(zulu, clock(700)).relation == "disjoint"


def test_early_morning_takes_in_the_small_hours() -> None:
    """ "Early Thursday morning" and "2 a.m. Thursday" agree."""
    early = DateValue(
        "TIME", "2016-07-07TMO", DAY, DAY, time=Interval.between(360, 720), granularity="daypart", mod="START"
    )
    assert dates.compare(early, clock(120)).relation == "superset"


def test_a_day_and_a_time_of_day_may_both_hold() -> None:
    """ "Monday" and "10:08 p.m." without a day overlap."""
    assert dates.compare(on(DAY), clock(1328, None)).relation == "overlap"


def test_one_relative_expression_means_the_same_in_two_articles() -> None:
    """ "Last month" and "last month" overlap though nothing places them."""
    last = DateValue("DATE", "XXXX-XX", granularity="month", anchor="unanchored")
    assert dates.compare(last, last).relation == "overlap"
    assert dates.compare(last, on(DAY)).relation == "incomparable"


def stretch(first: date, last: date, **more: object) -> DateValue:
    """All days from the first to the last."""
    return DateValue("DATE", f"{first}/{last}", first, last, granularity="range", **more)  # type: ignore[arg-type]


@given(st.integers(1, 20), st.integers(0, 5), st.integers(1, 3))
def test_stretches_of_one_month_that_do_not_meet_contradict_each_other(day: int, days: int, gap: int) -> None:
    """That the year of "5 to 8 March" was inferred does not make it all of March."""
    first = date(2024, 3, day)
    one = stretch(first, first + timedelta(days), inferred=("year",))
    after = first + timedelta(days + gap)
    other = stretch(after, min(after + timedelta(3), date(2024, 3, 31)), inferred=("year",))
    assert dates.compare(one, other).relation == "disjoint"


@given(st.integers(1, 20), st.integers(1, 9), st.integers(-30, 30))
def test_a_stretch_whose_year_was_inferred_contradicts_no_year(day: int, days: int, years: int) -> None:
    """The same days of another year may be the ones that were meant."""
    one = stretch(date(2024, 3, day), date(2024, 3, day + days), inferred=("year",))
    other = stretch(date(2024 + years, 3, day), date(2024 + years, 3, day + days))
    assert dates.compare(one, other).relation in ("near", "equal")
