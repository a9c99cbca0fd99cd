"""From features to the probability that two claims answer one question.

Two logistic models, both made by ``benchmarks/train/alignment.py``: one for pairs whose values can both hold,
one for pairs whose values exclude each other, since a wrong contradiction costs more than a wrong agreement.
"""

from __future__ import annotations

import json
import math
from functools import cache
from importlib.resources import files
from typing import Any, Literal

from attrs import frozen

Mode = Literal["agree", "differ"]


@frozen
class Model:
    """A logistic model over the features of :mod:`claimkit.alignment.features`."""

    weights: tuple[float, ...]
    """One a feature, in the order of the feature names."""
    bias: float
    """Log odds when every feature is 0."""

    def score(self, features: tuple[float, ...]) -> float:
        """Probability from 0 to 1."""
        odds = self.bias + math.fsum(w * x for w, x in zip(self.weights, features, strict=True))
        return 1 / (1 + math.exp(-odds)) if odds > -700 else 0.0


@cache
def model(mode: Mode) -> Model:
    """The model of one mode."""
    entry = _table()[mode]
    return Model(tuple(entry["weights"]), entry["bias"])


@cache
def _table() -> dict[str, Any]:
    text = (files("claimkit.alignment") / "data" / "weights.json").read_text(encoding="utf-8")
    table: dict[str, Any] = json.loads(text)
    return table


CALIBRATION: dict[Mode, tuple[float, float]] = {"differ": (0.584, -0.256), "agree": (0.969, -0.276)}
"""Slope and shift of the log odds that turn scores into shares of right pairs (Platt scaling).

For differing pairs fitted on what is left after all eliminations: of the 23 development events, left out
in turn, of shootings and of 40 invented sets that nothing is fitted on, 738 pairs of which 63 % are
discrepancies. On the real ones alone 77 % of 131 are, so there the confidence says less than is true. For
agreeing ones fitted on the events; of the 40 sets' pairs that score under .7 fewer are right than it says.
"""


def confidence(score: float, mode: Mode) -> float:
    """The share of pairs of such a score that are right, from 0 to 1."""
    slope, shift = CALIBRATION[mode]
    bounded = min(max(score, 1e-4), 1 - 1e-4)
    return 1 / (1 + math.exp(-(slope * math.log(bounded / (1 - bounded)) + shift)))
