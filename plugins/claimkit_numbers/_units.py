"""Reading a unit of measurement or a currency at a place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache

from attrs import frozen

from claimkit.values import Unit

from ._numerals import Numeral
from ._unit_table import CURRENCIES, SHY, UNITS
from ._words import words

ExtraUnit = tuple[str, str, Fraction, tuple[str, ...]]
"""A plugin's unit: name, dimension, factor, words."""


@frozen
class UnitHit:
    """A unit found in the text."""

    unit: Unit
    end: int
    """One past its last code point."""
    per: Unit | None = None
    """Unit of the rate: "a day", "per square km"."""
    word: str = ""
    """As worded, lower case."""
    letter_is_unit: bool = False
    """Whether a letter taken for a scale ("9m") turned out to be this unit."""
    millions: bool = False
    """Whether the symbol multiplies too: "30 MUSD"."""


@frozen
class UnitTable:
    """Words and symbols of units, ready for look-up."""

    words: Mapping[str, Unit]
    """Lower-case words, blanks between them, singular and plural."""
    symbols: Mapping[str, Unit]
    """Exact symbols."""
    money: Mapping[str, Unit]
    """Currency symbols and codes, exact, for the place before a number."""
    starts: frozenset[str]
    """First words of all entries of ``words``."""


def plural(word: str) -> str:
    """Regular English plural of a unit's word."""
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


@cache
def table(extra: tuple[ExtraUnit, ...] = ()) -> UnitTable:
    """The bundled table with the units of other plugins added."""
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    money: dict[str, Unit] = {}

    def add(unit: Unit, names: Iterable[str], signs: Iterable[str]) -> None:
        for name in names:
            spaced = name.replace("_", " ").lower()
            for form in {spaced, spaced.replace("-", " ")}:
                words[form] = unit
                words.setdefault(plural(form), unit)
        for sign in signs:
            symbols.setdefault(sign, unit)

    for line in UNITS.strip().splitlines():
        name, dimension, factor, names, signs = (part.strip() for part in line.split("|"))
        offset = {"fahrenheit": Fraction(45967, 100) * Fraction(5, 9), "celsius": Fraction(27315, 100)}.get(
            name, 0
        )
        add(Unit(name, dimension, Fraction(factor), offset), names.split(), signs.split())
    for line in CURRENCIES.strip().splitlines():
        name, code, names, signs = (part.strip() for part in line.split("|"))
        currency, _, small = code.partition("-")
        unit = Unit(name, f"currency:{currency}", Fraction(1, 100) if small else Fraction(1))
        add(unit, names.split(), signs.split())
        for sign in signs.split():
            if not small and (len(sign) > 1 or not sign.isalpha()):
                money[sign] = unit
                if not sign.isalnum() or sign == "RMB":
                    money[sign.lower()] = unit
    for name, dimension, size, names_ in extra:
        add(Unit(name, dimension, size), names_, [n for n in names_ if not n.islower()])
    return UnitTable(words, symbols, money, frozenset(w.split(" ")[0] for w in words))


_GAP = r"[ \u00a0\u202f\u2009]?[-‑]?[ \u00a0]?[\[{<]?"
_FIRST = re.compile(_GAP + r"(k\.g\.|[^\W\d_]+)(?![^\W_]|\^|[²³])")
_NEXT = re.compile(r"\.?[ \u00a0-]([^\W\d_]+)(?![^\W_])")
_SYMBOL = re.compile(
    r"[ \u00a0\u202f\u2009]?-?[\[{<]?(°[CcFf]\b|° ?(?:[CF]\b|Celsius|Fahrenheit)|[%％٪°℃℉¢]|(?:US|us|C|"
    r"A)?[$€£¥₹₽₩₴₺₾₪₫₦฿₱৳]"
    r"|[^\W\d_]+(?:\.[A-Za-z]\.?|/[^\W\d_]+)?(?:\^?[23]|[²³])?|[lL]\.[eE]\.?)(?!\w)"
)
TEMPERATURE = re.compile(r"\d+(?:\.\d+)? ?(?:°|degrees?|deg\b|celsius|fahrenheit)", re.IGNORECASE)
_QUOTES = re.compile(r"''|\"(?=[\s,.;:)]|$)|″|′(?!\w)|'(?=\s*\d{1,2}(?:\"|''|\b)|$)")
_PER = re.compile(
    r"(?:[ -](?:per|a|an|each|every)[ -]|/)((?:square|sq\.?|cubic|hundred|thousand|million|metric) "
    r")?([^\W\d_]+)(?!\w)(?! (?:ago|earlier|later|before|after|from now|on\b))",
    re.IGNORECASE,
)
_SPEED = frozenset({"kilometer", "mile", "meter", "foot", "centimeter"})
_TIMES = {
    "hour": "hour", "h": "hour", "hr": "hour", "second": "second", "sec": "second", "s": "second",
    "minute": "minute", "min": "minute", "millisecond": "millisecond", "ms": "millisecond",
}  # fmt: skip


