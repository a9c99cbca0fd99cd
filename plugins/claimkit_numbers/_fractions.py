"""Reading fractions, mixed numbers and ordinals in words: "two thirds", "five and a fifth", "third"."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve

from ._number_words import DENOMINATORS, ORDINALS, SCALES, TENS
from ._numerals import AND, Numeral, read_words

_DENOMINATOR = re.compile(r"[ -](?:- )?([a-z]+)\b")
_TENS = "|".join(TENS)
_UNIT_PARTS = "(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)(s?)\\b"
_COMPOUND = re.compile(rf"[ -]({_TENS})([ -]){_UNIT_PARTS}")
_POWERS = re.compile(r"[ -](one|ten|hundred)[ -](hundredth|thousandth|millionth|billionth|trillionth)(s?)\b")
_FACTORS = {"one": 1, "ten": 10, "hundred": 100}
_SINGLE = re.compile(r" of\b|[^\w -]|$")


def fraction_after(low: str, numeral: Numeral) -> Numeral | None:
    """The fraction whose numerator is ``numeral``: "two thirds", "three-quarters"."""
    hit = _DENOMINATOR.match(low, numeral.end)
    if hit is None:
        return None
    word = hit[1]
    size = DENOMINATORS.get(word)
    if size is None:
        return None
    if numeral.value > 1 and not word.endswith("s") and word != "half":
        return None
    if word == "half" and numeral.value != 1:
        return None
    return Numeral(numeral.start, hit.end(1), numeral.value / size, kind="fraction")


def _in_compound_parts(low: str, at: int, found: Numeral) -> Numeral | None:
    """The fraction whose denominator has two words: "three twenty-firsts", "two one-hundredths".

    The tens before the last word belong to the denominator unless "and" ties them to the numerator.
    """
    power = _POWERS.match(low, found.end)
    if power is not None:
        size = _FACTORS[power[1]] * ORDINALS[power[2]]
        if not (power[3] or found.value == 1):
            return None
        return Numeral(at, power.end(), found.value / size, kind="fraction")
    gap = max(low.rfind(" ", at, found.end), low.rfind("-", at, found.end))
    hit = _COMPOUND.match(low, gap) if gap > at else None
    numerator = found
    if hit is not None:
        before = read_words(low[at:gap], 0)
        if before is None or before.end != gap - at:
            return None
        numerator = before
    else:
        hit = _COMPOUND.match(low, found.end)
    if hit is None:
        return None
    if not hit[4] and not (numerator.value == 1 and _SINGLE.match(low, hit.end())):
        return None
    if hit[3] == "second" and (hit[2] == " " or not (hit[4] or low.startswith(" of", hit.end()))):
        return None  # "nine thirty seconds"
    size = TENS[hit[1]] + ORDINALS[hit[3]]
    return Numeral(at, hit.end(), numerator.value / size, kind="fraction")


_FIRST = re.compile(r"an? ")
_NEXT_WORD = re.compile(r"[ -]?([a-z]+)")
_OF_SCALE = re.compile(r"[ -](?:of (?:an? )?)?(million|billion|trillion)\b")


def _of_scale(low: str, part: Numeral) -> Numeral:
    """The fraction, times the scale that follows it: "two thirds of a million"."""
    scale = _OF_SCALE.match(low, part.end)
    if scale is None:
        return part
    return Numeral(part.start, scale.end(), part.value * SCALES[scale[1]], scaled=SCALES[scale[1]])


def _mixed(low: str, at: int, found: Numeral) -> Numeral | None:
    """A whole number and a fraction: "one hundred and three quarters", "two million and one half"."""
    if found.value in _WHOLE_TENS:
        both = _tens_and_more(low, at, found)
        if both is not None:
            return both
    cut = low.rfind(" and ", at, found.end)
    small = read_words(low, cut + 5, joined=True) if cut >= 0 else None
    part = fraction_after(low, small) if small is not None and small.end == found.end else None
    if small is not None and part is not None:
        if part.value >= 1:
            return None
        before = read_words(low[at:cut], 0)
        whole, scaled = found.value - small.value, before.scaled if before is not None else 1
    else:
        part = _part_after_and(low, found)
        if part is None:
            return None
        whole, scaled = found.value, found.scaled
    unscaled = part.value
    part = _of_scale(low, part)
    if part.value == unscaled and scaled >= 1000 and unscaled.denominator in (2, 4):
        return Numeral(at, part.end, whole + unscaled * scaled)
    return Numeral(at, part.end, whole + part.value)


def _part_after_and(low: str, whole: Numeral) -> Numeral | None:
    """The fraction below one that "and" adds: "and three quarters", "and 3/4"; none of something named."""
    joint = AND.match(low, whole.end)
    if joint is None:
        return None
    slash = _SLASHED.match(low, joint.end())
    if slash is not None:
        above, below = int(slash[1]), int(slash[2])
        if not 0 < above < below or whole.scaled >= 1000:
            return None
        return Numeral(joint.end(), slash.end(), Fraction(above, below), kind="fraction")
    small = read_words(low, joint.end(), joined=True)
    part = fraction_after(low, small) if small is not None else None
    if part is None or part.value >= 1 or _OF_THE.match(low, part.end):
        return None
    return part


_SLASHED = re.compile(r"(\d{1,2})[/⁄](2|3|4|5|6|8|10|12|16|32|64|100)(?![\w/.,]*\d)")
_OF_THE = re.compile(r" of (?:the|its|their|his|her|our|all|those|these)\b")


def digits_with_part(low: str, number: Numeral) -> Numeral:
    """The number in digits with the fraction in words behind it: "10 and three fifths", "2 thirds"."""
    if not low.startswith((" ", "-"), number.end) or not 0 < number.value < 1000:
        return number
    named = _NAMED_PART.match(low, number.end)
    if named is not None:
        single = named[1].removesuffix("s") == named[1]
        sure = named[1] not in ("quarter", "quarters") and not single
        if (number.value == 1) == single and (sure or _OF_ITS.match(low, named.end())):
            size = DENOMINATORS[named[1]]
            return Numeral(number.start, named.end(), number.value / size, kind="fraction", digits=True)
        return number
    part = _part_after_and(low, number)
    if part is None or low.startswith("between ", max(0, number.start - 8)):
        return number
    return Numeral(number.start, part.end, number.value + part.value, digits=True)


_NAMED_PART = re.compile(
    r"[ -]((?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|hundredth|thousandth)s?)(?![\w-])"
)
_OF_ITS = re.compile(r" of (?:an?|the|its|their|his|her|our|all)\b")
_WHOLE_TENS = frozenset(TENS.values())


def _tens_and_more(low: str, at: int, found: Numeral) -> Numeral | None:
    """Tens, "and", and a mixed number below ten: "twenty and three and three fifths"."""
    joint = AND.match(low, found.end)
    small = read_words(low, joint.end()) if joint else None
    if joint is None or small is None or not 0 < small.value < 10:
        return None
    if small.value.denominator == 1:
        small = _mixed(low, joint.end(), small)
        if small is None or small.value >= 10:
            return None
    elif " and " not in low[joint.end() : small.end]:
        return None  # "thirty and 4.5"
    return Numeral(at, small.end, found.value + small.value)


def read_worded(low: str, start: int) -> Numeral | None:
    """The number, ordinal or fraction in words at ``start``: "two-thirds", "a hundred", "third"."""
    article = _FIRST.match(low, start)
    at = article.end() if article else start
    found = read_words(low, at)
    if found is None:
        word = _NEXT_WORD.match(low, at)
        rank = ORDINALS.get(word[1]) if word else None
        if rank is None or word is None:
            return None
        if article:
            return Numeral(start, word.end(), Fraction(1, rank), kind="fraction") if rank >= 100 else None
        return Numeral(start, word.end(), Fraction(rank), kind="ordinal")
    mixed = _mixed(low, at, found)
    if mixed is not None:
        return evolve(mixed, start=start)
    part = _in_compound_parts(low, at, found) or fraction_after(low, found)
    if part is not None:
        return evolve(_of_scale(low, part), start=start)
    tail = _NEXT_WORD.match(low, found.end)
    if (
        tail
        and found.kind == "cardinal"
        and tail[1] in ORDINALS
        and found.end < tail.start(1)
        and found.value >= 20
    ):
        rank = ORDINALS[tail[1]]
        if rank < 10 and found.value % 10 == 0:
            return Numeral(start, tail.end(), found.value + rank, kind="ordinal")
        if rank >= 10 and rank < 100 and found.value % 100 == 0:
            return Numeral(start, tail.end(), found.value + rank, kind="ordinal")
    if (
        tail
        and found.kind == "cardinal"
        and tail[1] in ("hundredth", "thousandth", "millionth", "billionth", "trillionth")
        and low[found.end] in " -"
    ):
        return Numeral(start, tail.end(), found.value * ORDINALS[tail[1]], kind="ordinal")
    return evolve(found, start=start, article=article is not None)
