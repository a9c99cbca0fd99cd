"""Two values of one article: a figure that moved or was put right, or two rival figures of a sentence.

"Boasts of 26 nations have dwindled to just France and the United Kingdom" gives an earlier and a later value;
"estimates mention 15–20 thousand, while some participants hope for about 30 thousand" gives two positions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import Literal

from ..comparators import comparator_for
from ..framing import change_cue
from ..framing._changes import earlier_words, replacing_words
from ..framing._words import DECREASE_VERBS, INCREASE_VERBS, SAY_VERBS
from ..hookspecs import Comparator
from ..text import Document
from ..values import Quantity
from ._alignment import Alignment
from .lexicon import predicate_nearness
from .profiles import Profile
from .scored import Scored
from .signs import GENERIC

SURE = 0.8
"""Score of two values that one sentence sets against each other."""

MOVES = DECREASE_VERBS | INCREASE_VERBS
"""Verbs that say that a figure moved."""

PARTING = frozenset(
    "include includes included including comprise comprises comprised comprising among whom".split()
)
"""Words between a whole and its part."""

PROSE = 20
"""Figures of a sentence up to which it is no table."""

ALIKE = 0.6
"""Nearness of two predicates that may tell of one happening."""

FACTOR = 20
"""How much larger one state of a figure may be than the other."""

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

VOICED = STANCES | (SAY_VERBS - {"add"}) | {"put", "give", "count", "number", "accord"}
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
    first_told = {
        p.claim.id
        for mates in sentences.values()
        for p in mates
        if change_cue(document, p.claim) == "earlier"
    }
    for number in sorted(sentences):
        told: set[str] = set()
        for first, second in pairwise(sentences[number]):
            alignment = _opposed(document, first, second, first_told, comparators)
            old = None if alignment is None else replaced(alignment)
            if alignment is not None and (old is None or old not in told):
                found.append(alignment)
                told |= {old} if old else set()
        around = [sentences.get(number + step, []) for step in (-1, 1)]
        dropped = [p for p in sentences[number] if p.claim.id in first_told - told]
        found += _put_right(document, dropped, sentences[number], around, first_told, comparators)
    return found


def replaced(alignment: Alignment) -> str | None:
    """The claim whose place another one took, when the article says so."""
    if not alignment.moved:
        return None
    return alignment.a if alignment.later == "b" else alignment.b


def _put_right(
    document: Document,
    dropped: Sequence[Profile],
    mates: Sequence[Profile],
    around: Sequence[Sequence[Profile]],
    first_told: Set[str],
    comparators: Mapping[str, Comparator] | None,
) -> Iterator[Alignment]:
    """Figures told first that the only one of their sort in the sentence before or after took the place of:
    "The ring took 5.7 million euros. Police had first spoken of four million."."""
    comparator = comparator_for("number", comparators)
    if comparator is None or len(mates) > PROSE:
        return
    for old in dropped:
        if any(_one_sort(old, other) for other in mates if other is not old):
            continue
        for others in around:
            alike = [x for x in others if x.head == old.head and _one_sort(old, x)]
            if len(alike) == 1 and alike[0].claim.id not in first_told:
                new = alike[0]
                if comparator.compare(old.claim.value, new.claim.value).relation == "disjoint":
                    a, b = sorted((old, new), key=lambda x: x.claim.span.start)
                    side: Literal["a", "b"] = "b" if new is b else "a"
                    change = earlier_words(document, old.claim) or "earlier"
                    yield Alignment(a.claim.id, b.claim.id, SURE, later=side, change=change, moved=True)
                break


def _opposed(
    document: Document,
    first: Profile,
    second: Profile,
    first_told: Set[str],
    comparators: Mapping[str, Comparator] | None,
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
    if moves is not None and _leads_to(document, moves, end) and not _turns(document, start, moves):
        verb = tokens.lemma(moves)
        return Alignment(first.claim.id, second.claim.id, SURE, later="b", change=verb, moved=True)
    later = _reached(first, second, first_told)
    turned = _turns(document, start, end) or _two_happenings(first, second)
    old = first.claim if later == "b" else second.claim
    if replacing_words(document, old):
        turned = False
    if later is not None and not turned and not _names_part(document, start, end) and _near(first, second):
        opening = tokens.sentences[first.sentence][0]
        told = [tokens.lemma(i) for i in range(opening, end) if tokens.lemma(i) in MOVES]
        change = told[-1] if told else earlier_words(document, old) or "earlier"
        return Alignment(first.claim.id, second.claim.id, SURE, later=later, change=change, moved=True)
    others = first.head != second.head or second.head in GENERIC
    if others and _contrasted(document, first, start, end):
        return Alignment(first.claim.id, second.claim.id, SURE, rivals=True)
    return None


def _leads_to(document: Document, moves: int, end: int) -> bool:
    """Whether the figure at ``end`` is what something moved to: "fell to about 12", not "a cut to the budget,
    a 2 percent"."""
    words = document.tokens.lowers[moves:end]
    if "to" not in words:
        return False
    return {",", "and"}.isdisjoint(words[len(words) - words[::-1].index("to") :])


