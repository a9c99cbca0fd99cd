"""A claim's value in a few words."""

from __future__ import annotations

from typing import Any

from ..values import Actor, ActorList, DateValue, Quantity


def words(value: Any) -> str:
    """The value as a reader would write it; a plugin's value as Python shows it.

    >>> from claimkit.values import Interval, Quantity, Unit
    >>> words(Quantity(Interval.more_than(30), Unit.counted("country")))
    'more than 30 countries'
    """
    if isinstance(value, Quantity):
        return _quantity(value)
    if isinstance(value, DateValue):
        return _date(value)
    if isinstance(value, Actor):
        return _actor(value)
    if isinstance(value, ActorList):
        return ("just " if value.closed else "") + ", ".join(map(_actor, value.members))
    return repr(value)


def _quantity(value: Quantity) -> str:
    from ..comparators.quantities import words as quantity_words

    notes: list[str] = [value.form] if value.form != "cardinal" else []
    if value.whole is not None:
        notes.append(f"of {value.whole}")
    if value.direction is not None:
        notes.append(value.direction)
    return quantity_words(value) + (f" ({', '.join(notes)})" if notes else "")


def _date(value: DateValue) -> str:
    notes: list[str] = [value.type.lower(), value.anchor] if value.type != "DATE" else [value.anchor]
    if value.mod:
        notes.append(value.mod.lower().replace("_", " "))
    if value.inferred:
        notes.append(f"{' and '.join(value.inferred)} inferred")
    return f"{value.value} ({', '.join(notes)})"


def _actor(value: Actor) -> str:
    roles = "; ".join(f"{role.title}{f' of {role.of}' if role.of else ''}" for role in value.roles)
    also = f", also {' / '.join(value.names[1:])}" if len(value.names) > 1 else ""
    return f"{value.name} ({value.kind}{', ' + roles if roles else ''}{also})"
