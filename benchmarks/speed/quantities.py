"""Speed of the extractor of numbers beside two peers that pip can install, in one run.

    python benchmarks/speed/quantities.py [FILE ...]

The files are plain text or JSON lines with articles; without any, the seed articles are repeated.
A peer that is not installed is left out (pip install quantulum3 recognizers-text-suite "emoji<2"). Shows
thousand characters per CPU second, best of three, and how the time grows from a tenth of the text to all.
(The file is not called ``numbers``: that would hide the standard library's module.)
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from timing import best, growth, text_of

from claimkit import Article, segment

PEER_CHARACTERS = 20_000
"""Peers are slow; this much tells their speed."""


def claimkit_numbers() -> Callable[[str], object]:
    from claimkit_numbers import claimkit_extractors

    extractor = claimkit_extractors()[0]
    return lambda text: list(extractor.extract(segment(Article(text))))


def quantulum3() -> Callable[[str], object]:
    from quantulum3 import parser  # type: ignore[import-not-found, unused-ignore]

    return lambda text: parser.parse(text)


def recognizers() -> Callable[[str], object]:
    from recognizers_number import recognize_number  # type: ignore[import-not-found, unused-ignore]
    from recognizers_number_with_unit import (  # type: ignore[import-not-found, unused-ignore]
        recognize_currency,
        recognize_dimension,
    )

    tools = (recognize_number, recognize_currency, recognize_dimension)
    return lambda text: [tool(text, "en-us") for tool in tools]


def main(paths: list[str]) -> int:
    text = text_of(paths)
    ours = claimkit_numbers()
    ours(text[: len(text) // 10])
    whole = best(lambda: ours(text))
    speed = len(text) / whole / 1000
    print(f"claimkit_numbers {speed:10.0f} k characters per CPU second, growth {growth(ours, text):.2f}")
    for peer in (quantulum3, recognizers):
        try:
            read = peer()
        except ImportError as error:
            print(f"{peer.__name__:16s} left out: {error}")
            continue
        sample = text[:PEER_CHARACTERS]
        lines = [line for line in sample.splitlines() if line.strip()]
        spent = best(lambda read=read, lines=lines: [read(line) for line in lines], 1)  # type: ignore[misc]
        speed = sum(map(len, lines)) / spent / 1000
        ratio = len(text) / whole / 1000 / speed
        print(f"{peer.__name__:16s} {speed:10.1f} k characters per CPU second, {ratio:.0f} times slower")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
