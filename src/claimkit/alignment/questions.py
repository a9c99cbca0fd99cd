"""Grouping aligned claims into questions, and wording the questions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from zlib import crc32

from ..claims import Claim
from ..discrepancies import Question
from ..values import Actor, DateValue, Quantity, Unit
from .profiles import frames
from .signs import PEOPLE_STATES

LINKED = 3
"""One in so many pairs of two sets must be linked for the sets to be one question."""

STRONG = 0.93
"""Score from which a pair joins two sets by itself."""


def group(
    pairs: Sequence[tuple[str, str, float]], clash: Callable[[str, str], bool] = lambda a, b: False
) -> tuple[tuple[str, ...], ...]:
    """Sets of claims joined by pairs (id, id, score), each sorted, in order of their first id.

    Pairs join from the best on, two sets by a strong pair or when a third of the pairs between them is given:
    one weak link cannot merge two questions. Claims that ``clash`` and are no pair never come together. The
    outcome does not depend on any order given.
    """
    leader: dict[str, str] = {}
    members: dict[str, set[str]] = {}
    joined = {frozenset((a, b)) for a, b, _ in pairs}
    ordered = sorted((-score, min(a, b), max(a, b)) for a, b, score in pairs)

    def find(id: str) -> str:
        leader.setdefault(id, id)
        members.setdefault(id, {id})
        while leader[id] != id:
            leader[id] = leader[leader[id]]
            id = leader[id]
        return id

    for negative, a, b in ordered:
        one, other = sorted((find(a), find(b)))
        if one == other:
            continue
        across = [(x, y) for x in members[one] for y in members[other]]
        linked = sum(frozenset(pair) in joined for pair in across)
        cross = sum(_article(x) != _article(y) for x, y in across)
        if any(frozenset(pair) not in joined and clash(*pair) for pair in across):
            continue
        if -negative >= STRONG or linked * LINKED >= cross:
            leader[other] = one
            members[one] |= members.pop(other)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for id in leader:
        groups[find(id)].append(id)
    return tuple(sorted(tuple(sorted(ids)) for ids in groups.values() if len(ids) > 1))


def _article(claim_id: str) -> str:
    return claim_id.rsplit(":", 2)[0]


def question(ids: Sequence[str], claims: Mapping[str, Claim]) -> Question:
    """The question that these claims answer, with a label made from what they are about."""
    members = [claims[id] for id in ids]
    number = crc32("|".join(sorted(ids)).encode("utf-8"))
    return Question(f"q{number:08x}", label(members), members[0].kind, tuple(sorted(ids)))


def label(members: Sequence[Claim]) -> str:
    """The question in words: "how many people (kill)", "when (leave)", "who (host)"."""
    head = _commonest([c.about.head for c in members])
    predicate = _commonest([c.about.predicate for c in members])
    about = f" ({predicate})" if predicate and predicate not in ("be", head) else ""
    value = members[0].value
    if isinstance(value, DateValue):
        return f"when{about}" if value.type in ("DATE", "TIME") else f"how long{about}"
    if isinstance(value, Quantity):
        unit = value.unit
        if value.form == "age":
            return f"age{about}"
        if unit is None:
            return f"which number{about}"
        if unit.is_count:
            modifiers = _commonest([" ".join(_narrowing(c)) or None for c in members])
            noun = " ".join(part for part in (modifiers, Unit.counted(head or unit.name).plural) if part)
            return f"how many {noun}{about}"
        asked = {"time": "how long", "length": "how far", "share": "what share"}.get(
            unit.dimension, "how much"
        )
        return f"{asked}{about}"
    names = {c.value.entity for c in members if isinstance(c.value, Actor)}
    if len(names) == 1 and isinstance(value, Actor) and members[0].kind == "actor":
        return value.name
    if members[0].kind == "description" and isinstance(value, Actor):
        if value.kind == "unknown":
            return "what it is thought to be"
        return f"who or how {_bearer(value)}{about}" if value.entity else f"who{about}"
    return f"who{about}" if members[0].kind == "actor" else f"{members[0].kind}{about}"


def _bearer(actor: Actor) -> str:
    """The name of the key of a described person: "person:kiran patel" → "Kiran Patel is"."""
    return f"{(actor.entity or '').partition(':')[2].title()} is"


WHAT_HAPPENED = PEOPLE_STATES | {"minor", "shoot"}
"""Frames of modifiers that say what happened to the things counted."""


def _narrowing(claim: Claim) -> list[str]:
    """Modifiers that say which things are meant, not what happened to them ("dead", "critically")."""
    told = frames()
    return [
        word
        for word in claim.about.modifiers
        if not word.endswith("ly") and WHAT_HAPPENED.isdisjoint(told.get(word, ()))
    ]


def _commonest(words: Sequence[str | None]) -> str | None:
    counts = Counter(word for word in words if word)
    return min(counts, key=lambda w: (-counts[w], w)) if counts else None
