"""Copies of one text: syndicated pieces and near-duplicates, which count as one voice.

Articles are compared by those of their five-word shingles whose hash is divisible by a modulus
(mod-m sketches, A. Broder, "On the resemblance and containment of documents", 1997), found through an
index over the sketch, so that the work grows with the text and not with the pairs.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from zlib import crc32

from ..articles import Article

SHINGLE = 5
"""Words in a shingle."""

MODULUS = 4
"""One shingle in so many is kept."""

LEAST = 6
"""Shingles that a sketch needs before it can tell anything."""

CONTAINED = 0.7
"""Share of the smaller sketch that must stand in the larger: a cut or lightly edited copy."""

COMMON = 50
"""Articles that share one shingle up to which all their pairs are counted; beyond it only neighbours
in the order of ids, which still chains the copies of a text that hundreds of outlets printed."""

_WORDS = re.compile(r"\w+")


def sketch(text: str) -> frozenset[int]:
    """Hashes of the sampled shingles of a text."""
    words = _WORDS.findall(text.casefold())
    joined = (" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1))
    hashes = (crc32(shingle.encode("utf-8")) for shingle in joined)
    return frozenset(h for h in hashes if h % MODULUS == 0)


def copies(articles: Sequence[Article]) -> tuple[tuple[str, ...], ...]:
    """Groups of two or more article ids that are copies of one text, each sorted, in order of their first
    id."""
    sketches = {article.id: sketch(article.text) for article in articles}
    exact: defaultdict[str, list[str]] = defaultdict(list)
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for article in articles:
        exact[" ".join(_WORDS.findall(article.text.casefold()))].append(article.id)
        for value in sketches[article.id]:
            holders[value].append(article.id)
    shared: Counter[tuple[str, str]] = Counter()
    for ids in holders.values():
        ids.sort()
        near = len(ids) if len(ids) <= COMMON else 2
        shared.update((a, b) for i, a in enumerate(ids) for b in ids[i + 1 : i + near])
    leader = {article.id: article.id for article in articles}

    def find(id: str) -> str:
        while leader[id] != id:
            leader[id] = leader[leader[id]]
            id = leader[id]
        return id

    def join(a: str, b: str) -> None:
        first, second = sorted((find(a), find(b)))
        leader[second] = first

    for words, ids in exact.items():
        for other in ids[1:] if words else ():
            join(ids[0], other)
    for (a, b), count in shared.items():
        smaller = min(len(sketches[a]), len(sketches[b]))
        if smaller >= LEAST and count >= CONTAINED * smaller:
            join(a, b)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for article in articles:
        groups[find(article.id)].append(article.id)
    return tuple(sorted(tuple(sorted(ids)) for ids in groups.values() if len(ids) > 1))
