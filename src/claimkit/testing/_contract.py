"""The contract of extractors, as a test class to subclass.

What it asks is what the rest of claimkit relies on: evidence that grounds every claim, and answers that
depend on nothing but the article.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any, ClassVar, cast

import pytest
from attrs import evolve
from hypothesis import given, note
from hypothesis import strategies as st

from claimkit.articles import Article
from claimkit.claims import Claim
from claimkit.extraction import check_claim
from claimkit.hookspecs import ExtractorPlugin
from claimkit.text import segment

from ._articles import articles, hostile_articles
from ._growth import HOSTILE_PATTERNS, measure_growth
from ._texts import neutral_paragraphs


class ExtractorContract:
    """Subclass it, set ``extractor``, and inherit every test.

    Name the parts that an extractor cannot promise in ``exempt``, each with the reason; they are skipped
    and the reason is shown. Class creation fails for a part that does not exist or has no reason.
    """

    extractor: ClassVar[ExtractorPlugin]
    """The extractor under test."""
    phrases: ClassVar[tuple[str, ...]] = ()
    """Phrases in which it finds claims; they are planted in the generated articles."""
    exempt: ClassVar[Mapping[str, str]] = {}
    """Reasons by name of the test that does not apply."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        for name, reason in cls.exempt.items():
            if not name.startswith("test_") or not hasattr(ExtractorContract, name):
                raise TypeError(f"{cls.__name__} is exempt from {name!r}, which is no part of the contract")
            if not reason.strip():
                raise TypeError(f"{cls.__name__} is exempt from {name!r} without a reason")
            setattr(cls, name, _skipped(reason))

    def claims_of(self, article: Article) -> list[Claim]:
        """What the extractor finds, by place; the document is fresh at every call."""
        return sorted(self.extractor.extract(segment(article)), key=_order)

    def news(self) -> st.SearchStrategy[Article]:
        """News-like articles with the phrases of this contract."""
        return articles(self.phrases).map(lambda planted: planted.article)

    def any_article(self) -> st.SearchStrategy[Article]:
        """News-like and hostile articles."""
        return st.one_of(self.news(), hostile_articles(self.phrases))

    def test_it_says_what_it_is(self) -> None:
        """An extractor has a name, a version and the kinds of claims that it makes."""
        assert isinstance(self.extractor, ExtractorPlugin)
        assert self.extractor.name
        assert self.extractor.version
        assert isinstance(self.extractor.kinds, tuple)
        assert self.extractor.kinds
        assert all(isinstance(kind, str) and kind for kind in self.extractor.kinds)

    def test_it_finds_something_in_each_phrase(self) -> None:
        """Each phrase that the contract names gives a claim; else the other tests would prove nothing."""
        for phrase in self.phrases:
            assert self.claims_of(Article(f"Witnesses described {phrase} near the harbour.")), phrase

    def test_claims_ground(self) -> None:
        """A claim names its article, a declared kind and its extractor, and its quote is the text there."""

        def holds(article: Article) -> None:
            for claim in self.claims_of(article):
                check_claim(claim, article, self.extractor)
                assert claim.extractor.name == self.extractor.name
                assert claim.extractor.version == self.extractor.version

        _for_all(holds, self.any_article())

    def test_a_claim_is_made_once(self) -> None:
        """No two claims of one kind stand on the same characters."""

        def holds(article: Article) -> None:
            ids = [claim.id for claim in self.claims_of(article)]
            assert len(ids) == len(set(ids))

        _for_all(holds, self.any_article())

    def test_a_quote_is_visible_text(self) -> None:
        """A quote neither begins nor ends with white space."""

        def holds(article: Article) -> None:
            for claim in self.claims_of(article):
                assert claim.quote == claim.quote.strip()

        _for_all(holds, self.any_article())

    def test_claims_are_frozen_values(self) -> None:
        """Claims can be hashed, compared and pickled, so they travel between processes."""

        def holds(article: Article) -> None:
            for claim in self.claims_of(article):
                assert hash(claim) == hash(claim)
                again = pickle.loads(pickle.dumps(claim))
                assert again == claim
                assert hash(again) == hash(claim)

        _for_all(holds, self.news())

    def test_the_same_article_gives_the_same_claims(self) -> None:
        """The second answer is the first."""

        def holds(article: Article) -> None:
            assert self.claims_of(article) == self.claims_of(article)

        _for_all(holds, self.any_article())

    def test_other_articles_change_nothing(self) -> None:
        """The order in which articles are read does not matter; nothing is remembered between them."""

        def holds(several: list[Article]) -> None:
            forward = [self.claims_of(article) for article in several]
            backward = [self.claims_of(article) for article in reversed(several)]
            assert forward == backward[::-1]

        _for_all(holds, st.lists(self.any_article(), min_size=2, max_size=4))

    def test_threads_change_nothing(self) -> None:
        """Articles read in several threads at once give what they give one by one."""

        def holds(several: list[Article]) -> None:
            alone = [self.claims_of(article) for article in several]
            with ThreadPoolExecutor(4) as pool:
                assert list(pool.map(self.claims_of, several)) == alone

        _for_all(holds, st.lists(self.news(), min_size=2, max_size=6))

    def test_the_id_of_the_article_changes_nothing(self) -> None:
        """Claims depend on the text and the day of publication, not on what the article is called."""

        def holds(article: Article) -> None:
            renamed = evolve(article, id="another", source="Somewhere", url="https://example.org/")
            assert _moved(self.claims_of(article), 0, "another") == self.claims_of(renamed)

        _for_all(holds, self.news())

    def test_neutral_text_before_only_shifts(self) -> None:
        """A paragraph without claims put before the article moves its claims and changes none."""

        def holds(article: Article, padding: str) -> None:
            self._shifts(article, f"{padding}\n\n", "")

        _for_all(holds, self.news(), neutral_paragraphs())

    def test_neutral_text_after_changes_nothing(self) -> None:
        """A paragraph without claims put after the article changes none of its claims."""

        def holds(article: Article, padding: str) -> None:
            self._shifts(article, "", f"\n\n{padding}")

        _for_all(holds, self.news(), neutral_paragraphs())

    def test_news_before_only_shifts(self) -> None:
        """Other news put before the article moves its claims and changes none."""

        def holds(article: Article, other: Article) -> None:
            self._shifts(article, f"{other.text}\n\n", "")

        _for_all(holds, self.news(), self.news())

    def test_news_after_changes_nothing(self) -> None:
        """Other news put after the article changes none of its claims."""

        def holds(article: Article, other: Article) -> None:
            self._shifts(article, "", f"\n\n{other.text}")

        _for_all(holds, self.news(), self.news())

    def test_any_text_survives(self) -> None:
        """Any Unicode text is read without an error."""
        _for_all(self.claims_of, hostile_articles(self.phrases))

    @pytest.mark.parametrize("pattern", HOSTILE_PATTERNS)
    def test_time_is_linear(self, pattern: str) -> None:
        """Four times the text takes about four times as long, also for text made to be slow."""
        growth = measure_growth(self._read, HOSTILE_PATTERNS[pattern])
        assert growth.is_linear, str(growth)

    def test_time_is_linear_for_its_phrases(self) -> None:
        """Four times as many claims take about four times as long."""
        phrases = self.phrases or ("45 soldiers met Ada Abara on September 4, 2025",)
        growth = measure_growth(self._read, ". ".join((*phrases, "")))
        assert growth.is_linear, str(growth)

    def _read(self, text: str) -> None:
        for _ in self.extractor.extract(segment(Article(text))):
            pass

    def _shifts(self, article: Article, before: str, after: str) -> None:
        """Assert that the article's claims are the same inside ``before`` and ``after``, only moved."""
        start, end = len(before), len(before) + len(article.text)
        whole = self.claims_of(evolve(article, text=before + article.text + after))
        inside = [claim for claim in whole if start <= claim.span.start and claim.span.end <= end]
        assert inside == _moved(self.claims_of(article), start, article.id)
        crossing = [
            claim
            for claim in whole
            if claim not in inside and claim.span.start < end and start < claim.span.end
        ]
        assert crossing == []


