"""What the words around a count say about it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article
from claimkit.alignment.pairing import profiles_of
from claimkit.alignment.profiles import Profile
from claimkit.alignment.recall import far_from
from claimkit.extraction import extract_document

PLUGINS = claimkit.default_plugins()


def profiles(text: str) -> dict[str, Profile]:
    """Profiles of the numbers of a text by quote."""
    document = claimkit.segment(Article(text, id="a"))
    claims = claimkit.resolve(claimkit.frame(document, extract_document(document, PLUGINS)[0]))
    return {p.claim.quote: p for p in profiles_of([document], claims)["a"] if p.claim.kind == "number"}


def test_counts_in_a_row_know_their_sum() -> None:
    """Two men and a woman found dead are three people, however the row is worded."""
    found = profiles("Police found four men and two women dead inside the house.")
    assert {p.total for p in found.values()} == {6.0}
    assert all(p.listed for p in found.values())


def test_things_of_two_sorts_have_no_sum() -> None:
    """Rifles and grenades are seized together and counted apart."""
    found = profiles("The navy seized seven rifles and 13 grenades on board.")
    assert {p.total for p in found.values()} == {7.0, 13.0}


def test_a_count_alone_is_in_no_row() -> None:
    """A sentence with one count has no row, and a full stop ends one."""
    found = profiles("Seven people died. Twelve people were hurt.")
    assert not any(p.listed for p in found.values())


@given(st.lists(st.integers(2, 99), min_size=2, max_size=4, unique=True))
def test_the_sum_of_a_row_is_that_of_its_members(counts: list[int]) -> None:
    """Every member knows the same sum."""
    nouns = ["men", "women", "boys", "girls"]
    row = [f"{n} {noun}" for n, noun in zip(counts, nouns, strict=False)]
    text = f"They freed {', '.join(row[:-1])} and {row[-1]} on Sunday."
    assert {p.total for p in profiles(text).values()} == {float(sum(counts))}


@pytest.mark.parametrize(
    ("text", "quote", "further"),
    [
        ("More than 51 people were taken to hospital.", "More than 51 people", False),
        ("Another 20 people were hurt.", "20 people", True),
        ("Six people died and five others were hurt.", "five others", True),
    ],
)
def test_others_are_told_from_a_bound(text: str, quote: str, further: bool) -> None:
    """ "More than" counts nobody beside those named before."""
    assert profiles(text)[quote].further is further


def test_a_house_number_counts_nothing() -> None:
    """It stands in a block of its own, so it is never compared with a count."""
    text = "Police were called to 19 Plymouth Street after 19 shots were heard."
    blocks = {quote: p.block for quote, p in profiles(text).items()}
    assert "number/address" in blocks.values()
    assert blocks["19 shots"] == "number/count"


@pytest.mark.parametrize(
    ("text", "quote", "head"),
    [
        ("Nineteen of the 47 dead were children and 17 were women.", "17", "woman"),
        ("Thirty-four bodies were found, 13 of them children.", "13 of them", "child"),
    ],
)
def test_a_bare_number_counts_what_it_is_said_to_be(text: str, quote: str, head: str) -> None:
    """And such a count is part of another."""
    found = profiles(text)[quote]
    assert (found.head, found.part) == (head, True)


def test_an_adverb_after_a_number_says_how_they_are() -> None:
    """ "15 critically" are not 15 of any wounded."""
    assert profiles("The hospital took in 55 wounded, 15 critically.")["15 critically"].state == "critical"


@pytest.mark.parametrize(("after", "word"), [("later", "later"), ("ago", "ago"), ("on Sunday", "")])
def test_a_distance_in_time_is_no_length(after: str, word: str) -> None:
    """ "Six laps later" says when something happened."""
    assert profiles(f"He crashed six laps {after}.")["six laps"].shift == word


@pytest.mark.parametrize(
    ("text", "figure"),
    [("Sales fell just over 5 percent.", 0.05), ("Just under 200 people were hurt.", 200.0)],
)
def test_a_figure_kept_close_to_is_told_alone(text: str, figure: float) -> None:
    """Of "just over 5" only the 5 is told, not how far above it may reach."""
    (profile,) = profiles(text).values()
    assert profile.figures == (figure,)


def test_what_points_back_belongs_to_what_it_points_to() -> None:
    """ "That quake" is the one that the sentence before recalls."""
    text = (
        "A quake shook Qeshm on Sunday, injuring five people. "
        "A similar quake was recalled by many. That quake killed six people. Rescuers found nine people."
    )
    found = profiles(text)
    assert found["six people"].background > 0
    assert found["nine people"].background == 0


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Four people were killed by a man before he was shot and killed by police.", True),
        ("Five people, including the gunman, died.", True),
        ("The gunman killed five people and fled.", False),
        ("He was arrested after five people were killed.", False),
    ],
)
def test_a_dead_attacker_may_be_counted(text: str, counted: bool) -> None:
    """Then reports whose counts differ by one count different people."""
    assert {p.self_counted for p in profiles(text).values()} == {counted}


@pytest.mark.parametrize(
    ("text", "quote", "state"),
    [
        ("The attack left 50 with serious injuries, 10 of whom remain critical.", "10", "critical"),
        ("Eight have serious injuries, while a total of 51 were taken to two hospitals.", "51", "hospital"),
        ("Two were killed; three were found dead in a car.", "three", "death"),
    ],
)
def test_what_completes_the_verb_says_what_happened(text: str, quote: str, state: str) -> None:
    """Verbs like "remain" and "take" leave it to the words after them, not to those of the clause before."""
    assert profiles(text)[quote].state == state


@pytest.mark.parametrize(
    ("text", "recalled"),
    [
        ("The UN said earlier that it had confirmed 30 dead.", False),
        ("Officials previously said 30 people had died.", False),
        ("An earlier quake killed 30 people.", True),
        ("30 people died there in a similar crash.", True),
    ],
)
def test_what_was_said_before_recalls_no_other_happening(text: str, recalled: bool) -> None:
    """ "Earlier" beside a verb of saying is about the saying."""
    (found,) = profiles(text).values()
    assert (found.background > 0) is recalled


def test_the_street_is_the_head_of_a_house_number() -> None:
    """Whatever the word for a street is and however it is shortened."""
    found = profiles("They went from 19 Plymouth Street to 21 Plymouth St. and to 4 West Asylum Avenue.")
    assert [p.head for p in found.values()] == ["plymouth", "plymouth", "west asylum"]


@pytest.mark.parametrize(
    ("first", "last", "far"),
    [
        (date(2024, 1, 1), date(2024, 3, 31), False),
        (date(2024, 4, 1), date(2024, 6, 30), False),
        (date(2024, 4, 1), date(2024, 4, 30), False),
        (date(2024, 3, 1), date(2024, 3, 31), True),
        (date(2024, 4, 1), date(2024, 4, 1), True),
        (date(2023, 1, 1), date(2023, 12, 31), True),
    ],
)
def test_a_quarter_is_news_until_the_next_has_passed(first: date, last: date, far: bool) -> None:
    """Seen from 3 May: a single day of a month ago is another time, the quarter before is not."""
    assert far_from((first.toordinal(), last.toordinal()), date(2024, 5, 3)) is far
