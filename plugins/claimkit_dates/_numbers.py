"""Numbers, years and lengths of time in the words of a matched shape."""

from __future__ import annotations

from claimkit.values import Mod

from ._hits import Hit
from ._specs import Duration
from ._tokens import CLASSES

GRAINS = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century",
    "WE": "weekend",
}  # fmt: skip
"""Grain of each letter of a calendar unit."""


def ordinal(hit: Hit, group: str) -> int:
    """The number in an ordinal or day of the month."""
    return sum(value for index in hit.words(group) if isinstance(value := hit.tokens.values[index], int))


CLOCK_CLASSES = (CLASSES["CLOCKUNIT"], CLASSES["HOURS"])
VAGUE_COUNTS = frozenset({"few", "several", "many", "dozens", "hundreds", "much"})


def amount_of(hit: Hit, group: str) -> float | None:
    """The count in a group of words; ``None`` for "several"."""
    total, half, known = 0.0, False, False
    for index in hit.words(group):
        value, word = hit.tokens.values[index], hit.tokens.word(index)
        if word in VAGUE_COUNTS:
            return None
        if word == "couple":
            total, known = 2, True
        elif word == "dozen":
            total, known = max(total, 1) * 12, True
        elif word == "hundred":
            total, known = max(total, 1) * 100, True
        elif word == "half":
            half = True
        elif word in ("a", "an", "another"):
            if not known and not half:
                total, known = 1, True
        elif isinstance(value, int):
            total, known = total + value, True
        elif isinstance(value, str) and value.replace(".", "", 1).isdigit():
            total, known = float(value), True
    if half:
        return 0.5 if total in (0, 1) and "and" not in hit.text(group).lower() else total + 0.5
    return total if known else None


def figure(amount: float | None) -> str:
    if amount is None:
        return "X"
    return str(int(amount)) if amount == int(amount) else f"{amount:g}"


_ABOUT: tuple[tuple[frozenset[str], Mod], ...] = (
    (frozenset({"around", "about", "approximately", "roughly", "some"}), "APPROX"),
    (frozenset({"least"}), "EQUAL_OR_MORE"),
    (frozenset({"most", "up"}), "EQUAL_OR_LESS"),
    (frozenset({"nearly", "almost", "less", "fewer", "under"}), "LESS_THAN"),
    (frozenset({"over", "more"}), "MORE_THAN"),
)


def mod_of(hit: Hit) -> Mod | None:
    if not hit.has("about"):
        return None
    words = {hit.tokens.word(index) for index in hit.words("about")}
    return next((mod for names, mod in _ABOUT if names & words), None)


def length(hit: Hit, extra: float = 0) -> Duration:
    """The duration in the groups ``count`` and ``unit``."""
    amount = amount_of(hit, "count") if hit.has("count") else None
    if amount is not None:
        amount += extra
    letter, mod = str(hit.value("unit")), mod_of(hit)
    if letter == "hours":
        letter = "H"
    if hit.tokens.classes[hit.at("unit")] in CLOCK_CLASSES:
        return Duration(f"PT{figure(amount)}{letter}", amount, "T" + letter, mod)
    if letter in ("NI", "MO", "EV", "AF", "SU", "WI", "SP", "SN"):
        return Duration(f"P{figure(amount)}{letter}", amount, "D", mod)
    if letter in ("2W", "ML"):
        scale, letter = (2, "W") if letter == "2W" else (10, "CE")
        amount = None if amount is None else amount * scale
    return Duration(f"P{figure(amount)}{letter}", amount, letter, mod)


def year_of_group(hit: Hit, group: str = "year") -> tuple[int | None, bool]:
    """A stated year and whether it had two digits; those above 30 are taken for the 20th century."""
    if not hit.has(group):
        return None, False
    number = hit.integer(group)
    if number < 100:
        return (1900 if number > 30 else 2000) + number, True
    return number, False
