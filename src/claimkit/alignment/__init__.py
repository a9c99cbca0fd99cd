"""Which claims of different articles answer the same question."""

from ._alignment import Alignment
from .pairing import align

__all__ = ["Alignment", "align"]
