"""Comparing quantities: intervals in one unit, with hedges and rounding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Context, Decimal, localcontext
from fractions import Fraction

from attrs import evolve

from ..values import COUNT, Interval, Quantity, Unit
from ._comparison import Comparison, SetRelation

kind = "number"

LONGEST_DIGITS = 10**21
"""Numbers from here on are written with an exponent."""

HEDGE = Fraction(1, 10)
"""A hedged figure may be off by this share of itself at most, however round it is: labellers of real
articles call "around 100" against 55 a contradiction, "about 1,000" against 1,100 none."""

ROUNDED = Fraction(1, 20)
"""The same for what rounding alone explains: "60 per cent" is not 55."""

THOUSAND = 1_000
"""The count from which one is told rounded, where two digits of it are told; its square whatever is told."""


def compare(a: Quantity, b: Quantity) -> Comparison:
    """How the numbers that ``a`` allows relate to those that ``b`` allows, with the reason.

    Quantities of one dimension are compared in the unit of ``a``, shares in percent: "a third of voters", "33
    per cent" and "three in ten" are of one kind, a share and a plain number are not. A hedged figure stands
    for its halo. A gap is "near" when it is no wider than the rounding of either figure.
    """
    found = relation(a, b)
    a, b = _in_percent(a, b)
    if found == "incomparable":
        return Comparison(found, _why_not(a, b))
    if found == "disjoint" and a.direction and b.direction and a.direction != b.direction:
        return Comparison(found, f"one goes {a.direction}, the other {b.direction}")
    if a.unit is not None and b.unit is not None and a.unit != b.unit and a.unit.converts_to(b.unit):
        b = b.to(a.unit)
    return Comparison(found, REASONS[found].format(words(a), words(b)))


READINGS: Mapping[str, tuple[Fraction, ...]] = {
    "ton": (Fraction(1_000_000), Fraction("1016046.9088")),
    "gallon": (Fraction("4.54609"),),
    "pint": (Fraction("0.56826125"),),
}
"""Base units that a word for several units may stand for too: metric and long tons, imperial measures.

