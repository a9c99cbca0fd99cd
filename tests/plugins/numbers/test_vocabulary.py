"""Plugins add units, vague words and synonyms of counted things."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Any

import pytest

import claimkit
from claimkit import Article, Interval, InvalidModelError, PluginManager, segment
from claimkit_numbers import claimkit_extractors

ROWS = (
    {
        "type": "unit",
        "name": "furlong",
        "dimension": "length",
        "factor": Fraction(201168, 1000),
        "words": ["furlong"],
    },
    {"type": "vague", "words": ["umpteen"], "lower": 11, "upper": 100},
    {"type": "synonyms", "words": ["soldier", "trooper"]},
)


class Words:
    """A plugin that adds words."""

    @claimkit.hookimpl
    def claimkit_vocabulary(self) -> Iterable[Mapping[str, Any]]:
        return ROWS


class Numbers:
    """The bundled extractor, registered by hand."""

    @claimkit.hookimpl
    def claimkit_extractors(self) -> Any:
        return claimkit_extractors()


def read(text: str) -> list[tuple[str, Interval, str | None]]:
    plugins = PluginManager()
    plugins.register(Numbers(), "numbers")
    plugins.register(Words(), "words")
    ((_, extractor),) = plugins.extractors()
    found = extractor.extract(segment(Article(text)))
    return [(c.quote, c.value.interval, c.value.unit.name if c.value.unit else None) for c in found]


def test_a_unit_can_be_added() -> None:
    """A plugin's unit is read, singular and plural, and converts within its dimension."""
    assert read("They rode 3 furlongs.") == [("3 furlongs", Interval.point(3), "furlong")]


def test_a_vague_word_can_be_added() -> None:
    """A plugin's vague word has the bounds that the plugin gives."""
    assert read("They saw umpteen boats.") == [("umpteen boats", Interval(11, 100), "boat")]


def test_synonyms_share_a_unit() -> None:
    """Synonyms of one counted thing get the canonical one as unit; the head stays as worded."""
    assert read("They saw 40 troopers.") == [("40 troopers", Interval.point(40), "soldier")]


@pytest.mark.parametrize("row", [{"type": "unit", "words": []}, {"type": "colour", "words": ["red"]}])
def test_a_wrong_row_is_refused(row: Mapping[str, Any]) -> None:
    """A row that is not as the hook describes it raises and says what was expected."""
    extractor: Any = claimkit_extractors()[0]
    with pytest.raises(InvalidModelError, match="a vocabulary row has"):
        extractor.with_vocabulary([row])


def test_a_refused_row_is_a_problem_of_the_plugin_that_refuses() -> None:
    """Rows that an extractor refuses are reported; the extractor still works."""

    class Wrong:
        @claimkit.hookimpl
        def claimkit_vocabulary(self) -> Any:
            return [{"type": "colour", "words": ["red"]}]

    plugins = PluginManager()
    plugins.register(Numbers(), "numbers")
    plugins.register(Wrong(), "wrong")
    ((_, extractor),) = plugins.extractors()
    assert list(extractor.extract(segment(Article("They saw 40 boats."))))
    assert [problem.plugin for problem in plugins.problems] == ["numbers"]
