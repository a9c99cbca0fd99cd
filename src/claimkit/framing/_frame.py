"""Framing: says of each claim what it is about, who says it, and how it is presented."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ..claims import About, Attribution, Claim, Participant
from ..spans import Span
from ..text import Document
from ..values import Quantity
from ._modality import modality
from ._participants import Actors, of_group
from ._predicates import Finder, Predicate
from ._speakers import Cue
from ._speech import Speech, speech


def frame(document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The same claims in the same order, with ``about``, ``attribution`` and ``modality`` filled in.

    Head and modifiers that an extractor gave are kept; spans, quotes, values and scopes are untouched.
    The claims must be of the document's article; claims of another kind than number, date and actor
    are framed alike. A paragraph added at the end of the text changes nothing.
    """
    framer = _Framer(document, Actors.of(tuple(claims)), speech(document))
    return tuple(framer.frame(claim) for claim in claims)


class _Framer:
    """Keeps what claims of one document share."""

    def __init__(self, document: Document, actors: Actors, said: Speech) -> None:
        self.document = document
        self.actors = actors
        self.said = said
        self.finder = Finder(document.tokens, document.syntax, document)
        self.participants: dict[int, tuple[Participant, ...]] = {}

    def frame(self, claim: Claim) -> Claim:
        tokens = self.document.tokens
        first, last = tokens.within(claim.span.start, claim.span.end)
        if first >= last:
            return claim
        cue, quoted = self.said.covering(claim.span, self.document)
        predicate = self.finder.find(first, last, claim.kind)
        value = claim.value
        given = isinstance(value, Quantity) and value.form in ("age", "ordinal")
        mood = modality(tokens, self.document.syntax, predicate, cue, first, given)
        return evolve(
            claim,
            about=self._about(claim, predicate, first),
            attribution=claim.attribution or self._attribution(cue, quoted),
            modality=mood if claim.modality == "asserted" else claim.modality,
        )

    def _attribution(self, cue: Cue | None, quoted: bool) -> Attribution | None:
        if cue is None:
            return None
        entity = self.actors.within(cue.speaker.start, cue.speaker.end)
        return Attribution(cue.name, cue.word, quoted, entity)

    def _about(self, claim: Claim, predicate: Predicate | None, first: int) -> About:
        tokens, syntax = self.document.tokens, self.document.syntax
        clause = syntax.clause_of(first)
        span = Span(tokens.starts[clause.start], tokens.ends[clause.end - 1]) if clause is not None else None
        about = evolve(claim.about, clause=claim.about.clause or span)
        if predicate is None:
            return about
        passive, participants = False, about.participants
        if predicate.group is not None:
            passive = syntax.groups[predicate.group].passive
            participants = participants or self._participants(predicate.group)
        return evolve(
            about,
            predicate=about.predicate or predicate.lemma,
            passive=about.passive or passive,
            participants=participants,
        )

    def _participants(self, group: int) -> tuple[Participant, ...]:
        known = self.participants.get(group)
        if known is None:
            known = of_group(self.document, group, self.actors)
            self.participants[group] = known
        return known
