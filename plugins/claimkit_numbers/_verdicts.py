"""Whether a number with all that stands around it is a quantity after all."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimkit import Unit

from . import _filters
from ._reading import Reading
from ._units import UnitHit

if TYPE_CHECKING:
    from ._reader import Reader

_PRONOUN = re.compile(
    r" (?:of|is|was|can|could|has|had|would|who|that|another|or|which|in which|thing|will|may|might|"
    r"should|must|does|did)\b"
)
_NOT_ONE = re.compile(
    r"(?:\b(?:no|any|every|some|each|this|the|last|next|other|only|good|bad|new|big|first|"
    r"loved|number|formula|day|air force|at)[ -]|the only )$"
)
_IDIOM_ONE = re.compile(
    r" (?:[a-z]+ (?:or|after) another|day|another|time|thing|side|hand|point|by one|more time|way or|after)\b"
)
_TO_WORDS = re.compile(r"[\w.,/-]*\w")
_GAME = re.compile(r"-(?:for|on|by|to|and)-\w+")
_NAMED = re.compile(r"-[A-Z][a-z]")
_TO_WORDS_WITH_HYPHEN = re.compile(r"[\w-]+")
_NO_ZERO = re.compile(r"(?:ground|net|sub|net-|below|above|day|patient|year|near|to)[ -]$")
_ZERO_AFTER = re.compile(
    r"[- ](?:tolerance|sum|hour|emissions?|hedge|carbon|day|waste|gravity|in\b|out\b|dark|coupon)"
)
_YEAR_END = re.compile(r"\d+s?(?:[-–/]\d+s?)?")


def is_no_quantity(reader: Reader, reading: Reading, hit: UnitHit | None, currency: Unit | None) -> int:
    """0 for a quantity; else where to go on, since the number is a year, a name or a pronoun."""
    text, low, number = reader.text, reader.low, reading.number
    if hit is None and reading.second is None:
        game = _GAME.match(low, number.end)
        if game is not None:
            return game.end()  # 2-for-1, one-on-one, nine-to-five
    if reading.unit is None and (text[number.start : number.end] == "3M" or _NAMED.match(text, number.end)):
        named = _TO_WORDS_WITH_HYPHEN.match(text, number.start)
        return named.end() if named else number.end  # 3M, 7-Up
    if currency is not None:
        return 0
    if number.digits:
        return _no_digits(text, low, reading, hit)
    return number.end if _no_words(low, reading, hit) else 0


def _no_words(low: str, reading: Reading, hit: UnitHit | None) -> bool:
    """Whether a number in words counts nothing: a pronoun, a label, an idiom."""
    number = reading.number
    word = low[number.start : number.end]
    if word == "one" and reading.second is None and reading.whole is None:
        return _is_pronoun(low, reading, hit)
    if word in ("several", "few"):  # "several proposals" tells next to nothing; hours and people are kept
        return hit is None and reading.head != "person"
    if word == "scores":
        return reading.head != "person" and not low.startswith(" of ", number.end)
    if word == "zero":
        return (
            _NO_ZERO.search(low, max(0, number.start - 9), number.start) is not None
            or reading.sense in ("<", ">", "just<", "just>")
            or _ZERO_AFTER.match(low, number.end) is not None
        )
    if low[max(0, number.start - 4) : number.start] == "top-":
        return True
    label = _filters.WORD_LABEL.search(low, max(0, number.start - 14), number.start)
    return label is not None and number.kind == "cardinal" and reading.unit is None


def _is_pronoun(low: str, reading: Reading, hit: UnitHit | None) -> bool:
    """Whether "one" stands for somebody or something: "one of them", "that one", "at one point"."""
    number = reading.number
    if low[reading.start : number.start].endswith(("minus ", "negative ")):
        return False
    if reading.unit is None:
        return True
    harmed = reading.head == "person" and reading.end == reading.core_end  # "one was killed"
    if hit is None and not harmed and _PRONOUN.match(low, number.end):
        return True
    if reading.sense != "=":
        return False
    if hit is None and _NOT_ONE.search(low, max(0, number.start - 12), number.start):
        return True
    return _IDIOM_ONE.match(low, number.end) is not None


def _no_digits(text: str, low: str, reading: Reading, hit: UnitHit | None) -> int:
    """Where to go on after digits that are a year or part of a name, else 0."""
    number, bounded = reading.number, reading.sense != "="
    unsure = (
        hit is None or text[number.end + 1 : number.end + 2].isupper() or hit.unit.name in ("second", "inch")
    )
    if number.plain and unsure and _filters.is_year(low, number.start, number.end, bounded):
        tail = _YEAR_END.match(low, number.start)
        return tail.end() if tail else number.end
    last = number if reading.second is None else reading.second
    touching = hit.end if hit else last.end
    if _filters.in_name(
        text,
        low,
        reading.start,
        number.start,
        touching,
        reading.unit is not None,
        bounded,
        reading.open_end > 0,
    ):
        skip = _TO_WORDS.match(text, number.start)
        return skip.end() if skip else number.end
    return 0
