"""Dates of two articles: the same "when", and different ones."""

from __future__ import annotations

from datetime import date

import pytest

import claimkit
from claimkit import Article, Report
from claimkit.alignment.dates import AGREE, DIFFER, score
from claimkit.alignment.pairing import profiles_of
from claimkit.alignment.profiles import Rarity
from claimkit.alignment.told_days import days_between, phases
from claimkit.extraction import extract_document

PLUGINS = claimkit.default_plugins()


def compared(*texts: str) -> Report:
    day = date(2016, 7, 8)
    return claimkit.compare([Article(text, id=f"a{i}", published=day) for i, text in enumerate(texts)])


def leaves(report: Report) -> set[tuple[str, str, str]]:
    """Verdicts on dates with both quotes."""
    return {
        (r.leaf, report.claim(r.a).quote, report.claim(r.b).quote)
        for r in report.relations
        if report.claim(r.a).kind == "date"
    }


LANDED = "The Hawaiian Airlines plane landed in Honolulu at 10:15 a.m. on Thursday, the airline said."


@pytest.mark.parametrize(
    ("other", "leaf"),
    [
        ("Hawaiian Airlines said the plane landed in Honolulu at 11:45 a.m. on Thursday.", "conflict"),
        ("Hawaiian Airlines said the plane arrived in Honolulu at 10:15 p.m. on Thursday.", "conflict"),
        ("Hawaiian Airlines said the plane landed in Honolulu around 10:15 a.m. on Thursday.", "refines"),
        ("Hawaiian Airlines said the plane landed in Honolulu at 10:15 a.m. on Thursday.", "equivalent"),
    ],
)
def test_times_of_one_landing_answer_one_question(other: str, leaf: str) -> None:
    """The predicate and the place say that both tell of one landing."""
    assert {verdict for verdict, *_ in leaves(compared(LANDED, other))} == {leaf}


@pytest.mark.parametrize(
    "other",
    [
        "Hawaiian Airlines said the plane took off from Auckland at 5 a.m. on Thursday.",
        "Hawaiian Airlines in Honolulu announced at 3 p.m. on Friday that it was sorry.",
    ],
)
def test_times_of_other_phases_are_not_set_against_each_other(other: str) -> None:
    """A departure or a statement says nothing against a landing."""
    assert not {verdict for verdict, *_ in leaves(compared(LANDED, other))} & {
        "conflict",
        "update",
        "disputed",
    }


def test_an_answer_given_elsewhere_explains_a_difference() -> None:
    """When the other article has the same landing too, its second landing is another."""
    other = LANDED + " Another Hawaiian Airlines plane landed in Honolulu at 12:40 p.m. on Thursday."
    found = leaves(compared(LANDED, other))
    assert ("equivalent", "10:15 a.m. on Thursday", "10:15 a.m. on Thursday") in found


SHELLED = (
    "Indian forces opened unprovoked fire in the Naurah sector on Thursday. The shelling began at {} with"
    " small arms and was followed by mortars."
)
"""After an invented set of ``benchmarks/train/events`` (shelling-naurah-line-2016)."""


def test_two_hours_of_one_start_contradict_each_other() -> None:
    """The start of what happened is told by its verb here and by "began" there."""
    other = "Forces fired on the population in the Naurah sector at 7:15 am on Thursday."
    found = leaves(compared(SHELLED.format("around 6.40 am"), other))
    assert ("conflict", "around 6.40 am", "7:15 am on Thursday") in found


@pytest.mark.parametrize(
    "other",
    [
        "Shots rang out in the Naurah sector on Thursday. Updated 7:15 am",
        "Police were called at 7:15 am after the fire in the Naurah sector.",
        "The shelling in the Naurah sector ended at 7:15 am on Thursday, and residents were told to return.",
        "Firing in the Naurah sector was scheduled to start at 7:15 am on Thursday.",
    ],
)
def test_an_hour_of_something_else_says_nothing_on_the_start(other: str) -> None:
    """Stamps, calls, ends and what was planned are other moments."""
    found = leaves(compared(SHELLED.format("around 6.40 am"), other))
    assert not {verdict for verdict, *_ in found} & {"conflict", "update", "disputed"}


