"""Each gate by itself: when it answers, with which leaf, and what its trace says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimkit import (
    Actor,
    Alignment,
    Article,
    Attribution,
    Claim,
    DateValue,
    Extractor,
    Interval,
    Quantity,
    Relation,
    Span,
    Unit,
    compare,
    default_plugins,
    relate,
)
from claimkit.claims import EventFrame, Scope
from claimkit.reconcile.gates import GATES, THRESHOLD

PLUGINS = default_plugins()
PEOPLE = Unit.counted("person")


def claim(value: Any, article: str = "a", quote: str = "x", kind: str = "number", **more: Any) -> Claim:
    return Claim(kind, article, Span(0, len(quote)), quote, value, Extractor("test", "1"), **more)


def people(number: int, article: str = "a", **more: Any) -> Claim:
    """So many people, quoted as digits."""
    return claim(Quantity(Interval.point(number), PEOPLE), article, str(number), **more)


def alignment(a: Claim, b: Claim, **more: Any) -> Alignment:
    return Alignment(a.id, b.id, **more)


def related(a: Claim, b: Claim, **more: Any) -> Relation:
    return relate(a, b, alignment(a, b, **more))


POLICE, MINISTER = Attribution("police", "said"), Attribution("the minister", "according to")


class TestIncomparable:
    """Pairs that no verdict on their values would make sense for."""

    def test_other_kinds(self) -> None:
        """A number says nothing against a name."""
        other = claim(Actor(("Ada Abara",), "person"), "b", kind="actor")
        assert relate(people(3), other).leaf == "incomparable"

    def test_other_questions(self) -> None:
        """A score under the threshold means that the claims answer different questions."""
        found = related(people(3), people(5, "b"), score=THRESHOLD - 0.01)
        assert found.leaf == "incomparable"
        assert "different questions" in found.explanation

    def test_other_dimensions(self) -> None:
        """Minutes are not metres."""
        minutes = claim(Quantity(Interval.point(3), Unit("minute", "time", 60)))
        metres = claim(Quantity(Interval.point(3), Unit("metre", "length", 1)), "b")
        assert relate(minutes, metres).leaf == "incomparable"

    def test_kinds_that_nothing_compares(self) -> None:
        """A plugin's own values are equal or incomparable, never in conflict."""
        one, same, other = (claim(v, a, kind="mood") for v, a in (("sad", "a"), ("sad", "b"), ("glad", "b")))
        assert relate(one, same).leaf == "equivalent"
        assert relate(one, other).leaf == "incomparable"


class TestScopeAndEvent:
    """Differences that are explained by what the claims are about."""

    def test_different_events(self) -> None:
        """Two frames with two ids are two happenings, whatever the values."""
        one, other = (
            people(n, a, scope=Scope(EventFrame(e))) for n, a, e in ((3, "a", "march"), (5, "b", "may"))
        )
        assert relate(one, other).leaf == "different_event"

    def test_one_event(self) -> None:
        """Two claims on one frame are compared."""
        one, other = (people(n, a, scope=Scope(EventFrame("march"))) for n, a in ((3, "a"), (5, "b")))
        assert relate(one, other).leaf == "conflict"

    def test_different_populations(self) -> None:
        """The dead with and without the attacker are two counts."""
        assert related(people(9), people(8, "b"), scope="different").leaf == "different_scope"


