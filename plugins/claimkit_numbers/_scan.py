"""Where a number may stand: one pass over the text for digits and number words."""

from __future__ import annotations

import re
from functools import cache

from ._number_words import ORDINALS, TEENS, TENS, UNITS, ZEROS
from ._words import words

ARTICLE_UNITS = (
    "second|minute|hour|day|week|fortnight|month|year|decade|century|mile|kilomet(?:er|re)|kilogram|"
    "gram|lit(?:er|re)|"
    "dollar|inch|foot|ton|tonne|gallon|barrel|acre|pound|kibibyte|megabyte|gigabyte|ml|percent|"
    "percentage point|cent|millilit(?:er|re)|kilo"
)
"""Units that "a" counts when bound words stand before it: "less than an hour"."""

_SCALES = ("thousand", "million", "billion", "trillion", "hundred", "dozen", "lakh", "crore")
_OTHERS = words(
    "half quarter thirds couple twice doubled tripled trebled quadrupled halved twofold threefold fourfold "
    "fivefold sixfold tenfold none nobody no-one neither"
) | {"no one"}


@cache
def trigger(vague: tuple[str, ...]) -> re.Pattern[str]:
    """Matches at each place of a lower-case text where a number may begin; ``vague`` are further words."""
    known = {*UNITS, *TEENS, *TENS, *ZEROS, *_SCALES, *ORDINALS, *_OTHERS, *vague} - {
        "double",
        "triple",
        "single",
        "point",
    }
    alternatives = "|".join(re.escape(w) for w in sorted(known, key=lambda w: (-len(w), w)))
    articles = (
        r"an? (?=hundred|thousand|million|billion|trillion|dozen|couple|few|half\b|quarter|third|"
        r"handful|fifth|tenth|hundredth|thousandth|trillionth|" + ARTICLE_UNITS + ")"
    )
    return re.compile(rf"\d|[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]|(?<![^\W_])(?:(?:{alternatives})(?![^\W_])|{articles})")


@cache
def special(vague: tuple[str, ...]) -> re.Pattern[str]:
    """Matches a fraction or a vague word, with the scale that follows it."""
    counts = "|".join(re.escape(w) for w in sorted({*vague, "couple"}, key=lambda w: (-len(w), w)))
    return re.compile(
        r"(?:(?P<half>half|quarter|third|fifth|tenth|hundredth|thousandth|millionth|billionth|"
        r"trillionth)(?![^\W_])"
        rf"|(?P<w>{counts})(?![^\W_]))"
        r"(?: (?:of )?(?P<scale>(?:thousand|million|billion|trillion|hundred|dozen)s?)\b)?"
    )


def lowered(text: str) -> str:
    """The text in lower case, of the same length: a letter that would grow stays as it is."""
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
