"""Whether two actors are one: by their kind, their names and their roles."""

from __future__ import annotations

from functools import lru_cache

from ..values import Actor, ActorKind
from ._data import word_set
from ._folding import name_key, words
from ._knowledge import Knowledge
from ._match_organisations import same_government, same_organisation
from ._match_persons import same_person
from ._match_places import same_place
from ._roles import has_role, role_phrase
from ._sameness import Sameness, different, same


def same_actor(a: Actor, b: Actor, knowledge: Knowledge | None = None) -> Sameness:
    """Whether two actors are one, by all their names; symmetric, and an actor is itself.

    ``entity`` is not looked at. A capital and its country are one with ``metonym`` set in the answer.

    >>> same_actor(Actor(("Steve Witkoff",), "person"), Actor(("Stephen Whitkoff",), "person")).same
    True
    """
    known = knowledge or Knowledge.shipped()
    if a.qid and b.qid:
        return same(1.0, "the same identifier") if a.qid == b.qid else different(0.0, "two identifiers")
    for one, other in ((a, b), (b, a)):
        phrases = [role_phrase(name, known) for name in one.names] if other.roles else []
        if any(phrase is not None and has_role(other.roles, phrase, known) for phrase in phrases):
            return same(0.7, "named by a role that the other holds")
    answers = [same_names(x, a.kind, y, b.kind, known) for x in a.names for y in b.names]
    return max(answers, key=lambda s: (s.score, s.reason))


@lru_cache(maxsize=65536)
def same_names(
    one: str, kind_one: ActorKind, other: str, kind_other: ActorKind, knowledge: Knowledge
) -> Sameness:
    """Whether two names, each of an actor of a kind, are one actor's; symmetric."""
    if (name_key(other), other, kind_other) < (name_key(one), one, kind_one):
        one, kind_one, other, kind_other = other, kind_other, one, kind_one
    if kind_one == kind_other == "unknown":
        return _of_unknown_kinds(one, other, knowledge)
    kind_one = guessed(one, knowledge, kind_other) if kind_one == "unknown" else kind_one
    kind_other = guessed(other, knowledge, kind_one) if kind_other == "unknown" else kind_other
    return _of_kinds(one, kind_one, other, kind_other, knowledge)


def _of_kinds(
    one: str, kind_one: ActorKind, other: str, kind_other: ActorKind, knowledge: Knowledge
) -> Sameness:
    kinds = {kind_one, kind_other}
    if kinds == {"person"}:
        return same_person(one, other, knowledge)
    if "person" not in kinds and (answer := same_government(one, other, knowledge)):
        return answer
    if kinds == {"place"}:
        return same_place(one, other, knowledge)
    if kinds <= {"organisation", "group"}:
        return same_organisation(one, other, knowledge)
    if kinds <= {"place", "group"}:
        return same_place(one, other, knowledge)
    shared = {k.identity.id for k in knowledge.readings(one)} & {
        k.identity.id for k in knowledge.readings(other)
    }
    if shared and "person" not in kinds and name_key(one) != name_key(other):
        return same(0.7, "known under both names")
    return different(
        0.05 if name_key(one) != name_key(other) else 0.4, f"one is a {kind_one}, the other a {kind_other}"
    )


def _of_unknown_kinds(one: str, other: str, knowledge: Knowledge) -> Sameness:
    """Names alone, which may be of any kind: a part of a name is not enough."""
    answer = _of_kinds(one, guessed(one, knowledge), other, guessed(other, knowledge), knowledge)
    known = answer.metonym or (knowledge.readings(one) and knowledge.readings(other))
    if answer.same and not known and answer.score < 0.95 and len(words(one)) != len(words(other)):
        return different(0.4, "names that share words, of kinds not known")
    return answer


def guessed(name: str, knowledge: Knowledge, like: ActorKind = "unknown") -> ActorKind:
    """The kind that a name looks like, when nothing else tells; ``like`` is one to prefer."""
    readings = knowledge.readings(name)
    if readings:
        return like if any(k.identity.kind == like for k in readings) else readings[0].identity.kind
    key = name_key(name).split()
    if key and (key[-1] in word_set("facilities") or key[0] in word_set("ships")):
        return "organisation"
    if "," in name and knowledge.readings(name.partition(",")[2], "place"):
        return "place"
    return like if like != "unknown" else "person"
