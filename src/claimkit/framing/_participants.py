"""Who and what takes part in a predicate: subject, object and prepositional phrases of its clause."""

from __future__ import annotations

from bisect import bisect_right

from attrs import frozen

from ..claims import Claim, Participant
from ..text import Document, Syntax, Tokens
from ..values import Actor
from . import _words as words
from ._words import wordset

LONGEST = 14
"""Tokens that a participant's phrase may take."""

MOST = 6
"""Participants that one claim keeps."""


_BOUNDS = (["least"], ["most"], ["to"], ["than"])
"""Second words of bounds, which introduce no participant: "at least 12"."""


_DAYS = wordset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow january february "
    "march april may june july august september october november december early late last next this"
)
"""Words that start a phrase of time when no preposition does."""


@frozen
class Actors:
    """Actor claims of a document by place."""

    starts: tuple[int, ...]
    claims: tuple[Claim, ...]

    @classmethod
    def of(cls, claims: tuple[Claim, ...]) -> Actors:
        """The actor claims among ``claims``, in text order."""
        actors = tuple(sorted((c for c in claims if isinstance(c.value, Actor)), key=lambda c: c.key))
        return cls(tuple(c.span.start for c in actors), actors)

    def within(self, start: int, end: int) -> str | None:
        """Key of the first actor named between two offsets."""
        at = bisect_right(self.starts, start - 1)
        if at < len(self.claims) and self.claims[at].span.end <= end:
            return actor_key(self.claims[at])
        return None

    def between(self, start: int, end: int) -> tuple[str, ...]:
        """Keys of all actors named between two offsets, each once, in text order."""
        found: dict[str, None] = {}
        for claim in self.claims[bisect_right(self.starts, start - 1) : bisect_right(self.starts, end - 1)]:
            found[actor_key(claim)] = None
        return tuple(found)


def actor_key(claim: Claim) -> str:
    """The identity's key when it was resolved, else the fullest name."""
    value = claim.value
    assert isinstance(value, Actor)
    return value.entity or value.name


def of_group(document: Document, index: int, actors: Actors) -> tuple[Participant, ...]:
    """Participants of a verb group, in text order."""
    tokens, syntax = document.tokens, document.syntax
    verb = syntax.groups[index]
    clause = syntax.clause_of(verb.main)
    if clause is None:
        return ()
    found: list[tuple[str, int, int]] = []
    inverted = verb.lemma in words.SAY_VERBS and verb.start == verb.main and _after_quote(tokens, verb.start)
    subject = None if inverted else _subject(document, index)
    if subject is not None:
        found.append(("patient" if verb.passive else "agent", *subject))
    at = verb.end
    limit = min(clause.end, verb.end + 40)
    following = syntax.group_from(verb.end)
    if following is not None and syntax.groups[following].start < limit:
        limit = syntax.groups[following].start
    role = "agent" if inverted else "patient"
    while at < limit and len(found) < MOST:
        tag, lower = tokens.tags[at], tokens.lowers[at]
        if lower == "according":
            break
        if lower in ("at", "up", "more", "less", "fewer") and tokens.lowers[at + 1 : at + 2] in _BOUNDS:
            at += 2
            continue
        if tag == "I" or lower == "to":
            role = lower
            at += 1
            continue
        end = _phrase(tokens, syntax, at, limit)
        if end > at and role and lower in _DAYS:
            role = "time"
        if end > at and role:
            if role == "by" and verb.passive:
                role = "agent"
            if role in ("agent", "patient") and any(role == f[0] for f in found):
                role = "other"
            found.append((role, at, end))
            role = ""
            at = end
        else:
            at += 1
    return tuple(_participant(document, actors, *item) for item in found)


def _after_quote(tokens: Tokens, at: int) -> bool:
    """Whether a verb follows the comma or mark that ends what was said: "…, said the mayor"."""
    return (
        at > 0
        and tokens.lowers[at - 1] in (",", "”", '"', "’", "!", "?")
        and tokens.tags[at + 1 : at + 2] not in (["S"], ["R"])
    )


def _subject(document: Document, index: int, depth: int = 0) -> tuple[int, int] | None:
    """The subject of a verb group: before it, before its relative word, or that of the verb it follows."""
    tokens, syntax = document.tokens, document.syntax
    verb = syntax.groups[index]
    clause = syntax.clause_of(verb.main)
    if clause is None:
        return None
    if clause.opener in ("who", "which", "that") and tokens.tags[verb.start - 1] == "W":
        return _before(tokens, syntax, clause.start, max(0, clause.start - LONGEST))
    subject = _before(tokens, syntax, verb.start, clause.start)
    if subject is not None or index == 0 or depth > 2:
        return subject
    start = tokens.sentences[document.sentence_index(tokens.starts[verb.main])][0]
    before = syntax.groups[index - 1]
    if before.start < start or (before.passive != verb.passive and verb.finite):
        return None
    if before.end == verb.start and (verb.infinitive or (before.passive and verb.start == verb.main)):
        return _subject(document, index - 1, depth + 1)
    joint = tokens.lowers[before.end : verb.start]
    if verb.infinitive or not any(
        word in (",", "and", "or", "but", "before", "after", "while") for word in joint
    ):
        return None
    return _subject(document, index - 1, depth + 1)


def _participant(document: Document, actors: Actors, role: str, first: int, last: int) -> Participant:
    start, end = document.tokens.starts[first], document.tokens.ends[last - 1]
    return Participant(role, document.text[start:end], actors.within(start, end))


def _before(tokens: Tokens, syntax: Syntax, end: int, floor: int) -> tuple[int, int] | None:
    tags = tokens.tags
    while end > floor and (tags[end - 1] in "RXWSC" or tokens.lowers[end - 1] == ","):
        end -= 1
    lowers = tokens.lowers
    if end - 3 > floor and tags[end - 1] == "#" and lowers[end - 2] == "," and lowers[end : end + 1] == [","]:
        end -= 2  # "Justin Sims, 32, was killed"
    at = end
    while at > floor and end - at < LONGEST:
        tag = tags[at - 1]
        if tag in "NPADQ#'":
            if syntax.group_at(at - 1) is not None:
                break
            if at < end and ((tag in "NPQ" and tags[at] in "D#") or (tag == "#" and tags[at] == "D")):
                break  # "told investigators | three people helped": the next phrase has begun
        elif tag == "I":
            if at - 2 < floor or tags[at - 2] not in "NP#AQ":
                break
        elif tag == "C":
            if at - 2 < floor or tags[at - 2] not in "NP":
                break
        elif tag == "R":
            pass
        else:
            break
        at -= 1
    while at < end and tags[at] in "CRSW":
        at += 1
    if at < end and tags[at] == "I":
        return None
    return (at, end) if at < end and any(tag in "NPQ#A" for tag in tags[at:end]) else None


def _phrase(tokens: Tokens, syntax: Syntax, at: int, limit: int) -> int:
    tags, lowers = tokens.tags, tokens.lowers
    end = at
    while end < limit and end - at < LONGEST:
        tag = tags[end]
        if (
            tag in "NPADQ#'R"
            or (tag == "I" and lowers[end] in ("of", "than") and end > at and end + 1 < limit)
            or (tag == "C" and end > at and end + 1 < limit and tags[end + 1] in "NP#D")
        ):
            end += 1
        else:
            break
    while end > at and tags[end - 1] in "RID":
        end -= 1
    return end
