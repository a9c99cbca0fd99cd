"""What the other claims of a sentence say of one of them: names, places and days beside it."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Iterable, Sequence

from ..claims import Claim
from ..values import Actor, ActorList, DateValue

MATES = 40
"""Claims of one sentence that a claim is seen beside; no sentence that somebody wrote has more."""


def nearest(mates: list[Claim], claim: Claim) -> list[Claim]:
    """The claims of a sentence, or of one with more than :data:`MATES` those around ``claim``."""
    if len(mates) <= MATES:
        return mates
    at = bisect_left(mates, claim.span, key=lambda mate: mate.span)
    start = max(0, at - MATES // 2)
    return mates[start : start + MATES]


def entities(value: object) -> Iterable[str]:
    """The keys of the actors of a value."""
    if isinstance(value, Actor):
        yield value.entity or value.name.casefold()
    elif isinstance(value, ActorList):
        for member in value.members:
            yield from entities(member)


def names(mates: Sequence[Claim], claim: Claim) -> frozenset[str]:
    """The actors named beside a claim."""
    return frozenset(e for mate in mates if mate is not claim for e in entities(mate.value))


def places(value: object) -> Iterable[str]:
    """The place that a value is, if it is one."""
    if isinstance(value, Actor) and value.kind == "place":
        yield value.entity or value.name.casefold()


def topic(claim: Claim, mates: Sequence[Claim]) -> str:
    """The actor named last before a claim; empty when there is none."""
    named = [
        (m.span, m.value) for m in mates if isinstance(m.value, Actor) and m.span.end <= claim.span.start
    ]
    if not named:
        return ""
    nearest = max(named, key=lambda m: m[0])[1]
    return nearest.entity or nearest.name.casefold()


def spot(claim: Claim, mates: Sequence[Claim]) -> str:
    """The place named nearest to a claim; empty when there is none."""
    near = [
        (max(claim.span.start - m.span.end, m.span.start - claim.span.end), m.span, place)
        for m in mates
        if m is not claim
        for place in places(m.value)
    ]
    return min(near)[2] if near else ""


def days(mates: Sequence[Claim], claim: Claim) -> tuple[int, int] | None:
    """The days told nearest to a claim, as ordinals."""
    best: tuple[int, int] | None = None
    nearest = math.inf
    for mate in mates:
        value = mate.value
        if (
            isinstance(value, DateValue)
            and mate is not claim
            and value.start
            and value.end
            and value.type in ("DATE", "TIME")
        ):
            gap = abs(mate.span.start - claim.span.start)
            if gap < nearest:
                best, nearest = (value.start.toordinal(), value.end.toordinal()), gap
    return best


def month(mates: Sequence[Claim], claim: Claim) -> int | None:
    """The month told nearest to a claim without a year that can be told."""
    months = [
        (abs(mate.span.start - claim.span.start), mate.value.month)
        for mate in mates
        if isinstance(mate.value, DateValue)
        and mate is not claim
        and mate.value.start is None
        and mate.value.month
    ]
    return min(months)[1] if months else None
