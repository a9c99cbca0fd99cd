"""Counts of one in other words: "a lone gunman", "a single shot", "the sole survivor"."""

from __future__ import annotations

import re

from ..claims import About, Claim, Extractor
from ..spans import Span
from ..text import Document
from ..values import Interval, Quantity, Unit
from .lexicon import counts_people
from .signs import HAPPENED

MADE_BY = Extractor("lone", "1")
"""What is recorded as the maker of such claims."""

ONE = re.compile(r"\b(?:a (?:lone|single|solitary)|the (?:lone|sole)) ", re.IGNORECASE)
"""Words that leave no room for a second; "the only" does not count, as it mostly restricts: "the only victim
with serious injuries"."""

LONGEST = 3
"""Words after them up to the noun."""

THINGS = frozenset(["shot", "bullet", "round", "blow", "punch", "explosion", "bomb", "rocket", "missile"])
"""Things besides people of which it matters that there was no second."""

WITHOUT_PARTNER = frozenset(["mother", "father", "parent", "mum", "mom", "dad", "man", "woman", "people"])
"""Nouns after "single" that it says something else of."""


def lone(document: Document) -> tuple[Claim, ...]:
    """A number claim of one for each stretch that says that there was one of some people or things."""
    tokens = document.tokens
    found: list[Claim] = []
    for match in ONE.finditer(document.text):
        first, last = tokens.within(match.start(), match.end())
        noun = _noun(document, last) if last > first else None
        if noun is None:
            continue
        lemma = tokens.lemma(noun)
        if tokens.lowers[last - 1] == "single" and lemma in WITHOUT_PARTNER:
            continue
        span = Span(match.start(), tokens.ends[noun])
        about = About(lemma, tuple(tokens.lemma(i) for i in range(last, noun)))
        value = Quantity(Interval.point(1), Unit.counted(lemma))
        quote = span.slice(document.text)
        found.append(Claim("number", document.article.id, span, quote, value, MADE_BY, about))
    return tuple(found)


def _noun(document: Document, at: int) -> int | None:
    """The token of the singular noun for people or :data:`THINGS` that ends the phrase from ``at`` on."""
    tokens = document.tokens
    for i in range(at, min(at + LONGEST, len(tokens))):
        if tokens.tags[i] not in "NA" or tokens.words[i][:1].isupper():
            return None
        if tokens.tags[i] == "N" and (i + 1 >= len(tokens) or tokens.tags[i + 1] not in "N'"):
            lemma = tokens.lemma(i)
            counted = lemma in HAPPENED or lemma in THINGS or counts_people(lemma)
            return i if counted and tokens.lowers[i] == lemma else None
    return None
