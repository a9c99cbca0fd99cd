"""Years are inferred where the texts leave just one, and never from the clock of the machine."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article, Claim, DateValue, Extractor, Report, Span, compare, default_plugins
from claimkit.resolution.anchoring import anchored

PLUGINS = default_plugins()
MET, THURSDAY = "On 4 September the council of Elm met.", "The council of Elm met on Thursday."


def compared(*texts: str) -> Report:
    return compare([Article(t, id=i) for t, i in zip(texts, "abcdef", strict=False)], PLUGINS)


def days(report: Report, quote: str) -> set[date | None]:
    """First days of the date claims with this quotation."""
    return {c.value.start for c in report.claims if c.quote == quote and isinstance(c.value, DateValue)}


def test_a_weekday_and_a_year_named_elsewhere_leave_one_day() -> None:
    """Of the years near 2025, 4 September is a Thursday in 2025 only."""
    report = compared(f"{MET} In 2025 it has met twice.", THURSDAY)
    assert days(report, "4 September") == {date(2025, 9, 4)}


def test_the_inferred_year_is_marked() -> None:
    """Nobody takes it for a stated one."""
    report = compared(f"{MET} In 2025 it has met twice.", THURSDAY)
    (claim,) = (c for c in report.claims if c.quote == "4 September")
    assert isinstance(claim.value, DateValue)
    assert (claim.value.anchor, claim.value.inferred) == ("anchored", ("year",))


def test_without_a_year_in_the_texts_nothing_is_inferred() -> None:
    """What year it is on the machine plays no part."""
    assert days(compared(MET, THURSDAY), "4 September") == {None}


def test_without_a_weekday_nothing_is_inferred() -> None:
    """A year named for something else says nothing by itself."""
    assert days(compared(f"{MET} In 2025 it has met twice.", MET), "4 September") == {None}


def test_an_unrelated_article_infers_and_prevents_nothing() -> None:
    """Years count only of articles on the same matter."""
    other = "The museum of glass in Murano was founded in 1911 and moved in 2014."
    assert days(compared(MET, THURSDAY, other), "4 September") == {None}
    report = compared(f"{MET} In 2025 it has met twice.", THURSDAY, other)
    assert days(report, "4 September") == {date(2025, 9, 4)}


def test_a_year_long_past_prevents_nothing() -> None:
    """The council was founded in 1911, and 1911 to 2025 is not the time in question."""
    report = compared(f"{MET} In 2025 it has met twice.", f"{THURSDAY} It was founded in 1911.")
    assert days(report, "4 September") == {date(2025, 9, 4)}


def dated(article: str, value: DateValue, start: int = 0) -> Claim:
    return Claim("date", article, Span(start, start + 1), "x", value, Extractor("test", "1"))


def weekday(number: int) -> DateValue:
    return DateValue("DATE", f"XXXX-WXX-{number}", weekday=number, anchor="partial")


FOURTH = DateValue("DATE", "XXXX-09-04", month=9, day=4, anchor="partial")
LEAP = DateValue("DATE", "XXXX-02-29", month=2, day=29, anchor="partial")


def year(number: int) -> DateValue:
    return DateValue("DATE", str(number), date(number, 1, 1), date(number, 12, 31), granularity="year")


@given(st.integers(1, 7), st.integers(1900, 2100))
def test_an_inferred_day_falls_on_the_weekday_told(number: int, stated: int) -> None:
    """Near the year that is stated, and on no other day of the year."""
    claims = (dated("a", FOURTH), dated("a", year(stated), 5), dated("b", weekday(number)))
    value = anchored(claims, [(claims[0].id, claims[2].id)])[0].value
    assert isinstance(value, DateValue)
    if value.start is not None:
        assert (value.start.month, value.start.day, value.start.isoweekday()) == (9, 4, number)
        assert abs(value.start.year - stated) <= 1


@given(st.permutations(range(4)))
def test_the_order_of_claims_and_pairs_changes_nothing(order: list[int]) -> None:
    """Each claim gets the same value wherever it stands."""
    claims = (
        dated("a", FOURTH),
        dated("a", year(2025), 5),
        dated("b", weekday(4)),
        dated("c", weekday(4)),
    )
    pairs = [(claims[0].id, claims[2].id), (claims[3].id, claims[0].id)]
    before = set(anchored(claims, pairs))
    assert set(anchored([claims[i] for i in order], pairs[::-1])) == before


def test_partners_that_leave_different_years_leave_none() -> None:
    """Thursday and Friday of two articles cannot both be 4 September."""
    claims = (
        dated("a", FOURTH),
        dated("a", year(2025), 5),
        dated("b", weekday(4)),
        dated("c", weekday(5)),
    )
    pairs = [(claims[0].id, claims[2].id), (claims[0].id, claims[3].id)]
    assert anchored(claims, pairs) == claims


@pytest.mark.parametrize(("stated", "found"), [(2024, date(2024, 2, 29)), (2022, None)])
def test_a_leap_day_needs_a_leap_year(stated: int, found: date | None) -> None:
    """29 February exists in some years only."""
    claims = (dated("a", LEAP), dated("a", year(stated), 5), dated("b", weekday(4)))
    value = anchored(claims, [(claims[0].id, claims[2].id)])[0].value
    assert isinstance(value, DateValue)
    assert value.start == found


@pytest.mark.parametrize("stated", [1, 9999])
def test_the_first_and_last_year_of_the_calendar_are_no_error(stated: int) -> None:
    """There is no year before 1 or after 9999."""
    claims = (dated("a", FOURTH), dated("a", year(stated), 5), dated("b", weekday(4)))
    assert len(anchored(claims, [(claims[0].id, claims[2].id)])) == 3
