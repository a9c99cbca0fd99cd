"""What the text around an expression, and the article as a whole, tell about time."""

from __future__ import annotations

import re
from datetime import date

from claimkit import Span

from . import _cues as cues
from ._cues import any_of
from ._merge import Found
from ._specs import Fields, Step
from ._tokens import Tokens

STRONG_AHEAD = re.compile(rf"\b{any_of(cues.AHEAD_BEFORE)}(?: in| on| late| early| the)?[ ]$", re.IGNORECASE)
AHEAD = re.compile(rf"\b{any_of(cues.AHEAD)}\b|['’]ll\b")
BACK = re.compile(rf"\b(?:{any_of(cues.BACK)}|(?!{any_of(cues.NO_PAST)})[a-z]{{2,}}ed)\b")
SENTENCE_END = re.compile(r"[.!?][”\"']?\s|\n|;")
REACH = 90
"""Code points before and after an expression that tell where it looks."""


def lean(text: str, start: int, end: int) -> int:
    """1 when the words around look ahead, -1 when they look back, 0 when neither."""
    before = text[max(0, start - REACH) : start]
    ends = [stop.end() for stop in SENTENCE_END.finditer(before)]
    before = before[ends[-1] :] if ends else before
    if STRONG_AHEAD.search(before):
        return 1
    ahead = max((hit.start() for hit in AHEAD.finditer(before)), default=-1)
    back = max((hit.start() for hit in BACK.finditer(before)), default=-1)
    if ahead < 0 and back < 0:
        after = text[end : end + REACH]
        stop_hit = SENTENCE_END.search(after)
        if stop_hit:
            after = after[: stop_hit.start()]
        first, other = AHEAD.search(after), BACK.search(after)
        if first and (other is None or first.start() < other.start()):
            return 1
        return -1 if other else 0
    return 1 if ahead > back else -1


DEICTIC_RULES = frozenset({"deictic", "weekday", "tonight", "step", "part", "ago"})


def is_narrative(items: list[Found], published: date | None) -> bool:
    """Whether the article tells of a past far from its publication, as a history does.

    Such texts state many years that lie away from the publication, and hardly say "today" or "Thursday".
    """
    years = [item.spec.year for item in items if isinstance(item.spec, Fields) and item.spec.year]
    deictic = sum(1 for item in items if item.rule in DEICTIC_RULES and _speaks_of_now(item))
    if published is None:
        return len(years) > 6 and len(years) > 2 * deictic
    far = sum(1 for year in years if abs(year - published.year) > 3)
    near = len(years) - far
    return far > 3 and far > 3 * near and far > 2 * deictic


def _speaks_of_now(item: Found) -> bool:
    return not isinstance(item.spec, Step) or item.spec.base == "published"


STATED = re.compile(r"(?:published|posted|updated|issued|date|dated|filed)\s*(?:on|:|at)?\s*$", re.IGNORECASE)


def stated_publication(tokens: Tokens, items: list[Found], dateline: Span | None) -> date | None:
    """The full date that the article gives for itself: in its dateline, or after "Published" near the top."""
    for item in items:
        start = tokens.starts[item.first]
        if start > 600:
            return None
        spec = item.spec
        if not (isinstance(spec, Fields) and spec.year and spec.month and spec.day):
            continue
        in_dateline = dateline is not None and dateline.start <= start < dateline.end
        line = tokens.text[max(0, start - 30) : start]
        alone = line.rpartition("\n")[2].strip() == "" and tokens.text[
            tokens.ends[item.last - 1] : tokens.ends[item.last - 1] + 1
        ] in ("\n", "")
        if in_dateline or STATED.search(line) or (alone and "\n" in tokens.text):
            try:
                return date(spec.year, spec.month, spec.day)
            except ValueError:
                continue
    return None


SEARCH_YEARS = 6
"""How many years after the last stated one a weekday may settle the year of a date."""


def inferred_years(items: list[Found]) -> dict[Fields, int]:
    """Years of dates that state weekday, month and day ("Thursday, September 4") in an undated article.

    Of the years in which the weekday is right, the first not before the latest year that the article names:
    news tells of years gone by, and the year it does not name is its own.
    """
    named = [item.spec.year for item in items if isinstance(item.spec, Fields) and item.spec.year]
    if not named:
        return {}
    latest = max(named)
    found: dict[Fields, int] = {}
    for item in items:
        spec = item.spec
        if not (isinstance(spec, Fields) and spec.weekday and spec.month and spec.day and spec.year is None):
            continue
        for year in range(latest, latest + SEARCH_YEARS):
            try:
                day = date(year, spec.month, spec.day)
            except ValueError:
                continue
            if day.isoweekday() == spec.weekday:
                found[spec] = year
                break
    return found
