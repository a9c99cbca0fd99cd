"""Actors: an identity with names, kind and roles."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from attrs import field, frozen

from ..errors import InvalidModelError

ActorKind = Literal["person", "organisation", "place", "group", "unknown"]
"""Countries and cities are places; a "group" is named people without an organisation (Yemenis)."""

RoleStatus = Literal["current", "former", "acting", "elect", "future"]


@frozen
class Role:
    """An office or function that an actor is said to hold."""

    title: str
    """As the text words it, lower case: "prime minister", "special envoy"."""
    of: str | None = None
    """Organisation or country as worded or as a canonical country name: "France", "Labour Party"."""
    status: RoleStatus = "current"
    """Whether the role is held at the time of the text."""

    def __attrs_post_init__(self) -> None:
        if not self.title:
            raise InvalidModelError("a role has a title that is not empty")


def _names(given: Iterable[str]) -> tuple[str, ...]:
    if isinstance(given, str):
        raise InvalidModelError(f"the names of an actor are several strings, not one: {given!r}")
    return tuple(given)


def _roles(given: Iterable[Role]) -> tuple[Role, ...]:
    return tuple(given)


@frozen
class Actor:
    """One identity; the first name is the fullest one known."""

    names: tuple[str, ...] = field(converter=_names)
    """All names and spellings met, fullest first, at least one, none twice."""
    kind: ActorKind = "unknown"
    """What sort of actor."""
    roles: tuple[Role, ...] = field(default=(), converter=_roles)
    """Roles as stated, in the order met."""
    code: str | None = None
    """ISO 3166-1 alpha-3 code of a country."""
    qid: str | None = None
    """Wikidata identifier, when a knowledge plugin gives one."""
    metonym: bool = False
    """Whether a place stands for its government ("Moscow rejected")."""
    entity: str | None = None
    """Key of the identity: within one article before resolution, across articles after it."""

    def __attrs_post_init__(self) -> None:
        if not self.names or not all(self.names):
            raise InvalidModelError("an actor has at least one name, and no empty one")
        if len(set(self.names)) != len(self.names):
            raise InvalidModelError(f"an actor has no name twice: {self.names!r}")

    @property
    def name(self) -> str:
        """The fullest name known."""
        return self.names[0]


def _members(given: Iterable[Actor]) -> tuple[Actor, ...]:
    return tuple(given)


@frozen
class ActorList:
    """Several actors named together: "France and the United Kingdom"."""

    members: tuple[Actor, ...] = field(converter=_members)
    """The actors, in the order named, two or more."""
    closed: bool = False
    """Whether the words exclude others ("just France and the United Kingdom")."""

    def __attrs_post_init__(self) -> None:
        if len(self.members) < 2:
            raise InvalidModelError("a list of actors has two members or more")
