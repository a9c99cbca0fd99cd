"""Invented sets of articles with labelled values, in the form of the development sets.

``README.md`` beside this file tells how they are written.
"""

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
MARK = re.compile(r"\{f(\d+)([a-z])\|([^{}]*)\}")
"""A labelled value: fact, camp and words."""
FACT = re.compile(r"\s*f(\d+)\s+(number|date|actor)\s*\|([^|]*)\|?(.*)$")
RELATION = re.compile(r"([a-z])-([a-z])\s+(agree|refine|conflict|update|different-event)$")

Row = dict[str, Any]


def sets() -> list[Row]:
    """All sets, in the order of the files."""
    return [row for path in sorted(HERE.glob("*.txt")) for row in read(path)]


def read(path: Path) -> list[Row]:
    """The sets of one file."""
    blocks = re.split(r"(?m)^#set +", path.read_text(encoding="utf-8"))[1:]
    return [_set(block) for block in blocks]


def _set(block: str) -> Row:
    name, _, rest = block.partition("\n")
    body, _, facts = rest.partition("\n#facts")
    articles: list[Row] = []
    values: defaultdict[int, list[Row]] = defaultdict(list)
    for part in re.split(r"(?m)^#article +", body)[1:]:
        head, _, marked = part.partition("\n")
        id, _, day = head.strip().partition(" ")
        text, at, marked = "", 0, marked.strip()
        for mark in MARK.finditer(marked):
            text += marked[at : mark.start()]
            place = {"article": id, "start": len(text), "end": len(text) + len(mark[3])}
            values[int(mark[1])].append({**place, "camp": mark[2]})
            text, at = text + mark[3], mark.end()
        articles.append({"id": id, "date": day or None, "source": id, "text": text + marked[at:]})
    told = {int(match[1]): match for line in facts.splitlines() if (match := FACT.match(line))}
    return {
        "id": name.strip(),
        "articles": articles,
        "facts": [_fact(told[number], found) for number, found in sorted(values.items()) if number in told],
    }


def _fact(told: re.Match[str], values: list[Row]) -> Row:
    """One fact; two camps of which nothing is said are of different events."""
    camps = {}
    for part in told[4].split(";"):
        match = RELATION.match(part.strip())
        if match:
            camps[f"{match[1]}-{match[2]}"] = match[3]
    for a, b in combinations(sorted({value["camp"] for value in values}), 2):
        if f"{a}-{b}" not in camps and f"{b}-{a}" not in camps:
            camps[f"{a}-{b}"] = "different-event"
    return {"kind": told[2], "what": told[3].strip(), "camps": camps, "values": values}
