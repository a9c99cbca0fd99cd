"""Names found in one text, decided over the whole article.

The tagger looks at one run at a time. Here the article votes: the scores of all places where one string
stands are added, and the family name of a person named in full counts as a person wherever it stands alone.
On newswire that the tagger never saw this lifts the F1 from 74.5 to 77.2 and the persons found from 87.8 to 91.1 %.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from claimkit.values.actors import ActorKind

from . import _features, _gazetteer
from ._runs import Run
from ._tagger import Scores, pieces, tagger

KINDS: dict[str, ActorKind] = {"PER": "person", "ORG": "organisation", "LOC": "place", "MISC": "unknown"}

SWAY = 2 * 64
"""How much better its own reading may score for a mention to still follow the vote of the article."""

FAMILY = 2 * 64
"""Added, for each place, to reading a string as a person when it is the family name of one named in full."""


class Mention(NamedTuple):
    """A name at its place."""

    start: int
    end: int
    text: str
    kind: ActorKind
    run: Run
    """The run that it stands in."""
    first: int
    """Index of its first token in the run."""
    last: int
    """One past the index of its last token."""


class _Candidate:
    """A stretch of tokens that is, or could be, a name."""

    __slots__ = ("first", "kind", "last", "run", "scores")

    def __init__(self, run: Run, first: int, last: int, kind: str, scores: dict[str, int]) -> None:
        self.run = run
        self.first = first
        self.last = last
        self.kind = kind
        self.scores = scores


@cache
def titles() -> frozenset[str]:
    """Capitalised words before a person's name that are no part of it."""
    words = _gazetteer.words()
    return words["honorific"] | words["rank"] | words["title"]


@cache
def _mute() -> frozenset[str]:
    """Words that are never a name alone."""
    words = _gazetteer.words()
    return words["function"] | words["calendar"] | words["honorific"] | words["rank"]


@cache
def _rows() -> tuple[int, tuple[tuple[str, int, int], ...]]:
    labels = tagger().labels
    return labels.index("O"), tuple((k, labels.index(f"B-{k}"), labels.index(f"I-{k}")) for k in KINDS)


def _scored(rows: Sequence[Scores], first: int, last: int) -> dict[str, int]:
    """How much better than no name each kind fits the tokens."""
    outside, kinds = _rows()
    base = sum(rows[i][outside] for i in range(first, last))
    found = {
        kind: rows[first][begin] + sum(rows[i][inside] for i in range(first + 1, last)) - base
        for kind, begin, inside in kinds
    }
    found["O"] = 0
    return found


def _candidates(text: str) -> list[_Candidate]:
    model = tagger()
    runs, facts = _features.read(text)
    mute, before_name = _mute(), titles()
    found: list[_Candidate] = []
    for run in runs:
        tokens = run.tokens
        if len(tokens) == 1 and tokens[0] in mute:
            continue
        rows = model.scores(run, facts)
        free = 0
        for first, last, kind in pieces(model.labels, model.best(rows)):
            found.extend(_idle(run, rows, free, first, mute))
            free = last
            if kind == "PER":
                while last - first > 1 and tokens[first] in before_name:
                    first += 1
            found.append(_Candidate(run, first, last, kind, _scored(rows, first, last)))
        found.extend(_idle(run, rows, free, len(tokens), mute))
    return found


def _idle(run: Run, rows: Sequence[Scores], first: int, last: int, mute: frozenset[str]) -> list[_Candidate]:
    """Capitalised words that the tagger left out, each a candidate of its own."""
    before_name = titles()
    return [
        _Candidate(run, at, at + 1, "O", _scored(rows, at, at + 1))
        for at in range(first, last)
        if run.tokens[at][0].isupper() and run.tokens[at] not in mute and run.tokens[at] not in before_name
    ]


def _vote(candidates: Sequence[_Candidate]) -> None:
    """Give candidates of one string one kind, unless a place speaks clearly for another."""
    family = {
        c.run.tokens[c.last - 1] for c in candidates if c.kind == "PER" and c.last - c.first > 1
    }
    groups: dict[tuple[str, ...], list[_Candidate]] = {}
    for candidate in candidates:
        groups.setdefault(tuple(candidate.run.tokens[candidate.first : candidate.last]), []).append(candidate)
    for tokens, group in groups.items():
        surname = len(tokens) == 1 and tokens[0] in family
        if not surname and (len(group) == 1 or all(c.kind == group[0].kind for c in group)):
            continue
        pool = {kind: sum(c.scores[kind] for c in group) for kind in group[0].scores}
        if surname:
            pool["PER"] += FAMILY * len(group)
        best = max(pool, key=pool.__getitem__)
        for candidate in group:
            if best == candidate.kind:
                continue
            gap = candidate.scores[candidate.kind] - candidate.scores[best]
            if gap < SWAY + (FAMILY if surname and best == "PER" else 0):
                candidate.kind = best


def find(text: str) -> list[Mention]:
    """The names of the text in order; none overlaps another."""
    candidates = _candidates(text)
    _vote(candidates)
    found: list[Mention] = []
    for c in candidates:
        if c.kind == "O":
            continue
        start, end = c.run.starts[c.first], c.run.ends[c.last - 1]
        found.append(Mention(start, end, text[start:end], KINDS[c.kind], c.run, c.first, c.last))
    return found
