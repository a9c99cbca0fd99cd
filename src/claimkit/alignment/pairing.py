"""The alignment step: from claims of several articles to pairs that answer one question."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence, Set
from datetime import date

from attrs import evolve

from ..claims import Claim
from ..comparators import SetRelation
from ..framing import change_cue
from ..hookspecs import Comparator
from ..text import Document
from ..values import Actor, DateValue, Quantity
from . import actors, dates, described, elsewhere
from ._alignment import Alignment, Sameness
from .blocking import blocks_of, of_kinds
from .contrasts import contrasted
from .entailed import entailed
from .kinship import linked_articles
from .mentions import mentioned
from .opposites import opposed
from .positions import one_of_several, places
from .profiles import ADDRESS, AGE, Profile, Rarity, profile_all
from .rivals import counted
from .scored import Scored, Scorer, Side, compared
from .scoring import Mode, confidence, model
from .series import day_of, doubtful, is_series
from .signs import DESCRIPTION, RUNNING
from .sorts import other_sorts, sorts_apart
from .within import carried, within

KEPT = 0.5
"""Score from which a pair is taken to answer one question."""

ANSWERED = 0.85
"""Score from which an equal claim of another article surely is the same answer."""

IDENTICAL = 0.9
"""Score of two mentions of one actor."""

KIN = 1.75
"""Kinship of two articles from which what they tell differently is told of one happening.

