"""Comparators: how one value's set of possibilities relates to another's, one kind a file.

A module here is a :class:`~claimkit.hookspecs.Comparator`: it has ``kind`` and ``compare``.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, cast

from ._comparison import Comparison, SetRelation

if TYPE_CHECKING:
    from ..hookspecs import Comparator

BUNDLED = {"number": "quantities", "date": "dates", "actor": "actors", "description": "descriptions"}
"""Module that compares each bundled kind."""


def comparator_for(kind: str, extra: Mapping[str, Comparator] | None = None) -> Comparator | None:
    """The comparator of ``kind``, one of ``extra`` first, or ``None`` when there is none."""
    if extra and kind in extra:
        return extra[kind]
    return _bundled(kind)


@cache
def _bundled(kind: str) -> Comparator | None:
    if kind not in BUNDLED:
        return None
    return cast("Comparator", import_module(f".{BUNDLED[kind]}", __name__))


__all__ = ["BUNDLED", "Comparison", "SetRelation", "comparator_for"]
