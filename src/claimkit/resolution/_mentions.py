"""Finding the actor of an article that a phrase names."""

from __future__ import annotations

from collections.abc import Mapping

from ._folding import words
from ._persons import title_words

LONGEST = 8
"""Words in a name that is looked for at the end of a phrase."""


def entity_in_text(text: str, names: Mapping[str, str]) -> str | None:
    """Key of the actor that a phrase is headed by: its last words are a name of the article and nothing but
    a title stands before it ("Russian President Vladimir Putin"); None when there is none.

    ``names`` maps folded names to keys.
    """
    found = words(text)
    if found and found[0] == "the":
        found = found[1:]
    for start in range(max(0, len(found) - LONGEST), len(found)):
        entity = names.get(" ".join(found[start:]))
        if entity is not None:
            before = found[start - 1] if start else ""
            return entity if not before or before in title_words("strong") | title_words("weak") else None
    return None
