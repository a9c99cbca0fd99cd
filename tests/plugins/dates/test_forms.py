"""The forms that the extractor knows, each with its TIMEX3 value and its days."""

from __future__ import annotations

from datetime import date

import pytest

from claimkit import Article, Claim, DateValue, segment
from claimkit_dates import DatesExtractor

FRIDAY = date(2025, 9, 5)
"""The day of publication of all texts here."""


def claims(text: str, published: date | None = FRIDAY) -> list[Claim]:
    return list(DatesExtractor().extract(segment(Article(text, published=published))))


def one(text: str, published: date | None = FRIDAY) -> DateValue:
    """The value of the only date of the text."""
    (claim,) = claims(text, published)
    value = claim.value
    assert isinstance(value, DateValue)
    return value


DATES = [
    # absolute
    ("on Feb. 28, 2024,", "Feb. 28, 2024", "2024-02-28", "2024-02-28", "2024-02-28"),
    ("on 4 Sept 2025.", "4 Sept 2025", "2025-09-04", "2025-09-04", "2025-09-04"),
    ("dated 2025-09-04.", "2025-09-04", "2025-09-04", "2025-09-04", "2025-09-04"),
    ("on 04.09.2025", "04.09.2025", "2025-09-04", "2025-09-04", "2025-09-04"),
    ("on 9/4/2025", "9/4/2025", "2025-09-04", "2025-09-04", "2025-09-04"),
    ("the attacks of 9/11", "9/11", "2001-09-11", "2001-09-11", "2001-09-11"),
    ("In December 2022 he", "December 2022", "2022-12", "2022-12-01", "2022-12-31"),
    ("In 1998 he", "1998", "1998", "1998-01-01", "1998-12-31"),
    ("lowest since '82.", "'82", "1982", "1982-01-01", "1982-12-31"),
    ("in the 1990s", "the 1990s", "199", "1990-01-01", "1999-12-31"),
    ("cars of the 70s", "the 70s", "197", "1970-01-01", "1979-12-31"),
    ("in the 20th century", "the 20th century", "19", "1900-01-01", "1999-12-31"),
    ("in Q3 2024", "Q3 2024", "2024-Q3", "2024-07-01", "2024-09-30"),
    ("in the third quarter of 2024", "the third quarter of 2024", "2024-Q3", "2024-07-01", "2024-09-30"),
    ("for fiscal 2023", "fiscal 2023", "2023", "2023-01-01", "2023-12-31"),
    ("in the summer of 2016", "the summer of 2016", "2016-SU", "2016-06-01", "2016-08-31"),
    ("until early 2025.", "early 2025", "2025", "2025-01-01", "2025-06-30"),
    ("by the end of 2024", "the end of 2024", "2024", "2024-09-01", "2024-12-31"),
    ("on Christmas Day 2020", "Christmas Day 2020", "2020-12-25", "2020-12-25", "2020-12-25"),
    ("for Thanksgiving 2021", "Thanksgiving 2021", "2021-11-25", "2021-11-25", "2021-11-25"),
    ("the 2014-2018 plan", "2014-2018", "2014/2018", "2014-01-01", "2018-12-31"),
    ("from March 27–29, 2025", "March 27–29, 2025", "2025-03-27/2025-03-29", "2025-03-27", "2025-03-29"),
    ("Nov. 28-Dec. 3, 2024", "Nov. 28-Dec. 3, 2024", "2024-11-28/2024-12-03", "2024-11-28", "2024-12-03"),
    ("on Sep-23-2020", "Sep-23-2020", "2020-09-23", "2020-09-23", "2020-09-23"),
    ("in Dec/2018", "Dec/2018", "2018-12", "2018-12-01", "2018-12-31"),
    ("in 11 / 2016", "11 / 2016", "2016-11", "2016-11-01", "2016-11-30"),
    ("by mid-2000", "mid-2000", "2000", "2000-05-01", "2000-08-31"),
    ("on black friday 2010", "black friday 2010", "2010-11-26", "2010-11-26", "2010-11-26"),
    ("in the year 247", "the year 247", "0247", "0247-01-01", "0247-12-31"),
    ("on jan twenty two, 2018", "jan twenty two, 2018", "2018-01-22", "2018-01-22", "2018-01-22"),
    # completed from the publication
    ("the next 6th of April", "the next 6th of April", "2026-04-06", "2026-04-06", "2026-04-06"),
    ("on Thursday the eleventh", "Thursday the eleventh", "2025-09-11", "2025-09-11", "2025-09-11"),
    ("He came earlier this month.", "earlier this month", "2025-09", "2025-09-01", "2025-09-04"),
    ("It will end later this year.", "later this year", "2025", "2025-09-05", "2025-12-31"),
    ("He met him on September 4.", "September 4", "2025-09-04", "2025-09-04", "2025-09-04"),
    ("It fell on Dec. 30.", "Dec. 30", "2025-12-30", "2025-12-30", "2025-12-30"),
    ("He left Thursday.", "Thursday", "2025-09-04", "2025-09-04", "2025-09-04"),
    ("He left on Friday.", "Friday", "2025-09-05", "2025-09-05", "2025-09-05"),
    ("It will close on Monday.", "Monday", "2025-09-08", "2025-09-08", "2025-09-08"),
    ("A decision is due by Tuesday.", "Tuesday", "2025-09-09", "2025-09-09", "2025-09-09"),
    ("He resigned in February.", "February", "2025-02", "2025-02-01", "2025-02-28"),
    ("He was there in November.", "November", "2024-11", "2024-11-01", "2024-11-30"),
    ("It will open in November.", "November", "2025-11", "2025-11-01", "2025-11-30"),
    ("pressing since February", "February", "2025-02", "2025-02-01", "2025-02-28"),
    ("It was announced today.", "today", "2025-09-05", "2025-09-05", "2025-09-05"),
    ("He said yesterday that", "yesterday", "2025-09-04", "2025-09-04", "2025-09-04"),
    ("the day before yesterday", "the day before yesterday", "2025-09-03", "2025-09-03", "2025-09-03"),
    ("sales rose last week", "last week", "2025-W35", "2025-08-25", "2025-08-31"),
    ("next month it", "next month", "2025-10", "2025-10-01", "2025-10-31"),
    ("by the end of this year", "the end of this year", "2025", "2025-09-01", "2025-12-31"),
    ("two years ago he", "two years ago", "2023", "2023-01-01", "2023-12-31"),
    ("three days ago he", "three days ago", "2025-09-02", "2025-09-02", "2025-09-02"),
    ("last September he", "last September", "2024-09", "2024-09-01", "2024-09-30"),
    ("the third quarter of last year", "third quarter of last year", "2024-Q3", "2024-07-01", "2024-09-30"),
    ("in October next year", "October next year", "2026-10", "2026-10-01", "2026-10-31"),
    ("the second week of July", "the second week of July", "2025-W28", "2025-07-07", "2025-07-13"),
    ("first Monday of next month", "first Monday of next month", "2025-10-06", "2025-10-06", "2025-10-06"),
    ("the weekend of Oct. 4", "the weekend of Oct. 4", "2025-W40-WE", "2025-10-04", "2025-10-05"),
    ("two weeks from Monday", "two weeks from Monday", "2025-09-15", "2025-09-15", "2025-09-15"),
    ("2 years and 3 months ago", "2 years and 3 months ago", "2023-06-05", "2023-06-05", "2023-06-05"),
    # times of day
    ("camp at 3.45pm on Tuesday,", "3.45pm on Tuesday", "2025-09-02T15:45", "2025-09-02", "2025-09-02"),
    ("at 18.30 GMT on Monday", "18.30 GMT on Monday", "2025-09-01T18:30Z", "2025-09-01", "2025-09-01"),
    ("It left Monday at 6.30am.", "Monday at 6.30am", "2025-09-01T06:30", "2025-09-01", "2025-09-01"),
    ("at 8:30 p.m. EST Thursday", "8:30 p.m. EST Thursday", "2025-09-04T20:30", "2025-09-04", "2025-09-04"),
    ("died at 1:27 a.m. Sunday", "1:27 a.m. Sunday", "2025-08-31T01:27", "2025-08-31", "2025-08-31"),
    ("on Tuesday morning", "Tuesday morning", "2025-09-02TMO", "2025-09-02", "2025-09-02"),
    ("last night he", "last night", "2025-09-04TNI", "2025-09-04", "2025-09-04"),
    ("at 12:00 UTC Monday", "12:00 UTC Monday", "2025-09-01T12:00Z", "2025-09-01", "2025-09-01"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "value", "start", "end"), DATES)
