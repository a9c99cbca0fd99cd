"""Intervals against brute force, and the laws of their algebra."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import InvalidModelError
from claimkit.testing import exact_numbers, intervals
from claimkit.values import Interval, exact

SMALL = st.integers(-4, 4).map(Fraction)
"""Bounds small enough to try every number between them."""

GRID = [Fraction(n, 4) for n in range(-40, 41)]
"""Numbers that tell intervals with bounds in SMALL apart: inside, outside and on every bound."""


def numbers_of(interval: Interval) -> set[Fraction]:
    """The numbers of the grid in the interval, by comparing bounds one by one."""
    found: set[Fraction] = set()
    for number in GRID:
        above = interval.lower is None or number > interval.lower
        below = interval.upper is None or number < interval.upper
        above = above or (number == interval.lower and not interval.lower_open)
        below = below or (number == interval.upper and not interval.upper_open)
        if above and below:
            found.add(number)
    return found


def every_small_interval() -> Iterator[Interval]:
    """All intervals with bounds from -1 to 1, open, closed and missing."""
    bounds = (None, Fraction(-1), Fraction(0), Fraction(1))
    for lower, upper, lower_open, upper_open in product(bounds, bounds, (False, True), (False, True)):
        try:
            yield Interval(lower, upper, lower_open, upper_open)
        except InvalidModelError:
            continue


def small() -> st.SearchStrategy[Interval]:
    return intervals(SMALL)


def test_every_pair_of_small_intervals_agrees_with_brute_force() -> None:
    """Subset, overlap, intersection and equality are those of the sets of numbers."""
    every = [(interval, numbers_of(interval)) for interval in every_small_interval()]
    for (a, in_a), (b, in_b) in product(every, repeat=2):
        both = a.intersection(b)
        assert (set() if both is None else numbers_of(both)) == in_a & in_b, (a, b)
        assert a.overlaps(b) == bool(in_a & in_b), (a, b)
        assert a.isdisjoint(b) == (not in_a & in_b), (a, b)
        assert a.issubset(b) == (in_a <= in_b), (a, b)
        assert (a == b) == (in_a == in_b), (a, b)


@given(small(), st.sampled_from(GRID))
def test_membership_is_that_of_the_bounds(interval: Interval, number: Fraction) -> None:
    """A number is in an interval when both bounds admit it."""
    assert (number in interval) == (number in numbers_of(interval))


@given(small(), small())
def test_hull_is_the_smallest_that_holds_both(a: Interval, b: Interval) -> None:
    """The hull holds exactly the numbers of both and those between them."""
    union = numbers_of(a) | numbers_of(b)
    between = {n for n in GRID if min(union) <= n <= max(union)}
    assert numbers_of(a.hull(b)) == between


@given(small(), st.integers(-3, 3))
def test_scaling_multiplies_every_number(interval: Interval, factor: int) -> None:
    """A number is in an interval exactly when its multiple is in the scaled interval."""
    scaled = interval.scale(factor)
    for number in GRID:
        if factor:
            assert (number in interval) == (number * factor in scaled)
    assert factor or scaled == Interval.point(0)


@given(small(), SMALL)
def test_shifting_adds_to_every_number(interval: Interval, by: Fraction) -> None:
    """A number is in an interval exactly when its sum is in the shifted interval."""
    shifted = interval.shift(by)
    assert all((number in interval) == (number + by in shifted) for number in GRID)


@given(small(), small())
def test_the_gap_is_the_least_distance(a: Interval, b: Interval) -> None:
    """The gap is the least distance of two numbers, were the bounds closed."""
    a_closed, b_closed = Interval(a.lower, a.upper), Interval(b.lower, b.upper)
    if numbers_of(a_closed) and numbers_of(b_closed):
        least = min(abs(x - y) for x in numbers_of(a_closed) for y in numbers_of(b_closed))
        assert a.gap(b) == least


@given(intervals(), intervals())
def test_the_gap_is_symmetric(a: Interval, b: Interval) -> None:
    """The gap is the same from both sides, and 0 when the two overlap."""
    assert a.gap(b) == b.gap(a) >= 0
    assert not (a.overlaps(b) and a.gap(b))


@given(intervals(), intervals())
def test_intersection_commutes(a: Interval, b: Interval) -> None:
    """The order of two intervals does not change what they share."""
    assert a.intersection(b) == b.intersection(a)


@given(intervals(SMALL), intervals(SMALL), intervals(SMALL))
def test_intersection_associates(a: Interval, b: Interval, c: Interval) -> None:
    """The numbers in three intervals do not depend on which two are met first."""
    left, right = a.intersection(b), b.intersection(c)
    assert (left and left.intersection(c)) == (right and a.intersection(right))


@given(intervals(), intervals())
def test_intersection_is_in_both(a: Interval, b: Interval) -> None:
    """An interval shares itself with itself, and what two share is a subset of each."""
    assert a.intersection(a) == a
    both = a.intersection(b)
    assert both is None or (both.issubset(a) and both.issubset(b))


@given(intervals(SMALL), intervals(SMALL))
def test_subset_is_antisymmetric(a: Interval, b: Interval) -> None:
    """Two intervals that are subsets of each other are equal, and equal ones hash alike."""
    assert (a.issubset(b) and b.issubset(a)) == (a == b)
    assert a != b or hash(a) == hash(b)


@given(intervals(SMALL), intervals(SMALL), intervals(SMALL))
def test_subset_is_transitive(a: Interval, b: Interval, c: Interval) -> None:
    """A subset of a subset is a subset."""
    assert not (a.issubset(b) and b.issubset(c)) or a.issubset(c)


@given(intervals(), intervals())
def test_both_are_in_their_hull(a: Interval, b: Interval) -> None:
    """Each interval is a subset of the hull, which does not depend on the order."""
    hull = a.hull(b)
    assert a.issubset(hull)
    assert b.issubset(hull)
    assert hull == b.hull(a)
    assert a.hull(a) == a


@given(intervals(), exact_numbers(100).map(abs), exact_numbers(100).map(abs))
def test_widening_only_adds(a: Interval, margin: Fraction, more: Fraction) -> None:
    """A wider margin gives a superset, and two margins in turn are one of their sum."""
    assert a.issubset(a.widen(margin))
    assert a.widen(margin).issubset(a.widen(margin + more))
    assert a.widen(margin).widen(more) == a.widen(margin + more)
    assert a.widen(0) == a


@given(intervals(), exact_numbers(100).filter(bool), exact_numbers(100))
def test_scale_and_shift_can_be_undone(a: Interval, factor: Fraction, by: Fraction) -> None:
    """Scaling by the reciprocal and shifting back give the interval again."""
    assert a.scale(factor).scale(1 / factor) == a
    assert a.shift(by).shift(-by) == a


@given(intervals())
def test_an_unlimited_side_is_open(a: Interval) -> None:
    """A side without a bound is open, so equal sets are equal intervals."""
    assert a.lower is not None or a.lower_open
    assert a.upper is not None or a.upper_open
    assert Interval(a.lower, None, a.lower_open, False) == Interval(a.lower, None, a.lower_open, True)


@given(exact_numbers())
def test_the_constructors_say_what_they_hold(number: Fraction) -> None:
    """Each named constructor holds its number or leaves it out, as its name says."""
    assert number in Interval.point(number)
    assert number in Interval.at_least(number)
    assert number in Interval.at_most(number)
    assert number not in Interval.more_than(number)
    assert number not in Interval.less_than(number)
    assert Interval.point(number).is_point
    assert not Interval.at_least(number).is_bounded


@given(exact_numbers(), exact_numbers())
def test_between_takes_either_order(one: Fraction, other: Fraction) -> None:
    """A range is the same in whichever order its ends are given."""
    assert Interval.between(one, other) == Interval.between(other, one)
    assert one in Interval.between(one, other)


@given(intervals(SMALL), intervals(SMALL))
def test_the_text_of_an_interval_is_its_own(a: Interval, b: Interval) -> None:
    """Different intervals read differently."""
    assert (str(a) == str(b)) == (a == b)


@pytest.mark.parametrize("number", [0.1, True, float("nan"), Decimal("NaN"), Decimal("Infinity"), "1", None])
def test_only_exact_numbers_are_taken(number: object) -> None:
    """Floats, booleans, NaN, infinities and text are refused."""
    with pytest.raises(InvalidModelError):
        exact(number)  # type: ignore[arg-type]


def test_a_number_too_large_to_write_out_is_refused() -> None:
    """An exponent that no memory holds raises an error instead of filling the machine."""
    with pytest.raises(InvalidModelError, match="exponent"):
        exact(Decimal("1e999999999"))
    with pytest.raises(InvalidModelError, match="exponent"):
        exact(Decimal("1e-999999999"))


def test_decimals_are_taken_without_loss() -> None:
    """One tenth is one tenth."""
    assert exact(Decimal("0.1")) == Fraction(1, 10)


@pytest.mark.parametrize(
    ("lower", "upper", "lower_open", "upper_open"),
    [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True)],
)
def test_an_empty_interval_cannot_be_built(
    lower: int, upper: int, lower_open: bool, upper_open: bool
) -> None:
    """Crossed bounds, and a point without its bounds, are errors."""
    with pytest.raises(InvalidModelError):
        Interval(lower, upper, lower_open, upper_open)


def test_a_negative_margin_is_refused() -> None:
    """Widening never takes numbers away."""
    with pytest.raises(InvalidModelError, match="margin"):
        Interval.point(1).widen(-1)
