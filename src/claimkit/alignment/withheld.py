"""Names that an article says are not given: "police have not identified the victims", "no suspect has been
named", "a man, whose name was not released".

Whose name it is must be said: a victim's or the suspect's. "The man has not been identified" may be either.
And whom an article tells to be either: "the victims were identified as A, 26, and B, 69".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from ..spans import Span
from ..text import Document, Tokens
from .cases import ELSEWHERE
from .signs import SELVES

VICTIM = "unidentified victim"
OFFENDER = "unidentified offender"

ROLES: Mapping[str, str] = {
    VICTIM: r"victims?|dead|deceased|slain|fatality|fatalities|(?:people|those|men|women) (?:who )?(?:were )?"
    r"(?:killed|slain|dead|who died)",
    OFFENDER: r"suspects?|gunm[ae]n|shooters?|killers?|attackers?|assailants?|robbers?|perpetrators?",
}
"""Words for those whose names are withheld, by their title."""

WITHHELD = frozenset(ROLES)

OFTEN = (
    r"(?:(?:yet|immediately|publicly|officially|formally|initially|positively|so far|also|being|been) ){0,3}"
)
HAVE = r"(?:ha(?:s|ve|d)|was|were|is|are|did|do|does|would|will|could)"
UNTOLD = rf"(?:{HAVE} (?:not|yet to|never)|{HAVE}n['’]t) {OFTEN}(?:be )?{OFTEN}"
NAME = r"(?:(?:full )?names?|identit(?:y|ies)|identifications?)"
GIVEN = r"(?:released|disclosed|made public|given|available|announced|confirmed|provided|revealed|known)"
GIVING = r"(?:releas|disclos|provid|reveal|announc|confirm|shar|giv|mak|publish)(?:e|ed|es|ing)?(?: public)?"
REFUSE = r"(?:not|n['’]t|(?:declin|refus)(?:ed|ing|es?) to|yet to|without|withh[eo]ld(?:ing)?)"
IDENTIFY = r"(?:identify(?:ing)?|identified|nam(?:e|ed|ing))"
WHICH = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,3}|dead|deceased|male|female|adult|murder|homicide"
    r"|shooting|slain|young|teenage|alleged|possible|suspected)"
)
THE = rf"(?:(?:the|a|an|any|all|either|both|each|this|that|its|of) ){{0,3}}(?:{WHICH} ){{0,3}}"


def _pattern_of(who: str) -> str:
    """The ways of saying that the name of ``who`` is not given."""
    whose = rf"{NAME} (?:or \w+ )?of {THE}(?:{who})\b|(?:{who})['’]?s?['’]? {NAME}\b"
    return "|".join(
        (
            # the victims have not been identified
            rf"\b(?:{who}) (?:{UNTOLD}(?:identified|named)|remain(?:s|ed)? un(?:identified|named))\b",
            # the victim's name has not been released
            rf"\b(?:{whose}) (?:{UNTOLD}{GIVEN}|(?:{HAVE} )?(?:being |been )*withheld"
            r"|(?:is|are|was|were) (?:still )?pending)\b",
            # no suspect has been named
            rf"\bno (?:{who}) (?:ha(?:s|ve|d)|was|were) {OFTEN}(?:identified|named)\b",
            # police are not identifying the victims; did not release the names of the suspects
            rf"\b{REFUSE} {OFTEN}(?:{IDENTIFY} {THE}(?:{who})\b|(?:{GIVING} )?{THE}(?:{whose}))",
            # a male victim, whose name is not yet being released
            rf"\b(?:{who}), who(?:se {NAME} (?:{UNTOLD}{GIVEN}|(?:\w+ ){{1,2}}withheld)|"
            rf" {UNTOLD}(?:identified|named))\b",
            # did not release any suspect information
            rf"\b(?:{REFUSE} {OFTEN}{GIVING} (?:any )?|no )(?:{who}) (?:information|descriptions?)\b",
        )
    )


GUESSED = re.compile(r"\b(?:if|until|unless|whether|once|because)\b[^,;.]*\Z", re.IGNORECASE)
"""Words before that make it no statement ("until the victims have been identified")."""

ONE = re.compile(r"\bthe victim(?:['’]s)?\b", re.IGNORECASE)
HURT = re.compile(r"\b(?:injur|wound|surviv|escap|recover|critical|condition)", re.IGNORECASE)
"""One victim of whom the words around say that he was hurt: perhaps none of those whom others name."""

CANDIDATE = re.compile(
    r"\b(?:un)?(?:identi|nam(?:e|ing))\w*|\b(?:someone|somebody|unknown|information|descriptions?)\b",
    re.IGNORECASE,
)
"""Words of which each such statement has one."""

SOMEONE = re.compile(
    r"\b(?P<who>some(?:one|body)|an? (?:unknown|unidentified|unnamed) (?:fe)?male)"
    r" (?:(?!who\b|whom\b|was\b|were\b)\w+ ){0,4}?(?:opened fire|shooting|firing|fired|shot)\b",
    re.IGNORECASE,
)
"""Somebody unknown who did it."""

TOO = re.compile(rf" (?:or|and|nor) (?:the |any )?(?P<who>{ROLES[OFFENDER]})\b", re.IGNORECASE)
"""The suspects, whose names are withheld with those of the victims."""


def withheld(document: Document) -> Iterator[tuple[Span, str]]:
    """Span and title of each statement that a victim or suspect is not named: of a sentence the first."""
    tokens, text = document.tokens, document.text
    seen = -1
    for candidate in CANDIDATE.finditer(text):
        index = document.sentence_index(candidate.start())
        if index == seen or index >= len(tokens.sentences):
            continue
        seen = index
        first, last = tokens.sentences[index]
        start, end = tokens.starts[first], tokens.ends[last - 1]
        match = SOMEONE.search(text, start, end)
        if match is not None and not GUESSED.search(text, start, match.start()):
            yield Span(*match.span("who")), OFFENDER
            continue
        match = _pattern().search(text, start, end)
        if match is None or GUESSED.search(text, start, match.start()):
            continue
        around = tokens.starts[tokens.sentences[max(0, index - 1)][0]]
        if not (ONE.search(match[0]) and HURT.search(text, around, end)):
            yield Span(match.start(), match.end()), (VICTIM, OFFENDER)[int((match.lastgroup or "s0")[1:])]
        too = TOO.match(text, match.end(), end)
        if too is not None and match.lastgroup == "s0":
            yield Span(*too.span("who")), OFFENDER


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(f"(?P<s{i}>{_pattern_of(who)})" for i, who in enumerate(ROLES.values()))
    return re.compile(words, re.IGNORECASE)


CUES: Mapping[str, frozenset[str]] = {
    VICTIM: frozenset(
        """victim victims killed dead died dies slain deceased death deaths fatally pronounced shot gunned
        stabbed murder killing slaying""".split()
    ),
    OFFENDER: frozenset(
        """suspect suspects suspected gunman gunmen shooter attacker killer arrested charged accused arraigned
        indicted custody jailed sentenced convicted wanted""".split()
    ),
}
"""Words that tell what somebody named near them is to the story."""

REPORTER = "reporter"
"""What somebody is who tells of it."""

DEED = frozenset({"killed", "shot", "stabbed", "gunned"})
"""Cues that tell of their object; of their subject only in the passive."""

REPORTING = frozenset({"say", "tell", "identify", "confirm", "announce", "add", "release", "name", "report"})
"""Verbs whose subject is a reporter."""

PLACE = frozenset({"in", "at", "near", "'s"})
"""Words before what is no name of a person, whatever it looks like: "in San Francisco's Tenderloin"."""

NEAR = 12
"""Words in small letters between a name and its cue."""

EMPTY = frozenset({"and", "year", "years", "old", "of", "the", "a", "in", "also"})
"""Words that do not count."""


def role_of(document: Document, span: Span) -> str | None:
    """Whether the sentence of a name tells of a victim or of the suspect, by the nearest cue if there is one;
    ``REPORTER`` for whoever is said to report it ("coroner Marshall identified those killed").

    Names and ages between do not count, so that one cue tells of all in a row.
    """
    tokens = document.tokens
    index = document.sentence_index(span.start)
    if index >= len(tokens.sentences):
        return None
    start, end = tokens.sentences[index]
    first, last = tokens.within(span.start, span.end)
    if ELSEWHERE.search(document.text, tokens.starts[start], tokens.ends[end - 1]):
        return None
    if _reports(tokens, start, first, last, end):
        return REPORTER
    beside = tokens.lowers[first - 1] if first > start else ""
    if beside in PLACE:
        return None
    before, after = _cue(tokens, range(first - 1, start - 1, -1)), _cue(tokens, range(last, end))
    if beside == "by" and before is not None and tokens.lowers[before[1]] in DEED:
        return OFFENDER
    if after is not None and tokens.lowers[after[1]] in DEED and not _passive(tokens, last, after[1]):
        after = None
    found = sorted(cue for cue in (before, after) if cue is not None)
    if not found or (len(found) == 2 and found[0][0] == found[1][0]):
        return None
    return next(title for title, words in CUES.items() if tokens.lowers[found[0][1]] in words)


def _reports(tokens: Tokens, start: int, first: int, last: int, end: int) -> bool:
    """Whether a name is that of a source: "Bell said", '", said Bell', "according to Investigator Bell"."""
    if "according" in tokens.lowers[max(start, first - 4) : first]:
        return True
    if first - 2 >= start and tokens.lemma(first - 1) in ("say", "add") and tokens.tags[first - 2] == ".":
        return True
    told = next((i for i in range(last, min(end, last + NEAR)) if tokens.tags[i] in "VB"), -1)
    if told < 0 or tokens.lemma(told) not in REPORTING:
        return False
    subject = next((i for i in range(told - 1, last - 1, -1) if tokens.tags[i] not in "HOR"), -1)
    return subject < 0 or tokens.tags[subject] == "."


def _cue(tokens: Tokens, path: Iterable[int]) -> tuple[int, int] | None:
    """How many words away the first cue on a path is, and its token."""
    away = 0
    for i in path:
        if tokens.lowers[i] == "whose" or (tokens.lowers[i + 1 : i + 2] and tokens.lowers[i + 1] in SELVES):
            break  # told of somebody else: "whose brother was killed", "killed himself"
        if any(tokens.lowers[i] in words for words in CUES.values()):
            return away, i
        away += tokens.words[i].islower() and tokens.lowers[i] not in EMPTY
        if away > NEAR:
            break
    return None


def _passive(tokens: Tokens, start: int, at: int) -> bool:
    """Whether a participle behind a name is said of it: "Davis was killed", "Davis, killed on Friday"."""
    return tokens.tags[at - 1] in ".B" or any(tokens.tags[i] == "B" for i in range(start, at))
