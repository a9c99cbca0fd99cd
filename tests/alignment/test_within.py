"""Two figures of one sentence: one that moved, or two positions set against each other."""

from __future__ import annotations

import pytest

import claimkit
from claimkit import Article, Relation, Report


def compared(*texts: str) -> Report:
    return claimkit.compare([Article(text, id=f"a{index}") for index, text in enumerate(texts)])


def quotes(report: Report, relation: Relation) -> tuple[str, str]:
    return report.claim(relation.a).quote, report.claim(relation.b).quote


@pytest.mark.parametrize(
    ("text", "older", "newer"),
    [
        (
            "Boasts of 26 nations have dwindled to just France and the United Kingdom.",
            "26 nations",
            "just France and the United Kingdom",
        ),
        ("The crew of 40 sailors has shrunk to 25 sailors since May.", "40 sailors", "25 sailors"),
        (
            "The 300 jobs that were promised to Elm have fallen to 120 jobs, the union said.",
            "300 jobs",
            "120 jobs",
        ),
        ("The toll from the fire at Elm rose from 12 to 15 on Monday, police said.", "12", "15"),
        ("Police at Elm revised the number of injured from 40 to 32 on Monday.", "40", "32"),
    ],
)
def test_a_figure_that_moved_is_an_update(text: str, older: str, newer: str) -> None:
    """The verb between two figures of one thing says which is the later one."""
    report = compared(text)
    (relation,) = report.relations
    assert (relation.leaf, quotes(report, relation)) == ("update", (older, newer))
    assert relation.direction == "backward"


@pytest.mark.parametrize(
    "text",
    [
        "Revenue rose to $4 million while profit fell to $2 million at Acme.",
        "Revenue rose to $4 million and profit fell to $2 million at Acme.",
        "One woman and four men were shot at the club, police said, but all five were expected to survive.",
        "Twelve soldiers were killed while 30 people were hurt in the blast at Elm.",
        "The 40 hikers climbed to the hut with 3 dogs on Monday.",
        "France sent 200 troops while Poland sent 500 troops.",
        "Prices rose 5 percent in May but 3 percent in June.",
        "Twelve soldiers were killed; 30 people were hurt in the blast at Elm.",
        "The train has 12 cars and moved to platform 3.",
        "The plan has a 13 percent cut to the Interior Department, a 2 percent cut to the Justice Department "
        "and an 11 percent cut to the Labor Department.",
        "Retailers added 53,000 positions while temporary help companies added 18,000.",
    ],
)
def test_figures_of_two_things_are_no_discrepancy(text: str) -> None:
    """Two subjects of one sentence may have a figure each."""
    assert compared(text).discrepancies == ()


@pytest.mark.parametrize(
    "text",
    [
        "Organisers say 40,000 people marched in Madrid, while police put the crowd at 12,000.",
        "Organisers claim that 40,000 people marched in Madrid; police estimates give about 12,000.",
    ],
)
def test_rival_figures_are_disputed(text: str) -> None:
    """ "While", or a semicolon between two estimates, sets one holder's figure against another's."""
    report = compared(text)
    (relation,) = report.relations
    first, second = quotes(report, relation)
    assert (relation.leaf, first, second.removeprefix("about ")) == ("disputed", "40,000 people", "12,000")


def test_the_later_figure_may_come_first() -> None:
    """ "Rose to 15 from 12" tells the same as "rose from 12 to 15"."""
    report = compared("The toll from the fire at Elm rose to 15 from 12 on Monday, police said.")
    (relation,) = report.relations
    assert (relation.leaf, quotes(report, relation)) == ("update", ("15", "12"))
    assert relation.direction == "forward"


def test_figures_of_two_subjects_that_each_moved_are_not_mixed() -> None:
    """Sales fell from nothing that profit was."""
    text = "Acme's profit rose to $4 million from $3 million and sales fell to $9 million from $10 million."
    report = compared(text)
    assert ("$3 million", "$9 million") not in {quotes(report, relation) for relation in report.relations}


def test_who_gives_the_earlier_figure_of_a_range_is_updated() -> None:
    """Twelve of another article have become fifteen."""
    report = compared(
        "The toll from the fire at Elm rose from 12 to 15 on Monday, police said.",
        "Twelve people were killed in the fire at Elm, police said.",
    )
    assert ("update", "Twelve people", "15") in {(r.leaf, *quotes(report, r)) for r in report.relations}


def test_who_gives_the_earlier_figure_is_updated() -> None:
    """Another article's "26 nations" is what has dwindled to two."""
    report = compared(
        "Boasts of 26 nations have dwindled to just France and the United Kingdom, diplomats in Paris said.",
        "Macron said in Paris that 26 nations would join the force.",
    )
    found = {(r.leaf, *sorted(quotes(report, r))) for r in report.relations}
    assert ("update", "26 nations", "just France and the United Kingdom") in found
    assert {report.claim(r.a).article for r in report.relations if r.leaf == "update"} >= {"a0"}
    (found_once,) = report.discrepancies
    assert found_once.relation == "update"
    assert [(side.value, side.voices) for side in found_once.sides] == [
        ("26 nations", 2),
        ("just France and the United Kingdom", 1),
    ]


