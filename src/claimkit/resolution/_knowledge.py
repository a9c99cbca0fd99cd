"""What is known of actors beforehand: other names, codes, demonyms, capitals."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, Literal

from attrs import Factory, field, frozen

from ..errors import InvalidModelError
from ._data import lines
from ._folding import name_key

if TYPE_CHECKING:
    from ..plugins import PluginManager
    from ..values import ActorKind

How = Literal["name", "demonym", "capital", "seat"]
"""How a name stands for an identity: as its name, as the word for its people, as its capital, or as a
place or building that stands for it ("the Kremlin")."""


@frozen
class Identity:
    """One actor that is known beforehand."""

    id: str
    """Unique key: "place:FRA", "person:vladimir putin"."""
    name: str
    """Its usual name in English news."""
    kind: ActorKind = "unknown"
    """What sort of actor."""
    aliases: tuple[str, ...] = ()
    """Other names and spellings."""
    demonyms: tuple[str, ...] = ()
    """Words for its people and things: "French", "Frenchman"."""
    capital: tuple[str, ...] = ()
    """Names of the capital, which can stand for the government."""
    seats: tuple[str, ...] = ()
    """Places and buildings that stand for it: "Downing Street"."""
    code: str | None = None
    """ISO 3166-1 alpha-3 code of a country, or that of the country it belongs to."""
    qid: str | None = None
    """Wikidata identifier."""
    roles: tuple[str, ...] = ()
    """Offices held, as worded."""


@frozen
class Known:
    """One reading of a name."""

    identity: Identity
    """Who it may be."""
    how: How
    """How the name stands for it."""


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(";") if part.strip())


def _key(kind: str, name: str) -> str:
    return f"{kind}:{name_key(name)}"


def _fields(line: str, count: int) -> list[str]:
    return [part.strip() for part in (line.split("\t") + [""] * count)[:count]]


def _shipped() -> Iterable[Identity]:
    for line in lines("countries.tsv"):
        code, name, aliases, demonyms, capitals, seats = _fields(line, 6)
        cities = [tuple(c.split("=")) for c in _split(capitals)]
        capital = tuple(spelling for city in cities for spelling in city)
        yield Identity(
            f"place:{code}", name, "place", _split(aliases), _split(demonyms), capital, _split(seats), code
        )
        for city in cities:
            yield Identity(_key("place", f"{city[0]} {code}"), city[0], "place", city[1:], code=code)
    for line in lines("places.tsv"):
        name, home, aliases, demonyms = _fields(line, 4)
        key = _key("place", f"{name} {home}")
        yield Identity(key, name, "place", _split(aliases), _split(demonyms), code=home or None)
    for line in lines("cities.txt"):
        home, listed = _fields(line, 2)
        for name in _split(listed):
            yield Identity(_key("place", f"{name} {home}"), name, "place", code=home)
    for line in lines("organisations.tsv"):
        name, home, aliases, seats = _fields(line, 4)
        key = _key("organisation", name)
        yield Identity(key, name, "organisation", _split(aliases), seats=_split(seats), code=home or None)
    for line in lines("persons.tsv"):
        name, home, aliases = _fields(line, 3)
        yield Identity(_key("person", name), name, "person", _split(aliases), code=home or None)


@frozen(eq=False)
class Knowledge:
    """Known identities and the names that lead to them; immutable.

    ``Knowledge.shipped()`` holds the data of claimkit, ``extended`` adds rows of plugins or your own:

    >>> Knowledge.shipped().readings("Great Britain", "place")[0].identity.name
    'United Kingdom'
    """

    identities: tuple[Identity, ...] = field(default=())
    """All identities, each id once."""
    _index: dict[str, tuple[Known, ...]] = field(
        init=False, repr=False, eq=False, default=Factory(dict[str, tuple[Known, ...]])
    )
    _by_id: dict[str, Identity] = field(
        init=False, repr=False, eq=False, default=Factory(dict[str, Identity])
    )

    def __attrs_post_init__(self) -> None:
        index: dict[str, dict[tuple[str, str], Known]] = {}
        for identity in self.identities:
            for how, names in (
                ("name", (identity.name, *identity.aliases)),
                ("demonym", identity.demonyms),
                ("capital", identity.capital),
                ("seat", identity.seats),
            ):
                for name in names:
                    if key := name_key(name):
                        index.setdefault(key, {}).setdefault((identity.id, how), Known(identity, how))  # type: ignore[arg-type]
        object.__setattr__(self, "_index", {key: tuple(found.values()) for key, found in index.items()})
        object.__setattr__(self, "_by_id", {identity.id: identity for identity in self.identities})

    def readings(self, name: str, kind: ActorKind = "unknown") -> tuple[Known, ...]:
        """All identities that the name may stand for, of the given kind when it is known."""
        found = self._index.get(name_key(name), ())
        return found if kind == "unknown" else tuple(k for k in found if k.identity.kind in (kind, "unknown"))

    def identity(self, id: str) -> Identity | None:
        """The identity of an id."""
        return self._by_id.get(id)

    def country(self, name: str) -> str | None:
        """ISO 3166-1 alpha-3 code of the one country that a name or demonym stands for."""
        codes = {
            k.identity.code
            for k in self.readings(name, "place")
            if k.identity.id == f"place:{k.identity.code}"
        }
        names = {
            k.identity.code
            for k in self.readings(name, "place")
            if k.identity.id == f"place:{k.identity.code}" and k.how == "name"
        }
        codes = names or codes
        return next(iter(codes)) if len(codes) == 1 else None

    def extended(self, rows: Iterable[Mapping[str, Any]]) -> Knowledge:
        """This knowledge with rows of the form of the hook ``claimkit_actor_knowledge``.

        A row whose name and kind are known adds to that identity. Raises
        :class:`~claimkit.errors.InvalidModelError` for a row without a name.
        """
        known = {identity.id: identity for identity in self.identities}
        for row in rows:
            added = _from_row(row)
            known[added.id] = _merged(known[added.id], added) if added.id in known else added
        return Knowledge((*known.values(),))

    @staticmethod
    def shipped() -> Knowledge:
        """The data that comes with claimkit."""
        return _shipped_knowledge()

    @staticmethod
    def of(plugins: PluginManager) -> Knowledge:
        """The shipped data and what the plugins add."""
        rows = plugins.gather("claimkit_actor_knowledge")
        return Knowledge.shipped().extended(rows) if rows else Knowledge.shipped()


@cache
def _shipped_knowledge() -> Knowledge:
    unique: dict[str, Identity] = {}
    for identity in _shipped():
        unique[identity.id] = _merged(unique[identity.id], identity) if identity.id in unique else identity
    return Knowledge((*unique.values(),))


def _names(value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(str(v) for v in value)


def _from_row(row: Mapping[str, Any]) -> Identity:
    name = row.get("name")
    kind: ActorKind = row.get("kind") or "unknown"
    code = row.get("code")
    if not isinstance(name, str) or not name_key(name):
        raise InvalidModelError(f"a row of actor knowledge has a name, {dict(row)!r} has none")
    country = kind in ("place", "unknown") and code and (row.get("capital") or row.get("demonyms"))
    return Identity(
        f"place:{code}" if country else _key(kind, name),
        name,
        kind,
        _names(row.get("aliases")),
        _names(row.get("demonyms")),
        _names(row.get("capital")),
        (),
        code,
        row.get("qid"),
        _names(row.get("roles")),
    )


def _merged(old: Identity, new: Identity) -> Identity:
    def both(a: tuple[str, ...], b: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(a + b))

    names = (*old.aliases, *(() if new.name == old.name else (new.name,)))
    return Identity(
        old.id, old.name, old.kind, both(names, new.aliases), both(old.demonyms, new.demonyms),
        both(old.capital, new.capital), both(old.seats, new.seats), old.code or new.code, old.qid or new.qid,
        both(old.roles, new.roles),
    )  # fmt: skip
