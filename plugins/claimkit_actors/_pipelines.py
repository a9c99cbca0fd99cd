"""Loading a spaCy pipeline, and reading a text with it piece by piece."""

from __future__ import annotations

import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Protocol, cast

from claimkit.errors import PluginError

PLUGIN = "actors-spacy"

LONGEST = 10_000
"""Code points of a line; longer ones are cut between words. spaCy refuses texts of a million, and needs a
gigabyte of memory for each hundred thousand."""

BATCH = 50_000
"""Code points given to the pipeline at once."""

SILENT = frozenset(
    ("tok2vec", "transformer", "curated_transformer", "tagger", "parser", "senter", "sentencizer"),
) | frozenset(
    ("morphologizer", "attribute_ruler", "lemmatizer", "trainable_lemmatizer", "textcat"),
) | frozenset(("textcat_multilabel", "merge_noun_chunks", "token_splitter", "doc_cleaner"))  # fmt: skip
"""spaCy's components that find no names."""

_LINE = re.compile(r"[^\n\r\u2028\u2029]*\S[^\n\r\u2028\u2029]*")


class Entity(Protocol):
    """What is used of a spaCy span."""

    start_char: int
    end_char: int
    label_: str


Pipeline = Callable[[str], Any]
"""Gives an object with ``ents`` for a text, as ``spacy.load(…)`` does."""


def load(name: str) -> Pipeline:
    """The installed pipeline ``name``, or that of the folder ``name``.

    Raises :class:`~claimkit.errors.PluginError` that says what to install when it cannot be had.
    """
    try:
        import spacy  # type: ignore[import-not-found, unused-ignore]  # pyright: ignore
    except ImportError as error:
        raise PluginError(
            PLUGIN, f"pipeline {name!r} needs spaCy, install claimkit[spacy]: {error}"
        ) from error
    try:
        return cast("Pipeline", spacy.load(name))  # pyright: ignore
    except OSError as error:
        reason = (
            f"there is no pipeline {name!r} for claimkit[spacy], try python -m spacy download {name}: {error}"
        )
        raise PluginError(PLUGIN, reason) from error
    except Exception as error:  # a pipeline of another version of spaCy fails in many ways
        reason = f"pipeline {name!r} cannot be loaded: {type(error).__name__}: {error}"
        raise PluginError(PLUGIN, reason) from error


class Reader:
    """A pipeline that is given one line at a time, by one thread at a time, with the rest switched off.

    What it finds in a line depends on that line alone, and no name crosses the line's end.
    """

    def __init__(self, pipeline: Pipeline) -> None:
        self._pipeline = pipeline
        self._stream: Any = getattr(pipeline, "pipe", None)
        self.idle = _idle(pipeline)
        self._longest = max(1, min(LONGEST, int(getattr(pipeline, "max_length", LONGEST))))
        self._lock = threading.Lock()
        self._process = os.getpid()

    @property
    def language(self) -> str:
        """The pipeline's language; "en" when it does not say."""
        return str(getattr(self._pipeline, "lang", "en"))

    @property
    def model(self) -> str:
        """Name and version of the pipeline, "en_core_web_sm 3.8.0"; empty when it does not say."""
        return _model(self._pipeline)

    def entities(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Start, end and label of each entity of the text, in the pipeline's order."""
        for batch in _batches(lines(text, self._longest)):
            for (base, _), found in zip(batch, self._read([line for _, line in batch]), strict=True):
                for entity in found:
                    yield base + entity.start_char, base + entity.end_char, entity.label_

    def _read(self, batch: Sequence[str]) -> list[list[Entity]]:
        if self._process != os.getpid():  # forked while another thread held the lock
            self._lock, self._process = threading.Lock(), os.getpid()
        with self._lock:
            read: Iterable[Any] = (
                map(self._pipeline, batch)
                if self._stream is None
                else self._stream(batch, disable=self.idle, batch_size=len(batch))
            )
            return [list(document.ents) for document in read]


def lines(text: str, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """Place and text of each line that is not blank; longer ones than ``longest`` are cut between words."""
    for line in _LINE.finditer(text):
        start, end = line.span()
        while end - start > longest:
            space = text.rfind(" ", start + 1, start + longest)
            cut = space if space > start else start + longest
            yield start, text[start:cut]
            start = cut
        yield start, text[start:end]


def _batches(parts: Iterable[tuple[int, str]]) -> Iterator[list[tuple[int, str]]]:
    batch: list[tuple[int, str]] = []
    size = 0
    for part in parts:
        if batch and size + len(part[1]) > BATCH:
            yield batch
            batch, size = [], 0
        batch.append(part)
        size += len(part[1])
    if batch:
        yield batch


def _idle(pipeline: Any) -> list[str]:
    """Components that the names do not need: with tagger and parser off, spaCy is twice as fast.

    Nothing is switched off beside components that may look at tags, as an entity ruler does. Raises
    :class:`~claimkit.errors.PluginError` for a pipeline in which nothing finds names.
    """
    if not hasattr(pipeline, "pipe_names"):
        return []
    factories = {name: str(pipeline.get_pipe_meta(name).factory) for name in pipeline.pipe_names}
    finders = [name for name, factory in factories.items() if factory not in SILENT]
    if not finders:
        has = ", ".join(factories) or "no components"
        reason = f"pipeline {_model(pipeline)!r} has no component that finds names, such as ner; it has {has}"
        raise PluginError(PLUGIN, reason)
    if any(factories[name] != "ner" for name in finders):
        return []
    return [
        name
        for name in factories
        if name not in finders and not _heard(pipeline.get_pipe(name), finders, factories[name])
    ]


def _heard(component: Any, finders: Sequence[str], factory: str) -> bool:
    """Whether one of the finders reads the vectors of a component."""
    if factory not in ("tok2vec", "transformer", "curated_transformer"):
        return False
    listeners = getattr(component, "listening_components", None)
    return listeners is None or not set(finders).isdisjoint(listeners)


def _model(pipeline: Any) -> str:
    meta: dict[str, Any] = getattr(pipeline, "meta", None) or {}
    name = "_".join(str(meta[key]) for key in ("lang", "name") if meta.get(key))
    return f"{name} {meta.get('version', '')}".strip()
