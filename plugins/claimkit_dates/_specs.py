"""What an expression says, before anything anchors it: a small tree of frozen nodes."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from claimkit.values import Mod

Base = Literal["published", "running"]
"""Where counting begins: the publication ("last week") or what was last spoken of ("two days later")."""


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
    week: int | None = None
    """Number of an ISO week."""
    decade: int | None = None
    """First year of a decade, or 70 for "the 70s"."""
    century: int | None = None
    """Ordinal: 20 for the 20th."""
    short_year: bool = False
    """Whether the year had two digits."""


@frozen
class Step:
    """A cell some steps away from the reference: "today", "last week", "the next day"."""

    grain: str
    by: int = 0
    base: Base = "published"


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
    """Letters of the unit: Y, M, Q, W, D, DE, CE; clock units are "TH", "TM", "TS"."""
    mod: Mod | None = None


@frozen
class Offset:
    """A length of time away from something: "two days later", "three weeks from Monday"."""

    duration: Duration
    sign: int
    base: Spec | Base = "published"


@frozen
class Window:
    """A length that its words place: "the past three years"; with a ``base`` the days of that length."""

    duration: Duration
    sign: int
    base: Spec | None = None
    """The first day of the stretch, or the day after its last one; ``None`` for the length alone."""


@frozen
class Nth:
    """The nth cell within a larger one ("second week of July"), -1 the last; ``of`` waits for its whole."""

    nth: int
    grain: str
    of: Spec | None
    weekday: int | None = None


@frozen
class CellAround:
    """The larger cell around something: "the week of Oct. 2"."""

    grain: str
    of: Spec


@frozen
class SamePeriod:
    """What was last spoken of, years earlier: "the same period last year", "the year-ago quarter"."""

    years: int


@frozen
class Rest:
    """From the reference day to the end of its cell: "the rest of the year", "later this week"."""

    grain: str
    before: bool = False
    """Whether it is what went before the reference day instead: "earlier this month"."""


@frozen
class Part:
    """The beginning, middle or end of something."""

    mod: Mod
    of: Spec
    third: bool = False
    """Whether the words say "the end of": of a year a third, where "late" is a half."""


@frozen
class Clock:
    """A time of day: minutes since midnight, first and last, with the TIMEX3 suffix ("T20:30", "TMO")."""

    lower: int
    upper: int
    suffix: str
    day: Spec | None = None
    mod: Mod | None = None
    granular: Literal["instant", "hour", "daypart"] = "instant"
    zone: str | None = None
    """The zone as written, in capitals: "PST"."""


@frozen
class Stretch:
    """From one cell to another, both included: "March 27–29"."""

    first: Spec
    last: Spec


@frozen
class Holiday:
    """A feast by its rule (see ``_words.HOLIDAYS``)."""

    rule: str
    year: int | None = None
    word: str | None = None
    """ "last", "next" or "this", where one is said."""


@frozen
class Recurring:
    """A SET: "every Tuesday", "daily"."""

    value: str


@frozen
class Vague:
    """PRESENT_REF, PAST_REF, FUTURE_REF, or a value that no calendar of ours holds ("BC0490")."""

    value: str
    day: Spec | None = None
    """The day that it falls on, where the text tells: "now" in a note."""


@frozen
class Foreign:
    """A form that dateparser reads."""

    text: str
    kind: Literal["absolute-time", "relative-time"]


Spec = (
    Fields
    | Step
    | Which
    | Duration
    | Offset
    | Window
    | Nth
    | CellAround
    | SamePeriod
    | Part
    | Rest
    | Clock
    | Stretch
    | Holiday
    | Recurring
    | Vague
    | Foreign
)
