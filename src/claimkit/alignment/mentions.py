"""Which mentions of an actor, of all that two articles have, are worth a look.

That both name Donald Trump says little when each does so ten times. The first mentions meet, and of the
others those that stand in the most similar surroundings, seen from either side: "Roberts administered the
oath" and "the oath was administered by Chief Justice Roberts", and not the Roberts of another sentence.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from .blocking import ACTOR, Blocks, likely
from .profiles import Profile, Rarity

MENTIONS = 20
"""Mentions of one actor and article that are looked at, so that a long text costs its length."""

ALIKE = 0.1
"""Likeness of the words around from which two further mentions may tell the same.

Of the labelled mentions of one name that are so and each other's nearest 92 % tell the same, as many as of
first mentions; of all mentions of one name 80 %."""

Vector = tuple[Mapping[str, float], float]
"""Weights by word, and their length."""


def mentioned(one: Blocks, other: Blocks, rarity: Rarity) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of mentions of two articles, the first of the first article: of lists of actors all, of one actor
    at most as many as there are mentions in either and one."""
    for block, mine in one.items():
        theirs = other.get(block, ())
        if block == ACTOR:
            yield from likely(mine, theirs)
        elif theirs:
            yield mine[0], theirs[0]
            yield from _nearest(mine[:MENTIONS], theirs[:MENTIONS], rarity)


def _nearest(
    mine: Sequence[Profile], theirs: Sequence[Profile], rarity: Rarity
) -> Iterator[tuple[Profile, Profile]]:
    """The mentions that are each other's most similar, but for the first of both."""
    if len(mine) == len(theirs) == 1:
        return
    left, right = ([_vector(p, rarity) for p in side] for side in (mine, theirs))
    alike = [[_cosine(a, b) for b in right] for a in left]
    for i, row in enumerate(alike):
        j = max(range(len(row)), key=row.__getitem__)
        best = max(range(len(alike)), key=lambda k: alike[k][j])
        if best == i and row[j] >= ALIKE and (i or j):
            yield mine[i], theirs[j]


def _vector(profile: Profile, rarity: Rarity) -> Vector:
    weights = {word: weight * rarity(word) for word, weight in profile.words.items()}
    return weights, math.sqrt(sum(weight**2 for weight in weights.values()))


def _cosine(a: Vector, b: Vector) -> float:
    """Likeness of two surroundings, 0 to 1."""
    dot = sum(weight * b[0][word] for word, weight in a[0].items() if word in b[0])
    return dot / (a[1] * b[1]) if dot else 0.0
