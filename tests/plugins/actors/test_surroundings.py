"""Kinds that the words beside a name tell, ships, and names that ran together with a title."""

from __future__ import annotations

import pytest

from claimkit import Actor, Article, segment
from claimkit_actors import claimkit_extractors


def named(text: str) -> list[tuple[str, str]]:
    """Quotes and kinds of the actors found."""
    (extractor,) = claimkit_extractors()
    found = extractor.extract(segment(Article(text)))
    return [(c.quote, c.value.kind) for c in found if isinstance(c.value, Actor)]


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("They held 26-year-old Derrin Hall on Monday.", "Derrin Hall", "person"),
        ("Police named Glenson Wood, 27, of Northeast.", "Glenson Wood", "person"),
        ("A Lynn teen pleaded not guilty in court.", "Lynn", "place"),
        ("The dispute began in Gary, IN on Friday.", "Gary", "place"),
        ("It was in the 1900 block of Prospect on Friday.", "Prospect", "place"),
        ("He lay at the corner of Chamberlain and Perry.", "Chamberlain", "place"),
        ("They met near Ellis and Jones streets on Friday.", "Jones", "place"),
        ("Photos came from KVVT on Friday.", "KVVT", "organisation"),
        ("Officers of LQPD said so.", "LQPD", "organisation"),
        ("She was last seen at Cole's Place at 3 a.m.", "Cole's Place", "place"),
        ("(JOHN TURK/The Valley Press) One of them.", "JOHN TURK", "person"),
        ("West Palm Beach Police are investigating.", "West Palm Beach Police", "organisation"),
        ("Cincinnati Police Chief Eliot Isaac said so.", "Cincinnati", "place"),
        ("Columbia County Coroner Vernon Collins said so.", "Vernon Collins", "person"),
        ("Virginia State Police Trooper Chad Dermyer said so.", "Chad Dermyer", "person"),
        ("The mother, Kenya Ellis, spoke.", "Kenya Ellis", "person"),
        ("U.S. Secretary of State Condoleezza Rice spoke.", "Condoleezza Rice", "person"),
        ("Ali Syed, 20, fired. Police said Syed had a gun.", "Syed", "person"),
        ("Hillary Clinton spoke. The Clintons earned more.", "Clintons", "person"),
        ("Larry Gordon was held. Gordon of Coloma shot back.", "Gordon", "person"),
        ("He lost.\nGetty Images Lewis Hamilton celebrates.", "Lewis Hamilton", "person"),
        ("Andrés Manuel López Obrador (AMLO) spoke. AMLO said no.", "AMLO", "person"),
        ("It was felt, the US Geological Survey said.", "US Geological Survey", "organisation"),
    ],
)
def test_the_words_beside_a_name_tell_its_kind(text: str, quote: str, kind: str) -> None:
    """Ages, home towns, street corners, call signs, credits and titles say what a name is."""
    assert (quote, kind) in named(text), named(text)


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("President Yoon Suk-yeol spoke. The Yoon couple left. Yoon waved.", "Yoon", "place"),
        ("The 27-year-old DBG Group grew.", "DBG Group", "person"),
        ("On Monday, a 17-year-old Class 12 girl spoke.", "Class", "person"),
        ("KING OF THE HILL\nHe was the king.", "KING", "organisation"),
        ("A Martin Luther King Day shooting left two dead.", "Martin Luther King", "person"),
        ("INS Mysore closed in on the dhow.", "INS Mysore", "organisation"),
        ("INS Mysore closed in. Then the Mysore fired.", "Mysore", "place"),
        ("The citizen of the Vuntut First Nation spoke.", "Nation", "person"),
        ("King Abdullah met Larry King. Then the King left.", "the King", "person"),
    ],
)
def test_what_they_do_not_tell(text: str, quote: str, kind: str) -> None:
    """Couples, classes, headlines in capitals, holidays, ships and peoples are not taken for others."""
    assert (quote, kind) not in named(text), named(text)


