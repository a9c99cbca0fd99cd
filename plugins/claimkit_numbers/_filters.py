"""Numbers that are no quantities: dates, years, clock times, names, identifiers."""

from __future__ import annotations

import re

from ._numerals import Numeral
from ._words import words

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_MONTH_BEFORE = re.compile(r"(?:^|[^\w])" + _MONTH + r"\.?[ \u00a0](?:the )?$")
_DAY_BEFORE = re.compile(
    _MONTH + r"\.? (?:\d{1,2}(?:st|nd|rd|th)?,? )?$|\d(?:st|nd|rd|th)? " + _MONTH + r",? $"
)
_DAY_AFTER_COMMA = re.compile(r"(?:^|[^\w])" + _MONTH + r", $")
_NOUN_NEXT = re.compile(r" (?!and |or |to |in |at )[a-z]")
_MONTH_BEFORE_RANGE = re.compile(
    r"(?:^|[^\w])"
    + _MONTH
    + r"\.?[ \u00a0](?:\d{1,2}(?:st|nd|rd|th)?(?:[ ]?[-–&][ ]?| and | to | or |, and |, )){1,3}$"
)
_MONTH_AFTER = re.compile(
    r"(?:st|nd|rd|th)?(?:[ ]?[-–][ ]?\d{1,2}(?:st|nd|rd|th)?| (?:and|to|or) \d{1,2}(?:st|nd|rd|"
    r"th)?)?[ \u00a0-](?:of )?" + _MONTH + r"\b\.?"
)
_CLOCK = re.compile(
    r"(?::\d{2}(?::\d{2})?(?!\d)|\.\d{2}[ ]?[ap]\.?m\b|(?:[:.]\d{2})?[ \u00a0]?(?:[ap]\.m\.?|[ap]m\b|"
    r"o['’]clock|hours? gmt|gmt|utc|noon\b|midnight\b))"
)
_CLOCK_RANGE = re.compile(
    r" ?(?:-|–|to|and|until|till|or) ?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\b|o['’]clock|noon|midnight)"
)
_ERA_OR_COORDINATE = re.compile(
    r"(?:(?:-| to | and )\d+)? (?:bce?|ad|ce|b\.c\.e?\.?|a\.d\.)(?!\w)|°(?:\d+[′'’](?:\d+[″\"])?)? "
    r"?[nsew]\b|[′']\d*[″\"]? ?[nsew]\b"
)
_HHMM_NEXT = re.compile(r"[,.;]| (?:hours|\(|on\b|and\b|local)")
_NUMERIC_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?![\d/]|[.-]\d)")
_PHONE = re.compile(
    r"\(?\+?\d{1,4}\)?(?:[ .-]\(?\d{2,4}\)?)*[ .-]\d{3,4}[.-]\d{3,4}(?!\d)|\d{3}-\d{4}(?!\d)|"
    r"(?:1-)?\d{3}-\d{3}-[a-z\d]|1?-?[89]\d\d-\d{3}-"
)
_YEARISH = re.compile(r"(?:1[0-9]|20)\d\d$")
_YEAR_TAIL = re.compile(r"(?:[-–/](?:\d{4}|\d{2})(?!\d|[.,%]\d))|s\b")
_COUNT_NOUN = re.compile(
    r"[ \u00a0](?:people|persons|men|women|children|deaths|soldiers|troops|workers|employees|jobs|"
    r"homes|houses|residents|"
    r"students|migrants|refugees|cases|civilians|fighters|officers|meters|metres|kilomet|km|miles|feet|"
    r"tons|tonnes|"
    r"pounds|euros|dollars|megawatts|mw|degrees|acres|hectares|kg|kilos|barrels|vehicles|passengers|"
    r"inhabitants|victims|delegates|shares|seats|prisoners|votes|points|square)\b"
)
_YEAR_PREPOSITION = re.compile(
    r"(?:^|[^\w])(?:in|since|by|until|till|during|from|of|for|through|before|after|late|early|mid|year|"
    r"the|to|and|between|circa|fiscal|season)[ \u00a0-](?:the )?(?:late |early |mid[ -]?)?$"
)
LABELS = words(
    "newschannel gmt utc usb bluetooth python android ios article resolution page pages room terminal "
    "game chapter section no nos number numbers nr nrs level phase grade type version figure fig table "
    "highway route interstate gate platform line lot floor apartment apt suite unit channel flight "
    "boeing airbus verse part volume vol item question paragraph para rule title class category cat "
    "district precinct ward sector zone area camp pier track lane exit mile-marker kilometer-marker "
    "psalm act scene episode series season week day round lap hole stage step group division tier bloc "
    "block building hangar hall ring box file form bill house proposition prop measure amendment "
    "protocol annex formula model mark mk apollo voyager iphone ipad galaxy windows xbox playstation "
    "pixel covid sars world war super bowl top under size study studio element grp squad brigade "
    "regiment battalion point code zip id pin vin isbn issn doi order docket case ref fortune nasdaq "
    "ftse nikkei cac russell stoxx dax s&p kospi gang radio fm am tv bbc espn fox news24 euro olympics "
    "league g f u b c mig su tu il an ak mi m"
)
"""Words before a number that make it a label."""

