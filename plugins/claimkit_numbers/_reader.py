"""One pass over a document: from triggers to readings."""

from __future__ import annotations

import re
from collections.abc import Iterator

from . import _filters, _fractions, _nouns, _numerals, _places, _ranges, _scan
from ._amounts import currency_of, money_before
from ._noun_words import STOP
from ._number_words import VULGAR
from ._numerals import Numeral
from ._reading import Reading
from ._special import (
    article_unit,
    part_of_ordinal,
    ratio_at,
    round_hundreds,
    rounded_digits,
    special,
    zero_people,
)
from ._surroundings import quantity
from ._vocabulary import Vocabulary

_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")
_EMERGENCY = re.compile(r" (?:call|operator|dispatch|emergency|recording)")
_CALLED = re.compile(r"\b(?:call(?:ed|ing|s)?|dial(?:ed|ling|ing|led)?|phoned?)(?: to)? $")
_TO_WORDS = re.compile(r"[\w.,/-]*\w")
_CODES = re.compile(r"[\w./:–-]*[\w/]")
_DOTTED = re.compile(r"\.\d")
"""What makes digits with a dot an address or a version: 192.168.1.2."""
_CHAIN = re.compile(r"\d{1,2}(?:[-–]\d{1,2}){2,}(?![\w%-])")
"""Formations and records: 4-4-2, 10-4-2."""
_OCLOCK = re.compile(r" (?:o['’]clock|[ap]\.?m\b|to [a-z]+ (?:o['’]clock|[ap]\.?m\b))")
_ORDINAL_NOT = re.compile(
    r"[- ](?:century|centuries|lady|ladies|hand\b|amendment|minister|of all|quarter|half|place winner|"
    r"congress|cousin|rate\b|degree|baseman|base\b|time ever|impressions?|aid\b|responders?|"
    r"world\b|class\b|floor\b|district\b|avenue|street|st\b|ave\b|grade|circuit)"
)
_ORDINAL_NOUN = re.compile(r"[- ]([a-z]{3,})\b")
_SUFFIXED = re.compile(r"[\d,]{2,6}(?:s\b| ?y/?o\b)")
_AIRCRAFT = re.compile(
    r"\b(?:boeing|airbus|airliners?|aircraft|planes?|jets?|airlines?|flights?|dreamliner|pilots?)\b"
)


