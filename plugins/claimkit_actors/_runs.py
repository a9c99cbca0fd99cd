"""Runs: stretches of capitalised words, the only places where names are looked for.

A run is a sequence of tokens on one line, each capitalised or a link ("of", "de", "and the") between
capitalised ones. Everything after works on runs, so that the cost of an article grows with its
names and not with its words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

LINKS = (
    "of the|of|for the|for|and the|and|on|in the|at the|de la|de las|de los|de|del|della|di|da|dos|das|do|du"
    "|der|den|van der|van den|van de|van|von der|von|zu|ten|ter|la|le|les|bin|bint|ibn|ben|al|el|ul|ur|y|e|&"
)
"""Lower-case words that may stand inside a name or between two names of one run."""

LONGEST = 400
"""Code points of a run; longer ones are cut, which bounds the work on hostile text."""

CONTEXT = 48
"""Code points before and after a run in which its neighbours are looked for."""

ABBREVIATIONS = (
    "Mr|Mrs|Ms|Dr|Prof|St|Ste|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Brig|Sen|Rep|Gov|Rev|Fr|Hon|Jr|Sr|Inc"
    "|Corp|Co|Ltd|Bros|Cos|Ave|Blvd|Rd|Pvt|Pfc|Spc|Insp|Det|Supt|Messrs|Mme|Mlle|Atty|Asst|Ala|Ariz|Ark|Calif|Colo"
    "|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis"
    "|Wyo"
)
"""Words whose full stop belongs to them."""


class Run(NamedTuple):
    """Tokens of one run with their places, and two neighbours on either side."""

    tokens: list[str]
    starts: list[int]
    ends: list[int]
    before: tuple[str, str]
    """The two words or marks before the run, the nearer last; "<s>" past the ends of the line."""
    after: tuple[str, str]
    """The two words or marks after it, the nearer first."""


def _upper() -> str:
    """Capital letters of the scripts that news English is written with, as the inside of a class."""
    ranges = ((0x41, 0x5A), (0xC0, 0x24F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF))
    return "".join(chr(c) for low, high in ranges for c in range(low, high + 1) if chr(c).isupper())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    up = f"[{_upper()}]"
    initials = rf"(?:{up}\.(?:-?{up}\.)*(?:{up}\b)?)"
    abbreviation = rf"(?:(?:{ABBREVIATIONS})\.)"
    stop = (
        r"(?!(?:led|based|born|style|made|held|wide|run|like|era|old|level|area|only|type|bound|free|city|wing|term|up"
        r"|in|on|to|day|ward|area|size|year|month|man|men|turned|elect|and|or|first|state|range|party|owned|aged|\w*ed"
        r"|\w*ing|\w*ly)\b)"
    )
    tail = rf"(?:['’](?![sS]\b)\w+|-{up}\w*|-(?:al|el|ur|ul|e|de|la|le|sur|en|les|ad|as|ash|an|ar|az|at)-{up}\w*|&{up}\w*)*"
    lower_tail = rf"(?:(?<=[a-z])-{stop}[a-z]{{2,5}}\b)?"
    site = r"(?:\.(?:com|org|net)\b)?"
    word = rf"(?:{up}\w*{tail}{lower_tail}{site})"
    article = rf"(?:\b(?:al|el|ul|ad|as|ash|an|ar|az|at|d|l)[-'’]{up}\w*{tail})"
    token = rf"(?:{abbreviation}|{initials}|{word}|{article})"
    run = rf"(?<![\w@#/]){token}(?:(?: (?:(?:{LINKS}) )?|, (?=(?:Inc|Ltd|Jr|Sr|LLC)\b)){token})*"
    inner = rf"{abbreviation}|{initials}|{word}|{article}|\w+|&|,"
    around = r"['’]s\b|\w+(?:(?:[-.]|['’](?!s\b))\w+)*|\.\.\.|[^\w\s]"
    return re.compile(run), re.compile(inner), re.compile(around)


def find(text: str) -> Iterator[Run]:
    """The runs of ``text`` in order; none overlaps another."""
    run, inner, around = _patterns()
    intern = sys.intern
    for hit in run.finditer(text):
        start = hit.start()
        piece = hit[0]
        if len(piece) > LONGEST:
            piece = piece[:LONGEST]
        tokens: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        if " " not in piece:
            tokens.append(intern(piece))
            starts.append(start)
            ends.append(start + len(piece))
        else:
            for part in inner.finditer(piece):
                tokens.append(intern(part[0]))
                starts.append(start + part.start())
                ends.append(start + part.end())
        yield Run(tokens, starts, ends, _before(text, start, around), _after(text, ends[-1], around))


def _before(text: str, start: int, around: re.Pattern[str]) -> tuple[str, str]:
    line = text[max(0, start - CONTEXT) : start].rpartition("\n")[2]
    found = around.findall(line)[-2:]
    if len(found) == 2:
        return found[0], found[1]
    return ("<s>", found[0]) if found else ("<s>", "<s>")


def _after(text: str, end: int, around: re.Pattern[str]) -> tuple[str, str]:
    line = text[end : end + CONTEXT].partition("\n")[0]
    found = around.findall(line)[:2]
    if len(found) == 2:
        return found[0], found[1]
    return (found[0], "<s>") if found else ("<s>", "<s>")
