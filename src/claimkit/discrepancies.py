"""Relations between claims, the questions they answer, and where answers differ."""

from __future__ import annotations

from typing import Literal

from attrs import evolve, field, frozen

from .errors import InvalidModelError

Leaf = Literal[
    "incomparable",
    "different_event",
    "different_scope",
    "disputed",
    "update",
    "equivalent",
    "refines",
    "approximate",
    "conflict",
]
"""The verdicts, in the order of the gates that give them."""

Direction = Literal["forward", "backward"]
"""forward: the first claim refines, or updates, the second; backward: the other way round."""

Severity = Literal["low", "medium", "high"]

AGREE: frozenset[Leaf] = frozenset({"equivalent", "refines", "approximate"})
"""Verdicts under which both claims can be true as they stand."""

DIFFER: frozenset[Leaf] = frozenset({"conflict", "disputed", "update"})
"""Verdicts that make a question a discrepancy."""

DIRECTED: frozenset[Leaf] = frozenset({"refines", "update"})
"""Verdicts that have a direction; all others are symmetric."""


def _share(instance: object, attribute: object, value: float) -> None:
    if not 0 <= value <= 1:
        raise InvalidModelError(f"a confidence is from 0 to 1, not {value}")


@frozen
class TraceEntry:
    """One gate's part in a verdict: enough to replay it."""

    rule: str
    """Name of the gate."""
    fired: bool
    """Whether the gate decided."""
    facts: tuple[tuple[str, str], ...] = ()
    """What it looked at, as (name, value) pairs."""


@frozen
class Relation:
    """The one verdict on two claims."""

    leaf: Leaf
    """The verdict."""
    a: str
    """Id of the first claim."""
    b: str
    """Id of the second claim."""
    direction: Direction | None = None
    """Set exactly when the leaf is directed."""
    confidence: float = field(default=1.0, validator=_share)
    """From 0 to 1: how sure it is that the claims answer one question and the verdict is right."""
    explanation: str = ""
    """One or two sentences in words."""
    trace: tuple[TraceEntry, ...] = ()
    """The gates passed, in order; the last one fired."""

    def __attrs_post_init__(self) -> None:
        if (self.direction is not None) != (self.leaf in DIRECTED):
            raise InvalidModelError(f"{self.leaf!r} has direction {self.direction!r}")

    @property
    def converse(self) -> Relation:
        """The same verdict with the claims swapped."""
        flipped: dict[Direction | None, Direction | None] = {
            "forward": "backward",
            "backward": "forward",
            None: None,
        }
        return evolve(self, a=self.b, b=self.a, direction=flipped[self.direction])


@frozen
class Question:
    """What a set of aligned claims answer."""

    id: str
    """Unique in a report, the same for the same claims."""
    label: str
    """Readable: "how many people were killed"."""
    kind: str
    """Kind of the claims."""
    claims: tuple[str, ...]
    """Ids of the claims, sorted."""


@frozen
class Side:
    """One answer to a question."""

    value: str
    """The answer in words."""
    claims: tuple[str, ...]
    """Ids of the claims behind it, sorted."""
    voices: int = 1
    """Independent articles behind it; copies of one text count once."""


@frozen
class Discrepancy:
    """A question whose claims do not all agree."""

    question: Question
    """What is asked."""
    relation: Leaf
    """The strongest verdict among the sides: conflict, disputed or update."""
    sides: tuple[Side, ...]
    """The answers, two or more; the one with most voices first."""
    severity: Severity
    """high: sources contradict each other on the main facts; low: hedged or attributed differences."""
    confidence: float = field(validator=_share)
    """From 0 to 1, that of the relation that decided."""
    explanation: str
    """One or two sentences with both quotations."""
    trace: tuple[TraceEntry, ...] = ()
    """Trace of the relation that decided."""

    def __attrs_post_init__(self) -> None:
        if len(self.sides) < 2:
            raise InvalidModelError("a discrepancy has two sides or more")
        if self.relation not in DIFFER:
            raise InvalidModelError(f"a discrepancy is a conflict, dispute or update, not {self.relation!r}")
