"""Direction of change: "rose 3%", "down by 40", "a 5% increase"."""

from __future__ import annotations

import re

from claimkit.values import Direction

from ._words import words

_UP = words(
    "rose risen rises rise rising grew grown grows grow growing climbed climbs climb climbing jumped "
    "jumps jump jumping increased increases increase increasing gained gains gain gaining surged surges "
    "surge surging soared soars soar soaring up added adds advanced advances advance spiked rallied "
    "rebounded higher expanded improved upped hiked hike raised swelled leapt leaped"
)
_DOWN = words(
    "fell fallen falls fall falling dropped drops drop dropping declined declines decline declining "
    "decreased decreases decrease decreasing lost loses lose losing down slipped slips slip slid slide "
    "slides sliding plunged plunges plunge tumbled tumbles tumble dipped dips dip sank sunk sinks lower "
    "shed sheds slumped slumps slump eased ease plummeted plummets shrank shrunk reduced reduce reduces "
    "cut cuts cutting slashed slash trimmed contracted weakened"
)
DIRECTIONS: dict[str, Direction] = {**dict.fromkeys(_UP, "up"), **dict.fromkeys(_DOWN, "down")}
"""Words of change and where they lead."""

_BEFORE = re.compile(
    r"([a-z]+)(?: (?:by|of|an?|another|as much as|as many as|up to|only|just|further|sharply|slightly|a "
    r"further|an additional|nearly|almost)){0,2}[ \u00a0]?[$€£¥]?$"
)
_AFTER = re.compile(
    r" (?:[a-z]+ )?(increase|decrease|rise|fall|drop|decline|gain|loss|jump|surge|slump|cut|reduction|"
    r"hike|dip|growth|plunge|higher|lower|more|fewer|less|up|down)\b"
)
_NOUNS: dict[str, Direction] = {
    **dict.fromkeys(words("increase rise gain jump surge hike growth higher up"), "up"),
    **dict.fromkeys(words("decrease fall drop decline slump cut reduction dip plunge lower down"), "down"),
}


def direction(low: str, start: int, end: int) -> Direction | None:
    """Direction of a change that the words around ``start:end`` tell, before first."""
    return _direction_before(low, start) or _direction_after(low, end)


def _direction_before(low: str, at: int) -> Direction | None:
    """Direction told by the words right before ``at``."""
    hit = _BEFORE.search(low, max(0, at - 34), at)
    return DIRECTIONS.get(hit[1]) if hit else None


def _direction_after(low: str, at: int) -> Direction | None:
    """Direction told by a noun of change right after ``at``: "a 5% increase"."""
    hit = _AFTER.match(low, at)
    return _NOUNS.get(hit[1]) if hit else None
