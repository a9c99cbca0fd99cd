"""Plain text with optional front matter.

Front matter is a block of ``key: value`` lines between two lines of ``---`` at the very start of the
file. It is read by a small reader of our own and not by YAML: YAML turns ``language: no`` into false and
dates into numbers, and needs a dependency for seven keys (docs/explanation/decisions/0003).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from ._fields import Fault, Fields

SUFFIXES = (".txt", ".text", ".md", "")
"""Also the format of every suffix that no other format claims."""

LINES = 100
"""A block that is not closed within so many lines is no front matter."""

_KEY = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*)|[ \t]*)\Z")
_COMMENT = re.compile(r"(?:^|\s)#.*\Z")


def read(text: str) -> Iterator[Fields | Fault]:
    """The one article of a plain file; its text is what follows the front matter, to the letter."""
    keys, start = front_matter(text)
    yield Fields({**keys, "text": text[start:] if start else text})


def front_matter(text: str) -> tuple[dict[str, str], int]:
    """Keys of the front matter, in lower case, and where the text after it starts.

    ``({}, 0)`` when there is none. A key without a value is left out.
    """
    lines = text[:20000].split("\n", LINES)
    if lines[0].rstrip() != "---":
        return {}, 0
    keys: dict[str, str] = {}
    last = ""
    offset = len(lines[0]) + 1
    for line in lines[1:LINES]:
        offset += len(line) + 1
        if line.rstrip() in ("---", "..."):
            return (
                {key: value for key, raw in keys.items() if (value := _unquoted(raw))},
                min(offset, len(text)),
            )
        stripped = line.strip()
        if not stripped or stripped.startswith("#"):
            continue
        match = _KEY.match(line.rstrip())
        if match:
            last = match[1].lower()
            keys[last] = (
                "" if (match[2] or "").strip() in (">", "|", ">-", "|-") else (match[2] or "").strip()
            )
        elif last and line[0] in " \t":  # a value that goes on
            keys[last] = f"{keys[last]} {stripped}".strip()
        elif not (
            last and stripped.startswith("- ")
        ):  # neither a key nor a list under one: prose, not front matter
            return {}, 0
    return {}, 0


def _unquoted(raw: str) -> str:
    """The value without its quotation marks and comment; null is empty."""
    if raw.startswith('"'):
        end = re.match(r'"(?:[^"\\]|\\.)*"', raw)
        if end:
            try:
                return str(json.loads(end[0]))
            except ValueError:
                return end[0][1:-1]
    if raw.startswith("'"):
        end = re.match(r"'(?:[^']|'')*'", raw)
        if end:
            return end[0][1:-1].replace("''", "'")
    value = _COMMENT.sub("", raw).strip()
    return "" if value in ("~", "null", "Null", "NULL") else value
