"""The optional backend, with a stand-in for spaCy: its names are heard, everything else stays."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given

from claimkit import Actor, Article, PluginManager, default_plugins
from claimkit.errors import PluginError
from claimkit.extraction import extract_document
from claimkit.testing import PlantedArticle, articles, hostile_texts
from claimkit.text import segment
from claimkit_actors import _mentions, _pipelines, spacy_backend
from claimkit_actors._mentions import Mention

LABELS = {
    "President Emmanuel Macron": "PERSON",
    "the United Nations": "ORG",
    "Yemenis": "NORP",
    "Paris": "GPE",
    "Qyrvel\nTuesday": "PERSON",
    "Brandlok": "COMPANY",
    "Zorvath": "GPE",
}


class Pipeline:
    """A stand-in for spaCy that finds the names of ``LABELS``."""

    def __init__(self, components: Sequence[str] = ("tok2vec", "tagger", "ner"), lang: str = "en") -> None:
        self.pipe_names = list(components)
        self.lang = lang
        self.meta = {"lang": lang, "name": "made_up", "version": "1.0"}
        self.max_length = 5_000
        self.disabled: list[str] = []
        self.longest = 0

    def get_pipe_meta(self, name: str) -> Any:
        return SimpleNamespace(factory=name)

    def get_pipe(self, name: str) -> Any:
        return SimpleNamespace(listening_components=["tagger"] if name == "tok2vec" else [])

    def __call__(self, text: str) -> Any:
        self.longest = max(self.longest, len(text))
        ents = [
            SimpleNamespace(start_char=hit.start(), end_char=hit.end(), label_=label)
            for name, label in LABELS.items()
            for hit in re.finditer(re.escape(name), text)
        ]
        return SimpleNamespace(ents=sorted(ents, key=lambda e: e.start_char))

    def pipe(self, texts: Iterable[str], disable: Iterable[str], batch_size: int) -> Iterator[Any]:
        self.disabled = list(disable)
        return map(self, texts)


def actors(text: str, pipeline: Any = None, **settings: Any) -> dict[str, Actor]:
    """The actors that the backend finds, by quote."""
    plugins = PluginManager()
    plugins.register(spacy_backend.plugin(pipeline or Pipeline(), **settings), "actors-spacy")
    claims, problems = extract_document(segment(Article(text)), plugins)
    assert not problems
    return {c.quote: c.value for c in claims if isinstance(c.value, Actor)}


def names(text: str, trust: float) -> list[Mention]:
    return spacy_backend.names(text, _pipelines.Reader(Pipeline()), trust)


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


def test_the_pipeline_settles_what_is_open() -> None:
    """A name that the bundled recogniser reads otherwise gets the kind that a trusted pipeline gives it."""
    text = "They asked Zorvath about the plan."
    assert actors(text, trust=0).get("Zorvath") != actors(text, trust=20).get("Zorvath")
    assert actors(text, trust=20)["Zorvath"].kind == "place"


@given(articles())
def test_without_trust_the_pipeline_changes_nothing(planted: PlantedArticle) -> None:
    """At trust 0 the answer is the bundled recogniser's."""
    assert names(planted.article.text, 0) == _mentions.find(planted.article.text)


@given(hostile_texts(tuple(LABELS)))
def test_names_stand_in_order_and_apart(text: str) -> None:
    """Whatever the text, names lie in order, apart from each other, and are the text there."""
    for pipeline in (Pipeline(), Pipeline(lang="fr")):
        end = 0
        for mention in spacy_backend.names(text, _pipelines.Reader(pipeline)):
            assert end <= mention.start < mention.end
            assert text[mention.start : mention.end] == mention.text
            end = mention.end


def test_a_label_of_ones_own_gets_a_kind() -> None:
    """Labels that no published pipeline has are told what they stand for."""
    assert actors("They asked Brandlok today.", trust=20, labels={"COMPANY": "organisation"})[
        "Brandlok"
    ].kind == ("organisation")


