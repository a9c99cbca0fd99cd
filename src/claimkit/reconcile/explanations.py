"""Verdicts in plain sentences."""

from __future__ import annotations

from ..claims import Claim
from ..discrepancies import Direction, Leaf
from ..values import DateValue

LEADS: dict[Leaf, str] = {
    "incomparable": "Not comparable",
    "different_event": "Not the same happening",
    "different_scope": "Not the same part",
    "disputed": "Positions differ",
    "update": "Updated",
    "equivalent": "Agree",
    "refines": "Compatible",
    "approximate": "Compatible",
    "conflict": "Conflict",
}


def explain(leaf: Leaf, a: Claim, b: Claim, reason: str, direction: Direction | None = None) -> str:
    """One or two sentences with both quotations and the reason."""
    first, second = (b, a) if leaf == "update" and direction == "forward" else (a, b)
    verb = "later says" if leaf == "update" else "says"
    text = f"{LEADS[leaf]}: {stated(first)}, {second.article} {verb} “{second.quote}”; {reason}."
    inferred = sorted({f for c in (a, b) if isinstance(c.value, DateValue) for f in c.value.inferred})
    if inferred:
        text += (
            f" The {' and '.join(inferred)} {'was' if len(inferred) == 1 else 'were'} inferred, not stated."
        )
    return text


def stated(claim: Claim) -> str:
    """Who says what: “a.txt says “45 minutes” (according to police)”."""
    speaker = f" (according to {claim.attribution.speaker})" if claim.attribution else ""
    return f"{claim.article} says “{claim.quote}”{speaker}"
