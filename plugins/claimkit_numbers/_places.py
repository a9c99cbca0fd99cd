"""What a number may stand in that is no quantity of something: addresses, scores, lists, photo numbers."""

from __future__ import annotations

import re

_STREET = (
    r"(?:St|Street|Ave|Avenue|Road|Rd|Blvd|Boulevard|Lane|Ln|Drive|Dr|Court|Ct|Place|Pl|Square|Terrace|"
    r"Way|Parkway|"
    r"Pkwy|Crescent|Trail|Circle|Plaza|Turnpike|Pike|Alley)"
)
_ADDRESS = re.compile(
    r"(?:[-–/]\d{1,5}|[A-Z]|-block of)?,? (?:block of )?(?:(?:North|South|East|West|N|S|E|W|NE|NW|SE|"
    r"SW)\.? )?"
    r"(?:\d{1,3}(?:st|nd|rd|th) |(?!(?:In|On|At|The|And)\b)[A-Z][\w'’.]+ ){1,3}" + _STREET + r"\b\.?"
)
_FAMOUS = re.compile(r" (?:Downing|Pennsylvania A|Wall St)")
_ROAD = re.compile(
    r" (?:Freeway|Highway|Hwy|Interstate|Expressway|Motorway|Fwy|Commando|News|Eyewitness|Action News|"
    r"Corps|Squadron|Regiment)\b"
)

SCORE_BEFORE = re.compile(
    r"\b(?:won|wins?|winning|beat|beats|beating|lost|lose|loses|losing|loss|defeat(?:ed|s|ing)?|"
    r"victor(?:y|ies)|draw|drew|drawn|tied|tie|leads?|led|leading|trail(?:ed|ing|s)?|"
    r"score[ds]?|scoreline|passed|votes?|voted|voting|approved|rejected|ruled|ruling|decision|series|"
    r"advantage|record|went|score of|ahead|level|rout(?:ed)?|thrash(?:ed|ing)|hammered|finished|"
    r"ended|final)\b[^.;\n]{0,28}$"
)
SCORE_AFTER = re.compile(
    r" ?(?:,? )?(?:win|wins|victory|victories|loss|losses|defeat|draw|tie|lead|deficit|record|vote|"
    r"decision|majority|ruling|margin|score|scoreline|"
    r"rout|triumph|thrashing|advantage|run|series|start|at home|at half|on aggregate|to advance|over |"
    r"against |in favou?r|up |down |ahead)\b"
)
VOTES = re.compile(
    r"\b(?:vot(?:e|es|ed|ing)|passed|approved|rejected|ruled|ruling|senate|parliament|lawmakers|"
    r"council|committee|decision|court|house|bill)\b"
)
VOTES_AFTER = re.compile(
    r" (?:vote|decision|ruling|majority|in favou?r|to (?:approve|reject|pass|confirm|impeach|uphold))\b"
)


def address_end(text: str, end: int) -> int | None:
    """End of the street address whose house number ends at ``end``; 0 for a famous one that is a name."""
    hit = _ADDRESS.match(text, end)
    if hit is None:
        return 0 if _FAMOUS.match(text, end) else None
    return 0 if _FAMOUS.match(text, end) else hit.end()


def names_road(text: str, end: int) -> bool:
    """Whether the number names a road or a unit: "the 5 Freeway"."""
    return _ROAD.match(text, end) is not None


_LIST = re.compile(r"(?:\.|\))[ \u00a0](?=[\"“]?[A-Z])")
_ITEM_BEFORE = re.compile(r"(?:^|\n)[ \t(]*$")


def is_list_number(text: str, start: int, end: int) -> bool:
    """Whether the number counts paragraphs: "1. First" or "(2) Second" at the start of a line."""
    return (
        end - start <= 2
        and _LIST.match(text, end) is not None
        and _ITEM_BEFORE.search(text, max(0, start - 4), start) is not None
    )


_SLIDE = re.compile(r"(?:[iI]mage|[pP]hoto|[sS]lide|[pP]age|[gG]allery|Images|Close) *$")
_SLIDE_AFTER = re.compile(r" ?(?:of|/) ?(?:/ )?\d+(?! (?:people|[a-z]+s\b))")


def is_slide(text: str, start: int, end: int) -> int | None:
    """End of a picture's number in a gallery ("Image 2 of 11"), if it is one."""
    if _SLIDE.search(text, max(0, start - 10), start):
        hit = _SLIDE_AFTER.match(text, end)
        if hit:
            return hit.end()
    return None
