"""Extractor of dates for claimkit."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit import ExtractorPlugin, hookimpl

from ._extractor import VERSION, DatesExtractor

__all__ = ["VERSION", "DatesExtractor", "claimkit_extractors"]


@hookimpl
def claimkit_extractors() -> Sequence[ExtractorPlugin]:
    """The bundled extractor of dates."""
    return (DatesExtractor(),)
