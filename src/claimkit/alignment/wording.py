"""What the words beside a count say of it: a part, others, a house number, who takes part."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import pairwise

from ..claims import Claim
from ..text import Document, Tokens
from ..values import Quantity
from .lexicon import counts_people, known_noun
from .signs import ATTACKERS, DYING, EMPTY, FURTHER, GENERIC, PRONOUNS, SELVES, SHIFTS, STREETS

ATTACKER_DIES = re.compile(
    rf"\b(?:he|she|{'|'.join(sorted(ATTACKERS))}) (?:\w+ ){{0,3}}"
    r"(?:(?:was|were) (?:\w+ ){0,2}(?:killed|dead)|died|dead)\b"
)
"""The attacker dies too: some counts of the dead hold him, some do not."""


def member(document: Document, claim: Claim, last: int, end: int) -> str:
    """What a bare number counts by what it is said to be: "17 were women", "13 of them children"; else empty.

    Such a count is part of another.
    """
    value = claim.value
    if not isinstance(value, Quantity) or value.form != "cardinal" or last >= end:
        return ""
    if value.unit is not None and not value.unit.is_count:
        return ""
    tokens = document.tokens
    words = claim.quote.casefold().split()
    if len(words) > 1 and words[-2:] not in (["of", "them"], ["of", "whom"], ["of", "those"]):
        return ""
    at = last
    if tokens.lowers[at : at + 1] == ["of"]:
        at += 2
    if at < end and tokens.lemma(at) == "be":
        at += 1
    elif len(words) == 1 and at == last:
        return ""
    while at < end and tokens.tags[at] == "A" and at < last + 5:
        at += 1
    noun = tokens.lemma(at) if at < end and tokens.tags[at] == "N" else ""
    return noun if noun and known_noun(noun) else ""


MAGNITUDES = frozenset({"ten", "score", "dozen", "hundred", "thousand", "million", "billion"})
"""Words that tell how many, and are no part: "tens of thousands of people"."""


def part(claim: Claim, before: Sequence[str], following: Sequence[str]) -> bool:
    """ "three of the victims", "one in five"; also a bare number that sizes a group ("a family of 5").

    Not "five of them critically": the whole stands beside it, and what happened to the part tells it apart.
    """
    words = claim.quote.casefold().split()
    while "of" in words[1:2] and words[0].removesuffix("s") in MAGNITUDES:
        words = words[2:]
    if "of" in words[1:2] and not PRONOUNS.isdisjoint(words[2:3]):
        return False
    if list(following[:1]) == ["of"] and not PRONOUNS.isdisjoint(following[1:2]):
        return False
    if list(before[-1:]) == ["of"] and isinstance(claim.value, Quantity) and claim.value.unit is None:
        return True
    return (
        getattr(claim.value, "whole", None) is not None or "of" in words[1:3] or list(following[:1]) == ["of"]
    )


OF_SEVERAL = frozenset({"second", "third", "other", "another", "younger", "older", "elder"})
"""Words before a noun for one person that say that there is one more like him."""


def of_several(tokens: Tokens, start: int, end: int) -> bool:
    """Whether the words tell of one of several: "the second attacker", "his accomplice", "one of the men";
    not "three others"."""
    for i in range(start, end):
        lower, following = tokens.lowers[i], tokens.lowers[i + 1 : min(i + 2, end)]
        if lower == "accomplice" or (lower == "one" and following == ["of"]):
            return True
        if lower in OF_SEVERAL and following == [tokens.lemma(i + 1)] and counts_people(following[0]):
            return True
    return False


def further(words: Sequence[str]) -> bool:
    """ "another 20", "five others", "dozens more", but not "more than 51"."""
    return any(
        word in FURTHER and not (word == "more" and words[i + 1 : i + 2] == ["than"])
        for i, word in enumerate(words)
    )


SERIOUS = frozenset("seriously severely badly gravely critically serious severe grave critical".split())
"""Words for bad injuries."""

HURT = frozenset({"injure", "hurt", "wound", "burn", "injury", "wounded", "injured"})
"""Lemmas that such a word stands before."""

BEFORE_SERIOUS, BEHIND_SERIOUS = 4, 6
"""Words before and behind a count in which it is said."""


def seriously_hurt(tokens: Tokens, first: int, last: int, start: int, end: int) -> bool:
    """Whether the people counted from token ``first`` to ``last`` are said to be badly hurt: "nine were
    seriously injured", "15 critically"; no further than the next number on either side."""
    for at in range(first, min(end, last + BEHIND_SERIOUS)):
        if at >= last and tokens.tags[at] == "#":
            break
        hurt = at <= last + 1 or (at + 1 < end and tokens.lemma(at + 1) in HURT)
        if hurt and tokens.lowers[at] in SERIOUS:
            return True
    for at in range(first - 1, max(start, first - BEFORE_SERIOUS) - 1, -1):
        if tokens.tags[at] == "#":
            break
        if tokens.lowers[at] in SERIOUS and tokens.lemma(at + 1) in HURT:
            return True
    return False


