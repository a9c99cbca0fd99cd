"""Capitals that stand for their governments: "Moscow rejected the plan", "Kyiv's refusal"."""

from __future__ import annotations

import re
from functools import cache

from . import _gazetteer
from ._mentions import Mention

_ACTS = re.compile(
    r"(?:['’]s (?:position|stance|demands?|refusal|insistence|offer|proposals?|policy|decision|response"
    r"|ambassador|allies|intentions?|willingness|reluctance|concerns?|claims?|military|forces|troops|diplomats?"
    r"|support|view)\b"
    r"|(?: (?:has|have|had|also|previously|repeatedly|later|earlier|reportedly|will"
    r"|would|could|may|might|must"
    r"|should|cannot|does not|did not|is (?:not )?(?=\w+ing))){0,3}"
    r" (?:said|says|say|warned|rejected|accepted|insisted|insists|demanded|demands|denied|denies|accused"
    r"|accuses"
    r"|pledged|vowed|agreed|refused|hopes?|wants?|believes?|considers?|seeks?|sought|imposed|announced|responded"
    r"|replied"
    r"|retaliated|signalled|signaled|indicated|proposed|offered|backed|backs|opposed|opposes|supported|supports|urged"
    r"|called|expects?|initiated|condemned|welcomed|declared|recognised|recognized|withdrew|recalled|expelled|sees"
    r"|fears?|claimed|claims|promised|threatened|threatens|treat|regards?|reject|accept|insist|deny|negotiating))"
)
_SITTING = re.compile(
    r"\b(?:in|at|from|near|to|outside|around|across|into|toward|towards|of|through|through|via|leaving|visit(?:ed|ing)?)"
    r"\s+(?:the\s+)?\Z",
    re.IGNORECASE,
)


@cache
def _capitals() -> dict[str, str]:
    current = (country for country in _gazetteer.countries() if country.code not in ("SUN", "CSK"))
    found = {country.capital: country.code for country in current if country.capital}
    found.update({"Washington": "USA", "Kyiv": "UKR", "Kiev": "UKR", "Kremlin": "RUS", "Brussels": "BEL"})
    return {name: code for name, code in found.items() if name not in _gazetteer.country_names()}


def government(text: str, mention: Mention) -> str | None:
    """The ISO code of the country whose government the capital stands for here, if it does."""
    code = _capitals().get(mention.text)
    if code is None or not _ACTS.match(text, mention.end):
        return None
    return None if _SITTING.search(text, max(0, mention.start - 16), mention.start) else code
