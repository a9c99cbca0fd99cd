"""One key for each actor across articles."""

from __future__ import annotations

import random
import time

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit import About, Actor, ActorList, Attribution, Claim, Extractor, Participant, Role, Span
from claimkit.resolution import resolve, spelling_variants
from claimkit.values import ActorKind

MADE = Extractor("test", "1")


def claim(article: str, at: int, name: str, kind: ActorKind = "person", **more: object) -> Claim:
    value = Actor((name,), kind, **more)  # type: ignore[arg-type]
    return Claim("actor", article, Span(at, at + len(name)), name, value, MADE)


def articles(text: str) -> list[Claim]:
    """Claims from lines of the form "article: kind name; kind name; ..."."""
    kinds: dict[str, ActorKind] = {
        "p": "person",
        "o": "organisation",
        "l": "place",
        "g": "group",
        "u": "unknown",
    }
    found: list[Claim] = []
    for line in text.strip().splitlines():
        article, _, listed = line.strip().partition(": ")
        for item in listed.split("; "):
            letter, _, name = item.partition(" ")
            more = {"metonym": letter.endswith("m")}
            found.append(claim(article, len(found) * 100, name, kinds[letter[0]], **more))
    return found


def keys(claims: list[Claim]) -> dict[str, str]:
    """Entities by "article name"."""
    return {f"{c.article} {c.quote}": c.value.entity for c in resolve(claims)}


STORY = articles(
    """
    a: p Steve Witkoff; p Witkoff; l Ukraine; l Moscow; p Volodymyr Zelensky
    a: o North Atlantic Treaty Organization
    b: p Stephen Whitkoff; lm Kyiv; p Zelenskyy; o NATO; p Donald Tusk; p Tusk; l France
    c: p Donald Trump; p Trump; p Witkoff; l Kyiv; p George Bush; l U.S.; p Volodymyr Zelenskyy
    c: o Coalition of the Willing
    d: p George W. Bush; p Kim Jong Un; p Kim Jong Il; l United States; lm Moscow; l Russia
    d: o the coalition of the willing
    """
)
OTHERS = articles(
    """
    x: p Lewis Hamilton; p Hamilton; o Ferrari; l Brazil
    y: p Nico Rosberg; o Mercedes; l Abu Dhabi
    """
)


def test_one_person_across_articles() -> None:
    """Full names that are spelled differently, and surnames, take one key."""
    found = keys(STORY)
    assert found["a Steve Witkoff"] == found["a Witkoff"] == found["b Stephen Whitkoff"] == found["c Witkoff"]
    assert found["a Volodymyr Zelensky"] == found["b Zelenskyy"] == found["c Volodymyr Zelenskyy"]


def test_a_second_surname_makes_nobody_else() -> None:
    """Of three words or more; two words may be given names: "Juan Carlos"."""
    found = keys(
        articles(
            """
            a: p Luis Guillermo Solis; p Juan Carlos
            b: p Luis Guillermo Solis Rivera; p Juan Carlos Ortiz
            """
        )
    )
    assert found["a Luis Guillermo Solis"] == found["b Luis Guillermo Solis Rivera"]
    assert found["a Juan Carlos"] != found["b Juan Carlos Ortiz"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("b Donald Tusk", "c Donald Trump"),
        ("c George Bush", "d George W. Bush"),
        ("d Kim Jong Un", "d Kim Jong Il"),
        ("c Kyiv", "b Kyiv"),
        ("a Moscow", "d Russia"),
    ],
)
def test_never_merged(one: str, other: str) -> None:
    """Two full names that differ stay apart, and a city is no government where it is no metonym."""
    found = keys(STORY)
    assert found[one] != found[other]


def test_countries_and_metonyms() -> None:
    """A capital that stands for a government takes the country's key and code."""
    found = keys(STORY)
    assert found["b Kyiv"] == found["a Ukraine"] == "place:UKR"
    assert found["d Moscow"] == found["d Russia"] == "place:RUS"
    assert found["c U.S."] == found["d United States"] == "place:USA"
    assert {c.value.code for c in resolve(STORY) if c.value.entity == "place:USA"} == {"USA"}


def test_places_around_decide() -> None:
    """Georgia is the state beside Atlanta and Florida, the country beside Tbilisi and without either."""
    found = keys(
        articles("a: l Georgia; l Atlanta; l Florida\nb: l Georgia; l Tbilisi\nc: l Georgia; l Russia")
    )
    assert found["a Georgia"] == "place:georgia usa"
    assert found["b Georgia"] == found["c Georgia"] == "place:GEO"


