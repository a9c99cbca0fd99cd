"""What holds for all numbers: reading gives back what was written, whatever stands around it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article, ArticleError, Claim, Interval, Quantity, segment
from claimkit_numbers import claimkit_extractors

EXTRACTOR = claimkit_extractors()[0]

SMALL = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]  # fmt: skip
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
SCALES = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))


def claims(text: str) -> list[Claim]:
    return [c for c in EXTRACTOR.extract(segment(Article(text))) if c.value.form != "ordinal"]


def only(text: str) -> Claim:
    found = claims(text)
    assert len(found) == 1, [c.quote for c in found]
    return found[0]


def in_words(number: int, joint: str = " and ", hyphen: str = "-") -> str:
    """English words for a number below a trillion."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        tens, rest = TENS[number // 10 - 2], number % 10
        return f"{tens}{hyphen}{SMALL[rest]}" if rest else tens
    if number < 1000:
        head, rest = f"{SMALL[number // 100]} hundred", number % 100
        return f"{head}{joint}{in_words(rest, joint, hyphen)}" if rest else head
    for size, name in SCALES:
        if number >= size:
            head, rest = f"{in_words(number // size, joint, hyphen)} {name}", number % size
            if not rest:
                return head
            return f"{head}{joint if rest < 100 else ' '}{in_words(rest, joint, hyphen)}"
    raise AssertionError(number)


COUNTS = st.integers(2, 10**12 - 1)


@given(COUNTS)
def test_digits_with_commas_are_read_back(number: int) -> None:
    """A count with commas gives that count of the noun after it."""
    claim = only(f"Officials counted {number:,} crates there.")
    assert claim.value.interval == Interval.point(number)
    assert claim.quote == f"{number:,} crates"


@given(COUNTS, st.sampled_from((" and ", " ")), st.sampled_from(("-", " ")))
def test_words_are_read_back(number: int, joint: str, hyphen: str) -> None:
    """A count in words gives that count, with or without "and" and hyphens."""
    phrase = in_words(number, joint, hyphen)
    claim = only(f"Officials counted {phrase} crates there.")
    assert claim.value.interval == Interval.point(number)
    assert claim.quote == f"{phrase} crates"


@given(
    st.decimals(Decimal("0.01"), Decimal("999.99"), places=2),
    st.sampled_from(("million", "billion", "trillion")),
)
def test_scaled_money_is_exact(amount: Decimal, scale: str) -> None:
    """A decimal amount with a scale is an exact fraction, not a rounded float."""
    size = {"million": 10**6, "billion": 10**9, "trillion": 10**12}[scale]
    claim = only(f"The fund paid ${amount} {scale} last week.")
    assert claim.value.interval == Interval.point(Fraction(amount) * size)
    assert claim.value.unit is not None
    assert claim.value.unit.name == "dollar"


@given(st.integers(1, 998), st.integers(1, 999), st.sampled_from(("–", "-", " to ")))
def test_a_scale_reaches_over_both_ends_of_a_range(low: int, step: int, dash: str) -> None:
    """In "15–20 thousand" both ends are thousands."""
    high = min(999, low + step)
    claim = only(f"Estimates mention {low}{dash}{high} thousand crates.")
    assert claim.value.interval == Interval(low * 1000, high * 1000)


