"""Articles: text with what is known about its origin."""

from __future__ import annotations

from datetime import date, datetime
from typing import cast

from attrs import field, frozen

from .errors import ArticleError
from .spans import Span


def _published(value: date | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value


@frozen
class Article:
    """One article; every offset in claimkit counts code points of ``text``.

    Raises :class:`~claimkit.errors.ArticleError` for an empty id, blank text, text with a lone surrogate,
    which no UTF-8 file can hold, and a day of publication that is no date.
    """

    text: str = field(repr=lambda text: repr(text[:60]))
    """The whole text, headline included, exactly as offsets refer to it."""
    id: str = field(default="article")
    """Unique among the articles of one comparison."""
    title: str | None = None
    """Headline, when known apart from the text."""
    source: str | None = None
    """Outlet."""
    url: str | None = None
    """Where it was published."""
    published: date | None = field(default=None, converter=_published)
    """Day of publication; ``None`` stays unknown and is never replaced by today."""
    language: str = "en"
    """BCP 47 tag of the text's language."""

    def __attrs_post_init__(self) -> None:
        if not self.id:
            raise ArticleError(self.id, "an article has an id that is not empty")
        if not isinstance(cast("object", self.text), str):
            raise ArticleError(self.id, f"the text is a str, not {type(self.text).__name__}")
        if not isinstance(cast("object", self.published), date | None):
            raise ArticleError(self.id, f"published is a date or None, not {self.published!r}")
        if not self.text.strip():
            raise ArticleError(self.id, "the text is empty")
        try:
            self.text.encode("utf-8")
        except UnicodeEncodeError as error:
            raise ArticleError(self.id, f"the text has a lone surrogate at {error.start}") from error

    def quote(self, span: Span) -> str:
        """The characters that ``span`` covers; raises ArticleError when it ends past the text."""
        if span.end > len(self.text):
            raise ArticleError(
                self.id, f"span {span.start}:{span.end} ends past the text of {len(self.text)}"
            )
        return span.slice(self.text)
