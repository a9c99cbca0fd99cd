"""Word classes of the grammar: which words can take part in a temporal expression, and what they mean.

Data only. Each entry maps a lower-case word to the name of its class and a value; the grammar in
``_grammar`` is written in class names. Compiled for this plugin from general English.
"""

from __future__ import annotations

MONTHS = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8,
    "september": 9, "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10,
    "nov": 11, "dec": 12,
}  # fmt: skip

WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6, "sunday": 7,
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "weds": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
    "sat": 6, "sun": 7,
}  # fmt: skip

WEEKDAY_PLURALS = {
    "mondays": 1, "tuesdays": 2, "wednesdays": 3, "thursdays": 4, "fridays": 5, "saturdays": 6, "sundays": 7,
}  # fmt: skip

SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}

UNITS = {
    "day": "D", "week": "W", "month": "M", "quarter": "Q", "year": "Y", "decade": "DE", "century": "CE",
    "fortnight": "2W", "weekend": "WE", "millennium": "ML",
}  # fmt: skip

UNIT_PLURALS = {
    "days": "D", "weeks": "W", "months": "M", "quarters": "Q", "years": "Y", "decades": "DE",
    "centuries": "CE",
    "fortnights": "2W", "weekends": "WE", "nights": "NI", "millennia": "ML", "yrs": "Y", "evenings": "EV",
    "mornings": "MO", "afternoons": "AF", "summers": "SU", "winters": "WI", "springs": "SP", "seasons": "SN",
}  # fmt: skip

CLOCK_UNITS = {
    "hour": "H", "minute": "M", "second": "S", "minutes": "M", "seconds": "S", "mins": "M",
    "hrs": "H", "min": "M", "hr": "H", "secs": "S",
}  # fmt: skip

DAY_PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midmorning": "MO", "midday": "MI",
    "nighttime": "NI", "daytime": "DT", "lunchtime": "MI", "dawn": "MO", "dusk": "EV", "midafternoon": "AF",
}  # fmt: skip

CARDINALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10,
    "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
    "eighteen": 18, "nineteen": 19,
}  # fmt: skip

TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
}  # fmt: skip

ORDINALS = {
    "first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "second": 2,
}  # fmt: skip

DECADE_WORDS = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80,
    "nineties": 90,
}  # fmt: skip

SETS = {
    "daily": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P1Q", "yearly": "P1Y", "annual": "P1Y",
    "annually": "P1Y", "nightly": "P1D", "hourly": "PT1H", "biweekly": "P2W", "bimonthly": "P2M",
    "semiannual": "P6M", "semiannually": "P6M", "biennial": "P2Y", "biannual": "P6M", "everyday": "P1D",
    "fortnightly": "P2W", "biennially": "P2Y",
}  # fmt: skip

HOLIDAYS = {
    "christmas": "12-25", "christmas day": "12-25", "christmas eve": "12-24", "new year's": "01-01",
    "new year's day": "01-01", "new year's eve": "12-31", "boxing day": "12-26", "halloween": "10-31",
    "valentine's day": "02-14", "independence day": "07-04", "veterans day": "11-11",
    "armistice day": "11-11",
    "remembrance day": "11-11", "labor day": "09-1-1", "memorial day": "05-1--1", "thanksgiving": "11-4-4",
    "thanksgiving day": "11-4-4", "martin luther king day": "01-1-3", "columbus day": "10-1-2",
    "mother's day": "05-7-2", "father's day": "06-7-3", "easter": "easter+0", "easter sunday": "easter+0",
    "easter monday": "easter+1", "good friday": "easter-2", "palm sunday": "easter-7",
    "ash wednesday": "easter-46", "st. patrick's day": "03-17", "election day": "election",
    "may day": "05-01",
    "presidents day": "02-1-3", "presidents' day": "02-1-3", "juneteenth": "06-19", "bastille day": "07-14",
    "earth day": "04-22", "groundhog day": "02-02", "black friday": "thanksgiving+1",
    "april fools' day": "04-01",
    "international women's day": "03-08", "orthodox christmas": "01-07", "pentecost": "easter+49",
    "whit sunday": "easter+49", "ascension day": "easter+39", "maundy thursday": "easter-3",
    "epiphany": "01-06", "all saints' day": "11-01", "guy fawkes night": "11-05", "anzac day": "04-25",
    "australia day": "01-26", "canada day": "07-01", "republic day": "01-26", "cinco de mayo": "05-05",
    "international workers' day": "05-01",
}  # fmt: skip
"""Month-day ("12-25"), month-weekday-nth ("11-4-4": fourth Thursday; -1 is the last), or days from a feast.

"Election day", "Independence Day" and the like are those of the United States, where news gives no country.
"""

