"""Strategies and contracts for testing extractors, claimkit's own and yours.

Needs the extra ``testing`` (Hypothesis and pytest); ``import claimkit`` never loads this package.

>>> from claimkit.testing import spans
>>> spans("45 minutes").example().slice("45 minutes") != ""  # doctest: +SKIP
True
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

for _module in ("hypothesis", "pytest"):
    if find_spec(_module) is None:
        raise ModuleNotFoundError(
            f"claimkit.testing needs {_module}; install the extra: pip install 'claimkit[testing]'",
            name=_module,
        )

import_module("pytest").register_assert_rewrite("claimkit.testing._contract")

from ._articles import Plant, PlantedArticle, articles, claims, hostile_articles, spans  # noqa: E402
from ._contract import ExtractorContract  # noqa: E402
from ._growth import HOSTILE_PATTERNS, Growth, measure_growth  # noqa: E402
from ._profiles import PROFILES, load_profile  # noqa: E402
from ._texts import hostile_texts, neutral_paragraphs  # noqa: E402
from ._values import actors, date_values, exact_numbers, intervals, quantities, units  # noqa: E402

__all__ = [
    "HOSTILE_PATTERNS",
    "PROFILES",
    "ExtractorContract",
    "Growth",
    "Plant",
    "PlantedArticle",
    "actors",
    "articles",
    "claims",
    "date_values",
    "exact_numbers",
    "hostile_articles",
    "hostile_texts",
    "intervals",
    "load_profile",
    "measure_growth",
    "neutral_paragraphs",
    "quantities",
    "spans",
    "units",
]
