"""What the shapes counted from a reference say: "last week", "two days later", lengths and sets.

A builder returns ``None`` for words that fit the shape and mean nothing ("the third minute", "June 45").
"""

from __future__ import annotations

from typing import Literal

from ._hits import Hit
from ._numbers import CLOCK_CLASSES, GRAINS, amount_of, figure, length, ordinal
from ._specs import (
    Duration,
    Fields,
    Foreign,
    Nth,
    Offset,
    Part,
    Recurring,
    Rest,
    SamePeriod,
    Spec,
    Step,
    Vague,
    Which,
    Window,
)

DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1, "tmrw": 1}
WHICH: dict[str, Literal["last", "next", "this", "previous", "following", "that"]] = {
    "last": "last", "past": "last", "next": "next", "coming": "next", "upcoming": "next", "this": "this",
    "current": "this", "previous": "previous", "preceding": "previous", "prior": "previous",
    "following": "following", "ensuing": "following", "subsequent": "following", "that": "that",
    "same": "that",
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


def which_day(hit: Hit) -> Spec | None:
    """Next 6th of April."""
    day = ordinal(hit, "day")
    return Which(_which(hit), Fields(month=hit.integer("month"), day=day)) if 1 <= day <= 31 else None


def weekday_of_week(hit: Hit) -> Spec | None:
    """Tuesday next week."""
    if hit.word("unit") != "week":
        return None
    return Nth(1, "weekday", Step("week", STEPS[_which(hit)]), hit.integer("weekday"))


def day_of_month(hit: Hit) -> Spec | None:
    """The 20th of next month."""
    if hit.word("unit") != "month":
        return None
    return Nth(ordinal(hit, "day"), "day", Step("month", STEPS[_which(hit)]))


def the_unit(hit: Hit) -> Spec | None:
    """The day, the week: the one spoken of."""
    grain = GRAINS.get(str(hit.value("unit")))
    return (
        None if grain is None else Step(grain, 0, "running" if grain in ("day", "weekend") else "published")
    )


def earlier_in(hit: Hit) -> Spec | None:
    """Earlier this month, later in the year: up to yesterday, from today on."""
    word, grain = hit.word("which"), GRAINS.get(str(hit.value("unit")))
    if word == "that" or grain not in ("week", "month", "quarter", "year"):
        return the_unit(hit) if word == "the" else step(hit)
    return Rest(grain, hit.word("dir") == "earlier")


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


def duration(hit: Hit) -> Spec | None:
    """Three years, 45 minutes, several weeks; a quarter may be a fraction, so only two of them count."""
    found = length(hit)
    return None if found.unit == "Q" and found.amount in (1, 3) else found


def duration_and_half(hit: Hit) -> Spec | None:
    """A year and a half."""
    return length(hit, 0.5)


def bare_duration(hit: Hit) -> Spec | None:
    """Years, decades."""
    return length(hit)


def ago(hit: Hit) -> Spec | None:
    """Two years ago."""
    return Offset(length(hit), -1)


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
    return Offset(length(hit), -1 if hit.word("from") == "before" else 1, Step("day", by))


def later(hit: Hit) -> Spec | None:
    """Two days later; a year earlier."""
    return Offset(length(hit), -1 if hit.word("dir") == "earlier" else 1, "running")


VERB_BEFORE = frozenset({"will", "to", "would", "can", "could", "may", "might", "should", "must", "not"})
"""Words after which "last" is a verb."""


def before(hit: Hit) -> Spec | None:
    """A few days before, with nothing after it to lean on: "two days before the vote" is a length."""
    after = hit.match.end()
    if after < len(hit.tokens.starts) and hit.tokens.word(after)[0] not in '.,;:)”"’\n':
        return None
    return Offset(length(hit), 1 if hit.word("dir") == "after" else -1, "running")


WINDOW_SIGNS = {"last": -1, "past": -1, "previous": -1, "recent": -1, "next": 1, "coming": 1, "upcoming": 1}
"""Where the window of such a word lies, seen from the day of writing."""


def window(hit: Hit) -> Spec | None:
    """The past three years, the next 24 hours, the first nine months: lengths that the words place."""
    first = hit.match.start()
    if hit.tokens.word(first) == "last" and first and hit.tokens.word(first - 1) in VERB_BEFORE:
        return None  # "will last two years"
    found = length(hit)
    if found.unit == "Q" and found.amount is None:
        return None
    sign = WINDOW_SIGNS.get(hit.word("which"))
    return found if sign is None or found.amount is None else Window(found, sign)


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
    amount = amount_of(hit, "count") if hit.has("count") else 2.0 if hit.has("other") else 1.0
    clock = hit.tokens.classes[hit.at("unit")] in CLOCK_CLASSES
    letter = "H" if hit.value("unit") == "hours" else hit.value("unit")
    return Recurring(f"P{'T' if clock else ''}{figure(amount)}{letter}")


def past(hit: Hit) -> Spec | None:
    """Recently."""
    return Vague("PAST_REF")


def present(hit: Hit) -> Spec | None:
    """Now."""
    return Vague("PRESENT_REF")


def future(hit: Hit) -> Spec | None:
    """The near future."""
    return Vague("FUTURE_REF")
