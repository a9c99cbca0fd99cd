"""Two values inside one sentence: a figure that moved, or two rival figures.

"Boasts of 26 nations have dwindled to just France and the United Kingdom" gives an earlier and a later value;
"estimates mention 15–20 thousand, while some participants hope for about 30 thousand" gives two positions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Literal

from ..comparators import comparator_for
from ..framing import change_cue
from ..framing._words import DECREASE_VERBS, INCREASE_VERBS, SAY_VERBS
from ..hookspecs import Comparator
from ..text import Document
from ..values import Quantity
from ._alignment import Alignment
from .profiles import Profile
from .scored import Scored
from .signs import GENERIC

SURE = 0.8
"""Score of two values that one sentence sets against each other."""

MOVES = DECREASE_VERBS | INCREASE_VERBS
"""Verbs that say that a figure moved."""

REACHED = frozenset(["increase", "decrease", "revised"])
"""What :func:`~claimkit.framing.change_cue` says of the later of two figures."""

CONTRASTS = frozenset(["while", "whereas", "but", "although", "though", "however"])
"""Words that set what follows against what came before."""

STANCES = frozenset(
    [
        "estimate",
        "hope",
        "demand",
        "want",
        "forecast",
        "expect",
        "claim",
        "insist",
        "seek",
        "propose",
        "calculate",
    ]
)
"""Words that make a figure somebody's position; two of them make rivals of what a semicolon parts."""

VOICED = STANCES | SAY_VERBS | {"put", "give", "count", "number", "accord"}
"""Words without which a contrast is one of things, not of voices: "three were freed, but two remain"."""

TURNS = CONTRASTS | {"and"}
"""Words after which a sentence may speak of something else."""


def within(
    document: Document, profiles: Sequence[Profile], comparators: Mapping[str, Comparator] | None = None
) -> list[Alignment]:
    """Alignments of the article's own claims, the earlier in the text first."""
    sentences: defaultdict[int, list[Profile]] = defaultdict(list)
    for profile in profiles:
        if isinstance(profile.claim.value, Quantity) and profile.claim.value.form == "cardinal":
            sentences[profile.sentence].append(profile)
    found: list[Alignment] = []
    for mates in sentences.values():
        for first, second in pairwise(mates):
            alignment = _opposed(document, first, second, comparators)
            if alignment is not None:
                found.append(alignment)
    return found


def _opposed(
    document: Document, first: Profile, second: Profile, comparators: Mapping[str, Comparator] | None
) -> Alignment | None:
    if not _one_sort(first, second) or first.claim.span.overlaps(second.claim.span):
        return None
    if first.further or second.further or _taken_together(document, second):
        return None
    comparator = comparator_for("number", comparators)
    if comparator is None or comparator.compare(first.claim.value, second.claim.value).relation != "disjoint":
        return None
    tokens = document.tokens
    start, end = tokens.within(first.claim.span.end, second.claim.span.start)
    moves = next((i for i in range(start, end) if tokens.lemma(i) in MOVES), None)
    if moves is not None and "to" in tokens.lowers[moves:end] and not _turns(document, start, moves):
        verb = tokens.lemma(moves)
        return Alignment(first.claim.id, second.claim.id, SURE, later="b", change=verb, moved=True)
    later = _reached(document, first, second)
    if later is not None and not _turns(document, start, end):
        opening = tokens.sentences[first.sentence][0]
        told = [tokens.lemma(i) for i in range(opening, end) if tokens.lemma(i) in MOVES]
        change = told[-1] if told else "revised"
        return Alignment(first.claim.id, second.claim.id, SURE, later=later, change=change, moved=True)
    if first.head != second.head and _contrasted(document, first, start, end):
        return Alignment(first.claim.id, second.claim.id, SURE, rivals=True)
    return None


def _taken_together(document: Document, profile: Profile) -> bool:
    """ "All five", "both": those named before, not others of them."""
    at = document.tokens.within(profile.claim.span.start, profile.claim.span.end)[0]
    return at > 0 and document.tokens.lowers[at - 1] == "all"


def _reached(document: Document, first: Profile, second: Profile) -> Literal["a", "b"] | None:
    """Which of two figures the other became: "15" in "rose from 12 to 15" and in "rose to 15 from 12"."""
    cues = change_cue(document, first.claim), change_cue(document, second.claim)
    if cues[0] == "earlier" and cues[1] in REACHED:
        return "b"
    return "a" if cues[1] == "earlier" and cues[0] in REACHED else None


def _contrasted(document: Document, first: Profile, start: int, end: int) -> bool:
    """Whether the tokens between two figures set one against the other."""
    tokens = document.tokens
    between = tokens.lowers[start:end]
    opening, closing = tokens.sentences[first.sentence]
    if not CONTRASTS.isdisjoint(between):
        return any(tokens.lemma(i) in VOICED for i in range(opening, closing))
    if ";" not in between:
        return False
    stop = start + between.index(";")
    halves = ((opening, stop), (stop, closing))
    return all(any(tokens.lemma(i) in STANCES for i in range(*half)) for half in halves)


def _turns(document: Document, start: int, end: int) -> bool:
    """Whether these tokens turn to another subject, as in "$4 million while profit fell to"."""
    tokens = document.tokens
    return any(tokens.lowers[i] in TURNS and "N" in tokens.tags[i + 1 : end] for i in range(start, end))


def _one_sort(first: Profile, second: Profile) -> bool:
    one, other = first.claim.value, second.claim.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    if one.unit is None or other.unit is None:
        return first.head in GENERIC or second.head in GENERIC
    return bool(one.unit.converts_to(other.unit))


def carried(kept: Sequence[Scored], moved: Sequence[Alignment]) -> list[Alignment]:
    """What a moved figure means for other articles: who gives the earlier value is updated by the later
    one."""
    became = {x.a if x.later == "b" else x.b: x for x in moved if x.moved}
    paired = {frozenset((pair.a.claim.id, pair.b.claim.id)) for pair in kept}
    found: list[Alignment] = []
    for pair in kept:
        if pair.relation == "disjoint":
            continue
        for mine, theirs in ((pair.a, pair.b), (pair.b, pair.a)):
            change = became.get(theirs.claim.id)
            if change is None:
                continue
            newer = change.b if change.later == "b" else change.a
            if frozenset((mine.claim.id, newer)) not in paired:
                paired.add(frozenset((mine.claim.id, newer)))
                found.append(
                    Alignment(
                        mine.claim.id,
                        newer,
                        round(pair.score * SURE, 4),
                        later="b",
                        change=change.change,
                        moved=True,
                    )
                )
    return found
