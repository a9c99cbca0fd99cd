"""Candidates: stretches of tokens that are, or could be, a name, with the scores of the tagger."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache

from . import _features, _gazetteer
from ._runs import Run
from ._tagger import Scores, tagger

LABELS = ("PER", "ORG", "LOC", "MISC")
"""Kinds that the tagger tells apart: person, organisation, place, other name."""

COURTESY = frozenset(
    {"Mr", "Mr.", "Mrs", "Mrs.", "Ms", "Ms.", "Dr", "Dr.", "Messrs", "Messrs.", "Mme", "Mme."}
)
"""Words that nothing but a person's name follows."""


class Candidate:
    """A stretch of tokens that is, or could be, a name."""

    __slots__ = ("first", "kind", "last", "rows", "run")

    def __init__(self, run: Run, first: int, last: int, kind: str, rows: Sequence[Scores]) -> None:
        self.run = run
        self.first = first
        self.last = last
        self.kind = kind
        self.rows = rows

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words of the name."""
        return tuple(self.run.tokens[self.first : self.last])

    def scores(self) -> dict[str, int]:
        """How much better than no name each kind fits the tokens."""
        outside, kinds = _labels()
        rows = self.rows[self.first : self.last]
        base = sum([row[outside] for row in rows])
        found = {
            kind: rows[0][begin] + sum([row[inside] for row in rows[1:]]) - base
            for kind, begin, inside in kinds
        }
        found["O"] = 0
        return found


@cache
def titles() -> frozenset[str]:
    """Capitalised words before a person's name that are no part of it."""
    words = _gazetteer.words()
    return words["honorific"] | words["rank"] | words["title"]


@cache
def strong_titles() -> frozenset[str]:
    """Titles that are hardly ever a name, so that what stands before them belongs to them."""
    return frozenset(word for word in titles() if word not in _gazetteer.surnames() and len(word) > 3)


@cache
def _mute() -> frozenset[str]:
    """Words that are never a name alone."""
    words = _gazetteer.words()
    return words["function"] | words["calendar"] | words["honorific"] | words["rank"]


@cache
def _borne() -> frozenset[str]:
    """Titles that are family names as well: "Syed", "Judge"."""
    words = _gazetteer.words()
    return (words["honorific"] | words["rank"]) & _gazetteer.surnames()


@cache
def _labels() -> tuple[int, tuple[tuple[str, int, int], ...]]:
    labels = tagger().labels
    return labels.index("O"), tuple((k, labels.index(f"B-{k}"), labels.index(f"I-{k}")) for k in LABELS)


Hear = Callable[[Run, list[Scores]], list[Scores]]
"""Gives the scores of a run's tokens with what another recogniser reads there counted in."""


def candidates(text: str, hear: Hear | None = None) -> list[Candidate]:
    """The candidates of the text in order."""
    model = tagger()
    runs, facts = _features.read(text)
    mute, strong = _mute(), strong_titles()
    mute -= {word for word in _borne() if _features.is_borne(facts.get(word, 0))}
    found: list[Candidate] = []
    for run in runs:
        tokens = run.tokens
        if len(tokens) == 1 and (tokens[0] in mute or _is_office(run)):
            continue
        marks = _features.phrase_features(tokens)
        rows = model.scores(run, facts, marks)
        if hear is not None:
            rows = hear(run, rows)
        free = 0
        names = model.names(rows)
        for first, last, kind in names if len(tokens) == 1 else _whole(marks, names):
            if last - first > 1:
                first, last = _trimmed(tokens, first, last)
            if free < first:
                found.extend(_idle(run, rows, free, first, mute))
            free = last
            if kind != "PER" and last - first > 1 and tokens[first] in COURTESY:
                kind = "PER"
            if kind == "PER":
                first = name_start(tokens, first, last)
                if last - first == 1 and tokens[first] in strong:
                    continue
            found.append(Candidate(run, first, last, kind, rows))
        if free < len(tokens):
            found.extend(_idle(run, rows, free, len(tokens), mute))
    return found


