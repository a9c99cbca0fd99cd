"""Shapes of temporal expressions, as patterns over word classes.

A pattern is written in class names (``MONTH DAY COMMA YEAR``); each class is one character of
:class:`~claimkit_dates._tokens.Tokens`, so matching costs what the few words around a trigger
cost. The longest rule at a place wins; a builder that finds the words impossible refuses and the
next longest is asked. Larger expressions are composed of these in ``_merge``.
"""

from __future__ import annotations

from functools import cache

import regex
from attrs import frozen

from ._hits import Builder, Hit
from ._specs import Spec
from ._tokens import CLASSES, Tokens

MACROS = {
    "DayNum": "(?:HOUR12|DAYNUM)",
    "Day": "(?:HOUR12|DAYNUM|ORDNUM|OrdSmall)",
    "OrdSmall": "(?:TENS HYPHEN? ORDWORD|ORDWORD)",
    "Int": "(?:HOUR12|DAYNUM|MINNUM|NUM|BIGNUM)",
    "Card": "(?:(?:CARDWORD HUNDRED AND?)? (?:CARDWORD|TENS(?:HYPHEN? CARDWORD)?))",
    "Ord": "(?:ORDNUM|OrdSmall)",
    "Count": "(?:(?:Int|DECIMAL|YEAR|Card|A)(?: HUNDRED| DOZEN| Half)?|HALF HYPHEN? A?|A HALF"
    "|A? FEW(?: DOZEN| HUNDRED)?|A? COUPLE OF?|DOZENS OF|HUNDREDS OF|DOZEN|MUCH)",
    "Half": "HYPHEN? AND HYPHEN? A? HYPHEN? HALF",
    "Units": "(?:UNIT|UNITS)",
    "Every": "(?:UNIT|UNITS|Hours)",
    "Hours": "(?:CLOCKUNIT|HOURS)",
    "Kind": "(?:KIND|FISCAL|WHOLE|ROW|MORE)",
    "About": "(?:ABOUT|NEARLY|OVER|MORE THAN|LESS THAN|AT LEAST|AT MOST|UP TO|SOME|UNDER)",
    "Year": "(?:YEAR|SHORTYEAR)",
}
"""Names for parts of patterns; each is expanded once, in this order of use."""

_NAME = regex.compile(r"(?<![?<\w])(?<!\(\?P<)[A-Z][A-Za-z0-9]*")


def expand(pattern: str) -> str:
    """The pattern with macros expanded and class names replaced by their characters."""
    for _ in range(4):
        pattern = _NAME.sub(lambda hit: MACROS.get(hit.group(), hit.group()), pattern)

    def char(hit: regex.Match[str]) -> str:
        return CLASSES[hit.group()]

    return regex.sub(r"\s+", "", _NAME.sub(char, pattern))


@frozen
class Rule:
    """A shape and what it builds."""

    name: str
    pattern: regex.Pattern[str]
    build: Builder


@cache
def rules_by_first() -> dict[str, tuple[Rule, ...]]:
    """The rules that can begin with each class character."""
    from ._rules import RULES

    rules = [Rule(name, regex.compile(expand(pattern)), build) for name, pattern, build in RULES]
    return {
        char: tuple(rule for rule in rules if rule.pattern.match(char, partial=True) is not None)
        for char in CLASSES.values()
    }


TRIGGERS = [
    "MONTH",
    "WEAKMONTH",
    "WEEKDAY",
    "WEEKDAYS",
    "SEASON",
    "DECADEWORD",
    "UNIT",
    "UNITS",
    "CLOCKUNIT",
    "PART",
    "SET",
    "YEAR",
    "SHORTYEAR",
    "CLOCK",
    "AMPM",
    "DECADE",
    "NUMDATE",
    "YEARSPAN",
    "ZONE",
    "NOON",
    "OCLOCK",
    "DEICTIC",
    "TONIGHT",
    "OVERNIGHT",
    "NOW",
    "RECENTLY",
    "FUTURE",
    "PRESENT",
    "HOLIDAY",
    "HOURS",
    "TIME",
    "PERIOD",
    "MOMENT",
    "PAST",
    "RECENT",
    "CURRENT",
    "PERIODCODE",
    "SOON",
    "ORDNUM",
    "TERM",
    "STAMP",
    "SLASHDATE",
    "DAYSPAN",
    "DAYYEAR",
    "TENS",
    "THOUSAND",
    "DECIMAL",
    "SHARP",
]
"""Classes of which every expression holds at least one."""


@cache
def _islands() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Stretches of words that expressions are made of, and what must be in one."""
    known = "".join(char for name, char in CLASSES.items() if name not in ("BREAK", "LONGDASH"))
    triggers = "".join(CLASSES[name] for name in TRIGGERS)
    small = "".join(CLASSES[name] for name in ("HOUR12", "DAYNUM", "CARDWORD"))
    return regex.compile(f"[{known}]+"), regex.compile(
        f"[{triggers}]|[{small}]{CLASSES['TO']}[{small}]|{CLASSES['HALF']}{CLASSES['CARDWORD']}"
    )  # "ten to ten", "half eleven"


def find(tokens: Tokens) -> list[tuple[int, int, str, Spec]]:
    """Atoms in order, none overlapping: first word, one past the last word, rule, what it says."""
    by_first = rules_by_first()
    classes = tokens.classes
    found: list[tuple[int, int, str, Spec]] = []
    islands, trigger = _islands()
    for island in islands.finditer(classes):
        at, stop = island.span()
        if trigger.search(classes, at, stop) is None:
            continue
        while at < stop:
            best = _best(tokens, by_first[classes[at]], at)
            if best is None:
                at += 1
            else:
                found.append(best)
                at = best[1]
    return found


def _best(tokens: Tokens, rules: tuple[Rule, ...], at: int) -> tuple[int, int, str, Spec] | None:
    hits = [(match.end(), rule, match) for rule in rules if (match := rule.pattern.match(tokens.classes, at))]
    hits.sort(key=lambda hit: -hit[0])
    for end, rule, match in hits:
        spec = rule.build(Hit(tokens, match))
        if spec is not None:
            return at, end, rule.name, spec
    return None
