"""JSON Lines: one article a line."""

from __future__ import annotations

from collections.abc import Iterator

from ._fields import Fault, Fields
from .json_records import fields, parse

SUFFIXES = (".jsonl", ".ndjson")


def read(text: str) -> Iterator[Fields | Fault]:
    """One article for each line that is not blank, numbered by its line."""
    for number, line in enumerate(text.split("\n"), 1):  # not splitlines: U+2028 may stand in a JSON string
        if line.strip():
            try:
                yield fields(parse(line), number)
            except ValueError as error:
                yield Fault(str(error), number)
