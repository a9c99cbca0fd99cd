"""What a happening is thought to be: "a possible domestic situation", "may have been a home invasion".

Only what is told with doubt or as somebody's finding counts: a robbery that nobody doubts is a happening of
its own. What an article recalls as an earlier belief ("previously said") is marked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ..spans import Span
from ..text import Document

SORTS = (
    ("domestic dispute", r"domestic (?:situation|dispute|violence|incident|disturbance|argument)"),
    ("robbery", r"(?:home[- ]invasion|armed robbery|robbery|burglary|carjacking)"),
    ("terrorist attack", r"(?:terror(?:ist)? (?:attack|act|incident)|act of terror(?:ism)?|terrorism)"),
    ("accident", r"(?:tragic |freak |industrial )?accident"),
    ("murder suicide", r"murder[- ]suicide"),
    ("suicide", r"suicide"),
    ("gang violence", r"gang[- ]related|gang (?:violence|dispute|shooting)"),
    ("hate crime", r"hate crime"),
    ("arson", r"arson"),
    ("mechanical failure", r"(?:mechanical|technical|engine) (?:failure|fault|problem)s?"),
    ("human error", r"(?:human|pilot|driver) error"),
)
"""What happenings are thought to be, and the words for it; the longer before what it contains."""

DOUBT = re.compile(
    r"\b(?:possibl[ey]|apparent(?:ly)?|suspected|potential(?:ly)?|(?:may|might|could) (?:have|be)\b(?: been)?"
    r"|believed? to|appear(?:s|ed) to|(?:treat|investigat)(?:ed|ing) (?:\S+ ){0,3}as|stemmed|result of)\b",
    re.IGNORECASE,
)
"""Words before, in the same sentence, that say that it is somebody's belief."""

EARLIER = re.compile(r"\b(?:previously|initially|originally|at first|earlier)\b", re.IGNORECASE)
"""Words of the sentence before a belief that was given up."""

NEGATED = re.compile(r"\b(?:no|not|n't|never|nothing|ruled out|without)\b", re.IGNORECASE)

REACH = 80
"""Characters between doubt and what is doubted."""

FAR = 400
"""Characters of the sentence before a belief in which it may be called an earlier one."""


def causes(document: Document) -> Iterator[tuple[Span, str, str | None]]:
    """Span, sort, and the word that calls it earlier, of each belief, in text order."""
    for match in _pattern().finditer(document.text):
        sentence = document.sentence_at(match.start())
        start = sentence.start if sentence is not None else match.start()
        before = document.text[max(start, match.start() - REACH) : match.start()]
        if not DOUBT.search(before) or NEGATED.search(before):
            continue
        earlier = EARLIER.search(document.text[max(start, match.start() - FAR) : match.start()])
        sort = SORTS[int((match.lastgroup or "s0")[1:])][0]
        yield Span(match.start(), match.end()), sort, earlier[0].lower() if earlier else None


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(f"(?P<s{i}>{words})" for i, (_, words) in enumerate(SORTS))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