99 % of the pairs of real articles on one development event reach it, 80 % of the leads on one shooting, and
1 % of the pairs on two happenings.
"""

DIFFERENCES = 2
"""Differing figures, with none that surely agree, from which two articles may tell of two happenings."""

CLOSE_KIN = 3.0
"""Kinship of two articles of one time from which they tell of one happening, however many figures differ."""

UNDATED = 4.0
"""The same for two articles of which neither has a day of publication, as texts on a desk."""

ONE_STORY = 7.0
"""The same for articles of which only one has a day, or whose days are further apart."""

ONE_TIME = 10
"""Days between two publications up to which one happening is news."""

ROUND = 10
"""Multiples of this are round figures."""

MOVED = frozenset({"increase", "decrease", "revised"})
"""Words of change that make a claim the later one when no day tells."""

SAME_HOLDER = 0.85
"""Score of two ages of one person."""

OTHER_HOLDER = 0.02
"""Score of ages of different persons, or of a person and somebody not named."""

OPPOSED = 0.6
"""Least score of two figures told with opposite words of one subject and time."""

SCORERS: Mapping[str, Scorer] = {"date": dates.score, DESCRIPTION: actors.score}
"""Scorers of the kinds that have one of their own; all other claims go through the learned models."""


def align(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    comparators: Mapping[str, Comparator] | None = None,
) -> tuple[Alignment, ...]:
    """Pairs of claims of different articles that answer one question, by claim ids.

    Takes framed and resolved claims of the documents' articles. Of the claims by which an article repeats one
    answer, only the pair that fits best is kept. The outcome does not depend on any order, nor do the pairs
    of two articles depend on a third.
    """
    by_article = {d.article.id: d for d in documents}
    profiles = profiles_of(documents, claims)
    days = published(documents, profiles)
    kept = [x for x in select(score_all(profiles, days, comparators, by_article)) if not _other_fate(x)]
    kept += entailed(kept, KEPT)
    inside = [x for d in documents for x in within(d, profiles[d.article.id], comparators)]
    moved = carried(kept, inside, by_article)
    told = {frozenset((x.a, x.b)) for x in moved}
    plain = [x for x in kept if frozenset((x.a.claim.id, x.b.claim.id)) not in told]
    found = [*(_alignment(pair, by_article, days) for pair in plain), *inside, *moved]
    return tuple(sorted(found, key=lambda x: (x.a, x.b)))


def profiles_of(documents: Sequence[Document], claims: Sequence[Claim]) -> dict[str, tuple[Profile, ...]]:
    """Profiles of the claims by article."""
    by_article: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        by_article[claim.article].append(claim)
    return {d.article.id: profile_all(d, by_article[d.article.id]) for d in documents}


def published(
    documents: Sequence[Document], profiles: Mapping[str, Sequence[Profile]] | None = None
) -> dict[str, date | None]:
    """Publication day of each article; where it is unknown, with ``profiles``, the day of its dateline."""
    told = profiles or {}
    return {
        d.article.id: d.article.published or _dateline_day(d, told.get(d.article.id, ())) for d in documents
    }


def _dateline_day(document: Document, profiles: Sequence[Profile]) -> date | None:
    line = document.dateline
    if line is None:
        return None
    for profile in profiles:
        value = profile.claim.value
        if not isinstance(value, DateValue) or not line.span.contains(profile.claim.span):
            continue
        if value.granularity == "day" and value.type == "DATE" and value.start is not None:
            return value.start
    return None


def score_all(
    profiles: Mapping[str, Sequence[Profile]],
    days: Mapping[str, date | None],
    comparators: Mapping[str, Comparator] | None = None,
    documents: Mapping[str, Document] | None = None,
) -> list[Scored]:
    """The candidate pairs of linked articles that are sure enough, scored.

    ``documents`` by article are for scorers that look at the words around a claim.
    """
    plain = {id: [p for p in found if p.claim.kind != DESCRIPTION] for id, found in profiles.items()}
    links = linked_articles(plain, days, documents)
    happened = {id: day_of(document, profiles[id]) for id, document in (documents or {}).items()}
    series = is_series(happened)
    blocks = {id: blocks_of(found) for id, found in plain.items()}
    named = {id: of_kinds(found, lambda kind: kind == "actor") for id, found in blocks.items()}
    figures = {id: of_kinds(found, is_counted) for id, found in blocks.items()}
    aged = {id: _aged(found) for id, found in plain.items()}
    told_places = {id: places(found) for id, found in plain.items()}
    scored: list[Scored] = []
    for link in links:
        one, other = (profiles[article] for article in link)
        rarity = Rarity(*(plain[article] for article in link))
        strangers = links[link] < KIN
        tied = _one_story(links[link], *(days[article] for article in link))
        told: set[tuple[int, int]] = set()
        for a, b in mentioned(named[link[0]], named[link[1]], rarity):
            relation = compared(a, b, comparators)
            together = relation in ("subset", "superset") and a.predicate and a.predicate == b.predicate
            if relation == "equal" or together:
                scored.append(Scored(a, b, relation, IDENTICAL, (), (), f"{a.claim.id} {b.claim.id}"))
        for pair in counted(figures[link[0]], figures[link[1]], rarity, comparators):
            a, b, relation = pair.a, pair.b, pair.relation
            sure = score(a, b, relation, pair.features)
            words = None
            if documents:
                words = opposed(a, b, documents, plain) or sorts_apart(pair, documents)
                if words is None and other_sorts(a, b, documents):
                    continue
            if words is not None:
                relation, sure = "disjoint", max(sure, OPPOSED)
                told.add((a.sentence, b.sentence))
            if relation == "equal" and (_only_bearer(a, b, aged) or _only_bearer(b, a, aged)):
                sure = SAME_HOLDER
            if relation == "disjoint" and words is None and _mistold(a, b, aged):
                sure = SAME_HOLDER
            differ = relation == "disjoint"
            if differ and one_of_several(a, b, told_places):
                continue
            if sure >= KEPT and not (differ and documents and contrasted(a, b, documents)):
                doubted = differ and series and doubtful(a, b, happened)
                apart = differ and strangers
                scored.append(
                    Scored(
                        a,
                        b,
                        relation,
                        sure,
                        pair.features,
                        apart=apart,
                        doubted=doubted,
                        tied=tied,
                        opposed=words,
                    )
                )
        for scorer in SCORERS.values():
            found = scorer(one, other, rarity, documents or {}, comparators)
            if documents:
                found = (_opposed(x, documents, plain, told) for x in found if not _set_apart(x, documents))
            scored.extend(
                evolve(x, apart=True) if strangers and x.relation == "disjoint" else x
                for x in found
                if tied or not x.close
            )
    return scored


def _set_apart(pair: Scored, documents: Mapping[str, Document]) -> bool:
    """Whether words beside two days that exclude each other set what they are told of apart."""
    dates_differ = pair.relation == "disjoint" and pair.a.claim.kind == "date" and pair.score >= KEPT
    return dates_differ and contrasted(pair.a, pair.b, documents)


def is_counted(kind: str) -> bool:
    """Whether claims of a kind are scored as counts are: all but actors and kinds with their own scorer."""
    return kind != "actor" and kind not in SCORERS


def _opposed(
    pair: Scored,
    documents: Mapping[str, Document],
    profiles: Mapping[str, Sequence[Profile]],
    told: Set[tuple[int, int]],
) -> Scored:
    """The pair, or when opposite words stand with one day, what they say; not of sentences ``told`` already
    to say the opposite of a figure."""
    a, b = pair.a, pair.b
    if pair.relation == "disjoint" or (a.sentence, b.sentence) in told:
        return pair
    words = opposed(a, b, documents, profiles)
    if words is None:
        return pair
    return evolve(pair, relation="disjoint", score=max(pair.score, OPPOSED), opposed=words)


def score(a: Profile, b: Profile, relation: SetRelation, values: tuple[float, ...]) -> float:
    """Probability that both answer one question; ages belong to whoever they stand
    beside, house numbers to their street."""
    if a.block == AGE and (a.holder or b.holder):
        return SAME_HOLDER if a.holder == b.holder else OTHER_HOLDER
    if a.block == ADDRESS:
        return SAME_HOLDER if a.head == b.head else OTHER_HOLDER
    if a.block == AGE and relation == "disjoint" and (a.rank or b.rank):
        return OTHER_HOLDER
    mode: Mode = "differ" if relation == "disjoint" else "agree"
    return model(mode).score(values, trees=not (a.extract or b.extract))


GROWN = 1.1
"""How much more than its least number a toll must be to have grown since."""

GROWN_SCORE = 0.7
"""Score from which it is taken to be one toll."""

MISTOLD = 2
"""Years by which papers tell one person's age differently."""

