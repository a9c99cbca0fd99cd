"""What persons are called beside, or instead of, a name: claims with a span of their own.

"construction worker Jeremy Lewis", "Kiran Patel, manager of the motel", "the driver of the tram": noun
phrases whose head is a word for a person. A phrase beside a name belongs to its bearer; so does a later "the
manager", when the article calls one person so. The value is an :class:`~claimkit.values.Actor` named by the
phrase, with the phrase as its role and its bearer, when known, as its entity. How a person is and what a
happening is thought to be (``states`` and ``causes``) are descriptions too; the latter are of unknown kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from attrs import evolve, frozen

from ..claims import About, Claim, Extractor
from ..comparators.descriptions import UNKNOWN, called, listed
from ..framing import frame
from ..spans import Span
from ..text import Document, Tokens
from ..values import Actor, Quantity, Role
from ..values.actors import RoleStatus
from .cases import cases
from .causes import causes
from .denials import negated, statements
from .lexicon import counts_people
from .states import states
from .traits import towns, traits
from .withheld import withheld

MAKER = Extractor("descriptions", "1")
"""Stands in each claim made here."""

CONDITIONS = frozenset({"dead", "hurt", "unhurt", "missing"})
"""Words that say how somebody is, and nobody ("among the dead, Karl Botha said")."""

PERSONS = frozenset(
    {
        "driver",
        "model",
        "person",
        "police",
        "crew",
        "head",
        "boss",
        "comedienne",
        "fiancée",
        "fiancé",
        "organiser",
    }
)
"""Words for persons whose first sense in WordNet is something else."""

NOBODY = frozenset(
    {"people", "person", "other", "someone", "life", "body", "population", "casualty", "folk", "crowd"}
)
"""Words for persons that describe nobody."""

FORMER = frozenset({"former", "ex", "retired", "late", "longtime"})
LINKS = frozenset({"of", "for", "at", "from"})
"""Prepositions that tie a description to an organisation, a place or a thing."""

GIVEN = frozenset({"name", "appoint", "elect", "choose", "pick", "hire", "select", "crown", "identify"})
"""Verbs of which somebody gets an office or a description."""

TOLD = frozenset({"identify", "name"})
"""Verbs that tell who somebody is."""

NAMED = frozenset({"identified", "named"})
"""Their participles."""

ELECTED = frozenset({"identified", "named", "elected", "appointed", "chosen"})
"""Participles between somebody and what he is said or made to be."""

REACH = 8
"""Words behind a description in which its bearer is told: "the gunman in Lunden was identified as"."""

QUOTES = frozenset({"'", '"', "“", "‘"})

MENTIONS = 4
"""Names of one person and article that stand against descriptions of others."""

AGE_WORDS = (["year", "old"], ["years", "old"])

MOST_LEFT = 6
MOST_RIGHT = 6


@frozen
class _Phrase:
    """A noun phrase by tokens."""

    start: int
    head: int
    end: int
    title: tuple[str, ...]
    of: tuple[str, ...]
    definite: bool
    plural: bool


def describe(documents: Iterable[Document], claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Claims of kind "description", one for each description of a person, framed.

    Takes framed and resolved claims. Spans of descriptions and names do not overlap.
    """
    by_article: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    found: list[Claim] = []
    ordered = list(documents)
    verbs = frozenset[str]().union(*(negated(document) for document in ordered))
    for document in ordered:
        found.extend(_described(document, by_article[document.article.id], verbs))
    return tuple(found)


def _described(document: Document, claims: Sequence[Claim], verbs: Set[str]) -> tuple[Claim, ...]:
    tokens = document.tokens
    people: dict[int, tuple[int, Claim]] = {}
    ends: dict[int, Claim] = {}
    taken = [False] * len(tokens)
    for claim in claims:
        first, last = tokens.within(claim.span.start, claim.span.end)
        if isinstance(claim.value, Quantity) and claim.value.form != "age":
            taken[first:last] = [True] * (last - first)
        elif isinstance(claim.value, Actor) and claim.value.kind == "person":
            people[first] = (last, claim)
            ends[last] = claim
            taken[first:last] = [True] * (last - first)
    made: list[tuple[_Phrase, str | None]] = []
    for start, end in tokens.sentences:
        for head in range(start, end):
            phrase = _phrase(document, head, start, end, taken)
            if phrase is not None:
                bearer = _bearer(document, phrase, start, end, people, ends)
                made.append((phrase, bearer))
    bearers: defaultdict[str, set[str]] = defaultdict(set)
    for phrase, bearer in made:
        if bearer is not None and not phrase.plural:
            bearers[called(phrase.title[-1])].add(bearer)
    result: list[Claim] = []
    for phrase, bearer in made:
        known = bearers.get(called(phrase.title[-1]), set())
        if bearer is None and phrase.definite and not phrase.plural and len(known) == 1:
            bearer = next(iter(known))
        result.append(_claim(document, phrase, bearer))
    result.extend(_state(document, *state) for state in states(document, people))
    result.extend(_state(document, *case) for case in cases(document, people))
    result.extend(_state(document, span, title, None) for span, title in withheld(document))
    result.extend(_cause(document, *cause) for cause in causes(document))
    found = traits(document, people, towns(claims, tokens))
    result.extend(_state(document, t.span, t.title, t.person, t.noun) for t in found)
    used = {claim.span for claim in result}
    for span, title in statements(document, verbs):
        at = tokens.within(span.start, span.end)[0]
        # "resigned" tells how somebody left too: then "Weber resigned" is what is said or denied
        whole = Span(tokens.starts[max(0, at - 1)], span.end) if span in used else span
        if whole not in used:
            result.append(_state(document, whole, title, None))
    return frame(document, (*result, *_names(claims)))


