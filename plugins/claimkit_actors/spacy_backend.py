"""Names from a spaCy pipeline instead of the bundled recogniser; linking, roles and lists stay.

It is off unless switched on, and spaCy is imported only then::

    import claimkit

    plugins = claimkit.default_plugins(enable=["actors-spacy=en_core_web_sm"])

Where a pipeline finds a person named in full and misses the family name elsewhere, it is added: on political
news that took spaCy's small pipeline from 79 to 92 % of the persons.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from types import SimpleNamespace
from typing import Any, Protocol

from claimkit import hookimpl
from claimkit.errors import PluginError
from claimkit.values.actors import ActorKind

from ._candidates import titles
from ._mentions import Mention
from ._settling import peoples
from .extractor import ActorExtractor

KINDS: dict[str, ActorKind] = {
    "PERSON": "person", "PER": "person", "ORG": "organisation",
    "GPE": "place", "LOC": "place", "FAC": "place",
}  # fmt: skip
"""Labels of spaCy's pipelines."""

LONGEST = 100_000
"""Code points given to the pipeline at once; longer texts are cut at line ends."""


class Entity(Protocol):
    """What is used of a spaCy span."""

    start_char: int
    end_char: int
    label_: str


Pipeline = Callable[[str], Any]
"""Gives an object with ``ents`` for a text, as ``spacy.load(…)`` does."""


def load(name: str) -> Pipeline:
    """The installed pipeline ``name``; raises PluginError naming the extra when it cannot be had."""
    try:
        import spacy  # type: ignore[import-not-found, unused-ignore]  # pyright: ignore

        return spacy.load(name)  # type: ignore[no-any-return, unused-ignore]  # pyright: ignore
    except (ImportError, OSError) as error:
        reason = f"pipeline {name!r} cannot be loaded, install claimkit[spacy] and the pipeline: {error}"
        raise PluginError("actors-spacy", reason) from error


def plugin(pipeline: str | Pipeline) -> Any:
    """A plugin object to register, with an extractor that uses the pipeline, given by name or loaded."""
    nlp = load(pipeline) if isinstance(pipeline, str) else pipeline
    extractor = ActorExtractor(lambda text: names(text, nlp), "actors-spacy")

    @hookimpl
    def claimkit_extractors() -> tuple[ActorExtractor, ...]:
        """The extractor of actors on top of the pipeline."""
        return (extractor,)

    return SimpleNamespace(
        __name__="actors-spacy", replaces=("actors",), claimkit_extractors=claimkit_extractors
    )


def optional(setting: str | None) -> Any:
    """The plugin for ``--enable actors-spacy=PIPELINE``."""
    return plugin(setting or "en_core_web_sm")


def names(text: str, nlp: Pipeline) -> list[Mention]:
    """The pipeline's names in order, without titles, with family names it missed."""
    found: list[Mention] = []
    for base, part in _parts(text):
        entities: Iterable[Entity] = nlp(part).ents
        for entity in entities:
            kind = KINDS.get(entity.label_)
            start, end = base + entity.start_char, base + entity.end_char
            piece = text[start:end]
            if kind is None and piece in peoples():
                kind = "group"
            if kind is not None:
                found.extend(_tidy(text, start, end, kind))
    found.sort(key=lambda m: m.start)
    return sorted([*found, *_missed(text, found)], key=lambda m: m.start)


def _parts(text: str) -> list[tuple[int, str]]:
    parts: list[tuple[int, str]] = []
    start = 0
    while start < len(text):
        end = start + LONGEST
        if end < len(text):
            line = text.rfind("\n", start, end)
            end = line + 1 if line > start else end
        parts.append((start, text[start:end]))
        start = end
    return parts


def _tidy(text: str, start: int, end: int, kind: ActorKind) -> list[Mention]:
    """The name without article, possessive and titles; nothing when no name is left."""
    piece = text[start:end]
    lead = re.match(r"(?:[Tt]he |[Aa]n? |\s+)*", piece)
    start += lead.end() if lead else 0
    end -= len(piece) - len(re.sub(r"(?:['’]s?|\s)+\Z", "", piece))
    while kind == "person":
        word, space, rest = text[start:end].partition(" ")
        if not space or not rest.strip() or word not in titles():
            break
        start += len(word) + 1
    name = text[start:end]
    return [Mention(start, end, name, kind)] if name.strip() == name and name else []


def _missed(text: str, found: Sequence[Mention]) -> list[Mention]:
    """Family names of persons named in full, where the pipeline found nothing."""
    family = {m.text.rpartition(" ")[2] for m in found if m.kind == "person" and " " in m.text}
    if not family:
        return []
    starts = [m.start for m in found]
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(family)))})\b")
    missed: list[Mention] = []
    for hit in pattern.finditer(text):
        at = bisect_left(starts, hit.end()) - 1
        if at < 0 or found[at].end <= hit.start():
            missed.append(Mention(hit.start(), hit.end(), hit[0], "person"))
    return missed
