"""Quantities: an interval in a unit, with the hedges that the words put on it."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from attrs import evolve, field, frozen

from ..errors import InvalidModelError
from .intervals import Interval, exact
from .units import Unit

Form = Literal["cardinal", "ordinal", "fraction", "score", "age"]
"""How the number is used: "27 presidents", "third year", "two-thirds", "won 3-1", "aged 7"."""

Direction = Literal["up", "down"]

Soft = Literal["lower", "upper"]


@frozen
class Quantity:
    """What a phrase of quantity allows: ``interval``, measured in ``unit``.

    >>> from claimkit.values import Interval, Quantity, Unit
    >>> minute = Unit("minute", "time", 60)
    >>> left = Quantity(Interval.point(20), minute, tolerance=5)
    >>> left.halo.overlaps(Interval.point(45))
    False
    """

    interval: Interval
    """Numbers that the words allow, in ``unit``."""
    unit: Unit | None = None
    """What is measured or counted; ``None`` when the text does not say."""
    form: Form = "cardinal"
    """How the number is used."""
    tolerance: Fraction = field(default=Fraction(0), converter=exact)
    """Half-width of the halo of an approximation ("about"), in ``unit``, 0 when exact."""
    soft: Soft | None = None
    """A side that limits by implicature and not by logic: "as many as 26" has a soft upper side. Of a hedged
    figure the side on which it is not hedged: "nearly 40" may be 37, hardly 43. "Just over 5" is above 5 and
    has a soft upper side."""
    whole: Interval | None = None
    """What this is a part of ("six out of thirty": 30), in the same unit."""
    direction: Direction | None = None
    """Set when the quantity is a change: "rose 3 %", "down by 40"."""
    per: Unit | None = None
    """Unit of a rate: "400 shells a day" counts shells per day. Speeds have units of their own."""
    against: Interval | None = None
    """The other side of a score or vote, in the same unit: 1 in "won 3-1"."""

    def __attrs_post_init__(self) -> None:
        if self.tolerance < 0:
            raise InvalidModelError(f"a tolerance is 0 or more, not {self.tolerance}")

    @property
    def is_approximate(self) -> bool:
        """Whether the text hedges the figure."""
        return self.tolerance > 0

    @property
    def told(self) -> Interval:
        """The interval as worded: "just over 5" is told as more than 5, and stays close by implicature.

        It is ``interval`` but for a soft side without a tolerance that stands beside an open one.
        """
        interval = self.interval
        if self.tolerance or interval.lower is None or interval.upper is None:
            return interval
        if self.soft == "upper" and interval.lower_open:
            return Interval.more_than(interval.lower)
        if self.soft == "lower" and interval.upper_open:
            return Interval.less_than(interval.upper)
        return interval

    @property
    def share(self) -> Fraction | None:
        """The part of the whole, when exact: 1/5 of "six out of thirty", 2/3 of "two-thirds of the 90"."""
        if not self.interval.is_point:
            return None
        if self.form == "fraction":
            return self.interval.lower
        if self.whole is None or not self.whole.is_point:
            return None
        part, whole = self.interval.lower, self.whole.lower
        return part / whole if part is not None and whole else None

    @property
    def halo(self) -> Interval:
        """The interval widened by the tolerance, but for a soft side."""
        interval, tolerance = self.interval, self.tolerance
        if not tolerance:
            return interval
        wide = interval.widen(tolerance)
        if self.soft == "upper":
            return evolve(wide, upper=interval.upper, upper_open=interval.upper_open)
        if self.soft == "lower":
            return evolve(wide, lower=interval.lower, lower_open=interval.lower_open)
        return wide

    def to(self, unit: Unit) -> Quantity:
        """The same quantity in another unit; raises :class:`~claimkit.errors.UnitError`."""
        if self.unit is None:
            raise InvalidModelError("a quantity without a unit does not convert")
        factor = self.unit.convert(1, unit) - self.unit.convert(0, unit)
        # a change has no zero point: a rise of 5 degrees Celsius is one of 9 degrees Fahrenheit
        step = Fraction(0) if self.direction else self.unit.convert(0, unit)
        return evolve(
            self,
            interval=self.interval.scale(factor).shift(step),
            unit=unit,
            tolerance=self.tolerance * factor,
            whole=None if self.whole is None else self.whole.scale(factor).shift(step),
            against=None if self.against is None else self.against.scale(factor).shift(step),
        )