class Reader:
    """Reads one text."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self.text = text
        self.low = _scan.lowered(text)
        self.vocabulary = vocabulary
        self.units = vocabulary.units

    def readings(self) -> Iterator[Reading]:
        """Readings in order; none overlaps another but for a whole that its part contains."""
        floor = pos = 0
        find = self.vocabulary.trigger.search
        low = self.low
        while True:
            hit = find(low, pos)
            if hit is None:
                return
            start = hit.start()
            if (
                low[start] in "0123456789"
                and start
                and low[start - 1] in ".·"
                and (start < 2 or not low[start - 2].isalnum())
                and low[start - 2 : start - 1] != "."
            ):
                start -= 1
            found = self._read(start, hit[0], floor)
            if isinstance(found, int):
                pos = max(found, hit.end() if found < hit.start() else hit.start() + 1, hit.start() + 1)
                continue
            yield from found
            floor = max(r.end for r in found)
            pos = max(floor, hit.start() + 1)

    # one candidate -------------------------------------------------------------------------------

    def _read(self, start: int, word: str, floor: int) -> list[Reading] | int:
        low, text = self.low, self.text
        char = low[start]
        if char.isdigit() or char in ".·":
            return self._digits(start, floor)
        if word[0] == "a" and (unit := article_unit(low, start, self.units, floor)) is not None:
            return unit if isinstance(unit, int) else [unit]
        end = start + len(word)
        ratio = ratio_at(low, start, word, self.units, floor)
        if ratio is not None:
            return ratio if isinstance(ratio, int) else [ratio]
        if word in ("none", "nobody", "neither", "no one", "no-one"):
            none = zero_people(text, low, start, word)
            return none if isinstance(none, int) else [none]
        if text[start].isupper() and _filters.is_capital_name(text, start, end):
            return end
        if low[end : end + 1] == "-" and (spoken := _ranges.spoken_digits(low, start)) is not None:
            return spoken if isinstance(spoken, int) else [spoken]
        number = self.numeral(start)
        if number is None:
            return end
        if number.kind == "ordinal":
            return self._ordinal(number, floor)
        if _OCLOCK.match(low, number.end):
            return number.end
        return quantity(self, number, floor)

    def numeral(self, start: int) -> Numeral | None:
        """The number that starts at ``start``, in digits or words."""
        low = self.low
        char = low[start]
        if char.isdigit() or (char in ".·" and low[start + 1 : start + 2].isdigit()):
            return _numerals.read_digits(self.text, low, start)
        if char in VULGAR:
            return Numeral(start, start + 1, VULGAR[char], kind="fraction")
        vague = special(low, start, self.vocabulary)
        if vague is not None:
            return vague if isinstance(vague, Numeral) else None
        return _fractions.read_worded(low, start)

    def _ordinal(self, number: Numeral, floor: int) -> list[Reading] | int:
        low = self.low
        part = part_of_ordinal(low, number, floor)
        if part is not None:
            return quantity(self, part, floor)
        if _ORDINAL_NOT.match(low, number.end) or low[max(0, number.start - 4) : number.start] == " at ":
            return number.end
        if (
            number.value == 1
            and low[number.end : number.end + 1] == ","
            and self.text[number.start].isupper()
        ):
            return number.end  # "First, they left"
        noun = _ORDINAL_NOUN.match(low, number.end)
        head = None
        if noun and noun[1] not in STOP:
            head = _nouns.lemma(noun[1])
        return [Reading(number.start, number.end, number, form="ordinal", head=head)]

    def _digits(self, start: int, floor: int) -> list[Reading] | int:
        low, text = self.low, self.text
        if start and (text[start - 1].isalpha() or text[start - 1] in "_#@"):
            money = money_before(text, start, 6)
            if not money or currency_of(money[0].strip(), self.units) is None:
                skip = _CODES.match(text, start)
                return skip.end() if skip else start + 1
        if _SUFFIXED.match(low, start):
            rounded = rounded_digits(low, start, self.units)
            if rounded is not None:
                return [rounded]
            vague = round_hundreds(low, start)
            if vague is not None:
                return quantity(self, vague, floor)
        number = _numerals.read_digits(text, low, start)
        if number is None or _DOTTED.match(low, number.end):
            skip = _CODES.match(text, start)
            return skip.end() if skip else start + 1
        if number.plain:
            chain = _CHAIN.match(low, start)
            if chain is not None:
                return chain.end()
            suffix = _ORDINAL_SUFFIX.match(low, number.end)
            if suffix:
                if _filters.is_date_or_time(text, low, number.start, number.end, True):
                    return suffix.end()
                return self._ordinal(Numeral(number.start, suffix.end(), number.value, kind="ordinal"), floor)
            slide = _places.is_slide(text, start, number.end)
            if slide:
                return slide
            if self._is_airliner(start, number.end):
                skip = _TO_WORDS.match(text, start)
                return skip.end() if skip else number.end
            if (
                number.end - start == 2
                and text[start - 1 : start] in ("'", "’", "‘")
                and start > 1
                and text[start - 2] in " ("
            ):
                return number.end  # since '82
            if (
                number.end - start == 3
                and text[start : number.end] in ("911", "999", "988")
                and (_EMERGENCY.match(low, number.end) or _CALLED.search(low, max(0, start - 10), start))
            ):
                return number.end
            if (text[start] == "0" and number.end - start > 1) or _places.is_list_number(
                text, start, number.end
            ):
                return number.end
        end = _filters.skip_date(text, low, number)
        if end:
            return end
        if number.plain:
            number = _fractions.digits_with_part(low, number)
        if "://" in low[max(0, start - 90) : start] and _filters.in_address_of_page(low, start):
            return number.end
        if number.plain or number.kind == "fraction":
            house = _places.address_end(text, number.end)
            if house is not None:
                if not house:
                    return number.end
                span = Reading(number.start, house, number, head="address", core_end=number.end)
                return [span]
        if number.kind == "fraction" and number.digits and _filters.is_no_fraction(text, number):
            return number.end
        if _places.names_road(text, number.end):
            return number.end
        score = _ranges.score_at(text, low, number)
        if score is not None:
            return [score]
        return quantity(self, number, floor)

    def _is_airliner(self, start: int, end: int) -> bool:
        """Whether the digits are a Boeing's number in a line about aircraft."""
        if end - start != 3 or self.text[start] != "7" or self.text[start + 2] != "7":
            return False
        line = self.low.rfind("\n", max(0, start - 400), start) + 1
        stop = self.low.find("\n", end, end + 400)
        around = (max(line, start - 400), stop if stop >= 0 else end + 400)
        return _AIRCRAFT.search(self.low, *around) is not None
