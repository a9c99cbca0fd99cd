"""The extractor of numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import evolve, field, frozen

from claimkit import About, Claim, Document, Span
from claimkit.claims import Extractor

from ._merge import merged
from ._reader import Reader
from ._reading import quantity_of
from ._vocabulary import Vocabulary, bundled, vocabulary

VERSION = "0.1.0"


@frozen
class NumberExtractor:
    """Finds quantities in English text; ``docs/reference/numbers.md`` lists the forms.

    Pure, linear in the text's length, safe in threads; claims come in text order.
    """

    name: str = "numbers"
    version: str = VERSION
    kinds: tuple[str, ...] = ("number",)
    words: Vocabulary | None = field(default=None, repr=False, eq=False)
    """Words to use; ``None`` for the bundled ones."""

    def with_vocabulary(self, rows: Sequence[Mapping[str, Any]]) -> NumberExtractor:
        """The extractor that also knows the rows of the hook ``claimkit_vocabulary``."""
        return evolve(self, words=vocabulary(rows)) if rows else self

    def extract(self, document: Document) -> Iterable[Claim]:
        """The quantities of the document, in order."""
        text, article = document.text, document.article.id
        reader = Reader(text, self.words or bundled())
        made_by = Extractor(self.name, self.version)
        claims: list[Claim] = []
        for reading in merged(reader.low, reader.readings()):
            span = Span(reading.start, reading.end)
            about = About(head=reading.head, modifiers=reading.modifiers)
            claims.append(
                Claim(
                    "number", article, span, text[span.start : span.end], quantity_of(reading), made_by, about
                )
            )
        return claims
