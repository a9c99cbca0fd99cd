"""The learned tagger: a linear-chain model over the tokens of a run, read from ``data/tagger.txt.gz``.

Scores are whole numbers (weights times 64), so that the answers are the same on every machine. The weights
of a feature for all labels are kept as one packed integer with a lane of 32 bits for each label: adding two
features is one addition, and the sums of whole groups of features are kept for the words met.
"""

from __future__ import annotations

import gzip
import json
import struct
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files

from . import _features
from ._runs import Run

LANE = 32
KEPT = 60_000
"""Words whose sums are kept; past that the table is emptied and starts anew."""

Scores = tuple[int, ...]


class Tagger:
    """Labels for the tokens of runs; made once by :func:`tagger`."""

    def __init__(
        self, labels: Sequence[str], transitions: Sequence[Sequence[int]], weights: dict[str, int]
    ) -> None:
        self.labels = tuple(labels)
        self._weights = weights
        count = len(self.labels)
        self._offset = sum(1 << (LANE * i + LANE - 1) for i in range(count))
        self._unpack = struct.Struct(f"<{count}I").unpack
        self._size = count * LANE // 8
        self._words: tuple[dict[str, int], ...] = tuple({} for _ in _features.OFFSETS)
        self._classes: dict[tuple[str, str, str], int] = {}
        self._evidence: dict[tuple[frozenset[str], str], int] = {}
        self._word_class: dict[str, str] = {}
        self._incoming = tuple(self._arrivals(transitions, label) for label in range(count))

    def _arrivals(self, transitions: Sequence[Sequence[int]], label: int) -> tuple[bool, tuple[int, ...]]:
        """What it costs to come to a label: from every label, or inside a name from its own two labels."""
        name = self.labels[label]
        if name[0] != "I":
            return True, tuple(row[label] for row in transitions)
        begun, inside = self.labels.index(f"B-{name[2:]}"), label
        return False, (begun, inside, transitions[begun][label], transitions[inside][label])

    def _sum(self, features: Iterable[str]) -> int:
        get = self._weights.get
        return sum(get(feature, 0) for feature in features)

    def _word(self, index: int, word: str) -> int:
        table = self._words[index]
        if len(table) > KEPT:
            table.clear()
        found = table[word] = self._sum(_features.word_features(_features.OFFSETS[index], word))
        return found

    def _class(self, word: str) -> str:
        if len(self._word_class) > KEPT:
            self._word_class.clear()
        found = self._word_class[word] = _features.word_class(word)
        return found

    def scores(self, run: Run, facts: dict[str, frozenset[str]], marks: Sequence[str]) -> list[Scores]:
        """For each token of the run one score for each label, biased by 2³¹; only differences count.

        ``marks`` are those of :func:`_features.phrase_features`.
        """
        around = _features.neighbours(run)
        known = self._word_class
        classes = [known.get(w) or self._class(w) for w in around]
        small = [w.lower() for w in around]
        count = len(run.tokens)
        w0, w1, w2, w3, w4 = self._words
        weights = self._weights
        rows: list[Scores] = []
        for at, token in enumerate(run.tokens):
            a, b, c, d = around[at], around[at + 1], around[at + 3], around[at + 4]
            total = self._offset
            for index, table, word in ((0, w0, a), (1, w1, b), (2, w2, token), (3, w3, c), (4, w4, d)):
                part = table.get(word)
                total += self._word(index, word) if part is None else part
            triple = (classes[at + 1], classes[at + 2], classes[at + 3])
            part = self._classes.get(triple)
            if part is None:
                if len(self._classes) > KEPT:
                    self._classes.clear()
                part = self._classes[triple] = self._sum(_features.class_features(*triple))
            total += part
            pair = (facts.get(token, _NOTHING), triple[1])
            part = self._evidence.get(pair)
            if part is None:
                if len(self._evidence) > KEPT:
                    self._evidence.clear()
                part = self._evidence[pair] = self._sum(_features.evidence_features(*pair))
            total += part
            for feature in _features.phrase_pair_features(small, at + 2, triple[1]):
                total += weights.get(feature, 0)
            total += weights.get(f"g={marks[at]}", 0)
            place = "U" if count == 1 else "B" if at == 0 else "E" if at == count - 1 else "I"
            total += weights.get(f"p={place}{min(count, 4)}", 0)
            rows.append(self._unpack(total.to_bytes(self._size, "little")))
        return rows

    def best(self, rows: Sequence[Scores]) -> list[int]:
        """Indices of the labels of the best sequence (Viterbi)."""
        first = rows[0]
        if len(rows) == 1:
            return [first.index(max(first))]
        trail: list[list[int]] = []
        score: Sequence[int] = first
        for row in rows[1:]:
            step: list[int] = []
            following: list[int] = []
            for label, (free, arrive) in zip(row, self._incoming, strict=True):
                if free:
                    sums = [s + t for s, t in zip(score, arrive, strict=True)]
                    top = max(sums)
                    step.append(sums.index(top))
                else:
                    begun, inside, from_begun, from_inside = arrive
                    top = score[begun] + from_begun
                    if score[inside] + from_inside > top:
                        top = score[inside] + from_inside
                        begun = inside
                    step.append(begun)
                following.append(top + label)
            trail.append(step)
            score = following
        at = score.index(max(score))
        path = [at]
        for step in reversed(trail):
            at = step[at]
            path.append(at)
        path.reverse()
        return path


_NOTHING: frozenset[str] = frozenset()


@cache
def tagger() -> Tagger:
    """The tagger of the shipped model."""
    raw = gzip.decompress((files("claimkit_actors") / "data" / "tagger.txt.gz").read_bytes()).decode("utf-8")
    header, _, body = raw.partition("\n")
    facts = json.loads(header)
    weights: dict[str, int] = {}
    for line in body.splitlines():
        feature, _, pairs = line.rpartition("\t")
        numbers = [int(n) for n in pairs.split(" ")]
        packed = 0
        for label, weight in zip(numbers[::2], numbers[1::2], strict=True):
            packed += weight << (LANE * label)
        weights[feature] = packed
    return Tagger(facts["labels"], facts["transitions"], weights)


def pieces(labels: Sequence[str], path: Sequence[int]) -> list[tuple[int, int, str]]:
    """(first token, one past the last, kind) of each name on a path of labels."""
    found: list[tuple[int, int, str]] = []
    start = -1
    kind = ""
    for at, index in enumerate((*path, labels.index("O"))):
        label = labels[index]
        if start >= 0 and (label[0] != "I" or label[2:] != kind):
            found.append((start, at, kind))
            start = -1
        if label != "O" and start < 0:
            start, kind = at, label[2:]
    return found
