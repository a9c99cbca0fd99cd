"""Intervals of exact numbers: the set of values that a phrase allows.

Bounds are :class:`fractions.Fraction`, so "€1.1m" is exactly 1 100 000 and a third is a third.
A bound of ``None`` means that nothing limits that side.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import cast

from attrs import field, frozen

from ..errors import InvalidModelError

LARGEST_EXPONENT = 1000
"""Decimals of a larger exponent, either way, are refused: their fraction could fill the memory."""

Exact = int | Fraction | Decimal
"""What a bound may be given as. A float is refused: it was rounded before it came here."""


def exact(number: Exact) -> Fraction:
    """``number`` as a fraction, without loss.

    Raises :class:`InvalidModelError` for floats, booleans, NaN, infinities, and a decimal whose exponent
    is beyond :data:`LARGEST_EXPONENT`.
    """
    if isinstance(number, Fraction):
        return number
    given = cast("object", number)
    if isinstance(given, bool) or not isinstance(given, (int, Decimal)):
        raise InvalidModelError(f"an exact number is an int, Decimal or Fraction, not {number!r}")
    if isinstance(given, Decimal) and given.is_finite() and abs(given.adjusted()) > LARGEST_EXPONENT:
        raise InvalidModelError(f"an exact number has an exponent up to {LARGEST_EXPONENT}, not {number!r}")
    try:
        return Fraction(given)
    except (ValueError, OverflowError) as error:
        raise InvalidModelError(f"an exact number is finite, not {number!r}") from error


def _bound(number: Exact | None) -> Fraction | None:
    return None if number is None else exact(number)


@frozen
class Interval:
    """All numbers between two bounds; never empty.

    An unbounded side is always open, so that equal sets are equal intervals.
    Raises :class:`InvalidModelError` when the interval would be empty.
    """

    lower: Fraction | None = field(default=None, converter=_bound)
    """Least number, or ``None`` when nothing limits the interval below."""
    upper: Fraction | None = field(default=None, converter=_bound)
    """Greatest number, or ``None`` when nothing limits the interval above."""
    lower_open: bool = False
    """Whether ``lower`` itself is left out."""
    upper_open: bool = False
    """Whether ``upper`` itself is left out."""

    def __attrs_post_init__(self) -> None:
        if self.lower is None:
            object.__setattr__(self, "lower_open", True)
        if self.upper is None:
            object.__setattr__(self, "upper_open", True)
        if self.lower is None or self.upper is None:
            return
        if self.lower > self.upper:
            raise InvalidModelError(f"lower bound {self.lower} is above upper bound {self.upper}")
        if self.lower == self.upper and (self.lower_open or self.upper_open):
            raise InvalidModelError(f"an interval from {self.lower} to itself holds its bounds")

    @classmethod
    def point(cls, number: Exact) -> Interval:
        """Just ``number``."""
        value = exact(number)
        return cls(value, value)

    @classmethod
    def at_least(cls, number: Exact) -> Interval:
        """``number`` and everything above it."""
        return cls(lower=exact(number))

    @classmethod
    def more_than(cls, number: Exact) -> Interval:
        """Everything above ``number``."""
        return cls(lower=exact(number), lower_open=True)

    @classmethod
    def at_most(cls, number: Exact) -> Interval:
        """``number`` and everything below it."""
        return cls(upper=exact(number))

    @classmethod
    def less_than(cls, number: Exact) -> Interval:
        """Everything below ``number``."""
        return cls(upper=exact(number), upper_open=True)

    @classmethod
    def between(cls, one: Exact, other: Exact) -> Interval:
        """Both numbers and all between them, in whichever order they are given."""
        low, high = sorted((exact(one), exact(other)))
        return cls(low, high)

    @property
    def is_point(self) -> bool:
        """Whether exactly one number is allowed."""
        return self.lower is not None and self.lower == self.upper

    @property
    def is_bounded(self) -> bool:
        """Whether both sides have a bound."""
        return self.lower is not None and self.upper is not None

    def __contains__(self, number: Exact) -> bool:
        value = exact(number)
        if self.lower is not None and (value < self.lower or (self.lower_open and value == self.lower)):
            return False
        return not (
            self.upper is not None and (value > self.upper or (self.upper_open and value == self.upper))
        )

    def issubset(self, other: Interval) -> bool:
        """Whether every number of this interval is in ``other``."""
        return self.intersection(other) == self

    def intersection(self, other: Interval) -> Interval | None:
        """The numbers in both, or ``None`` when there are none."""
        lower, lower_open = max(
            (self.lower, self.lower_open), (other.lower, other.lower_open), key=_lower_key
        )
        upper, upper_open = min(
            (self.upper, self.upper_open), (other.upper, other.upper_open), key=_upper_key
        )
        crossed = lower is not None and upper is not None and lower > upper
        if crossed or (lower is not None and lower == upper and (lower_open or upper_open)):
            return None
        return Interval(lower, upper, lower_open, upper_open)

    def overlaps(self, other: Interval) -> bool:
        """Whether some number is in both."""
        return self.intersection(other) is not None

    def isdisjoint(self, other: Interval) -> bool:
        """Whether no number is in both."""
        return self.intersection(other) is None

    def hull(self, other: Interval) -> Interval:
        """The smallest interval that holds both."""
        lower, lower_open = min(
            (self.lower, self.lower_open), (other.lower, other.lower_open), key=_lower_key
        )
        upper, upper_open = max(
            (self.upper, self.upper_open), (other.upper, other.upper_open), key=_upper_key
        )
        return Interval(lower, upper, lower_open, upper_open)

    def gap(self, other: Interval) -> Fraction:
        """The distance between the nearest bounds; 0 when the intervals touch or overlap."""
        first, second = sorted((self, other), key=lambda i: _lower_key((i.lower, i.lower_open)))
        if first.upper is None or second.lower is None:
            return Fraction(0)
        return max(Fraction(0), second.lower - first.upper)

    def scale(self, factor: Exact) -> Interval:
        """Every number times ``factor``; a negative factor swaps the bounds, 0 gives the point 0."""
        by = exact(factor)
        if by == 0:
            return Interval.point(0)
        low = None if self.lower is None else self.lower * by
        high = None if self.upper is None else self.upper * by
        if by > 0:
            return Interval(low, high, self.lower_open, self.upper_open)
        return Interval(high, low, self.upper_open, self.lower_open)

    def shift(self, by: Exact) -> Interval:
        """Every number plus ``by``."""
        step = exact(by)
        return Interval(
            None if self.lower is None else self.lower + step,
            None if self.upper is None else self.upper + step,
            self.lower_open,
            self.upper_open,
        )

    def widen(self, margin: Exact) -> Interval:
        """The interval with ``margin`` (0 or more) added on both sides."""
        by = exact(margin)
        if by < 0:
            raise InvalidModelError(f"a margin is 0 or more, not {by}")
        return Interval(
            None if self.lower is None else self.lower - by,
            None if self.upper is None else self.upper + by,
            self.lower_open,
            self.upper_open,
        )

    def __str__(self) -> str:
        if self.is_point:
            return str(self.lower)
        left = "(" if self.lower_open else "["
        right = ")" if self.upper_open else "]"
        low = "-∞" if self.lower is None else str(self.lower)
        high = "∞" if self.upper is None else str(self.upper)
        return f"{left}{low}, {high}{right}"


def _lower_key(end: tuple[Fraction | None, bool]) -> tuple[bool, Fraction, bool]:
    number, is_open = end
    return (number is not None, number if number is not None else Fraction(0), is_open)


def _upper_key(end: tuple[Fraction | None, bool]) -> tuple[bool, Fraction, bool]:
    number, is_open = end
    return (number is None, number if number is not None else Fraction(0), not is_open)
