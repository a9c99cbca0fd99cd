"""Abbreviations that the article spells out."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Actor, Article, segment
from claimkit_actors import _mentions, claimkit_extractors
from claimkit_actors._abbreviations import spelt


def named(text: str) -> dict[str, str]:
    """Kinds of the actors found, by quote."""
    (extractor,) = claimkit_extractors()
    found = extractor.extract(segment(Article(text)))
    return {c.quote: c.value.kind for c in found if isinstance(c.value, Actor)}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("It asked the Orbis Bank of Norland (OBN) today.", "OBN", "Orbis Bank of Norland"),
        ("It asked the consumer price index (CPI) of May.", "CPI", "consumer price index"),
        ("The Board for Ports and Rivers (BPR), it said.", "BPR", "Board for Ports and Rivers"),
    ],
)
def test_letters_stand_for_the_words_in_front(text: str, short: str, full: str) -> None:
    """Small words may be passed over."""
    (one,) = spelt(text)
    assert (one.short, text[one.start : one.end]) == (short, full)


@pytest.mark.parametrize("text", ["He left (XYZ) it.", "Two of them (ABC) left.", "(CPI) rose.", "a b (A) c"])
def test_other_words_in_front_of_brackets_are_left_alone(text: str) -> None:
    """Letters that do not begin the words explain nothing."""
    assert not list(spelt(text))


def test_what_stands_for_ordinary_words_is_no_actor() -> None:
    """Wherever the article uses it."""
    text = "The first incident report (FIR) came late. Police said the FIR names two men."
    assert "FIR" not in named(text)


def test_what_stands_for_a_body_is_one_wherever_it_stands() -> None:
    """So is the body itself, in one piece."""
    text = "The Norland Grain Growers Association (NGGA) objected. Ministers met NGGA on Friday."
    kinds = named(text)
    assert kinds["Norland Grain Growers Association"] == "organisation"
    assert kinds["NGGA"] == "organisation"


@given(st.text("AB ab(),.\n", max_size=80))
def test_names_stay_in_order_and_apart(text: str) -> None:
    """Whatever stands in brackets."""
    found = _mentions.find(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(mention.start < mention.end for mention in found)


def test_many_abbreviations_take_time_in_proportion() -> None:
    """A long list of bodies is read as fast as its parts."""

    def seconds(count: int) -> float:
        text = "".join(f"The Ada Bora Cabo {n} Dale Corps (ABCD) left.\n" for n in range(count))
        start = time.process_time()
        _mentions.find(text)
        return time.process_time() - start

    seconds(200)
    assert seconds(2000) < 40 * max(seconds(200), 0.005)
