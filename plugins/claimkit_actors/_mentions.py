"""A mention: one stretch of text that names an actor."""

from __future__ import annotations

from attrs import frozen

from claimkit.values.actors import ActorKind


@frozen
class Mention:
    """A name at its place, with what the recogniser decided about it."""

    start: int
    end: int
    text: str
    kind: ActorKind
    weight: float = 1.0
    """How sure the recogniser is; 0 or more."""
