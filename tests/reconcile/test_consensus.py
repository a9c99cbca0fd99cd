"""Consensus: what independent voices have in common."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claimkit import Claim, Interval, Quantity, Span, Unit
from claimkit.claims import Extractor
from claimkit.reconcile import consensus

PERSON = Unit.counted("person")


def claim(article: str, interval: Interval, unit: Unit = PERSON) -> Claim:
    return Claim("number", article, Span(0, 2), "12", Quantity(interval, unit), Extractor("test", "1"))


def test_the_bounds_of_all_voices_are_intersected() -> None:
    """ "At least 10", "12 or fewer" and "more than 8" leave 10 to 12."""
    found = consensus(
        [
            claim("a", Interval.at_least(10)),
            claim("b", Interval.at_most(12)),
            claim("c", Interval.more_than(8)),
        ]
    )
    assert found is not None
    assert found.value == Interval.between(10, 12)
    assert found.voices == 3


def test_who_excludes_the_consensus_is_an_outlier() -> None:
    """Two articles say 5, one says 4: the third is named."""
    found = consensus(
        [claim("a", Interval.point(5)), claim("b", Interval.point(5)), claim("c", Interval.point(4))]
    )
    assert found is not None
    assert found.outliers == ("c:0-2:number",)


def test_copies_are_one_voice() -> None:
    """A figure printed by two copies of one text does not outvote another article."""
    claims = [claim("a", Interval.point(5)), claim("b", Interval.point(5)), claim("c", Interval.point(4))]
    assert consensus(claims, [("a", "b")]) is None


def test_units_of_one_dimension_are_joined() -> None:
    """An hour and 60 minutes are one answer."""
    hour, minute = Unit("hour", "time", 3600), Unit("minute", "time", 60)
    found = consensus([claim("a", Interval.point(1), hour), claim("b", Interval.point(60), minute)])
    assert found is not None
    assert found.voices == 2


@given(st.permutations([("a", 5), ("b", 5), ("c", 4), ("d", 7), ("e", 5)]))
def test_the_order_of_the_claims_changes_nothing(figures: list[tuple[str, int]]) -> None:
    """The consensus depends on the claims, not on their order."""
    found = consensus([claim(article, Interval.point(figure)) for article, figure in figures])
    assert found is not None
    assert (found.value, found.voices) == (Interval.point(5), 3)


def test_no_claim_gives_no_consensus() -> None:
    """Nothing in, nothing out."""
    assert consensus([]) is None
