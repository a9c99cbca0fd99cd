"""Where a number may stand: one pass over the text for digits and number words."""

from __future__ import annotations

import re
from functools import cache

from ._number_words import ORDINALS, SCALES, TEENS, TENS, UNITS, ZEROS

_EXTRA = (
    "dozens? hundreds? scores tens half quarter thirds? couple few several handful twice none nobody "
    "single halves point"
).split()

_TIMES = "second|minute|hour|day|week|fortnight|month|year|decade|century|mile|kilomet(?:er|re)|kilogram|lit(?:er|re)|dollar|inch|foot|ton|tonne|gallon|barrel|kibibyte|ml|percent|gross"


@cache
def trigger() -> re.Pattern[str]:
    """Matches at each place of a lower-case text where a number may begin."""
    words = sorted({*UNITS, *TEENS, *TENS, *ZEROS, *SCALES, *ORDINALS, *(w for w in _EXTRA if w.isalpha())})
    words = [w for w in words if w not in ("cr", "kr", "koti", "lkh", "lkhs", "lac", "lacs", "tln", "bln", "trn", "mln")]
    words += ["dozens?", "hundreds?", "thirds?"]
    return re.compile(
        r"(?<![^\W_])(?:" + "|".join(sorted(words, key=len, reverse=True)) + r")(?![^\W_])|(?<![\w])an? (?:" + _TIMES + r")\b|\d|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|(?<![^\W_])an? (?=hundred|thousand|million|billion|trillion|dozen|couple|few|half|quarter|third|handful|fifth|tenth)"
    )


def lowered(text: str) -> str:
    """The text in lower case, of the same length: a letter that would grow stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