def _state(document: Document, span: Span, title: str, person: Claim | None, of: str = "") -> Claim:
    bearer = _key(person) if person is not None else None
    quote = document.article.quote(span)
    value = Actor((quote,), "person", (Role(title, of or None),), entity=bearer)
    return Claim("description", document.article.id, span, quote, value, MAKER)


def _names(claims: Iterable[Claim]) -> Iterator[Claim]:
    """The first names of each person, to stand against descriptions of other articles."""
    seen: defaultdict[str, int] = defaultdict(int)
    for claim in sorted(claims, key=lambda c: c.key):
        value = claim.value
        if isinstance(value, Actor) and value.kind == "person" and claim.kind == "actor":
            key = _key(claim)
            seen[key] += 1
            if seen[key] <= MENTIONS:
                yield evolve(
                    claim, kind="description", value=evolve(value, roles=(), entity=key), about=About()
                )


def _cause(document: Document, span: Span, sort: str, earlier: str | None) -> Claim:
    quote = document.article.quote(span)
    value = Actor((quote,), "unknown", (Role(sort, status="former" if earlier else "current"),))
    return Claim("description", document.article.id, span, quote, value, MAKER)


def _phrase(document: Document, head: int, start: int, end: int, taken: Sequence[bool]) -> _Phrase | None:
    tokens = document.tokens
    tags, lowers = tokens.tags, tokens.lowers
    if taken[head] or tags[head] not in "NAP" or (tags[head] == "P" and head != start):
        return None
    lemma = tokens.lemma(head)
    noun = tags[head] == "N" or (tags[head] == "A" and listed(lemma) and _ends(tags, head, end))
    named = tags[head] == "P" and taken[head + 1 : head + 2] == [True]  # "Driver Gus Hanley"
    if not (noun or named) or lemma in CONDITIONS:
        return None
    bare = head == start or tags[head - 1] not in "AENG"
    if (lemma in NOBODY and (bare or lemma != "person")) or not (
        lemma in PERSONS or listed(lemma) or counts_people(lemma)
    ):
        return None
    if head + 1 < end and tags[head + 1] == "N" and not taken[head + 1]:
        return None  # "passenger plane"
    first = head
    while first > start and head - first < MOST_LEFT and not taken[first - 1]:
        before = tags[first - 1]
        joined = before in "EG" and first - 1 > start and tags[first - 2] in "DA'"
        aged = lowers[first - 1].endswith("-old")
        if _is_age(tokens, first - 3, start):  # "the 47 year old comic"
            first -= 3
            continue
        listed_verb = lowers[first - 1].endswith("ed") and first - 1 > start and tags[first - 2] == "C"
        if listed_verb or not (before in "ANP" or joined or aged or _is_possessive(tokens, first - 1)):
            break  # "shot and killed plumber Lewis"
        first -= 1
    words = [tokens.lemma(i) if i == head else lowers[i] for i in range(first, head + 1) if tags[i] != "'"]
    definite = lowers[first] == "the" or "'" in tags[first:head]
    if first > start and tags[first - 1] == "D" and not taken[first - 1]:
        first -= 1
        if lowers[first] == "no":
            return None
        definite = lowers[first] not in ("a", "an", "some", "any", "no", "every", "each", "another")
    if first > start and (tags[first - 1] == "#" or taken[first - 1]):
        return None
    of, last = _of(document, head + 1, end, taken)
    if not words[-1].isalpha() and "-" not in words[-1]:
        return None
    plural = lowers[head] != lemma or lemma in ("police", "crew")
    return _Phrase(first, head, last, tuple(words), of, definite, plural)


def _ends(tags: Sequence[str], head: int, end: int) -> bool:
    """Whether no noun follows, so that a word that may be an adjective is one itself ("the comic")."""
    return head + 1 == end or tags[head + 1] not in "NAG#'"


