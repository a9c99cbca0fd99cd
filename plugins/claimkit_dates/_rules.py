"""The table of shapes: name, pattern in class names, and what builds its meaning.

The longest match at a place wins; among equals the first whose builder accepts.
"""

from __future__ import annotations

from . import _calendar_dates as cal
from . import _clock_times as clk
from . import _relative_dates as rel
from . import _spoken_times as say
from ._hits import Builder

WHICH = "(?P<which>LAST|NEXT|THIS|PAST|PREVIOUS|COMING|FOLLOWING|CURRENT|THAT|SAME|LATEST)"
ZONE_ = "(?:(?P<zone>ZONE)|LPAR(?P<zone>ZONE)RPAR|(?P<zone>LOCAL)TIME|(?P<zone>ZONENAME) ZONENAME{0,2} TIME)?"
LENGTH = "(?P<about>About)? (?P<count>Count) HYPHEN? Kind? HYPHEN? (?P<unit>Every)"

MINUTES = "CARDWORD|TENS(?: HYPHEN? CARDWORD)?|HOUR12|DAYNUM|MINNUM"
PART_NEXT = (
    "(?=(?P<plain>IN THE (?:EARLY|LATE)? (?P<part>PART)|AT (?P<part>PART)|SHARP)"
    "|ON? (?:WEEKDAY|DEICTIC|THIS|LAST|THAT|THE (?:NEXT|FOLLOWING|SAME)) (?P<part>PART))"
)

