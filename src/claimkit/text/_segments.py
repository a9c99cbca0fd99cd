"""Pure functions that cut a text into paragraphs, sentences, quotations and dateline.

All spans are code points into the given text and come in text order.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, cast

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

NO_TOWNS = frozenset(
    {
        "FILE",
        "UPDATE",
        "UPDATED",
        "BREAKING",
        "WATCH",
        "VIDEO",
        "PHOTO",
        "PHOTOS",
        "LIVE",
        "NEW",
        "ADVERTISEMENT",
    }
)
"""Labels in capitals that stand before a dash as a town does."""

LONGEST_SENTENCE = 2000
"""Code points after which a sentence is cut, so that time stays linear on text without an end."""


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
    """Sentences within the blocks (paragraphs), without white space around; none crosses a block.

    Every visible character of a block is in one. Sentences longer than :data:`LONGEST_SENTENCE` are cut.
    """
    found: list[Span] = []
    for block in blocks:
        for start, end in _boundaries(text, block, language.split("-")[0]):
            piece = text[start:end]
            stripped = piece.strip()
            if stripped:
                start += piece.index(stripped[0])
                found.append(Span(start, start + len(stripped)))
    return tuple(found)


def _boundaries(text: str, block: Span, language: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a block, white space included.

    The splitter's time grows with the square of a paragraph that is full of quotation marks, so it sees
    windows; the last sentence of a window may be cut short, and is found again at the start of the next.
    """
    # a compiled module without stubs
    from sentencex import (  # pyright: ignore[reportMissingTypeStubs]
        get_sentence_boundaries,  # pyright: ignore[reportAttributeAccessIssue, reportUnknownVariableType]
    )

    at = block.start
    while at < block.end:
        end = min(block.end, at + LONGEST_SENTENCE)
        window = text[at:end].replace("``", ' "').replace("''", '" ')  # it knows no typewriter marks
        pieces = cast("list[dict[str, int]]", get_sentence_boundaries(language, window))
        bounds = [(at + piece["start_index"], at + piece["end_index"]) for piece in pieces]
        if end < block.end and len(bounds) > 1:
            bounds.pop()
            end = bounds[-1][1]
        yield from bounds
        at = end


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
        barren: dict[str, int] = {}
        for hit in marks.finditer(text, block.start, block.end):
            start, mark = hit.start(), hit.group()
            if start < resume:
                continue
            limit = min(block.end, start + LONGEST_QUOTATION)
            end = _closing(text, max(start + len(mark), barren.get(mark, 0)), limit, mark, OPENING[mark])
            if end is None:  # so that no stretch is searched twice
                barren[mark] = limit + 1 - len(mark)
            if mark == "“":  # one that another follows, or that is never closed, may end at a straight mark
                again = text.find(mark, start + 1, limit if end is None else end)
                if end is None or again >= 0:
                    end = _closing(text, start + 1, again if again >= 0 else limit, mark, ('"',)) or end
            if end is None and mark == "“":
                end = block.end
            if end is None or end <= start:
                continue
            opened = start + len(mark)
            closing = next((c for c in (*OPENING[mark], '"') if text.endswith(c, opened, end)), "")
            inner_end = end - len(closing)
            inner = Span(opened, inner_end) if inner_end > opened else None
            found.append(Quotation(Span(start, end), inner))
            resume = end
    return tuple(found)


def _closing(text: str, at: int, limit: int, mark: str, closers: tuple[str, ...]) -> int | None:
    """One past the first of ``closers`` from ``at`` on that closes ``mark``, or None."""
    while True:
        found = ((text.find(closing, at, limit), len(closing)) for closing in closers)
        ends = [(place, length) for place, length in found if place >= 0]
        if not ends:
            return None
        place, length = min(ends)
        at = place + length
        if mark == "‘" and at < len(text) and text[at].isalnum():
            continue  # an apostrophe inside a word
        return at


def dateline(text: str, blocks: tuple[Span, ...]) -> Dateline | None:
    """The dateline of the first paragraphs, if there is one: a town, what belongs to it, then a dash.

    The town stands in capitals, or a date or an agency in brackets or between strokes follows it.
    """
    for block in blocks[:12]:
        head = text[block.start : min(block.end, block.start + 90)]
        hit = _dateline().match(head)
        if hit and _is_town(hit["place"]) and (hit["place"].isupper() or hit["filed"]):
            place = Span(block.start + hit.start("place"), block.start + hit.end("place"))
            return Dateline(Span(block.start, block.start + hit.end("line")), place)
    return None


def _is_town(words: str) -> bool:
    return sum(character.isalpha() for character in words) > 2 and words.rstrip(".") not in NO_TOWNS


@cache
def _marks() -> regex.Pattern[str]:
    import regex

    return regex.compile(r"[“«„]|``|(?<![\w'])(?:''|[\"‘])(?=\S)")


@cache
def _dateline() -> regex.Pattern[str]:
    import regex

    return regex.compile(
        r"(?P<line>(?P<place>\p{Lu}[\p{L}.'’\-]+(?:[ /]\p{Lu}[\p{L}.'’\-]*){0,3})"
        r"(?:,[ ]\p{Lu}[\p{L}.]*(?:[ ]\p{Lu}[\p{L}.]*){0,2}){0,2}"
        r"(?P<filed>,[ ]\p{Lu}\p{L}{2,8}\.?[ ]\d{1,2}(?:,?[ ]\d{4})?"
        r"|,[ ]\d{1,2}[ ]\p{Lu}\p{L}{2,8}\.?(?:[ ]\d{4})?)?"
        r"(?P<filed>[ ]\([^()\n]{2,30}\)|\.?[ ]/[^/\n]{2,20}/)?)"
        r"(?:(?<=/)\.?[ ]|[ ]*(?:—|--|[–-][ ]|(?<=[ ])–)[ ]*)\S"
    )
