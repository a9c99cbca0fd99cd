"""The names that another recogniser finds, as voices beside the tagger's.

Two recognisers that agree are nearly always right; of the names that spaCy's small pipeline alone finds in
web text, one in nine is right. So its names are neither taken as they are nor thrown away: each adds to the
scores of its reading, its silence takes a little from every name, and the best sequence of labels is found as
ever. Choosing between the whole names of the two afterwards lost long ones, as the scores of their words
leave out the transitions between them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence

from claimkit.values.actors import ActorKind

from ._candidates import Hear
from ._mentions import Mention
from ._runs import Run
from ._tagger import Scores, tagger

LABELS: Mapping[ActorKind, str] = {"person": "PER", "organisation": "ORG", "place": "LOC"}
"""Labels of the tagger; all other kinds are MISC."""

SCALE = 64
"""Steps of the tagger's scores to one."""


def hearing(voices: Sequence[Mention], trust: float) -> Hear:
    """What counts the voices, by place and apart from each other, into the scores of a run's tokens.

    ``trust`` is what a voice adds to each word of its name, in units of the tagger's scores (roughly,
    natural logarithms of odds); silence takes half of that, and so much counts a lone abbreviation, as
    small pipelines take "LNG" and "ASAP" for organisations.
    """
    starts = [voice.start for voice in voices]
    ends = [voice.end for voice in voices]
    labels = {label: at for at, label in enumerate(tagger().labels)}
    outside = labels["O"]
    weight = round(trust * SCALE)

    def hear(run: Run, rows: list[Scores]) -> list[Scores]:
        low, high = bisect_right(ends, run.starts[0]), bisect_left(starts, run.ends[-1])
        told = [(outside, weight // 2)] * len(rows)
        for voice in voices[low:high]:
            kind = LABELS.get(voice.kind, "MISC")
            first, last = bisect_left(run.starts, voice.start), bisect_left(run.starts, voice.end)
            alone = last - first == 1 and kind == "ORG" and voice.text.isupper()
            for at in range(first, last):
                label = labels[f"{'I' if at > first else 'B'}-{kind}"]
                told[at] = label, weight // 2 if alone else weight
        return [_raised(row, *one) for row, one in zip(rows, told, strict=True)]

    return hear


def _raised(row: Scores, label: int, weight: int) -> Scores:
    return (*row[:label], row[label] + weight, *row[label + 1 :])
