"""All steps in one call, and each of them by itself."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import pairwise

from ..alignment import align
from ..alignment._alignment import Alignment
from ..alignment.absences import absences
from ..alignment.descriptions import describe
from ..alignment.enumerations import enumerations, remainders
from ..alignment.lone import lone
from ..alignment.positions import positions
from ..alignment.questions import group, question
from ..alignment.rows import rows
from ..alignment.signs import DESCRIPTION
from ..alignment.voices import copies
from ..articles import Article
from ..claims import Claim
from ..discrepancies import AGREE, DIFFER, Discrepancy, Leaf, Question, Relation, Severity, Side
from ..errors import ArticleError
from ..extraction import extract_document
from ..framing import frame
from ..hookspecs import Comparator
from ..plugins import PluginManager, Problem, default_plugins
from ..reports import Report, Variant
from ..resolution import Knowledge, resolve, spelling_variants
from ..resolution.anchoring import anchored
from ..text import Document, segment
from ..values import Actor, DateValue
from .gates import relate

ALIKE = 0.7
"""Confidence from which two agreeing claims bring their other partners into one question."""

APART = 0.4
"""The same for claims that differ, whose confidence is lower throughout."""

BACKED = 0.1
"""What other answers of two articles add to a weekday of no known week that may be a date of the other."""

LIFT = 0.43
"""What the confidence of a difference is raised by where it is set against that of agreements."""

RANK: dict[Leaf, int] = {"conflict": 0, "disputed": 1, "update": 2}
"""Discrepancies by weight, the heaviest first."""


def compare(
    articles: Iterable[Article | str],
    plugins: PluginManager | None = None,
    *,
    seconds: float | None = None,
) -> Report:
    """What the articles claim and where they agree, refine, update or contradict each other.

    A string is an article of its own, called "article 1" by its place. ``plugins`` defaults to everything
    installed; ``seconds`` limits each extractor on each article. The report does not depend on the order of
    the articles. Raises :class:`~claimkit.errors.ArticleError` when two articles have one id; whatever else
    goes wrong is named in the report's problems and costs nothing else.
    """
    manager = plugins if plugins is not None else default_plugins()
    named = (_article(given, number) for number, given in enumerate(articles, 1))
    ordered = sorted(named, key=lambda article: article.id)
    for first, second in pairwise(ordered):
        if first.id == second.id:
            raise ArticleError(first.id, "two articles have this id")
    problems = list(manager.problems)
    documents = [segment(article) for article in ordered]
    framed: list[Claim] = []
    for document in documents:
        found, wrong = extract_document(document, manager, seconds)
        problems.extend(wrong)
        framed.extend(
            frame(
                document,
                (*found, *absences(document), *lone(document), *positions(document), *rows(document, found)),
            )
        )
    resolved = remainders(documents, resolve(framed, Knowledge.of(manager)))
    claims = (*resolved, *enumerations(resolved), *describe(documents, resolved))
    return reconcile(documents, claims, manager.comparators(), problems)


def _article(given: Article | str, number: int) -> Article:
    return given if isinstance(given, Article) else Article(given, id=f"article {number}")


def reconcile(
    documents: Sequence[Document],
    claims: Sequence[Claim],
    comparators: Mapping[str, Comparator] | None = None,
    problems: Sequence[Problem] = (),
) -> Report:
    """The report on claims that are framed and resolved already."""
    alignments = align(documents, claims, comparators)
    claims = anchored(claims, [(x.a, x.b) for x in alignments])
    by_id = {claim.id: claim for claim in claims}
    relations = tuple(relate(by_id[x.a], by_id[x.b], x, comparators) for x in alignments)
    questions = asked(relations, by_id)
    same_text = copies([d.article for d in documents])
    return Report(
        articles=tuple(d.article for d in documents),
        claims=tuple(sorted(_told(claims, alignments), key=lambda c: c.key)),
        questions=questions,
        relations=relations,
        discrepancies=discrepancies(questions, relations, by_id, same_text),
        variants=variants(claims),
        copies=same_text,
        problems=tuple(problems),
    )


def _told(claims: Sequence[Claim], alignments: Sequence[Alignment]) -> Iterable[Claim]:
    """The claims without those descriptions of persons that meet none of another article."""
    met = {id for x in alignments for id in (x.a, x.b)}
    return (c for c in claims if c.kind != DESCRIPTION or c.id in met)


def asked(relations: Sequence[Relation], claims: Mapping[str, Claim]) -> tuple[Question, ...]:
    """The questions that the related claims answer, by their first claim.

    A pair that merely may answer one question joins nothing else to it.
    """
    joined = [r for r in relations if r.confidence >= (ALIKE if r.leaf in AGREE else APART)]
    told = [
        r
        for r in joined
        if r.leaf in DIFFER or (r.leaf in AGREE and _names_somebody(claims[r.a], claims[r.b]))
    ]
    ties = _ties(relations, claims)
    pairs = [(r.a, r.b, _strength(r) + BACKED * tie) for r in told if (tie := _tied(r, claims, ties)) >= 0]
    groups = group(pairs, lambda a, b: _other_days(claims[a], claims[b]))
    return tuple(question(ids, claims) for ids in groups)


def _ties(relations: Sequence[Relation], claims: Mapping[str, Claim]) -> Mapping[frozenset[str], int]:
    """For each two articles, the differences over one happening less those laid to two happenings."""
    ties: Counter[frozenset[str]] = Counter()
    for relation in relations:
        told = (relation.leaf in DIFFER) - (relation.leaf == "different_event")
        if told:
            ties[frozenset((claims[relation.a].article, claims[relation.b].article))] += told
    return ties


def _tied(relation: Relation, claims: Mapping[str, Claim], ties: Mapping[frozenset[str], int]) -> int:
    """-1, 0 or 1: whether what else the two articles say speaks against or for values that merely fit.

    "Thursday" fits a seventh of all dates, and "six countries" fits "as many as 26". Whether they tell of
    one happening, other answers tell: they may speak for a weekday, and against a weekday or a count.
    """
    a, b = claims[relation.a], claims[relation.b]
    tie = ties.get(frozenset((a.article, b.article)), 0)
    if _is_bare(a.value) or _is_bare(b.value):
        return (tie > 0) - (tie < 0)
    fits = a.kind == "number" and relation.leaf in AGREE and relation.leaf != "equivalent"
    return -1 if fits and tie < 0 else 0


def _is_bare(value: object) -> bool:
    """Whether the value is a weekday of no known week."""
    return isinstance(value, DateValue) and value.weekday is not None and value.month is None


def _names_somebody(a: Claim, b: Claim) -> bool:
    """Whether an agreement is worth a question: that two articles speak of "leaders" tells nothing."""
    return all(c.kind != DESCRIPTION or getattr(c.value, "entity", None) is not None for c in (a, b))


def _other_days(a: Claim, b: Claim) -> bool:
    """Whether two dates have no day in common: both may be compatible with a third, "Thursday"."""
    one, other = a.value, b.value
    return isinstance(one, DateValue) and isinstance(other, DateValue) and one.days.isdisjoint(other.days)


def _strength(relation: Relation) -> float:
    """The confidence on the scale of agreements: among differing pairs half is as sure as it gets."""
    return relation.confidence if relation.leaf in AGREE else min(1.0, relation.confidence + LIFT)


def discrepancies(
    questions: Sequence[Question],
    relations: Sequence[Relation],
    claims: Mapping[str, Claim],
    same_text: Sequence[tuple[str, ...]] = (),
) -> tuple[Discrepancy, ...]:
    """The questions whose claims differ, the heaviest and surest first."""
    home = {id: question for question in questions for id in question.claims}
    differing: defaultdict[str, list[Relation]] = defaultdict(list)
    by_id: dict[str, Question] = {}
    for relation in relations:
        if relation.leaf not in DIFFER:
            continue
        asked_by = home.get(relation.a)
        if asked_by is None or relation.b not in asked_by.claims:
            asked_by = question((relation.a, relation.b), claims)
        by_id[asked_by.id] = asked_by
        differing[asked_by.id].append(relation)
    equal: defaultdict[str, set[str]] = defaultdict(set)
    for relation in relations:
        if relation.leaf == "equivalent":
            equal[relation.a].add(relation.b)
    voice = {id: group[0] for group in same_text for id in group}
    found = [_discrepancy(by_id[id], rivals, claims, equal, voice) for id, rivals in differing.items()]
    return tuple(sorted(found, key=lambda d: (RANK[d.relation], -d.confidence, d.question.id)))


def _discrepancy(
    asked_by: Question,
    rivals: Sequence[Relation],
    claims: Mapping[str, Claim],
    equal: Mapping[str, Set[str]],
    voice: Mapping[str, str],
) -> Discrepancy:
    decisive = min(rivals, key=lambda r: (RANK[r.leaf], -r.confidence, r.a, r.b))
    sides = [
        Side(
            claims[ids[0]].quote,
            tuple(ids),
            len({voice.get(claims[id].article, claims[id].article) for id in ids}),
        )
        for ids in _answers(asked_by.claims, claims, equal)
    ]
    if len(sides) < 2:
        sides = [Side(claims[id].quote, (id,)) for id in (decisive.a, decisive.b)]
    sides.sort(key=lambda s: (-s.voices, s.claims))
    return Discrepancy(
        asked_by,
        decisive.leaf,
        tuple(sides),
        severity(decisive, claims),
        decisive.confidence,
        decisive.explanation,
        decisive.trace,
    )


def _answers(
    ids: Sequence[str], claims: Mapping[str, Claim], equal: Mapping[str, Set[str]]
) -> list[list[str]]:
    """The claims by answer, each sorted; "2 hours" and "120 minutes", found equivalent, are one answer."""
    first: dict[object, list[str]] = {}
    home: dict[str, list[str]] = {}
    for id in ids:
        home[id] = first.setdefault(_answer(claims[id]), [])
        home[id].append(id)
    for id in ids:
        for other in equal.get(id, ()):
            mine, theirs = home[id], home.get(other)
            if theirs is not None and theirs is not mine:
                mine.extend(theirs)
                home.update((moved, mine) for moved in theirs)
    return [sorted(answer) for answer in {min(answer): answer for answer in home.values()}.values()]


def _answer(claim: Claim) -> object:
    return claim.value.entity or claim.value.name if isinstance(claim.value, Actor) else claim.value


SURE = 0.6
"""Confidence from which a contradiction is severe."""

DOUBTFUL = 0.45
"""Confidence under which a contradiction is of low severity."""


def severity(relation: Relation, claims: Mapping[str, Claim]) -> Severity:
    """high: a contradiction that is sure; low: an update, a dispute of positions, or doubt."""
    if relation.leaf != "conflict" or relation.confidence < DOUBTFUL:
        return "low"
    hedged = any(getattr(claims[id].value, "is_approximate", False) for id in (relation.a, relation.b))
    return "medium" if hedged or relation.confidence < SURE else "high"


def variants(claims: Sequence[Claim]) -> tuple[Variant, ...]:
    """Actors whose names are spelled differently, by entity; the commonest spelling first."""
    found: list[Variant] = []
    for entity, names in spelling_variants(claims):
        ranked = sorted(names.items(), key=lambda name: (-len(name[1]), name[0]))
        found.append(Variant(entity, tuple(ranked)))
    return tuple(found)
