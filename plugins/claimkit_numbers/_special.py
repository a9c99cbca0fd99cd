"""Numbers that are no plain cardinals: halves, vague words, ratios, "an hour", "none"."""

from __future__ import annotations

import re
from fractions import Fraction

from . import _bounds
from ._nouns import lemma
from ._number_words import DOZENS, ORDINALS, SCALES, VAGUE
from ._numerals import Numeral
from ._reading import Reading, counted
from ._scan import ARTICLE_UNITS
from ._units import UnitTable
from ._vocabulary import Vocabulary

_ARTICLE = re.compile(r"(?:an?|the past|the last) ")
_HALF = re.compile(
    r"(?:half|quarter|third|fifth|tenth|\w+th)(?:(?:[ -](?:of )?(?:an?[ -])?)(?P<scale>dozen|hundred|"
    r"thousand|million|billion|trillion|lakh|crore)\b|"
    r"(?P<unit>[ -](?:of )?(?:an?[ -])?(?:hour|mile|litre|liter|century|gallon|kilomet(?:er|re)|acre|"
    r"inch|tonne?|decade|percent|percentage point|ounce|pound|cup|teaspoon|tablespoon|pint|minute|"
    r"second|day|year|point|turn|degree|star|foot)s?\b)"
    r"|(?P<of>(?= of\b| the\b| its\b| their\b| his\b| her\b| our\b| all\b| that\b| as (?:many|much)\b| "
    r"(?:more|less|again)\b)))"
)
_ALONE = re.compile(r"[\s.,;:)%?!—–]|$")
_SIZES = {"half": 2, "quarter": 4, **{w: n for w, n in ORDINALS.items() if n > 2}}
_NOT_HALF = (
    "first ",
    "second ",
    "other ",
    "better ",
    "latter ",
    "the ",
    "in ",
    "last ",
    "this ",
    "each ",
    "every ",
    "per ",
)


def special(low: str, start: int, vocabulary: Vocabulary) -> Numeral | int | None:
    """A fraction or vague number at ``start``; 0 when such a word stands there and counts nothing."""
    article = _ARTICLE.match(low, start)
    at = article.end() if article else start
    hit = vocabulary.special.match(low, at)
    if hit is None:
        return None
    if hit["half"]:
        return _half(low, start, at, hit["half"], article is not None)
    word, scale = hit["w"], hit["scale"]
    lower: Fraction
    upper: Fraction | None
    if word == "couple":
        if not scale and not _COUPLE.match(low, hit.end()) and not _is_line(low, start, hit.end()):
            return 0
        lower, upper = Fraction(2), Fraction(2)
    else:
        if word in SCALES and not scale and not VAGUE.get(word):
            return None
        lower, upper = vocabulary.vague[word]
    factor = 1
    if scale:
        singular = scale.removesuffix("s")
        factor = {"hundred": 100, "dozen": 12}.get(singular) or SCALES[singular]
    return Numeral(
        start, hit.end(), lower * factor, None if upper is None else upper * factor, vague=word != "couple",
        scaled=factor, couple=word == "couple", article=article is not None,
    )  # fmt: skip


def _is_line(low: str, start: int, end: int) -> bool:
    """Whether nothing else stands on the line."""
    return (start == 0 or low[start - 1] == "\n") and low[end : end + 1] in ("", "\n")


_COUPLE = re.compile(
    r" (?:of\b|more\b|(?:hours|days|weeks|months|years|minutes|times|miles|others?|dozen|hundred|thousand)\b)"
)


def _half(low: str, start: int, at: int, word: str, article: bool) -> Numeral | int | None:
    size = _SIZES[word]
    before = low[max(0, start - 8) : start]
    tail = _HALF.match(low, at)
    if (word == "third" and not article) or (word not in ("half", "quarter") and not article):
        return None
    if (
        not article
        and before.endswith(_NOT_HALF)
        and not (before.endswith("the ") and word == "half" and tail and tail["scale"])
    ):
        return 0
    bound = _bounds.bound_before(low, start, max(0, start - 40))
    if tail is None:
        if word == "quarter" and not article:
            return 0
        end = at + len(word)
        if (
            bound
            or (article and (word != "quarter" and _END.match(low, end)))
            or before.endswith((" by ", "below ", "above "))
        ) and _ALONE.match(low, end):
            return Numeral(start, end, Fraction(1, size), kind="fraction", article=article)
        return 0
    if tail["scale"]:
        name = tail["scale"]
        scale = DOZENS.get(name) or {"hundred": 100}.get(name) or SCALES[name]
        return Numeral(start, tail.end(), Fraction(scale, size), scaled=scale)
    if tail["unit"] is not None:
        unit_start = (
            tail.start("unit")
            + len(tail["unit"])
            - len(
                tail["unit"]
                .lstrip(" -")
                .removeprefix("of ")
                .removeprefix("an ")
                .removeprefix("an-")
                .removeprefix("a ")
                .removeprefix("a-")
            )
        )
        loose = word == "quarter" and not article and not tail["unit"].lstrip(" -").startswith("of")
        if loose and low[at + 7 : at + 8] != "-":
            return 0
        return Numeral(
            start,
            unit_start - 1 if low[unit_start - 1] in " -" else unit_start,
            Fraction(1, size),
            kind="fraction",
            article=article,
        )
    if word == "quarter" and not article:
        return 0
    return Numeral(start, at + len(word), Fraction(1, size), kind="fraction", article=article)


