"""Descriptions of persons: found beside names, and held against those of other articles."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Actor, Article, Claim, Extractor, Report, Span, segment
from claimkit.alignment.descriptions import describe

MAKER = Extractor("test", "1")


def names(text: str, *persons: str) -> list[Claim]:
    """Claims of all mentions of persons, each its own entity."""
    found: list[Claim] = []
    for person in persons:
        at = text.find(person)
        while at >= 0:
            value = Actor((person,), "person", entity=f"person:{person.casefold()}")
            found.append(Claim("actor", "article", Span(at, at + len(person)), person, value, MAKER))
            at = text.find(person, at + 1)
    return found


def described(text: str, *persons: str) -> dict[str, str | None]:
    """Descriptions found, with the person they belong to."""
    made = describe([segment(Article(text))], names(text, *persons))
    return {c.quote: c.value.entity for c in made if c.value.roles}


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("Police said construction worker Jeremy Lewis died.", "construction worker"),
        ("That is according to Jeremy Lewis, manager of the motel.", "manager of the motel"),
        ("The suspect, Jeremy Lewis, was shot.", "The suspect"),
        ("Jeremy Lewis was a retired state trooper.", "a retired state trooper"),
        ("Jeremy Lewis, 44, has been identified as the shooter.", "the shooter"),
    ],
)
def test_a_description_beside_a_name_belongs_to_its_bearer(text: str, phrase: str) -> None:
    """Before the name, in apposition, after "is", after "identified as"."""
    assert described(text, "Jeremy Lewis")[phrase] == "person:jeremy lewis"


def test_a_later_definite_description_belongs_to_the_only_bearer() -> None:
    """ "The manager" is whom the article called manager."""
    found = described(
        "We spoke to Kiran Patel, manager of the motel. The manager heard shots.", "Kiran Patel"
    )
    assert found["The manager"] == "person:kiran patel"


def test_things_are_not_described() -> None:
    """Compounds whose head is a thing, and bare "people", are no descriptions."""
    assert described("The passenger plane hit people at a driver training school.") == {}


@given(st.text(max_size=200))
def test_spans_are_those_of_the_quotes(text: str) -> None:
    """Every description's quote is the text at its span, whatever the text."""
    if text.strip() and text.isprintable():
        for claim in describe([segment(Article(text))], []):
            assert text[claim.span.start : claim.span.end] == claim.quote


def compared(*texts: str) -> Report:
    return claimkit.compare([Article(text, id=f"a{i}") for i, text in enumerate(texts)])


A = "Jeremy Lewis was killed in Tustin. Construction worker Jeremy Lewis, 26, was shot in Tustin by Ali Syed."
B = "Ali Syed shot plumber Jeremy Lewis, 26, in a Tustin parking lot on Tuesday, police in Tustin said."


def leaves(report: Report) -> set[tuple[str, str, str]]:
    return {
        (r.leaf, *sorted((report.claim(r.a).quote, report.claim(r.b).quote)))
        for r in report.relations
        if report.claim(r.a).kind == "description"
    }


def test_trades_of_one_person_contradict_each_other() -> None:
    """One article calls him a construction worker, the other a plumber."""
    assert ("conflict", "Construction worker", "plumber") in leaves(compared(A, B))


def test_the_order_of_articles_changes_no_description() -> None:
    """The same verdicts whichever article comes first."""
    assert leaves(compared(A, B)) == leaves(compared(B, A))


def test_descriptions_add_no_spelling_of_a_name() -> None:
    """The variants of a name hold names only."""
    spelled = {name for v in compared(A, B).variants for name, _ in v.spellings}
    assert not {"plumber", "Construction worker"} & spelled


@pytest.mark.parametrize(
    ("text", "title", "bearer"),
    [
        ("Jeremy Lewis was in critical condition.", "critical condition", "person:jeremy lewis"),
        ("The woman was taken there in critical condition and later died.", "woman dead", None),
        ("He remained in critical but stable condition.", "man critical condition", None),
    ],
)
def test_the_last_state_of_a_sentence_is_told_of_one_person(
    text: str, title: str, bearer: str | None
) -> None:
    """A state belongs to the person named, or to the man or woman spoken of last."""
    made = describe([segment(Article(text))], names(text, "Jeremy Lewis"))
    assert (title, bearer) in {(c.value.roles[0].title, c.value.entity) for c in made if c.value.roles}


def test_states_of_several_people_are_not_told_of_one() -> None:
    """ "Three victims were in critical condition" describes nobody."""
    made = describe([segment(Article("He said three victims were in critical condition."))], [])
    assert not [c for c in made if c.quote.endswith("condition")]