_LABEL_OK_WITH_NOUN = words(
    "news under top house point order line unit class case number numbers part day week season series g "
    "c m f b u am an il su tu measure form study round box mark model code bill area group fm id "
    "element size act hall ring file rule title figure league world war track hole"
)

_PREV_WORD = re.compile(r"([^\W\d_][^\s\u00a0]*?)\.?[ \u00a0#]*$")


def is_date_or_time(text: str, low: str, start: int, end: int, plain: bool) -> bool:
    """Whether the digits at ``start:end`` belong to a date, a clock time or a phone number."""
    before = low[max(0, start - 24) : start]
    after = low[end : end + 34]
    number = low[start:end]
    if (
        plain
        and len(number) == 4
        and number < "2360"
        and number[2] < "6"
        and before.endswith(" at ")
        and after[:1] in " ,.;"
        and _HHMM_NEXT.match(after)
    ):
        return True
    if after[:1] == ":" and _CLOCK.match(after):
        return True
    if len(number) <= 2 and plain and _CLOCK_RANGE.match(after):
        return True
    if before[-1:] == ":" and before[-2:-1].isdigit():
        return True
    if (
        len(number) <= 5
        and _CLOCK.match(after)
        and ("." not in number or len(number.rpartition(".")[2]) == 2)
    ):
        return True
    if _NUMERIC_DATE.match(low, start) or _PHONE.match(low, start):
        return True
    if before[-1:] == "[" and after[:1] == "]" and plain:
        return True  # a footnote
    if _ERA_OR_COORDINATE.match(low, end):
        return True
    if before[-1:] in ("/", "-", "–") and before[-2:-1].isdigit():
        return bool(re.search(r"\d[/.-]\d{1,2}[/.-]$|(?:1[5-9]|20)\d\d[-–/]$|\d{3}[-.]$", before))
    if not plain:
        return False
    if len(number) <= 2 and int(number) <= 31:
        if _MONTH_BEFORE.search(before) or (
            _MONTH_BEFORE_RANGE.search(before) and not (before.endswith(", ") and _NOUN_NEXT.match(after))
        ):
            return True
        if _DAY_AFTER_COMMA.search(before) and re.match(r",? (?:19|20)\d\d\b", after):
            return True
        hit = _MONTH_AFTER.match(after)
        if hit and " may " not in text[end : end + 5]:
            return True
    return False


def is_year(low: str, start: int, end: int, bounded: bool) -> bool:
    """Whether the plain digits at ``start:end`` are a year."""
    if end - start != 4 or not _YEARISH.match(low[start:end]):
        return False
    if _COUNT_NOUN.match(low, end):
        return False
    after = low[end : end + 6]
    value = int(low[start:end])
    if after[:1] in ("%", "°"):
        return False
    if value >= 1500 and _YEAR_TAIL.match(after):
        return True
    before = low[max(0, start - 14) : start]
    if 1500 <= value < 1800:
        noun = re.match(r" [a-z]+s\b", low[end : end + 20]) and not _YEAR_PREPOSITION.search(before)
        return not bounded and not noun
    if 1800 <= value <= 2099:
        return not bounded or bool(
            re.search(r"(?:around|circa|about|before) $", before)
            and 1900 <= value <= 2050
            and not after[1:2].isalpha()
        )
    return (
        bool(_YEAR_PREPOSITION.search(before))
        and not bounded
        and not re.match(r" [a-z]+s\b", low[end : end + 20])
    )


def in_name(
    text: str, low: str, begin: int, start: int, end: int, counted: bool, bounded: bool, followed: bool
) -> bool:
    """Whether the number belongs to a name: letters touch it, or a label or name stands before it.

    ``counted`` says that a unit or a counted noun follows, ``bounded`` that bound words stand before it,
    ``followed`` that another number shares its noun.
    """
    if start and (text[start - 1].isalpha() or text[start - 1] in "_@/\\"):
        return True
    if start > 1 and text[start - 1] in "-–.+" and text[start - 2].isalnum():
        return True
    touching = text[end : end + 1]
    if text[end - 1] not in "'\"′″" and (touching.isalnum() or touching == "_"):
        return True
    if bounded:
        return False
    hit = _PREV_WORD.search(text, max(0, begin - 30), begin)
    if hit is None:
        return False
    word = hit[1]
    lower = word.lower().strip("()[]“”\"'‘’")
    gap = text[hit.end(1) : begin]
    if "\n" in gap:
        return False
    if (
        lower in LABELS
        and text[start:end].replace(".", "").isalnum()
        and not (counted and (word[0].islower() or lower in _LABEL_OK_WITH_NOUN))
    ):
        return True
    if "#" in gap:
        return True
    if "." in gap or "," in gap:
        return False
    if counted:
        return _counted_name(text, start, end, word)
    if lower in ("the", "a", "an", "its", "new") and not followed and _MODEL.match(text, end):
        return True  # the 737 MAX
    if word[0].islower() and not word.islower() and word.isalnum():
        return True  # iPhone 3
    if word[0].isupper() and word[-1].isalnum() and text[start:end].replace("/", "").isalnum():
        return lower not in _NOT_NAMES and (len(word) < 6 or not word.isupper())
    return False


