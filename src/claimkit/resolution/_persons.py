"""Names of persons: their parts, and whether two of them are one person's."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal

from attrs import frozen

from ._data import given_names, lines, word_set
from ._folding import fold, words

Sex = Literal["m", "f"]

PARTICLES = word_set("particles")
DESCENT = word_set("descent")
HONOURS = word_set("honours")
SUFFIXES = {"jr": "jr", "junior": "jr", "jnr": "jr", "sr": "sr", "senior": "sr", "snr": "sr", "filho": "jr"}
ROMAN = re.compile(r"(?:i{1,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xvi{0,3}|xix|xx|xxi{1,3})\Z")
ORDINALS = {"first": "i", "second": "ii", "third": "iii", "fourth": "iv", "fifth": "v", "sixth": "vi"}


@frozen
class PersonName:
    """The parts of a person's name, folded."""

    parts: tuple[str, ...]
    """Words of the name in their order, without titles, particles and suffixes."""
    joined: str
    """All words of the name in one, particles too."""
    titles: frozenset[str] = frozenset()
    """Title words before it."""
    before: tuple[str, ...] = ()
    """All words cut off before the name."""
    suffix: str | None = None
    """"jr", "sr", or None."""
    ordinal: str | None = None
    """Roman numeral of a ruler or descendant, small letters."""
    of: str | None = None
    """What follows "of": "jordan"."""
    parent_at: int | None = None
    """Index of the part that follows "bin" or "ibn"."""
    sex: Sex | None = None
    """As titles or given names tell."""

    @property
    def is_royal(self) -> bool:
        """Whether the bearer is called by given names: a king, a pope."""
        return bool(self.titles & title_words("royal"))

    @property
    def is_full(self) -> bool:
        """Whether it has given names and a surname, as far as one can see."""
        return (len(self.parts) > 1 and any(len(p) > 1 for p in self.parts[:-1])) or len(self.parts) > 2


def title_words(kind: str) -> frozenset[str]:
    """Title words of one kind of ``data/titles.txt``: "strong", "weak", "royal", "given", "of", "m", "f"."""
    return word_set(kind, "titles.txt")


@cache
def country_words() -> frozenset[str]:
    """Words of one country or its people, which stand before titles: "polish"."""
    found: set[str] = set()
    for line in lines("countries.tsv"):
        _, name, _, demonyms, *_ = [*line.split("\t"), "", "", ""]
        found.update(fold(word) for word in (name, *demonyms.split(";")) if word and " " not in word)
    return frozenset(found)


_SERBIAN = re.compile("[čćžš]")
"""Letters beside which "đ" is the Serbian one, written "dj" in English, and not the Vietnamese one."""

_INITIALS = re.compile(r"[bcdfghjklmnpqrstvwxz]{2}\Z|[a-z]j\Z")


@lru_cache(maxsize=32768)
def parse_person(name: str) -> PersonName:
    """The parts of a name as an article words it, titles included.

    >>> parse_person("former US President Donald J. Trump Jr.").parts
    ('donald', 'j', 'trump')
    """
    if "đ" in (small := name.casefold()) and _SERBIAN.search(small):
        name = small.replace("đ", "dj")
    main, _, after = fold(name).partition(",")
    main = main.rpartition("'s ")[2] or main
    found = list(words(re.sub(r"\b([a-z])\.", r"\1 ", main)))
    cut = _end_of_titles(found)
    before, rest = tuple(found[:cut]), found[cut:]
    titles = frozenset(before) & (title_words("strong") | title_words("weak") | title_words("royal"))
    of = None
    if "of" in rest[1:]:
        at = rest.index("of", 1)
        of, rest = " ".join(w for w in rest[at + 1 :] if w != "the"), rest[:at]
    suffix = ordinal = None
    while len(rest) > 1 and (rest[-1] in SUFFIXES or rest[-1] in HONOURS):
        suffix = SUFFIXES.get(rest.pop(), suffix)
    if after and (first := words(after)) and first[0] in SUFFIXES:
        suffix = SUFFIXES[first[0]]
    if len(rest) > 2 and rest[-2] == "the" and rest[-1] in ORDINALS:
        ordinal, rest = ORDINALS[rest[-1]], rest[:-2]
    elif len(rest) > 1 and ROMAN.match(rest[-1]):
        ordinal = rest.pop()
    parts, parent_at = _without_particles(rest, "-" in main)
    return PersonName(
        tuple(parts),
        "".join(rest),
        titles,
        before,
        suffix,
        ordinal,
        of,
        parent_at,
        _sex(before, parts, len(rest)),
    )


def _end_of_titles(found: list[str]) -> int:
    """How many words stand before the name."""
    strong, front = title_words("strong"), title_words("weak") | title_words("royal") | title_words("of")
    cut, open_front = 0, True
    for at, word in enumerate(found[:-1]):
        title = word in strong and (open_front or (word not in front and len(word) > 3))
        if title or (open_front and word in front and word not in PARTICLES):
            cut = at + 1
        elif word not in title_words("of") and word not in country_words():
            open_front = open_front and word in strong | front
    return _keep_a_name(found, cut)


def _keep_a_name(found: list[str], cut: int) -> int:
    if cut and all(w in title_words("of") for w in found[cut:]):
        return 0
    return cut


def _is_particle(word: str, at: int, rest: list[str], hyphened: bool) -> bool:
    if at + 1 >= len(rest):
        return False
    if word in DESCENT:
        return not at and len(rest) == 2 and (word != "ben" or hyphened)
    return word in PARTICLES and (at > 0 or len(rest) != 2 or hyphened or not given_names().known(word))


def _without_particles(rest: list[str], hyphened: bool) -> tuple[list[str], int | None]:
    parts: list[str] = []
    parent_at = None
    for at, word in enumerate(rest):
        if word in DESCENT and at and at + 1 < len(rest):
            parent_at = len(parts)
        elif _is_particle(word, at, rest, hyphened):
            continue
        elif len(word) == 2 and len(rest) > 1 and at + 1 < len(rest) and _INITIALS.match(word):
            parts.extend(word)
        else:
            parts.append(word)
    return parts or rest, parent_at


def _sex(before: tuple[str, ...], parts: list[str], count: int) -> Sex | None:
    if set(before) & title_words("m"):
        return "m"
    if set(before) & title_words("f") or before[-2:] == ("first", "lady"):
        return "f"
    if count > 1 and parts:
        return given_names().sex(parts[0])
    return None
