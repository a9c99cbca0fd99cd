"""Sentences tile the text, quotations nest, and what is added elsewhere moves nothing."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article, Document, segment
from claimkit.testing import (
    HOSTILE_PATTERNS,
    PlantedArticle,
    articles,
    hostile_articles,
    measure_growth,
    neutral_paragraphs,
)

MARKS = "“”«»„‘’\"'`"


def any_article() -> st.SearchStrategy[Article]:
    """News-like text, hostile text, and text of little but quotation marks."""
    quoted = st.text(st.sampled_from(MARKS + "ab. \n"), min_size=1).filter(str.strip).map(Article)
    return st.one_of(articles().map(lambda planted: planted.article), hostile_articles(), quoted)


def visible(text: str) -> list[int]:
    return [at for at, character in enumerate(text) if not character.isspace()]


@given(any_article())
def test_every_visible_character_is_in_one_paragraph(article: Article) -> None:
    """Paragraphs come in order, do not overlap, begin and end visibly, and leave nothing out."""
    document = segment(article)
    covered = [at for span in document.paragraphs for at in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert set(visible(article.text)) <= set(covered)
    assert all(span.slice(article.text) == span.slice(article.text).strip() for span in document.paragraphs)
    assert all(len(span.slice(article.text).splitlines()) == 1 for span in document.paragraphs)


@given(any_article())
def test_every_visible_character_is_in_one_sentence(article: Article) -> None:
    """Sentences come in order, do not overlap, begin and end visibly, and leave nothing out."""
    document = segment(article)
    covered = [at for span in document.sentences for at in range(span.start, span.end)]
    assert covered == sorted(set(covered))
    assert set(visible(article.text)) <= set(covered)
    assert all(span.slice(article.text) == span.slice(article.text).strip() for span in document.sentences)


@given(any_article())
def test_no_sentence_crosses_a_paragraph(article: Article) -> None:
    """Each sentence lies within one paragraph."""
    document = segment(article)
    for sentence in document.sentences:
        assert sum(paragraph.contains(sentence) for paragraph in document.paragraphs) == 1


@given(any_article())
def test_quotations_do_not_overlap(article: Article) -> None:
    """Outermost quotations come in order, each within one paragraph, and hold what is between the marks."""
    document = segment(article)
    for one, other in zip(document.quotations, document.quotations[1:], strict=False):
        assert one.span.end <= other.span.start
    for quotation in document.quotations:
        assert any(paragraph.contains(quotation.span) for paragraph in document.paragraphs)
        assert quotation.span.slice(article.text)[0] in MARKS
        if quotation.inner is not None:
            assert quotation.span.contains(quotation.inner)
            assert quotation.span.start < quotation.inner.start


@given(any_article())
def test_what_stands_at_an_offset_is_what_covers_it(article: Article) -> None:
    """Looking up an offset gives the sentence and the quotation around it, or nothing."""
    document = segment(article)
    for at in range(0, len(article.text), max(1, len(article.text) // 50)):
        sentence = [s for s in document.sentences if s.start <= at < s.end]
        quotation = [q for q in document.quotations if q.span.start <= at < q.span.end]
        assert document.sentence_at(at) == (sentence[0] if sentence else None)
        assert document.quotation_at(at) == (quotation[0] if quotation else None)


@given(any_article(), any_article())
def test_a_paragraph_added_later_changes_nothing_before_it(article: Article, other: Article) -> None:
    """The segments of a text are the first segments of a longer one."""
    before = segment(article)
    after = segment(evolve(article, text=f"{article.text}\n\n{other.text}"))
    assert after.paragraphs[: len(before.paragraphs)] == before.paragraphs
    assert after.sentences[: len(before.sentences)] == before.sentences
    assert after.quotations[: len(before.quotations)] == before.quotations


@given(any_article(), neutral_paragraphs())
def test_a_paragraph_put_before_only_shifts(article: Article, padding: str) -> None:
    """The segments of a text are the last segments of one that something was put before, moved."""
    by = len(padding) + 2
    alone, moved = segment(article), segment(evolve(article, text=f"{padding}\n\n{article.text}"))
    assert [span.shift(by) for span in alone.sentences] == list(moved.sentences[-len(alone.sentences) :])
    shifted = [quotation.span.shift(by) for quotation in alone.quotations]
    assert shifted == [quotation.span for quotation in moved.quotations]


@pytest.mark.parametrize("part", ["paragraphs", "sentences", "quotations", "dateline"])
@pytest.mark.parametrize("pattern", HOSTILE_PATTERNS)
def test_time_is_linear(part: str, pattern: str) -> None:
    """Four times the text takes about four times as long, also for text made to be slow."""
    growth = measure_growth(lambda text: getattr(segment(Article(text)), part), HOSTILE_PATTERNS[pattern])
    assert growth.is_linear, str(growth)


def test_doubled_apostrophes_close_a_quotation() -> None:
    """Wire copy of 2009 opens with a typewriter mark and closes with two apostrophes."""
    text = (
        "\"They were innocent people. '' Speaking by phone, Mr Ging said 10 of them remain critical. "
        "Israel has demanded a ceasefire. \"We have seen it, '' he said."
    )
    document = segment(Article(text, id="a"))
    assert [span.slice(text) for span in document.sentences] == [
        "\"They were innocent people. ''",
        "Speaking by phone, Mr Ging said 10 of them remain critical.",
        "Israel has demanded a ceasefire.",
        "\"We have seen it, '' he said.",
    ]


def test_a_sentence_without_end_is_cut() -> None:
    """A paragraph of 20 000 characters without a full stop is cut, and keeps every character."""
    document = segment(Article("ab " * 7000))
    assert max(len(sentence) for sentence in document.sentences) <= 2000
    assert sum(len(s.slice(document.text).replace(" ", "")) for s in document.sentences) == 14_000


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("“We left,” he said. “All of us.”", ["We left,", "All of us."]),
        ('"We left," he said.', ["We left,"]),
        ("He called it “a ‘good’ day”.", ["a ‘good’ day"]),
        ("‘It’s over,’ she said.", ["It’s over,"]),
        ("«Nous partons», dit-il. „Wir gehen“, sagte er.", ["Nous partons", "Wir gehen"]),
        ("“We left.\n“We came back.”", ["We left.", "We came back."]),
        ('The boys’ 5" ruler', []),
        ("Rock ’n’ roll in the ’90s", []),
    ],
)
def test_quotations_people_write(text: str, quoted: list[str]) -> None:
    """The usual marks open and close; apostrophes and inches do not."""
    document = segment(Article(text))
    assert [q.inner.slice(text) for q in document.quotations if q.inner] == quoted


@pytest.mark.parametrize(
    ("text", "dateline", "place"),
    [
        ("VIENNA — Talks began.", "VIENNA", "VIENNA"),
        ("OSLO, Norway, Sept. 4 (Newswire) - Talks began.", "OSLO, Norway, Sept. 4 (Newswire)", "OSLO"),
        ("LIMA, 4 September 2025 (Newswire) -- Talks began.", "LIMA, 4 September 2025 (Newswire)", "LIMA"),
        ("NAIROBI, September 4. /WIRE/. Talks began.", "NAIROBI, September 4. /WIRE/", "NAIROBI"),
        ("Talks begin\n\nLagos (Newswire) – Talks began.", "Lagos (Newswire)", "Lagos"),
        ("SÃO PAULO - Talks began.", "SÃO PAULO", "SÃO PAULO"),
    ],
)
def test_datelines_people_write(text: str, dateline: str, place: str) -> None:
    """A dateline gives its words without the dash, and its town."""
    found = segment(Article(text)).dateline
    assert found is not None
    assert (found.span.slice(text), found.place.slice(text)) == (dateline, place)


@pytest.mark.parametrize(
    "text",
    [
        "Abara – who left early – said so.",
        "FILE - In this photo, talks begin.",
        "EU–Kenya talks",
        "VIENNA. Talks began.",
    ],
)
def test_not_every_dash_follows_a_dateline(text: str) -> None:
    """A name, a label or a pair of names before a dash is no dateline."""
    assert segment(Article(text)).dateline is None


@given(articles())
def test_documents_of_equal_articles_are_equal(planted: PlantedArticle) -> None:
    """A document is a value: equal articles give equal documents with equal segments."""
    one, other = segment(planted.article), Document(planted.article)
    assert one == other
    assert hash(one) == hash(other)
    assert one.sentences == other.sentences
