"""The learned tagger: a linear-chain model over the tokens of a run, read from ``data/tagger.txt.gz``.

Scores are whole numbers (weights times 64), so that the answers are the same on every machine. The weights
of a feature for all labels are kept as one packed integer with a lane of 32 bits for each label: adding two
features is one addition, and the sums of whole groups of features are kept for the words met.
"""

from __future__ import annotations

import gzip
import json
import re
import struct
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from typing import TypeVar

from . import _features
from ._runs import Run

LANE = 32
KEPT = 60_000
"""Entries of a table of what was met; past that it is emptied and starts anew."""

Scores = tuple[int, ...]
Pairs = dict[tuple[str, ...], int]
"""Packed weights of one sort of feature of :func:`_features.phrase_pair_features`, by its words."""

K = TypeVar("K")
V = TypeVar("V")


class _Kept(dict[K, V]):
    """Values made when first asked for and kept, :data:`KEPT` of them at most."""

    def __init__(self, make: Callable[[K], V]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: K) -> V:
        if len(self) >= KEPT:
            self.clear()
        found = self[key] = self._make(key)
        return found


class Tagger:
    """Labels for the tokens of runs; made once by :func:`tagger`."""

    def __init__(
        self,
        labels: Sequence[str],
        transitions: Sequence[Sequence[int]],
        weights: Mapping[str, int],
        pairs: Mapping[str, Pairs],
    ) -> None:
        """``pairs`` holds the weights of pairs of words by sort, ``weights`` all others by feature.

        Labels inside a name come last; nothing but the label of its beginning and themselves leads to them.
        """
        self.labels = tuple(labels)
        count = len(self.labels)
        self._unpack = struct.Struct(f"<{count}I").unpack
        self._size = count * LANE // 8
        self._pairs = tuple(pairs.get(sort, {}).get for sort in PAIRS)

        def total(features: Sequence[str]) -> int:
            return sum(weights.get(feature, 0) for feature in features)

        def at_offset(offset: int, word: str) -> int:
            return total(_features.word_features(offset, word))

        bias = sum(1 << (LANE * i + LANE - 1) for i in range(count))
        self._words = tuple(_Kept[str, int](partial(at_offset, offset)) for offset in _features.OFFSETS)
        self._forms = _Kept[str, tuple[str, str]](lambda word: (word.lower(), _features.word_class(word)))
        self._classes = _Kept[tuple[str, str, str], int](lambda key: total(_features.class_features(*key)))
        self._evidence = _Kept[tuple[int, str], int](lambda key: total(_features.evidence_features(*key)))
        self._marks = _Kept[str, int](lambda mark: weights.get(f"g={mark}", 0))
        self._places = _Kept[int, list[int]](
            lambda size: [bias + weights.get(place, 0) for place in _features.place_features(size)]
        )
        self._kinds = tuple((label[2:], label[0] == "I") for label in self.labels)
        free = [i for i, label in enumerate(self.labels) if label[0] != "I"]
        self._arrivals = tuple((to, tuple(row[to] for row in transitions)) for to in free)
        self._inside = tuple(
            (at, begun := self.labels.index(f"B-{kind}"), transitions[begun][at], transitions[at][at])
            for at, (kind, inside) in enumerate(self._kinds)
            if inside
        )
        self._rivals = tuple(
            tuple((i, max(transitions[i][to] - transitions[top][to] for to in free)) for i in range(count))
            for top in range(count)
        )

    def scores(self, run: Run, facts: Mapping[str, int], marks: Sequence[str]) -> list[Scores]:
        """For each token of the run one score for each label, biased by 2³¹; only differences count.

        ``marks`` are those of :func:`_features.phrase_features`.
        """
        around = _features.neighbours(run)
        forms = [self._forms[word] for word in around]
        w0, w1, w2, w3, w4 = self._words
        classes, evidence, known = self._classes, self._evidence, self._marks
        before, after, before_two, after_two = self._pairs
        unpack, size = self._unpack, self._size
        rows: list[Scores] = []
        for at, place in enumerate(self._places[len(marks)]):
            a, b, token, c, d = around[at : at + 5]
            (a_low, _), (b_low, b_class), (low, form), (c_low, c_class), (d_low, _) = forms[at : at + 5]
            total = (
                place
                + w0[a]
                + w1[b]
                + w2[token]
                + w3[c]
                + w4[d]
                + classes[b_class, form, c_class]
                + evidence[facts.get(token, 0), form]
                + before((b_low, low), 0)
                + after((low, c_low), 0)
                + before_two((a_low, b_low, form), 0)
                + after_two((c_low, d_low, form), 0)
                + known[marks[at]]
            )
            rows.append(unpack(total.to_bytes(size, "little")))
        return rows

    def names(self, rows: Sequence[Scores]) -> list[tuple[int, int, str]]:
        """(first token, one past the last, kind) of each name of the best sequence of labels."""
        found: list[tuple[int, int, str]] = []
        for at, label in enumerate(self.best(rows)):
            kind, inside = self._kinds[label]
            if not kind:
                continue
            if inside and found and found[-1][1:] == (at, kind):
                found[-1] = (found[-1][0], at + 1, kind)
            else:
                found.append((at, at + 1, kind))
        return found

    def best(self, rows: Sequence[Scores]) -> list[int]:
        """Indices of the labels of the best sequence (Viterbi)."""
        score: Sequence[int] = rows[0]
        if len(rows) == 1:
            return [score.index(max(score))]
        trail: list[list[int]] = []
        for row in rows[1:]:
            top = max(score)
            rivals = self._rivals[score.index(top)]
            live = [i for i, gain in rivals if score[i] + gain >= top]  # whence a best sequence may come
            origin = live[0]
            step: list[int] = []
            following: list[int] = []
            for label, arrive in self._arrivals:
                top = -1
                for i in live:
                    total = score[i] + arrive[i]
                    if total > top:
                        top = total
                        origin = i
                step.append(origin)
                following.append(top + row[label])
            for label, begun, from_begun, from_inside in self._inside:
                top = score[begun] + from_begun
                total = score[label] + from_inside
                if total > top:
                    top = total
                    begun = label
                step.append(begun)
                following.append(top + row[label])
            trail.append(step)
            score = following
        at = score.index(max(score))
        path = [at]
        for step in reversed(trail):
            at = step[at]
            path.append(at)
        path.reverse()
        return path


