"""Names written in Latin letters after two systems: Wade-Giles and pinyin, German and English, Korean ones.

What :mod:`._sounds` can't weigh because the letters differ wholly ("Chiang Ching-kuo", "Jiang Jingguo") or
because words are divided otherwise ("Abd al-Wahhab", "Abdelwahab"). Each system is a table of rules between
syllables or letters; no single person is named here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import product

from attrs import evolve

from ._data import given_names, word_map, word_set
from ._persons import PersonName

_FINALS = (
    "iang|iong|uang|iao|ian|ing|uai|uan|ang|eng|ong|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue"
    "|a|o|e|i|u|v"
)
_PINYIN = re.compile(rf"(?:(?:[zcs]h?|[bpmfdtnlgkhjqxryw])(?:{_FINALS})|ang|eng|ai|an|ao|en|er|ou|a|e)+")
"""Words of pinyin syllables, without marks of tone."""

_INITIALS = {
    "ch": ("zh", "ch", "j", "q"), "ts": ("z", "c"), "tz": ("z", "c"), "sz": ("s",), "ss": ("s",),
    "hs": ("x",), "j": ("r",), "k": ("g", "k"), "p": ("b", "p"), "t": ("d", "t"),
}  # fmt: skip
"""Pinyin initials for those of Wade-Giles, whose apostrophes news leaves out."""

_WADE = re.compile(r"(ch|ts|tz|sz|ss|hs|sh|[jkptbdfghlmnrswy])?([a-z]+)")
_WADE_FINALS = {
    "ien": ("ian",), "ieh": ("ie",), "ueh": ("ue",), "ung": ("ong",), "iung": ("iong",), "ih": ("i",),
    "erh": ("er",), "uei": ("ui",), "eh": ("e", "ie"), "o": ("o", "e", "uo"), "en": ("en", "an"),
    "u": ("u", "i"),
}  # fmt: skip
"""Pinyin finals for those of Wade-Giles that differ."""

_KOREAN = (
    (r"woo", "u"), (r"ng", "N"), (r"ae|ai|e(?![ou])", "e"), (r"yeo|yo|yu|you|yoo|yuh", "Y"),
    (r"eo|eu|oo|ou|uh|o|u", "o"), (r"ee", "i"), (r"sh", "s"), (r"[gk]+", "k"), (r"[dt]+", "t"),
    (r"[bp]+", "p"), (r"ch|j", "c"), (r"[lr]+", "r"), (r"(?<=[aeiouY])h$", ""),
)  # fmt: skip
"""Classes of letters of Korean names in the systems in use, applied in order."""

Rules = tuple[tuple[str, str], ...]
"""Patterns and what each is written as, applied in order."""

FRENCH = r"ch|ou|dj|ei"
"""Letters of Arabic as French writes it, which short names of other languages have: "Chan" is not "Shan"."""

_SYSTEMS: tuple[tuple[str, Rules], ...] = (
    (  # Russian as German writes it
        r"sch|tsch|w$|wa$|wsk",
        ((r"schtsch", "shch"), (r"tsch", "ch§"), (r"sch", "sh"), (r"ch(?!§)", "kh"), (r"§", ""), (r"w", "v"),
         (r"j(?=[aeiou])|(?<=[aeiou])j", "y"), (r"\bs(?=[aeiou])", "z")),
    ),
    (  # Ukrainian and Belarusian, where Russian has another letter
        r"(?:enko|enka|chuk|chyk|[iy]uk|s[kh]y[iy]?|ski|vych|vich|[aeiy]v|[iy]ak)$",
        ((r"(?<![kcszgt])h", "g"), (r"\bo(?=lek)", "a"), (r"yi\b|yy\b", "y"), (r"y", "i"), (r"ii", "i")),
    ),
    (  # Greek
        r"(?:is|os|as|ou|es)$",
        ((r"\bch(?=[aeiou])", "h"), (r"yi(?=[aeou])", "gi"), (r"\bts(?=[aeiou])", "tz")),
    ),
    (  # Arabic as French writes it
        FRENCH,
        ((r"tch", "ch§"), (r"ch(?!§)", "sh"), (r"§", ""), (r"dj", "j"), (r"ou", "u"), (r"ei", "ai")),
    ),
    (r"^(?:al|el|ben|bin)[a-z]{4}", ((r"\b(?:al|el|ben|bin)(?=[a-z]{4})", ""),)),  # an article written on
)  # fmt: skip
"""Systems by what a word of theirs looks like, with what brings it nearer to English."""

_SYLLABLES = re.compile(
    r"(?:(?:[kgdtbpjschrlnmhyw]|ch|sh|kk|tt|pp|ss|jj)?[aeiouwy]{1,3}(?:ng|[kgtplrmnbs]|h)?){2}"
)
"""The two syllables of most Korean given names."""


def read_alike(a: PersonName, b: PersonName) -> bool:
    """Whether one name is the other after another system of writing it in Latin letters."""
    return _chinese(a, b) or _chinese(b, a) or _korean(a, b)


def respelled(name: PersonName) -> Iterator[PersonName]:
    """The name as other systems of spelling and dividing words write it in English."""
    joined = _servant(name.parts)
    if joined != name.parts:
        name = evolve(name, parts=joined)
        yield name
    changed = name
    for mark, rules in _SYSTEMS:
        if any(re.search(mark, part) for part in name.parts):
            parts = tuple(_rewritten(part, rules) if _is_long(part, mark) else part for part in name.parts)
            if parts != name.parts:
                yield evolve(name, parts=parts)
            parts = tuple(_rewritten(p, rules) if _is_long(p, mark) else p for p in changed.parts)
            changed = evolve(changed, parts=parts)
    if changed.parts != name.parts:
        yield changed


MONOSYLLABLES = 3
"""Words of most Chinese names in Wade-Giles."""


@lru_cache(maxsize=16384)
def system_keys(name: PersonName) -> frozenset[str]:
    """Keys that two names share when :func:`read_alike` or another system may make them one, for blocking."""
    found = {f"korean:{family}:{given}" for family, given in _korean_readings(name.parts)}
    if 1 < len(name.parts) < 4:
        families = {name.parts[0]}
        if len(name.parts) == MONOSYLLABLES:
            families |= _pinyin_of(name.parts[0])
        found.update(f"chinese:{family}" for family in families & _surnames())
        if name.parts[0] in word_set("eastern"):
            found.add(f"last:{name.parts[0]}")
    found.update(f"last:{other.parts[-1]}" for other in respelled(name))
    rest = name.joined.removeprefix(name.parts[0])
    if len(name.parts) > 1 and rest not in ("", name.parts[-1]):
        found.add(f"last:{rest}")
    return frozenset(found)


def _is_long(part: str, mark: str) -> bool:
    """Whether a word is long enough to be read after the system of a mark."""
    return mark != FRENCH or len(part) >= LONG


LONG = 6
"""Letters from which French letters in a word are taken for Arabic."""


def with_particles(a: PersonName, b: PersonName) -> bool:
    """Whether the last word of ``b`` is that of ``a`` with its particles written in front: "Vandermeulen"."""
    if len(b.parts[-1]) <= len(a.parts[-1]) or not b.parts[-1].endswith(a.parts[-1]):
        return False
    lead = b.parts[-1].removesuffix(a.parts[-1])
    return len(a.parts[-1]) > 2 and a.joined.endswith(b.parts[-1]) and _of_particles(lead)


def is_pinyin(word: str) -> bool:
    """Whether a folded word is made of pinyin syllables."""
    return _PINYIN.fullmatch(word) is not None


def is_exact(name: PersonName) -> bool:
    """Whether every letter of a name counts: Chinese in pinyin, Vietnamese."""
    if 1 < len(name.parts) < 4 and name.parts[0] in word_set("vietnamese"):
        return True
    return (
        len(name.parts) > 1
        and name.parts[0] in word_set("eastern") | word_set("chinese")
        and all(map(is_pinyin, name.parts))
    )


def with_initials(a: PersonName, b: PersonName) -> bool:
    """Whether ``b`` is ``a``, whose family name comes first, with initials before it: "C.H. Tung"."""
    if len(a.parts) < 2 or len(a.parts) != len(b.parts) or a.parts[0] not in word_set("eastern"):
        return False
    given = tuple(part[0] for part in a.parts[1:])
    return b.parts[-1] == a.parts[0] and b.parts[:-1] == given


def _of_particles(text: str) -> bool:
    particles = "|".join(sorted(word_set("particles"), key=len, reverse=True))
    return re.fullmatch(f"(?:{particles})+", text) is not None


@lru_cache(maxsize=4096)
def _rewritten(word: str, rules: Rules) -> str:
    for pattern, by in rules:
        word = re.sub(pattern, by, word)
    return word


_ABD = re.compile(r"abd(?:[aeu][lrsznd])?")


def _servant(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Parts with "Abd al-Wahhab" and "Abdelwahab" written in one way, "abdwahab"."""
    found: list[str] = []
    for part in parts:
        if found and _ABD.fullmatch(found[-1]):
            found[-1] = f"abd{part}"
        elif (hit := re.match(r"abd[aeu]([lrsznd])(?=[a-z]{3})", part)) is not None:
            found.append(f"abd{part[hit.end() :]}")
        else:
            found.append(part)
    return tuple(found)


