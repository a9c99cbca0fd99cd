"""Ships, which are no actors: "INS Mysore", "the USS Cole", and by their bare names "the Mysore"."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from . import _features, _gazetteer
from ._candidates import Candidate, titles

PREFIXES = frozenset("INS USS HMS HMAS HMCS HMNZS USNS USCGC RMS M/V FPSO BRP KRI PNS".split())
"""What stands before the name of a ship of war or of trade."""

AFLOAT = re.compile(r"\b(?:ships?|vessels?|ferry|freighter|tanker|cargo|boats?|sail(?:ed|ing|ors)|aground)\b")
"""Words of an article in which "MV" are no initials."""


def launch(text: str, candidates: Sequence[Candidate]) -> None:
    """Make other names of the candidates that are ships, in place.

    A ship's bare name is the ship's wherever no list knows it; that of a town or a person only with "the"
    before it and no noun after it.
    """
    afloat = "MV " in text and AFLOAT.search(text) is not None
    prefixes = PREFIXES | {"MV"} if afloat else PREFIXES
    ships = {name for c in candidates if (name := _ship(c, prefixes))}
    if ships:
        for c in candidates:
            if _ship(c, prefixes) or _is_bare(c, ships):
                c.kind = "MISC"


def _ship(candidate: Candidate, prefixes: Container[str]) -> str:
    """The name of the ship that the candidate is or is a part of, else nothing."""
    tokens = candidate.run.tokens
    for at in (candidate.first, candidate.first - 1):
        if at < 0 or at + 1 >= len(tokens) or tokens[at] not in prefixes:
            continue
        name = tokens[at + 1]
        if name[:1].isupper() and name not in titles() and not name.isupper():
            return "" if tokens[at] == "MV" and name in _gazetteer.surnames() else name
    return ""


_VERBS = frozenset("was is had has to and which , . ' 's ’s ; :".split())


def _is_bare(candidate: Candidate, ships: set[str]) -> bool:
    run, first = candidate.run, candidate.first
    if candidate.last - first > 1 or run.tokens[first] not in ships:
        return False
    if not _features.is_known(run.tokens[first]):
        return True
    before = run.tokens[first - 1] if first else run.before[1]
    after = run.after[0] if candidate.last == len(run.tokens) else run.tokens[candidate.last]
    return before in ("the", "The") and (after in _VERBS or after.endswith("ed"))
