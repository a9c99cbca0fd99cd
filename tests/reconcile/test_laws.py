"""The laws of relations: what must hold for every two claims, whatever they say."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any, get_args

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from claimkit import (
    Actor,
    ActorList,
    Alignment,
    Attribution,
    Claim,
    DateValue,
    Extractor,
    Interval,
    Quantity,
    Relation,
    Span,
    Unit,
    relate,
)
from claimkit.claims import Modality
from claimkit.comparators.quantities import compare
from claimkit.discrepancies import AGREE, DIFFER, Leaf
from claimkit.testing import actors, date_values, intervals, quantities, units

SPEAKERS = (None, Attribution("police", "said"), Attribution("the ministry", "according to"))

NEAR = st.one_of(st.integers(0, 12).map(lambda n: Fraction(10 * n)), st.integers(90, 110).map(Fraction))
"""Bounds close enough for intervals to meet."""


FEW_UNITS = (None, Unit.counted("soldier"), Unit("minute", "time", 60), Unit("kilometre", "length", 1000))
EXACT = st.sampled_from((Unit.counted("soldier"), Unit("minute", "time", 60)))
"""Units whose figures below a million are never taken for rounded ones."""


def near_quantities(unit: st.SearchStrategy[Unit] | None = None) -> st.SearchStrategy[Quantity]:
    """Quantities that often overlap: small whole bounds, some hedged."""
    return st.builds(
        Quantity,
        interval=intervals(NEAR),
        unit=st.sampled_from((None, Unit.counted("soldier"), Unit("minute", "time", 60)))
        if unit is None
        else unit,
        tolerance=st.sampled_from((0, 0, 1, 5)),
        soft=st.sampled_from((None, None, "upper")),
        direction=st.sampled_from((None, None, "up", "down")),
    )


def near_dates() -> st.SearchStrategy[DateValue]:
    """Days of a few weeks, with and without their year, weekdays, spans and clock times."""
    days = st.dates(date(2025, 8, 20), date(2025, 9, 10))
    return st.one_of(
        days.map(lambda day: DateValue("DATE", day.isoformat(), day, day)),
        days.map(
            lambda day: DateValue("DATE", f"XXXX-{day:%m-%d}", month=day.month, day=day.day, anchor="partial")
        ),
        st.integers(1, 7).map(lambda n: DateValue("DATE", f"XXXX-WXX-{n}", weekday=n, anchor="partial")),
        st.tuples(days, days).map(lambda pair: _range(min(pair), max(pair))),
        st.tuples(days, st.integers(0, 1439)).map(lambda at: _clock(*at)),
        date_values(),
    )


def _without_year(day: date) -> DateValue:
    return DateValue("DATE", f"XXXX-{day:%m-%d}", month=day.month, day=day.day, anchor="partial")


def _range(start: date, end: date) -> DateValue:
    return DateValue("DATE", f"{start.isoformat()}/{end.isoformat()}", start, end, granularity="range")


def _clock(day: date, minute: int) -> DateValue:
    words = f"{day.isoformat()}T{minute // 60:02}:{minute % 60:02}"
    return DateValue("TIME", words, day, day, time=Interval.point(minute), granularity="instant")


def actor_values() -> st.SearchStrategy[Actor | ActorList]:
    """Single actors and lists, open and closed."""
    members = st.lists(actors("place"), min_size=2, max_size=3, unique=True)
    return st.one_of(actors(), st.builds(ActorList, members=members, closed=st.booleans()))


VALUES: dict[str, st.SearchStrategy[Any]] = {
    "number": st.one_of(near_quantities(), quantities()),
    "date": near_dates(),
    "actor": actor_values(),
}


@st.composite
def claims(draw: st.DrawFn, kind: str | None = None, article: str = "a") -> Claim:
    """Claims of one kind or any, attributed or not, asserted or not."""
    kind = draw(st.sampled_from(sorted(VALUES))) if kind is None else kind
    return Claim(
        kind,
        article,
        Span(0, 1),
        "x",
        draw(VALUES[kind]),
        Extractor("test", "1"),
        attribution=draw(st.sampled_from(SPEAKERS)),
        modality=draw(st.sampled_from(get_args(Modality))),
    )


@st.composite
def pairs(draw: st.DrawFn, kind: str | None = None) -> tuple[Claim, Claim]:
    """Two claims of one kind in different articles."""
    kind = draw(st.sampled_from(sorted(VALUES))) if kind is None else kind
    return draw(claims(kind)), draw(claims(kind, "b"))


@st.composite
def alignments(draw: st.DrawFn, a: Claim, b: Claim) -> Alignment:
    """Ways in which two claims may have been put side by side."""
    return Alignment(
        a.id,
        b.id,
        score=draw(st.sampled_from((0.2, 0.5, 0.9, 1.0))),
        event=draw(st.sampled_from(("same", "same", "different", "unknown"))),
        scope=draw(st.sampled_from(("same", "same", "different", "unknown"))),
        later=draw(st.sampled_from((None, "a", "b"))),
        change=draw(st.sampled_from((None, "dwindled"))),
        running=draw(st.booleans()),
        opposed=draw(st.sampled_from((None, None, ("rose", "fell")))),
    )


def swapped(alignment: Alignment) -> Alignment:
    """The alignment seen from the second claim."""
    later = {"a": "b", "b": "a", None: None}[alignment.later]
    opposed = alignment.opposed and (alignment.opposed[1], alignment.opposed[0])
    return evolve(alignment, a=alignment.b, b=alignment.a, later=later, opposed=opposed)  # type: ignore[arg-type]


def verdict(relation: Relation) -> tuple[object, ...]:
    return (relation.leaf, relation.a, relation.b, relation.direction, relation.confidence)


def value(claim: Claim) -> Any:
    return claim.value


def with_value(claim: Claim, **changes: Any) -> Claim:
    return evolve(claim, value=evolve(value(claim), **changes))


@given(claims(), claims(article="b"), st.data())
def test_a_pair_has_exactly_one_leaf(a: Claim, b: Claim, data: st.DataObject) -> None:
    """Every pair, also of different kinds, ends at one gate, and the trace shows which."""
    relation = relate(a, b, data.draw(alignments(a, b)))
    assert relation.leaf in get_args(Leaf)
    assert [entry.fired for entry in relation.trace] == [False] * (len(relation.trace) - 1) + [True]
    assert relation.explanation
    assert (relation.direction is not None) == (relation.leaf in ("refines", "update"))


@given(claims(), claims(article="b"), st.data())
def test_the_order_of_a_pair_only_turns_it(a: Claim, b: Claim, data: st.DataObject) -> None:
    """``relate(b, a)`` is the converse of ``relate(a, b)``: same leaf, other direction."""
    alignment = data.draw(alignments(a, b))
    assert verdict(relate(b, a, swapped(alignment))) == verdict(relate(a, b, alignment).converse)


@given(claims())
def test_a_claim_is_equivalent_to_itself(claim: Claim) -> None:
    """What two articles say in the same words is no difference, unless nothing tells what it means."""
    relation = relate(claim, evolve(claim, article="b"))
    vague = isinstance(claim.value, DateValue) and not claim.value.denotes_days and claim.value.time is None
    unplaced = isinstance(claim.value, DateValue) and (vague or claim.value.type in ("DURATION", "SET"))
    assert relation.leaf == ("incomparable" if unplaced else "equivalent")


@pytest.mark.parametrize("dimension", ["time", "length", "mass", "temperature"])
@given(st.data())
def test_the_unit_changes_nothing(dimension: str, data: st.DataObject) -> None:
    """A quantity written in another unit of its dimension has the same relations.

    But for what rounding explains: how round a figure is shows only in the unit that it was stated in.
    """
    a, b = data.draw(pairs("number"))
    known = units(dimension)
    one, other = (data.draw(st.one_of(near_quantities(known), quantities(known))) for _ in "ab")
    a, b = evolve(a, value=one), evolve(b, value=other)
    unit = data.draw(known)
    alignment = data.draw(alignments(a, b))
    expected = verdict(relate(a, b, alignment))
    for left, right in ((one.to(unit), other), (one, other.to(unit))):
        stated, converted = compare(one, other).relation, compare(left, right).relation
        assert {stated, converted} <= {"near", "disjoint"} or stated == converted
        if stated == converted:
            assert verdict(relate(evolve(a, value=left), evolve(b, value=right), alignment)) == expected


@st.composite
def wider(draw: st.DrawFn, interval: Interval) -> Interval:
    """Intervals that hold all of ``interval`` and perhaps more."""
    more = draw(intervals(NEAR))
    return draw(st.sampled_from((interval.hull(more), interval.widen(draw(NEAR)))))


@given(pairs("number"), st.data())
def test_widening_a_quantity_creates_no_conflict(pair: tuple[Claim, Claim], data: st.DataObject) -> None:
    """A value that allows more contradicts no more than before.

    Unless one of the two is denied: whoever denies more numbers leaves fewer. Times stand for themselves;
    what else is measured may be a rounded figure, and a wider one may be less round.
    """
    a, b = (evolve(claim, value=data.draw(near_quantities(EXACT))) for claim in pair)
    assume("negated" not in (a.modality, b.modality))
    alignment = data.draw(alignments(a, b))
    assume(relate(a, b, alignment).leaf not in DIFFER)
    widened = with_value(a, interval=data.draw(wider(value(a).interval)))
    assert relate(widened, b, alignment).leaf not in DIFFER


@settings(suppress_health_check=[HealthCheck.filter_too_much])
@given(pairs("number"), NEAR, st.data())
def test_a_hedge_turns_no_agreement_into_conflict(
    pair: tuple[Claim, Claim], more: Fraction, data: st.DataObject
) -> None:
    """A figure that is hedged, or hedged more, contradicts no more than before."""
    a, b = pair
    assume("negated" not in (a.modality, b.modality))
    alignment = data.draw(alignments(a, b))
    assume(relate(a, b, alignment).leaf in AGREE)
    hedged = with_value(a, tolerance=value(a).tolerance + more)
    assert relate(hedged, b, alignment).leaf in AGREE


@given(pairs("date"), st.dates(date(2025, 8, 25), date(2025, 9, 5)), st.data())
def test_dropping_a_year_creates_no_conflict(
    pair: tuple[Claim, Claim], day: date, data: st.DataObject
) -> None:
    """ "September 4" contradicts no more than "September 4, 2025" does."""
    a, b = pair
    alignment = data.draw(alignments(a, b))
    exact = evolve(a, value=DateValue("DATE", day.isoformat(), day, day))
    partial = evolve(a, value=_without_year(day))
    assume(relate(exact, b, alignment).leaf not in DIFFER)
    assert relate(partial, b, alignment).leaf not in DIFFER


@given(pairs("date"), st.data())
def test_widening_a_date_creates_no_conflict(pair: tuple[Claim, Claim], data: st.DataObject) -> None:
    """More days, or any time of day, contradict no more than before."""
    a, b = pair
    assume(value(a).start is not None and value(a).end is not None)
    alignment = data.draw(alignments(a, b))
    assume(relate(a, b, alignment).leaf not in DIFFER)
    more = data.draw(st.dates(date(2025, 8, 20), date(2025, 9, 10)))
    start, end = min(value(a).start, more), max(value(a).end, more)
    changes: dict[str, Any] = data.draw(
        st.sampled_from(({"start": start, "end": end}, {"start": None}, {"end": None}, {"time": None}))
    )
    assert relate(with_value(a, **changes), b, alignment).leaf not in DIFFER


@given(pairs("actor"), st.data())
def test_opening_a_list_creates_no_conflict(pair: tuple[Claim, Claim], data: st.DataObject) -> None:
    """A list that no longer excludes others contradicts no more than before."""
    a, b = pair
    assume(isinstance(a.value, ActorList))
    alignment = data.draw(alignments(a, b))
    assume(relate(a, b, alignment).leaf not in DIFFER)
    assert relate(with_value(a, closed=False), b, alignment).leaf not in DIFFER


@given(pairs(), st.data())
def test_other_names_change_nothing(pair: tuple[Claim, Claim], data: st.DataObject) -> None:
    """Verdicts look at what claims say, not at what articles and extractors are called."""
    a, b = pair
    alignment = data.draw(alignments(a, b))
    renamed = relate(
        evolve(a, article="first", extractor=Extractor("other", "2")), evolve(b, article="second"), alignment
    )
    assert renamed.leaf == relate(a, b, alignment).leaf


@given(pairs())
def test_claims_of_separate_questions_are_incomparable(pair: tuple[Claim, Claim]) -> None:
    """Below the threshold nothing is said about the values."""
    a, b = pair
    assert relate(a, b, Alignment(a.id, b.id, score=0.1)).leaf == "incomparable"
    assert relate(a, b, Alignment(a.id, b.id, event="different")).leaf in ("different_event", "incomparable")
