"""Words of a text as a string of classes, one character a word.

The grammar is matched on that string instead of the text: a word that no temporal expression
contains becomes one neutral character, so patterns touch only what can matter, in linear time.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import regex
from attrs import frozen

from . import _words

OTHER = "x"
"""The class of words and marks that stand in no temporal expression."""

CLASS_NAMES: dict[str, str] = {}
"""Character of each named class; filled once on import from the word tables."""


def class_char(name: str) -> str:
    """The character that stands for a class; a new name gets the next free one."""
    return CLASS_NAMES.setdefault(name, chr(0x400 + len(CLASS_NAMES)))


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


def _lexicon() -> dict[str, tuple[str, Any]]:
    table: dict[str, tuple[str, Any]] = {}

    def add(words: dict[str, Any], name: str) -> None:
        for word, value in words.items():
            table.setdefault(word, (class_char(name), value))

    add(_words.WEEKDAYS, "WEEKDAY")
    add(_words.WEEKDAY_PLURALS, "WEEKDAYS")
    add(_words.MONTHS, "MONTH")
    add(_words.SEASONS, "SEASON")
    add(_words.DECADE_WORDS, "DECADEWORD")
    add(_words.ORDINALS, "ORDWORD")
    add(_words.CARDINALS, "CARDWORD")
    add(_words.TENS, "TENS")
    add(_words.UNITS, "UNIT")
    add(_words.UNIT_PLURALS, "UNITS")
    table["minute"] = (class_char("CLOCKUNIT"), "M")
    add(_words.CLOCK_UNITS, "CLOCKUNIT")
    add(_words.DAY_PARTS, "PART")
    add(_words.SETS, "SET")
    for word, name in _words.LITERALS.items():
        table.setdefault(word, (class_char(name), word))
    for word in sorted(_words.ZONES):
        table.setdefault(word, (class_char("ZONE"), word))
    return table


LEXICON = _lexicon()

STRICT_UPPER = frozenset({"mar", "sun", "sat", "mon", "wed", "fri", "may", "march", "jan", "dec", "et", "ct", "mt", "pt", "ad", "ce"})
"""Words that are something else in lower case, or too short to tell."""

_MARKS = {
    "-": "HYPHEN", "–": "DASH", "—": "LONGDASH", ",": "COMMA", "/": "SLASH", "(": "LPAR", ")": "RPAR", ".": "DOT",
    "‑": "HYPHEN", "‐": "HYPHEN", "~": "DASH", ":": "COLON",
}  # fmt: skip
MARKS = {mark: class_char(name) for mark, name in _MARKS.items()}
for _name in (
    "DAYNUM", "MINNUM", "NUM", "BIGNUM", "YEAR", "DECIMAL", "ORDNUM", "CLOCK", "AMPM", "DECADE", "NUMDATE", "SHORTYEAR",
    "HOURAMPM", "MILCLOCK", "YEARSPAN", "DAYSPAN", "NUMUNIT", "QUARTERNAME", "POSSESSIVE", "BREAK", "WEAKMONTH", "TIMESTAMP",
    "HOLIDAY",
):  # fmt: skip
    class_char(_name)

HOUR12 = class_char("HOUR12")
"""A whole number from 1 to 12, written in digits."""


@cache
def _token() -> regex.Pattern[str]:
    return regex.compile(
        r"""
          (?P<break>\n\s*\n\s*|\r\n\s*\r\n\s*)
        | (?P<digits>['’]?(?<![\w$€£¥#.])[0-9][0-9]*(?:[.,:/][0-9]+)*(?:[-–‑][0-9]+(?:[.:/-][0-9]+)*)?
             (?:['’]?s\b|(?:st|nd|rd|th)\b)?)
        | (?P<word>(?:[JFMASOND][a-z]{2,3}|[MTWFS][a-z]{2,4})\.(?=\s|,)
             |[aApP]\.[ ]?[mM]\.?|[aApP][mM]\b\.?
             |[Oo][’']clock\b
             |[^\W\d_]+(?:[’'](?!s\b)[^\W\d_]+)?)
        | (?P<mark>['’]s\b|['’](?=[\s.,])|[^\s\w]|_|\d+)
        """,
        regex.VERBOSE,
    )


AMPM = class_char("AMPM")
OTHER_WORD = (OTHER, None)


@cache
def _dotted() -> dict[str, tuple[str, Any]]:
    """Abbreviations with their full stop."""
    table: dict[str, tuple[str, Any]] = {}
    for word, number in _words.MONTHS.items():
        if len(word) <= 4:
            table[word + "."] = (class_char("MONTH"), number)
    for word, number in _words.WEEKDAYS.items():
        if len(word) <= 5:
            table[word + "."] = (class_char("WEEKDAY"), number)
    for word in ("am", "a.m", "a.m.", "a. m.", "am.", "a. m"):
        table[word] = (AMPM, 0)
        table[word.replace("a", "p")] = (AMPM, 12)
    return table


@cache
def _digit_forms() -> tuple[tuple[str, regex.Pattern[str]], ...]:
    forms = {
        "NUMDATE": r"(?:[12]\d{3}[-/.][01]?\d[-/.][0-3]?\d|[0-3]?\d[-/.][0-3]?\d[-/.](?:[12]\d)?\d\d|[12]\d{3}[01]\d[0-3]\d)",
        "DECADE": r"(?:(?:1\d|20)\d0['’]?s|['’]?[2-9]0['’]?s)",
        "ORDNUM": r"\d{1,3}(?:st|nd|rd|th)",
        "YEAR": r"(?:1[0-9]|20|21)\d\d",
        "SHORTYEAR": r"['’]\d\d",
        "CLOCK": r"[0-2]?\d:[0-5]\d(?::[0-5]\d)?",
        "YEARSPAN": r"(?:1\d|20)\d\d[-–‑/](?:(?:1\d|20)\d\d|\d\d)",
        "DAYSPAN": r"[0-3]?\d[-–‑][0-3]?\d",
        "NUMSLASH": r"[01]?\d/[0-3]?\d",
        "DECIMAL": r"\d{1,3}\.\d+",
        "BIGNUM": r"\d{1,3}(?:,\d{3})+",
    }
    return tuple((name, regex.compile(form)) for name, form in forms.items())


@cache
def digits_class(word: str) -> tuple[str, Any]:
    """Class and value of a word made of digits."""
    if word.isdigit() and len(word) <= 2:
        number = int(word)
        if 1 <= number <= 12:
            return (HOUR12, number)
        name = "DAYNUM" if 1 <= number <= 31 else "MINNUM" if number < 60 else "NUM"
        return (class_char(name), number)
    for name, form in _digit_forms():
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
    if word.isdigit() and len(word) <= 9:
        return (class_char("NUM"), int(word))
    return OTHER_WORD


MARK_POSSESSIVE = (class_char("POSSESSIVE"), None)


def tokenize(text: str) -> Tokens:
    """The words of the text with their classes."""
    starts: list[int] = []
    ends: list[int] = []
    classes: list[str] = []
    values: list[Any] = []
    lexicon, marks, dotted = LEXICON, MARKS, _dotted()
    break_char = class_char("BREAK")
    for hit in _token().finditer(text):
        kind = hit.lastgroup
        word = hit.group()
        if kind == "word":
            lower = word.lower()
            found = lexicon.get(lower)
            if found is None:
                last = lower[-1]
                found = dotted.get(lower, OTHER_WORD) if (last == "." or last == "m") else OTHER_WORD
            elif lower in STRICT_UPPER and word[0] == lower[0]:
                found = (WEAK, found[1]) if lower in ("may", "march") else OTHER_WORD
        elif kind == "mark":
            mark = marks.get(word)
            found = (mark, word) if mark else MARK_POSSESSIVE if word in ("'s", "’s", "'", "’") else OTHER_WORD
        elif kind == "digits":
            found = digits_class(word)
        else:
            found = (break_char, None)
        starts.append(hit.start())
        ends.append(hit.end())
        classes.append(found[0])
        values.append(found[1])
    return Tokens(text, starts, ends, "".join(classes), values)


WEAK = class_char("WEAKMONTH")
