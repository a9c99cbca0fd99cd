"""Entities of a foreign recogniser as names: labels made kinds, spans cut to the name alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from claimkit.values.actors import ActorKind

from . import _runs
from ._candidates import name_start, strong_titles
from ._mentions import Mention
from ._settling import peoples

KINDS: Mapping[str, ActorKind] = {
    "PERSON": "person", "PER": "person", "PRS": "person", "persName": "person", "PS": "person",
    "ORG": "organisation", "ORGANIZATION": "organisation", "orgName": "organisation", "OG": "organisation",
    "GPE_ORG": "organisation",
    "GPE": "place", "LOC": "place", "FAC": "place", "GPE_LOC": "place", "placeName": "place",
    "geogName": "place", "LC": "place",
    "NORP": "group", "NAT_REL_POL": "group",
}  # fmt: skip
"""Labels of the published pipelines; what is not among them (EVENT, WORK_OF_ART, LAW, …) is no actor."""

_BREAK = re.compile(r"\s*[\n\r\t\v\f\x85\u2028\u2029]\s*|\s{2,}|\s+[-–—|/*_•·]+\s+|[<>{}|*=_]+|\s*--+\s*")
"""Between two names that a pipeline took for one: a line's end, a dash between spaces, a rule."""

_LEAD = re.compile(r"(?:[^\w]|_)*(?:(?:[Tt]he|THE|[Aa]n?|A)\s+(?:[^\w]|_)*)*")
_TAIL = re.compile(r"(?:['’]s?|[^\w.)]|_)+\Z")
_ADDRESS = re.compile(r"@|://|\bwww\.|\.(?:html?|pdf|docx?|php)\b|#")
_STOP = re.compile(rf"(?:\b(?:{_runs.ABBREVIATIONS}|[Nn]o)|(?<!\w)\w(?:\.\w)*|\.\w)\.\Z")


def tidy(text: str, start: int, end: int, kind: ActorKind) -> Iterator[Mention]:
    """The names in one entity: no article, title, possessive, mark or line's end is left in them."""
    for first, last in _pieces(text, start, end):
        if last - first > _runs.LONGEST:  # no name, and it would cost more than its length
            continue
        first, last = _bare(text, first, last)
        if kind == "person":
            first = _without_titles(text, first, last)
        name = text[first:last]
        if _is_name(text, first, name) and (kind != "group" or name in peoples()):
            yield Mention(first, last, name, kind)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in _BREAK.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without article, possessive and marks around it."""
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    before = -1
    while before != end:
        before = end
        end -= len(hit[0]) if (hit := _TAIL.search(text[start:end])) else 0
        piece = text[start:end]
        if (piece.endswith(")") and "(" not in piece) or (piece.endswith(".") and not _STOP.search(piece)):
            end -= 1
    opened = text.find("(", start, end)
    if opened > start and text.find(")", opened, end) < 0:
        return _bare(text, start, opened)
    return start, end


def _without_titles(text: str, start: int, end: int) -> int:
    """Where the name begins in "Foreign Secretary Philip Hammond"; ``end`` when there is only a title."""
    words = list(re.finditer(r"\S+", text[start:end]))
    if not words:
        return end
    tokens = [word[0] for word in words]
    at = name_start(tokens, 0, len(tokens))
    return end if " ".join(tokens[at:]) in strong_titles() else start + words[at].start()


def _is_name(text: str, start: int, name: str) -> bool:
    """Whether a word of it begins with a capital and it is no address, handle or number."""
    if not any(c.isupper() or (c.isalpha() and c == c.upper() == c.lower()) for c in name):
        return False
    return _ADDRESS.search(name) is None and text[max(0, start - 1) : start] not in ("@", "#")


def voted(mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions, each of the kind that its string has most often; of equals, the one met first.

    The last name of a person named in full is a person.
    """
    counts: dict[str, Counter[ActorKind]] = {}
    for name in _last_names(mentions):
        counts[name] = Counter({"person": len(mentions)})
    for mention in mentions:
        counts.setdefault(mention.text, Counter())[mention.kind] += 1
    return [mention._replace(kind=counts[mention.text].most_common(1)[0][0]) for mention in mentions]


def family_names(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The last names of persons named in full, wherever they stand as a word."""
    known = sorted(_last_names(mentions))
    if not known:
        return []
    pattern = re.compile(rf"(?<![\w@#-])(?:{'|'.join(map(re.escape, known))})(?![\w-])")
    return [Mention(hit.start(), hit.end(), hit[0], "person") for hit in pattern.finditer(text)]


def _last_names(mentions: Sequence[Mention]) -> frozenset[str]:
    last = {m.text.rpartition(" ")[2] for m in mentions if m.kind == "person" and " " in m.text}
    return frozenset(name for name in last if len(name) > 2 and name[0].isupper())