def read_unit(text: str, low: str, at: int, units: UnitTable, number: Numeral) -> UnitHit | None:
    """The unit that starts right after position ``at``, blanks and hyphens skipped."""
    sign = _SYMBOL.match(text, at)
    if sign is not None and "/" in sign[1] and sign[1] in units.symbols:
        return UnitHit(units.symbols[sign[1]], sign.end(1), None, sign[1])
    hit = _FIRST.match(low, at)
    if hit is not None and (hit[1] in units.starts or hit[1] == "k.g."):
        found = _longest(low, hit, units)
        if found is not None and not _is_word(text, low, hit, found, number):
            return _with_rate(text, low, found[0], found[1], units, found[2])
    if number.digits and text[at : at + 1] in _MARKS and number.value < 300:
        mark = _QUOTES.match(text, at)
        if mark is not None and (mark[0] != '"' or not _open_quote(text, number.start)):
            return UnitHit(units.words["foot" if mark[0] in "'′" else "inch"], mark.end(), None, mark[0])
    found_symbol = _by_symbol(text, low, sign, units, number) if sign is not None else None
    return found_symbol or _by_letter(text, low, units, number)


_MARKS = ('"', "'", "″", "′")
_DEGREES = {"°c": "°C", "°f": "°F", "°celsius": "°C", "°fahrenheit": "°F"}


def _by_symbol(text: str, low: str, sign: re.Match[str], units: UnitTable, number: Numeral) -> UnitHit | None:
    """The unit of a symbol: "°C", "km²", "MUSD"."""
    symbol = sign[1]
    if symbol[0] == "°":
        symbol = _DEGREES.get(symbol.replace(" ", "").lower(), symbol)
    unit = units.symbols.get(symbol)
    if unit is None and len(symbol) == 4 and symbol[0] == "M" and number.scaled == 1:
        money = units.money.get(symbol[1:])
        return UnitHit(money, sign.end(1), None, symbol, millions=True) if money else None
    if unit is None and symbol.endswith((".", "^")):
        unit = units.symbols.get(symbol[:-1])
    if unit is None or _mistaken(text, low, sign, symbol, number):
        return None
    return _with_rate(text, low, unit, sign.end(1), units, symbol)


def _by_letter(text: str, low: str, units: UnitTable, number: Numeral) -> UnitHit | None:
    """The unit that a letter stands for which looked like a scale: metres in "50m apart"."""
    if number.letter not in ("m", "mm", "K") or _is_scale(low, number):
        return None
    hit = _with_rate(text, low, units.symbols[number.letter], number.end, units, number.letter)
    return UnitHit(hit.unit, hit.end, hit.per, number.letter, True)


_MANY = re.compile(r" (?:[a-z-]+ ){0,2}[a-z-]{3,}s\b| (?:people|men|women|children|in |of |worth)|-")
_MONEY_TALK = re.compile(
    r"\b(?:loss(?:es)?|profits?|revenues?|sales|turnover|worth|costs?|costing|debts?|deal|fund(?:s|"
    r"ing)?|budget|paid|pay|price|bid|shares?|users|customers|viewers|population|"
    r"invest(?:ed|ment)?|fee|fine|loan|tax|savings?|estimated at|valued at|subscribers|barrels|"
    r"exports?|imports?)\b"
)
_PLAIN_LENGTH = re.compile(
    r" (?:away|tall|high|wide|long|deep|from|below|above|off|by|race|sprint|freestyle|hurdles|relay|"
    r"and \d+ ?(?:cm|ft))\b"
)


def _is_scale(low: str, number: Numeral) -> bool:
    """Whether m, mm or K scales the number; "m" is told by what stands around it.

    "1.2m" is a million and "1.87m" a height; "50m apart" are metres, "losses of 850m" and "80m people" not.
    """
    decimals = low[number.start : number.end].rstrip("mk").partition(".")[2]
    if number.letter == "K":
        return not (decimals and number.value >= 100_000)
    if number.letter == "mm" or _PLAIN_LENGTH.match(low, number.end):
        return False
    if len(decimals) == 1 or _MONEY_TALK.search(low, max(0, number.start - 40), number.start):
        return True
    return _MANY.match(low, number.end) is not None


def _open_quote(text: str, at: int) -> bool:
    """Whether an odd number of straight quotation marks stands before ``at`` in its line."""
    line = text.rfind("\n", max(0, at - 600), at) + 1
    return text.count('"', max(line, at - 600), at) % 2 == 1