def _two_happenings(first: Profile, second: Profile) -> bool:
    """Whether two figures are told of two things that happened: "five were initially trapped but three have
    been rescued"."""
    told = {first.predicate, second.predicate}
    if "" in told or not told.isdisjoint(VOICED | MOVES):
        return first.state != second.state and "" not in (first.state, second.state)
    return predicate_nearness(first.predicate, second.predicate) < ALIKE


def _near(first: Profile, second: Profile) -> bool:
    """Whether two figures may be states of one: "$70 a share, or $105 billion" are none."""
    low, high = sorted((max(first.figures, default=0.0), max(second.figures, default=0.0)))
    return low > 0 and high <= FACTOR * low


def _taken_together(document: Document, profile: Profile) -> bool:
    """ "All five", "both": those named before, not others of them."""
    at = document.tokens.within(profile.claim.span.start, profile.claim.span.end)[0]
    return at > 0 and document.tokens.lowers[at - 1] == "all"


def _reached(first: Profile, second: Profile, first_told: Set[str]) -> Literal["a", "b"] | None:
    """Which of two figures took the place of the other: "15" in "rose from 12 to 15", in "15, not 12 as
    reported" and in "15, up from 12"."""
    earlier = [profile.claim.id in first_told for profile in (first, second)]
    return None if earlier[0] == earlier[1] else "b" if earlier[0] else "a"


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


def _names_part(document: Document, start: int, end: int) -> bool:
    """Whether these tokens lead from a whole to its part: "the 312 included three who"."""
    return not PARTING.isdisjoint(document.tokens.lowers[start:end])


def _one_sort(first: Profile, second: Profile) -> bool:
    one, other = first.claim.value, second.claim.value
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    if one.unit is None or other.unit is None:
        return first.head in GENERIC or second.head in GENERIC
    return bool(one.unit.converts_to(other.unit))


def carried(
    kept: Sequence[Scored], moved: Sequence[Alignment], documents: Mapping[str, Document]
) -> list[Alignment]:
    """What a moved figure means for other articles: who gives only the earlier value, and not as one, is
    updated by the later one."""
    became = {old: x for x in moved if (old := replaced(x)) is not None}
    known = {
        (side.claim.article, other.claim.id)
        for pair in kept
        for side, other in ((pair.a, pair.b), (pair.b, pair.a))
        if pair.relation != "disjoint"
    }
    paired: set[frozenset[str]] = set()
    found: list[Alignment] = []
    for pair in kept:
        if pair.relation == "disjoint":
            continue
        for mine, theirs in ((pair.a, pair.b), (pair.b, pair.a)):
            change = became.get(theirs.claim.id)
            if change is None or mine.claim.id in became:
                continue
            if change_cue(documents[mine.claim.article], mine.claim) == "earlier":
                continue
            newer = change.b if change.later == "b" else change.a
            if (mine.claim.article, newer) in known:
                continue
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
