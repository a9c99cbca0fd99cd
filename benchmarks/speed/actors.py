"""Speed of the extractor of actors beside spaCy's named entities, in one run.

    python benchmarks/speed/actors.py [FILE ...]

The files are plain text or JSON lines with articles; without any, the seed articles are repeated. spaCy is
left out when it, or its pipeline en_core_web_sm, is not installed. Shows thousand characters per CPU second,
best of three, and how the time grows from a tenth of the text to all.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from timing import best, growth, text_of

from claimkit import Article, segment

PEER_CHARACTERS = 100_000
"""spaCy is slow; this much tells its speed."""


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
    text = text_of(paths)
    ours = claimkit_actors()
    ours(text[: len(text) // 10])
    whole = best(lambda: ours(text))
    speed = f"{len(text) / whole / 1000:8.0f} k characters per CPU second"
    print(f"claimkit   {speed}, growth exponent {growth(ours, text):.2f}")
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
