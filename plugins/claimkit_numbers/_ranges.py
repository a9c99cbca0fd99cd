"""Two numbers that belong together: ranges and scores."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from claimkit import Unit

from . import _filters, _places, _units
from ._number_words import UNITS, ZEROS
from ._numerals import Numeral
from ._reading import Reading, counted

if TYPE_CHECKING:
    from ._reader import Reader

_RANGE = re.compile(
    r"(?:-? (?:to|and|or|through) (?:about |around |some |even |perhaps |maybe |approximately |roughly "
    r"|as many as |as much as )?"
    r"|-(?:to|or)-|[ \u00a0]?(?:-|–|—|−|~|‑|\.\.\.?)[ \u00a0]?~?|[ ]?(?:\+/-|±)[ ]?)(?=[~$€£¥\d.a-z-])"
)
_MONEY_AT = re.compile(r"(?:US|C|A|HK|NZ|us|c|a)?[$€£¥][ ]?")
_CLOCKISH = re.compile(r"(?::\d\d| ?[ap]\.?m\b)")
_CHANGE = re.compile(
    r"\b(?:rose|risen|rises?|rising|fell|fallen|falls?|falling|grew|grown|grows?|dropp?(?:ed|ing|s)?|"
    r"declin(?:ed|es?|ing)|increas(?:ed|es?|ing)|jump(?:ed|s|ing)?|climb(?:ed|s|ing)?|"
    r"went|goes|gone|going|cut|lower(?:ed|ing)?|rais(?:ed|es?|ing)|up|down|chang(?:ed|es?|ing)|"
    r"slipp?(?:ed|s|ing)?|soar(?:ed|ing)?|surg(?:ed|ing)|decreas(?:ed|es?|ing)|narrow(?:ed|s)?|"
    r"widen(?:ed|s)?|"
    r"expand(?:ed|ing)?|shr[aiu]nk|reduc(?:ed|es?|ing)|dwindl(?:ed|ing)|doubl(?:ed|ing)|tripl(?:ed|"
    r"ing)|plung(?:ed|ing)|revis(?:ed|ing)|moved?|turnout|improv(?:ed|ing))\b[^.;\n]{0,40}\bfrom "
    r"(?:[^\s]+ ){0,2}$"
)
_BY = re.compile(
    r"\bby (?:about |around |nearly |almost |some |roughly |more than |over |at least |up to )?(?:us|c|"
    r"a)?[$€£¥]?$"
)

RangeEnd = tuple[Numeral, int, "_units.UnitHit | None"]


def range_end(
    reader: Reader, first: Reading, hit: _units.UnitHit | None, currency: Unit | None
) -> RangeEnd | None:
    """The second end of a range, where it ends and its unit; ``None`` when it is no range.

    What is no range: "rose from 3% to 4%" and "increased by $43.6bn to $419.2bn" (two values), a
    smaller second number, ends of different dimensions, "two and three" without "between".
    """
    text, low = reader.text, reader.low
    number = first.number
    connector = _RANGE.match(low, first.end)
    if connector is None or number.vague:
        return None
    word = connector[0].strip(" \u00a0~-").split(" ", 1)[0] or "-"
    at = connector.end()
    sign = _MONEY_AT.match(text, at)
    if sign:
        if currency is None:
            return None
        at = sign.end()
    elif low[at] == "-" and low[at + 1 : at + 2].isdigit() and hit is not None:
        pass
    elif not (low[at].isdigit() or low[at].isalpha() or low[at] == "."):
        return None
    minus = low[at] == "-"
    second = reader.numeral(at + 1 if minus else at)
    if (
        second is None
        or second.kind == "ordinal"
        or second.vague
        or (second.kind == "fraction") != (number.kind == "fraction")
    ):
        return None
    if second.digits and (
        _CLOCKISH.match(low, second.end)
        or (
            second.end < len(text)
            and text[second.end].isalpha()
            and not _units.read_unit(text, low, second.end, reader.units, second)
        )
    ):
        return None
    if number.digits and not second.digits and text[at].isupper():
        return None  # 7-Eleven
    before = low[max(0, first.start - 14) : first.start]
    other = _units.read_unit(text, low, second.end, reader.units, second)
    if other and other.letter_is_unit:
        from attrs import evolve

        second = evolve(second, value=second.value / second.scaled, scaled=1, letter="")
    if minus:
        from attrs import evolve

        second = evolve(second, value=-second.value)
    if word in ("±", "+/"):
        from attrs import evolve

        margin = second.value
        first.number = evolve(number, value=number.value - margin)
        return evolve(second, value=number.value + margin), other.end if other else second.end, other
    bracketed = before.endswith(("between ", "from ")) or low.startswith(("between ", "from "), first.start)
    if word == "and" and not (
        before.endswith("between ") or (before.endswith("from ") and (hit is None or other is not None))
    ):
        return None
    value = number.value
    if second.scaled > 1 and number.scaled == 1 and value < 1000:
        value *= second.scaled
    if word == "or" and (
        second.value <= value
        or second.value > 3 * value + 10
        or (number.scaled == 1 and second.value > 1000 * value)
    ):
        return None
    if hit is not None:
        if other is not None and other.unit.dimension != hit.unit.dimension:
            return None
        if other is None and sign is None and word not in ("-", "–", "—"):
            return None
        if other is not None and other.unit != hit.unit:
            second_value = other.unit.convert(second.value, hit.unit)
            if second_value <= value:
                return None
    if number.plain and second.plain and _filters.is_year(low, number.start, number.end, False):
        return None
    if word in ("to", "-to") and (
        _CHANGE.search(low, max(0, first.start - 70), first.start)
        or (
            _BY.search(low, max(0, number.start - 20), number.start)
            and (currency is not None)
            and second.value > 3 * value
        )
    ):
        return None
    if (
        second.value <= value
        and not (bracketed and word == "and")
        and not (minus or first.number.value < 0 or low[number.start - 1 : number.start] == "-")
    ):
        return None
    if (
        second.plain
        and second.end < len(text)
        and low[second.end] in "-–/"
        and low[second.end + 1 : second.end + 2].isdigit()
    ):
        return None
    if word in ("—", "...", "..") and hit is None and currency is None and " " in connector[0]:
        return None
    return second, other.end if other else second.end, other


_SCORE = re.compile(r"(?:-|–|‑)(\d{1,3})(?![\w%°]|[-–/]\d|\.\d|,\d{3})")
_TO_SCORE = re.compile(r"(?:-to-| to | votes to |, ?)(\d{1,3})(?![\w%°]|[-–/.,]\d)")


def score_at(text: str, low: str, number: Numeral) -> Reading | None:
    """A score or a vote: "won 3-1", "passed 220-210", "voted 312 to 220"."""
    if not number.plain or number.end - number.start > 3:
        return None
    start, end = number.start, number.end
    if low[start - 1 : start] in ("-", "–", "/", ".", ",", "$", "€", "£") and start:
        return None
    hit = _SCORE.match(low, end)
    dash = hit is not None
    if hit is None:
        hit = _TO_SCORE.match(low, end)
        if hit is None or hit[0].startswith(","):
            return None
    other = int(hit[1])
    before = _places.SCORE_BEFORE.search(low, max(0, start - 48), start)
    after = _places.SCORE_AFTER.match(low, hit.end())
    if dash:
        falling = number.value >= other
        if not (before or after) and not (
            falling and number.value < 200 and other < 200 and not _UNIT_NEXT.match(low, hit.end())
        ):
            return None
        if not falling and not after and _UNIT_NEXT.match(low, hit.end()):
            return None
        if not falling and before is None and after is None:
            return None
    elif not (
        before and number.value > other and (_places.VOTES.search(low, max(0, start - 60), start) or after)
    ):
        return None
    if low[max(0, start - 6) : start].endswith(("from ", "$", "between ")) or low[
        max(0, start - 10) : start
    ].endswith("between "):
        return None
    against = Numeral(hit.start(1), hit.end(1), Fraction(other), digits=True, plain=True)
    return _score(low, number, against)


def _score(low: str, number: Numeral, against: Numeral) -> Reading:
    """A score, in votes when the words around say so."""
    votes = bool(
        _places.VOTES.search(low, max(0, number.start - 60), number.start)
        or _places.VOTES_AFTER.match(low, against.end)
    )
    return Reading(
        number.start,
        against.end,
        number,
        form="score",
        against=against,
        unit=counted("vote") if votes else None,
        head="vote" if votes else None,
        core_end=against.end,
    )


_SPOKEN = {**ZEROS, "nil": 0, "oh": 0, **UNITS, "ten": 10}
_DIGIT_WORD = "(" + "|".join(_SPOKEN) + ")"
_SPOKEN_DIGITS = re.compile(rf"{_DIGIT_WORD}(?:-{_DIGIT_WORD}(?![^\W_]))+")


def spoken_digits(low: str, start: int) -> Reading | int | None:
    """A score in words ("won two-nil", "a five-four ruling") that begins at ``start``.

    Where to go on for digits read out one by one: "nine-one-one", "a four-four-two formation".
    """
    hit = _SPOKEN_DIGITS.match(low, start)
    if hit is None:
        return None
    first, second, *more = hit[0].split("-")
    if more:
        return hit.end()
    if low.startswith("-", hit.end()):
        return None  # "two-three-week"
    middle = start + len(first)
    number = Numeral(start, middle, Fraction(_SPOKEN[first]))
    against = Numeral(middle + 1, hit.end(), Fraction(_SPOKEN[second]))
    around = _places.SCORE_AFTER.match(low, hit.end()) or (
        _places.SCORE_BEFORE.search(low, max(0, start - 48), start) and not _UNIT_NEXT.match(low, hit.end())
    )
    return _score(low, number, against) if around or second in ("nil", "nought") else None


_UNIT_NEXT = re.compile(
    r"[- ](?!(?:to|against|at|by|in|on|over|after|with|as)\b)(?:[a-z]+ )?[a-z]+s\b|-[a-z]"
    r"|[- ]?(?:percent|%|mph|km|year|month|day|week|hour|minute|mile|foot|inch|yard|point)"
)


def bounded_pair(low: str, first: Reading, second: Reading) -> bool:
    """Whether two one-sided readings limit one quantity: "above 1000 and below 1500"."""
    lower, upper = (">", ">="), ("<", "<=")
    if not (
        (first.sense in lower and second.sense in upper) or (first.sense in upper and second.sense in lower)
    ):
        return False
    if low[first.end : second.start] not in (" and ", " but ", " and is ", " but is "):
        return False
    below, above = (first, second) if first.sense in lower else (second, first)
    if below.number.value >= above.number.value or first.second or second.second:
        return False
    return first.unit is None or (first.unit == second.unit and first.end == first.core_end)


__all__ = ["RangeEnd", "bounded_pair", "range_end", "score_at"]
