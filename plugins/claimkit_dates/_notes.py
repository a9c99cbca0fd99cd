"""Notes: short texts in which somebody asks for or plans something ("I'll be back in two weeks").

News and notes say the same words of different things. "Over the next three months" in a report is a length,
"two months ago" a month; whoever writes "I'll be out the next three months" or "what did I buy two months
ago" counts from the day of writing, to the day, and takes "from A to B" for one stretch. Only texts that
show to be notes are read this way; articles never are.
"""

from __future__ import annotations

import re

from attrs import evolve

from ._calendar_dates import slashed
from ._context import lean
from ._merge import Found, is_day, is_period
from ._specs import Clock, Duration, Fields, Offset, Spec, Step, Stretch, Vague, Window
from ._tokens import CLASSES, Tokens

LONGEST = 200
"""Code points; a longer text is no note."""
PERSON = re.compile(r"\b(?:I|me|my|we|us|our|you|your|[Ll]et['’]s)\b")
REQUEST = re.compile(
    r"\s*(?:please|show|find|book|schedule|remind|set|take|meet|cancel|add|list|what|who|how many)\b",
    re.IGNORECASE,
)
SENTENCE = re.compile(r"[.!?]+\s+(?=[A-Z])|\n")
MOST_ENDS = 2
"""Ends of sentences inside a note; who writes more tells a story."""
QUOTED = re.compile(r"[“”\"]|\n\s*\n|\b(?:said|says|told)\b")


def is_note(text: str) -> bool:
    """Whether the text is a note: short, in the first or second person or a request, quoting nobody."""
    if len(text) > LONGEST or QUOTED.search(text) or len(SENTENCE.findall(text)) > MOST_ENDS:
        return False
    if text.rstrip().endswith("?"):
        return True
    return PERSON.search(text) is not None or REQUEST.match(text) is not None


TODAY = Step("day", 0)
TO = {
    "from": frozenset({"to", "until", "till", "through", "-", "–", "~"}),
    "between": frozenset({"and", "through", "-", "–", "to"}),
    None: frozenset({"to", "until", "till", "through", "-", "–", "~"}),
}
"""Words between the ends of a stretch, by the word before it."""
CLOCK_GAPS = TO["from"] | {"and", "from", "before", "after", "by", "until", "between", "around", "for"}
"""Words between a day and a time of the clock, or between two of them."""
SIDES = {"before": -1, "after": 1}
NOW = Vague("PRESENT_REF")
MIDNIGHT = 1440
"""Minutes; where a stretch of times that goes on the next day is cut."""
STARTS = re.compile(r",? ?(?:(?:starting|beginning)(?: from| on)?|from)$")


def read_as_note(tokens: Tokens, items: list[Found]) -> list[Found]:
    """The expressions of a note: stretches joined, lengths counted from the day of writing."""
    found: list[Found] = []
    for item in sorted([*items, *_terse(tokens, items)], key=lambda item: item.first):
        joined = _joined(tokens, found[-1], item) if found else None
        if joined is None:
            lone = not any(is_day(other.spec) for other in found)
            found.append(_counted(tokens, _from_today(item) if lone else item))
        else:
            found[-1] = joined
    return found


TERSE = frozenset({"on", "by", "until", "for", "from", "next", "this"})
"""Words after which a bare number or slashed date of a note is a day."""


def _terse(tokens: Tokens, items: list[Found]) -> list[Found]:
    """Days written as only notes do: "I'm back on 15", "leave 22/04", "dinner at the weekend"."""
    taken = {index for item in items for index in range(item.first, item.last)}
    found: list[Found] = []
    for index in range(len(tokens.starts)):
        spec = None if index in taken else _terse_day(tokens, index)
        if spec is not None:
            found.append(Found(index, index + 1, "note", spec))
    return found


def _terse_day(tokens: Tokens, index: int) -> Spec | None:
    word, kind = tokens.word(index), tokens.classes[index]
    before = _word(tokens, index - 1)
    last = index + 1 == len(tokens.starts) or tokens.word(index + 1) in (".", "!", "?")
    if word == "weekend":
        return Step("weekend", 0, "running") if last else None
    if kind == CLASSES["SLASHDATE"]:
        dated = before in TERSE or max(int(part) for part in word.split("/")) > 12
        return slashed(word) if dated else None
    if kind in (CLASSES["HOUR12"], CLASSES["DAYNUM"]) and last:
        placed = before == "on" or (before == "the" and _word(tokens, index - 2) in TERSE)
        return Fields(day=int(word)) if placed else None
    return None


