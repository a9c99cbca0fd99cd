"""What each shape says: builders from matched words to nodes of ``_specs``.

A builder returns ``None`` for words that fit the shape and mean nothing ("the third minute", "June 45").
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, cast

from claimkit.values import Mod

from . import _words
from ._hits import Hit
from ._specs import (
    Clock,
    Duration,
    Fields,
    Foreign,
    Holiday,
    Nth,
    Offset,
    Part,
    Recurring,
    Rest,
    SamePeriod,
    Spec,
    Step,
    Stretch,
    Vague,
    Which,
)
from ._tokens import CLASSES

Builder = Callable[[Hit], Spec | None]

GRAINS = {
    "D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century",
    "WE": "weekend",
}  # fmt: skip
"""Grain of each letter of a calendar unit."""


# ---- numbers ----------------------------------------------------------------------------------------


def _ordinal(hit: Hit, group: str) -> int:
    """The number in an ordinal or day of the month."""
    return sum(value for index in hit.words(group) if isinstance(value := hit.tokens.values[index], int))


CLOCK_CLASSES = (CLASSES["CLOCKUNIT"], CLASSES["HOURS"])
VAGUE_COUNTS = frozenset({"few", "several", "many", "dozens", "hundreds", "much"})


def _amount(hit: Hit, group: str) -> float | None:
    """The count in a group of words; ``None`` for "several"."""
    total, half, known = 0.0, False, False
    for index in hit.words(group):
        value, word = hit.tokens.values[index], hit.tokens.word(index)
        if word in VAGUE_COUNTS:
            return None
        if word == "couple":
            total, known = 2, True
        elif word == "dozen":
            total, known = max(total, 1) * 12, True
        elif word == "hundred":
            total, known = max(total, 1) * 100, True
        elif word == "half":
            half = True
        elif word in ("a", "an", "another"):
            if not known and not half:
                total, known = 1, True
        elif isinstance(value, int):
            total, known = total + value, True
        elif isinstance(value, str) and value.replace(".", "", 1).isdigit():
            total, known = float(value), True
    if half:
        return 0.5 if total in (0, 1) and "and" not in hit.text(group).lower() else total + 0.5
    return total if known else None


def _figure(amount: float | None) -> str:
    if amount is None:
        return "X"
    return str(int(amount)) if amount == int(amount) else f"{amount:g}"


_ABOUT: tuple[tuple[frozenset[str], Mod], ...] = (
    (frozenset({"around", "about", "approximately", "roughly", "some"}), "APPROX"),
    (frozenset({"least"}), "EQUAL_OR_MORE"),
    (frozenset({"most", "up"}), "EQUAL_OR_LESS"),
    (frozenset({"nearly", "almost", "less", "fewer", "under"}), "LESS_THAN"),
    (frozenset({"over", "more"}), "MORE_THAN"),
)


def _mod(hit: Hit) -> Mod | None:
    if not hit.has("about"):
        return None
    words = {hit.tokens.word(index) for index in hit.words("about")}
    return next((mod for names, mod in _ABOUT if names & words), None)


def _length(hit: Hit, extra: float = 0) -> Duration:
    """The duration in the groups ``count`` and ``unit``."""
    amount = _amount(hit, "count") if hit.has("count") else None
    if amount is not None:
        amount += extra
    letter, mod = str(hit.value("unit")), _mod(hit)
    if letter == "hours":
        letter = "H"
    if hit.tokens.classes[hit.at("unit")] in CLOCK_CLASSES:
        return Duration(f"PT{_figure(amount)}{letter}", amount, "T" + letter, mod)
    if letter in ("NI", "MO", "EV", "AF", "SU", "WI", "SP", "SN"):
        return Duration(f"P{_figure(amount)}{letter}", amount, "D", mod)
    if letter in ("2W", "ML"):
        scale, letter = (2, "W") if letter == "2W" else (10, "CE")
        amount = None if amount is None else amount * scale
    return Duration(f"P{_figure(amount)}{letter}", amount, letter, mod)


# ---- calendar dates ---------------------------------------------------------------------------------


def _year(hit: Hit, group: str = "year") -> tuple[int | None, bool]:
    """A stated year and whether it had two digits; those above 30 are taken for the 20th century."""
    if not hit.has(group):
        return None, False
    number = hit.integer(group)
    if number < 100:
        return (1900 if number > 30 else 2000) + number, True
    return number, False


def calendar_date(hit: Hit) -> Spec | None:
    """Month and day, with the year where stated."""
    day, (year, short) = _ordinal(hit, "day"), _year(hit)
    if not 1 <= day <= 31:
        return None
    return Fields(year=year, month=hit.integer("month"), day=day, short_year=short)


def month_year(hit: Hit) -> Spec | None:
    """A month of a stated year."""
    year, short = _year(hit)
    return Fields(year=year, month=hit.integer("month"), short_year=short)


def year_words(hit: Hit) -> Spec | None:
    """Nineteen ninety-six, June of nineteen ninety-nine; refused below the year 1100."""
    first = _ordinal(hit, "century")
    rest = _ordinal(hit, "rest") if hit.has("rest") else 0
    month = hit.integer("month") if hit.has("month") else None
    day = _ordinal(hit, "day") if hit.has("day") else None
    if hit.has("thousand"):
        return Fields(year=2000 + rest, month=month, day=day) if first == 2 else None
    if not 11 <= first <= 20 or not (rest >= 10 or hit.has("hundred")):
        return None
    return Fields(year=first * 100 + rest, month=month, day=day)


def month_of_short_year(hit: Hit) -> Spec | None:
    """April of 87."""
    number = hit.integer("year")
    if not 32 <= number <= 99:
        return None
    day = _ordinal(hit, "day") if hit.has("day") else None
    return Fields(year=1900 + number, month=hit.integer("month"), day=day, short_year=True)


def foreign(hit: Hit) -> Spec | None:
    """Sep-23-2020 and other orders of the three parts: read by dateparser."""
    first, last = hit.match.span()
    text = hit.tokens.text[hit.tokens.starts[first] : hit.tokens.ends[last - 1]]
    return Foreign(text, "absolute-time")


def month_number_year(hit: Hit) -> Spec | None:
    """11/2016."""
    month, year = (int(p) for p in re.split(r"[-/]", hit.word("date")))
    return Fields(year=year, month=month) if 1 <= month <= 12 else None


def month_of(hit: Hit) -> Spec | None:
    """The month of September."""
    if hit.tokens.word(hit.match.start() + 1) != "month":
        return None
    return Fields(year=_year(hit)[0], month=hit.integer("month"))


def year_of(hit: Hit) -> Spec | None:
    """The year 2008; the year of 2008."""
    words = [hit.tokens.word(i) for i in range(*hit.match.span())]
    return Fields(year=hit.integer("year")) if "year" in words else None


def lone_month(hit: Hit) -> Spec | None:
    """A month and nothing else."""
    return Fields(month=hit.integer("month"))


def lone_weekday(hit: Hit) -> Spec | None:
    """A weekday and nothing else."""
    return Fields(weekday=hit.integer("weekday"))


def weekday_day(hit: Hit) -> Spec | None:
    """Thursday the 21st."""
    day = _ordinal(hit, "day")
    return Fields(weekday=hit.integer("weekday"), day=day) if 1 <= day <= 31 else None


def lone_day(hit: Hit) -> Spec | None:
    """The 27th."""
    day = _ordinal(hit, "day")
    return Fields(day=day) if 1 <= day <= 31 else None


def lone_year(hit: Hit) -> Spec | None:
    """A year and nothing else."""
    year, short = _year(hit)
    return Fields(year=year, short_year=short)


def before_christ(hit: Hit) -> Spec | None:
    """490 BC."""
    return Vague(f"BC{hit.integer('year'):04}")


def anno_domini(hit: Hit) -> Spec | None:
    """AD 79."""
    return Fields(year=hit.integer("year"))


def decade(hit: Hit) -> Spec | None:
    """The 1990s, the 70s."""
    return Fields(decade=int(re.sub(r"\D", "", hit.word("decade"))))


def decade_word(hit: Hit) -> Spec | None:
    """The eighties."""
    return Fields(decade=hit.integer("decade"))


def decade_words(hit: Hit) -> Spec | None:
    """The nineteen seventies."""
    century = _ordinal(hit, "century")
    return Fields(decade=century * 100 + hit.integer("decade")) if 11 <= century <= 20 else None


def century(hit: Hit) -> Spec | None:
    """The 20th century."""
    number = _ordinal(hit, "nth")
    return Fields(century=number) if hit.word("unit") == "century" and 1 <= number <= 30 else None


def season_year(hit: Hit) -> Spec | None:
    """Summer 2016."""
    return Fields(year=_year(hit)[0], season=str(hit.value("season")))


def lone_season(hit: Hit) -> Spec | None:
    """The summer."""
    return Fields(season=str(hit.value("season")))


def numeric_date(hit: Hit) -> Spec | None:
    """2025-09-04, 04.09.2025, 9/4/2025, 20250904; month first, unless dots or the numbers say otherwise."""
    word = hit.word("date")
    parts = [word[:4], word[4:6], word[6:]] if word.isdigit() else re.split(r"[-/.]", word)
    if len(parts[0]) == 4:
        year, month, day = (int(p) for p in parts)
    else:
        first, second, year = (int(p) for p in parts)
        month, day = (second, first) if "." in word or first > 12 else (first, second)
        if len(parts[2]) == 2:
            year += 1900 if year > 30 else 2000
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199):
        return None
    return Fields(year=year, month=month, day=day)


def slash_date(hit: Hit) -> Spec | None:
    """4/22; the attacks of 9/11."""
    first, second = (int(p) for p in hit.word("date").split("/"))
    if (first, second) == (9, 11):
        return Fields(year=2001, month=9, day=11)
    month, day = (second, first) if first > 12 else (first, second)
    return Fields(month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def stamp(hit: Hit) -> Spec | None:
    """2025-09-04T20:30:00Z."""
    day, _, clock = hit.word("date").upper().partition("T")
    year, month, number = (int(p) for p in day.split("-"))
    found = re.match(r"(\d\d):?(\d\d)", clock)
    fields = Fields(year=year, month=month, day=number)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return fields
    at = int(found[1]) * 60 + int(found[2])
    return Clock(at, at, f"T{found[1]}:{found[2]}" + ("Z" if clock.endswith("Z") else ""), fields)


def _stretch(hit: Hit, first: int, last: int, month2: int | None = None) -> Spec | None:
    month, year = hit.integer("month"), _year(hit)[0]
    later = month if month2 is None else month2
    if not (1 <= first <= 31 and 1 <= last <= 31) or (month2 is None and first >= last):
        return None
    before = year - 1 if year is not None and later < month else year
    return Stretch(Fields(year=before, month=month, day=first), Fields(year=year, month=later, day=last))


def day_range(hit: Hit) -> Spec | None:
    """March 27–29; 12-14 July 1950."""
    first, last = (int(p) for p in re.split(r"[-–‑]", hit.word("days")))
    return _stretch(hit, first, last)


def days_from_to(hit: Hit) -> Spec | None:
    """March 27 to 29; from 4 to 22 January."""
    return _stretch(hit, _ordinal(hit, "first"), _ordinal(hit, "last"))


def date_range(hit: Hit) -> Spec | None:
    """Nov. 18-Dec. 19, 2015."""
    return _stretch(hit, _ordinal(hit, "first"), _ordinal(hit, "last"), hit.integer("month2"))


def month_range(hit: Hit) -> Spec | None:
    """July–November 1954."""
    year, first, last = _year(hit)[0], hit.integer("month"), hit.integer("month2")
    before = year - 1 if year is not None and last < first else year
    return Stretch(Fields(year=before, month=first), Fields(year=year, month=last))


def year_range(hit: Hit) -> Spec | None:
    """1962-1975; 1988/89."""
    first, last = re.split(r"[-–‑/]", hit.word("years"))
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    return Stretch(Fields(year=int(first)), Fields(year=end)) if int(first) < end else None


def quarter(hit: Hit) -> Spec | None:
    """The third quarter; the first half of 1990."""
    number, year, unit = _ordinal(hit, "nth"), _year(hit)[0], hit.word("unit")
    if unit == "half" and 1 <= number <= 2:
        return Fields(half=number, year=year)
    return Fields(quarter=number, year=year) if unit == "quarter" and 1 <= number <= 4 else None


def quarter_code(hit: Hit) -> Spec | None:
    """Q3 2024, H1, FY23."""
    code, year = str(hit.value("code")), _year(hit)[0]
    if code.startswith("FY"):
        number = int(re.sub(r"\D", "", code))
        return Fields(year=number if number > 99 else 2000 + number)
    number = int(code[1])
    if code[0] == "H":
        return Fields(half=number, year=year) if number <= 2 else None
    return Fields(quarter=number, year=year)


def week_number(hit: Hit) -> Spec | None:
    """Week 31."""
    number = hit.integer("number")
    if hit.word("unit") != "week" or not 1 <= number <= 53:
        return None
    return Fields(week=number, year=_year(hit)[0])


# ---- counted from a reference -----------------------------------------------------------------------

DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1}
WHICH: dict[str, Literal["last", "next", "this", "previous", "following", "that"]] = {
    "last": "last", "past": "last", "next": "next", "coming": "next", "upcoming": "next", "this": "this",
    "current": "this", "previous": "previous", "preceding": "previous", "prior": "previous",
    "following": "following", "ensuing": "following", "subsequent": "following", "that": "that", "same": "that",
    "those": "that", "latest": "last",
}  # fmt: skip
STEPS = {"last": -1, "next": 1, "this": 0, "previous": -1, "following": 1, "that": 0}


def _which(hit: Hit) -> Literal["last", "next", "this", "previous", "following", "that"]:
    return WHICH[hit.word("which")]


def deictic(hit: Hit) -> Spec | None:
    """Today, yesterday, tomorrow."""
    return Step("day", DEICTIC[hit.word("word")])


def next_but_one(hit: Hit) -> Spec | None:
    """The day before yesterday."""
    by = DEICTIC[hit.word("word")]
    grain = GRAINS.get(str(hit.tokens.values[hit.match.start() + 1]))
    return Step(grain, by + (1 if hit.word("dir") == "after" else -1)) if grain == "day" else None


def after_next(hit: Hit) -> Spec | None:
    """The week after next."""
    return Step(GRAINS[str(hit.value("unit"))], 2)


def before_last(hit: Hit) -> Spec | None:
    """The year before last."""
    return Step(GRAINS[str(hit.value("unit"))], -2)


def step(hit: Hit) -> Spec | None:
    """Last week, this month, next year, the previous day; "the past year" is a length."""
    grain = GRAINS.get(str(hit.value("unit")))
    if grain is None:
        return None
    word = hit.word("which")
    if word == "the":
        return Step(grain, 0)
    if word == "past" and hit.has("the"):
        return Duration(f"P1{hit.value('unit')}", 1, str(hit.value("unit")))
    if grain == "day" and word in ("last", "past", "latest"):
        return None
    if grain == "day" and word == "next":
        return Step(grain, 1, "running")
    running = _which(hit) in ("previous", "following", "that")
    return Step(grain, STEPS[_which(hit)], "running" if running else "published")


def same_unit(hit: Hit) -> Spec | None:
    """The same day."""
    grain = GRAINS.get(str(hit.value("unit")))
    return None if grain is None else Step(grain, 0, "running")


def whole_unit(hit: Hit) -> Spec | None:
    """The entire year; "all day" is a length."""
    unit = str(hit.value("unit"))
    if hit.tokens.word(hit.match.start()) == "all":
        return Duration(f"P1{unit}", 1, unit) if unit in GRAINS else None
    return Step(GRAINS[unit], 0, "running") if unit in GRAINS else None


def late_in_unit(hit: Hit) -> Spec | None:
    """Late in the day."""
    inner = the_unit(hit)
    late = hit.tokens.word(hit.match.start()) == "late"
    return None if inner is None else Part("END" if late else "START", inner)


def which(hit: Hit) -> Spec | None:
    """Last Friday, next June, this summer, this coming Sunday."""
    fields = Fields(
        month=hit.integer("month") if hit.has("month") else None,
        day=hit.integer("day") if hit.has("day") else None,
        weekday=hit.integer("weekday") if hit.has("weekday") else None,
        season=str(hit.value("season")) if hit.has("season") else None,
    )
    if hit.has("year"):
        return Fields(year=hit.integer("year"), month=fields.month, day=fields.day)
    words = [hit.tokens.word(index) for index in range(*hit.match.span())]
    if "coming" in words or "upcoming" in words:
        return Which("next", fields)
    if "past" in words:
        return Which("last", fields)
    name = _which(hit)
    if name == "previous" and hit.tokens.word(hit.match.start()) != "the":
        name = "last"
    return Which(name, fields)


def weekday_of_week(hit: Hit) -> Spec | None:
    """Tuesday next week."""
    if hit.word("unit") != "week":
        return None
    return Nth(1, "weekday", Step("week", STEPS[_which(hit)]), hit.integer("weekday"))


def day_of_month(hit: Hit) -> Spec | None:
    """The 20th of next month."""
    if hit.word("unit") != "month":
        return None
    return Nth(_ordinal(hit, "day"), "day", Step("month", STEPS[_which(hit)]))


def the_unit(hit: Hit) -> Spec | None:
    """The day, the week: the one spoken of."""
    grain = GRAINS.get(str(hit.value("unit")))
    return None if grain is None else Step(grain, 0, "running" if grain == "day" else "published")


def unit_before(hit: Hit) -> Spec | None:
    """The day before; the year after."""
    grain = GRAINS.get(str(hit.value("unit")))
    after = hit.word("dir") in ("after", "later", "following")
    return None if grain is None else Step(grain, 1 if after else -1, "running")


def year_ago(hit: Hit) -> Spec | None:
    """The year-ago quarter; the year-earlier period."""
    return SamePeriod(-1) if hit.word("unit") == "year" else None


def same_period(hit: Hit) -> Spec | None:
    """The same period last year."""
    words = [hit.tokens.word(i) for i in range(*hit.match.span())]
    return SamePeriod(-1) if "year" in words else None


def year_end(hit: Hit) -> Spec | None:
    """Year-end."""
    unit = hit.word("unit") if hit.has("unit") else "year"
    return Part("END", Step("year", 0)) if unit == "year" else None


def rest(hit: Hit) -> Spec | None:
    """The rest of the year."""
    grain = GRAINS.get(str(hit.value("unit")))
    return Rest(grain) if grain in ("week", "month", "quarter", "year") else None


# ---- lengths ----------------------------------------------------------------------------------------


def duration(hit: Hit) -> Spec | None:
    """Three years, 45 minutes, several weeks; a quarter may be a fraction, so only two of them count."""
    found = _length(hit)
    return None if found.unit == "Q" and found.amount in (1, 3) else found


def duration_and_half(hit: Hit) -> Spec | None:
    """A year and a half."""
    return _length(hit, 0.5)


def bare_duration(hit: Hit) -> Spec | None:
    """Years, decades."""
    return _length(hit)


def ago(hit: Hit) -> Spec | None:
    """Two years ago."""
    return Offset(_length(hit), -1)


def bare_ago(hit: Hit) -> Spec | None:
    """Years ago; weeks later."""
    return Vague("FUTURE_REF" if hit.word("dir") == "later" else "PAST_REF")


def compound_ago(hit: Hit) -> Spec | None:
    """Two years and three months ago: counted by dateparser."""
    words = range(*hit.match.span())
    digits = [
        str(value) if isinstance(value := hit.tokens.values[i], int) else hit.tokens.word(i)
        for i in words
        if hit.tokens.word(i) not in ("and", ",")
    ]
    return Foreign(" ".join(digits), "relative-time")


def from_day(hit: Hit) -> Spec | None:
    """Three weeks from tomorrow; two days before yesterday."""
    by = DEICTIC.get(hit.word("word"), 0)
    return Offset(_length(hit), -1 if hit.word("from") == "before" else 1, Step("day", by))


def later(hit: Hit) -> Spec | None:
    """Two days later; a year earlier."""
    return Offset(_length(hit), -1 if hit.word("dir") == "earlier" else 1, "running")


def window(hit: Hit) -> Spec | None:
    """The past three years, the next 24 hours, the first nine months: lengths that the words place."""
    found = _length(hit)
    return None if found.unit == "Q" and found.amount is None else found


# ---- sets and vague ones ----------------------------------------------------------------------------


def recurring_word(hit: Hit) -> Spec | None:
    """Daily, annual."""
    return Recurring(str(hit.value("set")))


def recurring(hit: Hit) -> Spec | None:
    """Every day, each Tuesday, Mondays, per year."""
    if hit.has("weekday"):
        return Recurring(f"XXXX-WXX-{hit.value('weekday')}")
    if hit.has("month"):
        return Recurring(f"XXXX-{hit.integer('month'):02}")
    if hit.has("season"):
        return Recurring(f"XXXX-{hit.value('season')}")
    if hit.has("part"):
        return Recurring(f"XXXX-XX-XXT{hit.value('part')}")
    amount = _amount(hit, "count") if hit.has("count") else 2.0 if hit.has("other") else 1.0
    clock = hit.tokens.classes[hit.at("unit")] in CLOCK_CLASSES
    letter = "H" if hit.value("unit") == "hours" else hit.value("unit")
    return Recurring(f"P{'T' if clock else ''}{_figure(amount)}{letter}")


def past(hit: Hit) -> Spec | None:
    """Recently."""
    return Vague("PAST_REF")


def present(hit: Hit) -> Spec | None:
    """Now."""
    return Vague("PRESENT_REF")


def future(hit: Hit) -> Spec | None:
    """The near future."""
    return Vague("FUTURE_REF")


# ---- times of day -----------------------------------------------------------------------------------

PARTS = {
    "MO": (360, 720), "AF": (720, 1080), "EV": (1020, 1440), "NI": (1080, 1440), "MI": (690, 810),
    "DT": (360, 1080),
}  # fmt: skip
"""Minutes of each part of the day; generous, as speakers are."""


CLOCK_PREPOSITIONS = frozenset(
    {"at", "around", "about", "by", "until", "till", "from", "since", "before", "after"}
)
"""Words that make "1230 hours" a time of day."""


def _zulu(hit: Hit) -> str:
    return "Z" if hit.has("zone") and hit.word("zone") in ("utc", "gmt") else ""


def _at(hit: Hit, hour: int, minute: int | None, seconds: str = "") -> Spec:
    at = hour * 60 + (minute or 0)
    return Clock(at, at, f"T{hour:02}:{minute or 0:02}{seconds}{_zulu(hit)}", mod=_mod(hit))


def clock(hit: Hit) -> Spec | None:
    """8:30 p.m. EST; 5 a.m.; 18:00."""
    pieces = hit.word("hour").split(":")
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
    return Clock(begin, end, f"T{begin // 60:02}:00", granular="hour") if begin >= 0 else None


def military(hit: Hit) -> Spec | None:
    """0800 UTC."""
    word = hit.word("hour")
    if (
        not hit.has("zone")
        and not hit.has("ampm")
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
            name = _which(hit)
            day = Step(
                "day",
                STEPS[name],
                "running" if name in ("previous", "following", "that", "next") else "published",
            )
    lower, upper = PARTS[code]
    return Clock(lower, upper, f"T{code}", day, granular="daypart")


def tonight(hit: Hit) -> Spec | None:
    """Tonight."""
    return Clock(1080, 1440, "TNI", Step("day", 0), granular="daypart")


def overnight(hit: Hit) -> Spec | None:
    """Overnight: the first hours of the day spoken of."""
    return Clock(0, 360, "TNI", None, granular="daypart")


def holiday(hit: Hit) -> Spec | None:
    """Christmas; New Year's Eve."""
    name = str(hit.value("feast"))
    if name not in _words.HOLIDAYS:
        bare = name.replace("'", "")
        name = next(known for known in _words.HOLIDAYS if known.replace("'", "") == bare)
    return Holiday(_words.HOLIDAYS[name], _year(hit)[0])


def nth(hit: Hit) -> Spec | None:
    """The second week, the third Wednesday: waits for what it is part of."""
    number = -1 if hit.word("nth") == "final" else _ordinal(hit, "nth")
    if hit.tokens.classes[hit.at("unit")] == CLASSES["WEEKDAY"]:
        return Nth(number, "weekday", None, hit.integer("unit")) if number <= 5 else None
    grain = GRAINS.get(cast(str, hit.value("unit")))
    return None if grain is None else Nth(number, grain, None)
