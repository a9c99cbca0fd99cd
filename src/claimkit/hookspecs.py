"""The hooks of claimkit, all that a plugin can add.

A plugin is a module or object that marks functions of these names with
``claimkit.hookimpl`` and is registered under the entry-point group ``claimkit``.
Every hook is called once for each plugin that has it; an empty answer adds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import pluggy

if TYPE_CHECKING:
    from .claims import Claim
    from .comparators import Comparison
    from .text import Document

PROJECT = "claimkit"
"""pluggy project name and entry-point group."""

hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@runtime_checkable
class ExtractorPlugin(Protocol):
    """Finds claims of one or more kinds in a document.

    ``extract`` is a pure function of the document: same text, same claims. It may be called from
    several threads, must accept any Unicode text, and takes time linear in the text's length.
    """

    @property
    def name(self) -> str:
        """Unique name, as shown by ``claimkit plugins``; a plain attribute will do."""
        ...

    @property
    def version(self) -> str:
        """Version of the extractor, stored with every claim; a plain attribute will do."""
        ...

    @property
    def kinds(self) -> tuple[str, ...]:
        """Kinds of claims that it makes; a plain attribute will do."""
        ...

    def extract(self, document: Document) -> Iterable[Claim]:
        """The claims of the document's article, in any order; each quote is the text at its span."""
        ...


@runtime_checkable
class Comparator(Protocol):
    """Compares two values of one kind."""

    @property
    def kind(self) -> str:
        """The kind of claim whose values it compares; a plain attribute will do."""
        ...

    def compare(self, a: Any, b: Any) -> Comparison:
        """How the set of possibilities ``a`` relates to ``b``."""
        ...


@hookspec
def claimkit_extractors() -> Sequence[ExtractorPlugin]:  # type: ignore[empty-body]
    """Extractors to run on every article."""


@hookspec
def claimkit_comparators() -> Sequence[Comparator]:  # type: ignore[empty-body]
    """Comparators for new kinds of values; a kind has one comparator, two are an error."""


@hookspec
def claimkit_actor_knowledge() -> Iterable[Mapping[str, Any]]:  # type: ignore[empty-body]
    """Actors known beforehand: mappings with ``name`` and optional ``kind``, ``aliases``,
    ``code`` (ISO 3166-1 alpha-3), ``qid``, ``demonyms``, ``capital``, ``roles``.
    """


@hookspec
def claimkit_vocabulary() -> Iterable[Mapping[str, Any]]:  # type: ignore[empty-body]
    """Words for quantities: mappings with ``type`` "unit" (``name``, ``dimension``, ``factor``,
    ``words``), "synonyms" (``words`` for one counted thing, first is canonical) or "vague"
    (``words``, ``lower``, ``upper``).
    """
