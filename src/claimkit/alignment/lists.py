"""Lists of happenings inside an article: "Orlando: 49 killed", a line each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ..claims import Claim
from ..spans import Span
from ..text import Document
from .signs import PEOPLE_STATES
from .tables import frames

FIGURE = 16
"""Code points from the colon to the figure in a line of a list."""

LINE = 60
"""Code points that the parts of such a line take on either side of the figure."""

WORDS = 6
"""Words from the figure to the end of such a line."""

ITEM = re.compile(r"([^\n:.!?]{3,40}): (?:at least |about |some |more than |over )?")
"""A label with what may stand between its colon and the figure ("Virginia Tech: 32 killed")."""


def items(document: Document, claims: Sequence[Claim]) -> Mapping[Span, str]:
    """The labels of counts that are each one line's in a list of happenings ("Orlando: 49 killed").

    The line ends with what happened to those counted; a label that says it itself ("Injured: 30") does not
    name a happening.
    """
    text = document.text
    found: dict[Span, str] = {}
    for claim in claims:
        start, end = claim.span.start, claim.span.end
        if claim.kind != "number" or text.rfind(":", max(0, start - FIGURE), start) < 0:
            continue
        line = text.rfind("\n", max(0, start - LINE), start) + 1
        stop = text.find("\n", end, end + LINE)
        label = ITEM.fullmatch(text[line:start])
        words = re.findall(r"[a-z]+", text[start : stop if stop >= 0 else end + LINE].casefold())
        states = {name for word in words for name in frames().get(word, ())}
        if label and len(words) <= WORDS and not PEOPLE_STATES.isdisjoint(states):
            found[claim.span] = label[1].casefold()
    return found if len(set(found.values())) > 1 else {}
