"""Speed of the extractor of actors beside spaCy's named entities, in one run.

    python benchmarks/speed/actors.py [FILE ...]

The files are plain text or JSON lines with articles; without any, the seed articles are repeated. spaCy is
left out when it, or its pipeline en_core_web_sm, is not installed. Shows thousand characters per CPU second,
best of three, and how the time grows from a tenth of the text to all.
"""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from claimkit import Article, segment

ROOT = Path(__file__).resolve().parents[2]
PEER_CHARACTERS = 100_000
"""spaCy is slow; this much tells its speed."""


def texts(paths: Iterable[str]) -> Iterator[str]:
    """The texts of the files."""
    for path in map(Path, paths):
        raw = path.read_text("utf-8")
        if path.suffix != ".jsonl":
            yield raw
            continue
        for line in raw.splitlines():
            row = json.loads(line)
            yield from (a["text"] for a in row["articles"]) if "articles" in row else (row["text"],)


def seeds() -> list[str]:
    """The project's own seed articles, repeated."""
    found = [str(p) for p in sorted((ROOT / "seeds").glob("*.txt"))]
    made_up = "Emmanuel Macron met Steve Witkoff of the United States in Paris. "
    return list(texts(found)) * 20 or [made_up] * 4000


def best(run: Callable[[], object], times: int = 3) -> float:
    """CPU seconds of the fastest of some runs."""
    spent: list[float] = []
    for _ in range(times):
        start = time.process_time()
        run()
        spent.append(time.process_time() - start)
    return max(min(spent), 1e-9)


def claimkit_actors() -> Callable[[str], object]:
    """The extractor of actors."""
    from claimkit_actors import claimkit_extractors

    (extractor,) = claimkit_extractors()
    return lambda text: list(extractor.extract(segment(Article(text))))


def spacy_small() -> Callable[[str], object]:
    """spaCy's entity recogniser alone; raises ImportError or OSError where it cannot be had."""
    import spacy  # type: ignore[import-not-found, unused-ignore]

    pipeline = spacy.load("en_core_web_sm", exclude=["parser", "tagger", "lemmatizer", "attribute_ruler"])
    return lambda text: [pipeline(part).ents for part in text.split("\n\n")]


def main(paths: list[str]) -> int:
    """Print one line for each tool."""
    text = "\n\n".join(texts(paths) if paths else seeds())
    small = text[: len(text) // 10]
    ours = claimkit_actors()
    ours(small)
    whole, part = best(lambda: ours(text)), best(lambda: ours(small))
    growth = math.log(whole / part) / math.log(len(text) / len(small))
    speed = f"{len(text) / whole / 1000:8.0f} k characters per CPU second"
    print(f"claimkit   {speed}, growth exponent {growth:.2f}")
    try:
        peer = spacy_small()
    except (ImportError, OSError) as error:
        print(f"spacy      left out: {error}")
        return 0
    sample = text[:PEER_CHARACTERS]
    peer(sample[:2000])
    spent = best(lambda: peer(sample))
    print(f"spacy      {len(sample) / spent / 1000:8.0f} k characters per CPU second")
    print(f"claimkit is {len(text) / whole / (len(sample) / spent):.0f} times as fast")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