def test_dates(text: str, words: str, value: str, start: str, end: str) -> None:
    """Each form gives its words, its TIMEX3 value and its first and last day."""
    (claim,) = claims(text)
    found = claim.value
    assert claim.quote in (words, f"the {words}")
    assert (found.value, str(found.start), str(found.end)) == (value, start, end)
    assert found.type in ("DATE", "TIME")


LENGTHS = [
    ("for three years", "DURATION", "P3Y"),
    ("after 45 minutes", "DURATION", "PT45M"),
    ("a 27-year contract", "DURATION", "P27Y"),
    ("a year and a half", "DURATION", "P1.5Y"),
    ("almost two and a half years", "DURATION", "P2.5Y"),
    ("for several weeks", "DURATION", "PXW"),
    ("over the past decade", "DURATION", "P1DE"),
    ("in the next 24 hours", "DURATION", "PT24H"),
    ("it took decades", "DURATION", "PXDE"),
    ("five hundred and eighty-four days", "DURATION", "P584D"),
    ("every Tuesday", "SET", "XXXX-WXX-2"),
    ("on Mondays", "SET", "XXXX-WXX-1"),
    ("its annual loss", "SET", "P1Y"),
    ("each week", "SET", "P1W"),
    ("every two years", "SET", "P2Y"),
]


