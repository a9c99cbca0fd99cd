"""The verdict on two actors, with its reason."""

from __future__ import annotations

from attrs import frozen


@frozen
class Sameness:
    """Whether two actors are one, how sure that is, and why."""

    same: bool
    """Whether they are one actor."""
    score: float
    """0 to 1; half and more exactly when ``same``."""
    reason: str
    """One clause, lower case: "nickname: steve is stephen"."""
    metonym: bool = False
    """Whether they are one only when a place stands for its government ("Moscow" for Russia)."""


def same(score: float, reason: str, *, metonym: bool = False) -> Sameness:
    """A positive verdict."""
    return Sameness(True, max(0.5, min(1.0, score)), reason, metonym)


def different(score: float, reason: str) -> Sameness:
    """A negative verdict; the score says how close it was."""
    return Sameness(False, min(0.49, score), reason)
