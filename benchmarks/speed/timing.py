"""What the speed benchmarks share: the texts they read, and the best time of several runs."""

from __future__ import annotations

import json
import math
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
REPEATED = 20
"""Copies of the seed articles in the text that is read."""


def texts(paths: Iterable[str]) -> Iterator[str]:
    """The texts of plain files and of JSON lines with articles."""
    for path in map(Path, paths):
        raw = path.read_text("utf-8")
        if path.suffix != ".jsonl":
            yield raw
            continue
        for line in raw.splitlines():
            row = json.loads(line)
            yield from (a["text"] for a in row["articles"]) if "articles" in row else (row["text"],)


def text_of(paths: Iterable[str]) -> str:
    """The texts of the files in one, or the project's seed articles, repeated, without any."""
    given = list(paths)
    if given:
        return "\n\n".join(texts(given))
    return "\n\n".join(list(texts(str(p) for p in sorted((ROOT / "seeds").glob("*.txt")))) * REPEATED)


def best(run: Callable[[], object], times: int = 3) -> float:
    """CPU seconds of the fastest of some runs."""
    spent: list[float] = []
    for _ in range(times):
        start = time.process_time()
        run()
        spent.append(time.process_time() - start)
    return max(min(spent), 1e-9)


def growth(run: Callable[[str], object], text: str) -> float:
    """The exponent with which the time grows from a tenth of the text to all; 1 is linear."""
    part = text[: len(text) // 10]
    return math.log(best(lambda: run(text)) / best(lambda: run(part))) / math.log(len(text) / len(part))
