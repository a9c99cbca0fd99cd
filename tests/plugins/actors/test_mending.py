"""Names whose ends the tagger's runs put wrong."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit_actors import _mentions
from claimkit_actors._mending import Span, mend

PIECES = (
    "Ann Trujillo of Socorro",
    'Alan "Scotty" McAllen',
    "Farm Workers",
    "' Union",
    "D-Mich",
    ".",
    " ",
    "\n",
    "By CORNELIA BAIN",
    "(AP)",
    "BAIN:",
    "People's ",
    "Ministry of Labour",
    " and Employment",
    '"',
    "x",
)


@st.composite
def texts(draw: st.DrawFn) -> tuple[str, list[Span]]:
    """A text with some stretches of it as names, in order and apart."""
    text = "".join(draw(st.lists(st.sampled_from(PIECES), max_size=12)))
    ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    kinds = st.sampled_from(("person", "organisation", "place", "unknown"))
    return text, [(a, b, draw(kinds)) for a, b in zip(ends[::2], ends[1::2], strict=False)]


@given(texts())
def test_names_stay_in_order_apart_and_inside_the_text(drawn: tuple[str, list[Span]]) -> None:
    """Whatever is joined, parted or added."""
    text, names = drawn
    mended = mend(text, names)
    assert all(0 <= start < end <= len(text) for start, end, _ in mended)
    assert all(first[1] <= second[0] for first, second in pairwise(mended))


@given(texts())
def test_what_is_mended_stays_as_it_is(drawn: tuple[str, list[Span]]) -> None:
    """A second pass finds nothing more to part or add."""
    text, names = drawn
    once = mend(text, names)
    assert [span[:2] for span in mend(text, once)] == [span[:2] for span in once]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ('Chief Baldomero "Baldo" Archuleta said so.', {('Baldomero "Baldo" Archuleta', "person")}),
        (
            "The student, Annalisa Trujillo of Socorro, left.",
            {("Annalisa Trujillo", "person"), ("Socorro", "place")},
        ),
        (
            "Researchers at Brigham and Women's Hospital agreed.",
            {("Brigham and Women's Hospital", "organisation")},
        ),
        ("The Farm Workers' Union struck.", {("Farm Workers' Union", "organisation")}),
        ("Sen. Carl Levin, D-Mich., asked.", {("Carl Levin", "person"), ("Mich.", "place")}),
        (
            "TRIPS PAID\nBy CORNELIA BAIN and Todd Esposito\nWe saw it.",
            {("CORNELIA BAIN", "person"), ("Todd Esposito", "person")},
        ),
        ("WASHINGTON (AP) _ It rained.", {("WASHINGTON", "place"), ("AP", "organisation")}),
        ("Nora Bain: hello.\nBAIN: Which judge?", {("Nora Bain", "person"), ("BAIN", "person")}),
        (
            "The Ministry of Labour and Employment agreed.",
            {("Ministry of Labour and Employment", "organisation")},
        ),
        ("The Supreme People's Court ruled.", {("Supreme People's Court", "organisation")}),
        ("It was said by M.Bain on Monday.", {("M.Bain", "person")}),
        ('He said "No" in Paris and "Maybe" in London.', {("Paris", "place"), ("London", "place")}),
    ],
    ids=[
        "nickname",
        "home",
        "and women",
        "workers",
        "seat",
        "byline",
        "agency",
        "speaker",
        "matters",
        "people",
        "initial",
        "quotes",
    ],
)
def test_names_end_where_readers_end_them(text: str, names: set[tuple[str, str]]) -> None:
    """Each by the whole recogniser."""
    assert {(m.text, m.kind) for m in _mentions.find(text)} == names
