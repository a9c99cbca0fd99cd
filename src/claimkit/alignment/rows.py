"""Counts that a row of people makes: "a man and a woman were killed" are two, "injuring an officer and three
others" four.

Only of what happened to them, and only where the article tells of nobody else to whom it did: "A man and a
woman died at the scene. A child died in hospital" are three. As a row may still be a part ("inside, police
found a man and a woman"), it agrees with counts and contradicts none.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ..claims import About, Claim, Extractor
from ..framing import frame
from ..spans import Span
from ..text import Document, Tokens
from ..values import Interval, Quantity, Unit
from .lexicon import counts_people
from .tables import frames

MADE_BY = Extractor("row", "1")
"""What is recorded as the maker of such claims."""

HAPPENED = frozenset(
    {"death", "injury", "critical", "hospital", "shoot", "arrest", "missing", "free", "captive"}
)
"""Frames that tell what happened to people."""

COMPLETED = frozenset({"be", "find", "leave", "pronounce", "take", "report", "declare"})
"""Predicates of which the words behind tell it: "were found dead"."""

COMPLEMENT = 5
"""Words behind a row in which they do."""

UNDERGONE = frozenset({"die", "drown", "perish", "suffocate", "disappear", "vanish", "missing"})
"""Predicates that tell it of those who they are said of."""

ONE = frozenset({"a", "an", "another"})
WHOSE = frozenset({"his", "her", "their"})

PAIRS: Mapping[str, int] = {"couple": 2, "pair": 2}
"""Nouns for several people."""

PERSONS = frozenset({"baby", "toddler", "infant", "driver", "passer-by", "bystander", "pensioner", "student"})
"""Nouns for one that the lexicon may have in another sense first."""

TELLERS = frozenset(
    """gunman shooter attacker assailant suspect spokesman spokeswoman spokesperson official witness neighbour
    neighbor judge prosecutor lawyer reporter journalist source relative""".split()
)
"""Nouns for those who did it, or tell of it."""

PART = frozenset("including among between both either like than or were was are".split())
"""Words before a row that make it a part, or no count: "five people, including a man and a woman"."""

LONGEST = 5
"""Words from the article to the noun, at most."""

MOST = 6
"""Members of a row, at most."""

MOST_ROWS = 20
"""Rows of a text, at most: with more of them it is no story, and each is held against all people told."""


@frozen
class _Item:
    """One member of a row."""

    first: int
    last: int
    """One past its last token."""
    number: int
    counted: bool
    """Whether a number tells it ("three others")."""


def rows(document: Document, claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """A number claim for each row of people that something happened to; ``claims`` are those found so far.

    The span takes in the whole row. Every row has a member that no number tells.
    """
    numbers = _numbers(document, claims)
    found: list[tuple[_Item, ...]] = []
    for start, end in document.tokens.sentences:
        at = start
        while at < end:
            row = _row(document.tokens, at, start, end, numbers)
            if row:
                found.append(row)
            at = row[-1].last if row else at + 1
    if not found or len(found) > MOST_ROWS:
        return ()
    people = [*found, *((item,) for item in _people(document.tokens, numbers))]
    framed = frame(document, [_claim(document, row) for row in people])
    told = [(row, _befell(document, row, claim)) for row, claim in zip(people, framed, strict=True)]
    return tuple(
        _claim(document, row)
        for row, states in told[: len(found)]
        if states
        and not any(
            _another(document.tokens, row, other)
            for other, theirs in told
            if not theirs or not theirs.isdisjoint(states)
        )
    )


def _numbers(document: Document, claims: Sequence[Claim]) -> Mapping[int, _Item]:
    """Counts of people, and of "others", by their first token."""
    found: dict[int, _Item] = {}
    for claim in claims:
        value = claim.value
        if not isinstance(value, Quantity) or value.form != "cardinal" or not value.interval.is_point:
            continue
        lower = value.interval.lower
        if lower is None or lower.denominator != 1 or lower < 1 or (value.unit and not value.unit.is_count):
            continue
        first, last = document.tokens.within(claim.span.start, claim.span.end)
        noun = value.unit.name if value.unit else document.tokens.lemma(last - 1)
        if noun in ("other", "person", "people") or counts_people(noun):
            found[first] = _Item(first, last, int(lower), True)
    return found


def _row(
    tokens: Tokens, at: int, start: int, end: int, numbers: Mapping[int, _Item]
) -> tuple[_Item, ...] | None:
    if at > start and (tokens.tags[at - 1] == "I" or tokens.lowers[at - 1] in PART):
        return None
    row: list[_Item] = []
    joined = False
    while len(row) < MOST:
        item = _item(tokens, at, end, numbers)
        if item is None:
            break
        row.append(item)
        at = _behind(tokens, item.last, end)
        link = at
        if link < end and tokens.lowers[link] == ",":
            link += 1
        closing = link < end and tokens.lowers[link] == "and"
        if joined or link + closing == at:
            break
        joined, at = closing, link + closing
    if not joined or len(row) < 2 or all(item.counted for item in row):
        return None
    return tuple(row)


def _behind(tokens: Tokens, at: int, end: int) -> int:
    """Where a member's age behind it ends: "a man, 34, and", "a girl aged 5 and"."""
    lowers, tags = tokens.lowers, tokens.tags
    if at + 1 < end and lowers[at] == "aged" and tags[at + 1] == "#":
        return at + 2
    if at + 2 < end and lowers[at] == "," and tags[at + 1] == "#" and lowers[at + 2] in (",", "and"):
        return at + 2
    return at