The factors are those of the International Yard and Pound agreement of 1959 and of the United Kingdom's
Weights and Measures Act 1985."""

REASONS: dict[SetRelation, str] = {
    "equal": "both allow {0}",
    "subset": "{0} lies within {1}",
    "superset": "{1} lies within {0}",
    "overlap": "{0} and {1} have values in common",
    "near": "{0} and {1} differ by no more than their rounding or the reading of a unit",
    "disjoint": "{0} and {1} have no value in common",
}


def relation(a: Quantity, b: Quantity) -> SetRelation:
    """The set relation alone: what :func:`compare` gives, without the words.

    Of two scores both sides count, in whichever order: 3-1 is 1-3, not 3-2.

    Where only the reading of a word for several units keeps them apart ("8.5 tons", "8.5 tonnes") it is
    "near".
    """
    if a.against is not None and b.against is not None:
        return _scores(_sides(a, a.against), _sides(b, b.against))
    found = _relation(a, b)
    if found == "disjoint" and any(
        _relation(one, other) != "disjoint" for one in _readings(a) for other in _readings(b)
    ):
        return "near"
    return found


Sides = tuple[Quantity, Quantity]


def _sides(score: Quantity, against: Interval) -> Sides:
    return evolve(score, against=None), evolve(score, interval=against, against=None)


def _scores(a: Sides, b: Sides) -> SetRelation:
    """How two scores relate, each side with its own or each with the other."""
    found: SetRelation = "disjoint"
    for mine, theirs in (b, b[::-1]):
        one, other = _relation(a[0], mine), _relation(a[1], theirs)
        if {"disjoint", "incomparable"}.isdisjoint((one, other)):
            if one == other:
                return one
            found = "overlap"
    return found


def _readings(quantity: Quantity) -> Iterator[Quantity]:
    """The quantity, and what it would be were its unit another one of the same name."""
    yield quantity
    unit = quantity.unit
    if unit is not None and not unit.is_count:
        for factor in READINGS.get(unit.name, ()):
            yield evolve(quantity, unit=evolve(unit, factor=factor))


PERCENT = Unit("percent", "share", Fraction(1, 100))

EVERYDAY = Fraction(1)
"""Percentage points that a fraction in words may be off: papers call 34 per cent a third."""


def _is_fraction(quantity: Quantity) -> bool:
    """Whether it tells a part by a fraction ("a third of voters"), not a length ("half a mile")."""
    return quantity.form == "fraction" and (quantity.unit is None or quantity.unit.is_count)


def _share(quantity: Quantity) -> Quantity | None:
    """The quantity in percent, when it tells what part of a whole it is."""
    unit, whole = quantity.unit, quantity.whole
    if unit is not None and unit.dimension == PERCENT.dimension:
        return quantity
    if _is_fraction(quantity):
        factor = Fraction(100)
    elif whole is not None and whole.is_point and whole.lower and (unit is None or unit.is_count):
        factor = 100 / whole.lower
    else:
        return None
    return evolve(
        quantity,
        interval=quantity.interval.scale(factor),
        tolerance=quantity.tolerance * factor,
        unit=PERCENT,
        whole=None,
    )


def _in_percent(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity]:
    """Both in percent when both are shares and one of them is told as nothing else, else as they are."""
    one, other = _share(a), _share(b)
    if one is None or other is None or (a.whole is not None and b.whole is not None):
        return a, b
    return one, other


def _relation(a: Quantity, b: Quantity) -> SetRelation:
    if (a.form == "ordinal") != (b.form == "ordinal"):
        return "incomparable"
    everyday = EVERYDAY if _is_fraction(a) != _is_fraction(b) else Fraction(0)
    shares = _in_percent(a, b)
    if everyday and shares == (a, b):
        return "incomparable"
    a, b = shares
    slack = max(rounding(a), _in_unit(rounding(b), b.unit, a.unit), min(everyday, _size(a) * ROUNDED))
    one, other = a.unit, b.unit
    if one is not None and other is not None and one != other:
        if one.converts_to(other):
            if not (one.is_count or _has_zero(one)):
                slack = _converted(a) + _in_unit(_converted(b), other, one)
            b = b.to(one)
        elif not (one.is_count and other.is_count):
            return "incomparable"
    if (a.direction is None) != (b.direction is None) and (_has_zero(one) or _has_zero(other)):
        return "incomparable"
    if a.direction is not None and b.direction is not None and a.direction != b.direction:
        return "disjoint"
    return _sets(a, b, slack)


def _why_not(a: Quantity, b: Quantity) -> str:
    if (a.form == "ordinal") != (b.form == "ordinal"):
        return "an ordinal does not compare with an amount"
    if _is_fraction(a) != _is_fraction(b):
        return "a share does not compare with a number"
    if a.unit is not None and b.unit is not None and not a.unit.converts_to(b.unit):
        return f"{a.unit.name} and {b.unit.name} measure different things"
    return "a change does not compare with a temperature"


def _sets(a: Quantity, b: Quantity, slack: Fraction) -> SetRelation:
    """How two quantities in one unit relate; ``slack`` is what rounding explains."""
    one, other = halo(a), halo(b)
    if one == other:
        return "equal"
    common = one.intersection(other)
    hedged = a.is_approximate and b.is_approximate
    if common is not None and common.is_point and hedged and a.interval.isdisjoint(b.interval):
        common = None  # halos that only touch
    if common is not None:
        return "subset" if common == one else "superset" if common == other else "overlap"
    return "near" if slack and one.gap(other) <= slack else "disjoint"


def halo(quantity: Quantity) -> Interval:
    """The interval widened by the tolerance, on each side by no more than :data:`HEDGE` of the bound there.

    Each side by itself, so that widening the interval always widens the halo. Of a temperature no bound is
    large or small, and the tolerance stands.
    """
    interval, tolerance, soft = quantity.interval, quantity.tolerance, quantity.soft
    if not tolerance:
        return interval
    lower, upper = interval.lower, interval.upper

    def width(bound: Fraction) -> Fraction:
        return tolerance if _has_zero(quantity.unit) else min(tolerance, abs(bound) * HEDGE)

    return Interval(
        lower if lower is None or soft == "lower" else lower - width(lower),
        upper if upper is None or soft == "upper" else upper + width(upper),
        interval.lower_open,
        interval.upper_open,
    )


def _has_zero(unit: Unit | None) -> bool:
    """Whether the unit's zero is not that of all units of its dimension, as that of temperatures."""
    return unit is not None and unit.dimension == "temperature"