def test_phases_and_weights_name_what_they_use() -> None:
    """Departure and arrival are different phases, and the weights have a bias each."""
    assert not {*phases()["depart"]} & {*phases()["land"]}
    assert "bias" in AGREE
    assert "bias" in DIFFER


@pytest.mark.parametrize(
    ("one", "other", "quotes"),
    [
        (
            "The Pope will visit Iraq from 5 to 8 March.",
            "The Pope is to visit Iraq from March 12 to 15.",
            ("from 5 to 8 March", "March 12 to 15"),
        ),
        (
            "The film festival of Lima runs from 5 to 8 March.",
            "Lima holds its film festival from March 12 to 15.",
            ("from 5 to 8 March", "March 12 to 15"),
        ),
        (
            "The Dutch law takes effect on 1 July, The Hague said.",
            "The Dutch law will come into force on 1 September, The Hague said.",
            ("1 July", "1 September"),
        ),
        (
            "Peace talks in Doha started on Tuesday.",
            "The peace talks in Doha got under way on Thursday.",
            ("Tuesday", "Thursday"),
        ),
        (
            "The launch from Kourou was postponed until Monday.",
            "The launch from Kourou was put off to Wednesday.",
            ("Monday", "Wednesday"),
        ),
    ],
)
def test_stretches_and_verbs_of_several_words_tell_when(
    one: str, other: str, quotes: tuple[str, str]
) -> None:
    """A stretch of days says as much as a day, "come into force" as much as "take effect"."""
    assert ("conflict", *quotes) in leaves(compared(one, other))


LAUNCH = "Suno showed the Nova 7 in Berlin. It will go on sale {} in 40 countries, Park Ji-ho said."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("on September 25", "from October 2"),
        ("on September 25", "on October 2"),
        ("from September 25", "from October 2"),
    ],
)
def test_the_only_days_to_come_of_two_articles_are_set_against_each_other(one: str, other: str) -> None:
    """Whatever the words around: "go on sale", "can buy it"; "from" begins something and ends nothing."""
    bought = f"Shoppers in 40 markets can buy the Nova 7 of Suno {other}, said Park Ji-ho in Berlin."
    found = leaves(compared(LAUNCH.format(one), bought))
    assert ("conflict", one.split(" ", 1)[1], other.split(" ", 1)[1]) in found


BAN = "Kanal Nord has suspended presenter Rasmus Hald until {}, Mads Vang said."
SHUT = "The museum in Delft will stay closed until {}, director Jan Smit said."


def test_two_ends_of_one_ban_contradict_each_other() -> None:
    away = "After a joke, Rasmus Hald must stay away from Kanal Nord until September 1."
    assert ("conflict", "August 1", "September 1") in leaves(compared(BAN.format("August 1"), away))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (BAN.format("August 1"), "Rasmus Hald of Kanal Nord returns on August 2, Mads Vang said."),
        (SHUT.format("Friday"), "Jan Smit said the museum in Delft would reopen on Saturday."),
        (SHUT.format("Friday"), "Jan Smit said the museum in Delft would reopen on Monday."),
        (SHUT.format("May 3, 2024"), "Jan Smit said the museum in Delft would reopen on May 4, 2024."),
    ],
)
def test_what_is_closed_until_one_day_opens_on_the_next(one: str, other: str) -> None:
    """Days without a year, weekdays over a weekend and full dates."""
    assert "conflict" not in {leaf for leaf, *_ in leaves(compared(one, other))}


def test_what_opens_before_it_is_shut_is_contradicted() -> None:
    other = "Jan Smit said the museum in Delft would reopen on May 1, 2024."
    found = leaves(compared(SHUT.format("May 3, 2024"), other))
    assert ("conflict", "May 3, 2024", "May 1, 2024") in found