PAIRS = ("b-", "b+", "t-", "t+")
"""Sorts of the features of :func:`_features.phrase_pair_features`, in its order."""

_FIELD = re.compile(r"(?:^|\|)(\||[^|]+)")
"""A word of a feature that joins words by strokes; a word may be a stroke."""


@cache
def tagger() -> Tagger:
    """The tagger of the shipped model."""
    raw = gzip.decompress((files("claimkit_actors") / "data" / "tagger.txt.gz").read_bytes()).decode("utf-8")
    header, _, body = raw.partition("\n")
    facts = json.loads(header)
    weights: dict[str, int] = {}
    pairs: dict[str, Pairs] = {sort: {} for sort in PAIRS}
    packed = _Kept(_packed)  # 159 thousand features share 21 thousand sets of weights
    for line in body.splitlines():
        feature, _, numbers = line.rpartition("\t")
        sort, _, words = feature.partition("=")
        if sort not in pairs:
            weights[feature] = packed[numbers]
        else:
            fields = _FIELD.findall(words) if "||" in words else words.split("|")
            pairs[sort][tuple(map(sys.intern, fields))] = packed[numbers]
    return Tagger(facts["labels"], facts["transitions"], weights, pairs)


def _packed(pairs: str) -> int:
    """The weights of a feature, written as labels and weights in turn, in one integer."""
    numbers = [int(n) for n in pairs.split(" ")]
    return sum(weight << (LANE * label) for label, weight in zip(numbers[::2], numbers[1::2], strict=True))
