"""Times of day told without "a.m." or a colon: "half past two", "ten to ten", "six in the evening".

Each needs words around it that make it a time, since "ten to ten" may be a vote and 9.15 a rate. Hours up to
twelve are those before noon unless a part of the day follows, as for "six o'clock".
"""

from __future__ import annotations

import re

from ._hits import Hit
from ._numbers import mod_of
from ._specs import Clock, Spec

LEADS = frozenset("after at before between from since till to until".split())
"""Words before a bare hour that make it one where "on Friday night" or the like follows."""

BEFORE_TO = LEADS - {"from", "between"} | {"about", "around", "by"}
"""The same before "ten to seven"; "from 5 to 7" is a stretch."""

AROUND = LEADS | {"about", "around", "by"}
"""The same where "in the morning" follows or "past" stands in it: "beaten by six on Friday night"."""

_ENDS = re.compile(
    r"\s*(?:[.,;:!?)\]\"”’'—–]|$)|\s+(?:this|last|yesterday|today|tomorrow|tonight|in the|at night|on|when|"
    r"and|as|local|sharp|[ap]\.?m\b|gmt|utc)\b",
    re.IGNORECASE,
)
"""What follows the hour of "ten to ten", and no noun: "at ten to twelve sites"."""

_HAPPENED = re.compile(
    r"\b(?:alarm|arriv\w+|attack\w*|began|begins?|blast|boarding|broke out|call\w*|came|closed|collided|"
    r"crash\w*|depart\w*|died|due|ended|entered|entry|erupted|explo\w+|fell|finished|fire|happened|hit|"
    r"kick\w*[ -]off|landed|leav\w+|left|lit|met|occurred|opened|raid\w*|reopened|reported|resumed|scheduled|"
    r"set off|shooting|shot|start\w*|stopped|struck|sank|took off|took place|touched down|went off|woke)\b"
    r"[^.;]{0,40}\bat(?: about| around)? $",
    re.IGNORECASE,
)
"""What happens at a time of the clock."""

_TRADED = re.compile(
    r"\b(?:bonds?|cents?|crude|currency|dollars?|euros?|futures|gilts?|gold|index|inflation|krona|oil|"
    r"per ?cent|points?|pounds?|prices?|rand|rates?|rupees?|sensex|shares?|sterling|stocks?|yen|yields?|"
    r"yuan)\b",
    re.IGNORECASE,
)
"""What is told in decimals after "at"."""

_MEASURED = re.compile(
    r"\s*(?:%|[-–]\d|\d)|\s+(?!(?:a|an|as|was|is|his|its|this)\b)"
    r"(?:per ?cent|pct|points?|million|billion|\w+s\b)"
)
"""What follows a decimal that measures something; few plurals follow a time."""

WINDOW = 90
"""Code points looked at before a bare decimal."""


def _led(hit: Hit, words: frozenset[str]) -> bool:
    """Whether one of the words stands right before the expression, hedges apart."""
    before = hit.tokens.word(hit.match.start() - 1) if hit.match.start() else ""
    return before in words or (hit.has("about") and "about" in words)


def _ended(hit: Hit) -> bool:
    return _ENDS.match(hit.tokens.text, hit.tokens.ends[hit.match.end() - 1]) is not None


def _clock(hit: Hit, at: int, afternoon: int = 0) -> Spec:
    at = (at + afternoon * 60) % 1440
    return Clock(at, at, f"T{at // 60:02}:{at % 60:02}", mod=mod_of(hit))


def _hour(hit: Hit) -> int | None:
    """The hour, 1 to 12; noon and midnight are 12."""
    hour = 12 if hit.has("noon") else hit.integer("hour")
    return hour if 1 <= hour <= 12 else None


def spoken(hit: Hit) -> Spec | None:
    """Half past two, a quarter to six, ten past nine, twenty to ten."""
    hour = _hour(hit)
    if hour is None:
        return None
    to = hit.word("dir") == "to"
    if hit.has("half"):
        minutes = 30
    elif hit.has("quarter"):
        if hit.value("quarter") != "Q":
            return None
        minutes = 15
    else:
        minutes = sum(v for i in hit.words("minutes") if isinstance(v := hit.tokens.values[i], int))
        if not 1 <= minutes < 60 or (not hit.has("unit") and minutes % 5):
            return None
    if to and (minutes == 30 or not (_led(hit, BEFORE_TO) and _ended(hit))):
        return None
    if hit.has("noon"):
        base = 720 if hit.word("noon") != "midnight" else 0
    else:
        base = hour % 12 * 60 + (720 if hour == 12 else 0)
    return _clock(
        hit, base - minutes if to else base + minutes, hit.integer("ampm") if hit.has("ampm") else 0
    )


def half_hour(hit: Hit) -> Spec | None:
    """ "Shortly before half eleven", as the British and Irish say."""
    hour = _hour(hit)
    if hour is None or not _led(hit, AROUND) or not _ended(hit):
        return None
    return _clock(hit, hour * 60 + 30)


def bare_hour(hit: Hit) -> Spec | None:
    """ "At six in the evening", "around seven in the morning", "at 8.30 last night", "at 12 sharp"."""
    plain = hit.has("plain")
    if not _led(hit, AROUND if plain else LEADS):
        return None
    part = str(hit.value("part")) if hit.has("part") else ""
    return _dotted(hit, LATE.get(part, 12))


LATE = {"AF": 1, "EV": 1, "NI": 6}
"""The first hour that is one after noon, by the part of the day that follows: "two at night" is 2 a.m."""


def _dotted(hit: Hit, late: int = 12) -> Spec | None:
    pieces = hit.word("hour").replace(".", ":").split(":")
    hour = int(pieces[0]) if pieces[0].isdigit() else hit.integer("hour")
    minute = pieces[1] if len(pieces) > 1 else "00"
    if len(minute) != 2 or minute > "59" or not (1 <= hour <= 23 if len(pieces) > 1 else 1 <= hour <= 12):
        return None
    return _clock(hit, hour * 60 + int(minute), 12 if late <= hour < 12 else 0)


def at_dotted(hit: Hit) -> Spec | None:
    """ "The shooting began at 3.25": a happening before it, and nothing traded or measured."""
    text, start = hit.tokens.text, hit.tokens.starts[hit.at("hour")]
    ahead = text[max(0, start - WINDOW) : start]
    ahead = ahead[max(ahead.rfind(". "), ahead.rfind("\n")) + 1 :]
    if _HAPPENED.search(ahead) is None or _TRADED.search(ahead) is not None:
        return None
    if _MEASURED.match(text, hit.tokens.ends[hit.match.end() - 1]):
        return None
    return _dotted(hit)
