"""Figures and days that look comparable and answer different questions."""

from __future__ import annotations

from datetime import date

import pytest

import claimkit
from claimkit import Article
from claimkit.alignment.contrasts import contrasted
from claimkit.alignment.profiles import Profile, profile_all
from claimkit.alignment.tables import lines
from claimkit.extraction import extract_document

DAY = date(2024, 5, 2)
PLUGINS = claimkit.default_plugins()


def differing(one: str, other: str) -> list[tuple[str, str]]:
    """Quotes of what two articles of one day are said to tell differently."""
    report = claimkit.compare([Article(one, id="a", published=DAY), Article(other, id="b", published=DAY)])
    found = [x for x in report.relations if x.leaf in ("conflict", "update", "disputed")]
    return [(report.claim(x.a).quote, report.claim(x.b).quote) for x in found]


APART = [
    (
        "Employers in Norland added 172,000 jobs in July, the Labour Office said.",
        "Employers in Norland added an average of 151,000 jobs a month, the Labour Office said.",
    ),
    (
        "Employers in Norland added 172,000 jobs in July, the Labour Office said.",
        "On average, employers in Norland added 151,000 jobs, the Labour Office said.",
    ),
    (
        "A ferry carrying about 100 passengers sank on Lake Kivara on Monday.",
        "A ferry sank on Lake Kivara on Monday. Rescuers saved 58 passengers.",
    ),
    (
        "Prosecutors in Milan demanded nine years in prison for Bassi.",
        "A court in Milan sentenced Bassi to six years in prison.",
    ),
    (
        "The crash in Karsk injured 47 people on Monday.",
        "In the crash in Karsk nine people were seriously injured on Monday.",
    ),
    (
        "The crash in Karsk injured 47 people on Monday.",
        "The crash in Karsk badly hurt nine people on Monday.",
    ),
    (
        "The crash in Karsk killed six people on Monday. Two more victims died in hospital.",
        "Eight people died in the crash in Karsk on Monday.",
    ),
    (
        "Shelling of Horlinsk on Tuesday wounded nine people. Another five people were hurt in a village.",
        "Fourteen people were wounded on Tuesday in shelling of Horlinsk and a nearby village.",
    ),
    (
        "A plane with 212 passengers and nine crew aboard made an emergency landing in Dublin on Thursday.",
        "A plane with 221 people aboard made an emergency landing in Dublin on Thursday.",
    ),
    (
        "The first round of the election in Lithuania takes place on 12 May.",
        "The second round of the election in Lithuania takes place on 26 May.",
    ),
    (
        "The northern section of the Lagos metro opens on 1 July.",
        "The southern section of the Lagos metro opens on 1 September.",
    ),
    (
        "Norsk Paper's net profit fell 18 percent in the first quarter.",
        "Norsk Paper's operating profit fell 11 percent in the first quarter.",
    ),
    (
        "Chebet won the women's race in Rotterdam in 2 hours 21 minutes.",
        "Kiprop won the men's race in Rotterdam in 2 hours 4 minutes.",
    ),
]


WHO = [
    (
        "The mayor of Lubno, Jan Wilk, spoke in Karsk.",
        "The deputy mayor of Lubno, Ewa Mazur, spoke in Karsk.",
    ),
    (
        "Norsk Paper's outgoing chief executive, Tor Vik, spoke in Oslo.",
        "Norsk Paper's incoming chief executive, Hanne Lie, spoke in Oslo.",
    ),
    (
        "The bus driver, Raul Vega, was hurt in the crash in Karsk.",
        "The truck driver, Hugo Salas, was hurt in the crash in Karsk.",
    ),
    (
        "Washington brokered the deal between Karsk and Dolna on Monday.",
        "The United States brokered the deal between Karsk and Dolna on Monday.",
    ),
    (
        "Marco Rossi scored the opening goal for Karsk in Dolna.",
        "Luca Bianchi scored the second goal for Karsk in Dolna.",
    ),
    (
        "Two men robbed a jeweller in Vienna on Friday. Zoran Ilic was arrested at the station.",
        "Two men robbed a jeweller in Vienna on Friday. His accomplice is at large.",
    ),
    (
        "Two men attacked a shop in Reno. One was armed with a rifle.",
        "Two men attacked a shop in Reno. The second attacker was armed with a knife.",
    ),
]
"""Two who look like one."""


