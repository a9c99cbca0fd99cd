"""Each bundled extractor keeps the contract by itself, with every other plugin blocked."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import metadata
from typing import ClassVar

import pytest
from hypothesis import given

from claimkit import ExtractorPlugin, default_plugins
from claimkit.testing import ExtractorContract, PlantedArticle, articles
from claimkit.text import segment
from claimkit.values import Actor, DateValue, Quantity


def alone(name: str) -> ExtractorPlugin:
    """The extractor of the installed plugin called ``name``, loaded with the others blocked."""
    others = {entry.name for entry in metadata.entry_points(group="claimkit")} - {name}
    plugins = default_plugins(block=others)
    assert not plugins.problems, plugins.problems
    ((_, extractor),) = plugins.extractors()
    return extractor


class TestNumbers(ExtractorContract):
    """The extractor of numbers promises everything."""

    extractor = alone("numbers")
    phrases = (
        "more than 30 nations", "approximately 20 minutes", "between 15 and 20 thousand soldiers", "€1.1m",
        "six out of thirty countries", "a third of voters", "a 7-year-old boy", "twenty-six states",
        "12.5 per cent", "a 3-1 win", "the fifth time", "as many as 26 countries", "less than an hour",
        "dozens of houses",
    )  # fmt: skip

    @given(articles())
    def test_it_finds_planted_numbers(self, planted: PlantedArticle) -> None:
        """A planted number is found with its bounds and with what it counts."""
        found = list(self.extractor.extract(segment(planted.article)))
        for plant in planted.plants:
            if isinstance(plant.value, Quantity) and plant.value.unit:
                values = [c.value for c in found if c.span.overlaps(plant.span)]
                at = [value for value in values if isinstance(value, Quantity)]
                assert plant.value.interval in [value.interval for value in at], (plant.quote, at)
                assert plant.value.unit.name in [value.unit.name for value in at if value.unit], (
                    plant.quote,
                    at,
                )


class TestDates(ExtractorContract):
    """A date without a year leans on the dates before it."""

    extractor = alone("dates")
    phrases = (
        "September 4", "Thursday", "4 September 2025", "last week", "the day before", "early 2025",
        "8:30 p.m.", "December 2022", "2024-05-06", "the 1990s", "every Monday", "next month",
        "two hours", "three years ago",
    )  # fmt: skip
    exempt: ClassVar[Mapping[str, str]] = {
        "test_news_before_only_shifts": "a date without a year is anchored at dates before it",
        "test_news_after_changes_nothing": "all dates of an article tell whether it is about years gone by",
    }

    @given(articles())
    def test_it_finds_planted_dates(self, planted: PlantedArticle) -> None:
        """A planted date is found as the one day that it is."""
        found = list(self.extractor.extract(segment(planted.article)))
        for plant in planted.plants:
            if isinstance(plant.value, DateValue):
                at = [c.value for c in found if c.span.overlaps(plant.span)]
                days = [(value.start, value.end) for value in at if isinstance(value, DateValue)]
                assert (plant.value.start, plant.value.end) in days, (plant.quote, at)


class TestActors(ExtractorContract):
    """Names are found with the evidence of the whole article, so other news can add some."""

    extractor = alone("actors")
    phrases = (
        "French President Emmanuel Macron", "the United Nations", "Moscow", "Yemenis", "Angela Merkel",
        "Foreign Minister Sergei Lavrov", "Deutsche Bank", "the European Commission", "NATO", "the UK",
    )  # fmt: skip
    exempt: ClassVar[Mapping[str, str]] = {
        "test_news_before_only_shifts": "names elsewhere in the text are evidence",
        "test_news_after_changes_nothing": "names elsewhere in the text are evidence",
    }

    @given(articles())
    def test_it_finds_planted_persons(self, planted: PlantedArticle) -> None:
        """A person named in full inside a sentence is found where the name stands."""
        text = planted.article.text
        found = list(self.extractor.extract(segment(planted.article)))
        for plant in planted.plants:
            inside = text[: plant.span.start].rstrip()[-1:].islower()
            if isinstance(plant.value, Actor) and plant.value.kind == "person" and inside:
                assert any(c.span.overlaps(plant.span) for c in found), plant.quote


@pytest.mark.parametrize("name", ["numbers", "dates", "actors"])
def test_a_blocked_plugin_makes_no_claims(name: str) -> None:
    """A blocked plugin is listed as blocked and its extractor is not run."""
    plugins = default_plugins(block=[name])
    assert name not in {plugin for plugin, _ in plugins.extractors()}
    assert {info.name: info.status for info in plugins.infos()}[name] == "blocked"
