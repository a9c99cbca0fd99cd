"""Speed of the extractor of dates beside dateparser's search and one more peer, in one run.

    python benchmarks/speed/dates.py [FILE ...]

The files are plain text or JSON lines with articles; without any, the seed articles are repeated. The second
peer is datefinder or parsedatetime, whichever is installed; it is left out when neither is. Shows thousand
characters per CPU second, best of three, how many expressions each finds, and how the time grows from a
tenth of the text to all.
"""

from __future__ import annotations

import json
import math
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from claimkit import Article, segment

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = date(2025, 9, 5)
PEER_CHARACTERS = 40_000
"""The peers are slow; this much tells their speed."""

Run = Callable[[str], int]
"""Reads a text and says how many expressions it found."""


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
    made_up = "On Thursday, Sept. 4, leaders met in Paris; two days later the talks went on until 8:30 p.m. "
    return list(texts(found)) * 20 or [made_up] * 4000


def best(run: Callable[[], object], times: int = 3) -> float:
    """CPU seconds of the fastest of some runs."""
    spent: list[float] = []
    for _ in range(times):
        start = time.process_time()
        run()
        spent.append(time.process_time() - start)
    return max(min(spent), 1e-9)


def claimkit_dates() -> Run:
    """The extractor of dates."""
    from claimkit_dates import DatesExtractor

    extractor = DatesExtractor()
    return lambda text: len(list(extractor.extract(segment(Article(text, published=PUBLISHED)))))


def dateparser_search() -> Run | None:
    """dateparser's own search, English only, with the same base."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        return None
    settings = {"RELATIVE_BASE": datetime(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day)}
    return lambda text: len(search_dates(text, languages=["en"], settings=settings) or ())


def datefinder() -> Run | None:
    """datefinder, which finds dates by one large pattern."""
    try:
        import datefinder as peer
    except ImportError:
        return None
    base = datetime(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day)
    return lambda text: len(list(peer.find_dates(text, base_date=base)))


def parsedatetime() -> Run | None:
    """parsedatetime's nlp(), made for short phrases."""
    try:
        import parsedatetime as peer
    except ImportError:
        return None
    base = datetime(PUBLISHED.year, PUBLISHED.month, PUBLISHED.day)
    calendar = peer.Calendar()
    return lambda text: sum(len(calendar.nlp(line, base) or ()) for line in text.split("\n") if line)


def line(name: str, run: Run, text: str, times: int = 3) -> float:
    """Print one row; gives characters per second."""
    found = run(text)
    spent = best(lambda: run(text), times)
    speed = len(text) / spent
    print(
        f"{name:<20} {speed / 1000:>10,.1f} k characters per CPU second   {found:>6} found in {len(text):,}"
    )
    return speed


def main() -> None:
    """Print the speeds and the growth."""
    warnings.simplefilter("ignore")
    parts = list(texts(sys.argv[1:])) or seeds()
    whole = "\n\n".join(parts)
    ours = claimkit_dates()
    ours(whole[:2000])  # compiles the patterns
    speed = line("claimkit dates", ours, whole)
    for name, peer in (
        ("dateparser.search", dateparser_search()),
        ("datefinder", datefinder()),
        ("parsedatetime", parsedatetime()),
    ):
        if peer is None:
            print(f"{name:<20} not installed")
            continue
        print(f"{'':<20} {speed / line(name, peer, whole[:PEER_CHARACTERS], 1):>10,.0f} times as fast")
    tenth, full = best(lambda: ours(whole[: len(whole) // 10])), best(lambda: ours(whole))
    print(f"growth: time ~ length ^ {math.log10(full / tenth):.2f}")


if __name__ == "__main__":
    main()
