"""Towns that are teams: in lines of results ("Leeds 2 Everton 1"), beside verbs of play in sports news."""

from __future__ import annotations

import re
from functools import lru_cache

_NAME = r"[A-Z][^\d\n,:;()]{2,30}?"
_RESULT = re.compile(
    rf"{_NAME} \d{{1,3}}(?: \([^)\n]{{0,80}}\))?,? {_NAME} \d{{1,3}}\b"
    rf"|{_NAME}(?: \d{{1,3}}){{2,}}(?: \.\d+)?"
    r"|[A-Z][A-Z .'-]{2,30} (?:AT|VS\.?|V) [A-Z][A-Z .'-]{2,30}$"
    rf"|{_NAME} (?:v|vs\.?) {_NAME}$",
    re.MULTILINE,
)


def is_result(text: str, at: int) -> bool:
    """Whether the line around ``at`` states a result, a fixture or a place in a table."""
    line = text.rfind("\n", max(0, at - 80), at) + 1
    if not line and at > 80:
        return False
    return _RESULT.match(text, line, min(len(text), line + 200)) is not None


SPORTS = (
    "match", "game", "season", "league", "coach", "striker", "goal", "innings", "inning", "homer", "pitch",
    "wicket", "midfielder", "quarterback", "touchdown", "playoff", "tournament", "halftime", "scored",
    "champion", "home run", "players", "batsm", "bowled", "rebounds", "fixture", "semifinal", "semi-final",
    "runs",
)  # fmt: skip
"""Words of which sports news has several."""

PLAYS = frozenset(
    ("beat", "beats", "defeated", "drew", "edged", "lost", "won", "scored", "trounced", "routed", "thrashed"),
) | frozenset(
    ("hammered", "downed", "coach", "manager", "striker", "midfielder", "defender", "goalkeeper", "captain"),
)
"""What a team does, and whom it has."""

FACES = frozenset(
    ("beat", "beats", "beating", "defeated", "over", "against", "edged", "trounced", "routed", "thrashed"),
) | frozenset(("downed", "hammered", "defeating", "versus", "host", "hosted"))
"""What stands before the other team."""

_SCORE = re.compile(r"(?<![\d-])\d{1,2}-\d{1,2}(?![\d-])")


@lru_cache(maxsize=8)
def is_sports(text: str) -> bool:
    """Whether the text speaks of sports: four of the words of sports news, or two and a score."""
    words = sum(word in text for word in SPORTS)
    return words > 3 or (words > 1 and _SCORE.search(text) is not None)