RIVALS = 3
"""Years between two ages up to which they may be meant for one person."""

Aged = Mapping[tuple[float, ...], Set[str]]
"""The persons of an article told with an age, by the age."""


def _aged(profiles: Sequence[Profile]) -> Aged:
    found: defaultdict[tuple[float, ...], set[str]] = defaultdict(set)
    for profile in profiles:
        if profile.block == AGE:
            found[described.years(profile)].add(profile.holder)
    return found


def _only_bearer(a: Profile, b: Profile, aged: Mapping[str, Aged]) -> bool:
    """Whether nobody is named beside an age, and the other article tells it of one person, by name."""
    if a.block != AGE or a.holder or not b.holder:
        return False
    return aged[b.claim.article][described.years(b)] == {b.holder}


def _mistold(a: Profile, b: Profile, aged: Mapping[str, Aged]) -> bool:
    """Whether two ages, one of them of nobody by name, are nearly the same, neither is told by both articles,
    and nobody else of either article is about as old ("17-year-olds" are several).

    "A 42-year-old man has died" and "Len Whitecalf, 44": of 55 such pairs of labelled articles 46 are of one
    person.
    """
    if a.block != AGE or bool(a.holder) == bool(b.holder) or any(p.claim.quote.endswith("s") for p in (a, b)):
        return False
    one, other = aged[a.claim.article], aged[b.claim.article]
    first, second = described.years(a), described.years(b)
    return (
        _apart(first, second) <= MISTOLD
        and [age for age in other.keys() - one.keys() if _apart(first, age) <= RIVALS] == [second]
        and [age for age in one.keys() - other.keys() if _apart(second, age) <= RIVALS] == [first]
    )


def _apart(a: tuple[float, ...], b: tuple[float, ...]) -> float:
    """Years between two ages; of ages told as a range infinitely many."""
    return abs(a[0] - b[0]) if len(a) == len(b) == 1 else math.inf


def select(scored: Sequence[Scored]) -> list[Scored]:
    """The pairs to keep: sure enough, the best for each two answers, and no difference that is explained.

    A difference is explained when one of the two answers is also given by the other article, or when a third
    article gives both: then they answer different questions.
    """
    given = _given(scored)
    best: dict[tuple[object, ...], Scored] = {}
    for pair in scored:
        if pair.score < KEPT or (pair.relation == "disjoint" and _explained(pair, given)):
            continue
        one, other = pair.a.claim, pair.b.claim
        key = (one.article, other.article, one.value, other.value, pair.question)
        held = best.get(key)
        if held is None or _order(pair) > _order(held):
            best[key] = pair
    return _one_happening(list(best.values()))


