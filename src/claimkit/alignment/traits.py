"""What is told in one of a few words of which only one can hold: a plea, a sentence, a weapon, a home.

"pleaded guilty", "armed with a rifle", "was fired", "John Smith, 44, of Milwaukee": descriptions whose role
is titled "plea: guilty", of a person or, where it is told of the story, of nobody. What is denied or only
thought of ("could be sentenced to death") and what belongs to another case is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from attrs import frozen

from ..claims import Claim
from ..comparators.descriptions import KNOWN, TRAIT
from ..spans import Span
from ..text import Document, Tokens
from ..values import Actor
from .lexicon import counts_people
from .tables import lines, names_by_word
from .whether import AROUND, real, whether, whom
from .wording import of_several

BEFORE, AFTER = 8, 3
"""Words before and after a value in which its cue may stand."""

ROW = 6
"""Words of a row of wounds: "in the left arm, chest and leg"."""

NEXT = 3
"""Words between a preposition and what it makes a value: "with a kitchen knife"."""

GAP = 8
"""Words between a person and the verb by which he leaves a post: ", the minister, has abruptly"."""

TITLE = 5
"""Words between the verb and the person who is dismissed: "fired FBI Director"."""

LEFT: Mapping[str, str] = {
    "resign": "resigned",
    "quit": "resigned",
    "step": "resigned",
    "retire": "retired",
    "fire": "dismissed",
    "sack": "dismissed",
    "dismiss": "dismissed",
    "oust": "dismissed",
}
"""How somebody leaves a post, by verb."""

ARMED = frozenset({"weapon", "vehicle"})
"""Traits of what whoever did it used."""

FORCES = frozenset({"police", "officer", "deputy", "trooper", "agent", "soldier", "guard", "detective"})
"""Those whose arms and cars are another matter."""

TOLD = frozenset("NPAVEG#XD")
"""Tags of words that begin a value: "rifle", "Boeing", "innocent", "resigned", "not guilty", "no contest"."""

LINKS = frozenset({"of", "from"})
"""Prepositions between a person and his town."""

RESIDENT = frozenset({"resident", "man", "woman", "teenager", "couple"})
"""Words between a town and the person who lives there: "Slidell resident Michael Neu"."""


@frozen
class Trait:
    """A value that a text tells."""

    span: Span
    title: str
    """Name and value: "weapon: rifle"."""
    person: Claim | None
    """Of whom, where it is told of somebody by name."""
    noun: str = ""
    """What he is called, where it is told of somebody without a name."""


FIRST = frozenset(
    {
        "claim of responsibility: not made",
        "confession: not made",
        "concession: not made",
        "motive: not known",
        "cause: not known",
        "flight recorder: not found",
        "fire: not under control",
        "hostages: held",
        "search: going on",
        "strike: going on",
        "deal: not reached",
        "jury: undecided",
        "evacuation order: in force",
    }
)
"""What may change later, and only so."""


@frozen
class _Value:
    name: str
    value: str
    scope: str
    cues: frozenset[str]
    words: tuple[str, ...]


@cache
def _values() -> Mapping[str, tuple[_Value, ...]]:
    """Values by the first of their words, the longest first."""
    table: defaultdict[str, list[_Value]] = defaultdict(list)
    for line in lines("traits.txt"):
        head, _, values = line.partition(":")
        name, scope, *cues = head.split()
        for value in values.split("|"):
            called, *_ = synonyms = value.split()
            for synonym in synonyms:
                words = (synonym,) if any(c.isdigit() for c in synonym) else tuple(synonym.split("-"))
                told = _Value(name, called.replace("-", " "), scope, frozenset(cues), words)
                table[words[0]].append(told)
    return {word: tuple(sorted(found, key=lambda v: -len(v.words))) for word, found in table.items()}


@cache
def words_of(title: str) -> frozenset[str]:
    """The words that tell a value of the table, by its title."""
    return frozenset(
        word
        for found in _values().values()
        for value in found
        if f"{value.name}: {value.value}" == title
        for word in value.words
    )


@cache
def of_story(name: str) -> bool:
    """Whether values of that name are told of the story."""
    return any(v.name == name and v.scope.startswith("story") for found in _values().values() for v in found)


def traits(
    document: Document, people: Mapping[int, tuple[int, Claim]], places: Mapping[int, Claim]
) -> Iterator[Trait]:
    """The traits that a text tells; ``people`` and ``places`` are claims by their first token."""
    tokens, table = document.tokens, _values()
    ends = dict(people.values())
    exact: set[str] = set()
    for start, end in tokens.sentences:
        past = start
        for i in range(start, end):
            if i < past or tokens.tags[i] not in TOLD:
                continue
            lemma = tokens.lemma(i)
            if lemma in table or tokens.lowers[i] in table:
                for value in table.get(lemma) or table[tokens.lowers[i]]:
                    last = i + len(value.words)
                    if tuple(tokens.lowers[i + 1 : last]) == value.words[1:] and last <= end:
                        cue = _cue(tokens, value, i, last, start, end)
                        if cue is not None and real(document, min(cue, i), last, start):
                            past = last
                            trait = _trait(document, cue, i, last, value, start, people)
                            if trait is not None and (trait.person or not of_several(tokens, start, end)):
                                exact.add(f"{value.name}{TRAIT}{KNOWN}")
                                yield trait
                            break
            if lemma in LEFT:
                left = _leaving(document, i, lemma, start, end, people, ends)
                if left is not None:
                    yield left
    yield from _homes(document, people, places)
    yield from _nouns_from(document, people, places)
    yield from _named_places(document, people)
    yield from (Trait(*told) for told in whether(document, people) if told[1] not in exact)


def _trait(
    document: Document,
    cue: int,
    at: int,
    last: int,
    value: _Value,
    start: int,
    people: Mapping[int, tuple[int, Claim]],
) -> Trait | None:
    tokens = document.tokens
    title = f"{value.name}: {value.value}"
    if value.scope.startswith("story"):
        if value.name in ARMED and _of_police(tokens, at, start):
            return None
        return Trait(Span(tokens.starts[at], tokens.ends[last - 1]), title, None)
    who = whom(document, at, start, people)
    if who is None:
        return None
    first, past = (at, last) if value.scope.endswith("-in") else (min(cue, at), max(cue + 1, last))
    return Trait(Span(tokens.starts[first], tokens.ends[past - 1]), title, *who)


def _of_police(tokens: Tokens, at: int, start: int) -> bool:
    """Whether those named last before a token are police: what they use is no weapon of the story."""
    near = range(at - 1, max(start, at - AROUND) - 1, -1)
    before = (tokens.lemma(i) for i in near if tokens.tags[i] == "N")
    return next((lemma in FORCES for lemma in before if lemma in FORCES or counts_people(lemma)), False)


def _cue(tokens: Tokens, value: _Value, at: int, last: int, start: int, end: int) -> int | None:
    """The token of what makes a word a value; None when nothing does."""
    if value.scope.endswith("#"):
        if not any(
            tokens.lemma(i) in value.cues for i in range(max(start, at - AROUND), min(end, at + AROUND))
        ):
            return None
        return at if last < end and tokens.words[last][:1].isalnum() and _figure(tokens.words[last]) else None
    if value.scope.endswith("in") and not _in_the(tokens, at, start):
        return None
    after = range(last, last if value.scope.endswith("-after") else min(end, last + AFTER))
    near = (*range(at - 1, max(start, at - BEFORE) - 1, -1), *after)
    cue = next((i for i in near if tokens.lemma(i) in value.cues), None)
    return None if cue is not None and tokens.tags[cue] == "I" and at - cue > NEXT else cue


def _in_the(tokens: Tokens, at: int, start: int) -> bool:
    """Whether a word ends "in the …" or a row of such ("in the chest and arm")."""
    for i in range(at - 1, max(start, at - ROW), -1):
        if tokens.tags[i] == "D":
            return tokens.tags[i - 1] == "I"
        if tokens.tags[i] not in "NAC" and tokens.lowers[i] != ",":
            return False
    return False


def _figure(word: str) -> bool:
    return any(c.isdigit() for c in word)


def _leaving(
    document: Document,
    at: int,
    lemma: str,
    start: int,
    end: int,
    people: Mapping[int, tuple[int, Claim]],
    ends: Mapping[int, Claim],
) -> Trait | None:
    tokens = document.tokens
    tags, lowers = tokens.tags, tokens.lowers
    how = LEFT[lemma]
    last = at + 1
    if lemma == "step":
        if lowers[at + 1 : at + 2] not in (["down"], ["aside"]):
            return None
        last += 1
    if tags[last : last + 1] == ["G"]:
        return None  # "quit smoking"
    who: Claim | None = None
    first = at
    while first > start and tags[first - 1] in "BHMRO":
        first -= 1
    passive = any(tags[i] == "B" for i in range(first, at)) and tags[at] == "E"
    if how == "dismissed" and not passive:
        who = next((people[i][1] for i in range(last, min(end, last + TITLE)) if i in people), None)
        between = [tags[i] for i in _until(people, last, end)]
        if tags[at] not in "VE" or between[:1] == ["C"] or any(tag in "I.WV#" for tag in between):
            return None
    elif tags[at] in "VEG" and (tags[at] != "G" or first < at):
        before = range(first, max(start, first - GAP), -1)
        near = next((i for i in before if i in ends or tags[i - 1] in "VEGQWN"), None)
        who = ends.get(first) if near is None or near not in ends else ends[near]
    if who is None or not real(document, first, last, start):
        return None
    return Trait(Span(tokens.starts[at], tokens.ends[last - 1]), f"departure: {how}", who)


def _until(people: Mapping[int, tuple[int, Claim]], at: int, end: int) -> range:
    """The tokens up to the next person."""
    return range(at, next((i for i in range(at, min(end, at + TITLE)) if i in people), at))


def _homes(
    document: Document, people: Mapping[int, tuple[int, Claim]], places: Mapping[int, Claim]
) -> Iterator[Trait]:
    """The towns that persons are told to be of."""
    tokens = document.tokens
    lowers = tokens.lowers
    for last, person in people.values():
        at = last
        if lowers[at : at + 1] == [","] and tokens.tags[at + 1 : at + 2] == ["#"]:
            at += 2
        if lowers[at : at + 1] == [","]:
            at += 1
        if lowers[at : at + 1] and lowers[at] in LINKS and at + 1 in places:
            home = places[at + 1]
            if _is_town(home):
                yield Trait(home.span, f"home: {home.quote}", person)
    for home in places.values():
        last = tokens.within(home.span.start, home.span.end)[1]
        if lowers[last : last + 1] and lowers[last] in RESIDENT and last + 1 in people and _is_town(home):
            yield Trait(home.span, f"home: {home.quote}", people[last + 1][1])


def _nouns_from(
    document: Document, people: Mapping[int, tuple[int, Claim]], places: Mapping[int, Claim]
) -> Iterator[Trait]:
    """The same of persons without a name: "a couple from Hull", "the 13-year-old from Hobart"."""
    tokens = document.tokens
    named = {last for last, _ in people.values()}
    for first, home in places.items():
        at = first - 2
        if at < 0 or tokens.lowers[first - 1] != "from" or at + 1 in named or not _is_town(home):
            continue
        lemma = tokens.lemma(at)
        if tokens.lowers[at].endswith("-old") or (tokens.tags[at] == "N" and counts_people(lemma)):
            yield Trait(home.span, f"home: {home.quote}", None, lemma)


def _named_places(document: Document, people: Mapping[int, tuple[int, Claim]]) -> Iterator[Trait]:
    """The quarter of a town in which the story happened ("the Fernwood neighborhood"), and the hospital of
    somebody named ("taken to Mercy Hospital")."""
    tokens = document.tokens
    for start, end in tokens.sentences:
        for at in range(start + 1, end):
            name = PLACES.get(tokens.lowers[at])
            if name is None:
                continue
            first = at
            while first > start and at - first < LONGEST and _is_name(tokens, first - 1):
                first -= 1
            words = tokens.lowers[first:at]
            if first in (at, start) or not OTHER_BODIES.isdisjoint(words):
                continue
            who = whom(document, first, start, people) if name == "hospital" else (None, "")
            if who is None or (name == "hospital" and who[0] is None):
                continue
            title = f"{name}: {document.text[tokens.starts[first] : tokens.ends[at - 1]]}"
            yield Trait(Span(tokens.starts[first], tokens.ends[at]), title, *who)


def _is_name(tokens: Tokens, at: int) -> bool:
    return tokens.words[at][:1].isupper() and tokens.tags[at] in "PNA"


LONGEST = 3
"""Words of a name before "neighborhood" or "hospital"."""

PLACES: Mapping[str, str] = {
    "neighborhood": "neighbourhood",
    "neighbourhood": "neighbourhood",
    "quarter": "neighbourhood",
    "district": "district",
    "hospital": "hospital",
}
"""Words behind the name of a place, and what such a place tells."""

OTHER_BODIES = frozenset(
    {"school", "court", "police", "business", "historic", "congressional"}
    | {"northern", "southern", "eastern", "western", "central"}
)
"""Words before "district" with which it is another thing."""


def _is_town(place: Claim) -> bool:
    """Whether a place may be a town: no country, state or province."""
    value = place.value
    assert isinstance(value, Actor)
    name = place.quote.replace(" ", "-")
    return value.code is None and name not in names_by_word("regions.txt") and not name.endswith("County")


def towns(claims: Sequence[Claim], tokens: Tokens) -> Mapping[int, Claim]:
    """The places of an article by their first token."""
    return {
        tokens.within(claim.span.start, claim.span.end)[0]: claim
        for claim in claims
        if isinstance(claim.value, Actor) and claim.value.kind == "place" and claim.kind == "actor"
    }
