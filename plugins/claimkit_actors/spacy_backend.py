"""Names of a spaCy pipeline beside those of the bundled recogniser; linking, roles and lists stay.

It is off unless asked for, and spaCy is imported only then::

    import claimkit

    plugins = claimkit.default_plugins(enable=["actors-spacy=en_core_web_md"])

or, with a pipeline that is loaded already, ``plugins.register(spacy_backend.plugin(nlp))`` with the plugin
``actors`` blocked.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import Any, get_args

from claimkit import hookimpl
from claimkit.errors import PluginError
from claimkit.values.actors import ActorKind

from . import _entities, _mentions, _pipelines, _voices
from ._mentions import Mention
from ._pipelines import PLUGIN, Pipeline, load
from .extractor import ActorExtractor

PIPELINE = "en_core_web_sm"
"""The pipeline used when none is named."""

TRUST = 1.0
"""What a name of the pipeline counts by default.

F1 on web text and on reports (UNER English EWT, re3d) with spaCy's small pipeline: 73.0 and 46.8 at 0, which
is the bundled recogniser alone, 74.2 and 46.8 at 1, 71 and 46 at 3, 68 and 45 at 6; the pipeline alone has
60.8 and 39.1. The middle pipeline gives the same within one point.
"""


def plugin(
    pipeline: str | Pipeline, *, trust: float = TRUST, labels: Mapping[str, ActorKind] | None = None
) -> Any:
    """A plugin object to register, with an extractor that hears the pipeline, given by name or loaded.

    ``trust`` says how much a name of the pipeline counts beside the bundled recogniser: 0 nothing, 20 nearly
    always. ``labels`` adds kinds for labels of one's own. A pipeline of another language than English
    is heard alone. Raises :class:`~claimkit.errors.PluginError` when it cannot be loaded or finds no names.
    """
    if not 0 <= trust < 1e6:
        raise PluginError(PLUGIN, f"trust is a number from 0 up, not {trust!r}")
    reader = _pipelines.Reader(load(pipeline) if isinstance(pipeline, str) else pipeline)
    kinds: dict[str, ActorKind] = {**_entities.KINDS, **(labels or {})}
    if wrong := set(kinds.values()) - set(get_args(ActorKind)):
        raise PluginError(PLUGIN, f"labels stand for {', '.join(get_args(ActorKind))}, not {wrong.pop()!r}")
    version = f"{ActorExtractor().version} ({reader.model})" if reader.model else ActorExtractor().version
    extractor = ActorExtractor(lambda text: names(text, reader, trust, kinds), PLUGIN, version)

    @hookimpl
    def claimkit_extractors() -> tuple[ActorExtractor, ...]:
        """The extractor of actors on top of the pipeline."""
        return (extractor,)

    return SimpleNamespace(__name__=PLUGIN, replaces=("actors",), claimkit_extractors=claimkit_extractors)


def optional(setting: str | None) -> Any:
    """The plugin for ``--enable actors-spacy=PIPELINE``."""
    return plugin(setting or PIPELINE)


def names(
    text: str,
    reader: _pipelines.Reader,
    trust: float = TRUST,
    kinds: Mapping[str, ActorKind] = _entities.KINDS,
) -> list[Mention]:
    """The names of the text, in order, none overlapping another."""
    voices = _apart(
        [
            mention
            for start, end, label in reader.entities(text)
            if (kind := kinds.get(label)) is not None
            for mention in _entities.tidy(text, start, end, kind)
        ]
    )
    if reader.language != "en":
        return _apart([*_entities.voted(voices), *_entities.family_names(text, voices)])
    return _mentions.find(text, _voices.hearing(voices, trust))


def _apart(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions by place; of two that overlap, the one that begins first and is longer."""
    found: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start, -m.end)):
        if not found or mention.start >= found[-1].end:
            found.append(mention)
    return found


__all__ = ["PIPELINE", "TRUST", "Pipeline", "load", "names", "optional", "plugin"]
