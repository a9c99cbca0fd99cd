"""What the shapes of calendar dates say: stated years, months, days and their ranges.

A builder returns ``None`` for words that fit the shape and mean nothing ("the third minute", "June 45").
"""

from __future__ import annotations

import re

from ._hits import Hit
from ._numbers import ordinal, year_of_group
from ._specs import Clock, Fields, Foreign, Spec, Stretch, Vague


def calendar_date(hit: Hit) -> Spec | None:
    """Month and day, with the year where stated."""
    day, (year, short) = ordinal(hit, "day"), year_of_group(hit)
    if not 1 <= day <= 31:
        return None
    return Fields(year=year, month=hit.integer("month"), day=day, short_year=short)


def month_year(hit: Hit) -> Spec | None:
    """A month of a stated year."""
    year, short = year_of_group(hit)
    return Fields(year=year, month=hit.integer("month"), short_year=short)


def year_words(hit: Hit) -> Spec | None:
    """Nineteen ninety-six, June of nineteen ninety-nine; refused below the year 1100."""
    first = ordinal(hit, "century")
    rest = ordinal(hit, "rest") if hit.has("rest") else 0
    month = hit.integer("month") if hit.has("month") else None
    day = ordinal(hit, "day") if hit.has("day") else None
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
    day = ordinal(hit, "day") if hit.has("day") else None
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
    return Fields(year=year_of_group(hit)[0], month=hit.integer("month"))


def early_year(hit: Hit) -> Spec | None:
    """The year 247."""
    year = hit.integer("year")
    return Fields(year=year) if hit.tokens.word(hit.at("year") - 1) == "year" and 100 <= year <= 999 else None


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
    """Thursday the 21st; in words from the eleventh on, for "on Tuesday the first generation" goes on."""
    day = ordinal(hit, "day")
    if day <= 10 and hit.word("day").isalpha():
        return None
    return Fields(weekday=hit.integer("weekday"), day=day) if 1 <= day <= 31 else None


def lone_day(hit: Hit) -> Spec | None:
    """The 27th."""
    day = ordinal(hit, "day")
    return Fields(day=day) if 1 <= day <= 31 else None


def lone_year(hit: Hit) -> Spec | None:
    """A year and nothing else."""
    year, short = year_of_group(hit)
    return Fields(year=year, short_year=short)


def before_christ(hit: Hit) -> Spec | None:
    """490 BC."""
    return Vague(f"BC{hit.integer('year'):04}")


def anno_domini(hit: Hit) -> Spec | None:
    """AD 79."""
    return Fields(year=hit.integer("year"))


def decade(hit: Hit) -> Spec | None:
    """The 1990s, the 70s."""
    first = int(re.sub(r"\D", "", hit.word("decade")))
    if 1000 <= first < 2000 and first % 100 == 0:
        return Fields(century=first // 100 + 1)  # "the 1800s"; "the 2000s" are mostly the decade
    return Fields(decade=first)


def decade_word(hit: Hit) -> Spec | None:
    """The eighties."""
    return Fields(decade=hit.integer("decade"))


def decade_words(hit: Hit) -> Spec | None:
    """The nineteen seventies."""
    century = ordinal(hit, "century")
    return Fields(decade=century * 100 + hit.integer("decade")) if 11 <= century <= 20 else None


def century(hit: Hit) -> Spec | None:
    """The 20th century."""
    number = ordinal(hit, "nth")
    if hit.word("unit") != "century" or not 1 <= number <= 30:
        return None
    return Vague(f"BC{number - 1:02}") if hit.has("bc") else Fields(century=number)


def season_year(hit: Hit) -> Spec | None:
    """Summer 2016."""
    return Fields(year=year_of_group(hit)[0], season=str(hit.value("season")))


def season_years(hit: Hit) -> Spec | None:
    """The winter of 1988-89."""
    return Fields(year=int(hit.word("years")[:4]), season=str(hit.value("season")))


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
    return slashed(hit.word("date"))


def slashed(word: str) -> Fields | None:
    """Month and day of "4/22", day and month of "22/4"; 9/11 is the one of 2001, 24/7 is no date."""
    first, second = (int(p) for p in word.split("/"))
    if (first, second) == (9, 11):
        return Fields(year=2001, month=9, day=11)
    month, day = (second, first) if first > 12 else (first, second)
    if (first, second) == (24, 7) or not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    return Fields(month=month, day=day)


def stamp(hit: Hit) -> Spec | None:
    """2025-09-04T20:30:00Z."""
    day, _, clock = hit.word("date").upper().partition("T")
    year, month, number = (int(p) for p in day.split("-"))
    found = re.match(r"(\d\d):?(\d\d)", clock)
    fields = Fields(year=year, month=month, day=number)
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        return fields
    at = int(found[1]) * 60 + int(found[2])
    zulu = clock.endswith("Z")
    suffix = f"T{found[1]}:{found[2]}" + ("Z" if zulu else "")
    return Clock(at, at, suffix, fields, zone="UTC" if zulu else None)


def _stretch(hit: Hit, first: int, last: int, month2: int | None = None) -> Spec | None:
    month, year = hit.integer("month"), year_of_group(hit)[0]
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
    return _stretch(hit, ordinal(hit, "first"), ordinal(hit, "last"))


def date_range(hit: Hit) -> Spec | None:
    """Nov. 18-Dec. 19, 2015."""
    return _stretch(hit, ordinal(hit, "first"), ordinal(hit, "last"), hit.integer("month2"))


def month_range(hit: Hit) -> Spec | None:
    """July–November 1954."""
    year, first, last = year_of_group(hit)[0], hit.integer("month"), hit.integer("month2")
    before = year - 1 if year is not None and last < first else year
    return Stretch(Fields(year=before, month=first), Fields(year=year, month=last))


def year_range(hit: Hit) -> Spec | None:
    """1962-1975; 1988/89."""
    first, last = re.split(r"[-–‑/]", hit.word("years"))
    end = int(last) if len(last) == 4 else int(first[:2] + last)
    return Stretch(Fields(year=int(first)), Fields(year=end)) if int(first) < end else None


def quarter(hit: Hit) -> Spec | None:
    """The third quarter; the first half of 1990."""
    number, year, unit = ordinal(hit, "nth"), year_of_group(hit)[0], hit.word("unit")
    if unit == "half" and 1 <= number <= 2:
        return Fields(half=number, year=year)
    return Fields(quarter=number, year=year) if unit == "quarter" and 1 <= number <= 4 else None


def quarter_code(hit: Hit) -> Spec | None:
    """Q3 2024, H1, FY23."""
    code, year = str(hit.value("code")), year_of_group(hit)[0]
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
    return Fields(week=number, year=year_of_group(hit)[0])
