"""Whether time grows in proportion to the length of the text."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

from attrs import frozen

HOSTILE_PATTERNS = {
    "digits": "7",
    "digits with commas": "1,234,",
    "figures": "45 1.5 ",
    "number words": "hundred and ",
    "conjunctions": "and ",
    "commas": "a, ",
    "one giant word": "a",
    "one giant capitalised word": "Ab",
    "names": "Ada Abara ",
    "initials": "A. ",
    "straight quotation marks": '"',
    "opening quotation marks": "“",
    "closing quotation marks": "”",
    "single quotation marks": "‘a’a-",
    "guillemets": "«",
    "quoted words": "“a” ",
    "brackets": "(",
    "dashes": "—",
    "full stops": ".",
    "spaces": " ",
    "line ends": "\n",
    "weekdays": "Thursday ",
    "ranges": "from 5 to ",
    "combining marks": "\u0301",
    "money": "$5 ",
}
"""Pieces that, repeated, have made some pattern or loop quadratic."""

FLOOR = 0.01
"""Seconds of CPU below which a difference is taken for noise."""


@frozen
class Growth:
    """CPU seconds for a text and for one four times as long."""

    short: float
    """Seconds for the short text."""
    long: float
    """Seconds for the long one."""

    @property
    def is_linear(self) -> bool:
        """Whether the long text took less than eight times as long; linear work takes 4, quadratic 16."""
        return self.long <= 8 * (self.short + FLOOR)


def measure_growth(
    run: Callable[[str], object], piece: str, characters: int = 25_000, tries: int = 4
) -> Growth:
    """The growth of ``run`` on ``piece`` repeated to ``characters`` and to four times as many.

    CPU time, so other programs hardly matter; the best of up to ``tries`` attempts, so a hiccup does not
    count. The text starts and ends with a letter, since white space alone is no article.
    """
    best = Growth(0.0, float("inf"))
    for _ in range(tries):
        best = min(
            best, Growth(*(_seconds(run, piece, size) for size in (characters, 4 * characters))), key=_excess
        )
        if best.is_linear:
            break
    return best


def _excess(growth: Growth) -> float:
    return growth.long / (growth.short + FLOOR)


def _seconds(run: Callable[[str], object], piece: str, characters: int) -> float:
    text = f"x {piece * (characters // len(piece))} x"
    gc.collect()
    start = time.process_time()
    run(text)
    return time.process_time() - start
