"""Which pairs of claims are worth a look: linked articles first, then blocks within them.

No step looks at all pairs. Articles are linked through an index of the names they share; claims are compared
only between linked articles and within one block (kind and dimension).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import product

from ..values import Actor
from .features import comparable
from .profiles import Profile

COMMON = 60
"""Articles that may share a name or lemma before it is no sign of one story any more: a lemma then links none
of them, a name each with the next ones only."""

NEXT = 20
"""Articles, in order of publication, with which such a name still links an article: hundreds of outlets may
report one event."""

WORTH = 8
"""Weight of shared names (5 each) and content lemmas (1 each) from which two articles may tell of one story;
of texts of a sentence or two, a sixth of what the shorter one has."""

NAME = 5
"""Weight of a shared name."""

WINDOW = 400
"""Days between the publications of two articles up to which they can tell of one story."""


MOST = 10_000
"""Pairs of claims of two articles within one block up to which all are looked at: 100 claims in each."""

NEIGHBOURS = 50
"""Claims of the other article that a claim meets where there are more."""


def linked_articles(
    profiles: Mapping[str, Sequence[Profile]], published: Mapping[str, date | None]
) -> tuple[tuple[str, str], ...]:
    """Pairs of articles, each sorted, whose claims share enough names and words within the window of days."""
    holders: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for article in sorted(profiles, key=lambda id: (published[id] or date.min, id)):
        found = profiles[article]
        for name in frozenset[str]().union(*(p.names for p in found)):
            holders[NAME, name].append(article)
        for word in frozenset[str]().union(*(p.words for p in found)):
            holders[1, word].append(article)
    shared: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for (weight, _), ids in holders.items():
        for id in ids:
            total[id] += weight
        reach = len(ids) if len(ids) <= COMMON else NEXT if weight == NAME else 0
        for i, a in enumerate(ids):
            for b in ids[i + 1 : i + 1 + reach]:
                shared[min(a, b), max(a, b)] += weight
    return tuple(
        sorted(
            (a, b)
            for (a, b), worth in shared.items()
            if worth >= min(WORTH, min(total[a], total[b]) // 6) and _near(published[a], published[b])
        )
    )


def _near(a: date | None, b: date | None) -> bool:
    return a is None or b is None or abs((a - b).days) <= WINDOW


Blocks = Mapping[str, Sequence[Profile]]
"""The profiles of one article by block."""


def blocks_of(profiles: Sequence[Profile]) -> Blocks:
    """An article's profiles by block; of the mentions of one actor only the first."""
    found: defaultdict[str, list[Profile]] = defaultdict(list)
    seen: set[str] = set()
    for profile in profiles:
        if profile.block == "actor" and isinstance(profile.claim.value, Actor):
            if profile.head in seen:
                continue
            seen.add(profile.head)
            found[f"actor/{profile.head}"].append(profile)
        else:
            found[profile.block].append(profile)
    return found


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
