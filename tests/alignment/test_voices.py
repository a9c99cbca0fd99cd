"""Copies of one text are found whatever small things their outlets changed, and count as one voice."""

from __future__ import annotations

import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article
from claimkit.alignment.voices import copies

TEXT = (
    "The old cable car of Valdroma stopped between two masts on Sunday afternoon with 46 people in it. "
    "Firefighters needed four hours to bring them down one by one with ropes, commander Ilse Thaler said.\n"
    "Nobody was hurt, but three children were taken to the clinic at Oberau because they were cold. "
    "The operator said that a bearing in the valley station had run hot. It will check both cabins and all "
    "eleven masts before the line opens again, which the mayor expects to happen in the week before Easter.\n"
    "The line was built in 1968 and carries about 90,000 visitors a year to the lake below the glacier."
)
OTHER = (
    "Farmers on the plain of Doru have begun to harvest lavender two weeks earlier than usual. A dry spring "
    "and hot nights made the plants flower in June, said Petra Ionescu, who keeps nine hectares near the "
    "river. The cooperative expects 40 tons of flowers, a third less than in the year before, and higher "
    "prices for oil. Buyers from Grasse were seen in the village on Monday, and the road to the distillery "
    "was lined with carts from early morning until the heat drove everybody indoors."
)


def groups(*texts: str) -> tuple[tuple[str, ...], ...]:
    return copies([Article(text, id=f"a{index:03}") for index, text in enumerate(texts)])


def test_verbatim_copies_are_one_voice() -> None:
    """The same characters are the same text."""
    assert groups(TEXT, OTHER, TEXT) == (("a000", "a002"),)


@pytest.mark.parametrize("text", ["Fire in Lund.", "Two hurt"])
def test_short_verbatim_copies_are_one_voice(text: str) -> None:
    """A text too short for a sketch is still equal to itself."""
    assert groups(text, text) == (("a000", "a001"),)


def test_a_cut_copy_is_one_voice_with_the_whole() -> None:
    """An outlet that prints the first paragraphs only adds no voice."""
    assert groups(TEXT, TEXT[: TEXT.rindex("\n")]) == (("a000", "a001"),)


@pytest.mark.parametrize(
    "edited",
    [
        TEXT.replace("46 people", "47 people"),
        TEXT.replace("Firefighters", "Rescuers").replace("clinic", "hospital"),
        f"VALDROMA (Agency) - {TEXT}\n\nRead more on our page",
        TEXT.upper(),
        TEXT.replace(" ", "  ").replace("\n", "\n\n"),
        TEXT.replace(", ", " – "),
    ],
    ids=["one figure", "two words", "dateline and footer", "capitals", "white space", "punctuation"],
)
def test_a_lightly_edited_copy_is_one_voice(edited: str) -> None:
    """A changed word, a frame, another case or spacing do not make a report independent."""
    assert groups(TEXT, edited) == (("a000", "a001"),)


def test_texts_of_different_events_are_independent() -> None:
    """Nothing is shared, nothing is joined."""
    assert groups(TEXT, OTHER) == ()


def test_a_report_in_other_words_is_independent() -> None:
    """Two outlets that tell of one event by themselves are two voices."""
    own = (
        "For four hours 46 passengers hung in the air above the lake at Valdroma when the cable car broke "
        "down on Sunday. All of them were lowered on ropes and are well; three boys and girls were treated "
        "for cold in Oberau. According to the company the cause was a bearing that overheated in the lower "
        "station. The cars, opened 1968, stay closed until shortly before Easter."
    )
    assert groups(TEXT, own) == ()


def test_texts_without_words_are_no_copies_of_each_other() -> None:
    """Having no words is nothing in common."""
    assert groups("!!!", "???", "— —") == ()


def test_a_hundred_and_twenty_outlets_with_one_text_are_one_voice() -> None:
    """A text that everybody printed is one group, though no pair of all is looked at."""
    texts = [f"{TEXT}\nPrinted by outlet number {index}." for index in range(120)]
    (found,) = groups(*texts, OTHER)
    assert len(found) == 120


@given(st.permutations(range(6)))
def test_the_order_of_articles_changes_no_group(order: list[int]) -> None:
    """Groups are sorted by id, whatever came first."""
    texts = [TEXT, OTHER, TEXT[:-60], OTHER.upper(), TEXT.replace("four", "five"), "Two hurt"]
    articles = [Article(text, id=str(index)) for index, text in enumerate(texts)]
    assert copies([articles[index] for index in order]) == (("0", "2", "4"), ("1", "3"))


def test_the_work_grows_with_the_text() -> None:
    """Four times as many unrelated articles take about four times as long, not sixteen times."""
    random = Random(7)
    words = [f"w{n}" for n in range(5000)]
    articles = [Article(" ".join(random.choices(words, k=200)), id=str(n)) for n in range(1600)]

    def spent(count: int) -> float:
        start = time.process_time()
        copies(articles[:count])
        return time.process_time() - start

    spent(100)
    assert spent(1600) < 10 * max(spent(400), 0.01)
