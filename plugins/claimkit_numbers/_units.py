"""Reading a unit of measurement or a currency at a place in the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from attrs import frozen

from claimkit.values import Unit

from ._unit_table import CURRENCIES, UNITS


@frozen
class UnitHit:
    """A unit found in the text."""

    unit: Unit
    end: int
    """One past its last code point."""
    per: Unit | None = None
    """Unit of the rate: "a day", "per square km"."""


@frozen
class UnitTable:
    """Words and symbols of units, ready for look-up."""

    words: Mapping[str, Unit]
    """Lower-case words, blanks between them, singular and plural."""
    symbols: Mapping[str, Unit]
    """Exact symbols."""
    money: Mapping[str, Unit]
    """Currency symbols and codes, exact, for the place before a number."""


def plural(word: str) -> str:
    """Regular English plural of a unit's word."""
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh")) else "s")


def _fraction(text: str) -> Fraction:
    return Fraction(text)


@cache
def table(extra: tuple[tuple[str, str, Fraction, tuple[str, ...]], ...] = ()) -> UnitTable:
    """The bundled table with the units of other plugins added (name, dimension, factor, words)."""
    words: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    money: dict[str, Unit] = {}

    def add(unit: Unit, names: Iterable[str], signs: Iterable[str]) -> None:
        for name in names:
            spaced = name.replace("_", " ")
            words[spaced] = unit
            words.setdefault(plural(spaced), unit)
            if "-" in spaced:
                words.setdefault(spaced.replace("-", " "), unit)
                words.setdefault(plural(spaced.replace("-", " ")), unit)
        for sign in signs:
            symbols.setdefault(sign, unit)

    for line in UNITS.strip().splitlines():
        name, dimension, factor, names, signs = (part.strip() for part in line.split("|"))
        offset = Fraction(0)
        if name == "fahrenheit":
            offset = Fraction(45967, 100) * Fraction(5, 9)
        elif name == "celsius":
            offset = Fraction(27315, 100)
        add(Unit(name, dimension, _fraction(factor), offset), names.split(), signs.split())
    for line in CURRENCIES.strip().splitlines():
        name, code, names, signs = (part.strip() for part in line.split("|"))
        dimension, _, part_name = code.partition("-")
        factor = Fraction(1, 100) if part_name else Fraction(1)
        unit = Unit(name, f"currency:{dimension}", factor)
        add(unit, names.split(), signs.split())
        for sign in signs.split():
            if not part_name and (len(sign) > 1 or not sign.isalpha()):
                money[sign] = unit
    for name, dimension, factor, names_ in extra:
        add(Unit(name, dimension, factor), names_, [n for n in names_ if not n.islower()])
    return UnitTable(words, symbols, money)


_WORD = re.compile(r"[ \u00a0\u202f\u2009-]?(?:\[|\{|<)?([^\W\d_]+\.?(?:-(?:hour|hours|year)\b)?)")
_SYMBOL = re.compile(
    r"[ \u00a0\u202f\u2009]?([%％٪°℃℉$€£¥₹₽₩₴₺₾₪₫₦฿₱৳¢][CF]?\b|[%％٪°℃℉$€£¥₹₽₩₴₺₾₪₫₦฿₱৳¢]|US\$|[^\W\d_]+(?:/[^\W\d_]+)?[²³23]?(?:\^[23])?)(?![\w])"
)
_PER = re.compile(
    r"(?:[ -]?(?:per|a|an|each|every)[ -]|/)(?:square |sq\.? |cubic )?([^\W\d_]+)", re.IGNORECASE
)
_SPEED = {"kilometer", "mile", "meter", "foot", "centimeter"}
_TIMES = {
    "hour": "hour", "h": "hour", "hr": "hour", "second": "second", "sec": "second", "s": "second",
    "minute": "minute", "min": "minute", "millisecond": "millisecond", "ms": "millisecond",
}  # fmt: skip


def read_unit(text: str, low: str, at: int, units: UnitTable, glued_scale: bool) -> UnitHit | None:
    """The unit that starts right after position ``at``, blanks and hyphens skipped.

    ``glued_scale`` says that a number's own letter ("5m") was taken for a scale.
    """
    words: list[tuple[str, int]] = []
    pos = at
    for _ in range(4):
        hit = _WORD.match(low, pos)
        if hit is None:
            break
        words.append((hit[1], hit.end()))
        pos = hit.end()
    for size in range(len(words), 0, -1):
        phrase = " ".join(w for w, _ in words[:size])
        unit = units.words.get(phrase)
        if unit is None and phrase.endswith("."):
            unit = units.words.get(phrase[:-1])
        if unit is not None:
            return _with_rate(text, low, unit, words[size - 1][1], units)
    hit = _SYMBOL.match(text, at)
    if hit is not None:
        symbol = hit[1]
        unit = units.symbols.get(symbol)
        if unit is not None and not _mistaken(text, hit, symbol):
            return _with_rate(text, low, unit, hit.end(1), units)
    return None


_SHY = frozenset("s h m g l t c p x in C F K B A V W J kn kt pt b a DM FF RM rad pp ha ms ns cc".split())


def _mistaken(text: str, hit: re.Match[str], symbol: str) -> bool:
    """Whether a very short symbol after a space is more likely a word: "in 12 in a row", "5 m."""
    if hit.start(1) == hit.start() or symbol not in _SHY:
        return False
    after = text[hit.end(1) : hit.end(1) + 2]
    if symbol == "in":
        return bool(after) and after[0] not in ".,;)"
    return len(after) > 1 and after[0] == "." and after[1].isalpha()


def _with_rate(text: str, low: str, unit: Unit, end: int, units: UnitTable) -> UnitHit:
    hit = _PER.match(low, end)
    if hit is None:
        return UnitHit(unit, end)
    time = _TIMES.get(hit[1])
    if unit.name in _SPEED and time is not None and not hit[0].startswith((" each", " every")):
        seconds = units.words[time].factor
        if unit.dimension == "length":
            return UnitHit(Unit(f"{unit.name} per {time}", "speed", unit.factor / seconds), hit.end())
    if unit.dimension == "data" and time is not None:
        name = f"{unit.name} per {time}"
        return UnitHit(Unit(name, "data rate", unit.factor / units.words[time].factor), hit.end())
    words = hit[0].strip(" -/").split()
    head = " ".join(words[1:]) if words[0] in ("per", "a", "an", "each", "every") else " ".join(words)
    per = units.words.get(head) or units.symbols.get(text[hit.start(1) : hit.end(1)])
    if per is None and hit[0].lstrip(" -").startswith("per"):
        per = Unit.counted(hit[1])
    return UnitHit(unit, end, per)