def _item(tokens: Tokens, at: int, end: int, numbers: Mapping[int, _Item]) -> _Item | None:
    if at >= end:
        return None
    lower = tokens.lowers[at]
    inner = numbers.get(at + 1) if lower in WHOSE else numbers.get(at)
    if inner is not None:
        return inner
    if lower not in ONE and lower not in WHOSE:
        return None
    for i in range(at + 1, min(at + 1 + LONGEST, end)):
        if tokens.tags[i] not in "NAP#":
            return None
        lemma = tokens.lemma(i)
        known = lemma in PAIRS or lemma in PERSONS or counts_people(lemma)
        ends = i + 1 >= end or tokens.tags[i + 1] not in "NA'"
        if ends and tokens.tags[i] in ("N" if not known else "NA"):
            single = known and tokens.lowers[i] == lemma and lemma not in TELLERS
            return _Item(at, i + 1, PAIRS.get(lemma, 1), False) if single else None
    return None


def _claim(document: Document, row: Sequence[_Item]) -> Claim:
    tokens = document.tokens
    span = Span(tokens.starts[row[0].first], tokens.ends[row[-1].last - 1])
    value = Quantity(Interval.point(sum(item.number for item in row)), Unit.counted("person"))
    quote = span.slice(document.text)
    return Claim("number", document.article.id, span, quote, value, MADE_BY, About("person"))


def _people(tokens: Tokens, numbers: Mapping[int, _Item]) -> Iterator[_Item]:
    """Everybody told by number, or as one of a sort."""
    for start, end in tokens.sentences:
        for at in range(start, end):
            item = _item(tokens, at, end, numbers)
            if item is not None:
                yield item


def _befell(document: Document, row: Sequence[_Item], claim: Claim) -> frozenset[str]:
    """What the clause tells to have happened to the row, and not what the row did."""
    tokens, about = document.tokens, claim.about
    predicate = about.predicate or ""
    member = document.text[tokens.starts[row[-1].first] : tokens.ends[row[-1].last - 1]]
    roles = {p.role for p in about.participants if member in p.text or member.endswith(p.text)}
    told = HAPPENED.intersection(frames().get(predicate, ()))
    if predicate in COMPLETED and roles:
        _, end = tokens.sentences[document.sentence_index(claim.span.start)]
        behind = range(row[-1].last, min(end, row[-1].last + COMPLEMENT))
        words = {tokens.lemma(i) for i in behind}
        return HAPPENED.intersection(name for word in words for name in frames().get(word, ()))
    undergone = predicate in UNDERGONE or (about.passive and "agent" in roles)
    return told if undergone or "patient" in roles else frozenset()


def _another(tokens: Tokens, row: Sequence[_Item], other: Sequence[_Item]) -> bool:
    """Whether ``other`` are not those of the row, some of them, or as many: they are somebody else."""
    if row[0].first <= other[0].first < row[-1].last:
        return False
    total, number = (sum(item.number for item in items) for items in (row, other))
    nouns = {tokens.lemma(item.last - 1) for item in row}
    return number > total or (
        number < total and any(tokens.lemma(item.last - 1) not in nouns for item in other)
    )
