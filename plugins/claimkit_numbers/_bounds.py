"""Finding the words that bound or hedge a number."""

from __future__ import annotations

import re
from typing import Literal, cast

from ._bound_words import AFTER, BEFORE

Bound = Literal["=", "~", "<", "<=", ">", ">=", "soft<=", "soft>=", "soft~", "just<", "just>"]
"""What the words make of the figure; "soft" sides limit by implicature only, "soft~" hedges downwards, "just"
bounds it and keeps close to it."""


def _by_phrase(groups: dict[str, str]) -> dict[str, Bound]:
    return {phrase: cast(Bound, sense) for sense, phrases in groups.items() for phrase in phrases.split(", ")}


LEFT = _by_phrase(BEFORE)
"""Phrases before a number and what they make of it."""

RIGHT = _by_phrase(AFTER)
"""Phrases after a number and what they make of it."""

_BY_LAST: dict[str, list[tuple[str, Bound]]] = {}
for _phrase, _bound in LEFT.items():
    _BY_LAST.setdefault(_phrase.rsplit(" ", 1)[-1], []).append((_phrase, _bound))
for _phrases in _BY_LAST.values():
    _phrases.sort(key=lambda p: -len(p[0]))

_LAST_WORD = re.compile(r"[^\s\u00a0(\[\"“”‘’']+\Z")


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
        if word[-1] in "~≈<>≤≥" and not (word[-1] == ">" and "<" in word):  # "<b>" is no bound
            sign = word[-1]
            return window_start + len(window) - 1, LEFT[sign]
        return None
    for phrase, sense in candidates:
        if window.endswith(phrase):
            start = len(window) - len(phrase)
            if start == 0 or not window[start - 1].isalnum():
                if phrase == "over" and _PHRASAL.search(window, 0, start):
                    return None
                return window_start + start, sense
    return None


_PHRASAL = re.compile(r"\b(?:hand|turn|sign|sold|sell|bring|brought|pass)(?:s|ed|ing|es)? $")
"""Verbs that "over" belongs to: 21 girls "handed over" are 21."""


_RIGHT = re.compile(
    r"(?:[ \u00a0]?\+(?![\d/])|-(?:plus|odd|ish)\b|(?:,(?= or ))? (?:"
    + "|".join(sorted((re.escape(k) for k in RIGHT if k[0] not in "-+"), key=len, reverse=True))
    + r")\b)(?! than [\w])"
)


def bound_after(low: str, at: int) -> tuple[int, Bound] | None:
    """End and sense of the bound words right after ``at``."""
    hit = _RIGHT.match(low, at)
    if hit is None:
        return None
    phrase = hit[0].strip(" ,\u00a0")
    if phrase == "plus" and low[hit.end() : hit.end() + 2].strip():
        return None  # "5 plus 3" is a sum
    return hit.end(), RIGHT[phrase]


_AT = re.compile(
    r"(?:more than|at least|about|around|some|nearly|almost|over|an estimated|roughly|approximately|up "
    r"to|fewer than|less than) "
)


def bound_at(low: str, at: int) -> tuple[int, Bound] | None:
    """Where the number after the bound words at ``at`` starts, and their sense."""
    hit = _AT.match(low, at)
    return (hit.end(), LEFT[hit[0].strip()]) if hit else None
