"""Mentions by hand-written rules alone: word classes, gazetteers and the words around a name."""

from __future__ import annotations

import re
from functools import cache

from claimkit.values.actors import ActorKind

from . import _gazetteer
from ._mentions import Mention
from ._runs import Run

LOWER = re.compile(r"[a-z]")
PLACE_WORDS = frozenset({"in", "at", "from", "near", "to", "outside", "around", "across", "into", "toward", "towards"})


@cache
def _phrases() -> dict[str, ActorKind]:
    known: dict[str, ActorKind] = {}
    for name, size in _gazetteer.cities().items():
        if size >= 2 or " " in name:
            known[name] = "place"
    known.update(dict.fromkeys(_gazetteer.country_names(), "place"))
    known.update(dict.fromkeys(_gazetteer.places(), "place"))
    for name in _gazetteer.organisations():
        if name not in known:
            known[name] = "organisation"
    return known


def mentions(text: str, run: Run) -> list[Mention]:
    """The names of one run, in order."""
    words = _gazetteer.words()
    known = _phrases()
    found: list[Mention] = []
    tokens = run.tokens
    count = len(tokens)
    at = 0
    titled = False
    while at < count:
        token = tokens[at]
        if token in words["function"] or token in words["calendar"] or token[:1].islower() and "-" not in token:
            at += 1
            titled = False
            continue
        if token in words["honorific"] or token in words["rank"] or token in words["title"]:
            if at + 1 < count and not _organisation_ahead(tokens, at, words):
                at += 1
                titled = True
                continue
        end = _longest(tokens, at, known)
        stop = _stretch(tokens, at, words)
        piece = text[run.starts[at] : run.ends[stop - 1]]
        kind = _kind(tokens[at:stop], words, titled)
        if end and end >= stop or (end and kind is None):
            piece = text[run.starts[at] : run.ends[end - 1]]
            found.append(Mention(run.starts[at], run.ends[end - 1], piece, known[" ".join(tokens[at:end])]))
            at = end
        elif token in _gazetteer.demonyms() and kind not in ("organisation", "place"):
            at += 1
        else:
            if kind is None:
                kind = _by_context(text, run.starts[at], run.ends[stop - 1], tokens[at:stop], words)
            if kind is not None:
                found.append(Mention(run.starts[at], run.ends[stop - 1], piece, kind))
            at = stop
        titled = False
    return found


def _organisation_ahead(tokens: tuple[str, ...], at: int, words: dict[str, frozenset[str]]) -> bool:
    return len(tokens) > at + 1 and tokens[at + 1] in words["orghead"] and tokens[at + 1] not in words["title"]


def _longest(tokens: tuple[str, ...], at: int, known: dict[str, ActorKind]) -> int:
    for end in range(min(len(tokens), at + 6), at, -1):
        if " ".join(tokens[at:end]) in known:
            return end
    return 0


def _stretch(tokens: tuple[str, ...], at: int, words: dict[str, frozenset[str]]) -> int:
    stop = at + 1
    while stop < len(tokens):
        token = tokens[stop]
        if token[0].isupper() and token not in words["function"] or token in words["particle"] or token == "&":
            stop += 1
        elif token == "of" and tokens[stop - 1] in words["orgof"] and stop + 1 < len(tokens):
            stop += 2
            if tokens[stop - 1] == "the" and stop < len(tokens):
                stop += 1
        else:
            break
    while stop > at + 1 and (tokens[stop - 1] in words["particle"] or tokens[stop - 1] == "&"):
        stop -= 1
    return stop


def _kind(tokens: tuple[str, ...], words: dict[str, frozenset[str]], titled: bool) -> ActorKind | None:
    last, first = tokens[-1], tokens[0]
    if titled:
        return "person"
    if last in words["legal"] or (len(tokens) > 1 and last in words["orghead"]):
        return "organisation"
    if len(tokens) > 2 and "of" in tokens and first in words["orgof"]:
        return "organisation"
    if len(tokens) > 1 and (last in words["placehead"] or first in words["placelead"]):
        return "place"
    if len(tokens) > 1 and first in _gazetteer.forenames():
        return "person"
    if len(tokens) == 2 and (len(first) == 2 and first[1] == "." or last in _gazetteer.surnames()):
        return "person"
    return None


def _by_context(
    text: str, start: int, end: int, tokens: tuple[str, ...], words: dict[str, frozenset[str]]
) -> ActorKind | None:
    before = text[max(0, start - 24) : start].split()
    after = text[end : end + 24].split()
    single = tokens[0] if len(tokens) == 1 else ""
    if single.isupper() and 2 <= len(single) <= 6:
        return "organisation"
    if after and after[0] in words["say"] and (single in _gazetteer.surnames() or len(tokens) in (2, 3)):
        return "person"
    if before and before[-1] in PLACE_WORDS and len(tokens) <= 2:
        return "place"
    if single and (single in _gazetteer.surnames()) and before and not before[-1].endswith((".", ":", "?", "!")):
        return "person"
    return "person" if 2 <= len(tokens) <= 3 and before and not before[-1].endswith(".") else None
