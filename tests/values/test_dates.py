"""Dates against brute force over real days, and EDTF there and back."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimkit import DateValue, FormatError, Interval, InvalidModelError

FIRST = date(2023, 12, 1)
ALL_DAYS = [FIRST + timedelta(days=n) for n in range(500)]
"""Days that tell the small values apart: every month, weekday and a leap day are among them."""

maybe = st.none
days = st.sampled_from(ALL_DAYS)
clocks = st.one_of(
    maybe(), st.tuples(st.integers(0, 1440), st.integers(0, 1440)).map(lambda p: Interval.between(*p))
)


@st.composite
def small_values(draw: st.DrawFn) -> DateValue:
    """Values limited to the days of ALL_DAYS, by bounds and any fields."""
    start, end = sorted((draw(days), draw(days)))
    month = draw(st.one_of(maybe(), st.integers(1, 12)))
    day = draw(st.one_of(maybe(), st.integers(1, 29)))
    year = draw(st.one_of(maybe(), st.integers(2023, 2025)))
    weekday = draw(st.one_of(maybe(), st.integers(1, 7)))
    assume((month, day) != (2, 29) or year in (None, 2024))
    return DateValue("DATE", "any", start, end, year, month, day, weekday, draw(clocks))


@st.composite
def open_values(draw: st.DrawFn) -> DateValue:
    """Values without an end, or without any bound."""
    month = draw(st.one_of(maybe(), st.integers(1, 12)))
    day = draw(st.one_of(maybe(), st.integers(1, 29)))
    weekday = draw(st.one_of(maybe(), st.integers(1, 7)))
    return DateValue("DATE", "any", draw(st.one_of(maybe(), days)), None, None, month, day, weekday)


def denoted(value: DateValue) -> set[date]:
    """The days of ALL_DAYS in the value, one by one."""
    return {day for day in ALL_DAYS if value.contains(day)}


def minutes(value: DateValue) -> set[int]:
    return {m for m in range(1441) if value.time is None or m in value.time}


@given(small_values(), small_values())
def test_intersection_is_that_of_the_days(a: DateValue, b: DateValue) -> None:
    """The intersection holds the days and minutes that both hold, and is None when there are none."""
    both = a.intersection(b)
    common, shared = denoted(a) & denoted(b), minutes(a) & minutes(b)
    time = a.time if b.time is None else b.time if a.time is None else a.time.intersection(b.time)
    empty = not common or (a.time is not None and b.time is not None and time is None)
    assert (both is None) == empty
    if both is not None:
        assert denoted(both) == common
        assert minutes(both) == shared or both.time == time
    assert a.overlaps(b) != a.isdisjoint(b)
    assert a.overlaps(b) == (both is not None)


@given(small_values(), small_values())
def test_subset_is_that_of_the_days(a: DateValue, b: DateValue) -> None:
    """A value is part of another exactly when each of its days is, at each of its minutes."""
    a, b = a.days, b.days
    assert a.issubset(b) == (denoted(a) <= denoted(b))
    assert a.is_empty == (not denoted(a))


@given(small_values(), open_values())
def test_values_without_bounds_hold_more(a: DateValue, b: DateValue) -> None:
    """A value with open ends relates to bounded ones by its fields."""
    a = a.days
    assert a.issubset(b) == (denoted(a) <= denoted(b))
    assert a.isdisjoint(b) == (not denoted(a) & denoted(b))


@given(small_values(), small_values())
def test_intersection_is_symmetric(a: DateValue, b: DateValue) -> None:
    """The order of the two does not matter."""
    assert a.intersection(b) == b.intersection(a)


@given(small_values())
def test_a_value_is_part_of_itself(a: DateValue) -> None:
    """Every value is a subset of itself."""
    assert a.issubset(a)


@given(small_values(), small_values())
def test_the_intersection_is_part_of_both(a: DateValue, b: DateValue) -> None:
    """What both hold is part of each."""
    both = a.intersection(b)
    if both is not None:
        assert both.issubset(a)
        assert both.issubset(b)


@given(st.integers(1, 7), st.integers(1, 12), st.integers(1, 28))
def test_a_partial_date_overlaps_every_weekday(weekday: int, month: int, day: int) -> None:
    """4 September of some year can be any weekday, and is no part of the Thursdays."""
    partial = DateValue("DATE", "any", month=month, day=day)
    thursday = DateValue("DATE", "any", weekday=weekday)
    assert partial.overlaps(thursday)
    assert not partial.issubset(thursday)


def test_a_duration_denotes_no_day() -> None:
    """A DURATION is the empty set: part of everything, apart from everything."""
    three_years = DateValue("DURATION", "P3Y")
    day = DateValue("DATE", "2025-09-04", date(2025, 9, 4), date(2025, 9, 4))
    assert three_years.is_empty
    assert three_years.issubset(day)
    assert three_years.isdisjoint(day)
    assert not three_years.contains(date(2025, 9, 4))


def test_two_times_of_one_day_are_disjoint() -> None:
    """Different minutes of a day are no agreement, but the days are."""
    at = date(2025, 9, 4)
    noon = DateValue("TIME", "2025-09-04T12:00", at, at, time=Interval.point(720))
    one = DateValue("TIME", "2025-09-04T13:00", at, at, time=Interval.point(780))
    assert noon.isdisjoint(one)
    assert noon.days.overlaps(one.days)
    assert noon.issubset(noon.days)
    assert not noon.days.issubset(noon)


def test_impossible_limits_are_empty() -> None:
    """Limits that no day fulfils make an empty set: no Monday lies in that range."""
    value = DateValue("DATE", "any", date(2025, 9, 4), date(2025, 9, 6), weekday=1)
    assert value.is_empty


@given(st.dates(date(1, 1, 1), date(9998, 12, 31)))
def test_a_day_goes_through_edtf(day: date) -> None:
    """A day read from EDTF is the day."""
    value = DateValue.from_edtf(day.isoformat())
    assert (value.start, value.end, value.edtf) == (day, day, day.isoformat())


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2025", "2025-01-01", "2025-12-31"),
        ("2025-09", "2025-09-01", "2025-09-30"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("19XX", "1900-01-01", "1999-12-31"),
        ("2024-35", "2024-07-01", "2024-09-30"),
        ("2024-22", "2024-06-01", "2024-08-31"),
        ("2024-24", "2024-12-01", "2025-02-28"),
        ("2024-41", "2024-07-01", "2024-12-31"),
        ("2025-03-27/2025-03-29", "2025-03-27", "2025-03-29"),
        ("2004~", "2004-01-01", "2004-12-31"),
    ],
)
def test_edtf_cells(text: str, start: str, end: str) -> None:
    """Each form of EDTF gives its days; what is written back denotes the same days."""
    value = DateValue.from_edtf(text)
    assert (str(value.start), str(value.end)) == (start, end)
    assert value.edtf is not None
    again = DateValue.from_edtf(value.edtf)
    assert (again.start, again.end, again.mod) == (value.start, value.end, value.mod)


@pytest.mark.parametrize(
    "text", ["XXXX-09-04", "XXXX-09", "XXXX-XX-27", "2025-XX-27", "2025-09-04/..", "../2025-09-04"]
)
def test_partial_edtf_is_kept(text: str) -> None:
    """What is open in EDTF stays open."""
    assert DateValue.from_edtf(text).edtf == text


@given(small_values())
def test_edtf_never_loses_a_day(value: DateValue) -> None:
    """What EDTF cannot say is left open: the string denotes all days of the value."""
    assert value.edtf is not None
    again = DateValue.from_edtf(value.edtf)
    assert denoted(value) <= denoted(again)


@given(st.text(max_size=20))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Text that is no EDTF raises FormatError and nothing else."""
    with suppress(FormatError):
        assert DateValue.from_edtf(text).value


@pytest.mark.parametrize(
    "text", ["", "2025-13", "2025-02-30", "20250904", "XXXX", "2025-09-04T25:00", "0000", "a/b", "2025-99"]
)
def test_what_is_no_edtf_is_refused(text: str) -> None:
    """The error names the text."""
    with pytest.raises(FormatError):
        DateValue.from_edtf(text)


def test_a_clock_time_in_edtf() -> None:
    """A clock time stands on its day."""
    value = DateValue.from_edtf("2025-09-04T20:30:00")
    assert value.type == "TIME"
    assert value.time == Interval.point(1230)
    assert value.edtf == "2025-09-04T20:30:00"


def test_what_denotes_no_day_has_no_edtf() -> None:
    """Durations, sets and "recently" have no date to write."""
    assert DateValue("DURATION", "P3Y").edtf is None
    assert DateValue("DATE", "PAST_REF").edtf is None


@pytest.mark.parametrize(("field", "number"), [("month", 13), ("day", 0), ("weekday", 8)])
def test_impossible_fields_are_refused(field: str, number: int) -> None:
    """A field outside its range cannot be built."""
    with pytest.raises(InvalidModelError):
        DateValue("DATE", "any", **{field: number})  # type: ignore[arg-type]
