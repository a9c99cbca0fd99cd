"""Whether two names of places are one place's, or one government's."""

from __future__ import annotations

from ._data import word_map, word_set
from ._folding import name_key, words
from ._knowledge import Knowledge, Known
from ._romanisation import is_pinyin
from ._sameness import Sameness, different, same
from ._sounds import letter_edits, sound, sound_distance

_HEADS = word_set("place_heads")

ARTICLES = frozenset("al el az ez as es ash esh ad ed ar er at et an ul".split())
"""The Arabic article in its spellings, which news writes or leaves out: "Dayr al-Zawr", "Deir ez-Zor"."""


def place_words(name: str) -> tuple[str, ...]:
    """The words of a place's name with abbreviations written out."""
    found = words(name)
    return tuple(word_map("place_words").get(w, w) if len(found) > 1 else w for w in found if w != "the")


def same_place(one: str, other: str, knowledge: Knowledge) -> Sameness:
    """Whether two names are one place's; a capital is its country when it stands for the government."""
    if name_key(one) == name_key(other):
        return same(1.0, "equal names")
    head_a, holder_a = _holder(one)
    head_b, holder_b = _holder(other)
    known_a, known_b = _readings(one, knowledge), _readings(other, knowledge)
    if known_a and known_b:
        answer = _by_readings(known_a, known_b)
        nested = set(words(one)) < set(words(other)) or set(words(other)) < set(words(one))
        return different(0.4, "a city named like its country") if answer.metonym and nested else answer
    if (holder_a or holder_b) and not (known_a and known_b):
        return _within(head_a, holder_a, head_b, holder_b, knowledge)
    return _by_words(one, other, known=bool(known_a) or bool(known_b))


def _holder(name: str) -> tuple[str, str]:
    head, comma, holder = name.partition(",")
    return (head.strip(), holder.strip()) if comma and head.strip() and holder.strip() else (name, "")


def _readings(name: str, knowledge: Knowledge) -> tuple[Known, ...]:
    found = knowledge.readings(name, "place")
    return found or knowledge.readings(" ".join(place_words(name)), "place")


def _by_readings(a: tuple[Known, ...], b: tuple[Known, ...]) -> Sameness:
    plain_a = {k.identity.id for k in a if k.how in ("name", "demonym")}
    plain_b = {k.identity.id for k in b if k.how in ("name", "demonym")}
    if plain_a & plain_b:
        demonym = any(k.how == "demonym" for k in (*a, *b))
        return same(0.95, "the word for its people" if demonym else "other names of one place")
    seats_a = {k.identity.id for k in a if k.how in ("capital", "seat")}
    seats_b = {k.identity.id for k in b if k.how in ("capital", "seat")}
    if seats_a & plain_b or seats_b & plain_a:
        return same(0.8, "the capital stands for the government", metonym=True)
    if seats_a & seats_b and not (plain_a and plain_b):
        return same(0.9, "other names of one capital")
    return different(0.05, "known as two places")


def _within(head_a: str, holder_a: str, head_b: str, holder_b: str, knowledge: Knowledge) -> Sameness:
    heads = same_place(head_a, head_b, knowledge) if (head_a, head_b) != ("", "") else different(0, "")
    if not heads.same or heads.metonym:
        return different(0.1, "other places")
    if holder_a and holder_b:
        holders = same_place(holder_a, holder_b, knowledge)
        return (
            same(0.9, "the same place in the same region")
            if holders.same
            else different(0.1, "in other regions")
        )
    holder, head = holder_a or holder_b, head_a
    code = knowledge.country(holder)
    homes = {k.identity.code for k in _readings(head, knowledge) if k.how != "demonym"}
    regions = {k.identity.code for k in _readings(holder, knowledge)}
    if homes and not (homes & (regions | {code})):
        return different(0.2, f"the one known is not in {holder}")
    return same(0.85, "with the region added")


def _by_words(one: str, other: str, *, known: bool) -> Sameness:
    a, b = place_words(one), place_words(other)
    if a == b:
        return same(0.95, "equal but for abbreviations")
    core_a, core_b = ([w for w in ws if w not in _HEADS] for ws in (a, b))
    heads_a, heads_b = ({w for w in ws if w in _HEADS - {"of", "the", "greater"}} for ws in (a, b))
    if core_a and core_a == core_b and not (heads_a and heads_b):
        return same(0.8, "without the sort of place")
    core_a, core_b = ([w for w in core if w not in ARTICLES] or core for core in (core_a, core_b))
    if len(core_a) != len(core_b) or heads_a != heads_b:
        return different(0.2, "other words")
    joined_a, joined_b = "".join(core_a), "".join(core_b)
    keys = sound(joined_a), sound(joined_b)
    if min(map(len, keys)) > 3 and sound_distance(*keys) <= (0.5 if len(keys[0]) > 5 else 0.4):
        return same(0.8, "spellings of one sound")
    chinese = is_pinyin(joined_a) and is_pinyin(joined_b)
    if min(len(joined_a), len(joined_b)) >= 7 and letter_edits(joined_a, joined_b) == 1 and not chinese:
        return same(0.65, "a likely misspelling")
    return different(0.2, "other words")
