"""What dates lean on: the publication, the text, or nothing."""

from __future__ import annotations

from datetime import date

from claimkit import Article, DateValue, segment
from claimkit_dates import DatesExtractor


def values(text: str, published: date | None = None) -> dict[str, DateValue]:
    """Value of each date by its words."""
    found = DatesExtractor().extract(segment(Article(text, published=published)))
    return {claim.quote: claim.value for claim in found}


def test_without_an_anchor_a_weekday_stays_any_such_day() -> None:
    """ "Thursday" of an undated article is every Thursday."""
    value = values("He left on Thursday.")["Thursday"]
    assert (value.value, value.weekday, value.anchor, value.start) == ("XXXX-WXX-4", 4, "partial", None)
    assert value.contains(date(2025, 9, 4))
    assert not value.contains(date(2025, 9, 5))


def test_without_an_anchor_a_date_keeps_its_year_open() -> None:
    """ "September 4" of an undated article is 4 September of some year."""
    value = values("MOSCOW, September 4 — He left.")["September 4"]
    assert (value.value, value.month, value.day, value.anchor) == ("XXXX-09-04", 9, 4, "partial")
    assert value.edtf == "XXXX-09-04"


def test_without_an_anchor_relative_words_place_nothing() -> None:
    """ "last week" of an undated article is a week nobody knows."""
    for words in ("today", "last week", "three years ago", "next month"):
        value = values(f"It happened {words}.")[words]
        assert value.anchor == "unanchored"
        assert value.start is None


def test_a_full_dateline_is_the_publication() -> None:
    """A dateline with a year anchors the rest as a date of publication would."""
    found = values("MOSCOW, September 4, 2025 — He left on Tuesday and will return next month.")
    assert found["Tuesday"].start == date(2025, 9, 2)
    assert found["next month"].value == "2025-10"


def test_a_stated_publication_counts() -> None:
    """ "Published: 4 September 2025" anchors the rest."""
    found = values("Leaders meet\nPublished: 4 September 2025\nHe left on Tuesday.")
    assert found["Tuesday"].start == date(2025, 9, 2)


def test_weekday_and_date_tell_the_year() -> None:
    """Of the years not before the last one named, the first in which the weekday is right."""
    found = values("Talks had stalled in December 2022. He left on Thursday, September 4.")
    value = found["Thursday, September 4"]
    assert value.start == date(2025, 9, 4)
    assert value.inferred == ("year",)


def test_weekday_and_date_without_any_year_stay_open() -> None:
    """Without a year to start from, weekday and date are the days on which they agree."""
    value = values("He left on Thursday, September 4.")["Thursday, September 4"]
    assert (value.month, value.day, value.weekday) == (9, 4, 4)
    assert value.contains(date(2025, 9, 4))
    assert value.contains(date(2014, 9, 4))
    assert not value.contains(date(2024, 9, 4))


def test_the_text_anchors_what_leans_on_it() -> None:
    """ "two days later", "the next day" and "that day" count from the day last spoken of."""
    found = values(
        "The talks began on March 27, 2025. Two days later they ended. The next day he flew home. "
        "That day the vote was lost.",
        date(2025, 9, 5),
    )
    assert found["Two days later"].start == date(2025, 3, 29)
    assert found["The next day"].start == date(2025, 3, 30)
    assert found["That day"].start == date(2025, 3, 30)


def test_the_day_before_counts_back() -> None:
    """ "the day before" is the day before the one spoken of."""
    found = values("He left on Tuesday. The vote was held the day before.", date(2025, 9, 5))
    assert found["the day before"].start == date(2025, 9, 1)


def test_the_following_weekday() -> None:
    """ "the following Monday" is the first Monday after the day spoken of."""
    found = values("He left on March 27, 2025. The following Monday he resigned.", date(2025, 9, 5))
    assert found["The following Monday"].start == date(2025, 3, 31)


def test_a_year_earlier_is_the_same_quarter() -> None:
    """In an earnings report "a year earlier" is the quarter of the year before."""
    found = values(
        "Sales in the third quarter of 2024 rose to $5 million from $4 million a year earlier.",
        date(2024, 11, 2),
    )
    assert found["a year earlier"].value == "2023-Q3"


def test_comparisons_do_not_move_the_story() -> None:
    """A year after "since" is only compared with."""
    found = values(
        "On Monday shares hit the lowest level since 1983, ending the day lower.", date(2009, 4, 8)
    )
    assert found["the day"].start == date(2009, 4, 6)


def test_a_history_is_read_by_its_own_time() -> None:
    """In a text of years long gone, dates without a year follow the story."""
    text = (
        "The war began in July 1936. In August 1936 troops crossed the river. On 5 September the town "
        "fell, and on 27 February 1937 another. In March 1937 the siege went on. On 26 April planes came. "
        "It ended in 1939."
    )
    found = values(text, date(2009, 12, 19))
    assert found["5 September"].start == date(1936, 9, 5)
    assert found["26 April"].start == date(1937, 4, 26)


def test_the_inferred_year_is_said_so() -> None:
    """A year taken from the publication is marked as inferred."""
    value = values("He left on September 4.", date(2025, 9, 5))["September 4"]
    assert value.inferred == ("year",)
    assert value.anchor == "anchored"