PLAIN_HOLIDAYS = frozenset(
    {
        "christmas",
        "christmas day",
        "christmas eve",
        "new year's day",
        "new year's eve",
        "halloween",
        "earth day",
    }
    | {"black friday", "good friday", "easter sunday", "easter monday", "labor day", "memorial day"}
    | {"thanksgiving", "thanksgiving day", "valentine's day", "international workers' day"}
)
"""Feasts that name nothing else in lower case, where "election day" may be any country's."""

ZONES = dict.fromkeys(
    [
        "gmt",
        "utc",
        "est",
        "edt",
        "cst",
        "cdt",
        "mst",
        "mdt",
        "pst",
        "pdt",
        "et",
        "ct",
        "mt",
        "pt",
        "bst",
        "cet",
        "cest",
        "eet",
        "eest",
        "msk",
        "ist",
        "jst",
        "hkt",
        "sgt",
        "aest",
        "aedt",
    ],
    "zone",
)

FUNCTION_WORDS = {
    "THE": "the",
    "A": "a an another",
    "OF": "of",
    "IN": "in",
    "TO": "to",
    "AND": "and",
    "ON": "on",
    "AT": "at",
    "FROM": "from",
    "TILL": "until till through",
    "BETWEEN": "between",
    "AGO": "ago",
    "LATER": "later afterward afterwards",
    "EARLIER": "earlier",
    "BEFORE": "before",
    "AFTER": "after",
    "HENCE": "hence",
    "LAST": "last",
    "NEXT": "next",
    "THIS": "this",
    "THAT": "that those",
    "PAST": "past",
    "SHARP": "sharp",
    "PREVIOUS": "previous preceding prior",
    "COMING": "coming upcoming",
    "FOLLOWING": "following ensuing subsequent",
    "SAME": "same",
    "CURRENT": "current",
    "RECENT": "recent",
    "WHOLE": "entire whole full",
    "EVERY": "every each",
    "PER": "per",
    "OTHER": "other alternate",
    "EARLY": "early",
    "LATE": "late",
    "END": "end close",
    "REST": "rest remainder",
    "ABOUT": "about around approximately roughly",
    "SOME": "some",
    "NEARLY": "nearly almost",
    "OVER": "over",
    "MORE": "more",
    "LESS": "less fewer",
    "THAN": "than",
    "LEAST": "least",
    "MOST": "most",
    "UP": "up",
    "FEW": "several few many",
    "COUPLE": "couple",
    "DOZEN": "dozen",
    "DOZENS": "dozens",
    "HUNDRED": "hundred",
    "THOUSAND": "thousand",
    "HUNDREDS": "hundreds",
    "HALF": "half",
    "ROW": "consecutive straight successive",
    "KIND": "trading business working calendar additional",
    "FISCAL": "fiscal financial",
    "NOON": "noon midnight",
    "OCLOCK": "o'clock o’clock oclock",
    "DEICTIC": "today yesterday tomorrow tmrw today's",
    "TONIGHT": "tonight tonite",
    "OVERNIGHT": "overnight",
    "NOW": "now currently presently nowadays",
    "RECENTLY": "recently lately",
    "FUTURE": "future",
    "PRESENT": "present",
    "SOON": "soon",
    "HOURS": "hours",
    "TIME": "time",
    "PERIOD": "period",
    "MOMENT": "moment",
    "LONG": "long",
    "BC": "bc bce",
    "AD": "ad ce",
    "TERM": "term",
    "SHORT": "short",
    "NEAR": "near",
    "ONCE": "once twice",
    "ALL": "all",
    "ZONENAME": "eastern pacific central mountain standard daylight",
    "MUCH": "much",
    "UNDER": "under",
    "LATEST": "latest",
    "FINAL": "final closing",
    "LOCAL": "local",
    "DISTANT": "distant foreseeable immediate not-too-distant",
}
"""Words of the grammar that carry no value of their own, by class."""

TABLES: dict[str, dict[str, object]] = {
    "WEEKDAY": {**WEEKDAYS}, "WEEKDAYS": {**WEEKDAY_PLURALS}, "MONTH": {**MONTHS}, "SEASON": {**SEASONS},
    "DECADEWORD": {**DECADE_WORDS}, "ORDWORD": {**ORDINALS}, "CARDWORD": {**CARDINALS}, "TENS": {**TENS},
    "UNIT": {**UNITS}, "UNITS": {**UNIT_PLURALS}, "CLOCKUNIT": {**CLOCK_UNITS}, "PART": {**DAY_PARTS},
    "SET": {**SETS}, "ZONE": {**ZONES},
}  # fmt: skip
"""Classes of the grammar with their words; a word belongs to the first class that has it."""
