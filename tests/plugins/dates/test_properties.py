"""Promises for all texts: grounded, deterministic, independent of machine and surroundings, linear."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import claimkit_dates
from claimkit import Article, Claim, DateValue, segment
from claimkit_dates import DatesExtractor

EXTRACTOR = DatesExtractor()
PUBLISHED = date(2025, 9, 5)

PHRASES = st.sampled_from(
    (
        "on September 4", "last Thursday", "in early 2025", "at 8:30 p.m. EST", "two days later",
        "for three years",
        "every Monday", "the third quarter of 2024", "Thursday, Sept. 4, 2025", "in the 1990s", "today",
        "by May",
        "a year earlier", "the end of this month", "more than 30 nations", "$48 billion", "9/11", "now",
        "2024-05-06",
        "March 27–29", "the day before", "around noon", "Christmas Eve", "he said", "and", ",", ".",
        "\n\n", "\n",
    )
)  # fmt: skip
TEXTS = st.lists(PHRASES, min_size=1, max_size=14).map(" ".join).filter(str.strip)
NOISE = st.lists(
    st.sampled_from(("Prices rose.", "He said so.", "The talks went on.", "¶ \u2028 ß 🙂", "No one came.")),
    max_size=5,
).map(" ".join)


def claims(text: str, published: date | None = PUBLISHED) -> list[Claim]:
    return list(EXTRACTOR.extract(segment(Article(text, published=published))))


@given(TEXTS, st.one_of(st.none(), st.just(PUBLISHED)))
def test_claims_stand_on_their_words(text: str, published: date | None) -> None:
    """Every claim quotes its span, in text order, none overlapping."""
    end = 0
    for claim in claims(text, published):
        assert text[claim.span.start : claim.span.end] == claim.quote
        assert claim.quote.strip() == claim.quote
        assert claim.span.start >= end
        end = claim.span.end


@given(TEXTS, NOISE, NOISE)
def test_text_around_only_shifts(text: str, before: str, after: str) -> None:
    """Paragraphs without dates before and after move the spans and change nothing else."""
    head = before + "\n\n"
    moved = claims(head + text + "\n\n" + after)
    here = claims(text)
    assert [(c.span.start - len(head), c.quote, c.value) for c in moved] == [
        (c.span.start, c.quote, c.value) for c in here
    ]


@given(
    st.text(min_size=1, max_size=200).filter(
        lambda t: t.strip() and not any(0xD800 <= ord(c) < 0xE000 for c in t)
    )
)
def test_any_unicode_survives(text: str) -> None:
    """No text makes the extractor raise."""
    for claim in claims(text):
        assert isinstance(claim.value, DateValue)


@given(TEXTS)
def test_days_asserted_are_in_order(text: str) -> None:
    """A resolved date has both bounds, contains them, and goes through EDTF."""
    for claim in claims(text):
        value = claim.value
        if value.type in ("DATE", "TIME") and value.is_resolved:
            assert value.contains(value.start)
            assert value.contains(value.end)
            again = DateValue.from_edtf(value.edtf)
            assert (again.start, again.end) == (value.start, value.end)


@given(TEXTS, st.dates(date(1990, 1, 1), date(2035, 12, 31)))
def test_without_publication_nothing_is_counted_from_a_clock(text: str, published: date) -> None:
    """The same words are found with and without a date of publication."""
    assert [c.quote for c in claims(text, None)] == [c.quote for c in claims(text, published)]


SCRIPT = """
import sys, locale
from datetime import date
from claimkit import Article, segment
from claimkit_dates import DatesExtractor
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
text = "On Thursday he left, two years and three months ago, Sep-23-2020, in May, at 8:30 p.m., today."
for published in (date(2025, 9, 5), None):
    for c in DatesExtractor().extract(segment(Article(text, published=published))):
        print(c.quote, c.value)
"""


def test_locale_and_time_zone_change_nothing() -> None:
    """The result is the same in every locale and time zone."""
    outputs: set[str] = set()
    for zone, name in (
        ("UTC", "C"),
        ("Pacific/Kiritimati", "de_DE.UTF-8"),
        ("America/Los_Angeles", "tr_TR.UTF-8"),
    ):
        environment = {**os.environ, "TZ": zone, "LC_ALL": name, "LANG": name, "PYTHONUTF8": "1"}
        run = subprocess.run(
            [sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True
        )
        outputs.add(run.stdout)
    assert len(outputs) == 1
    assert "2025-09-04" in outputs.pop()


def test_the_clock_is_never_asked() -> None:
    """No module of the plugin asks for the present day."""
    for path in Path(claimkit_dates.__file__).parent.glob("*.py"):
        source = path.read_text(encoding="utf-8")
        for call in (".today(", ".now(", ".utcnow(", "time.time(", "localtime("):
            assert call not in source, path.name


@pytest.mark.parametrize(
    "text",
    [
        "9" * 200_000, '"' * 200_000, "and " * 50_000, "a" * 200_000, " " * 199_999 + "x",
        "1 2 3 4 " * 25_000,
        "the last week of " * 6_000, "May 5, " * 7_000, "12:30 " * 16_000, "two and a half " * 13_000,
        "a.m. " * 40_000, "-" * 200_000, "Sept. " * 8_000, "\n \n" * 60_000 + "x", "the day before " * 13_000,
    ],
    ids=lambda text: repr(text[:12]),
)  # fmt: skip
def test_hostile_text_takes_linear_time(text: str) -> None:
    """Tens of thousands of words of any sort take a second or two at most."""
    claims("warm up on Thursday")
    started = time.process_time()
    claims(text)
    assert time.process_time() - started < 8


HOURS = "one two three four five six seven eight nine ten eleven twelve".split()


@given(st.sampled_from([5, 10, 15, 20, 25, 30]), st.integers(1, 12), st.booleans())
def test_a_spoken_time_is_that_of_the_clock(minutes: int, hour: int, before: bool) -> None:
    """ "Ten past nine" and "twenty to ten" are minutes after and before an hour, one before noon."""
    assume(not (before and minutes == 30))
    worded = {15: "a quarter", 30: "half"}.get(minutes, str(minutes))
    text = f"The siren went at {worded} {'to' if before else 'past'} {HOURS[hour - 1]}, she said."
    (claim,) = DatesExtractor().extract(segment(Article(text)))
    assert isinstance(claim.value, DateValue)
    assert claim.value.time is not None
    base = hour * 60
    assert claim.value.time.lower == (base - minutes if before else base + minutes) % 1440