def _in_unit(number: Fraction, given: Unit | None, wanted: Unit | None) -> Fraction:
    """A width of one unit in another; as it is when the units do not convert."""
    if given is None or wanted is None or not given.converts_to(wanted):
        return number
    return number * given.factor / wanted.factor


def rounding(quantity: Quantity) -> Fraction:
    """Half a step of the last digit that a large or measured figure states, else 0.

    "$121 billion" may stand for anything from 120.5 to 121.5, and "53,000 jobs" for 52,600; "58 killed" and
    "2,000 killed" stand for themselves, as counts under a thousand do and those up to a million of which one
    digit is told, and so do times and temperatures. No more than :data:`ROUNDED` of the figure: "60 per cent"
    is not 55.
    """
    told = quantity.told
    figure = told.lower if told.lower is not None else told.upper
    dimension = quantity.unit.dimension if quantity.unit is not None else COUNT
    if figure is None or figure == 0 or dimension in ("time", "temperature"):
        return Fraction(0)
    step = _last_step(figure)
    if dimension == COUNT and abs(figure) < max(Fraction(THOUSAND), min(Fraction(THOUSAND**2), 10 * step)):
        return Fraction(0)
    return min(step / 2, abs(figure) * ROUNDED)


def _converted(quantity: Quantity) -> Fraction:
    """What rounding explains of a figure told in another unit: "235 km/h" may be "145 mph", "90 days" three
    months.

    Half a step, of times too, a last 5 being a step of fives; :data:`ROUNDED` of the figure at most.
    """
    figure = _size(quantity)
    if not figure:
        return figure
    step = _last_step(figure)
    step *= 5 if step and (figure / step).numerator % 10 == 5 else 1
    return min(step / 2, figure * ROUNDED)


def _size(quantity: Quantity) -> Fraction:
    """The smaller bound that is told, without its sign; 0 when there is none."""
    ends = [abs(end) for end in (quantity.told.lower, quantity.told.upper) if end is not None]
    return min(ends, default=Fraction(0))


def _last_step(figure: Fraction) -> Fraction:
    """The decimal place of the last digit other than 0: 1000 for 121000, 1/10 for 5.6."""
    step = Fraction(1)
    if figure.denominator == 1:
        whole = abs(figure.numerator)
        while whole % 10 == 0:
            whole //= 10
            step *= 10
        return step
    for _ in range(12):
        if (figure / step).denominator == 1:
            return step
        step /= 10
    return Fraction(0)


def words(quantity: Quantity) -> str:
    """The quantity in words: "more than 30 countries", "about 20 minutes"."""
    number, unit = _interval_words(quantity), quantity.unit
    if quantity.against is not None and quantity.against.lower is not None:
        number = f"{number}-{number_words(quantity.against.lower)}"
    if unit is None:
        return number
    return f"{number} {unit.name if quantity.interval == Interval.point(1) else unit.plural}"


def _interval_words(quantity: Quantity) -> str:
    interval: Interval = quantity.told
    if interval != quantity.interval:
        bound = interval.lower if interval.lower is not None else interval.upper
        assert bound is not None
        return ("just under " if interval.lower is None else "just over ") + number_words(bound)
    hedge = "" if not quantity.is_approximate else "nearly " if quantity.soft == "upper" else "about "
    if interval.lower is None and interval.upper is None:
        return "some number"
    if interval.is_point and interval.lower is not None:
        return hedge + number_words(interval.lower)
    if interval.lower is None and interval.upper is not None:
        return ("less than " if interval.upper_open else "at most ") + number_words(interval.upper)
    if interval.upper is None and interval.lower is not None:
        return ("more than " if interval.lower_open else "at least ") + number_words(interval.lower)
    assert interval.lower is not None
    assert interval.upper is not None
    return f"{hedge}{number_words(interval.lower)} to {number_words(interval.upper)}"


def number_words(number: Fraction) -> str:
    """The number as digits with thousands separators; up to three decimals, then "≈", and as 1.5e21."""
    if abs(number) >= LONGEST_DIGITS:
        with localcontext(Context(prec=10)):
            return f"{Decimal(number.numerator) / Decimal(number.denominator):.3e}".replace("e+", "e")
    if number.denominator == 1:
        return f"{number.numerator:,}"
    rounded = round(number, 3)
    text = f"{rounded.numerator / rounded.denominator:,.3f}".rstrip("0").rstrip(".")
    return text if rounded == number else f"≈{text}"
