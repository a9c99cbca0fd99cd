"""Whether two names of organisations or groups are one organisation's."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from attrs import frozen

from ._data import word_map, word_set
from ._folding import name_key, words
from ._knowledge import Knowledge
from ._sameness import Sameness, different, same
from ._sounds import letter_edits, sound

SMALL = word_set("small")
LEGAL = word_set("legal")
GENERIC = word_set("generic")
DROPPABLE = word_set("droppable")
OFFICES = word_set("offices")


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(
        r"\b(?:" + "|".join(sorted(word_map("organisation_phrases"), key=len, reverse=True)) + r")\b"
    )


@frozen
class OrganisationName:
    """The parts of an organisation's name."""

    all: tuple[str, ...]
    """All words, folded, in order, "the" in front left out."""
    core: frozenset[str]
    """Words that tell it from others, one spelling each, without legal forms and countries."""
    countries: frozenset[str]
    """Codes of the countries named."""


@lru_cache(maxsize=32768)
def _spelled(word: str) -> str:
    word = word_map("organisation_words").get(word, word)
    if word.endswith(("isation", "isations")):
        word = word.replace("isation", "ization")
    return word


@lru_cache(maxsize=32768)
def parse_organisation(name: str, knowledge: Knowledge) -> OrganisationName:
    """The words of a name, countries and demonyms as codes."""
    found = list(words(name))
    if len(found) > 1 and found[0] == "the":
        found = found[1:]
    countries: set[str] = set()
    rest: list[str] = []
    at = 0
    while at < len(found):
        for size in (4, 3, 2, 1):
            code = knowledge.country(" ".join(found[at : at + size])) if at + size <= len(found) else None
            if code and len(found) > size:
                countries.add(code)
                at += size
                break
        else:
            rest.append(found[at])
            at += 1
    joined = _phrases().sub(lambda m: word_map("organisation_phrases")[m.group()], " ".join(rest))
    spelt = joined.split()
    if len(spelt) > 1:
        spelt[-1] = word_map("organisation_endings").get(spelt[-1], spelt[-1])
    core = [_spelled(w) for w in spelt if w not in SMALL]
    bare = [w for w in core if w not in LEGAL]
    return OrganisationName(tuple(found), frozenset(bare or core), frozenset(countries))


def is_acronym_of(short: str, long: tuple[str, ...]) -> bool:
    """Whether one word is made of the initials of others; small words may count or not.

    >>> is_acronym_of("icrc", ("international", "committee", "of", "the", "red", "cross"))
    True
    """
    if not 2 <= len(short) <= 8 or len(long) < 2:
        return False
    reached = {0}
    for word in long:
        taken = {at + 1 for at in reached if at < len(short) and short[at] == word[0]}
        reached = taken | reached if word in SMALL or word in LEGAL else taken
    return len(short) in reached


@cache
def _based() -> re.Pattern[str]:
    return re.compile(r"^(?:the )?(?:\w+[ -]){1,3}based (?=\w)", re.IGNORECASE)


def same_organisation(one: str, other: str, knowledge: Knowledge) -> Sameness:
    """Whether two names are one organisation's."""
    one, other = _based().sub("", one), _based().sub("", other)
    if name_key(one) == name_key(other):
        return same(1.0, "equal names")
    known = _by_knowledge(one, other, knowledge)
    if known is not None:
        return known
    if "".join(words(one)) == "".join(words(other)):
        return same(0.95, "the same letters, divided otherwise")
    a, b = parse_organisation(one, knowledge), parse_organisation(other, knowledge)
    for short, long in ((a, b), (b, a)):
        if len(short.all) == 1 and is_acronym_of(short.all[0], long.all):
            return same(0.85, "its initials")
    if a.countries and b.countries and not a.countries & b.countries:
        return different(0.1, "of two countries")
    return _by_words(a, b)


def same_government(one: str, other: str, knowledge: Knowledge) -> Sameness | None:
    """Whether a country's government and a name of the country, its capital or a seat are one actor.

    None when neither name is "the government of" a country, or both are.
    """
    a, b = _governed(one, knowledge), _governed(other, knowledge)
    if (a is None) == (b is None):
        return None
    code, name = (a, other) if a is not None else (b, one)
    codes = {k.identity.code for k in knowledge.readings(name) if k.identity.id == f"place:{k.identity.code}"}
    return same(0.75, "the country stands for its government", metonym=True) if code in codes else None


def _governed(name: str, knowledge: Knowledge) -> str | None:
    """Code of the country whose government a name is: "the French government"."""
    parsed = parse_organisation(name, knowledge)
    if len(parsed.countries) != 1 or not parsed.core or not parsed.core <= word_set("governments"):
        return None
    return next(iter(parsed.countries))


def _by_knowledge(one: str, other: str, knowledge: Knowledge) -> Sameness | None:
    known_a = knowledge.readings(one, "organisation")
    known_b = knowledge.readings(other, "organisation")
    ids_a, ids_b = ({k.identity.id for k in known} for known in (known_a, known_b))
    if ids_a & ids_b:
        seat = any(k.how == "seat" for k in (*known_a, *known_b))
        return same(0.9, "its seat stands for it" if seat else "known under both names", metonym=seat)
    if ids_a and ids_b:
        return different(0.05, "known as two organisations")
    for ids, name in ((ids_a, other), (ids_b, one)):
        for id in ids:
            identity = knowledge.identity(id)
            parsed = parse_organisation(name, knowledge)
            if identity is None or not parsed.core:
                continue
            for alias in (identity.name, *identity.aliases):
                known = parse_organisation(alias, knowledge)
                at_home = parsed.countries <= known.countries | {identity.code or ""}
                stated = known.countries <= parsed.countries or not parsed.countries
                named = known.core <= parsed.core and parsed.core - known.core <= DROPPABLE
                if named and at_home and stated:
                    return same(0.85, "a known name, worded otherwise")
    return None


def _by_words(a: OrganisationName, b: OrganisationName) -> Sameness:
    if a.core == b.core:
        if a.countries == b.countries:
            return same(0.93, "the same words")
        if a.core & OFFICES or not a.core - GENERIC:
            return same(0.65, "the country left out")
        return different(0.4, "one is of a country")
    if len(a.core) > len(b.core):
        a, b = b, a
    extra = b.core - a.core
    people = {"party"}.union(w.removesuffix("s") for w in a.core)
    if len(a.core) == 1 and a.countries == b.countries and people == set(b.core):
        return same(0.8, "the party's people")
    if a.core and a.core < b.core and a.core - GENERIC and extra <= DROPPABLE and a.countries == b.countries:
        return same(0.8, "the sort of organisation left out")
    if len(a.core) == len(b.core) and a.countries == b.countries and len(a.core - b.core) == 1:
        (x,), (y,) = a.core - b.core, b.core - a.core
        if _plural(x, y) or (sound(x) == sound(y) and min(len(x), len(y)) > 4):
            return same(0.8, "spellings of one word")
        if min(len(x), len(y)) >= 7 and letter_edits(x, y) == 1 and (len(a.core) > 1 or len(x) != len(y)):
            return same(0.65, "a likely misspelling")
    return different(0.3 * len(a.core & b.core) / max(1, len(b.core)), "other words")


def _plural(a: str, b: str) -> bool:
    return a + "s" == b or b + "s" == a
