"""Quantities keep what they allow when they change unit, and a hedge only adds."""

from __future__ import annotations

from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given

from claimkit import Interval, InvalidModelError, Quantity, Unit, UnitError
from claimkit.testing import exact_numbers, quantities, units

MINUTE, HOUR = Unit("minute", "time", 60), Unit("hour", "time", 3600)


@given(quantities(units()), units())
def test_conversion_can_be_undone(quantity: Quantity, unit: Unit) -> None:
    """A quantity converted there and back is the same quantity."""
    assert quantity.unit is not None
    if quantity.unit.converts_to(unit):
        assert quantity.to(unit).to(quantity.unit) == quantity


@given(quantities(units("temperature")), quantities(units("temperature")), units("temperature"))
def test_conversion_keeps_set_relations(a: Quantity, b: Quantity, unit: Unit) -> None:
    """Subset, overlap and hedges are the same in every unit."""
    assert a.unit is not None
    b = evolve(b, direction=a.direction)
    one, other = a.to(unit), b.to(unit)
    alike = b.to(a.unit)
    assert one.interval.issubset(other.interval) == a.interval.issubset(alike.interval)
    assert one.interval.overlaps(other.interval) == a.interval.overlaps(alike.interval)
    assert one.halo.overlaps(other.halo) == a.halo.overlaps(alike.halo)
    assert one.is_approximate == a.is_approximate


@given(quantities(units()), units())
def test_conversion_moves_every_number(quantity: Quantity, unit: Unit) -> None:
    """The converted bounds are the bounds converted."""
    assert quantity.unit is not None
    if quantity.unit.converts_to(unit):
        converted = quantity.to(unit)
        for bound, new in (
            (quantity.interval.lower, converted.interval.lower),
            (quantity.interval.upper, converted.interval.upper),
        ):
            zero = quantity.unit.convert(0, unit) if quantity.direction else 0
            assert (None if bound is None else quantity.unit.convert(bound, unit) - zero) == new
        assert converted.unit == unit


@given(quantities(), exact_numbers(1000).map(abs))
def test_a_hedge_only_adds(quantity: Quantity, more: Fraction) -> None:
    """The halo holds the interval, and grows with the tolerance."""
    assert quantity.interval.issubset(quantity.halo)
    hedged = evolve(quantity, tolerance=quantity.tolerance + more)
    assert quantity.halo.issubset(hedged.halo)
    assert (quantity.tolerance > 0) == quantity.is_approximate


def test_a_tolerance_is_not_negative() -> None:
    """A hedge cannot take possibilities away."""
    with pytest.raises(InvalidModelError, match="tolerance"):
        Quantity(Interval.point(1), tolerance=-1)


def test_without_a_unit_nothing_converts() -> None:
    """A bare number has no unit to convert from."""
    with pytest.raises(InvalidModelError, match="without a unit"):
        Quantity(Interval.point(1)).to(MINUTE)


def test_other_dimensions_do_not_convert() -> None:
    """Minutes are no metres."""
    with pytest.raises(UnitError):
        Quantity(Interval.point(1), MINUTE).to(Unit("metre", "length"))


def test_less_than_an_hour_in_minutes() -> None:
    """A bound keeps its openness and a part its whole."""
    hour = Quantity(Interval(0, 1, upper_open=True), HOUR, tolerance=Fraction(1, 4), whole=Interval.point(2))
    assert hour.to(MINUTE) == Quantity(
        Interval(0, 60, upper_open=True), MINUTE, tolerance=15, whole=Interval.point(120)
    )


def test_a_change_has_no_zero_point() -> None:
    """A rise of 5 degrees Celsius is a rise of 9 degrees Fahrenheit."""
    celsius = Unit("degree Celsius", "temperature", 1, Fraction(27315, 100))
    fahrenheit = Unit("degree Fahrenheit", "temperature", Fraction(5, 9), Fraction(45967, 180))
    rise = Quantity(Interval.point(5), celsius, direction="up")
    assert rise.to(fahrenheit).interval == Interval.point(9)
