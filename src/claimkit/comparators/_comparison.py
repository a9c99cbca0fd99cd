"""The outcome of comparing two values."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

SetRelation = Literal["equal", "subset", "superset", "overlap", "near", "disjoint", "incomparable"]
"""How the set of the first value relates to that of the second. "near" is a gap within a hedge's
tolerance; "incomparable" another dimension, or a value with nothing to compare."""

CONVERSE: dict[SetRelation, SetRelation] = {"subset": "superset", "superset": "subset"}
"""Relations that change when the values are swapped."""


@frozen
class Comparison:
    """A set relation with the reason in words."""

    relation: SetRelation
    """How the sets relate."""
    reason: str
    """One clause, lower case: "45 is outside 15 to 25"."""

    @property
    def converse(self) -> SetRelation:
        """The relation seen from the second value."""
        return CONVERSE.get(self.relation, self.relation)
