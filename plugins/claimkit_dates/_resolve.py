"""From what an expression says to the days it denotes, given the reference days of the article."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta

from attrs import evolve

from claimkit.values import Anchor, DateValue, Granularity, Interval

from ._cells import (
    Cell,
    cell,
    century_cell,
    day_cell,
    decade_cell,
    half_cell,
    holiday_date,
    iso_week_cell,
    month_cell,
    nth_weekday,
    quarter_cell,
    season_cell,
    shift,
    week_cell,
    year_cell,
)
from ._fallback import parse
from ._reference import Mention, Reference
from ._specs import (
    CellAround,
    Clock,
    Duration,
    Fields,
    Foreign,
    Holiday,
    Nth,
    Offset,
    Part,
    Recurring,
    Rest,
    SamePeriod,
    Spec,
    Step,
    Stretch,
    Vague,
    Which,
    Window,
)
from ._symbols import symbolic, unanchored


def resolve(spec: Spec, reference: Reference) -> DateValue | None:
    """The value of ``spec``; ``None`` when the calendar has no such day."""
    try:
        return _resolve(spec, reference)
    except (ValueError, OverflowError):
        return None


def _resolve(spec: Spec, ref: Reference) -> DateValue | None:
    match spec:
        case Fields():
            return _stated(spec) if _is_absolute(spec) else _completed(spec, ref)
        case Step():
            return _step(spec, ref)
        case Which():
            return _which(spec, ref)
        case Duration():
            grain: Granularity = "vague" if spec.amount is None else "range"
            return DateValue("DURATION", spec.value, granularity=grain, mod=spec.mod, anchor="unanchored")
        case Offset():
            return _offset(spec, ref)
        case Window():
            return _window(spec, ref)
        case Recurring():
            return DateValue("SET", spec.value, granularity="range", anchor="unanchored")
        case Vague():
            placed = None if spec.day is None else _resolve(spec.day, ref)
            if placed is not None and placed.start is not None:
                return evolve(placed, value=spec.value)
            return DateValue("DATE", spec.value, granularity="vague", anchor="unanchored")
        case Clock():
            return _clock(spec, ref)
        case Holiday():
            return _holiday(spec, ref)
        case Part():
            return _part(spec, ref)
        case Rest():
            return _rest(spec, ref)
        case Nth():
            return _nth(spec, ref)
        case CellAround():
            inner = _resolve(spec.of, ref)
            if inner is None or inner.start is None:
                return inner and unanchored(spec.grain)
            return _of(cell(spec.grain, inner.start), inner.anchor, inner.inferred)
        case SamePeriod():
            return _same_period(spec, ref)
        case Stretch():
            return _stretch(spec, ref)
        case Foreign():
            day = parse(spec.text, spec.kind, ref.speech)
            relative = spec.kind == "relative-time"
            return (
                unanchored("day")
                if day is None
                else _of(day_cell(day), "anchored" if relative else "absolute")
            )


def _of(found: Cell, anchor: Anchor = "absolute", inferred: tuple[str, ...] = ()) -> DateValue:
    return DateValue(
        "DATE", found.value, found.start, found.end, granularity=found.grain, anchor=anchor, inferred=inferred
    )


# ---- calendar fields --------------------------------------------------------------------------------


def _is_absolute(spec: Fields) -> bool:
    return spec.year is not None or spec.decade is not None or spec.century is not None


def _stated(spec: Fields) -> DateValue:
    """The cell that the fields name by themselves."""
    if spec.century is not None:
        return _of(century_cell(spec.century))
    if spec.decade is not None:
        if spec.decade >= 1000:
            return _of(decade_cell(spec.decade))
        return _of(decade_cell(1900 + spec.decade), inferred=("century",))
    assert spec.year is not None
    found = _cell_maker(spec)(spec.year)
    return _of(found, inferred=("century",) if spec.short_year else ())


def _cell_maker(spec: Fields) -> Callable[[int], Cell]:
    """The cell of the fields in a given year."""
    month, day, quarter, half, season = spec.month, spec.day, spec.quarter, spec.half, spec.season
    if month is not None and day is not None:
        return lambda year: day_cell(date(year, month, day))
    if month is not None:
        return lambda year: month_cell(year, month)
    if quarter is not None:
        return lambda year: quarter_cell(year, quarter)
    if half is not None:
        return lambda year: half_cell(year, half)
    if season is not None:
        return lambda year: season_cell(year, season)
    week = spec.week
    if week is not None:
        return lambda year: iso_week_cell(year, week)
    return year_cell


def _cells(make: Callable[[int], Cell], years: Iterable[int]) -> list[Cell]:
    found: list[Cell] = []
    for year in years:
        try:
            found.append(make(year))
        except (ValueError, OverflowError):
            continue
    return found


FORWARD = 1.6
"""How much nearer a cell on the side that the sentence looks at seems: "the fourth quarter" said of plans in
August is the next one."""


def _distance(found: Cell, base: Mention, lean: int) -> float:
    if found.start <= base.end and base.start <= found.end:
        return 0
    if found.start > base.end:
        ahead = (found.start - base.end).days
        return ahead / FORWARD if lean > 0 else ahead * FORWARD if lean < 0 else ahead
    back = (base.start - found.end).days
    return back / FORWARD if lean < 0 else back * FORWARD if lean > 0 else back


def _completed(spec: Fields, ref: Reference) -> DateValue | None:
    """The cell of fields without a year, in the year that the reference suggests; symbolic without one."""
    if spec.weekday is not None and spec.day is not None and spec.month is not None:
        return _weekday_date(spec, ref)
    if spec.weekday is not None and spec.day is None:
        return _weekday(spec, ref)
    base = ref.completion
    if base is None:
        return symbolic(spec)
    if spec.month is None and spec.day is not None:
        return _day_of_month(spec, base, ref)
    make = _cell_maker(spec)
    wide = 8 if (spec.month, spec.day) == (2, 29) else 1
    lean = ref.lean
    if ref.narrative:
        if base.grain == "year":
            found = _cells(make, (base.start.year,))
            if found:
                return _of(found[0], "anchored", ("year",))
        lean = 1
    elif spec.day is not None:
        lean = 0
    found = _cells(make, range(base.start.year - wide, base.start.year + wide + 1))
    if not found:
        return None
    lone_month = spec.month is not None and spec.day is None
    if lone_month and not ref.narrative:
        return _of(_lone_month(found, base, ref), "anchored", ("year",))
    if spec.half is not None and lean <= 0:
        found = [c for c in found if c.start.year == base.start.year]  # "the first half" said in October
    return _of(min(found, key=lambda c: _distance(c, base, lean)), "anchored", ("year",))


def _lone_month(found: list[Cell], base: Mention, ref: Reference) -> Cell:
    """A month without a year: the last one when the sentence looks back, the next one when it looks ahead."""
    if ref.lean > 0:
        ahead = [c for c in found if c.end >= base.start]
        return ahead[0] if ahead else found[-1]
    if ref.lean < 0:
        back = [c for c in found if c.start <= base.end]
        return back[-1] if back else found[0]
    return min(found, key=lambda c: _distance(c, base, -1))


def _weekday(spec: Fields, ref: Reference) -> DateValue:
    """The latest such weekday, today included, unless the words look ahead."""
    assert spec.weekday is not None
    base = ref.published
    if base is None:
        return symbolic(spec)
    back = base - timedelta(days=(base.isoweekday() - spec.weekday) % 7)
    if ref.lean > 0 and back != base:
        back += timedelta(days=7)
    return _of(day_cell(back), "anchored", ("week",))


def _weekday_date(spec: Fields, ref: Reference) -> DateValue:
    """Weekday and month-day: the years in which they agree; the nearest one when there is a reference."""
    assert spec.month is not None
    assert spec.day is not None
    month, day = spec.month, spec.day
    base = ref.completion
    if base is None:
        return symbolic(spec)
    found = _cells(lambda y: day_cell(date(y, month, day)), range(base.start.year - 1, base.start.year + 2))
    fitting = [c for c in found if c.start.isoweekday() == spec.weekday]
    near = min(fitting or found, key=lambda c: _distance(c, base, 0))
    return _of(near, "anchored", ("year",))


def _day_of_month(spec: Fields, base: Mention, ref: Reference) -> DateValue | None:
    """The 27th; Thursday the 21st."""
    assert spec.day is not None
    found: list[Cell] = []
    reach = 7 if spec.weekday is not None else 2
    for by in range(-reach, reach + 1):
        first = shift(base.start.replace(day=1), "month", by)
        try:
            day = first.replace(day=spec.day)
        except ValueError:
            continue
        if spec.weekday in (None, day.isoweekday()):
            found.append(day_cell(day))
    if not found:
        return None
    return _of(min(found, key=lambda c: _distance(c, base, ref.lean)), "anchored", ("year", "month"))


# ---- counted from a reference -----------------------------------------------------------------------


def _step(spec: Step, ref: Reference) -> DateValue:
    grain = spec.grain
    if spec.base == "running":
        base = _running_base(grain, spec.by, ref)
    else:
        base = ref.speech
        if ref.narrative and (grain != "day" or base is None):
            base = ref.running
        near = ref.last(within=120)
        if spec.by == 0 and not ref.narrative and near is not None and _coarser(grain, near.grain):
            base = near.start if near.start <= (base or near.start) else base
    if base is None:
        return unanchored(grain)
    if grain == "weekend" and spec.by == 0 and _just_past(spec, base, ref):
        base -= timedelta(days=7)
    return _of(cell(grain, shift(base, grain, spec.by)), "anchored")


def _just_past(spec: Step, base: date, ref: Reference) -> bool:
    """Whether "the weekend" is the one before this week's: on the first days of the week it mostly is."""
    if spec.base == "running":
        return base.isoweekday() <= 4 and ref.lean <= 0
    return base.isoweekday() <= 2 and ref.lean < 0


