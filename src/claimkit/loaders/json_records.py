"""JSON: one record, or an array of records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import cast

from ._fields import Fault, Fields

SUFFIXES = (".json",)


def read(text: str) -> Iterator[Fields | Fault]:
    """The record of the file, or each record of its array, numbered from 1."""
    try:
        data = parse(text)
    except ValueError as error:
        yield Fault(str(error))
        return
    if isinstance(data, list):
        for number, record in enumerate(cast("list[object]", data), 1):
            yield fields(record, number)
    else:
        yield fields(data)


def parse(text: str) -> object:
    """The data of a JSON text; raises ValueError with the place of the fault."""
    try:
        data: object = json.loads(text)
        return data
    except json.JSONDecodeError as error:
        raise ValueError(
            f"not JSON: {error.msg.lower()} at line {error.lineno}, column {error.colno}"
        ) from None
    except RecursionError:
        raise ValueError("not a record: nested too deeply") from None
    except ValueError:  # an integer of thousands of digits
        raise ValueError("not a record: a number is too long") from None


def fields(record: object, number: int | None = None) -> Fields | Fault:
    """The fields of one record, or what is wrong with it."""
    if not isinstance(record, dict):
        return Fault(f'an object with a "text" was expected, not {_kind(record)}', number)
    values = cast("dict[str, object]", record)
    if not isinstance(values.get("text"), str):
        found = f"it is {_kind(values['text'])}" if "text" in values else "there is none"
        return Fault(f'a "text" that is a string was expected, but {found}', number)
    return Fields(values, number)


def _kind(value: object) -> str:
    if value is None or isinstance(value, bool):
        return json.dumps(value)
    names: dict[type, str] = {
        dict: "an object",
        list: "an array",
        str: "a string",
        int: "a number",
        float: "a number",
    }
    return names[type(value)]
