"""Report formats, one a file.

To add one, copy a neighbour: it has ``NAME`` and ``render(report, style) -> str``, and is listed in
``FORMATS``.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, cast

from attrs import frozen

from ._safe import safe

if TYPE_CHECKING:
    from ..reports import Report

FORMATS = {"text": "text", "json": "json"}
"""Module of each format, loaded when it is used."""


@frozen
class Style:
    """How a format for people looks; formats for machines ignore it."""

    width: int = 88
    """Columns, 40 or more."""
    colour: bool = False
    """Whether the output may hold colours (ANSI escapes)."""
    details: bool = False
    """Whether to show every agreement and every pair that cannot be compared."""


def render(report: Report, format: str = "text", style: Style | None = None) -> str:
    """The report in a format of :data:`FORMATS`, with a line end at its end.

    Raises KeyError for a format that there is not.
    """
    module = import_module(f".{FORMATS[format]}", __name__)
    return cast("str", module.render(report, style or Style()))


__all__ = ["FORMATS", "Style", "render", "safe"]
