"""What pairs that are kept say of further ones: whoever gives the answer of one side meets the other too.

When two articles surely give one and the same answer, a third that contradicts, refines or shares it does so
for both. Without this, each two articles would have to find it out by their own words, and a report would say
that one article contradicts the third and its twin does not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product

from attrs import evolve

from ..comparators import SetRelation
from .profiles import Profile
from .scored import Scored

SAME = 0.93
"""Score from which two equal answers are one; of such pairs of real articles nine in ten are."""

CONVERSE: Mapping[SetRelation, SetRelation] = {"subset": "superset", "superset": "subset"}

FEATURES = ("follows",)
"""The name of the one feature of such pairs: the score of the pair that they follow from."""


def entailed(kept: Sequence[Scored], least: float) -> list[Scored]:
    """The further pairs, of claims of different articles, that follow from ``kept`` and score ``least``.

    One for each two articles and answers that have none yet. Articles whose differences are laid to two
    happenings get none. The outcome does not depend on the order of ``kept``, and nothing more follows from
    what is returned.
    """
    answers = _answers(kept)
    strangers = {_articles(pair.a, pair.b) for pair in kept if pair.apart}
    best: dict[tuple[int, int], Scored] = {}
    known: defaultdict[tuple[int, int], set[frozenset[str]]] = defaultdict(set)
    alone: dict[str, list[Profile]] = {}
    for pair in kept:
        one, other = answers.get(pair.a.claim.id), answers.get(pair.b.claim.id)
        if (one is None and other is None) or pair.apart or pair.opposed or _other_scope(pair):
            continue
        a = one if one is not None else alone.setdefault(pair.a.claim.id, [pair.a])
        b = other if other is not None else alone.setdefault(pair.b.claim.id, [pair.b])
        turned = b[0].claim.key < a[0].claim.key
        key = (id(b), id(a)) if turned else (id(a), id(b))
        known[key].add(_articles(pair.a, pair.b))
        held = best.get(key)
        if held is None or _order(pair) < _order(held):
            best[key] = pair
    members = {id(answer): answer for answer in (*answers.values(), *alone.values())}
    found: list[Scored] = []
    for key, pair in best.items():
        score = pair.score * SAME
        if score >= least:
            first = next(iter(members[key[0]]))
            relation = pair.relation if pair.a.claim.value == first.claim.value else _converse(pair.relation)
            for x, y in _across(members[key[0]], members[key[1]], known[key] | strangers):
                follows = evolve(
                    pair, a=x, b=y, relation=relation, score=score, features=(pair.score,), names=FEATURES
                )
                found.append(follows if x.claim.article < y.claim.article else _turned(follows))
    return sorted(found, key=lambda x: (x.a.claim.key, x.b.claim.key))


def _answers(kept: Sequence[Scored]) -> dict[str, list[Profile]]:
    """The claims that surely give one answer, by the id of each: the first of each article, in order."""
    home: dict[str, dict[str, Profile]] = {}
    for pair in kept:
        if pair.relation != "equal" or pair.score < SAME or pair.a.claim.value != pair.b.claim.value:
            continue
        mine = home.setdefault(pair.a.claim.id, {pair.a.claim.id: pair.a})
        theirs = home.setdefault(pair.b.claim.id, {pair.b.claim.id: pair.b})
        if mine is not theirs:
            large, small = (mine, theirs) if len(mine) >= len(theirs) else (theirs, mine)
            large.update(small)
            home.update((moved, large) for moved in small)
    lists: dict[int, list[Profile]] = {}
    for group in home.values():
        if id(group) not in lists:
            first: dict[str, Profile] = {}
            for profile in sorted(group.values(), key=lambda p: p.claim.key):
                first.setdefault(profile.claim.article, profile)
            lists[id(group)] = list(first.values())
    return {claim: lists[id(group)] for claim, group in home.items()}


def _across(
    one: Sequence[Profile], other: Sequence[Profile], done: set[frozenset[str]]
) -> Iterator[tuple[Profile, Profile]]:
    """The pairs of two answers, of different articles that are not done yet."""
    for a, b in product(one, other):
        articles = _articles(a, b)
        if len(articles) > 1 and articles not in done:
            if one is other:
                done.add(articles)
            yield a, b


def _articles(a: Profile, b: Profile) -> frozenset[str]:
    return frozenset((a.claim.article, b.claim.article))


def _order(pair: Scored) -> tuple[object, ...]:
    return (-pair.score, pair.a.claim.key, pair.b.claim.key)


def _other_scope(pair: Scored) -> bool:
    return pair.relation == "disjoint" and pair.has("self counted")


def _converse(relation: SetRelation) -> SetRelation:
    return CONVERSE.get(relation, relation)


def _turned(pair: Scored) -> Scored:
    return evolve(pair, a=pair.b, b=pair.a, relation=_converse(pair.relation))
