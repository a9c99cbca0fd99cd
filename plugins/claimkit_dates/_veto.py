"""What looks like a date and is none: "May said", "the Sun", "2008 people", "fall from power"."""

from __future__ import annotations

from functools import cache

import regex

from ._merge import Found
from ._specs import Fields, Step
from ._tokens import Tokens


@cache
def _before() -> regex.Pattern[str]:
    """Words after which a lone four-digit number, month or season is a date."""
    return regex.compile(
        r"(?:^|[\s(\[“\"'‘])(?:in|since|until|till|by|from|to|of|for|during|after|before|through|late|early|mid|the|and|or|between|year|until|around|about|circa|than|back|as of|into|over|last|next|this|on|beyond|past|november|except|every|our|its|their|his|her)[\s\-–]+(?:the[ ])?$",
        regex.IGNORECASE,
    )


def vetoed(tokens: Tokens, item: Found) -> bool:
    """Whether the words are no date here."""
    text = tokens.text
    start, end = tokens.starts[item.first], tokens.ends[item.last - 1]
    spec = item.spec
    before, after = text[max(0, start - 24) : start], text[end : end + 24]
    if item.last - item.first == 1:
        if start and (text[start - 1] in "#$€£¥" or text[start - 1].isalnum()):
            return True
        if after[:1].isalnum() or after[:1] in "%°":
            return True
    if isinstance(spec, Fields):
        if item.rule == "year":
            number = spec.year or 0
            if before.rstrip().endswith(("$", "€", "£", "¥", "No.", "no.")) or not 1400 <= number <= 2100:
                return True
            if regex.match(r"[ -]?(?:people|men|women|troops|soldiers|points|dollars|euros|feet|miles|km|metres|meters|tons|votes|cases|deaths|percent|per cent|%|jobs|employees|workers|others|kg|pounds|yen|yuan|rupees|homes|houses|members|points|shares|square|acres|homes|units|copies|times|years|kilometers|kilometres|villages)\b|[,.]\d|\d", after):
                return True
            return False
        if item.rule == "month":
            word = tokens.word(item.first)
            if word in ("may", "march", "april", "june", "august", "jan", "dec", "mar"):
                return not _before().search(before) and not regex.match(r"['’]s\b|[ ]?(?:,|\.)", after)
            return False
        if item.rule == "season":
            word = tokens.word(item.last - 1)
            if item.last - item.first == 1:
                return word in ("fall", "spring") or not _before().search(before)
            return regex.match(r"[ ](?:of|from|in|to)\b", after) is not None and word in ("fall", "spring")
    if item.rule == "the-unit":
        assert isinstance(spec, Step)
        return spec.grain not in ("day", "weekend", "year", "week", "month", "quarter") or regex.match(r"[ ](?:of|when|before|after|that|he|she|it|they|we|I|to)\b|['’]s\b", after) is not None
    if item.rule in ("bare-duration", "unit-long"):
        return item.rule == "bare-duration" and not regex.search(r"(?:\b(?:in|for|took|take|takes|of|last|lasted|lasting|after|spent|spend|recent|over|within|many|later|ago|coming)[ ]|[“\"])$", before)
    return False