def test_death_contradicts_a_critical_condition() -> None:
    """One article says that she died, the other that she lives."""
    found = leaves(
        compared(
            "A woman was taken to Christ Medical Center in Oak Lawn in critical condition and later died.",
            "She was taken to Christ Medical Center in Oak Lawn and remained in critical condition.",
        )
    )
    assert ("conflict", "in critical condition", "later died") in found


BEFORE = "Four people were shot dead in Fernwood. Police in Fernwood called it a possible domestic situation."
AFTER = (
    "Four people were shot dead in Fernwood. Police said it may have been part of a home "
    "invasion. They previously said it may have been a domestic situation."
)


def test_what_a_happening_was_thought_to_be_is_updated() -> None:
    """ "Previously" says that the belief was given up."""
    report = claimkit.compare(
        [
            Article(BEFORE, id="a", published=date(2016, 12, 17)),
            Article(AFTER, id="b", published=date(2016, 12, 18)),
        ]
    )
    assert {("equivalent", "domestic situation", "domestic situation")} < leaves(report)
    assert {leaf for leaf, *quotes in leaves(report) if "home invasion" in quotes} == {"update"}


def test_a_robbery_that_nobody_doubts_explains_nothing() -> None:
    """Only what is told with doubt says what a happening is thought to be."""
    made = describe([segment(Article("He was jailed for a robbery in 2010. Police ruled out arson."))], [])
    assert not [c for c in made if isinstance(c.value, Actor) and c.value.kind == "unknown"]


NAMED = "Jeremy Lewis, 26, and Mel Edwards, 69, were shot in Tustin on Tuesday, police in Tustin said."


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("A 26-year-old construction worker", "Jeremy Lewis"),
        ("The 26 year old driver", "Jeremy Lewis"),
        ("A veteran", "Mel Edwards"),
    ],
)
def test_an_age_tells_whom_a_description_means(phrase: str, name: str) -> None:
    """Of the persons that the other article names one only is 26."""
    age = ", 69," if "26" not in phrase else ""
    found = leaves(compared(f"{phrase}{age} was shot in Tustin on Tuesday, police in Tustin said.", NAMED))
    assert ("refines", *sorted((phrase, name))) in found


@pytest.mark.parametrize(
    "told", ["Ivan Petrov was 83.", "The writer Ivan Petrov, who died on Tuesday, was 83, his son said."]
)
def test_an_age_may_be_told_by_a_verb(told: str) -> None:
    """81 and 83 are two ages of one man."""
    report = compared("Ivan Petrov died on Tuesday at the age of 81, his family said.", told)
    assert [x.leaf for x in report.relations if report.claim(x.a).kind == "number"] == ["conflict"]


def test_a_figure_told_of_somebody_may_be_no_age() -> None:
    """ "Petrov was 3 under par"."""
    report = compared("Ivan Petrov, 24, won in Lunden on Sunday.", "Ivan Petrov was 22 under par in Lunden.")
    assert not [x for x in report.relations if report.claim(x.a).kind == "number"]


def test_an_age_of_two_persons_tells_nobody() -> None:
    """When two are 26 it stays open who is meant."""
    both = NAMED.replace("69", "26")
    found = leaves(
        compared("A 26-year-old worker was shot in Tustin on Tuesday, police in Tustin said.", both)
    )
    assert not [x for x in found if "A 26-year-old worker" in x]


def test_the_age_of_a_child_is_not_that_of_the_parent_named_before() -> None:
    """Ages in a list stand beside the name of somebody else too."""
    found = leaves(
        compared(
            "Police in Bastrop said the victims are: Erica Rodriguez, 21, Paula Nino, 20, an unidentified "
            "three-year-old boy, and Alejandro Martinez, 20.",
            "Police in Bastrop named four people found dead: Alejandro Martinez, 20, Erica Rodriguez, 21, "
            "Paula Nino, 20, and an unidentified three-year-old boy.",
        )
    )
    assert not [x for x in found if x[0] in ("conflict", "update")]


def test_two_descriptions_of_one_age_are_of_one_person() -> None:
    """ "The tram driver, 42" and "a 42-year-old man" of one place and deed."""
    found = leaves(
        compared(
            "The tram driver, 42, from Beckenham, was arrested on suspicion of manslaughter in Croydon.",
            "A 42-year-old man from Beckenham was arrested in Croydon on suspicion of manslaughter.",
        )
    )
    assert any({"The tram driver", "A 42-year-old man from Beckenham"} <= set(x) for x in found)
