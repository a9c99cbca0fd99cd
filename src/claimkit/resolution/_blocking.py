"""Keys that two names share when they may be one actor's, so that few pairs need a look."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from ..values import ActorKind
from ._folding import words
from ._knowledge import Knowledge
from ._match_organisations import GENERIC, LEGAL, SMALL, parse_organisation
from ._match_places import place_words
from ._persons import parse_person
from ._romanisation import system_keys
from ._sounds import sound

LARGEST = 100
"""Signatures in one block beyond which it is divided by the first letter of its names."""

_VOWELS = re.compile(r"[aiuyh]")


def skeleton(word: str) -> str:
    """The consonants of a word's sound, so that misspelt vowels do not hide a pair."""
    key = sound(word)
    return key[:1] + _VOWELS.sub("", key[1:])


def blocking_keys(name: str, kind: ActorKind, knowledge: Knowledge) -> frozenset[str]:
    """Keys of one name; two names that may be one actor's share at least one."""
    if kind == "person":
        return frozenset(_of_person(name))
    if kind == "place":
        return frozenset({"l:" + skeleton("".join(place_words(name)))})
    return frozenset(_of_organisation(name, knowledge))


def _of_person(name: str) -> Iterator[str]:
    parsed = parse_person(name)
    parts = parsed.parts[:6]
    bones = [skeleton(p) for p in parts]
    if not bones:
        return
    yield "p:" + bones[-1]
    for key in system_keys(parsed):
        sort, _, word = key.partition(":")
        yield "p:" + skeleton(word) if sort == "last" else key
    yield "j:" + skeleton("".join(parts))
    if len(parts) > 1:
        yield "f:" + bones[0]
        for x, y in combinations(sorted(b for b in bones if len(b) > 1), 2):
            yield f"2:{x}:{y}"


def _of_organisation(name: str, knowledge: Knowledge) -> Iterator[str]:
    parsed = parse_organisation(name, knowledge)
    for word in parsed.core - GENERIC or parsed.core:
        yield "w:" + skeleton(word)
    all_words = [w for w in words(name) if w != "the"]
    if len(all_words) == 1:
        yield "a:" + all_words[0][:2] + str(len(all_words[0]) > 6)
    else:
        for kept in ([w for w in all_words if w not in SMALL and w not in LEGAL], all_words):
            if len(kept) > 1:
                yield "a:" + kept[0][0] + kept[1][0] + "False"