def _coarser(grain: str, other: str) -> bool:
    """Whether a cell of the first grain can hold one of the other, both at least a quarter."""
    return grain in ("year", "decade") and other in ("quarter", "half", "season")


def _running_base(grain: str, by: int, ref: Reference) -> date | None:
    """The day that "that week" or "the following day" is counted from."""
    if grain == "weekend" and by == 0:
        return ref.published or ref.running
    if grain == "day":
        day = ref.running_day
        if day is None and (by <= 0 or ref.narrative):
            return ref.published if not ref.narrative else ref.running
        return day
    mention = ref.last(within=None if ref.narrative else 1200)
    return mention.start if mention is not None else ref.published


def _which(spec: Which, ref: Reference) -> DateValue | None:
    running = spec.word in ("previous", "following", "that") or ref.narrative
    base = ref.running if running else ref.published
    fields = spec.fields
    if base is None:
        return symbolic(fields)
    if fields.weekday is not None:
        return _of(day_cell(_which_weekday(spec.word, fields.weekday, base)), "anchored")
    found = _cells(_cell_maker(fields), range(base.year - 2, base.year + 3))
    if spec.word in ("last", "previous"):
        past = [c for c in found if c.end < base]
        return _of(past[-1], "anchored", ("year",)) if past else None
    if spec.word in ("next", "following"):
        ahead = [c for c in found if c.start > base]
        return _of(ahead[0], "anchored", ("year",)) if ahead else None
    if fields.season is not None:
        here = Mention("day", base, base, 0)
        return _of(min(found, key=lambda c: _distance(c, here, ref.lean)), "anchored", ("year",))
    here_cells = [c for c in found if c.start.year == base.year]
    return _of(here_cells[0], "anchored", ("year",)) if here_cells else None


