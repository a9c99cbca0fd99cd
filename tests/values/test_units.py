"""Units convert exactly, and only within their dimension."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given

from claimkit import InvalidModelError, Unit, UnitError
from claimkit.testing import exact_numbers, units

MINUTE, HOUR = Unit("minute", "time", 60), Unit("hour", "time", 3600)
CELSIUS = Unit("degree Celsius", "temperature", 1, Fraction(27315, 100))
FAHRENHEIT = Unit("degree Fahrenheit", "temperature", Fraction(5, 9), Fraction(45967, 180))


@given(units(), units(), exact_numbers())
def test_conversion_can_be_undone(a: Unit, b: Unit, number: Fraction) -> None:
    """A number converted there and back is the same number, without rounding."""
    if a.converts_to(b):
        assert b.convert(a.convert(number, b), a) == number


@given(units("length"), units("length"), units("length"), exact_numbers())
def test_conversion_composes(a: Unit, b: Unit, c: Unit, number: Fraction) -> None:
    """Going by way of a third unit changes nothing."""
    assert b.convert(a.convert(number, b), c) == a.convert(number, c)


@given(units(), units())
def test_what_converts_is_symmetric(a: Unit, b: Unit) -> None:
    """A unit converts to itself, and to another exactly when the other converts to it."""
    assert a.converts_to(a)
    assert a.converts_to(b) == b.converts_to(a)


@given(units(), units(), exact_numbers())
def test_other_dimensions_do_not_convert(a: Unit, b: Unit, number: Fraction) -> None:
    """Conversion across dimensions, or between counted things, raises UnitError."""
    if not a.converts_to(b):
        with pytest.raises(UnitError, match="does not convert"):
            a.convert(number, b)


def test_familiar_conversions() -> None:
    """An hour is 60 minutes, and water boils at 100 and at 212 degrees."""
    assert HOUR.convert(1, MINUTE) == 60
    assert CELSIUS.convert(100, FAHRENHEIT) == 212
    assert CELSIUS.convert(0, FAHRENHEIT) == 32


def test_counted_things_convert_only_into_themselves() -> None:
    """Countries are not presidents, though both are counted."""
    assert not Unit.counted("country").converts_to(Unit.counted("president"))
    assert Unit.counted("country") == Unit.counted("country")


def test_currencies_do_not_convert() -> None:
    """Rates change, so a dollar is no euro."""
    assert not Unit("dollar", "currency:USD").converts_to(Unit("euro", "currency:EUR"))


@pytest.mark.parametrize(
    ("name", "dimension", "factor"),
    [("", "time", 1), ("minute", "", 1), ("minute", "time", 0), ("minute", "time", -1)],
)
def test_a_broken_unit_cannot_be_built(name: str, dimension: str, factor: int) -> None:
    """A unit without name or dimension, or with a factor of 0 or less, is an error."""
    with pytest.raises(InvalidModelError):
        Unit(name, dimension, factor)
