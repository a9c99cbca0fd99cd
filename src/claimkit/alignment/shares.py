"""Shares told without "per cent": fractions ("a third of voters") and odds ("three in ten")."""

from __future__ import annotations

import re

from ..claims import Claim
from ..values import Quantity

ODDS = re.compile(r" in | out of |-in-")
"""How odds are written."""

BASES = frozenset([*range(2, 21), 100, 1000, 10_000, 100_000, 1_000_000])
"""What odds are told of; any other number is counted ("27 of the 35")."""


def tells_share(claim: Claim) -> bool:
    """Whether a count is told as a part: "a third of voters", "three in ten", not "27 of the 35"."""
    value = claim.value
    if not isinstance(value, Quantity) or not (value.unit is None or value.unit.is_count):
        return False
    if value.form == "fraction":
        return True
    whole = value.whole
    return whole is not None and whole.is_point and whole.lower in BASES and bool(ODDS.search(claim.quote))