def _which_weekday(word: str, weekday: int, base: date) -> date:
    back = (base.isoweekday() - weekday) % 7
    if word in ("last", "previous"):
        return base - timedelta(days=back or 7)
    if word == "following":
        return base + timedelta(days=(7 - back) % 7 or 7)
    if word == "next":
        return week_cell(base).end + timedelta(days=weekday)
    return week_cell(base).start + timedelta(days=weekday - 1)


UNIT_GRAINS = {
    "Y": "year",
    "M": "month",
    "Q": "quarter",
    "W": "week",
    "D": "day",
    "DE": "decade",
    "CE": "century",
}


def _offset(spec: Offset, ref: Reference) -> DateValue | None:
    unit, amount, mod = spec.duration.unit, spec.duration.amount, spec.duration.mod
    if unit.startswith("T"):
        return _clock_offset(spec, ref)
    grain = UNIT_GRAINS[unit]
    if amount is None:
        vague = "PAST_REF" if spec.sign < 0 else "FUTURE_REF"
        return DateValue("DATE", vague, granularity="vague", anchor="unanchored")
    if isinstance(spec.base, str):
        base = _running_base(grain, spec.sign, ref) if spec.base == "running" else ref.speech
        if spec.base == "published" and ref.narrative:
            base = ref.running
        exact = False
    else:
        inner = _resolve(spec.base, ref)
        base, exact = (None if inner is None else inner.start), True
    if base is None:
        return unanchored(grain)
    if amount != int(amount):
        finer = {"year": ("month", 12), "decade": ("year", 10), "century": ("year", 100)}.get(grain)
        if finer is None:
            return _of(cell(grain, shift(base, grain, int(amount) * spec.sign)), "anchored")
        moved = shift(base, finer[0], round(amount * finer[1]) * spec.sign)
        return _of(cell(finer[0], moved), "anchored")
    by = int(amount) * spec.sign
    if grain == "year" and amount == 1 and not exact:
        near = ref.last(within=500)
        if (near is not None and near.grain in ("quarter", "half")) or (
            near is not None and near.grain == "month" and spec.base == "running"
        ):
            return _of(cell(near.grain, shift(near.start, "year", by)), "anchored")
    target = shift(base, grain, by)
    found = _of(cell("day" if exact else grain, target), "anchored")
    if exact and mod == "MORE_THAN":  # "more than two weeks from today": from that day on
        start, end = (target, None) if spec.sign > 0 else (None, target)
        found = evolve(found, start=start, end=end, granularity="range")
    return evolve(found, mod=mod)


