"""Only claims of one block are ever put side by side."""

from __future__ import annotations

from claimkit import Article
from claimkit.alignment.blocking import blocks_of, candidates

from .test_kinship import prepared


def test_claims_of_different_kinds_and_dimensions_never_meet() -> None:
    """Hours, metres, dollars, people, days and names are in blocks of their own."""
    text = (
        "The fire at Elm burned for three hours, spread to 200 metres, cost $4 million and killed two people "
        "on Friday, Mayor Ada Abara, 44, said. It was the third fire."
    )
    profiles, _ = prepared(Article(text, id="a"), Article(text, id="b"))
    pairs = list(candidates(*(blocks_of(profiles[id]) for id in "ab")))
    assert {(a.claim.quote, b.claim.quote) for a, b in pairs if a.claim.kind == "number"} == {
        (quote, quote) for quote in ("three hours", "200 metres", "$4 million", "two people", "44", "third")
    }
    assert all(a.block == b.block and a.claim.article == "a" for a, b in pairs)


def test_a_part_does_not_meet_its_whole() -> None:
    """ "27 of the 35 miners" says nothing against "35 miners"."""
    profiles, _ = prepared(
        Article("Rescuers freed 27 of the 35 miners at Kova.", id="a"),
        Article("In the mine at Kova were 35 miners.", id="b"),
    )
    pairs = list(candidates(*(blocks_of(profiles[id]) for id in "ab")))
    assert ("27 of the 35 miners", "35 miners") not in {(a.claim.quote, b.claim.quote) for a, b in pairs}
