"""Word tokens of a document, with offsets, tag and lemma, kept as parallel columns."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache

from attrs import frozen

from ..spans import Span
from ._closed import PREDICATE_ADJECTIVES, wordset
from ._lexicon import noun_lemma, verb_form
from ._tags import tag_sentence


@frozen
class Tokens:
    """The tokens of one text as columns of equal length, in text order.

    Tokens do not overlap, hold no white space, and every visible character is in one.
    """

    starts: Sequence[int]
    """First code point of each token."""
    ends: Sequence[int]
    """One past the last code point."""
    words: Sequence[str]
    """As written, with apostrophes made straight and doubled accents made quotation marks."""
    lowers: Sequence[str]
    """In lower case."""
    tags: Sequence[str]
    """One letter of :data:`claimkit.text.TAGS`."""
    sentences: Sequence[tuple[int, int]]
    """First token, and one past the last, of each sentence of the document."""

    def __len__(self) -> int:
        return len(self.starts)

    def lemma(self, index: int) -> str:
        """Base form of a token, given its tag: "countries" → "country", "left" → "leave"."""
        return lemma_of(self.lowers[index], self.tags[index])

    def within(self, start: int, end: int) -> tuple[int, int]:
        """First token that ends after ``start``, and one past the last that starts before ``end``."""
        first = bisect_right(self.ends, start)
        return first, max(first, bisect_left(self.starts, end))


def lemma_of(lower: str, tag: str) -> str:
    """Base form of a lower-case word with the given tag."""
    if tag in "VEG":
        form = verb_form(lower)
        if form is not None:
            return form.lemma
        return PREDICATE_ADJECTIVES.get(lower, lower)
    if tag == "N":
        return noun_lemma(lower)
    return _AUXILIARIES.get(lower, lower) if tag in "BHO" else lower


_AUXILIARIES = {
    **dict.fromkeys(
        [
            "is",
            "are",
            "was",
            "were",
            "been",
            "being",
            "am",
            "'s",
            "'re",
            "'m",
            "isn't",
            "aren't",
            "wasn't",
            "weren't",
        ],
        "be",
    ),
    **dict.fromkeys(["has", "had", "having", "'ve", "haven't", "hasn't", "hadn't"], "have"),
    **dict.fromkeys(["does", "did", "don't", "doesn't", "didn't"], "do"),
}


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(
        r"(?:[^\W\d_]\.){2,}"  # U.S.
        r"|\d+(?:[.,:]\d+)*\w*(?:-\w+)*"  # 1,200, 20-year-old
        r"|(?:Mr|Mrs|Ms|Dr|St|Gen|Sgt|Lt|Col|Capt|Sen|Rep|Gov|Prof|Rev|Jr|Sr|No)\.(?=\s)"
        r"|\w+(?:-\w+)*(?:['’]\w+)?"
        r"|\.\.+|--+|``|''|[^\w\s]"
    )


def tokenize(text: str, sentences: Sequence[Span]) -> Tokens:
    """The tokens of ``text``, tagged sentence by sentence."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    tags: list[str] = []
    ranges: list[tuple[int, int]] = []
    matches = _pattern().finditer
    for sentence in sentences:
        first = len(starts)
        for hit in matches(text, sentence.start, sentence.end):
            start, end = hit.span()
            word = hit.group()
            if "’" in word and len(word) > 1:
                word = word.replace("’", "'")
            word = _DOUBLED.get(word, word)
            if "'" in word and len(word) > 2:
                cut = word.rindex("'")
                ending = word[cut:].lower()
                if cut and ending in _CLITICS and (ending != "'d" or word[:cut].lower() in _PRONOUNS):
                    starts.append(start)
                    ends.append(start + cut)
                    words.append(word[:cut])
                    start, word = start + cut, word[cut:]
            starts.append(start)
            ends.append(end)
            words.append(word)
        ranges.append((first, len(starts)))
        tags.extend(tag_sentence(words[first:]))
    return Tokens(starts, ends, words, [w.lower() for w in words], tags, ranges)


_DOUBLED = {"``": "“", "''": "”"}
"""Quotation marks of typewriter text."""

_PRONOUNS = wordset("i you he she it we they who there that")
_CLITICS = frozenset(["'s", "'re", "'ve", "'ll", "'d", "'m"])
"""Endings that are words of their own: "Macron's", "they've"."""
