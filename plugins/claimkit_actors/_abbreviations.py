"""Abbreviations that the article spells out: "World Trade Organization (WTO)", "consumer price index (CPI)".

What is spelt out says of what kind the abbreviation is wherever it stands, that it is no name at all when the
words are ordinary ones, and where the name in front of it begins and ends.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from . import _gazetteer
from ._candidates import Candidate
from ._shapes import DEEDS

BEFORE = 120
"""Code points in front of an abbreviation in which what it stands for is looked for."""

SMALL = frozenset(
    "of the and for in on to at a an de la le el y e do da del des du with & et or against".split()
)
"""Words that an abbreviation may pass over."""

_SHORT = re.compile(r" \(([A-Z][A-Za-z&-]{1,9})[);,]")
_WORD = re.compile(r"[^\W_]+|&")


class Spelt(NamedTuple):
    """An abbreviation and the place of what it stands for."""

    short: str
    start: int
    end: int
    words: tuple[str, ...]
    """The words that are not small."""


def spelt(text: str) -> Iterator[Spelt]:
    """The abbreviations in brackets whose letters begin the words in front of them."""
    for hit in _SHORT.finditer(text):
        letters = [c for c in hit[1].removesuffix("s") if c.isupper()]
        if len(letters) < 2:
            continue
        low = max(0, hit.start() - BEFORE)
        low = max(low, text.rfind("\n", low, hit.start()) + 1)
        words = list(_WORD.finditer(text, low, hit.start()))
        at = _beginning([word[0] for word in words], letters)
        if at is not None:
            told = tuple(word[0] for word in words[at:] if word[0].lower() not in SMALL)
            yield Spelt(hit[1], words[at].start(), hit.start(), told)


def _beginning(words: Sequence[str], letters: Sequence[str]) -> int | None:
    """The word with which the words begin that the letters stand for, the last ones of ``words``."""
    left = len(letters) - 1
    for at in range(len(words) - 1, -1, -1):
        word = words[at]
        if word[0].upper() == letters[left]:
            left -= 1
            if left < 0:
                return at
        elif word.lower() not in SMALL:
            return None
    return None


def settle(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with what abbreviations stand for in one piece and all of them of its kind."""
    if "(" not in text:
        return list(candidates)
    found = list(candidates)
    kinds: dict[str, str] = {}
    bodies = {c.run.tokens[c.first] for c in found if c.kind == "ORG" and c.last - c.first == 1}
    for one in spelt(text):
        if one.short in kinds:
            continue
        lower = sum(word.islower() for word in one.words)
        if lower * 2 > len(one.words) and one.words[-1].islower():
            kinds[one.short] = "O"
        elif not lower:
            kind = _whole(found, one, one.short in bodies)
            if kind is not None:
                kinds[one.short] = kind
    if kinds:
        for c in found:
            kind = kinds.get(c.run.tokens[c.first]) if c.last - c.first == 1 else None
            if kind is not None:
                c.kind = kind
    return found


def _start(candidate: Candidate) -> int:
    return candidate.run.starts[candidate.first]


def _end(candidate: Candidate) -> int:
    return candidate.run.ends[candidate.last - 1]


def _heads_body(one: Spelt) -> bool:
    """Whether the last word is one that bodies are called by, and no word is a deed's."""
    last = one.words[-1]
    head = last in _gazetteer.words()["orghead"] or last in ("Branch", "Survey", "Unit", "Secretariat")
    return head and DEEDS.isdisjoint(one.words[:-1])


def _is_person(named: Sequence[Candidate]) -> bool:
    """Whether what is spelt out is the name of one person: "Andrés Manuel López Obrador (AMLO)"."""
    tokens = named[0].tokens
    return len(named) == 1 and len(tokens) > 2 and tokens[0] in _gazetteer.forenames()


def _whole(found: list[Candidate], one: Spelt, body: bool) -> str | None:
    """Make one candidate of what is spelt out, in place, and give its kind.

    ``body`` says whether the abbreviation looks like an organisation's.
    """
    low = bisect_right(found, one.start, key=_end)
    high = bisect_left(found, one.end, key=_start)
    parts = found[low:high]
    named = [c for c in parts if c.kind != "O"]
    if not named:
        return None
    kind = "ORG" if any(c.kind == "ORG" for c in named) else named[-1].kind
    if kind == "PER" and _is_person(named):
        return kind
    if kind == "PER" or (kind == "LOC" and body) or (kind == "MISC" and body and _heads_body(one)):
        kind = "ORG"
    run = named[-1].run
    if one.start in run.starts and one.end in run.ends and kind in ("ORG", "MISC"):
        first, last = run.starts.index(one.start), run.ends.index(one.end) + 1
        if parts[0].run is run and parts[0].first < first and parts[0].last >= first:
            head = parts[0]
            if head.last > first:
                return kind if head.last == last else None
        found[low:high] = [Candidate(run, first, last, kind, named[-1].rows)]
    elif named[-1].run.ends[named[-1].last - 1] != one.end:
        return None
    return kind
