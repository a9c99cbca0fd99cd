"""The rules: every shape with what it says."""

from __future__ import annotations

from . import _words
from ._grammar import Builder, Hit
from ._specs import (
    Clock,
    Duration,
    Fields,
    Holiday,
    Nth,
    Offset,
    Part,
    Recurring,
    Span,
    Spec,
    Step,
    Vague,
    Which,
    Window,
)

GRAINS = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year", "DE": "decade", "CE": "century", "WE": "weekend"}


# ---- numbers -------------------------------------------------------------------------------------------------


def _ordinal(hit: Hit, group: str) -> int:
    total = 0
    for index in hit.words(group):
        value = hit.tokens.values[index]
        if isinstance(value, int):
            total += value
    return total


def _amount(hit: Hit, group: str) -> float | None:
    """The count in a group of words; ``None`` for "several"."""
    total, half = 0.0, False
    known = False
    for index in hit.words(group):
        value, word = hit.tokens.values[index], hit.tokens.word(index)
        if word in ("few", "several", "many", "dozens", "hundreds", "much"):
            return None
        if word == "couple":
            total, known = 2, True
        elif word == "dozen":
            total, known = max(total, 1) * 12, True
        elif word == "hundred":
            total, known = max(total, 1) * 100, True
        elif word == "half":
            half = True
        elif word in ("a", "an"):
            if not known and not half:
                total, known = 1, True
        elif isinstance(value, int):
            total, known = total + value, True
        elif isinstance(value, str) and value.replace(".", "", 1).isdigit():
            total, known = float(value), True
    if half:
        if total in (0, 1) and "and" not in hit.text(group).lower():
            return 0.5
        total += 0.5
    return total if known or half else None


def _figure(amount: float | None) -> str:
    if amount is None:
        return "X"
    return str(int(amount)) if amount == int(amount) else f"{amount:g}"


MODS = {"about": "APPROX", "nearly": "LESS_THAN", "over": "MORE_THAN", "more": "MORE_THAN", "less": "LESS_THAN", "least": "EQUAL_OR_MORE", "most": "EQUAL_OR_LESS", "up": "EQUAL_OR_LESS", "under": "LESS_THAN"}


def _mod(hit: Hit) -> str | None:
    if not hit.has("about"):
        return None
    for index in hit.words("about"):
        word = hit.tokens.word(index)
        if word in ("around", "about", "approximately", "roughly", "some"):
            return "APPROX"
        if word in ("nearly", "almost", "less", "fewer", "under"):
            return "LESS_THAN"
        if word in ("over", "more"):
            return "MORE_THAN"
        if word == "least":
            return "EQUAL_OR_MORE"
        if word in ("most", "up"):
            return "EQUAL_OR_LESS"
    return None


def duration_of(hit: Hit, unit: str = "unit", count: str = "count") -> Duration:
    """The duration in the groups ``count`` and ``unit``."""
    amount = _amount(hit, count) if hit.has(count) else None
    letter = str(hit.value(unit))
    name = hit.tokens.classes[hit.at(unit)]
    from ._tokens import class_char

    mod = _mod(hit)
    if name == class_char("CLOCKUNIT"):
        return Duration(f"PT{_figure(amount)}{letter}", amount, "T" + letter, mod)  # type: ignore[arg-type]
    if letter in ("NI", "MO", "EV", "AF", "SU", "WI", "SP", "SN"):
        return Duration(f"P{_figure(amount)}{letter}", amount, "D", mod)  # type: ignore[arg-type]
    if letter == "2W":
        amount = None if amount is None else amount * 2
        return Duration(f"P{_figure(amount)}W", amount, "W", mod)  # type: ignore[arg-type]
    if letter == "ML":
        amount = None if amount is None else amount * 10
        letter = "CE"
    return Duration(f"P{_figure(amount)}{letter}", amount, letter, mod)  # type: ignore[arg-type]


# ---- calendar dates ------------------------------------------------------------------------------------------


def _year(hit: Hit, group: str = "year") -> tuple[int | None, bool]:
    if not hit.has(group):
        return None, False
    number = hit.integer(group)
    if number < 100:
        return (1900 if number > 30 else 2000) + number, True
    return number, False


