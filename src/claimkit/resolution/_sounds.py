"""Classes of spellings: what transliterations into English leave the same.

One name written in Cyrillic, Arabic, Hebrew or Chinese has several Latin spellings that differ in a
few regular ways (w/v, kh/h, q/k/g, y/i, ou/u, doubled letters, -sky/-skyy/-skiy/-skyi). The key of a
word writes each class in one way, so that spellings of one sound have one key; what is still
different is weighed by a distance in which vowels cost less than consonants.
"""

from __future__ import annotations

import re
from functools import lru_cache

_CLASSES: tuple[tuple[str, str], ...] = (
    (r"(?:shch|(?<!t)sch|(?<!t)sh|sz|s(?=j))", "S"),
    (r"(?:tsch|tch|tsh|cz|ch|(?<=[ei])c$)", "C"),
    (r"(?:dzh|dj|zh|j(?=[aeiou]))", "J"),
    (r"(?:tz|ts)", "Z"),
    (r"x", "ks"),
    (r"ph", "f"),
    (r"gh", "g"),
    (r"kh", "h"),
    (r"ck", "k"),
    (r"q", "k"),
    (r"([dtrw])h", r"\1"),
    (r"c(?=[eiy])", "s"),
    (r"c", "k"),
    (r"w", "v"),
    (r"(?:iy|i|y)[ea]h?$", "ya"),
    (r"(?<=.)y(?=e)", ""),
    (r"^e", "ye"),
    (r"(?:ou|oo|eau|au|ow|av(?![aeiouy]))", "u"),
    (r"oe", "o"),
    (r"ae", "a"),
    (r"ue", "u"),
    (r"(?:[iy]+[iyj]|[aei][iyj]|ie|ee|ey|ij)", "i"),
    (r"y(?=[aeou])|i(?=[aeou])|j(?=[aeou])", "y"),
    (r"y(?![aou])", "i"),
    (r"o", "u"),
    (r"e", "a"),
    (r"(?<=.)h$", ""),
    (r"(?<=[fv])f$", ""),
    (r"(.)\1+", r"\1"),
    (r"iy", "y"),
    (r"v$", "f"),
)
"""Applied in order to the folded word; capitals stand for sounds that take two letters."""

_COMPILED = tuple((re.compile(pattern), by) for pattern, by in _CLASSES)

_VOWELS = frozenset("aiuy")
_CLOSE = {
    frozenset(pair): cost
    for pair, cost in {
        "gk": 0.4, "gh": 0.4, "kh": 0.5, "vf": 0.3, "vb": 0.6, "zs": 0.4, "Zs": 0.4, "Zz": 0.3, "CS": 0.6,
        "Js": 0.7, "Jz": 0.4, "Jy": 0.4, "Jg": 0.4, "td": 0.6, "Ck": 0.6, "yi": 0.1, "dz": 0.5, "Cs": 0.6,
    }.items()
}  # fmt: skip
"""Cost of writing one consonant for another; all others cost 1."""


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """The key of a folded word: spellings of one sound have one key.

    >>> {sound(w) for w in ("zelensky", "zelenskyy", "zelenskiy", "zelenskyi")}
    {'zalanski'}
    """
    key = word.replace("'", "").replace("-", "")
    for pattern, by in _COMPILED:
        key = pattern.sub(by, key)
    return key or word


def _substitution(a: str, b: str) -> float:
    if a == b:
        return 0.0
    if a in _VOWELS and b in _VOWELS:
        return _CLOSE.get(frozenset((a, b)), 0.4)
    return _CLOSE.get(frozenset((a, b)), 1.0)


def _gap(letter: str) -> float:
    return 0.5 if letter in _VOWELS or letter == "h" else 1.0


@lru_cache(maxsize=65536)
def sound_distance(a: str, b: str) -> float:
    """Weighted edit distance of two keys (optimal string alignment); at most 40 letters are read."""
    a, b = a[:40], b[:40]
    if a == b:
        return 0.0
    before: list[float] = []
    row = [0.0]
    for letter in b:
        row.append(row[-1] + _gap(letter))
    for i, x in enumerate(a):
        older, before, row = before, row, [row[0] + _gap(x)]
        for j, y in enumerate(b):
            best = min(before[j] + _substitution(x, y), before[j + 1] + _gap(x), row[j] + _gap(y))
            if i and j and x == b[j - 1] and y == a[i - 1]:
                best = min(best, older[j - 1] + 0.6)
            row.append(best)
    return row[-1]


@lru_cache(maxsize=65536)
def letter_edits(a: str, b: str) -> int:
    """Edits between two folded words, a swap of neighbours counting as one."""
    a, b = a[:40], b[:40]
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, x in enumerate(a):
        older, before, row = before, row, [i + 1]
        for j, y in enumerate(b):
            best = min(before[j] + (x != y), before[j + 1] + 1, row[j] + 1)
            if i and j and x == b[j - 1] and y == a[i - 1]:
                best = min(best, older[j - 1] + 1)
            row.append(best)
    return row[-1]