def _window(spec: Window, ref: Reference) -> DateValue | None:
    """The length alone, or the days that it covers from its base; quarters are whole ones."""
    length = spec.duration
    base = None if spec.base is None or length.unit.startswith("T") else _resolve(spec.base, ref)
    if base is None or base.start is None or not length.amount or length.amount != int(length.amount):
        return _resolve(length, ref)
    grain, first = UNIT_GRAINS[length.unit], base.start
    if grain == "quarter":
        first = cell(grain, shift(first, grain, 1 if spec.sign > 0 else 0)).start
    moved = shift(first, grain, int(length.amount) * spec.sign)
    start, after = (first, moved) if spec.sign > 0 else (moved, first)
    end = after - timedelta(days=1)
    value = f"{start.isoformat()}/{end.isoformat()}"
    return DateValue("DATE", value, start, end, granularity="range", anchor="anchored", mod=length.mod)


def _clock_offset(spec: Offset, ref: Reference) -> DateValue:
    """Two hours ago, an hour later: a time of an unknown clock, on a day that is mostly the one spoken of."""
    return DateValue(
        "TIME", "PAST_REF" if spec.sign < 0 else "FUTURE_REF", granularity="hour", anchor="unanchored"
    )


def _same_period(spec: SamePeriod, ref: Reference) -> DateValue | None:
    mention = ref.last("quarter", "half", "month", within=1200)
    if mention is None:
        base = ref.published
        return (
            unanchored("year")
            if base is None
            else _of(cell("year", shift(base, "year", spec.years)), "anchored")
        )
    return _of(cell(mention.grain, shift(mention.start, "year", spec.years)), "anchored")


# ---- times of day, feasts, parts --------------------------------------------------------------------


COARSE = 40
"""Code points within which a month or week spoken of is what a time of the clock lies in."""


def _clock(spec: Clock, ref: Reference) -> DateValue | None:
    time = Interval.between(spec.lower, spec.upper)
    day: DateValue | None
    inferred: tuple[str, ...] = ()
    if spec.day is None:
        near, coarse = ref.last("day", within=700), ref.last(within=COARSE)
        wide = coarse is not None and coarse.grain != "day"  # "next month at 3 p.m."
        told = (
            not wide
            and not ref.narrative
            and (ref.lean < 0 or bool(ref.mentions) or spec.suffix.endswith("Z"))
        )
        base = near.start if near is not None else ref.published if told else None
        day = None if base is None else _of(day_cell(base), "anchored")
        inferred = ("day",)
    else:
        day = _resolve(spec.day, ref)
        if day is None:
            return None
    if day is None:
        value = spec.suffix
        return DateValue(
            "TIME", value, time=time, granularity=spec.granular, anchor="unanchored", mod=spec.mod,
            zone=spec.zone,
        )  # fmt: skip
    value = f"{day.value}{spec.suffix}"
    return evolve(
        day, type="TIME", value=value, time=time, granularity=spec.granular, mod=spec.mod,
        inferred=day.inferred + inferred, zone=spec.zone,
    )  # fmt: skip


def _holiday(spec: Holiday, ref: Reference) -> DateValue | None:
    if spec.year is not None:
        return _of(day_cell(holiday_date(spec.rule, spec.year)))
    base = ref.completion
    if base is None:
        if len(spec.rule) == 5:
            return symbolic(Fields(month=int(spec.rule[:2]), day=int(spec.rule[3:])))
        return unanchored("day")
    found = _cells(
        lambda y: day_cell(holiday_date(spec.rule, y)), range(base.start.year - 1, base.start.year + 2)
    )
    if spec.word == "last":
        found = [c for c in found if c.end < base.start] or found
        return _of(found[-1], "anchored", ("year",))
    if spec.word == "next":
        found = [c for c in found if c.start > base.end] or found
    return _of(min(found, key=lambda c: _distance(c, base, ref.lean)), "anchored", ("year",))


