"""What the text around a claim says about the question that it answers."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from ..claims import Claim
from ..text import Document
from ..values import Actor, DateValue, Quantity
from . import beside
from .holders import holder
from .lexicon import base, counts_people, known_noun, noun_nearness
from .lists import items
from .recall import far_from, phase, points_back, recalled
from .shares import tells_share
from .signs import (
    BEARERS,
    CONTENT,
    DESCRIPTION,
    EMPTY,
    GENERIC,
    HAPPENED,
    NEARBY,
    OLDEST,
    OPENING,
    PEOPLE_STATES,
    PHRASES,
    REACH,
    RUNNING,
    STATES,
)
from .tables import frames
from .wording import (
    averaged,
    capacity,
    further,
    joined,
    member,
    one_more,
    part,
    participants,
    self_counted,
    seriously_hurt,
    shift,
    street,
)


@frozen
class Profile:
    """One claim as the scorer sees it."""

    claim: Claim
    """The claim."""
    block: str
    """What it can be compared with at all: kind and dimension."""
    head: str
    """Lemma of the counted thing, unit, or name; empty when there is none."""
    people: bool
    """Whether it counts human beings."""
    modifiers: frozenset[str]
    """Lemmas that narrow the head."""
    predicate: str
    """Lemma of the verb it belongs to; empty when unknown."""
    state: str
    """The one frame that says what happened to the things counted ("death"); empty when unknown."""
    frames: Mapping[str, float]
    """News frames evoked near it, with a weight from 0 to 1 that falls with the distance."""
    words: Mapping[str, float]
    """Content lemmas of its sentence, with a weight that falls with the distance."""
    before: frozenset[str]
    """Content lemmas of the sentence before."""
    names: frozenset[str]
    """Actors (entity keys) in its sentence."""
    holder: str
    """The actor that the value is an attribute of ("Larry Gordon, 44"); empty when none stands next to it."""
    days: tuple[int, int] | None
    """Days (ordinals) that its sentence states, when it states some."""
    month: int | None
    """Month that its sentence states without a year that can be told, 1 to 12."""
    filed: int | None
    """Day (ordinal) of publication of its article, when known."""
    far: bool
    """Whether its sentence states a day far from the publication of its article."""
    self_counted: bool
    """Whether its sentence or the article's opening says that the attacker, or an unborn child, is counted
    too."""
    agents: frozenset[str]
    """Who or what does it: keys and words of the participants that act."""
    parts: frozenset[str]
    """Keys and words of all participants."""
    shift: str
    """Word that makes it the distance to another moment ("later"); empty when there is none."""
    spot: str
    """The place named nearest to it in its sentence; empty when there is none."""
    listed: bool
    """Whether it is one of several counts in a row ("two men and a woman")."""
    total: float
    """Sum of the counts of one sort in that row; 0 outside of rows."""
    later_total: float
    """Sum of it and of those told to be further ones soon after ("killed six. Two more died"); 0 when there
    are none."""
    serious: bool
    """Whether those counted are said to be badly hurt."""
    topic: str
    """The actor named last before it in its sentence; empty when there is none."""
    places: frozenset[str]
    """Places named in its sentence."""
    opening: frozenset[str]
    """Places named in the opening of its article."""
    background: float
    """From 0 to 1: signs that it belongs to an earlier or another happening that the article recalls."""
    phase: int
    """-1 when words next to it call it earlier ("previous", "initial"), 1 when newer, else 0."""
    rank: int
    """How many other answers to the same sort of question its article gives before it; 0 for its main
    answer."""
    answers: int
    """How many figures its article gives of the same sort of thing."""
    crowd: int
    """How many figures its article gives of the same dimension."""
    extract: bool
    """Whether its text is so short that it must be taken for an extract of an article."""
    part: bool
    """Whether it counts some of a whole, or is that whole ("three of the four victims")."""
    further: bool
    """Whether it counts others beside those named before ("another 20", "five more")."""
    item: str
    """Label of its line in a list of several happenings ("Virginia Tech: 32 killed"); empty outside."""
    capacity: bool
    """Whether it tells what may be, not what is ("licensed to carry 60")."""
    average: bool
    """Whether it is an average ("an average of 151,000 jobs a month")."""
    joined: bool
    """Whether those others stand in one row with somebody ("an officer and two others")."""
    place: float
    """Where in the article it stands: 0 at its start, towards 1 far down."""
    sentence: int
    """Index of its sentence in the article."""
    figures: tuple[float, ...]
    """Magnitudes of the finite bounds."""

    @property
    def foreign(self) -> frozenset[str]:
        """Places in its sentence that the opening of its article does not name."""
        return self.places - self.opening


AGE = "number/age"
"""The block of ages."""

SHARE = "number/share"
"""The block of percentages, fractions and odds."""

BASE = "number/base"
"""The block of what odds are told of: ten in "three in ten"."""

ADDRESS = "number/address"
"""The block of house numbers, whose heads are streets."""


def block_of(claim: Claim, holder: str = "") -> str:
    """Claims of different blocks are never compared.

    A bare whole number is an age when it stands beside a name ("Larry Gordon, 44"), else it counts what the
    text does not repeat ("injuring 40").
    """
    value = claim.value
    if isinstance(value, Quantity):
        if value.form == "ordinal":
            return "number/ordinal"
        if value.form == "age":
            return AGE
        if value.unit is None:
            lower = value.interval.lower
            bare = value.interval.is_point and " " not in claim.quote
            if holder and bare and lower is not None and lower.denominator == 1 and 1 <= lower <= OLDEST:
                return AGE
        if tells_share(claim):
            return SHARE
        return "number/count" if value.unit is None else f"number/{value.unit.dimension}"
    if isinstance(value, DateValue):
        return "date/days" if value.type in ("DATE", "TIME") else f"date/{value.type}"
    return claim.kind


WHAT_HAPPENED = PEOPLE_STATES | {"minor", "shoot"}
"""Frames of modifiers that say what happened to the things counted."""


def narrowing(claim: Claim) -> list[str]:
    """Modifiers that say which things are meant, not what happened to them ("dead", "critically")."""
    told = frames()
    return [
        word
        for word in claim.about.modifiers
        if not word.endswith("ly") and WHAT_HAPPENED.isdisjoint(told.get(word, ()))
    ]


MIDDLE = 1000
"""The offset that counts as the middle of an article, whatever its length: text added later moves nothing."""


def profile_all(document: Document, claims: Sequence[Claim]) -> tuple[Profile, ...]:
    """Profiles of the article's claims, in their order."""
    tokens = document.tokens
    lemmas = [tokens.lemma(i) for i in range(len(tokens))]
    owner = [0] * len(tokens)
    for index, (first, last) in enumerate(tokens.sentences):
        owner[first:last] = [index] * (last - first)
    by_sentence: defaultdict[int, list[Claim]] = defaultdict(list)
    positions: list[tuple[int, int, int]] = []
    for claim in claims:
        first, last = tokens.within(claim.span.start, claim.span.end)
        first = min(first, len(tokens) - 1)
        sentence = owner[first]
        positions.append((first, max(first + 1, last), sentence))
        if claim.kind != DESCRIPTION:
            by_sentence[sentence].append(claim)
    content = [_content(lemmas, tokens.tags, *span) for span in tokens.sentences]
    opening = frozenset(
        e
        for i in range(min(OPENING, len(tokens.sentences)))
        for m in by_sentence[i]
        for e in beside.places(m.value)
    )
    published = document.article.published
    first_words: Sequence[str] = (
        tokens.lowers[: tokens.sentences[min(OPENING, len(tokens.sentences)) - 1][1]]
        if tokens.sentences
        else ()
    )
    told_apart = self_counted(first_words)
    lowers = tokens.lowers
    extract = len(tokens.sentences) <= FEWEST
    counted: dict[int, bool] = {}
    past: dict[int, float] = {}
    for sentence in {sentence for _, _, sentence in positions}:
        start, end = tokens.sentences[sentence]
        counted[sentence] = told_apart or self_counted(lowers[start:end])
        past[sentence] = recalled(document, sentence)
    labels = items(document, claims)
    found: list[Profile] = []
    for claim, (first, last, sentence) in zip(claims, positions, strict=True):
        start, end = tokens.sentences[sentence]
        mates = beside.nearest(by_sentence[sentence], claim)
        days = beside.days(mates, claim)
        wholes = [
            m
            for m in mates
            if getattr(m.value, "whole", None) is not None
            and m.span.contains(claim.span)
            and m.span != claim.span
        ]
        inside = bool(wholes)
        kind = member(document, claim, last, end)
        road = street(claim, tokens.words[last : last + 4])
        state = (
            _state_of(lemmas[last : min(end, last + 1 + (tokens.tags[last : last + 1] == ["I"]))])
            if inside
            else _state(claim, lemmas, first, last, start, end)
        )
        places = frozenset(e for m in mates for e in beside.places(m.value))
        told_before = by_sentence[sentence - 1] if sentence else ()
        whose = holder(claim, mates, document.text, lowers[start:first], told_before)
        around = range(max(start, first - 4), min(end, last + 3))
        far = days is not None and far_from(days, published)
        found.append(
            Profile(
                claim=claim,
                block="number/remainder"
                if lowers[first - 2 : first] == ["all", "but"]
                else ADDRESS
                if road
                else BASE
                if any(tells_share(m) for m in wholes)
                else block_of(claim, whose),
                head=road or kind or _head(claim),
                people=counts_people(kind) if kind else _people(claim, state),
                modifiers=frozenset(narrowing(claim)),
                predicate=claim.about.predicate or "",
                state=state,
                frames=_frames(lemmas, first, last, start, end),
                words=_words(content[sentence], first, last),
                before=frozenset(w for _, w in content[sentence - 1]) if sentence else frozenset(),
                names=beside.names(mates, claim),
                holder=whose,
                days=days,
                month=beside.month(mates, claim),
                far=far,
                filed=published.toordinal() if published else None,
                self_counted=counted[sentence],
                capacity=claim.kind == "number" and capacity(document.text, claim.span.start),
                average=claim.kind == "number" and averaged(document.text, claim.span.start),
                topic=beside.topic(claim, mates),
                places=places,
                opening=opening,
                background=min(1.0, 0.6 * far + past[sentence]),
                phase=phase(document, around, start, end, state in RUNNING),
                rank=0,
                answers=0,
                crowd=0,
                extract=extract,
                part=bool(kind) or (not inside and part(claim, lowers[start:first], lowers[last : last + 2])),
                further=one_more(claim, lowers[first - 1 : first])
                or further(lowers[max(start, first - 1) : min(end, last + 1)]),
                item=labels.get(claim.span, ""),
                joined=joined(document, first, last, start),
                agents=participants(claim, ("agent",)),
                parts=participants(claim),
                shift=shift(lowers[max(start, first - 1) : first], lowers[last : min(end, last + 2)]),
                spot=beside.spot(claim, mates),
                listed=False,
                total=0.0,
                later_total=0.0,
                serious=seriously_hurt(document.tokens, first, last, start, end),
                place=claim.span.start / (claim.span.start + MIDDLE),
                sentence=sentence,
                figures=_figures(claim),
            )
        )
    return _ranked(_with_further(_in_rows(document, _carried(document, found))))


