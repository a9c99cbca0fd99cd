"""English word forms: which lemma a form has, and which parts of speech it can be.

The data stands in ``data/english.txt`` (origin in ``data/PROVENANCE.md``) and is read on first use.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from attrs import evolve, frozen

from ._closed import wordset

_VOWELS = frozenset("aeiou")


@frozen
class Lexicon:
    """The word lists."""

    verbs: dict[str, int]
    """Verb lemmas, with the share of their uses that are verbs, in ninths."""
    irregular: dict[str, tuple[str, str]]
    """Irregular verb forms: lemma, and which forms it can be (letters as in :class:`VerbForm`)."""
    nominals: dict[str, str]
    """Nouns of events with their verb: "death" → "die"; an "arrest" is its own verb."""
    adjectives: frozenset[str]
    """Words that are mostly adjectives."""
    plurals: dict[str, str]
    """Irregular plurals with their singular."""


@frozen
class VerbForm:
    """One reading of a word form as a verb."""

    lemma: str
    """The verb's base form."""
    forms: str
    """What the form can be: b base, s third person, d past, n past participle, g -ing form."""
    share: int
    """Share of the lemma's uses that are verbs, in ninths."""


@cache
def lexicon() -> Lexicon:
    """The English word lists, read once."""
    parts: list[list[list[str]]] = []
    text = files("claimkit.text").joinpath("data/english.txt").read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("#"):
            parts.append([])
        else:
            parts[-1].append(line.split())
    verbs, irregular, nominals, same, adjectives, plurals = parts
    return Lexicon(
        {w: int(n) for w, n in verbs},
        {f: (lemma, forms) for f, lemma, forms in irregular},
        {**{w: w for (w,) in same}, **dict(nominals)},
        frozenset(w for (w,) in adjectives),
        dict(plurals),
    )


_UNSTRESSED = ("er", "en", "el", "or")
"""Ends of stems that neither double their last letter nor drop an "e": "brokered", "mentored".

Verbs in "-ore" are all listed."""

_PREFIXES = wordset("re co pre de over under out")
"""Prefixes that are set off by a hyphen in verbs: "re-elected"."""


@lru_cache(maxsize=1 << 15)
def verb_form(word: str) -> VerbForm | None:
    """The verb that the lower-case ``word`` is a form of, or ``None``.

    >>> verb_form("stopped").lemma, verb_form("hoping").lemma, verb_form("left").forms
    ('stop', 'hope', 'dn')
    """
    if len(word) < 2 or len(word) > 24 or not word.isascii():
        return None
    words = lexicon()
    if "-" in word:
        prefix, _, rest = word.partition("-")
        found_rest = verb_form(rest) if prefix in _PREFIXES else None
        return None if found_rest is None else evolve(found_rest, lemma=f"{prefix}-{found_rest.lemma}")
    found = words.irregular.get(word)
    if found is not None:
        return VerbForm(found[0], found[1], words.verbs.get(found[0], 9))
    if word in words.verbs:
        lemma = american(word) if american(word) in words.verbs else word
        return VerbForm(lemma, "b", words.verbs[lemma])
    return _regular(word, words) or _guessed(word, words)


def is_adjective(word: str) -> bool:
    """Whether the lower-case ``word`` is mostly an adjective."""
    return word in lexicon().adjectives


def _regular(word: str, words: Lexicon) -> VerbForm | None:
    for suffix, forms in (("ing", "g"), ("ed", "dn"), ("s", "s")):
        if word.endswith(suffix) and len(word) > len(suffix) + 1:
            for base in _bases(word[: -len(suffix)], suffix):
                lemma = american(base) if american(base) in words.verbs else base
                if lemma in words.verbs:
                    return VerbForm(lemma, forms, words.verbs[lemma])
    lemma = american(word)
    return VerbForm(lemma, "b", words.verbs[lemma]) if lemma != word and lemma in words.verbs else None


def _guessed(word: str, words: Lexicon) -> VerbForm | None:
    """An unlisted verb: "re" before a listed one, or any longer word in "-ed"."""
    if word.startswith("re") and len(word) > 6:
        rest = verb_form(word[2:])
        if rest is not None and rest.share >= 3 and rest.lemma in words.verbs:
            return evolve(rest, lemma="re" + rest.lemma)
    if word.endswith("ed") and len(word) > 6 and word not in words.adjectives and not word.endswith("eed"):
        stem = word[:-2]
        return VerbForm(stem if stem.endswith(_UNSTRESSED) else _bases(stem, "ed")[0], "dn", 5)
    return None


def american(word: str) -> str:
    """American spelling of a British verb base: "criticise" → "criticize", "favour" → "favor"."""
    if word.endswith(("ise", "yse")):
        return word[:-2] + "ze"
    return word[:-3] + "or" if word.endswith("our") else word


