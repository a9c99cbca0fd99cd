"""Counts that words imply: "just France and the United Kingdom" are two, "all but five of the 13" eight."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve

from ..claims import About, Claim, Extractor
from ..spans import Span
from ..text import Document
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


ALL_BUT = re.compile(r"\ball but\s{1,3}$", re.IGNORECASE)
"""Words before a part that make it what is left out."""

BEFORE = 12
"""Characters before a part in which they stand."""


def remainders(documents: Sequence[Document], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """The claims, in the same order, with "all but five of the 13" as the eight that it means.

    The span then takes in "all but". What has no exact whole stays as it is.
    """
    texts = {document.article.id: document.text for document in documents}
    return tuple(_remainder(claim, texts) for claim in claims)


def _remainder(claim: Claim, texts: Mapping[str, str]) -> Claim:
    value = claim.value
    if not isinstance(value, Quantity) or value.whole is None or not value.whole.is_point:
        return claim
    text, end = texts[claim.article], claim.span.start
    start = max(0, end - BEFORE)
    hit = ALL_BUT.search(text[start:end])
    if hit is None or value.form != "cardinal":
        return claim
    left = value.interval.scale(-1).shift(value.whole.lower or 0)
    span = Span(start + hit.start(), claim.span.end)
    return evolve(claim, span=span, quote=span.slice(text), value=evolve(value, interval=left, soft=None))


def _noun(value: ActorList) -> str | None:
    """What the members are counted as, when all are of one kind."""
    kinds: set[ActorKind] = {member.kind for member in value.members}
    if len(kinds) != 1:
        return None
    if all(member.code for member in value.members):
        return "country"
    return NOUNS.get(kinds.pop())
