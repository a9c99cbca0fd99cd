"""What looks like a date and is none: "May said", "the Sun", "2008 people", "fall from power"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from attrs import frozen

from . import _cues as cues
from ._cues import any_of
from ._merge import Found
from ._specs import Duration, Fields, Part
from ._tokens import Tokens

WINDOW = 40
"""Code points looked at before and after an expression."""


@frozen
class Place:
    """An expression with the text around it."""

    item: Found
    before: str
    words: str
    after: str


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def _has(pattern: str, text: str) -> bool:
    return _compiled(pattern).search(text) is not None


def _after_any(words: str, joint: str = "[ ]") -> str:
    """A pattern for text that ends in one of the words, whatever their case."""
    return rf"(?i:(?:^|[\s(\[“\"'‘—–-]){any_of(words)}){joint}$"


DATE_WORD = _after_any(cues.DATE_PREPOSITIONS, r"[ \-–]+(?:the )?")
SURE_WORD = _after_any(cues.SURE_PREPOSITIONS)
SEASON_WORD = _after_any(cues.SEASON_PREPOSITIONS, r"[ -](?:the )?")
BARE_SEASON_WORD = _after_any(cues.SEASON_PREPOSITIONS, r"[ -]")
CLOCK_WORD = _after_any(cues.CLOCK_PREPOSITIONS, r"[ ]?") + r"|,[ ]$"
LENGTH_WORD = _after_any(cues.LENGTH_PREPOSITIONS) + r"|[“\"]$"
UNIT_WORD = _after_any(cues.UNIT_CONTEXTS)
MEASURED = rf"^[ -]?{any_of(cues.MEASURED)}\b|^[,.:]\d|^\d|^[%°€£]|^ %"
COUNTED = rf"(?:{any_of(cues.COUNTED_AFTER)}[ ]|[$€£¥#][ ]?)$"
ADDRESS = rf"^ (?:[NSEW]\.? )?(?:[A-Z]\w+ ){{1,2}}{any_of(cues.STREETS)}\b"
CODED = r"[A-Za-z][-‑]$|[+*=]\s?$|(?:[Rr]oom|[Pp]age|[Hh]ighway|[Rr]oute|[Ff]light|\bRS?) $"
"""What stands before digits that are a name or a code."""


def _year(place: Place) -> bool:
    spec = place.item.spec
    number = spec.year if isinstance(spec, Fields) and spec.year else 0
    if isinstance(spec, Fields) and spec.short_year:
        return not _has(DATE_WORD, place.before)
    if not 1400 <= number <= 2100 or _has(MEASURED, place.after):
        return True
    if _has(ADDRESS, place.after):
        return True
    dated = _has(DATE_WORD, place.before)
    if number % 500 == 0 and not dated and _has(r"[A-Z][\w&]+\.?[ -]$", place.before):
        return True
    if _has(CODED, place.before):
        return not _has(r"(?:mid|pre|post|late|early|end)[-‑]$", place.before)
    counts = _has(r"^ [a-z]+s\b", place.after)
    if not 1700 <= number <= 2060:
        return not dated or counts
    return counts and _has(COUNTED, place.before)


PERSONAL_MONTHS = frozenset(
    ["may", "march", "april", "june", "august", "jan", "mar", "apr", "aug", "jun", "jul", "dec"]
)
"""Months that are names or verbs as well."""
SPEAKS = any_of("said says has had is was will would told did who himself herself and_her and_his")
MONTHLY = any_of("election vote meeting report summit figure result sales data rate")


def _month(place: Place) -> bool:
    name = place.words
    if name.lower() not in PERSONAL_MONTHS:
        return len(name) == 3 and not _has(DATE_WORD, place.before)
    if name in ("May", "March") and _has(r"(?:^|[.!?“\"\n] *)$", place.before):
        return True
    if _has(rf"^(?: [A-Z][a-z]+|['’]s (?!{MONTHLY}))", place.after):
        return not _has(SURE_WORD, place.before)
    if not _has(DATE_WORD, place.before):
        return True
    unsure = _has(r"(?:and|or|of|to|for|from|than|about|as) $", place.before)
    return unsure and _has(rf"^ {SPEAKS}\b", place.after)


FALLING = (
    r"^ (?:of (?!\d|this|last|next)|from|in (?!\d|[A-Z])|for|to|into|apart|short|behind|on|by|water|below)"
)


def _season(place: Place) -> bool:
    words = place.words.split()
    last = words[-1].lower()
    if last in ("fall", "spring") and _has(FALLING, place.after):
        return True
    if len(words) > 1 and _has(r"^ of (?!\d|this|last|next|that|the)[a-z]", place.after):
        return True
    if len(words) > 1:
        return last == "fall" and not _has(BARE_SEASON_WORD, place.before)
    if last == "fall" and _has(r"(?:to|or|and|of) $", place.before):
        return True
    return not _has(SEASON_WORD, place.before) or _has(r"^ (?:Olympics|Games|Street|Hill)", place.after)


CLAUSE = any_of("of when before after that he she it they we I you to the a in_which his her")


def _the_unit(place: Place) -> bool:
    words = place.words.lower()
    if _has(rf"^ {CLAUSE}\b|^['’]s\b|^-", place.after) or words in (
        "the century",
        "the millennium",
        "the fortnight",
    ):
        return True
    if _has(r"[Oo]n $", place.before) and not words.endswith(("day", "weekend")):
        return True
    return not _has(UNIT_WORD, place.before)


def _bare_duration(place: Place) -> bool:
    if place.after.startswith(("-", "‑")):
        return not place.after[1:].startswith("long")
    return not _has(LENGTH_WORD, place.before) or _has(r"^ (?:old|of age|ago|later|earlier)\b", place.after)


SINGLE = frozenset({"one day", "a day", "one time", "a second", "a minute"})


def _duration(place: Place) -> bool:
    if _has(r"^[ -](?:old|of age|olds)\b", place.after) or _has(r"(?:aged?|ages|the age of) $", place.before):
        return True
    spec, words = place.item.spec, place.words.lower()
    if words.endswith(" weekend") and not words.startswith(("a ", "one ")):
        return True
    if isinstance(spec, Duration) and spec.amount == 1 and words in SINGLE:
        clause = r"^ (?:when|in which|for|that|of|anyone|anybody|to|like)\b"
        return words == "a second" or _has(clause, place.after)
    unit = place.words.split()[-1]
    if unit[0].isupper() and place.words[0].islower() and _has(r"^ [A-Z]", place.after):
        return True  # "a Days Inn"
    return _has(r"[\d.,$€£]$|(?:quarter|third|half|most|much|part) of $", place.before)


def _clock(place: Place) -> bool:
    if not place.words.replace(":", "").isdigit() or len(place.words) > 5:
        return False
    return not _has(CLOCK_WORD, place.before) or _has(r"^[-–]\d|^ (?:win|victory|ratio|odds)", place.after)


PART_WORD = _after_any("in at by during late early mid until since after before the", "[ -]")


def _part(place: Place) -> bool:
    words = place.words.split()
    if place.after.startswith(" Live"):
        return True
    if len(words) > 1:
        shift = r"^ (?:of (?!\w+ \d|\d|[A-Z])|shift|club|vision)"
        return words[0].lower() == "the" and _has(shift, place.after)
    placed = _has(PART_WORD, place.before) or place.after.startswith(" trading")
    return not placed or _has(r"^ ?-", place.after)


SHORT_WEEKDAYS = frozenset(["Sun", "Sat", "Mon", "Wed", "Fri", "Tue", "Thu", "Tues", "Thur", "Thurs", "Weds"])
WEEKDAY_WORD = _after_any("on next last this by until since from and to before after")


def _weekday(place: Place) -> bool:
    if _has(rf"{any_of(cues.NAMED_DAYS)} $", place.before) or _has(
        rf"^ {any_of(cues.PAPERS)}\b", place.after
    ):
        return True
    return place.words in SHORT_WEEKDAYS and not _has(WEEKDAY_WORD, place.before)


def _decade(place: Place) -> bool:
    """A short decade without its article is an age: "in her 20s"."""
    short = len(place.words) < 5 and place.words[0].isdigit()
    return short and not _has(r"the '?\d0s(?:,| and| or) $", place.before)


def _capital(place: Place) -> bool:
    """A name: Hawaii News Now."""
    return place.words[0].isupper() and _has(r"[a-z] $", place.before)


SLASH_WORD = _after_any("on since by until dated from back to day", "[ ]+") + r"|,[ ]+$|^$"


def _slash(place: Place) -> bool:
    return place.words != "9/11" and not _has(SLASH_WORD, place.before)


DAY_WORD = _after_any("on by until since from for of to end week_of")


def _the_day(place: Place) -> bool:
    """ "the 27th" is a day only where nothing follows that could be counted."""
    counted = r"^[ -](?!(?:and|at|in|with|to|when|as|after|before|for|from|by|on|or|was|is|this)\b)\w"
    return not _has(DAY_WORD, place.before) or _has(counted, place.after)


def _set(place: Place) -> bool:
    """Names of papers: the Daily Mail."""
    return place.words[:1].isupper() and _has(r"^ [A-Z]", place.after)


def _present(place: Place) -> bool:
    return not place.words.lower().startswith("the")


def _current(place: Place) -> bool:
    account = _has(r"^ (?:account|events|affairs)", place.after)
    return account or _has(r"(?:electric|ocean|alternating|strong) $", place.before)


def _deictic(place: Place) -> bool:
    """The paper: USA TODAY."""
    return place.words.isupper() and place.before.endswith("USA ")


def _holiday(place: Place) -> bool:
    return _has(rf"^ {any_of(cues.FESTIVE)}", place.after)


def _unit_before(place: Place) -> bool:
    """ "the day before the vote" leans on something that is no date."""
    leaning = r"^ (?:the|an?|his|her|its|their|our|my|your|he|she|it|they|we|I|you|[A-Z]\w+|[a-z]+ing)\b"
    return place.words.lower().endswith(("before", "after")) and _has(leaning, place.after)


def _may_day(place: Place) -> bool:
    """ "you may 5 times": a verb before a number."""
    if place.words[0].isupper() or place.words[-1].isalpha() or len(place.words.split()[-1]) == 4:
        return False
    return not _has(DATE_WORD, place.before)


def _year_words(place: Place) -> bool:
    stated = _has(DATE_WORD, place.before) or _has(r"[A-Z][a-z]+ ", place.words)
    return not stated or _has(MEASURED, place.after)


def _month_number(place: Place) -> bool:
    return "-" in place.words and not _has(DATE_WORD, place.before)


CHECKS: dict[str, Callable[[Place], bool]] = {
    "year": _year,
    "month": _month,
    "season": _season,
    "the-unit": _the_unit,
    "the-unit-before": _unit_before,
    "bare-duration": _bare_duration,
    "duration": _duration,
    "clock": _clock,
    "part": _part,
    "weekday": _weekday,
    "slash-date": _slash,
    "the-day": _the_day,
    "set-word": _set,
    "at-present": _present,
    "current": _current,
    "decade": _decade,
    "deictic": _deictic,
    "now": _capital,
    "future": _capital,
    "holiday": _holiday,
    "may-day": _may_day,
    "year-words": _year_words,
    "month-number-year": _month_number,
}
"""What tells for each rule that its words are no date here."""


def vetoed(tokens: Tokens, item: Found) -> bool:
    """Whether the words are no date here."""
    text = tokens.text
    start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
    if start and end - start > 1 and (text[start - 1].isalnum() or text[start - 1] in "$€£¥#_@"):
        return True
    if end < len(text) and text[end].isalnum() and text[end - 1].isalnum():
        return True
    words = text[start:end]
    if (
        isinstance(item.spec, Part)
        and isinstance(item.spec.of, Fields)
        and (item.spec.of.decade or 1000) < 1000
    ):
        return not _has(r"\b[Tt]he\b|['’]|[Mm]id", words)  # "in his early 30s"
    check = CHECKS.get(item.rule)
    if check is None:
        return False
    before = text[max(0, start - WINDOW) : start].replace("\n", " ")
    return check(Place(item, before, words, text[end : end + WINDOW].replace("\n", " ")))
