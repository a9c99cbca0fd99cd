"""What stands around a number: sign, currency, bound words, unit, counted noun, whole."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from attrs import evolve

from claimkit import Unit

from . import _ages, _bounds, _changes, _filters, _nouns, _ranges, _units
from ._amounts import amount_before
from ._number_words import TEENS, TENS, UNITS, ZEROS
from ._numerals import Numeral
from ._reading import Reading, counted
from ._verdicts import is_no_quantity

if TYPE_CHECKING:
    from ._reader import Reader

_OLD = re.compile(r"[- ]olds?\b|[ -]of[ -]age\b|s[- ]old\b|-old")
_HYPHEN_NOUN = re.compile(r"[-‑]([a-z]{3,})(?:[-‑]([a-z]+))?(?![\w])")
_OF = re.compile(r" of (an? |the |its |their |his |her |our |these |those |all |them\b|us\b)?")
_PART = re.compile(
    r" (?:out of (?:the |a total of |every |all )?|of (?:the |its |their |his |her |our |all |a total "
    r"of |these |those )?|(?P<in>in (?:every )?))(?=[a-z\d])|-in-(?=[a-z\d])"
)
_MAGNITUDE = re.compile(r"\bmagnitude[ -](?:of )?$")
_QUAKE = re.compile(r" (?:earth)?quakes?\b| (?:tremor|temblor|aftershock)s?\b")
_ONE_IN = re.compile(r" (?:of|is|are|was|were|has|have|had)\b|[.,;]|$")
_ODDS = frozenset([5, 10, 100])
_LEAD = re.compile(r"(?:between|from)[ \u00a0]$")
_BELOW_ZERO = re.compile(r" below (?:zero|freezing)\b")
_TALL = re.compile(r"-(\d{1,2})(?:-inch(?:es)?)?(?![\w.,]*\d|[\w])")
_AGED = re.compile(r" \d{1,3}-(?:year|month|week|day)-old(s\b)?")
_OVER = re.compile(r" over (?=[a-z\d])")
_CLAUSE_END = re.compile(r"[.,;:!?)]|$")
_PAID = re.compile(
    r"\b(?:spent|spend|cost|costs|paid|pay|pays|worth|earned|fined?|raised|for|price|owes?|of|around|"
    r"about|to|from|under|over)[ ]$"
)


def quantity(reader: Reader, number: Numeral, floor: int) -> list[Reading] | int:
    """The reading of ``number`` with all that stands around it, its whole as a second one.

    When the number is no quantity, the place where to go on. Nothing before ``floor`` is looked at.
    """
    number = _divided(reader, number)
    left, currency, negative = amount_before(reader, number.start, floor)
    reading = Reading(left, number.end, number, unit=currency, core_end=number.end)
    bound = _bounds.bound_before(reader.low, left, floor)
    if bound:
        reading.start, reading.sense = bound
    hit = _unit_of(reader, reading)
    if (
        hit
        and hit.unit.name == "hour"
        and number.plain
        and number.end - number.start == 4
        and number.value <= 2400
    ):
        return hit.end  # "at 1100 hours"
    hit = _second_end(reader, reading, hit)
    whole = _what(reader, reading, hit, currency)
    skip = is_no_quantity(reader, reading, hit, currency)
    if skip:
        return skip
    if currency is None and reading.form != "age":
        _age(reader, reading)
    _bound_after(reader, reading)
    _sign(reader, reading, negative)
    if reading.second is not None:
        lead = _LEAD.search(reader.low, max(floor, reading.start - 9), reading.start)
        reading.start = lead.start() if lead else reading.start
    if reading.unit is None or not reading.unit.is_count:
        reading.direction = _changes.direction(reader.low, reading.start, reading.end)
    return [reading] if whole is None else [reading, whole]


def _divided(reader: Reader, number: Numeral) -> Numeral:
    """The number, divided by the one after "over" when nothing else stands by them: "1 over 3"."""
    over = _OVER.match(reader.low, number.end) if number.kind == "cardinal" else None
    divisor = reader.numeral(over.end()) if over is not None else None
    if divisor is None or divisor.value <= 0 or not _CLAUSE_END.match(reader.low, divisor.end):
        return number
    return Numeral(number.start, divisor.end, number.value / divisor.value, kind="fraction")


def _unit_of(reader: Reader, reading: Reading) -> _units.UnitHit | None:
    """The unit after the number, unless it has a currency before it; the number is scaled to it."""
    if reading.unit is not None:
        reading.head = reading.unit.name
        return None
    number = reading.number
    hit = _units.read_unit(reader.text, reader.low, number.end, reader.units, number)
    if hit is None:
        return None
    if hit.letter_is_unit:
        reading.number = evolve(number, value=number.value / number.scaled, scaled=1, letter="")
    elif hit.millions:
        reading.number = evolve(number, value=number.value * 10**6, scaled=10**6)
    reading.end = hit.end
    return hit


def _second_end(reader: Reader, reading: Reading, hit: _units.UnitHit | None) -> _units.UnitHit | None:
    """Add the second end of a range; gives the unit of both. Its scale reaches over the first end too."""
    second = _ranges.range_end(reader, reading, hit, reading.unit)
    if second is None:
        return hit
    reading.second, reading.end, other = second
    number, scaled = reading.number, reading.second.scaled
    if scaled > 1 and number.scaled == 1 and number.value < 1000:
        reading.number = evolve(number, value=number.value * scaled, scaled=scaled)
    return other or hit


def _what(
    reader: Reader, reading: Reading, hit: _units.UnitHit | None, currency: Unit | None
) -> Reading | None:
    """Add unit, rate or counted noun; gives the whole when the number is a part of one."""
    whole: Reading | None = None
    if hit is not None:
        _with_unit(reader, reading, hit)
        return None
    if currency is None:
        whole = _with_noun(reader, reading)
    if currency is not None or reading.unit is None:
        rate = _units.rate_after(reader.text, reader.low, reading.end, reader.units)
        reading.per = rate[0] if rate is not None else None
    return whole


def _sign(reader: Reader, reading: Reading, negative: bool) -> None:
    """Make the number negative: a minus, or "below zero" after degrees."""
    below = _BELOW_ZERO.match(reader.low, reading.end)
    if below is not None:
        reading.end = below.end()
        reading.unit = reading.unit or reader.units.words["degree"]
    if negative or below is not None:
        reading.number = evolve(reading.number, value=-reading.number.value)


def _with_unit(reader: Reader, reading: Reading, hit: _units.UnitHit) -> None:
    low = reader.low
    reading.unit, reading.per, reading.head = hit.unit, hit.per, hit.unit.name
    reading.end = max(reading.end, hit.end)
    if hit.unit.name == "foot" and (tall := _TALL.match(low, hit.end)) is not None:
        reading.unit = reader.units.words["inch"]
        reading.number = evolve(reading.number, value=reading.number.value * 12 + int(tall[1]))
        reading.head, reading.end = "inch", tall.end()
    elif hit.unit.dimension == "time":
        old = _OLD.match(low, hit.end)
        if old:
            reading.form, reading.end = "age", old.end()
    elif (
        hit.unit.name == "pound"
        and hit.word == "pounds"
        and (reading.number.value >= 10**6 or _PAID.search(low, max(0, reading.start - 24), reading.start))
    ):
        reading.unit = reader.units.money["£"]
        reading.head = reading.unit.name


def _with_noun(reader: Reader, reading: Reading) -> Reading | None:
    """Add the counted noun; gives the whole as a reading of its own when the number is a part."""
    text, low, number, end = reader.text, reader.low, reading.number, reading.end
    if _with_hyphen(reading, low):
        return None
    if _PART.match(low, end):
        part = _part(reader, reading, end)
        if part is not None:
            return part
    at = end
    single = number.value == 1 and reading.second is None and number.kind == "cardinal"
    of = _OF.match(low, end)
    if of and _takes_of(number, of[1], single):
        if of[1] in ("them", "us"):
            reading.end = of.end()
            return None
        at = of.end() - 1
        hit = _units.read_unit(text, low, at, reader.units, number)
        if hit is not None:
            _with_unit(reader, reading, hit)
            return None
    single = single and (not number.digits or number.plain)
    aged = _AGED.match(low, at)
    noun = _nouns.noun_after(text, low, aged.end() if aged else at, single)
    if aged and (aged[1] or isinstance(noun, _nouns.NounHit)):
        head, modifiers = (noun.head, noun.modifiers) if isinstance(noun, _nouns.NounHit) else ("person", ())
        reading.unit, reading.head, reading.modifiers = counted(head), head, modifiers
        return None
    if isinstance(noun, _nouns.NounHit):
        unit = _thing(reader, noun.head)
        if number.kind == "fraction" and at == end:
            return None
        reading.unit, reading.head, reading.modifiers = unit, noun.head, noun.modifiers
        reading.end = max(reading.end, noun.end)
        rate = _units.rate_after(text, low, noun.end, reader.units)
        if rate is not None:
            reading.per = rate[0]
    elif noun is not None:
        reading.modifiers, reading.open_end = noun.modifiers, noun.end
    elif number.kind == "cardinal":
        told = _nouns.counted_before(low, reading.start)
        if told is not None:
            reading.unit, reading.head, reading.modifiers = counted(told.head), told.head, told.modifiers
        elif number.value < 11 and (
            _MAGNITUDE.search(low, max(0, reading.start - 24), reading.start)
            or (not number.plain and _QUAKE.match(low, at))
        ):
            reading.unit, reading.head = reader.units.words["magnitude"], "magnitude"
    return None


def _thing(reader: Reader, head: str) -> Unit:
    """The unit of a counted noun; "two bloody weeks" and "133 million U.S. dollars" are measures."""
    unit = reader.units.words.get(head)
    if unit is not None and (unit.dimension == "time" or unit.dimension.startswith("currency:")):
        return unit
    return counted(reader.vocabulary.canonical(head))


def _with_hyphen(reading: Reading, low: str) -> bool:
    """Add what a hyphen ties to the number: "two-nation", "1,000-strong"."""
    hyphen = _HYPHEN_NOUN.match(low, reading.end)
    if hyphen is None or hyphen[1] in _nouns.NO_COMPOUND or hyphen[1] in _NUMBER_WORDS:
        return False
    if hyphen[1] == "strong":
        reading.unit = counted("person")
    elif reading.number.kind == "cardinal":
        reading.unit = counted(_nouns.lemma(hyphen[1]))
    else:
        return False
    reading.head, reading.end = reading.unit.name, hyphen.end(1)
    return True


_NUMBER_WORDS = frozenset((*UNITS, *TEENS, *TENS, *ZEROS))


def _takes_of(number: Numeral, article: str | None, single: bool) -> bool:
    """Whether "of" leads from the number to what is counted: "dozens of", "ten of its", "a third of"."""
    if number.vague or number.couple or number.kind == "fraction":
        return True
    if article is not None:
        return not single or number.digits
    return number.scaled >= 12 and number.article


def _part(reader: Reader, reading: Reading, end: int) -> Reading | None:
    """The whole that the number is a part of: "six out of thirty countries", "one in four"."""
    text, low, number = reader.text, reader.low, reading.number
    joint = _PART.match(low, end)
    if joint is None or number.kind == "ordinal" or reading.second is not None or number.vague:
        return None
    at = joint.end()
    bound = _bounds.bound_at(low, at)
    at = bound[0] if bound else at
    if not (low[at].isdigit() or low[at].isalpha()):
        return None
    base = reader.numeral(at)
    if (
        base is None
        or base.kind != "cardinal"
        or base.vague
        or (base.value <= number.value and number.kind != "fraction")
    ):
        return None
    if base.plain and _filters.is_year(low, base.start, base.end, False):
        return None
    if base.digits and _filters.is_date_or_time(text, low, base.start, base.end, base.plain):
        return None
    hit = _units.read_unit(text, low, base.end, reader.units, base)
    if joint["in"] and (hit or base.value > 1000 or base.article):
        return None
    whole = Reading(at, base.end, base, core_end=base.end, sense=bound[1] if bound else "=")
    if hit:
        whole.unit, whole.head, whole.end = hit.unit, hit.unit.name, hit.end
    else:
        noun = _nouns.noun_after(text, low, base.end, False)
        if isinstance(noun, _nouns.NounHit):
            whole.unit, whole.head, whole.modifiers = (
                _thing(reader, noun.head),
                noun.head,
                noun.modifiers,
            )
            whole.end = noun.end
        elif joint["in"]:
            odds = number.value == 1 or base.value in _ODDS
            if not (odds and _ONE_IN.match(low, base.end)):
                return None
    reading.whole, reading.end = base, whole.end
    if number.kind != "fraction":
        reading.unit, reading.head, reading.modifiers = whole.unit, whole.head, whole.modifiers
    return whole


def _age(reader: Reader, reading: Reading) -> None:
    """Make the number an age where the words around it do ("aged 7", "Smith, 34,", "He is 58")."""
    low, number = reader.low, reading.number
    if not 0 < number.value < _ages.OLDEST or number.value.denominator != 1 or number.kind != "cardinal":
        return
    if reading.unit is not None and not reading.unit.is_count:
        return
    last = reading.second or number
    bare = reading.unit is None or (reading.head == "person" and reading.end == reading.core_end)
    if not (
        _ages.aged(low, reading.start)
        or (bare and number.value > 1 and _ages.told(low, reading.start, last.end))
        or (bare and _ages.bounded(low, reading.start, number.start))
        or (
            number.plain
            and reading.second is None
            and number.value > 1
            and _ages.beside(reader.text, low, number.start, number.end, int(number.value))
        )
    ):
        return
    reading.end = last.end
    reading.unit = reader.units.words["year"]
    reading.form, reading.head, reading.modifiers, reading.open_end = "age", "year", (), 0


def _bound_after(reader: Reader, reading: Reading) -> None:
    """Bound words after the number: "200 or more", "30,000 or so", "20-plus"."""
    if reading.sense not in ("=", "~", "soft~"):
        return
    low, text = reader.low, reader.text
    for at in (reading.core_end, reading.end):
        after = _bounds.bound_after(low, at)
        if after is None:
            continue
        if reading.unit is None or (at == reading.core_end and reading.end < after[0]):
            noun = _nouns.noun_after(text, low, after[0], False)
            reading.end, reading.sense = after
            if reading.unit is None and low.endswith(("older", "younger"), at, after[0]):
                reading.unit, reading.head, reading.form = reader.units.words["year"], "year", "age"
                return
            if reading.unit is None and isinstance(noun, _nouns.NounHit):
                reading.unit, reading.head, reading.modifiers = (
                    _thing(reader, noun.head),
                    noun.head,
                    noun.modifiers,
                )
                reading.end = noun.end
            elif reading.unit is None:
                hit = _units.read_unit(text, low, after[0], reader.units, reading.number)
                if hit:
                    reading.unit, reading.head, reading.end = hit.unit, hit.unit.name, hit.end
            return
        reading.end, reading.sense = max(after[0], reading.end), after[1]
        return
