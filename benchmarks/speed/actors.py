"""Speed of the extractor of actors beside spaCy's named entities, in one run.

    python benchmarks/speed/actors.py [FILE ...]

The files are plain text or JSON lines with articles; without any, the seed articles are repeated. The
pipeline is that named by CLAIMKIT_SPACY, by default en_core_web_sm; without it, or without spaCy, there is no
comparison. Shows thousand characters per CPU second, best of three, and how the time grows from a tenth of
the text to all; of spaCy the entity recogniser alone, fed in batches, the whole pipeline, and the plugin
actors-spacy.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import partial
from typing import Any

from timing import best, growth, text_of

from claimkit import Article, segment
from claimkit.errors import ClaimkitError

PEER_CHARACTERS = 100_000
"""spaCy is slow; this much tells its speed."""


NAME = os.environ.get("CLAIMKIT_SPACY", "en_core_web_sm")

NEEDLESS = ["tok2vec", "parser", "tagger", "lemmatizer", "attribute_ruler"]
"""Components of spaCy's small and middle English pipelines that its entity recogniser does not read."""


def claimkit_actors() -> Callable[[str], object]:
    """The extractor of actors."""
    from claimkit_actors import claimkit_extractors

    (extractor,) = claimkit_extractors()
    return lambda text: list(extractor.extract(segment(Article(text))))


def spacy_peers() -> dict[str, Callable[[str], object]]:
    """spaCy alone, at its fastest and as it comes, and behind claimkit; raises where it cannot be had."""
    import spacy  # type: ignore[import-not-found, unused-ignore]

    from claimkit_actors import spacy_backend

    def read(pipeline: Any) -> Callable[[str], object]:
        return lambda text: [document.ents for document in pipeline.pipe(text.split("\n\n"))]

    (extractor,) = spacy_backend.plugin(NAME).claimkit_extractors()
    return {
        "spacy ner": read(spacy.load(NAME, exclude=NEEDLESS)),
        "spacy": read(spacy.load(NAME)),
        "actors-spacy": lambda text: list(extractor.extract(segment(Article(text)))),
    }


def main(paths: list[str]) -> int:
    """Print one line for each tool."""
    text = text_of(paths)
    ours = claimkit_actors()
    ours(text[: len(text) // 10])
    whole = best(lambda: ours(text))
    speed = f"{len(text) / whole / 1000:8.0f} k characters per CPU second"
    print(f"claimkit      {speed}, growth exponent {growth(ours, text):.2f}")
    try:
        peers = spacy_peers()
    except (ImportError, OSError, ClaimkitError) as error:
        print(f"spacy         left out: {error}")
        return 0
    sample = text[:PEER_CHARACTERS]
    for name, peer in peers.items():
        peer(sample[:2000])
        spent = best(partial(peer, sample))
        times = len(text) / whole / (len(sample) / spent)
        print(
            f"{name:13} {len(sample) / spent / 1000:8.0f} k characters per CPU second,"
            f" claimkit is {times:.0f} times as fast"
        )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