def test_a_contrast_of_things_is_no_dispute() -> None:
    """Nobody says the one or the other: some are out, some are not."""
    report = claimkit.compare(
        ["Three of those trapped have been removed from the tram, but two still remain inside."]
    )
    assert report.relations == ()


OFFERED = "Ticket holders at Brakenwald were promised 30 percent off next year's price."
ARRESTED = "Four men were arrested over the cocaine found at Durban harbour, police said."
TAKEN = "Spanish police said the ring obtained 4 million euros from its victims."
POLLED = "The Workers' Party of Karvia leads in opinion polls with 34 percent, according to a survey."
HELD = "The number of inmates at Montefosco was 312, police said."
"""First reports, and below what papers that know better make of them, after invented sets."""


@pytest.mark.parametrize(
    ("first", "later", "figures"),
    [
        (
            POLLED,
            "The Workers' Party leads in polls in Karvia with 36 percent, up from 34 percent before.",
            ("34 percent", "36 percent"),
        ),
        (
            ARRESTED,
            "Five suspects, not four as announced at first, are in custody over cocaine at Durban harbour.",
            ("Four men", "Five suspects"),
        ),
        (
            OFFERED,
            "Ticket holders at Brakenwald get 50 percent off in cash, up from the 30 percent first offered.",
            ("30 percent", "50 percent"),
        ),
        (
            HELD,
            "The number of inmates at Montefosco was 309; the 312 cited at the time included three in court.",
            ("312", "309"),
        ),
        (
            TAKEN,
            "The ring obtained 5.7 million euros from its victims. Spanish police had first spoken of four"
            " million euros.",
            ("4 million euros", "5.7 million euros"),
        ),
    ],
)
def test_a_figure_that_its_article_puts_right_is_updated_elsewhere(
    first: str, later: str, figures: tuple[str, str]
) -> None:
    """That the later article knows the first figure too explains nothing: it says that it was wrong."""
    report = compared(first, later)
    across = [r for r in report.relations if report.claim(r.a).article != report.claim(r.b).article]
    assert [quotes(report, r) for r in across if r.leaf == "update"] == [figures]


@pytest.mark.parametrize(
    ("later", "words"),
    [
        ("Turnout was 36 percent in Karvia, up from 34 percent before.", "up from"),
        ("Five suspects, not four as announced at first, are in custody in Durban.", "as announced"),
        ("They get 50 percent off, instead of the 30 percent first offered.", "instead of"),
        ("The ring took 5.7 million euros. Police had first spoken of four million euros.", "had first"),
    ],
)
def test_an_update_names_the_words_that_say_so(later: str, words: str) -> None:
    """What the explanation puts in quotation marks stands in the text."""
    (relation,) = [r for r in compared(later).relations if r.leaf == "update"]
    assert words in relation.explanation
    assert relation.explanation.split("“")[-1].split("”")[0] in later.casefold()


def test_who_knows_both_figures_is_not_updated() -> None:
    """Two articles that each tell of the raise agree in both figures."""
    raised = "Broadcom offered $82 a share for Qualcomm, up from $70 a share, the company said."
    report = compared(raised, "Broadcom offered Qualcomm $70 a share. It offered $82 a share on Monday.")
    across = [r for r in report.relations if report.claim(r.a).article != report.claim(r.b).article]
    assert {r.leaf for r in across} == {"equivalent"}


def test_one_figure_told_two_ways_did_not_move() -> None:
    """ "$70 a share, or $105 billion" is one offer."""
    report = compared("Broadcom's new offer is up from $70 a share, or $105 billion.")
    assert not [r for r in report.relations if r.leaf == "update"]


def test_who_calls_the_figure_an_earlier_one_is_not_updated() -> None:
    """Reuters of 6 February 2018: "Its first offer, of $70 per share" knows that there was another."""
    report = compared(
        "Broadcom's first offer for Qualcomm, of $70 per share, was turned down.",
        "Broadcom raised its offer for Qualcomm to $82 a share, up from an initial offer of $70 a share.",
    )
    across = [r for r in report.relations if report.claim(r.a).article != report.claim(r.b).article]
    assert not [r for r in across if r.leaf in ("update", "conflict")]


def test_what_happened_first_was_not_reported_first() -> None:
    """The Independent of 9 November 2016: five were trapped, of whom three were then rescued."""
    report = compared("Five people were initially trapped in the tram but three have been rescued from it.")
    assert not [r for r in report.relations if r.leaf == "update"]