def shift(before: Sequence[str], after: Sequence[str]) -> str:
    """The word that makes an amount the distance to another moment: "six laps later", but not "a fifth of its
    staff, after" or "out for six weeks after"."""
    if "," in after[:1] or "for" in before:
        return ""
    return next((word for word in after if word in SHIFTS), "")


def street(claim: Claim, after: Sequence[str]) -> str:
    """Name of the street whose house or block number it is, without the word for a street; else empty.

    "plymouth" of "19 Plymouth St." with the words ``after`` the claim, "block of plymouth" of "the 100 block
    of Plymouth St.".
    """
    value = claim.value
    if not isinstance(value, Quantity) or value.form != "cardinal" or not claim.quote[:1].isdigit():
        return ""
    named = [*claim.quote.split()[1:], *after]
    if [word.casefold() for word in named[:2]] == ["block", "of"]:
        return " ".join(
            ["block of", *(w for w in named[2:5] if w[:1].isupper() or w[:1].isdigit())]
        ).casefold()
    end = next((i for i, word in enumerate(named[:4]) if word.casefold().rstrip(".") in STREETS), 0)
    if not end or not all(word[:1].isupper() or word[:1].isdigit() for word in named[: end + 1]):
        return ""
    return " ".join(named[:end]).casefold()


def participants(claim: Claim, roles: Collection[str] = ()) -> frozenset[str]:
    """Keys and content words of the participants, of these roles or all."""
    words: set[str] = set()
    for part in claim.about.participants:
        if roles and part.role not in roles:
            continue
        if part.entity:
            words.add(part.entity)
        words.update(w for w in re.findall(r"[a-z]{4,}", part.text.casefold()) if w not in EMPTY)
    return frozenset(words)


def self_counted(words: Sequence[str]) -> bool:
    """ "including the gunman", "before turning the gun on himself", "before he was shot and killed by
    police", "and an unborn child"."""
    text = frozenset(words)
    if text & SELVES or ("including" in text and text & ATTACKERS):
        return True
    return not text.isdisjoint(DYING) and ATTACKER_DIES.search(" ".join(words)) is not None


CAPACITY = re.compile(
    r"\b(?:(?:allowed|approved|authori[sz]ed|built|certified|designed|licen[cs]ed|meant|permitted)"
    r" (?:to [a-z]+|for)"
    r"|(?:can|could|may) (?:accommodate|carry|hold|seat|sleep|take)|capacity (?:for|is|of|was)|holds|seats"
    r"|(?:limit|maximum) (?:of|was)|room for)(?: [a-z]+){0,2} ?$"
)
"""What stands before the number that something may hold or that is allowed: "licensed to carry 60"."""

LEADING = 60
"""Characters before a figure in which it stands."""


def capacity(text: str, start: int) -> bool:
    """Whether the figure at ``start`` tells what may be, not what is."""
    return CAPACITY.search(text, max(0, start - LEADING), start) is not None


AVERAGE = re.compile(
    r"\b(?:averag(?:ed|es|ing)|averages? (?:of|is|was|were|at))(?: [a-z]+){0,2} ?$|\b[Oo]n average\b[^.;]*$"
)
"""What stands before an average; the industrial average that fell is none."""


def averaged(text: str, start: int) -> bool:
    """Whether the figure at ``start`` is an average: "an average of 151,000 jobs a month"."""
    floor = max(0, start - LEADING)
    return text.find("verag", floor, start) >= 0 and AVERAGE.search(text, floor, start) is not None


OTHERS = frozenset({"others", "other", "more"})
"""Words for those beside somebody named."""


ROW = 10
"""Words after "one woman" in which the second of the row is told."""

AFTER_ONE = frozenset({("a", "second"), ("and", "another"), ("the", "other"), ("and", "one")})
"""Words that tell the second of a row."""


def joined(document: Document, first: int, last: int, start: int) -> bool:
    """Whether the counted people follow somebody, or are the first of a row: "an officer and two others",
    "baby, four people hurt", "one woman was dead and a second woman"."""
    tokens = document.tokens
    if tokens.lowers[first] == "one" and tokens.lowers[first - 1 : first] != ["of"]:
        ahead = tokens.lowers[last : last + ROW]
        if any(pair in AFTER_ONE for pair in pairwise(ahead)):
            return True
    if first - 2 < start or tokens.lowers[first - 1] not in ("and", ","):
        return False
    if tokens.tags[first - 2] not in "NP":
        return False
    counted = tokens.lowers[first : last + 1]
    if not OTHERS.isdisjoint(counted):
        return tokens.lowers[first - 1] == "and"
    word = tokens.lowers[first - 2]
    alone = tokens.lemma(first - 2) == word and counts_people(word)
    return alone and not GENERIC.isdisjoint(counted) and tokens.tags[first - 3 : first - 2] != ["#"]


def one_more(claim: Claim, before: Sequence[str]) -> bool:
    """ "A fifth victim": the next of a row, not the fifth of a kind."""
    return getattr(claim.value, "form", "") == "ordinal" and before in (["a"], ["an"])
