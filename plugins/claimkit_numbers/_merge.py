"""Joining neighbours: amounts in two units, two-sided bounds, coordinated nouns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from claimkit import Unit

from ._ranges import bounded_pair
from ._reading import Reading, interval_of

_JOINTS = frozenset((" ", " and ", "", ", and "))
_COMPOUND = frozenset(("length", "mass"))
_CLOCK = frozenset(("hour", "minute", "second"))
_END = re.compile(r"[.,;!?]?(?:\s|$)")


def merged(low: str, readings: Iterable[Reading]) -> list[Reading]:
    """The readings with what belongs together joined; order is kept."""
    found: list[Reading] = []
    for reading in readings:
        if not found or not _join(low, found[-1], reading):
            found.append(reading)
            if len(found) > 2:
                _share_in_list(low, found)
    return found


def _share_in_list(low: str, found: list[Reading]) -> None:
    """Give the unit of the last of a list to those before: "10, 15 and 20 years"."""
    at = len(found) - 2
    while at > 0 and found[at].unit is not None and found[at].unit == found[at + 1].unit:
        first, second = found[at - 1], found[at]
        if first.unit is not None or first.number.kind != "cardinal" or first.end != first.core_end:
            return
        if (
            low[first.end : second.start] != ", "
            or second.end != second.core_end
            or first.form != second.form
        ):
            return
        first.unit, first.head = second.unit, second.head
        at -= 1


def _join(low: str, first: Reading, second: Reading) -> bool:
    """Whether ``second`` was taken into ``first``; a noun that both share is copied either way."""
    gap = second.start - first.end
    if first.open_end and low[first.open_end : second.start] in (" and ", " or ", " & "):
        if (
            second.unit is not None
            and second.unit.is_count
            and second.form == "cardinal"
            and second.head != "person"
        ):
            first.unit, first.head, first.end = second.unit, second.head, first.open_end
        return False
    if gap < 0 or gap > 16:
        return False
    between = low[first.end : second.start]
    if between in ("- and ", "- or ", "- to ", "-, ") and first.unit is None and second.unit is not None:
        first.unit, first.form, first.head = second.unit, second.form, second.head
        return False
    if (
        first.form == "age"
        and second.unit is None
        and second.number.plain
        and between in (" and ", ", ", ", and ", " or ")
    ):
        second.unit, second.form, second.head = first.unit, "age", first.head
        return False
    if (
        first.unit is None
        and first.form == "cardinal"
        and second.unit is not None
        and between in (" and ", " or ", "/")
        and first.end == first.core_end
        and not second.unit.is_count
        and second.form == "cardinal"
        and first.number.kind == "cardinal"
    ):
        first.unit, first.head = second.unit, second.head
        return False
    if bounded_pair(low, first, second):
        _bracket(first, second)
        return True
    if between not in _JOINTS or first.sense not in ("=", "~", "soft~") or second.sense != "=":
        return False
    if (
        first.second
        or second.second
        or first.whole
        or second.whole
        or first.form != "cardinal"
        or first.number.vague
    ):
        return False
    unit = first.unit
    if unit is None:
        return False
    if second.unit is None:
        return _cents(low, first, second, unit, between)
    return _small_unit(first, second, unit, second.unit)


def _cents(low: str, first: Reading, second: Reading, unit: Unit, between: str) -> bool:
    """ "fifteen dollars fifty": the cents without their name."""
    number = second.number
    if not unit.dimension.startswith("currency:") or first.core_end == first.end or number.kind != "cardinal":
        return False
    if (
        number.scaled > 1
        or not 0 < number.value < 100
        or number.value.denominator != 1
        or between.strip(", ") not in ("", "and")
    ):
        return False
    if second.end != second.core_end or not _END.match(low, second.end) or first.number.scaled >= 1000:
        return False
    first.number = evolve(first.number, value=first.number.value + number.value / 100)
    first.end = second.end
    return True


def _small_unit(first: Reading, second: Reading, big: Unit, small: Unit) -> bool:
    """Add "10 inches" to "7 feet", "43 cents" to "$20"; years and months don't convert exactly."""
    money = big.dimension.startswith("currency:") and small.name in ("cent", "pence", "sen", "yuan")
    if (
        small.dimension == big.dimension
        and big.dimension.startswith("currency:")
        and small.factor < big.factor
    ):
        money = True
    if (
        money
        and first.number.scaled < 1000
        and second.number.value < 100
        and big.name not in ("cent", "pence")
    ):
        first.number = evolve(first.number, value=first.number.value + second.number.value / 100)
        first.end = second.end
        return True
    if big.dimension != small.dimension or small.factor >= big.factor:
        return False
    if big.dimension not in _COMPOUND and not (big.name in _CLOCK and small.name in _CLOCK):
        return False
    if first.number.value.denominator != 1 or first.form != second.form or second.per is not None:
        return False
    if second.number.value * small.factor > 12 * big.factor:
        return False
    first.number = evolve(first.number, value=big.convert(first.number.value, small) + second.number.value)
    first.unit, first.head, first.end = small, small.name, second.end
    return True


def _bracket(first: Reading, second: Reading) -> None:
    low, high = (first, second) if first.sense in (">", ">=", "just>") else (second, first)
    first.bracket = interval_of(low).intersection(interval_of(high))
    first.end = second.end
    if first.unit is None:
        first.unit, first.head, first.modifiers = second.unit, second.head, second.modifiers
    first.sense = "="
