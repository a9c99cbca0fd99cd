"""From what an expression says to the days it denotes, given the reference days of the article."""

from __future__ import annotations

from datetime import date, timedelta

import attrs
from attrs import define, evolve
from claimkit.values import DateValue, Interval

from ._cells import (
    Cell,
    cell,
    century_cell,
    day_cell,
    decade_cell,
    easter,
    half_cell,
    month_cell,
    nth_weekday,
    quarter_cell,
    season_cell,
    shift,
    week_cell,
    weekend_cell,
    year_cell,
)
from ._specs import (
    Clock,
    Duration,
    Fields,
    Holiday,
    Nth,
    Offset,
    Part,
    Recurring,
    Span,
    Spec,
    Step,
    Vague,
    Which,
    Window,
)


@define
class Reference:
    """Where the reader stands in time."""

    published: date | None = None
    """Day of publication, or the one that the text states for itself."""
    running: date | None = None
    """The day last spoken of."""
    grain: str = "day"
    """Size of the thing last spoken of."""
    narrative: bool = False
    """Whether the text tells of a past far from its publication: partial dates follow the running day."""
    lean: int = 0
    """-1 when the sentence looks back, 1 when ahead, 0 when it does not tell."""

    @property
    def base(self) -> date | None:
        """What a partial date is completed from."""
        if self.narrative:
            return self.running or self.published
        return self.published or self.running


def resolve(spec: Spec, reference: Reference) -> DateValue | None:
    """The value of ``spec``; ``None`` when the calendar has no such day."""
    try:
        return _resolve(spec, reference)
    except (ValueError, OverflowError):
        return None


def _resolve(spec: Spec, ref: Reference) -> DateValue | None:
    match spec:
        case Fields():
            return _fields(spec, ref)
        case Step():
            return _step(spec, ref)
        case Which():
            return _which(spec, ref)
        case Duration():
            return DateValue("DURATION", spec.value, granularity="vague" if spec.amount is None else "range", mod=spec.mod)
        case Offset():
            return _offset(spec, ref)
        case Window():
            return DateValue("DURATION", spec.duration.value, granularity="range")
        case Recurring():
            return DateValue("SET", spec.value, granularity="range")
        case Vague():
            return DateValue("DATE", spec.value, granularity="vague", anchor="unanchored")
        case Clock():
            return _clock(spec, ref)
        case Holiday():
            return _holiday(spec, ref)
        case Part():
            return _part(spec, ref)
        case Nth():
            return _nth(spec, ref)
        case Span():
            return _span(spec, ref)


def _of(found: Cell, anchor: str = "absolute", inferred: tuple[str, ...] = ()) -> DateValue:
    return DateValue(
        "DATE", found.value, found.start, found.end, granularity=found.grain, anchor=anchor, inferred=inferred  # type: ignore[arg-type]
    )


def nearest(candidates: list[Cell], base: date, lean: int) -> Cell:
    """The candidate that the base and the lean of the sentence point at."""
    if lean < 0:
        back = [c for c in candidates if c.start <= base]
        if back:
            return max(back, key=lambda c: c.start)
    if lean > 0:
        ahead = [c for c in candidates if c.end >= base]
        if ahead:
            return min(ahead, key=lambda c: c.start)
    return min(candidates, key=lambda c: (0 if c.start <= base <= c.end else min(abs((c.start - base).days), abs((c.end - base).days))))


def _cells_around(make: object, years: tuple[int, ...]) -> list[Cell]:
    found: list[Cell] = []
    for year in years:
        try:
            found.append(make(year))  # type: ignore[operator]
        except ValueError:
            continue
    return found


def _fields(spec: Fields, ref: Reference) -> DateValue | None:
    if spec.century is not None:
        return _of(century_cell(spec.century))
    if spec.decade is not None:
        first = spec.decade if spec.decade >= 1000 else 1900 + spec.decade
        return _of(decade_cell(first), inferred=() if spec.decade >= 1000 else ("century",))
    if spec.year is not None:
        inferred = ("century",) if spec.short_year else ()
        if spec.month and spec.day:
            value = _of(day_cell(date(spec.year, spec.month, spec.day)), inferred=inferred)
            return evolve(value, weekday=None)
        if spec.month:
            return _of(month_cell(spec.year, spec.month), inferred=inferred)
        if spec.quarter:
            return _of(quarter_cell(spec.year, spec.quarter), inferred=inferred)
        if spec.half:
            return _of(half_cell(spec.year, spec.half), inferred=inferred)
        if spec.season:
            return _of(season_cell(spec.year, spec.season), inferred=inferred)
        return _of(year_cell(spec.year), inferred=inferred)
    base = ref.base
    if base is None:
        return _partial(spec)
    around = (base.year - 1, base.year, base.year + 1)
    if spec.month and spec.day:
        month, day = spec.month, spec.day
        wide = tuple(range(base.year - 8, base.year + 9)) if (month, day) == (2, 29) else around
        cells = _cells_around(lambda y: day_cell(date(y, month, day)), wide)
        if not cells:
            return None
        return _of(nearest(cells, base, 1 if ref.narrative else 0), "anchored", ("year",))
    if spec.month:
        month = spec.month
        return _of(nearest(_cells_around(lambda y: month_cell(y, month), around), base, 1 if ref.narrative else ref.lean), "anchored", ("year",))
    if spec.weekday:
        back = base - timedelta(days=(base.isoweekday() - spec.weekday) % 7)
        if ref.lean > 0 and back != base:
            back += timedelta(days=7)
        return _of(day_cell(back), "anchored", ("week",))
    if spec.quarter:
        quarter = spec.quarter
        return _of(nearest(_cells_around(lambda y: quarter_cell(y, quarter), around), base, ref.lean or -1), "anchored", ("year",))
    if spec.half:
        half = spec.half
        return _of(nearest(_cells_around(lambda y: half_cell(y, half), around), base, ref.lean or -1), "anchored", ("year",))
    if spec.season:
        season = spec.season
        return _of(nearest(_cells_around(lambda y: season_cell(y, season), around), base, ref.lean), "anchored", ("year",))
    if spec.day:
        cells = []
        for by in (-1, 0, 1):
            month_day = shift(base.replace(day=1), "month", by)
            try:
                cells.append(day_cell(month_day.replace(day=spec.day)))
            except ValueError:
                continue
        return _of(nearest(cells, base, ref.lean), "anchored", ("year", "month"))
    return None


