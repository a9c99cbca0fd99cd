"""What a comparison must say of the retold seed articles and, where they are at hand, of the originals."""

from __future__ import annotations

import json
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

import claimkit
from claimkit import DateValue, Discrepancy, Report, Span
from claimkit.discrepancies import AGREE

ROOT = Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"
SETS = {
    "retold": (ROOT / "seeds", ROOT / "seeds" / "gold.json"),
    "originals": (SHARED / "seeds", SHARED / "gold" / "seeds.json"),
}

both = pytest.mark.parametrize("name", SETS)


@cache
def loaded(name: str) -> tuple[Report, dict[str, Any]]:
    """The report on a set and its gold; skips when the set is not there."""
    folder, gold = SETS[name]
    if not folder.is_dir() or not gold.is_file():
        pytest.skip("the original documents are not part of the project")
    articles, problems = claimkit.load(sorted(folder.glob("*.txt")))
    assert problems == ()
    return claimkit.compare(articles), json.loads(gold.read_text("utf-8"))


def leaves(report: Report, a: dict[str, Any], b: dict[str, Any]) -> set[str]:
    """Every verdict on a claim at place ``a`` and a claim at place ``b``."""

    def here(id: str, place: dict[str, Any]) -> bool:
        claim = report.claim(id)
        return claim.article == place["article"] and claim.span.overlaps(Span(place["start"], place["end"]))

    return {
        r.leaf for r in report.relations if (here(r.a, a) and here(r.b, b)) or (here(r.a, b) and here(r.b, a))
    }


def fact(name: str, id: str) -> tuple[Report, list[set[str]]]:
    """The verdicts on each pair of values of one fact."""
    report, gold = loaded(name)
    (found,) = (entry for entry in gold["facts"] if entry["id"] == id)
    return report, [leaves(report, a, b) for a, b in combinations(found["values"], 2)]


def naming(report: Report, *quotes: str) -> list[Discrepancy]:
    """The discrepancies that have a side for each of the quotations."""
    return [
        found
        for found in report.discrepancies
        if all(any(quote in side.value for side in found.sides) for quote in quotes)
    ]


@both
def test_twenty_minutes_and_forty_five_are_a_conflict(name: str) -> None:
    """The envoy left one meeting after about 20 minutes or after 45, and both quotations are given."""
    report, verdicts = fact(name, "witkoff-stay")
    assert verdicts == [{"conflict"}]
    (found,) = naming(report, "approximately 20 minutes", "45 minutes")
    assert found.relation == "conflict"
    assert "approximately 20 minutes" in found.explanation
    assert "45 minutes" in found.explanation


@both
def test_twenty_six_nations_dwindled_to_two(name: str) -> None:
    """The figure of one article is updated by what the other says it has become."""
    report, verdicts = fact(name, "willing-countries-fall")
    assert {"update"} in verdicts
    assert [found.relation for found in naming(report, "France and the United Kingdom")] == ["update"]


@both
def test_the_update_says_which_words_tell_of_it(name: str) -> None:
    """ "Dwindled" is quoted in the explanation."""
    report, _ = loaded(name)
    (found,) = naming(report, "France and the United Kingdom")
    assert "dwindle" in found.explanation


@both
@pytest.mark.parametrize("id", ["zelensky-name", "witkoff-name"])
def test_spellings_of_a_name_are_one_person(name: str, id: str) -> None:
    """Every mention in the gold has the same key."""
    report, gold = loaded(name)
    (found,) = (entry for entry in gold["facts"] if entry["id"] == id)
    keys = {
        claim.value.entity
        for place in found["values"]
        for claim in report.claims
        if claim.kind == "actor"
        and claim.article == place["article"]
        and claim.span.overlaps(Span(place["start"], place["end"]))
        and getattr(claim.value, "kind", None) == "person"
        and isinstance(claim.value, claimkit.Actor)
    }
    assert len(keys) == 1


@both
@pytest.mark.parametrize(("one", "other"), [("Zelensky", "Zelenskiy"), ("Witkoff", "Whitkoff")])
def test_spellings_of_a_name_are_shown(name: str, one: str, other: str) -> None:
    """The report lists both spellings, each with the articles that use it."""
    report, _ = loaded(name)
    spelled = [{word.split()[-1] for word, _ in variant.spellings} for variant in report.variants]
    assert any({one, other} <= names for names in spelled)
    assert all(ids for variant in report.variants for _, ids in variant.spellings)


