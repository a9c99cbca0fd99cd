"""The JSON Schema of the form that :mod:`claimkit.serialisation` writes."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, cast

NAME = "claimkit-1.schema.json"
"""The checked-in file; written by ``python -m claimkit.export.schema.generate``."""


def schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of an article, a claim or a report, version 1."""
    return cast("dict[str, Any]", json.loads(files(__name__).joinpath(NAME).read_text(encoding="utf-8")))


__all__ = ["NAME", "schema"]
