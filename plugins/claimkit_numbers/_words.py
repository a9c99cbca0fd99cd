"""Word lists written as text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of ``text``, which has blanks between them."""
    return frozenset(text.split())
