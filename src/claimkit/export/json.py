"""The whole report as JSON, as :mod:`claimkit.serialisation` writes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..serialisation import to_json
from ._safe import safe_json

if TYPE_CHECKING:
    from ..reports import Report
    from . import Style

NAME = "json"


def render(report: Report, style: Style) -> str:
    """One JSON object with a line end; no character in it means anything to a terminal."""
    return safe_json(to_json(report, indent=1)) + "\n"