def _carried(document: Document, profiles: Sequence[Profile]) -> list[Profile]:
    """The profiles in text order; a sentence that points back belongs to the time of the one before it."""
    deepest: dict[int, float] = {}
    found: list[Profile] = []
    for profile in sorted(profiles, key=lambda p: p.claim.span):
        before = deepest.get(profile.sentence - 1, 0.0)
        if before > profile.background and points_back(document, profile.sentence):
            profile = evolve(profile, background=before)
        deepest[profile.sentence] = max(deepest.get(profile.sentence, 0.0), profile.background)
        found.append(profile)
    return found


def _in_rows(document: Document, profiles: Sequence[Profile]) -> list[Profile]:
    """The profiles, in text order, with counts that stand in a row marked."""
    rows: list[list[int]] = []
    last: Profile | None = None
    for index, profile in enumerate(profiles):
        if profile.block != "number/count" or len(profile.figures) != 1:
            continue
        if last is not None and last.sentence == profile.sentence:
            if last.claim.span.overlaps(profile.claim.span):
                continue
            between = document.text[last.claim.span.end : profile.claim.span.start][: GAP + 1]
            if len(rows[-1]) < beside.MATES and len(between) <= GAP and ROW.fullmatch(between):
                rows[-1].append(index)
                last = profile
                continue
        rows.append([index])
        last = profile
    found = list(profiles)
    for row in rows:
        for index in row if len(row) > 1 else ():
            mine = profiles[index]
            total = math.fsum(
                profiles[i].figures[0]
                for i in row
                if profiles[i].people == mine.people and _one_sort(profiles[i], mine)
            )
            found[index] = evolve(mine, listed=True, total=total)
    return found


