"""Counts in other words: "a lone gunman", "a single shot", "the sole survivor", "third man dies", "an
hour-long standoff"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

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

ORDINAL = Extractor("ordinal", "1")
"""What is recorded as the maker of counts that an ordinal tells."""

LONGEST = 3
"""Words after them up to the noun."""

THINGS = frozenset(["shot", "bullet", "round", "blow", "punch", "explosion", "bomb", "rocket", "missile"])
"""Things besides people of which it matters that there was no second."""

WITHOUT_PARTNER = frozenset(["mother", "father", "parent", "mum", "mom", "dad", "man", "woman", "people"])
"""Nouns after "single" that it says something else of."""


ORDINALS = {
    word: number
    for number, words in enumerate(("second 2nd", "third 3rd", "fourth 4th", "fifth 5th", "sixth 6th"), 2)
    for word in words.split()
}
"""The one who makes a number full."""

FULL = re.compile(
    rf"\b(?P<nth>{'|'.join(ORDINALS)}) (?:\w+ )?(?P<noun>man|woman|person|victim|suspect|teen|boy|girl"
    r"|teenager|child|worker|student|soldier|officer|passenger|patient)(?:,[^,.;]{1,40},)? "
    r"(?:(?:has|have|is|was|had) (?:now |also |since )?(?:been )?)?(?:later |also )?"
    r"(?:dies|died|dead|killed|found dead|arrested|charged|in custody|captured|identified|convicted"
    r"|found guilty)\b(?! (?:this|in|in a|within a|in as many) (?:year|month|week|day|days|weeks|months))",
    re.IGNORECASE,
)
"""Who dies or is held next, with whom it has come to so many at least: "a second suspect was arrested"."""


def full(document: Document) -> Iterator[Claim]:
    """A number claim for each of a series who makes its number full."""
    tokens = document.tokens
    for match in FULL.finditer(document.text):
        first, last = tokens.within(match.start(), match.end("noun"))
        if last <= first or (first and tokens.lowers[first - 1] in WHOSE):
            continue
        span = Span(match.start(), match.end("noun"))
        lemma = tokens.lemma(last - 1)
        value = Quantity(Interval.at_least(ORDINALS[match["nth"].lower()]), Unit.counted(lemma))
        about = About(lemma, ())
        yield Claim("number", document.article.id, span, span.slice(document.text), value, ORDINAL, about)


LENGTHS = {
    "hour": Unit("hour", "time", 3600),
    "day": Unit("day", "time", 86400),
    "week": Unit("week", "time", 604800),
    "month": Unit("month", "time", 2629746),
    "year": Unit("year", "time", 31556952),
}
"""Lengths of time that stand before "long"; months and years are a twelfth and the whole of 365.2425 days."""

LONG = re.compile(rf"(?<![-\w])(?P<length>{'|'.join(LENGTHS)})-?long(?![-\w])", re.IGNORECASE)
"""What lasts about one of them."""

ABOUT = Fraction(1, 4)
"""By how much of it such a length may be off."""


def lengths(document: Document) -> Iterator[Claim]:
    """A number claim for each length of time that is told as "hour-long"."""
    for match in LONG.finditer(document.text):
        span, unit = Span(*match.span()), LENGTHS[match["length"].lower()]
        value = Quantity(Interval.point(1), unit, tolerance=ABOUT)
        quote = span.slice(document.text)
        yield Claim("number", document.article.id, span, quote, value, MADE_BY, About(unit.name, ()))


WHOSE = frozenset({"his", "her", "their", "every", "each", "one"})
"""Words before an ordinal after which it counts something else."""


def lone(document: Document) -> tuple[Claim, ...]:
    """A number claim of one for each stretch that says that there was one of some people or things, and one
    for each of :func:`full` and :func:`lengths`."""
    tokens = document.tokens
    found: list[Claim] = [*full(document), *lengths(document)]
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
