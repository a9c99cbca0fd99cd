"""What claims are about, who says them, and how: the framing step."""

from ._changes import Change, change_cue
from ._contexts import Context, Contexts, Section
from ._frame import frame
from ._predicates import Predicate

__all__ = ["Change", "Context", "Contexts", "Predicate", "Section", "change_cue", "context", "frame"]

from ..claims import Claim as _Claim
from ..text import Document as _Document


def context(document: _Document, claim: _Claim) -> Context:
    """The surroundings of one claim; for many claims of a document use :class:`Contexts` once."""
    return Contexts.of(document, (claim,)).context(claim)