def test_a_town_is_told_for_the_whole_article() -> None:
    """What one place tells holds wherever the name stands."""
    text = "A Lynn man was held.\nLynn is north of Boston.\nPolice went to Lynn."
    assert [kind for quote, kind in named(text) if quote == "Lynn"] == ["place"] * 3


def test_a_family_name_is_no_town() -> None:
    """A town's name that a person of the article bears stays that person's."""
    text = "Loretta Lynn sang. Fans of Lynn waited. The Lynn residents stayed."
    assert ("Lynn", "person") in named(text)


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("A 44-year-old Dallas man was sentenced.", "Dallas", "person"),
        ("A 34-year-old New York man. New York is safe.", "New York", "person"),
        ("In Los Angeles, 12 were arrested.", "Los Angeles", "person"),
        ("In Uttar Pradesh, 35 of the 80 seats fell.", "Uttar Pradesh", "person"),
        ("The 23-year-old Rajasthan Royals opener hit two sixes.", "Rajasthan Royals", "person"),
        ("The 140-year-old Brooklyn Bridge was closed.", "Brooklyn Bridge", "person"),
        ("Economist Katie Price spoke. Prices rose.", "Prices", "person"),
        ("Damian Green resigned. The Greens cheered.", "Greens", "person"),
        ("Jason Reuter spoke. Reuters reported it.", "Reuters", "person"),
        ("Police Chief Quits After Row", "Quits", "person"),
        ("Vice President Slams China Over Trade", "Slams China", "person"),
        ("He visited 140-year-old Carnegie Hall.", "Carnegie Hall", "person"),
        ("A 15-year-old Mercedes Benz was stolen.", "Mercedes Benz", "person"),
        ("One of the Wesley boys wrote it.", "Wesley", "place"),
        ("He studied the KRAS gene.", "KRAS", "organisation"),
        ("She was told that she has BPD.", "BPD", "organisation"),
        ("Hugh Grant spoke. The Grants were cut.", "Grants", "person"),
        ("Claire Dane smiled. The Danes loved it.", "Danes", "person"),
        ("Prime Minister Meets Obama", "Meets Obama", "person"),
        ("Thatcher's Place in History", "Thatcher's Place", "place"),
        ("Saka's Corner Seals Win", "Saka's Corner", "place"),
        ("Bolt was 1st and Gatlin 2nd.", "Gatlin", "place"),
        ("According to Patel, MD, it is safe.", "Patel", "place"),
        ("They met (Virginia Beach/Norfolk) on Monday.", "Virginia Beach", "person"),
        ("Smoking causes COPD.", "COPD", "organisation"),
        ("In Georgia Perdue lost to Ossoff.", "Georgia Perdue", "person"),
        ("Air Chief Marshal AP Singh spoke.", "AP", "organisation"),
    ],
)
def test_sentences_that_broke_a_rule(text: str, quote: str, kind: str) -> None:
    """What a reviewer found: towns of people, teams, prices, headlines, degrees, initials."""
    assert (quote, kind) not in named(text), named(text)


@pytest.mark.parametrize("text", ["MV Govindan said so. Then Govindan left.", "Kohl's government fell."])
def test_persons_are_kept(text: str) -> None:
    """Initials are no ship's, and a chancellor is no shop."""
    assert [kind for _, kind in named(text)] == ["person"] * len(named(text))
    assert named(text)


@pytest.mark.parametrize(
    ("text", "quote", "kind"),
    [
        ("INS Kolkata sailed. The Kolkata police waited.", "Kolkata", "place"),
        ("Rory McIlroy Day at the Open was a joy.", "Rory McIlroy", "person"),
    ],
)
def test_what_the_rules_leave_alone(text: str, quote: str, kind: str) -> None:
    """Towns that ships are called after, days of living people, initials beside ships."""
    assert (quote, kind) in named(text), named(text)
