"""Classes of spellings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.resolution._folding import fold
from claimkit.resolution._sounds import letter_edits, sound, sound_distance

word = st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12)


@pytest.mark.parametrize(
    "spellings",
    [
        "zelensky zelenskyy zelenskiy zelenskyi zelenskii",
        "mohammed muhammad mohamed mohammad muhammed",
        "alexei aleksey alexey aleksei",
        "yanukovych yanukovich",
        "yevgeny evgeny yevgeniy",
        "schroeder schroder",
        "hussein hussain husayn hossein",
        "khamenei khamenai",
        "haniyeh haniya haniyah",
        "gorbachev gorbatchev",
    ],
)
def test_one_sound_one_key(spellings: str) -> None:
    """Transliterations of one name have one key."""
    assert len({sound(fold(s)) for s in spellings.split()}) == 1


@pytest.mark.parametrize(
    "pair", ["mohammed mahmoud", "hassan hussein", "kerry kelly", "khamenei khomeini", "putin pushkin"]
)
def test_other_names_have_other_keys(pair: str) -> None:
    """Names that only look alike do not share a key."""
    a, b = pair.split()
    assert sound(a) != sound(b)


@given(word, word)
def test_distance_is_symmetric(a: str, b: str) -> None:
    """Both distances are symmetric and zero for equal words only."""
    assert sound_distance(a, b) == pytest.approx(sound_distance(b, a))
    assert letter_edits(a, b) == letter_edits(b, a)
    assert (letter_edits(a, b) == 0) == (a == b)


@given(word)
def test_key_is_not_empty(text: str) -> None:
    """A word has a key."""
    assert sound(text)
