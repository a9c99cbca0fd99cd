"""Runs: stretches of capitalised words, the only places where names are looked for.

A run is a sequence of tokens on one line, each capitalised or a link ("of", "de", "and the") between
capitalised ones. Everything after works on runs, so that the cost of an article grows with its
names and not with its words.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Container, Iterator
from functools import cache
from typing import NamedTuple

LINKS = (
    "of the|of|for the|for|and the|and|on|in the|at the|de la|de las|de los|de|del|della|di|da|dos|das|do|du"
    "|der|den|van der|van den|van de|van|von der|von|zu|ten|ter|la|le|les|bin|bint|ibn|ben|al|el|ul|ur|y|e|&"
)
"""Lower-case words that may stand inside a name or between two names of one run."""

ARTICLES = "al|el|ul|ad|as|ash|an|ar|az|at|d|l"
"""Words in lower case that a name may begin with, joined to the rest by a mark: "al-Assad", "d'Estaing"."""

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


PREFIXES = frozenset({"Anti", "Pro", "Non", "Ex", "Post", "Pre", "Mid", "Trans", "D", "R"})
"""Words before a hyphen that are no part of the name after it."""


class Run(NamedTuple):
    """Tokens of one run with their places, and two neighbours on either side."""

    tokens: list[str]
    """The words; those of a headline in capitals in the case that they have elsewhere."""
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
def _patterns() -> tuple[re.Pattern[str], ...]:
    up = f"[{_upper()}]"
    initials = rf"(?:{up}\.(?:-?{up}\.)*(?:{up}\b)?)"
    abbreviation = rf"(?:(?=\w{{1,6}}\.)(?:{ABBREVIATIONS})\.)"
    stop = (
        r"(?!(?:led|based|born|style|made|held|wide|run|like|era|old|level|area|only|type|bound|free|city|wing|term|up"
        r"|on|to|day|ward|area|size|year|month|man|men|turned|elect|and|or|first|state|range|party|owned|aged|\w*ed"
        r"|\w*ing|\w*ly)\b)"
    )
    tail = rf"(?:['’](?![sS]\b)\w+|-{up}\w*|-[a-z]{{1,4}}-{up}\w*|-o-\w+|&{up}\w*)*"
    lower_tail = rf"(?:(?<=[a-z])-(?:{stop}[a-z]{{2,5}}|(?:north|south)?(?:east|west)(?:ern)?)\b)?"
    site = r"(?:\.(?:com|org|net)\b)?"
    word = rf"(?:{up}\w*{tail}{lower_tail}{site})"
    article = rf"(?:\b(?:{ARTICLES})[-'’]{up}\w*{tail})"
    token = rf"(?:{abbreviation}|{initials}|{word}|{article})"
    opening = rf"{up}(?<![\w@#].)"  # a class first: the engine seeks that five times as fast as a run
    leading = rf"(?<![\w@#])(?:{ARTICLES})[-'’]\Z"
    run = (
        rf"{token}(?:(?: (?:(?:{LINKS}) )?|(?<=[A-Z]\.)(?={up}[a-z])|, (?=(?:Inc|Ltd|Jr|Sr|LLC)\b)){token})*"
    )
    inner = rf"{abbreviation}|{initials}|{word}|{article}|\w+|&|,"
    around = r"\w+(?:(?:[-.]|['’](?!s\b))\w+)*|['’]s\b|\.\.\.|[^\w\s]"
    following = rf"[^\S\n]*({around})?[^\S\n]*({around})?"
    return tuple(re.compile(p, re.DOTALL) for p in (opening, leading, run, inner, around, following))


_ADDRESS = re.compile(r"(?:://|\bwww\.)\S*\Z")
"""The beginning of a web address, up to where it is cut."""


def find(text: str, mute: Container[str] = (), joined: Container[str] = ()) -> Iterator[Run]:
    """The runs of ``text`` in order, but for words of ``mute`` that stand alone; none overlaps another.

    Two names of ``joined`` with a hyphen between them are three tokens.
    """
    opening, leading, run, inner, around, following = _patterns()
    end = 0
    while hit := opening.search(text, end):
        start = hit.start()
        if start and text[start - 1] in "-'’":
            article = leading.search(text, max(end, start - 4), start)
            start = article.start() if article else start
        whole = run.match(text, start)
        end = whole.end() if whole else hit.end()
        piece = text[start : min(end, start + LONGEST)]
        if piece in mute or _in_address(text, start):
            continue
        tokens, starts, ends = _tokens(piece, start, inner)
        if "-" in piece:
            _divide(tokens, starts, ends, joined)
        after = following.match(text, ends[-1], ends[-1] + 2 * CONTEXT)
        first, second = after.groups("<s>") if after else ("<s>", "<s>")
        yield Run(tokens, starts, ends, _before(text, start, around), (first, second))


def _in_address(text: str, start: int) -> bool:
    """Whether the word is a part of a web address, "Story" in "www.example.com/Story"."""
    if not start or text[start - 1] != "/":
        return False
    return _ADDRESS.search(text, max(0, start - 200), start) is not None


def _tokens(piece: str, start: int, inner: re.Pattern[str]) -> tuple[list[str], list[int], list[int]]:
    """The tokens of a run with their places in the text."""
    if " " not in piece:
        return [sys.intern(piece)], [start], [start + len(piece)]
    tokens: list[str] = piece.split() if piece.replace(" ", "").isalpha() else inner.findall(piece)
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for token in tokens:
        at = piece.find(token, at)
        starts.append(start + at)
        at += len(token)
        ends.append(start + at)
    return [sys.intern(token) for token in tokens], starts, ends


def _before(text: str, start: int, around: re.Pattern[str]) -> tuple[str, str]:
    """The two words or marks before a place, on its line."""
    line = text[max(0, start - CONTEXT) : start].rpartition("\n")[2]
    words = line.rsplit(None, 2)[-2:]
    if len(words) == 2 and words[0].isalpha() and words[1].isalpha():
        return words[0], words[1]
    found = around.findall(" ".join(words))
    return found[-2] if len(found) > 1 else "<s>", found[-1] if found else "<s>"


def _divide(tokens: list[str], starts: list[int], ends: list[int], known: Container[str]) -> None:
    """Make three tokens of two known names joined by a hyphen ("Russia-Ukraine")."""
    for at in range(len(tokens) - 1, -1, -1):
        token = tokens[at]
        cut = token.find("-")
        if cut <= 0 or token in known:
            continue
        left, right = token[:cut], token[cut + 1 :]
        if (left in known and right in known) or left in PREFIXES:
            start, end = starts[at], ends[at]
            tokens[at : at + 1] = [left, "-", right]
            starts[at : at + 1] = [start, start + cut, start + cut + 1]
            ends[at : at + 1] = [start + cut, start + cut + 1, end]


def recased(
    text: str, runs: list[Run], lower: frozenset[str], known: Container[str], common: frozenset[str]
) -> list[Run]:
    """The runs, with words of lines in capitals as the rest of the article, or a lexicon, writes them.

    ``lower`` are the article's lower-case words, ``known`` words that keep their form ("NATO", "Paris").
    """
    capital: dict[int, bool] = {}
    loud: set[int] = set()
    for at, run in enumerate(runs):
        last = run.tokens[-1]
        if not last.isupper() or len(last) < 2:
            continue
        line = text.rfind("\n", 0, run.starts[0]) + 1
        found = capital.get(line)
        if found is None:
            found = capital[line] = _capital_line(text, line)
        if found or (run.starts[0] == line and _is_dateline(run.tokens, known)):
            loud.add(at)
    if not loud:
        return runs
    seen = {token for at, run in enumerate(runs) if at not in loud for token in run.tokens}
    return [
        run._replace(tokens=_recased_tokens(run.tokens, seen, lower, known, common)) if at in loud else run
        for at, run in enumerate(runs)
    ]


def _is_dateline(tokens: list[str], known: Container[str]) -> bool:
    """Whether a line begins with a known name in capitals: "MOSCOW (Reuters)", "NEW YORK, May 4"."""
    return all(token.isupper() for token in tokens) and " ".join(token.title() for token in tokens) in known


def _recased_tokens(
    tokens: list[str], seen: set[str], lower: frozenset[str], known: Container[str], common: frozenset[str]
) -> list[str]:
    found = [_recase(token, seen, lower, known, common) for token in tokens]
    for at in range(len(tokens) - 1):  # names of two words: "NEW YORK", "SRI LANKA"
        pair = [word.title() for word in tokens[at : at + 2]]
        if found[at : at + 2] != pair and " ".join(pair) in known:
            found[at : at + 2] = pair
    return found


def _capital_line(text: str, start: int) -> bool:
    end = text.find("\n", start)
    line = text[start : end if end >= 0 else len(text)][:LONGEST]
    line = line.removeprefix("By ")
    return line.isupper() and sum(len(word) > 2 for word in line.split()) > 1


def _recase(
    token: str, seen: set[str], lower: frozenset[str], known: Container[str], common: frozenset[str]
) -> str:
    if len(token) < 2 or not token.isupper():
        return token
    small = token.lower()
    capital = token.title() if token.isalpha() or "-" in token else token.capitalize()
    if token in seen or ("." in token and len(token) < 7):
        return token
    if capital in seen:
        return capital
    if small in lower or small in common:
        return small
    return token if token in known and (len(token) < 6 or capital not in known) else capital
