"""What the words of a sentence recall: another happening, or an earlier state of the same count."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..framing._words import SAY_VERBS
from ..text import Document
from .signs import EARLIER, FAR, NEWER, POINTING, QUARTER, RECALL, YEAR

BEFORE = frozenset({"earlier", "previously"})
"""Words that recall another happening, unless they say when something was said."""

PARTS = frozenset({"quarter", "half", "day", "week", "month", "year", "round", "leg", "set", "inning"})
"""What "first" counts without calling it earlier."""

RECALLED = 0.4
"""What a word that recalls ("previous", "deadliest") adds to the background of its sentence."""


def phase(document: Document, around: range, start: int, end: int, running: bool) -> int:
    """What the words around a claim call it: -1 earlier, 1 newer, else 0.

    What was "initially said" is the same count at an earlier time, and so is a count that only grows which
    was "previously given".
    """
    lowers = document.tokens.lowers
    if any(lowers[i] in NEWER for i in around):
        return 1
    for i in around:
        if lowers[i] in EARLIER and not (_of_a_row(document, i, end) or _of_the_clock(lowers, i)):
            same = running or lowers[i] == "initially"
            if not (same and _of_saying(document, i, start, end)):
                return -1
    return 0


def _of_a_row(document: Document, at: int, end: int) -> bool:
    """Whether "first" counts a time or a part, so that nothing is called earlier: "the first quarter"."""
    tokens = document.tokens
    return tokens.lowers[at] == "first" and at + 1 < end and tokens.lemma(at + 1) in PARTS


def _of_the_clock(lowers: Sequence[str], at: int) -> bool:
    """Whether "before" leads up to an hour, and calls nothing earlier: "just before 10:30 p.m."."""
    following = lowers[at + 1] if lowers[at] == "before" and at + 1 < len(lowers) else ""
    return following[:1].isdigit() or following in ("noon", "midnight", "dawn", "sunrise", "sunset")


def recalled(document: Document, sentence: int) -> float:
    """How much the words of a sentence, or of the one that it points back to, recall what was before."""
    tokens = document.tokens
    start, end = tokens.sentences[sentence]
    if points_back(document, sentence):
        start = tokens.sentences[sentence - 1][0]
    return RECALLED * any(
        word in RECALL and not (word in BEFORE and _of_saying(document, i, start, end))
        for i, word in enumerate(tokens.lowers[start:end], start)
    )


def _of_saying(document: Document, at: int, start: int, end: int) -> bool:
    """Whether it is the saying that was before: "the UN said earlier", "earlier told"."""
    near = range(max(start, at - 1), min(end, at + 2))
    return any(document.tokens.lemma(i) in SAY_VERBS for i in near if i != at)


def points_back(document: Document, sentence: int) -> bool:
    """ "That quake killed six": it tells more of what the sentence before told."""
    return sentence > 0 and document.tokens.lowers[document.tokens.sentences[sentence][0]] in POINTING


def far_from(days: tuple[int, int], published: date | None) -> bool:
    """Whether the days belong to another time than the article; a bare year in an undated one does.

    A month or a quarter is news until another one of its length has passed.
    """
    first, last = days
    if published is None:
        return last - first >= YEAR
    gap = max(first - published.toordinal(), published.toordinal() - last)
    length = last - first + 1
    return gap > (max(FAR, length) if length <= QUARTER else FAR)