def signs(one: str, other: str) -> dict[str, float]:
    """What tells whether the first two days that exclude each other answer one question."""
    day = date(2016, 7, 8)
    documents = [
        claimkit.segment(Article(text, id=id, published=day))
        for id, text in zip("ab", (one, other), strict=True)
    ]
    claims = [claim for d in documents for claim in claimkit.frame(d, extract_document(d, PLUGINS)[0])]
    profiles = profiles_of(documents, claimkit.resolve(claims))
    rarity = Rarity(profiles["a"], profiles["b"])
    pairs = score(profiles["a"], profiles["b"], rarity, {d.article.id: d for d in documents}, None)
    pair = next(p for p in pairs if p.relation == "disjoint")
    return dict(zip(pair.names, pair.features, strict=True))


@pytest.mark.parametrize(
    ("one", "other", "sign", "value"),
    [
        ("It runs until 2030.", "It is good until 2031.", "link same", 1.0),
        ("It runs until 2030.", "It is good since 2012.", "link same", 0.0),
        ("It runs to 2030.", "It is good through 2031.", "link same", 1.0),
        ("It runs in 2030.", "It is good in 2031.", "link same", 0.0),
        (
            "Ten died on May 3. It reopens on May 9.",
            "It opens on May 9. A fair is on May 3.",
            "told both",
            1.0,
        ),
        (
            "Ten died on May 3. It reopens on May 9.",
            "It opens on May 9. A fair is on May 4.",
            "told both",
            0.0,
        ),
        ("Ten died on May 3. It reopens on May 9.", "It opens on May 9.", "told by other", 1.0),
        ("The record of 2.9 tonnes fell in 2012.", "It took 2.9 tonnes in 2013.", "figures shared", 1.0),
        ("The band of 9 people met in 2012.", "It had 9 people in 2013.", "figures shared", 0.25),
        ("The band of 19 people met in 2012.", "It had 19 people in 2013.", "figures shared", 0.5),
        ("The record of 2.9 tonnes fell in 2012.", "It took 2.9 metres in 2013.", "figures shared", 0.0),
        ("The record fell in 2012. It is 2.9 tonnes.", "It took 2.9 tonnes in 2013.", "figures shared", 0.0),
        ("It earned 2.1 million euros in 2012.", "It earned 1.1 million euros in 2011.", "periods", 1.0),
        ("It earned 2.1 million euros in 2012.", "It earned 2.1 million euros in 2011.", "periods", 0.0),
        ("It earned 2.1 million euros in 2012.", "It employed 12 people in 2011.", "periods", 0.0),
        ("It cost 2 euros on May 3.", "It cost 3 euros on May 4.", "periods", 0.0),
        ("Talks start on May 3.", "Talks start again on May 9.", "further one", 1.0),
        ("Talks start again on May 3.", "Talks start again on May 9.", "further one", 0.0),
        ("It came on Sunday night.", "It came this morning (London time).", "stamp", 1.0),
        ("It came on Sunday night.", "It came this morning (a cold one).", "stamp", 0.0),
        ("It came at 7 p.m.", "It came at 9 p.m. London time.", "stamp", 0.0),
        ("It came on New Year's.", "It came on Monday.", "stamp", 1.0),
        ("It came on July 6.", "It came on July 7.", "recent both", 1.0),
        ("It came on July 6.", "It came on June 7.", "recent one", 1.0),
        ("It came on May 6.", "It came on July 9.", "recent one", 0.0),
        ("It opens on July 15.", "It is shut until July 13.", "one stretch", 1.0),
        ("It opens on July 17.", "It is shut until July 13.", "one stretch", 0.0),
        ("It is open until July 15.", "It is shut until July 13.", "one stretch", 0.0),
        ("It will fall on July 10.", "It will fall between July 9 and July 11.", "one stretch", 1.0),
        ("It runs from July 9 to July 11.", "It is on July 10.", "one stretch", 1.0),
        ("It runs July 9 until rain sets in.", "It is on July 10.", "one stretch", 0.0),
        ("It runs July 9 until late summer.", "It is on July 10.", "one stretch", 1.0),
        ("It runs from July 9 to July 11.", "It ends on July 19.", "one stretch", 1.0),
        ("It ends by July 13.", "It ends on July 12.", "one stretch", 1.0),
        ("It is shut until July 13.", "It reopens on July 12.", "one stretch", 0.0),
        ("It is shut until July 13.", "It reopens on July 15.", "one stretch", 1.0),
        ("It is shut since July 9.", "Its closure began on July 10.", "one stretch", 0.0),
        ("It will be shut by July 13.", "It will be shut on July 12.", "one stretch", 1.0),
        ("It will be shut by July 13.", "It will be shut on July 14.", "one stretch", 0.0),
        ("It will be shut by Monday.", "It will be shut on Sunday.", "one stretch", 1.0),
        ("It will be shut before July 13.", "It will be shut on July 14.", "one stretch", 0.0),
        ("It will be shut after July 13.", "It will be shut on July 18.", "one stretch", 1.0),
        ("It will be shut after July 13.", "It will be shut on July 12.", "one stretch", 0.0),
        ("She has led it since 2010.", "She led it in 2012.", "one stretch", 1.0),
        ("She has led it since 2010.", "She led it in 2008.", "one stretch", 0.0),
        ("She has led it since 2010.", "She has led it since 2012.", "one stretch", 0.0),
        ("It is shut since July 3.", "It is shut until July 13.", "one stretch", 1.0),
        ("It is closed until July 13.", "It is closed on July 12.", "one stretch", 1.0),
        ("It is suspended until July 13.", "It is suspended on July 12.", "one stretch", 1.0),
        ("Ola Berg died on July 3.", "Mia Holm died on July 6.", "persons apart", 1.0),
        ("Ola Berg died on July 3.", "Ola Berg died on July 6.", "persons apart", 0.0),
        ("Ola Berg died on July 3.", "She died on July 6.", "persons apart", 0.0),
        ("It came on May 6.", "It came on May 7.", "day next", 1.0),
        ("It is shut at least until July 13.", "It is shut until July 18.", "one stretch", 1.0),
        ("It is shut at least until July 13.", "It is shut until July 12.", "one stretch", 0.0),
        ("It is shut until July 13.", "It is shut until July 18.", "one stretch", 0.0),
        ("It is shut until July 13.", "It ends on July 19.", "link same", 1.0),
        ("It is shut since July 3.", "It began on July 5.", "link same", 1.0),
        ("It is shut since July 3.", "It ended on July 5.", "link same", 0.0),
        ("It came late on July 6.", "It came early on July 7.", "one night", 1.0),
        ("It came late on July 6.", "It came in the early hours of July 7.", "one night", 1.0),
        ("It came on July 6.", "It came in the early hours of July 7.", "one night", 0.0),
        ("It came late on July 6.", "It came on July 7.", "one night", 0.0),
        ("It ends before July 13.", "It ends before July 18.", "link same", 1.0),
        ("It ends before July 13.", "It ends after July 18.", "link same", 0.0),
        ("It came overnight.", "It came on July 2.", "stamp", 1.0),
        ("It came late on July 5.", "It came in the early hours of July 7.", "one night", 0.0),
        ("It came in the early hours of July 6.", "It came late on July 7.", "one night", 0.0),
        ("Registration for it opens on July 15.", "It opens on July 18.", "accessory one", 1.0),
        ("Tickets for it are sold on July 15.", "It opens on July 18.", "accessory one", 1.0),
        (
            "Tickets for it are sold on July 15.",
            "Registration for it opens on July 18.",
            "accessory one",
            0.0,
        ),
        ("It came at 10:05 EDT.", "It came at 15:45 BST.", "stamp", 1.0),
        ("It came at 10:05 EDT.", "It came at 15:05 EDT.", "stamp", 0.0),
        ("It came at 10:05 EDT.", "It came at 15:05.", "stamp", 0.0),
        ("It closed on July 15.", "It reopens on July 18.", "phase apart", 1.0),
        ("She died on July 5.", "She was buried on July 8.", "phase apart", 1.0),
        ("She was elected on July 5.", "She takes office on July 28.", "phase apart", 1.0),
        ("It was suspended on July 5.", "It resumes on July 28.", "phase apart", 1.0),
        ("It was imposed on July 5.", "It was lifted on July 7.", "phase apart", 1.0),
        ("It was signed on July 5.", "It was ratified on July 7.", "phase apart", 1.0),
    ],
)
def test_the_signs_of_one_question(one: str, other: str, sign: str, value: float) -> None:
    """All articles are of July 8, 2016."""
    assert signs(one, other)[sign] == value


