"""Figures and days told with opposite words contradict each other, the same words agree."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article, Relation
from claimkit.alignment.opposites import exclude
from claimkit.alignment.tables import lines

DAY = date(2024, 5, 3)

SENTENCES = [
    ("Shares of Orbis Bank {} 3 percent in London on Friday.", "rose", "fell"),
    ("Unemployment in Spain {} by 40,000 in March, the ministry said.", "rose", "fell"),
    ("Exports to China were {} 12 percent in April, the ministry said.", "up", "down"),
    ("Orbis Bank reported a net {} of $374 million for the first quarter.", "profit", "loss"),
    ("The court {} five officers over the deaths in Lima.", "acquitted", "convicted"),
    ("The parliament in Oslo {} the budget by 85 votes to 84 on Friday.", "approved", "rejected"),
    ("In the poll 54 percent of Danes {} the ban, the institute said.", "supported", "opposed"),
    ("Leeds {} 3-1 against Derby on Saturday.", "won", "lost"),
    ("Orbis {} 200 trucks on Friday.", "bought", "sold"),
    ("The ship was attacked 150 nautical miles {} of Aden on Friday.", "east", "west"),
    ("The Senate {} the farm bill on Thursday.", "approved", "rejected"),
    ("Officer Dale Finn was {} on Friday.", "acquitted", "convicted"),
    ("Oil prices {} on Friday.", "rose", "fell"),
]
"""Sentences made for this, with words that exclude each other."""


def between(one: str, other: str, days: tuple[date | None, date | None] = (DAY, DAY)) -> list[Relation]:
    """Conflicts and agreements of numbers and dates of two articles."""
    articles = [Article(t, id=i, published=d) for t, i, d in zip((one, other), "ab", days, strict=True)]
    report = claimkit.compare(articles)
    return [x for x in report.relations if report.claim(x.a).kind in ("number", "date")]


def conflicts(one: str, other: str, days: tuple[date | None, date | None] = (DAY, DAY)) -> list[str]:
    return [x.explanation for x in between(one, other, days) if x.leaf == "conflict"]


@pytest.mark.parametrize(("sentence", "one", "other"), SENTENCES)
def test_opposite_words_contradict_each_other(sentence: str, one: str, other: str) -> None:
    """The figure or the day is the same; the explanation quotes the words. One conflict, not two."""
    (found,) = conflicts(sentence.format(one), sentence.format(other))
    assert f"one says “{one}”, the other “{other}”" in found


@pytest.mark.parametrize(("sentence", "one", "other"), SENTENCES)
def test_the_same_words_agree(sentence: str, one: str, other: str) -> None:
    """Whichever of the two it is."""
    for word in (one, other):
        assert not conflicts(sentence.format(word), sentence.format(word))


@given(st.sampled_from(SENTENCES))
def test_which_article_comes_first_plays_no_part(case: tuple[str, str, str]) -> None:
    """The order turns the words, nothing else."""
    sentence, one, other = case
    a, b = sentence.format(one), sentence.format(other)
    assert [x.leaf for x in between(a, b)] == [x.leaf for x in between(b, a)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Shares of Orbis rose 3 percent on Friday.", "Shares of Vekt fell 3 percent on Friday."),
        ("Revenue at Orbis rose 3 percent on Friday.", "Profit at Orbis fell 3 percent on Friday."),
        ("Leeds beat Derby 3-1 on Saturday.", "Derby lost 3-1 to Leeds on Saturday."),
        ("Orbis bought 200 trucks from Vekt on Friday.", "Vekt sold 200 trucks to Orbis on Friday."),
        ("Officer Dale Finn was acquitted on Friday.", "Officer Ed Moss was convicted on Friday."),
        ("The tanker left Aden on Friday.", "The tanker reached Mocha on Friday."),
        ("Sales of boats rose 3 percent in May.", "Sales of vans fell 3 percent in May."),
        ("In Oslo 54 percent of Danes supported the ban.", "In Oslo 54 percent of Danes opposed the euro."),
        ("In Oslo 54 percent of Danes supported the ban.", "In Oslo 54 percent of Swedes opposed the ban."),
        ("Oslo approved the budget by 85 votes to 84.", "Oslo rejected the treaty by 85 votes to 84."),
        (
            "A court in Lima acquitted five officers on Friday.",
            "It convicted five smugglers in Lima on Friday.",
        ),
        (
            "The court in Lima acquitted five officers on Friday.",
            "The court in Lima convicted five smugglers.",
        ),
    ],
)
def test_other_subjects_contradict_nothing(one: str, other: str) -> None:
    """Who or what it is told of must be the same."""
    assert not conflicts(one, other)


def test_an_article_that_tells_both_contradicts_neither() -> None:
    """Its second figure is another one of the same size."""
    both = "Shares of Orbis fell 3 percent on Friday. On Friday morning shares of Orbis rose 3 percent."
    assert not conflicts("Shares of Orbis rose 3 percent on Friday.", both)


def test_what_rose_on_one_day_may_fall_on_another() -> None:
    """Articles of different days that state no day."""
    one, other = "Shares of Orbis rose 3 percent.", "Shares of Orbis fell 3 percent."
    assert not conflicts(one, other, (DAY, date(2024, 5, 6)))
    assert conflicts(one, other)


@pytest.mark.parametrize(
    "other", ["Derby beat Leeds 3-1 on Saturday.", "Leeds was beaten by Derby 3-1 on Saturday."]
)
def test_who_did_it_to_whom(other: str) -> None:
    """The score is the same, the winner is not."""
    (found,) = conflicts("Leeds beat Derby 3-1 on Saturday.", other)
    assert "one says “Leeds beat”, the other “Derby beat”" in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Leeds beat Derby 3-1 on Saturday.", "Derby was beaten by Leeds 3-1 on Saturday."),
        ("Leeds met Derby on Saturday.", "Derby met Leeds on Saturday."),
        ("Kenya criticised Uganda on Saturday.", "Uganda criticised Kenya on Saturday."),
        ("Leeds beat Derby on Saturday.", "Derby beat Hull on Saturday."),
    ],
)
def test_what_both_may_do_is_no_contradiction(one: str, other: str) -> None:
    """The same told in the passive, what two do to each other, and others."""
    assert not conflicts(one, other)


def test_a_denial_turns_the_words() -> None:
    """Who denies the one says nothing against the other."""
    assert not conflicts(
        "Oil prices did not rise 3 percent on Friday.", "Oil prices fell 3 percent on Friday."
    )


def test_the_trace_names_the_words() -> None:
    """A verdict can be replayed from what it holds."""
    (found,) = between("Leeds won 3-1 against Derby.", "Leeds lost 3-1 against Derby.")
    assert ("opposed", "won / lost") in found.trace[-1].facts


WORDS = sorted({word for line in lines("opposites.txt") for word in line.partition(":")[2].split()} - {"|"})


@given(st.sampled_from(WORDS), st.sampled_from(WORDS))
def test_exclusion_is_symmetric(one: str, other: str) -> None:
    """No word excludes itself."""
    assert exclude(one, other) == exclude(other, one)
    assert not exclude(one, one)
