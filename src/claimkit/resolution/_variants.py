"""Spellings of one actor that differ, for a report's note on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..claims import Claim
from ..values import Actor, ActorKind
from ._folding import fold, words
from ._kinds import actors_of
from ._knowledge import Knowledge
from ._match_persons import word_way
from ._persons import parse_person
from ._sounds import letter_edits

Variants = tuple[str, dict[str, tuple[str, ...]]]


def spelling_variants(claims: Iterable[Claim]) -> tuple[Variants, ...]:
    """Actors of resolved claims that are spelled in two ways or more, by key: (entity, {spelling: articles}).

    Steve Witkoff and Stephen Whitkoff are two spellings; Witkoff beside Steve Witkoff is a short form and
    not listed, nor are other names (Kyiv's "Ukraine", NATO's full name). Spellings and articles are sorted.
    """
    met: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    kinds: dict[str, ActorKind] = {}
    for claim in claims:
        for actor in actors_of(claim.value):
            if actor.entity is not None:
                kinds.setdefault(actor.entity, actor.kind)
                for name in _spelled(actor, claim):
                    met[actor.entity][name].add(claim.article)
    found: list[Variants] = []
    for entity, names in sorted(met.items()):
        odd = sorted({n for x in names for y in names if _differ(x, y, kinds[entity]) for n in (x, y)})
        if odd:
            found.append((entity, {name: tuple(sorted(names[name])) for name in odd}))
    return tuple(found)


def _spelled(actor: Actor, claim: Claim) -> tuple[str, ...]:
    """The names of an actor that its claim's quote shows, the longest only."""
    shown = [name for name in actor.names if name in claim.quote]
    return tuple(name for name in shown if not any(name != other and name in other for other in shown))


def _differ(one: str, other: str, kind: ActorKind) -> bool:
    """Whether a word of one is another spelling or form of a word of the other."""
    if one == other or fold(one) == fold(other) or (one.isupper() and other.isupper()):
        return False
    a, b = (parse_person(n).parts if kind == "person" else words(n) for n in (one, other))
    known = [k for n in (one, other) for k in Knowledge.shipped().readings(n)]
    if any(k.how == "demonym" for k in known):
        return False
    rest_a, rest_b = [w for w in a if w not in b], [w for w in b if w not in a]
    if kind == "person":
        return any(
            word_way(x, y, given=True, alone=False) not in (None, "initial") for x in rest_a for y in rest_b
        )
    if len(rest_a) != len(rest_b) or min((len(w) for w in rest_a + rest_b), default=0) < 4:
        return False  # initials and abbreviations are short forms
    return all(any(letter_edits(x, y) <= max(1, min(len(x), len(y)) // 2) for y in rest_b) for x in rest_a)
