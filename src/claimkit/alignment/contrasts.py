"""Words that set two things of one sort apart: "the first round", "the second round"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from ..text import Document
from .profiles import Profile
from .tables import lines

Value = tuple[str, str]
"""Axis, and the first word of the value on it."""

GAP = 3
"""Words from the one that sets apart to its noun, at most: "the men's long race"."""


def contrasted(a: Profile, b: Profile, documents: Mapping[str, Document]) -> bool:
    """Whether both sentences name things by one noun and by words of which only one can fit."""
    one, other = (_named(documents[p.claim.article], p.sentence) for p in (a, b))
    return any(
        {axis for axis, _ in one[noun] - other[noun]} & {axis for axis, _ in other[noun] - one[noun]}
        for noun in one.keys() & other.keys()
        if one[noun].isdisjoint(other[noun])
    )


def _named(document: Document, sentence: int) -> Mapping[str, frozenset[Value]]:
    """The values by the noun that they stand before."""
    tokens, table = document.tokens, _table()
    start, end = tokens.sentences[sentence]
    found: defaultdict[str, set[Value]] = defaultdict(set)
    for at in range(start, end):
        for value in table.get(tokens.lowers[at], ()):
            for i in range(at + 1, min(at + 1 + GAP, end)):
                if tokens.tags[i] == "N" and (i + 1 >= end or tokens.tags[i + 1] != "N"):
                    found[tokens.lemma(i)].add(value)
                    break
                if tokens.tags[i] not in "ANP'#":
                    break
    return {noun: frozenset(values) for noun, values in found.items()}


@cache
def _table() -> Mapping[str, tuple[Value, ...]]:
    found: dict[str, tuple[Value, ...]] = {}
    for line in lines("contrasts.txt"):
        axis, _, told = line.partition(":")
        for words in told.split("|"):
            first, *_ = words.split()
            for word in words.split():
                found[word] = (*found.get(word, ()), (axis, first))
    return found