def calendar_date(hit: Hit) -> Spec | None:
    """Month and day, with weekday and year where stated."""
    day = _ordinal(hit, "day")
    month = hit.integer("month")
    year, short = _year(hit)
    weekday = hit.integer("weekday") if hit.has("weekday") else None
    if not 1 <= day <= 31:
        return None
    return Fields(year=year, month=month, day=day, weekday=weekday, short_year=short)


def month_year(hit: Hit) -> Spec | None:
    """A month of a stated year."""
    year, short = _year(hit)
    return Fields(year=year, month=hit.integer("month"), short_year=short)


def lone_month(hit: Hit) -> Spec | None:
    """A month and nothing else."""
    return Fields(month=hit.integer("month"))


def lone_weekday(hit: Hit) -> Spec | None:
    """A weekday and nothing else."""
    return Fields(weekday=hit.integer("weekday"))


def lone_year(hit: Hit) -> Spec | None:
    """A year and nothing else; the veto looks at its neighbours."""
    year, short = _year(hit)
    return Fields(year=year, short_year=short)


def decade(hit: Hit) -> Spec | None:
    """The 1990s, the 70s."""
    digits = "".join(c for c in hit.word("decade") if c.isdigit())
    if hit.has("decade"):
        return Fields(decade=int(digits))
    return None


def decade_word(hit: Hit) -> Spec | None:
    """The eighties."""
    return Fields(decade=hit.integer("decade"))


def century(hit: Hit) -> Spec | None:
    """The 20th century."""
    number = _ordinal(hit, "nth")
    return Fields(century=number) if 1 <= number <= 30 else None


def season_year(hit: Hit) -> Spec | None:
    """Summer 2016."""
    year, _ = _year(hit)
    return Fields(year=year, season=str(hit.value("season")))


def lone_season(hit: Hit) -> Spec | None:
    """The summer."""
    return Fields(season=str(hit.value("season")))


def numeric_date(hit: Hit) -> Spec | None:
    """2025-09-04, 04.09.2025, 9/4/2025, 20250904."""
    import regex

    word = hit.word("date")
    parts = regex.split(r"[-/.]", word)
    if len(parts) == 1:
        parts = [word[:4], word[4:6], word[6:]]
    numbers = [int(p) for p in parts]
    if len(numbers) != 3:
        return None
    if len(parts[0]) == 4:
        year, month, day = numbers
    else:
        first, second, year = numbers
        month, day = (second, first) if "." in word or first > 12 else (first, second)
        if len(parts[2]) == 2:
            year += 1900 if year > 30 else 2000
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1000 <= year <= 2199):
        return None
    return Fields(year=year, month=month, day=day)


def day_range(hit: Hit) -> Spec | None:
    """March 27–29; 12-14 July 1950."""
    import regex

    first, last = (int(p) for p in regex.split(r"[-–‑]", hit.word("days")))
    month, (year, _) = hit.integer("month"), _year(hit)
    if not 1 <= first < last <= 31:
        return None
    return Span(Fields(year=year, month=month, day=first), Fields(year=year, month=month, day=last))


def quarter(hit: Hit) -> Spec | None:
    """The third quarter; the first half."""
    number = _ordinal(hit, "nth")
    year = _year(hit)[0] if hit.has("year") else None
    fiscal = hit.has("fiscal")
    if hit.has("half"):
        return Fields(half=number, year=year, fiscal=fiscal) if 1 <= number <= 2 else None
    return Fields(quarter=number, year=year, fiscal=fiscal) if 1 <= number <= 4 else None


# ---- relative to the reference -------------------------------------------------------------------------------

DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1}


def deictic(hit: Hit) -> Spec | None:
    """Today, yesterday, tomorrow."""
    return Step("day", DEICTIC[hit.word("word")])


def step(hit: Hit) -> Spec | None:
    """Last week, this month, next year, the previous day."""
    word, unit = hit.word("which"), str(hit.value("unit"))
    grain = GRAINS.get(unit)
    if grain is None:
        return None
    if word in ("last", "past"):
        return Step(grain, -1)
    if word in ("next", "coming", "upcoming"):
        return Step(grain, 1)
    if word in ("this", "current"):
        return Step(grain, 0)
    if word in ("previous", "preceding", "prior"):
        return Step(grain, -1, "running")
    if word in ("following", "ensuing", "subsequent"):
        return Step(grain, 1, "running")
    if word in ("that", "same", "entire", "whole", "full"):
        return Step(grain, 0, "running")
    return None


