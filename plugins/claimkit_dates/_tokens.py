"""Words of a text as a string of classes, one character a word.

The grammar is matched on that string instead of the text: a word that no temporal expression
contains becomes one neutral character, so patterns touch only what can matter, in linear time.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from attrs import frozen

from . import _words

OTHER = "x"
"""The class of words and marks that stand in no temporal expression."""

CLASSES: dict[str, str] = {}
"""Character of each named class; filled on import from the word tables."""

Meaning = tuple[str, Any]
"""Class character and value of a word."""


def class_char(name: str) -> str:
    """The character that stands for a class; a new name gets the next free one."""
    return CLASSES.setdefault(name, chr(0x400 + len(CLASSES)))


@frozen
class Tokens:
    """The words of a text, in order."""

    text: str
    starts: list[int]
    """First code point of each word."""
    ends: list[int]
    """One past the last code point of each word."""
    classes: str
    """One character a word."""
    values: list[Any]
    """What the word means, by class."""

    def word(self, index: int) -> str:
        """The word in lower case."""
        return self.text[self.starts[index] : self.ends[index]].lower()

    def glued(self, index: int) -> bool:
        """Whether nothing stands between this word and the one before."""
        return index > 0 and self.starts[index] == self.ends[index - 1]


UNUSED: Meaning = (OTHER, None)
BREAK: Meaning = (class_char("BREAK"), None)
POSSESSIVE: Meaning = (class_char("POSSESSIVE"), None)
HOUR12 = class_char("HOUR12")
"""A whole number from 1 to 12, written in digits."""
AMPM = class_char("AMPM")
MONTH = class_char("MONTH")
HOLIDAY = class_char("HOLIDAY")

_MARK_NAMES = {
    "-": "HYPHEN", "‑": "HYPHEN", "‐": "HYPHEN", "–": "DASH", "~": "DASH", "—": "LONGDASH", ",": "COMMA",
    "/": "SLASH", "(": "LPAR", ")": "RPAR", ".": "DOT", ":": "COLON",
}  # fmt: skip
MARKS: dict[str, Meaning] = {mark: (class_char(name), mark) for mark, name in _MARK_NAMES.items()}

CASED = frozenset(
    [
        "mar",
        "sun",
        "sat",
        "mon",
        "wed",
        "fri",
        "may",
        "march",
        "jan",
        "dec",
        "et",
        "ct",
        "mt",
        "pt",
        "ad",
        "ce",
        "second",
        "august",
        "ist",
    ]
)
"""Words that are something else, or too short to tell, in lower case."""


def _lexicon() -> dict[str, Meaning]:
    """Meaning of each word in the cases that news has: lower, Capitalised, UPPER."""
    table: dict[str, Meaning] = {}
    for name, words in _words.TABLES.items():
        for word, value in words.items():
            table.setdefault(word, (class_char(name), value))
    for name, listed in _words.FUNCTION_WORDS.items():
        for word in listed.split():
            table.setdefault(word, (class_char(name), word))
    cased: dict[str, Meaning] = {}
    for word, meaning in table.items():
        cased[word.upper()] = cased[word.capitalize()] = meaning
        if word in ("may", "march", "august", "jan", "dec"):
            cased[word] = (class_char("WEAKMONTH"), meaning[1])
        elif word not in CASED or meaning[0] == class_char("ORDWORD"):
            cased[word] = meaning
    cased["second"] = table["second"]
    for word in ("MAY", "MAR", "SUN", "SAT", "WED", "FRI", "MON", "DEC", "JAN", "Ad", "Ce"):
        cased.pop(word, None)
    for word in _words.ZONES:
        cased.pop(word.capitalize(), None)
        cased.pop(word, None)
    return cased


LEXICON = _lexicon()


def _dotted() -> dict[str, Meaning]:
    """Abbreviations that may carry a full stop of their own."""
    table: dict[str, Meaning] = {}
    for name, words, longest in (("MONTH", _words.MONTHS, 4), ("WEEKDAY", _words.WEEKDAYS, 5)):
        for word, number in words.items():
            if len(word) <= longest and word not in ("may", "june", "july"):
                table[word.capitalize()] = table[word.upper()] = (class_char(name), number)
    return table


DOTTED = _dotted()

for _name in (
    "DAYNUM", "MINNUM", "NUM", "BIGNUM", "YEAR", "DECIMAL", "ORDNUM", "CLOCK", "DECADE", "NUMDATE",
    "SHORTYEAR",
    "YEARSPAN", "DAYSPAN", "SLASHDATE", "PERIODCODE", "STAMP", "WEAKMONTH", "DAYYEAR", "YEARDAY",
):  # fmt: skip
    class_char(_name)

DIGITS = (
    r"['’]?[0-9]+(?:[.,:/][0-9]+)*(?:[-–‑][0-9]+(?:[.:/-][0-9]+)*)?"
    r"(?:T[0-9:.]+(?:Z|[+-][0-9:]+)?|['’]?s\b|(?:st|nd|rd|th)\b)?"
)
TOKEN = re.compile(rf"([^\W\d_]+)|({DIGITS})|(['’]s\b|[^\w\s]|\n[ \t\r]*\n\s*|_+|\d+)")
"""A word, digits with what belongs to them, or a mark; a blank line is a mark."""

NO_NUMBER_AFTER = frozenset("$€£¥#.'’_%+*=&@\\")
"""Marks and letters glued before digits that make them a price, a code or a part of a longer number."""


@cache
def _forms() -> tuple[tuple[str, re.Pattern[str]], ...]:
    forms = {
        "STAMP": r"[12]\d{3}-[01]\d-[0-3]\dT[0-9:.]+(?:Z|[+-][0-9:]+)?",
        "NUMDATE": r"[12]\d{3}[-/.][01]?\d[-/.][0-3]?\d|[0-3]?\d([-/.])[0-3]?\d\1(?:[12]\d)?\d\d"
        r"|(?:19|20)\d\d[01]\d[0-3]\d",
        "DECADE": r"(?:1\d|20)\d0['’]?s|['’]?[2-9]0['’]?s",
        "ORDNUM": r"\d{1,3}(?:st|nd|rd|th)",
        "YEAR": r"(?:1[0-9]|20|21)\d\d",
        "SHORTYEAR": r"['’]\d\d",
        "CLOCK": r"[0-2]?\d:[0-5]\d(?::[0-5]\d)?",
        "YEARSPAN": r"(?:1\d|20)\d\d[-–‑/](?:(?:1\d|20)\d\d|\d\d)",
        "DAYSPAN": r"[0-3]?\d[-–‑][0-3]?\d",
        "DAYYEAR": r"[0-3]?\d[-/](?:1[5-9]|20)\d\d",
        "YEARDAY": r"(?:19|20)\d\d-[0-3]?\d",
        "SLASHDATE": r"[0-3]?\d/[0-3]?\d",
        "DECIMAL": r"\d{1,3}\.\d+",
        "BIGNUM": r"\d{1,3}(?:,\d{3})+",
    }
    return tuple((name, re.compile(form)) for name, form in forms.items())


@cache
def digits_meaning(word: str) -> Meaning:
    """Class and value of a word made of digits; kept for the words met."""
    plain = word.isdigit()
    if plain and len(word) <= 2:
        number = int(word)
        if 1 <= number <= 12:
            return (HOUR12, number)
        name = "DAYNUM" if 1 <= number <= 31 else "MINNUM" if number < 60 else "NUM"
        return (class_char(name), number)
    for name, form in _forms():
        if form.fullmatch(word):
            value: Any = word
            if name == "YEAR":
                value = int(word)
            elif name == "ORDNUM":
                value = int(word[:-2])
            elif name == "SHORTYEAR":
                value = int(word[1:])
            elif name == "BIGNUM":
                value = int(word.replace(",", ""))
            return (class_char(name), value)
    if plain and len(word) <= 9:
        return (class_char("NUM"), int(word))
    return UNUSED


_MERIDIEM = re.compile(r"([ap])(?:\.[ ]?m\b\.?|[ ]?m\b)", re.IGNORECASE)
_OCLOCK = re.compile(r"[o0]\s?['’]\s?clock\b", re.IGNORECASE)
_CODE = re.compile(r"([QH])([1-4])\b|FY[ ]?['’]?((?:20)?\d\d)\b", re.IGNORECASE)


def _holidays() -> tuple[re.Pattern[str], frozenset[str]]:
    names = sorted(_words.HOLIDAYS, key=len, reverse=True)
    choices = "|".join(re.escape(name).replace("'", "['’]?") for name in names)
    firsts = {name.split()[0].replace("'s", "").rstrip(".") for name in names}
    return re.compile(rf"(?:{choices})\b", re.IGNORECASE), frozenset(
        form for first in firsts for form in (first.capitalize(), first.upper(), first)
    )


HOLIDAY_PATTERN, HOLIDAY_FIRSTS = _holidays()
SPECIAL = frozenset(
    {"a", "p", "A", "P", "am", "pm", "AM", "PM", "Am", "Pm", "o", "O", "Q", "H", "q", "h", "FY", "fy"}
)


def _special(text: str, start: int, word: str) -> tuple[int, Meaning] | None:
    """A word of several pieces ("p.m.", "o'clock", "Q3", "New Year's Eve"): its end and meaning."""
    if word in HOLIDAY_FIRSTS:
        hit = HOLIDAY_PATTERN.match(text, start)
        if hit and (word[0].isupper() or hit.group().lower().replace("’", "'") in _words.PLAIN_HOLIDAYS):
            return hit.end(), (HOLIDAY, hit.group().lower().replace("’", "'"))
        return None
    hit = _MERIDIEM.match(text, start)
    if hit:
        bare = hit.group().lower() in ("am", "pm")
        if bare or "." in hit.group():
            return hit.end(), (AMPM, 12 if hit.group()[0] in "pP" else 0)
    hit = _OCLOCK.match(text, start)
    if hit:
        return hit.end(), (class_char("OCLOCK"), None)
    hit = _CODE.match(text, start)
    if hit:
        return hit.end(), (class_char("PERIODCODE"), hit.group().upper())
    return None


def tokenize(text: str) -> Tokens:
    """The words of the text with their classes."""
    starts: list[int] = []
    ends: list[int] = []
    classes: list[str] = []
    values: list[Any] = []
    skip = 0
    known, marks = LEXICON.get, MARKS.get
    hits = TOKEN.finditer(text)
    while (hit := next(hits, None)) is not None:
        start, end = hit.span()
        if start < skip:
            if end > skip:  # "Q1-2019": the code took the first digit
                hits = TOKEN.finditer(text, skip)
            continue
        word = hit.group()
        kind = hit.lastindex
        if kind == 1:
            found = known(word, UNUSED)
            if word in DOTTED and text[end : end + 1] == ".":
                end = skip = end + 1
                found = DOTTED[word]
            elif word in SPECIAL or word in HOLIDAY_FIRSTS:
                special = _special(text, start, word)
                if special is not None:
                    end, found = special
                    skip = end
        elif kind == 2:
            before = text[start - 1] if start else " "
            glued = before in NO_NUMBER_AFTER or (before.isalnum() and classes[-1] != MONTH)
            found = UNUSED if glued else digits_meaning(word)
        else:
            found = marks(word, UNUSED)
            if found is UNUSED:
                if word[0] in "'’":
                    found = POSSESSIVE
                elif word[0] == "\n":
                    found = BREAK
        starts.append(start)
        ends.append(end)
        classes.append(found[0])
        values.append(found[1])
    return Tokens(text, starts, ends, "".join(classes), values)
