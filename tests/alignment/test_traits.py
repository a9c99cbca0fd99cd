"""What only one of a few words can tell: found as descriptions, and held against that of other articles."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Actor, Article, Report
from claimkit.alignment.tables import lines
from claimkit.comparators.descriptions import TRAIT, compare
from claimkit.values import Role

DAY = date(2018, 3, 5)

SHOT = "Alan Reed was shot outside a bar in Racine on Friday"


def report(*texts: str) -> Report:
    return claimkit.compare([Article(t, id=f"a{n}", published=DAY) for n, t in enumerate(texts)])


def told(found: Report) -> list[tuple[str, str, str]]:
    """Leaf and both quotes of every relation between traits."""
    shown = []
    for relation in found.relations:
        a, b = found.claim(relation.a), found.claim(relation.b)
        if a.kind == "description" and a.value.roles and TRAIT in a.value.roles[0].title:
            shown.append((relation.leaf, a.quote, b.quote))
    return shown


def values(name: str) -> list[list[str]]:
    """The values of one line of the table, each with its synonyms."""
    line = next(line for line in lines("traits.txt") if line.startswith(f"{name} "))
    return [value.split() for value in line.partition(":")[2].split("|")]


PAIRS = [
    (
        "Norway's fisheries minister, Kari Solheim, resigned on Tuesday over a disputed claim.",
        "OSLO - Prime Minister Erik Dahl has sacked fisheries minister Kari Solheim, broadcaster NRK said.",
        ("conflict", "resigned", "sacked"),
    ),
    (
        "Defense Secretary James Mattis will retire in February, President Trump said.",
        "Defense Secretary James Mattis resigned in protest on Thursday, President Trump said.",
        ("conflict", "retire", "resigned"),
    ),
    (
        "John Smith, 44, of Milwaukee, was charged with shooting Alan Reed outside a bar in Racine.",
        "Police in Racine arrested John Smith, 44, of West Allis, after Alan Reed was shot outside a bar.",
        ("conflict", "Milwaukee", "West Allis"),
    ),
    (
        "Slidell resident Michael Neu helped to swindle people in Louisiana, according to Ann Reed.",
        "Michael Neu, from Oakham, helped to swindle people in Louisiana, according to Ann Reed.",
        ("conflict", "Slidell", "Oakham"),
    ),
    (
        "Carl Jones pleaded guilty in Salem on Friday.",
        "Carl Jones pleaded not guilty in Salem on Friday.",
        ("conflict", "pleaded guilty", "pleaded not guilty"),
    ),
    (
        "Carl Jones was sentenced to death in Salem on Friday.",
        "Carl Jones was given a life sentence in Salem on Friday.",
        ("conflict", "sentenced to death", "life sentence"),
    ),
    (
        "The gunman, Carl Jones, used a rifle in the attack in Salem on Friday.",
        "Carl Jones burst in with two handguns in Salem on Friday.",
        ("conflict", "rifle", "handguns"),
    ),
    (
        "Mary Jones was stabbed to death in her home in Salem on Friday, Ann Reed said.",
        "Mary Jones was shot dead in her home in Salem on Friday, Ann Reed said.",
        ("conflict", "stabbed", "shot"),
    ),
    (
        "Alan Reed was shot in the left leg outside a bar in Racine on Monday by John Smith.",
        "Alan Reed was hit in the chest when John Smith opened fire outside a bar in Racine on Monday.",
        ("conflict", "leg", "chest"),
    ),
    (
        "A Cessna 208 crashed near Lima on Friday, killing pilot Ana Ruiz.",
        "The Piper PA-28 flown by Ana Ruiz crashed near Lima on Friday.",
        ("conflict", "Cessna", "Piper"),
    ),
    (
        "Pieter Vos was freed in Nigeria. No ransom was paid, according to Femi Adeyemi.",
        "Pieter Vos was freed in Nigeria. A ransom of $150,000 was handed over, said Femi Adeyemi.",
        ("conflict", "No ransom", "ransom of $150,000 was handed over"),
    ),
    (
        "Anton Reiss was found dead in Graz. He left no note.",
        "Police in Graz are studying a note left by Anton Reiss, who was found dead.",
        ("conflict", "no note", "studying a note"),
    ),
    (
        "No group claimed responsibility for the attack in Quetta, Imran Bugti said.",
        "An armed faction claimed responsibility for the grenade attack in Quetta, Imran Bugti said.",
        ("update", "No group claimed responsibility", "claimed responsibility"),
    ),
    (
        "There was no immediate claim of responsibility for the attack in Quetta, Imran Bugti said.",
        "An armed faction claimed it was jointly responsible for the attack in Quetta, Imran Bugti said.",
        ("update", "no immediate claim of responsibility", "claimed it was jointly responsible"),
    ),
]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_two_values_contradict_each_other(one: str, other: str, expected: tuple[str, str, str]) -> None:
    assert told(report(one, other)) == [expected]


@pytest.mark.parametrize(("one", "other", "expected"), PAIRS)
def test_an_article_that_tells_both_contradicts_nobody(
    one: str, other: str, expected: tuple[str, str, str]
) -> None:
    both = f"{one} Another paper wrote: {other}"
    assert "conflict" not in [leaf for leaf, *_ in told(report(both, other))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "John Smith of Texas was charged with shooting Alan Reed outside a bar in Racine.",
            "John Smith of Amarillo was charged with shooting Alan Reed outside a bar in Racine.",
        ),
        (
            "Carl Jones could be sentenced to death in Salem, Ann Reed said on Friday.",
            "Carl Jones was sentenced to life in Salem, Ann Reed said on Friday.",
        ),
        (
            "Carl Jones was armed with a rifle in Salem on Friday.",
            "Carl Jones, who also had a rifle, used a handgun in Salem on Friday.",
        ),
        (
            "Most of the victims in Salem were shot in the legs, Ann Reed said.",
            "One man in Salem was shot in the face, Ann Reed said.",
        ),
        (
            "Officer Megan Lund fired seven shots in Salem, Ann Reed said.",
            "Megan Lund resigned in Salem after the shooting, Ann Reed said.",
        ),
        (
            "Leeds conceded two goals in Derby, manager Ed Ott said.",
            "Ed Ott refused to concede in Derby, where Leeds played.",
        ),
        (
            "Carl Jones fled Salem in a van, Ann Reed said.",
            "Caleb Stroud was riding his bike in Salem when Carl Jones came, Ann Reed said.",
        ),
    ],
)
def test_what_can_both_hold_is_no_conflict(one: str, other: str) -> None:
    assert "conflict" not in [leaf for leaf, *_ in told(report(one, other))]


@given(st.sampled_from(values("weapon")), st.sampled_from(values("weapon")), st.data())
def test_words_for_one_value_agree_and_of_two_contradict(
    one: list[str], other: list[str], data: st.DataObject
) -> None:
    first, second = data.draw(st.sampled_from(one)), data.draw(st.sampled_from(other))
    text = "Carl Jones attacked Ann Reed in Salem on Friday. He was armed with a {}."
    found = told(report(text.format(first), text.format(second)))
    assert [leaf for leaf, *_ in found] == ["equivalent" if one == other else "conflict"]


@given(st.permutations(range(3)))
def test_the_order_of_articles_changes_no_verdict(order: list[int]) -> None:
    texts = [
        "Carl Jones pleaded guilty in Salem on Friday.",
        "Carl Jones pleaded not guilty in Salem on Friday.",
        "Carl Jones pleaded no contest in Salem on Friday.",
    ]
    articles = [Article(text, id=f"a{n}", published=DAY) for n, text in enumerate(texts)]
    plain = claimkit.compare(articles)
    assert claimkit.compare([articles[i] for i in order]).relations == plain.relations
    assert [leaf for leaf, *_ in told(plain)] == ["conflict"] * 3


@given(st.text("abc ", min_size=1, max_size=5), st.text("abc ", min_size=1, max_size=5))
def test_the_comparator_knows_one_value_of_each_name(one: str, other: str) -> None:
    a, b = (Actor((v,), "person", (Role(f"plea: {v}"),)) for v in (one, other))
    assert compare(a, b).relation == ("equal" if one == other else "disjoint")
    home = Actor((one,), "person", (Role(f"home: {one}"),))
    assert compare(a, home).relation == "incomparable"


def test_explanations_quote_both_and_say_what_is_asked() -> None:
    found = report(PAIRS[4][0], PAIRS[4][1])
    texts = [d.explanation for d in found.discrepancies]
    assert any("“pleaded guilty”" in t and "“pleaded not guilty”" in t and "plea" in t for t in texts)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "The imam, Hafiz Noor, was among the dead in Quetta.",
            "Imam Hafiz Noor was slightly hurt in Quetta.",
            ("was among the dead", "was slightly hurt"),
        ),
        (
            "The driver was unhurt in the crash that killed Ann Lee in Salem.",
            "The driver was badly hurt in the crash that killed Ann Lee in Salem.",
            ("was unhurt", "was badly hurt"),
        ),
        (
            "Bus driver Gus Hanley is in stable condition after the crash near Bramwell, Lori Beck said.",
            "Gus Hanley died in hospital after the crash near Bramwell, Lori Beck said.",
            ("in stable condition", "died in hospital"),
        ),
    ],
)
def test_how_somebody_is(one: str, other: str, expected: tuple[str, str]) -> None:
    found = report(one, other)
    differ = [r for r in found.relations if r.leaf in ("conflict", "update")]
    assert expected in [(found.claim(r.a).quote, found.claim(r.b).quote) for r in differ]


def test_an_old_wound_is_no_state_of_today() -> None:
    found = report(
        f"{SHOT}. Carl Jones was slightly injured in 2010.", f"{SHOT}. Carl Jones was unhurt, Ann Lee said."
    )
    assert not [r for r in found.relations if r.leaf == "conflict"]


def test_quarters_of_a_town_are_told_by_name() -> None:
    """After reports on a shooting in Chicago: a hospital may bear the name of another quarter."""
    one = "Five people were killed on Saturday in the Roseland neighborhood of Chicago, Kevin Navarro said."
    other = "Four people were killed on Saturday in the Fernwood neighborhood of Chicago, Kevin Navarro said."
    expected = [("conflict", "Roseland neighborhood", "Fernwood neighborhood")]
    assert told(report(one, other)) == expected
    assert told(report(one, other + " A boy was taken to Roseland Community Hospital.")) == expected
    assert told(report(one, other + " Roseland is next to it.")) == []


def test_hospitals_are_compared_of_one_person_named() -> None:
    one = "Ray Dunn was taken to Mercy Hospital after the shooting in Harlan Falls, Dana Okafor said."
    assert told(report(one, one.replace("Mercy", "Salem"))) == [
        ("conflict", "Mercy Hospital", "Salem Hospital")
    ]
    unnamed = (
        "Seven others were taken to Salem Hospital after the shooting in Harlan Falls, Dana Okafor said."
    )
    assert told(report(one, unnamed)) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (  # two persons, and two parts in one story
            f"{SHOT}. Carl Jones pleaded guilty in the case.",
            f"{SHOT}. Ed Ott pleaded not guilty in the case.",
        ),
        (
            f"{SHOT}. The driver pleaded guilty in the case.",
            f"{SHOT}. The owner pleaded not guilty in the case.",
        ),
        (
            f"{SHOT}. Two men pleaded guilty in the case.",
            f"{SHOT}. Carl Jones pleaded not guilty in the case.",
        ),
        (  # who fires shots dismisses nobody
            "Tate fired and Officer Megan Lund was hurt in Salem, Ann Reed said.",
            "Officer Megan Lund resigned in Salem after the shooting, Ann Reed said.",
        ),
        (
            "Chief Tate fired seven shots as Megan Lund was hurt in Salem, Ann Reed said.",
            "Officer Megan Lund resigned in Salem after the shooting, Ann Reed said.",
        ),
        (  # "with" makes a weapon only of what it stands next to
            f"{SHOT}. A man with dogs who searched all day found a rifle.",
            f"{SHOT}. Carl Jones used a handgun, police said.",
        ),
        (
            f"{SHOT}. If a ransom was paid, nobody knows.",
            f"{SHOT}. No ransom was paid.",
        ),
        (  # the driver is not Ray Dunn
            f"{SHOT}. The driver was taken to Mercy Hospital.",
            f"{SHOT}. Ray Dunn was taken to Salem Hospital.",
        ),
        (  # who quits smoking has no post to leave
            f"{SHOT}. Carl Jones quit smoking, Ann Lee said.",
            f"{SHOT}. Carl Jones retired, Ann Lee said.",
        ),
        (  # one of a row of wounds
            f"{SHOT}. Carl Jones was shot in the arm.",
            f"{SHOT}. Carl Jones was shot in the chest and arm.",
        ),
        (  # a charge that was dropped
            f"{SHOT}. Carl Jones was charged with murder.",
            f"{SHOT}. Carl Jones was charged with manslaughter; prosecutors dropped a murder charge.",
        ),
        (  # what the police used
            f"{SHOT}. Officers used a shotgun to break the door.",
            f"{SHOT}. The gunman used a pistol, Ann Lee said.",
        ),
        (  # a plane that only flew by
            f"{SHOT}. A Boeing 737 crashed in Peru.",
            f"{SHOT}. A Cessna 172 with a camera crew circled above.",
        ),
        (  # a part of a town and a district of the police
            f"{SHOT}. It happened in the Garfield neighborhood.",
            f"{SHOT}. Police from the Lincoln District came.",
        ),
        (  # the cause of another fire
            f"{SHOT}. A gas leak caused the fire, Ann Lee said.",
            f"{SHOT}. Ann Lee said lightning started another fire nearby.",
        ),
        (  # an appeal of one side and none of the other
            f"{SHOT}. The prosecutor would appeal, Ann Lee said.",
            f"{SHOT}. Carl Jones and the owner were fined. The owner will not appeal.",
        ),
        (  # what is claimed may be a prize
            f"{SHOT}. No one claimed the prize.",
            f"{SHOT}. A group claimed responsibility.",
        ),
        (  # a witness and the accused
            f"{SHOT}. A nurse from Milwaukee heard music and laughter all night, she told a radio host.",
            f"{SHOT}. The trial of Ed Ott of West Allis opens in June before judge Ann Lee.",
        ),
    ],
)
def test_what_is_told_of_two_persons_is_no_conflict(one: str, other: str) -> None:
    assert "conflict" not in [leaf for leaf, *_ in told(report(one, other))]


def test_articles_that_are_weeks_apart_may_tell_of_two_things() -> None:
    """A month later another plea may have been made: only articles of one story and time contradict."""
    texts = "Carl Jones pleaded guilty in Salem.", "Carl Jones pleaded not guilty in Salem."
    days = DAY, date(2018, 4, 10)
    found = claimkit.compare(
        [Article(text, id=str(day), published=day) for text, day in zip(texts, days, strict=True)]
    )
    assert told(found) == []


def test_a_home_before_a_word_of_time_is_a_home() -> None:
    """ "after" makes an amount the distance to a moment, and no town."""
    one = "John Smith of Milwaukee was charged with shooting Alan Reed outside a bar in Racine."
    other = "Police in Racine arrested John Smith of West Allis after Alan Reed was shot outside a bar."
    assert told(report(one, other)) == [("conflict", "Milwaukee", "West Allis")]


def test_who_is_called_by_what_he_is_may_be_named_elsewhere() -> None:
    """ "the groom" is Groom Themba Nkosi, as the other article calls nobody else so."""
    one = (
        "A church roof fell in on a wedding in Umtata on Saturday, killing 14 guests. The bride, Lindiwe"
        " Sithole, broke both legs; the groom was unhurt, Karl Botha said."
    )
    other = (
        "A church roof fell in on a wedding party in Umtata. Groom Themba Nkosi was among the dead, Karl"
        " Botha said. His wife Lindiwe Sithole has two broken legs."
    )
    found = report(one, other)
    differ = [r for r in found.relations if r.leaf == "conflict"]
    assert ("was unhurt", "was among the dead") in [
        (found.claim(r.a).quote, found.claim(r.b).quote) for r in differ
    ]


def test_a_description_in_apposition_leaves_the_state_to_the_name() -> None:
    one = "Karl Botha, the inspector, is in stable condition in Umtata after a fall, Themba Nkosi said."
    found = report(one, "Karl Botha died in hospital in Umtata after a fall, Themba Nkosi said.")
    differ = [r for r in found.relations if r.leaf == "conflict"]
    quotes = [(found.claim(r.a).quote, found.claim(r.b).quote) for r in differ]
    assert quotes == [("in stable condition", "died in hospital")]


def test_how_somebody_is_describes_nobody_beside_it() -> None:
    """ "among the dead, Karl Botha said" does not call Karl Botha dead."""
    text = "Groom Themba Nkosi was among the dead, Karl Botha said in Umtata."
    other = "Karl Botha, the inspector, is in stable condition in Umtata after a fall, Themba Nkosi said."
    found = report(text, other)
    assert not [r for r in found.relations if r.leaf == "conflict"]


@pytest.mark.parametrize(
    ("pair", "label"),
    [(PAIRS[4], "plea of Carl Jones"), (PAIRS[9], "which aircraft"), (PAIRS[10], "ransom: not paid or paid")],
)
def test_the_question_names_what_is_asked(pair: tuple[str, str, tuple[str, str, str]], label: str) -> None:
    found = report(pair[0], pair[1])
    labels = [q.label for q in found.questions]
    assert label in labels


def test_two_texts_without_a_day_may_tell_of_one_story() -> None:
    """Three names are shared, and nothing says that weeks lie between; a day on one side would have to meet
    one on the other."""
    one = "Game maker Polarbit said that chief executive Jussi Lehto would step down. Mona Ek will lead it."
    other = "Polarbit has fired its founder and boss Jussi Lehto after a quarrel, finance chief Mona Ek said."
    found = claimkit.compare([Article(one, id="a"), Article(other, id="b")])
    assert told(found) == [("conflict", "step down", "fired")]
    half = claimkit.compare([Article(one, id="a", published=DAY), Article(other, id="b")])
    assert told(half) == []