WHICH = {"last": "last", "past": "last", "next": "next", "coming": "next", "upcoming": "next", "this": "this", "previous": "previous", "preceding": "previous", "prior": "previous", "following": "following", "that": "that", "same": "that", "current": "this", "ensuing": "following", "subsequent": "following"}


def which(hit: Hit) -> Spec | None:
    """Last Friday, next June, this summer."""
    word = WHICH.get(hit.word("which"))
    if word is None:
        return None
    fields = Fields(
        month=hit.integer("month") if hit.has("month") else None,
        weekday=hit.integer("weekday") if hit.has("weekday") else None,
        season=str(hit.value("season")) if hit.has("season") else None,
        day=_ordinal(hit, "day") if hit.has("day") else None,
    )
    return Which(word, fields)  # type: ignore[arg-type]


def the_unit(hit: Hit) -> Spec | None:
    """The day, the week: the one spoken of."""
    grain = GRAINS.get(str(hit.value("unit")))
    return None if grain is None else Step(grain, 0, "running")


def duration(hit: Hit) -> Spec | None:
    """Three years, 45 minutes, several weeks."""
    return duration_of(hit)


def bare_duration(hit: Hit) -> Spec | None:
    """Years, decades."""
    return duration_of(hit)


def ago(hit: Hit) -> Spec | None:
    """Two years ago."""
    return Offset(duration_of(hit), -1)


def later(hit: Hit) -> Spec | None:
    """Two days later; a year earlier."""
    return Offset(duration_of(hit), 1 if hit.word("dir") in ("later", "afterward", "afterwards", "hence", "after") else -1, "running")


def window(hit: Hit) -> Spec | None:
    """The past three years; the next 24 hours."""
    return Window(duration_of(hit), -1 if hit.word("which") in ("last", "past", "previous", "preceding", "prior", "latest") else 1)


def recurring_word(hit: Hit) -> Spec | None:
    """Daily, annual."""
    return Recurring(str(hit.value("set")))


def recurring(hit: Hit) -> Spec | None:
    """Every day, each Tuesday."""
    if hit.has("weekday"):
        return Recurring(f"XXXX-WXX-{hit.value('weekday')}")
    if hit.has("month"):
        return Recurring(f"XXXX-{hit.integer('month'):02}")
    if hit.has("season"):
        return Recurring(f"XXXX-{hit.value('season')}")
    if hit.has("part"):
        return Recurring(f"XXXX-XX-XXT{hit.value('part')}")
    amount = _amount(hit, "count") if hit.has("count") else 2.0 if hit.has("other") else 1.0
    letter = str(hit.value("unit"))
    from ._tokens import class_char

    clock = hit.tokens.classes[hit.at("unit")] == class_char("CLOCKUNIT")
    return Recurring(f"P{'T' if clock else ''}{_figure(amount)}{letter}")


def past(hit: Hit) -> Spec | None:
    return Vague("PAST_REF")


def present(hit: Hit) -> Spec | None:
    return Vague("PRESENT_REF")


def future(hit: Hit) -> Spec | None:
    return Vague("FUTURE_REF")


# ---- times of day --------------------------------------------------------------------------------------------

PARTS = {"MO": (360, 720), "AF": (720, 1080), "EV": (1020, 1440), "NI": (1080, 1440), "MI": (690, 810), "DT": (360, 1080)}


def clock(hit: Hit) -> Spec | None:
    """8:30 p.m. EST; 5 a.m.; 18:00."""
    word = hit.word("hour")
    pieces = word.split(":")
    hour, minute = int(pieces[0]), int(pieces[1]) if len(pieces) > 1 else None
    if hit.has("ampm"):
        if not 1 <= hour <= 12:
            if hour > 23:
                return None
        else:
            hour = hour % 12 + hit.integer("ampm")
    if hour > 23:
        return None
    suffix = f"T{hour:02}:{minute or 0:02}" + (f":{pieces[2]}" if len(pieces) > 2 else "")
    if hit.has("zone") and hit.word("zone").strip("(").upper() in ("UTC", "GMT"):
        suffix += "Z"
    at = hour * 60 + (minute or 0)
    return Clock(at, at, suffix)


