"""What a format hands on: the raw fields of one article, or why there are none."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen


@frozen
class Fields:
    """Raw fields of one article, not checked yet: "text", "id", "title", "source", "url",
    "published" (or "date") and "language"; others are left alone.
    """

    values: Mapping[str, object]
    """Field name to whatever the file holds."""
    number: int | None = None
    """Place of the record in its file, from 1 (for JSON Lines its line); ``None`` for a single article."""


@frozen
class Fault:
    """A record that cannot be read."""

    reason: str
    """What was expected and what was found, lower case."""
    number: int | None = None
    """Place of the record in its file, from 1."""
