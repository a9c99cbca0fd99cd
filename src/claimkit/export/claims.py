"""The claims of a report, one a line, for a reader at a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._safe import safe
from ._values import words

if TYPE_CHECKING:
    from ..claims import Claim
    from ..reports import Report
    from . import Style

NAME = "claims"


def render(report: Report, style: Style) -> str:
    """Every article's claims in their order: place, kind, quotation, value, and who says so."""
    lines: list[str] = []
    for article in report.articles:
        claims = [claim for claim in report.claims if claim.article == article.id]
        lines.append(f"{safe(article.id)}: {len(claims)} claim{'' if len(claims) == 1 else 's'}")
        place = max((len(_place(claim)) for claim in claims), default=0)
        kind = max((len(claim.kind) for claim in claims), default=0)
        lines += [
            f"  {_place(claim):>{place}}  {safe(claim.kind):{kind}}  {_told(claim)}" for claim in claims
        ]
    return "".join(f"{line}\n" for line in lines)


def _place(claim: Claim) -> str:
    return f"{claim.span.start}-{claim.span.end}"


def _told(claim: Claim) -> str:
    parts = [f"“{safe(claim.quote)}”", "=", safe(words(claim.value))]
    if claim.about.predicate or claim.about.head:
        parts.append(f"[{safe(' '.join(filter(None, (claim.about.predicate, claim.about.head))))}]")
    if claim.modality != "asserted":
        parts.append(claim.modality)
    if claim.attribution:
        parts.append(f"according to {safe(claim.attribution.speaker)}")
    return " ".join(parts)
