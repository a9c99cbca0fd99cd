"""Days of publication, as files and options state them."""

from __future__ import annotations

from datetime import date, datetime


def parse_published(text: str) -> date:
    """The day that an ISO 8601 date or date-time states, in the time zone that it is written in.

    Raises ValueError for anything else, also for a month or a year alone: a day is never made up.

    >>> parse_published("2025-09-04T23:30:00-05:00")
    datetime.date(2025, 9, 4)
    """
    stated = text.strip()
    if not (stated.isascii() and stated[:4].isdigit()):
        raise ValueError(f"an ISO date such as 2025-09-04 was expected, not {text!r}")
    try:
        return date.fromisoformat(stated)
    except ValueError:
        pass
    try:
        return datetime.fromisoformat(stated).date()
    except ValueError:
        raise ValueError(f"an ISO date such as 2025-09-04 was expected, not {text!r}") from None