RULES: tuple[tuple[str, str, Builder], ...] = (
    # calendar dates, and what would be read as a length
    (
        "military",
        "(?P<hour>NUM|YEAR) (?:(?P<zone>ZONE)|(?P<ampm>AMPM)|HOURS|(?P<zone>LOCAL)TIME"
        "|(?P<zone>ZONENAME) ZONENAME{0,2} TIME|(?=(?P<gloss>LPAR (?:NUM|YEAR) ZONE RPAR)))",
        clk.military,
    ),
    ("month-day", "(?P<month>MONTH) THE? (?P<day>Day)(?: COMMA? OF? (?P<year>Year))?", cal.calendar_date),
    (
        "may-day",
        "(?P<month>WEAKMONTH) (?P<day>ORDNUM|DayNum|OrdSmall)(?: COMMA? (?P<year>YEAR))?",
        cal.calendar_date,
    ),
    (
        "month-day-words",
        "(?P<month>MONTH|WEAKMONTH) (?P<day>TENS HYPHEN? CARDWORD|TENS)(?: COMMA? (?P<year>YEAR))?",
        cal.calendar_date,
    ),
    (
        "month-slash-day",
        "(?P<month>MONTH) (?:SLASH|HYPHEN) (?P<day>DayNum)(?: (?:SLASH|HYPHEN) (?P<year>YEAR))?",
        cal.calendar_date,
    ),
    (
        "day-month",
        "THE? (?P<day>DayNum|Ord) OF? THE? (?P<month>MONTH|WEAKMONTH)(?: (?:COMMA|OF)? (?P<year>Year))?",
        cal.calendar_date,
    ),
    (
        "day-hyphen-month",
        "(?P<day>DayNum) HYPHEN (?P<month>MONTH) HYPHEN (?P<year>YEAR|NUM|DAYNUM|HOUR12)",
        cal.calendar_date,
    ),
    (
        "year-month-day",
        "(?P<year>YEAR) (?:SLASH|HYPHEN) (?P<month>MONTH) (?:SLASH|HYPHEN) (?P<day>DayNum)",
        cal.calendar_date,
    ),
    ("month-year", "(?P<month>MONTH|WEAKMONTH) (?:COMMA|OF|SLASH)? (?P<year>Year)", cal.month_year),
    ("year-month", "(?P<year>YEAR) COMMA? (?P<month>MONTH)", cal.month_year),
    (
        "year-words",
        "(?:(?:THE? (?P<day>Ord|DayNum|Card) OF?)? (?P<month>MONTH|WEAKMONTH) (?:THE? "
        "(?P<day>Ord|DayNum))? (?:COMMA|OF)?)? (?P<century>CARDWORD|TENS) (?:(?P<thousand>THOUSAND) "
        "AND?|(?P<hundred>HUNDRED) AND?)? (?P<rest>Card)?",
        cal.year_words,
    ),
    (
        "month-of-yy",
        "(?:(?P<day>Day) OF?)? (?P<month>MONTH) OF (?P<year>NUM|MINNUM)",
        cal.month_of_short_year,
    ),
    ("month-day-year-glued", "MONTH HYPHEN DAYYEAR|DAYYEAR HYPHEN MONTH|MONTH HYPHEN YEARDAY", cal.foreign),
    ("month-number-year", "(?P<date>DAYYEAR)", cal.month_number_year),
    (
        "number-slash-year",
        "(?P<month>HOUR12) SLASH (?P<year>YEAR)|(?P<year>YEAR) SLASH (?P<month>HOUR12)",
        cal.month_year,
    ),
    ("year-named", "THE? UNIT (?P<year>NUM)", cal.early_year),
    ("the-month-of", "THE UNIT OF (?P<month>MONTH)(?: (?P<year>YEAR))?", cal.month_of),
    ("the-year-of", "THE? UNIT OF? (?P<year>YEAR)", cal.year_of),
    ("month", "(?P<month>MONTH)", cal.lone_month),
    ("weekday", "(?P<weekday>WEEKDAY)", cal.lone_weekday),
    (
        "weekday-day",
        "(?P<weekday>WEEKDAY) (?:COMMA|HYPHEN)? THE HYPHEN? (?P<day>ORDNUM|OrdSmall)",
        cal.weekday_day,
    ),
    ("weekday-ordinal", "(?P<weekday>WEEKDAY) (?P<day>ORDNUM)", cal.weekday_day),
    ("the-day", "THE (?P<day>ORDNUM)", cal.lone_day),
    ("year", "(?P<year>Year)", cal.lone_year),
    ("bc", "(?:(?:MONTH|THE? SEASON) OF?)? (?P<year>NUM|YEAR|MINNUM|DAYNUM) BC", cal.before_christ),
    ("ad", "AD (?P<year>NUM|YEAR|MINNUM|DAYNUM)|(?P<year>NUM|YEAR|MINNUM) AD", cal.anno_domini),
    ("decade", "THE? (?P<decade>DECADE)", cal.decade),
    ("decade-word", "THE (?P<decade>DECADEWORD)", cal.decade_word),
    ("decade-words", "THE? (?P<century>CARDWORD|TENS) HYPHEN? (?P<decade>DECADEWORD)", cal.decade_words),
    ("century", "THE? (?P<nth>Ord) HYPHEN? (?P<unit>UNIT) (?P<bc>BC)?", cal.century),
    ("season-year", "THE? (?P<season>SEASON) (?:COMMA|OF)? (?P<year>Year)", cal.season_year),
    ("season-years", "THE? (?P<season>SEASON) OF? (?P<years>YEARSPAN)", cal.season_years),
    ("season", "THE? (?P<season>SEASON)", cal.lone_season),
    ("numeric", "(?P<date>NUMDATE)", cal.numeric_date),
    ("slash-date", "(?P<date>SLASHDATE)", cal.slash_date),
    ("stamp", "(?P<date>STAMP)", cal.stamp),
    ("month-days", "(?P<month>MONTH) (?P<days>DAYSPAN)(?: COMMA? (?P<year>YEAR))?", cal.day_range),
    ("days-month", "(?P<days>DAYSPAN) OF? (?P<month>MONTH)(?: COMMA? (?P<year>YEAR))?", cal.day_range),
    (
        "month-day-to-day",
        "(?P<month>MONTH) (?P<first>Day) (?:TO|TILL|DASH|HYPHEN|LONGDASH) (?P<last>Day)(?: COMMA? "
        "(?P<year>YEAR))?",
        cal.days_from_to,
    ),
    (
        "day-to-day-month",
        "(?:FROM|BETWEEN)? THE? (?P<first>DayNum|ORDNUM) (?:TO|TILL|DASH|HYPHEN|AND) THE? "
        "(?P<last>DayNum|ORDNUM) OF? (?P<month>MONTH)(?: COMMA? (?P<year>YEAR))?",
        cal.days_from_to,
    ),
    (
        "month-day-to-date",
        "(?P<month>MONTH) (?P<first>Day) (?:DASH|HYPHEN) (?P<month2>MONTH) (?P<last>Day)(?: COMMA? "
        "(?P<year>YEAR))?",
        cal.date_range,
    ),
    ("months", "(?P<month>MONTH) (?:DASH|HYPHEN) (?P<month2>MONTH)(?: (?P<year>YEAR))?", cal.month_range),
    ("years", "(?P<years>YEARSPAN)", cal.year_range),
    (
        "quarter",
        "THE? (?P<fiscal>FISCAL)? (?:(?P<year>YEAR) POSSESSIVE?)? (?P<fiscal>FISCAL)? (?P<nth>Ord) "
        "(?P<fiscal>FISCAL)? HYPHEN? (?P<unit>UNIT|HALF)(?: OF? (?P<fiscal>FISCAL)? (?P<year>YEAR))?",
        cal.quarter,
    ),
    (
        "quarter-code",
        "(?:(?P<year>YEAR) HYPHEN?)? (?P<code>PERIODCODE)(?: (?:HYPHEN|OF|COMMA)? (?P<year>YEAR))?",
        cal.quarter_code,
    ),
    ("fiscal", "FISCAL UNIT? (?P<year>Year)", cal.lone_year),
    (
        "week-number",
        "THE? (?P<unit>UNIT) (?P<number>HOUR12|DAYNUM|MINNUM)(?: OF (?P<year>YEAR))?",
        cal.week_number,
    ),
    # counted from a reference
    ("deictic", "(?P<word>DEICTIC)", rel.deictic),
    ("day-before-yesterday", "THE UNIT (?P<dir>BEFORE|AFTER) (?P<word>DEICTIC)", rel.next_but_one),
    ("after-next", "THE (?P<unit>UNIT) AFTER THE? NEXT", rel.after_next),
    ("before-last", "THE (?P<unit>UNIT) BEFORE LAST", rel.before_last),
    ("step", f"(?P<the>THE)? {WHICH} (?:PAST|COMING)? (?:FISCAL|KIND)? (?P<unit>UNIT)", rel.step),
    ("same-unit", "(?:THE|THAT|THIS)? SAME (?P<unit>UNIT)", rel.same_unit),
    ("whole-unit", "(?:THE WHOLE|ALL) (?P<unit>UNIT)", rel.whole_unit),
    ("earlier-step", "(?P<dir>EARLIER|LATER) (?P<which>THIS|THAT) SAME? (?P<unit>UNIT)", rel.earlier_in),
    ("earlier-in", "(?P<dir>EARLIER|LATER) IN (?P<which>THE) (?P<unit>UNIT)", rel.earlier_in),
    ("earlier-day", "(?:EARLIER|LATER) (?:ON)? (?P<word>DEICTIC)", rel.deictic),
    ("late-in-unit", "(?:EARLY|LATE) IN (?P<which>THE) (?P<unit>UNIT)", rel.late_in_unit),
    (
        "which",
        f"THE? {WHICH} (?:PAST|COMING)? (?:(?P<month>MONTH)(?: (?P<day>DayNum)(?: COMMA? "
        "(?P<year>YEAR))?)?|(?P<weekday>WEEKDAY)|(?P<season>SEASON))",
        rel.which,
    ),
    ("which-day-month", "THE? (?P<which>NEXT|LAST) (?P<day>Ord) OF (?P<month>MONTH)", rel.which_day),
    ("weekday-week", "(?P<weekday>WEEKDAY) (?P<which>LAST|NEXT|THIS) (?P<unit>UNIT)", rel.weekday_of_week),
    (
        "week-weekday",
        "(?P<which>LAST|NEXT|THIS) (?P<unit>UNIT) ON? (?P<weekday>WEEKDAY)",
        rel.weekday_of_week,
    ),
    (
        "day-of-which",
        "THE? (?P<day>Ord) OF (?P<which>LAST|NEXT|THIS|PREVIOUS) (?P<unit>UNIT)",
        rel.day_of_month,
    ),
    ("the-unit", "THE (?P<unit>UNIT)", rel.the_unit),
    (
        "the-unit-before",
        "THE (?P<unit>UNIT) (?P<dir>BEFORE|AFTER|EARLIER|LATER|PREVIOUS|FOLLOWING)",
        rel.unit_before,
    ),
    ("year-ago-quarter", "THE? (?P<unit>UNIT) HYPHEN (?:AGO|EARLIER)(?: (?:UNIT|PERIOD))?", rel.year_ago),
    (
        "same-period",
        "THE? SAME (?:PERIOD|UNIT|TIME) (?:IN|OF|THE|A){0,3} (?:(?P<which>LAST|PREVIOUS) UNIT|UNIT "
        "(?:AGO|EARLIER|BEFORE))",
        rel.same_period,
    ),
    ("prior-period", "THE (?P<unit>UNIT) (?:PERIOD|UNIT)? HYPHEN? EARLIER (?:PERIOD|UNIT)", rel.year_ago),
    ("year-end2", "(?:THE)? (?P<unit>UNIT) HYPHEN END", rel.year_end),
    ("rest", "(?:THE)? REST (?:OF)? (?:THE|THIS|CURRENT)? (?P<unit>UNIT)", rel.rest),
    # lengths
    ("duration", f"{LENGTH}(?: HYPHEN LONG)?", rel.duration),
    (
        "duration-half",
        "(?P<about>About)? (?P<count>A|CARDWORD|Int) (?P<unit>Every) (?P<half>AND A HALF)",
        rel.duration_and_half,
    ),
    ("bare-duration", "(?P<unit>UNITS|Hours)", rel.bare_duration),
    ("long-duration", "(?P<unit>Every) HYPHEN LONG", rel.bare_duration),
    ("recent-years", "(?:THE)? RECENT (?P<unit>UNITS)", rel.bare_duration),
    ("ago", f"{LENGTH} HYPHEN? AGO", rel.ago),
    ("bare-ago", "(?P<unit>UNITS|Hours|MOMENT) (?P<dir>AGO|LATER|EARLIER)", rel.bare_ago),
    (
        "compound-ago",
        "(?:Int|Card|A) Every (?:(?:COMMA|AND){0,2} (?:Int|Card|A) Every){1,3} AGO",
        rel.compound_ago,
    ),
    ("from-now", f"{LENGTH} (?P<from>FROM|AFTER|BEFORE) (?:(?P<word>DEICTIC)|(?P<word>NOW))", rel.from_day),
    ("later", f"{LENGTH} HYPHEN? (?P<dir>LATER|EARLIER|HENCE)", rel.later),
    (
        "window",
        "THE? (?P<which>LAST|PAST|NEXT|COMING|FOLLOWING|PREVIOUS|LATEST|ORDWORD|RECENT|FINAL) "
        "(?P<count>Count) Kind? (?P<unit>Every)",
        rel.window,
    ),
    (
        "window-swapped",
        "THE? (?P<count>Count) (?P<which>LAST|PAST|NEXT|COMING|PREVIOUS) (?P<unit>UNITS|Hours)",
        rel.window,
    ),
    (
        "window-bare",
        "THE? (?P<which>LAST|PAST|NEXT|COMING|FOLLOWING|PREVIOUS) Kind? (?P<unit>UNITS|Hours)",
        rel.window,
    ),
    ("before", f"{LENGTH} (?P<dir>BEFORE|AFTER|PREVIOUS)", rel.before),
    # sets
    ("set-word", "(?P<set>SET)", rel.recurring_word),
    (
        "set",
        "EVERY "
        "(?:OTHER? (?P<weekday>WEEKDAY)|(?P<month>MONTH)|(?P<season>SEASON)|(?P<part>PART)"
        "|(?P<other>OTHER)? (?P<count>Card|Int)? (?P<unit>Every))",
        rel.recurring,
    ),
    ("weekdays", "(?P<weekday>WEEKDAYS)", rel.recurring),
    ("per", "PER (?P<unit>UNIT|CLOCKUNIT)", rel.recurring),
    ("a-year-rate", "(?:ONCE) (?P<a>A) (?P<unit>UNIT)", rel.recurring),
    # vague
    ("now", "NOW", rel.present),
    ("at-present", "THE PRESENT", rel.present),
    ("current", "CURRENT", rel.present),
    ("recently", "RECENTLY|RECENT", rel.past),
    ("the-past", "THE (?:DISTANT|NEAR|RECENT)? PAST", rel.past),
    ("future", "(?:THE? (?:NEAR|DISTANT)?)? FUTURE|THE (?:NEAR|LONG|SHORT) TERM", rel.future),
    # times of day
    ("clock", f"(?P<about>ABOUT|NEARLY)? (?P<hour>CLOCK) (?P<ampm>AMPM)? {ZONE_}", clk.clock),
    ("hour", f"(?P<about>ABOUT|NEARLY)? (?P<hour>HOUR12|CARDWORD|DECIMAL) (?P<ampm>AMPM) {ZONE_}", clk.clock),
    (
        "dotted",
        "(?P<about>ABOUT|NEARLY)? (?P<hour>DECIMAL) (?:(?P<zone>ZONE)|(?P<zone>LOCAL)TIME)",
        clk.clock,
    ),
    ("hours", f"(?P<hours>DAYSPAN) (?P<ampm>AMPM) {ZONE_}", clk.clock_range),
    ("noon", "(?P<about>ABOUT|NEARLY)? (?P<noon>NOON)", clk.noon),
    ("oclock", f"(?P<about>ABOUT)? (?P<hour>HOUR12|CARDWORD) OCLOCK {ZONE_}", clk.oclock),
    (
        "spoken",
        "(?P<about>ABOUT|NEARLY)? (?:(?P<half>HALF)|A? (?P<quarter>UNIT)"
        f"|(?P<minutes>{MINUTES}) (?P<unit>CLOCKUNIT)?) (?P<dir>PAST|TO) "
        "(?:(?P<hour>HOUR12|CARDWORD)|(?P<noon>NOON)) OCLOCK? (?P<ampm>AMPM)?",
        say.spoken,
    ),
    ("half-hour", "(?P<about>ABOUT|NEARLY)? HALF (?P<hour>CARDWORD)", say.half_hour),
    (
        "bare-hour",
        f"(?P<about>ABOUT|NEARLY)? (?P<hour>HOUR12|CARDWORD|DECIMAL) {PART_NEXT}",
        say.bare_hour,
    ),
    ("at-dotted", "(?P<about>ABOUT|NEARLY)? (?P<hour>DECIMAL)", say.at_dotted),
    (
        "part",
        "(?:(?P<weekday>WEEKDAY)|(?P<word>DEICTIC)|(?P<which>THIS|LAST|THAT|NEXT|FOLLOWING|PREVIOUS|SAME)"
        "|THE (?P<which>FOLLOWING|NEXT|PREVIOUS|SAME)|(?P<which>THE)|(?P<feast>HOLIDAY))? (?:EARLY|LATE)? "
        "(?P<part>PART)(?: HOURS)?",
        clk.part_of_day,
    ),
    ("tonight", "TONIGHT", clk.tonight),
    ("overnight", "OVERNIGHT", clk.overnight),
    ("holiday", "(?P<which>LAST|NEXT|THIS)? (?P<feast>HOLIDAY)(?: COMMA? (?P<year>YEAR))?", clk.holiday),
    # parts of a whole named next
    ("nth", "THE? (?P<nth>Ord|FINAL) (?P<unit>UNIT|WEEKDAY)", clk.nth),
)
