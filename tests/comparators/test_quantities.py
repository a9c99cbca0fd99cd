"""Comparing quantities: intervals in one unit, with hedges and rounding."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimkit import Interval, Quantity, Unit
from claimkit.comparators import comparator_for, quantities
from claimkit.testing import quantities as any_quantities

PEOPLE, NATIONS = Unit.counted("person"), Unit.counted("nation")
MINUTE, HOUR = Unit("minute", "time", 60), Unit("hour", "time", 3600)
MILE, KILOMETRE = Unit("mile", "length", Fraction("1609.344")), Unit("kilometre", "length", 1000)
PERCENT = Unit("percent", "share", Fraction(1, 100))
DOLLAR, METRE = Unit("dollar", "money:USD", 1), Unit("metre", "length", 1)


def exactly(number: int | Fraction, unit: Unit | None = PEOPLE, **more: Any) -> Quantity:
    return Quantity(Interval.point(number), unit, **more)


def score(mine: int, theirs: int) -> Quantity:
    """A score or a vote."""
    return Quantity(Interval.point(mine), form="score", against=Interval.point(theirs))


def allowed(interval: Interval, unit: Unit | None = PEOPLE, **more: Any) -> Quantity:
    return Quantity(interval, unit, **more)


@given(any_quantities())
def test_a_quantity_equals_itself(quantity: Quantity) -> None:
    """Whatever its form, bounds and hedges."""
    assert quantities.relation(quantity, quantity) == "equal"


@given(any_quantities(), any_quantities())
def test_swapping_the_quantities_gives_the_converse(a: Quantity, b: Quantity) -> None:
    """The relation of b to a is the converse of that of a to b."""
    assert quantities.compare(b, a).relation == quantities.compare(a, b).converse


@given(any_quantities(), any_quantities())
def test_the_relation_needs_no_words(a: Quantity, b: Quantity) -> None:
    """What :func:`relation` gives is what :func:`compare` explains."""
    found = quantities.compare(a, b)
    assert quantities.relation(a, b) == found.relation
    assert found.reason


bounds = st.integers(0, 6)
small = st.tuples(bounds, bounds).map(lambda ends: Interval.between(min(ends), max(ends)))


@given(small, small)
def test_whole_ranges_relate_as_sets_do(one: Interval, other: Interval) -> None:
    """Brute force over the numbers in both gives the same answer."""
    a, b = ({n for n in range(7) if n in interval} for interval in (one, other))
    expected = (
        "equal"
        if a == b
        else "subset"
        if a < b
        else "superset"
        if a > b
        else "overlap"
        if a & b
        else "disjoint"
    )
    found = quantities.relation(allowed(one), allowed(other))
    assert found == expected or (found == "overlap" and not a & b and one.overlaps(other))


TON, TONNE, POUND = (
    Unit("ton", "mass", Fraction(45359237, 50)),
    Unit("tonne", "mass", 10**6),
    Unit("pound", "mass", Fraction("453.59237")),
)


@given(st.integers(1, 10**6), st.integers(1, 10**6))
def test_a_ton_may_be_a_tonne(tons: int, tonnes: int) -> None:
    """What the word leaves open contradicts nothing: "18 tons of rice" may be 18 tonnes, not 25."""
    assert quantities.relation(exactly(tons, TON), exactly(tons, TONNE)) == "near"
    assume(not 0.85 < tons / tonnes < 1.25)
    assert quantities.relation(exactly(tons, TON), exactly(tonnes, TONNE)) == "disjoint"


JUST_OVER_5 = Quantity(Interval(5, 6, lower_open=True), PERCENT, soft="upper")


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (exactly(Fraction("8.5"), TON), exactly(19_000, POUND, tolerance=500), "near"),
        (exactly(2, HOUR), exactly(120, MINUTE), "equal"),
        (
            exactly(26, PEOPLE),
            exactly(26, NATIONS),
            "equal",
        ),  # which thing is counted is the alignment's matter
        (allowed(Interval.more_than(30)), exactly(35), "superset"),
        (allowed(Interval.more_than(30)), exactly(30), "disjoint"),
        (allowed(Interval.less_than(60), MINUTE), exactly(45, MINUTE), "superset"),
        (exactly(20, MINUTE, tolerance=5), exactly(45, MINUTE), "disjoint"),
        (exactly(20, MINUTE, tolerance=5), exactly(21, MINUTE), "superset"),
        (exactly(100, PEOPLE, tolerance=50), exactly(55), "disjoint"),  # "around 100" is not 55
        (exactly(121_000_000_000, DOLLAR), exactly(121_300_000_000, DOLLAR), "near"),
        (exactly(121_000_000_000, DOLLAR), exactly(122_000_000_000, DOLLAR), "disjoint"),
        (exactly(900, DOLLAR), exactly(850, DOLLAR), "disjoint"),
        (JUST_OVER_5, exactly(Fraction(11, 2), PERCENT), "superset"),
        (JUST_OVER_5, exactly(11, PERCENT), "disjoint"),
        (JUST_OVER_5, exactly(5, PERCENT), "near"),
        (JUST_OVER_5, allowed(Interval.more_than(5), PERCENT), "subset"),
        (exactly(58), exactly(60), "disjoint"),
        (exactly(53_000), exactly(52_600), "near"),
        (exactly(2_600), exactly(2_609), "near"),
        (exactly(2_000), exactly(1_950), "disjoint"),  # of one digit is not told how it was rounded
        (exactly(2_000_000), exactly(1_950_000), "near"),
        (exactly(53_000), exactly(52_000), "disjoint"),
        (exactly(12_600), exactly(12_500), "disjoint"),
        (exactly(40, PEOPLE, tolerance=5, soft="upper"), exactly(36), "superset"),  # "nearly 40"
        (exactly(200, PEOPLE, tolerance=50, soft="upper"), exactly(218), "disjoint"),
        (exactly(Fraction(1, 3), PEOPLE, form="fraction"), exactly(33, PERCENT), "near"),
        (exactly(Fraction(1, 4), None, form="fraction"), exactly(26, PERCENT), "near"),
        (exactly(Fraction(1, 3), PEOPLE, form="fraction"), exactly(40, PERCENT), "disjoint"),
        (exactly(3, PEOPLE, whole=Interval.point(10)), exactly(30, PERCENT), "equal"),
        (exactly(1, PEOPLE, whole=Interval.point(3)), exactly(Fraction(1, 3), form="fraction"), "equal"),
        (exactly(Fraction(1, 2), PEOPLE, form="fraction"), exactly(12), "incomparable"),
        (exactly(27, PEOPLE, whole=Interval.point(35)), exactly(27), "equal"),
        (exactly(12, KILOMETRE), exactly(8, MILE), "near"),
        (exactly(12, KILOMETRE), exactly(9, MILE), "disjoint"),
        (exactly(45, MINUTE), exactly(45, METRE), "incomparable"),
        (exactly(3, None, form="ordinal"), exactly(3), "incomparable"),
        (exactly(5, None, direction="up"), exactly(5, None, direction="down"), "disjoint"),
        (score(98, 91), score(98, 89), "disjoint"),
        (score(3, 1), score(1, 3), "equal"),  # "Leeds beat Derby 3-1", "Derby lost 1-3"
        (score(85, 84), exactly(85), "equal"),
    ],
)
def test_relations(a: Quantity, b: Quantity, relation: str) -> None:
    """Bounds, hedges, rounding and units decide; the words around them do not."""
    assert quantities.relation(a, b) == relation


@given(st.integers(1, 999), st.integers(1, 999))
def test_small_counts_are_not_rounded(one: int, other: int) -> None:
    """A count under a thousand stands for itself: 58 killed are not 60."""
    assume(one != other)
    assert quantities.relation(exactly(one), exactly(other)) == "disjoint"


@given(st.integers(1, 9), st.integers(3, 5), st.integers(1, 10**5))
def test_a_count_of_one_digit_is_not_rounded(digit: int, zeros: int, off: int) -> None:
    """ "20,000 people" are not 19,400; 19,400 may itself stand for what rounds to it."""
    told, other = digit * 10**zeros, digit * 10**zeros - off
    assume(other > 0 and other % 100)
    slack = quantities.rounding(exactly(other))
    assert (quantities.relation(exactly(told), exactly(other)) == "disjoint") == (off > slack)


@given(st.integers(1, 999), st.integers(-499_999, 499_999))
def test_a_round_sum_stands_for_what_rounds_to_it(millions: int, off: int) -> None:
    """ "$121 million" and "$121.3 million" differ by no more than their rounding."""
    assume(off != 0 and millions % 10 != 0 and abs(off) * 20 <= millions * 10**6)
    rounded, told = exactly(millions * 10**6, DOLLAR), exactly(millions * 10**6 + off, DOLLAR)
    assert quantities.relation(rounded, told) == "near"


@given(st.integers(1, 9), st.integers(-5, 5), st.integers(0, 9))
def test_rounding_explains_a_twentieth_at_most(tens: int, off: int, zeros: int) -> None:
    """ "60 million dollars" is not 55 million, round as both figures are."""
    one, other = tens * 10 * 10**zeros, (tens * 10 + off) * 10**zeros
    assume(abs(one - other) > max(one, other) / 20)
    assert quantities.relation(exactly(one, DOLLAR), exactly(other, DOLLAR)) == "disjoint"


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_a_hedge_reaches_no_further_than_a_tenth(number: int, tolerance: int) -> None:
    """However round the figure, "about" does not allow for half of it."""
    halo = quantities.halo(exactly(number, tolerance=tolerance))
    assert halo.lower is not None
    assert halo.upper is not None
    assert halo.upper - number <= Fraction(number, 10)
    assert number - halo.lower <= min(Fraction(number, 10), Fraction(tolerance))


@given(any_quantities())
def test_what_is_told_is_no_narrower_than_what_is_meant(quantity: Quantity) -> None:
    """A side by implicature is dropped at most."""
    assert quantity.interval.issubset(quantity.told)


@given(any_quantities())
def test_every_quantity_has_words(quantity: Quantity) -> None:
    """Explanations never fail on a value."""
    assert quantities.words(quantity)


@pytest.mark.parametrize(
    ("quantity", "words"),
    [
        (exactly(1), "1 person"),
        (exactly(1200), "1,200 people"),
        (allowed(Interval.more_than(30), NATIONS), "more than 30 nations"),
        (allowed(Interval.at_least(200_000)), "at least 200,000 people"),
        (allowed(Interval.less_than(60), MINUTE), "less than 60 minutes"),
        (allowed(Interval.between(15, 20)), "15 to 20 people"),
        (JUST_OVER_5, "just over 5 percent"),
        (Quantity(Interval(160, 200, upper_open=True), PEOPLE, soft="lower"), "just under 200 people"),
        (exactly(20, MINUTE, tolerance=5), "about 20 minutes"),
        (exactly(Fraction(1, 3), None), "≈0.333"),
        (exactly(Fraction(7, 2), HOUR), "3.5 hours"),
    ],
)
def test_quantities_in_words(quantity: Quantity, words: str) -> None:
    """As a reader would say them."""
    assert quantities.words(quantity) == words


def test_numbers_too_long_to_read_get_an_exponent() -> None:
    """A figure of a thousand digits costs no thousand digits, and no time."""
    assert quantities.number_words(Fraction(10**1000)).endswith("e1000")


def test_registered() -> None:
    """Claims of kind "number" are compared here."""
    assert comparator_for("number") is quantities


@given(st.integers(1, 99), st.integers(1, 99))
def test_a_share_is_one_however_it_is_told(part: int, percent: int) -> None:
    """ "37 in 100", 37/100 and 37 % relate to any percentage alike, but for what words in fractions round."""
    told = exactly(part, PERCENT)
    odds = exactly(part, PEOPLE, whole=Interval.point(100))
    other = exactly(percent, PERCENT)
    assert quantities.relation(odds, other) == quantities.relation(told, other)


@given(st.integers(1, 499), st.integers(1, 10**6), st.integers(1, 500))
def test_nearly_reaches_no_higher(number: int, tolerance: int, more: int) -> None:
    """ "Nearly 40" allows for no more than 40, whatever the tolerance; 1,030 may stand for 1,025."""
    nearly = exactly(number, tolerance=tolerance, soft="upper")
    assert quantities.relation(nearly, exactly(number + more)) == "disjoint"


@given(st.integers(0, 120), st.integers(0, 120), st.integers(0, 120), st.integers(0, 120))
def test_scores_are_one_when_both_sides_are(a: int, b: int, c: int, d: int) -> None:
    """In whichever order they are told; and the words give both."""
    one, other = score(a, b), score(c, d)
    assert (quantities.relation(one, other) == "equal") == ({a, b} == {c, d} and (a == b) == (c == d))
    assert f"{a}-{b}" in quantities.compare(one, other).reason
