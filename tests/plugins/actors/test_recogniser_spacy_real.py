"""The optional backend with a real pipeline; skipped, and said so, where none is installed.

Set ``CLAIMKIT_SPACY`` to the name or folder of a pipeline; otherwise it is the first English one found.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, given, settings

from claimkit import Actor, Article, Claim, PluginManager, default_plugins, extract
from claimkit.cli import main
from claimkit.errors import PluginError
from claimkit.testing import ExtractorContract, hostile_texts
from claimkit_actors import _pipelines, spacy_backend

spacy: Any = pytest.importorskip("spacy", reason="spaCy is not installed (claimkit[spacy])")

ROOT = Path(__file__).parents[3]
SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
GOLD = ROOT.parent / "shared" / "gold" / "actors" / "ewtdev.jsonl"


def _pipeline() -> str | None:
    found = sorted(e.name for e in entry_points(group="spacy_models") if e.name.startswith("en_"))
    return os.environ.get("CLAIMKIT_SPACY") or (found[0] if found else None)


NAME = _pipeline() or ""
pytestmark = pytest.mark.skipif(
    not NAME, reason="no English spaCy pipeline is installed; see CONTRIBUTING.md"
)


@cache
def plugins() -> PluginManager:
    manager = PluginManager()
    manager.register(spacy_backend.plugin(NAME), "actors-spacy")
    return manager


def found(text: str) -> list[tuple[int, str, str]]:
    """Place, quote and kind of each actor."""
    claims: list[Claim] = list(extract(Article(text, id="text"), plugins()))
    return [(c.span.start, c.quote, c.value.kind) for c in claims if isinstance(c.value, Actor)]


def kinds(text: str) -> dict[str, str]:
    return {quote: kind for _, quote, kind in found(text)}


def test_the_usual_actors_are_found() -> None:
    """Persons, organisations, places and groups of a plain sentence, with titles and articles cut off."""
    text = "French President Emmanuel Macron told the United Nations in Paris that 11 Yemenis were safe."
    assert kinds(text) == {
        "Emmanuel Macron": "person",
        "United Nations": "organisation",
        "Paris": "place",
        "Yemenis": "group",
    }


def test_a_signature_does_not_swallow_the_next_line() -> None:
    """spaCy reads "Phillip\\nGreg" as one name when it is given both lines."""
    assert {"Phillip Allen", "Scott Neal"} <= kinds(
        "Thanks,\nScott Neal\nPhillip Allen\nGreg,\nI called."
    ).keys()


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_names_of_news_are_clean(path: Path) -> None:
    """In real articles no name has a line's end, a double space, an article or a mark at its ends."""
    names = kinds(path.read_text(encoding="utf-8"))
    assert len(names) > 5
    for name in names:
        assert not re.search(r"\n|\s\s|^\W|[^\w.)]$|^(?:the|a|an) ", name), name


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.stem)
def test_the_answer_is_the_same_again(path: Path) -> None:
    """The second answer is the first, also of a pipeline loaded anew."""
    text = path.read_text(encoding="utf-8")
    again = PluginManager()
    again.register(spacy_backend.plugin(NAME), "actors-spacy")
    assert extract(text, plugins()) == extract(text, plugins()) == extract(text, again)


def test_threads_share_one_pipeline() -> None:
    """Articles read in several threads at once give what they give one by one."""
    texts = [path.read_text(encoding="utf-8") for path in SEEDS] * 2
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(found, texts)) == [found(text) for text in texts]


@pytest.mark.skipif("fork" not in multiprocessing.get_all_start_methods(), reason="this system cannot fork")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_forked_process_uses_the_pipeline() -> None:
    """A pipeline loaded before a fork works in the child."""
    texts = [path.read_text(encoding="utf-8") for path in SEEDS]
    expected = [found(text) for text in texts]
    with multiprocessing.get_context("fork").Pool(2) as pool:
        assert pool.map(found, texts) == expected


def test_a_text_past_spacys_limit_is_read() -> None:
    """spaCy refuses a million code points at once; here they are read in parts."""
    text = "x" * spacy.blank("en").max_length + " and Emmanuel Macron was in Paris."
    assert [quote for _, quote, _ in found(text)] == ["Emmanuel Macron", "Paris"]


