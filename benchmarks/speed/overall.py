"""CPU time of the whole way: start-up, each extractor, and a comparison.

    python benchmarks/speed/overall.py

On the seed articles, many times over; the best of several runs. Start-up is what comes on top of a bare
Python.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import claimkit

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
TIMES = 20
"""Copies of the seed articles in the text that extractors read."""

VERSION = "import sys, claimkit.cli; sys.argv[1:] = ['--version']; claimkit.cli.main()"


def best(run: Callable[[], object]) -> float:
    """CPU seconds of the quickest of several runs, of this process and its children."""

    def cpu() -> float:
        used = os.times()
        return time.process_time() + used.children_user + used.children_system

    def once() -> float:
        before = cpu()
        run()
        return cpu() - before

    return min(once() for _ in range(RUNS))


def start(statement: str) -> Callable[[], object]:
    return lambda: subprocess.run([sys.executable, "-c", statement], stdout=subprocess.DEVNULL, check=False)


def run_all(extractor: claimkit.ExtractorPlugin, text: str) -> None:
    for _ in extractor.extract(claimkit.segment(claimkit.Article(text))):
        pass


def main() -> None:
    bare = best(start("pass"))
    for name, statement in {"import claimkit": "import claimkit", "claimkit --version": VERSION}.items():
        print(f"{name:24} {1000 * (best(start(statement)) - bare):6.0f} ms CPU over bare Python")
    articles, _ = claimkit.load(sorted((ROOT / "seeds").glob("*.txt")))
    text = "\n\n".join(article.text for article in articles) * TIMES
    plugins = claimkit.default_plugins()
    for name, extractor in plugins.extractors():
        claims = list(extractor.extract(claimkit.segment(articles[0])))  # loads what is loaded once
        seconds = best(partial(run_all, extractor, text))
        speed = len(text) / seconds / 1000
        found = f"{len(claims)} claims in the first article"
        print(f"extractor {name:14} {speed:6.0f} k characters per CPU second ({found})")
    seconds = best(lambda: claimkit.extract(claimkit.Article(text), plugins))
    print(f"all extractors           {len(text) / seconds / 1000:6.0f} k characters per CPU second")
    size = sum(len(article.text) for article in articles)
    seconds = best(lambda: claimkit.compare(articles, plugins))
    print(f"comparison of the seeds  {1000 * seconds:6.0f} ms CPU for {size:,} characters")


if __name__ == "__main__":
    main()
