"""Claims written into a text with double brackets: "[[Four people]] died on [[d:Monday]]"."""

from __future__ import annotations

import re

from claimkit import Actor, Article, Claim, Document, Extractor, Interval, Quantity, Span, segment

_MARK = re.compile(r"\[\[(?:(?P<kind>[nda]):)?(?P<quote>.*?)\]\]")
_KINDS = {None: "number", "n": "number", "d": "date", "a": "actor"}


def marked(text: str) -> tuple[Document, list[Claim]]:
    """The document without the brackets, and a claim for each bracketed stretch."""
    plain = ""
    spans: list[tuple[int, int, str]] = []
    at = 0
    for hit in _MARK.finditer(text):
        plain += text[at : hit.start()]
        spans.append((len(plain), len(plain) + len(hit["quote"]), _KINDS[hit["kind"]]))
        plain += hit["quote"]
        at = hit.end()
    plain += text[at:]
    document = segment(Article(plain, id="a"))
    return document, [claim(plain, start, end, kind) for start, end, kind in spans]


def claim(text: str, start: int, end: int, kind: str = "number") -> Claim:
    """A claim on a stretch of the text of article "a"; its value does not matter to framing."""
    quote = text[start:end]
    value = Actor((quote,)) if kind == "actor" else Quantity(Interval.point(1))
    return Claim(kind, "a", Span(start, end), quote, value, Extractor("test", "1"))