@given(hostile_texts(("Emmanuel Macron", "the UN's", "Mr. Darcy\n")))
@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow], deadline=None)
def test_any_text_is_read(text: str) -> None:
    """Any Unicode text gives names in order, apart, that are the text there."""
    end = 0
    for start, quote, _ in found(text or "."):
        assert end <= start
        assert text.startswith(quote, start)
        end = start + len(quote)


def test_a_pipeline_without_a_recogniser_is_named() -> None:
    """An empty pipeline finds no names, and is refused."""
    with pytest.raises(PluginError, match="no component that finds names"):
        spacy_backend.plugin(spacy.blank("en"))


def test_an_entity_ruler_alone_will_do() -> None:
    """A pipeline of rules for names is heard too."""
    nlp = spacy.blank("en")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Zorvath"}])
    manager = PluginManager()
    manager.register(spacy_backend.plugin(nlp, trust=20), "actors-spacy")
    (claim,) = extract("They asked Zorvath today.", manager)
    assert (claim.quote, claim.value.kind) == ("Zorvath", "organisation")


def test_the_parts_that_are_left_out_change_nothing() -> None:
    """The names are the same with tagger and parser on."""
    text = SEEDS[0].read_text(encoding="utf-8")
    reader = _pipelines.Reader(spacy.load(NAME))
    without = list(reader.entities(text))
    reader.idle = []
    assert list(reader.entities(text)) == without


def test_the_command_line_enables_it(capsys: pytest.CaptureFixture[str]) -> None:
    """``--enable`` puts it in the place of the bundled recogniser."""
    with pytest.raises(SystemExit):
        main(["extract", str(SEEDS[0]), "--enable", f"actors-spacy={NAME}", "--format", "json"])
    made = {claim["extractor"]["name"] for claim in json.loads(capsys.readouterr().out)["claims"]}
    assert "actors-spacy" in made
    assert "actors" not in made


def test_enabling_it_replaces_the_bundled_recogniser() -> None:
    """The plugin ``actors`` is blocked when this one is enabled."""
    manager = default_plugins(enable=[f"actors-spacy={NAME}"])
    assert {name for name, _ in manager.extractors()} == {"actors-spacy", "dates", "numbers"}


@pytest.mark.skipif(not GOLD.exists(), reason="there is no gold folder beside the project")
def test_it_is_better_than_the_pipeline_alone() -> None:
    """On web text the share of the pipeline's own names that are right rises by ten points or more."""
    labels = {"person": "PER", "organisation": "ORG", "place": "LOC"}
    alone = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}
    nlp = spacy.load(NAME)
    right, given_, right_alone, given_alone = 0, 0, 0, 0
    for line in GOLD.read_text(encoding="utf-8").splitlines()[:120]:
        row = json.loads(line)
        gold = {(span["start"], span["end"], span["label"]) for span in row["spans"]}
        ours = {(at, at + len(q), labels[kind]) for at, q, kind in found(row["text"]) if kind in labels}
        bare = {
            (e.start_char, e.end_char, alone[e.label_]) for e in nlp(row["text"]).ents if e.label_ in alone
        }
        right, given_ = right + len(gold & ours), given_ + len(ours)
        right_alone, given_alone = right_alone + len(gold & bare), given_alone + len(bare)
    assert right / given_ > right_alone / given_alone + 0.1


@cache
def _extractor() -> Any:
    ((_, extractor),) = plugins().extractors()
    return extractor


if NAME:

    class TestContract(ExtractorContract):
        """The backend keeps the contract of extractors with a real pipeline."""

        extractor = _extractor()
        phrases = (
            "French President Emmanuel Macron",
            "the United Nations",
            "Moscow",
            "Angela Merkel",
            "NATO",
        )
        exempt: ClassVar[dict[str, str]] = {
            "test_news_before_only_shifts": "names elsewhere in the text are evidence",
            "test_news_after_changes_nothing": "names elsewhere in the text are evidence",
        }