def _is_soon(length: Duration) -> bool:
    """Whether the length is at most an hour, so that it ends on the day it began."""
    minutes = {"TH": 60, "TM": 1, "TS": 1 / 60}.get(length.unit)
    return minutes is not None and length.amount is not None and length.amount * minutes <= 60


def _word(tokens: Tokens, index: int) -> str:
    return tokens.word(index) if index >= 0 else ""


def _joined(tokens: Tokens, left: Found, right: Found) -> Found | None:
    if right.first - left.last > 3:
        return None
    gap = tokens.text[tokens.ends[left.last - 1] : tokens.starts[right.first]].strip().lower()
    opener = _word(tokens, left.first - 1)
    known = opener if opener in ("from", "between") else None
    first = left.first - (known is not None)
    if _is_end(left.spec) and (_is_end(right.spec) or right.spec == NOW) and gap in TO[known]:
        last = TODAY if isinstance(right.spec, Vague) else right.spec
        return Found(first, right.last, "note", Stretch(_like(left.spec, last), last))
    if isinstance(right.spec, Clock) and right.spec.day is None and gap in CLOCK_GAPS:
        if is_day(left.spec):
            return Found(left.first, right.last, "note", evolve(right.spec, day=left.spec))
        if isinstance(left.spec, Clock) and gap in TO[known]:
            upper = right.spec.upper if right.spec.upper > left.spec.lower else MIDNIGHT
            return Found(first, right.last, "note", evolve(left.spec, upper=upper))
    if isinstance(left.spec, Duration) and left.rule == "duration" and is_day(right.spec) and gap in SIDES:
        return Found(left.first, right.last, "note", Offset(left.spec, SIDES[gap], right.spec))
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


def _from_today(item: Found) -> Found:
    """ "the next day" of a note that has named no day is tomorrow."""
    spec = item.spec
    day = spec.day if isinstance(spec, Clock) else spec
    if not (isinstance(day, Step) and day.grain == "day" and day.by and day.base == "running"):
        return item
    moved = evolve(day, base="published")
    return evolve(item, spec=evolve(spec, day=moved) if isinstance(spec, Clock) else moved)


def _counted(tokens: Tokens, item: Found) -> Found:
    """A length that "in", "within" or "ago" counts from the day of writing."""
    spec = item.spec
    if isinstance(spec, Offset) and spec.base == "published" and spec.duration.unit not in ("DE", "CE"):
        return evolve(item, spec=evolve(spec, base=TODAY))
    if spec == NOW:
        return evolve(item, spec=evolve(NOW, day=TODAY))
    before = _word(tokens, item.first - 1)
    length = spec.duration if isinstance(spec, Offset | Window) else spec
    if isinstance(length, Duration) and _is_soon(length):
        if isinstance(spec, Offset | Window) or before in ("in", "within"):
            past = isinstance(spec, Offset | Window) and spec.sign < 0
            return evolve(item, spec=Vague("PAST_REF" if past else "FUTURE_REF", TODAY))
        return item
    if isinstance(spec, Offset) and isinstance(spec.base, Step) and item.rule == "from-now" and spec.sign > 0:
        return (
            item
            if before not in ("for", "within")
            else evolve(item, spec=Window(spec.duration, 1, spec.base))
        )
    if isinstance(spec, Window) and spec.base is None:
        day = Step("day", 1) if spec.sign > 0 else TODAY
        return evolve(item, spec=evolve(spec, base=day))
    if not isinstance(spec, Duration) or spec.amount is None or spec.unit.startswith("T"):
        return item
    if (
        before in ("in", "within")
        and lean(tokens.text, tokens.starts[item.first], tokens.ends[item.last - 1]) < 0
    ):
        return item  # "I got it within a week"
    if before == "within":
        return Found(item.first - 1, item.last, "note", Window(spec, 1, TODAY))
    if before == "in" and item.rule == "duration":
        return Found(item.first - 1, item.last, "note", Offset(spec, 1, TODAY))
    return item
