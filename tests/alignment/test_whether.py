"""What a story says to be so or not yet, and what later articles say of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article, Report, segment
from claimkit.alignment.traits import FIRST
from claimkit.alignment.whether import ANSWERS, WHETHER, whether
from claimkit.comparators.descriptions import TRAIT

SAID = {
    "motive: not known": ("Police have not identified a motive.", "The motive was not clear."),
    "motive: known": ("The motive was robbery, police said.",),
    "cause: not known": (
        "The cause of the fire is under investigation.",
        "It is not known what caused the blast.",
        "Investigators are trying to determine what caused the blast.",
    ),
    "cause: known": ("The explosion was caused by a leaking valve.",),
    "flight recorder: found": ("Both black boxes have been recovered.", "Divers found the flight recorder."),
    "flight recorder: not found": (
        "The cockpit voice recorder has not been found.",
        "Divers were searching for the black boxes.",
    ),
    "fire: under control": (
        "The fire was brought under control by noon.",
        "Crews put out the blaze.",
        "A forest fire near Santa Brisa has been extinguished.",
    ),
    "fire: not under control": (
        "Crews were still battling the blaze.",
        "The wildfire was still burning.",
        "A fire was burning out of control near Alcora.",
    ),
    "hostages: free": ("All the hostages were freed.", "Troops rescued all hostages."),
    "hostages: held": ("Dozens were still being held hostage.",),
    "search: going on": ("The search for survivors continues.",),
    "search: over": ("The coastguard called off the search.",),
    "strike: going on": ("Drivers remain on strike.",),
    "strike: over": ("The union called off the strike.", "The strike in Maple County is over."),
    "deal: reached": ("The two sides reached a deal late on Friday.", "An agreement was signed."),
    "deal: not reached": ("Talks ended without a deal.", "They failed to reach an agreement."),
    "jury: undecided": ("The jury is still deliberating.",),
    "jury: decided": ("Jurors found him guilty.", "A jury in Derwent has found Miles Ferrant guilty."),
    "evacuation order: lifted": ("Evacuation orders were lifted.",),
    "evacuation order: in force": ("Evacuation orders remain in place.",),
}


def titles(text: str) -> list[str]:
    """What a text is heard to say."""
    return [title for _, title, *_ in whether(segment(Article(text)), {})]


@pytest.mark.parametrize(
    ("title", "text"), [(title, text) for title, texts in SAID.items() for text in texts]
)
def test_both_answers_are_heard(title: str, text: str) -> None:
    """In the words that reports use."""
    assert titles(text) == [title]


@pytest.mark.parametrize(
    "text",
    [
        "The cause of death was not known.",
        "The damage was caused by the fire.",
        "If the two sides reached a deal, prices would fall.",
        "He found a box of letters.",
        "The jury room was cold.",
        "A search of the house was ordered.",
        "Four captive fighters of the militia were released in exchange.",
    ],
)
def test_other_matters_are_not_taken_for_these(text: str) -> None:
    """A cue is not enough."""
    assert titles(text) == []


@given(st.lists(st.sampled_from([text for texts in SAID.values() for text in texts]), max_size=5))
def test_what_is_heard_is_an_answer_and_stands_in_the_text(texts: list[str]) -> None:
    """One for each sentence, whatever stands around."""
    document = segment(Article(" ".join(["It was Monday.", *texts])))
    found = list(whether(document, {}))
    assert len(found) == len(texts)
    for span, title, *_ in found:
        name, _, answer = title.partition(TRAIT)
        assert answer in ANSWERS[name]
        assert document.text[span.start : span.end] == document.text[span.start : span.end].strip()


def test_what_may_change_later_is_one_of_the_answers() -> None:
    """The open answers are spelled as the table spells them."""
    assert {title.partition(TRAIT)[2] for title in FIRST} <= {asked.no for asked in WHETHER.values()}


SCENE = "A fire at the Grenfell furniture works in Leeds killed three people on Monday, May 1, 2017. "


def compared(first: str, second: str) -> Report:
    """Two articles on one fire."""
    return claimkit.compare([Article(SCENE + first, id="a"), Article(SCENE + second, id="b")])


@pytest.mark.parametrize("open_answer", sorted(FIRST & SAID.keys()))
def test_what_is_open_and_then_settled_is_an_update(open_answer: str) -> None:
    """In that direction only, without any dates."""
    name = open_answer.partition(TRAIT)[0]
    settled = next(title for title in SAID if title.startswith(name + TRAIT) and title != open_answer)
    report = compared(SAID[settled][0], SAID[open_answer][0])
    found = [r for r in report.relations if r.leaf == "update" and report.claim(r.a).kind == "description"]
    assert [r.direction for r in found] == ["forward"]
    label = f"{name}: {' or '.join(sorted(ANSWERS[name]))}"
    assert label in {question.label for question in report.questions}


def test_a_cause_told_in_a_word_is_more_exact_than_one_that_is_known() -> None:
    """ "Caused by wiring" and "a heater started it" need not differ."""
    report = compared("The fire was caused by a fault.", "A heater started the fire.")
    leaves = {
        r.leaf for r in report.relations if "heater" in (report.claim(r.a).quote, report.claim(r.b).quote)
    }
    assert leaves == {"refines"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The search for survivors continues.", "Police called off the search for the stolen truck."),
        ("Its workers have not reached a deal on pay.", "It reached a deal last month to buy ore."),
        ("The firm failed to reach an agreement with insurers.", "It reached a deal with its bank."),
        ("Crews were still battling the blaze.", "The blaze at the neighbouring school was put out."),
        ("Drivers remain on strike.", "Their union had called off a strike last year."),
        ("No motive is known.", "His lawyer said the motive was for the court to decide."),
    ],
)
def test_another_matter_of_the_kind_settles_nothing(first: str, second: str) -> None:
    """What is searched for, and with whom one agrees, tells two apart."""
    assert not [r for r in compared(first, second).relations if r.leaf in ("update", "conflict")]
