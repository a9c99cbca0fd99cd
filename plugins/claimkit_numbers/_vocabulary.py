"""The words that the extractor knows: the bundled tables and what plugins add."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from functools import cache
from typing import Any

from attrs import frozen

from claimkit.errors import InvalidModelError

from . import _scan
from ._number_words import VAGUE
from ._units import ExtraUnit, UnitTable, table

SYNONYMS: tuple[tuple[str, ...], ...] = (("country", "nation"),)
"""Names of one counted thing, the canonical one first; kept to words that mean the same in any article."""


@frozen
class Vocabulary:
    """Units, vague words and synonyms of counted things, ready for use."""

    units: UnitTable
    vague: Mapping[str, tuple[Fraction, Fraction | None]]
    """Vague words with the least and greatest number that they allow."""
    synonyms: Mapping[str, str]
    """Canonical name of a counted thing."""
    trigger: re.Pattern[str]
    """Matches where a number may begin."""
    special: re.Pattern[str]
    """Matches vague words and fractions, with their scale."""

    def canonical(self, noun: str) -> str:
        """The name that stands for all synonyms of ``noun``."""
        return self.synonyms.get(noun, noun)


@cache
def bundled() -> Vocabulary:
    """What the extractor knows without a plugin."""
    return vocabulary(())


def vocabulary(rows: Iterable[Mapping[str, Any]]) -> Vocabulary:
    """The bundled words and those of the rows (see the hook ``claimkit_vocabulary``).

    Raises :class:`~claimkit.errors.InvalidModelError` for a row that is not as the hook describes it.
    """
    extra: list[ExtraUnit] = []
    vague: dict[str, tuple[Fraction, Fraction | None]] = {
        w: (Fraction(low), None if high is None else Fraction(high)) for w, (low, high) in VAGUE.items()
    }
    synonyms = {other: names[0] for names in SYNONYMS for other in names}
    for row in rows:
        kind = row.get("type")
        words = tuple(str(w) for w in row.get("words", ()))
        if not words:
            raise InvalidModelError(f"a vocabulary row has words: {dict(row)!r}")
        if kind == "unit":
            name, dimension = str(row.get("name", words[0])), str(row.get("dimension", ""))
            extra.append((name, dimension, Fraction(row.get("factor", 1)), words))
        elif kind == "vague":
            upper = row.get("upper")
            pair = (Fraction(row.get("lower", 0)), None if upper is None else Fraction(upper))
            vague.update(dict.fromkeys((w.lower() for w in words), pair))
        elif kind == "synonyms":
            synonyms.update(dict.fromkeys((w.lower() for w in words), words[0].lower()))
        else:
            raise InvalidModelError(f"a vocabulary row has type unit, synonyms or vague, not {kind!r}")
    names = tuple(sorted(vague))
    return Vocabulary(table(tuple(extra)), vague, synonyms, _scan.trigger(names), _scan.special(names))
