"""Figures and days that are told with opposite words: "shares rose 3 percent", "shares fell 3 percent".

What is at odds is not the figure or the day but what is said of it. Which words exclude each other, and what
two clauses must share for that, is the table ``data/opposites.txt``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from attrs import frozen

from ..text import Document, past_forms
from ..values import DateValue
from .features import time_apart
from .profiles import Profile
from .tables import lines
from .wording import participants

BEFORE = 4
"""Words before a figure among which one can say what is told of it."""

AFTER = 2
"""The same after it: "3 percent higher"."""

BACKGROUND = 0.6
"""Signs of another happening from which two clauses are not set against each other."""


REFUSING = frozenset({"reject", "dismiss"})
"""Predicates that make what they govern negated, and are themselves one side of an opposition."""


SMALL = frozenset({"the", "its", "his", "her", "their", "our", "all", "and", "this", "that"})
"""Words that tell no matter from another."""


@frozen
class Pole:
    """What the words beside a figure say of it."""

    axis: str
    """Name of the opposition."""
    side: int
    """0 or 1."""
    word: str
    """As the article words it."""


def opposed(
    a: Profile, b: Profile, documents: Mapping[str, Document], profiles: Mapping[str, Sequence[Profile]]
) -> tuple[str, str] | None:
    """The words of two articles that say the opposite of one figure or day; ``None`` when they do not.

    Both must tell it of one subject and one time, both affirm or both deny it, and neither tell it both ways.
    Articles of different days must state the day, as what rose on Monday may fall on Tuesday. ``profiles``
    are those of the articles.
    """
    one_day = a.claim.kind == b.claim.kind == "date" and _days(a) == _days(b) != ()
    one_figure = a.claim.kind == b.claim.kind == "number" and _size(a) == _size(b) and _one_time(a, b)
    if not (one_day or one_figure) or _denied(a) != _denied(b):
        return None
    turned = _turned(a, b)
    if turned is not None:
        return turned
    mine = {pole.axis: pole for pole in poles(documents[a.claim.article], a)}
    for other in poles(documents[b.claim.article], b):
        pole = mine.get(other.axis)
        if pole is None or pole.side == other.side or not SHARED[_table()[1][other.axis]](a, b):
            continue
        sides = ((a, pole), (b, other))
        if not any(_told_otherwise(profiles[p.claim.article], said, p, documents) for p, said in sides):
            return pole.word, other.word
    return None


ONE_WAY = frozenset(
    """beat defeat buy acquire sue succeed replace rescue arrest kill shoot outbid own employ hire found
    overtake trail eliminate""".split()
)
"""Predicates of which at one time only one of two does it to the other, unlike attacking or criticising."""


def _turned(a: Profile, b: Profile) -> tuple[str, str] | None:
    """Who did it to whom, where the other article has it the other way round: "Leeds beat Derby", "Derby beat
    Leeds"."""
    if a.predicate != b.predicate or a.predicate not in ONE_WAY:
        return None
    one, other = _roles(a), _roles(b)
    if not (one and other) or one[0].isdisjoint(other[1]) or other[0].isdisjoint(one[1]):
        return None
    if one[0] & one[1] or other[0] & other[1] or one[0] & other[0] or one[1] & other[1]:
        return None
    did = past_forms(a.predicate)[0]
    return f"{one[2]} {did}", f"{other[2]} {did}"


def _roles(profile: Profile) -> tuple[frozenset[str], frozenset[str], str] | None:
    """Keys of the actors that act and of those that are acted on, and the former as worded."""
    found: dict[str, set[str]] = {"agent": set(), "patient": set()}
    worded = ""
    for part in profile.claim.about.participants:
        if part.role in found and part.entity is not None:
            found[part.role].add(part.entity)
            if part.role == "agent" and not worded:
                worded = part.text.replace(profile.claim.quote, "").strip()
    agents, patients = (frozenset(found[role]) for role in ("agent", "patient"))
    return (agents, patients, worded) if agents and patients else None


def poles(document: Document, profile: Profile) -> tuple[Pole, ...]:
    """What is said of a figure or on a day: by the predicate, and of a figure by the words next to it too.

    Where the predicate tells nothing, words of both sides of one opposition tell nothing either.
    """
    tokens, table = document.tokens, _table()[0]
    first, last = tokens.within(profile.claim.span.start, profile.claim.span.end)
    start, end = tokens.sentences[profile.sentence]
    found: dict[str, list[Pole]] = {}
    if profile.predicate in table:
        at = (i for i in range(start, end) if tokens.lemma(i) == profile.predicate)
        nearest = min(at, key=lambda i: abs(i - first), default=None)
        if nearest is not None:
            word = tokens.words[nearest]
            found = {axis: [Pole(axis, side, word)] for axis, side in table[profile.predicate]}
    if profile.claim.kind == "number":
        told = frozenset(found)
        for i in (
            *range(first - 1, max(start, first - BEFORE) - 1, -1),
            *range(last, min(end, last + AFTER)),
        ):
            for axis, side in table.get(tokens.lemma(i), ()):
                if axis not in told:
                    found.setdefault(axis, []).append(Pole(axis, side, tokens.words[i]))
    return tuple(held[0] for held in found.values() if len({pole.side for pole in held}) == 1)