def military(hit: Hit) -> Spec | None:
    """0800 UTC."""
    word = hit.word("hour")
    if len(word) not in (3, 4) or not word.isdigit():
        return None
    hour, minute = int(word[:-2]), int(word[-2:])
    if hour > 23 or minute > 59:
        return None
    suffix = f"T{hour:02}:{minute:02}" + ("Z" if hit.word("zone") in ("utc", "gmt") else "")
    return Clock(hour * 60 + minute, hour * 60 + minute, suffix)


def noon(hit: Hit) -> Spec | None:
    """Noon, midnight."""
    at = 720 if hit.word("noon") == "noon" else 0
    return Clock(at, at, f"T{at // 60:02}:00")


def oclock(hit: Hit) -> Spec | None:
    """Five o'clock."""
    hour = hit.integer("hour")
    return Clock(hour * 60, hour * 60, f"T{hour:02}:00") if 1 <= hour <= 12 else None


def part_of_day(hit: Hit) -> Spec | None:
    """Monday morning, this afternoon, last night, the evening."""
    code = str(hit.value("part"))
    day: Spec | None = None
    if hit.has("weekday"):
        day = Fields(weekday=hit.integer("weekday"))
    elif hit.has("word"):
        day = Step("day", DEICTIC[hit.word("word")])
    elif hit.has("which"):
        word = hit.word("which")
        if word in ("this", "current"):
            day = Step("day", 0)
        elif word == "last":
            day = Step("day", -1)
        elif word in ("that", "same", "the"):
            day = Step("day", 0, "running")
        elif word in ("next", "following", "ensuing"):
            day = Step("day", 1, "running")
        elif word in ("previous", "preceding"):
            day = Step("day", -1, "running")
    lower, upper = PARTS[code]
    return Clock(lower, upper, f"T{code}", day, granular="daypart")


def tonight(hit: Hit) -> Spec | None:
    return Clock(1080, 1440, "TNI", Step("day", 0), granular="daypart")


def overnight(hit: Hit) -> Spec | None:
    return Clock(0, 360, "TNI", Step("day", 0, "running"), granular="daypart")


def holiday(hit: Hit) -> Spec | None:
    """Christmas; New Year's Eve."""
    return Holiday(_words.HOLIDAYS[_apostrophe(str(hit.value("feast")))], _year(hit)[0])


def _apostrophe(name: str) -> str:
    if name in _words.HOLIDAYS:
        return name
    return next(known for known in _words.HOLIDAYS if known.replace("'", "") == name.replace("'", ""))


_RelWord = "(?P<which>LAST|NEXT|THIS|PAST|PREVIOUS|COMING|FOLLOWING|CURRENT|THAT|SAME)"
_Zone = "(?:(?P<zone>ZONE)|LPAR(?P<zone>ZONE)RPAR|(?P<zone>LOCAL)TIME)?"

