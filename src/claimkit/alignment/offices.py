"""Who it is, where there can be only one: the mayor of a town, the gunman of a story, who hosted its talks.

Two articles of one story that give one office, one part in what happened, or one deed to different actors
contradict each other, unless either knows both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from ..comparators.actors import SINGLE_HOLDER
from ..comparators.descriptions import called
from ..resolution import Knowledge
from ..values import Actor, Role
from .descriptions import GIVEN
from .profiles import Profile
from .signs import DESCRIPTION
from .tables import lines, names_by_word

BEFORE = re.compile(r"(?:The )?([A-Z][\w&.-]*(?: [A-Z][\w&.-]*)*)(?:['’]s?)? (?=[a-z])")
"""The name with which a description begins: "Orbis chief executive"."""

HELD = frozenset({"current", "acting", "elect"})
"""Times of holding at which one person excludes another."""


OF_SEVERAL = frozenset({"a", "an", "another", "one", "two", "three", "some", "several", "first", "second"})
"""Words with which a deed begins that may have been done more than once: "scored a goal"."""

RANKS = frozenset(
    {"first", "opening", "second", "third", "fourth", "fifth", "last", "final", "only", "other"}
)
"""Words that make it one of several: "the opening goal"."""

NOT_YET = frozenset(
    """deputy vice assistant associate acting interim caretaker outgoing incoming designate previous next then
    former ex late future onetime longtime""".split()
)
"""Words before an office that make it another, or another time's."""

SAID_OF = frozenset(
    {"alleged", "suspected", "accused", "lone", "masked", "unidentified", "unknown", "eventual"}
)
"""Words before a part that set nobody apart: "the suspected gunman"."""


@frozen
class Holder:
    """An actor whom an article gives an office, a part or a deed to."""

    key: str
    """Entity key of the actor."""
    of: str
    """Body or place of the office, in lower case; empty when the article does not say."""
    claim: Profile
    """Where it says so."""
    doer: bool = False
    """Whether it is a deed; the claim is then the actor's name itself."""


def rivals(one: Sequence[Profile], other: Sequence[Profile]) -> Iterator[tuple[str, Holder, Holder]]:
    """Offices, parts and deeds for which two articles name different actors, with one holder of each.

    Each article must give it to one only, and not know the other's. An office must be of one body or place on
    both sides. Actors who share a part of their names may be one.
    """
    mine, theirs = ({**_holders(profiles), **_doers(profiles)} for profiles in (one, other))
    known, others_known = _people(one), _people(other)
    for title in sorted(mine.keys() & theirs.keys()):
        a, b = mine[title], theirs[title]
        if a is None or b is None or a.key in others_known or b.key in known:
            continue
        if _one_thing(title, a, b) and _words(a.key).isdisjoint(_words(b.key)) and not _one_country(a, b):
            yield title, a, b


def _one_thing(title: str, a: Holder, b: Holder) -> bool:
    """Whether it is one office, part or deed: of two parts only one may be told by a word of its own ("the
    bus driver", "the driver")."""
    if title in PARTS:
        return not (a.of and b.of) or a.of == b.of
    return a.of == b.of and (bool(a.of) or a.doer)


def _one_country(a: Holder, b: Holder) -> bool:
    """Whether one is the capital or the seat of the other: "Washington", "the United States"."""
    return not _countries(a.key).isdisjoint(_countries(b.key))


def _countries(key: str) -> frozenset[str]:
    known = Knowledge.shipped()
    identity, name = known.identity(key), key.partition(":")[2]
    codes = {identity.code} if identity is not None and identity.code else set[str]()
    seats = {
        k.identity.code for k in known.readings(name) if k.how in ("capital", "seat") and k.identity.code
    }
    return frozenset(codes | seats)


def _words(key: str) -> frozenset[str]:
    return frozenset(key.partition(":")[2].split())


def _people(profiles: Sequence[Profile]) -> frozenset[str]:
    values = (p.claim.value for p in profiles)
    return frozenset(v.entity for v in values if isinstance(v, Actor) and v.entity)


