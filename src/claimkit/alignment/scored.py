"""Candidate pairs with their score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Literal, Protocol

from attrs import frozen

from ..comparators import SetRelation, comparator_for, quantities
from ..hookspecs import Comparator
from ..text import Document
from ..values import Quantity
from .features import NAMES
from .profiles import Profile, Rarity

Side = Literal["a", "b"]


@frozen
class Scored:
    """A candidate pair with its set relation and score."""

    a: Profile
    b: Profile
    relation: SetRelation
    score: float
    """From 0 to 1: how sure it is that both answer one question."""
    features: tuple[float, ...]
    names: tuple[str, ...] = NAMES
    """Names of the features, one each."""
    question: str = ""
    """What the pair asks, as far as the scorer tells: pairs of different questions do not compete."""
    change: str | None = None
    """Words of one of the texts after which the other can only come later ("unidentified")."""
    later: Side | None = None
    """The one that can only come later ("was arrested" after "remains at large"), where no day tells."""
    apart: bool = False
    """Whether the two belong to different happenings, as far as the articles tell."""
    doubted: bool = False
    """Whether they may do so, as the articles tell of happenings of one kind at several times."""
    close: bool = False
    """Whether the pair means something only where the two articles surely tell of one happening."""
    tied: bool = False
    """Whether their articles tell of one happening, by the names that they share and their time."""

    opposed: tuple[str, str] | None = None
    """The words of both that say the opposite of one figure ("rose", "fell"); their relation is then
    "disjoint"."""

    def has(self, name: str) -> bool:
        """Whether the feature of that name is present."""
        return name in self.names and self.features[self.names.index(name)] > 0


class Scorer(Protocol):
    """Scores the pairs of two linked articles' claims of the kinds that it knows."""

    def __call__(
        self,
        a: Sequence[Profile],
        b: Sequence[Profile],
        rarity: Rarity,
        documents: Mapping[str, Document],
        comparators: Mapping[str, Comparator] | None,
    ) -> Iterable[Scored]:
        """The pairs worth keeping or weighing, in any order; the profiles are all those of both articles."""
        ...


def compared(a: Profile, b: Profile, comparators: Mapping[str, Comparator] | None) -> SetRelation:
    """How the sets of two claims of one kind relate."""
    comparator = comparator_for(a.claim.kind, comparators)
    if comparator is None:
        return "incomparable"
    one, other = a.claim.value, b.claim.value
    if comparator is quantities and isinstance(one, Quantity) and isinstance(other, Quantity):
        return quantities.relation(one, other)
    return comparator.compare(one, other).relation
