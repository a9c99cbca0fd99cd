"""Comparators: how one value's set of possibilities relates to another's, one kind a file."""

from ._comparison import Comparison, SetRelation

__all__ = ["Comparison", "SetRelation"]
