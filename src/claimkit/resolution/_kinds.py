"""Under which kind a mention is compared, when articles or extractors do not agree on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from attrs import frozen

from ..claims import Claim
from ..values import Actor, ActorKind, ActorList
from ._folding import name_key
from ._knowledge import Knowledge
from ._same_actor import guessed

LocalKey = tuple[str, str, ActorKind, bool]
"""Article, key inside the article, kind, and whether it stands for a government."""


def actors_of(value: object) -> tuple[Actor, ...]:
    """The actors in a claim's value."""
    if isinstance(value, Actor):
        return (value,)
    return value.members if isinstance(value, ActorList) else ()


@frozen
class Keys:
    """Sorts the mentions of an article into its actors."""

    knowledge: Knowledge
    agreed: Mapping[str, ActorKind]
    """Kinds that most articles give a name that is not known, by folded name."""

    @classmethod
    def of(cls, claims: Iterable[Claim], knowledge: Knowledge) -> Keys:
        """The keys for the mentions of these claims."""
        seen: dict[str, dict[ActorKind, set[str]]] = defaultdict(lambda: defaultdict(set))
        for claim in claims:
            for actor in actors_of(claim.value):
                if actor.kind != "unknown":
                    seen[name_key(actor.name)][_family(actor.kind)].add(claim.article)
        agreed: dict[str, ActorKind] = {}
        for name, kinds in seen.items():
            kind = _prevailing(kinds) if len(kinds) > 1 else None
            if kind is not None:
                agreed[name] = kind
        return cls(knowledge, agreed)

    def local(self, article: str, actor: Actor) -> LocalKey:
        """The key of a mention's actor inside its article."""
        kind = self.kind(actor)
        return (article, actor.entity or actor.name, kind, actor.metonym and kind == "place")

    def kind(self, actor: Actor) -> ActorKind:
        """The kind that decides how names compare; groups compare like organisations.

        A name that is known only as a place is one ("USA" taken for an organisation), and the other way
        round; a name that is not known is what most articles take it for.
        """
        kind: ActorKind = _family(actor.kind)
        if kind == "unknown":
            kind = guessed(actor.name, self.knowledge)
        readings = [k.identity for k in self.knowledge.readings(actor.name) if k.identity.kind != "unknown"]
        if not readings:
            return self.agreed.get(name_key(actor.name), kind)
        several = any(identity.kind != readings[0].kind for identity in readings)
        return kind if several or (kind == "person" and " " not in actor.name) else readings[0].kind


def _family(kind: ActorKind) -> ActorKind:
    return "organisation" if kind == "group" else kind


def _prevailing(kinds: Mapping[ActorKind, set[str]]) -> ActorKind | None:
    """The kind of at least twice as many articles as all others together."""
    best: ActorKind = max(kinds, key=lambda k: (len(kinds[k]), k))
    others = sum(len(articles) for kind, articles in kinds.items() if kind != best)
    return best if len(kinds[best]) >= 2 * others else None
