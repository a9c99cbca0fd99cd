"""Magnitudes of earthquakes, as somebody outside claimkit would write it: with public names only."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from attrs import frozen

from claimkit import About, Claim, Comparison, Document, Extractor, ExtractorPlugin, Span, hookimpl
from claimkit.hookspecs import Comparator

KIND = "magnitude"
PHRASE = re.compile(r"\bmagnitude(?: of)? (\d{1,2}(?:\.\d)?)(?!\d)", re.ASCII | re.IGNORECASE)


@frozen
class Magnitude:
    """What a seismograph read; good to a tenth."""

    value: Decimal


class Quakes:
    """Finds "magnitude 6.3"."""

    name = "quakes"
    version = "1.0"
    kinds = (KIND,)

    def extract(self, document: Document) -> Iterator[Claim]:
        for hit in PHRASE.finditer(document.text):
            yield Claim(
                kind=KIND,
                article=document.article.id,
                span=Span(*hit.span()),
                quote=hit.group(),
                value=Magnitude(Decimal(hit.group(1))),
                extractor=Extractor(self.name, self.version),
                about=About("magnitude"),
            )


class Seismograph:
    """Two readings agree when they are a tenth apart at most."""

    kind = KIND

    def compare(self, a: Magnitude, b: Magnitude) -> Comparison:
        apart = abs(a.value - b.value)
        if apart == 0:
            return Comparison("equal", f"both are {a.value}")
        if apart <= Decimal("0.1"):
            return Comparison("near", f"{a.value} and {b.value} are one reading rounded twice")
        return Comparison("disjoint", f"{a.value} and {b.value} are {apart} apart")


@hookimpl
def claimkit_extractors() -> Sequence[ExtractorPlugin]:
    return [Quakes()]


@hookimpl
def claimkit_comparators() -> Sequence[Comparator]:
    return [Seismograph()]
