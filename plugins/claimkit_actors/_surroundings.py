"""What the words right beside a name say of its kind: ages, home towns, street corners, call signs.

"26-year-old Derric Hall" is a person whatever a hall is, "a Lynn teen" comes from a place. What is told of a
place or a station holds for the name wherever it stands in the article.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from . import _features, _gazetteer
from ._candidates import Candidate, titles
from ._shapes import is_state

Names = dict[tuple[str, ...], str]
"""Kinds by the words of a name."""

_AGED = re.compile(
    r"(?<!\b[Aa] )(?<!\b[Aa]n )(?<!\b[Tt]he )(?<!\b[Hh]is )(?<!\b[Hh]er )(?<!\d)[1-9]\d[- ]year[- ]old \Z"
)
"""An age without an article before it: "a 44-year-old Dallas man" is no name."""
_AGE = re.compile(r", (?:aged )?[1-9]\d(?=[,;)]|\.[\s\"”])")
_HOME = re.compile(
    r" (?:(?:man|men|woman|women|teens?|teenagers?|boys?|girls?|residents?|native|schoolgirls?|schoolboys?"
    r"|firefighters?)|(neighbou?rhood|suburb|police|mayor))\b"
)
"""What somebody from a town is called, or the town's own: "a Lynn teen", "the Howland police"."""

_STATE = re.compile(r", ((?:[A-Z]\.){1,2}|[A-Z]{2}\b|[A-Z][a-z]{2,4}\.)")
_BLOCK = re.compile(r"\bblock of \Z")
_CORNER = re.compile(
    r"\b(?:(?:corner|intersection) of (?:[A-Z][\w.]+ (?:and|&) )?"
    r"|(?:at|near|of) \d+(?:st|nd|rd|th) (?:and|&) )\Z"
)
_STREETS = "(?:streets|avenues|roads|Streets|Avenues|Roads)"
_CROSSING = re.compile(rf" (?:and|&) (?:[A-Z][\w.]+ ){{1,2}}{_STREETS}\b")
_CROSSED = re.compile(rf" {_STREETS}\b")
_DEGREES = frozenset("MD DC PA AL MS MA JD".split())
"""What may follow a person's name or a league as well as a town's."""

_STATION = re.compile(
    r"[KW](?:[A-Z]{3}(?:-TV|\d{1,2}|\.com)?|[A-Z]{2}(?:-TV|\d{1,2}|\.com))|(?:ABC|CBS|FOX|NBC)\d{1,2}"
)
"""Call signs of American stations, alone or with the number of the channel: "WHAS", "KCTV5"."""

_FORCE = re.compile(r"(?!COPD)[A-Z]{1,4}PD")
"""Abbreviations of police departments."""

_BESIDE = re.compile(r"(?:\(|: |Source |courtesy of )\Z")
_REPORTING = re.compile(r"['’]s|\)| (?:reported|reports|said)\b")
"""What stands before and after a call sign of letters only, which may be any abbreviation."""


def tell(text: str, candidates: Sequence[Candidate], family: Container[str]) -> Names:
    """Kinds of names by the words beside them; nothing for names of which two kinds are told.

    ``family`` holds the family names of the article's persons, which no home town is made of.
    """
    told: Names = {}
    for c in candidates:
        kind = _told(text, c, family)
        if kind and told.setdefault(c.tokens, kind) != kind:
            told[c.tokens] = ""
    return {tokens: kind for tokens, kind in told.items() if kind}


def _told(text: str, c: Candidate, family: Container[str]) -> str:
    """The kind that the words beside one place tell, else nothing."""
    first, last, run = c.first, c.last, c.run
    word = run.tokens[last - 1]
    single = last - first == 1
    if c.kind == "LOC" and not (single and word.isupper()):
        return ""
    start, end = run.starts[first], run.ends[last - 1]
    if single and word.isupper() and (_STATION.match(word) or _FORCE.fullmatch(word)):
        return "ORG" if _is_station(text, word, start, end) and not _is_word(word) else ""
    if c.kind == "LOC" or word in family:
        return ""
    if single and last == len(run.tokens) and c.kind != "MISC" and _is_home(text, c, word, end):
        return "LOC"
    return "LOC" if _is_street(text, c, start, end) else ""