def _part(spec: Part, ref: Reference) -> DateValue | None:
    """Halves for the beginning and the end, the middle third for the middle: generous, as speakers are."""
    inner = _resolve(spec.of, ref)
    if inner is None or inner.start is None or inner.end is None or inner.start == inner.end:
        return inner and evolve(inner, mod=spec.mod)
    start, end = inner.start, inner.end
    days = (end - start).days + 1
    months = {"year": 6, "decade": 60, "century": 600}.get(inner.granularity)
    if spec.third and inner.granularity == "year":
        months = 4 if spec.mod == "START" else 8
    middle = start + timedelta(days=days // 2) if months is None else shift(start, "month", months)
    if spec.mod == "START":
        end = middle - timedelta(days=1)
    elif spec.mod == "END":
        start = middle
    elif inner.granularity == "year":
        start, end = shift(start, "month", 4), shift(start, "month", 8) - timedelta(days=1)
    elif inner.granularity == "month":
        start, end = start + timedelta(days=9), start + timedelta(days=19)
    else:
        margin = timedelta(days=days // 3 if days > 2 else 0)
        start, end = start + margin, end - margin
    return evolve(inner, start=start, end=end, mod=spec.mod)


def _rest(spec: Rest, ref: Reference) -> DateValue:
    whole, today = _step(Step(spec.grain, 0), ref), ref.speech
    if whole.start is None or today is None or not whole.contains(today):
        return whole
    if not spec.before:
        return evolve(whole, start=today, mod="END")
    yesterday = today - timedelta(days=1)
    return evolve(whole, end=yesterday, mod="START") if whole.start <= yesterday else whole


def _nth(spec: Nth, ref: Reference) -> DateValue | None:
    if spec.of is None:
        return None
    outer = _resolve(spec.of, ref)
    if outer is None:
        return None
    if outer.start is None or outer.end is None:
        if spec.grain == "month" and spec.weekday is None:
            return symbolic(Fields(month=spec.nth))
        return unanchored("day" if spec.weekday else spec.grain)
    start, end = outer.start, outer.end
    if spec.weekday is not None:
        if outer.granularity == "week":
            day = start + timedelta(days=spec.weekday - 1)
        elif outer.granularity == "month":
            day = nth_weekday(start.year, start.month, spec.weekday, spec.nth)
        else:
            first = start + timedelta(days=(spec.weekday - start.isoweekday()) % 7)
            day = first + timedelta(days=7 * (spec.nth - 1))
            if spec.nth < 0:
                day = end - timedelta(days=(end.isoweekday() - spec.weekday) % 7)
        return _of(day_cell(day), outer.anchor, outer.inferred) if start <= day <= end else None
    if spec.nth < 0:
        last = cell(spec.grain, end)
        if spec.grain in ("week", "weekend") and (end - last.start).days < 3:
            last = cell(spec.grain, shift(end, spec.grain, -1))
        return _of(last, outer.anchor, outer.inferred)
    first_cell = cell(spec.grain, start)
    if spec.grain == "week" and (start - first_cell.start).days > 3:
        first_cell = week_cell(start + timedelta(days=7))
    found = cell(spec.grain, shift(first_cell.start, spec.grain, spec.nth - 1))
    return _of(found, outer.anchor, outer.inferred) if found.start <= end else None


def _stretch(spec: Stretch, ref: Reference) -> DateValue | None:
    last = _resolve(spec.last, ref)
    if not isinstance(spec.first, Fields):
        return _counted_stretch(spec, last, ref)
    if last is None:
        return None
    if last.end is None:
        first = _resolve(spec.first, ref)
        if first is None:
            return None
        value = f"{first.value}/{last.value}"
        return DateValue(
            "DATE",
            value,
            granularity="range",
            anchor="partial",
            month=last.month if last.month == first.month else None,
        )
    near = Reference(last.end, mentions=[Mention("day", last.end, last.end, ref.at)], lean=-1, at=ref.at)
    first = _resolve(spec.first, near)
    if first is None or first.start is None or first.start > last.end:
        return None
    value = f"{first.value}/{last.value}"
    return DateValue(
        "DATE", value, first.start, last.end, granularity="range", anchor=last.anchor, inferred=last.inferred
    )


def _counted_stretch(spec: Stretch, last: DateValue | None, ref: Reference) -> DateValue | None:
    """A stretch whose first day is counted from the reference: "from next Monday to Friday"."""
    first = _resolve(spec.first, ref)
    if first is None or first.start is None or last is None or last.end is None:
        return None
    end = last.end
    if isinstance(spec.last, Fields) and spec.last.weekday and spec.last.day is None:
        end = first.start + timedelta(days=(spec.last.weekday - first.start.isoweekday()) % 7)
    if end < first.start:
        return None
    value = f"{first.value}/{end.isoformat()}"
    return DateValue("DATE", value, first.start, end, granularity="range", anchor="anchored")