def test_bodies_that_many_countries_have() -> None:
    """The Senate is the American one in an article on the United States only."""
    american = keys(articles("a: o Senate; l Ohio; l U.S."))
    other = keys(articles("b: o Senate; l Manila; l Philippines; l Cebu; l U.S."))
    assert american["a Senate"] == "organisation:us senate"
    assert other["b Senate"] == "organisation:senate"


def test_acronyms_and_groups() -> None:
    """An acronym takes the key of the name, and a group's name is one with "the" and without capitals."""
    found = keys(STORY)
    assert found["a North Atlantic Treaty Organization"] == found["b NATO"]
    assert found["c Coalition of the Willing"] == found["d the coalition of the willing"]


def test_acronym_that_is_not_known() -> None:
    """Initials find an organisation that no table knows."""
    found = keys(articles("a: o Tennessee Bureau of Investigation; o TBI\nb: o TBI"))
    assert len(set(found.values())) == 1


def test_names_are_collected() -> None:
    """Each actor lists all spellings, full names first."""
    names = {c.quote: c.value.names for c in resolve(STORY)}
    assert names["Witkoff"][-1] == "Witkoff"
    assert set(names["Witkoff"]) == {"Steve Witkoff", "Stephen Whitkoff", "Witkoff"}


def test_surname_of_two() -> None:
    """A surname that fits two persons of its article is left to itself."""
    found = keys(articles("a: p Bill Smith; p Ann Smith; p Smith"))
    assert len(set(found.values())) == 3


def test_surname_links_inside_its_article_first() -> None:
    """Each Smith is the one of the same article, though two articles name different ones."""
    found = keys(articles("a: p Bill Smith; p Smith\nb: p Ann Smith; p Smith\nc: p Smith"))
    assert found["a Smith"] == found["a Bill Smith"]
    assert found["b Smith"] == found["b Ann Smith"]
    assert found["c Smith"] not in (found["a Smith"], found["b Smith"])


def test_a_title_tells_sexes_apart() -> None:
    """A surname with a woman's title is the woman's."""
    claims = [
        claim("a", 0, "John Miller"),
        claim("a", 50, "Susan Miller"),
        claim("b", 0, "Miller", roles=(Role("mrs"),)),
    ]
    found = keys(claims)
    assert found["b Miller"] == found["a Susan Miller"]


def test_kinds_that_articles_do_not_agree_on() -> None:
    """A name that one article takes for a person and two for a place is a place."""
    found = keys(articles("a: l Punta Islita\nb: l Punta Islita\nc: p Punta Islita"))
    assert len(set(found.values())) == 1


def test_participants_and_speakers() -> None:
    """Keys inside an article are translated, and a phrase headed by an actor's name gets its key."""
    base = claim("b", 500, "less", "unknown")
    about = About(
        participants=(Participant("agent", "Whitkoff", "local"), Participant("with", "officials in Kyiv"))
    )
    said = Attribution("Ukrainian President Volodymyr Zelenskyy", "said")
    claims = [
        evolve(base, about=about, attribution=said, value=None, kind="number"),
        claim("b", 0, "Stephen Whitkoff", entity="local"),
        claim("b", 100, "Volodymyr Zelenskyy"),
        claim("b", 200, "Kyiv", "place"),
    ]
    first, whitkoff, *_ = resolve(claims)
    assert first.about.participants[0].entity == whitkoff.value.entity
    assert first.about.participants[1].entity is None
    assert first.attribution is not None
    assert first.attribution.entity == "person:volodymyr zelensky"


def test_speaker_named_by_role() -> None:
    """A title alone is the actor of the article that holds the role, unless two do."""
    macron = claim("a", 0, "Emmanuel Macron", roles=(Role("president", "France"),))
    tusk = claim("a", 50, "Donald Tusk", roles=(Role("prime minister", "Poland"),))
    nawrocki = claim("a", 90, "Karol Nawrocki", roles=(Role("president", "Poland"),))
    base = claim("a", 500, "less", "unknown")
    said = [
        evolve(base, kind=f"k{n}", value=None, attribution=Attribution(speaker, "said"))
        for n, speaker in enumerate(
            ["the French president", "the Polish prime minister", "the president", "police"]
        )
    ]
    found = [c.attribution and c.attribution.entity for c in resolve([*said, macron, tusk, nawrocki])[:4]]
    assert found == ["person:emmanuel macron", "person:donald tusk", None, None]


def test_lists() -> None:
    """Members of a list are resolved like single actors."""
    members = ActorList((Actor(("France",), "place"), Actor(("the United Kingdom",), "place")))
    quote = "France and the United Kingdom"
    value = resolve([Claim("actor", "a", Span(0, len(quote)), quote, members, MADE)])[0].value
    assert [m.entity for m in value.members] == ["place:FRA", "place:GBR"]