class TestDisputed:
    """Positions of different holders."""

    @pytest.mark.parametrize("modality", ["demanded", "forecast", "possible", "planned"])
    def test_stances_of_two_holders(self, modality: Any) -> None:
        """What two speakers want, plan or expect may differ without an error."""
        one = people(3, attribution=POLICE, modality=modality)
        other = people(5, "b", attribution=MINISTER, modality=modality)
        assert relate(one, other).leaf == "disputed"

    def test_statements_of_fact_by_two_holders_are_a_conflict(self) -> None:
        """Two speakers who say what is the case cannot both be right."""
        one, other = people(3, attribution=POLICE), people(5, "b", attribution=MINISTER)
        assert relate(one, other).leaf == "conflict"

    def test_one_holder_does_not_dispute_himself(self) -> None:
        """One speaker with two demands is quoted differently."""
        one = people(3, attribution=POLICE, modality="demanded")
        other = people(5, "b", attribution=POLICE, modality="demanded")
        assert relate(one, other).leaf == "conflict"

    def test_rivals_in_one_article(self) -> None:
        """An article that sets two figures against each other reports a dispute."""
        assert related(people(3), people(5, "b"), rivals=True).leaf == "disputed"

    def test_equal_stances_agree(self) -> None:
        """Nothing is disputed where the values meet."""
        one = people(3, attribution=POLICE, modality="demanded")
        assert relate(one, people(3, "b", attribution=MINISTER, modality="demanded")).leaf == "equivalent"


class TestUpdate:
    """Values that differ because time passed."""

    def test_later_publication_alone_is_no_update(self) -> None:
        """Who writes later may simply be wrong."""
        assert related(people(3), people(5, "b"), later="b").leaf == "conflict"

    def test_words_of_change(self) -> None:
        """ "Dwindled" makes the later value an update, and is quoted."""
        found = related(people(26), people(2, "b"), later="b", change="dwindled")
        assert (found.leaf, found.direction) == ("update", "backward")
        assert "dwindled" in found.explanation

    def test_words_of_change_without_an_order(self) -> None:
        """When nothing tells which came later, nothing is updated."""
        assert related(people(26), people(2, "b"), change="dwindled").leaf == "conflict"

    @pytest.mark.parametrize(("first", "second", "leaf"), [(12, 15, "update"), (15, 12, "conflict")])
    def test_a_running_count_only_grows(self, first: int, second: int, leaf: str) -> None:
        """The dead of a story become more; fewer of them are a contradiction."""
        assert related(people(first), people(second, "b"), later="b", running=True).leaf == leaf

    def test_a_forecast_is_updated_by_the_outcome(self) -> None:
        """What was expected and what came are no contradiction."""
        one = people(100, modality="forecast")
        assert related(one, people(70, "b"), later="b").leaf == "update"

    def test_an_outcome_is_not_updated_by_a_forecast(self) -> None:
        """A later forecast against an earlier report of fact is a conflict."""
        later = people(70, "b", modality="forecast")
        assert related(people(100), later, later="b").leaf == "conflict"

    def test_the_later_claim_updates_the_earlier(self) -> None:
        """The direction follows the time, whichever claim comes first, and so does the explanation."""
        found = related(people(15), people(12, "b"), later="a", running=True)
        assert (found.leaf, found.direction) == ("update", "forward")
        assert found.explanation.index("“12”") < found.explanation.index("“15”")


class TestValueSets:
    """What is left to the sets of values."""

    @pytest.mark.parametrize(
        ("one", "other", "leaf", "direction"),
        [
            (Interval.point(12), Interval.point(12), "equivalent", None),
            (Interval.point(12), Interval.at_least(10), "refines", "forward"),
            (Interval.more_than(30), Interval.point(35), "refines", "backward"),
            (Interval.between(5, 12), Interval.between(10, 20), "approximate", None),
            (Interval.more_than(30), Interval.point(30), "conflict", None),
            (Interval.point(12), Interval.point(15), "conflict", None),
        ],
    )
    def test_sets_decide(self, one: Interval, other: Interval, leaf: str, direction: str | None) -> None:
        """Equal, inside, overlapping or apart."""
        a, b = (claim(Quantity(v, PEOPLE), i) for v, i in ((one, "a"), (other, "b")))
        found = relate(a, b)
        assert (found.leaf, found.direction) == (leaf, direction)

    def test_denying_what_another_affirms_is_a_conflict(self) -> None:
        """Same number, same predicate, opposite polarity."""
        assert relate(people(3), people(3, "b", modality="negated")).leaf == "conflict"

    def test_denying_another_number_is_none(self) -> None:
        """Not five, and three, may both hold."""
        assert relate(people(3), people(5, "b", modality="negated")).leaf == "approximate"


