"""Notes: short texts of a person or a request, whose lengths count from the day of writing."""

from __future__ import annotations

from datetime import date

import pytest

from claimkit import Article, DateValue, segment
from claimkit_dates import DatesExtractor

FRIDAY = date(2025, 9, 5)
"""The day of writing of all texts here."""


def read(text: str) -> list[tuple[str, str | None, str | None]]:
    """Words, first and last day of each date."""
    found: list[tuple[str, str | None, str | None]] = []
    for claim in DatesExtractor().extract(segment(Article(text, published=FRIDAY))):
        value = claim.value
        assert isinstance(value, DateValue)
        start, end = value.start, value.end
        found.append((claim.quote, start and start.isoformat(), end and end.isoformat()))
    return found


NOTES = [
    ("I'll be back in two weeks.", "in two weeks", "2025-09-19", "2025-09-19"),
    ("What did I buy two months ago?", "two months ago", "2025-07-05", "2025-07-05"),
    ("I'll be away the next 3 days.", "the next 3 days", "2025-09-06", "2025-09-08"),
    ("Show me the past two weeks.", "the past two weeks", "2025-08-22", "2025-09-04"),
    ("I will answer within 5 days.", "within 5 days", "2025-09-05", "2025-09-09"),
    ("I'm away from Oct. 2 to October 22.", "from Oct. 2 to October 22", "2025-10-02", "2025-10-22"),
    ("I was there between May 2015 and 2018.", "between May 2015 and 2018", "2015-05-01", "2018-12-31"),
    ("I am away from next Monday to Friday.", "from next Monday to Friday", "2025-09-08", "2025-09-12"),
    ("I am away a week starting tomorrow.", "a week starting tomorrow", "2025-09-06", "2025-09-12"),
    ("Out of office for 3 days from today, tell my team", "3 days from today", "2025-09-05", "2025-09-07"),
    ("What are the sales of the past two quarters?", "the past two quarters", "2025-01-01", "2025-06-30"),
    ("Can we meet now?", "now", "2025-09-05", "2025-09-05"),
    ("I'll be back in 5 minutes", "5 minutes", "2025-09-05", "2025-09-05"),
    ("I'll go back on 15.", "15", "2025-09-15", "2025-09-15"),
    ("I'll go back 22/09", "22/09", "2025-09-22", "2025-09-22"),
    ("Dinner with me this weekend", "this weekend", "2025-09-06", "2025-09-07"),
    ("I'm leaving more than 2 weeks after today", "more than 2 weeks after today", "2025-09-19", None),
    ("Remind me 5 days before Christmas", "5 days before Christmas", "2025-12-20", "2025-12-20"),
    ("What's your plan for the day after?", "the day after", "2025-09-06", "2025-09-06"),
    ("I'll go back the second Sunday", "the second Sunday", "2025-09-14", "2025-09-14"),
    ("Call me tomorrow after 5pm", "tomorrow after 5pm", "2025-09-06", "2025-09-06"),
]


@pytest.mark.parametrize(("text", "words", "start", "end"), NOTES, ids=[n[1] for n in NOTES])
def test_notes_count_from_the_day_of_writing(text: str, words: str, start: str, end: str | None) -> None:
    """In a note, lengths are placed to the day and "from A to B" is one stretch."""
    assert read(text) == [(words, start, end)]


NEWS = [
    ("The company will close the plant in two weeks.", [("two weeks", None, None)]),
    ("I had it mended within a week.", [("a week", None, None)]),
    ("Can we talk 24/7?", []),
    ("He died two months ago.", [("two months ago", "2025-07-01", "2025-07-31")]),
    ("“I will answer within 5 days,” she said.", [("5 days", None, None)]),
    ("It rose over the past two weeks.", [("the past two weeks", None, None)]),
]


@pytest.mark.parametrize(("text", "expected"), NEWS, ids=[n[0] for n in NEWS])
def test_news_and_quotations_are_no_notes(
    text: str, expected: list[tuple[str, str | None, str | None]]
) -> None:
    """A report, and what it quotes, keeps the meaning that news has."""
    assert read(text) == expected


def test_a_long_text_is_no_note() -> None:
    """Somebody who tells a story in the first person is not read as writing a note."""
    text = "I was young. " * 20 + "I left two months ago."
    assert read(text)[-1] == ("two months ago", "2025-07-01", "2025-07-31")
