"""Half-open stretches of an article's text, counted in Unicode code points."""

from __future__ import annotations

from attrs import field, frozen

from .errors import InvalidModelError


@frozen(order=True)
class Span:
    """The characters ``text[start:end]``; never empty.

    Offsets are code points, ``start`` included, ``end`` excluded. Spans sort by start, then end.
    Raises :class:`InvalidModelError` when ``start`` is negative, ``end`` is not after ``start``, or either
    is no whole number.
    """

    start: int = field()
    """First code point, 0 or more."""
    end: int = field()
    """One past the last code point, more than ``start``."""

    def __attrs_post_init__(self) -> None:
        if type(self.start) is not int or type(self.end) is not int:
            raise InvalidModelError(f"a span has whole numbers, not {self.start!r} and {self.end!r}")
        if self.start < 0:
            raise InvalidModelError(f"a span starts at 0 or later, not at {self.start}")
        if self.end <= self.start:
            raise InvalidModelError(f"a span ends after its start {self.start}, not at {self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    def slice(self, text: str) -> str:
        """The characters of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether every character of ``other`` is in this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """The same length, ``by`` code points further on."""
        return Span(self.start + by, self.end + by)
