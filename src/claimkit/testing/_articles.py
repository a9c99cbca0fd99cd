"""Strategies for articles with planted claims, and for spans and claims on a text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from attrs import frozen
from hypothesis import strategies as st

from claimkit.articles import Article
from claimkit.claims import Claim, Extractor
from claimkit.spans import Span
from claimkit.values import Actor, ActorKind, DateValue, Interval, Quantity, Unit

from ._texts import NEUTRAL_SENTENCES, hostile_texts
from ._values import GIVEN, ORGANISATIONS, PLACES, SURNAMES, actors, date_values, quantities


@frozen
class Plant:
    """A phrase that a generated article is known to contain."""

    kind: str
    """"number", "date", "actor", or "phrase" for one of the phrases asked for."""
    span: Span
    """Where it stands."""
    quote: str
    """The characters there."""
    value: Quantity | DateValue | Actor | None = None
    """What it means; ``None`` for a phrase."""


@frozen
class PlantedArticle:
    """A generated article and what was planted in it."""

    article: Article
    """The article."""
    plants: tuple[Plant, ...]
    """The plants in text order; they do not overlap."""


_Phrase = tuple[str, str, Any]
"""Kind, words and value of something to plant."""

NOUNS = (
    ("soldiers", "soldier"), ("houses", "house"), ("vehicles", "vehicle"), ("countries", "country"),
    ("votes", "vote"), ("ministers", "minister"), ("students", "student"), ("passengers", "passenger"),
    ("schools", "school"),
)  # fmt: skip
"""Plurals to count, with their lemmas."""

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

SENTENCES = (
    "Officials in {place} counted {number} on {date}.",
    "{person} told reporters that {number} had left {place}.",
    "The {organisation} said that {number} were affected, but gave no details.",
    "“We saw {number} that day,” {person} said on {date}.",
    "On {date}, {person} travelled to {place} with a delegation.",
    "According to {person}, the talks in {place} involved {number}.",
    "“It is too early to say,” said a spokesman for the {organisation}.",
    "{person} denied this.",
    "Before {date}, the {organisation} had reported {number}.",
    "There were {number} in {place} at the time.",
)
"""Sentences with places to plant in; a name in braces is the sort of phrase that goes there."""

PHRASE_SENTENCES = (
    "Witnesses described {phrase} near {place}.",
    "There was talk of {phrase}, {person} said.",
    "“We expect {phrase},” the {organisation} said.",
)


@st.composite
def _numbers(draw: st.DrawFn) -> _Phrase:
    plural, lemma = draw(st.sampled_from(NOUNS))
    count = draw(st.one_of(st.integers(2, 999), st.integers(1, 900).map(lambda n: n * 1000)))
    bound = draw(st.sampled_from(("", "", "more than ", "at least ", "fewer than ")))
    interval = {
        "": Interval.point(count),
        "more than ": Interval.more_than(count),
        "at least ": Interval.at_least(count),
        "fewer than ": Interval.less_than(count),
    }[bound]
    return "number", f"{bound}{count:,} {plural}", Quantity(interval, Unit.counted(lemma))


@st.composite
def _dates(draw: st.DrawFn) -> _Phrase:
    day = draw(st.dates(date(1950, 1, 1), date(2049, 12, 31)))
    american = draw(st.booleans())
    month = MONTHS[day.month - 1]
    words = f"{month} {day.day}, {day.year}" if american else f"{day.day} {month} {day.year}"
    return "date", words, DateValue("DATE", day.isoformat(), day, day)


def _actors(kind: ActorKind) -> st.SearchStrategy[_Phrase]:
    if kind == "person":
        names = st.builds("{} {}".format, st.sampled_from(GIVEN), st.sampled_from(SURNAMES))
    else:
        names = st.sampled_from(PLACES if kind == "place" else ORGANISATIONS)
    return names.map(lambda name: ("actor", name, Actor((name,), kind)))


@st.composite
def articles(draw: st.DrawFn, phrases: Sequence[str] = (), max_paragraphs: int = 6) -> PlantedArticle:
    """News-like articles: headline, dateline, paragraphs with quotations, and planted claims.

    Numbers, full dates and names are planted with their values; each of ``phrases`` may be planted too.
    """
    slots: dict[str, st.SearchStrategy[_Phrase]] = {
        "number": _numbers(),
        "date": _dates(),
        "person": _actors("person"),
        "organisation": _actors("organisation"),
        "place": _actors("place"),
    }
    templates = st.sampled_from(SENTENCES + NEUTRAL_SENTENCES)
    if phrases:
        slots["phrase"] = st.sampled_from(phrases).map(lambda words: ("phrase", words, None))
        templates = st.one_of(templates, st.sampled_from(PHRASE_SENTENCES))
    text = draw(st.sampled_from(("", "", "Talks go on as questions remain\n\n")))
    text += draw(st.sampled_from(("", "", "VIENNA — ", "OSLO, Norway (Newswire) — ")))
    plants: list[Plant] = []
    for number in range(draw(st.integers(1, max_paragraphs))):
        text += "\n\n" if number else ""
        for index, template in enumerate(draw(st.lists(templates, min_size=1, max_size=3))):
            text += " " if index else ""
            for before, slot in _parts(template):
                text += before
                if slot:
                    kind, words, value = draw(slots[slot])
                    plants.append(Plant(kind, Span(len(text), len(text) + len(words)), words, value))
                    text += words
    published = draw(st.one_of(st.none(), st.dates(date(1950, 1, 1), date(2049, 12, 31))))
    return PlantedArticle(Article(text, published=published), tuple(plants))


def _parts(template: str) -> list[tuple[str, str]]:
    """The template cut into (text, slot that follows), the last slot empty."""
    first, *rest = template.split("{")
    parts: list[tuple[str, str]] = []
    before = first
    for piece in rest:
        slot, after = piece.split("}", 1)
        parts.append((before, slot))
        before = after
    return [*parts, (before, "")]


def hostile_articles(phrases: Sequence[str] = ()) -> st.SearchStrategy[Article]:
    """Articles of hostile text (see :func:`hostile_texts`), some published on a known day."""
    published = st.one_of(st.none(), st.dates())
    return st.builds(Article, text=hostile_texts(phrases), published=published)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """Spans of ``text``, which must not be empty."""
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def claims(draw: st.DrawFn, article: Article) -> Claim:
    """Sound claims of the three bundled kinds that stand anywhere on ``article``."""
    span = draw(spans(article.text))
    kind = draw(st.sampled_from(("number", "date", "actor")))
    value = draw({"number": quantities(), "date": date_values(), "actor": actors()}[kind])
    return Claim(kind, article.id, span, article.quote(span), value, Extractor("claimkit.testing", "1"))
