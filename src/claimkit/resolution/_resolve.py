"""Giving every actor one key across articles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from attrs import Factory, evolve, frozen

from ..claims import Claim
from ..values import Actor, ActorKind, ActorList
from ._clusters import Cluster, Node, cluster
from ._folding import name_key
from ._knowledge import Knowledge
from ._mentions import entity_in_text
from ._same_actor import guessed

LocalKey = tuple[str, str, str, bool]


def resolve(claims: Sequence[Claim], knowledge: Knowledge | None = None) -> tuple[Claim, ...]:
    """The claims, in the same order, with one ``entity`` for each actor across all articles.

    Every :class:`~claimkit.Actor` (members of lists too) gets its key, all spellings met (fullest and most
    frequent first), and the code of a country; participants and speakers that are worded like an actor of
    their article get its key. Two full names that differ never share a key. The outcome does not
    depend on the order of the claims, and claims of articles that name other actors change nothing.
    """
    known = knowledge or Knowledge.shipped()
    nodes = _local_actors(claims, known)
    found = cluster(tuple(nodes.values()), known)
    by_local = {local: found[node] for local, node in nodes.items()}
    articles: dict[str, _Article] = defaultdict(_Article)
    for local, one in sorted(by_local.items()):
        articles[local[0]].keys.setdefault(local[1], one.entity)
    for local, node in nodes.items():
        for name in node.names:
            articles[local[0]].names.setdefault(name_key(name), found[node].entity)
    return tuple(_resolved(claim, by_local, articles[claim.article], known) for claim in claims)


@frozen
class _Article:
    """What one article's words stand for."""

    keys: dict[str, str] = Factory(dict)
    """Keys of its actors before resolution, with those after it."""
    names: dict[str, str] = Factory(dict)
    """Folded names with the keys of their actors."""

    def key(self, local: str) -> str:
        """The key after resolution; one that is not of an actor claim stays."""
        return self.keys.get(local, local)


def actors_of(value: object) -> tuple[Actor, ...]:
    """The actors in a claim's value."""
    if isinstance(value, Actor):
        return (value,)
    return value.members if isinstance(value, ActorList) else ()


def family(actor: Actor, knowledge: Knowledge) -> ActorKind:
    """The kind that decides how names compare; groups compare like organisations."""
    kind = guessed(actor.name, knowledge) if actor.kind == "unknown" else actor.kind
    return "organisation" if kind == "group" else kind


def _local_key(article: str, actor: Actor, knowledge: Knowledge) -> LocalKey:
    kind = family(actor, knowledge)
    return (
        article,
        actor.entity or name_key(actor.name) or actor.name,
        kind,
        actor.metonym and kind == "place",
    )


def _local_actors(claims: Iterable[Claim], knowledge: Knowledge) -> dict[LocalKey, Node]:
    names: dict[LocalKey, Counter[str]] = defaultdict(Counter)
    roles: dict[LocalKey, set[str]] = defaultdict(set)
    codes: dict[LocalKey, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        for actor in actors_of(claim.value):
            key = _local_key(claim.article, actor, knowledge)
            names[key].update(actor.names)
            roles[key].update(role.title for role in actor.roles)
            if actor.code:
                codes[key][actor.code] += 1
    return {
        key: Node(
            key[0], key[1], key[2], key[3], tuple(sorted(found.items())), frozenset(roles[key]),
            min(codes[key], default=None, key=lambda c: (-codes[key][c], c)),
        )
        for key, found in sorted(names.items())
    }  # type: ignore[arg-type]  # fmt: skip


def _resolved(
    claim: Claim, by_local: Mapping[LocalKey, Cluster], article: _Article, knowledge: Knowledge
) -> Claim:
    changes: dict[str, Any] = {}
    if isinstance(claim.value, Actor):
        changes["value"] = _actor(claim.value, claim.article, by_local, knowledge)
    elif isinstance(claim.value, ActorList):
        members = tuple(_actor(m, claim.article, by_local, knowledge) for m in claim.value.members)
        changes["value"] = evolve(claim.value, members=members)
    if participants := claim.about.participants:
        named = tuple(evolve(p, entity=_entity(p.text, p.entity, article)) for p in participants)
        changes["about"] = evolve(claim.about, participants=named)
    if (said := claim.attribution) is not None:
        changes["attribution"] = evolve(said, entity=_entity(said.speaker, said.entity, article))
    if (event := claim.scope.event) is not None and (event.participants or event.places):
        who, where = (tuple(article.key(k) for k in keys) for keys in (event.participants, event.places))
        changes["scope"] = evolve(claim.scope, event=evolve(event, participants=who, places=where))
    return evolve(claim, **changes) if changes else claim


def _entity(text: str, local: str | None, article: _Article) -> str | None:
    return article.key(local) if local is not None else entity_in_text(text, article.names)


def _actor(actor: Actor, article: str, by_local: Mapping[LocalKey, Cluster], knowledge: Knowledge) -> Actor:
    found = by_local[_local_key(article, actor, knowledge)]
    return evolve(
        actor,
        names=found.names,
        entity=found.entity,
        kind=found.kind if actor.kind == "unknown" else actor.kind,
        code=actor.code or found.code,
        qid=actor.qid or found.qid,
    )
