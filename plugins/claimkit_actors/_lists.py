"""Actors named together: "France and the United Kingdom", "just Steve Witkoff and Jared Kushner"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from . import _gazetteer
from ._mentions import Mention

_BETWEEN = re.compile(
    r"\s*(?:,\s*(?P<last>and\s+|&\s*)?|(?P<only>\s(?:and|&)\s+))(?:the\s+)?\Z", re.IGNORECASE
)
_CLOSING = re.compile(r"\b(?:just|only|solely|merely|exclusively)\s+(?:the\s+)?\Z", re.IGNORECASE)


class Group(NamedTuple):
    """Mentions that are named together."""

    start: int
    end: int
    members: tuple[int, ...]
    """Indices of the mentions."""
    closed: bool
    """Whether the words exclude others."""


def find(text: str, mentions: Sequence[Mention], starts: dict[int, int]) -> list[Group]:
    """The lists of the text in order; ``starts`` says where the phrase of a name with a title begins."""
    found: list[Group] = []
    chain: list[int] = []
    ended = False
    for at in range(len(mentions) + 1):
        link = None
        if chain and at < len(mentions) and not ended:
            link = _link(text, mentions[chain[-1]], mentions[at], starts)
        if link:
            chain.append(at)
            ended = link == "last"
            continue
        if ended and len(chain) > 1:
            found.append(_group(text, mentions, chain))
        chain, ended = ([at], False) if at < len(mentions) else ([], False)
    return found


def _link(text: str, left: Mention, right: Mention, starts: dict[int, int]) -> str | None:
    """ "comma", "last" (with a conjunction), or None."""
    begin = starts.get(right.start, right.start)
    if begin - left.end > 12 or begin < left.end:
        return None
    if left.kind != right.kind and not (_is_body(left) and _is_body(right)):
        return None
    hit = _BETWEEN.fullmatch(text, left.end, begin)
    if not hit:
        return None
    return "last" if hit["last"] or hit["only"] else "comma"


def _is_body(mention: Mention) -> bool:
    """Whether the mention is an organisation or a country, which act alike: "the EU and Ukraine"."""
    if mention.kind == "organisation":
        return True
    return mention.kind == "place" and mention.text in _gazetteer.country_names()


def _group(text: str, mentions: Sequence[Mention], chain: Sequence[int]) -> Group:
    start = mentions[chain[0]].start
    closing = _CLOSING.search(text, max(0, start - 20), start)
    return Group(
        closing.start() if closing else start, mentions[chain[-1]].end, tuple(chain), closing is not None
    )