def test_variants() -> None:
    """The note on spellings lists Whitkoff beside Witkoff, and neither short forms nor other names alone."""
    found = dict(spelling_variants(resolve(STORY)))
    assert found["person:steve witkoff"]["Stephen Whitkoff"] == ("b",)
    assert "person:donald trump" not in found
    assert "organisation:north atlantic treaty organization" not in found
    assert "place:USA" not in found


@given(st.randoms(use_true_random=False))
@settings(max_examples=30)
def test_order_does_not_matter(shuffle: random.Random) -> None:
    """Any order of the claims gives the same claims."""
    claims = [*STORY, *OTHERS]
    shuffle.shuffle(claims)
    expected = {c.id: c for c in resolve([*STORY, *OTHERS])}
    assert {c.id: c for c in resolve(claims)} == expected
    assert [c.id for c in resolve(claims)] == [c.id for c in claims]


@given(st.sets(st.sampled_from(["x", "y"])))
def test_articles_on_others_change_nothing(added: set[str]) -> None:
    """Articles that name other actors leave every key and name as they are."""
    alone = resolve(STORY)
    assert resolve([*STORY, *(c for c in OTHERS if c.article in added)])[: len(STORY)] == alone


@given(st.sampled_from(["a", "b", "c", "d"]))
def test_a_copy_of_an_article_changes_no_key(article: str) -> None:
    """One more copy of an article leaves every key as it is."""
    copy = [evolve(c, article="copy") for c in STORY if c.article == article]
    assert keys([*STORY, *copy]).items() >= keys(STORY).items()


def test_resolving_twice() -> None:
    """Resolved claims stay as they are."""
    once = resolve(STORY)
    assert resolve(once) == once


WORDS = [
    "Ann",
    "Bill",
    "Carla",
    "Smith",
    "Jones",
    "Bush",
    "Clinton",
    "W.",
    "Jr.",
    "al",
    "von",
    "Kim",
    "Un",
    "Lee",
]

names = st.lists(
    st.sampled_from(WORDS),
    min_size=1,
    max_size=3,
)


@given(st.lists(st.tuples(st.sampled_from("abc"), names.map(" ".join)), max_size=12))
@settings(max_examples=60)
def test_no_two_full_names_that_differ(mentions: list[tuple[str, str]]) -> None:
    """Actors of one key never have two full names that same_actor tells apart."""
    from claimkit.resolution import same_actor
    from claimkit.resolution._groups import is_full

    claims = [claim(article, at * 100, name) for at, (article, name) in enumerate(mentions)]
    for found in resolve(claims):
        full = [n for n in found.value.names if is_full(n, "person")]
        for x in full:
            for y in full:
                assert same_actor(Actor((x,), "person"), Actor((y,), "person")).same


odd = st.one_of(
    st.text(min_size=1, max_size=30),
    st.sampled_from(["the ", "'s", "- -", "von", "Jr.", "II", "of", "\u0301"]),
)
kinds = st.sampled_from(["person", "organisation", "place", "group", "unknown"])


@given(st.lists(st.tuples(st.sampled_from("ab"), kinds, odd), max_size=6))
@settings(max_examples=100)
def test_any_text_is_a_name(mentions: list[tuple[str, ActorKind, str]]) -> None:
    """Names of any characters are resolved, each claim keeps its place and gets a key."""
    claims = [claim(article, at * 100, name, kind) for at, (article, kind, name) in enumerate(mentions)]
    found = resolve(claims)
    assert [c.id for c in found] == [c.id for c in claims]
    assert all(c.value.entity for c in found)


def seconds_for(articles: int) -> float:
    """CPU seconds to resolve ten mentions in each of so many articles, the least of three tries."""
    given_names, surnames = (
        ["Ann", "Bill", "Carla", "Dora", "Emil"],
        [f"Sur{chr(97 + i)}{chr(97 + j)}man" for i in range(20) for j in range(20)],
    )
    claims = [
        claim(f"a{n}", m * 50, f"{given_names[(n + m) % 5]} {surnames[(n * 7 + m * 13) % 400]}")
        for n in range(articles)
        for m in range(10)
    ]

    def once() -> float:
        start = time.process_time()
        resolve(claims)
        return time.process_time() - start

    return min(once() for _ in range(3))


def test_time_grows_with_the_number_of_claims() -> None:
    """Four times as many articles take about four times as long: linear work 4, quadratic 16."""
    assert seconds_for(1000) < 8 * (seconds_for(250) + 0.01)
