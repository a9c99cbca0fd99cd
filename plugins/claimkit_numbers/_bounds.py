"""Words that bound or hedge a number: data and look-up."""

from __future__ import annotations

import re
from typing import Literal

Bound = Literal["=", "~", "<", "<=", ">", ">=", "soft<=", "soft>="]
"""What the words make of the figure; "soft" sides limit by implicature only."""

LEFT: dict[str, Bound] = {
    "more than": ">", "greater than": ">", "larger than": ">", "bigger than": ">", "higher than": ">",
    "better than": ">", "longer than": ">", "older than": ">", "well over": ">", "over": ">", "just over": ">",
    "slightly over": ">", "a little over": ">", "above": ">", "just above": ">", "in excess of": ">",
    "upwards of": ">", "upward of": ">", "north of": ">", "exceeding": ">", "exceed": ">", "exceeds": ">",
    "exceeded": ">", "surpass": ">", "surpassing": ">", "surpassed": ">", "surpasses": ">", "topping": ">",
    "beyond": ">", "heavier than": ">", "taller than": ">", ">": ">", "well above": ">", "slightly more than": ">", "a bit more than": ">",
    "just more than": ">", "far more than": ">", "a little more than": ">", "much more than": ">", "well more than": ">",
    "at least": ">=", "no fewer than": ">=", "no less than": ">=", "not less than": ">=", "not fewer than": ">=",
    "a minimum of": ">=", "minimum of": ">=", "minimum": ">=", "at a minimum": ">=", "not under": ">=", ">=": ">=", "≥": ">=", "=>": ">=",
    "greater than or equal to": ">=", "more than or equal to": ">=", "greater or equal than": ">=", "bigger or equal than": ">=",
    "larger or equal than": ">=", "at least or equal to": ">=", "equal to or greater than": ">=", "equal to or more than": ">=", "greater or equal to": ">=",
    "as few as": "soft>=", "as little as": "soft>=", "as low as": "soft>=",
    "less than": "<", "fewer than": "<", "lower than": "<", "smaller than": "<", "under": "<", "below": "<",
    "just under": "<", "just below": "<", "slightly under": "<", "a little under": "<", "well under": "<",
    "well below": "<", "younger than": "<", "shorter than": "<", "south of": "<", "<": "<", "just less than": "<", "shy of": "<", "just shy of": "<",
    "slightly less than": "<", "a little less than": "<", "far fewer than": "<", "far less than": "<", "slightly below": "<",
    "at most": "<=", "no more than": "<=", "not more than": "<=", "not exceeding": "<=", "no greater than": "<=", "no higher than": "<=", "no larger than": "<=", "no longer than": "<=",
    "up to": "<=", "a maximum of": "<=", "maximum of": "<=", "maximum": "<=", "<=": "<=", "≤": "<=", "=<": "<=",
    "less than or equal to": "<=", "smaller or equal than": "<=", "less or equal than": "<=", "equal to or less than": "<=", "less or equal to": "<=", "fewer than or equal to": "<=",
    "smaller than or equal to": "<=", "capped at": "<=",
    "as many as": "soft<=", "as much as": "soft<=", "as high as": "soft<=", "as long as": "soft<=", "not over": "<=",
    "about": "~", "around": "~", "some": "~", "roughly": "~", "approximately": "~", "an estimated": "~", "estimated": "~",
    "estimated at": "~", "circa": "~", "ca.": "~", "approx.": "~", "approx": "~", "c.": "~", "~": "~", "≈": "~", "nearly": "~", "almost": "~",
    "close to": "~", "near": "~", "virtually": "~", "approaching": "~", "nearing": "~", "an approximate": "~", "a rough": "~",
    "in the region of": "~", "in the vicinity of": "~", "on the order of": "~", "somewhere around": "~", "just about": "~", "reportedly some": "~",
    "up to about": "<=", "up to around": "<=", "up to some": "<=", "at least about": ">=", "at least some": ">=", "well near": "~", "an average of about": "~", "getting on for": "~", "exactly": "=", "precisely": "=",
}  # fmt: skip
"""Phrases right before a number, in lower case."""

