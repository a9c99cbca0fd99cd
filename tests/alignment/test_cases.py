"""How far the case against somebody is: found as descriptions, and held against that of other articles."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Actor, Article, Claim, Extractor, Report, Span, segment
from claimkit.alignment.cases import STAGES
from claimkit.alignment.descriptions import describe
from claimkit.comparators.descriptions import called


def stages(text: str, *persons: str) -> list[tuple[str, str, str | None]]:
    """Quote, stage and bearer of each stage in a text that names these persons."""
    names = [
        Claim(
            "actor",
            "article",
            Span(text.index(person), text.index(person) + len(person)),
            person,
            Actor((person,), "person", entity=f"person:{person.casefold()}"),
            Extractor("test", "1"),
        )
        for person in persons
    ]
    made = describe([segment(Article(text))], names)
    return [
        (c.quote, c.value.roles[0].title, c.value.entity)
        for c in made
        if c.value.roles and c.value.roles[0].title in STAGES
    ]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("They say the suspects are still on the loose.", "at large"),
        ("No arrests have been made in the shooting.", "at large"),
        ("Two Stockton residents have been arrested in connection with a shooting.", "in custody"),
        ("One man is in custody, police said.", "in custody"),
        ("No charges have been filed in the shooting.", "without charge"),
        ("He hasn’t been formally charged in the unsolved case.", "without charge"),
        ("Both men face murder charges.", "under charge"),
        ("Suspect in deadly Bristol highway shooting indicted on multiple charges", "under charge"),
        ("The gunman was shot and killed by police inside the courthouse.", "killed by police"),
        ("The shooter died of a self-inflicted gunshot wound.", "killed himself"),
    ],
)
def test_stages_that_reporters_write(text: str, stage: str) -> None:
    """Sentences of real reports on shootings."""
    assert [found for _, found, _ in stages(text)] == [stage]


@pytest.mark.parametrize(
    "text",
    [
        "Police will search until he is arrested.",
        "Anyone who is charged with murder may be held.",
        "She would never be arrested for it.",
        "The man was arrested in an unrelated case.",
        "In an unrelated case, police arrested a man for stealing cars.",
        "Twelve marchers were arrested for throwing stones.",
        "Two youths were arrested last year for a similar act in Dunmere.",
        "Police denied reports that a man had been arrested over the fire.",
        "The suspect will be arrested soon.",
        "He would be charged with murder if he were found.",
    ],
)
def test_what_has_not_come_is_no_stage(text: str) -> None:
    """Conditions, denials and other cases say nothing on this one."""
    assert stages(text) == []


def test_a_stage_belongs_to_the_person_named() -> None:
    """The last name before it, unless another person is spoken of in between."""
    assert [who for *_, who in stages("Lamont Powell was arrested on Tuesday.", "Lamont Powell")] == [
        "person:lamont powell"
    ]
    assert [who for *_, who in stages("Lamont Powell said a man was arrested.", "Lamont Powell")] == [None]


@given(st.text(max_size=200))
def test_quotes_are_those_of_the_text(text: str) -> None:
    """Whatever the text."""
    if text.strip() and text.isprintable():
        assert all(quote in text for quote, *_ in stages(text))


def test_each_stage_is_a_word_of_its_own() -> None:
    """No stage is what a person is called: "the custody of her children" describes nobody."""
    assert len({called(stage) for stage in STAGES}) == len(STAGES)
    assert stages("She wants custody of her children, not charge of the house.") == []


def compared(first: str, second: str) -> Report:
    """Two reports of one day and the next."""
    return claimkit.compare(
        [
            Article(first, id="a", published=date(2017, 5, 1)),
            Article(second, id="b", published=date(2017, 5, 2)),
        ]
    )


def leaves(report: Report) -> set[tuple[str, str, str]]:
    return {
        (r.leaf, report.claim(r.a).quote, report.claim(r.b).quote)
        for r in report.relations
        if report.claim(r.a).kind == "description"
    }


OPEN = "One person was killed in a shooting at Club Envy in Caruthersville on Sunday, May 1, 2017. "


@pytest.mark.parametrize(
    ("first", "second", "quotes"),
    [
        (
            "No arrests have been made.",
            "Two men have been arrested.",
            ("No arrests have been made", "been arrested"),
        ),
        (
            "The gunman remains at large.",
            "The gunman was arrested.",
            ("remains at large", "was arrested"),
        ),
        (
            "He has not been charged.",
            "He was charged with murder.",
            ("has not been charged", "was charged with"),
        ),
    ],
)
def test_a_case_goes_on(first: str, second: str, quotes: tuple[str, str]) -> None:
    """What is open one day and told of the next is an update."""
    report = compared(OPEN + first, OPEN + second)
    assert ("update", *quotes) in leaves(report)
    assert "how the case stands" in {question.label for question in report.questions}


def test_the_order_of_stages_needs_no_dates() -> None:
    """Who is held was at large before."""
    texts = (OPEN + "The gunman was arrested.", OPEN + "The gunman remains at large.")
    report = claimkit.compare([Article(text, id=id) for text, id in zip(texts, "ab", strict=True)])
    assert [
        (r.leaf, r.direction, report.claim(r.a).quote)
        for r in report.relations
        if report.claim(r.b).quote == "remains at large"
    ] == [("update", "forward", "was arrested")]


def test_two_ends_of_one_attacker_contradict_each_other() -> None:
    """Nobody is shot dead by the police and by himself."""
    found = leaves(
        compared(
            OPEN + "The gunman killed himself.",
            OPEN + "The gunman was shot and killed by police.",
        )
    )
    assert ("conflict", "killed himself", "was shot and killed by police") in found


def test_an_article_that_tells_of_two_suspects_contradicts_no_other() -> None:
    """One is held and one at large: the other article may mean either."""
    found = leaves(
        compared(OPEN + "One man was arrested, another is still at large.", OPEN + "A man was arrested.")
    )
    assert not [x for x in found if x[0] in ("conflict", "update")]


def test_an_earlier_arrest_is_no_stage_of_this_case() -> None:
    """What an article recalls of other years belongs to another happening."""
    found = leaves(
        compared(
            OPEN + "The gunman killed himself.",
            OPEN + "The gunman had been arrested twice, in 1998 and 2003.",
        )
    )
    assert not [x for x in found if x[0] in ("conflict", "update")]


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("Police are still looking for the shooter.", "at large"),
        ("Police are on the hunt for a gunman.", "at large"),
        ("Search continues for suspect who killed two", "at large"),
        ("Shooting at nightclub kills one, suspect sought", "at large"),
        ("No one was in custody on Wednesday night.", "at large"),
        ("Police have not made any arrests.", "at large"),
        ("Suspect arrested in shooting", "in custody"),
        ("Investigators also arrested two men from Stockton.", "in custody"),
        ("The teenager was held without bail.", "in custody"),
        ("Two suspects charged in deadly nightclub shooting", "under charge"),
        ("Man found guilty of murdering two men", "found guilty"),
        ("Five victims expected to live; shooter on loose", "at large"),
        ("Murder suspect identified, considered 'armed and dangerous'", "at large"),
        ("Detectives are working to identify suspects.", "at large"),
        ("Suspect in deadly Green Street shooting turns himself in to police", "in custody"),
        ("Arrest made in Hendry County murder", "in custody"),
        ("A 16-year-old boy arrested on a murder charge", "in custody"),
        ("He shot five people to death before killing himself.", "killed himself"),
    ],
)
def test_stages_of_headlines_and_searches(text: str, stage: str) -> None:
    """Words of real reports: who is sought, held, charged or found guilty."""
    assert [found for _, found, _ in stages(text)] == [stage]


@pytest.mark.parametrize(
    "text",
    [
        "They will seek death if Cheron Shelton, 29, and Robert Thomas, 27, are convicted of murder.",
        "A Pittsburgh man arrested on unrelated drug and weapons charges was named.",
        "The family is looking for the dog.",
        "He was searching for work.",
        "A man charged into the crowd.",
        "Police are looking for the gunman's car.",
        "Police are looking for a second gunman.",
        "Officers captured video of the fight.",
        "A man captured video of the fight.",
        "The gunman wanted revenge.",
        "The killer sought fame for years.",
    ],
)
def test_what_is_no_stage_of_the_case(text: str) -> None:
    """Conditions, other cases, and words that only look alike."""
    assert stages(text) == []


def test_who_is_sought_is_found_later() -> None:
    """A search one day and an arrest the next are an update, whatever their words."""
    found = leaves(compared(OPEN + "Police are looking for the gunman.", OPEN + "A man was denied bail."))
    assert ("update", "looking for the gunman", "denied bail") in found


def test_one_found_guilty_was_not_caught_before() -> None:
    """A verdict excludes that the attacker is at large, not that he was charged."""
    found = leaves(compared(OPEN + "The gunman is at large.", OPEN + "The gunman was found guilty."))
    assert [x for x in found if x[0] == "update"]
    found = leaves(compared(OPEN + "The gunman was charged with murder.", OPEN + "He was found guilty."))
    assert not [x for x in found if x[0] in ("update", "conflict")]
