"""The time of a comparison grows in proportion to the length of its articles."""

from __future__ import annotations

import pytest

from claimkit import Article, compare, default_plugins
from claimkit.testing import HOSTILE_PATTERNS, measure_growth

PLUGINS = default_plugins()

TEXTS = {
    **{
        name: HOSTILE_PATTERNS[name]
        for name in ("digits", "names", "weekdays", "opening quotation marks", "line ends")
    },
    "news": "Police said 45 soldiers met Ada Abara in Oslo on September 4, 2025. ",
    "roles": "Ada Abara, the president of France, met Bruno Bellini. ",
    "descriptions": "The gunman, a 35-year-old man, was arrested. ",
    "wholes": "Six out of thirty countries agreed. ",
    "lists": "France, Kenya and Norway signed. ",
    "rows": "two men and three women, ",
    "nobody": "Nobody was hurt and he was killed, ",
    "pointing back": "That similar quake killed six people. ",
    "quotations": "“We lost 3 houses,” said Ada Abara. ",
}
"""Sentences that, repeated, have made some step quadratic, and texts made to be slow."""


def both(text: str) -> None:
    compare([Article(text, id="a"), Article(f"{text} y", id="b")], PLUGINS)


@pytest.mark.parametrize("name", TEXTS)
def test_time_is_linear_in_the_length_of_two_articles(name: str) -> None:
    """Articles four times as long take about four times as long to compare."""
    both(f"x {TEXTS[name]}")
    growth = measure_growth(both, TEXTS[name])
    assert growth.is_linear, str(growth)