SOON = 2
"""Sentences behind a count in which further ones are told."""


def _with_further(profiles: Sequence[Profile]) -> list[Profile]:
    """The profiles, in text order, with the sum of counts of people and of further ones soon after."""
    told: defaultdict[tuple[str, int], float] = defaultdict(float)
    for p in profiles:
        if p.further and p.people and p.state and len(p.figures) == 1:
            told[p.state, p.sentence] += p.figures[0]
    found: list[Profile] = []
    for p in profiles:
        soon = range(p.sentence, p.sentence + SOON + 1)
        more = math.fsum(told.get((p.state, sentence), 0.0) for sentence in soon)
        main = p.people and p.state and not p.further and len(p.figures) == 1
        found.append(evolve(p, later_total=p.figures[0] + more) if main and more else p)
    return found


def _one_sort(a: Profile, b: Profile) -> bool:
    return (a.people and b.people) or noun_nearness(a.head, b.head) >= SORT


CARRIERS = frozenset({"take", "rush", "airlift", "transport", "fly", "bring", "carry"})
"""Predicates of which the goal says what happened: "were taken to hospital"."""

COMPLEMENT = 5
"""Words after a count in which a predicate that says little is completed: "10 of whom remain critical"."""

SORT = 0.75
"""Nearness from which two nouns name one sort of thing: a rifle and a gun, not a rifle and a magazine."""