def exclude(one: str, other: str) -> bool:
    """Whether two lemmas stand on the two sides of one opposition: "rise" and "fall"."""
    table = _table()[0]
    sides = dict(table.get(one, ()))
    return any(sides.get(axis, side) != side for axis, side in table.get(other, ()))


def _told_otherwise(
    profiles: Iterable[Profile], pole: Pole, figure: Profile, documents: Mapping[str, Document]
) -> bool:
    """Whether an article also tells the same figure the other way round."""
    return any(
        _size(profile) == _size(figure)
        and any(
            other.axis == pole.axis and other.side != pole.side
            for other in poles(documents[profile.claim.article], profile)
        )
        for profile in profiles
    )


def _days(profile: Profile) -> tuple[object, ...]:
    """The day that a date names; empty when it names none, or more than a day."""
    value = profile.claim.value
    if not isinstance(value, DateValue) or value.granularity != "day" or value.type != "DATE":
        return ()
    return (value.start,) if value.start is not None else (value.month, value.day, value.weekday)


def _denied(profile: Profile) -> bool:
    """Whether the article denies it: "did not rise"; to reject a motion is no denial here."""
    return profile.claim.modality == "negated" and profile.predicate not in REFUSING


def _size(profile: Profile) -> tuple[float, ...]:
    """The figures without their sign, as "fell 3 percent" is a change of -3."""
    return tuple(sorted(abs(figure) for figure in profile.figures))


def _one_time(a: Profile, b: Profile) -> bool:
    if a.days is not None and a.days == b.days:
        return True
    if time_apart(a, b) or max(a.background, b.background) >= BACKGROUND:
        return False
    return a.filed == b.filed or a.filed is None or b.filed is None


def _same_agent(a: Profile, b: Profile) -> bool:
    return not a.agents.isdisjoint(b.agents) and not _others_act(a, b)


def _others_act(a: Profile, b: Profile) -> bool:
    """Whether other actors do it ("shares of Orbis", "shares of Vekt"), or what is theirs has other names
    ("sales of boats", "sales of vans"; "sales" may be either)."""
    (actors, words), (others, theirs) = _actors_and_words(a), _actors_and_words(b)
    return bool(actors and others and actors.isdisjoint(others)) or not (words <= theirs or theirs <= words)


def _actors_and_words(profile: Profile) -> tuple[frozenset[str], frozenset[str]]:
    """Keys of the actors that act, and the words that are in no name of theirs."""
    actors = frozenset(agent for agent in profile.agents if ":" in agent)
    named = {word for key in actors for word in key.partition(":")[2].split()}
    return actors, profile.agents - actors - named


def _same_subject(a: Profile, b: Profile) -> bool:
    one, other = a.holder or a.topic, b.holder or b.topic
    return _same_agent(a, b) or (bool(one) and one == other and not _others_act(a, b))


def _same_thing(a: Profile, b: Profile) -> bool:
    if a.claim.kind == "date":
        return _one_matter(a, b) and not _whom(a).isdisjoint(_whom(b)) and not _others_act(a, b)
    return bool(a.head) and a.head == b.head and _one_matter(a, b)


def _whom(profile: Profile) -> frozenset[str]:
    return participants(profile.claim, ("patient",))


def _one_matter(a: Profile, b: Profile) -> bool:
    """Whether what it befalls can be one: "the ban", not "the euro"; "of Danes", not "of Swedes"."""
    return all(
        mine <= theirs or theirs <= mine or not (mine and theirs)
        for mine, theirs in zip(_told_of(a), _told_of(b), strict=True)
    )


def _told_of(profile: Profile) -> tuple[frozenset[str], frozenset[str]]:
    """Words of those whom it befalls, and of those who do it where that is the claim itself."""
    found: tuple[set[str], set[str]] = (set(), set())
    for part in profile.claim.about.participants:
        counted = part.role == "agent" and profile.claim.quote in part.text
        if part.role == "patient" or counted:
            found[counted].update(set(re.findall(r"[^\W\d_]{3,}", part.text.casefold())) - SMALL)
    return frozenset(found[0]), frozenset(found[1])


def _same_place(a: Profile, b: Profile) -> bool:
    return bool(a.spot) and a.spot == b.spot


def _same_route(a: Profile, b: Profile) -> bool:
    return _same_place(a, b) and _same_subject(a, b)


SHARED: Mapping[str, Callable[[Profile, Profile], bool]] = {
    "agent": _same_agent,
    "subject": _same_subject,
    "thing": _same_thing,
    "place": _same_place,
    "route": _same_route,
}
"""What must be the same on both sides, as the table names it."""


@cache
def _table() -> tuple[Mapping[str, tuple[tuple[str, int], ...]], Mapping[str, str]]:
    """Axes and sides by word, and for each axis what must be shared."""
    words: dict[str, tuple[tuple[str, int], ...]] = {}
    shared: dict[str, str] = {}
    for line in lines("opposites.txt"):
        title, _, sides = line.partition(":")
        axis, shared[axis] = title.split()
        for side, told in enumerate(sides.split("|")):
            for word in told.split():
                words[word] = (*words.get(word, ()), (axis, side))
    return words, shared
