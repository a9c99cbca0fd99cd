"""The table of shapes: name, pattern in class names, and what builds its meaning.

The longest match at a place wins; among equals the first whose builder accepts.
"""

from __future__ import annotations

from . import _builders as b
from ._builders import Builder

WHICH = "(?P<which>LAST|NEXT|THIS|PAST|PREVIOUS|COMING|FOLLOWING|CURRENT|THAT|SAME|LATEST)"
ZONE_ = "(?:(?P<zone>ZONE)|LPAR(?P<zone>ZONE)RPAR|(?P<zone>LOCAL)TIME|(?P<zone>ZONENAME) ZONENAME{0,2} TIME)?"
LENGTH = "(?P<about>About)? (?P<count>Count) HYPHEN? Kind? HYPHEN? (?P<unit>Every)"

RULES: tuple[tuple[str, str, Builder], ...] = (
    # calendar dates, and what would be read as a length
    ("military", "(?P<hour>NUM|YEAR) (?:(?P<zone>ZONE)|(?P<ampm>AMPM)|HOURS)", b.military),
    ("month-day", "(?P<month>MONTH) THE? (?P<day>Day)(?: COMMA? OF? (?P<year>Year))?", b.calendar_date),
    (
        "may-day",
        "(?P<month>WEAKMONTH) (?P<day>ORDNUM|DayNum|OrdSmall)(?: COMMA? (?P<year>YEAR))?",
        b.calendar_date,
    ),
    ("month-day-words", "(?P<month>MONTH|WEAKMONTH) (?P<day>TENS HYPHEN? CARDWORD|TENS)", b.calendar_date),
    (
        "month-slash-day",
        "(?P<month>MONTH) (?:SLASH|HYPHEN) (?P<day>DayNum)(?: (?:SLASH|HYPHEN) (?P<year>YEAR))?",
        b.calendar_date,
    ),
    (
        "day-month",
        "THE? (?P<day>DayNum|Ord) OF? THE? (?P<month>MONTH|WEAKMONTH)(?: (?:COMMA|OF)? (?P<year>Year))?",
        b.calendar_date,
    ),
    (
        "day-hyphen-month",
        "(?P<day>DayNum) HYPHEN (?P<month>MONTH) HYPHEN (?P<year>YEAR|NUM|DAYNUM|HOUR12)",
        b.calendar_date,
    ),
    (
        "year-month-day",
        "(?P<year>YEAR) (?:SLASH|HYPHEN) (?P<month>MONTH) (?:SLASH|HYPHEN) (?P<day>DayNum)",
        b.calendar_date,
    ),
    ("month-year", "(?P<month>MONTH|WEAKMONTH) (?:COMMA|OF)? (?P<year>Year)", b.month_year),
    ("year-month", "(?P<year>YEAR) COMMA? (?P<month>MONTH)", b.month_year),
    (
        "year-words",
        "(?:(?:THE? (?P<day>Ord|DayNum|Card) OF?)? (?P<month>MONTH|WEAKMONTH) (?:THE? "
        "(?P<day>Ord|DayNum))? (?:COMMA|OF)?)? (?P<century>CARDWORD|TENS) (?:(?P<thousand>THOUSAND) "
        "AND?|(?P<hundred>HUNDRED) AND?)? (?P<rest>Card)?",
        b.year_words,
    ),
    ("month-of-yy", "(?:(?P<day>Day) OF?)? (?P<month>MONTH) OF (?P<year>NUM|MINNUM)", b.month_of_short_year),
    ("month-day-year-glued", "MONTH HYPHEN DAYYEAR|DAYYEAR HYPHEN MONTH|MONTH HYPHEN YEARDAY", b.foreign),
    ("month-number-year", "(?P<date>DAYYEAR)", b.month_number_year),
    ("the-month-of", "THE UNIT OF (?P<month>MONTH)(?: (?P<year>YEAR))?", b.month_of),
    ("the-year-of", "THE? UNIT OF? (?P<year>YEAR)", b.year_of),
    ("month", "(?P<month>MONTH)", b.lone_month),
    ("weekday", "(?P<weekday>WEEKDAY)", b.lone_weekday),
    ("weekday-day", "(?P<weekday>WEEKDAY) COMMA? THE (?P<day>ORDNUM|TENS HYPHEN? ORDWORD)", b.weekday_day),
    ("weekday-ordinal", "(?P<weekday>WEEKDAY) (?P<day>ORDNUM)", b.weekday_day),
    ("the-day", "THE (?P<day>ORDNUM)", b.lone_day),
    ("year", "(?P<year>Year)", b.lone_year),
    ("bc", "(?:(?:MONTH|THE? SEASON) OF?)? (?P<year>NUM|YEAR|MINNUM|DAYNUM) BC", b.before_christ),
    ("ad", "AD (?P<year>NUM|YEAR|MINNUM|DAYNUM)|(?P<year>NUM|YEAR|MINNUM) AD", b.anno_domini),
    ("decade", "THE? (?P<decade>DECADE)", b.decade),
    ("decade-word", "THE (?P<decade>DECADEWORD)", b.decade_word),
    ("decade-words", "THE? (?P<century>CARDWORD|TENS) HYPHEN? (?P<decade>DECADEWORD)", b.decade_words),
    ("century", "THE? (?P<nth>Ord) HYPHEN? (?P<unit>UNIT)", b.century),
    ("season-year", "THE? (?P<season>SEASON) (?:COMMA|OF)? (?P<year>Year)", b.season_year),
    ("season", "THE? (?P<season>SEASON)", b.lone_season),
    ("numeric", "(?P<date>NUMDATE)", b.numeric_date),
    ("slash-date", "(?P<date>SLASHDATE)", b.slash_date),
    ("stamp", "(?P<date>STAMP)", b.stamp),
    ("month-days", "(?P<month>MONTH) (?P<days>DAYSPAN)(?: COMMA? (?P<year>YEAR))?", b.day_range),
    ("days-month", "(?P<days>DAYSPAN) OF? (?P<month>MONTH)(?: COMMA? (?P<year>YEAR))?", b.day_range),
    (
        "month-day-to-day",
        "(?P<month>MONTH) (?P<first>Day) (?:TO|TILL|DASH|HYPHEN|LONGDASH) (?P<last>Day)(?: COMMA? "
        "(?P<year>YEAR))?",
        b.days_from_to,
    ),
    (
        "day-to-day-month",
        "(?:FROM|BETWEEN)? THE? (?P<first>DayNum|ORDNUM) (?:TO|TILL|DASH|HYPHEN|AND) THE? "
        "(?P<last>DayNum|ORDNUM) OF? (?P<month>MONTH)(?: COMMA? (?P<year>YEAR))?",
        b.days_from_to,
    ),
    (
        "month-day-to-date",
        "(?P<month>MONTH) (?P<first>Day) (?:DASH|HYPHEN) (?P<month2>MONTH) (?P<last>Day)(?: COMMA? "
        "(?P<year>YEAR))?",
        b.date_range,
    ),
    ("months", "(?P<month>MONTH) (?:DASH|HYPHEN) (?P<month2>MONTH)(?: (?P<year>YEAR))?", b.month_range),
    ("years", "(?P<years>YEARSPAN)", b.year_range),
    (
        "quarter",
        "THE? (?P<fiscal>FISCAL)? (?:(?P<year>YEAR) POSSESSIVE?)? (?P<fiscal>FISCAL)? (?P<nth>Ord) "
        "(?P<fiscal>FISCAL)? HYPHEN? (?P<unit>UNIT|HALF)(?: OF? (?P<fiscal>FISCAL)? (?P<year>YEAR))?",
        b.quarter,
    ),
    (
        "quarter-code",
        "(?:(?P<year>YEAR) HYPHEN?)? (?P<code>PERIODCODE)(?: (?:HYPHEN|OF|COMMA)? (?P<year>YEAR))?",
        b.quarter_code,
    ),
    ("fiscal", "FISCAL UNIT? (?P<year>Year)", b.lone_year),
    (
        "week-number",
        "THE? (?P<unit>UNIT) (?P<number>HOUR12|DAYNUM|MINNUM)(?: OF (?P<year>YEAR))?",
        b.week_number,
    ),
    # counted from a reference
    ("deictic", "(?P<word>DEICTIC)", b.deictic),
    ("day-before-yesterday", "THE UNIT (?P<dir>BEFORE|AFTER) (?P<word>DEICTIC)", b.next_but_one),
    ("after-next", "THE (?P<unit>UNIT) AFTER THE? NEXT", b.after_next),
    ("before-last", "THE (?P<unit>UNIT) BEFORE LAST", b.before_last),
    ("step", f"(?P<the>THE)? {WHICH} (?:PAST|COMING)? (?:FISCAL|KIND)? (?P<unit>UNIT)", b.step),
    ("same-unit", "THE? SAME (?P<unit>UNIT)", b.same_unit),
    ("whole-unit", "(?:THE WHOLE|ALL) (?P<unit>UNIT)", b.whole_unit),
    ("earlier-step", "(?:EARLIER|LATER) (?P<which>THIS|THAT) SAME? (?P<unit>UNIT)", b.step),
    ("earlier-in", "(?:EARLIER|LATER) IN (?P<which>THE) (?P<unit>UNIT)", b.the_unit),
    ("earlier-day", "(?:EARLIER|LATER) (?:ON)? (?P<word>DEICTIC)", b.deictic),
    ("late-in-unit", "(?:EARLY|LATE) IN (?P<which>THE) (?P<unit>UNIT)", b.late_in_unit),
    (
        "which",
        f"THE? {WHICH} (?:PAST|COMING)? (?:(?P<month>MONTH)(?: (?P<day>DayNum)(?: COMMA? "
        "(?P<year>YEAR))?)?|(?P<weekday>WEEKDAY)|(?P<season>SEASON))",
        b.which,
    ),
    ("weekday-week", "(?P<weekday>WEEKDAY) (?P<which>LAST|NEXT|THIS) (?P<unit>UNIT)", b.weekday_of_week),
    ("week-weekday", "(?P<which>LAST|NEXT|THIS) (?P<unit>UNIT) (?P<weekday>WEEKDAY)", b.weekday_of_week),
    (
        "day-of-which",
        "THE? (?P<day>Ord) OF (?P<which>LAST|NEXT|THIS|PREVIOUS) (?P<unit>UNIT)",
        b.day_of_month,
    ),
    ("the-unit", "THE (?P<unit>UNIT)", b.the_unit),
    (
        "the-unit-before",
        "THE (?P<unit>UNIT) (?P<dir>BEFORE|AFTER|EARLIER|LATER|PREVIOUS|FOLLOWING)",
        b.unit_before,
    ),
    ("year-ago-quarter", "THE? (?P<unit>UNIT) HYPHEN (?:AGO|EARLIER)(?: (?:UNIT|PERIOD))?", b.year_ago),
    (
        "same-period",
        "THE? SAME (?:PERIOD|UNIT|TIME) (?:IN|OF|THE|A){0,3} (?:(?P<which>LAST|PREVIOUS) UNIT|UNIT "
        "(?:AGO|EARLIER|BEFORE))",
        b.same_period,
    ),
    ("prior-period", "THE (?P<unit>UNIT) (?:PERIOD|UNIT)? HYPHEN? EARLIER (?:PERIOD|UNIT)", b.year_ago),
    ("year-end2", "(?:THE)? (?P<unit>UNIT) HYPHEN END", b.year_end),
    ("rest", "(?:THE)? REST (?:OF)? (?:THE|THIS|CURRENT)? (?P<unit>UNIT)", b.rest),
    # lengths
    ("duration", f"{LENGTH}(?: HYPHEN LONG)?", b.duration),
    (
        "duration-half",
        "(?P<about>About)? (?P<count>A|CARDWORD|Int) (?P<unit>Every) (?P<half>AND A HALF)",
        b.duration_and_half,
    ),
    ("bare-duration", "(?P<unit>UNITS|Hours)", b.bare_duration),
    ("long-duration", "(?P<unit>Every) HYPHEN LONG", b.bare_duration),
    ("recent-years", "(?:THE)? RECENT (?P<unit>UNITS)", b.bare_duration),
    ("ago", f"{LENGTH} HYPHEN? AGO", b.ago),
    ("bare-ago", "(?P<unit>UNITS|Hours|MOMENT) (?P<dir>AGO|LATER|EARLIER)", b.bare_ago),
    (
        "compound-ago",
        "(?:Int|Card|A) Every (?:(?:COMMA|AND){0,2} (?:Int|Card|A) Every){1,3} AGO",
        b.compound_ago,
    ),
    ("from-now", f"{LENGTH} (?P<from>FROM|AFTER|BEFORE) (?:(?P<word>DEICTIC)|(?P<word>NOW))", b.from_day),
    ("later", f"{LENGTH} HYPHEN? (?P<dir>LATER|EARLIER|HENCE)", b.later),
    (
        "window",
        "THE? (?P<which>LAST|PAST|NEXT|COMING|FOLLOWING|PREVIOUS|LATEST|ORDWORD|RECENT|FINAL) "
        "(?P<count>Count) Kind? (?P<unit>Every)",
        b.window,
    ),
    (
        "window-bare",
        "THE? (?P<which>LAST|PAST|NEXT|COMING|FOLLOWING|PREVIOUS) Kind? (?P<unit>UNITS|Hours)",
        b.window,
    ),
    # sets
    ("set-word", "(?P<set>SET)", b.recurring_word),
    (
        "set",
        "EVERY "
        "(?:(?P<weekday>WEEKDAY)|(?P<month>MONTH)|(?P<season>SEASON)|(?P<part>PART)|(?P<other>OTHER)? "
        "(?P<count>Card|Int)? (?P<unit>Every))",
        b.recurring,
    ),
    ("weekdays", "(?P<weekday>WEEKDAYS)", b.recurring),
    ("per", "PER (?P<unit>UNIT|CLOCKUNIT)", b.recurring),
    ("a-year-rate", "(?:ONCE) (?P<a>A) (?P<unit>UNIT)", b.recurring),
    # vague
    ("now", "NOW", b.present),
    ("at-present", "THE PRESENT", b.present),
    ("current", "CURRENT", b.present),
    ("recently", "RECENTLY|RECENT", b.past),
    ("the-past", "THE (?:DISTANT|NEAR|RECENT)? PAST", b.past),
    ("future", "(?:THE? (?:NEAR|DISTANT)?)? FUTURE|THE (?:NEAR|LONG|SHORT) TERM", b.future),
    # times of day
    ("clock", f"(?P<about>ABOUT|NEARLY)? (?P<hour>CLOCK) (?P<ampm>AMPM)? {ZONE_}", b.clock),
    ("hour", f"(?P<about>ABOUT|NEARLY)? (?P<hour>HOUR12|CARDWORD) (?P<ampm>AMPM) {ZONE_}", b.clock),
    ("hours", f"(?P<hours>DAYSPAN) (?P<ampm>AMPM) {ZONE_}", b.clock_range),
    ("noon", "(?P<about>ABOUT|NEARLY)? (?P<noon>NOON)", b.noon),
    ("oclock", f"(?P<about>ABOUT)? (?P<hour>HOUR12|CARDWORD) OCLOCK {ZONE_}", b.oclock),
    (
        "part",
        ""
        "(?:(?P<weekday>WEEKDAY)|(?P<word>DEICTIC)|(?P<which>THIS|LAST|THAT|NEXT|FOLLOWING|PREVIOUS|SAME)|THE "
        "(?P<which>FOLLOWING|NEXT|PREVIOUS|SAME)|(?P<which>THE)|(?P<feast>HOLIDAY))? (?:EARLY|LATE)? "
        "(?P<part>PART)(?: HOURS)?",
        b.part_of_day,
    ),
    ("tonight", "TONIGHT", b.tonight),
    ("overnight", "OVERNIGHT", b.overnight),
    ("holiday", "(?P<feast>HOLIDAY)(?: COMMA? (?P<year>YEAR))?", b.holiday),
    # parts of a whole named next
    ("nth", "THE? (?P<nth>Ord|FINAL) (?P<unit>UNIT|WEEKDAY)", b.nth),
)
