"""claimkit: a diff for the news.

Give it several articles; it returns what they claim, each claim tied to the exact characters it
stands on, and says for every question that two articles answer whether they agree, refine, conflict,
or cannot be compared, with the reason.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .alignment import Alignment as Alignment
    from .alignment import align as align
    from .articles import Article as Article
    from .claims import About as About
    from .claims import Attribution as Attribution
    from .claims import Claim as Claim
    from .claims import EventFrame as EventFrame
    from .claims import Extractor as Extractor
    from .claims import Participant as Participant
    from .claims import Scope as Scope
    from .comparators import Comparison as Comparison
    from .discrepancies import Discrepancy as Discrepancy
    from .discrepancies import Question as Question
    from .discrepancies import Relation as Relation
    from .discrepancies import Side as Side
    from .discrepancies import TraceEntry as TraceEntry
    from .errors import ArticleError as ArticleError
    from .errors import ClaimkitError as ClaimkitError
    from .errors import FormatError as FormatError
    from .errors import InvalidModelError as InvalidModelError
    from .errors import PluginError as PluginError
    from .errors import UnitError as UnitError
    from .extraction import extract as extract
    from .framing import frame as frame
    from .hookspecs import ExtractorPlugin as ExtractorPlugin
    from .hookspecs import hookimpl as hookimpl
    from .loaders import load as load
    from .plugins import PluginManager as PluginManager
    from .plugins import Problem as Problem
    from .plugins import default_plugins as default_plugins
    from .reconcile import compare as compare
    from .reconcile import relate as relate
    from .reports import Report as Report
    from .reports import Variant as Variant
    from .resolution import resolve as resolve
    from .serialisation import from_dict as from_dict
    from .serialisation import from_json as from_json
    from .serialisation import register_value as register_value
    from .serialisation import to_dict as to_dict
    from .serialisation import to_json as to_json
    from .spans import Span as Span
    from .text import Document as Document
    from .text import segment as segment
    from .values import Actor as Actor
    from .values import ActorList as ActorList
    from .values import DateValue as DateValue
    from .values import Interval as Interval
    from .values import Quantity as Quantity
    from .values import Role as Role
    from .values import Unit as Unit

_HOMES = {
    "About": "claims",
    "Actor": "values",
    "ActorList": "values",
    "Alignment": "alignment",
    "Article": "articles",
    "ArticleError": "errors",
    "Attribution": "claims",
    "Claim": "claims",
    "ClaimkitError": "errors",
    "Comparison": "comparators",
    "DateValue": "values",
    "Discrepancy": "discrepancies",
    "Document": "text",
    "EventFrame": "claims",
    "Extractor": "claims",
    "ExtractorPlugin": "hookspecs",
    "FormatError": "errors",
    "Interval": "values",
    "InvalidModelError": "errors",
    "Participant": "claims",
    "PluginError": "errors",
    "PluginManager": "plugins",
    "Problem": "plugins",
    "Quantity": "values",
    "Question": "discrepancies",
    "Relation": "discrepancies",
    "Report": "reports",
    "Role": "values",
    "Scope": "claims",
    "Side": "discrepancies",
    "Span": "spans",
    "TraceEntry": "discrepancies",
    "Unit": "values",
    "UnitError": "errors",
    "Variant": "reports",
    "align": "alignment",
    "compare": "reconcile",
    "default_plugins": "plugins",
    "extract": "extraction",
    "frame": "framing",
    "from_dict": "serialisation",
    "from_json": "serialisation",
    "hookimpl": "hookspecs",
    "load": "loaders",
    "register_value": "serialisation",
    "relate": "reconcile",
    "resolve": "resolution",
    "segment": "text",
    "to_dict": "serialisation",
    "to_json": "serialisation",
}
"""Module of each public name; loaded on first use (PEP 562), so that importing claimkit stays cheap."""

__all__ = sorted([*_HOMES, "__version__"])  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> object:
    if name == "__version__":
        from importlib.metadata import version

        return version("claimkit")
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module 'claimkit' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f".{home}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