_END = re.compile(r"[.,;:)?!]|$| (?:in|on|from|since|to|after|between|over|during|turn)\b")


_ARTICLE_BEFORE = re.compile(r"(?<![^\W_])(?P<by>(?:by|than) )?(?P<a>an? )$")
_OF_WHOLE = re.compile(r" of (?:the|its|their|his|her|our|all|an?|that|those|these|[a-z]+s)\b")


def part_of_ordinal(low: str, ordinal: Numeral, floor: int) -> Numeral | None:
    """The fraction that "a" and an ordinal are: "a sixth of the budget", "by a seventh", "a twenty-first"."""
    before = _ARTICLE_BEFORE.search(low, max(floor, ordinal.start - 8), ordinal.start)
    if before is None or ordinal.value < 4 or ordinal.digits:
        return None
    start, end = before.start("a"), ordinal.end
    if not (
        _OF_WHOLE.match(low, end) or (before["by"] and _CLAUSE.match(low, end)) or _is_line(low, start, end)
    ):
        return None
    return Numeral(start, end, 1 / ordinal.value, kind="fraction", article=True)


_CLAUSE = re.compile(r"[.,;:)?!]|$| (?:in|on|from|since|to|after|between|over|during)\b")

_ARTICLE_UNIT = re.compile(r"an? (?:full |whole |single )?(" + ARTICLE_UNITS + r")\b(?!-)")


def article_unit(low: str, start: int, units: UnitTable, floor: int) -> Reading | int | None:
    """ "an hour" as one hour, when bound words stand before it, minutes after it ("an hour and 20
    minutes"), or the unit is one of mass or volume."""
    hit = _ARTICLE_UNIT.match(low, start)
    if hit is None:
        return None
    unit = units.words.get(hit[1])
    if unit is None:
        return hit.end()
    bound = _bounds.bound_before(low, start, floor)
    more = _AND_A_HALF.match(low, hit.end())
    if more:
        half = Numeral(start, more.end(), Fraction(3, 2))
        return Reading(
            bound[0] if bound else start, more.end(), half, sense=bound[1] if bound else "=", unit=unit,
            head=unit.name, core_end=more.end(),
        )  # fmt: skip
    if (
        bound is None
        and (
            unit.dimension not in ("mass", "volume", "data")
            or hit[1] in ("pound", "barrel", "gallon", "ton", "tonne")
            or _RATE_BEFORE.search(low, max(0, start - 20), start)
        )
        and not (unit.name == "hour" and _AND_MINUTES.match(low, hit.end()))
    ):
        return hit.end(1)
    if bound is not None and low[bound[0] : start].strip() in (
        "some",
        "around",
        "near",
        "over",
        "above",
        "about",
        "under",
        "below",
        "beyond",
        "as long as",
    ):
        word = low[bound[0] : start].strip()
        if word in ("some", "near", "above", "below", "beyond", "as long as") or (
            unit.dimension != "time" and word in ("around", "over", "about", "under")
        ):
            return hit.end(1)
    number = Numeral(start, low.index(" ", start), Fraction(1))
    return Reading(
        bound[0] if bound else start, hit.end(1), number, sense=bound[1] if bound else "=", unit=unit,
        head=unit.name, core_end=number.end,
    )  # fmt: skip


_AND_A_HALF = re.compile(r" and a (?:half|1/2)\b")
_AND_MINUTES = re.compile(r" and (?:\d{1,2}|[a-z]+(?:-[a-z]+)?) minutes\b")
_RATE_BEFORE = re.compile(r"(?:[\d$€£]\S*|cents?|dollars?|euros?|million|billion|pence) $")

