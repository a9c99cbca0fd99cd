"""Signs by which two differing values answer different questions, whatever their score."""

from __future__ import annotations

from collections.abc import Callable

from .rows import MADE_BY
from .scored import Scored
from .signs import CHILDREN, DESCRIPTION, FEMALE, GENERIC, MALE, PEOPLE_STATES

SHARES = 0.85
"""Score from which two percentages are taken to be of one whole."""

SHARES_OF_ONE = 0.75
"""The same when both stand with one verb or state and one name before them."""

OFFERED = frozenset({"offer", "propose", "suggest", "bid", "put", "table"})
"""Predicates of positions."""

SAVED = frozenset({"save", "rescue", "evacuate", "recover", "pull", "survive", "escape", "swim"})
"""Predicates of those who were aboard and came off."""


def _of_others(pair: Scored) -> bool:
    """What the shares, prices or sales of two actors rose or fell by; or two shares, of whatever wholes.

    Of 107 differing percentages that were sure enough otherwise, 25 were of one whole.
    """
    if pair.a.block != "number/share":
        return False
    moved = pair.a.state == pair.b.state and pair.a.state in ("rise", "fall")
    one = pair.has("topic same") and (pair.has("state same") or pair.has("predicate same"))
    return pair.score < (SHARES_OF_ONE if one else SHARES) or (moved and pair.has("topic apart"))


def _superseded(pair: Scored) -> bool:
    """One is called the earlier of several ("the initial offer"), the other is not."""
    return sorted((pair.a.phase, pair.b.phase)) == [-1, 0]


def _part_of_people(pair: Scored) -> bool:
    """ "three of the victims" against "five victims"; children are a part however they are told."""
    some = pair.a.head == pair.b.head and pair.a.head in MALE | FEMALE | CHILDREN
    return pair.a.people and pair.b.people and pair.a.part != pair.b.part and not some


def _with_somebody(pair: Scored) -> bool:
    """ "an officer and two others" against "four others"."""
    return pair.a.joined != pair.b.joined


def _at_a_distance(pair: Scored) -> bool:
    """ "Six laps later", the distance to another moment, against "seven laps"."""
    measured = pair.a.claim.kind != DESCRIPTION and not (pair.a.people or pair.b.people)
    return measured and pair.a.shift != pair.b.shift


def _some_of_them(pair: Scored) -> bool:
    """ "two women" against "three people": those of one sex or the young, and how many there are in all."""
    return any(
        one.head in MALE | FEMALE | CHILDREN and other.head in GENERIC
        for one, other in ((pair.a, pair.b), (pair.b, pair.a))
    )


def _all_aboard(pair: Scored) -> bool:
    """ "12 people on board" against "11 people killed"."""
    return _aboard(pair) and not PEOPLE_STATES.isdisjoint((pair.a.state, pair.b.state))


def _what_may_be(pair: Scored) -> bool:
    """ "licensed to carry 60 passengers" against "129 passengers were aboard"."""
    return pair.a.capacity != pair.b.capacity


def _averaged(pair: Scored) -> bool:
    """ "an average of 151,000 jobs a month" against "added 172,000 jobs"."""
    return pair.a.average != pair.b.average


def _in_a_list(pair: Scored) -> bool:
    """What a list of happenings says of one, against what is said of another or of the story itself."""
    return pair.a.item != pair.b.item


def _by_row(pair: Scored) -> bool:
    """ "Inside, police found a man and a woman" against "three people"."""
    return MADE_BY in (pair.a.claim.extractor, pair.b.claim.extractor)


def _aboard(pair: Scored) -> bool:
    return "aboard" in (pair.a.state, pair.b.state)


def _came_off(pair: Scored) -> bool:
    """ "a ferry carrying 100 passengers" against "rescuers saved 58 passengers"."""
    saved = [SAVED.isdisjoint((p.predicate,)) for p in (pair.a, pair.b)]
    return pair.a.people and pair.b.people and _aboard(pair) and saved[0] != saved[1]


def _demanded(pair: Scored) -> bool:
    """What is demanded against what is: of 23 such pairs of labelled articles 4 are differences. What another
    offers is no fact either."""
    told = {pair.a.claim.modality: pair.a, pair.b.claim.modality: pair.b}
    given = told.keys() == {"demanded", "asserted"} and told["asserted"].predicate not in OFFERED
    return pair.a.claim.kind == "number" and given


def _badly_hurt(pair: Scored) -> bool:
    """ "injured 47 people" against "nine people were seriously injured"."""
    return pair.a.people and pair.b.people and pair.a.serious != pair.b.serious


def _with_those_after(pair: Scored) -> bool:
    """ "killed six. Two more died in hospital" against "eight died"."""
    return any(
        one.later_total and other.figures == (one.later_total,)
        for one, other in ((pair.a, pair.b), (pair.b, pair.a))
    )


RULES: tuple[Callable[[Scored], bool], ...] = (
    _of_others,
    _superseded,
    _part_of_people,
    _with_somebody,
    _at_a_distance,
    _some_of_them,
    _all_aboard,
    _what_may_be,
    _averaged,
    _in_a_list,
    _by_row,
    _came_off,
    _demanded,
    _badly_hurt,
    _with_those_after,
)
"""Signs by which two differing values answer different questions whatever their score."""