def _whole(marks: Sequence[str], found: list[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
    """The tagger's pieces, with known names of several words in one piece unless a longer one holds them."""
    for first, last, kind in _features.known_names(marks):
        if all(a >= last or b <= first or (first <= a and b <= last) for a, b, _ in found):
            found = [(a, b, k) for a, b, k in found if a >= last or b <= first]
            found.append((first, last, kind))
            found.sort()
    return found


def _trimmed(tokens: Sequence[str], first: int, last: int) -> tuple[int, int]:
    """The stretch without links at its ends ("Australia by"); particles may begin a name."""
    while last - first > 1 and tokens[last - 1].islower():
        last -= 1
    particles = _gazetteer.words()["particle"]
    while (
        last - first > 1
        and tokens[first].islower()
        and tokens[first] not in particles
        and "-" not in tokens[first]
    ):
        first += 1
    return first, last


def name_start(tokens: Sequence[str], first: int, last: int) -> int:
    """Where the name begins in tokens that may begin with titles ("Health Minister Daniel Salinas")."""
    strong = strong_titles()
    for at in range(last - 2, first - 1, -1):
        token = tokens[at]
        if token in strong or ("-" in token and not strong.isdisjoint(token.split("-"))):
            first = at + 1
            break
    before_name = titles()
    while last - first > 1 and tokens[first] in before_name:
        first += 1
    if first and last - first > 1 and tokens[first - 1] in strong and _is_verb(tokens[first]):
        first += 1
    return first


def _is_verb(word: str) -> bool:
    """Whether a word of a headline is what somebody does, and no name: "Prime Minister Meets Obama"."""
    return (
        word.endswith("s")
        and word.lower() in _gazetteer.common()
        and word not in _gazetteer.forenames()
        and word not in _gazetteer.surnames()
    )


def _idle(
    run: Run, rows: Sequence[Scores], first: int, last: int, mute: frozenset[str]
) -> Iterator[Candidate]:
    """Capitalised words that the tagger left out, each a candidate of its own.

    After "Mr", "President of Ukraine" and "Secretary of State" they are a person's name, but no title is.
    """
    tokens = run.tokens
    before_name = titles()
    at = first
    while at < last:
        token = tokens[at]
        if not token[0].isupper() or token in mute or token in before_name:
            at += 1
            continue
        end = at + 1
        kind = "O"
        if at and (tokens[at - 1] in COURTESY or _after_country(tokens, at) or _after_title(tokens, at)):
            kind = "PER"
            while end < last and tokens[end][0].isupper() and tokens[end] not in mute:
                end += 1
        yield Candidate(run, at, end, kind, rows)
        at = end


def _is_office(run: Run) -> bool:
    """Whether the only word is a title that is a family name as well, and is no name there.

    After an article ("the King"), and where an ordinary word opens a sentence ("Major fire breaks out").
    """
    word, before = run.tokens[0], run.before[1]
    if word not in _borne():
        return False
    ordinary = word.lower() in _gazetteer.common() or word.lower() in _gazetteer.homonyms()
    return before.lower() in ("the", "a") or (
        ordinary and not before[0].isalpha() and before not in (",", "'s")
    )


def _after_country(tokens: Sequence[str], at: int) -> bool:
    """Whether "title of country" stands right before a token."""
    return (
        at > 2
        and tokens[at - 1] in _gazetteer.country_names()
        and tokens[at - 2] == "of"
        and tokens[at - 3] in titles()
    )


def _after_title(tokens: Sequence[str], at: int) -> bool:
    """Whether a title of two words and more stands right before a token that is no ordinary word.

    "Chief Executive Officer", "Secretary of State": what follows such a title in one run is its holder.
    """
    if at < 2 or not _begins_name(tokens, at):
        return False
    modifiers, last = _gazetteer.words()["modifier"], tokens[at - 1]
    if at > 2 and tokens[at - 2] == "of" and last.lower() in _MATTERS:
        return tokens[at - 3] in strong_titles()
    return last in strong_titles() and tokens[at - 2].lower() in modifiers


def _begins_name(tokens: Sequence[str], at: int) -> bool:
    """Whether a given name stands there, or two words at the end of which the last is a family name."""
    word = tokens[at]
    if word in _gazetteer.forenames():
        return not _features.is_place_or_body(word)
    last = at + 2 == len(tokens) and tokens[-1] in _gazetteer.surnames()
    return last and word.lower() not in _gazetteer.common() and not word.endswith("s") and len(word) > 1


_MATTERS = frozenset("state staff defense defence finance interior justice health police treasury".split())
"""What the holder of an office is at the head of, after "of": "Secretary of State"."""
