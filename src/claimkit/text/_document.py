"""An article with its segments."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from attrs import frozen

from ..articles import Article
from ..spans import Span
from . import _segments  # pyright: ignore[reportPrivateUsage]  its functions are named as the properties
from ._clauses import Syntax, parse
from ._segments import Dateline, Quotation
from ._tokens import Tokens, tokenize


@frozen
class Document:
    """An article and its segments, found on first use and kept."""

    article: Article
    """The article segmented."""

    @property
    def text(self) -> str:
        """The article's text."""
        return self.article.text

    @cached_property
    def paragraphs(self) -> tuple[Span, ...]:
        """Lines with text, in order, without white space around them."""
        return _segments.paragraphs(self.text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Sentences in order; none crosses a paragraph, every visible character is in one."""
        return _segments.sentences(self.text, self.paragraphs, self.article.language)

    @cached_property
    def quotations(self) -> tuple[Quotation, ...]:
        """Outermost quotations in order."""
        return _segments.quotations(self.text, self.paragraphs)

    @cached_property
    def dateline(self) -> Dateline | None:
        """The dateline, if there is one."""
        return _segments.dateline(self.text, self.paragraphs)

    @cached_property
    def tokens(self) -> Tokens:
        """Words and punctuation with tag and lemma; tokens of one sentence are neighbours."""
        return tokenize(self.text, self.sentences)

    @cached_property
    def syntax(self) -> Syntax:
        """Verb groups and clauses, over :attr:`tokens`."""
        return parse(self.tokens)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    def sentence_index(self, offset: int) -> int:
        """Index of the last sentence that starts at or before ``offset`` (0 before the first)."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence around ``offset``, or ``None`` between sentences."""
        if not self.sentences:
            return None
        found = self.sentences[self.sentence_index(offset)]
        return found if found.start <= offset < found.end else None

    def quotation_at(self, offset: int) -> Quotation | None:
        """The quotation around ``offset``, if any."""
        index = bisect_right(self._quotation_starts, offset) - 1
        if index < 0:
            return None
        found = self.quotations[index]
        return found if offset < found.span.end else None

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [q.span.start for q in self.quotations]


def segment(article: Article) -> Document:
    """The article with its segments."""
    return Document(article)
