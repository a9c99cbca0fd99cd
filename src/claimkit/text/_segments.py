"""Pure functions that cut a text into paragraphs, sentences, quotations and dateline.

All spans are code points into the given text and come in text order.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from ..spans import Span

if TYPE_CHECKING:
    import regex

OPENING: dict[str, tuple[str, ...]] = {
    "“": ("”", "''"),
    "«": ("»",),
    "„": ("“", "”"),
    '"': ('"', "''"),
    "``": ("''", '"'),
    "''": ("''",),
    "‘": ("’",),
}
"""Opening quotation marks and what closes each; typewriter text doubles accents and apostrophes."""

LONGEST_QUOTATION = 1500
"""Code points after which an unclosed quotation mark is taken for a slip."""


@frozen
class Quotation:
    """A stretch between quotation marks."""

    span: Span
    """The whole stretch, marks included."""
    inner: Span | None
    """What stands between the marks; ``None`` when they are empty."""


@frozen
class Dateline:
    """Where and when the article says it was filed: "MOSCOW, September 4 —"."""

    span: Span
    """The dateline without the dash."""
    place: Span
    """The town."""


def paragraphs(text: str) -> tuple[Span, ...]:
    """Stretches between line breaks that hold more than white space, without the white space around."""
    found: list[Span] = []
    offset = 0
    for line in text.splitlines(keepends=True):
        stripped = line.strip()
        if stripped:
            start = offset + line.index(stripped[0])
            found.append(Span(start, start + len(stripped)))
        offset += len(line)
    return tuple(found)


def sentences(text: str, blocks: tuple[Span, ...], language: str = "en") -> tuple[Span, ...]:
    """Sentences within the blocks (paragraphs), without white space around; none crosses a block."""
    from sentencex import get_sentence_boundaries

    found: list[Span] = []
    for block in blocks:
        for boundary in get_sentence_boundaries(language.split("-")[0], block.slice(text)):
            start, end = block.start + boundary["start_index"], block.start + boundary["end_index"]
            piece = text[start:end]
            stripped = piece.strip()
            if stripped:
                start += piece.index(stripped[0])
                found.append(Span(start, start + len(stripped)))
    return tuple(found)


def quotations(text: str, blocks: tuple[Span, ...]) -> tuple[Quotation, ...]:
    """Outermost quotations of each paragraph; one left open ends with its paragraph.

    News English opens every paragraph of a long quotation and closes only the last, so an open
    double mark reaches to the end of the paragraph. A straight or single mark that is never closed
    is an apostrophe or a slip and opens nothing.
    """
    found: list[Quotation] = []
    marks = _marks()
    for block in blocks:
        resume = block.start
        for hit in marks.finditer(text, block.start, block.end):
            start, mark = hit.start(), hit.group()
            if start < resume:
                continue
            end = _closing(text, start, min(block.end, start + LONGEST_QUOTATION), mark)
            if end is None and mark == "“":
                end = block.end
            if end is None or end <= start:
                continue
            opened = start + len(mark)
            closing = next((c for c in OPENING[mark] if text.endswith(c, opened, end)), "")
            inner_end = end - len(closing)
            inner = Span(opened, inner_end) if inner_end > opened else None
            found.append(Quotation(Span(start, end), inner))
            resume = end
    return tuple(found)


def _closing(text: str, start: int, limit: int, mark: str) -> int | None:
    """One past the mark that closes the one at ``start``, or None."""
    at = start + len(mark)
    while True:
        found = ((text.find(closing, at, limit), len(closing)) for closing in OPENING[mark])
        ends = [(place, length) for place, length in found if place >= 0]
        if not ends:
            return None
        place, length = min(ends)
        at = place + length
        if mark == "‘" and at < len(text) and text[at].isalnum():
            continue  # an apostrophe inside a word
        return at


def dateline(text: str, blocks: tuple[Span, ...]) -> Dateline | None:
    """The dateline of the first paragraphs, if there is one: capitals, then a dash."""
    for block in blocks[:12]:
        head = text[block.start : min(block.end, block.start + 90)]
        hit = _dateline().match(head)
        if hit:
            place = Span(block.start + hit.start("place"), block.start + hit.end("place"))
            return Dateline(Span(block.start, block.start + hit.end("line")), place)
    return None


@cache
def _marks() -> regex.Pattern[str]:
    import regex

    return regex.compile(r"[“«„]|``|(?<![\w'])(?:''|[\"‘])(?=\S)")


@cache
def _dateline() -> regex.Pattern[str]:
    import regex

    return regex.compile(
        r"(?P<line>(?P<place>\p{Lu}[\p{L}.'’\-]*(?:[ /]\p{Lu}[\p{L}.'’\-]*){0,3})"
        r"(?:,[ ](?:\p{Lu}[\p{L}.]*\.?)(?:[ ]\p{Lu}[\p{L}.]*){0,2}(?:[ ]\d{1,2}(?:,?[ ]\d{4})?)?){0,2}"
        r"(?:[ ]\([^()\n]{2,30}\))?)"
        r"[ ]*(?:—|–|--|-[ ])[ ]*\S"
    )