def _one_happening(kept: Sequence[Scored]) -> list[Scored]:
    """The pairs; differences of articles that share no figure or day and differ in several are set apart.

    Such articles tell of two happenings, unless what they share besides ties them to one. Those of a series
    do so already when one figure differs.
    """
    differ: Counter[tuple[str, str]] = Counter()
    agreed: set[tuple[str, str]] = set()
    same: set[tuple[str, str]] = set()
    for pair in kept:
        number = pair.a.claim.kind == "number" and not pair.apart
        if number and pair.relation != "disjoint" and pair.score >= ANSWERED:
            agreed.add(_articles(pair))
        if pair.tied or _shares_day(pair):
            same.add(_articles(pair))
        elif number and pair.relation == "disjoint":
            differ[_articles(pair)] += 1
    two = {articles for articles, count in differ.items() if count >= DIFFERENCES} - same - agreed
    return [
        evolve(pair, apart=True)
        if (pair.relation == "disjoint" and _articles(pair) in two)
        or (pair.doubted and _articles(pair) not in agreed)
        else pair
        for pair in kept
    ]


def _one_story(kinship: float, one: date | None, other: date | None) -> bool:
    """Whether two articles tell of one happening, by what names they share and when they were published."""
    if one is None and other is None:
        return kinship >= UNDATED
    near = one is not None and other is not None and abs((one - other).days) <= ONE_TIME
    return kinship >= (CLOSE_KIN if near else ONE_STORY)


def _shares_day(pair: Scored) -> bool:
    """Whether both articles lay the same to one day of the calendar."""
    value = pair.a.claim.value
    whole = isinstance(value, DateValue) and value.granularity == "day" and value.start is not None
    return whole and pair.relation == "equal" and not pair.apart


def _articles(pair: Scored) -> tuple[str, str]:
    return (pair.a.claim.article, pair.b.claim.article)


def _order(pair: Scored) -> tuple[float, int, int]:
    return (pair.score, -pair.a.claim.span.start, -pair.b.claim.span.start)


Answer = tuple[str, object, str, str]
"""An article's answer: article, value, state, head."""


def _answer(profile: Profile) -> Answer:
    value = profile.claim.value
    given: object = value
    if isinstance(value, Actor) and profile.claim.kind != DESCRIPTION:
        given = value.entity or value.name.casefold()
    return (profile.claim.article, given, profile.state, profile.head)


def _given(scored: Sequence[Scored]) -> dict[Answer, frozenset[str]]:
    """For each answer, the other articles that surely give the same."""
    found: defaultdict[Answer, set[str]] = defaultdict(set)
    for pair in scored:
        if pair.relation == "equal" and pair.score >= ANSWERED:
            found[_answer(pair.a)].add(pair.b.claim.article)
            found[_answer(pair.b)].add(pair.a.claim.article)
    return {answer: frozenset(articles) for answer, articles in found.items()}


def _meet(pair: Scored) -> bool:
    """Whether a round figure or a length of time meets a bound at the same figure ("50", "more than 50"; "two
    years", "more than two years"): one estimate, worded twice."""
    figures = pair.a.figures
    if len(figures) != 1 or figures != pair.b.figures:
        return False
    return pair.a.block == "number/time" or (figures[0] >= ROUND and figures[0] % ROUND == 0)


def _adds_up(pair: Scored) -> bool:
    """Whether one is the other with those named beside it: "two men and a woman", "three"; "he and six
    others", "seven"."""
    return any(
        len(one.figures) == 1
        and other.figures
        in ((one.total,) if one.listed else (), (one.figures[0] + 1,) if one.further else ())
        and not (other.listed or other.further)
        for one, other in ((pair.a, pair.b), (pair.b, pair.a))
    )


HARMED = frozenset({"injury", "critical", "missing", "hospital"})
"""States of people who are not dead."""


def _other_fate(pair: Scored) -> bool:
    """ "ten killed" and "ten injured" or "ten survived": one figure, told of different people.

    Of 119 such pairs of labelled articles that scored high enough 117 answer different questions. They agree
    in nothing, yet show that both articles know the figure.
    """
    states = {pair.a.state, pair.b.state}
    alive = "survive" in (pair.a.predicate, pair.b.predicate)
    return pair.relation != "disjoint" and "death" in states and (alive or not states.isdisjoint(HARMED))