@pytest.mark.parametrize(("text", "kind", "value"), LENGTHS)
def test_lengths_and_sets_denote_no_days(text: str, kind: str, value: str) -> None:
    """Durations and sets are typed so and never become days."""
    found = one(text)
    assert (found.type, found.value) == (kind, value)
    assert not found.is_resolved
    assert not found.contains(FRIDAY)


@pytest.mark.parametrize(
    ("text", "lower", "upper", "mod"),
    [
        ("left at 8:30 p.m. Thursday", 1230, 1230, None),
        ("called at 6.04am to an overturned tram", 364, 364, None),
        ("left at half past two in the morning", 150, 150, None),
        ("was shot at a quarter past six", 375, 375, None),
        ("the blast came at twenty to seven, just after prayers", 400, 400, None),
        ("came down at twenty to ten on Thursday", 580, 580, None),
        ("closed shortly before half eleven.", 690, 690, None),
        ("left just before six this morning", 360, 360, None),
        ("was found at 8.30 last night", 1230, 1230, None),
        ("blew from ten at night", 1320, 1320, None),
        ("said he would leave at 12 sharp", 720, 720, None),
        ("The shooting began at 3.25 and lasted", 205, 205, None),
        ("A call made at 15.17 was taken for a prank", 917, 917, None),
        ("left around noon", 720, 720, "APPROX"),
        ("left at 5 a.m.", 300, 300, None),
        ("left at five o'clock", 300, 300, None),
        ("left at 1230 hours", 750, 750, None),
        ("left Thursday afternoon", 720, 1080, None),
    ],
)
def test_clock_times(text: str, lower: int, upper: int, mod: str | None) -> None:
    """A time of day is the minutes since midnight, and the part of the day is a stretch."""
    found = one(text)
    assert found.time is not None
    assert (found.time.lower, found.time.upper, found.mod) == (lower, upper, mod)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("landed at 1700 local time", ["T17:00"]),
        ("The quake, which struck at 1353 (1023 GMT), was felt in Oman.", ["T13:53", "T10:23Z"]),
        ("He died in 1700 (aged 52).", ["1700"]),
    ],
)
def test_four_digits_with_a_zone_beside_them_are_a_time(text: str, values: list[str]) -> None:
    """As agencies gloss local times; without a zone they are a year."""
    found = [c.value.value for c in claims(text) if isinstance(c.value, DateValue)]
    assert [value[-len(told) :] for value, told in zip(found, values, strict=True)] == values


@pytest.mark.parametrize(
    ("text", "value"),
    [("is now here", "PRESENT_REF"), ("has recently left", "PAST_REF"), ("in the near future", "FUTURE_REF")],
)
def test_vague_words(text: str, value: str) -> None:
    """Words for now, once and some day refer to no days that could be counted."""
    assert one(text).value == value
    assert not one(text).denotes_days


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("more than two years ago", "MORE_THAN"),
        ("about three weeks", "APPROX"),
        ("nearly five months", "LESS_THAN"),
        ("at least two days", "EQUAL_OR_MORE"),
    ],
)
def test_modifiers(text: str, mod: str) -> None:
    """Words of approximation belong to the expression and become its modifier."""
    assert one(text).mod == mod
    assert claims(text)[0].quote == text


NO_DATES = [
    "She may march in the sun for a second.",
    "May said she would resign, and April Jones agreed.",
    "The Sun reported it.",
    "The fall of the government came as prices fall.",
    "Profits rose 50% to $48 billion.",
    "A Boeing 747 and a 737 landed.",
    "The rupee closed at 3.25 and the vote was ten to two.",
    "He gave about five to ten people three in ten of them.",
    "It was beaten by six at home, and half ten of them left at 9.15 per cent.",
    "Shares that began at 3.25 ended at 4.10.",
    "They won 3-1 and lost 21-14.",
    "He gave 1,500 people 2,000 euros.",
    "More than 1500 people came.",
    "A 35-year-old man and a boy aged 7.",
    "A woman in her 20s, he in his early 30s.",
    "Spring into action and march on.",
    "The room at the 1900 block of Prospect.",
    "It is the second of three tests and the third minute.",
    "The Daily Mail and USA TODAY.",
    "A quarter of voters, about a quarter, three quarters of them.",
    "Seconds out.",
    "The share had a 1.25 PT lead.",
    "A phone for 9.99pm, or for £7.45pm.",
    "Version 2.0.1 of 10.12.14.3",
    "They walked off the court in the second half-hearted attempt.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date(text: str) -> None:
    """Names, verbs, ages, scores, prices and counts are no dates."""
    assert [claim.quote for claim in claims(text)] == []
