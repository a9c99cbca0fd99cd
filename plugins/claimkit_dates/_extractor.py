"""The extractor: finds expressions, settles the reference days, resolves in text order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import regex
from claimkit import Claim, DateValue, Document, Span
from claimkit.claims import Extractor

from ._grammar import find
from ._merge import Found, merge
from ._resolve import Reference, resolve
from ._specs import Fields
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
        text = document.text
        made_by = Extractor(self.name, self.version)
        for start, end, value in timexes(text, document.article.published):
            yield Claim("date", document.article.id, Span(start, end), text[start:end], value, made_by)


def timexes(text: str, published: date | None) -> list[tuple[int, int, DateValue]]:
    """Start, end and value of each temporal expression of the text, in order."""
    tokens = tokenize(text)
    atoms = [Found(*atom) for atom in find(tokens)]
    items = [item for item in merge(tokens, atoms) if not vetoed(tokens, item)]
    reference = Reference(published, narrative=_is_narrative(items, published))
    found: list[tuple[int, int, DateValue]] = []
    for item in items:
        start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
        reference.lean = lean(text, start, end)
        value = resolve(item.spec, reference)
        if value is None:
            continue
        found.append((start, end, value))
        if value.type in ("DATE", "TIME") and value.start is not None and value.end is not None:
            if value.granularity != "decade":
                reference.running = value.start
                reference.grain = value.granularity
    return found


def _is_narrative(items: list[Found], published: date | None) -> bool:
    """Whether most stated years lie far from the publication, as in a history."""
    years = [item.spec.year for item in items if isinstance(item.spec, Fields) and item.spec.year]
    if published is None:
        return True
    deictic = sum(1 for item in items if item.rule in ("deictic", "weekday", "tonight", "step"))
    far = sum(1 for year in years if abs(year - published.year) > 3)
    return far > 6 and far > 2 * deictic and far * 2 > len(years)


AHEAD = regex.compile(
    r"\b(?:will|shall|scheduled|expected|expects?|due|plans?|planned|to be|set to|upcoming|by|until|next|would|should|may|could|starting|beginning|effective|payable|going to|is to|are to|[’']ll)\b"
)
BACK = regex.compile(
    r"\b(?:was|were|had|did|said|told|announced|reported|since|\w{3,}ed|rose|fell|began|took|made|went|came|gave|held|met|left|won|lost|saw|found|became|in recent)\b"
)


def lean(text: str, start: int, end: int) -> int:
    """1 when the words before (or after) look ahead, -1 when they look back, 0 when neither."""
    before = text[max(0, start - 70) : start]
    before = before[max(before.rfind(". "), before.rfind("\n"), before.rfind("; ")) + 1 :]
    ahead = back = -1
    for hit in AHEAD.finditer(before):
        ahead = hit.start()
    for hit in BACK.finditer(before):
        back = hit.start()
    if ahead < 0 and back < 0:
        after = text[end : end + 60]
        for stop in (". ", "\n", ";"):
            if stop in after:
                after = after[: after.index(stop)]
        hit, other = AHEAD.search(after), BACK.search(after)
        if hit and (not other or hit.start() < other.start()):
            return 1
        return -1 if other else 0
    return 1 if ahead > back else -1