def _partial(spec: Fields) -> DateValue | None:
    """The value without any anchor: symbolic."""
    year = "XXXX"
    if spec.month and spec.day:
        return DateValue("DATE", f"{year}-{spec.month:02}-{spec.day:02}", month=spec.month, day=spec.day, weekday=spec.weekday, anchor="partial")
    if spec.month:
        return DateValue("DATE", f"{year}-{spec.month:02}", month=spec.month, granularity="month", anchor="partial")
    if spec.weekday:
        return DateValue("DATE", f"{year}-WXX-{spec.weekday}", weekday=spec.weekday, anchor="partial")
    if spec.quarter:
        return DateValue("DATE", f"{year}-Q{spec.quarter}", granularity="quarter", anchor="partial")
    if spec.half:
        return DateValue("DATE", f"{year}-H{spec.half}", granularity="half", anchor="partial")
    if spec.season:
        return DateValue("DATE", f"{year}-{spec.season}", granularity="season", anchor="partial")
    if spec.day:
        return DateValue("DATE", f"{year}-XX-{spec.day:02}", day=spec.day, anchor="partial")
    return None


UNKNOWN = {"day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "quarter": "XXXX-QX", "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX"}


def _unanchored(grain: str) -> DateValue:
    return DateValue("DATE", UNKNOWN.get(grain, "XXXX"), granularity=grain if grain in UNKNOWN else "day", anchor="unanchored")  # type: ignore[arg-type]


def _step(spec: Step, ref: Reference) -> DateValue | None:
    base = ref.published if spec.base == "published" else ref.running or ref.published
    if spec.base == "published" and ref.narrative and ref.running is not None:
        base = ref.running
    if base is None:
        return _unanchored(spec.grain)
    return _of(cell(spec.grain, shift(base, spec.grain, spec.by)), "anchored")


def _which(spec: Which, ref: Reference) -> DateValue | None:
    running = spec.word in ("previous", "following", "that")
    base = (ref.running or ref.published) if running else ref.base
    fields = spec.fields
    if base is None:
        return _partial(fields)
    if fields.weekday:
        back = (base.isoweekday() - fields.weekday) % 7
        if spec.word in ("last", "previous"):
            day = base - timedelta(days=back or 7)
        elif spec.word in ("next", "following"):
            day = base + timedelta(days=(7 - back) % 7 or 7)
        else:
            day = week_cell(base).start + timedelta(days=fields.weekday - 1)
        return _of(day_cell(day), "anchored")
    around = tuple(range(base.year - 2, base.year + 3))
    if fields.month and fields.day:
        cells = _cells_around(lambda y: day_cell(date(y, fields.month or 1, fields.day or 1)), around)
    elif fields.month:
        cells = _cells_around(lambda y: month_cell(y, fields.month or 1), around)
    elif fields.season:
        cells = _cells_around(lambda y: season_cell(y, fields.season or "SU"), around)
    else:
        return None
    if spec.word in ("last", "previous"):
        cells = [c for c in cells if c.end < base]
        return _of(cells[-1], "anchored", ("year",))
    if spec.word in ("next", "following"):
        cells = [c for c in cells if c.start > base]
        return _of(cells[0], "anchored", ("year",))
    cells = [c for c in cells if c.start.year == base.year]
    return _of(cells[0], "anchored", ("year",))


UNIT_GRAINS = {"Y": "year", "M": "month", "Q": "quarter", "W": "week", "D": "day", "DE": "decade", "CE": "century"}


def _offset(spec: Offset, ref: Reference) -> DateValue | None:
    unit, amount = spec.duration.unit, spec.duration.amount
    if isinstance(spec.base, str):
        base = (ref.published if not ref.narrative else ref.running or ref.published) if spec.base == "published" else ref.running or ref.published
    else:
        inner = _resolve(spec.base, ref)
        base = inner.start if inner is not None else None
    if unit.startswith("T"):
        return DateValue("TIME", UNKNOWN["day"], granularity="hour", anchor="unanchored", mod=spec.duration.mod)
    grain = UNIT_GRAINS[unit]
    if amount is None:
        return DateValue("DATE", "PAST_REF" if spec.sign < 0 else "FUTURE_REF", granularity="vague", anchor="unanchored")
    if base is None:
        return _unanchored(grain)
    if amount != int(amount):
        if grain == "year":
            base = shift(base, "month", int(amount * 12) * spec.sign)
            return _of(cell("month", base), "anchored")
        return _of(cell(grain, shift(base, grain, int(amount) * spec.sign)), "anchored")
    by = int(amount) * spec.sign
    if grain == "year" and ref.grain in ("quarter", "month") and spec.base == "running":
        return _of(cell(ref.grain, shift(base, "year", by)), "anchored")
    value = _of(cell(grain, shift(base, grain, by)), "anchored")
    return evolve(value, mod=spec.duration.mod)


def _clock(spec: Clock, ref: Reference) -> DateValue | None:
    time = Interval.between(spec.lower, spec.upper)
    if spec.day is None:
        return DateValue("TIME", spec.suffix, time=time, granularity=spec.granular, anchor="unanchored", mod=spec.mod)
    day = _resolve(spec.day, ref)
    if day is None:
        return None
    value = day.value if day.is_resolved or day.value.startswith("XXXX") else "XXXX-XX-XX"
    return attrs.evolve(day, type="TIME", value=value + spec.suffix, time=time, granularity=spec.granular, mod=spec.mod)


def holiday_date(rule: str, year: int) -> date:
    """The day of a feast in a year."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[6:]))
    if rule == "election":
        return nth_weekday(year, 11, 1, 1) + timedelta(days=1)
    parts = rule.split("-", 2)
    if len(parts) == 2:
        return date(year, int(parts[0]), int(parts[1]))
    return nth_weekday(year, int(parts[0]), int(parts[1]), int(parts[2]))


def _holiday(spec: Holiday, ref: Reference) -> DateValue | None:
    if spec.year is not None:
        return _of(day_cell(holiday_date(spec.rule, spec.year)))
    base = ref.base
    if base is None:
        if spec.rule[:2].isdigit() and len(spec.rule) == 5:
            return _partial(Fields(month=int(spec.rule[:2]), day=int(spec.rule[3:])))
        return _unanchored("day")
    cells = [day_cell(holiday_date(spec.rule, y)) for y in (base.year - 1, base.year, base.year + 1)]
    return _of(nearest(cells, base, ref.lean), "anchored", ("year",))


def _part(spec: Part, ref: Reference) -> DateValue | None:
    inner = _resolve(spec.of, ref)
    if inner is None or inner.start is None or inner.end is None or inner.start == inner.end:
        return None if inner is None else evolve(inner, mod=spec.mod)
    start, end = inner.start, inner.end
    days = (end - start).days + 1
    if spec.mod == "START":
        end = start + timedelta(days=max(1, days // 2) - 1)
    elif spec.mod == "END":
        start = end - timedelta(days=max(1, days // 2) - 1)
    else:
        margin = days // 3 if days > 2 else 0
        start, end = start + timedelta(days=margin), end - timedelta(days=margin)
    return evolve(inner, start=start, end=end, mod=spec.mod)


def _nth(spec: Nth, ref: Reference) -> DateValue | None:
    outer = _resolve(spec.of, ref)
    if outer is None or outer.start is None or outer.end is None:
        return _unanchored(spec.grain)
    if spec.weekday:
        day = (
            nth_weekday(outer.start.year, outer.start.month, spec.weekday, spec.nth)
        )
        return _of(day_cell(day), outer.anchor, outer.inferred)
    if spec.nth < 0:
        last = cell(spec.grain, outer.end)
        if spec.grain in ("week", "weekend") and last.end > outer.end and (outer.end - last.start).days < 3:
            last = cell(spec.grain, shift(outer.end, spec.grain, -1))
        return _of(last, outer.anchor, outer.inferred)
    first = cell(spec.grain, outer.start)
    if spec.grain == "week" and (outer.start - first.start).days > 3:
        first = cell("week", outer.start + timedelta(days=7))
    found = cell(spec.grain, shift(first.start, spec.grain, spec.nth - 1))
    return _of(found, outer.anchor, outer.inferred)


def _span(spec: Span, ref: Reference) -> DateValue | None:
    first, last = _resolve(spec.first, ref), _resolve(spec.last, ref)
    if first is None or last is None:
        return None
    if first.start is None or last.end is None or first.start > last.end:
        return DateValue("DATE", f"{first.value}/{last.value}", granularity="range", anchor=first.anchor) if first.anchor == "partial" else None
    return DateValue(
        "DATE", f"{first.value}/{last.value}", first.start, last.end, granularity="range", anchor=first.anchor, inferred=first.inferred
    )


_ = weekend_cell