@lru_cache(maxsize=4096)
def _pinyin_of(syllable: str) -> frozenset[str]:
    """Pinyin syllables that a syllable in Wade-Giles may stand for."""
    hit = _WADE.fullmatch(syllable)
    if hit is None:
        return frozenset()
    initial, final = hit[1] or "", hit[2]
    found = {i + f for i in _INITIALS.get(initial, (initial,)) for f in (final, *_WADE_FINALS.get(final, ()))}
    found |= {f"y{final}"} if not initial and final[0] == "i" else set()
    return frozenset(s for s in found if _PINYIN.fullmatch(s))


def _chinese(wade: PersonName, pinyin: PersonName) -> bool:
    """Whether the first name is the second in Wade-Giles: "Chiang Ching-kuo", "Jiang Jingguo"."""
    if (
        len(wade.parts) != 3
        or len(pinyin.parts) not in (2, 3)
        or not _PINYIN.fullmatch("".join(pinyin.parts))
    ):
        return False
    surname, given = pinyin.parts[0], "".join(pinyin.parts[1:])
    if surname not in _pinyin_of(wade.parts[0]) or surname not in _surnames():
        return False
    return any("".join(pair) == given for pair in product(*map(_pinyin_of, wade.parts[1:])))


@cache
def _surnames() -> frozenset[str]:
    return word_set("chinese")


@lru_cache(maxsize=4096)
def _korean_key(word: str) -> str:
    for pattern, by in _KOREAN:
        word = re.sub(pattern, by, word)
    return word


def _korean(a: PersonName, b: PersonName) -> bool:
    """Whether both are Korean names of one family and of one sound."""
    for x in _korean_readings(a.parts):
        for y in _korean_readings(b.parts):
            if x == y:
                return True
    return False


def _korean_readings(parts: Sequence[str]) -> Iterator[tuple[str, str]]:
    """(family, key of the given name) with the family name first, and last."""
    families = word_map("korean")
    if not 2 <= len(parts) <= 3:
        return
    for family, given in ((parts[0], parts[1:]), (parts[-1], parts[:-1])):
        joined = "".join(given)
        western = len(given) == 1 and given_names().known(joined)
        if family in families and _SYLLABLES.fullmatch(joined) and not western:
            yield families[family], _korean_key(joined)
