"""The extractor of actors."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from claimkit import Actor, ActorList, Claim, Document, Extractor, Span

from . import _knowledge, _linking, _lists, _mentions, _metonyms, _roles
from ._knowledge import Knowledge
from ._mentions import Mention


class ActorExtractor:
    """Finds persons, organisations, places and groups of people, and lists of them.

    A claim stands on the name without title; titles and roles are in :attr:`claimkit.Actor.roles` of every
    mention of that actor. Mentions of one actor in the article share ``entity``.
    """

    kinds = ("actor",)

    def __init__(
        self, names: Callable[[str], list[Mention]] = _mentions.find, name: str = "actors", version: str = "1"
    ) -> None:
        """``names`` finds the names of a text, in order; by default the bundled recogniser."""
        self.name = name
        self.version = version
        self._names = names
        self._known = Knowledge()

    def with_knowledge(self, rows: Sequence[Mapping[str, Any]]) -> ActorExtractor:
        """The extractor that also knows the actors of the hook ``claimkit_actor_knowledge``.

        Raises :class:`~claimkit.errors.InvalidModelError` for a row that is not as the hook describes it.
        """
        if not rows:
            return self
        taught = ActorExtractor(self._names, self.name, self.version)
        taught._known = _knowledge.knowledge(rows)
        return taught

    def extract(self, document: Document) -> Iterator[Claim]:
        """One claim for each name and one for each list of names, in text order within each sort."""
        text = document.text
        article = document.article.id
        made = Extractor(self.name, self.version)
        every = self._known.mark(text, self._names(text))
        found = _roles.read(text, every)
        named = [m for m in every if m.kind != "unknown"]
        known = _linking.identities(named, text, self._known)
        actors = _linking.actors(named, known, {start: f.roles for start, f in found.items()})
        standing: dict[Actor, Actor] = {}
        values: list[Actor] = []
        for mention, identity in zip(named, known, strict=True):
            actor = actors[identity]
            if mention.kind == "place" and (code := _metonyms.government(text, mention)):
                speaking = standing.get(actor)
                if speaking is None:
                    speaking = standing[actor] = evolve(actor, metonym=True, code=code)
                actor = speaking
            values.append(actor)
            yield Claim("actor", article, Span(mention.start, mention.end), mention.text, actor, made)
        for group in _lists.find(text, named, {start: f.start for start, f in found.items()}):
            members = tuple(values[at] for at in group.members)
            quote = text[group.start : group.end]
            value = ActorList(members, group.closed)
            yield Claim("actor", article, Span(group.start, group.end), quote, value, made)