_MODEL = re.compile(r" [A-Z][\w-]*(?! (?:[a-z-]+ ){0,2}[a-z-]+s\b)")


def _counted_name(text: str, start: int, end: int, word: str) -> bool:
    """Whether "Wi-Fi 6 speeds" names a thing: a name with a hyphen or inner capitals right before."""
    inner = word[1:]
    return (
        text[start:end].isdigit()
        and end - start < 3
        and word[0].isupper()
        and not word.isupper()
        and ("-" in inner or not inner.islower())
        and inner.replace("-", "").isalpha()
        and not (word.istitle() and "-" in inner and inner[inner.index("-") + 1 :].islower())
        and text[start - 1] == " "
    )


_NOT_NAMES = words(
    "monday tuesday wednesday thursday friday saturday sunday the a in on at by for from to of and or "
    "but only just about around some over more nearly almost least than all kills killed dead injured "
    "these those his her their our my this that its into after before with as up down one is was are "
    "were has have had aged age score most approximately roughly when if while another"
)


MONTH_WORD = re.compile(_MONTH + r"\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day\b")
WORD_LABEL = re.compile(
    r"\b(?:chapter|formula|lap|phase|page|number|room|gate|day|version|act|part|level|grade|stage|type|"
    r"tier|channel|book|volume|season|episode|game|round|week|no\.|category|terminal|platform|"
    r"article|section|step|option|plan|title) $"
)
_DATE_TAIL = re.compile(r"[\d:./–-]*\d(?:-[a-z]+(?: \(\d+\))?)?")


def skip_date(text: str, low: str, number: Numeral) -> int:
    """Where to go on when the number is part of a date, a clock time or a phone number; else 0."""
    if not is_date_or_time(text, low, number.start, number.end, number.plain):
        return 0
    tail = _DATE_TAIL.match(low, number.start)
    return max(number.end, tail.end() if tail else 0)


_PAGE = re.compile(r"(?:https?://|www\.)\S*$")


def in_address_of_page(low: str, start: int) -> bool:
    """Whether ``start`` stands inside a web address."""
    return _PAGE.search(low, max(0, start - 200), start) is not None


_PARTS = words("2 3 4 5 6 7 8 9 10 12 16 20 32 40 50 60 64 100 128 200 250 256 500 1000")
_ON = re.compile(r"\b(?:[Oo]n|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter) $")
_ODD_FRACTIONS = frozenset({"9/11", "7/7", "24/7", "20/20", "50/50", "10/7", "11/9", "4/20", "6/4"})


def is_no_fraction(text: str, number: Numeral) -> bool:
    """Whether digits with a slash are a date, a picture's number, a blood pressure, a pair."""
    written = text[number.start : number.end]
    if written[-1].isalpha():
        return False  # "2 thirds"
    if written in _ODD_FRACTIONS or number.value >= 1:
        return (
            " " not in written and number.value >= 1 and number.value.denominator != 1
        ) or written in _ODD_FRACTIONS
    if written.partition("/")[2] not in _PARTS or _ON.search(text, max(0, number.start - 8), number.start):
        return True
    after = text[number.end : number.end + 2]
    before = text[max(0, number.start - 2) : number.start]
    return (after[:1] == " " and after[1:].isupper()) or (
        before == "\n" or (before[-1:] == "(" and after[:1] == ")")
    )


_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:;\n\"“”‘(\[—–-])[ \u00a0\"“‘(]*$")


def is_capital_name(text: str, start: int, end: int) -> bool:
    """Whether a capitalised number word inside a sentence starts a name: "the Two Ronnies", "Big Ten"."""
    before = text[max(0, start - 24) : start]
    if not before.endswith(" ") or _SENTENCE_BEFORE.search(before):
        return False
    previous = before[:-1].rsplit(" ", 1)[-1].strip("\"“‘'")
    if previous in (
        "Big",
        "Final",
        "Sweet",
        "Formula",
        "Elite",
        "Group",
        "Channel",
        "Air Force",
        "Catch",
        "Chapter",
        "Day",
        "Phase",
    ):
        return True
    if not previous or not previous[0].islower() or text[start:end].isupper():
        return False
    head = text[max(0, start - 80) : start].rsplit("\n", 1)[-1].split(" ")
    longer = [w for w in head if len(w) > 3 and w[0].isalpha()]
    if len(longer) >= 2 and all(w[0].isupper() for w in longer[1:]):
        return False  # a headline in title case
    return text[end : end + 1] in " -" and text[end + 1 : end + 2].isupper()
