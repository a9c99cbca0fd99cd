"""Of the mentions of one actor those meet that stand in similar words."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article
from claimkit.alignment.blocking import blocks_of
from claimkit.alignment.mentions import MENTIONS, mentioned
from claimkit.alignment.profiles import Rarity

from .test_kinship import prepared

SENTENCES = (
    "Rui Alves opened the ferry in Porto.",
    "Alves said that the ferry was late.",
    "The oath was administered by Alves.",
    "Critics blamed Alves for the strike.",
    "A court fined Alves on Friday.",
)


def met(one: Sequence[str], other: Sequence[str]) -> list[tuple[str, str]]:
    """The sentences of the two texts whose mentions of Alves meet."""
    texts = {"a": " ".join(one), "b": " ".join(other)}
    profiles, _ = prepared(*(Article(text, id=id) for id, text in texts.items()))
    rarity = Rarity(profiles["a"], profiles["b"])
    pairs = mentioned(blocks_of(profiles["a"]), blocks_of(profiles["b"]), rarity)
    return [
        (one[a.sentence], other[b.sentence])
        for a, b in pairs
        if "Alves" in a.claim.quote and a.claim.kind == "actor"
    ]


def test_mentions_meet_that_say_the_same() -> None:
    """The oath meets the oath, wherever in the article each stands."""
    pairs = met(SENTENCES[:3], ("Rui Alves came.", SENTENCES[2], "Rain fell on Porto."))
    assert (SENTENCES[2], SENTENCES[2]) in pairs


def test_first_mentions_always_meet() -> None:
    """However little their sentences share."""
    assert met(("Rui Alves came.",), ("In Lagos they fined Rui Alves.",)) == [
        ("Rui Alves came.", "In Lagos they fined Rui Alves.")
    ]


def test_an_actor_named_often_meets_seldom() -> None:
    """Hundreds of mentions in two articles are a few pairs, and not the square of them."""
    often = ("Rui Alves came.", *(f"Then Alves spoke of ferry {n} in Porto." for n in range(200)))
    assert len(met(often, often)) <= MENTIONS + 1


@given(st.permutations(SENTENCES), st.permutations(SENTENCES))
def test_no_mention_meets_two_but_the_first(one: Sequence[str], other: Sequence[str]) -> None:
    """Further mentions meet one to one, the same from either side."""
    pairs = met(one, other)
    assert pairs[0] == (one[0], other[0])
    further = pairs[1:]
    assert len({a for a, _ in further}) == len({b for _, b in further}) == len(further)
    assert sorted(pairs) == sorted((a, b) for b, a in met(other, one))
