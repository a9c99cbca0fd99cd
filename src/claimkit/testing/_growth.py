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

SHORTEST = 4_000
"""Characters of the first text."""

LONGEST = 256_000
"""Characters of the last one."""

BUDGET = 0.06
"""Seconds of CPU after which longer texts are not tried."""


@frozen
class Growth:
    """CPU seconds for a text and for one four times as long."""

    characters: int
    """Length of the short text."""
    short: float
    """Seconds for the short text."""
    long: float
    """Seconds for the long one."""

    @property
    def is_linear(self) -> bool:
        """Whether the long text took less than eight times as long; linear work takes 4, quadratic 16."""
        return self.long <= 8 * (self.short + FLOOR)

    def __str__(self) -> str:
        ratio = self.long / max(self.short, 1e-6)
        size = self.characters
        return (
            f"{self.short:.3f} s for {size} characters, {self.long:.3f} s ({ratio:.1f} times) for {4 * size}"
        )


def measure_growth(run: Callable[[str], object], piece: str, tries: int = 4) -> Growth:
    """The growth of ``run`` on ``piece`` repeated: the first that is not linear, else the last measured.

    The text grows from :data:`SHORTEST` characters, four times at each step, until a step takes longer
    than :data:`BUDGET` or the text is as long as :data:`LONGEST`; so slow work is judged on short texts,
    and fast work on long ones, where a small quadratic part shows. CPU time, so other programs hardly
    matter; a step that looks bad is tried again, so a hiccup does not count. The text starts and ends
    with a letter, since white space alone is no article.
    """
    size = SHORTEST
    short = _seconds(run, piece, size)
    while True:
        growth = Growth(size, short, _seconds(run, piece, 4 * size))
        for _ in range(tries - 1):
            if growth.is_linear:
                break
            growth = Growth(size, _seconds(run, piece, size), _seconds(run, piece, 4 * size))
        if not growth.is_linear or growth.long > BUDGET or 4 * size >= LONGEST:
            return growth
        size, short = 4 * size, growth.long


def _seconds(run: Callable[[str], object], piece: str, characters: int) -> float:
    text = f"x {piece * (characters // len(piece) + 1)} x"
    gc.collect()
    gc.freeze()  # a full collection may come in the long run alone, and looks at all that others have made
    try:
        start = time.process_time()
        run(text)
        return time.process_time() - start
    finally:
        gc.unfreeze()
