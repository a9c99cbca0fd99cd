"""Giving every actor one key across articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import Factory, evolve, frozen

from ..claims import Claim
from ..values import Actor, ActorList, Role
from ._clusters import Cluster, cluster
from ._folding import name_key
from ._groups import Node
from ._kinds import Keys, LocalKey, actors_of
from ._knowledge import Knowledge
from ._mentions import entity_in_text
from ._roles import has_role, role_phrase


def resolve(claims: Sequence[Claim], knowledge: Knowledge | None = None) -> tuple[Claim, ...]:
    """The claims, in the same order, with one ``entity`` for each actor across all articles.

    Every :class:`~claimkit.Actor` (members of lists too) gets its key, all spellings met (fullest and most
    frequent first), and the code of a country. Keys of participants, speakers and event frames are
    translated from those of the article; participants and speakers without one get it when they are worded
    like an actor of their article. Two full names that differ never share a key. The outcome does not
    depend on the order of the claims, and claims of articles that name other actors change nothing.
    """
    known = knowledge or Knowledge.shipped()
    keys = Keys.of(claims, known)
    nodes = _nodes(claims, keys)
    found = cluster(tuple(nodes.values()), known)
    by_local = {local: found[node] for local, node in nodes.items()}
    articles: dict[str, _Article] = defaultdict(_Article)
    for local, node in nodes.items():
        article, entity = articles[local[0]], found[node].entity
        article.keys.setdefault(local[1], entity)
        for name in node.names:
            article.names.setdefault(name_key(name), entity)
        if node.roles:
            article.holders.setdefault(entity, set()).update(node.roles)
    return tuple(_resolved(claim, by_local, articles[claim.article], keys) for claim in claims)


@frozen
class _Article:
    """What one article's words stand for."""

    keys: dict[str, str] = Factory(dict[str, str])
    """Keys of its actors before resolution, with those after it."""
    names: dict[str, str] = Factory(dict[str, str])
    """Folded names with the keys of their actors."""
    holders: dict[str, set[Role]] = Factory(dict[str, set[Role]])
    """Roles stated of its actors, by key."""

    def key(self, local: str) -> str:
        """The key after resolution; one that is not of an actor claim stays."""
        return self.keys.get(local, local)

    def entity(self, text: str, local: str | None, knowledge: Knowledge) -> str | None:
        """The key of the name that heads a phrase ("US envoy Steve Witkoff") or of the one actor that holds
        the role which it names ("the French president"), else the one it came with."""
        headed = entity_in_text(text, self.names) or self._holder(text, knowledge)
        return headed or (None if local is None else self.key(local))

    def _holder(self, text: str, knowledge: Knowledge) -> str | None:
        phrase = role_phrase(text, knowledge) if self.holders else None
        if phrase is None:
            return None
        fitting = [e for e, roles in self.holders.items() if has_role(roles, phrase, knowledge)]
        return fitting[0] if len(fitting) == 1 else None


def _nodes(claims: Iterable[Claim], keys: Keys) -> dict[LocalKey, Node]:
    """The actors of every article, sorted by key."""
    met: dict[LocalKey, list[Actor]] = defaultdict(list)
    for claim in claims:
        for actor in actors_of(claim.value):
            met[keys.local(claim.article, actor)].append(actor)
    return {local: _node(local, met[local]) for local in sorted(met)}


def _node(local: LocalKey, actors: Sequence[Actor]) -> Node:
    spelled = Counter(name for actor in actors for name in actor.names)
    codes = Counter(actor.code for actor in actors if actor.code)
    code = min(codes, default=None, key=lambda c: (-codes[c], c))
    roles = frozenset(role for actor in actors for role in actor.roles)
    return Node(*local, spellings=tuple(sorted(spelled.items())), roles=roles, code=code)


def _resolved(claim: Claim, by_local: Mapping[LocalKey, Cluster], article: _Article, keys: Keys) -> Claim:
    changes: dict[str, Any] = {}
    if isinstance(claim.value, Actor):
        changes["value"] = _actor(claim.value, by_local[keys.local(claim.article, claim.value)])
    elif isinstance(claim.value, ActorList):
        members = tuple(_actor(m, by_local[keys.local(claim.article, m)]) for m in claim.value.members)
        changes["value"] = evolve(claim.value, members=members)
    if participants := claim.about.participants:
        named = tuple(
            evolve(p, entity=article.entity(p.text, p.entity, keys.knowledge)) for p in participants
        )
        changes["about"] = evolve(claim.about, participants=named)
    if (said := claim.attribution) is not None:
        changes["attribution"] = evolve(
            said, entity=article.entity(said.speaker, said.entity, keys.knowledge)
        )
    if (event := claim.scope.event) is not None and (event.participants or event.places):
        who, where = (tuple(article.key(k) for k in given) for given in (event.participants, event.places))
        changes["scope"] = evolve(claim.scope, event=evolve(event, participants=who, places=where))
    return evolve(claim, **changes) if changes else claim


def _actor(actor: Actor, found: Cluster) -> Actor:
    return evolve(
        actor,
        names=found.names,
        entity=found.entity,
        kind=found.kind if actor.kind == "unknown" else actor.kind,
        code=actor.code or found.code,
        qid=actor.qid or found.qid,
    )
