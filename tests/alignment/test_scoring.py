"""From features to a probability: weights, and trees where there are any."""

from __future__ import annotations

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit.alignment.features import NAMES
from claimkit.alignment.scoring import LET_THROUGH, SHARE, Model, Trees, model

STUMP = Trees(([0, 0.5, -2.0, 3.0],), bias=1.0)
"""Log odds -1 for a first feature up to .5, else 4."""


@pytest.mark.parametrize(("value", "odds"), [(0.0, -1.0), (0.5, -1.0), (0.6, 4.0)])
def test_a_tree_parts_at_its_threshold(value: float, odds: float) -> None:
    """What equals the threshold goes below."""
    assert STUMP.odds((value,)) == odds


def test_trees_share_the_odds() -> None:
    """Logistic model and trees are weighed by :data:`SHARE`."""
    mixed = (1 - SHARE) * 0.5 + SHARE * 4.0
    assert Model((0.5,), 0.0, STUMP).score((1.0,)) == pytest.approx(1 / (1 + math.exp(-mixed)))


@pytest.mark.parametrize("trees", [True, False])
def test_what_the_weights_refuse_is_not_asked_again(trees: bool) -> None:
    """Below the log odds that are let through, trees change nothing; nor where they are left out."""
    bias = LET_THROUGH - 1 if trees else 0.0
    assert Model((0.5,), bias, STUMP).score((1.0,), trees=trees) == Model((0.5,), bias).score((1.0,))


def _features(node: Any) -> set[int]:
    return {node[0]} | _features(node[2]) | _features(node[3]) if isinstance(node, list) else set()


def test_shipped_trees_know_the_features() -> None:
    """Each asks for features that exist; only values that exclude each other have trees."""
    grown = model("differ").trees
    assert grown is not None
    assert model("agree").trees is None
    assert set().union(*map(_features, grown.trees)) <= set(range(len(NAMES)))


@given(st.lists(st.floats(-3, 3), min_size=len(NAMES), max_size=len(NAMES)))
def test_a_score_is_a_probability(features: list[float]) -> None:
    """Whatever the features are."""
    assert 0 <= model("differ").score(tuple(features)) <= 1
