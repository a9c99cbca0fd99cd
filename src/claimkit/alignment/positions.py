"""Places in a row: "lap 20", "platform 4" and "the 48th of 71 laps" are told as "the 20th lap" is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set

from ..claims import About, Claim, Extractor
from ..spans import Span
from ..text import Document
from ..values import Interval, Quantity
from .profiles import Profile

MADE_BY = Extractor("position", "1")
"""What is recorded as the maker of such claims."""

NUMBERED = (
    "lap|round|minute|inning|stage|hole|game|week|day|phase|mile|floor|platform|gate|terminal|runway|lane|reactor"
    "|exit|junction|hall|carriage|coach|row"
)
"""Things that are told by their number, in singular."""

POSITION = re.compile(
    rf"\b(?P<noun>{NUMBERED}) (?P<number>[1-9][0-9]{{0,2}})\b(?![.,:/–-]?[0-9]|[-/–%])", re.IGNORECASE
)
"""A number behind what it counts, and no time, score, price or range."""

OF_SEVERAL = re.compile(
    r"\b(?P<number>[1-9][0-9]{0,2})(?:st|nd|rd|th) of (?:the )?[0-9]{1,3} (?P<noun>[a-z]+?)s\b"
)
"""One of so many: "the 48th of 71 laps"."""


def positions(document: Document) -> Iterator[Claim]:
    """A number claim, an ordinal, for each place in a row that a noun and its number tell."""
    for match in (*POSITION.finditer(document.text), *OF_SEVERAL.finditer(document.text)):
        span = Span(match.start(), match.end())
        value = Quantity(Interval.point(int(match["number"])), None, form="ordinal")
        about = About(match["noun"].lower(), ())
        yield Claim("number", document.article.id, span, span.slice(document.text), value, MADE_BY, about)


Places = Mapping[str, Set[tuple[float, ...]]]
"""The places in rows that an article tells, by what it counts."""


def places(profiles: Sequence[Profile]) -> Places:
    """The places that the claims of one article tell, however they are worded."""
    found: defaultdict[str, set[tuple[float, ...]]] = defaultdict(set)
    for profile in profiles:
        if profile.block == "number/ordinal":
            found[profile.head].add(profile.figures)
    return found


def one_of_several(a: Profile, b: Profile, told: Mapping[str, Places]) -> bool:
    """Whether one of two places of one row is not the only one that its article tells: "lap 13" and "the 28th
    lap" may be of two crashes of a race."""
    if MADE_BY not in (a.claim.extractor, b.claim.extractor):
        return False
    return any(len(told[p.claim.article].get(p.head, ())) > 1 for p in (a, b))