RIGHT: dict[str, Bound] = {
    "or more": ">=", "or over": ">=", "or above": ">=", "or greater": ">=", "or older": ">=", "or higher": ">=", "or better": ">=", "or longer": ">=", "or larger": ">=",
    "and over": ">=", "and above": ">=", "and up": ">=", "and older": ">=", "and more": ">=", "and upwards": ">=", "at least": ">=",
    "plus": ">=", "-plus": ">=", "+": ">=", "minimum": ">=", "or less": "<=", "or fewer": "<=", "or under": "<=", "or below": "<=", "or lower": "<=", "or younger": "<=",
    "and under": "<=", "and younger": "<=", "and below": "<=", "at most": "<=", "maximum": "<=", "tops": "<=", "max": "<=", "or so": "~", "-odd": "~", "odd": "~", "or thereabouts": "~",
    "more or less": "~", "approximately": "~", "-ish": "~",
}  # fmt: skip
"""Phrases right after a number or its unit, in lower case."""

_BY_LAST: dict[str, list[tuple[str, Bound]]] = {}
for _phrase, _bound in LEFT.items():
    _BY_LAST.setdefault(_phrase.rsplit(" ", 1)[-1], []).append((_phrase, _bound))
for _phrases in _BY_LAST.values():
    _phrases.sort(key=lambda p: -len(p[0]))

_LAST_WORD = re.compile(r"[^\s\u00a0(\[\"“”‘’']+$")
_STRONG = ("only ", "just ", "a ", "an ", "mere ")

_PLACE = frozenset(
    {
        "over",
        "above",
        "below",
        "under",
        "around",
        "near",
        "about",
        "some",
        "beyond",
        "maximum",
        "minimum",
        "exceed",
    }
)


def bound_before(low: str, at: int, floor: int) -> tuple[int, Bound] | None:
    """Start and sense of the bound words that end right before ``at``; nothing before ``floor``."""
    window_start = max(floor, at - 40)
    window = low[window_start:at].rstrip(" \u00a0“\"‘'")
    if not window:
        return None
    hit = _LAST_WORD.search(window)
    if hit is None:
        return None
    word = hit[0]
    candidates = _BY_LAST.get(word)
    if candidates is None:
        if word[-1] in "~≈<>≤≥":
            sign = word[-1]
            return window_start + len(window) - 1, LEFT[sign]
        return None
    for phrase, sense in candidates:
        if window.endswith(phrase):
            start = len(window) - len(phrase)
            if start == 0 or not window[start - 1].isalnum():
                return window_start + start, sense
    return None


_RIGHT = re.compile(
    r"(?:[ \u00a0]?\+(?!\d)|-(?:plus|odd|ish)\b|,? (?:"
    + "|".join(sorted((re.escape(k) for k in RIGHT if k[0] not in "-+"), key=len, reverse=True))
    + r")\b)(?! than [\w])"
)


def bound_after(low: str, at: int) -> tuple[int, Bound] | None:
    """End and sense of the bound words right after ``at``."""
    hit = _RIGHT.match(low, at)
    if hit is None:
        return None
    phrase = hit[0].strip(" ,\u00a0")
    if (
        phrase in ("plus", "odd", "more or less")
        and low[hit.end() : hit.end() + 2].strip()
        and phrase == "plus"
    ):
        return None
    return hit.end(), RIGHT[phrase]


_AT = re.compile(
    r"(?:more than|at least|about|around|some|nearly|almost|over|an estimated|roughly|approximately|up to|fewer than|less than) "
)


def bound_at(low: str, at: int) -> tuple[int, Bound] | None:
    """Where the number after the bound words at ``at`` starts, and their sense."""
    hit = _AT.match(low, at)
    return (hit.end(), LEFT[hit[0].strip()]) if hit else None
