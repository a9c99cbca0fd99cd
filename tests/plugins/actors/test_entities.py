"""Entities of a foreign recogniser become names: labels made kinds, spans cut to the name alone."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.testing import hostile_texts
from claimkit.values.actors import ActorKind
from claimkit_actors._entities import KINDS, family_names, tidy, voted
from claimkit_actors._mentions import Mention

ENTITIES = {
    "the United Nations": "United Nations",
    "The United Nations’": "United Nations",
    "Macron's": "Macron",
    "Macron’s": "Macron",
    "the “Coalition of the Willing": "Coalition of the Willing",
    "Foreign Secretary Philip Hammond": "Philip Hammond",
    "President Emmanuel Macron": "Emmanuel Macron",
    "Mr. Darcy": "Darcy",
    "Martin Luther King Jr.": "Martin Luther King Jr.",
    "Orbis Inc.": "Orbis Inc.",
    "U.S.": "U.S.",
    "Fabius.": "Fabius",
    "Sandilands\n": "Sandilands",
    "Renee\nRenee": "Renee|Renee",
    "Milson Mundim - Associate\nAlternates": "Milson Mundim|Associate|Alternates",
    "the Security Directorate (": "Security Directorate",
    "Orbis (ORB)": "Orbis (ORB)",
    "Empire  Building": "Empire|Building",
    "Jean-Noël Barrot": "Jean-Noël Barrot",
    "@MBuhari": "",
    "kent.shoemaker@example.org": "",
    "http://example.org/Paris": "",
    "outlook.html": "",
    "3,40": "",
    "miramar": "",
    "the": "",
    "'s": "",
    "-": "",
    "President": "",
}
"""Spans that spaCy's pipelines have given, and the names in them."""


@pytest.mark.parametrize("entity", ENTITIES)
def test_an_entity_is_cut_to_its_names(entity: str) -> None:
    """Articles, titles, possessives, marks and line ends are no part of a name, and some spans hold none."""
    text = f"Yesterday {entity} there"
    found = tidy(text, 10, 10 + len(entity), "person")
    assert "|".join(mention.text for mention in found) == ENTITIES[entity]


@pytest.mark.parametrize(("name", "found"), [("Yemenis", True), ("French", False), ("Broadcom", False)])
def test_a_group_is_a_people(name: str, found: bool) -> None:
    """What a pipeline takes for a group is one only when it is the word for a people."""
    assert bool(list(tidy(name, 0, len(name), "group"))) is found


def test_labels_stand_for_kinds_of_actors() -> None:
    """Each known label stands for a kind of actor; events, works and laws are none."""
    assert set(KINDS.values()) <= set(get_args(ActorKind))
    assert {KINDS[label] for label in ("PERSON", "PER")} == {"person"}
    assert {KINDS[label] for label in ("GPE", "LOC", "FAC")} == {"place"}
    assert KINDS.keys().isdisjoint(("EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "PRODUCT", "DATE", "MISC"))


@st.composite
def spans(draw: st.DrawFn) -> tuple[str, int, int]:
    """Any text and a span of it, as a careless recogniser could give."""
    text = draw(st.one_of(st.sampled_from([*ENTITIES]).map(lambda e: f"“{e}”\n"), hostile_texts()))
    start, end = sorted((draw(st.integers(0, len(text))), draw(st.integers(0, len(text)))))
    return text, start, end


@given(spans(), st.sampled_from(sorted(set(KINDS.values()))))
def test_names_stand_in_order_inside_their_entity(span: tuple[str, int, int], kind: ActorKind) -> None:
    """Names lie in the span, apart and in order, are the text there, and keep the kind."""
    text, start, end = span
    at = start
    for mention in tidy(text, start, end, kind):
        assert at <= mention.start < mention.end <= end
        assert mention.text == text[mention.start : mention.end]
        assert mention.kind == kind
        at = mention.end


@given(spans())
def test_a_name_is_clean(span: tuple[str, int, int]) -> None:
    """A name has a letter, lies on one line, and has neither space nor an article's words at its ends."""
    for mention in tidy(*span, "organisation"):
        assert any(c.isalpha() for c in mention.text)
        assert mention.text == mention.text.strip()
        assert len(mention.text.splitlines()) == 1
        assert not mention.text.startswith(("The ", "the ", "a ", "an "))
        assert not mention.text.endswith(("'s", "’s"))


@given(spans(), st.sampled_from(sorted(set(KINDS.values()))))
def test_a_clean_name_stays(span: tuple[str, int, int], kind: ActorKind) -> None:
    """What is found in a name is the name itself."""
    text = span[0]
    for mention in tidy(*span, kind):
        assert list(tidy(text, mention.start, mention.end, kind)) == [mention]


def test_the_article_votes() -> None:
    """A string has the kind that it has most often."""
    kinds: list[ActorKind] = ["place", "person", "person"]
    found = voted([Mention(at, at + 5, "Macron", kind) for at, kind in enumerate(kinds)])
    assert [mention.kind for mention in found] == ["person"] * 3


def test_a_family_name_is_a_person() -> None:
    """The last name of a person named in full is no place, though a pipeline says so."""
    found = voted([Mention(0, 15, "Emmanuel Macron", "person"), Mention(30, 36, "Macron", "place")])
    assert [mention.kind for mention in found] == ["person", "person"]


def test_family_names_are_found_as_whole_words() -> None:
    """The last name of a person named in full is found wherever it is a word of its own."""
    text = "Emmanuel Macron parle. Macron et les macronistes, Macron-Lepic."
    found = family_names(text, [Mention(0, 15, "Emmanuel Macron", "person")])
    assert [(mention.start, mention.text) for mention in found] == [(9, "Macron"), (23, "Macron")]


def test_no_family_name_comes_from_a_single_name() -> None:
    """A person of one name has no family name to look for."""
    assert family_names("Madonna sang. Madonna left.", [Mention(0, 7, "Madonna", "person")]) == []
