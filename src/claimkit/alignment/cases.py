"""How far the case against somebody is: "remains at large", "was arrested", "has not been charged"; or how
an attacker ended. As descriptions of a person, or of whoever did it.

What is denied or only thought of ("until he is arrested") and what belongs to another case ("in an unrelated
case") is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from ..claims import Claim
from ..spans import Span
from ..text import Document
from .wording import of_several

BE = r"(?:is|are|was|were|been|being|be|remains?|remained|got)"
POLICE = r"(?:police(?:men|man)?|officers?|deput(?:y|ies)|troopers?|bailiffs?|security guards?|agents?)"
BY_POLICE = rf"by (?:\w+ ){{0,3}}{POLICE}\b"
SOUGHT = r"(?:suspects?|gunm[ae]n|shooters?|killers?|attackers?|assailants?|robbers?)"
FILMED = r" (?:\w+ ){0,2}(?:videos?|footage|images?|moment|photos?)"
OTHERS = r"(?:second|third|fourth|another|other|more|additional|remaining) "
WHOM = ("suspect", "suspects", "gunman", "man", "men", "woman", "boy", "girl", "teen", r"\d")
HEADED = rf"(?:{'|'.join(f'(?<={word} )' for word in WHOM)})"
"""The one whom a headline speaks of, right before a participle: "Suspect arrested"."""

CASES = (
    (
        "at large",
        rf"(?:{BE}|still) (?:still )?(?:at large|on the (?:run|loose))"
        r"|no (?:arrests?|one|suspects?) (?:has|have|had) (?:yet )?been (?:made|arrested|apprehended)"
        r"|made no arrests?|no arrests|(?:has|have|had) not (?:yet )?made (?:any|an) arrests?"
        r"|no(?: one|body| suspects?) (?:is|was|are|were) (?:yet )?in custody"
        rf"|(?:searching|looking|hunting|on the hunt|search (?:continues|is under ?way)) for"
        rf" (?:(?:the|a|an|any|two|three|male|possible) ){{0,2}}(?!{OTHERS})(?:\w+ )?{SOUGHT}(?!['’]s)"
        rf"|{SOUGHT} (?:is|are|was|were) (?:still )?(?:being )?(?:sought|wanted)(?! to\b)"
        rf"|{SOUGHT} (?:sought|wanted)(?= (?:in|by|over|after)\b|[.,;\n]|\Z)"
        rf"|{SOUGHT} (?:still )?(?:at large|on (?:the )?(?:loose|run))"
        r"|considered ['‘“\"]?armed and (?:extremely )?dangerous"
        rf"|(?:work|try)ing to identify (?:(?:the|a|an|any) )?(?:possible )?{SOUGHT}",
    ),
    (
        "without charge",
        r"(?:has|have|had) (?:not|yet to) (?:yet )?(?:been|be) (?:formally )?charged"
        r"|(?:hasn|haven|hadn)['’]t (?:yet )?been (?:formally )?charged"
        r"|no charges (?:have|had|has|were|was) (?:yet )?(?:been )?(?:filed|brought|laid)",
    ),
    (
        "under charge",
        rf"{BE} (?:formally |now )?(?:charged (?:with|on|in)|indicted|arraigned)|indicted on|charged with"
        rf"|faces? (?:\w+ ){{0,3}}charges?|{HEADED}charged (?:in|with|after|over)",
    ),
    (
        "in custody",
        rf"{BE} (?:\w+ly )?(?:arrested|apprehended|captured|detained|in (?:police )?custody)"
        r"|taken into (?:police )?custody|surrendered to|turn(?:ed|s|ing) (?:him|her)self in(?:to)?"
        r"|(?<!no )arrests? (?:has been |have been )?made"
        rf"|(?:{POLICE}|detectives|investigators|authorities) (?:also )?(?:have |has )?"
        rf"(?:arrested|captured)(?!{FILMED})"
        rf"|{HEADED}(?:arrested|captured|nabbed|detained|in custody)(?!{FILMED})"
        r"|held without (?:bail|bond)|denied (?:bail|bond)",
    ),
    (
        "found guilty",
        r"(?:was |were |been )?(?:found|pronounced) guilty|(?:was|were|been) convicted",
    ),
    (
        "killed by police",
        rf"{BE} (?:\w+ly )?(?:shot and killed|shot dead|killed|gunned down) {BY_POLICE}"
        rf"|{BE} fatally shot {BY_POLICE}",
    ),
    (
        "killed himself",
        r"(?:kill(?:ed|ing|s)|shot|shooting|shoots) (?:him|her)self"
        r"|took (?:his|her) own life|committed suicide"
        r"|(?:of|from) (?:an? )?(?:apparent(?:ly)? )?self-inflicted"
        r"|turned (?:the|his|her|a) gun on (?:him|her)self",
    ),
)
"""Stages of a case, and the words for each; of two that fit the first is taken."""

STAGES = frozenset(stage for stage, _ in CASES)

OPEN = frozenset({"at large", "without charge"})
"""Stages after which the others come."""

UNREAL = re.compile(
    r"\b(?:if|when|until|unless|not|never|no one|nobody|anyone"
    r"|would|could|should|will|to be|may(?! \d)|might|denied)\b(?:\W+\w+){0,3}\W*$",
    re.IGNORECASE,
)
"""Words before a stage that say that it has not come."""

OTHER = re.compile(
    r"[^.]{0,30}\b(?:unrelated|another|separate|previous|earlier|different) (?:\w+ ){0,3}"
    r"(?:case|matter|charge|crime|incident|offen[cs]e|shooting|attack|fire|blaze|blast|crash)",
    re.IGNORECASE,
)
"""Words behind a stage that say that it is one of another case."""

ELSEWHERE = re.compile(
    r"\b(?:unrelated|separate) (?:\w+ )?"
    r"(?:case|matter|charge|crime|incident|offen[cs]e|shooting|attack|robbery)"
    r"|\b(?:denied|dismissed|rejected|false) (?:\w+ ){0,2}(?:reports?|rumou?rs|claims?)\b"
    r"|\b(?:marchers|demonstrators|protest[eo]rs|activists|rioters|fans|supporters)\b"
    r"|\b(?:last year|(?:years?|months|decades?) (?:ago|earlier))\b",
    re.IGNORECASE,
)
"""Words of a sentence whose arrests are others, of another time, or none."""

REACH = 50
"""Code points before a stage in which they may stand."""

SUSPECT = frozenset(
    """suspect suspects gunman gunmen shooter shooters attacker attackers killer man woman he she they men
    someone people one two three teen teenager arrests suspected driver""".split()
)
"""Words for whoever did it."""


def cases(
    document: Document, people: Mapping[int, tuple[int, Claim]]
) -> Iterator[tuple[Span, str, Claim | None]]:
    """Span, stage and, when named, the person; ``people`` are claims by their first token."""
    tokens = document.tokens
    for match in _pattern().finditer(document.text):
        index = document.sentence_index(match.start())
        if index >= len(tokens.sentences):
            continue
        first, _ = tokens.within(match.start(), match.end())
        start, end = tokens.sentences[index]
        stage = CASES[int((match.lastgroup or "s0")[1:])][0]
        before = document.text[max(tokens.starts[start], match.start() - REACH) : match.start()]
        if (
            UNREAL.search(before)
            or of_several(tokens, start, first)
            or OTHER.match(document.text, match.end())
            or (
                stage not in OPEN
                and ELSEWHERE.search(document.text, tokens.starts[start], tokens.ends[end - 1])
            )
        ):
            continue
        nearest = next((people[i][1] for i in range(first - 1, start - 1, -1) if i in people), None)
        common = any(tokens.lowers[i] in SUSPECT for i in range(_after(people, start, first), first))
        yield Span(match.start(), match.end()), stage, None if common else nearest


def _after(people: Mapping[int, tuple[int, Claim]], start: int, end: int) -> int:
    """The token after the last name in a stretch, or its start."""
    return next((people[i][0] for i in range(end - 1, start - 1, -1) if i in people), start)


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(f"(?P<s{i}>{words})" for i, (_, words) in enumerate(CASES))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
