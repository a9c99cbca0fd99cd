"""A report depends on what the articles say, and on nothing else about them."""

from __future__ import annotations

import re

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article, Report, compare, default_plugins, from_json, to_json
from claimkit.testing import articles, hostile_articles, neutral_paragraphs

PLUGINS = default_plugins()

UNRELATED = Article(
    "The museum of fisheries reopened after repairs to its roof.\n\nVisitors found 14 aquariums and a café.",
    id="z-unrelated",
)


@st.composite
def stories(draw: st.DrawFn) -> list[Article]:
    """Two or three articles that tell one story with some other figures."""
    base = draw(articles()).article
    found: list[Article] = []
    for index in range(draw(st.integers(2, 3))):
        more = draw(st.sampled_from((0, 0, 1, 7)))
        text = re.sub(r"\d+(?= [a-z])", lambda hit: str(int(hit.group()) + more), base.text)  # noqa: B023
        found.append(evolve(base, id=f"a{index}", text=text))
    return found


def verdicts(report: Report, ids: set[str] | None = None) -> set[tuple[object, ...]]:
    """Leaf and direction of each pair, those of the articles ``ids`` only."""
    return {
        (relation.leaf, relation.direction, relation.a, relation.b)
        for relation in report.relations
        if ids is None or {report.claim(relation.a).article, report.claim(relation.b).article} <= ids
    }


def answers(report: Report) -> set[tuple[object, ...]]:
    """Leaf, direction and the two values of each pair, wherever an article repeats itself."""
    return {
        (relation.leaf, relation.direction, report.claim(relation.a).value, report.claim(relation.b).value)
        for relation in report.relations
    }


@given(stories())
def test_the_order_of_articles_changes_nothing(several: list[Article]) -> None:
    """The same articles in another order give the same report."""
    assert compare(reversed(several), PLUGINS) == compare(several, PLUGINS)


@given(stories())
def test_the_same_articles_give_the_same_report(several: list[Article]) -> None:
    """A second comparison is equal to the first."""
    assert compare(several, PLUGINS) == compare(several, PLUGINS)


@given(stories())
def test_one_more_copy_changes_no_verdict(several: list[Article]) -> None:
    """A copy of an article is one voice with it, and all pairs of the others keep their verdicts."""
    before = compare(several, PLUGINS)
    after = compare([*several, evolve(several[0], id="z-copy")], PLUGINS)
    assert verdicts(after, {article.id for article in several}) == verdicts(before)
    assert any({"z-copy", several[0].id} <= set(group) for group in after.copies)


@given(stories())
def test_an_unrelated_article_changes_no_verdict(several: list[Article]) -> None:
    """News about something else is part of no pair, and changes none."""
    before = compare(several, PLUGINS)
    after = compare([*several, UNRELATED], PLUGINS)
    assert verdicts(after) == verdicts(before)


@given(stories(), neutral_paragraphs())
def test_text_added_elsewhere_changes_no_verdict(several: list[Article], padding: str) -> None:
    """A paragraph without claims at the end of an article changes nothing about the answers before it."""
    before = compare(several, PLUGINS)
    longer = evolve(several[0], text=f"{several[0].text}\n\n{padding}")
    after = compare([longer, *several[1:]], PLUGINS)
    assert answers(after) == answers(before)


@given(stories())
def test_a_report_survives_json(several: list[Article]) -> None:
    """What is written as JSON is read back as the same report."""
    report = compare(several, PLUGINS)
    assert from_json(to_json(report)) == report


@given(st.lists(hostile_articles(("45 soldiers", "Thursday", "Ada Abara")), min_size=1, max_size=3))
def test_hostile_articles_are_compared(several: list[Article]) -> None:
    """Any Unicode text gives a report without problems that can be written and read back."""
    report = compare([evolve(article, id=f"a{n}") for n, article in enumerate(several)], PLUGINS)
    assert report.problems == ()
    assert from_json(to_json(report)) == report


@given(stories())
def test_every_claim_of_a_report_stands_on_its_article(several: list[Article]) -> None:
    """Framing and resolution keep each claim's span and quote, and every pair names claims of the report."""
    report = compare(several, PLUGINS)
    assert all(report.article(claim.article).quote(claim.span) == claim.quote for claim in report.claims)
    ids = {claim.id for claim in report.claims}
    assert len(ids) == len(report.claims)
    assert all({relation.a, relation.b} <= ids for relation in report.relations)
    assert all(set(side.claims) <= ids for found in report.discrepancies for side in found.sides)


@given(stories())
def test_an_article_agrees_with_its_copy(several: list[Article]) -> None:
    """Two copies of one text are never in conflict, and count as one voice."""
    report = compare([several[0], evolve(several[0], id="z-copy")], PLUGINS)
    assert report.discrepancies == ()
    assert report.copies == ((several[0].id, "z-copy"),)
