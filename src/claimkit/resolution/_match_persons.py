"""Whether two names are one person's."""

from __future__ import annotations

import re
from typing import Literal

from attrs import evolve, frozen

from ._data import given_names, word_set
from ._knowledge import Knowledge
from ._persons import PersonName, parse_person, title_words
from ._romanisation import is_exact, read_alike, respelled, with_initials, with_particles
from ._sameness import Sameness, different, same
from ._sounds import letter_edits, sound, sound_distance

Way = Literal["equal", "sound", "nickname", "initial", "spelling"]
_WAYS: tuple[Way, ...] = ("equal", "sound", "nickname", "initial", "spelling")
"""The surest first."""
_SCORES: dict[Way, float] = {"equal": 1.0, "sound": 0.92, "nickname": 0.9, "initial": 0.85, "spelling": 0.75}


@frozen
class _Pair:
    """One word of one name that fits one of the other."""

    a: int
    b: int
    way: Way


def word_way(a: str, b: str, *, given: bool, alone: bool) -> Way | None:
    """How one folded word of a name fits another, or None.

    ``given``: it can be a given name; ``alone``: no other part of the names agrees, so that spellings must
    be closer.
    """
    if a == b:
        return "equal"
    if len(a) == 1 or len(b) == 1:
        return "initial" if a[0] == b[0] and given else None
    if given and given_names().related(a, b):
        return "nickname"
    if (
        _feminine(a, b)
        or _feminine(b, a)
        or (given and not alone and a[:-1] == b[:-1] and {a[-1], b[-1]} == {"a", "o"})
    ):
        return None
    if given and not alone and sound(a) != sound(b) and given_names().known(a) and given_names().known(b):
        return None
    return _spelling(a, b, alone=alone)


def _other_syllable(a: str, b: str) -> bool:
    """Whether two words of one syllable begin with "j" and "y", which Korean and Chinese keep apart."""
    return {a[0], b[0]} == {"j", "y"} and max(len(a), len(b)) < 6 and all(map(_SYLLABLE.fullmatch, (a, b)))


_SYLLABLE = re.compile(r"[^aeiou]+[aeiou]{1,2}[^aeiou]*")

_PATRONYMIC = re.compile(r"(.+?)(?:sson|sdottir|sdotter|ovich|evich|ovych|ovna|evna)")


def _spelling(a: str, b: str, *, alone: bool) -> Way | None:
    key_a, key_b = sound(a), sound(b)
    fathers = _PATRONYMIC.fullmatch(a), _PATRONYMIC.fullmatch(b)
    if fathers[0] and fathers[1] and sound(fathers[0][1]) != sound(fathers[1][1]):
        return None
    shorter = min(len(key_a), len(key_b))
    if key_a == key_b and shorter > (3 if alone else 2):
        return "sound"
    if (alone and shorter < 4) or {a[0], b[0]} == {"s", "z"} or _other_syllable(a, b):
        return None
    distance = sound_distance(key_a, key_b) if not alone or len(key_a) == len(key_b) else 9.0
    if distance <= (0.5 if shorter >= 6 else 0.4 if shorter >= 4 and not alone else 0.0):
        return "sound"
    edits = letter_edits(a, b)
    swapped = edits == 1 and sorted(a) == sorted(b) and a[0] == b[0]
    if shorter < 4 or (distance > 1.5 and not alone and not (swapped and shorter >= 6)):
        return None
    if swapped and (not alone or shorter >= 6):
        return "spelling"
    if alone:
        return "spelling" if shorter >= 7 and edits == 1 and len(a) != len(b) else None
    slack = 1 if shorter < 9 else 2
    long_enough = min(len(a), len(b)) >= (5 if len(a) != len(b) else 6)
    return "spelling" if long_enough and edits <= slack and distance <= 1.0 * slack else None


def _feminine(a: str, b: str) -> bool:
    """Whether ``b`` is the woman's form of the name ``a``: Putina, Zelenska."""
    if b.endswith("aya"):
        b = b[:-2]
    if not b.endswith("a"):
        return False
    stem = b[:-1]
    return (a == stem and stem.endswith(("v", "n", "ff"))) or (
        stem.endswith("sk") and a[:-1].rstrip("iy") == stem.rstrip("iy") and a[-1] in "iy"
    )