def test_the_pair_that_is_most_alike_is_mutual() -> None:
    one = "The border post at Karsk opened in 2011."
    assert signs(one, "The border post at Karsk opened in 2013.")["mutual"] == 1.0
    nearer = "Ola Berg was born in 1960. The border post at Karsk opened in 2013."
    assert signs(one, nearer)["mutual"] == 0.0


@pytest.mark.parametrize(("one", "other", "days"), [("May 3", "May 6", 3), ("Friday", "Monday", 3)])
def test_days_of_no_year_are_as_far_apart_as_they_can_be_near(one: str, other: str, days: int) -> None:
    """Without a day of publication nothing else is known of them."""
    found = [claimkit.extract(Article(f"The fair in Karsk opens on {day}.")) for day in (one, other)]
    values = [claim.value for claims in found for claim in claims if claim.kind == "date"]
    assert [days_between(*values), days_between(*reversed(values))] == [days, days]


def test_a_day_that_both_articles_tell_of_something_is_no_contradiction() -> None:
    """Who gives each other's days has two happenings in mind."""
    one = "The border post at Karsk opens on 3 May. A fair in Dolna opens on 9 May."
    other = "The border post at Karsk is opened on 9 May. A fair in Dolna is held on 3 May."
    assert "conflict" not in {leaf for leaf, *_ in leaves(compared(one, other))}
    alone = "The border post at Karsk is opened on 9 May. A fair in Dolna is held later."
    assert ("conflict", "3 May", "9 May") in leaves(compared(one.split(". ")[0] + ".", alone))


