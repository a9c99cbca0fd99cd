"""Words that set two things of one sort apart: "the first round", "the second round"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from ..text import Document
from .profiles import Profile
from .tables import Value, values_by_word

GAP = 3
"""Words from the one that sets apart to its noun, at most: "the men's long race"."""


CALENDAR = frozenset({"day", "night", "morning", "week", "weekend", "month", "year", "quarter", "season"})
"""Nouns that are dates themselves, and set no two of them apart."""


def contrasted(a: Profile, b: Profile, documents: Mapping[str, Document]) -> bool:
    """Whether both sentences name things by one noun and by words of which only one can fit."""
    one, other = (_named(documents[p.claim.article], p) for p in (a, b))
    return any(
        {axis for axis, _ in one[noun] - other[noun]} & {axis for axis, _ in other[noun] - one[noun]}
        for noun in one.keys() & other.keys()
        if one[noun].isdisjoint(other[noun])
    )


def _named(document: Document, profile: Profile) -> Mapping[str, frozenset[Value]]:
    """The values by the noun that they stand before, in the sentence of a claim but not in the claim."""
    tokens, table = document.tokens, values_by_word("contrasts.txt")
    start, end = tokens.sentences[profile.sentence]
    own = range(*tokens.within(profile.claim.span.start, profile.claim.span.end))
    left_out = CALENDAR if profile.claim.kind == "date" else frozenset[str]()
    found: defaultdict[str, set[Value]] = defaultdict(set)
    for at in range(start, end):
        if at in own:
            continue
        for value in table.get(tokens.lowers[at], ()):
            for i in range(at + 1, min(at + 1 + GAP, end)):
                if tokens.tags[i] == "N" and (i + 1 >= end or tokens.tags[i + 1] != "N"):
                    found[tokens.lemma(i)].add(value)
                    break
                if tokens.tags[i] not in "ANP'#":
                    break
    return {noun: frozenset(values) for noun, values in found.items() if noun not in left_out}
