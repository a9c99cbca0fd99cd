"""Train the actor tagger and write its weights.

    python benchmarks/train/actor_corpora.py FOLDER > documents.jsonl
    python benchmarks/train/actors.py documents.jsonl plugins/claimkit_actors/data/tagger.txt.gz

Needs python-crfsuite (MIT), which the plugin itself does not. The same files give the same weights.
"""

from __future__ import annotations

import gzip
import json
import random
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pycrfsuite
from actor_templates import documents as made_up

from claimkit_actors import _features
from claimkit_actors._runs import Run

SCALE = 64
"""Weights are stored as whole 64ths."""

SETTINGS = {"c1": 0.1, "c2": 6.0, "max_iterations": 120, "feature.possible_transitions": False}

FAINT = 3
"""Weights of so many 64ths and less are left out: most of them, without which the figures stay."""

Span = tuple[int, int, str]
LEAD = re.compile(r"(?:the|a|an)\s+|[\"'(\s]+", re.IGNORECASE)


def tidy(text: str, spans: Iterable[Span]) -> list[Span]:
    """Spans without a leading article, without the handles of tweets."""
    found: list[Span] = []
    for start, end, label in spans:
        lead = LEAD.match(text[start:end])
        if lead and lead.end() < end - start:
            start += lead.end()
        if not text[start:end].startswith(("@", "#")):
            found.append((start, end, label))
    return found


def labels_of(run: Run, spans: list[Span]) -> list[str]:
    """B-, I- and O labels of the tokens of a run."""
    found: list[str] = []
    last: Span | None = None
    for start, end in zip(run.starts, run.ends, strict=True):
        span = next((s for s in spans if s[0] < end and start < s[1]), None)
        found.append("O" if span is None else f"{'I' if span == last else 'B'}-{span[2]}")
        last = span
    return found


def headline(document: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """The document with one of its sentences as a headline in capitals before it."""
    text: str = document["text"]
    lines = [m for m in re.finditer(r"[^\n]+", text) if 20 < len(m[0]) < 160]
    if not lines:
        return document
    line = rng.choice(lines)
    head = line[0].upper()
    if len(head) != len(line[0]):
        return document
    shift = len(head) + 1
    spans = [
        (a - line.start(), b - line.start(), x)
        for a, b, x in document["spans"]
        if line.start() <= a and b <= line.end()
    ]
    spans += [(a + shift, b + shift, x) for a, b, x in document["spans"]]
    return {**document, "text": f"{head}\n{text}", "spans": spans}


def examples(documents: Iterable[dict[str, Any]]) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Features and labels of every run."""
    for document in documents:
        text = document["text"]
        spans = tidy(text, document["spans"])
        runs, facts = _features.read(text)
        for run in runs:
            near = [s for s in spans if s[0] < run.ends[-1] and run.starts[0] < s[1]]
            yield _features.token_features(run, facts), labels_of(run, near)


def training_documents(path: Path, made: int = 350) -> list[dict[str, Any]]:
    """The annotated documents, a fifth of them with a headline in capitals, and the made-up ones."""
    rng = random.Random(3)
    found = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    found = [headline(d, rng) if len(d["text"]) > 300 and rng.random() < 0.4 else d for d in found]
    return [*found, *made_up(made)]


def train(documents: Iterable[dict[str, Any]], model: str, **settings: Any) -> None:
    """Fit the model and write it in the format of crfsuite."""
    trainer = pycrfsuite.Trainer(verbose=False)
    for features, labels in examples(documents):
        trainer.append(features, labels)
    trainer.set_params({**SETTINGS, **settings})
    trainer.train(model)


def export(model: str, target: Path) -> None:
    """Write the weights as text: a JSON header, then a line for each feature."""
    tagger = pycrfsuite.Tagger()
    tagger.open(model)
    info = tagger.info()
    labels = sorted(tagger.labels(), key=lambda label: (label != "O", label))
    index = {label: at for at, label in enumerate(labels)}
    weights: dict[str, dict[int, int]] = {}
    for (feature, label), weight in info.state_features.items():
        value = round(weight * SCALE)
        if abs(value) > FAINT:
            weights.setdefault(feature, {})[index[label]] = value
    transitions = [[round(info.transitions.get((a, b), 0.0) * SCALE) for b in labels] for a in labels]
    for a in labels:
        for b in labels:
            if b[0] == "I" and a[2:] != b[2:]:
                transitions[index[a]][index[b]] = -100_000
    header = json.dumps({"labels": labels, "scale": SCALE, "transitions": transitions})
    lines = (
        f"{f}\t{' '.join(f'{k} {v}' for k, v in sorted(w.items()))}\n" for f, w in sorted(weights.items())
    )
    target.write_bytes(gzip.compress((header + "\n" + "".join(lines)).encode(), 9, mtime=0))


def main() -> None:
    documents = training_documents(Path(sys.argv[1]))
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "tagger.crfsuite")
        train(documents, model)
        export(model, Path(sys.argv[2]))


if __name__ == "__main__":
    main()