@pytest.mark.parametrize("sign", ["figures shared", "link same", "mutual", "sole ahead", "day next"])
def test_what_ties_two_days_speaks_for_one_question(sign: str) -> None:
    assert DIFFER[sign] > 0


@pytest.mark.parametrize(
    "sign",
    [
        "told both",
        "told by other",
        "periods",
        "stamp",
        "one stretch",
        "one night",
        "persons apart",
        "accessory one",
        "further one",
        "recent one",
        "phase apart",
    ],
)
def test_what_sets_two_days_apart_speaks_against_one_question(sign: str) -> None:
    assert DIFFER[sign] < 0


def test_before_an_hour_calls_nothing_earlier() -> None:
    """ "just before 10:30 p.m." is an hour, not an earlier version of one."""
    opening = "A gunman fired at five people outside a home on Bragg Street in Little Rock on Nov. 2, 2016"
    articles = [
        Article(f"{opening}, at 10:45 p.m.", id="a", published=date(2016, 11, 3)),
        Article(f"{opening}, just before 10:30 p.m.", id="b", published=date(2016, 11, 3)),
    ]
    report = claimkit.compare(articles)
    clashes = [r for r in report.relations if r.leaf == "conflict"]
    assert {("10:45" in report.claim(r.a).quote, "10:30" in report.claim(r.b).quote) for r in clashes} == {
        (True, True)
    }
