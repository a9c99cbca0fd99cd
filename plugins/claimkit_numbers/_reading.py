"""What is read at one place, before it becomes a claim."""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache

from attrs import define

from claimkit import Interval, Quantity, Unit
from claimkit.values import Direction, Form, Soft

from ._bounds import Bound
from ._numerals import Numeral


@define
class Reading:
    """A number with all that its surroundings say of it."""

    start: int
    """First code point, bound words included."""
    end: int
    """One past the last code point, unit or counted noun included."""
    number: Numeral
    """The number, or the first end of a range."""
    second: Numeral | None = None
    """The second end of a range."""
    sense: Bound = "="
    """What the bound words make of the number."""
    unit: Unit | None = None
    per: Unit | None = None
    head: str | None = None
    modifiers: tuple[str, ...] = ()
    form: Form = "cardinal"
    whole: Numeral | None = None
    """What the number is a part of."""
    against: Numeral | None = None
    """The other side of a score."""
    direction: Direction | None = None
    core_end: int = 0
    """One past the number itself."""
    bracket: Interval | None = None
    """The interval, when two bounds were joined."""
    open_end: int = 0
    """Where modifiers end whose noun stands in the next reading: "12 Somali and 11 Yemeni pirates"."""

    @property
    def value(self) -> Fraction:
        """The number's value."""
        return self.number.value


SURE = 10
"""Below it "about" hedges by less than one."""

DOZEN = 12
"""In which people count too."""


@lru_cache(maxsize=4096)
def counted(noun: str) -> Unit:
    """The unit of things called ``noun``."""
    return Unit.counted(noun)


@lru_cache(maxsize=4096)
def _point(value: Fraction) -> Interval:
    return Interval(value, value)


CLOSE = Fraction(1, 5)
"""The share of a figure within which what is "just over" or "just under" it stays."""


def interval_of(reading: Reading) -> Interval:
    """The numbers that the words allow."""
    if reading.bracket is not None:
        return reading.bracket
    low, sense = reading.number.value, reading.sense
    high = low
    if reading.second is not None:
        low, high = sorted((low, reading.second.value))
    elif reading.number.vague:
        if reading.number.upper is None or sense in (">", ">=", "just>"):
            return Interval.at_least(low)
        return Interval(low, reading.number.upper)
    if sense == ">":
        return Interval.more_than(low)
    if sense == "just>" and low > 0:
        return Interval(low, low + low * CLOSE, lower_open=True)
    if sense == "just<" and high > 0:
        return Interval(high - high * CLOSE, high, upper_open=True)
    if sense in (">=", "soft>="):
        return Interval.at_least(low)
    if sense == "just>":
        return Interval.more_than(low)
    if sense in ("<", "just<"):
        return Interval.less_than(high)
    if sense in ("<=", "soft<="):
        return Interval.at_most(high)
    return _point(low) if low == high else Interval(low, high)


def quantity_of(reading: Reading) -> Quantity:
    """The value of the claim."""
    sense = reading.sense
    soft: Soft | None = None
    hedged = sense in ("~", "soft~") and not reading.number.vague
    if sense in ("soft<=", "just>") or (sense == "soft~" and hedged):
        soft = "upper"
    elif sense in ("soft>=", "just<"):
        soft = "lower"
    things = reading.unit is None or reading.unit.is_count
    tolerance = rounding(reading.number.value, things) if hedged else Fraction(0)
    form = reading.form
    if form == "cardinal" and reading.number.kind == "fraction":
        form = "fraction"
    return Quantity(
        interval_of(reading), reading.unit, form, tolerance, soft,
        _point(reading.whole.value) if reading.whole else None, reading.direction,
        reading.per, _point(reading.against.value) if reading.against else None,
    )  # fmt: skip


@lru_cache(maxsize=4096)
def rounding(value: Fraction, things: bool) -> Fraction:
    """Tolerance of an approximate figure: half the step that it is rounded to, or the whole step where
    that is within 1/40 of it.

    "About 20" is rounded to tens (5), "about 4,000" to thousands (500), "about 6.5 million" to half millions
    (250,000), "some 146 billion" to billions (1 billion, which is less than a fortieth); "about 0" gets 1/2.
    Where ``things`` are counted it is 1 at least from 10 on, of a few dozens 2.
    """
    if value == 0:
        return Fraction(1, 2)
    size = abs(value)
    step = Fraction(1)
    if size.denominator == 1:
        whole = size.numerator
        while whole % 10 == 0:
            whole //= 10
            step *= 10
    else:
        step = Fraction(1, 10)
        while (size / step).denominator != 1 and step > Fraction(1, 10**6):
            step /= 10
    if (size / step).numerator % 10 == 5:
        step *= 5
    least = Fraction(0)
    if things and size.denominator == 1 and size >= SURE:
        least = Fraction(2 if size % DOZEN == 0 and size <= 5 * DOZEN else 1)
    return max(step / 2, min(step, size / 40), least)
