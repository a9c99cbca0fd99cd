"""Counts of nobody: "no injuries were reported", "nobody was hurt"."""

from __future__ import annotations

import re

from ..claims import About, Claim, Extractor
from ..spans import Span
from ..text import Document
from ..values import Interval, Quantity, Unit
from .lexicon import counts_people
from .signs import HAPPENED

MADE_BY = Extractor("absence", "1")
"""What is recorded as the maker of such claims."""

NO = re.compile(
    r"\b(?:no[- ]one\b|nobody\b|no (?!longer\b|more than\b|fewer than\b|less than\b))", re.IGNORECASE
)
"""Words with which an absence starts."""

LONGEST = 4
"""Words after "no" up to the noun."""

SUFFERING = frozenset(["kill", "injure", "hurt", "wound", "die", "arrest", "harm", "survive"])
"""Verbs that make "nobody" a count worth comparing; nobody "said" or "knew" many things."""


def absences(document: Document) -> tuple[Claim, ...]:
    """A number claim of zero for each stretch that says that there were none of some people or victims."""
    tokens = document.tokens
    found: list[Claim] = []
    for match in NO.finditer(document.text):
        first, last = tokens.within(match.start(), match.end())
        if last <= first:
            continue
        counted = _nobody(document, last) if match[0][-1] != " " else _counted(document, last)
        if counted is None:
            continue
        noun, end = counted
        span = Span(match.start(), tokens.ends[end - 1])
        about = About(noun, tuple(tokens.lemma(i) for i in range(last, end - 1)))
        value = Quantity(Interval.point(0), Unit.counted(noun))
        quote = span.slice(document.text)
        found.append(Claim("number", document.article.id, span, quote, value, MADE_BY, about))
    return tuple(found)


def _counted(document: Document, at: int) -> tuple[str, int] | None:
    """Lemma of the plural noun that follows "no", and the token after it."""
    tokens = document.tokens
    for i in range(at, min(at + LONGEST, len(tokens))):
        if tokens.tags[i] not in "NA" and not tokens.words[i][:1].isupper():
            return None
        lemma = tokens.lemma(i)
        ends = i + 1 >= len(tokens) or tokens.tags[i + 1] != "N"
        if ends and lemma != tokens.lowers[i] and (lemma in HAPPENED or counts_people(lemma)):
            return lemma, i + 1
    return None


def _nobody(document: Document, at: int) -> tuple[str, int] | None:
    """ "person", when one of the next words says what happened to nobody."""
    tokens = document.tokens
    near = (tokens.lemma(i) for i in range(at, min(at + LONGEST, len(tokens))))
    return ("person", at) if not SUFFERING.isdisjoint(near) else None
