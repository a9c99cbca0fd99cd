"""Articles that share telling names, strange words or enough words may tell of one story."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article
from claimkit.alignment.kinship import COMMON, NEXT, linked_articles, strange_words, widespread
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
    documents = {a.id: claimkit.segment(a) for a in articles}
    return tuple(linked_articles(*prepared(*articles), documents))


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
    """One a line, each with its kind; single words are no strange ones."""
    assert len(widespread()) > 100
    assert {name.partition(":")[0] for name in widespread()} == {"place", "organisation", "word"}
    assert all(name == name.casefold() for name in widespread())


@given(st.permutations([FERRY, SHIP, CHOIR]))
def test_kinship_does_not_depend_on_the_order(texts: list[str]) -> None:
    """Nor on what else is compared."""
    articles = [Article(text, id=str(len(text))) for text in texts]
    assert linked_articles(*prepared(*articles)) == linked_articles(*prepared(*sorted(articles, key=id_of)))


def id_of(article: Article) -> str:
    return article.id


WIDOW = (
    "Widow of Tlacotal: the officer had asked for a transfer three times. The corporal's column had one "
    "radio, which did not work in the canyon, and 30 cartridges a man. A sergeant died after the shooting on "
    "Monday. The pension of 750,000 pesos goes to his mother, since the couple had not signed the papers yet."
)
"""Made up; no list knows the town."""

AMBUSH = (
    "Gunmen attacked a police convoy near Tlacotal in Oaxaca on Monday and killed 11 officers, the state "
    "prosecutor said. The shooting lasted half an hour. The village has 3,700 inhabitants, a church, two "
    "mills and a bus that leaves at dawn. Soldiers searched houses, closed roads and found empty shells, "
    "grenades and masks. The governor flew home from a congress of lawyers and promised a reward."
)


@pytest.mark.parametrize(("town", "linked"), [("Tlacotal", True), ("Monday", False)])
def test_a_strange_word_links_though_no_list_knows_it(town: str, linked: bool) -> None:
    """One article shows that it is a town, the other not; a day tells nothing."""
    found = links(
        Article(WIDOW.replace("Tlacotal", town), id="a"), Article(AMBUSH.replace("Tlacotal", town), id="b")
    )
    assert bool(found) == linked


@given(
    st.lists(
        st.sampled_from(["Tlacotal", "Monday", "Police", "Reuters", "Anna", "Twitter", "Major", "Paris"])
    )
)
def test_only_words_of_no_list_are_strange(words: list[str]) -> None:
    """English words, days, given names, agencies, sites and known places are not strange."""
    document = claimkit.segment(Article("They met " + ", ".join(words) + ".", id="a"))
    assert strange_words(document) <= {"tlacotal"}
