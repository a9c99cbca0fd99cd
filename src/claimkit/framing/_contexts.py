"""What stands around a claim, as features for aligning claims of several articles."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from attrs import frozen

from ..claims import Claim
from ..spans import Span
from ..text import Document, Tokens
from ._participants import Actors
from ._words import wordset

Section = Literal["headline", "lead", "body", "caption", "boilerplate"]
"""Where in an article a claim stands."""

_EMPTY: frozenset[str] = frozenset()

STOP = wordset(
    "be have do say get go make take s t one other not new also mr mrs ms dr people say tell more less than "
    "least most about approximately nearly"
)
"""Lemmas too common to tell one happening from another."""


@frozen
class Context:
    """The surroundings of one claim."""

    lemmas: frozenset[str]
    """Lemmas of the content words of its clause, without the claim's own words."""
    sentence_lemmas: frozenset[str]
    """The same for its sentence."""
    previous_lemmas: frozenset[str]
    """The same for the sentence before."""
    verbs: tuple[str, ...]
    """Lemmas of the verbs of its sentence, nearest first."""
    names: frozenset[str]
    """Keys of the actors, and lower-case capitalised words, of its sentence."""
    section: Section
    """Where it stands in the article."""
    sentence: int
    """Index of its sentence."""
    paragraph: int
    """Index of its paragraph."""
    dates: tuple[str, ...]
    """Ids of the date claims nearest before and after it, nearest first; at most four."""


def content(tokens: Tokens, first: int, last: int, without: tuple[int, int] = (0, 0)) -> frozenset[str]:
    """Lemmas of nouns, names, verbs, adjectives and numbers between two tokens."""
    tags = tokens.tags
    found = {
        tokens.lemma(at)
        for at in range(first, last)
        if tags[at] in "NPVEGA" and not without[0] <= at < without[1]
    }
    return frozenset(found - STOP)


@frozen
class Contexts:
    """Contexts of the claims of one document; sentence features are computed once."""

    document: Document
    actors: Actors
    dates: tuple[Claim, ...]
    date_starts: tuple[int, ...]
    _sentences: dict[int, tuple[frozenset[str], frozenset[str], tuple[tuple[int, str], ...]]]

    @classmethod
    def of(cls, document: Document, claims: Sequence[Claim]) -> Contexts:
        """Ready to answer for any of ``claims``."""
        dates = tuple(sorted((c for c in claims if c.kind == "date"), key=lambda c: c.key))
        return cls(document, Actors.of(tuple(claims)), dates, tuple(c.span.start for c in dates), {})

    def _sentence(self, index: int) -> tuple[frozenset[str], frozenset[str], tuple[tuple[int, str], ...]]:
        known = self._sentences.get(index)
        if known is None:
            document = self.document
            tokens, syntax = document.tokens, document.syntax
            first, last = tokens.sentences[index]
            span = document.sentences[index]
            names = set(self.actors.between(span.start, span.end))
            names.update(tokens.lowers[at] for at in range(first, last) if tokens.tags[at] == "P")
            verbs: list[tuple[int, str]] = []
            at = syntax.group_from(first)
            while at is not None and at < len(syntax.groups) and syntax.groups[at].start < last:
                verbs.append((syntax.groups[at].main, syntax.groups[at].lemma))
                at += 1
            known = (content(tokens, first, last), frozenset(names), tuple(verbs))
            self._sentences[index] = known
        return known

    def context(self, claim: Claim) -> Context:
        """The surroundings of one claim of the document."""
        document = self.document
        tokens, syntax = document.tokens, document.syntax
        first, last = tokens.within(claim.span.start, claim.span.end)
        if not document.sentences:
            return Context(_EMPTY, _EMPTY, _EMPTY, (), _EMPTY, "body", 0, 0, ())
        index = document.sentence_index(claim.span.start)
        lemmas, names, verbs = self._sentence(index)
        own = {tokens.lemma(at) for at in range(first, min(last, first + 30))}
        clause = syntax.clause_of(first) if first < len(tokens) else None
        near = _EMPTY
        if clause is not None:
            near = content(tokens, max(clause.start, first - 60), min(clause.end, last + 60), (first, last))
        close = sorted(verbs[:80], key=lambda v: (abs(v[0] - first), v[0]))[:8]
        paragraph = max(0, bisect_right(document.paragraphs, claim.span.start, key=_start) - 1)
        return Context(
            near,
            lemmas - own,
            self._sentence(index - 1)[0] if index else _EMPTY,
            tuple(dict.fromkeys(lemma for _, lemma in close)),
            names,
            section(document, paragraph, claim.span.start),
            index,
            paragraph,
            self._dates(claim),
        )

    def _dates(self, claim: Claim) -> tuple[str, ...]:
        at = bisect_right(self.date_starts, claim.span.start)
        near = [c for c in self.dates[max(0, at - 3) : at + 2] if c.id != claim.id]
        near.sort(key=lambda c: (abs(c.span.start - claim.span.start), c.span.start))
        return tuple(c.id for c in near[:4])


def _start(span: Span) -> int:
    return span.start


def section(document: Document, paragraph: int, offset: int) -> Section:
    """Where a paragraph stands, from its place, its length and the words of captions and page furniture."""
    text = document.paragraphs[paragraph].slice(document.text)
    low = text[:400].lower()
    if paragraph == 0 and len(text) < 160 and not text.endswith((".", "”", '"')):
        return "headline"
    if any(word in low for word in _BOILERPLATE):
        return "boilerplate"
    if low.startswith(_CAPTION_STARTS) or any(word in low for word in _CAPTION_WORDS):
        return "caption"
    return "lead" if paragraph <= 2 and offset < 1200 else "body"


_CAPTION_STARTS = (
    "file -",
    "file photo",
    "photo:",
    "image:",
    "caption",
    "image caption",
    "(photo",
    "picture:",
    "pictured",
    "image copyright",
)
_CAPTION_WORDS = (
    "(photo",
    "ap photo",
    "via ap, file",
    "getty images",
    "/afp",
    "photo by",
    "reuters/",
    "photo/",
    "(file photo",
    "image copyright",
    "photo courtesy",
    "(image:",
    "photograph:",
    "hide caption",
)
_BOILERPLATE = (
    "subscribe", "newsletter", "sign up", "cookie", "all rights reserved", "copyright ©",
    "may not be published", "advertisement", "click here", "read more", "follow us", "share this",
    "terms of use", "privacy policy", "your email", "log in", "breaking news alerts", "email notification",
    "associated press contributed", "contributed to this report", "download our app", "most read",
    "related:", "watch:",
)  # fmt: skip
