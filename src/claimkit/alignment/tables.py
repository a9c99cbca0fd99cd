"""The word lists in ``data/``, read on first use."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def lines(name: str) -> list[str]:
    """The lines of a list, without comments and empty ones."""
    text = (files("claimkit.alignment") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


@cache
def names_by_word(name: str) -> Mapping[str, tuple[str, ...]]:
    """For each word the names of the lines ``name: words`` that hold it, in the order of the lines."""
    table: defaultdict[str, list[str]] = defaultdict(list)
    for line in lines(name):
        title, _, words = line.partition(":")
        for word in words.split():
            table[word].append(title)
    return {word: tuple(names) for word, names in table.items()}


Value = tuple[str, str]
"""Axis, and which value on it: the first of its words."""


@cache
def values_by_word(name: str) -> Mapping[str, tuple[Value, ...]]:
    """For each word the values that it tells, of lines ``axis: words | words`` that exclude each other."""
    table: defaultdict[str, list[Value]] = defaultdict(list)
    for line in lines(name):
        axis, _, told = line.partition(":")
        for words in told.split("|"):
            first, *others = words.split()
            for word in (first, *others):
                table[word].append((axis, first))
    return {word: tuple(values) for word, values in table.items()}


def frames() -> Mapping[str, tuple[str, ...]]:
    """Frames by lemma, from ``data/frames.txt``."""
    return names_by_word("frames.txt")
