"""Counts that a closed list implies: "just France and the United Kingdom" are two countries."""

from __future__ import annotations

from collections.abc import Sequence

from ..claims import About, Claim, Extractor
from ..values import ActorKind, ActorList, Interval, Quantity, Unit

MADE_BY = Extractor("enumeration", "1")
"""What is recorded as the maker of such claims."""

NOUNS: dict[ActorKind, str] = {"person": "person", "organisation": "organisation", "place": "place"}


def enumerations(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """A number claim, on the same span, for each closed list of actors of one kind, in the order of the
    claims."""
    found: list[Claim] = []
    for claim in claims:
        if isinstance(claim.value, ActorList) and claim.value.closed:
            noun = _noun(claim.value)
            if noun:
                count = Quantity(Interval.point(len(claim.value.members)), Unit.counted(noun))
                about = About(noun, (), claim.about.predicate, clause=claim.about.clause)
                found.append(
                    Claim(
                        "number",
                        claim.article,
                        claim.span,
                        claim.quote,
                        count,
                        MADE_BY,
                        about,
                        claim.scope,
                        claim.attribution,
                        claim.modality,
                    )
                )
    return tuple(found)


def _noun(value: ActorList) -> str | None:
    """What the members are counted as, when all are of one kind."""
    kinds = {member.kind for member in value.members}
    if len(kinds) != 1:
        return None
    if all(member.code for member in value.members):
        return "country"
    return NOUNS.get(kinds.pop())
