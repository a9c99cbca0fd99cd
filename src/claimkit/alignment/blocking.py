"""Which pairs of claims are worth a look: linked articles first, then blocks within them.

No step looks at all pairs. Articles are linked through an index of the names they share; claims are compared
only between linked articles and within one block (kind and dimension).
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from itertools import product

from ..values import Actor
from .features import comparable
from .profiles import Profile
from .tables import lines

COMMON = 60
"""Articles that may share a name or lemma before it is no sign of one story any more: a lemma then links none
of them, a name each with the next ones only."""

NEXT = 20
"""Articles, in order of publication, with which such a name still links an article: hundreds of outlets may
report one event."""

LINKED = 1.5
"""Kinship from which two articles may tell of one story.

Of pairs of articles on one happening, 99 % of the labelled real ones reach it and 2 % of those on two."""

SHORT = 30
"""Weight of names (5) and lemmas (1) up to which a text is a sentence or two: then a sixth of what the
shorter one has must be shared, names that many stories have counting as lemmas."""

ASSUMED = 3.0
"""Kinship of short texts that share as much: who gives two sentences means one happening."""

NAME = 5
"""Weight of a shared name in a short text, and the key of names in the index."""

TELLING, KNOWN, COUNTRY = 1.5, 0.6, 0.3
"""What a shared name adds to kinship: a name that hardly any other story has, one that many have ("Reuters",
"London"), a country."""

FEW = 5
"""Lemmas added to those of the shorter article, so that few shared ones are no kinship."""

WINDOW = 400
"""Days between the publications of two articles up to which they can tell of one story."""


MOST = 10_000
"""Pairs of claims of two articles within one block up to which all are looked at: 100 claims in each."""

NEIGHBOURS = 50
"""Claims of the other article that a claim meets where there are more."""


def linked_articles(
    profiles: Mapping[str, Sequence[Profile]], published: Mapping[str, date | None]
) -> dict[tuple[str, str], float]:
    """Pairs of articles, each sorted and in order, that may tell of one story, with their kinship.

    Kinship is what the names shared add up to and the shared lemmas over the square root of those that the
    shorter article has. It depends on the two articles alone.
    """
    holders: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    words: dict[str, int] = {}
    total: dict[str, int] = {}
    for article in sorted(profiles, key=lambda id: (published[id] or date.min, id)):
        found = profiles[article]
        names = frozenset[str]().union(*(p.names for p in found))
        lemmas = frozenset[str]().union(*(p.words for p in found))
        words[article], total[article] = len(lemmas), len(lemmas) + NAME * len(names)
        for name in names:
            holders[NAME, name].append(article)
        for word in lemmas:
            holders[1, word].append(article)
    shared: Counter[tuple[str, str]] = Counter()
    named: defaultdict[tuple[str, str], list[float]] = defaultdict(list)
    for (weight, key), ids in holders.items():
        reach = len(ids) if len(ids) <= COMMON else NEXT if weight == NAME else 0
        for i, a in enumerate(ids):
            for b in ids[i + 1 : i + 1 + reach]:
                pair = (min(a, b), max(a, b))
                if weight == NAME:
                    named[pair].append(_telling(key))
                else:
                    shared[pair] += 1
    found_links: dict[tuple[str, str], float] = {}
    for pair in sorted(shared.keys() | named.keys()):
        names_shared = named.get(pair, ())
        least = min(total[id] for id in pair)
        worth = shared[pair] + sum(NAME if telling == TELLING else 1 for telling in names_shared)
        kinship = math.fsum(names_shared) + shared[pair] / math.sqrt(min(words[id] for id in pair) + FEW)
        if least <= SHORT and worth >= max(1, least // 6):
            kinship = max(kinship, ASSUMED)
        if kinship >= LINKED and _near(*(published[id] for id in pair)):
            found_links[pair] = kinship
    return found_links


def _telling(name: str) -> float:
    """How much a shared name says that two articles tell of one story."""
    if name in widespread():
        return KNOWN
    return COUNTRY if name.startswith("place:") and name.removeprefix("place:").isupper() else TELLING


@cache
def widespread() -> frozenset[str]:
    """Keys of names that stories of all kinds share, from ``data/widespread.txt``."""
    return frozenset(lines("widespread.txt"))


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
