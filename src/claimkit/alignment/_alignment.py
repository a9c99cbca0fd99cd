"""Two claims put side by side."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen
from attrs.validators import optional

from ..errors import InvalidModelError

Sameness = Literal["same", "different", "unknown"]


def _share(instance: object, attribute: object, value: float) -> None:
    if not 0 <= value <= 1:
        raise InvalidModelError(f"a score is from 0 to 1, not {value}")


@frozen
class Alignment:
    """Why two claims may answer one question."""

    a: str
    """Id of the first claim."""
    b: str
    """Id of the second claim."""
    score: float = field(default=1.0, validator=_share)
    """From 0 to 1: how sure it is that both answer the same question."""
    confidence: float | None = field(default=None, validator=optional(_share))
    """From 0 to 1: the share of such pairs that are right on real articles; ``None``: take the score."""
    event: Sameness = "same"
    """Whether both are about one happening."""
    scope: Sameness = "same"
    """Whether both speak of one population, role and phase."""
    later: Literal["a", "b"] | None = None
    """Which claim holds at a later time, when that is known."""
    change: str | None = None
    """Words of one of the texts that say that the value changed ("dwindled", "initially")."""
    moved: bool = False
    """Whether the one value turned into the other: one of the articles says so, or a toll has grown past its
    bound."""
    rivals: bool = False
    """Whether one article sets the two against each other as positions of different holders."""
    running: bool = False
    """Whether the value is a count that only grows while a story runs (a death toll)."""
    opposed: tuple[str, str] | None = None
    """The words by which the two say the opposite of one figure ("rose", "fell")."""
    features: tuple[tuple[str, float], ...] = ()
    """Named features behind the score."""
