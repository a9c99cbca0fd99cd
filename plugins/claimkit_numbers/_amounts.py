"""What stands before an amount: minus signs and currencies."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from claimkit import Unit

from ._units import TEMPERATURE, UnitTable

if TYPE_CHECKING:
    from ._reader import Reader

_MONEY_SIGNS = "$€£¥₹₽₩₴₺₾₪₫₦฿₱৳"
MONEY = re.compile(
    rf"(?:(?<![^\W_])(?:(?:us|US|u\.s\.?|U\.S\.?|c|cad|CAD|USD|usd) ?|(?:CA|A|AU|NZ|HK|S|NT|R|C|Mex|MX|"
    rf"CDN|Can|Aus|UK|JP|CN))?[{_MONEY_SIGNS}]"
    r"|(?<![A-Za-z])(?:[A-Z]{3}|[Rr]s\.?|RM|Rp|Tk\.?|K[Ss]h|kr|SFr|DM|TL|FF|(?:[Mm]alaysian? )?ringgits?|rmb"
    r"|usd|eur|gbp|dollar|Dollars|Pounds))[ \u00a0]?$"
)
_LETTERS = {"R": "rand", "N": "naira"}
_LETTER = re.compile(r"(?<![\w.-])[RN]$")
_SCALED = re.compile(r"\d[\d.]*(?: ?(?:million|billion|trillion|bn|tn|m)\b)|\d{1,3}(?:,\d{3})+(?![\d-])")
"""Figures that make a letter before them a currency: "R500 million", "N1,200,000", and not "the N5"."""
_SIGN = frozenset("-−–")
_MINUS = re.compile(r"(?:^|[^\w])((?:minus|negative) )$")
_REST = re.compile(r"[\d.,/ ]+(?=\n|$)")
_PARENTHESIS = re.compile(r"[\d.,]+\)")


def money_before(text: str, at: int, reach: int, floor: int = 0) -> re.Match[str] | None:
    """The sign, code or word of a currency that ends at ``at``, within ``reach`` code points."""
    found = MONEY.search(text, max(floor, at - reach), at)
    if found is None and _SCALED.match(text, at):
        found = _LETTER.search(text, max(floor, at - reach), at)
    return found


def amount_before(reader: Reader, start: int, floor: int) -> tuple[int, Unit | None, bool]:
    """Where the amount whose number is at ``start`` begins, its currency, whether it is negative."""
    text = reader.text
    at, negative = _minus(text, start, floor)
    hit = money_before(text, at, 16, floor)
    currency = currency_of(hit[0].strip(), reader.units) if hit else None
    if hit and currency:
        at = hit.start()
        if not negative and at > floor and text[at - 1] in _SIGN and (at == 1 or text[at - 2] in " \n("):
            at, negative = at - 1, True
        elif not negative and at > floor and text[at - 1] == "(" and _PARENTHESIS.match(text, start):
            negative = _is_ledger(reader.low, at)
    worded = _MINUS.search(reader.low, max(floor, at - 10), at)
    if worded and not negative:
        return worded.start(1), currency, True
    return at, currency, negative


def _minus(text: str, at: int, floor: int) -> tuple[int, bool]:
    """Where the minus before ``at`` stands and whether there is one; a hyphen between words is none."""
    if at > floor and text[at - 1] in _SIGN:
        before = text[at - 2] if at > 1 else " "
        if not (before.isalnum() or before in ")%.,°'’\"”"):
            return at - 1, True
    spaced = (
        at > floor + 1 and text[at - 1] == " " and text[at - 2] in "-−" and text[at - 3 : at - 2] in (" ", "")
    )
    if spaced and TEMPERATURE.match(text, at):
        return at - 2, True  # "- 20 degrees"
    if text[at - 2 : at] in ("- ", "− ") and at - 1 > floor and (at == 2 or text[at - 3] == "\n"):
        return (at - 2, True) if _REST.match(text, at) else (at, False)  # a line that is "- 1 4/5"
    return at, False


def currency_of(sign: str, units: UnitTable) -> Unit | None:
    """The currency of a sign, code or word before a number."""
    tight = sign.replace(" ", "")
    if tight in _LETTERS:
        return units.words[_LETTERS[tight]]
    found = units.money.get(tight) or units.money.get(tight.upper()) or units.words.get(sign.lower())
    return found or units.money.get(tight[-1])


def _is_ledger(low: str, at: int) -> bool:
    """Whether a bracketed amount stands where a number belongs, as accountants write losses."""
    before = low[max(0, at - 6) : at - 1].rstrip()
    return before.endswith((" is", " was", " of", ":", " at", " to"))
