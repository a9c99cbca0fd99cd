"""What an expression says, before anything anchors it: a small tree of frozen nodes."""

from __future__ import annotations

from typing import Literal

from attrs import frozen
from claimkit.values import Mod


@frozen
class Fields:
    """Calendar fields as stated: "Thursday, September 4", "Q3 2024", "the 1990s"."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    quarter: int | None = None
    half: int | None = None
    season: str | None = None
    decade: int | None = None
    """First year of a decade, or 70 for "the 70s"."""
    century: int | None = None
    """Ordinal: 20 for the 20th."""
    short_year: bool = False
    """Whether the year had two digits."""
    fiscal: bool = False
    invalid: bool = False


@frozen
class Step:
    """A cell some steps away from the reference: "today", "last week", "next year"."""

    grain: str
    by: int = 0
    base: Literal["published", "running"] = "published"


@frozen
class Which:
    """A named cell picked by a word: "last Friday", "next June", "this summer", "the following Monday"."""

    word: Literal["last", "next", "this", "previous", "following", "that"]
    fields: Fields


@frozen
class Duration:
    """A length of time: "three years"."""

    value: str
    """TIMEX3 value."""
    amount: float | None = None
    """How many units, when known."""
    unit: str = "D"
    """Letter of the unit: Y, M, Q, W, D, DE, CE; clock units are "TH", "TM", "TS"."""
    mod: Mod | None = None


@frozen
class Offset:
    """A length of time away from something: "two days later", "three years before 1990"."""

    duration: Duration
    sign: int
    base: Spec | Literal["published", "running"] = "published"


@frozen
class Nth:
    """The nth cell within a larger one: "the second week of July"; -1 is the last."""

    nth: int
    grain: str
    of: Spec
    weekday: int | None = None
    count: int = 1


@frozen
class Part:
    """The beginning, middle or end of something."""

    mod: Mod
    of: Spec
    rest: bool = False


@frozen
class Clock:
    """A time of day: minutes since midnight, first and last, with the TIMEX3 suffix ("T20:30", "TMO")."""

    lower: int
    upper: int
    suffix: str
    day: Spec | None = None
    mod: Mod | None = None
    granular: Literal["instant", "hour", "daypart"] = "instant"


@frozen
class Span:
    """From one cell to another, both included."""

    first: Spec
    last: Spec


@frozen
class Window:
    """The stretch of some units just before or after the reference, or a duration: "the past three years"."""

    duration: Duration
    sign: int


@frozen
class Holiday:
    """A feast by its rule (see ``_words.HOLIDAYS``)."""

    rule: str
    year: int | None = None


@frozen
class Recurring:
    """A SET: "every Tuesday", "daily"."""

    value: str


@frozen
class Vague:
    """PRESENT_REF, PAST_REF or FUTURE_REF."""

    value: Literal["PRESENT_REF", "PAST_REF", "FUTURE_REF"]


Spec = (
    Fields | Step | Which | Duration | Offset | Nth | Part | Clock | Span | Window | Holiday | Recurring | Vague
)
