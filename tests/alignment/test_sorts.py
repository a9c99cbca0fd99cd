"""One number of people who cannot be both is a contradiction; what both may be is none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article
from claimkit.alignment.tables import lines

DAY = date(2024, 5, 2)
CRASH = "{} were killed in the crash near Karsk on Saturday."
NAVY = "The Indian navy arrested {} in the Gulf of Aden on Saturday."
AGE = "A 36-year-old {} was killed in the crash near Karsk on Saturday."
ROWS = [line.partition(":") for line in lines("sorts.txt")]
SORTS = {axis: [words.split() for words in told.split("|")] for axis, _, told in ROWS}


def conflicts(one: str, other: str, day: date | None = DAY) -> list[str]:
    """Explanations of the conflicts between two articles of one day."""
    found = claimkit.compare([Article(one, id="a", published=day), Article(other, id="b", published=day)])
    return [x.explanation for x in found.relations if x.leaf == "conflict"]


@pytest.mark.parametrize(
    ("frame", "one", "other", "words"),
    [
        (CRASH, "Two women", "Two men", ("women", "men")),
        (CRASH, "Eight French tourists", "Eight German tourists", ("French", "German")),
        (CRASH, "Three firefighters", "Three police officers", ("firefighters", "police")),
        (CRASH, "Six children", "Six pensioners", ("children", "pensioners")),
        (CRASH, "Three Dutchmen", "Three German skiers", ("Dutchmen", "German")),
        (NAVY, "23 Somali pirates", "23 Yemeni pirates", ("Somali", "Yemeni")),
        (NAVY, "23 Somali pirates", "12 Somali and 11 Yemeni pirates", ("Somali", "Yemeni")),
        (NAVY, "23 Somali pirates", "23 Somali and Yemeni pirates", ("Somali", "Somali and Yemeni")),
        (CRASH, "Two women and a child", "Two men and a child", ("women", "men")),
        (AGE, "woman", "man", ("woman", "man")),
        (AGE, "German driver", "Danish driver", ("German", "Danish")),
    ],
)
def test_one_number_of_people_who_cannot_be_both(
    frame: str, one: str, other: str, words: tuple[str, str]
) -> None:
    """The explanation quotes what tells them apart, whichever article comes first."""
    (found,) = conflicts(frame.format(one), frame.format(other))
    assert "one says “{}”, the other “{}”".format(*words) in found
    (found,) = conflicts(frame.format(other), frame.format(one))
    assert "one says “{}”, the other “{}”".format(*reversed(words)) in found


@pytest.mark.parametrize(
    ("frame", "one", "other"),
    [
        (CRASH, "Two women", "Two people"),
        (CRASH, "Two women", "Two drivers"),
        (CRASH, "Five brothers", "Five students"),
        (CRASH, "Five boys", "Five children"),
        (CRASH, "Six women", "Three men"),
        (CRASH, "Two women and two men", "Two men and two women"),
        (CRASH, "Eight French Canadian tourists", "Eight Canadian tourists"),
        (CRASH, "Eight French tourists", "Eight European tourists"),
        (CRASH, "Eight English fans", "Eight British fans"),
        (CRASH, "Eight North Korean sailors", "Eight South Korean sailors"),
        (CRASH, "Eight Franco-German pupils", "Eight German pupils"),
        (NAVY, "12 Somali and 11 Yemeni pirates", "23 Somali and Yemeni pirates"),
        (NAVY, "12 Somali and 11 Yemeni pirates", "11 Yemeni and 12 Somali pirates"),
        (NAVY, "23 Somali pirates", "11 Yemeni and 14 Somali pirates"),
        (AGE, "woman", "tourist"),
    ],
)
def test_what_they_may_be_both_or_do_not_add_up_to_is_no_contradiction_of_sorts(
    frame: str, one: str, other: str
) -> None:
    """The north and the south of a country are not told apart: a gap, but no false report."""
    assert not [x for x in conflicts(frame.format(one), frame.format(other)) if "one says" in x]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (CRASH.format("Two women"), CRASH.format("Two women and two men")),
        (CRASH.format("Two women"), CRASH.format("Two men") + " A woman was hurt."),
        (CRASH.format("Two women") + " A man was hurt.", CRASH.format("Two men")),
        (CRASH.format("Four people") + " Two of them were women.", CRASH.format("Four") + " Two were men."),
        (
            CRASH.format("Four people") + " Two Dutch skiers were among those killed.",
            CRASH.format("Four people") + " Two Czech skiers were among those killed.",
        ),
        (CRASH.format("Four people, including two women,"), CRASH.format("Four people, including two men,")),
        (CRASH.format("Two women"), "Two men were arrested after the crash near Karsk on Saturday."),
        (AGE.format("woman"), "A 36-year-old was seen with a man before the crash near Karsk on Saturday."),
        (AGE.format("woman"), "A 36-year-old and a man were killed in the crash near Karsk on Saturday."),
        (
            "Mia Holm, a 36-year-old woman, was killed in the crash near Karsk on Saturday.",
            "Ola Berg, a 36-year-old man, was killed in the crash near Karsk on Saturday.",
        ),
        ("Six women were killed in Karsk on April 28.", "Six men were killed in Karsk on May 1."),
        (
            "Six women were killed in the crash near Karsk on March 20.",
            "Six men were killed in the crash near Karsk.",
        ),
        (CRASH.format("Six women"), "The driver and six other men were killed in the crash near Karsk."),
        (
            "A bus fell into the river near Karsk on Saturday. Six women were killed in the crash.",
            "A bus fell into the river near Karsk on Saturday. In an earlier crash six men were killed.",
        ),
        (AGE.format("woman"), "A 36-year-old was killed with a man in the crash near Karsk on Saturday."),
    ],
)
def test_who_knows_both_sorts_or_tells_another_deed_is_not_contradicted(one: str, other: str) -> None:
    assert not [x for x in conflicts(one, other) if "one says" in x]


@pytest.mark.parametrize(
    ("one", "other", "question"),
    [
        ("Two women", "Two men", "how many people were killed"),
        ("Eight French tourists", "Eight German tourists", "how many tourists were killed"),
        ("Two women", "Three women", "how many women were killed"),
    ],
)
def test_the_question_names_neither_sort(one: str, other: str, question: str) -> None:
    texts = (CRASH.format(one), CRASH.format(other))
    report = claimkit.compare([Article(t, id=i, published=DAY) for i, t in zip("ab", texts, strict=True)])
    assert question in {q.label.casefold() for q in report.questions}


def test_what_cannot_be_the_same_agrees_in_nothing() -> None:
    """Where it is no contradiction, as both are some of more, it is no agreement either."""
    texts = [
        CRASH.format("Four people") + f" Two {who} skiers were among those killed."
        for who in ("Dutch", "Czech")
    ]
    report = claimkit.compare([Article(t, id=i, published=DAY) for i, t in zip("ab", texts, strict=True)])
    numbers = [x for x in report.relations if report.claim(x.a).kind == "number"]
    assert {(report.claim(x.a).quote, x.leaf) for x in numbers} == {("Four people", "equivalent")}


def test_months_of_no_year_are_two_times() -> None:
    """What tells the time in articles without a day of publication."""
    one, other = "Six women were killed in Karsk in {}.", "Six men were killed in Karsk in {}."
    assert conflicts(one.format("March"), other.format("March"), None)
    assert not [x for x in conflicts(one.format("March"), other.format("June"), None) if "one says" in x]


@given(st.sampled_from(sorted(SORTS)), st.data())
def test_no_word_stands_for_two_sorts_of_one_axis(axis: str, data: st.DataObject) -> None:
    one, other = data.draw(st.permutations(SORTS[axis]))[:2]
    assert set(one).isdisjoint(other)


def test_the_sorts_of_the_table_are_lemmas() -> None:
    """A word that is no base form would never be met."""
    for told in SORTS.values():
        for word in (word for words in told for word in words):
            document = claimkit.segment(Article(f"He saw the {word} there.", id="a"))
            assert document.tokens.lemma(3) == word
