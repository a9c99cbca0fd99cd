"""What the words right beside a name say of its kind: ages, home towns, street corners, call signs.

"26-year-old Derric Hall" is a person whatever a hall is, "a Lynn teen" comes from a place. What is told at
one place holds for the name wherever it stands in the article.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from . import _features, _gazetteer
from ._candidates import Candidate, titles
from ._shapes import is_state

Names = dict[tuple[str, ...], str]
"""Kinds by the words of a name."""

_AGED = re.compile(r"\d{1,3}[- ]year[- ]old \Z")
_AGE = re.compile(r", (?:aged? )?[1-9]\d?(?=[,;)]|\.[\s\"”]| (?:and|of|from|was|were|who|is)\b)")
_HOME = re.compile(
    r" (?:(?:man|men|woman|women|teens?|teenagers?|boys?|girls?|residents?|native|schoolgirls?|schoolboys?"
    r"|firefighters?)|(neighbou?rhood|suburb|police|mayor))\b"
)
"""What somebody from a town is called, or the town's own: "a Lynn teen", "the Howland police"."""

_STATE = re.compile(r", ((?:[A-Z]\.){1,2}|[A-Z]{2}\b|[A-Z][a-z]{2,4}\.)")
_BLOCK = re.compile(r"\bblock of (?:(?:North|South|East|West|[NSEW]\.?|[NS][EW]) )?\Z")
_CORNER = re.compile(
    r"\b(?:(?:corner|intersection) of (?:[A-Z][\w.]+ (?:and|&) )?|\d+(?:st|nd|rd|th) (?:and|&) )\Z"
)
_CROSSING = re.compile(
    r" (?:(?:and|&) (?:[A-Z][\w.]+ ){1,2})?(?:streets|avenues|roads|Streets|Avenues|Roads)\b"
)
_STATION = re.compile(
    r"[KW](?:[A-Z]{3}(?:-TV|\d{1,2}|\.com)?|[A-Z]{2}(?:-TV|\d{1,2}|\.com))|(?:ABC|CBS|FOX|NBC)\d{1,2}"
)
"""Call signs of American stations, alone or with the number of the channel: "WHAS", "KCTV5"."""

_FORCE = re.compile(r"[A-Z]{1,4}PD")
"""Abbreviations of police departments."""


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
    tokens = c.run.tokens[c.first : c.last]
    start, end = c.run.starts[c.first], c.run.ends[c.last - 1]
    word = tokens[-1]
    if len(tokens) == 1 and (_STATION.fullmatch(word) or _FORCE.fullmatch(word)):
        return "" if _is_word(word) else "ORG"
    if c.last == len(c.run.tokens) and len(tokens) > 1 and _AGE.match(text, end) and _may_be_person(tokens):
        return "PER"
    if not c.first and text.endswith("old ", 0, start) and _AGED.search(text, max(0, start - 16), start):
        return "PER" if _may_be_person(tokens) and _is_personal(tokens) else ""
    if c.kind == "LOC" or word in family:
        return ""
    if len(tokens) == 1 and c.last == len(c.run.tokens) and _is_home(text, c, word, end):
        return "LOC"
    return "LOC" if _is_street(text, c, start, end) else ""


def _may_be_person(tokens: Sequence[str]) -> bool:
    """Whether nothing in the words rules a person out."""
    words = _gazetteer.words()
    heads = words["body"] | words["legal"]
    return len(tokens) < 5 and not any(t in heads or t.islower() for t in tokens) and not _known(tokens)


def _is_personal(tokens: Sequence[str]) -> bool:
    """Whether a list has the first or last word in persons' names, or no word is an ordinary one."""
    common = _gazetteer.common()
    listed = tokens[0] in _gazetteer.forenames() or tokens[-1] in _gazetteer.surnames()
    ordinary = any(token.lower() in common for token in tokens)
    if tokens[-1].isupper() or (ordinary and len(tokens) == 1):
        return False
    return listed or (len(tokens) > 1 and not ordinary)


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


def _known(tokens: Sequence[str]) -> bool:
    name = " ".join(tokens)
    return name in _gazetteer.country_names() or name in _gazetteer.organisations()


def _is_home(text: str, c: Candidate, word: str, end: int) -> bool:
    """Whether a name of one word is the town of somebody, or stands before its state."""
    state = _STATE.match(text, end)
    if state is not None and is_state(state[1]) and c.kind != "MISC":
        return True
    home = _HOME.match(text, end)
    if home is None or c.kind == "MISC" or word.isupper() or "-" in word:
        return False
    if word in _gazetteer.organisations() or word in _gazetteer.demonyms() or word in _gazetteer.peoples():
        return False
    before = c.run.before[1]
    if before.lower() in ("the", "our", "their") and not home[1]:
        return False
    if _features.is_place(word) or word in _gazetteer.towns():
        return True
    return (
        c.kind == "O"
        and before[0].isalnum()
        and not before[0].isupper()
        and word.lower() not in _gazetteer.common()
    )


def _is_street(text: str, c: Candidate, start: int, end: int) -> bool:
    """Whether a name is a street's by what stands around it."""
    if text[end - 1] == ".":
        return False
    if c.first == 0:
        low = max(0, start - 40)
        if _BLOCK.search(text, low, start) or _CORNER.search(text, low, start):
            return True
    return _CROSSING.match(text, end) is not None
