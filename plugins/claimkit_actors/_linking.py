"""Which mentions of one article are one actor: surnames and acronyms take the full name's key."""

from __future__ import annotations

import re
from collections import Counter

from claimkit import Actor
from claimkit.values.actors import ActorKind

from . import _gazetteer
from ._mentions import Mention

_PARTS = re.compile(r"[^\s]+")


def normal(name: str) -> str:
    """The name as a key: case folded, without dots, article or repeated space."""
    words = name.replace(".", "").replace("’", "'").casefold().split()
    return " ".join(words[1:] if len(words) > 1 and words[0] == "the" else words)


def link(mentions: list[Mention]) -> list[tuple[Mention, Actor]]:
    """Each mention with its actor; mentions of one actor share the very same object."""
    keys: dict[tuple[str, ActorKind], str] = {}
    full: dict[str, list[str]] = {}
    for mention in mentions:
        if mention.kind == "person":
            parts = normal(mention.text).split()
            if len(parts) > 1:
                for size in range(1, len(parts)):
                    tail = " ".join(parts[-size:])
                    names = full.setdefault(tail, [])
                    name = " ".join(parts)
                    if name not in names:
                        names.append(name)
    acronyms: dict[str, str] = {}
    for mention in mentions:
        if mention.kind == "organisation" and " " in mention.text:
            short = "".join(p[0] for p in mention.text.split() if p[0].isupper())
            if len(short) > 1:
                acronyms.setdefault(short.casefold(), normal(mention.text))
    country = _gazetteer.country_names()
    codes: dict[str, str] = {}
    for mention in mentions:
        name = normal(mention.text)
        key = name
        if mention.kind == "person" and name in full and name not in keys.values():
            key = full[name][-1]
        elif mention.kind == "organisation":
            key = acronyms.get(name, name)
        elif mention.kind == "place" and (row := country.get(mention.text.removeprefix("the "))):
            key = normal(row.name)
            codes[key] = row.code
        keys[name, mention.kind] = key
    names: dict[str, Counter[str]] = {}
    kinds: dict[str, ActorKind] = {}
    for mention in mentions:
        key = keys[normal(mention.text), mention.kind]
        names.setdefault(key, Counter())[mention.text] += 1
        kinds.setdefault(key, mention.kind)
    actors = {
        key: Actor(tuple(sorted(found, key=lambda n: (-len(n), n))), kinds[key], code=codes.get(key), entity=key)
        for key, found in names.items()
    }
    return [(m, actors[keys[normal(m.text), m.kind]]) for m in mentions]