class TestTrace:
    """What lets a reader replay a verdict."""

    def test_the_gates_are_in_the_order_of_the_design(self) -> None:
        """Comparability first, values last."""
        assert [gate.__name__ for gate in GATES] == [
            "incomparable",
            "different_event",
            "different_scope",
            "disputed",
            "update",
            "value_sets",
        ]

    @pytest.mark.parametrize(
        ("more", "rule"),
        [
            ({"score": 0.1}, "incomparable"),
            ({"event": "different"}, "different_event"),
            ({"scope": "different"}, "different_scope"),
            ({"rivals": True}, "disputed"),
            ({"later": "b", "running": True}, "update"),
            ({}, "value_sets"),
        ],
    )
    def test_the_last_entry_names_the_rule_that_decided(self, more: dict[str, Any], rule: str) -> None:
        """The gates before it are listed as passed."""
        trace = related(people(3), people(5, "b"), **more).trace
        names = [gate.__name__ for gate in GATES]
        assert [entry.rule for entry in trace] == names[: names.index(rule) + 1]
        assert [entry.fired for entry in trace] == [False] * (len(trace) - 1) + [True]

    def test_the_trace_holds_reason_threshold_and_features(self) -> None:
        """All that the verdict was made from."""
        found = related(people(3), people(5, "b"), score=0.8, features=(("people both", 1.0),))
        facts = dict(found.trace[-1].facts)
        assert facts["reason"] in found.explanation
        assert (facts["score"], facts["threshold"], facts["values"]) == ("0.800", "0.5", "disjoint")
        assert facts["people both"] == "1"

    def test_the_trace_names_what_was_inferred(self) -> None:
        """A year that no text states is a fact of the trace, and of the explanation."""
        day = date(2025, 9, 4)
        one = claim(DateValue("DATE", "2025-09-04", day, day, inferred=("year",)), kind="date")
        found = relate(one, claim(DateValue("DATE", "2025-09-04", day, day), "b", kind="date"))
        assert dict(found.trace[-1].facts)["inferred in a"] == "year"
        assert "year was inferred" in found.explanation

    @given(st.integers(0, 20), st.integers(0, 20), st.sampled_from((None, "a", "b")), st.booleans())
    def test_the_same_inputs_give_the_same_relation(
        self, one: int, other: int, later: Any, running: bool
    ) -> None:
        """A verdict can be replayed."""
        a, b = people(one), people(other, "b")
        assert related(a, b, later=later, running=running) == related(a, b, later=later, running=running)

    def test_a_verdict_of_a_report_can_be_replayed_from_its_facts(self) -> None:
        """The values alone give the leaf of every pair that the last gate decided."""
        texts = (
            "Twelve people were killed in the fire at Elm.",
            "Fifteen people were killed in the fire at Elm.",
        )
        report = compare([Article(t, id=i) for t, i in zip(texts, "ab", strict=True)], PLUGINS)
        decided = [r for r in report.relations if r.trace[-1].rule == "value_sets"]
        assert decided
        for found in decided:
            assert relate(report.claim(found.a), report.claim(found.b)).leaf == found.leaf


class TestExplanation:
    """One or two plain sentences."""

    @given(st.integers(0, 99), st.integers(0, 99), st.sampled_from(("same", "different")))
    def test_both_quotations_are_given(self, one: int, other: int, scope: Any) -> None:
        """Whatever the verdict."""
        words = related(people(one), people(other, "b"), scope=scope).explanation
        assert f"“{one}”" in words
        assert f"“{other}”" in words

    def test_the_speaker_is_named(self) -> None:
        """Who said it matters as much as who printed it."""
        assert "police" in relate(people(3, attribution=POLICE), people(5, "b")).explanation

    def test_hedged_values_are_worded_as_such(self) -> None:
        """The reason says "about"."""
        minute = Unit("minute", "time", 60)
        about = claim(Quantity(Interval.point(20), minute, tolerance=5), quote="approximately 20 minutes")
        exact = evolve(about, article="b", value=Quantity(Interval.point(45), minute))
        assert "about 20 minutes" in relate(about, exact).explanation
