"""Ships, which are no actors: "INS Mysore", "the USS Cole", and by their bare names "the Mysore"."""

from __future__ import annotations

from collections.abc import Sequence

from . import _features
from ._candidates import Candidate, titles

PREFIXES = frozenset("INS USS HMS HMAS HMCS HMNZS USNS USCGC RMS MV M/V FPSO BRP KRI KD PNS".split())
"""What stands before the name of a ship of war or of trade."""


def launch(candidates: Sequence[Candidate]) -> None:
    """Make other names of the candidates that are ships, in place.

    A ship's bare name is the ship's wherever no list knows it; that of a town or a person with "the" only.
    """
    ships = {name for c in candidates if (name := _ship(c))}
    if ships:
        for c in candidates:
            if _ship(c) or _is_bare(c, ships):
                c.kind = "MISC"


def _ship(candidate: Candidate) -> str:
    """The name of the ship that the candidate is or is a part of, else nothing."""
    tokens = candidate.run.tokens
    for at in (candidate.first, candidate.first - 1):
        if at < 0 or at + 1 >= len(tokens) or tokens[at] not in PREFIXES:
            continue
        name = tokens[at + 1]
        if name[:1].isupper() and name not in titles() and not name.isupper():
            return name
    return ""


def _is_bare(candidate: Candidate, ships: set[str]) -> bool:
    if candidate.last - candidate.first > 1 or candidate.run.tokens[candidate.first] not in ships:
        return False
    before = candidate.run.tokens[candidate.first - 1] if candidate.first else candidate.run.before[1]
    return before in ("the", "The") or not _features.is_known(candidate.run.tokens[candidate.first])
