"""Reading one whole number or decimal, in digits or words, at a known place."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, frozen

from ._number_words import (
    DENOMINATORS,
    DOZENS,
    LETTERS,
    SCALES,
    TEENS,
    TENS,
    UNITS,
    VULGAR,
    ZEROS,
)  # fmt: skip

LONGEST = 400
"""Digits of the longest number that gets a value."""


@frozen
class Numeral:
    """A number as written."""

    start: int
    end: int
    value: Fraction
    """The number, or the lower bound of a vague one."""
    upper: Fraction | None = None
    """Upper bound of a vague number."""
    vague: bool = False
    """Whether the words give a stretch and not a point: "dozens", "several hundred"."""
    kind: str = "cardinal"
    """"cardinal", "ordinal" or "fraction"."""
    digits: bool = False
    """Whether it starts with digits."""
    plain: bool = False
    """Whether it is nothing but digits: a year, a house number, an identifier."""
    scaled: int = 1
    """Factor of the scale word or letter at its end: 15–20 thousand needs it."""
    letter: str = ""
    """The letters taken for a scale, if they stick to the number: "m" of "5m"."""
    couple: bool = False
    """Whether the words are "a couple": two, and "of" may follow."""
    article: bool = False
    """Whether "a" stands before a word of number: "a dozen", "a few"."""


_DIGITS = re.compile(
    r"(?P<int>\d{1,3}(?:\.\d{3})+(?=,\d{1,2}(?!\d))|\d{1,3}(?:,\d{2,3})*,\d{3}|"
    r"\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d|s\b)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+)?"
    r"(?P<dec>[.·]\d+|,\d{1,2}(?![\d,]|\.\d)|(?<=\.\d{3}),\d{2}(?=, ))?"
    r"(?P<exp>[eE][+-]?\d{1,3}(?!\w))?"
)
_AFTER = re.compile(
    r"[ \u00a0\u202f]?(?P<v>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|(?:[ -](?P<n>\d{1,2}))?(?P<s>/|⁄)(?P<d>\d{1,4})(?![\d/])"
)
_MIXED = re.compile(r"(?: {1,2}|-)(\d{1,2})[/⁄](\d{1,3})(?![\d/])")
_SLASH = re.compile(r"[/⁄](\d{1,4})(?![\d/.,]\d|\d|/)")
_LETTERS = re.compile(r"(?:mln|trn|tln|bln|mil|mm|MM|mn|bn|Bn|BN|tn|[kKmMbBTG])(?![^\W_])")
_LONE_LETTER = re.compile(r"[ \u00a0]([kMGT])(?=\n|$)")
"""A letter for a scale behind a space: only where the figure is all of its line, as in a table."""
_SCALE = re.compile(
    r"[ \u00a0\u202f-]{1,2}(thousands?|millions?|billions?|trillions?|quadrillion|lakhs?|lacs?|lkhs?|"
    r"crores?|koti|cr|mln|bln|tln|bn|dozens?|hundreds?|doz|dozs|mn|m)\b"
)
_WORD = re.compile(r"(?:[ \u00a0\u202f]{0,2}-?[ \u00a0]{0,2})([a-z]+)(?![a-z])")
AND = re.compile(r",?[ \u00a0]{1,2}(?:and|&)[ \u00a0]{1,2}(?=[a-z\d])")
_AND_HALF = re.compile(
    r"[ -]and[ -](?:(?:a|one)[ -](?P<part>half|quarter|(?:third|fifth|thirtieth)"
    r"(?=[^\w ]|$| [a-z]+s\b(?<! is)(?<! was)(?<! has)))|(?P<three>three)[ -]quarters)\b"
    r"(?! of (?:the|all|its|their|his|her|our)\b)"
    r"(?:[ -](?P<scale>million|billion|trillion|thousand|lakh|crore|dozen|hundred)\b)?"
)
_AND_QUARTER = re.compile(r"[ -]and[ -]a[ -](half|quarter|third)[ -](million|billion|thousand)\b")
_POINT = re.compile(
    r"[ ]point((?:[ ](?:zero|oh|nought|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    r"eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine|\d{1,6})\b)+|"
    r"[ ](?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?\b)"
)
_DIGIT_WORDS = {**UNITS, **ZEROS, **TEENS, "oh": 0}


def read_digits(text: str, low: str, at: int) -> Numeral | None:
    """The number in digits that starts at ``at`` ("1,234.5", "1 234", "2½", "1.2m", "1.5 million")."""
    hit = _DIGITS.match(text, at)
    if hit is None or hit.end() == at:
        return None
    whole, decimals, exponent = hit["int"], hit["dec"], hit["exp"]
    end = hit.end()
    if end - at > LONGEST:
        return None
    try:
        value = Fraction(int(re.sub(r"\D", "", whole)) if whole else 0)
    except ValueError:
        return None
    plain = whole is not None and whole.isdigit() and not decimals and not exponent
    if decimals:
        tail = decimals[1:]
        grouped = (
            whole
            and len(tail) == 3
            and decimals[0] == "."
            and len(whole) <= 3
            and whole != "0"
            and "," not in whole
        )
        if grouped and _dotted_thousands(low, end):
            value = value * 1000 + int(tail)
        else:
            value += Fraction(int(tail), 10 ** len(tail))
    if exponent:
        size = int(exponent[1:])
        if abs(size) > LONGEST:
            return None
        value *= Fraction(10) ** size
    power = _POWER.match(text, end)
    if power and not exponent:
        return _raised(Numeral(at, power.end(), value, digits=True), power)
    if plain:
        mixed = _MIXED.match(text, end)
        if mixed and int(mixed[2]):
            return Numeral(at, mixed.end(), value + Fraction(int(mixed[1]), int(mixed[2])), digits=True)
        slash = _SLASH.match(text, end)
        if slash and 0 < int(slash[1]) <= 1000 and value < 1000:
            return Numeral(at, slash.end(), value / int(slash[1]), kind="fraction", digits=True)
    if end < len(text) and text[end] in VULGAR:
        return Numeral(at, end + 1, value + VULGAR[text[end]], digits=True)
    point = _POINT.match(low, end) if plain else None
    if point:
        spoken = _with_tail(low, Numeral(at, end, value), joined=True)
        return evolve(spoken, digits=True)
    half = _and_half(low, Numeral(at, end, value, digits=True)) if plain and value < 1000 else None
    if half is not None:
        return half
    letter = _LETTERS.match(text, end)
    if letter:
        factor = LETTERS[letter[0]]
        if letter[0] in ("mm", "T", "G") and not _scale_letter(text, low, at, letter):
            return Numeral(at, end, value, digits=True, plain=plain)
        return Numeral(at, letter.end(), value * factor, digits=True, scaled=factor, letter=letter[0])
    lone = _LONE_LETTER.match(text, end)
    if lone and (at == 0 or text[at - 1] == "\n"):
        factor = LETTERS[lone[1]]
        return Numeral(at, lone.end(), value * factor, digits=True, scaled=factor)
    scale = _SCALE.match(low, end)
    if scale:
        word = scale[1]
        factor = SCALES.get(word) or DOZENS.get(word) or {"bn": 10**9, "mn": 10**6, "m": 10**6}.get(word, 100)
        if word != "m" and text[scale.start(1) : scale.end()] != "CR":
            return _tail(low, Numeral(at, scale.end(), value * factor, digits=True, scaled=factor))
    return Numeral(at, end, value, digits=True, plain=plain)


def _raised(numeral: Numeral, power: re.Match[str]) -> Numeral | None:
    """The number with its power: "1.1^23", "6.23x10^-4"."""
    base = Fraction(int(power[1])) if power[1] else numeral.value
    size = int(power[3]) * (-1 if power[2].count("-") % 2 else 1)
    if abs(size) > 99 or (base == 0 and size < 0):
        return None
    value = base**size
    return evolve(numeral, value=value * numeral.value if power[1] else value)


_POWER = re.compile(r"(?:[x×*](\d{1,2}))?\^([+-]{0,2})(\d{1,3})(?![\d.])")


def _scale_letter(text: str, low: str, at: int, letter: re.Match[str]) -> bool:
    """Whether mm, T or G scales and is no unit or name ("155mm", "5G"): money before it, or decimals."""
    if text[max(0, at - 2) : at].strip()[-1:] in tuple("$€£¥"):
        return True
    return letter[0] == "G" and "." in text[at : letter.start()]


def _dotted_thousands(low: str, end: int) -> bool:
    """Whether "12.000" means twelve thousand: a counted noun follows, no unit of measure."""
    return bool(re.match(r" [a-z]{4,}s\b(?<!meters)(?<!metres)(?<!grams)(?<!seconds)", low[end : end + 24]))


def _tail(low: str, numeral: Numeral) -> Numeral:
    """The numeral with what follows its scale: "3 million and a half", "3 hundred and 21"."""
    half = _and_half(low, numeral) if numeral.scaled > 1 else None
    if half is not None:
        return evolve(half, scaled=1)
    joint = AND.match(low, numeral.end)
    rest: Numeral | None = None
    if joint:
        at = joint.end()
        rest = read_digits(low, low, at) if low[at].isdigit() else read_words(low, at, joined=True)
    else:
        gap = _WORD.match(low, numeral.end)
        if gap and numeral.scaled >= 100 and (gap[1] in UNITS or gap[1] in TEENS or gap[1] in TENS):
            rest = read_words(low, gap.start(1), joined=True)
    if (
        rest
        and rest.kind == "cardinal"
        and not rest.vague
        and 0 < rest.value < numeral.scaled
        and (not rest.digits or rest.plain)
    ):
        return Numeral(numeral.start, rest.end, numeral.value + rest.value, digits=numeral.digits, scaled=1)
    return numeral


def _extended(group: int, word: str, hyphen: bool, first: bool) -> int | None:
    """The number below a thousand that ``word`` makes of ``group``, or ``None`` when it starts anew."""
    unit = UNITS.get(word)
    if unit is not None:
        return group + unit if group % 10 == 0 and (group % 100 >= 20 or group % 100 == 0) else None
    teen = TEENS.get(word)
    if teen is not None:
        return group + teen if group % 100 == 0 else None
    ten = TENS.get(word)
    if ten is not None:
        if 0 < group < 10 and not hyphen:
            return group * 100 + ten  # "one twenty", spoken
        return group + ten if group % 100 == 0 else None
    if word == "hundred" or (word == "hundreds" and group):
        return (group or 1) * 100 if group < 100 else None
    if word in ZEROS and first:
        return 0
    return None


def read_words(low: str, at: int, joined: bool = False) -> Numeral | None:
    """The number in words at ``at`` of the text in lower case; no ordinals and few fractions.

    ``joined`` when it stands after "and" and takes no further "and".
    """
    total, group, step, end, pos = 0, 0, 1, -1, at
    last_scale = 10**18
    in_group = False
    while True:
        hit = _WORD.match(low, pos)
        if hit is None or (end < 0 and hit.start(1) != at):
            break
        word = hit[1]
        size = SCALES.get(word)
        if size is not None:
            if size >= last_scale or (end >= 0 and not in_group):
                break
            total += max(group, 1) * size
            last_scale = step = size
            group, in_group = 0, False
        elif word in DOZENS and word not in ("score", "gross"):
            if total or (not group and word in ("dozens", "dozs")):
                break
            group, step = (group or 1) * 12, 12
            in_group = True
        else:
            if step == 12:
                break
            grown = _extended(group, word, low[pos : pos + 1] == "-", end < 0)
            if grown is None:
                break
            group, in_group = grown, True
            step = 100 if word.startswith("hundred") else 1
        pos = end = hit.end()
        if word in ZEROS:
            break
        if step == 1 or step == 12 or (joined and step > 100):
            continue
        joint = AND.match(low, pos)
        if joint is None:
            if step > 100 and not joined and low.startswith(", ", pos):
                rest = read_words(low, pos + 2, joined=True)
                if rest is not None and rest.value < step and _HAS_AND.search(low, pos, rest.end):
                    return Numeral(at, rest.end, total + rest.value)
            continue
        if step == 100:
            small = _below_hundred(low, joint.end())
            if small is None:
                continue
            after = _WORD.match(low, small[1])
            big = after is not None and (after[1] in SCALES or after[1].startswith("hundred"))
            if (after is not None and after[1].startswith("hundred")) or (big and _between(low, at)):
                continue
            group, pos, end, step = group + small[0], small[1], small[1], 1
        else:
            rest = read_words(low, joint.end(), joined=True)
            if rest is not None and rest.value < step:
                total, end, step = total + int(rest.value), rest.end, 1
                break
    if end < 0:
        return None
    return _with_tail(low, Numeral(at, end, Fraction(total + group), scaled=step), joined)


_HAS_AND = re.compile(r" (?:and|&) ")
_SMALL = re.compile(r"([a-z]+)(?:[ -]([a-z]+))?|(\d{1,2})(?![\d.,/⁄]*\d)")


def _below_hundred(low: str, at: int) -> tuple[int, int] | None:
    """A number from 1 to 99 at ``at``, in words or digits, and where it ends."""
    hit = _SMALL.match(low, at)
    if hit is None:
        return None
    if hit[3]:
        return int(hit[3]), hit.end()
    first = TENS.get(hit[1])
    if first is not None:
        unit = UNITS.get(hit[2] or "")
        return (first + unit, hit.end(2)) if unit else (first, hit.end(1))
    small = UNITS.get(hit[1]) or TEENS.get(hit[1])
    return (small, hit.end(1)) if small else None


def _with_tail(low: str, numeral: Numeral, joined: bool) -> Numeral:
    """The numeral with "point five", "and a half" or the cents of a spoken decimal."""
    start, end, value, scaled = numeral.start, numeral.end, numeral.value, numeral.scaled
    point = _POINT.match(low, end)
    if point:
        digits = _decimals(point[1])
        value += Fraction(int(digits), 10 ** len(digits))
        scale = _SCALE.match(low, point.end())
        if scale and scale[1] in SCALES:
            return Numeral(start, scale.end(), value * SCALES[scale[1]], scaled=SCALES[scale[1]])
        return Numeral(start, point.end(), value)
    half = None if joined else _and_half(low, numeral)
    if half is not None:
        return half
    quarter = None if joined or scaled < 10**6 else _AND_QUARTER.match(low, end)
    if quarter:
        part = Fraction(SCALES[quarter[2]], DENOMINATORS[quarter[1]])
        return Numeral(start, quarter.end(), value + part)
    return numeral


def _decimals(spoken: str) -> str:
    """The digits of decimals read out: "oh five" is 05, "seventy-five" is 75."""
    words = spoken.replace("-", " ").split()
    if words[0] in TENS:
        return str(TENS[words[0]] + sum(UNITS[w] for w in words[1:]))
    return "".join(w if w.isdigit() else str(_DIGIT_WORDS[w]) for w in words)


def _and_half(low: str, numeral: Numeral) -> Numeral | None:
    """The numeral with "and a half", "and three quarters": of one, of its scale or of the scale after it."""
    hit = _AND_HALF.match(low, numeral.end)
    if hit is None or _between(low, numeral.start):
        return None
    part = Fraction(3, 4) if hit["three"] else Fraction(1, DENOMINATORS[hit["part"]])
    if hit["scale"] is None:
        whole = numeral.scaled >= 1000 or numeral.scaled == 12 or numeral.digits
        value = numeral.value + part * (numeral.scaled if whole else 1)
        return evolve(numeral, end=hit.end(), value=value)
    if numeral.scaled > 1:
        return None  # "one billion and a half million"
    scaled = SCALES.get(hit["scale"]) or DOZENS.get(hit["scale"]) or 100
    return evolve(numeral, end=hit.end(), value=(numeral.value + part) * scaled, scaled=scaled)


def _between(low: str, at: int) -> bool:
    return low[max(0, at - 8) : at].endswith("between ")
