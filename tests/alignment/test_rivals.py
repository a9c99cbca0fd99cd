"""What the rest of two articles says on whether two claims answer one question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article
from claimkit.alignment.blocking import blocks_of
from claimkit.alignment.features import NAMES, RIVALS
from claimkit.alignment.pairing import model, profiles_of
from claimkit.alignment.profiles import Rarity
from claimkit.alignment.rivals import FARTHEST, Candidate, counted
from claimkit.extraction import extract_document

PLUGINS = claimkit.default_plugins()


def pairs(one: str, other: str) -> dict[tuple[str, str], Candidate]:
    """Candidates of two articles by the quotes of both claims."""
    documents = [claimkit.segment(Article(text, id=id)) for id, text in (("a", one), ("b", other))]
    claims = [claim for d in documents for claim in claimkit.frame(d, extract_document(d, PLUGINS)[0])]
    found = profiles_of(documents, [claim for claim in claims if claim.kind == "number"])
    a, b = found["a"], found["b"]
    seen = counted(blocks_of(a), blocks_of(b), Rarity(a, b), None)
    return {(pair.a.claim.quote, pair.b.claim.quote): pair for pair in seen}


def sign(pair: Candidate, name: str) -> float:
    return pair.features[NAMES.index(name)]


CRASH = "Twelve people were killed when a bus crashed near Karsk."
MORE = " It rained. Nobody saw it."
"""Makes an article of what else is an extract."""


def test_the_best_match_of_both_is_mutual() -> None:
    one = "Ten people were killed when a bus crashed near Karsk." + MORE
    found = pairs(one, CRASH + " Thirty people sang." + MORE)
    best, other = found["Ten people", "Twelve people"], found["Ten people", "Thirty people"]
    assert (sign(best, "mutual"), sign(best, "behind")) == (1.0, 0.0)
    assert sign(other, "mutual") == sign(other, "agrees better") == 0.0
    assert 0 < sign(other, "behind") <= FARTHEST


def test_an_extract_is_taken_to_leave_rivals_out() -> None:
    """As pairs of sentences, whose articles nobody sees."""
    one = "Ten people were killed when a bus crashed near Karsk."
    (pair,) = pairs(one, CRASH + MORE).values()
    assert (sign(pair, "mutual"), sign(pair, "behind")) == (0.0, FARTHEST)
    (pair,) = pairs(one + MORE, CRASH + MORE).values()
    assert (sign(pair, "mutual"), sign(pair, "behind")) == (1.0, 0.0)


def test_a_better_match_that_agrees_is_told() -> None:
    """Thirty sang in both; the thirty are no answer to how many were killed."""
    found = pairs("Thirty people sang in Karsk.", CRASH + " Thirty people sang in Karsk.")
    assert sign(found["Thirty people", "Twelve people"], "agrees better") > 0
    assert sign(found["Thirty people", "Twelve people"], "told by other") == 1.0
    alone = pairs("Thirty people sang in Karsk.", CRASH)
    assert sign(alone["Thirty people", "Twelve people"], "agrees better") == 0.0
    assert sign(alone["Thirty people", "Twelve people"], "told by other") == 0.0


@pytest.mark.parametrize(
    ("other", "weight"),
    [
        ("The ferry took 900 cars and 44 people.", 1.0),
        ("The ferry took 12 cars and 44 people.", 0.5),
        ("The ferry took 9 cars and 44 people.", 0.25),
        ("The ferry took 43 cars and 44 people.", 0.0),
        ("The ferry took 900 metres and 44 people.", 0.0),
        ("The ferry took 900 cars. It had 44 people.", 0.0),
    ],
)
def test_figures_that_both_sentences_tell(other: str, weight: float) -> None:
    """Small ones tell less; one of the pair's own, or of another dimension or sentence, tells nothing."""
    number = other.split()[3]
    found = pairs(f"The ferry had {number} cars and 43 people.", other)
    assert sign(found["43 people", "44 people"], "figures shared") == weight


def test_claims_that_agree_have_no_rivals() -> None:
    found = pairs(CRASH, CRASH + " Thirty people sang.")
    same = found["Twelve people", "Twelve people"]
    assert [sign(same, name) for name in RIVALS] == [0.0] * len(RIVALS)


SENTENCES = (
    CRASH,
    "Ten people were killed and 31 hurt near Karsk, police said.",
    "Thirty people sang in 14 rows.",
    "A bus with 31 people crashed; 12 were killed.",
    "The bus cost 2.5 million euros in 14 rates.",
)


@given(st.permutations(SENTENCES), st.permutations(SENTENCES), st.integers(1, 4), st.integers(1, 4))
def test_either_article_may_come_first(a: list[str], b: list[str], m: int, n: int) -> None:
    one, other = " ".join(a[:m]), " ".join(b[:n])
    there, back = pairs(one, other), pairs(other, one)
    assert {key: p.features for key, p in there.items()} == {
        (x, y): pytest.approx(p.features) for (y, x), p in back.items()
    }


def test_rivals_speak_against_one_question_and_shared_figures_for_it() -> None:
    weights = dict(zip(NAMES, model("differ").weights, strict=True))
    assert max(weights["agrees better"], weights["behind"], weights["told by other"]) < 0
    assert min(weights["mutual"], weights["figures shared"]) > 0
