"""Words that say a figure was reported before, put right, or moved."""

from __future__ import annotations

import re
from typing import Literal

from ..claims import Claim
from ..text import Document
from . import _words as words
from ._words import wordset

Change = Literal["earlier", "revised", "decrease", "increase"]
"""What the words around a claim say of its figure."""

_REPLACED = re.compile(
    r"(?:(?:\b(?:up|down) from|\binstead of|\brather than|[,(–—] (?:and )?not)"
    r"(?: (?:the|a|an|some|about|around|only|just|its|their|original|initial|earlier|previous))*"
    r"|\bpreviously|\bcompared with an earlier)$"
)
"""What stands before a figure that another took the place of."""

_TOLD = (
    "(?:announced|cited|claimed|believed|demanded|estimated|feared|given|offered|planned|promised|put|quoted"
    "|reported|said|stated|thought|told)"
)
_ONCE = "(?:first|at first|initially|originally|previously|earlier)"
_AS_TOLD = re.compile(
    rf"^(?:, )?as (?:(?:was|were|had been|has been|some|many|police|officials) )*(?:{_ONCE} )?{_TOLD}\b"
)
"""What stands after one that is denied: "not four as announced at first"."""

_TOLD_ONCE = re.compile(rf"^(?:\w+ )?(?:{_ONCE} {_TOLD}|{_TOLD} (?:{_ONCE}|at the time))\b")
"""What stands after one that was told first: "the 30 percent first offered"."""

_CONTRASTS = wordset("but however later then now although though while whereas") | {";"}
_NOUNS = wordset("toll number count figure estimate total tally figures numbers estimates")


def change_cue(document: Document, claim: Claim) -> Change | None:
    """What the words say of a figure's history; ``None`` when they say nothing.

    "earlier" for a figure reported before ("initially said", "up from 12"), "revised" for one that
    takes another's place ("revised to 10"), "decrease" and "increase" for one that was reached
    ("dwindled to 26", "rose to 15").
    """
    tokens, syntax = document.tokens, document.syntax
    first, last = tokens.within(claim.span.start, claim.span.end)
    if first >= last:
        return None
    start, end = tokens.sentences[document.sentence_index(claim.span.start)]
    start, end = max(start, first - 40), min(end, last + 40)
    begin, finish = first, last
    while begin > start and tokens.lowers[begin - 1] not in _CONTRASTS:
        begin -= 1
    while finish < end and tokens.lowers[finish] not in _CONTRASTS:
        finish += 1
    before = " ".join(tokens.lowers[max(begin, first - 16) : first])
    after = " ".join(tokens.lowers[last : min(finish, last + 6)])
    whole = f" {before} # {after} "
    group = syntax.group_before(first)
    verb = syntax.groups[group] if group is not None and syntax.groups[group].start >= start else None
    preposition = _preposition(document, first, start)
    if verb is not None and (verb.lemma in words.DECREASE_VERBS or verb.lemma in words.INCREASE_VERBS):
        near = first - verb.end <= 10
        if near and preposition == "from":
            return "earlier"
        if (near and preposition in ("to", "at")) or (
            near and preposition is None and verb.lemma in ("raise", "lower")
        ):
            if any(f" {cue} " in whole for cue in ("revised", "corrected")):
                return "revised"
            return "decrease" if verb.lemma in words.DECREASE_VERBS else "increase"
    if _replacing(before, after):
        return "earlier"
    if _is_base(document, last, end) or _is_initial(document, begin, first):
        return "earlier"
    if any(f" {cue} " in whole for cue in words.EARLIER_CUES):
        contrast = finish < end or (
            verb is not None and verb.lemma in words.SPEECH_VERBS | words.CHANGE_VERBS
        )
        return "earlier" if contrast or not any(f" {cue} " in whole for cue in words.ORDER_CUES) else None
    if any(f" {cue} " in f" {before} " for cue in words.EARLIER_SPEECH):
        return "earlier"
    if any(f" {cue} " in whole for cue in words.REVISED_CUES):
        if preposition == "from":
            return "earlier"
        return (
            "revised"
            if preposition in ("to", "at") or " revised " in whole or " corrected " in whole
            else None
        )
    return None


def replacing_words(document: Document, claim: Claim) -> str:
    """The words next to a figure that say that another took its place, in lower case: "up from" before 12,
    "first announced" behind it; empty when there are none."""
    return _replacing(*_beside(document, claim, 6))


def earlier_words(document: Document, claim: Claim) -> str:
    """The words that call a figure an earlier one ("initially", "had first"); empty when only verbs do."""
    before, after = _beside(document, claim, 16)
    cues = (*words.EARLIER_SPEECH, *words.EARLIER_CUES)
    found = next((cue for cue in cues if f" {cue} " in f" {before} # {after} "), "")
    return _replacing(before, after) or found


def _beside(document: Document, claim: Claim, reach: int) -> tuple[str, str]:
    """The words of a claim's sentence before and after it, so many."""
    tokens = document.tokens
    first, last = tokens.within(claim.span.start, claim.span.end)
    start, end = tokens.sentences[document.sentence_index(claim.span.start)]
    before = tokens.lowers[max(start, first - reach) : first]
    return " ".join(before), " ".join(tokens.lowers[last : min(end, last + reach)])


def _replacing(before: str, after: str) -> str:
    denied = _AS_TOLD.match(after) if before.endswith(" not") else None
    found = denied or _REPLACED.search(before) or _TOLD_ONCE.match(after)
    return found[0].strip(" ,(–—") if found else ""


def _is_base(document: Document, last: int, end: int) -> bool:
    """Whether the figure is the subject of a change to another: "26 nations have dwindled to two"."""
    syntax = document.syntax
    group = syntax.group_from(last)
    while (
        group is not None and group < len(syntax.groups) and syntax.groups[group].start < min(end, last + 12)
    ):
        verb = syntax.groups[group]
        if verb.finite and not verb.reduced:
            moved = verb.lemma in words.DECREASE_VERBS or verb.lemma in words.INCREASE_VERBS
            tokens = document.tokens
            ahead = range(verb.end, min(len(tokens), verb.end + 3))
            return moved and any(tokens.lowers[at] == "to" and tokens.tags[at] == "I" for at in ahead)
        group += 1
    return False


def _is_initial(document: Document, begin: int, first: int) -> bool:
    """Whether an "initial report", "earlier estimate" or "original demand" stands shortly before."""
    tokens = document.tokens
    for at in range(max(begin, first - 8), first - 1):
        if tokens.lowers[at] in _INITIAL and tokens.lemma(at + 1) in _INITIAL_NOUNS:
            return True
    return False


_INITIAL = frozenset(["first", "initial", "earlier", "previous", "original", "preliminary", "early", "prior"])
_INITIAL_NOUNS = (
    words.SPEECH_NOUNS
    | words.TOLL_NOUNS.keys()
    | {"figure", "count", "number", "offer", "bid", "total", "tally"}
)


def _preposition(document: Document, first: int, start: int) -> str | None:
    """The preposition that governs the claim, past hedges and determiners."""
    tokens = document.tokens
    for at in range(first - 1, max(start, first - 5) - 1, -1):
        if tokens.lowers[at] in ("to", "from", "at", "by"):
            return tokens.lowers[at]
        if tokens.tags[at] not in "DARI#" or tokens.lowers[at] in ("of", "in"):
            return None
    return None