def _for_all(holds: Callable[..., object], *strategies: st.SearchStrategy[Any]) -> None:
    """Run the property on examples of the strategies, with the settings of the loaded profile."""

    @given(st.tuples(*strategies))
    def check(drawn: tuple[Any, ...]) -> None:
        for article in _articles_in(drawn):  # their repr is cut short
            note(f"text of {article.id!r}: {article.text!r}")
        holds(*drawn)

    check()


def _articles_in(drawn: Iterable[object]) -> Iterator[Article]:
    for thing in drawn:
        if isinstance(thing, Article):
            yield thing
        elif isinstance(thing, list):
            yield from _articles_in(cast("list[object]", thing))


def _moved(claims: Iterable[Claim], by: int, article: str) -> list[Claim]:
    """The claims as they stand ``by`` code points further on in an article called ``article``."""
    return [
        evolve(
            claim,
            article=article,
            span=claim.span.shift(by),
            about=evolve(claim.about, clause=claim.about.clause and claim.about.clause.shift(by)),
        )
        for claim in claims
    ]


def _order(claim: Claim) -> tuple[int, int, str]:
    return (claim.span.start, claim.span.end, claim.kind)


def _skipped(reason: str) -> Callable[[ExtractorContract], None]:
    def skipped(self: ExtractorContract) -> None:
        pytest.skip(reason)

    return skipped