_TWICE = re.compile(
    r" (?:as (?:many|much|[a-z]+)|the (?:number|size|amount|rate|level|price|average|value|[a-z]+)|"
    r"that|what|its|their)\b"
)
_FACTORS = {
    "twice": 2, "doubled": 2, "tripled": 3, "trebled": 3, "quadrupled": 4, "twofold": 2, "threefold": 3,
    "fourfold": 4, "fivefold": 5, "sixfold": 6, "tenfold": 10,
}  # fmt: skip


def ratio_at(low: str, start: int, word: str, units: UnitTable, floor: int) -> Reading | int | None:
    """ "twice as many", "tripled", "fourfold", "halved": a ratio, in the unit "time"."""
    factor = _FACTORS.get(word)
    end = start + len(word)
    if word == "halved":
        value = Fraction(1, 2)
    elif factor is None:
        return None
    else:
        value = Fraction(factor)
    if word == "twice":
        if not _TWICE.match(low, end):
            return end
    elif word.endswith("ed") and re.match(
        r" (?:to|from|down|over|as|up|back|by|for|team|in (?:size )?to)\b", low[end : end + 20]
    ):
        return end
    bound = _bounds.bound_before(low, start, floor)
    number = Numeral(start, end, value)
    return Reading(
        bound[0] if bound else start, end, number, sense=bound[1] if bound else "=",
        unit=units.words["times"], head="time",
        direction="down" if word == "halved" else ("up" if word != "twice" else None), core_end=end,
    )  # fmt: skip


_HARM = re.compile(
    r"(?: (?:else|was|were|has been|had been|have been|is|are|been|being|immediately|reported|"
    r"seriously|believed to have been|believed)){0,4} (killed|injured|hurt|wounded|harmed|arrested|"
    r"died|shot|missing|dead|charged)\b"
)
_NONE_OF = re.compile(
    r" of (?:the |its |their |his |her |our |these |those )?(?:(?:\d+|[a-z]+) )??([a-z]+s|people|men|"
    r"women|children|police)\b"
)


def zero_people(text: str, low: str, start: int, word: str) -> Reading | int:
    """ "no one was hurt", "none of the passengers": nobody, when the words say what did not happen."""
    end = start + len(word)
    number = Numeral(start, end, Fraction(0))
    if word == "none":
        of = _NONE_OF.match(low, end)
        harm = _HARM.match(low, of.end()) if of else None
        if of is None or harm is None:
            return end  # "none of the injuries is life-threatening" does not count injuries
        unit = counted(lemma(of[1]))
        return Reading(
            start, harm.end(), number, unit=unit, head=unit.name, modifiers=(harm[1],), core_end=end
        )
    if word == "neither":
        return end
    harm = _HARM.match(low, end)
    if harm is None:
        return end
    return Reading(
        start, harm.end(), number, unit=counted("person"), head="person", modifiers=(harm[1],), core_end=end
    )


_YEARS_OLD = re.compile(r"\b(?:his|her|their|whose) (early |mid |mid-|late |early- )?$")
_DECADE = re.compile(r"([2-9]0)s\b")
_ROUND = re.compile(r"(10{1,3}|1,000|10,000)s of\b(?= )")
_SHORT_AGE = re.compile(r"(\d{1,3}) ?(?:yo\b|y/o\b|y\.o\.)")
_THIRDS = {"early": (0, 3), "mid": (4, 6), "late": (7, 9), "": (0, 9)}


def rounded_digits(low: str, start: int, units: UnitTable) -> Reading | None:
    """Digits that stand for a stretch or an age: "in her late 20s", "100s of emails", "67yo"."""
    decade = _DECADE.match(low, start)
    if decade is not None:
        before = _YEARS_OLD.search(low, max(0, start - 16), start)
        if before is None:
            return None
        lower, upper = _THIRDS[(before[1] or "").strip(" -")]
        ten = int(decade[1])
        number = Numeral(start, decade.end(), Fraction(ten + lower), Fraction(ten + upper), vague=True)
        begin = before.start(1) if before[1] else start
        return Reading(
            begin,
            decade.end(),
            number,
            unit=units.words["year"],
            head="year",
            form="age",
            core_end=decade.end(),
        )
    short = _SHORT_AGE.match(low, start)
    if short is not None and 0 < int(short[1]) < 120:
        number = Numeral(start, short.end(1), Fraction(int(short[1])), digits=True)
        return Reading(
            start,
            short.end(),
            number,
            unit=units.words["year"],
            head="year",
            form="age",
            core_end=short.end(),
        )
    return None


def round_hundreds(low: str, start: int) -> Numeral | None:
    """ "100s of emails" as a vague number."""
    hit = _ROUND.match(low, start)
    if hit is None:
        return None
    return Numeral(start, hit.end(1) + 1, Fraction(int(hit[1].replace(",", ""))), vague=True)
