"""What one article denies and another says; sentences written for these tests."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Actor, Article, Relation
from claimkit.comparators.descriptions import DENIED, SO

DENIALS = [
    ("The minister resigned on Monday.", "The minister did not resign on Monday."),
    (
        "Agriculture Minister Anna Weber resigned on Monday.",
        "Agriculture Minister Anna Weber did not resign on Monday.",
    ),
    ("Iran attacked the tanker, Mr Pompeo said.", "Iran did not attack the tanker, Mr Zarif said."),
    (
        "Guatemala accepts the passport as proof of vaccination.",
        "Guatemala does not accept the passport as proof of vaccination.",
    ),
    ("Germany will send tanks to Ukraine.", "Germany will not send tanks to Ukraine."),
    ("Germany will send tanks to Ukraine.", "Germany won't send tanks to Ukraine."),
    ("Iran attacked the tanker, Mr Pompeo said.", "Iran didn't attack the tanker, Mr Zarif said."),
    (
        "The driver was drunk when the bus hit a shop on Hill Street in Leeds.",
        "The driver was not drunk when the bus hit a shop on Hill Street in Leeds.",
    ),
]

OPEN = [
    ("Jan Novak signed the treaty with Austria.", "Jan Novak has not signed the treaty with Austria."),
    ("The Senate approved the treaty on Tuesday.", "The Senate has never approved the treaty."),
    ("Trump was impeached on Wednesday.", "Trump has not been impeached."),
]

NOTHING = [
    ("Mr Smith resigned.", "Mr Smith did not resign until Friday."),
    ("Mr Smith was injured in the crash.", "Mr Smith was not seriously injured in the crash."),
    ("Acme bought Gamma.", "Acme did not buy Beta."),
    ("He resigned.", "He did not resign."),
    ("Mr Smith died in hospital.", "Mr Smith did not die in the crash."),
    ("The gunman acted, police in Leeds said.", "The gunman did not act alone, police in Leeds said."),
    ("Iran attacked the tanker.", "Iran did not only attack the tanker."),
    ("Iran attacked the tanker.", "Iran may not attack the tanker."),
    ("Iran attacked the tanker.", "If Iran did not attack the tanker, who did?"),
    ("Iran may have attacked the tanker.", "Iran did not attack the tanker."),
    ("Germany sent tanks to Ukraine.", "Germany will not send tanks to Ukraine."),
    ("Germany will send tanks to Ukraine.", "Germany will not send tanks to Poland."),
    ("France attacked the plan.", "Germany did not attack the plan."),
    ("The deputy minister resigned.", "The finance minister did not resign."),
    ("Iran attacked the tanker in May 2019.", "Iran did not attack the tanker in June 2021."),
    (
        "Iran attacked the tanker, Mr Pompeo said. Iran did not attack the tanker, Mr Zarif said.",
        "Iran did not attack the tanker.",
    ),
    ("Two of the men were charged.", "Two of the men were not charged."),
    ("The court ordered a retrial.", "The court did not order his release."),
    ("Police fired rubber bullets in Lyon.", "Police did not fire tear gas in Lyon."),
    ("Police fired tear gas at crowds in Paris.", "Police did not fire tear gas at crowds in Lyon."),
    ("The club sacked the coach in 2011.", "The club did not sack the coach this week."),
    ("All the ministers resigned.", "Not all the ministers resigned."),
]


def found(one: str, other: str, *days: date) -> list[Relation]:
    """What is found between statements of two articles, by default of no day."""
    first, second = days or (None, None)
    articles = [Article(one, id="a", published=first), Article(other, id="b", published=second)]
    report = claimkit.compare(articles)
    values = {c.id: c.value for c in report.claims}
    return [
        r
        for r in report.relations
        if isinstance(value := values[r.a], Actor)
        and any(x.title.endswith((SO, DENIED)) for x in value.roles)
    ]


@pytest.mark.parametrize(("said", "denied"), DENIALS)
def test_a_denial_excludes_what_is_denied(said: str, denied: str) -> None:
    assert [r.leaf for r in found(said, denied)] == ["conflict"]


@pytest.mark.parametrize(("said", "denied"), OPEN)
def test_what_is_not_so_yet_is_updated_by_what_is(said: str, denied: str) -> None:
    assert [(r.leaf, r.direction) for r in found(said, denied)] == [("update", "forward")]


@pytest.mark.parametrize(("said", "denied"), OPEN)
def test_what_is_told_before_it_is_said_not_to_be_so_is_no_update(said: str, denied: str) -> None:
    assert [r.leaf for r in found(said, denied, date(2024, 5, 3), date(2024, 5, 5))] == ["conflict"]


@pytest.mark.parametrize(("said", "denied"), NOTHING)
def test_not_every_not_denies_what_another_article_says(said: str, denied: str) -> None:
    assert found(said, denied) == []


def _pairs() -> Iterator[tuple[str, str]]:
    yield from DENIALS
    yield from OPEN


@given(st.sampled_from(list(_pairs())), st.booleans())
def test_two_articles_that_say_the_same_differ_in_nothing(pair: tuple[str, str], denied: bool) -> None:
    assert found(pair[denied], pair[denied]) == []


@given(st.sampled_from(DENIALS), st.sampled_from(NOTHING))
def test_a_third_article_changes_nothing_between_two(pair: tuple[str, str], third: tuple[str, str]) -> None:
    articles = [Article(text, id=id) for id, text in zip("ab", pair, strict=True)]
    more = [*articles, Article(third[1], id="c")]
    two, three = claimkit.compare(articles), claimkit.compare(more)
    assert set(two.relations) == {r for r in three.relations if "c:" not in (r.a[:2], r.b[:2])}


def test_the_question_is_asked_in_words() -> None:
    report = claimkit.compare([Article(DENIALS[0][0], id="a"), Article(DENIALS[0][1], id="b")])
    assert [d.question.label for d in report.discrepancies] == ["whether the minister resigned"]