def _is_station(text: str, word: str, start: int, end: int) -> bool:
    """Whether an abbreviation in capitals is a station's or, where police are told of, a police force's."""
    if _FORCE.fullmatch(word):
        return "olice" in text
    if _STATION.fullmatch(word) is None:
        return False
    beside = _BESIDE.search(text, max(0, start - 12), start) or _REPORTING.match(text, end)
    return not word.isalpha() or beside is not None


def age(text: str, candidates: Sequence[Candidate]) -> None:
    """Make persons, in place, of names of several words that no list knows and an age stands beside."""
    for c in candidates:
        if c.last - c.first < 2 or c.kind not in ("ORG", "LOC", "MISC"):
            continue
        start, end = c.run.starts[c.first], c.run.ends[c.last - 1]
        aged = _AGED.search(text, max(0, start - 18), start) if not c.first else None
        if (aged or _AGE.match(text, end)) and _may_be_person(c.tokens, aged is not None):
            c.kind = "PER"


def _may_be_person(tokens: Sequence[str], sure: bool) -> bool:
    """Whether a name begins as persons' names do, and no list and no last word says that it is another's.

    Where that is ``sure`` by other signs, it may only end as they do.
    """
    words = _gazetteer.words()
    heads = words["body"] | words["legal"]
    if not sure:
        heads |= words["orghead"]
    if (
        len(tokens) > 4
        or any(t in heads or t.islower() for t in tokens)
        or _features.is_known(" ".join(tokens))
    ):
        return False
    surname = tokens[-1] in _gazetteer.surnames()
    if tokens[0] not in _gazetteer.forenames():
        return sure and surname and not _features.is_known(tokens[0])
    return surname or tokens[-1] not in words["placehead"]


def _is_word(word: str) -> bool:
    """Whether capitals may be those of a headline: "KING", "WEST"."""
    title = word.title()
    return (
        word.lower() in _gazetteer.common()
        or title in titles()
        or title in _gazetteer.surnames()
        or title in _gazetteer.forenames()
        or _features.is_known(title)
        or _features.is_known(word)
    )


def _is_home(text: str, c: Candidate, word: str, end: int) -> bool:
    """Whether a name of one word is the town of somebody, or stands before its state."""
    if text.startswith(",", end):
        state = _STATE.match(text, end)
        return state is not None and is_state(state[1]) and state[1] not in _DEGREES
    home = _HOME.match(text, end)
    if home is None or word.isupper() or "-" in word:
        return False
    if word in _gazetteer.organisations() or word in _gazetteer.demonyms() or word in _gazetteer.peoples():
        return False
    before = c.run.before[1]
    if before.lower() in ("the", "our", "their") and not home[1]:
        return False
    if _features.is_place(word) or word in _gazetteer.towns():
        return True
    inside = before[0].isalnum() and not before[0].isupper()
    return c.kind == "O" and inside and word.lower() not in _gazetteer.common()


_JOINED = (" and ", " & ")


def _is_street(text: str, c: Candidate, start: int, end: int) -> bool:
    """Whether a name is a street's by what stands around it."""
    joined = text.startswith(_JOINED, end) and _CROSSING.match(text, end)
    before = text.endswith(("of ", *_JOINED), max(0, start - 5), start)
    if not (joined or before) or text[end - 1] == ".":
        return False
    if c.kind == "ORG" and _features.is_known(" ".join(c.tokens)):
        return False
    if joined or (text.endswith(_JOINED, max(0, start - 5), start) and _CROSSED.match(text, end)):
        return True
    low = max(0, start - 40)
    return bool(c.first == 0 and (_BLOCK.search(text, low, start) or _CORNER.search(text, low, start)))
