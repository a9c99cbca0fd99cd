"""What the shapes of times of day and feasts say.

A builder returns ``None`` for words that fit the shape and mean nothing ("the third minute", "June 45").
"""

from __future__ import annotations

import re
from typing import cast

from . import _words
from ._hits import Hit
from ._numbers import GRAINS, mod_of, ordinal, year_of_group
from ._relative_dates import DEICTIC, STEPS, WHICH
from ._specs import Clock, Fields, Holiday, Nth, Spec, Step, Vague
from ._tokens import CLASSES

PARTS = {
    "MO": (360, 720), "AF": (720, 1080), "EV": (1020, 1440), "NI": (1080, 1440), "MI": (690, 810),
    "DT": (360, 1080),
}  # fmt: skip
"""Minutes of each part of the day; generous, as speakers are."""


CLOCK_PREPOSITIONS = frozenset(
    {"at", "around", "about", "by", "until", "till", "from", "since", "before", "after"}
)
"""Words that make "1230 hours" a time of day."""


COLON_ZONES = frozenset("et ct mt pt est edt cst cdt mst mdt pst pdt".split())
"""Zones whose newspapers never put a full stop into a time: "a 1.25 PT lead" is none."""


NAMED_ZONES = {"eastern": "E", "central": "C", "mountain": "M", "pacific": "P"}
"""First letters of the American zones that are written out: "Eastern Daylight Time"."""


def _zone(hit: Hit) -> str | None:
    """The zone in capitals; ``None`` for none and for "local time"."""
    if not hit.has("zone"):
        return None
    word = hit.word("zone")
    if word in NAMED_ZONES:
        kind = {"standard": "S", "daylight": "D"}.get(hit.tokens.word(hit.at("zone") + 1), "")
        return f"{NAMED_ZONES[word]}{kind}T"
    return word.upper() if word in _words.ZONES else None


def _zulu(hit: Hit) -> str:
    return "Z" if _zone(hit) in ("UTC", "GMT") else ""


def _at(hit: Hit, hour: int, minute: int | None, seconds: str = "") -> Spec:
    at = hour * 60 + (minute or 0)
    suffix = f"T{hour:02}:{minute or 0:02}{seconds}{_zulu(hit)}"
    return Clock(at, at, suffix, mod=mod_of(hit), zone=_zone(hit))


def clock(hit: Hit) -> Spec | None:
    """8:30 p.m. EST; 5 a.m.; 18:00; 6.04am, as British newspapers write."""
    if "." in hit.word("hour") and hit.has("zone") and hit.word("zone") in COLON_ZONES:
        return None
    pieces = hit.word("hour").replace(".", ":").split(":")
    if len(pieces) > 1 and not (len(pieces[1]) == 2 and pieces[1] < "60"):
        return None
    hour = int(pieces[0]) if pieces[0].isdigit() else hit.integer("hour")
    if hit.has("ampm") and hour <= 12:
        if hour == 0:
            return None
        hour = hour % 12 + hit.integer("ampm")
    if hour > 23:
        return None
    return _at(
        hit, hour, int(pieces[1]) if len(pieces) > 1 else None, f":{pieces[2]}" if len(pieces) > 2 else ""
    )


def clock_range(hit: Hit) -> Spec | None:
    """8-9 a.m."""
    first, last = (int(p) for p in re.split(r"[-–‑]", hit.word("hours")))
    if not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    end = last % 12 * 60 + hit.integer("ampm") * 60
    begin = first % 12 * 60 + hit.integer("ampm") * 60
    if begin > end:
        begin -= 720
    if begin < 0:
        return None
    return Clock(begin, end, f"T{begin // 60:02}:00", granular="hour", zone=_zone(hit))


def military(hit: Hit) -> Spec | None:
    """0800 UTC; 1700 local time; 1353 (1023 GMT)."""
    word = hit.word("hour")
    if (
        not hit.has("zone")
        and not hit.has("ampm")
        and not hit.has("gloss")
        and (len(word) != 4 or hit.tokens.word(hit.match.start() - 1) not in CLOCK_PREPOSITIONS)
    ):
        return None
    if len(word) not in (3, 4) or not word.isdigit() or int(word[:-2]) > 23 or int(word[-2:]) > 59:
        return None
    hour = int(word[:-2])
    if hit.has("ampm") and hour <= 12:
        hour = hour % 12 + hit.integer("ampm")
    return _at(hit, hour, int(word[-2:]))


def noon(hit: Hit) -> Spec | None:
    """Noon, midnight (the one that begins the day)."""
    return _at(hit, 12 if hit.word("noon") == "noon" else 0, 0)


def oclock(hit: Hit) -> Spec | None:
    """Five o'clock."""
    hour = hit.integer("hour")
    return _at(hit, hour, 0) if 1 <= hour <= 12 else None


def part_of_day(hit: Hit) -> Spec | None:
    """Monday morning, this afternoon, last night, the evening."""
    code = str(hit.value("part"))
    day: Spec | None = None
    if hit.has("weekday"):
        day = Fields(weekday=hit.integer("weekday"))
    elif hit.has("word"):
        day = Step("day", DEICTIC[hit.word("word")])
    elif hit.has("feast"):
        day = holiday(hit)
    elif hit.has("which"):
        word = hit.word("which")
        if word != "the":
            name = WHICH[hit.word("which")]
            day = Step(
                "day",
                STEPS[name],
                "running" if name in ("previous", "following", "that", "next") else "published",
            )
    elif code == "NI" and hit.tokens.word(max(0, hit.match.start() - 1)) == "at":
        day = Vague("XXXX-XX-XX")  # "at night": any night
    lower, upper = PARTS[code]
    return Clock(lower, upper, f"T{code}", day, granular="daypart")


def tonight(hit: Hit) -> Spec | None:
    """Tonight."""
    return Clock(1080, 1440, "TNI", Step("day", 0), granular="daypart")


def overnight(hit: Hit) -> Spec | None:
    """Overnight: the first hours of the day of publication."""
    return Clock(0, 360, "TNI", Step("day", 0), granular="daypart")


def holiday(hit: Hit) -> Spec | None:
    """Christmas; New Year's Eve."""
    name = str(hit.value("feast"))
    if name not in _words.HOLIDAYS:
        bare = name.replace("'", "")
        name = next(known for known in _words.HOLIDAYS if known.replace("'", "") == bare)
    word = WHICH[hit.word("which")] if hit.has("which") else None
    return Holiday(_words.HOLIDAYS[name], year_of_group(hit)[0], word)


def nth(hit: Hit) -> Spec | None:
    """The second week, the third Wednesday: waits for what it is part of."""
    number = -1 if hit.word("nth") == "final" else ordinal(hit, "nth")
    if hit.tokens.classes[hit.at("unit")] == CLASSES["WEEKDAY"]:
        return Nth(number, "weekday", None, hit.integer("unit")) if number <= 5 else None
    grain = GRAINS.get(cast(str, hit.value("unit")))
    return None if grain is None else Nth(number, grain, None)
