"""What claims are about, who says them, and how: the framing step."""

from ..claims import Claim as _Claim
from ..text import Document as _Document
from ._changes import Change, change_cue
from ._contexts import Context, Contexts, Section
from ._frame import frame
from ._predicates import Predicate

__all__ = ["Change", "Context", "Contexts", "Predicate", "Section", "change_cue", "context", "frame", "role"]


def context(document: _Document, claim: _Claim) -> Context:
    """The surroundings of one claim; for many claims of a document use :class:`Contexts` once."""
    return Contexts.of(document, (claim,)).context(claim)


def role(claim: _Claim) -> str | None:
    """The role of a framed claim's own words in its predicate: "agent", "patient", "with", …

    ``None`` when no participant holds them, as in elliptic clauses and lists.
    """
    return next((p.role for p in claim.about.participants if claim.quote in p.text), None)
