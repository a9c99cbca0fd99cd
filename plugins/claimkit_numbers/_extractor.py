"""The extractor: candidates, numbers, bounds, ranges, units, counted nouns, claims."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from attrs import evolve, field, frozen

from claimkit import About, Claim, Document, Interval, Quantity, Span, Unit
from claimkit.claims import Extractor

from . import _bounds, _filters, _nouns, _numerals, _scan, _units
from ._bounds import Bound
from ._numerals import Numeral

VERSION = "0.1.0"

_RANGE = re.compile(r"(?:-? ?(?<=[- ])(?:to|and|or) |[ \u00a0]?(?:-|–|—|~)[ \u00a0]?~?|[ \u00a0](?:to|and|or|through|until)[ \u00a0](?:about |around |some |even |perhaps |approximately )?)(?=[~$€£¥\da-z-])")
_MONEY = re.compile(r"(?:[A-Za-z]{0,4}\.?[A-Z]?[$€£¥₹₽₩₴₺₾₪₫₦฿₱৳]|(?<![A-Za-z])(?:[A-Z]{3}|Rs\.?|RM|Rp|kr|SFr|DM|TL|FF))[ \u00a0]?$")
_MONEY_SIGNS = "$€£¥₹₽₩₴₺₾₪₫₦฿₱৳"


@frozen
class NumberExtractor:
    """Finds quantities in English text; see ``docs/reference/numbers.md`` for the forms."""

    name: str = "numbers"
    version: str = VERSION
    kinds: tuple[str, ...] = ("number",)

    def extract(self, document: Document) -> Iterable[Claim]:
        """The quantities of the document, in order."""
        return list(_Reader(document).claims())


class _Reader:
    """One pass over one document."""

    def __init__(self, document: Document) -> None:
        self.article = document.article.id
        self.text = document.text
        self.low = _scan.lowered(self.text)
        self.units = _units.table()
        self.made_by = Extractor("numbers", VERSION)

    def claims(self) -> Iterator[Claim]:
        floor = 0
        trigger = _scan.trigger()
        pos = 0
        while True:
            hit = trigger.search(self.low, pos)
            if hit is None:
                return
            start = hit.start()
            if self.low[start].isdigit() and start and (self.low[start - 1] in ".·") and (start < 2 or not self.low[start - 2].isalnum()):
                start -= 1
            found = self.read(start, hit, floor)
            if isinstance(found, int):
                pos = max(found, hit.start() + 1)
                continue
            claims, end = found
            yield from claims
            floor = pos = max(end, hit.start() + 1)

    # one candidate -------------------------------------------------------------------------------

    def numeral(self, start: int) -> Numeral | None:
        low = self.low
        char = low[start]
        if char.isdigit() or (char == "." and low[start + 1 : start + 2].isdigit()) or char in "½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞":
            if not (char.isdigit() or char == "."):
                return Numeral(start, start + 1, _numerals.VULGAR[char], kind="fraction")
            return _numerals.read_digits(self.text, low, start)
        return self.words(start)

    def words(self, start: int) -> Numeral | None:
        low = self.low
        hit = _ARTICLE.match(low, start)
        at = hit.end() if hit else start
        special = _SPECIAL.match(low, at)
        if special:
            return self.special(start, at, special, bool(hit))
        found = _numerals.read_words(low, at)
        if found is None:
            if not hit:
                ordinal = _numerals.ordinal_at(low, at)
                return ordinal
            word = re.compile(r"[a-z]+").match(low, at)
            if word and word[0] in _numerals.ORDINALS and word[0] != "second":
                return Numeral(start, word.end(), Fraction(1, _numerals.ORDINALS[word[0]]), kind="fraction")
            return None
        part = _numerals.fraction_after(low, found)
        if part and part.value < 20:
            found = part
            million = _OF_SCALE.match(low, found.end)
            if million:
                scale = _numerals.SCALES[million[1]]
                found = Numeral(found.start, million.end(), found.value * scale, scaled=scale)
        ordinal = re.compile(r"[ -]?([a-z]+)").match(low, found.end)
        if ordinal and found.kind == "cardinal" and ordinal[1] in _numerals.ORDINALS and found.end < ordinal.start(1) and found.value >= 20:
            rank = _numerals.ORDINALS[ordinal[1]]
            if rank < 10 or (found.value % 100 == 0 and rank < found.value):
                return Numeral(start, ordinal.end(), found.value + rank, kind="ordinal")
        return evolve(found, start=start)

    def special(self, start: int, at: int, hit: re.Match[str], article: bool) -> Numeral | None:
        low = self.low
        word = hit["w"]
        if hit["half"]:
            tail = _HALF.match(low, at)
            if tail is None or low[max(0, start - 4) : start] == "the " or (not article and low[max(0, start - 7) : start].endswith(("first ", "second ", " other ", "better "))):
                return None
            size = {"half": 2, "quarter": 4, "third": 3, "fifth": 5, "tenth": 10}[hit["half"]]
            if tail["scale"]:
                name = tail["scale"]
                scale = _numerals.DOZENS.get(name) or {"hundred": 100}.get(name) or _numerals.SCALES[name]
                return Numeral(start, tail.end(), Fraction(scale, size), scaled=scale)
            return Numeral(start, hit.end("half"), Fraction(1, size), kind="fraction")
        lower, upper = _numerals.vague_bounds(word) if word != "couple" else (2, 2)
        scale = hit["scale"]
        factor = 1
        end = hit.end()
        if scale:
            singular = scale.rstrip("s") if scale != "gross" else scale
            factor = {"hundred": 100, "dozen": 12}.get(singular) or _numerals.SCALES[singular]
        numeral = Numeral(
            start, end, Fraction(lower * factor), None if upper is None else Fraction(upper * factor),
            vague=word != "couple", scaled=factor,
        )  # fmt: skip
        return numeral

    def read(self, start: int, hit: re.Match[str], floor: int) -> tuple[list[Claim], int] | int:
        text, low = self.text, self.low
        word = hit[0]
        article_unit = _UNIT_ARTICLE.match(low, start)
        if article_unit and word.startswith("a"):
            return self.unit_article(start, article_unit, floor)
        if low[start].isdigit() and start and text[start - 1].isalpha():
            money = _MONEY.search(text, max(0, start - 6), start)
            if not money or money[0].strip() not in self.units.money:
                skip = re.compile(r"[\w.,-]*\w").match(text, start)
                return skip.end() if skip else start + 1
        if word == "twice":
            if not _TWICE.match(low, hit.end()):
                return hit.end()
            number = Numeral(start, hit.end(), Fraction(2))
            return self.finish(number, None, "=", start, hit.end(), self.units.words["times"], None, About(head="time"))
        number = self.numeral(start)
        if number is None:
            return hit.end() if not low[start].isdigit() else start + 1
        if number.kind == "ordinal":
            return self.ordinal(number)
        if number.digits:
            suffix = _ORDINAL_SUFFIX.match(low, number.end)
            if suffix and number.plain:
                if _filters.is_date_or_time(low, number.start, number.end, True):
                    return suffix.end()
                return self.ordinal(Numeral(number.start, suffix.end(), number.value, kind="ordinal"))
            if number.value != 0 and _filters.is_date_or_time(low, number.start, number.end, number.plain):
                clock = re.compile(r"[\d:./–-]+").match(low, number.start)
                return max(number.end, clock.end() if clock else 0)
            if _URL.search(low, max(0, start - 60), start):
                return number.end
        return self.quantity(number, floor)

    def ordinal(self, number: Numeral) -> tuple[list[Claim], int]:
        quantity = Quantity(Interval.point(number.value), None, "ordinal")
        return [self.claim(number.start, number.end, quantity, About())], number.end

    def unit_article(self, start: int, hit: re.Match[str], floor: int) -> tuple[list[Claim], int] | int:
        bound = _bounds.bound_before(self.low, start, floor)
        unit = self.units.words.get(hit[1])
        if unit is None or (bound is None and unit.dimension not in ("mass", "volume", "data")):
            return hit.end(1)
        if bound and bound[1] == "~" and self.low[bound[0] : start].strip() in ("some", "around", "near", "about"):
            if unit.dimension != "time":
                return hit.end(1)
        number = Numeral(start, start + 1, Fraction(1))
        return self.finish(number, None, bound[1] if bound else "=", bound[0] if bound else start, hit.end(1), unit, None, About(head=unit.name))

    def quantity(self, number: Numeral, floor: int) -> tuple[list[Claim], int] | int:
        text, low = self.text, self.low
        start_of = number.start
        part: tuple[Numeral, _units.UnitHit | _nouns.NounHit | None, int] | None = None
        left, currency, negative = self.left_money(number.start, floor)
        bound = _bounds.bound_before(low, left, floor)
        sense: Bound = "="
        begin = left
        if bound:
            begin, sense = bound
        second: Numeral | None = None
        end = number.end
        unit: Unit | None = currency
        per: Unit | None = None
        about = About(head=currency.name) if currency else About()
        hit = None if currency else _units.read_unit(text, low, end, self.units, bool(number.letter))
        if hit is None and number.letter == "m" and not currency:
            if not _nouns.noun_after(text, low, end, False):
                hit = _units.UnitHit(self.units.symbols["m"], end)
                number = evolve(number, value=number.value / number.scaled, scaled=1, letter="")
        if hit:
            end = hit.end
        connector = _RANGE.match(low, end)
        if connector:
            second, end2, hit2 = self.range_end(number, connector, begin, sense, hit, currency)
            if second is not None:
                end = end2
                hit = hit2 or hit
        if second is not None and second.scaled > 1 and number.scaled == 1 and number.value < 1000 and number.value * 1 < second.value / second.scaled * 1 + 1000:
            if not hit or True:
                number = evolve(number, value=number.value * second.scaled, scaled=second.scaled)
        noun = None
        if hit:
            unit, per, end = hit.unit, hit.per, max(end, hit.end)
            about = About(head=unit.name)
            old = _OLD.match(low, end)
            if old and unit.dimension == "time":
                return self.finish(number, second, sense, begin, old.end(), unit, per, About(head=unit.name), form="age")
        elif not currency:
            hyphen = _HYPHEN_NOUN.match(low, end)
            if hyphen and hyphen[1] not in _nouns.STOP and not hyphen[1].isdigit():
                unit = Unit.counted(_nouns.lemma(hyphen[1]))
                about = About(head=unit.name)
                end = hyphen.end()
            else:
                at = end
                of = _OF.match(low, end)
                if of and (number.vague or of[1] or low[number.start : number.end].endswith("couple")):
                    at = of.end() - 1
                noun = _nouns.noun_after(text, low, at, number.value == 1 and second is None and number.kind == "cardinal")
                if noun:
                    unit = Unit.counted(noun.head)
                    about = About(head=noun.head, modifiers=noun.modifiers)
                    end = max(end, noun.end)
        if not hit and not currency and second is None and not noun:
            part = self.part(number, end)
            if part:
                base, thing, at = part
                if isinstance(thing, _nouns.NounHit):
                    unit, about = Unit.counted(thing.head), About(head=thing.head, modifiers=thing.modifiers)
                elif thing:
                    unit, about = thing.unit, About(head=thing.unit.name)
                claims, _ = self.finish(number, None, sense, begin, at, unit, None, about)
                if begin < base.start:
                    whole = Interval.point(base.value)
                    first = claims[0]
                    claims = [evolve(first, value=evolve(first.value, whole=whole))]
                    more, at = self.finish(base, None, "=", base.start, at, unit, None, about)
                return claims + more, at
        counted = unit is not None
        if number.vague and number.scaled == 1 and number.upper is not None and not hit and not low.startswith(("a ", "handful"), number.start):
            return number.end
        if number.digits and currency is None:
            if number.plain and second is None and (not hit or text[number.end + 1 : number.end + 2].isupper()) and _filters.is_year(text, low, number.start, number.end, sense != "="):
                tail = re.compile(r"\d+s?(?:[-–/]\d+)?").match(low, number.start)
                return tail.end() if tail else number.end
            if _filters.in_name(text, low, number.start, hit.end if hit else number.end, counted, 0):
                skip = re.compile(r"[\w.,/-]*\w").match(text, number.start)
                return skip.end() if skip else number.end
        elif not number.digits and low[number.start : number.end] == "one" and second is None:
            if part is None and (not counted or _PRONOUN.match(low, number.end) or _NOT_ONE.search(low, max(0, start_of - 8), start_of)):
                return number.end
        after = _bounds.bound_after(low, end)
        if after is None and not counted:
            pass
        if after and sense in ("=", "~"):
            end, sense = after
            if not counted:
                noun = _nouns.noun_after(text, low, end, False)
                if noun:
                    unit, about, end = Unit.counted(noun.head), About(head=noun.head, modifiers=noun.modifiers), noun.end
        if negative:
            number = evolve(number, value=-number.value)
        return self.finish(number, second, sense, begin, end, unit, per, about)

    def part(self, number: Numeral, end: int) -> tuple[Numeral, _units.UnitHit | _nouns.NounHit | None, int] | None:
        """The whole that the number is a part of: "six out of thirty countries", "one in four"."""
        low = self.low
        joint = _PART.match(low, end)
        if joint is None:
            return None
        base = self.numeral(joint.end())
        if base is None or base.kind != "cardinal" or base.vague or base.value <= number.value:
            return None
        if base.plain and _filters.is_year(self.text, low, base.start, base.end, False):
            return None
        hit = _units.read_unit(self.text, low, base.end, self.units, False)
        if joint["in"] and (hit or base.value > 1000):
            return None
        if hit:
            return base, hit, hit.end
        noun = _nouns.noun_after(self.text, low, base.end, False)
        if joint["in"] and noun is None:
            return None
        return base, noun, noun.end if noun else base.end

    def left_money(self, start: int, floor: int) -> tuple[int, Unit | None, bool]:
        """Where the number with its sign and currency starts, the currency, whether it is negative."""
        text = self.text
        at = start
        negative = False
        currency = None
        if at > floor and text[at - 1] in "-−–" and (at == 1 or not text[at - 2].isalnum()) and text[at - 2 : at - 1] not in (")", "%"):
            at, negative = at - 1, True
        hit = _MONEY.search(text, max(floor, at - 7), at)
        if hit:
            sign = hit[0].strip()
            while sign:
                currency = self.units.money.get(sign)
                if currency:
                    at = hit.start() + hit[0].index(sign)
                    break
                sign = sign[1:]
        if not negative and at > floor and text[at - 1] in "-−" and (at == 1 or text[at - 2] in " \n("):
            at, negative = at - 1, True
        hit = _MINUS.search(self.low, max(floor, at - 10), at)
        if hit and not negative:
            at, negative = hit.start(1), True
        return at, currency, negative

    def range_end(
        self, first: Numeral, connector: re.Match[str], begin: int, sense: Bound, hit: _units.UnitHit | None, currency: Unit | None
    ) -> tuple[Numeral | None, int, _units.UnitHit | None]:
        """The second end of a range, where it ends and its unit; nothing when it is no range."""
        text, low = self.text, self.low
        nothing = (None, 0, None)
        at = connector.end()
        word = connector[0].strip(" \u00a0~")
        if first.vague:
            return nothing
        sign = _MONEY_AT.match(text, at)
        if sign:
            at = sign.end()
        elif low[at] in "~$€£¥-":
            return nothing
        if not (low[at].isdigit() or low[at].isalpha()):
            return nothing
        second = self.numeral(at)
        if second is None or second.kind == "ordinal" or second.vague:
            return nothing
        lead = low[max(0, begin - 10) : first.start]
        if word.startswith("and") and "between " not in lead and "from " not in lead:
            return nothing
        if word.startswith("or") and (second.value <= first.value or second.value > 3 * first.value + 10):
            return nothing
        if sign and not currency:
            return nothing
        other = _units.read_unit(text, low, second.end, self.units, bool(second.letter))
        if hit and other and other.unit.dimension != hit.unit.dimension:
            return nothing
        if hit and not other and not sign and word not in ("-", "–"):
            return nothing
        if second.digits and _CLOCKISH.match(low, second.end):
            return nothing
        value = first.value
        if second.scaled > 1 and first.scaled == 1:
            value *= second.scaled
        if word in ("to", "- to") and _CHANGE.search(low, max(0, begin - 40), first.start):
            return nothing
        if second.value == value or (second.value < value and word not in ("and",)):
            return nothing
        return second, other.end if other else second.end, other

    # claims ----------------------------------------------------------------------------------------

    def finish(
        self, number: Numeral, second: Numeral | None, sense: Bound, begin: int, end: int, unit: Unit | None,
        per: Unit | None, about: About, form: Any = "cardinal",
    ) -> tuple[list[Claim], int]:  # fmt: skip
        low = self.low
        value = number.value
        tolerance = Fraction(0)
        soft = None
        if second is not None:
            interval = Interval.between(value, second.value)
            lead = re.compile(r"(?:between|from)[ \u00a0]$").search(low, max(0, begin - 9), begin)
            if lead:
                begin = lead.start()
        elif number.vague:
            interval = Interval(value, number.upper)
        elif sense == ">":
            interval = Interval.more_than(value)
        elif sense in (">=", "soft>="):
            interval = Interval.at_least(value)
        elif sense == "<":
            interval = Interval.less_than(value)
        elif sense in ("<=", "soft<="):
            interval = Interval.at_most(value)
        else:
            interval = Interval.point(value)
        if sense.startswith("soft"):
            soft = "lower" if sense == "soft>=" else "upper"
        if sense == "~":
            tolerance = rounding(value)
        if form == "cardinal" and number.kind == "fraction":
            form = "fraction"
        quantity = Quantity(interval, unit, form, tolerance, soft)
        return [self.claim(begin, end, quantity, about)], end

    def claim(self, start: int, end: int, quantity: Quantity, about: About) -> Claim:
        return Claim("number", self.article, Span(start, end), self.text[start:end], quantity, self.made_by, about)


def rounding(value: Fraction) -> Fraction:
    """Half of the step that the figure is rounded to, at least a twentieth of it; 1/2 for 0."""
    if value == 0:
        return Fraction(1, 2)
    size = abs(value)
    step = Fraction(1)
    if size.denominator == 1:
        whole = size.numerator
        while whole % 10 == 0:
            whole //= 10
            step *= 10
    else:
        step = Fraction(1, 10)
        while (size / step).denominator != 1 and step > Fraction(1, 10**6):
            step /= 10
    return max(step / 2, size / 20)


_PART = re.compile(r" (?:out of (?:the |a total of )?|of (?:the |its |their |his |her |our |all |a total of )?|(?P<in>in (?:every )?))(?=[a-z\d])")
_NOT_ONE = re.compile(r"(?:no|any|every|some|each|this|that|which|the|last|next|other)[ -]$")
_ARTICLE = re.compile(r"an? ")
_SPECIAL = re.compile(
    r"(?:(?P<half>half|quarter|third|fifth|tenth)\b|(?P<w>couple|few|several|handful|dozens|scores|tens|hundreds|thousands|millions|billions|trillions)\b)(?: (?:of )?(?P<scale>(?:thousand|million|billion|trillion|hundred|dozen)s?)\b)?"
)
_HALF = re.compile(
    r"(?:half|quarter|third|fifth|tenth)(?:(?:[ -](?:of )?an?)?[ -](?P<scale>dozen|hundred|thousand|million|billion|trillion)\b|(?= of\b| an?\b| the\b|-(?:an-)?(?:hour|mile|litre|liter|century|day|year)| (?:hour|liter|litre|mile|turn|point|gallon|cup|pound|its|their|his|her|our|all|that|as)\b|[.,;:)]|$))"
)
_OF_SCALE = re.compile(r" (?:of an? )?(million|billion|trillion)\b")
_OF = re.compile(r" of (the |its |their |his |her |our |these |those |all )?")
_TWICE = re.compile(r" (?:as (?:many|much|\w+)|the (?:number|size|amount|rate|level|price|average|\w+))\b")
_OLD = re.compile(r"[- ]olds?\b|[ -]of[ -]age\b")
_HYPHEN_NOUN = re.compile(r"-([a-z]{3,})(?![\w])")
_ORDINAL_SUFFIX = re.compile(r"(?:st|nd|rd|th)\b")
_UNIT_ARTICLE = re.compile(r"an? (" + _scan._TIMES + r")\b")
_MONEY_AT = re.compile(r"(?:US|C|A|HK|NZ)?[$€£¥]")
_MINUS = re.compile(r"(?:^|[^\w])((?:minus|negative) )$")
_URL = re.compile(r"(?:https?://|www\.)\S*$")
_PRONOUN = re.compile(r" (?:of|is|was|can|could|has|had|would|who|that|another|or)\b")
_CLOCKISH = re.compile(r"(?::\d\d| ?[ap]\.?m\b)")
_CHANGE = re.compile(r"\b(?:rose|risen|rising|fell|fallen|falling|grew|grown|dropped|declined|increased?|jumped|climbed|went|gone|cut|lowered?|raised?|up|down|changed|slipped|soared|surged|decreased?) (?:by |to )?from (?:\w+ ){0,2}$")
