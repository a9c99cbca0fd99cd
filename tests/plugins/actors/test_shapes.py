"""Names that show their kind by their form, and capitalised words that are no names."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Actor, Article, segment
from claimkit_actors import claimkit_extractors


def named(text: str) -> dict[str, str]:
    """Kinds of the actors found, by quote."""
    (extractor,) = claimkit_extractors()
    found = extractor.extract(segment(Article(text)))
    return {c.quote: c.value.kind for c in found if isinstance(c.value, Actor)}


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("The Dunmore County Sheriff's Office said so.", "Dunmore County Sheriff's Office", "organisation"),
        ("He called the Cape Elm Prosecutor’s Office.", "Cape Elm Prosecutor’s Office", "organisation"),
        ("The crash closed a lane of Willow Mill Road.", "Willow Mill Road", "place"),
        ("It was in the 400 block of Fernhill Court on Monday.", "Fernhill Court", "place"),
        ("ELMHOLLOW, Kan. – Two men were found.", "ELMHOLLOW", "place"),
        ("ST. LOUIS (AP) — Two men were found.", "ST. LOUIS", "place"),
        ("TARN COUNTY, Texas - Two men were found.", "TARN COUNTY", "place"),
        ("Police of Prince George's County said so.", "Prince George's County", "place"),
        ("She was taken to St. Mary's Hospital.", "St. Mary's Hospital", "organisation"),
        ("The deal of chipmaker Broadcom grew. Broadcom makes chips.", "Broadcom", "organisation"),
        ("Quellmark (QLM) fell by a tenth after Quellmark's offer.", "Quellmark", "organisation"),
        ("Two die in Henry Co.\nPolice of Henry County said so.", "Henry Co.", "place"),
    ],
)
def test_the_form_of_a_name_tells_its_kind(text: str, quote: str, kind: str) -> None:
    """Offices of officials, streets, towns of datelines and counties have the kind of their form."""
    assert named(text).get(quote) == kind, named(text)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Please support us by disabling your AdBlocker extension.", "AdBlocker"),
        ("They fled in a black SUV on Monday.", "SUV"),
        ("Carla Mertens, Defense Secretary, Resigns in Rebuke of Rivals", "Defense Secretary"),
        ("Suspect Arrested in Shooting of 14-Year-Old Boy", "Year-Old Boy"),
        ("Five People Were Hurt in Shooting Near School\nPolice were called.", "Shooting Near School"),
        ("Homeowner's son calls the police.", "Homeowner"),
        ("It cost US$5 million.", "US"),
        ("They were paid in US dollars.", "US"),
        ("I’m sure that I've seen it.", "I’m"),
        ("His Highness the Amir spoke of peace.", "Amir"),
        ("The states signed the Marwick Convention on Rivers.", "Marwick Convention on Rivers"),
        ("He is Member of the Board.", "Member of the Board"),
    ],
)
def test_words_that_are_no_names_are_left_out(text: str, word: str) -> None:
    """Titles without holder, things, words of headlines and of a site about itself are no actors."""
    assert word not in named(text)


def test_a_company_that_opens_a_line_is_no_town() -> None:
    """A line that opens with a name in capitals and no state after it is no dateline."""
    assert named("ACME HOLDINGS, Inc. - The company said so.").get("Inc.") is None


@pytest.mark.parametrize("name", ["Moira McCain", "Denis MacArthur", "Ana DiCaprio", "Robert DeNiro"])
def test_a_surname_may_hold_a_capital(name: str) -> None:
    """A prefix explains the capital inside a surname; the person is found alone too."""
    last = name.split()[1]
    assert named(f"{name} left early. Later {last} came back.")[last] == "person"


@given(st.text(alphabet="AaBC,.' \n()-–Co", max_size=120))
def test_any_dateline_leaves_mentions_in_order(text: str) -> None:
    """Whatever stands at the start of a line, actors follow one another and stand on their characters."""
    (extractor,) = claimkit_extractors()
    end = 0
    for claim in extractor.extract(segment(Article("x" + text))):
        if isinstance(claim.value, Actor):
            assert claim.span.start >= end
            end = claim.span.end


@pytest.mark.parametrize(
    "piece",
    [
        "AB, Kan. - ",
        "AB CO. ",
        "\nAB (",
        " ",
        "Ab Sheriff's ",
        "Ab Co. ",
        "Your Ab ",
        "Ab Bank (AB) ",
        "Minister of Ab, ",
        "Ministry of Ab, ",
        "Ministry of Ab and ",
        "People's Ab ",
        "A.Ab",
    ],
)
def test_hostile_text_takes_linear_time(piece: str) -> None:
    """Two hundred thousand characters of half a pattern take less than two seconds of CPU time."""
    started = time.process_time()
    named("x" + piece * (200_000 // len(piece)))
    assert time.process_time() - started < 2
