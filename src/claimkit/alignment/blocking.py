"""Which pairs of claims of two linked articles are worth a look: those of one block (kind and dimension)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import product

from ..values import Actor
from .features import comparable
from .profiles import BASE, Profile

MOST = 10_000
"""Pairs of claims of two articles within one block up to which all are looked at: 100 claims in each."""

NEIGHBOURS = 50
"""Claims of the other article that a claim meets where there are more."""


ACTOR = "actor"
"""The block of lists of actors, and with a key the start of those of single ones."""

Blocks = Mapping[str, Sequence[Profile]]
"""The profiles of one article by block."""


def blocks_of(profiles: Sequence[Profile]) -> Blocks:
    """An article's profiles by block, single actors by who they are; of odds not the base."""
    found: defaultdict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        if profile.block == ACTOR and isinstance(profile.claim.value, Actor):
            found[f"{ACTOR}/{profile.head}"].append(profile)
        elif profile.block != BASE:
            found[profile.block].append(profile)
    return found


def of_kinds(blocks: Blocks, wanted: Callable[[str], bool]) -> Blocks:
    """The blocks whose claims are of the kinds that ``wanted`` picks."""
    return {block: found for block, found in blocks.items() if wanted(found[0].claim.kind)}


def candidates(one: Blocks, other: Blocks) -> Iterator[tuple[Profile, Profile]]:
    """Pairs of profiles of two linked articles that share a block, the first of the first article."""
    for block, mine in one.items():
        for a, b in likely(mine, other.get(block, ())):
            if comparable(a, b):
                yield a, b


def likely(mine: Sequence[Profile], theirs: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """The pairs of two articles' claims of one block that are worth a look.

    All of them up to :data:`MOST`; of more, each claim meets only up to about :data:`NEIGHBOURS` claims that
    share its rarest words, names or figures, so that time is linear in long articles.
    """
    return product(mine, theirs) if len(mine) * len(theirs) <= MOST else _neighbours(mine, theirs)


def _neighbours(mine: Sequence[Profile], theirs: Sequence[Profile]) -> Iterator[tuple[Profile, Profile]]:
    """Each of ``mine`` with those of ``theirs`` that share the most telling keys."""
    holders: defaultdict[object, list[int]] = defaultdict(list)
    for index, b in enumerate(theirs):
        for key in _keys(b):
            holders[key].append(index)
    for a in mine:
        known = [(len(holders[key]), str(key), holders[key]) for key in _keys(a) if key in holders]
        met: set[int] = set()
        for size, _, indexes in sorted(known):
            if size > NEIGHBOURS or len(met) >= NEIGHBOURS:
                break
            met.update(indexes)
        for index in sorted(met):
            yield a, theirs[index]


def _keys(profile: Profile) -> set[object]:
    """What tells a claim from others of its block: head, figures, names and words of its sentence."""
    return {("head", profile.head), *profile.figures, *profile.names, *profile.words}
