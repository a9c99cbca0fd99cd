"""Speed of the extractor of dates beside dateparser's search and one more peer, in one run.

    python benchmarks/speed/dates.py [FILE ...]

The files are plain text or JSON lines with articles; without any, the seed articles are repeated. The second
peer is datefinder or parsedatetime, whichever is installed; it is left out when neither is. Shows thousand
characters per CPU second, best of three, how many expressions each finds, and how the time grows from a
tenth of the text to all.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable
from datetime import date, datetime

from timing import best, growth, text_of

from claimkit import Article, segment

PUBLISHED = date(2025, 9, 5)
PEER_CHARACTERS = 40_000
"""The peers are slow; this much tells their speed."""

Run = Callable[[str], int]
"""Reads a text and says how many expressions it found."""


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
    whole = text_of(sys.argv[1:])
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
    print(f"growth: time ~ length ^ {growth(ours, whole):.2f}")


if __name__ == "__main__":
    main()
