"""Roles: title, country or organisation, and whether they are held now."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Actor, Article, Role, segment
from claimkit_actors import claimkit_extractors


def roles(text: str) -> dict[str, tuple[Role, ...]]:
    """The roles of each person of a text, by quote."""
    (extractor,) = claimkit_extractors()
    found = extractor.extract(segment(Article(text)))
    return {c.quote: c.value.roles for c in found if isinstance(c.value, Actor) and c.value.kind == "person"}


@pytest.mark.parametrize(
    ("text", "quote", "title", "of", "status"),
    [
        ("French President Emmanuel Macron spoke.", "Emmanuel Macron", "president", "France", "current"),
        (
            "U.S. special presidential envoy Steve Witkoff left.",
            "Steve Witkoff", "special presidential envoy", "United States", "current",
        ),
        (
            "British Labour Party leader Keir Starmer won.",
            "Keir Starmer", "leader", "Labour Party", "current",
        ),
        (
            "European Commission President Ursula von der Leyen spoke.",
            "Ursula von der Leyen", "president", "European Commission", "current",
        ),
        (
            "He met the President of France Emmanuel Macron.",
            "Emmanuel Macron", "president", "France", "current",
        ),
        (
            "The press secretary of the President of Russia, Dmitry Peskov, said no.",
            "Dmitry Peskov", "press secretary", "President of Russia", "current",
        ),
        ("Emmanuel Macron, the French president, left.", "Emmanuel Macron", "president", "France", "current"),
        (
            "Christine Lagarde, president of the European Central Bank, spoke.",
            "Christine Lagarde", "president", "European Central Bank", "current",
        ),
        (
            "Former Italian prime minister Mario Draghi spoke.",
            "Mario Draghi", "prime minister", "Italy", "former",
        ),
        (
            "Angela Merkel, the former chancellor of Germany, spoke.",
            "Angela Merkel", "chancellor", "Germany", "former",
        ),
        ("It was signed by ex-president Barack Obama.", "Barack Obama", "president", None, "former"),
        ("It was signed by then-President Barack Obama.", "Barack Obama", "president", None, "former"),
        ("President-elect Donald Trump called.", "Donald Trump", "president", None, "elect"),
        ("He spoke with acting director James Brown.", "James Brown", "director", None, "acting"),
        (
            "The Prime Minister-designate, Haider al-Abadi, spoke.",
            "Haider al-Abadi", "prime minister", None, "future",
        ),
        (
            "Swiss foreign ministry spokesman John Smith said so.",
            "John Smith", "spokesman", "Swiss foreign ministry", "current",
        ),
        ("Lt. Gen. John Kelly took over.", "John Kelly", "lieutenant general", None, "current"),
    ],
)  # fmt: skip
def test_a_role_beside_a_name_is_read(text: str, quote: str, title: str, of: str | None, status: str) -> None:
    """A title before a name or an apposition after it gives title, country or organisation, and status."""
    assert Role(title, of, status) in roles(text)[quote]  # type: ignore[arg-type]


def test_the_next_name_in_a_list_keeps_its_own_role() -> None:
    """A title after a comma belongs to the name that follows it."""
    text = "Volodymyr Zelensky, French President Emmanuel Macron and Keir Starmer discussed it."
    found = roles(text)
    assert found["Volodymyr Zelensky"] == ()
    assert found["Emmanuel Macron"] == (Role("president", "France"),)
    assert found["Keir Starmer"] == ()


def test_every_mention_of_an_actor_has_all_its_roles() -> None:
    """Roles stated anywhere in the article are on each mention, in the order met."""
    text = (
        "French President Emmanuel Macron spoke. Macron left. Emmanuel Macron, the former banker, returned."
    )
    assert roles(text)["Macron"][0] == Role("president", "France")


def test_honorifics_are_no_roles() -> None:
    """ "Mr" and "Mrs" are no roles and no part of the name."""
    assert roles("Mrs. Mary Robinson and Mr. John Hume met.") == {"Mary Robinson": (), "John Hume": ()}


COUNTRIES = st.sampled_from(
    [("French", "France"), ("Polish", "Poland"), ("Kenyan", "Kenya"), ("South Korean", "South Korea")]
)
TITLES = st.sampled_from(["President", "Prime Minister", "Foreign Minister", "envoy", "Defence Secretary"])


@given(COUNTRIES, TITLES, st.sampled_from(["", "former ", "acting "]))
def test_country_title_and_status_combine_freely(country: tuple[str, str], title: str, status: str) -> None:
    """Any adjective of nationality, title and status before a name are read together."""
    found = roles(f"Talks with {status}{country[0]} {title} John Smith went on.")
    assert found["John Smith"] == (Role(title.lower(), country[1], status.strip() or "current"),)  # type: ignore[arg-type]
