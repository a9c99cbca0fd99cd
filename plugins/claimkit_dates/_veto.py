"""What looks like a date and is none: "May said", "the Sun", "2008 people", "fall from power"."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from attrs import frozen

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


DATE_WORD = (
    r"(?:^|[\s(\[“\"'‘—–-])(?:[Ii]n|[Ss]ince|[Uu]ntil|[Tt]ill|[Bb]y|[Ff]rom|[Tt]o|[Oo]f|[Ff]or|[Dd]uring|[Aa]fter|"
    r"[Bb]efore|[Tt]hrough|[Ll]ate|[Ee]arly|[Mm]id|and|or|[Bb]etween|[Aa]round|[Aa]bout|than|[Ee]very|[Ee]ach|"
    r"[Ll]ast|[Nn]ext|[Tt]his|[Ii]nto|[Oo]ver|[Ee]nding|[Ee]nded|as)[ \-–]+(?:the )?$"
)
"""Words after which a name of a month is a month."""

MEASURED = (
    r"^[ -]?(?:people|men|women|children|troops|soldiers|points?|dollars|euros|feet|foot|miles?|km|kilomet\w+|met(?:re|er)s?|"
    r"tons?|tonnes?|votes?|cases|deaths|percent|per cent|%|jobs|employees|workers|others|kg|pounds?|yen|yuan|rupees|"
    r"homes|houses|members|shares|square|acres|units|copies|times|villages|students|families|residents|seats|"
    r"barrels|hours|days|weeks|months|years|minutes|seconds|words|pages|rooms|flights|passengers|vehicles|cars|"
    r"migrants|refugees|prisoners|protesters|civilians|police|officers|rounds|volts|watts|calories|hp|rpm|MHz|mm|cm|"
    r"or so|and older|block|Block)\b|^[,.:]\d|^\d|^[%°€£]"
)
"""What follows a number that is a quantity and no year."""

COUNTED = r"(?:more than|fewer than|less than|at least|about|some|nearly|almost|up to|over|only|all|total of|No\.|no\.|[$€£¥#])[ ]?$"

CLOCK_WORD = (
    r"(?:^|[\s(—–-])(?:[Aa]t|[Bb]y|[Uu]ntil|[Tt]ill|[Aa]round|[Ff]rom|[Bb]etween|[Bb]efore|[Aa]fter|[Ss]ince|[Tt]o|"
    r"[Aa]bout|[Aa]s of|and|of|the|,|on|than)[ ]?$"
)


def _year(place: Place) -> bool:
    spec = place.item.spec
    number = spec.year if isinstance(spec, Fields) and spec.year else 0
    if isinstance(spec, Fields) and spec.short_year:
        return not _has(DATE_WORD, place.before)
    if not 1400 <= number <= 2100 or _has(MEASURED, place.after):
        return True
    if number % 500 == 0 and _has(r"[A-Z][\w&]+\.?[ -]$", place.before) and not _has(DATE_WORD, place.before):
        return True
    if _has(
        r"[A-Za-z][-‑]$|[+*=]\s?$|[Rr]oom $|[Pp]age $|[Hh]ighway $|[Rr]oute $|[Ff]light $|\bRS? $",
        place.before,
    ):
        return not _has(r"(?:mid|pre|post|late|early|end)[-‑]$", place.before)
    if not 1700 <= number <= 2060:
        return not _has(DATE_WORD, place.before) or _has(r"^ [a-z]+s\b", place.after)
    return _has(COUNTED, place.before) and _has(r"^ [a-z]+s\b", place.after)


PERSONAL_MONTHS = frozenset(
    {"may", "march", "april", "june", "august", "jan", "mar", "apr", "aug", "jun", "jul", "dec"}
)


def _month(place: Place) -> bool:
    name = place.words
    if name in ("may", "march", "august"):  # lower case
        return True
    if name.lower() not in PERSONAL_MONTHS:
        return len(name) == 3 and not _has(DATE_WORD, place.before)
    if name in ("May", "March") and _has(r"(?:^|[.!?“\"\n] *)$", place.before):
        return True
    if _has(
        r"^(?: [A-Z][a-z]+|['’]s (?!(?:election|vote|meeting|report|summit|figure|result|sales|data|rate)))",
        place.after,
    ):
        return not _has(
            r"(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ll]ast|[Ee]arly|[Ll]ate|[Nn]ext|[Tt]his) $", place.before
        )
    return (
        not _has(DATE_WORD, place.before)
        or _has(r"(?:and|or|of|to|for|from|than|about|as) $", place.before)
        and _has(
            r"^ (?:said|says|has|had|is|was|will|would|told|did|who|himself|herself|and her|and his)\b",
            place.after,
        )
    )


SEASON_WORD = (
    r"(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ll]ate|[Ee]arly|[Mm]id|[Tt]hrough|[Oo]f|[Ff]rom|[Ee]very|[Bb]efore|"
    r"[Aa]fter|[Ll]ast|and|or|to)[ -](?:the )?$"
)


def _season(place: Place) -> bool:
    words = place.words.split()
    last = words[-1].lower()
    if last in ("fall", "spring") and (
        _has(
            r"^ (?:of (?!\d|this|last|next)|from|in (?!\d|[A-Z])|for|to|into|apart|short|behind|on|by|water|below)",
            place.after,
        )
    ):
        return True
    if len(words) > 1:
        return (
            last == "fall"
            and not _has(SEASON_WORD.replace("(?:the )?", ""), place.before)
            or last == "spring"
            and _has(r"^ (?:from|water)", place.after)
        )
    if last == "fall" and _has(r"(?:to|or|and|of) $", place.before):
        return True
    return not _has(SEASON_WORD, place.before) or _has(r"^ (?:Olympics|Games|Street|Hill)", place.after)


def _the_unit(place: Place) -> bool:
    if _has(
        r"^ (?:of|when|before|after|that|he|she|it|they|we|I|you|to|the|a|in which|his|her)\b|^['’]s\b|^-",
        place.after,
    ):
        return True
    if place.words.lower() in ("the century", "the millennium", "the fortnight"):
        return True
    return not _has(
        r"(?:[Ff]or|[Ii]n|[Dd]uring|[Ee]nd|[Ee]nds|[Ee]nding|[Ee]nded|[Ff]inish|[Ff]inished|[Tt]hroughout|[Oo]ver|[Ee]arlier in|"
        r"[Ll]ater in|[Oo]n|[Rr]est of|[Pp]art of|[Ee]nd of|[Hh]alf of|[Ss]tart of|[Bb]eginning of|[Cc]ourse of|[Cc]lose of|"
        r"[Rr]emainder of|[Aa]ll of|[Mm]ost of|[Cc]lose|[Cc]losed|[Bb]egan|[Bb]egin|[Ss]tarted|[Ss]tart|[Mm]onths of|[Qq]uarters? of)"
        r"[ \n]$",
        place.before,
    ) or (_has(r"[Oo]n $", place.before) and not place.words.lower().endswith(("day", "weekend")))


def _bare_duration(place: Place) -> bool:
    if place.after.startswith(("-", "‑")):
        return not place.after[1:].startswith("long")
    return not _has(
        r"(?:^|[\s(“\"])(?:[Ii]n|[Ff]or|[Tt]ook|[Tt]akes?|[Ll]ast|[Ll]asted|[Ll]asting|[Aa]fter|[Ss]pent|[Ss]pending|[Oo]ver|[Ww]ithin|of|[Mm]any|"
        r"than|[Ww]aited|[Ii]n recent)[ ]$|[“\"]$",
        place.before,
    ) or _has(r"^ (?:old|of age|ago|later|earlier)\b", place.after)


def _duration(place: Place) -> bool:
    if _has(r"^[ -](?:old|of age|olds)\b", place.after) or _has(r"(?:aged?|ages|the age of) $", place.before):
        return True
    spec = place.item.spec
    words = place.words.lower()
    if words.endswith(" weekend") and not words.startswith(("a ", "one ")):
        return True
    if (
        isinstance(spec, Duration)
        and spec.amount == 1
        and words in ("one day", "a day", "one time", "a second", "a minute")
    ):
        return words == "a second" or _has(
            r"^ (?:when|in which|for|that|of|anyone|anybody|to|like)\b", place.after
        )
    if place.words.split()[-1][0].isupper() and place.words[0].islower() and _has(r"^ [A-Z]", place.after):
        return True
    return _has(r"[\d.,$€£]$", place.before)


def _clock(place: Place) -> bool:
    if ":" not in place.words or len(place.words) > 5 or not place.words.replace(":", "").isdigit():
        return False
    return not _has(CLOCK_WORD, place.before) or _has(r"^[-–]\d|^ (?:win|victory|ratio|odds)", place.after)


def _part(place: Place) -> bool:
    words = place.words.split()
    if len(words) > 1:
        return (
            _has(r"^ (?:of (?!\w+ \d|\d|[A-Z])|shift|club|vision)", place.after) and words[0].lower() == "the"
        )
    return not (
        _has(
            r"(?:[Ii]n|[Aa]t|[Bb]y|[Dd]uring|[Ll]ate|[Ee]arly|[Mm]id|[Uu]ntil|[Ss]ince|[Aa]fter|[Bb]efore|[Tt]he|and|or)[ -]$",
            place.before,
        )
        or place.after.startswith(" trading")
    ) or _has(r"^ ?-", place.after)


def _weekday(place: Place) -> bool:
    if _has(
        r"(?:Black|Bloody|Super|Cyber|Fat|Holy|Giving|Happy|Ruby|Man|Joe|Casual|Freaky|Sheffield) $",
        place.before,
    ):
        return True
    if len(place.words) <= 5 and not place.words.endswith(".") and place.words.lower() != "friday":
        if place.words in ("Sun", "Sat", "Mon", "Wed", "Fri", "Tue", "Thu", "Tues", "Thur", "Thurs", "Weds"):
            return not _has(
                r"(?:on|next|last|this|by|until|since|from|and|to|before|after|On) $", place.before
            )
    return _has(
        r"^ (?:Times|Telegraph|Mirror|Express|Herald|Morning Post|Independent|Star|Business Post|World)\b",
        place.after,
    )


def _decade(place: Place) -> bool:
    """A short decade without its article is an age: "in her 20s"."""
    return (
        len(place.words) < 5
        and place.words[0].isdigit()
        and not _has(r"the '?\d0s(?:,| and| or) $", place.before)
    )


def _now(place: Place) -> bool:
    """A name: Hawaii News Now."""
    return place.words[0].isupper() and _has(r"[a-z] $", place.before)


def _slash(place: Place) -> bool:
    if place.words == "9/11":
        return False
    return not _has(
        r"(?:[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]ated|[Ff]rom|[Bb]ack|[Tt]o|[Dd]ay|,)[ ]+$|^$", place.before
    )


def _the_day(place: Place) -> bool:
    """ "the 27th" is a day only where nothing follows that could be counted."""
    return not _has(
        r"(?:[Oo]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom|[Ff]or|[Oo]f|[Tt]o|[Ee]nd|[Ww]eek of) $", place.before
    ) or _has(
        r"^[ -](?!(?:and|at|in|with|to|when|as|after|before|for|from|by|on|or|was|is|this)\b)[\w]",
        place.after,
    )


def _set(place: Place) -> bool:
    """Names of papers: the Daily Mail."""
    return place.words[:1].isupper() and _has(r"^ [A-Z]", place.after)


def _present(place: Place) -> bool:
    return _has(
        r"^ (?:and|of|day|in|at|a|an|the|with|his|her|their|its)\b", place.after
    ) and not place.words.lower().startswith("the")


def _current(place: Place) -> bool:
    return _has(r"^ (?:account|events|affairs)", place.after) or _has(
        r"(?:electric|ocean|alternating|strong) $", place.before
    )


def _deictic(place: Place) -> bool:
    """The paper: USA TODAY."""
    return place.words.isupper() and place.before.endswith("USA ")


def _holiday(place: Place) -> bool:
    return _has(
        r"^ (?:tree|card|carol|gift|present|light|market|party|parties|shopp|song|music|movie|film|album|island|Island|Carol|bonus|"
        r"dinner|Sale|sales?\b|decorat|cheer|spirit|speech|message|address|bunny|Bunny|egg|pumpkin|turkey)",
        place.after,
    )


def _unit_before(place: Place) -> bool:
    """ "the day before the vote" leans on something that is no date."""
    return place.words.lower().endswith(("before", "after")) and not _has(
        r"^(?:[.,;:)”\"’]|$| (?:and|in|at|when|but|that|with|on|for|by|as|to)\b)", place.after
    )


def _year_words(place: Place) -> bool:
    return _has(MEASURED, place.after) or (
        not _has(DATE_WORD, place.before) and not _has(r"[A-Z][a-z]+ ", place.words)
    )


def _month_number(place: Place) -> bool:
    return "-" in place.words and not _has(DATE_WORD, place.before)


CHECKS: dict[str, Callable[[Place], bool]] = {
    "year": _year,
    "month": _month,
    "season": _season,
    "the-unit": _the_unit,
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
    "now": _now,
    "the-unit-before": _unit_before,
    "year-words": _year_words,
    "month-number-year": _month_number,
    "deictic": _deictic,
    "future": _now,
    "holiday": _holiday,
}
"""What tells for each rule that its words are no date here."""


def vetoed(tokens: Tokens, item: Found) -> bool:
    """Whether the words are no date here."""
    text = tokens.text
    start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
    if start and end - start > 1 and (text[start - 1].isalnum() or text[start - 1] in "$€£¥#_@"):
        return True
    if (
        end < len(text)
        and text[end].isalnum()
        and text[end - 1].isalnum()
        and item.rule not in ("hour", "clock")
    ):
        return True
    if (
        isinstance(item.spec, Part)
        and isinstance(item.spec.of, Fields)
        and (item.spec.of.decade or 1000) < 1000
    ):
        return re.search(r"\bthe\b|['’]|mid", text[start:end]) is None
    check = CHECKS.get(item.rule)
    if check is None:
        return False
    before = text[max(0, start - WINDOW) : start].replace("\n", " ")
    return check(Place(item, before, text[start:end], text[end : end + WINDOW].replace("\n", " ")))