ROW = re.compile(r"(?:,| and| as well as| along with)[^.;:()]{0,30}|[^.;:()]{0,30}(?:,| and)(?: the)?\s*")
"""Words between two counts of one row."""

GAP = 40
"""Code points that they may take."""


FEWEST = 2
"""Sentences up to which a text is an extract: how many figures its article has, it does not tell."""

USUAL = 5
"""Figures of one dimension that its article is taken to have then, and more than one of any sort."""


def _ranked(profiles: Sequence[Profile]) -> tuple[Profile, ...]:
    """The profiles with their ranks: an article's first plain answer to a sort of question is its main
    one."""
    answers: defaultdict[tuple[str, str, str], list[tuple[float, ...]]] = defaultdict(list)
    ranked: list[Profile] = []
    for profile in sorted(profiles, key=lambda p: (p.part or p.further or p.background >= 0.6, p.claim.span)):
        sort = (profile.block, "" if profile.head in GENERIC else profile.head, profile.state)
        given = answers[sort]
        if profile.figures not in given:
            given.append(profile.figures)
        ranked.append(evolve(profile, rank=given.index(profile.figures)))
    figures: defaultdict[tuple[str, str], set[tuple[float, ...]]] = defaultdict(set)
    for p in ranked:
        figures[p.block, p.head].add(p.figures)
        figures[p.block, ""].add(p.figures)
    ranked = [
        evolve(
            p,
            answers=max(1 + p.extract, len(figures[p.block, p.head])),
            crowd=max(USUAL if p.extract else 1, len(figures[p.block, ""])),
        )
        for p in ranked
    ]
    ages = {p.figures for p in ranked if p.block == AGE and not p.holder}
    if len(ages) > 1:  # whose they are is not told, so none is the main one
        ranked = [evolve(p, rank=len(ages)) if p.block == AGE and not p.holder else p for p in ranked]
    return tuple(sorted(ranked, key=lambda p: p.claim.key))


def _head(claim: Claim) -> str:
    value = claim.value
    if tells_share(claim):
        return "percent"
    if isinstance(value, Quantity):
        unit = value.unit
        if unit is not None and not unit.is_count and value.form != "age":
            return unit.dimension  # tonnes and kilograms measure one thing
        return claim.about.head or (unit.name if unit else "")
    if isinstance(value, Actor):
        return value.entity or value.name.casefold()
    return claim.about.head or ""


def _people(claim: Claim, state: str) -> bool:
    value = claim.value
    if not isinstance(value, Quantity) or value.form not in ("cardinal", "fraction"):
        return False
    if value.unit is None or value.unit.is_count:
        head = claim.about.head or ""
        if head in HAPPENED:
            return True
        whole = base(head)  # a schoolgirl is a girl, a handgun a gun
        return counts_people(whole) if known_noun(whole) else state in PEOPLE_STATES
    return False


