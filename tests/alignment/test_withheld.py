"""Names that an article says are not given, against articles that give them."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article, Span, segment
from claimkit.alignment.withheld import OFFENDER, REPORTER, VICTIM, role_of, withheld

VICTIMS = ("victim", "victims", "deceased", "dead", "people killed")
SUSPECTS = ("suspect", "suspects", "gunman", "shooter")
FORMS = (
    "The {who} {were} not {adverb}been identified.",
    "The {who} {were} not {adverb}identified.",
    "Police did not {adverb}identify the {who}.",
    "Deputies declined to name the {who}.",
    "Officials did not {adverb}release the names of the {who}.",
    "The names of the {who} were not {adverb}released.",
    "The identity of the {who} has not {adverb}been released.",
    "The name of the {who} is being withheld.",
    "Authorities are not releasing the identities of the two {who} at this time.",
)
ADVERBS = ("", "yet ", "immediately ", "publicly ")


def found(text: str) -> list[tuple[str, str]]:
    """Quote and title of each statement in a text."""
    return [(text[span.start : span.end], title) for span, title in withheld(segment(Article(text)))]


@st.composite
def statements(draw: st.DrawFn) -> tuple[str, str]:
    """A sentence that withholds a name, and whose."""
    title = draw(st.sampled_from((VICTIM, OFFENDER)))
    who = draw(st.sampled_from(VICTIMS if title == VICTIM else SUSPECTS))
    form, adverb = draw(st.sampled_from(FORMS)), draw(st.sampled_from(ADVERBS))
    were = "have" if "been" in form else "were"
    return form.format(who=who, adverb=adverb, were=were), title


@given(statements())
def test_a_withheld_name_is_heard_however_it_is_put(statement: tuple[str, str]) -> None:
    """Who it is, in whatever words."""
    assert [title for _, title in found(statement[0])] == [statement[1]]


@given(statements(), st.sampled_from(("Until ", "If ", "Unless ", "We wait because ")))
def test_what_is_only_thought_of_withholds_nothing(statement: tuple[str, str], before: str) -> None:
    """ "Until the victims have been identified" says nothing on whether they have."""
    text = before + statement[0][0].lower() + statement[0][1:]
    assert not found(text)


@given(statements(), st.text(max_size=60), st.text(max_size=60))
def test_statements_are_quoted_from_the_text(statement: tuple[str, str], before: str, after: str) -> None:
    """Whatever stands around, spans are in the text and do not overlap."""
    text = f"{before}. {statement[0]} {after}"
    spans = [span for span, _ in withheld(segment(Article(text)))]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(a.end <= b.start for a, b in itertools.pairwise(spans))


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Officials are not releasing the names of the victims or suspects.", [VICTIM, OFFENDER]),
        ("Police did not release any suspect information.", [OFFENDER]),
        ("A car pulled up and someone started shooting into the house.", [OFFENDER]),
        ("An unknown male walked inside and began shooting, police said.", [OFFENDER]),
        ("Someone who was shot at called the police.", []),
        ("They asked whether someone opened fire.", []),
    ],
)
def test_what_real_reports_withhold_besides(text: str, titles: list[str]) -> None:
    """Both names at once, what is known of a suspect, and whoever fired."""
    assert [title for _, title in found(text)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "The victims have been identified as Anna Weber, 20, and Karl Botha, 31.",
        "The suspect was not armed when he was named in court.",
        "The Sheriff's Office released the names of the victims.",
        "Police have not identified a motive.",
        "The names of the streets were not released.",
    ],
)
def test_names_that_are_given_are_not_withheld(text: str) -> None:
    """Nor is what is no name of a victim or suspect."""
    assert not found(text)


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Two men were killed: Vincent Wainwright, 32, and Davaughn Pitts, 18.", "Davaughn Pitts", VICTIM),
        ("Police said Johnny Davis, 19, was one of the men gunned down.", "Johnny Davis", VICTIM),
        ("Coroner Ann Marshall identified those killed as Tamara Perry, 14.", "Tamara Perry", VICTIM),
        ("Coroner Ann Marshall identified those killed as Tamara Perry, 14.", "Ann Marshall", REPORTER),
        ("One person is dead, according to Investigator Chris Bell.", "Chris Bell", REPORTER),
        ("Ann Bell, head of the agency, told media that the dead were tourists.", "Ann Bell", REPORTER),
        ("Bravon Freeman, 22, was charged in the killing of Todd Webb.", "Bravon Freeman", OFFENDER),
        ("Bravon Freeman, 22, was charged in the killing of Todd Webb.", "Todd Webb", VICTIM),
        ("Two officers were shot and killed by Micah Jones.", "Micah Jones", OFFENDER),
        ("Keith James hosted a meeting two weeks ago.", "Keith James", None),
    ],
)
def test_whom_a_sentence_tells_to_be_what(text: str, name: str, role: str | None) -> None:
    """By the nearest cue, as reports on shootings word it."""
    at = text.index(name)
    assert role_of(segment(Article(text)), Span(at, at + len(name))) == role


SCENE = "Two people died in a shooting in West Palm Beach on Wednesday, West Palm Beach police said. "


def updates(first: str, second: str) -> set[frozenset[str]]:
    """Pairs of quotations that the second of two articles of one day brings up to date."""
    articles = [Article(SCENE + first, id="a"), Article(SCENE + second, id="b")]
    report = claimkit.compare(articles)
    return {
        frozenset((report.claim(x.a).quote, report.claim(x.b).quote))
        for x in report.relations
        if x.leaf == "update"
    }


def test_a_name_given_later_is_an_update() -> None:
    """As two real reports on one shooting do it."""
    found = updates(
        "Police are not identifying the victims.", "Johnny Davis, 19, was one of the men gunned down."
    )
    assert found == {frozenset(("not identifying the victims", "Johnny Davis"))}


def test_whoever_both_articles_name_is_withheld_by_neither() -> None:
    """Then others are meant."""
    told = "Johnny Davis, 19, was one of the men gunned down."
    assert not updates(f"{told} Police are not identifying the victims.", told)


def test_the_name_of_one_who_was_hurt_is_not_that_of_the_dead() -> None:
    """ "The victim" of whom it is said that he escaped is another one."""
    assert not updates(
        "A man escaped with injuries. Police are not releasing the victim's name.",
        "Johnny Davis, 19, was one of the men gunned down.",
    )


def test_an_unknown_shooter_is_named_when_somebody_is_held() -> None:
    """Whom another article tells to be arrested."""
    found = updates(
        "An unknown shooter opened fire at a group.",
        "Darius Gulley, 24, and Linton Dean, 25, were arrested on Monday in the shooting.",
    )
    assert frozenset(("An unknown shooter", "Darius Gulley")) in found


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The victims have not been identified.", "In 2014 Maria Lopez, 19, was killed at the same bar."),
        ("The victims have not been identified.", "Karl Botha, whose brother was killed, laid flowers."),
        ("The victims have not been identified.", "The mayor, Linda Carr, said she mourned the victims."),
        ("Two victims were not identified.", "He killed himself with the gun of his father, Mark Stone."),
        ("Someone opened fire in 2010 at the same bar.", "Derek Hale, 24, was arrested."),
        ("The gunman has not been named.", "The victims were Anna Weber and Karl Botha."),
        ("The judge withheld the name of the witness.", "Derek Hale, 24, was arrested."),
    ],
)
def test_names_of_others_are_not_those_withheld(first: str, second: str) -> None:
    """Of earlier happenings, of relatives, of officials, of the other side."""
    assert not updates(first, second)
