"""Which sort of people or things is counted: "23 Somali pirates", "23 Yemeni pirates", "12 Somalis and 11
Yemenis".

The numbers agree, or one is the sum of a row, and what is counted cannot be the same. Small numbers are told
of many things, so both articles must tell it of one deed or state in like words, and neither may know the
sort that only the other tells.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import lru_cache
from itertools import combinations

from ..resolution import Knowledge
from ..text import Document
from .features import time_apart
from .profiles import AGE, Profile
from .rivals import Candidate, likeness
from .tables import Value, values_by_word

BACKGROUND = 0.4
"""Signs of another happening from which two counts are not set against each other."""

LIKE = 0.8
"""Likeness from which two clauses are taken to count one thing."""

LIKE_FEW = 1.2
"""The same for numbers below :data:`FEW`, which are told of many things."""

FEW = 3
"""Numbers below are told of many things."""

COUNT = "number/count"

SOME = frozenset(
    {"including", "include", "includes", "included", "among", "amongst", "them", "whom", "those"}
)
"""Words near a count that make it that of some of more."""

BESIDE = 5
"""Words on either side in which they stand."""

AFTER = 3
"""Words after an age up to who has it: "44-year-old French tourist"."""

Sorts = Mapping[str, frozenset[str]]
"""The sorts told, by axis."""


def sorts_apart(pair: Candidate, documents: Mapping[str, Document]) -> tuple[str, str] | None:
    """The words of two articles for one number of things that cannot be both; ``None`` when there are none.

    Of a row that adds up to the other's number, a part of another sort than all of them are.
    """
    a, b = pair.a, pair.b
    if a.block not in (COUNT, AGE) or not _one_number(pair):
        return None
    first, second = documents[a.claim.article], documents[b.claim.article]
    if a.block == COUNT and (_some(first, a) or _some(second, b)):
        return None
    one, other = _sorts_of(first, a), _sorts_of(second, b)
    for axis in sorted(one.keys() & other.keys()):
        mine, theirs = one[axis], other[axis]
        if not (_differ(a, mine, b, theirs) and _one_matter(pair)):
            continue
        sides = ((a, b, first, theirs - mine), (b, a, second, mine - theirs))
        if not any(_knows(article, axis, only) for p, q, article, only in sides if not _is_row(p, q)):
            return _worded(first, a, axis), _worded(second, b, axis)
    return None


def exclusive(words: Collection[str]) -> bool:
    """Whether two of the lemmas tell sorts that exclude each other: "man" and "woman"."""
    told = [_sorts((word,)) for word in sorted(words)]
    return any(
        one[axis].isdisjoint(other[axis])
        for one, other in combinations(told, 2)
        for axis in one.keys() & other.keys()
    )


def other_sorts(a: Profile, b: Profile, documents: Mapping[str, Document]) -> bool:
    """Whether both count, and what one counts cannot be what the other does: two women and two men."""
    if a.block != COUNT or b.block != COUNT:
        return False
    one, other = (_sorts_of(documents[p.claim.article], p) for p in (a, b))
    return any(one[axis].isdisjoint(other[axis]) for axis in one.keys() & other.keys())


def _differ(a: Profile, mine: frozenset[str], b: Profile, theirs: frozenset[str]) -> bool:
    """Whether no sort is told by both; "23 Somali and Yemeni pirates" tells both sorts of the number, so it
    also differs from "23 Somali pirates"."""
    if not mine & theirs:
        return True
    more = a if mine > theirs else b if theirs > mine else None
    return more is not None and " and " in more.claim.quote and not (a.listed or b.listed)


def _one_number(pair: Candidate) -> bool:
    """Whether both give one number, or one gives a row that adds up to the other's."""
    a, b = pair.a, pair.b
    if any(p.further or p.part or p.holder or len(p.figures) != 1 for p in (a, b)):
        return False
    if a.listed == b.listed:
        return pair.relation == "equal"
    row, whole = (a, b) if _is_row(a, b) else (b, a)
    return row.total == whole.figures[0]


def _is_row(profile: Profile, other: Profile) -> bool:
    """Whether it is one of a row that the other may be the sum of."""
    return profile.listed and not other.listed


def _some(document: Document, profile: Profile) -> bool:
    """Whether they are some of more: "including two skiers", "two skiers were among the dead"."""
    tokens, span = document.tokens, profile.claim.span
    first, last = tokens.within(span.start, span.end)
    start, end = tokens.sentences[profile.sentence]
    around = tokens.lowers[max(start, first - BESIDE) : min(end, last + BESIDE)]
    return not SOME.isdisjoint(around)


def _one_matter(pair: Candidate) -> bool:
    """Whether both tell it of one deed or state, at one time and in like words."""
    a, b = pair.a, pair.b
    if a.days and b.days and max(a.days[0], b.days[0]) > min(a.days[1], b.days[1]):
        return False
    if time_apart(a, b) or max(a.background, b.background) >= BACKGROUND:
        return False
    one_deed = bool(a.predicate and a.predicate == b.predicate) or bool(a.state and a.state == b.state)
    return one_deed and likeness(pair) >= (LIKE_FEW if max(*a.figures, *b.figures) < FEW else LIKE)


def _worded(document: Document, profile: Profile, axis: str) -> str:
    """The sorts as the article words them: "Somali", "Somali and Yemeni"."""
    tokens, span = document.tokens, profile.claim.span
    first, last = tokens.within(span.start, span.end)
    within = range(first, last) if profile.block == COUNT else _bearer(document, last)
    words = (tokens.words[i] for i in within if any(axis == told for told, _ in _of_word(tokens.lemma(i))))
    return " and ".join(words)


def _sorts_of(document: Document, profile: Profile) -> Sorts:
    if profile.block == COUNT:
        return _sorts((profile.head, *sorted(profile.modifiers)))
    _, last = document.tokens.within(profile.claim.span.start, profile.claim.span.end)
    return _sorts(tuple(document.tokens.lemma(i) for i in _bearer(document, last)))


def _bearer(document: Document, after: int) -> range:
    """The words behind an age up to who has it; none where no noun follows at once."""
    tags = document.tokens.tags[after : after + AFTER]
    return range(after, after + next((n for n, tag in enumerate(tags) if tag not in "NPA"), len(tags)))


@lru_cache(maxsize=4096)
def _sorts(words: tuple[str, ...]) -> Sorts:
    found: dict[str, frozenset[str]] = {}
    for axis, sort in (told for word in words for told in _of_word(word)):
        found[axis] = found.get(axis, frozenset()) | {sort}
    return found


@lru_cache(maxsize=65536)
def _of_word(word: str) -> tuple[Value, ...]:
    """Axes and sorts that a lemma tells; of a country its code."""
    code = Knowledge.shipped().country(word) if word.isalpha() else None
    return (*values_by_word("sorts.txt").get(word, ()), *((("country", code),) if code else ()))


def _knows(document: Document, axis: str, sorts: Collection[str]) -> bool:
    """Whether an article has words for one of the sorts."""
    tokens = document.tokens
    words = {tokens.lemma(i) for i in range(len(tokens.words))}
    return any((axis, sort) in _of_word(word) for word in words for sort in sorts)
