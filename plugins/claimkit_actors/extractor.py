"""The extractor of actors."""

from __future__ import annotations

from collections.abc import Iterator

from claimkit import Claim, Document, Extractor, Span

from . import _linking, _mentions


class ActorExtractor:
    """Finds persons, organisations, places and groups."""

    name = "actors"
    version = "1"
    kinds = ("actor",)

    def extract(self, document: Document) -> Iterator[Claim]:
        """One claim for each name, in text order."""
        text = document.text
        made = Extractor(self.name, self.version)
        found = [m for m in _mentions.find(text) if m.kind != "unknown"]
        for mention, actor in _linking.link(found):
            yield Claim(
                "actor", document.article.id, Span(mention.start, mention.end), mention.text, actor, made
            )
