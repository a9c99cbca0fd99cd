"""Only articles that may tell of one story, and claims of one block, are ever put side by side."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article
from claimkit.alignment.blocking import COMMON, NEXT, blocks_of, candidates, linked_articles, widespread
from claimkit.alignment.pairing import profiles_of, published
from claimkit.alignment.profiles import Profile
from claimkit.extraction import extract_document

PLUGINS = claimkit.default_plugins()

FERRY = (
    "Twelve people were killed when a ferry capsized off Porto on Tuesday, the coast guard said. "
    "The ferry carried 80 passengers, owner Rui Alves said."
)
SHIP = "Rui Alves, who owns the ferry that capsized off Porto, said 80 passengers had been on board."
CHOIR = "The choir of Tampere sang 14 songs for 300 guests on Saturday, conductor Aino Virta said."


def prepared(*articles: Article) -> tuple[dict[str, tuple[Profile, ...]], dict[str, date | None]]:
    """Profiles and days of publication by article."""
    documents = [claimkit.segment(article) for article in articles]
    framed = [c for d in documents for c in claimkit.frame(d, extract_document(d, PLUGINS)[0])]
    return profiles_of(documents, claimkit.resolve(framed)), published(documents)


def links(*articles: Article) -> tuple[tuple[str, str], ...]:
    return tuple(linked_articles(*prepared(*articles)))


def test_articles_that_share_names_and_words_are_linked() -> None:
    """The place, the owner and the ferry are enough."""
    assert links(Article(FERRY, id="b"), Article(SHIP, id="a")) == (("a", "b"),)


def test_unrelated_articles_are_not_linked() -> None:
    """A day and a verb of speech in common are nothing in common."""
    assert links(Article(FERRY, id="a"), Article(CHOIR, id="b")) == ()


def test_an_unrelated_article_links_nothing_more() -> None:
    """The links of two articles do not depend on a third."""
    pair = (Article(FERRY, id="a"), Article(SHIP, id="b"))
    assert links(*pair, Article(CHOIR, id="c")) == links(*pair)


def test_short_copies_are_linked() -> None:
    """A sentence with a single name links with itself."""
    text = "Nine were hurt in Lund."
    assert links(Article(text, id="a"), Article(text, id="b")) == (("a", "b"),)


def test_articles_far_apart_in_time_are_not_linked() -> None:
    """Reports that were published years apart do not tell of one story."""
    old, new = date(2015, 3, 1), date(2020, 3, 1)
    assert links(Article(FERRY, id="a", published=old), Article(FERRY, id="b", published=new)) == ()


def test_an_unknown_day_of_publication_links() -> None:
    """What is not known parts nothing."""
    assert links(Article(FERRY, id="a", published=date(2015, 3, 1)), Article(FERRY, id="b")) == (("a", "b"),)


def test_an_event_that_everybody_reports_is_still_linked() -> None:
    """Names in more than sixty articles link each with the next ones in order of publication, and no more."""
    day = date(2024, 5, 1)
    count = COMMON + 30
    found = links(
        *(Article(FERRY, id=f"{count - n:03}", published=day + timedelta(days=n // 10)) for n in range(count))
    )
    assert {id for pair in found for id in pair} == {f"{n:03}" for n in range(1, count + 1)}
    assert len(found) <= NEXT * count


def test_claims_of_different_kinds_and_dimensions_never_meet() -> None:
    """Hours, metres, dollars, people, days and names are in blocks of their own."""
    text = (
        "The fire at Elm burned for three hours, spread to 200 metres, cost $4 million and killed two people "
        "on Friday, Mayor Ada Abara, 44, said. It was the third fire."
    )
    profiles, _ = prepared(Article(text, id="a"), Article(text, id="b"))
    pairs = list(candidates(*(blocks_of(profiles[id]) for id in "ab")))
    assert {(a.claim.quote, b.claim.quote) for a, b in pairs if a.claim.kind == "number"} == {
        (quote, quote) for quote in ("three hours", "200 metres", "$4 million", "two people", "44", "third")
    }
    assert all(a.block == b.block and a.claim.article == "a" for a, b in pairs)


def test_an_actor_named_often_meets_once() -> None:
    """Ten mentions in two articles are one pair and not a hundred."""
    text = "Rui Alves came. " + "Then Alves spoke about the ferry in Porto again. " * 9
    profiles, _ = prepared(Article(text, id="a"), Article(text, id="b"))
    pairs = list(candidates(*(blocks_of(profiles[id]) for id in "ab")))
    assert len([a for a, _ in pairs if "Alves" in a.claim.quote]) == 1


def test_a_part_does_not_meet_its_whole() -> None:
    """ "27 of the 35 miners" says nothing against "35 miners"."""
    profiles, _ = prepared(
        Article("Rescuers freed 27 of the 35 miners at Kova.", id="a"),
        Article("In the mine at Kova were 35 miners.", id="b"),
    )
    pairs = list(candidates(*(blocks_of(profiles[id]) for id in "ab")))
    assert ("27 of the 35 miners", "35 miners") not in {(a.claim.quote, b.claim.quote) for a, b in pairs}


@pytest.mark.parametrize(
    ("name", "linked"),
    [("the village of Wilkinsburg", True), ("Reuters", False), ("France", False)],
)
def test_only_a_telling_name_links_by_itself(name: str, linked: bool) -> None:
    """Stories of all kinds quote one agency or take place in one country."""
    one = Article(
        f"Three houses burned down on Monday, according to {name}. Fire crews came with nine engines, and "
        "the mayor, Tom Barrett, thanked 40 volunteers who had worked all night in the cold and the snow. "
        "Two cows and a tractor were lost, and the cause is not known.",
        id="a",
    )
    other = Article(
        f"Shares of the toy maker Orbis lost 12 percent, {name} heard from two traders. The firm, which "
        "employs 900 people in Malaga, sells dolls and puzzles and expects less profit before Christmas. "
        "Analysts at Finch Brothers cut the target to nine dollars and doubt that the dividend is safe.",
        id="b",
    )
    assert (links(one, other) == (("a", "b"),)) is linked


def test_widespread_names_are_keys_of_places_and_bodies() -> None:
    """One a line, each with its kind."""
    assert len(widespread()) > 100
    assert all(name.partition(":")[0] in ("place", "organisation") for name in widespread())
    assert all(name == name.casefold() for name in widespread())


@given(st.permutations([FERRY, SHIP, CHOIR]))
def test_kinship_does_not_depend_on_the_order(texts: list[str]) -> None:
    """Nor on what else is compared."""
    articles = [Article(text, id=str(len(text))) for text in texts]
    assert linked_articles(*prepared(*articles)) == linked_articles(*prepared(*sorted(articles, key=id_of)))


def id_of(article: Article) -> str:
    return article.id
