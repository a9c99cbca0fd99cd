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

from attrs import frozen

LINKS = (
    "of the|of|for the|for|and the|and|on|in the|at the|de la|de las|de los|de|del|della|di|da|dos|das|do|du"
    "|der|den|van der|van den|van de|van|von der|von|zu|ten|ter|la|le|les|bin|bint|ibn|ben|al|el|ul|ur|y|e|&"
)
"""Lower-case words that may stand inside a name or between two names of one run."""

LONGEST = 400
"""Code points of a run; longer ones are cut, which bounds the work on hostile text."""


@frozen
class Run:
    """Tokens of one run with their places."""

    tokens: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def _upper() -> str:
    """Capital letters of the scripts that news English is written with, as the inside of a class."""
    ranges = ((0x41, 0x5A), (0xC0, 0x24F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF))
    return "".join(chr(c) for low, high in ranges for c in range(low, high + 1) if chr(c).isupper())


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    up = f"[{_upper()}]"
    initials = rf"(?:{up}\.(?:-?{up}\.)*(?:{up}\b)?)"
    abbreviation = (
        r"(?:(?:Mr|Mrs|Ms|Dr|Prof|St|Ste|Mt|Ft|Gen|Lt|Col|Maj|Capt|Cmdr|Adm|Sgt|Cpl|Brig|Sen|Rep|Gov|Rev|Fr|Hon"
        r"|Jr|Sr|Inc|Corp|Co|Ltd|Bros|Cos|Ave|Blvd|Rd|Pvt|Pfc|Spc|Insp|Det|Supt|Messrs|Mme|Mlle|Atty|Asst"
        r"|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla"
        r"|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)\.)"
    )
    tail = rf"(?:['’](?!s\b|S\b)\w+|-\w+|&\w+|\.(?=com\b|org\b|net\b)\w+)*"
    article = rf"(?:(?:al|el|ul|ad|as|ash|an|ar|az|at|d|l)[-'’]{up}\w*{tail})"
    number = r"(?:\d+(?:th|st|nd|rd)?ers?\b)"
    token = rf"(?:{initials}|{abbreviation}|{up}\w*{tail}|{article})"
    run = rf"(?<![\w@#/]){token}(?:(?: (?:(?:{LINKS}) )?|, (?=Inc\b|Ltd\b|Jr\b|Sr\b|LLC\b)){token})*"
    inner = rf"{initials}|{abbreviation}|[\w]+{tail}|&|,"
    del number
    return re.compile(run), re.compile(inner)


def find(text: str) -> Iterator[Run]:
    """The runs of ``text`` in order; none overlaps another."""
    run, inner = _patterns()
    for hit in run.finditer(text):
        start = hit.start()
        tokens: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        for piece in inner.finditer(hit[0][:LONGEST]):
            tokens.append(sys.intern(piece[0]))
            starts.append(start + piece.start())
            ends.append(start + piece.end())
        if tokens:
            yield Run(tuple(tokens), tuple(starts), tuple(ends))
