"""Extractor of actors for claimkit: persons, organisations, places and named groups."""

from __future__ import annotations

from collections.abc import Sequence

from claimkit import ExtractorPlugin, hookimpl


@hookimpl
def claimkit_extractors() -> Sequence[ExtractorPlugin]:
    """The bundled extractor of actors."""
    from .extractor import ActorExtractor

    return (ActorExtractor(),)