RULES: tuple[tuple[str, str, Builder], ...] = (
    ("month-day", "(?P<month>MONTH) THE? (?P<day>Day)(?: COMMA? (?P<year>Year))?", calendar_date),
    ("may-day", "(?P<month>WEAKMONTH) (?P<day>ORDNUM|DayNum)(?: COMMA? (?P<year>YEAR))?", calendar_date),
    ("day-month", "THE? (?P<day>DayNum|Ord) OF? (?P<month>MONTH|WEAKMONTH)(?: (?:COMMA|OF)? (?P<year>Year))?", calendar_date),
    ("month-year", "(?P<month>MONTH|WEAKMONTH) (?:COMMA|OF)? (?P<year>Year)", month_year),
    ("month", "(?P<month>MONTH)", lone_month),
    ("weekday", "(?P<weekday>WEEKDAY)", lone_weekday),
    ("year", "(?P<year>Year)", lone_year),
    ("decade", "(?:THE)? (?P<decade>DECADE)", decade),
    ("decade-word", "THE (?P<decade>DECADEWORD)", decade_word),
    ("century", "THE? (?P<nth>Ord) HYPHEN? (?P<unit>UNIT)", lambda hit: century(hit) if hit.word("unit") == "century" else None),
    ("season-year", "THE? (?P<season>SEASON) (?:COMMA|OF)? (?P<year>Year)", season_year),
    ("season", "THE? (?P<season>SEASON)", lone_season),
    ("numeric", "(?P<date>NUMDATE)", numeric_date),
    ("month-days", "(?P<month>MONTH) (?P<days>DAYSPAN)(?: COMMA? (?P<year>YEAR))?", day_range),
    ("days-month", "(?P<days>DAYSPAN) (?P<month>MONTH)(?: COMMA? (?P<year>YEAR))?", day_range),
    ("quarter", "THE? (?P<fiscal>FISCAL)? (?P<nth>Ord) (?P<fiscal>FISCAL)? HYPHEN? (?:(?P<half>HALF)|(?P<unit>UNIT))(?: OF? (?P<year>YEAR))?",
     lambda hit: quarter(hit) if hit.has("half") or hit.word("unit") == "quarter" else None),
    ("fiscal", "FISCAL(?: UNIT)? (?P<year>Year)", lone_year),
    ("deictic", "(?P<word>DEICTIC)", deictic),
    ("step", f"THE? {_RelWord} (?P<unit>Units)", step),
    ("which", f"THE? {_RelWord} (?:(?P<month>MONTH)|(?P<weekday>WEEKDAY)|(?P<season>SEASON))", which),
    ("the-unit", "THE (?:WHOLE)? (?P<unit>UNIT)", the_unit),
    ("duration", "(?P<about>About)? (?P<count>Count) HYPHEN? Kind? (?P<unit>Every)(?: HYPHEN (?:OLD|LONG))?", duration),
    ("bare-duration", "(?P<unit>UNITS)(?:HYPHEN LONG)?", bare_duration),
    ("unit-long", "(?P<unit>UNIT)HYPHEN LONG", bare_duration),
    ("ago", "(?P<about>About)? (?P<count>Count) HYPHEN? Kind? (?P<unit>Every) HYPHEN? AGO", ago),
    ("later", "(?P<about>About)? (?P<count>Count) HYPHEN? Kind? (?P<unit>Every) HYPHEN? (?P<dir>LATER|EARLIER)", later),
    ("window", "THE? (?P<which>LAST|PAST|NEXT|COMING|FOLLOWING|PREVIOUS|LATEST) (?P<count>Count) Kind? (?P<unit>Every)", window),
    ("window-bare", "THE? (?P<which>LAST|PAST|NEXT|COMING|FOLLOWING|PREVIOUS) (?P<unit>UNITS)", window),
    ("set-word", "(?P<set>SET)", recurring_word),
    ("set", "EVERY (?:(?P<weekday>WEEKDAY)|(?P<month>MONTH)|(?P<season>SEASON)|(?P<part>PART)|(?P<other>OTHER)? (?P<count>Card|Int)? (?P<unit>Every))", recurring),
    ("per", "(?:A|PER) (?P<unit>UNIT)", lambda hit: recurring(hit) if hit.tokens.word(hit.match.start()) == "per" else None),
    ("now", "NOW", present),
    ("at-present", "THE? PRESENT", present),
    ("current", "CURRENT", present),
    ("recently", "RECENTLY|RECENT|PREVIOUSLY", past),
    ("the-past", "THE PAST", past),
    ("future", "(?:THE? (?:NEAR|DISTANT)?)? FUTURE", future),
    ("clock", f"(?P<hour>CLOCK) (?P<ampm>AMPM)? {_Zone}", clock),
    ("hour", f"(?P<hour>HOUR12) (?P<ampm>AMPM) {_Zone}", clock),
    ("military", "(?P<hour>NUM|YEAR) (?P<zone>ZONE)", military),
    ("noon", "(?P<noon>NOON)", noon),
    ("oclock", "(?P<hour>HOUR12|CARDWORD) OCLOCK", oclock),
    ("daypart", "(?:(?P<weekday>WEEKDAY)|(?P<word>DEICTIC)|(?P<which>THIS|LAST|THAT|NEXT|FOLLOWING|PREVIOUS)|THE (?P<which>FOLLOWING|NEXT|PREVIOUS|SAME)|(?P<which>THE))? (?P<part>PART)", part_of_day),
    ("tonight", "TONIGHT", tonight),
    ("overnight", "OVERNIGHT", overnight),
    ("holiday", "(?P<feast>HOLIDAY)(?: COMMA? (?P<year>YEAR))?", holiday),
)
"""Name, pattern, builder; the longest match wins."""
_ = (Nth, Part, Fields, Duration)
