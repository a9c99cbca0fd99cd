"""What follows from the pairs that are kept."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article, compare, default_plugins, frame, segment
from claimkit.alignment.entailed import SAME, entailed
from claimkit.alignment.profiles import Profile, profile_all
from claimkit.alignment.scored import Scored
from claimkit.comparators import SetRelation
from claimkit.discrepancies import DIFFER
from claimkit.extraction import extract_document

PLUGINS = default_plugins()

LEAST = 0.5
"""Score of a pair that is kept."""


def profile(article: str, people: int) -> Profile:
    """Of the one count of a short article."""
    document = segment(Article(f"{people} people drowned.", id=article))
    (found,) = profile_all(document, frame(document, extract_document(document, PLUGINS)[0]))
    return found


CLAIMS = {(article, people): profile(article, people) for article in "abcdef" for people in (12, 15)}
"""What each of six articles may say."""


def scored(one: Profile, other: Profile, score: float) -> Scored:
    relation: SetRelation = "equal" if one.claim.value == other.claim.value else "disjoint"
    return Scored(one, other, relation, score, (), ())


@st.composite
def kept(draw: st.DrawFn) -> list[Scored]:
    """Pairs of some of the claims of six articles, the first of the first article."""
    told = [CLAIMS[article, draw(st.sampled_from((12, 15)))] for article in "abcdef"]
    pairs = [(a, b) for i, a in enumerate(told) for b in told[i + 1 :]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique_by=lambda p: (p[0].claim.id, p[1].claim.id)))
    return [scored(a, b, draw(st.sampled_from((0.5, 0.6, 0.9, SAME, 1.0)))) for a, b in chosen]


def ids(pairs: Sequence[Scored]) -> set[tuple[str, str, str]]:
    return {(p.a.claim.id, p.b.claim.id, p.relation) for p in pairs}


@given(kept())
def test_nothing_follows_twice(pairs: list[Scored]) -> None:
    """What follows is new, of two articles, and nothing more follows from it."""
    found = entailed(pairs, LEAST)
    given_already = {frozenset((p.a.claim.article, p.b.claim.article)) for p in pairs}
    between = [frozenset((p.a.claim.article, p.b.claim.article)) for p in found]
    assert len(set(between)) == len(between)
    assert given_already.isdisjoint(between)
    assert all(p.a.claim.article < p.b.claim.article for p in found)
    assert entailed([*pairs, *found], LEAST) == []


@given(kept(), st.randoms())
def test_the_order_of_pairs_changes_nothing(pairs: list[Scored], random: object) -> None:
    """The outcome is a set."""
    mixed = list(pairs)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert entailed(mixed, LEAST) == entailed(pairs, LEAST)


@given(kept())
def test_relation_and_score_are_those_of_a_pair_that_is_kept(pairs: list[Scored]) -> None:
    """Two answers differ as their values do, and no surer than what it follows from."""
    best = max((p.score for p in pairs), default=0.0)
    for pair in entailed(pairs, LEAST):
        assert pair.relation == scored(pair.a, pair.b, 1.0).relation
        assert LEAST <= pair.score < best


def test_who_gives_the_same_answer_meets_whom_the_other_meets() -> None:
    """b says what a says, and c differs from a, so c differs from b."""
    a, b, c = CLAIMS["a", 12], CLAIMS["b", 12], CLAIMS["c", 15]
    found = entailed([scored(a, b, 0.99), scored(a, c, 0.8)], LEAST)
    assert ids(found) == {(b.claim.id, c.claim.id, "disjoint")}


def test_nothing_follows_from_answers_that_may_be_of_different_questions() -> None:
    """An agreement that is not sure carries nothing."""
    a, b, c = CLAIMS["a", 12], CLAIMS["b", 12], CLAIMS["c", 15]
    assert entailed([scored(a, b, 0.9), scored(a, c, 0.8)], LEAST) == []


def test_a_report_treats_those_who_agree_alike() -> None:
    """What the first and the third say is worded too differently to meet by itself."""
    texts = (
        "Two gunmen opened fire in the Cameo nightclub in Cincinnati on Sunday, killing one man and injuring "
        "15 people, police said.",
        "The mayor visited the 15 people hurt at the Cameo nightclub of Cincinnati.",
        "A shooting at the Cameo nightclub in Cincinnati on Sunday left one man dead and injured 16 people, "
        "police said.",
    )
    report = compare([Article(t, id=i) for t, i in zip(texts, "abc", strict=True)], PLUGINS)
    differing = [r for r in report.relations if r.leaf in DIFFER]
    articles = {(report.claim(r.a).article, report.claim(r.b).article) for r in differing}
    assert articles == {("a", "c"), ("b", "c")}
