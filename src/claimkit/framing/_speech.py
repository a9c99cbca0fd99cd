"""Which cue covers a claim: the speakers of quotations and of what is said without quotation marks."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrs import frozen

from ..spans import Span
from ..text import Document, Quotation, Tokens
from ._speakers import Cue, cues


@frozen
class Speech:
    """The cues and the speakers of the quotations of one document."""

    cues: tuple[Cue, ...]
    """In text order."""
    speakers: tuple[Cue | None, ...]
    """The cue that names each quotation's speaker."""
    starts: tuple[int, ...]
    """Start of each cue, for bisection."""

    def covering(self, span: Span, document: Document) -> tuple[Cue | None, bool]:
        """The cue for a span and whether the span stands inside quotation marks."""
        quotation = document.quotation_at(span.start)
        quoted = quotation is not None and span.end <= quotation.span.end
        if quotation is not None and quoted:
            at = bisect_left(document.quotations, quotation.span.start, key=lambda q: q.span.start)
            cue = self.speakers[at]
            if cue is not None:
                return cue, True
        sentence = document.sentence_at(span.start)
        if sentence is None:
            return None, quoted
        at = bisect_right(self.starts, sentence.end)
        best: Cue | None = None
        for cue in reversed(self.cues[max(0, at - 12) : at]):
            if cue.start < sentence.start:
                break
            if (
                cue.first <= span.start
                and span.end <= cue.last
                and not (cue.speaker.start < span.end and span.start < cue.speaker.end)
                and not _aside(document.tokens, cue, span.start)
            ) and (best is None or cue.first > best.first):
                best = cue
        return best, quoted


def _aside(tokens: Tokens, cue: Cue, at: int) -> bool:
    """Whether a cue before the claim only describes the speaker: "Laurente, who had denied it, was"."""
    first, _ = tokens.within(at, at + 1)
    start, end = tokens.within(cue.start, cue.end)
    return "W" in tokens.tags[max(0, start - 1) : end] and "," in tokens.lowers[end:first]


def speech(document: Document) -> Speech:
    """Cues and quotation speakers of a document."""
    found = cues(document)
    starts = tuple(c.start for c in found)
    speakers: list[Cue | None] = []
    previous: Quotation | None = None
    for quotation in document.quotations:
        cue = _quoting(document, quotation, found, starts)
        if (
            cue is None
            and previous is not None
            and speakers[-1] is not None
            and _continues(document, previous, quotation)
        ):
            cue = speakers[-1]
        speakers.append(cue)
        previous = quotation
    return Speech(found, tuple(speakers), starts)


def _quoting(
    document: Document, quotation: Quotation, found: tuple[Cue, ...], starts: tuple[int, ...]
) -> Cue | None:
    """The cue next to a quotation: right after it, else before it in its sentence."""
    text, span = document.text, quotation.span
    at = bisect_right(starts, span.end - 1)
    if at < len(found):
        cue = found[at]
        if cue.start - span.end <= 3 and "\n" not in text[span.end : cue.start]:
            return cue
    sentence = document.sentence_at(span.start)
    for cue in reversed(found[max(0, at - 6) : at]):
        if sentence is not None and cue.start >= sentence.start and cue.end <= span.start:
            return cue
    ending = document.sentence_at(span.end - 1)
    if at < len(found) and ending is not None and found[at].start < ending.end:
        return found[at]
    return _announcing(document, span, found[at - 1]) if at else None


def _announcing(document: Document, span: Span, cue: Cue) -> Cue | None:
    """The cue of the sentence before, for a quotation alone: "She was angry, she said. “Never.”"."""
    text = document.text
    between = text[cue.end : span.start]
    if between.strip() == ":":
        return cue
    index = document.sentence_index(span.start)
    sentence = document.sentences[index]
    if index == 0 or span.start != sentence.start or sentence.end > span.end or "\n" in between:
        return None
    return cue if cue.start >= document.sentences[index - 1].start else None


def _continues(document: Document, previous: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation goes on with the speaker of the one before it."""
    between = document.text[previous.span.end : quotation.span.start]
    if "\n" not in between:
        return len(between) < 160
    closed = previous.inner is not None and previous.inner.end < previous.span.end
    return not closed and not between.strip()