@pytest.mark.parametrize("wrong", [{"labels": {"X": "company"}}, {"trust": -1}, {"trust": float("nan")}])
def test_a_wrong_setting_is_an_error(wrong: dict[str, Any]) -> None:
    """Kinds that do not exist, and trust that is no amount, are refused."""
    with pytest.raises(PluginError):
        spacy_backend.plugin(Pipeline(), **wrong)


def test_no_name_crosses_a_line() -> None:
    """The pipeline reads line by line, so a name and the next line's first word stay apart."""
    found = actors("Thanks,\nQyrvel\nTuesday is fine.", trust=20)
    assert not any("\n" in quote for quote in found)


def test_a_pipeline_of_another_language_is_heard_alone() -> None:
    """The bundled recogniser reads English; it adds nothing to what a French pipeline finds."""
    found = actors("Mr Jones of London met President Emmanuel Macron. Macron left.", Pipeline(lang="fr"))
    assert set(found) == {"Emmanuel Macron", "Macron"}


def test_a_long_text_is_read_in_parts() -> None:
    """Offsets stay right in a text, and in a line, longer than a pipeline may be given at once."""
    pipeline = Pipeline()
    text = "Nothing here.\n" * 900 + "nothing at all " * 2000 + "in Paris."
    plugins = PluginManager()
    plugins.register(spacy_backend.plugin(pipeline), "actors-spacy")
    claims, _ = extract_document(segment(Article(text)), plugins)
    assert [(claim.quote, claim.span.start) for claim in claims] == [("Paris", len(text) - 6)]
    assert pipeline.longest <= pipeline.max_length


@given(hostile_texts())
def test_lines_lose_nothing_but_blanks(text: str) -> None:
    """Each part is the text at its place, no part is too long, and what is between them is white space."""
    at = 0
    for start, part in _pipelines.lines(text, 7):
        assert not text[at:start].strip()
        assert text.startswith(part, start)
        assert 0 < len(part) <= 7
        at = start + len(part)
    assert not text[at:].strip()


def test_components_that_names_do_not_need_are_left_out() -> None:
    """Tagger and the vectors that only the tagger reads are off; with an entity ruler nothing is."""
    plain, ruled = Pipeline(), Pipeline(("tok2vec", "tagger", "ner", "entity_ruler"))
    for pipeline in (plain, ruled):
        actors("It was in Paris.", pipeline)
    assert (plain.disabled, ruled.disabled) == (["tok2vec", "tagger"], [])


def test_claims_say_which_pipeline_was_heard() -> None:
    """The version of the extractor names the pipeline and its version."""
    (extractor,) = spacy_backend.plugin(Pipeline()).claimkit_extractors()
    assert extractor.version == "1 (en_made_up 1.0)"


def test_a_pipeline_that_is_not_there_is_named() -> None:
    """A missing pipeline is an error that names it and the extra."""
    with pytest.raises(PluginError, match=r"'no_such_pipeline'.*claimkit\[spacy\]"):
        spacy_backend.plugin("no_such_pipeline")


@pytest.mark.parametrize("components", [(), ("tok2vec", "tagger", "parser")])
def test_a_pipeline_that_finds_no_names_is_an_error(components: tuple[str, ...]) -> None:
    """A pipeline without a recogniser of names is named, with what it has."""
    with pytest.raises(PluginError, match=rf"'en_made_up 1.0'.*it has {', '.join(components) or 'no comp'}"):
        spacy_backend.plugin(Pipeline(components))


def test_spacy_is_not_imported_unless_asked_for() -> None:
    """Loading all plugins and extracting leaves spaCy alone."""
    code = "import sys, claimkit; claimkit.extract('Paris.'); sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_it_is_installed_and_off() -> None:
    """The bundled distribution lists the backend, which waits to be enabled."""
    info = default_plugins().info("actors-spacy")
    assert info is not None
    assert (info.status, info.distribution) == ("off", "claimkit")


def test_enabling_it_without_the_pipeline_is_an_error() -> None:
    """Asking for a pipeline that is not installed is no silent fall-back."""
    with pytest.raises(PluginError, match="no_such_pipeline"):
        default_plugins(enable=["actors-spacy=no_such_pipeline"])
