"""The forms of quantities, one a line of ``forms.tsv``, and what is none, one a line of ``nothing.txt``."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimkit import Article, Claim, segment
from claimkit_numbers import claimkit_extractors

EXTRACTOR = claimkit_extractors()[0]
HERE = Path(__file__).parent


def rows(name: str) -> list[str]:
    lines = (HERE / name).read_text("utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def claims(text: str) -> list[Claim]:
    return [c for c in EXTRACTOR.extract(segment(Article(text))) if c.value.form != "ordinal"]


def extras(claim: Claim) -> dict[str, str]:
    value = claim.value
    found = {
        "form": "" if value.form == "cardinal" else value.form,
        "whole": "" if value.whole is None else str(value.whole),
        "against": "" if value.against is None else str(value.against),
        "per": "" if value.per is None else value.per.name,
        "direction": value.direction or "",
        "soft": value.soft or "",
        "hedged": "yes" if value.is_approximate else "",
    }
    return {name: said for name, said in found.items() if said}


@pytest.mark.parametrize("row", rows("forms.tsv"), ids=lambda row: row.split("\t")[0])
def test_a_form_is_read(row: str) -> None:
    """The phrase gives one claim with this quote, interval, unit and nothing that is not listed."""
    phrase, quote, interval, unit, extra = row.split("\t")
    (claim,) = claims(f"Officials noted {phrase}" if phrase[0].islower() else phrase)
    assert claim.quote == quote
    assert str(claim.value.interval) == interval
    assert (claim.value.unit.name if claim.value.unit else "") == unit
    wanted = dict(
        part.partition("=")[::2] for part in extra.replace("square kilometer", "square_kilometer").split()
    )
    modifiers = wanted.pop("modifiers", None)
    assert extras(claim) == {name: said.replace("_", " ") or "yes" for name, said in wanted.items()}
    if modifiers is not None:
        assert ",".join(claim.about.modifiers) == modifiers


@pytest.mark.parametrize("sentence", rows("nothing.txt"))
def test_no_quantity_is_seen(sentence: str) -> None:
    """Dates, times, years, names, labels, telephone numbers and pronouns are no quantities."""
    assert [c.quote for c in claims(sentence)] == []


def test_a_part_keeps_its_whole() -> None:
    """ "six out of thirty countries" is 6 of 30, and the 30 is a claim of its own."""
    part, whole = claims("Only six out of thirty countries agreed.")
    assert (str(part.value.interval), str(part.value.whole), str(part.value.share)) == ("6", "30", "1/5")
    assert (whole.quote, str(whole.value.interval)) == ("thirty countries", "30")


def test_a_change_keeps_its_values_apart() -> None:
    """ "increased by $43.6bn to $419.2bn" is a change and a level, not a range."""
    change, level = claims("Sales increased by $43.6bn to $419.2bn.")
    assert (change.value.direction, level.value.direction) == ("up", None)


def test_coordinated_nouns_are_shared() -> None:
    """In "12 Somali and 11 Yemeni pirates" both numbers count pirates."""
    first, second = claims("They held 12 Somali and 11 Yemeni pirates.")
    assert (first.about.head, first.about.modifiers) == ("pirate", ("somali",))
    assert (second.about.head, second.about.modifiers) == ("pirate", ("yemeni",))


@pytest.mark.parametrize(
    ("phrase", "tolerance"),
    [
        ("about 20 minutes", "5"),
        ("some 4,000 troops", "500"),
        ("about 45 people", "5/2"),
        ("about 43 people", "1"),
        ("around 23 people", "1"),
        ("around two dozen people", "2"),
        ("about a dozen people", "2"),
        ("about 7 people", "1/2"),
        ("about 12 percent", "1/2"),
        ("some 146 billion people", "1000000000"),
        ("around 0 degrees", "1/2"),
    ],
)
def test_the_tolerance_follows_the_rounding(phrase: str, tolerance: str) -> None:
    """The halo of a hedge is half the step of the figure, or the whole step when that is little."""
    (claim,) = claims(f"There were {phrase}.")
    assert str(claim.value.tolerance) == tolerance


def test_ordinals_are_ordinals() -> None:
    """ "third year" is no third."""
    (claim,) = EXTRACTOR.extract(segment(Article("The war enters its third year.")))
    assert (claim.quote, claim.value.form, str(claim.value.interval)) == ("third", "ordinal", "3")


def test_a_fraction_is_its_own_share() -> None:
    """ "two-thirds of the 90 seats" keeps the 90 and is a share of two thirds."""
    part, whole = claims("They won two-thirds of the 90 seats.")
    assert (str(part.value.interval), str(part.value.whole), str(part.value.share)) == ("2/3", "90", "2/3")
    assert (whole.quote, whole.value.share) == ("90 seats", None)


@pytest.mark.parametrize(
    "phrase", ["thousands of dollars", "a couple of hours", "two dozen miles", "half a mile"]
)
def test_measures_are_measured(phrase: str) -> None:
    """A unit of measurement is one behind "of" too, and converts."""
    (claim,) = claims(f"It took {phrase}.")
    assert claim.value.unit is not None
    assert not claim.value.unit.is_count
