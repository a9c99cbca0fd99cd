"""The extractor: finds expressions, settles the reference days, resolves in text order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from attrs import evolve

from claimkit import Claim, DateValue, Document, Span
from claimkit.claims import Extractor

from ._context import inferred_years, is_narrative, lean, stated_publication
from ._grammar import find
from ._merge import Found, merge
from ._notes import is_note, read_as_note
from ._reference import Mention, Reference
from ._resolve import resolve
from ._specs import Clock, Fields, Offset, SamePeriod, Spec, Step
from ._tokens import tokenize
from ._veto import vetoed

VERSION = "1"


class DatesExtractor:
    """Temporal expressions as claims of kind "date"."""

    name = "dates"
    version = VERSION
    kinds = ("date",)

    def extract(self, document: Document) -> Iterable[Claim]:
        """The date claims of the document, in text order."""
        article = document.article
        text = article.text
        made_by = Extractor(self.name, self.version)
        line = document.dateline if article.published is None else None
        for start, end, value in timexes(text, article.published, None if line is None else line.span):
            yield Claim("date", article.id, Span(start, end), text[start:end], value, made_by)


def timexes(
    text: str, published: date | None, dateline: Span | None = None
) -> list[tuple[int, int, DateValue]]:
    """Start, end and value of each temporal expression of the text, in order."""
    tokens = tokenize(text)
    atoms = [Found(*atom) for atom in find(tokens)]
    note = is_note(text)
    merged = merge(tokens, atoms, Step("month", 0) if note else None)
    items = [item for item in merged if not vetoed(tokens, item)]
    if note:
        items = read_as_note(tokens, items)
    if published is None:
        published = stated_publication(tokens, items, dateline)
    reference = Reference(published, is_narrative(items, published))
    years = inferred_years(items) if published is None else {}
    found: list[tuple[int, int, DateValue]] = []
    for item in items:
        start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
        reference.at = start
        reference.lean = lean(text, start, end)
        spec, inferred = _with_year(item.spec, years)
        if spec == SEPTEMBER_11 and ATTACKS.match(text, end):
            spec = evolve(SEPTEMBER_11, year=2001)
        value = resolve(spec, reference)
        if value is None:
            continue
        if inferred:
            value = evolve(value, anchor="anchored", inferred=("year",))
        found.append((start, end, value))
        if not isinstance(spec, SamePeriod) and not (isinstance(spec, Offset) and _same_grain(spec, value)):
            _remember(reference, value, text, start)
    return found


SEPTEMBER_11 = Fields(month=9, day=11)
ATTACKS = re.compile(r",? (?:terror\w*|attacks?|hijack\w*|[Cc]ommission|plot\w*|suicide)\b")
"""Words after which that day is the one of 2001."""


def _with_year(spec: Spec, years: dict[Fields, int]) -> tuple[Spec, bool]:
    """The expression with the year that its weekday tells, if it does."""
    if isinstance(spec, Fields) and spec in years:
        return evolve(spec, year=years[spec]), True
    if isinstance(spec, Clock) and isinstance(spec.day, Fields) and spec.day in years:
        return evolve(spec, day=evolve(spec.day, year=years[spec.day])), True
    return spec, False


def _same_grain(spec: Offset, value: DateValue) -> bool:
    """Whether "a year earlier" was a quarter or month: only compared with, the story stays where it was."""
    return spec.duration.unit == "Y" and value.granularity in ("quarter", "half", "month")


ASIDE = re.compile(r"\b(?:since|than in|than)(?: the)? $", re.IGNORECASE)
"""Words after which a date is only compared with: the story does not move there."""


def _remember(reference: Reference, value: DateValue, text: str, start: int) -> None:
    """Move the running reference to a date just read."""
    if value.type not in ("DATE", "TIME") or value.start is None or value.end is None:
        return
    if ASIDE.search(text[max(0, start - 12) : start]):
        return
    grain = "day" if value.start == value.end else value.granularity
    if grain not in ("decade", "century"):
        reference.mentions.append(Mention(grain, value.start, value.end, start))
