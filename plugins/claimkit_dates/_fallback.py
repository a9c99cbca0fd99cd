"""dateparser as the reader of forms that the grammar finds but does not normalise itself.

Called the fast way: English only, one parser, a fixed base, never its search; answers are kept. The
base is the article's reference day, so the clock of the machine is never read: a form that
needs a base is refused without one.
"""

from __future__ import annotations

import warnings
from datetime import date, datetime
from functools import lru_cache

NO_BASE = datetime(2000, 1, 1)
"""Base of absolute forms, which state all their fields and so never show it."""


@lru_cache(maxsize=4096)
def parse(text: str, kind: str, base: date | None) -> date | None:
    """The day that ``text`` names, counted from ``base``; ``None`` when dateparser reads no day."""
    if base is None and kind == "relative-time":
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from dateparser.date import DateDataParser

        parser = DateDataParser(
            languages=["en"],
            settings={
                "PARSERS": [kind],
                "RELATIVE_BASE": NO_BASE if base is None else datetime(base.year, base.month, base.day),
                "REQUIRE_PARTS": ["day", "month", "year"] if kind == "absolute-time" else [],
                "TIMEZONE": "UTC",
                "RETURN_AS_TIMEZONE_AWARE": False,
            },
        )
        found = parser.get_date_data(text)
    moment = found.date_obj
    return None if moment is None else moment.date()
