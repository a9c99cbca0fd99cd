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


AGO = re.compile(
    r"\b(?:last|previous) (?:year|season|month)\b|\b(?:years?|months|decades?) (?:ago|earlier)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells of another time."""

OTHERS = re.compile(
    r"\b(?:neighbou?ring|nearby|another|other|second|previous|earlier|separate)\b", re.IGNORECASE
)
"""Words that make it another fire, search or deal."""

AROUND = 40
"""Words before and after in which is looked for who or what; no longer, so that a long sentence costs its
length."""


@frozen
class Whether:
    """What is either so or not, with patterns for both answers within a sentence."""

    name: str
    yes: str
    no: str
    so: re.Pattern[str]
    not_so: re.Pattern[str]
    person: bool = False


def _whether(name: str, yes: str, no: str, so: str, not_so: str, person: bool = False) -> Whether:
    return Whether(name, yes, no, re.compile(so, re.IGNORECASE), re.compile(not_so, re.IGNORECASE), person)


NOT = r"(?:not|n['’]t|yet to|never) (?:yet |been |be |immediately |so far ){0,2}"
FIRES = r"(?:fire|blaze|wildfire|flames)"
BOXES = r"(?:recorders?|black[- ]box(?:es)?)"
FOUND = r"(?:found|recovered|retrieved|located)"
DEALS = r"(?:deal|agreement|accord)"
STRUCK = r"(?:reached|struck|signed|clinched|sealed)"
HOSTAGES = r"(?:hostages?|captives?)"
MISHAP = r"(?:crash|fire|blaze|explosion|blast|accident|derailment|collapse|outage|spill)"

SHARE = r"(?:(?:joint|partial|full|sole|direct) )?"
"""Words between a claim and the responsibility."""

WHETHER: Mapping[str, Whether] = {
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
    "motive": _whether(
        "motive",
        "known",
        "not known",
        r"\bmotives? (?:was|is|appears to (?:be|have been)|appeared to (?:be|have been)|may have been)"
        r"(?= \w)(?! (?:for\b|to\b|what\b|not\b|still\b|un\w+|under\b|being\b|yet\b|never\b))",
        r"\bno (?:known |clear |apparent |immediate |obvious |word on a )?motive\b"
        r"|\bmotives?\b[^.;]{0,80}?\b(?:un(?:known|clear|determined)"
        r"|not (?:yet |immediately )?(?:known|clear|been)|under investigation|a mystery)"
        rf"|\b{NOT}(?:\w+ ){{0,2}}?(?:identif\w+|determin\w+|establish\w*|know\w*|releas\w+|disclos\w+)"
        r" (?:of )?(?:a|the|any) (?:possible |clear )?motive",
    ),
    "cause": _whether(
        "cause",
        "known",
        "not known",
        rf"\b{MISHAP}\b[^.,;]{{0,60}}? (?:was|were) (?:likely |probably |apparently )?caused by\b",
        r"\bcause\b(?! of death)[^.,;]{0,80}? (?:is|was|remains?|remained|has|had)(?: still)?"
        r" (?:un(?:known|clear|determined)|under investigation|being investigated"
        r"|not (?:yet |immediately )?(?:been )?(?:yet )?(?:known|clear|determined|established|identified))"
        rf"|\b{NOT}(?:known|clear|determined|established|say|said|know) (?:\w+ )?"
        r"(?:the cause(?! of death)|what (?:had )?caused)"
        r"|\b(?:investigating|determine|establish) (?:the cause(?! of death)|what caused)",
    ),
    "recorder": _whether(
        "flight recorder",
        "found",
        "not found",
        rf"\b{BOXES}\b[^.;]{{0,80}}?\b(?:was|were|been|is|are) (?:\w+ )?{FOUND}\b"
        rf"|\b{FOUND}\b[^.,;]{{0,40}}\b{BOXES}\b",
        rf"\b{BOXES}\b[^.;]{{0,80}}?\b{NOT}{FOUND}\b"
        rf"|\b{NOT}(?:\w+ )?(?:find|found|recover(?:ed)?|locate[d]?) [^.,;]{{0,40}}\b{BOXES}\b"
        rf"|\b(?:search\w*|looking|hunt\w*) for [^.,;]{{0,40}}?\b{BOXES}\b",
    ),
    "fire": _whether(
        "fire",
        "under control",
        "not under control",
        rf"\b{FIRES}\b[^.,;]{{0,60}}? (?:was|were|is|been) (?:\w+ ){{0,2}}?(?:extinguished|put out|contained"
        r"|under control)\b"
        rf"|\b(?:extinguished|put out|contained) the (?:\w+ )?{FIRES}\b"
        rf"|\b(?:brought|got) the (?:\w+ )?{FIRES} under control\b",
        rf"\b{FIRES}\b[^.,;]{{0,60}}? (?:was|were|is|remain(?:s|ed)?) (?:still )?"
        r"(?:burning|raging|out of control|(?:not|n['’]t) (?:yet )?(?:under control|contained|extinguished))"
        rf"|\bstill (?:battling|fighting|tackling|trying to (?:control|contain|extinguish|put out)) (?:the|a)"
        rf" (?:\w+ )?{FIRES}\b",
    ),
    "hostage": _whether(
        "hostages",
        "free",
        "held",
        r"\b(?:hostages?|captives)\b[^.,;]{0,60}?"  # not "captive fighters"
        r" (?:was|were|been|are|is) (?:all )?(?:freed|released|rescued)\b"
        rf"|\b(?:freed|released|rescued) (?:all|both|the)(?: of)?(?: the)?(?: remaining)? {HOSTAGES}\b",
        r"\bstill (?:being )?held (?:hostage|captive)|\bremain(?:s|ed)? (?:hostage|captive)\b"
        rf"|\bstill hold(?:ing)? (?:\w+ ){{0,2}}?{HOSTAGES}",
    ),
    "search": _whether(
        "search",
        "over",
        "going on",
        r"\bsearch\b[^.,;]{0,80}? (?:was|has been|is|had been) (?:\w+ )?"
        r"(?:called off|suspended|abandoned|over)\b"
        r"|\bcalled off (?:the|their|its) (?:\w+ ){0,2}search",
        r"\bsearch\b[^.,;]{0,80}? (?:continue[sd]|(?:is|was) (?:still )?(?:continuing|ongoing|under ?way)"
        r"|resumed|will (?:resume|continue))\b",
    ),
    "strike": _whether(
        "strike",
        "over",
        "going on",
        r"\bstrike\b[^.,;]{0,60}? (?:was|has been|had been|is) (?:called off|suspended|averted|over)"
        r"|\bstrike\b[^.,;]{0,60}? (?:has |had )?ended\b"
        r"|\b(?:called off|ended) (?:the|their|a|its) (?:[\w-]+ ){0,2}strike",
        r"\b(?:remain(?:ed)?|still|stayed) (?:out )?on strike"
        r"|\bstrike\b[^.,;]{0,60}? (?:continue[sd]|goes on|went on)",
    ),
    "deal": _whether(
        "deal",
        "reached",
        "not reached",
        rf"\b{STRUCK} (?:an?|the|their|its) (?:[\w-]+ ){{0,3}}?{DEALS}\b"
        rf"|\b{DEALS} (?:was|has been|had been) (?:\w+ )?{STRUCK}\b",
        rf"\bno (?:final |formal )?{DEALS} (?:was|has been|had been|in|is) (?:\w+ )?(?:{STRUCK}|sight)"
        rf"|\b(?:ended|ending|broke up|left|concluded)(?: on \w+)? without (?:an? |any )?(?:\w+ )?{DEALS}\b"
        rf"|\b(?:failed|unable) to (?:reach|strike|sign|agree on) (?:an?|the|any) (?:\w+ )?{DEALS}\b"
        rf"|\b{NOT}{STRUCK} (?:an?|the|any) (?:\w+ )?{DEALS}\b",
    ),
    "jury": _whether(
        "jury",
        "decided",
        "undecided",
        r"\b(?:jury|jurors)\b[^.,;]{0,60}? (?:found|convicted|acquitted|cleared|reached a verdict)\b",
        r"\b(?:jury|jurors)\b[^.,;]{0,60}? (?:deliberat\w+|deadlocked|failed to reach|could not agree)"
        r"|\bhung jury",
    ),
    "evacuation": _whether(
        "evacuation order",
        "lifted",
        "in force",
        r"\bevacuation orders? (?:\w+ ){0,2}?(?:was|were|has been|have been|had been) lifted"
        r"|\blifted (?:the|an|all|its) (?:\w+ )?evacuation orders?",
        r"\bevacuation orders? (?:\w+ ){0,2}?(?:remain(?:s|ed)?|(?:is|are|was|were) still)"
        r" in (?:effect|place|force)",
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

ANSWERS: Mapping[str, frozenset[str]] = {
    asked.name: frozenset({asked.yes, asked.no}) for asked in WHETHER.values()
}
"""Both answers, by the name of what is asked."""


def whether(
    document: Document, people: Mapping[int, tuple[int, Claim]]
) -> Iterator[tuple[Span, str, Claim | None, str]]:
    """What a text says to be so or not: that a ransom was paid, that somebody conceded."""
    tokens = document.tokens
    for start, end in tokens.sentences:
        for i in range(start, end):
            if tokens.tags[i] not in "NVEGA":
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
            if OTHERS.search(document.text, match.start(), match.end()):
                continue
            first, last = tokens.within(match.start(), match.end())
            if (not denied and not real(document, first, last, start)) or AGO.search(
                document.text, begin, stop
            ):
                continue
            who = whom(document, first, start, people) if asked.person else (None, "")
            if who is not None:
                title = f"{asked.name}: {asked.no if denied else asked.yes}"
                what = who[1] if asked.person else _object(document, asked.name, i, end)
                yield Span(match.start(), match.end()), title, who[0], what


OBJECTS: Mapping[str, str] = {"search": "for", "deal": "with"}
"""The preposition before what tells two of a kind apart: the search for a truck, the deal with the bank."""

WANTED = frozenset(
    {"missing", "body", "wreckage", "wreck", "debris", "survivor", "boat", "plane", "aircraft"}
)
"""What is searched for, besides people, after one mishap."""


def _object(document: Document, name: str, at: int, end: int) -> str:
    """What a search is for, or with whom a deal is, people being one; empty where that is not told."""
    tokens, reach = document.tokens, min(end, at + NEXT)
    link = next((i for i in range(at + 1, reach) if tokens.lowers[i] == OBJECTS.get(name)), end)
    last = link
    for i in range(link + 1, min(end, link + NEXT)):
        if tokens.tags[i] not in "DANP#'EG":
            break
        last = i
    noun = tokens.lemma(last) if last > link else ""
    return "people" if noun in WANTED or (noun and counts_people(noun)) else noun


NEXT = 6
"""Words in which its preposition and its noun stand."""

ALIAS: Mapping[str, str] = {
    "apologized": "apologise",
    "apologize": "apologise",
    "apologised": "apologise",
    "caused": "cause",
    "box": "recorder",
    "boxes": "recorder",
    "blaze": "fire",
    "wildfire": "fire",
    "flames": "fire",
    "captive": "hostage",
    "captives": "hostage",
    "agreement": "deal",
    "accord": "deal",
    "jurors": "jury",
}
"""Other words and spellings for those."""


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
