"""Which mentions of one article are one actor: surnames, short forms and acronyms take the full name's key.

Two full names that differ are never one actor here; spellings and articles are compared by sameness. The keys
depend on the set of names and their places only.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from claimkit import Actor, Role
from claimkit.values.actors import ActorKind

from . import _gazetteer
from ._knowledge import Knowledge, Known, normal
from ._mentions import Mention


@cache
def _generic() -> frozenset[str]:
    """Words that say little alone: "Bank" is not short for every bank of the article."""
    return _gazetteer.words()["generic"]


class Identity(NamedTuple):
    """Key of an actor in one article, with what is known of it apart from its names."""

    key: str
    kind: ActorKind
    code: str | None = None
    qid: str | None = None
    roles: tuple[Role, ...] = ()
    """Roles known beforehand."""


class _Persons:
    """Full names of an article, found again by their parts."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._tails: dict[str, list[tuple[int, str]]] = {}
        self._heads: dict[str, list[tuple[int, str]]] = {}
        names = [(m.start, normal(m.text)) for m in mentions if m.kind == "person" and " " in m.text]
        self._full = {name for _, name in names}
        self._longer = self._absorbed(self._full)
        for start, name in names:
            parts = self.full(name).split()
            for size in range(1, len(parts)):
                self._tails.setdefault(" ".join(parts[-size:]), []).append((start, " ".join(parts)))
            self._heads.setdefault(parts[0], []).append((start, " ".join(parts)))

    @staticmethod
    def _absorbed(names: set[str]) -> dict[str, str]:
        """Shorter full names that are longer ones with a part left out: "george bush" for "george w bush".

        Only when no other name of the article could be meant.
        """
        by_ends: dict[tuple[str, str], list[str]] = {}
        for name in sorted(names):
            parts = name.split()
            by_ends.setdefault((parts[0], parts[-1]), []).append(name)
        found: dict[str, str] = {}
        for group in by_ends.values():
            if len(group) == 2:
                short, long = sorted(group, key=lambda n: len(n.split()))
                if len(short.split()) == 2 and len(long.split()) == 3:
                    found[short] = long
        return found

    def full(self, name: str) -> str:
        """The fullest form of a full name."""
        return self._longer.get(name, name)

    def owner(self, name: str, start: int) -> str:
        """The key of the person whom ``name`` means at ``start``.

        That is the last one named in full before it, else the first after it.
        """
        if name in self._full and name.split()[0] not in _gazetteer.words()["particle"]:
            return self.full(name)
        for table in (self._tails, self._heads):
            known = table.get(name)
            if known:
                at = bisect_right(known, (start, "\U0010ffff"))
                return known[at - 1 if at else 0][1]
        return self.full(name)


class _Organisations:
    """Organisations of an article by acronym and by first words."""

    def __init__(self, mentions: Sequence[Mention], text: str) -> None:
        names = sorted({m.text for m in mentions if m.kind == "organisation" and " " in m.text})
        self._short = _in_brackets(mentions, text)
        for name in names:
            words = name.replace(".", "").split()
            for initials in (
                "".join(w[0] for w in words if w[0].isupper()),
                "".join(w[0] for w in words),
            ):
                if len(initials) > 1:
                    self._short.setdefault(initials.casefold(), normal(name))
        firsts: dict[str, set[str]] = {}
        for name in names:
            words = normal(name).split()
            for size in range(1, len(words)):
                firsts.setdefault(" ".join(words[:size]), set()).add(normal(name))
        for first, owners in firsts.items():
            if len(owners) == 1 and first not in _generic() and not _is_place(first):
                self._short.setdefault(first, next(iter(owners)))

    def owner(self, name: str) -> str:
        seen = {name}
        while (longer := self._short.get(name)) is not None and longer not in seen:
            seen.add(longer)
            name = longer
        return name


_LONGEST = 8
"""Letters of a short form in brackets."""


def _in_brackets(mentions: Sequence[Mention], text: str) -> dict[str, str]:
    """Short forms by what stands before their brackets, whatever the letters: "Broadcom (AVGO)"."""
    short: dict[str, str] = {}
    for long, other in pairwise(mentions):
        if long.kind == other.kind == "organisation" and text[long.end : other.start] == " (":
            name = other.text
            if (
                name.isupper()
                and name.isalpha()
                and len(name) <= _LONGEST
                and text[other.end : other.end + 1] == ")"
            ):
                short.setdefault(normal(name), normal(long.text))
    return short


def _is_place(name: str) -> bool:
    title = name.title()
    return (
        title in _gazetteer.country_names() or title in _gazetteer.demonyms() or title in _gazetteer.cities()
    )


def identities(mentions: Sequence[Mention], text: str, knowledge: Knowledge | None = None) -> list[Identity]:
    """The identity of each mention of ``text``, in the same order.

    An actor known beforehand has the key of its fullest known name.
    """
    found = _by_name(mentions, text)
    if knowledge is None or not knowledge.rows:
        return found
    return [_known(knowledge, m, one) for m, one in zip(mentions, found, strict=True)]


def _known(knowledge: Knowledge, mention: Mention, identity: Identity) -> Identity:
    """The identity with what is known of it; a short form that the article explains is what it says there."""
    known: Known | None = knowledge.bearer(identity.key, identity.kind)
    if known is None and identity.key == normal(mention.text):
        known = knowledge.bearer(mention.text, identity.kind)
    if known is None:
        return identity
    code = identity.code or known.code
    return Identity(normal(known.name), identity.kind, code, known.qid, known.roles)


def _by_name(mentions: Sequence[Mention], text: str) -> list[Identity]:
    """The identity of each mention as far as the article tells."""
    persons = _Persons(mentions)
    organisations = _Organisations(mentions, text)
    countries = _gazetteer.country_names()
    met: dict[tuple[str, ActorKind], Identity] = {}
    found: list[Identity] = []
    for start, _, text, kind in mentions:
        if kind == "person":
            found.append(Identity(persons.owner(normal(text), start), kind))
            continue
        identity = met.get((text, kind))
        if identity is None:
            name, code = normal(text), None
            if kind == "organisation":
                name = organisations.owner(name)
            elif kind == "place" and (country := countries.get(_plain(text))):
                name, code = normal(country.name), country.code
            identity = met[text, kind] = Identity(name, kind, code)
        found.append(identity)
    return found


def _plain(name: str) -> str:
    if name.isupper() and len(name) > 4 and "." not in name:
        return name.title()
    return name


def actors(
    mentions: Sequence[Mention], known: Sequence[Identity], roles: dict[int, tuple[Role, ...]]
) -> dict[Identity, Actor]:
    """One actor for each identity, with all its names, fullest first, and its roles in the order met.

    Roles known beforehand come after those that the article states.
    """
    names: dict[Identity, dict[str, None]] = {}
    held: dict[Identity, dict[Role, None]] = {}
    for mention, identity in zip(mentions, known, strict=True):
        names.setdefault(identity, {})[mention.text] = None
        if mention.start in roles:
            held.setdefault(identity, {}).update(dict.fromkeys(roles[mention.start]))
    return {
        identity: Actor(
            tuple(sorted(met, key=lambda n: (-len(n), n))),
            identity.kind,
            tuple(dict.fromkeys((*held.get(identity, ()), *identity.roles))),
            code=identity.code,
            qid=identity.qid,
            entity=identity.key,
        )
        for identity, met in names.items()
    }
