"""The optional backend: a spaCy pipeline finds the names, everything else stays."""

from __future__ import annotations

import re
from types import SimpleNamespace
from typing import Any

import pytest

from claimkit import Actor, Article, PluginManager
from claimkit.errors import PluginError
from claimkit.extraction import extract_document
from claimkit.text import segment
from claimkit_actors import spacy_backend

LABELS = {
    "President Emmanuel Macron": "PERSON",
    "the United Nations": "ORG",
    "Yemenis": "NORP",
    "Paris": "GPE",
}


def pipeline(text: str) -> Any:
    """A stand-in for spaCy that finds the names of ``LABELS``."""
    ents = [
        SimpleNamespace(start_char=hit.start(), end_char=hit.end(), label_=label)
        for name, label in LABELS.items()
        for hit in re.finditer(re.escape(name), text)
    ]
    return SimpleNamespace(ents=sorted(ents, key=lambda e: e.start_char))


def actors(text: str) -> dict[str, Actor]:
    """The actors that the backend finds, by quote."""
    plugins = PluginManager()
    plugins.register(spacy_backend.plugin(pipeline), "actors-spacy")
    claims, problems = extract_document(segment(Article(text)), plugins)
    assert not problems
    return {c.quote: c.value for c in claims if isinstance(c.value, Actor)}


def test_names_lose_article_and_title() -> None:
    """Spans of the pipeline are cut to the name alone, and its labels become kinds."""
    found = actors("French President Emmanuel Macron told the United Nations that 11 Yemenis were in Paris.")
    assert {quote: actor.kind for quote, actor in found.items()} == {
        "Emmanuel Macron": "person",
        "United Nations": "organisation",
        "Yemenis": "group",
        "Paris": "place",
    }


def test_missed_family_names_are_added_and_linked() -> None:
    """A family name that the pipeline misses is found and takes the key of the full name."""
    found = actors("President Emmanuel Macron spoke. Macron left.")
    assert found["Macron"].entity == found["Emmanuel Macron"].entity == "emmanuel macron"


def test_roles_are_read_on_top() -> None:
    """Roles come from claimkit, not from the pipeline."""
    (role,) = actors("French President Emmanuel Macron spoke.")["Emmanuel Macron"].roles
    assert (role.title, role.of) == ("president", "France")


def test_a_long_text_is_read_in_parts() -> None:
    """Offsets stay right when a text is longer than a pipeline may be given at once."""
    found = actors("Nothing here.\n" * 9000 + "It was in Paris.")
    assert "Paris" in found


def test_a_pipeline_that_is_not_there_is_named() -> None:
    """A missing pipeline is an error that names it and the extra."""
    with pytest.raises(PluginError, match=r"'no_such_pipeline'.*claimkit\[spacy\]"):
        spacy_backend.plugin("no_such_pipeline")
