"""Whether two claims that exclude each other are each other's best match.

What tells a contradiction from two facts is often not in the two sentences but in the rest of the articles:
the same figure stands there beside words that fit better, or a claim that agrees does. So a pair is looked at
beside all other pairs of the same two articles; only those two count, so that adding an article never changes
a verdict on others.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ..comparators import SetRelation
from ..hookspecs import Comparator
from .blocking import Blocks, candidates
from .features import OWN, RIVALS, features
from .profiles import Profile, Rarity
from .scored import compared

LIKE: Mapping[str, float] = {
    "words": 2.0,
    "soft words": 1.0,
    "predicate same": 0.7,
    "heads same": 0.7,
    "names shared": 0.5,
    "taking part": 0.5,
    "predicate near": 0.5,
    "modifiers shared": 0.5,
}
"""What makes two claims alike, whatever their values are; by judgement."""

FARTHEST = 2.0
"""Likeness by which rivals may be ahead, at most; what is torn out of an article is taken to have such."""

Figure = tuple[str, tuple[float, ...]]
"""Block and figures of a claim."""


@frozen
class Candidate:
    """Two claims of two articles, one of each, with what tells whether they answer one question."""

    a: Profile
    b: Profile
    relation: SetRelation
    features: tuple[float, ...]
    """In the order of :data:`claimkit.alignment.features.NAMES`."""


def counted(
    one: Blocks, other: Blocks, rarity: Rarity, comparators: Mapping[str, Comparator] | None
) -> Iterator[Candidate]:
    """The pairs of two linked articles that a comparator can compare, each seen beside all others."""
    found: list[Candidate] = []
    for a, b in candidates(one, other):
        relation = compared(a, b, comparators)
        if relation != "incomparable":
            found.append(Candidate(a, b, relation, features(a, b, rarity)))
    profiles = [[p for block in blocks.values() for p in block] for blocks in (one, other)]
    return _beside_rivals(found, profiles)


WEIGHTS = tuple((OWN.index(name), weight) for name, weight in LIKE.items())


def likeness(candidate: Candidate) -> float:
    """How much alike what is said around both values is."""
    return math.fsum(weight * candidate.features[index] for index, weight in WEIGHTS)


def _beside_rivals(found: Sequence[Candidate], profiles: Sequence[Sequence[Profile]]) -> Iterator[Candidate]:
    """The candidates with the features of :data:`RIVALS`, all 0 where values do not exclude each other."""
    like = [likeness(candidate) for candidate in found]
    best: defaultdict[str, float] = defaultdict(lambda: -math.inf)
    agreeing: defaultdict[str, float] = defaultdict(lambda: -math.inf)
    for candidate, alike in zip(found, like, strict=True):
        for claim in (candidate.a.claim, candidate.b.claim):
            best[claim.id] = max(best[claim.id], alike)
            if candidate.relation != "disjoint":
                agreeing[claim.id] = max(agreeing[claim.id], alike)
    told = [{_figure(p) for p in given if p.figures} for given in profiles]
    figures = [figures_by_sentence(given) for given in profiles]
    for candidate, alike in zip(found, like, strict=True):
        a, b, beside = candidate.a, candidate.b, (0.0,) * len(RIVALS)
        if candidate.relation == "disjoint":
            behind = math.fsum((best[a.claim.id] - alike, best[b.claim.id] - alike))
            behind = FARTHEST if a.extract or b.extract else min(FARTHEST, behind)
            agrees = max(agreeing[a.claim.id], agreeing[b.claim.id]) - alike
            beside = (
                min(FARTHEST, max(0.0, agrees)),
                figures_shared(a, b, figures),
                behind,
                float(not behind),
                float((_figure(a) in told[1]) + (_figure(b) in told[0])),
            )
        yield Candidate(a, b, candidate.relation, (*candidate.features, *beside))


def _figure(profile: Profile) -> Figure:
    return profile.block, profile.figures


def figures_by_sentence(profiles: Sequence[Profile]) -> Mapping[int, frozenset[Figure]]:
    """Figures by the index of their sentence, each with its block."""
    found: defaultdict[int, set[Figure]] = defaultdict(set)
    for profile in profiles:
        if profile.figures:
            found[profile.sentence].add(_figure(profile))
    return {sentence: frozenset(figures) for sentence, figures in found.items()}


def figures_shared(a: Profile, b: Profile, figures: Sequence[Mapping[int, frozenset[Figure]]]) -> float:
    """How much the other figures that both sentences tell say that they tell of one thing, 0 to 2.

    ``figures`` are those of both articles by sentence.
    """
    none: frozenset[Figure] = frozenset()
    shared = figures[0].get(a.sentence, none) & figures[1].get(b.sentence, none)
    return min(2.0, math.fsum(_telling(values) for _, values in sorted(shared - {_figure(a), _figure(b)})))


def figures_apart(a: Profile, b: Profile, figures: Sequence[Mapping[int, frozenset[Figure]]]) -> bool:
    """Whether both sentences tell figures of one sort, and none of them is the same."""
    none: frozenset[Figure] = frozenset()
    one, other = figures[0].get(a.sentence, none), figures[1].get(b.sentence, none)
    return not one & other and bool({block for block, _ in one} & {block for block, _ in other})


def _telling(figures: Sequence[float]) -> float:
    """How seldom a figure is told of two things: small round ones often are."""
    most = max(figures)
    return 1.0 if most >= 100 or most % 1 else 0.5 if most >= 10 else 0.25
