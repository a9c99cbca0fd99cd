"""Whose age or other figure it is: the person named beside it, or named last ("The 37-year-old driver")."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..claims import Claim
from ..values import Actor, Quantity
from .signs import AGED, BESIDE

POSSESSIVE = re.compile(r"['’]s? ")
"""What stands between a name and what its bearer has."""

WAS = re.compile(r"(?:, who [^,.;\n]{1,60},)? (?:is|was) (?:just |only |then |now )?")
"""What stands between a name and an age that the verb tells: "Petrov, who died on Tuesday, was 83"."""

ENDS = re.compile(r"[,.;](?!\d)| (?:when|years)\b")
"""What follows such an age."""

AHEAD = 5
"""Words of a sentence within which "the 37-year-old" takes up the sentence before."""


def holder(
    claim: Claim, mates: Sequence[Claim], text: str, ahead: Sequence[str], before: Sequence[Claim]
) -> str:
    """Key of the person that the claim's figure belongs to; empty when the article does not tell.

    ``mates`` are the claims of its sentence and ``before`` those of the sentence before, ``ahead`` the words
    of its sentence that precede it, in lower case.
    """
    return _beside(claim, mates, text) or _told(claim, mates, text) or _meant(claim, ahead, before)


def _beside(claim: Claim, mates: Sequence[Claim], text: str) -> str:
    """The person named next to the claim; of two as near the one before it ("Perry, 14, Sanders, 17").

    "Perry's 2-year-old son" is somebody else, and "not three, Holm said" tells nothing of Holm.
    """
    age = _is_age(claim)
    best, nearest = "", 1 + (AGED if age else BESIDE)
    for mate, key in _persons(mates):
        gap = max(claim.span.start - mate.span.end, mate.span.start - claim.span.end)
        if age and POSSESSIVE.fullmatch(text[mate.span.end : claim.span.start][:4]):
            return ""
        if gap < nearest and (age or mate.span.end <= claim.span.start):
            best, nearest = key, gap
    return best


def _told(claim: Claim, mates: Sequence[Claim], text: str) -> str:
    """The person whose age the claim is by the verb between them."""
    if ENDS.match(text, claim.span.end) is None:
        return ""
    return next(
        (key for mate, key in _persons(mates) if WAS.fullmatch(text, mate.span.end, claim.span.start)), ""
    )


def _meant(claim: Claim, ahead: Sequence[str], before: Sequence[Claim]) -> str:
    """Whom "The 37-year-old" at the start of a sentence takes up: the only person of the one before."""
    if not (_is_age(claim) and len(ahead) <= AHEAD and ahead and ahead[-1] == "the"):
        return ""
    named = {key for _, key in _persons(before)}
    return named.pop() if len(named) == 1 else ""


def _is_age(claim: Claim) -> bool:
    return isinstance(claim.value, Quantity) and claim.value.form == "age"


def _persons(claims: Sequence[Claim]) -> Iterator[tuple[Claim, str]]:
    for claim in claims:
        if isinstance(claim.value, Actor) and claim.value.kind == "person":
            yield claim, claim.value.entity or claim.value.name.casefold()