def _is_age(tokens: Tokens, at: int, start: int) -> bool:
    """Whether an age in three words stands from token ``at`` on."""
    return at >= start and tokens.tags[at] == "#" and tokens.lowers[at + 1 : at + 3] in AGE_WORDS


def _is_possessive(tokens: Tokens, at: int) -> bool:
    """Whether a token is the "'s" or "'" of a possessive, and no quotation mark."""
    return tokens.tags[at] == "'" and at > 0 and tokens.ends[at - 1] == tokens.starts[at]


def _of(document: Document, at: int, end: int, taken: Sequence[bool]) -> tuple[tuple[str, ...], int]:
    """The words tied to a description that ends at token ``at``, and where they end."""
    tokens = document.tokens
    if at + 1 >= end or tokens.lowers[at] not in LINKS:
        return (), at
    last = at + 1
    while last < end and last - at <= MOST_RIGHT and tokens.tags[last] in "DANP'" and not taken[last]:
        last += 1
    words = tuple(tokens.lowers[i] for i in range(at + 1, last) if tokens.tags[i] not in "D'")
    return (words, last) if words else ((), at)


def _bearer(
    document: Document,
    phrase: _Phrase,
    start: int,
    end: int,
    people: dict[int, tuple[int, Claim]],
    ends: dict[int, Claim],
) -> str | None:
    """Key of the person whom the phrase stands beside."""
    tokens = document.tokens
    lowers = tokens.lowers
    if phrase.plural or not UNKNOWN.isdisjoint(phrase.title):
        return None
    appointed = _appointed(tokens, phrase, start, end, people, ends)
    if appointed is not None:
        return _key(appointed)
    named = people.get(phrase.head + 1)
    of_another = (
        phrase.start > start and lowers[phrase.start - 1] == "of"
    )  # "the brother of the gunman, Eric"
    if named is None and not of_another and phrase.end < end and lowers[phrase.end] == ",":
        named = people.get(phrase.end + 1)
    if named is not None:
        return _key(named[1])
    at = phrase.start - 1
    if at <= start:
        return None
    if lowers[at] == ",":
        at -= 1
        if at > start and tokens.tags[at] == "#" and lowers[at - 1] == ",":
            at -= 2
        return _key(ends[at + 1]) if at + 1 in ends else None
    if lowers[at] in QUOTES:  # the 'middle man'
        at -= 1
        while at > start and tokens.tags[at] in "DNP'":
            at -= 1
    if tokens.tags[at] == "B":
        near = [i for i in ends if max(start, at - MOST_LEFT) < i <= at] if lowers[at] == "being" else [at]
        return _key(ends[max(near)]) if near and max(near) in ends else None
    return None


def _appointed(
    tokens: Tokens,
    phrase: _Phrase,
    start: int,
    end: int,
    people: Mapping[int, tuple[int, Claim]],
    ends: Mapping[int, Claim],
) -> Claim | None:
    """Whom a verb gives a description: "Orbis named Wills as its chief executive", "Ruiz was elected
    mayor", "police identified the gunman as Syed", "the gunman was named as Syed"."""
    lowers = tokens.lowers
    at = phrase.start - 1
    if at > start and lowers[at] == "as":
        at -= 1
        if at + 1 in ends:
            before = range(max(start, at - MOST_RIGHT), at)
            return ends[at + 1] if any(tokens.lemma(i) in GIVEN for i in before) else None
    if at > start and lowers[at] in ELECTED:
        near = [i for i in ends if max(start, at - MOST_RIGHT) < i <= at]
        if near:
            return ends[max(near)]
    told = phrase.end - 1
    if at < start or tokens.lemma(at) not in TOLD:
        behind = range(phrase.end + 1, min(end, phrase.end + REACH))
        told = next((i for i in behind if lowers[i] in NAMED and tokens.tags[i - 1] in "BR"), -1)
    link = next((i for i in range(told + 1, min(end, told + 1 + MOST_RIGHT)) if lowers[i] == "as"), -1)
    found = people.get(link + 1) if told >= 0 and link >= 0 else None
    return found[1] if found is not None else None


def _key(claim: Claim) -> str:
    value = claim.value
    assert isinstance(value, Actor)
    return value.entity or value.name.casefold()


def _claim(document: Document, phrase: _Phrase, bearer: str | None) -> Claim:
    tokens = document.tokens
    span = Span(tokens.starts[phrase.start], tokens.ends[phrase.end - 1])
    quote = document.article.quote(span)
    status: RoleStatus = (
        "former" if phrase.title[0] in FORMER else "acting" if phrase.title[0] == "acting" else "current"
    )
    role = Role(" ".join(phrase.title), " ".join(phrase.of) or None, status)
    value = Actor((quote,), "group" if phrase.plural else "person", (role,), entity=bearer)
    return Claim("description", document.article.id, span, quote, value, MAKER)
