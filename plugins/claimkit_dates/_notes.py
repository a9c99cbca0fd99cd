"""Notes: short texts in which somebody asks for or plans something ("I'll be back in two weeks").

News and notes say the same words of different things. "Over the next three months" in a report is a length,
"two months ago" a month; whoever writes "I'll be out the next three months" or "what did I buy two months
ago" counts from the day of writing, to the day, and takes "from A to B" for one stretch. Only texts that
show to be notes are read this way; articles never are.
"""

from __future__ import annotations

import re

from attrs import evolve

from ._merge import Found, is_day, is_period
from ._specs import Duration, Fields, Offset, Spec, Step, Stretch, Vague, Window
from ._tokens import Tokens

LONGEST = 200
"""Code points; a longer text is no note."""
PERSON = re.compile(r"\b(?:I|me|my|we|us|our|you|your|[Ll]et['’]s)\b")
REQUEST = re.compile(
    r"\s*(?:please|show|find|book|schedule|remind|set|take|meet|cancel|add|list|wh(?:at|o|en|ere)|how|is|are)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"[“”\"]|\n\s*\n|\b(?:said|says|told)\b")


def is_note(text: str) -> bool:
    """Whether the text is a note: short, in the first or second person or a request, quoting nobody."""
    if len(text) > LONGEST or QUOTED.search(text):
        return False
    return PERSON.search(text) is not None or REQUEST.match(text) is not None


TODAY = Step("day", 0)
TO = {
    "from": frozenset({"to", "until", "till", "through", "-", "–", "~"}),
    "between": frozenset({"and", "through", "-", "–", "to"}),
    None: frozenset({"to", "until", "till", "through", "-", "–", "~"}),
}
"""Words between the ends of a stretch, by the word before it."""
STARTS = re.compile(r",? ?(?:(?:starting|beginning)(?: from| on)?|from)$")


def read_as_note(tokens: Tokens, items: list[Found]) -> list[Found]:
    """The expressions of a note: stretches joined, lengths counted from the day of writing."""
    found: list[Found] = []
    for item in items:
        joined = _joined(tokens, found[-1], item) if found else None
        if joined is None:
            found.append(_counted(tokens, item))
        else:
            found[-1] = joined
    return found


def _word(tokens: Tokens, index: int) -> str:
    return tokens.word(index) if index >= 0 else ""


def _joined(tokens: Tokens, left: Found, right: Found) -> Found | None:
    if right.first - left.last > 3:
        return None
    gap = tokens.text[tokens.ends[left.last - 1] : tokens.starts[right.first]].strip().lower()
    opener = _word(tokens, left.first - 1)
    known = opener if opener in ("from", "between") else None
    first = left.first - (known is not None)
    if (
        _is_end(left.spec)
        and (_is_end(right.spec) or right.spec == Vague("PRESENT_REF"))
        and gap in TO[known]
    ):
        last = TODAY if isinstance(right.spec, Vague) else right.spec
        return Found(first, right.last, "note", Stretch(_like(left.spec, last), last))
    length = left.spec.duration if isinstance(left.spec, Window) else left.spec
    if isinstance(length, Duration) and length.amount and is_day(right.spec) and STARTS.fullmatch(gap):
        return Found(left.first, right.last, "note", Window(length, 1, right.spec))
    return None


def _is_end(spec: Spec) -> bool:
    return is_day(spec) or is_period(spec)


def _like(first: Spec, last: Spec) -> Spec:
    """ "May" in "from May to June 2015" is of that year."""
    if not (isinstance(first, Fields) and isinstance(last, Fields)):
        return first
    if last.year and first.month and not first.year and last.month and first.month <= last.month:
        return evolve(first, year=last.year)
    return first


def _counted(tokens: Tokens, item: Found) -> Found:
    """A length that "in", "within" or "ago" counts from the day of writing."""
    spec = item.spec
    if isinstance(spec, Offset) and spec.base == "published":
        return evolve(item, spec=evolve(spec, base=TODAY))
    before = _word(tokens, item.first - 1)
    if isinstance(spec, Window) and spec.base is None:
        day = Step("day", 1) if spec.sign > 0 else TODAY
        return evolve(item, spec=evolve(spec, base=day))
    if not isinstance(spec, Duration) or spec.amount is None or spec.unit.startswith("T"):
        return item
    if before == "within":
        return Found(item.first - 1, item.last, "note", Window(spec, 1, TODAY))
    if before == "in" and item.rule == "duration":
        return Found(item.first - 1, item.last, "note", Offset(spec, 1, TODAY))
    return item
