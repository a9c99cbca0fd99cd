"""A claim's quotation in the sentence around it."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from attrs import frozen

from ..articles import Article
from ..claims import Claim
from ..text import Document, segment
from ._safe import safe

SIDE = 130
"""Characters of context kept on each side of the quotation."""


@frozen
class Context:
    """One line of text: what stands before the quotation, the quotation, what stands after it."""

    before: str
    quote: str
    after: str


def contexts(articles: tuple[Article, ...]) -> Callable[[Claim], Context]:
    """A function that gives the context of a claim; every article is segmented once, when it is needed."""
    by_id = {article.id: article for article in articles}

    @cache
    def document(id: str) -> Document:
        return segment(by_id[id])

    return lambda claim: _context(claim, document(claim.article))


def _context(claim: Claim, document: Document) -> Context:
    text, span = document.text, claim.span
    first, last = document.sentence_at(span.start), document.sentence_at(span.end - 1)
    start = first.start if first else span.start
    end = last.end if last else span.end
    before = _cut(text[max(start, span.start - 2 * SIDE) : span.start], from_left=True)
    after = _cut(text[span.end : min(end, span.end + 2 * SIDE)], from_left=False)
    return Context(safe_edge(before, left=True), safe(claim.quote), safe_edge(after, left=False))


def _cut(text: str, *, from_left: bool) -> str:
    """At most SIDE characters, cut between words, the cut shown as "…"."""
    if len(text) <= SIDE:
        return text
    if from_left:
        kept = text[-SIDE:]
        return "… " + (kept.split(" ", 1)[1] if " " in kept else kept)
    kept = text[:SIDE]
    return (kept.rsplit(" ", 1)[0] if " " in kept else kept) + " …"


def safe_edge(text: str, *, left: bool) -> str:
    """:func:`safe` that keeps the blank between the text and the quotation beside it."""
    made = safe(text)
    if left:
        return made + " " * (text[-1:].isspace() and bool(made))
    return " " * (text[:1].isspace() and bool(made)) + made