@pytest.mark.parametrize(("one", "other"), [*APART, *WHO])
def test_what_answers_another_question_contradicts_nothing(one: str, other: str) -> None:
    assert differing(one, other) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "A ferry carrying about 100 passengers sank on Lake Kivara on Monday.",
            "A ferry carrying 58 passengers sank on Lake Kivara on Monday.",
        ),
        (
            "The crash in Karsk seriously injured 47 people on Monday.",
            "In the crash in Karsk nine people were seriously injured on Monday.",
        ),
        (
            "The crash in Karsk killed six people on Monday. Two more victims died in hospital.",
            "Nine people died in the crash in Karsk on Monday.",
        ),
        (
            "The first round of the election in Lithuania takes place on 12 May.",
            "The first round of the election in Lithuania takes place on 26 May.",
        ),
        (
            "The first round of the election in Lithuania takes place on 12 May.",
            "The presidential election in Lithuania takes place on 26 May.",
        ),
        (
            "Norsk Paper's net profit fell 18 percent in the first quarter.",
            "Norsk Paper's net profit fell 11 percent in the first quarter.",
        ),
        (
            "Norsk Paper's chief executive, Tor Vik, spoke in Oslo.",
            "Norsk Paper's chief executive, Hanne Lie, spoke in Oslo.",
        ),
        (
            "The driver, Raul Vega, was hurt in the crash in Karsk.",
            "The bus driver, Hugo Salas, was hurt in the crash in Karsk.",
        ),
        (
            "Qatar mediated the deal between Karsk and Dolna on Monday.",
            "Egypt mediated the deal between Karsk and Dolna on Monday.",
        ),
        (
            "Marco Rossi scored the goal for Karsk in Dolna.",
            "Luca Bianchi scored the goal for Karsk in Dolna.",
        ),
        (
            "Two men robbed a jeweller in Vienna on Friday. Zoran Ilic was arrested at the station.",
            "Two men robbed a jeweller in Vienna on Friday. Zoran Ilic is at large.",
        ),
        (
            "A man armed with a rifle attacked a shop in Reno.",
            "A man armed with a knife attacked a shop in Reno.",
        ),
        (
            "A gunman armed with a rifle killed two people and wounded three others in Reno.",
            "A gunman armed with a knife killed two people and wounded three others in Reno.",
        ),
        (
            "It was Kiprop's third victory in the Karsk race.",
            "It was Kiprop's fourth victory in the Karsk race.",
        ),
        ("The vote in Karsk takes place next month.", "The vote in Karsk took place last month."),
        (
            "Ola Berg said last week that the Karsk bridge opens on May 3.",
            "Ola Berg said the Karsk bridge opens next week, on May 9.",
        ),
        ("Inflation in Karsk was about 36 percent in April.", "Inflation in Karsk was 38 percent in April."),
        (
            "The auction of the Karsk diamond is on May 3.",
            "The Karsk diamond goes under the hammer on May 9.",
        ),
    ],
)
def test_what_answers_the_same_question_is_still_contradicted(one: str, other: str) -> None:
    """Only what sets them apart is gone, or is told by one alone."""
    assert differing(one, other)


def profiles(text: str) -> dict[str, Profile]:
    """The profiles of the numbers of a text by quote."""
    document = claimkit.segment(Article(text, id="a", published=DAY))
    found, _ = extract_document(document, PLUGINS)
    claims = claimkit.resolve(claimkit.frame(document, found))
    return {p.claim.quote: p for p in profile_all(document, claims) if p.claim.kind == "number"}


@pytest.mark.parametrize(
    ("text", "serious", "other"),
    [
        ("There were 30 dead and 55 wounded, 15 critically.", "15 critically", "55 wounded"),
        (
            "Of 47 people hurt, nine are in a serious state, nine people were badly injured.",
            "nine people",
            "",
        ),
        ("Four people died and seven were seriously injured.", "seven", "Four people"),
        ("The crash seriously injured two men.", "two men", ""),
        ("He had hurt six people when seven seriously wounded men came.", "", "six people"),
    ],
)
def test_who_is_badly_hurt(text: str, serious: str, other: str) -> None:
    """The words belong to the nearest count."""
    found = profiles(text)
    assert not serious or found[serious].serious
    assert not other or not found[other].serious


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The first round is on May 3.", "The second round is on May 9.", True),
        ("The first and second round are on May 3.", "The second round is on May 9.", False),
        ("The men's long race is on May 3.", "The women's race is on May 9.", True),
        ("The first round is on May 3.", "The second day is on May 9.", False),
        ("The first of a round is on May 3.", "The second round is on May 9.", False),
        (
            "The first round and the second round are on May 3.",
            "The second round and the third round are on May 9.",
            False,
        ),
        ("The net profit margin is told on May 3.", "The operating profit margin is told on May 9.", True),
        ("The net profit margin is told on May 3.", "The operating profit is told on May 9.", False),
    ],
)
def test_words_of_one_axis_before_one_noun(one: str, other: str, apart: bool) -> None:
    documents = {
        id: claimkit.segment(Article(text, id=id, published=DAY))
        for id, text in zip("ab", (one, other), strict=True)
    }
    first, second = (
        profile_all(d, claimkit.frame(d, extract_document(d, PLUGINS)[0]))[-1] for d in documents.values()
    )
    assert contrasted(first, second, documents) is apart


def test_no_word_stands_for_two_values_of_one_axis() -> None:
    for line in lines("contrasts.txt"):
        values = [words.split() for words in line.partition(":")[2].split("|")]
        told = [word for words in values for word in words]
        assert len(told) == len(set(told))