def _explained(pair: Scored, given: Mapping[Answer, frozenset[str]]) -> bool:
    """Whether the two answers are known to answer different questions.

    Nearly equal main answers are two states of one count, though an article may give both.
    """
    if pair.opposed is not None:
        return False
    if _meet(pair) or _adds_up(pair) or any(rule(pair) for rule in elsewhere.RULES):
        return True
    alike = (pair.has("core main") and pair.has("close")) or (pair.has("core") and pair.has("very close"))
    if alike and pair.a.state in RUNNING:
        return False
    none: frozenset[str] = frozenset()
    one, other = given.get(_answer(pair.a), none), given.get(_answer(pair.b), none)
    return pair.b.claim.article in one or pair.a.claim.article in other or not one.isdisjoint(other)


def _outgrown(pair: Scored, moved: str) -> bool:
    """Whether the count that rose is below the other: "rises to 39" came before 67, as tolls only grow."""
    one, other = (pair.a, pair.b) if moved == "a" else (pair.b, pair.a)
    running = one.state in RUNNING and one.state == other.state
    return running and bool(one.figures and other.figures) and one.figures[-1] < other.figures[0]


def _grown(pair: Scored, filed: date | None, other_filed: date | None) -> Side | None:
    """The side of a toll of one story that has grown past what was its least number on an earlier day: "at
    least nine dead", "11 people were killed"."""
    if not pair.tied or filed is None or other_filed is None or filed == other_filed:
        return None
    older, newer = (pair.b, pair.a) if filed > other_filed else (pair.a, pair.b)
    least, now = older.claim.value, newer.claim.value
    if not (isinstance(least, Quantity) and isinstance(now, Quantity)) or older.block == AGE:
        return None
    running = older.state in RUNNING and older.state == newer.state
    if not running or least.interval.upper is not None or not (older.figures and newer.figures):
        return None
    if newer.figures[0] < GROWN * older.figures[0] or pair.score < GROWN_SCORE:
        return None
    return "a" if newer is pair.a else "b"


def _alignment(pair: Scored, documents: Mapping[str, Document], days: Mapping[str, date | None]) -> Alignment:
    a, b = pair.a.claim, pair.b.claim
    told = sorted(zip(pair.names, pair.features, strict=True), key=lambda f: f[0])
    sure = pair.score  # of scorers of their own: right more often than it says, on the development sets
    if pair.a.claim.kind not in SCORERS:
        sure = confidence(pair.score, "differ" if pair.relation == "disjoint" else "agree")
    found = Alignment(a.id, b.id, min(1.0, pair.score), sure, features=tuple(f for f in told if f[1]))
    one, other = documents[a.article], documents[b.article]
    filed, other_filed = days[a.article], days[b.article]
    if pair.relation != "disjoint":
        grown = _grown(pair, filed, other_filed)
        return evolve(found, later=grown, moved=True, running=True) if grown else found
    event: Sameness = "different" if pair.apart else "same"
    if pair.opposed is not None:
        return evolve(found, event=event, opposed=pair.opposed)
    first, second = change_cue(one, a), change_cue(other, b)
    later = None
    if first == "earlier" and second != "earlier":
        later = "b"
    elif second == "earlier" and first != "earlier":
        later = "a"
    elif filed and other_filed and filed != other_filed:
        later = "a" if filed > other_filed else "b"
    elif (first in MOVED) != (second in MOVED):
        later = "a" if first in MOVED else "b"
        if "increase" in (first, second) and _outgrown(pair, later):
            later = "b" if later == "a" else "a"
    else:
        later = pair.later
    change = pair.change or next((c for c in (first, second) if c), None)
    running = pair.a.state in RUNNING and pair.a.state == pair.b.state and pair.a.block != AGE
    # one article counts the attacker, the other does not: of 8 such labelled pairs 1 is a difference
    scope = "different" if pair.relation == "disjoint" and pair.has("self counted") else "same"
    return evolve(found, event=event, scope=scope, later=later, change=change, running=running)  # type: ignore[arg-type]