@both
def test_thursday_and_the_fourth_of_september_are_one_day(name: str) -> None:
    """Nothing in the two articles contradicts it."""
    _, verdicts = fact(name, "meeting-day-september")
    assert verdicts[0] & AGREE
    assert verdicts[0] <= AGREE


@both
def test_only_dates_of_one_meeting_are_one_question(name: str) -> None:
    """ "Thursday" fits 27 March as well, but the counts of that meeting are told to be another one's."""
    report, _ = loaded(name)
    days = [
        {quote for c in question.claims if "day" in (quote := report.claim(c).quote) or quote[-1].isdigit()}
        for question in report.questions
        if question.kind == "date"
    ]
    assert {"Thursday", "September 4"} in days
    assert not any({"Thursday", "March 27"} <= quotes for quotes in days)


@both
def test_counts_of_two_meetings_are_no_one_question(name: str) -> None:
    """Six of the thirty of 27 March are no answer to how many of September were willing."""
    report, _ = loaded(name)
    asked = [{report.claim(c).quote for c in question.claims} for question in report.questions]
    counts = [quotes for quotes in asked if any("26" in quote for quote in quotes)]
    assert counts
    assert not any(quote.startswith("six out of") for quotes in counts for quote in quotes)


@both
def test_the_inferred_year_is_said_to_be_inferred(name: str) -> None:
    """4 September is a Thursday in 2025, and the explanation says that no text states the year."""
    report, _ = loaded(name)
    dated = [c for c in report.claims if isinstance(c.value, DateValue) and "September 4" in c.quote]
    assert {str(c.value.start) for c in dated if isinstance(c.value, DateValue)} == {"2025-09-04"}
    assert all("year" in c.value.inferred for c in dated if isinstance(c.value, DateValue))
    ids = {claim.id for claim in dated}
    told = [r.explanation for r in report.relations if {r.a, r.b} & ids and r.leaf in AGREE]
    assert any("year was inferred" in words for words in told)


@both
def test_no_trap_is_called_a_conflict(name: str) -> None:
    """Pairs that share a number, a unit or a word, and no question."""
    report, gold = loaded(name)
    sprung = [p for p in gold["must_not_conflict"] if "conflict" in leaves(report, p["a"], p["b"])]
    assert sprung == []


@both
def test_false_conflicts_are_no_more_than_true_ones(name: str) -> None:
    """Of the pairs reported as conflict, dispute or update, at least half are labelled so."""
    report, gold = loaded(name)
    labelled = [
        (a, b)
        for entry in gold["facts"]
        if entry["relation"] in ("conflict", "update")
        for a, b in combinations(entry["values"], 2)
    ]

    def touches(id: str, place: dict[str, Any]) -> bool:
        claim = report.claim(id)
        return claim.article == place["article"] and claim.span.overlaps(Span(place["start"], place["end"]))

    def true(r: claimkit.Relation) -> bool:
        return any(
            (touches(r.a, a) and touches(r.b, b)) or (touches(r.a, b) and touches(r.b, a))
            for a, b in labelled
        )

    found = [true(r) for r in report.relations if r.leaf in ("conflict", "disputed", "update")]
    assert found
    assert found.count(False) <= found.count(True)


@both
def test_different_happenings_are_not_set_against_each_other(name: str) -> None:
    """Countries, days and sizes of three meetings of one coalition are no discrepancies."""
    _, gold = loaded(name)
    for entry in gold["facts"]:
        if entry["relation"] == "different-event":
            _, verdicts = fact(name, entry["id"])
            assert not {"conflict", "update"} & set().union(*verdicts), entry["id"]


@both
def test_the_stay_is_not_set_against_the_length_of_the_meeting(name: str) -> None:
    """ "Less than an hour" and "45 minutes" may both hold."""
    _, verdicts = fact(name, "meeting-length-vs-stay")
    assert not {"conflict", "update", "disputed"} & set().union(*verdicts)


@both
def test_estimates_of_different_holders_are_disputed(name: str) -> None:
    """15 to 20 thousand and about 30 thousand are positions that one article reports."""
    _, verdicts = fact(name, "contingent-size-within")
    assert {"disputed"} in verdicts


@both
def test_the_same_articles_in_another_order_give_the_same_report(name: str) -> None:
    """Nothing depends on the order in which files are named."""
    report, _ = loaded(name)
    assert claimkit.compare(reversed(report.articles)) == report
