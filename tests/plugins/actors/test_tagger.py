"""The tagger: its kept sums are those of the features that training sees, its best sequence is the best."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import pairwise, product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit_actors import _features, _runs
from claimkit_actors._tagger import tagger

BIAS = 1 << 31
LABELS = 9

rows = st.integers(0, 3000).flatmap(
    lambda width: st.lists(
        st.tuples(*[st.integers(BIAS - width, BIAS + width)] * LABELS), min_size=1, max_size=3
    )
)
"""Scores of one to three tokens, near each other or far apart."""

pieces = st.lists(
    st.sampled_from(
        [
            "Ada",
            "Abara",
            "Kenya",
            "al-",
            "d'",
            "Abd-al",
            "'",
            "-",
            " ",
            " of ",
            ", ",
            "said",
            "Mr.",
            "|",
            "\n",
        ]
    ),
    max_size=30,
).map("".join)
"""Text that begins, joins and breaks off names."""


@cache
def model() -> tuple[dict[str, Any], dict[str, dict[int, int]]]:
    """The header of the shipped model, and the weight of each label by feature."""
    data = (files("claimkit_actors") / "data" / "tagger.txt.gz").read_bytes()
    header, *lines = gzip.decompress(data).decode("utf-8").splitlines()
    weights: dict[str, dict[int, int]] = {}
    for line in lines:
        feature, _, pairs = line.rpartition("\t")
        numbers = [int(number) for number in pairs.split(" ")]
        weights[feature] = dict(zip(numbers[::2], numbers[1::2], strict=True))
    return json.loads(header), weights


def value(path: Sequence[int], scores: Sequence[Sequence[int]]) -> int:
    """What a sequence of labels scores."""
    transitions = model()[0]["transitions"]
    return sum(row[label] for row, label in zip(scores, path, strict=True)) + sum(
        transitions[a][b] for a, b in pairwise(path)
    )


@given(rows)
@settings(max_examples=50)
def test_the_best_sequence_scores_as_the_best_of_all(scores: list[tuple[int, ...]]) -> None:
    """No sequence of labels scores more than the one that is given, though most are never looked at."""
    best = max(value(path, scores) for path in product(range(LABELS), repeat=len(scores)))
    assert value(tagger().best(scores), scores) == best


@given(pieces)
def test_scores_are_the_sums_of_the_features_of_training(text: str) -> None:
    """What is kept of words, pairs and facts adds up to the weights of the features of a token."""
    _, weights = model()
    runs, facts = _features.read(text)
    for run in runs:
        found = tagger().scores(run, facts, _features.phrase_features(run.tokens))
        expected = [
            tuple(
                BIAS + sum(weights.get(feature, {}).get(label, 0) for feature in row)
                for label in range(LABELS)
            )
            for row in _features.token_features(run, facts)
        ]
        assert found == expected


@given(pieces)
def test_runs_stand_in_the_text_and_do_not_overlap(text: str) -> None:
    """Each token of a run is the text at its place, after the tokens before it."""
    end = 0
    for run in _runs.find(text):
        for token, start, last in zip(run.tokens, run.starts, run.ends, strict=True):
            assert start >= end
            assert text[start:last] == token
            end = last
