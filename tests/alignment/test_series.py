"""Happenings of one kind on days far apart are kept apart."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import claimkit
from claimkit import Article
from claimkit.alignment.pairing import profiles_of
from claimkit.alignment.series import APART, apart, day_of, is_series

DAYS = st.dates(date(2024, 1, 1), date(2024, 12, 31)).map(lambda day: (day.month, day.day))


@given(DAYS, DAYS)
def test_apart_is_symmetric(one: tuple[int, int], other: tuple[int, int]) -> None:
    """Which day comes first plays no part, and no day is apart from itself."""
    assert apart(one, other) == apart(other, one)
    assert not apart(one, one)


@pytest.mark.parametrize(
    ("one", "other", "far"),
    [((3, 27), (9, 4), True), ((12, 30), (1, 3), False), ((9, 4), (9, 5), False), ((1, 6), (1, 27), True)],
)
def test_days_more_than_two_weeks_apart_belong_to_different_happenings(
    one: tuple[int, int], other: tuple[int, int], far: bool
) -> None:
    """The years are not known, so December is near to January."""
    assert apart(one, other) is far


@given(st.lists(DAYS, min_size=1, max_size=5))
def test_a_series_needs_days_far_apart(days: list[tuple[int, int]]) -> None:
    """Articles that all name one week are no series, however many there are."""
    same: dict[str, tuple[tuple[int, int] | None, int]] = {str(n): (days[0], 2) for n in range(len(days))}
    assert not is_series(same)
    told: dict[str, tuple[tuple[int, int] | None, int]] = {str(n): (day, 2) for n, day in enumerate(days)}
    assert is_series(told) == any(apart(a, b) for a, b in combinations(days, 2))


def test_a_series_is_one_however_many_articles_come_between() -> None:
    """An article for every week of a year does not make one happening of its first and its last."""
    days = {str(n): (date.fromordinal(738886 + 7 * n), 2) for n in range(50)}
    assert is_series({id: ((day.month, day.day), weight) for id, (day, weight) in days.items()})


def day(text: str, published: date | None = None) -> tuple[tuple[int, int] | None, int]:
    article = Article(text, id="a", published=published)
    document = claimkit.segment(article)
    claims = claimkit.resolve(claimkit.frame(document, claimkit.extract(article)))
    return day_of(document, profiles_of([document], claims)["a"])


def test_the_day_of_publication_places_an_article() -> None:
    """News tells of what has just happened."""
    assert day("Leaders met in Paris on March 27.", date(2025, 9, 4)) == ((9, 4), 2)


def test_the_only_day_of_the_opening_places_an_article() -> None:
    """An undated article is placed by its dateline or first sentences."""
    assert day("MOSCOW, September 4 — Leaders met in Paris. They spoke. They ate. They left.") == ((9, 4), 2)


def test_two_days_place_nothing() -> None:
    """An article that names two days may tell of either."""
    assert day("Leaders met in Paris on March 27 and on September 4.") == (None, 0)


def test_figures_of_two_meetings_of_a_series_are_no_conflict() -> None:
    """Three undated reports on summits months apart differ in what they count, and none is wrong."""
    report = claimkit.compare(
        [
            Article("PARIS, March 27 — Leaders of 30 countries met in Paris to talk about Ukraine.", id="a"),
            Article(
                "PARIS, September 4 — Leaders of 35 countries met in Paris to talk about Ukraine.", id="b"
            ),
            Article("PARIS, January 6 — Leaders of 27 countries met in Paris to talk about Ukraine.", id="c"),
        ]
    )
    assert report.discrepancies == ()


FERRY = (
    "The ferry Chiwala sank off Nkholongo on Lake Malawi, Captain Lameck Saidi told Radio Zodiak."
    " {} people were killed. There were {} on board."
)
"""After an invented set: a follow-up weeks later tells of the same sinking."""


def test_a_follow_up_that_gives_a_figure_again_is_of_one_happening() -> None:
    """Whoever counts the same passengers weeks later speaks of the same ferry."""
    report = claimkit.compare(
        [
            Article(FERRY.format("Fifty-two", "134 people"), id="a", published=date(2010, 5, 26)),
            Article(FERRY.format("Eighty-one", "134 people"), id="b", published=date(2010, 6, 29)),
        ]
    )
    assert [(r.leaf, report.claim(r.a).quote) for r in report.relations if r.leaf == "update"] == [
        ("update", "Fifty-two people")
    ]


def test_figures_weeks_apart_that_share_nothing_are_left_open() -> None:
    """A second sinking at the same place is another one."""
    report = claimkit.compare(
        [
            Article(FERRY.format("Fifty-two", "134 people"), id="a", published=date(2010, 5, 26)),
            Article(FERRY.format("Eighty-one", "201 people"), id="b", published=date(2010, 6, 29)),
        ]
    )
    assert {r.leaf for r in report.relations} & {"conflict", "update"} == set()


def test_apart_means_what_it_says() -> None:
    """The threshold is in days."""
    assert not apart((5, 1), (5, 1 + APART))
    assert apart((5, 1), (5, 2 + APART))
