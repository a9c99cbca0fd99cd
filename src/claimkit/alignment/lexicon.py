"""How near two words are in meaning, by their first senses in WordNet.

The data is distilled by ``benchmarks/train/lexicon.py``; it is read on first use.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from .tables import names_by_word

PERSON_WORDS = frozenset(
    """people person someone other folk crowd population casualty life body male female shooter driver
    motorist commuter troop medic fan climber crew clubgoer concertgoer moviegoer""".split()
)
"""Words that count human beings without being hyponyms of "person" in WordNet by their first sense."""

THING_WORDS = frozenset(
    """boomer bore carrier coach conductor counter crane cutter excavator express monitor ostrich pop porter
    rocker scanner sleeper tender thoroughbred tourer tracker trailer whale""".split()
)
"""Words whose first sense in WordNet is a person, but that hardly ever count people in the news."""


class Lexicon:
    """Senses of nouns ("n") and verbs ("v") as chains of hypernyms, nearest first."""

    def __init__(self, lines: list[str]) -> None:
        self.senses: dict[str, dict[str, tuple[int, ...]]] = {"n": {}, "v": {}}
        self.parents: dict[str, list[int]] = {}
        self.verbs: dict[str, tuple[str, ...]] = {}
        for line in lines:
            tag, word, *rest = line.split(" ")
            if tag.startswith("#"):
                self.parents[tag[1]] = [-1 if up == "-" else int(up) for up in (word, *rest)]
            elif tag == "d":
                self.verbs[word] = tuple(rest)
            else:
                self.senses[tag][word] = tuple(map(int, rest))
        self._people = self.senses["n"]["person"][0]

    def chain(self, tag: str, sense: int) -> tuple[int, ...]:
        """The sense and its hypernyms, nearest first."""
        parents = self.parents[tag]
        chain: list[int] = []
        while sense != -1:
            chain.append(sense)
            sense = parents[sense]
        return tuple(chain)

    def nearness(self, tag: str, a: str, b: str) -> float:
        """Wu and Palmer's similarity of the nearest senses, 0 to 1; 0 when a word is unknown."""
        if a == b:
            return 1.0
        best = 0.0
        for one in self.senses[tag].get(a, ()):
            first = self.chain(tag, one)
            for other in self.senses[tag].get(b, ()):
                second = self.chain(tag, other)
                shared = len(set(first) & set(second))
                best = max(best, 2 * shared / (len(first) + len(second)))
        return best

    def counts_people(self, noun: str) -> bool:
        """Whether the first sense of ``noun`` is a kind of person, or the word stands for people."""
        if noun in PERSON_WORDS or noun in THING_WORDS:
            return noun in PERSON_WORDS
        senses = self.senses["n"].get(noun, ())
        return bool(senses) and self._people in self.chain("n", senses[0])


@cache
def lexicon() -> Lexicon:
    """The lexicon, read once."""
    text = (files("claimkit.alignment") / "data" / "lexicon.txt").read_text(encoding="utf-8")
    return Lexicon(text.splitlines())


SHORTEST = 4
"""Letters that the last part of a compound needs to stand for the whole: "speedboat" is a boat."""


@lru_cache(maxsize=65536)
def base(noun: str) -> str:
    """The noun, or when the lexicon does not have it what news calls it otherwise ("handgun", a gun), or the
    longest known noun that it ends in."""
    if known_noun(noun):
        return noun
    for name in names_by_word("synonyms.txt").get(noun, ()):
        if known_noun(name):
            return name
    ends = (noun[at:] for at in range(1, len(noun) - SHORTEST + 1))
    return next((end for end in ends if end[0] != "-" and known_noun(end)), noun)


SYNONYMS = 0.9
"""Nearness of two words under which news counts one thing, from ``data/synonyms.txt``."""


def _one_thing(a: str, b: str) -> bool:
    things = names_by_word("synonyms.txt")
    return not set(things.get(a, ())).isdisjoint(things.get(b, ()))


@lru_cache(maxsize=65536)
def noun_nearness(a: str, b: str) -> float:
    """Similarity of two nouns from 0 to 1; counts of people are all at least 0.5 alike."""
    words = lexicon()
    near = words.nearness("n", base(a), base(b))
    if near < SYNONYMS and _one_thing(a, b):
        return SYNONYMS
    if near < 0.5 and words.counts_people(a) and words.counts_people(b):
        return 0.5
    return near


@lru_cache(maxsize=65536)
def predicate_nearness(a: str, b: str) -> float:
    """Similarity of two predicates from 0 to 1, deverbal nouns taken for their verbs."""
    if a == b:
        return 1.0
    words = lexicon()
    first, second = (a, *words.verbs.get(a, ())), (b, *words.verbs.get(b, ()))
    return max(words.nearness("v", x, y) for x in first for y in second)


@lru_cache(maxsize=65536)
def counts_people(noun: str) -> bool:
    """Whether counting ``noun`` counts human beings."""
    return lexicon().counts_people(noun)


@lru_cache(maxsize=65536)
def known_noun(word: str) -> bool:
    """Whether the lexicon has the noun."""
    return word in lexicon().senses["n"] or word in PERSON_WORDS