def _aligned(a: PersonName, b: PersonName) -> list[_Pair]:
    """Words of one name matched one to one with words of the other, best ways and same order first."""
    alone = len(a.parts) == 1 or len(b.parts) == 1
    found: list[tuple[int, int, _Pair]] = []
    order: tuple[Way, ...] = ("equal", "nickname", "sound", "initial", "spelling")
    for i, x in enumerate(a.parts):
        for j, y in enumerate(b.parts):
            given = alone or (i < len(a.parts) - 1 and j < len(b.parts) - 1)
            way = word_way(x, y, given=given, alone=alone)
            if way is not None:
                from_end = abs((len(a.parts) - i) - (len(b.parts) - j))
                found.append((order.index(way), min(abs(i - j), from_end), _Pair(i, j, way)))
    found.sort(key=lambda f: (f[0], f[1], f[2].a, f[2].b))
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    pairs: list[_Pair] = []
    for _, _, pair in found:
        if pair.a not in taken_a and pair.b not in taken_b:
            taken_a.add(pair.a)
            taken_b.add(pair.b)
            pairs.append(pair)
    return pairs


def same_person(one: str, other: str, knowledge: Knowledge) -> Sameness:
    """Whether two names, with or without titles, are one person's."""
    a, b = parse_person(one), parse_person(other)
    known_a, known_b = _full_readings(one, a, knowledge), _full_readings(other, b, knowledge)
    if known_a & known_b:
        return same(0.97, "known under both names")
    if known_a and known_b:
        return different(0.02, "known as two persons")
    apart = (
        _apart(a, b, knowledge)
        or _another_ruler(known_a, b, knowledge)
        or _another_ruler(known_b, a, knowledge)
    )
    if apart is not None:
        return apart
    if a.joined == b.joined:
        return same(1.0, "equal names")
    for ids, name in ((known_a, b), (known_b, a)):
        if any(_covers(alias, name) for id in ids for alias in _parsed_aliases(id, knowledge)):
            return same(0.85, "a known other name")
    if len(a.parts) > len(b.parts):
        a, b = b, a
    return _by_parts(a, b)


def _full_readings(name: str, parsed: PersonName, knowledge: Knowledge) -> frozenset[str]:
    """Ids of the known persons of that full name, titles in front left out where needed."""
    rest = [*parsed.parts, *(x for x in (parsed.ordinal, parsed.suffix) if x)]
    texts = [name, *(" ".join([*parsed.before[cut:], *rest]) for cut in range(len(parsed.before) + 1))]
    for text in texts:
        found = knowledge.readings(text, "person")
        if found:
            return frozenset(k.identity.id for k in found)
    return frozenset()


def _parsed_aliases(identity: str, knowledge: Knowledge) -> tuple[PersonName, ...]:
    found = knowledge.identity(identity)
    return tuple(parse_person(alias) for alias in (found.name, *found.aliases)) if found else ()


def _covers(alias: PersonName, name: PersonName) -> bool:
    """Whether the name is the alias in another spelling, or its surname alone."""
    if len(name.parts) == 1:
        if name.joined != name.parts[0]:
            return alias.joined == name.joined
        surname = len(alias.parts) > 1 and alias.parent_at is None and name.parts[0] == alias.parts[-1]
        return surname or name.parts == alias.parts
    if len(alias.parts) != len(name.parts):
        return False
    return all(
        word_way(x, y, given=False, alone=False) in ("equal", "sound")
        for x, y in zip(alias.parts, name.parts, strict=True)
    )


def _apart(a: PersonName, b: PersonName, knowledge: Knowledge) -> Sameness | None:
    """What excludes that two names are one person's, whatever their words."""
    if a.sex and b.sex and a.sex != b.sex:
        return different(0.05, "a man and a woman")
    if a.suffix != b.suffix and ((a.suffix and b.suffix) or (len(a.parts) > 1 and len(b.parts) > 1)):
        return different(0.2, f"one is {a.suffix or b.suffix}")
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return different(0.05, f"{a.ordinal} is not {b.ordinal}")
    if a.of and b.of and (knowledge.country(a.of) or a.of) != (knowledge.country(b.of) or b.of):
        return different(0.05, f"of {a.of}, not of {b.of}")
    if len(a.parts) != len(b.parts):
        short, long = (a, b) if len(a.parts) < len(b.parts) else (b, a)
        ruler = long.is_royal or long.ordinal or long.parent_at == 1
        if (short.is_royal or short.ordinal) and not (
            ruler and short.parts == long.parts[: len(short.parts)]
        ):
            return different(0.1, "a ruler's name and another name")
    return None


def _another_ruler(ids: frozenset[str], name: PersonName, knowledge: Knowledge) -> Sameness | None:
    """A numeral that no known name of the person has: Prince William is not William III."""
    if not ids or not name.ordinal:
        return None
    if any(alias.ordinal == name.ordinal for id in ids for alias in _parsed_aliases(id, knowledge)):
        return None
    return different(0.1, f"not the {name.ordinal}")