def _content(lemmas: Sequence[str], tags: Sequence[str], start: int, end: int) -> list[tuple[int, str]]:
    return [
        (i, lemmas[i])
        for i in range(start, end)
        if tags[i] in CONTENT and lemmas[i] not in EMPTY and lemmas[i][0].isalpha()
    ]


def _frames(lemmas: Sequence[str], first: int, last: int, start: int, end: int) -> dict[str, float]:
    table = frames()
    found: dict[str, float] = {}
    for i in range(max(start, first - REACH), min(end, last + REACH)):
        names = table.get(lemmas[i])
        if names:
            distance = 0 if first <= i < last else first - i if i < first else i - last + 1
            weight = 1 / (1 + distance / 4)
            for name in names:
                if weight > found.get(name, 0.0):
                    found[name] = weight
    return found


def _state_of(words: Iterable[str]) -> str:
    """The weightiest state that the words evoke; empty when none does."""
    table = frames()
    evoked = {name for word in words for name in table.get(word, ())}
    return next((state for state in STATES if state in evoked), "")


def _state(claim: Claim, lemmas: Sequence[str], first: int, last: int, start: int, end: int) -> str:
    about, best = claim.about, _state_of
    nouns = PHRASES.get(about.predicate or "", {})
    for lemma in lemmas[first : min(end, last + 5)] if nouns else ():
        if lemma in nouns:
            return nouns[lemma]
    adverbs = [word for word in lemmas[last : min(end, last + 1)] if word.endswith("ly")]
    own = best((*about.modifiers, about.head or "", *lemmas[first:last], *adverbs))
    if own in ("death", "injury", "critical"):
        return own
    predicate = about.predicate or ""
    if predicate in BEARERS or predicate in CARRIERS:
        found = best(lemmas[last : min(end, last + COMPLEMENT)])
        if found in PEOPLE_STATES:
            return found
    if predicate not in BEARERS:
        found = best((predicate,))
        if found == "shoot" and not {"death", "fatally", "dead"}.isdisjoint(
            lemmas[max(start, first - 6) : min(end, last + 6)]
        ):
            return "death"
        if found:
            return found
    if own:
        return own
    for distance in range(NEARBY):
        after, before = last + distance, first - 1 - distance
        found = best([lemmas[i] for i in (after, before) if start <= i < end])
        if found:
            return found
    return ""


def _words(content: Sequence[tuple[int, str]], first: int, last: int) -> dict[str, float]:
    found: dict[str, float] = {}
    for i, lemma in content:
        distance = 0 if first <= i < last else first - i if i < first else i - last + 1
        weight = 1 / (1 + distance / 5)
        if weight > found.get(lemma, 0.0):
            found[lemma] = weight
    return found


def _figures(claim: Claim) -> tuple[float, ...]:
    value = claim.value
    if not isinstance(value, Quantity):
        return ()
    unit = value.unit
    factor = 1.0 if unit is None or unit.is_count else float(unit.factor)
    if value.whole is not None and value.whole.lower and tells_share(claim):
        factor = 1 / float(value.whole.lower)
    ends = {b for b in (value.told.lower, value.told.upper) if b is not None and abs(b) < 10**30}
    return tuple(sorted(float(b) * factor for b in ends))


class Rarity:
    """How telling a lemma is within two articles: inverse document frequency over their sentences.

    Only the two articles count, so that adding an article never changes a verdict on others.
    """

    def __init__(self, a: Sequence[Profile], b: Sequence[Profile]) -> None:
        self._counts, total = Counter[str](), 0
        for profiles in (a, b):
            seen: set[int] = set()
            for profile in profiles:
                if profile.sentence not in seen:
                    seen.add(profile.sentence)
                    self._counts.update(profile.words.keys())
            total += len(seen)
        self._total = max(1, total)
        self._cache: dict[str, float] = {}

    def __call__(self, lemma: str) -> float:
        """Natural logarithm of sentences over those with the lemma; 0.1 or more."""
        found = self._cache.get(lemma)
        if found is None:
            found = max(0.1, math.log((self._total + 1) / (self._counts[lemma] + 0.5)))
            self._cache[lemma] = found
        return found
