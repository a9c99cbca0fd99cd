"""How somebody is: "in critical condition", "later died", as descriptions of a person.

Of several states in one sentence only the last is taken ("in critical condition and later died"). States of
several people ("three victims are in stable condition") describe nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set

from ..claims import Claim
from ..spans import Span
from ..text import Document
from .lexicon import counts_people

STATE = re.compile(
    r"\b(?:in (?:(?:very|still|extremely) )?(?P<condition>critical|serious|grave|stable|fair|good)"
    r"(?:,? but stable)? condition"
    r"|(?P<dead>(?:later|has|had|have) died|pronounced dead|succumbed"
    r"|died (?:later|at|on|from|of|early|late|in (?:an? |the )?hospital)"
    r"|(?:is|was) (?:also )?among the (?:dead|victims|killed)|lost (?:his|her) life)"
    r"|(?P<unhurt>(?:is|was|escaped|emerged|remained) (?:un(?:hurt|harmed|injured|scathed))"
    r"|(?:is|was) not (?:hurt|injured)|escaped (?:without )?injury)"
    r"|(?P<hurt>(?:is|was) (?:also )?(?:slightly|lightly|badly|seriously|severely|gravely)"
    r" (?:hurt|injured|wounded))"
    r"|(?P<missing>(?:is|was|remains) (?:still |also )?(?:missing|among the missing|unaccounted for)))\b",
    re.IGNORECASE,
)
"""Words for how somebody is; a death only with words that say that it followed, a wound only with how bad
it is."""

WOMAN = frozenset(
    {"woman", "female", "girl", "she", "her", "mother", "wife", "daughter", "sister", "policewoman"}
)
MAN = frozenset({"man", "male", "boy", "he", "him", "his", "father", "husband", "son", "brother"})
"""Words that tell the sex of the person spoken of."""

MANY = frozenset(
    {"they", "them", "people", "victims", "others", "were", "are", "two", "three", "four", "five", "both"}
)
"""Words between the person and the state that say that several people are meant."""

SHORT = {"critical": "critical", "grave": "critical", "serious": "serious"}
"""Conditions that are not "stable"."""


def states(
    document: Document, people: Mapping[int, tuple[int, Claim]]
) -> Iterator[tuple[Span, str, Claim | None]]:
    """Span, title ("driver stable condition") and, when named, the person of each state.

    ``people`` are claims by their first token.
    """
    tokens = document.tokens
    ends = frozenset(last for last, _ in people.values())
    found: dict[int, tuple[Span, str, Claim | None]] = {}
    for match in STATE.finditer(document.text):
        first, _ = tokens.within(match.start(), match.end())
        sentence = document.sentence_index(match.start())
        if sentence >= len(tokens.sentences):
            continue
        condition = SHORT.get((match["condition"] or "").lower(), "stable")
        told = (name for name in ("dead", "unhurt", "hurt", "missing") if match[name])
        title = next(told, f"{condition} condition")
        who = _who(document, tokens.sentences[sentence][0], first, people, ends)
        if who is not None:
            found[sentence] = (Span(match.start(), match.end()), f"{who[0]} {title}".strip(), who[1])
    yield from found.values()


def _who(
    document: Document, start: int, at: int, people: Mapping[int, tuple[int, Claim]], ends: Set[int]
) -> tuple[str, Claim | None] | None:
    """What he is called or of which sex he is, and the name, of whom the words before token ``at`` speak
    last; None for nobody or several."""
    tokens = document.tokens
    for i in range(at - 1, start - 1, -1):
        lower = tokens.lowers[i]
        if lower in MANY:
            return None
        if i in people:
            return "", people[i][1]
        if lower in WOMAN:
            return "woman", None
        if lower in MAN:
            return "man", None
        called = tokens.tags[i] == "N" and i > start and lower == tokens.lemma(i) and counts_people(lower)
        beside = tokens.lowers[i - 2 : i - 1] == [","] and i - 2 in ends  # "Karl Botha, the inspector, is"
        if called and tokens.lowers[i - 1] == "the" and not beside:
            return lower, None
    return None