def _longest(low: str, hit: re.Match[str], units: UnitTable) -> tuple[Unit, int, str] | None:
    phrase, end = hit[1], hit.end(1)
    if phrase == "k.g.":
        return units.words["kilogram"], end, phrase
    best: tuple[Unit, int, str] | None = None
    for _ in range(4):
        unit = units.words.get(phrase)
        if unit is not None:
            best = (unit, end, phrase)
        step = _NEXT.match(low, end)
        if step is None:
            break
        phrase, end = f"{phrase} {step[1]}", step.end(1)
    if best is not None and best[0].dimension in ("length", "area") and (power := _POWER.match(low, best[1])):
        name = ("square " if power[1] == "squared" else "cubic ") + best[0].name
        raised = units.words.get(name)
        if raised is not None:
            return raised, power.end(), name
    return best


_POWER = re.compile(r" (squared|cubed)\b")
_OTHER_WORDS = words("real dong sen lei leu mark marks hand hands mil quarter quarters")


def _is_word(text: str, low: str, hit: re.Match[str], found: tuple[Unit, int, str], number: Numeral) -> bool:
    """Whether a unit's word is something else here: "12 won", "two marks out of ten", "six barrel bombs"."""
    word, start, end = found[2], hit.start(1), found[1]
    if word == "won":
        return number.value < 1000
    if word in _OTHER_WORDS or (word == "barrel" and low.startswith(" bomb", end)):
        return True
    if word in ("sec", "min", "gal", "ml") and text[start:end].isupper():
        return True
    return (
        word == "ft"
        and text[start].isupper()
        and text[end : end + 2] == ". "
        and text[end + 2 : end + 3].isupper()
    )


def _mistaken(text: str, low: str, hit: re.Match[str], symbol: str, number: Numeral) -> bool:
    """Whether a very short symbol after a space is more likely a word: "12 in a row", "2 pm"."""
    glued = hit.start(1) == hit.start()
    if symbol in ("A", "V", "a", "F", "B", "J") and not glued and not (symbol == "F" and number.value > 20):
        return True
    if symbol not in SHY:
        return False
    after = text[hit.end(1) : hit.end(1) + 2]
    if symbol == "p" and number.value in (480, 720, 1080, 1440, 2160):
        return True  # screen resolutions
    if glued and symbol == "s" and number.plain and (number.value % 10 == 0 or number.value >= 100):
        return True  # the 20s, two 777s
    if glued:
        return bool(after) and after[0] in "-–" and len(after) > 1 and after[1].isalnum()
    if symbol == "in":
        return bool(after) and (after[0] not in ".,;)!?" and _TAIL.match(low, hit.end(1)) is None)
    if symbol == "pm":
        return number.plain and number.value <= 12
    return len(after) > 1 and after[0] == "." and after[1].isalpha()


_TAIL = re.compile(r"(?: (?:tall|long|wide|deep|high|thick|more or less|diameter|x|by)\b|\.? ?$)")


def rate_after(text: str, low: str, end: int, units: UnitTable) -> tuple[Unit, int] | None:
    """The unit of a rate after an amount ("a share", "per litre") and where it ends."""
    hit = _PER.match(low, end)
    if hit is None:
        return None
    noun = hit[2]
    unit = units.words.get((hit[1] or "") + noun) or units.symbols.get(text[hit.start(2) : hit.end(2)])
    if unit is None:
        if not hit[0].lstrip(" -").startswith("per") and noun not in _SHARES:
            return None
        unit = Unit.counted(noun)
    return unit, hit.end()


_SHARES = words(
    "share person head game piece seat ticket night vote copy shot unit bottle plate household family bushel"
)


def _with_rate(text: str, low: str, unit: Unit, end: int, units: UnitTable, word: str) -> UnitHit:
    hit = _PER.match(low, end)
    if hit is None:
        return UnitHit(unit, end, None, word)
    time = _TIMES.get(hit[2].removesuffix("s") if len(hit[2]) > 3 else hit[2])
    if time is not None and not hit[1] and not hit[0].startswith((" each", " every")):
        size = unit.factor / units.words[time].factor
        if unit.name in _SPEED:
            return UnitHit(Unit(f"{unit.name} per {time}", "speed", size), hit.end(), None, word)
        if unit.dimension in ("data", "power", "energy"):
            return UnitHit(
                Unit(f"{unit.name} per {time}", f"{unit.dimension} rate", size), hit.end(), None, word
            )
    found = rate_after(text, low, end, units)
    if found is None:
        return UnitHit(unit, end, None, word)
    return UnitHit(unit, end, found[0], word)
