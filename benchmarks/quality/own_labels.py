"""Measure names and discrepancies on labels of our own, which stand on the development articles.

    python benchmarks/quality/own_labels.py

The labels lie in ``labels/`` (places only), the articles in a folder ``shared`` beside the project; without
them nothing is measured and the status is 0. Ends with status 1 when a figure is under its floor.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SHARED = HERE.resolve().parents[2] / "shared"
SETS = ("events", "events2", "gva", "seeds")
LABELS = ("PER", "ORG", "LOC")

FLOORS: Mapping[str, float] = {
    "names of articles, F1": 93.0,
    "names of leads, F1": 87.0,
    "persons of articles touched": 98.0,
    "stories, F1": 0.39,
    "stories, precision": 0.75,
}
"""What must not fall; lower one by hand and say why in the commit."""

Row = dict[str, Any]


def rows_of(path: Path) -> list[Row]:
    """The rows of a file of JSON lines."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def answers(kind: str, rows: Iterable[Row]) -> list[Row]:
    """What claimkit says of the rows, in the form of the quality harness."""
    command = [sys.executable, str(HERE / "predict.py"), kind]
    sent = "\n".join(json.dumps(row) for row in rows)
    done = subprocess.run(command, input=sent, capture_output=True, text=True, encoding="utf-8", check=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def names(texts: Mapping[str, str]) -> dict[str, float]:
    """F1 of names in per cent, of full articles and of leads."""
    import actors  # the scorer of the shared folder

    gold: list[Row] = []
    for row in rows_of(HERE / "labels" / "names.jsonl"):
        text = texts[row["id"]]
        if len(text) != row["length"]:
            raise ValueError(f"{row['id']} is not the text that was labelled")
        spans = [{"start": start, "end": end, "label": label} for start, end, label in row["spans"]]
        gold.append({"id": row["id"], "text": text, "spans": spans})
    found = {row["id"]: row["spans"] for row in answers("actors", gold)}
    figures: dict[str, float] = {}
    for name, leads in (("articles", False), ("leads", True)):
        counts = actors.tally([g for g in gold if g["id"].startswith("gva/") == leads], found, LABELS)
        figures[f"names of {name}, F1"] = 100 * actors.prf(*counts["ALL", "norm"])[2]
        figures[f"persons of {name} touched"] = 100 * actors.prf(*counts["PER", "overlap"])[1]
    return figures


def stories() -> dict[str, float]:
    """Scores of conflicts and updates in the stories."""
    import discrepancies  # the scorer of the shared folder

    labelled = {row["id"]: row["facts"] for row in rows_of(HERE / "labels" / "stories.jsonl")}
    gold: list[Row] = []
    for row in rows_of(SHARED / "gold" / "sets" / "gva.jsonl"):
        facts = [
            {**fact, "what": "", "values": [dict(zip(VALUE, v, strict=True)) for v in fact["values"]]}
            for fact in labelled[row["id"]]
        ]
        gold.append({"id": row["id"], "articles": row["articles"], "facts": facts})
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, rows in (("gold", gold), ("found", answers("sets", gold))):
            paths.append(Path(folder) / f"{name}.jsonl")
            paths[-1].write_text("\n".join(json.dumps(row) for row in rows) + "\n", encoding="utf-8")
        scores = discrepancies.sets(*map(str, paths), 0)
    return {f"stories, {key}": scores[key] for key in ("F1", "precision", "recall", "strict", "aligned")}


VALUE = ("article", "start", "end", "camp")


def main() -> int:
    if not (SHARED / "score").is_dir() or not (SHARED / "gold").is_dir():
        print("skipped: the development sets are not beside the project")
        return 0
    sys.path.insert(0, str(SHARED / "score"))
    texts = {
        f"{name}/{row['id']}/{article['id']}": article["text"]
        for name in SETS
        for row in rows_of(SHARED / "gold" / "sets" / f"{name}.jsonl")
        for article in row["articles"]
    }
    figures = {**names(texts), **stories()}
    fell = [name for name, floor in FLOORS.items() if figures[name] < floor]
    for name, value in figures.items():
        print(f"{name}: {value:.3g}" + (f", under its floor {FLOORS[name]}" if name in fell else ""))
    return 1 if fell else 0


if __name__ == "__main__":
    sys.exit(main())
