"""The gates that give two claims their one verdict.

:func:`relate` passes a pair through :data:`GATES` in order. The first gate that answers decides; each gate
passed leaves a trace entry. Only claims whose sets of values have nothing in common can end as disputed or in
conflict, so widening or hedging a value can never create one of these; an update may be compatible with what
it updates, when the articles tell that the value moved.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property

from attrs import frozen

from ..alignment._alignment import Alignment
from ..claims import Claim
from ..comparators import Comparison, comparator_for
from ..discrepancies import Direction, Leaf, Relation, TraceEntry
from ..hookspecs import Comparator
from ..values import DateValue, Quantity
from .explanations import explain

THRESHOLD = 0.5
"""Alignment score under which two claims are taken to answer different questions."""

STANCES = frozenset({"demanded", "forecast", "possible", "planned"})
"""Modalities under which a value is somebody's position and not a report of fact."""


@frozen
class Case:
    """A pair of claims before the gates."""

    a: Claim
    b: Claim
    alignment: Alignment
    comparators: Mapping[str, Comparator]

    @cached_property
    def comparison(self) -> Comparison:
        """How the sets of values relate."""
        comparator = comparator_for(self.a.kind, self.comparators)
        if comparator is None:
            same = self.a.value == self.b.value
            return Comparison(
                "equal" if same else "incomparable", f"nothing compares claims of kind {self.a.kind!r}"
            )
        return comparator.compare(self.a.value, self.b.value)

    @property
    def disjoint(self) -> bool:
        """Whether the two cannot both hold: values that have nothing in common, or opposite words."""
        return self.comparison.relation == "disjoint" or self.alignment.opposed is not None


Verdict = tuple[Leaf, Direction | None, str]
"""Leaf, direction, reason in words."""

Facts = tuple[tuple[str, str], ...]


def incomparable(case: Case) -> Verdict | None:
    """Another kind, another question, another dimension, or values that nothing places."""
    if case.a.kind != case.b.kind:
        return "incomparable", None, f"one is a {case.a.kind}, the other a {case.b.kind}"
    if case.alignment.score < THRESHOLD:
        return "incomparable", None, "they answer different questions"
    if case.comparison.relation == "incomparable":
        return "incomparable", None, case.comparison.reason
    return None


def different_event(case: Case) -> Verdict | None:
    """The happenings are told apart by two discriminators."""
    first, second = case.a.scope.event, case.b.scope.event
    apart = first is not None and second is not None and first.id != second.id
    if case.alignment.event == "different" or apart:
        return "different_event", None, "they are about different happenings"
    return None


def different_scope(case: Case) -> Verdict | None:
    """One happening, but another population, role or phase."""
    if case.alignment.scope == "different":
        return "different_scope", None, "they speak of different parts of the same matter"
    return None


def disputed(case: Case) -> Verdict | None:
    """Values that exclude each other, each the stance of another holder."""
    if not case.disjoint:
        return None
    if case.alignment.rivals:
        return "disputed", None, "the article sets them against each other as different positions"
    if case.a.attribution is None or case.b.attribution is None:
        return None
    stances = case.a.modality in STANCES and case.b.modality in STANCES
    one, other = case.a.attribution, case.b.attribution
    holders = (one.entity or one.speaker.casefold()) != (other.entity or other.speaker.casefold())
    if stances and holders:
        return "disputed", None, f"{one.speaker} and {other.speaker} hold different positions"
    return None


def update(case: Case) -> Verdict | None:
    """Values that differ because time passed between them."""
    later = case.alignment.later
    moved = case.alignment.moved and case.comparison.relation != "equal"
    if not (case.disjoint or moved) or later is None:
        return None
    direction: Direction = "forward" if later == "a" else "backward"
    newer, older = (case.a, case.b) if later == "a" else (case.b, case.a)
    if case.alignment.change:
        return "update", direction, f"its words tell which is later (“{case.alignment.change}”)"
    if older.modality in ("forecast", "planned") and newer.modality == "asserted":
        return "update", direction, "the earlier value was a forecast or plan"
    if case.alignment.running and _grew(older, newer):
        return "update", direction, "the count grew as the story went on"
    return None


def _grew(older: Claim, newer: Claim) -> bool:
    first, second = older.value, newer.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return False
    if first.unit is not None and second.unit is not None and second.unit.converts_to(first.unit):
        second = second.to(first.unit)
    low, high = first.interval, second.interval
    start = low.upper if low.upper is not None else low.lower
    end = high.lower if high.lower is not None else high.upper
    return start is not None and end is not None and end >= start


def value_sets(case: Case) -> Verdict:
    """What the sets of values say, or the words that say the opposite of one value; always decides."""
    if case.alignment.opposed is not None:
        first, second = case.alignment.opposed
        return "conflict", None, f"one says “{first}”, the other “{second}”"
    relation, reason = case.comparison.relation, case.comparison.reason
    if case.a.kind == "number" and (case.a.modality == "negated") != (case.b.modality == "negated"):
        if relation == "disjoint":
            return "approximate", None, "one denies a value, the other affirms another"
        if relation == "equal" and case.a.about.predicate == case.b.about.predicate:
            return "conflict", None, "one affirms what the other denies"
    if relation == "equal":
        return "equivalent", None, reason
    if relation == "subset":
        return "refines", "forward", reason
    if relation == "superset":
        return "refines", "backward", reason
    if relation in ("overlap", "near"):
        return "approximate", None, reason
    return "conflict", None, reason


GATES: tuple[Callable[[Case], Verdict | None], ...] = (
    incomparable,
    different_event,
    different_scope,
    disputed,
    update,
    value_sets,
)
"""In the order in which they are asked; the last always answers."""


def relate(
    a: Claim,
    b: Claim,
    alignment: Alignment | None = None,
    comparators: Mapping[str, Comparator] | None = None,
) -> Relation:
    """The one verdict on ``a`` and ``b``.

    Without an ``alignment`` the caller says that both answer one question about one happening.
    ``comparators`` adds those of plugins. ``relate(b, a)`` is the converse of ``relate(a, b)``.
    """
    alignment = alignment or Alignment(a.id, b.id)
    case = Case(a, b, alignment, comparators or {})
    trace: list[TraceEntry] = []
    for gate in GATES:
        verdict = gate(case)
        if verdict is None:
            trace.append(_passed(gate.__name__))
            continue
        leaf, direction, reason = verdict
        trace.append(TraceEntry(gate.__name__, True, _facts(case, reason)))
        return Relation(
            leaf,
            a.id,
            b.id,
            direction,
            round(alignment.score if alignment.confidence is None else alignment.confidence, 3),
            explain(leaf, a, b, reason, direction),
            tuple(trace),
        )
    raise AssertionError("the last gate always answers")


@cache
def _passed(rule: str) -> TraceEntry:
    """The entry of a gate that did not decide, one object for all relations."""
    return TraceEntry(rule, False)


def _facts(case: Case, reason: str) -> Facts:
    facts = [
        ("reason", reason),
        ("values", case.comparison.relation if case.a.kind == case.b.kind else "other kind"),
        ("score", f"{case.alignment.score:.3f}"),
        ("threshold", f"{THRESHOLD}"),
    ]
    for name, claim in (("a", case.a), ("b", case.b)):
        if isinstance(claim.value, DateValue) and claim.value.inferred:
            facts.append((f"inferred in {name}", ", ".join(claim.value.inferred)))
    if case.alignment.opposed is not None:
        facts.append(("opposed", " / ".join(case.alignment.opposed)))
    facts.extend((name, f"{value:.3g}") for name, value in case.alignment.features)
    return tuple(facts)