def _by_parts(a: PersonName, b: PersonName) -> Sameness:
    """The verdict from the words of two names, ``a`` having no more of them than ``b``."""
    pairs = _aligned(a, b)
    missing = len(a.parts) - len(pairs)
    if missing:
        if _joined_alike(a, b):
            return same(0.92, "the same letters, divided otherwise")
        if _by_system(a, b):
            return same(_SCORES["initial"], "another way of writing it in Latin letters")
        return different(0.3 * len(pairs) / len(b.parts), "names that differ")
    ways = [p.way for p in pairs]
    if is_exact(a) and is_exact(b) and {"spelling", "sound"} & set(ways):
        return different(0.3, "names of which every letter counts")
    if ways.count("spelling") > 1 and _by_system(a, b):
        return same(_SCORES["initial"], "another way of writing it in Latin letters")
    if ways.count("spelling") > 1 or all(w == "initial" for w in ways):
        return different(0.3, "names that only look alike")
    weakest: Way = next(w for w in reversed(_WAYS) if w in ways)
    reason = {
        "equal": "the same words",
        "sound": "spellings of one sound",
        "nickname": "a short form of the given name",
        "initial": "an initial fits",
        "spelling": "a likely misspelling",
    }[weakest]
    if len(a.parts) == len(b.parts):
        return same(_SCORES[weakest], reason)
    return _by_fewer(a, b, pairs, weakest, reason)


def _by_system(a: PersonName, b: PersonName) -> bool:
    """Whether the names agree when one is written after another system, or its particles are joined."""
    if min(len(a.parts), len(b.parts)) < 2:
        return False
    if read_alike(a, b) or with_initials(a, b) or with_initials(b, a):
        return True
    if is_exact(a) and is_exact(b):
        return False
    for one, other in ((a, b), (b, a)):
        if with_particles(one, other):
            plain = evolve(other, parts=(*other.parts[:-1], one.parts[-1]))
            if len(_aligned(one, plain)) == len(one.parts) == len(plain.parts):
                return True
    readings = [(one, other) for one in (a, *respelled(a)) for other in (b, *respelled(b))]
    return any(_agree(one, other) for one, other in readings[1:])


def _agree(a: PersonName, b: PersonName) -> bool:
    """Whether each word of one name is one of the other, in another spelling at most."""
    pairs = _aligned(a, b)
    if not len(pairs) == len(a.parts) == len(b.parts):
        return False
    return all(pair.way in ("equal", "sound", "nickname") for pair in pairs)


def _joined_alike(a: PersonName, b: PersonName) -> bool:
    if abs(len(a.joined) - len(b.joined)) > 3 or len(a.joined) < 6:
        return False
    return sound(a.joined) == sound(b.joined)


MANY = 3
"""Words of a name that, all of them shared, leave no doubt that a further surname is one more of the same."""


def _by_fewer(a: PersonName, b: PersonName, pairs: list[_Pair], weakest: Way, reason: str) -> Sameness:
    """All words of ``a`` are in ``b``, which has more: a surname alone, or middle names left out?"""
    last = len(b.parts) - 1
    matched = {p.b for p in pairs}
    score = min(_SCORES[weakest], 0.9)
    if len(a.parts) == 1:
        at = pairs[0].b
        if at == b.parent_at and b.parent_at == last and not _named_by_parent(a):
            return different(0.2, "a parent's name")
        if at == last or (at == 0 and _surname_first(b)) or (at and b.parts[at].endswith("ez")):
            return same(min(score, 0.85), "the surname alone" if weakest == "equal" else reason)
        if (
            at == 0
            and pairs[0].way in ("equal", "nickname")
            and (a.titles & title_words("given") or not a.titles)
        ):
            return same(0.6, "the given name alone")
        return different(0.3, "a middle name alone")
    if last in matched or (_surname_first(b) and 0 in matched):
        return same(score, "middle names left out" if weakest == "equal" else reason)
    surname = b.parts[max(matched)]
    if surname.endswith(("ez", "es")) or surname in word_set("hispanic"):
        return same(score, "the second surname left out")
    if matched == set(range(len(a.parts))) and (
        b.parent_at or surname in word_set("fathers") or b.parts[0] in word_set("fathers")
    ):
        return same(min(score, 0.8), "the father's or family name left out")
    if (
        matched == set(range(len(a.parts)))
        and not given_names().known(surname)
        and (weakest in ("equal", "sound") or (weakest == "initial" and len(a.parts) >= MANY))
    ):
        return same(0.75 if len(a.parts) >= MANY else 0.58, "the last surname left out")
    return different(0.4, "the surname is another")


def _named_by_parent(name: PersonName) -> bool:
    return name.joined != name.parts[0]


def _surname_first(name: PersonName) -> bool:
    first, last = name.parts[0], name.parts[-1]
    if first not in word_set("eastern") or last in word_set("eastern"):
        return False
    return len(name.parts) > 2 or given_names().sex(first) is None
