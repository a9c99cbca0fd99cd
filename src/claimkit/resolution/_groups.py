"""Actors of single articles, and the identities that their names stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from attrs import field, frozen

from ..values import ActorKind, Role
from ._data import word_set
from ._folding import name_key
from ._knowledge import Identity, Knowledge, Known
from ._persons import parse_person, title_words


@frozen
class Node:
    """One actor of one article."""

    article: str
    key: str
    kind: ActorKind
    metonym: bool
    spellings: tuple[tuple[str, int], ...]
    """Names as spelled, with how often."""
    roles: frozenset[Role] = frozenset()
    """Roles stated of it."""
    code: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The spellings alone."""
        return tuple(name for name, _ in self.spellings)


@frozen
class Group:
    """Nodes that share their names, or that were merged; ``nodes`` are indices."""

    kind: ActorKind
    names: frozenset[str]
    nodes: tuple[int, ...]
    identity: Identity | None = field(default=None)


def is_full(name: str, kind: ActorKind) -> bool:
    """Whether a name is enough to tell an actor from others: given name and surname, or any organisation
    or place named with more than initials."""
    if kind == "person":
        return parse_person(name).is_full
    key = name_key(name)
    return " " in key or len(key) > 5


def group_of(node: Node, index: int, knowledge: Knowledge, around: Mapping[str, int]) -> Group:
    titled = title_words("royal") | title_words("m") | title_words("f")
    title = (
        next((t for t in sorted(r.title for r in node.roles) if t in titled), None)
        if node.kind == "person"
        else None
    )
    names = frozenset(f"{title} {name}" if title else name for name in node.names)
    return Group(node.kind, names, (index,), _identity(node, names, knowledge, around))


def places_around(nodes: Iterable[Node], knowledge: Knowledge) -> Counter[str]:
    """How many places inside each country an article names, by code; after "=" the country counts too."""
    met: set[tuple[str, str]] = set()
    for node in nodes:
        for name in node.names if node.kind == "place" else ():
            found = [k.identity for k in knowledge.readings(name, "place") if k.how == "name"]
            if len(found) == 1 and found[0].code:
                met.add((found[0].id, "=" + found[0].code))
                if found[0].id != f"place:{found[0].code}":
                    met.add((found[0].id, found[0].code))
    return Counter(code for _, code in met)


def _identity(
    node: Node, names: frozenset[str], knowledge: Knowledge, around: Mapping[str, int]
) -> Identity | None:
    """The known identity that is the node's key already, or the one that its full names stand for.

    Of several readings (Georgia) it is that of the country which has more of its places in the article.
    """
    given = knowledge.identity(node.key)
    if given is not None and given.kind == node.kind:
        return given
    found: set[str] = set()
    for name in sorted(names):
        if node.kind == "person" and not is_full(name, "person") and name in node.names:
            continue
        readings = _fitting(node, knowledge.readings(name, node.kind))
        if node.kind == "organisation" and name_key(name) in word_set("ambient"):
            readings = _at_home(readings, around)
        if readings:
            found.add(max(readings, key=lambda k: around.get(k.identity.code or "", 0)).identity.id)
    return knowledge.identity(next(iter(found))) if len(found) == 1 else None


def _at_home(readings: tuple[Known, ...], around: Mapping[str, int]) -> tuple[Known, ...]:
    """The readings of the country that the article is about: its "Senate" is that country's."""
    most = max((n for code, n in around.items() if code[0] == "="), default=0)
    return tuple(k for k in readings if most and around.get(f"={k.identity.code}", 0) == most)


def _fitting(node: Node, readings: tuple[Known, ...]) -> tuple[Known, ...]:
    """The readings that a mention can have: the government for a metonym, else the place itself."""
    if node.metonym:
        plain = tuple(k for k in readings if k.how in ("capital", "seat")) or readings
    elif node.kind == "organisation":
        plain = readings
    else:
        plain = tuple(k for k in readings if k.how in ("name", "demonym"))
    coded = tuple(k for k in plain if node.code and k.identity.code == node.code)
    return coded or plain
