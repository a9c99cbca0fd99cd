"""Which articles tell of one story: by what names and words they share.

Names weigh most: those that hardly any other story has tie two articles by themselves, those of agencies,
countries and big cities hardly do. A capitalised word that is no English word and no common name counts too,
since one article may show that "Tlacotal" is a town and the other not.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, lru_cache

from ..resolution import Knowledge, given_names
from ..text import Document, is_adjective, noun_lemma, verb_form
from .lexicon import known_noun
from .profiles import Profile
from .tables import lines

COMMON = 60
"""Articles that may share a name or lemma before it is no sign of one story any more: a lemma then links none
of them, a name each with the next ones only."""

NEXT = 20
"""Articles, in order of publication, with which such a name still links an article: hundreds of outlets may
report one event."""

LINKED = 1.5
"""Kinship from which two articles may tell of one story.

Of pairs of real articles on one happening 99 % of those on the development events reach it and 89 % of the
leads on shootings, some of a few lines; of pairs on two happenings 2 %."""

NAMED = 1.25
"""What shared names and strange words add up to at least where two articles tell of one happening."""

NAMELESS = 1.7
"""Kinship of articles that share less, at most: enough to be linked, too little for a difference between them
to count. Two train crashes in India share every other word."""

SHORT = 30
"""Weight of names (5) and lemmas (1) up to which a text is a sentence or two: then a sixth of what the
shorter one has must be shared, names that many stories have counting as lemmas."""

ASSUMED = 3.0
"""Kinship of short texts that share as much: who gives two sentences means one happening."""

NAME, LEMMA, STRANGE = 5, 1, 0
"""Weight of what is shared in a short text, and the key of its sort in the index."""

TELLING, KNOWN, COUNTRY, ODD = 1.5, 0.6, 0.3, 1.25
"""What a shared name adds to kinship: a name that hardly any other story has, one that many have ("Reuters",
"London"), a country; and a strange word that is in no name shared."""

FEW = 5
"""Lemmas added to those of the shorter article, so that few shared ones are no kinship."""

WINDOW = 400
"""Days between the publications of two articles up to which they can tell of one story."""

SHORTEST = 4
"""Letters of the shortest strange word: shorter ones are often abbreviations."""


def linked_articles(
    profiles: Mapping[str, Sequence[Profile]],
    published: Mapping[str, date | None],
    documents: Mapping[str, Document] | None = None,
) -> dict[tuple[str, str], float]:
    """Pairs of articles, each sorted and in order, that may tell of one story, with their kinship.

    Kinship is what the names and strange words shared add up to and the shared lemmas over the square root
    of those that the shorter article has. It depends on the two articles alone.
    """
    holders: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    words: dict[str, int] = {}
    total: dict[str, int] = {}
    for article in sorted(profiles, key=lambda id: (published[id] or date.min, id)):
        found = profiles[article]
        names = frozenset[str]().union(*(p.names for p in found))
        lemmas = frozenset[str]().union(*(p.words for p in found))
        words[article], total[article] = len(lemmas), len(lemmas) + NAME * len(names)
        for name in names:
            holders[NAME, name].append(article)
        for word in lemmas:
            holders[LEMMA, word].append(article)
        if documents is not None and article in documents:
            for word in strange_words(documents[article]):
                holders[STRANGE, word].append(article)
    shared: Counter[tuple[str, str]] = Counter()
    named: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    strange: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for (sort, key), ids in holders.items():
        reach = len(ids) if len(ids) <= COMMON else 0 if sort == LEMMA else NEXT
        for i, a in enumerate(ids):
            for b in ids[i + 1 : i + 1 + reach]:
                pair = (min(a, b), max(a, b))
                if sort == LEMMA:
                    shared[pair] += 1
                else:
                    (named if sort == NAME else strange)[pair].append(key)
    found_links: dict[tuple[str, str], float] = {}
    for pair in sorted(shared.keys() | named.keys() | strange.keys()):
        telling = [_telling(name) for name in named.get(pair, ())]
        least = min(total[id] for id in pair)
        worth = shared[pair] + sum(NAME if tells == TELLING else 1 for tells in telling)
        told = math.fsum(telling)
        if pair in strange:
            in_names = {word for name in named.get(pair, ()) for word in _key_words(name)}
            told += ODD * sum(word not in in_names for word in strange[pair])
        kinship = told + shared[pair] / math.sqrt(min(words[id] for id in pair) + FEW)
        if told < NAMED:
            kinship = min(kinship, NAMELESS)
        if least <= SHORT and worth >= max(1, least // 6):
            kinship = max(kinship, ASSUMED)
        if kinship >= LINKED and _near(*(published[id] for id in pair)):
            found_links[pair] = kinship
    return found_links


def _telling(name: str) -> float:
    """How much a shared name says that two articles tell of one story."""
    if name in widespread():
        return KNOWN
    return COUNTRY if name.startswith("place:") and name.removeprefix("place:").isupper() else TELLING


@cache
def widespread() -> frozenset[str]:
    """Keys of names that stories of all kinds share, from ``data/widespread.txt``."""
    return frozenset(lines("widespread.txt"))


def _key_words(name: str) -> list[str]:
    """The words of a name's key: "place:san lucas" has "san" and "lucas"."""
    return name.partition(":")[2].split()


@cache
def _widespread_words() -> frozenset[str]:
    return frozenset(word for name in widespread() for word in _key_words(name))


def strange_words(document: Document) -> frozenset[str]:
    """Capitalised words of a document, in lower case, that hardly any other story has."""
    tokens = document.tokens
    return frozenset(
        lower
        for word, lower, tag in zip(tokens.words, tokens.lowers, tokens.tags, strict=True)
        if tag == "P" and len(lower) >= SHORTEST and word.isalpha() and _is_strange(lower)
    )


@lru_cache(maxsize=65536)
def _is_strange(lower: str) -> bool:
    """Whether a lower-case word is neither an English word nor part of a common or known name."""
    return not (
        known_noun(noun_lemma(lower))
        or verb_form(lower) is not None
        or is_adjective(lower)
        or lower in _widespread_words()
        or given_names().known(lower)
        or Knowledge.shipped().readings(lower)
    )


def _near(a: date | None, b: date | None) -> bool:
    return a is None or b is None or abs((a - b).days) <= WINDOW
