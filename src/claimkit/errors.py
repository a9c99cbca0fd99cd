"""Every error that claimkit raises on purpose.

Catch :class:`ClaimkitError` for all of them. Each child is something a caller would handle
differently; the facts of its message are attributes too.
"""

from __future__ import annotations


class ClaimkitError(Exception):
    """The base of all errors of claimkit."""


class InvalidModelError(ClaimkitError, ValueError):
    """A model was built with values that break one of its invariants."""


class ArticleError(ClaimkitError):
    """An article cannot be read or used; ``article`` names it (a path or an id)."""

    def __init__(self, article: str, reason: str) -> None:
        super().__init__(f"article {article!r}: {reason}")
        self.article = article
        self.reason = reason


class PluginError(ClaimkitError):
    """A plugin cannot be loaded or broke its contract; ``plugin`` names it."""

    def __init__(self, plugin: str, reason: str, distribution: str | None = None) -> None:
        origin = f" (from {distribution})" if distribution else ""
        super().__init__(f"plugin {plugin!r}{origin}: {reason}")
        self.plugin = plugin
        self.reason = reason
        self.distribution = distribution


class UnitError(ClaimkitError, ValueError):
    """A quantity was converted to a unit of another dimension."""


class FormatError(ClaimkitError, ValueError):
    """Serialised data does not have the form that it claims to have."""
