"""Names reduced to what their spellings share: letters without marks, words, sounds."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_LETTERS = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщыэюяёіїєґўђјљњћџ" + "αβγδεζηθικλμνξοπρσςτυφχψω",
        (
            "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya yo i yi ye"
            " g u dj j lj nj c dz a v g d e z i th i k l m n x o p r s s t y f ch ps o"
        ).split(),
        strict=True,
    )
)
"""Letters of Russian, Ukrainian, Serbian and Greek as English news writes them; ъ and ь are silent."""

_SPECIAL = str.maketrans(
    {
        **_LETTERS, "ъ": "", "ь": "",
        "ø": "o", "ł": "l", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "a",
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "`": "'", "´": "'", "ʹ": "'",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-", " ": " ", "&": " and ", "+": " plus ",
    }
)  # fmt: skip

_MARKS = re.compile(r"[̀-ͯ]+")
_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}[a-z]?(?![a-z])|\b(?:[a-z]\. ){1,}[a-z]\.(?![a-z])")
_POSSESSIVE = re.compile(r"'s?(?= |$)")
_SEPARATORS = re.compile(r"[^\w]+")
_APOSTROPHES = re.compile(r"(?<=\w)'(?=\w)")

LONGEST = 300
"""Names are cut after so many code points, so that no input makes a comparison slow."""


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in small letters without marks; apostrophes and hyphens are the ASCII ones.

    >>> fold("Élysée  Palace")
    'elysee palace'
    """
    plain = _MARKS.sub("", unicodedata.normalize("NFKD", name[:LONGEST].casefold().translate(_SPECIAL)))
    return " ".join(plain.translate(_SPECIAL).split())


@lru_cache(maxsize=65536)
def words(name: str) -> tuple[str, ...]:
    """The words of a name, folded; dotted abbreviations are one word, the possessive is gone.

    >>> words("the U.S.'s Kim Jong-un")
    ('the', 'us', 'kim', 'jong', 'un')
    """
    plain = _DOTTED.sub(lambda m: re.sub(r"[. ]", "", m.group()), fold(name))
    plain = _APOSTROPHES.sub("", _POSSESSIVE.sub("", plain + " "))
    return tuple(w for w in _SEPARATORS.split(plain) if w)


@lru_cache(maxsize=65536)
def name_key(name: str) -> str:
    """What two spellings share that differ in case, marks, punctuation, hyphens or a leading "the".

    >>> name_key("The Coalition of the Willing") == name_key("coalition of the willing")
    True
    """
    found = words(name)
    if len(found) > 1 and found[0] == "the":
        found = found[1:]
    return " ".join(found)
