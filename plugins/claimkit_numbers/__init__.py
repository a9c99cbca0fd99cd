"""Extractor of numbers for claimkit."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit import ExtractorPlugin, hookimpl


@hookimpl
def claimkit_extractors() -> Sequence[ExtractorPlugin]:
    """The bundled extractor of numbers."""
    from ._extractor import NumberExtractor

    return (NumberExtractor(),)
