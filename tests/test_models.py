"""Spans, articles and claims cannot be built wrong."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

import pytest
from attrs import evolve, exceptions
from hypothesis import given
from hypothesis import strategies as st

from claimkit import (
    Actor,
    Article,
    ArticleError,
    Claim,
    Extractor,
    Interval,
    InvalidModelError,
    Quantity,
    Span,
)
from claimkit.testing import PlantedArticle, articles, claims, hostile_articles, hostile_texts, spans

TEXT = "about 45 minutes, שלום 😀 e\u0301"


@given(hostile_texts(max_pieces=5), st.data())
def test_a_span_covers_as_many_characters_as_it_is_long(text: str, data: st.DataObject) -> None:
    """The slice of a span has the span's length, counted in code points."""
    span = data.draw(spans(text))
    assert len(span.slice(text)) == len(span) > 0


@given(spans(TEXT), spans(TEXT))
def test_overlap_and_containment_are_those_of_the_offsets(a: Span, b: Span) -> None:
    """Two spans overlap when they share an offset, and one contains another with all its offsets."""
    in_a, in_b = set(range(a.start, a.end)), set(range(b.start, b.end))
    assert a.overlaps(b) == b.overlaps(a) == bool(in_a & in_b)
    assert a.contains(b) == (in_b <= in_a)


@given(spans(TEXT), st.integers(0, 1000))
def test_a_shifted_span_covers_the_same_characters_further_on(span: Span, by: int) -> None:
    """Text put before moves a span by its length, and back."""
    assert span.shift(by).slice("x" * by + TEXT) == span.slice(TEXT)
    assert span.shift(by).shift(-by) == span


@given(st.lists(spans(TEXT)))
def test_spans_sort_by_start_then_end(several: list[Span]) -> None:
    """Sorted spans are in reading order."""
    assert [(s.start, s.end) for s in sorted(several)] == sorted((s.start, s.end) for s in several)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (0, 0), (3, 2), (0.0, 1), ("0", 1), (0, None)])
def test_a_broken_span_cannot_be_built(start: int, end: int) -> None:
    """A span starts at 0 or later and ends after its start, in whole code points."""
    with pytest.raises(InvalidModelError, match="span"):
        Span(start, end)


def test_a_span_is_not_shifted_before_the_text() -> None:
    """A shift below 0 is an error."""
    with pytest.raises(InvalidModelError):
        Span(2, 3).shift(-3)


@given(hostile_articles())
def test_any_text_without_surrogates_makes_an_article(article: Article) -> None:
    """Every text that UTF-8 can hold is kept as it is, character by character."""
    assert article.quote(Span(0, len(article.text))) == article.text
    assert article.text.encode("utf-8").decode("utf-8") == article.text


@pytest.mark.parametrize("text", ["", " ", "\n\t\u00a0", "a\ud800b", None, b"bytes"])
def test_an_article_without_text_cannot_be_built(text: str) -> None:
    """Empty, blank, half of a surrogate pair, or no text at all is an error that names the article."""
    with pytest.raises(ArticleError, match=r"article 'a\.txt': ") as caught:
        Article(text, id="a.txt")
    assert caught.value.article == "a.txt"


def test_an_article_has_an_id() -> None:
    """An empty id is an error."""
    with pytest.raises(ArticleError, match="id"):
        Article("Text.", id="")


def test_an_unknown_day_of_publication_stays_unknown() -> None:
    """Nothing fills in today."""
    assert Article("Yesterday, 3 people left.").published is None


def test_a_time_of_publication_becomes_its_day() -> None:
    """The day of a date and time is kept."""
    assert Article("Text.", published=datetime(2025, 9, 4, 23, 59)).published == date(2025, 9, 4)


def test_an_article_is_published_on_a_date() -> None:
    """A date as text is an error; loaders read those."""
    with pytest.raises(ArticleError, match="published"):
        Article("Text.", published="2025-09-04")  # type: ignore[arg-type]


def test_a_quote_past_the_end_is_an_error() -> None:
    """Quoting more than there is names the article and the span."""
    with pytest.raises(ArticleError, match="2:9 ends past the text of 5"):
        Article("Text.").quote(Span(2, 9))


@given(articles(), st.data())
def test_claims_quote_their_article(planted: PlantedArticle, data: st.DataObject) -> None:
    """A claim's quote is the text at its span, and its id tells article, place and kind."""
    claim = data.draw(claims(planted.article))
    assert planted.article.quote(claim.span) == claim.quote
    assert claim.id == f"article:{claim.span.start}-{claim.span.end}:{claim.kind}"
    assert hash(evolve(claim)) == hash(claim)
    assert evolve(claim) == claim


@given(articles())
def test_plants_quote_their_article(planted: PlantedArticle) -> None:
    """What was planted in a generated article stands where its span says, in order, without overlap."""
    assert all(planted.article.quote(plant.span) == plant.quote for plant in planted.plants)
    assert all(a.span.end <= b.span.start for a, b in zip(planted.plants, planted.plants[1:], strict=False))


CLAIM = Claim("number", "a", Span(0, 2), "45", Quantity(Interval.point(45)), Extractor("test", "1"))


@pytest.mark.parametrize(
    "change",
    [{"kind": ""}, {"article": ""}, {"quote": "4"}, {"quote": "456"}, {"span": Span(0, 3)}, {"span": (0, 2)}],
)
def test_a_broken_claim_cannot_be_built(change: dict[str, Any]) -> None:
    """A claim has a kind, an article, a span, and a quote as long as the span."""
    with pytest.raises(InvalidModelError):
        evolve(CLAIM, **change)


def test_a_claim_cannot_be_changed() -> None:
    """Models are frozen; a changed claim is a new one with a new id."""
    with pytest.raises(exceptions.FrozenInstanceError):
        CLAIM.kind = "date"  # type: ignore[misc]
    assert evolve(CLAIM, kind="date").id == "a:0-2:date"


def test_an_extractor_has_a_name() -> None:
    """What made a claim can be named."""
    with pytest.raises(InvalidModelError, match="name"):
        Extractor("", "1")


def test_claims_of_plugins_carry_any_value() -> None:
    """The value of a plugin's own kind is kept as it is."""
    assert evolve(CLAIM, kind="motto", value=("any", "thing")).value == ("any", "thing")


def test_claims_sort_by_place() -> None:
    """The key orders claims by article, place and kind."""
    other = evolve(CLAIM, kind="actor", value=Actor(("A",)))
    assert sorted([CLAIM, other], key=lambda claim: claim.key) == [other, CLAIM]
