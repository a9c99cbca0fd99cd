"""Reading one number, in digits or words, at a known place."""

from __future__ import annotations

import re
from fractions import Fraction

from attrs import evolve, frozen

from ._number_words import (
    DENOMINATORS, DOZENS, LETTERS, ORDINALS, SCALES, TEENS, TENS, UNITS, VAGUE, VULGAR, ZEROS,
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
    r"(?P<int>\d{1,3}(?:\.\d{3})+(?=,\d{1,2}(?!\d))|\d{1,3}(?:,\d{2,3})*,\d{3}|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d|s\b)|\d{1,3}(?:\.\d{3}){2,}(?!\d)|\d+)?"
    r"(?P<dec>[.·]\d+|,\d{1,2}(?![\d,]|\.\d))?"
    r"(?P<exp>[eE][+-]?\d{1,3}(?!\w))?"
)
_AFTER = re.compile(
    r"[ \u00a0\u202f]?(?P<v>[½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|(?:[ -](?P<n>\d{1,2}))?(?P<s>/|⁄)(?P<d>\d{1,4})(?![\d/])"
)
_MIXED = re.compile(r" {1,2}(\d{1,2})[/⁄](\d{1,3})(?![\d/])")
_SLASH = re.compile(r"[/⁄](\d{1,4})(?![\d/.,]\d|\d|/)")
_LETTERS = re.compile(r"(?:mln|trn|tln|bln|mil|mm|MM|mn|bn|Bn|BN|tn|[kKmMbBTG])(?![^\W_])")
_SCALE = re.compile(
    r"[ \u00a0\u202f-]{1,2}(thousands?|millions?|billions?|trillions?|quadrillion|lakhs?|lacs?|lkhs?|crores?|koti|cr|mln|bln|tln|bn|dozens?|hundreds?|doz|dozs|mn|m)\b"
)
_WORD = re.compile(r"(?:[ \u00a0\u202f]{0,2}-?[ \u00a0]{0,2})([a-z]+)(?![a-z])")
_AND = re.compile(r",?[ \u00a0]{1,2}(?:and|&)[ \u00a0]{1,2}(?=[a-z\d])")
_AND_HALF = re.compile(
    r"[ -]and[ -](?:a|one)[ -](half|quarter|third|fifth|thirtieth)\b(?! million| billion| thousand)|[ -]and[ -](three)[ -]quarters\b"
)
_POINT = re.compile(
    r"[ ]point((?:[ ](?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|\d{1,6})\b)+)"
)
_DIGIT_WORDS = {**UNITS, **ZEROS, "oh": 0}


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
        power = int(exponent[1:])
        if abs(power) > LONGEST:
            return None
        value *= Fraction(10) ** power
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
    letter = _LETTERS.match(text, end)
    if letter:
        factor = LETTERS[letter[0]]
        if letter[0] in ("mm", "T", "G") and not _scale_letter(text, low, at, letter):
            return Numeral(at, end, value, digits=True, plain=plain)
        return Numeral(at, letter.end(), value * factor, digits=True, scaled=factor, letter=letter[0])
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
    half = _AND_HALF.match(low, numeral.end)
    if half and numeral.scaled > 1:
        part = Fraction(3, 4) if half[2] else Fraction(1, DENOMINATORS[half[1]])
        return Numeral(
            numeral.start, half.end(), numeral.value + part * numeral.scaled, digits=numeral.digits
        )
    joint = _AND.match(low, numeral.end)
    rest: Numeral | None = None
    if joint:
        at = joint.end()
        rest = read_digits(low, low, at) if low[at].isdigit() else _words(low, at)
    else:
        gap = _WORD.match(low, numeral.end)
        if gap and numeral.scaled >= 100 and (gap[1] in UNITS or gap[1] in TEENS or gap[1] in TENS):
            rest = _words(low, gap.start(1))
    if (
        rest
        and rest.kind == "cardinal"
        and not rest.vague
        and 0 < rest.value < numeral.scaled
        and (not rest.digits or rest.plain)
    ):
        return Numeral(numeral.start, rest.end, numeral.value + rest.value, digits=numeral.digits, scaled=1)
    return numeral


def read_words(low: str, at: int) -> Numeral | None:
    """The number in words that starts at ``at``; ``low`` is the text in lower case."""
    return _words(low, at)


