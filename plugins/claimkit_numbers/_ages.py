"""Ages without a word for years: "Smith, 34,", "aged 7", "He is 58", "a boy of 14", "her age as 16".

What stands last before the number tells which patterns can hold, so that most numbers are looked up once.
"""

from __future__ import annotations

import re
from functools import cache

from . import _filters

OLDEST = 120
"""An age in years is less."""

REACH = 72
"""Code points before a number in which the words that make it an age begin."""

BEARERS = (
    "attacker baby boy brother child daughter defendant driver father gentleman girl grandfather "
    "grandmother gunman husband killer lad lady local male female man mother patient pensioner pupil "
    "resident schoolboy schoolgirl shooter sister son student suspect teenager toddler victim widow "
    "widower wife woman worker youngster youth"
)
"""Nouns whose bearers papers give an age."""

PERSON = f"(?:{BEARERS.replace(' ', '|')})"

PARENT = r"(?:(?:grand)?(?:father|mother)|husband|wife|local|resident|victim|driver|student|worker) of"
"""Of them "of" tells the children or another thing: "a father of two"."""

PERSONS = (
    "boys brothers children cousins daughters friends girls kids men pupils siblings sisters sons students "
    "suspects teenagers teens twins victims women youths"
)
"""Nouns after which a list of bare numbers gives their ages: "the boys, 13 and 14"."""

ADVERB = r"(?:(?:only|just|now|then|still|already|nearly|almost|barely) )?"

AS_TOLD = r"[^.;:()\d]{0,40}"
"""What stands between somebody or "age" and the words that give it."""

# what follows: the end of a clause, or a word that begins another
_STOP = (
    r"(?=[,;.:!?)\]\"”’'—]|$| [-–—] | (?:when|and|at the time|at (?:his|her) death|then|but|years?|or|so|"
    r"while|last|next|now|today|because|in (?:19|20)\d\d|of no)\b)(?!'\d|[.,:]\d)"
)
_LISTED = r"(?:, \d{1,2})*,? and \d{1,2}(?=[,.;)]| (?:were|are|was|have|had|died)\b)"

TABLE: tuple[tuple[str, str, str], ...] = (
    # last words before, what leads up to them, what follows
    ("turn turns turned turning", r"\b(?:turn(?:s|ed|ing)|(?:to|will|would) turn) $", r""),
    ("not", r"\b(?:s?he|who) (?:is|was) \d{1,2},? (?:and )?not $", r""),
    ("at", r"\b(?:dies|died|dead|retires?|retired|retiring|married|widowed|orphaned) at $", _STOP),
    (
        "is was be 's ’s only just now then still already nearly almost barely",
        rf"\b(?:(?:s?he|who)(?: is| was|['’]s)|i (?:am|was)|"
        rf"{PERSON}(?:, [^,.;:\d]{{1,30}},| who [^,.;:\d]{{1,30}})? (?:is|was)|"
        rf"(?:s?he|who|{PERSON})\b{AS_TOLD} (?:said|believed|thought|reported|understood|known) to be)"
        rf" {ADVERB}$",
        _STOP,
    ),
    (
        "is was only just",
        r"(?<!\bit )\b(?:is|was) (?:(?:only|just) )?$",
        r"(?: now(?=[,.;:!?)]|$)| at the time of (?:his|her)\b)",
    ),
    (
        "as at to was is being were are only just now",
        rf"\bage\b{AS_TOLD} (?:as|at|to|was|is|being) {ADVERB}$",
        _STOP,
    ),
    (
        "of",
        rf"\b(?!{PARENT}){PERSON} of $",
        rf"(?:{_STOP}| (?:who|was|is|has|had|from|died|survived|escaped|remains?)\b)",
    ),
    (BEARERS, rf"\b{PERSON}, $", r"(?=,|\))"),
    ("now then only just", r"\w, (?:now|then|only|just) $", r"(?=,|\)|\.$|\.\s)(?!,\d)"),
    (
        "youngest oldest eldest is was being",
        r"\b(?:youngest|oldest|eldest)(?:,? (?:\w+ ){0,2}(?:is|was|being))? $",
        _STOP,
    ),
    (
        f"{PERSONS} are were both",
        rf"\b(?:{PERSONS.replace(' ', '|')}),?(?: are| were)?(?: both)? $",
        _LISTED,
    ),
)
"""Where a bare number is an age."""

_COMMA = re.compile(r"([^\W\d_][\w.'’\"”)]*), $")
_COMMA_END = re.compile(r"(?:[,;.)]| (?:of(?! (?:them|these|those|which|whom|us)\b)|from|was|and|are)\b|$)")
_NOBODY = frozenset(
    "average count estimate figure figures high level low mark number numbers rate record result score sum "
    "tally toll total".split()
)
"""Words after which ", 44," is no age but the figure spoken of."""

_TOLD = re.compile(r"\b(?:put|puts|putting|number|numbers|toll|count)\b[^,.;]* (?:at|to|as|of|is|was) $")
"""Before a figure that is no age though a comma follows: "put the number of dead at "."""

_BOUNDED = re.compile(
    r"\b(?:adolescents|adults|anyone|boys|children|citizens|everyone|girls|kids|men|patients|pensioners|people|"
    r"persons|residents|teenagers|those|voters|women|workers|youngsters)(?: who are)? $"
)
_BOUND = re.compile(r"(?:under|over|above|below) $")


@cache
def _by_word() -> dict[str, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]]:
    found: dict[str, tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]] = {}
    for words, before, after in TABLE:
        pair = (re.compile(before), re.compile(after))
        for word in words.split():
            found[word] = (*found.get(word, ()), pair)
    return found


_LAST = re.compile(r"(['’]s|[a-z]+),? $")


_AGED = re.compile(r"\b(?:aged?|ages)(?: (?:about|around|just|only|over|under|between|of|from|at))? $")


def aged(low: str, start: int) -> bool:
    """Whether the word before says age: "aged 7", "at the age of 92"."""
    return _AGED.search(low, max(0, start - 16), start) is not None


def told(low: str, start: int, end: int) -> bool:
    """Whether the words around ``low[start:end]``, a number with its bound words, make it an age."""
    floor = max(0, start - REACH)
    last = _LAST.search(low, max(0, start - 16), start)
    rules = _by_word().get(last[1]) if last is not None else None
    if rules is None:
        return False
    before = low[floor:start]
    fits = any(follows.match(low, end) and leads.search(before) for leads, follows in rules)
    return fits and _TOLD.search(before) is None


def bounded(low: str, start: int, number: int) -> bool:
    """Whether "under" or the like, at ``start``, bounds people's ages: "children under 12"."""
    return (
        _BOUND.fullmatch(low, start, number) is not None
        and _BOUNDED.search(low[max(0, start - 24) : start]) is not None
    )


def beside(text: str, low: str, start: int, end: int, value: int) -> bool:
    """Whether the number stands between commas after a name or person: "Smith, 34,", "Smith, 34 of Leeds"."""
    if _COMMA_END.match(low, end) is None:
        return False
    hit = _COMMA.search(text, max(0, start - 24), start)
    if hit is None or hit[1].lower() in _NOBODY:
        return False
    followed = text[end : end + 1]
    named = text[hit.start()].isupper() or (followed == "," and value > 9)
    return named and not _filters.MONTH_WORD.match(low, hit.start()) and (followed != "." or value > 15)
