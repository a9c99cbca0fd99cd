"""Which claims of different articles answer the same question."""

from ._alignment import Alignment

__all__ = ["Alignment"]
