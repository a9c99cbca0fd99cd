"""Plugins tell the recogniser of actors whom they know."""

from __future__ import annotations

import time
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Actor, Article, InvalidModelError, PluginManager, Role, segment
from claimkit_actors import claimkit_extractors

ROWS: list[dict[str, Any]] = [
    {"name": "Orbis Bank", "kind": "organisation", "aliases": ["Orbis", "OB", "iOrb"], "qid": "Q1"},
    {"name": "Wanjiru Achterberg", "kind": "person", "roles": ["former president of Kenya"], "qid": "Q2"},
    {"name": "Vantar", "kind": "place", "aliases": ["Paris"], "code": "VTR"},
    {"name": "Paris", "kind": "person"},
]


def taught(rows: Any = ROWS) -> tuple[PluginManager, Any]:
    """A manager with the bundled extractor and a plugin that knows the rows, and the extractor in use."""

    @claimkit.hookimpl
    def claimkit_actor_knowledge() -> Any:
        return rows

    @claimkit.hookimpl
    def extractors() -> Any:
        return claimkit_extractors()

    plugins = PluginManager()
    plugins.register(SimpleNamespace(claimkit_extractors=extractors), "actors")
    plugins.register(SimpleNamespace(claimkit_actor_knowledge=claimkit_actor_knowledge), "known")
    ((_, extractor),) = plugins.extractors()
    return plugins, extractor


def named(text: str, rows: Any = ROWS) -> dict[str, Actor]:
    """Actors by quote."""
    found = taught(rows)[1].extract(segment(Article(text)))
    return {c.quote: c.value for c in found if isinstance(c.value, Actor)}


@pytest.mark.parametrize("name", ["Orbis Bank", "Orbis", "OB", "iOrb"])
def test_a_known_name_is_found_with_its_kind_and_key(name: str) -> None:
    """Every name of a known actor is an actor of its kind, under one key and identifier."""
    found = named(f"Yesterday {name} fell again, and its shares with it.")
    assert (found[name].kind, found[name].entity, found[name].qid) == ("organisation", "orbis bank", "Q1")


def test_a_longer_name_keeps_its_words() -> None:
    """A known name inside a longer one that the recogniser finds is not cut out of it."""
    assert "Orbis Bank" not in named("She studied at the University of Orbis Bank.", ROWS[:1])


def test_a_known_name_is_a_whole_word() -> None:
    """A known name inside another word is no mention of it."""
    assert "OB" not in named("The OBLIGATION stood.")


def test_roles_known_beforehand_follow_those_stated() -> None:
    """A known actor holds the roles that the article states, then those known."""
    found = named("Judge Wanjiru Achterberg spoke. Achterberg then left.")
    former = Role("president", "Kenya", "former")
    assert found["Achterberg"].roles == (Role("judge"), former)
    assert found["Achterberg"].qid == "Q2"


def test_a_place_takes_the_known_code() -> None:
    """A place of a plugin has the plugin's code."""
    assert named("They met in Vantar on Monday.")["Vantar"].code == "VTR"


def test_a_name_of_two_actors_is_left_to_the_recogniser() -> None:
    """A name that rows of two kinds claim keeps the reading that the text gives it."""
    assert named("Talks were held in Paris on Monday.")["Paris"].kind == "place"


def test_a_surname_that_the_article_explains_is_not_the_known_actor() -> None:
    """A known short name that is another's surname in the article means that other one."""
    rows = [{"name": "Jane Fairweather", "kind": "person", "aliases": ["Fairweather"], "qid": "Q3"}]
    found = named("Thomas Fairweather arrived. Fairweather spoke.", rows)
    assert found["Fairweather"].entity == "thomas fairweather"
    assert found["Fairweather"].qid is None


@pytest.mark.parametrize(
    "row",
    [
        {"kind": "person"},
        {"name": "A", "kind": "planet"},
        {"name": "A", "qid": 5},
        {"name": "A", "aliases": [1]},
    ],
)
def test_a_wrong_row_is_refused_and_reported(row: dict[str, Any]) -> None:
    """A row that is not as the hook describes it raises; the manager reports it and goes on."""
    extractor: Any = claimkit_extractors()[0]
    with pytest.raises(InvalidModelError):
        extractor.with_knowledge([row])
    plugins, kept = taught([row])
    assert [problem.plugin for problem in plugins.problems] == ["actors"]
    assert list(kept.extract(segment(Article("They met Angela Merkel."))))


@given(
    st.lists(st.sampled_from(["Orbis", "Bank", "OB", "Paris", "Angela Merkel", "said", ",", "University of"]))
)
def test_mentions_never_overlap(words: list[str]) -> None:
    """However known names and found ones meet, actors stand on their characters one after the other."""
    text = " ".join(["x", *words])
    end = 0
    for claim in taught()[1].extract(segment(Article(text))):
        if isinstance(claim.value, Actor):
            assert text[claim.span.start : claim.span.end] == claim.quote
            assert claim.span.start >= end
            end = claim.span.end


def test_many_known_names_take_linear_time() -> None:
    """Ten thousand known names do not slow a text of 200 000 characters beyond two seconds of CPU time."""
    rows = [{"name": f"Orbis {n} Bank", "kind": "organisation"} for n in range(300)]
    rows += [{"name": f"Word{n} Bank", "kind": "organisation"} for n in range(10_000)]
    extractor = taught(rows)[1]
    started = time.process_time()
    list(extractor.extract(segment(Article("Orbis 7 " * 25_000))))
    assert time.process_time() - started < 2
