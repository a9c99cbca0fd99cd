"""Aligned pairs become questions: sets of claims with a readable label, whatever order the pairs come in."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article
from claimkit.alignment.questions import group, question

IDS = [f"{article}:{place}-{place + 1}:number" for article in "abcd" for place in (1, 5)]
PAIRS = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from(IDS), st.sampled_from((0.5, 0.6, 0.75, 0.9, 1.0))).filter(
        lambda pair: pair[0].split(":")[0] < pair[1].split(":")[0]
    ),
    max_size=12,
    unique_by=lambda pair: pair[:2],
)


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_pairs_changes_no_question(pairs: list[tuple[str, str, float]], random: Random) -> None:
    """The same pairs in another order, and turned round, give the same groups."""
    other = [(b, a, score) if index % 2 else (a, b, score) for index, (a, b, score) in enumerate(pairs)]
    random.shuffle(other)
    assert group(other) == group(pairs)


@given(PAIRS)
def test_a_claim_is_in_one_question_at_most(pairs: list[tuple[str, str, float]]) -> None:
    """Groups are disjoint, sorted, and hold two claims or more, all of them of some pair."""
    found = group(pairs)
    ids = [id for members in found for id in members]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= {id for a, b, _ in pairs for id in (a, b)}
    assert all(len(members) > 1 and list(members) == sorted(members) for members in found)
    assert list(found) == sorted(found)


@given(PAIRS)
def test_the_best_pair_is_always_together(pairs: list[tuple[str, str, float]]) -> None:
    """Nothing can part the two claims that are surest to answer one question."""
    if pairs:
        a, b, _ = min(pairs, key=lambda pair: (-pair[2], *sorted(pair[:2])))
        assert any({a, b} <= set(members) for members in group(pairs))


@given(PAIRS)
def test_a_question_elsewhere_changes_no_question(pairs: list[tuple[str, str, float]]) -> None:
    """Pairs of other articles add their own groups and leave the rest alone."""
    more = ("y:1-2:number", "z:1-2:number", 0.8)
    assert set(group([*pairs, more])) == {*group(pairs), more[:2]}


def test_a_weak_link_merges_no_two_questions() -> None:
    """Killed stay with killed and hurt with hurt, though one pair mixes them up."""
    dead = [("a:1-2:number", "b:1-2:number", 0.95), ("b:1-2:number", "c:1-2:number", 0.94)]
    hurt = [("a:9-10:number", "b:9-10:number", 0.93), ("b:9-10:number", "c:9-10:number", 0.92)]
    assert len(group([*dead, *hurt, ("a:1-2:number", "c:9-10:number", 0.6)])) == 2


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Twelve people were killed in the fire at Oakham.", "how many people were killed"),
        ("The fire at Oakham left 12 people missing.", "how many people are missing"),
        ("A third of the houses at Oakham burned down.", "what share of houses (burned)"),
        ("The fire at Oakham burned for three hours.", "how long (burned)"),
        ("The fire at Oakham spread over two kilometres.", "how far (spread)"),
        ("The fire at Oakham cost $4 million.", "how much (cost)"),
    ],
)
def test_a_question_is_worded_by_what_its_claims_are_about(text: str, label: str) -> None:
    """The counted thing and the verb that the claims share."""
    report = claimkit.compare([Article(text, id="a"), Article(text, id="b")])
    ids = [claim.id for claim in report.claims if claim.kind == "number"]
    assert question(ids, {claim.id: claim for claim in report.claims}).label == label


def test_the_id_of_a_question_depends_on_its_claims_only() -> None:
    """The same claims ask the same question in every run, in any order."""
    text = "Twelve people were killed in the fire at Elm."
    report = claimkit.compare([Article(text, id="a"), Article(text, id="b")])
    claims = {claim.id: claim for claim in report.claims}
    ids = sorted(id for id, claim in claims.items() if claim.kind == "number")
    assert question(ids, claims) == question(ids[::-1], claims)
