"""The recogniser of actors: what it finds, where, and under which key."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Actor, ActorList, Article, Claim, segment
from claimkit.testing import measure_growth
from claimkit_actors import claimkit_extractors
from claimkit_actors._mentions import find

SEEDS = Path(__file__).resolve().parents[4] / "shared" / "seeds"
OWN_SEEDS = Path(__file__).resolve().parents[3] / "seeds"


def claims(text: str) -> list[Claim]:
    """All claims of the extractor on a text."""
    (extractor,) = claimkit_extractors()
    return list(extractor.extract(segment(Article(text))))


def named(text: str) -> dict[str, Actor]:
    """The actors found in a text, by quote; the last one of equal quotes."""
    return {c.quote: c.value for c in claims(text) if isinstance(c.value, Actor)}


def lists(text: str) -> dict[str, ActorList]:
    """The lists found in a text, by quote."""
    return {c.quote: c.value for c in claims(text) if isinstance(c.value, ActorList)}


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("French President Emmanuel Macron spoke on Monday.", "Emmanuel Macron", "person"),
        ("European Commission President Ursula von der Leyen left.", "Ursula von der Leyen", "person"),
        ("Syria's Bashar al-Assad met Mohammed bin Salman in Riyadh.", "Bashar al-Assad", "person"),
        ("Syria's Bashar al-Assad met Mohammed bin Salman in Riyadh.", "Mohammed bin Salman", "person"),
        ("South Korea's Ban Ki-moon led the talks.", "Ban Ki-moon", "person"),
        ("Mrs. Ellen O'Neill said so.", "Ellen O'Neill", "person"),
        ("It was signed by Martin Luther King Jr. in Memphis.", "Martin Luther King Jr.", "person"),
        ("Officials of the European Commission met.", "European Commission", "organisation"),
        ("Shares in Deutsche Bank fell.", "Deutsche Bank", "organisation"),
        ("She studied at the University of Oxford.", "University of Oxford", "organisation"),
        ("Talks were held in Reykjavik.", "Reykjavik", "place"),
        ("The Russia-Ukraine war goes on.", "Russia", "place"),
        ("The Russia-Ukraine war goes on.", "Ukraine", "place"),
        ("Troops from the United Kingdom left.", "United Kingdom", "place"),
        ("Among the dead were 11 Yemenis.", "Yemenis", "group"),
        ("A spokesman for the Nigerian Army denied it.", "Nigerian Army", "organisation"),
        ("Commandos of the Indian Navy boarded the boats.", "Indian Navy", "organisation"),
    ],
)
def test_a_name_is_found_with_its_kind(text: str, quote: str, kind: str) -> None:
    """A name is claimed on exactly its characters, without title, article or possessive."""
    assert quote in named(text), named(text)
    assert named(text)[quote].kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "It rained all day.",
        "He said that they would come.",
        "The French wine was good.",
        "On Monday, nothing.",
    ],
)
def test_common_words_are_no_actors(text: str) -> None:
    """Words that begin a sentence, days and adjectives of nationality are no actors."""
    assert claims(text) == []


def test_a_surname_takes_the_key_of_the_full_name() -> None:
    """A surname alone is the person named in full in the same article, also before the full name."""
    text = "Mr Gusev was firm. Alexander Gusev, of the institute, said so. Later Gusev left."
    keys = {a.entity for a in named(text).values() if a.kind == "person"}
    assert keys == {"alexander gusev"}


def test_a_shared_surname_goes_to_the_last_one_named() -> None:
    """Of two people of one surname, the surname alone means the one named in full last."""
    text = "Donald Trump arrived. Trump spoke. Then Melania Trump came, and Trump waved."
    keys = [c.value.entity for c in claims(text) if isinstance(c.value, Actor)]
    assert keys == ["donald trump", "donald trump", "melania trump", "melania trump"]


def test_names_are_listed_fullest_first() -> None:
    """An actor carries all its names of the article, the fullest first."""
    text = "The summit was hosted by Emmanuel Macron. Macron said it went well."
    assert named(text)["Macron"].names == ("Emmanuel Macron", "Macron")


def test_an_acronym_takes_the_key_of_the_organisation() -> None:
    """An acronym and the name that it abbreviates are one actor."""
    text = "The North Atlantic Treaty Organization (NATO) met in Brussels. NATO will meet again."
    keys = {a.entity for a in named(text).values() if a.kind == "organisation"}
    assert len(keys) == 1


def test_a_short_form_in_brackets_is_explained_whatever_its_letters() -> None:
    """A ticker is the company that it stands behind, in the same article."""
    found = named("Broadcom (AVGO) made an offer for Qualcomm (QCOM). Shares of AVGO fell, QCOM rose.")
    assert found["AVGO"].entity == found["Broadcom"].entity
    assert found["QCOM"].entity == found["Qualcomm"].entity
    assert found["AVGO"].entity != found["QCOM"].entity


def test_names_of_a_country_share_a_key_and_a_code() -> None:
    """All names of a country are one place with its ISO code."""
    found = named("Britain spoke first. The UK and the United Kingdom are the same.")
    assert {a.entity for a in found.values()} == {"united kingdom"}
    assert {a.code for a in found.values()} == {"GBR"}


def test_a_headline_in_capitals_is_read_like_the_article() -> None:
    """Names of a headline in capitals take the case, kind and key that they have below it."""
    text = "WITKOFF LEAVES TALKS IN PARIS\nU.S. envoy Steve Witkoff left the talks in Paris on Thursday."
    found = named(text)
    assert found["WITKOFF"].entity == found["Steve Witkoff"].entity == "steve witkoff"
    assert found["PARIS"].kind == "place"


def test_a_capital_that_acts_stands_for_its_government() -> None:
    """A capital that says or does something is marked as a metonym, one that is a place is not."""
    found = claims("Moscow rejected the plan. The envoy flew to Moscow and stayed.")
    marks = [(c.value.metonym, c.value.code) for c in found if isinstance(c.value, Actor)]
    assert marks == [(True, "RUS"), (False, None)]


def test_actors_named_together_make_a_list() -> None:
    """Names joined by commas and a conjunction are one open list besides being actors."""
    found = lists("The plan was backed by Greece, Italy, and Croatia on Monday.")
    assert [m.name for m in found["Greece, Italy, and Croatia"].members] == ["Greece", "Italy", "Croatia"]
    assert not found["Greece, Italy, and Croatia"].closed


def test_a_list_of_persons_may_hold_titles() -> None:
    """Titles between the names do not break a list."""
    text = "It was signed by French President Emmanuel Macron, and Polish Prime Minister Donald Tusk."
    (group,) = lists(text).values()
    assert [m.name for m in group.members] == ["Emmanuel Macron", "Donald Tusk"]


@pytest.mark.parametrize("word", ["just", "only"])
def test_a_word_that_excludes_closes_a_list(word: str) -> None:
    """ "Just France and the United Kingdom" says that there is nobody else."""
    found = lists(f"The pledge came from {word} France and the United Kingdom, he said.")
    assert found[f"{word} France and the United Kingdom"].closed


@cache
def seed(folder: Path, start: str) -> str:
    """The text of the seed whose file name begins with ``start``; skips the test when it is not there."""
    found = sorted(folder.glob(f"{start}*.txt"))
    if not found:
        pytest.skip(f"no seed {start}* in {folder.name}: the original documents are not beside the project")
    return found[0].read_text(encoding="utf-8")


EXPECTED = {
    "000": {
        "person": "kaja kallas|volodymyr zelensky|emmanuel macron|keir starmer|trump",
        "place": "ukraine|russia|paris|united states|luhansk|donetsk|zaporizhzhia|kherson",
        "organisation": "eu|labour party",
    },
    "001": {
        "person": "emmanuel macron|volodymyr zelensky|ursula von der leyen|alexander stubb|mette frederiksen"
        "|donald tusk|steve witkoff|donald trump",
        "place": "paris|ukraine|russia|united states|moscow",
        "organisation": "european commission",
    },
    "002": {
        "person": "putin|james carter|keir starmer|alexander gusev|stephen whitkoff|jared kushner",
        "place": "ukraine|france|united kingdom|paris|russia|hungary|czechia|slovakia|lviv|odessa"
        "|united states"
        "|germany|poland|turkey|greece|italy|croatia|kyiv|black sea",
        "organisation": "nato|european union|politico|times",
    },
    "003": {
        "person": "steve witkoff|zelenskiy|emmanuel macron|vladimir putin",
        "place": "moscow|paris|ukraine|united states|kyiv|poland|netherlands|russia",
        "organisation": "nato|russian foreign ministry",
    },
    "004": {
        "person": "volodymyr zelensky|emmanuel macron|steve witkoff|jared kushner|donald tusk|dmitry peskov",
        "place": "paris|ukraine|france|united states|russia|united kingdom|moscow|europe",
        "organisation": "nato|european union|reuters",
    },
}
"""Persons, countries, places and organisations of the seed documents, by key."""


@pytest.mark.parametrize("start", sorted(EXPECTED))
def test_the_actors_of_a_seed_are_found_neither_split_nor_merged(start: str) -> None:
    """Every person is found under one key; so are the countries and organisations listed."""
    found: dict[str, set[str | None]] = {"person": set(), "place": set(), "organisation": set()}
    for claim in claims(seed(SEEDS, start)):
        if isinstance(claim.value, Actor):
            found.setdefault(claim.value.kind, set()).add(claim.value.entity)
    expected = {kind: set(names.split("|")) for kind, names in EXPECTED[start].items()}
    assert expected["place"] <= found["place"]
    assert expected["organisation"] <= found["organisation"]
    assert found["person"] == expected["person"]


NAMES = st.sampled_from(["Emmanuel Macron", "Angela Merkel", "Vladimir Putin", "Kofi Annan", "Tony Blair"])


@given(NAMES, NAMES)
def test_different_full_names_are_never_one(one: str, other: str) -> None:
    """Two full names that differ have two keys."""
    found = named(f"{one} met {other} in Geneva. {other} then left, and {one} stayed.")
    people = {quote: a.entity for quote, a in found.items() if a.kind == "person"}
    assert len(set(people.values())) == len({one, other})


@given(st.text(max_size=300))
def test_any_text_gives_grounded_claims(text: str) -> None:
    """Whatever the text, claims stand on their characters and never overlap but for lists."""
    if not text.strip() or re.search("[\ud800-\udfff]", text):
        return
    ends = 0
    for claim in claims(text):
        assert text[claim.span.start : claim.span.end] == claim.quote
        if isinstance(claim.value, Actor):
            assert claim.span.start >= ends
            ends = claim.span.end


@pytest.mark.parametrize(
    "piece",
    ["1", '"', "and ", "A", "Aa ", " ", "A-", "A.", "The ", "Of of ", "A'", "X, ", "al-A", "\n", "AB CD "],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    """Four times as much of one pattern takes about four times as long."""
    growth = measure_growth(claims, piece)
    assert growth.is_linear, str(growth)


def test_places_that_differ_on_the_kind_of_a_name_keep_it() -> None:
    """Where one place reads an organisation and another a town, the vote does not settle on no name."""
    found = find("The mayor of Federal Way spoke.\nThey work for Federal Way.")
    assert [mention.text for mention in found] == ["Federal Way"] * 2