def _holders(profiles: Sequence[Profile]) -> Mapping[str, Holder | None]:
    """The holders by title; ``None`` where an article names several."""
    found: defaultdict[str, list[Holder]] = defaultdict(list)
    several: set[str] = set()
    for profile in profiles:
        value = profile.claim.value
        if not isinstance(value, Actor):
            continue
        for role in value.roles:
            title = _title(role, profile.claim.kind)
            if title and value.kind == "group":
                several.add(title)
            elif title and value.kind == "person" and value.entity and role.status in HELD:
                found[title].append(Holder(value.entity, _body(role, title, profile), profile))
    return {
        title: None if title in several or len({h.key for h in held}) > 1 else _fullest(held)
        for title, held in found.items()
    }


def _doers(profiles: Sequence[Profile]) -> Mapping[str, Holder | None]:
    """Who did what is done once, by verb and noun ("host talk"); ``None`` where an article names several."""
    found: defaultdict[str, list[Holder]] = defaultdict(list)
    for profile in profiles:
        claim, deed = profile.claim, _deeds().get(profile.predicate)
        if deed is None or claim.kind != "actor" or claim.modality != "asserted":
            continue
        parts = claim.about.participants
        if not isinstance(claim.value, Actor) or not claim.value.entity:
            continue
        if not any(p.role == "agent" and p.entity == claim.value.entity for p in parts):
            continue
        told = [re.findall(r"[a-z]+", p.text.casefold()) for p in parts if p.role == "patient"]
        once = [p for p in told if p and p[0] not in OF_SEVERAL and RANKS.isdisjoint(p)]
        words = [word for phrase in once for word in phrase]
        for noun in {noun for noun in deed for word in words if word in (noun, f"{noun}s")}:
            found[f"{profile.predicate} {noun}"].append(Holder(claim.value.entity, "", profile, doer=True))
    return {deed: held[0] if len({h.key for h in held}) == 1 else None for deed, held in found.items()}


@cache
def _deeds() -> Mapping[str, frozenset[str]]:
    """Nouns by verb, from ``data/deeds.txt``."""
    split = (line.partition(":") for line in lines("deeds.txt"))
    return {verb: frozenset(nouns.split()) for verb, _, nouns in split}


def _body(role: Role, title: str, profile: Profile) -> str:
    """Of what somebody holds an office: as stated, or who gives it to him ("Orbis named Wills as its chief
    executive"), in lower case; empty when the article does not say. Of parts the words before ("bus")."""
    if title in PARTS:
        words = role.title.casefold().split()[:-1]
        return " ".join(word for word in words if word not in SAID_OF and not word[:1].isdigit())
    if role.of:
        return role.of.casefold()
    before = BEFORE.match(profile.claim.quote) if profile.claim.kind == DESCRIPTION else None
    if before is not None:
        return before[1].casefold()
    if profile.predicate not in GIVEN or profile.claim.about.passive:
        return ""
    acting = (p.text for p in profile.claim.about.participants if p.role == "agent")
    return next(acting, "").casefold()


def _fullest(held: Sequence[Holder]) -> Holder:
    """The first that says of what, or else the first."""
    return next((holder for holder in held if holder.of), held[0])


def _title(role: Role, kind: str) -> str:
    """The office, or what a description calls somebody of whom a story has one; empty for all else."""
    words = role.title.casefold().split()
    for at in range(len(words) if kind == DESCRIPTION else 1):  # "Orbis chief executive"
        office = _offices().get("-".join(words[at:]))
        if office is not None:
            return "" if not NOT_YET.isdisjoint(words[:at]) else office
    word = called(role.title) if kind == DESCRIPTION else ""
    return word if word in PARTS else ""


PARTS = frozenset({"offender", "pilot", "driver", "mastermind", "bomber", "hijacker", "winner", "author"})
"""What descriptions call somebody of whom most stories have one, as :func:`called` names it."""


@cache
def _offices() -> Mapping[str, str]:
    """Offices by title, hyphens for spaces, from ``data/offices.txt`` and the offices of government."""
    held = {"-".join(title.split()): title for title in SINGLE_HOLDER}
    return held | {title: names[0] for title, names in names_by_word("offices.txt").items()}
