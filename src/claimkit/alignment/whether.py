"""What a text says to be so or not: that a ransom was paid, that somebody conceded, that a note was left."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from ..claims import Claim
from ..spans import Span
from ..text import Document
from .cases import OTHER, REACH, UNREAL
from .lexicon import counts_people

MANY = frozenset({"they", "them", "their", "who", "people", "others", "both", "several"})
"""Words for several people."""


AROUND = 40
"""Words before and after in which is looked for who or what; no longer, so that a long sentence costs its
length."""


@frozen
class _Whether:
    """What is either so or not, with patterns for both answers within a sentence."""

    name: str
    yes: str
    no: str
    so: re.Pattern[str]
    not_so: re.Pattern[str]
    person: bool = False


def _whether(name: str, yes: str, no: str, so: str, not_so: str, person: bool = False) -> _Whether:
    return _Whether(name, yes, no, re.compile(so, re.IGNORECASE), re.compile(not_so, re.IGNORECASE), person)


SHARE = r"(?:(?:joint|partial|full|sole|direct) )?"
"""Words between a claim and the responsibility."""

WHETHER: Mapping[str, _Whether] = {
    "ransom": _whether(
        "ransom",
        "paid",
        "not paid",
        r"\bransom\b[^.]{0,40}\b(?:paid|handed over)|\bpaid (?:\S+ ){0,4}ransom",
        r"\bno ransom|\bwithout (?:paying )?(?:a |any )?ransom|\bnot (?:pay|paid) (?:a |any )?ransom"
        r"|\brefus\w+ to pay (?:a |any |the )?ransom",
    ),
    "note": _whether(
        "note",
        "left",
        "not left",
        r"\b(?:left|leaving|found|studying|behind) (?:a|the) (?:\w+ ){0,2}note\b|\bsuicide note"
        r"|\bnote (?:left|was found|found)",
        r"\bno (?:suicide )?note\b|\bnot (?:leave|left) (?:a|any) (?:suicide )?note",
    ),
    "appeal": _whether(
        "appeal",
        "made",
        "not made",
        r"\b(?:will|would) appeal|\b(?:lodged|filed|launched) an appeal|\b(?:has|have|had) appealed"
        r"|\bappealed (?:the|against)|\b(?:plans?|vowed|intends?) to appeal",
        r"\b(?:will not|won['’]t|would not|not to|did not|does not plan to|no plans to) appeal",
        person=True,
    ),
    "concede": _whether(
        "concession",
        "made",
        "not made",
        r"\bconceded\b(?! (?:that|an?|two|three|goals?)\b)",
        r"\b(?:refus\w+|declin\w+) to concede|\bnot (?:yet )?conceded?",
        person=True,
    ),
    "confess": _whether(
        "confession",
        "made",
        "not made",
        r"\bconfessed\b",
        r"\bnot (?:yet )?confessed",
        person=True,
    ),
    "claim": _whether(
        "claim of responsibility",
        "made",
        "not made",
        r"\bclaimed the (?:attack|bombing|blast|shooting|raid|strike|killing)"
        rf"|\bclaim(?:ed|ing) {SHARE}responsibility"
        r"|\bclaimed (?:it|they) (?:was|were) (?:\w+ly )?responsible",
        r"\b(?:no(?: one|body)?|not)\b[^.]{0,40}\bclaim(?:ed|s)?"
        rf" (?:(?:of )?{SHARE}responsibility|the (?:attack|bombing|blast|shooting|raid|strike|killing))",
    ),
    "apologise": _whether(
        "apology",
        "made",
        "not made",
        r"\bapologi[sz]ed\b",
        r"\b(?:refus\w+|declin\w+) to apologi[sz]e|\bnot (?:yet )?apologi[sz]ed?",
        person=True,
    ),
}
"""By the lemma of a word that the sentence has."""


def whether(
    document: Document, people: Mapping[int, tuple[int, Claim]]
) -> Iterator[tuple[Span, str, Claim | None, str]]:
    """What a text says to be so or not: that a ransom was paid, that somebody conceded."""
    tokens = document.tokens
    for start, end in tokens.sentences:
        for i in range(start, end):
            if tokens.tags[i] not in "NVEG":
                continue
            asked = WHETHER.get(ALIAS.get(tokens.lowers[i], tokens.lemma(i)))
            if asked is None:
                continue
            begin = tokens.starts[max(start, i - AROUND)]
            stop = tokens.ends[min(end, i + AROUND) - 1]
            denied = asked.not_so.search(document.text, begin, stop)
            match = denied or asked.so.search(document.text, begin, stop)
            if match is None or not match.start() <= tokens.starts[i] < match.end():
                continue
            first, last = tokens.within(match.start(), match.end())
            if not denied and not real(document, first, last, start):
                continue
            who = whom(document, first, start, people) if asked.person else (None, "")
            if who is not None:
                title = f"{asked.name}: {asked.no if denied else asked.yes}"
                yield Span(match.start(), match.end()), title, who[0], who[1]


ALIAS: Mapping[str, str] = {"apologized": "apologise", "apologize": "apologise", "apologised": "apologise"}
"""Other spellings of those words."""


def real(document: Document, at: int, last: int, start: int) -> bool:
    """Whether what stands from token ``at`` to ``last`` is neither denied, only thought of, nor of another
    case; ``start`` is the first token of its sentence."""
    tokens = document.tokens
    begin = tokens.starts[at]
    before = document.text[max(tokens.starts[start], begin - REACH) : begin]
    return not (UNREAL.search(before) or OTHER.match(document.text, tokens.ends[last - 1]))


def whom(
    document: Document, at: int, start: int, people: Mapping[int, tuple[int, Claim]]
) -> tuple[Claim | None, str] | None:
    """The person named, or called by a noun, last before a token; None for several people."""
    tokens = document.tokens
    found: tuple[Claim | None, str] | None = (None, "")
    i = max(start, at - AROUND)
    while i < at:
        if i in people:
            last, claim = people[i]
            if i == start or tokens.lowers[i - 1] != "by":
                found = (claim, "")
            i = max(last, i + 1)
            continue
        lower, lemma = tokens.lowers[i], tokens.lemma(i)
        if tokens.tags[i] == "N" and counts_people(lemma):
            found = (None, lemma) if lemma == lower and lemma != "people" else None
        elif lower in MANY:
            found = None
        i += 1
    return found
