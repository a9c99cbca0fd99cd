"""Values of expressions that nothing anchors: their fields and a mask."""

from __future__ import annotations

from claimkit.values import DateValue

from ._cells import GRAINS
from ._specs import Fields


def symbolic(spec: Fields) -> DateValue:
    """The value without any anchor: its fields and a mask."""
    if spec.month is not None and spec.day is not None:
        mask = f"XXXX-{spec.month:02}-{spec.day:02}"
        return DateValue("DATE", mask, month=spec.month, day=spec.day, weekday=spec.weekday, anchor="partial")
    if spec.month is not None:
        return DateValue(
            "DATE", f"XXXX-{spec.month:02}", month=spec.month, granularity="month", anchor="partial"
        )
    if spec.day is not None:
        return DateValue(
            "DATE", f"XXXX-XX-{spec.day:02}", day=spec.day, weekday=spec.weekday, anchor="partial"
        )
    if spec.weekday is not None:
        return DateValue("DATE", f"XXXX-WXX-{spec.weekday}", weekday=spec.weekday, anchor="partial")
    if spec.quarter is not None:
        return DateValue("DATE", f"XXXX-Q{spec.quarter}", granularity="quarter", anchor="partial")
    if spec.half is not None:
        return DateValue("DATE", f"XXXX-H{spec.half}", granularity="half", anchor="partial")
    if spec.week is not None:
        return DateValue("DATE", f"XXXX-W{spec.week:02}", granularity="week", anchor="partial")
    return DateValue("DATE", f"XXXX-{spec.season}", granularity="season", anchor="partial")


UNKNOWN: dict[str, str] = {
    "day": "XXXX-XX-XX", "week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX", "year": "XXXX", "decade": "XXX", "century": "XX",
}  # fmt: skip


def unanchored(grain: str) -> DateValue:
    """A cell of that grain, nobody knows which."""
    return DateValue(
        "DATE", UNKNOWN.get(grain, "XXXX"), granularity=GRAINS.get(grain, "day"), anchor="unanchored"
    )