def _bases(stem: str, suffix: str) -> tuple[str, ...]:
    if suffix == "s":
        if stem.endswith("ie"):
            return (stem[:-2] + "y", stem)
        if stem.endswith("e"):
            return (stem, stem[:-1])
        return (stem,)
    if stem.endswith("i") and suffix == "ed":
        return (stem[:-1] + "y",)
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in _VOWELS
    if doubled:
        return (stem, stem[:-1], stem + "e") if stem[-1] in "lsfz" else (stem[:-1], stem, stem + "e")
    if stem.endswith("ck"):
        return (stem, stem[:-1])
    # a lone consonant after a lone vowel would have been doubled, so "e" was dropped: hop-ed → hope
    lone = len(stem) > 2 and stem[-1] not in "aeiouwxy" and stem[-2] in _VOWELS and stem[-3] not in _VOWELS
    return (stem + "e", stem) if lone or stem[-1] in "cgsuvz" else (stem, stem + "e")


@lru_cache(maxsize=1 << 15)
def noun_lemma(word: str) -> str:
    """The singular of a lower-case noun.

    >>> [noun_lemma(w) for w in ("countries", "women", "buses", "crisis", "police", "gas")]
    ['country', 'woman', 'bus', 'crisis', 'police', 'gas']
    """
    found = lexicon().plurals.get(word)
    if found is not None:
        return found
    if word == "women" or (word.endswith("men") and len(word) > 5 and word not in _MEN):
        return word[:-3] + "man"
    if (
        len(word) < 4
        or not word.endswith("s")
        or word in _SINGULAR_S
        or word.endswith(("ss", "us", "is", "ics"))
    ):
        return word
    if word.endswith("ies"):
        return word if word in _IES else word[:-3] + ("ie" if word in _KEEP_IE else "y")
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-3] if word.endswith("achees") else word[:-2]
    if word.endswith("uses") and word[:-2] in _US:
        return word[:-2]
    if word.endswith("oes"):
        return word[:-2]
    if word.endswith("ves") and word in _VES:
        return _VES[word]
    return word[:-1]


_SINGULAR_S = wordset(
    "news series species means headquarters gas bus lens bias atlas canvas chaos alias pancreas texas "
    "christmas was has does this thus yes perhaps always besides towards afterwards s us its his hers ours "
    "yours theirs economics politics physics barracks crossroads gallows corps premises alps united-states "
    "kansas arkansas paris brussels athens wales philippines netherlands honduras emirates maldives bahamas "
    "dallas vegas los angeles las"
)
_MEN = wordset("specimen regimen abdomen acumen stamen hymen yemen turkmen")
_IES = frozenset(["series", "species"])
_KEEP_IE = wordset("movies cookies zombies rookies calories pies ties lies dies selfies hoodies")
_US = wordset("bus virus campus bonus status focus circus census consensus minibus")
_VES = {
    "lives": "life", "wives": "wife", "knives": "knife", "leaves": "leaf", "wolves": "wolf", "halves": "half",
    "thieves": "thief", "shelves": "shelf", "loaves": "loaf", "calves": "calf", "hooves": "hoof",
    "selves": "self", "scarves": "scarf", "elves": "elf", "housewives": "housewife", "midwives": "midwife",
}  # fmt: skip


@lru_cache(maxsize=4096)
def past_forms(lemma: str) -> tuple[str, str]:
    """Past tense and past participle of a verb.

    >>> past_forms("leave"), past_forms("stop"), past_forms("injure")
    (('left', 'left'), ('stopped', 'stopped'), ('injured', 'injured'))
    """
    past, participle = _irregular_pasts().get(lemma, ("", ""))
    regular = _regular_past(lemma)
    return past or regular, participle or past or regular


@cache
def _irregular_pasts() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for form, (lemma, forms) in sorted(lexicon().irregular.items()):
        if form == lemma + "t":
            continue  # "burnt", "learnt": the regular form is as good, and common on both sides of the ocean
        past, participle = found.get(lemma, ("", ""))
        found[lemma] = (
            past or (form if "d" in forms else ""),
            participle or (form if "n" in forms else ""),
        )
    return found


def _regular_past(lemma: str) -> str:
    if lemma.endswith("e"):
        return lemma + "d"
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ied"
    closed = len(lemma) > 2 and lemma[-1] not in "aeiouwxy" and lemma[-2] in _VOWELS
    short = closed and lemma[-3] not in _VOWELS and sum(letter in _VOWELS for letter in lemma) == 1
    return lemma + (lemma[-1] if short or lemma in _DOUBLED else "") + "ed"


_DOUBLED = wordset(
    "admit commit compel control defer deter expel infer occur omit patrol permit prefer propel rebel refer "
    "regret repel submit transfer transmit"
)
"""Verbs of several syllables that double their last letter."""