RANKS = ["third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]


@given(st.integers(2, 99), st.sampled_from(TENS), st.sampled_from(RANKS))
def test_a_denominator_may_have_two_words(number: int, ten: str, rank: str) -> None:
    """In "three twenty-fifths" the hyphen makes 25 the denominator."""
    size = 10 * TENS.index(ten) + 20 + RANKS.index(rank) + 3
    claim = only(f"They kept {in_words(number)} {ten}-{rank}s of the estate.")
    assert claim.value.interval == Interval.point(Fraction(number, size))
    assert claim.value.form == "fraction"


PARTS = {
    "a half": Fraction(1, 2),
    "a quarter": Fraction(1, 4),
    "three quarters": Fraction(3, 4),
    "two thirds": Fraction(2, 3),
    "3/4": Fraction(3, 4),
}


@given(st.integers(2, 999), st.booleans(), st.sampled_from(sorted(PARTS)))
def test_a_part_is_added_to_a_whole(number: int, digits: bool, part: str) -> None:
    """ "ten and a half" is the number and the part, in digits or words."""
    claim = only(f"They walked {number if digits else in_words(number)} and {part} miles.")
    assert claim.value.interval == Interval.point(number + PARTS[part])


@given(st.integers(2, 99), st.booleans(), st.sampled_from(("million", "billion")))
def test_a_scale_reaches_over_the_half_before_it(number: int, digits: bool, scale: str) -> None:
    """ "two and a half million" is 2,500,000."""
    size = {"million": 10**6, "billion": 10**9}[scale]
    claim = only(f"Officials counted {number if digits else in_words(number)} and a half {scale} crates.")
    assert claim.value.interval == Interval.point(number * size + size // 2)


@given(st.lists(st.sampled_from(SMALL[:10]), min_size=3, max_size=9))
def test_digits_read_out_are_no_quantity(digits: list[str]) -> None:
    """Digits joined by hyphens are a telephone number, a code or a formation."""
    assert claims(f"They gave {'-'.join(digits)} as an answer.") == []


BOUNDS = {
    "more than": Interval.more_than,
    "at least": Interval.at_least,
    "fewer than": Interval.less_than,
    "no fewer than": Interval.at_least,
    "no more than": Interval.at_most,
    "up to": Interval.at_most,
    "as many as": Interval.at_most,
    "a minimum of": Interval.at_least,
    "in excess of": Interval.more_than,
    "upwards of": Interval.more_than,
}


@given(st.integers(2, 10**6), st.sampled_from(sorted(BOUNDS)))
def test_bound_words_bound(number: int, words: str) -> None:
    """Bound words belong to the span and set the side that they limit."""
    claim = only(f"Officials counted {words} {number:,} crates there.")
    assert claim.value.interval == BOUNDS[words](number)
    assert claim.quote == f"{words} {number:,} crates"


UNITS = (
    "minutes",
    "hours",
    "miles",
    "km",
    "feet",
    "kilograms",
    "pounds",
    "liters",
    "megawatts",
    "acres",
    "°C",
    "°F",
)


@given(
    st.integers(2, 900), st.sampled_from(UNITS), st.sampled_from(("more than ", "about ", "at least ", ""))
)
def test_values_are_invariant_under_unit_conversion(number: int, unit: str, bound: str) -> None:
    """A quantity written in another unit of its dimension is the same quantity."""
    value: Quantity = only(f"They measured {bound}{number} {unit}.").value
    assert value.unit is not None
    for other in UNITS:
        target = only(f"They measured {number} {other}.").value.unit
        if target is not None and value.unit.converts_to(target):
            assert value.to(target).to(value.unit) == value


NEUTRAL = st.lists(
    st.sampled_from(("The sky was grey.", "Nobody spoke.", "It rained.", "“Perhaps,” she said.")), max_size=4
)


@given(
    NEUTRAL,
    NEUTRAL,
    st.sampled_from(("More than 30 nations met.", "He left 45 minutes into the talks.", "It cost €1.2m.")),
)
def test_text_around_only_shifts(before: list[str], after: list[str], sentence: str) -> None:
    """Text before and after shifts spans and changes nothing else."""
    head = "".join(f"{s}\n\n" for s in before)
    text = head + sentence + "".join(f"\n\n{s}" for s in after)
    alone = [(c.span.shift(len(head)), c.quote, c.value, c.about) for c in claims(sentence)]
    assert [(c.span, c.quote, c.value, c.about) for c in claims(text)] == alone


@given(st.text(max_size=200))
def test_any_text_survives(text: str) -> None:
    """No Unicode text raises; every quote is the text at its span."""
    try:
        document = segment(Article(text))
    except ArticleError:
        return
    for claim in EXTRACTOR.extract(document):
        assert claim.span.slice(text) == claim.quote


DIGITS = st.text("0123456789.,-–/:$€% km½²٣４ 'ⅷ\n", max_size=40)


@given(DIGITS)
def test_anything_like_a_number_survives(text: str) -> None:
    """Digits of any script, signs and separators in any order give a value or none."""
    if text.strip():
        for claim in claims(f"x {text} y"):
            assert claim.quote.strip()


@pytest.mark.parametrize(
    "text", ["9" * 5000, "1e999", "1e-999", "-" + "7" * 6000 + ".5", "10^999", "1/0", "0/0", "٣٤٥", "４２"]
)
def test_odd_numbers_give_a_value_or_none(text: str) -> None:
    """Numbers too long, too large or in other scripts never raise."""
    for claim in claims(f"They counted {text} crates."):
        assert isinstance(claim.value, Quantity)


@given(st.sampled_from(["fullwidth", "arabic"]), st.integers(2, 10**6))
def test_digits_of_other_scripts_count(script: str, number: int) -> None:
    """Full-width and Arabic-Indic digits have their value."""
    zero = {"fullwidth": 0xFF10, "arabic": 0x0660}[script]
    written = "".join(chr(zero + int(d)) for d in str(number))
    claim = only(f"They counted {written} crates.")
    assert claim.value.interval == Interval.point(number)
