"""Actors that plugins know beforehand: names are found as given, codes and roles filled in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, cast, get_args

from attrs import field, frozen

from claimkit.errors import InvalidModelError
from claimkit.values.actors import ActorKind, Role, RoleStatus

from . import _gazetteer
from ._mentions import Mention

_WORD = re.compile(r"\w+")
_STATUS: dict[str, RoleStatus] = {"former": "former", "acting": "acting", "current": "current"}


@lru_cache(maxsize=10_000)
def normal(name: str) -> str:
    """The name as a key: case folded, without dots, article or repeated space."""
    words = name.replace(".", "").replace("’", "'").casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


@frozen
class Known:
    """One actor known beforehand."""

    name: str
    """The fullest name."""
    kind: ActorKind = "unknown"
    """"unknown" when the recogniser is to decide."""
    aliases: tuple[str, ...] = ()
    """Other names and spellings."""
    code: str | None = None
    """ISO 3166-1 alpha-3 code of a country."""
    qid: str | None = None
    """Wikidata identifier."""
    roles: tuple[Role, ...] = ()
    """Offices held."""

    def fits(self, kind: ActorKind) -> bool:
        """Whether an actor that the article shows to be of this kind can be this one."""
        return self.kind in ("unknown", kind)


@frozen
class Knowledge:
    """What plugins know of actors; empty by default. A name that several actors bear tells only its kind."""

    rows: tuple[Known, ...] = ()
    """The actors, in the order given."""
    _bearers: Mapping[str, tuple[Known, ...]] = field(init=False, repr=False, eq=False)
    _kinds: Mapping[str, ActorKind] = field(init=False, repr=False, eq=False)
    _sizes: Mapping[str, tuple[int, ...]] = field(init=False, repr=False, eq=False)
    """Lengths of the names of a known kind, greatest first, by first word."""

    def __attrs_post_init__(self) -> None:
        bearers: dict[str, dict[Known, None]] = {}
        kinds: dict[str, set[ActorKind]] = {}
        for row in self.rows:
            for name in (row.name, *row.aliases):
                bearers.setdefault(normal(name), {})[row] = None
                kinds.setdefault(name, set()).add(row.kind)
        sure = {name: found.pop() for name, found in kinds.items() if len(found) == 1}
        sizes: dict[str, set[int]] = {}
        for name, kind in sure.items():
            if kind != "unknown" and (first := _WORD.match(name)):
                sizes.setdefault(first[0], set()).add(len(name))
        object.__setattr__(self, "_bearers", {name: tuple(rows) for name, rows in bearers.items()})
        object.__setattr__(self, "_kinds", {name: kind for name, kind in sure.items() if kind != "unknown"})
        object.__setattr__(
            self, "_sizes", {word: tuple(sorted(found, reverse=True)) for word, found in sizes.items()}
        )

    def bearer(self, name: str, kind: ActorKind) -> Known | None:
        """The one actor of this kind that bears the name."""
        found = [row for row in self._bearers.get(normal(name), ()) if row.fits(kind)]
        return found[0] if len(found) == 1 else None

    def mark(self, text: str, mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions with known names of a known kind among them.

        A known name replaces what overlaps it, but gives way to a longer name around it ("Orbis" in
        "Orbis Insurance Group").
        """
        if not self._sizes:
            return list(mentions)
        found: list[Mention] = []
        left = iter([*mentions, None])
        mention = next(left)
        for known in self._occurrences(text):
            while mention is not None and mention.end <= known.start:
                found.append(mention)
                mention = next(left)
            if mention is None or mention.start >= known.end:
                if not found or found[-1].end <= known.start:
                    found.append(known)
            elif mention.start <= known.start and known.end <= mention.end and mention.text != known.text:
                continue
            elif not found or found[-1].end <= known.start:
                while mention is not None and mention.start < known.end:
                    mention = next(left)
                found.append(known)
        while mention is not None:
            found.append(mention)
            mention = next(left)
        return found

    def _occurrences(self, text: str) -> Iterator[Mention]:
        """Known names as given and as whole words, the longest at each place, none over another."""
        end = 0
        for word in _WORD.finditer(text):
            if word.start() < end:
                continue
            for size in self._sizes.get(word[0], ()):
                last = word.start() + size
                name = text[word.start() : last]
                kind = self._kinds.get(name)
                if (
                    kind is None
                    or last > len(text)
                    or (name[-1].isalnum() and text[last : last + 1].isalnum())
                ):
                    continue
                end = last
                yield Mention(word.start(), last, name, kind)
                break


def knowledge(rows: Iterable[Mapping[str, Any]]) -> Knowledge:
    """The rows of the hook ``claimkit_actor_knowledge``, ready for use.

    Raises :class:`~claimkit.errors.InvalidModelError` for a row that is not as the hook describes it.
    """
    return Knowledge(tuple(_known(row) for row in rows))


def _known(row: Mapping[str, Any]) -> Known:
    name = row.get("name")
    if not isinstance(name, str) or not name.strip():
        raise InvalidModelError(f"a row of actor knowledge has a name: {dict(row)!r}")
    kind = row.get("kind") or "unknown"
    if kind not in get_args(ActorKind):
        raise InvalidModelError(
            f"the kind of {name!r} is one of {', '.join(get_args(ActorKind))}, not {kind!r}"
        )
    code, qid = row.get("code"), row.get("qid")
    if not all(value is None or isinstance(value, str) for value in (code, qid)):
        raise InvalidModelError(f"code and qid of {name!r} are strings, not {code!r} and {qid!r}")
    aliases = tuple(alias for alias in _strings(row, "aliases") if alias.strip())
    roles = tuple(_role(role) for role in _strings(row, "roles") if role.strip())
    return Known(name, cast("ActorKind", kind), aliases, code, qid, roles)


def _strings(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value: Any = row.get(key) or ()
    found: tuple[Any, ...] = (value,) if isinstance(value, str) else tuple(value)
    if not all(isinstance(one, str) for one in found):
        raise InvalidModelError(f"the {key} of {row.get('name')!r} are strings: {value!r}")
    return found


def _role(words: str) -> Role:
    """ "former president of Kenya" as a role."""
    first, _, rest = words.partition(" ")
    status = _STATUS.get(first.lower()) if rest else None
    title, _, of = (rest if status else words).partition(" of ")
    country = _gazetteer.country_names().get(of.removeprefix("the "))
    return Role(title.strip().lower(), (country.name if country else of.strip()) or None, status or "current")