def _words(low: str, at: int) -> Numeral | None:
    pos, total, group, last_scale, end = at, 0, 0, 10**18, -1
    started = False  # a word was read in the current group
    granularity = 1  # what the last word multiplied: the room for "and"
    first = True
    while True:
        hit = _WORD.match(low, pos) if not first else _WORD.match(low, at)
        if hit is None or (first and hit.start(1) != at):
            break
        word = hit[1]
        if word in UNITS:
            if (
                started
                and not (group % 10 == 0 and (group % 100 >= 20 or group % 100 == 0))
                or granularity == 12
            ):
                break
            group += UNITS[word]
            granularity = 1
        elif word in TEENS:
            if group % 100:
                break
            group += TEENS[word]
            granularity = 1
        elif word in TENS:
            if 0 < group < 10 and not total and low[pos : pos + 1] != "-":
                group = group * 100 + TENS[word]
            elif group % 100:
                break
            else:
                group += TENS[word]
            granularity = 1
        elif word in ("hundred", "hundreds"):
            if group > 99 or (word == "hundreds" and not first and not group):
                break
            group = (group or 1) * 100
            granularity = 100
        elif word in SCALES and SCALES[word] < last_scale:
            if not started and total and not group:
                # "thousand million": the scales multiply
                if granularity > SCALES[word]:
                    break
            total += max(group, 1) * SCALES[word] if group or not total else 0
            last_scale = granularity = SCALES[word]
            group, started = 0, False
            pos = end = hit.end()
            first = False
            joint = _AND.match(low, pos)
            if joint:
                rest = _words(low, joint.end()) if not low[joint.end()].isdigit() else None
                if rest and rest.kind == "cardinal" and not rest.vague and rest.value < granularity:
                    total += int(rest.value)
                    end = rest.end
                    break
            continue
        elif word in ("dozen", "dozens", "doz", "dozs") and not total and (group or word in ("dozen", "doz")):
            group = (group or 1) * 12
            granularity = 12
        elif word in ZEROS and first:
            end = hit.end()
            started = True
            first = False
            pos = end
            break
        else:
            break
        started, first = True, False
        pos = end = hit.end()
        if granularity == 100:
            joint = _AND.match(low, pos)
            if joint and not low[joint.end()].isdigit():
                rest = _words(low, joint.end())
                if rest and rest.kind == "cardinal" and rest.value == int(rest.value):
                    if rest.value < 100 and rest.scaled == 1:
                        pos = joint.end() - 1
                        continue
                    if (
                        rest.scaled > 1
                        and rest.value // rest.scaled < 100
                        and rest.scaled >= 1000
                        and not _between(low, at)
                    ):
                        pos = joint.end() - 1
                        continue
            elif joint and _between(low, at) is False:
                number = re.compile(r"\d{1,2}(?![\d,.]*\d)").match(low, joint.end())
                if number:
                    group += int(number[0])
                    end = number.end()
                    break
    if end < 0:
        return None
    value = Fraction(total + group)
    scaled = granularity if granularity > 1 else 1
    numeral = Numeral(at, end, value, scaled=scaled)
    point = _POINT.match(low, end)
    if point:
        digits = "".join(w if w.isdigit() else str(_DIGIT_WORDS[w]) for w in point[1].split())
        value += Fraction(int(digits), 10 ** len(digits))
        end = point.end()
        scale = _SCALE.match(low, end)
        if scale and scale[1] in SCALES:
            return Numeral(at, scale.end(), value * SCALES[scale[1]], scaled=SCALES[scale[1]])
        return Numeral(at, end, value)
    half = _AND_HALF.match(low, end)
    if half:
        part = Fraction(3, 4) if half[2] else Fraction(1, DENOMINATORS[half[1]])
        unit = scaled if scaled >= 1000 else 1
        numeral = Numeral(at, half.end(), value + part * unit, scaled=scaled)
        scale = _SCALE.match(low, half.end())
        if scale and scale[1] in SCALES and scaled == 1:
            return Numeral(at, scale.end(), numeral.value * SCALES[scale[1]], scaled=SCALES[scale[1]])
        return numeral
    return numeral


def _between(low: str, at: int) -> bool:
    return low[max(0, at - 8) : at].endswith("between ")


_DENOMINATOR = re.compile(
    r"[ -](?:- )?([a-z]+)(?:[ -](firsts?|seconds?|thirds?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?))?\b"
)


def fraction_after(low: str, numeral: Numeral) -> Numeral | None:
    """The fraction whose numerator is ``numeral``: "two thirds", "three-quarters"."""
    hit = _DENOMINATOR.match(low, numeral.end)
    if hit is None:
        return None
    word = hit[1]
    size = DENOMINATORS.get(word)
    if size is None:
        return None
    if numeral.value > 1 and not word.endswith("s") and word not in ("half",):
        return None
    if word == "half" and numeral.value != 1:
        return None
    end = hit.end(1)
    return Numeral(numeral.start, end, numeral.value / size, kind="fraction")


_FIRST = re.compile(r"an? ")
_NEXT_WORD = re.compile(r"[ -]?([a-z]+)")
_OF_SCALE = re.compile(r"[ -](?:of (?:an? )?)?(million|billion|trillion)\b")


def read_worded(low: str, start: int) -> Numeral | None:
    """The number, ordinal or fraction in words that starts at ``start``: "two-thirds", "a hundred", "third"."""
    article = _FIRST.match(low, start)
    at = article.end() if article else start
    found = _words(low, at)
    if found is None:
        word = _NEXT_WORD.match(low, at)
        rank = ORDINALS.get(word[1]) if word else None
        if rank is None or word is None:
            return None
        if article:
            return Numeral(start, word.end(), Fraction(1, rank), kind="fraction") if rank >= 100 else None
        return Numeral(start, word.end(), Fraction(rank), kind="ordinal")
    part = fraction_after(low, found)
    if part is not None:
        scale = _OF_SCALE.match(low, part.end)
        if scale:
            return Numeral(start, scale.end(), part.value * SCALES[scale[1]], scaled=SCALES[scale[1]])
        return evolve(part, start=start)
    tail = _NEXT_WORD.match(low, found.end)
    if (
        tail
        and found.kind == "cardinal"
        and tail[1] in ORDINALS
        and found.end < tail.start(1)
        and found.value >= 20
    ):
        rank = ORDINALS[tail[1]]
        if rank < 10 and found.value % 10 == 0:
            return Numeral(start, tail.end(), found.value + rank, kind="ordinal")
        if rank >= 10 and rank < 100 and found.value % 100 == 0:
            return Numeral(start, tail.end(), found.value + rank, kind="ordinal")
    if (
        tail
        and found.kind == "cardinal"
        and tail[1] in ("hundredth", "thousandth", "millionth")
        and low[found.end] in " -"
    ):
        return Numeral(start, tail.end(), found.value * ORDINALS[tail[1]], kind="ordinal")
    return evolve(found, start=start, article=article is not None)
