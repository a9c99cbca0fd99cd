"""Strategies for values: intervals, units, quantities, dates and actors."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import strategies as st

from claimkit.values import COUNT, Actor, ActorKind, DateValue, Interval, Quantity, Role, Unit

MEASURES = (
    Unit("second", "time"),
    Unit("minute", "time", 60),
    Unit("hour", "time", 3600),
    Unit("day", "time", 86400),
    Unit("metre", "length"),
    Unit("kilometre", "length", 1000),
    Unit("mile", "length", Fraction(1609344, 1000)),
    Unit("kilogram", "mass"),
    Unit("tonne", "mass", 1000),
    Unit("kelvin", "temperature"),
    Unit("degree Celsius", "temperature", 1, Fraction(27315, 100)),
    Unit("degree Fahrenheit", "temperature", Fraction(5, 9), Fraction(45967, 180)),
    Unit("dollar", "currency:USD"),
    Unit("euro", "currency:EUR"),
)
"""Units of measurement with their legal definitions."""

COUNTED = ("country", "soldier", "person", "house", "vehicle", "vote", "minister")
"""Lemmas of counted things."""

_DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def exact_numbers(limit: int = 10**9) -> st.SearchStrategy[Fraction]:
    """Fractions from ``-limit`` to ``limit``, whole numbers among them."""
    return st.one_of(
        st.integers(-limit, limit).map(Fraction),
        st.fractions(-limit, limit, max_denominator=1000),
    )


@st.composite
def intervals(draw: st.DrawFn, numbers: st.SearchStrategy[Fraction] | None = None) -> Interval:
    """Intervals with open, closed and missing bounds, points among them; bounds drawn from ``numbers``."""
    numbers = exact_numbers() if numbers is None else numbers
    shape = draw(st.sampled_from(("point", "bounded", "below", "above", "all")))
    one = draw(numbers)
    if shape == "point":
        return Interval.point(one)
    lower_open, upper_open = draw(st.booleans()), draw(st.booleans())
    if shape == "below":
        return Interval(upper=one, upper_open=upper_open)
    if shape == "above":
        return Interval(lower=one, lower_open=lower_open)
    if shape == "all":
        return Interval()
    low, high = sorted((one, draw(numbers)))
    if low == high:
        return Interval.point(low)
    return Interval(low, high, lower_open, upper_open)


def units(dimension: str | None = None) -> st.SearchStrategy[Unit]:
    """Units of measurement and counted things, or only those of one dimension."""
    every = MEASURES + tuple(Unit.counted(noun) for noun in COUNTED)
    wanted = [unit for unit in every if dimension in (None, unit.dimension)]
    if not wanted:
        raise ValueError(f"no unit of dimension {dimension!r} is known here")
    return st.sampled_from(wanted)


@st.composite
def quantities(draw: st.DrawFn, unit: st.SearchStrategy[Unit] | None = None) -> Quantity:
    """Quantities with and without unit, hedge, soft side, whole and direction.

    Counted and measured amounts have no part below 0, except temperatures and changes.
    """
    measured = draw(st.one_of(st.none(), units()) if unit is None else unit)
    below = measured is not None and measured.dimension == "temperature"
    numbers = exact_numbers() if below else exact_numbers().map(abs)
    return Quantity(
        draw(intervals(numbers)),
        measured,
        tolerance=draw(st.one_of(st.just(Fraction(0)), exact_numbers(1000).map(abs))),
        soft=draw(st.sampled_from((None, None, "lower", "upper"))),
        whole=draw(st.one_of(st.none(), intervals(numbers)))
        if measured and measured.dimension == COUNT
        else None,
        direction=draw(st.sampled_from((None, None, None, "up", "down"))),
    )


@st.composite
def date_values(draw: st.DrawFn) -> DateValue:
    """Dates of every sort: days, parts of dates, spans, months, years, durations, sets, nothing placed."""
    day = draw(_DAYS)
    shape = draw(
        st.sampled_from(
            ("day", "partial", "weekday", "month", "year", "range", "time", "duration", "set", "vague")
        )
    )
    if shape == "day":
        if draw(st.booleans()):
            return DateValue("DATE", day.isoformat(), day, day, anchor="anchored", inferred=("year",))
        return DateValue("DATE", day.isoformat(), day, day)
    if shape == "partial":
        return DateValue("DATE", f"XXXX-{day:%m-%d}", month=day.month, day=day.day, anchor="partial")
    if shape == "weekday":
        weekday = day.isoweekday()
        return DateValue("DATE", f"XXXX-WXX-{weekday}", weekday=weekday, anchor="partial")
    if shape == "month":
        first = day.replace(day=1)
        last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
        return DateValue("DATE", f"{first:%Y-%m}", first, last, granularity="month")
    if shape == "year":
        return DateValue(
            "DATE", f"{day.year}", date(day.year, 1, 1), date(day.year, 12, 31), granularity="year"
        )
    if shape == "range":
        end = day + timedelta(days=draw(st.integers(1, 4000)))
        return DateValue("DATE", f"{day.isoformat()}/{end.isoformat()}", day, end, granularity="range")
    if shape == "time":
        minute = draw(st.integers(0, 1439))
        clock = f"{minute // 60:02}:{minute % 60:02}"
        at = Interval.point(minute)
        return DateValue("TIME", f"{day.isoformat()}T{clock}", day, day, time=at, granularity="instant")
    if shape == "duration":
        return DateValue(
            "DURATION", f"P{draw(st.integers(1, 99))}D", granularity="range", anchor="unanchored"
        )
    if shape == "set":
        return DateValue("SET", "P1D", anchor="unanchored")
    return DateValue("DATE", "PAST_REF", granularity="vague", anchor="unanchored")


GIVEN = ("Ada", "Bruno", "Carla", "David", "Elif", "Frank", "Greta", "Hannah", "Igor", "James")
SURNAMES = (
    "Abara",
    "Bellini",
    "Castell",
    "Dvorak",
    "Eriksen",
    "Fontaine",
    "Grigoryan",
    "Hoxha",
    "Ilves",
    "Kovač",
)
ORGANISATIONS = (
    "Northern Rail Union",
    "Ministry of Health",
    "Orbis Bank",
    "Red Lantern Aid",
    "Varna Port Authority",
)
PLACES = ("France", "Norway", "Kenya", "Vienna", "Lagos", "Lima", "Oslo")
_KINDS: tuple[ActorKind, ...] = ("person", "organisation", "place")
TITLES = ("prime minister", "special envoy", "spokeswoman", "defence minister", "chief economist")


@st.composite
def actors(draw: st.DrawFn, kind: ActorKind | None = None) -> Actor:
    """Persons, organisations and places with invented names, some with other names and roles."""
    wanted: ActorKind = draw(st.sampled_from(_KINDS)) if kind is None else kind
    if wanted != "person":
        return Actor((draw(st.sampled_from(PLACES if wanted == "place" else ORGANISATIONS)),), wanted)
    given, surname = draw(st.sampled_from(GIVEN)), draw(st.sampled_from(SURNAMES))
    others = draw(st.sampled_from(((), (surname,), (f"{given[0]}. {surname}", surname))))
    roles = draw(st.lists(st.sampled_from(TITLES).map(Role), max_size=2, unique=True))
    return Actor((f"{given} {surname}", *others), "person", tuple(roles))
