"""The report for readers: everything is named, nothing in it means anything to a terminal."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article, Claim, DateValue, Extractor, Interval, Quantity, Report, Span, Unit
from claimkit.claims import Attribution
from claimkit.discrepancies import Discrepancy, Question, Relation, Side
from claimkit.export import FORMATS, Style, render, safe
from claimkit.export.claims import render as render_claims
from claimkit.plugins import Problem
from claimkit.reports import Variant
from claimkit.serialisation import from_json

BY = Extractor("x", "1")
EVIL = "\x1b[2J\x07\x9b31m\u202e\u2066\ufeff\r[bold]:smile:\U000e0041"


def claim(article: Article, quote: str, number: int) -> Claim:
    start = article.text.index(quote)
    value = Quantity(Interval.point(number), Unit("minute", "time", 60))
    return Claim("number", article.id, Span(start, start + len(quote)), quote, value, BY)


def report(evil: str = "") -> Report:
    one = Article(
        f"He {evil}left after 20 minutes{evil}, they said. Then it rained.",
        f"a{evil}.txt",
        source="The Post",
        published=date(2025, 9, 4),
    )
    two = Article("Talks began at noon. He left 45 minutes into them.", "b.txt")
    a, b = claim(one, "20 minutes", 20), claim(two, "45 minutes", 45)
    a = evolve(a, attribution=Attribution(f"sources{evil}", "say"))
    question = Question("q", f"when he left{evil}", "number", (a.id, b.id))
    sides = (Side(f"20 minutes{evil}", (a.id,)), Side("45 minutes", (b.id,), 2))
    return Report(
        (one, two),
        (a, b),
        (question, Question("r", "how long it took", "number", (a.id, b.id))),
        (Relation("approximate", a.id, b.id), Relation("different_event", a.id, b.id, explanation="why")),
        (Discrepancy(question, "conflict", sides, "high", 0.86, f"20 is not 45{evil}"),),
        (Variant("x", ((f"Ann{evil} Smith", (one.id,)), ("Ann Smyth", ("b.txt",)), ("Ann", ("b.txt",)))),),
        ((one.id, "b.txt"),),
        (Problem("plugin x", f"it failed{evil}", plugin="x"),),
    )


def test_a_report_in_full() -> None:
    """This is what a reader gets."""
    assert (
        render(report(), style=Style(width=72))
        == """\
2 articles, 2 claims: 1 conflict, 1 agreement
Copies of one text, counted as one voice: The Post: a.txt, b.txt

CONFLICTS
1. When he left  (high severity, 86 % sure)
   • 20 minutes
     The Post: a.txt, 2025-09-04, according to sources
       He left after [20 minutes], they said.
   • 45 minutes, 2 independent articles
     b.txt
       He left [45 minutes] into them.
   Why: 20 is not 45

AGREEMENTS
- How long it took: “20 minutes” (The Post: a.txt); “45 minutes”
  (b.txt)  – compatible within their hedges

ONE ACTOR, SEVERAL SPELLINGS
- Ann Smith (The Post: a.txt) / Ann Smyth (b.txt)

NOT HELD AGAINST EACH OTHER
- about another event: “20 minutes” (The Post: a.txt) / “45 minutes”
  (b.txt)

PROBLEMS
- it failed
"""
    )


def test_a_year_that_nobody_states_is_told() -> None:
    """Neither an inferred year nor a missing one looks like a stated one."""
    article = Article("It rained on Thursday and on September 4.")
    days = [
        DateValue("DATE", "XXXX-WXX-4", weekday=4, anchor="partial"),
        DateValue("DATE", "XXXX-09-04", month=9, day=4, anchor="partial"),
    ]
    for inferred, said in (((), "no year is stated"), (("year",), "the year was inferred")):
        claims = tuple(
            Claim(
                "date", article.id, Span(start, start + len(quote)), quote, evolve(day, inferred=inferred), BY
            )
            for day, quote in zip(days, ("Thursday", "September 4"), strict=True)
            for start in [article.text.index(quote)]
        )
        question = Question("q", "when it rained", "date", tuple(c.id for c in claims))
        relation = Relation("approximate", claims[0].id, claims[1].id)
        text = render(Report((article,), claims, (question,), (relation,)), style=Style(width=200))
        assert text.splitlines()[-1].endswith(f"compatible within their hedges, {said}")


def test_names_are_told_from_spellings() -> None:
    """Another name, a demonym and other capitals are no spelling variants."""
    names = (("Moscow", ("b.txt",)), ("Russia", ("b.txt",)), ("MOSCOW", ("b.txt",)), ("Russians", ("b.txt",)))
    text = render(evolve(report(), variants=(Variant("x", names),)))
    assert "SPELLINGS" not in text
    assert "ONE ACTOR, SEVERAL NAMES\n- Moscow (b.txt) / Russia (b.txt) / Russians (b.txt)\n" in text


def test_that_all_name_the_same_actors_is_a_detail() -> None:
    """Agreements about actors are counted; --details shows them."""
    found = report()
    questions = tuple(evolve(question, kind="actor") for question in found.questions)
    found = evolve(found, questions=questions)
    assert "AGREEMENTS\n  1 about actors (--details shows them)\n" in render(found)
    assert "AGREEMENTS\n- How long it took: " in render(found, style=Style(details=True))


def test_nothing_found_is_said() -> None:
    """An empty report is a sentence, not silence."""
    assert (
        render(Report((Article("Rain."),), ())) == "1 article, 0 claims: nothing in conflict, 0 agreements\n"
    )


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("colour", [False, True])
def test_no_control_character_of_an_article_gets_through(form: str, colour: bool) -> None:
    """Escape sequences, direction overrides and markup are shown and not obeyed."""
    text = render(report(EVIL), form, Style(colour=colour, details=True))
    assert not set(text) & set("\x07\x9b\u202e\u2066\ufeff\r\U000e0041")
    assert "\x1b[2J" not in text
    assert ("\x1b" in text) == (colour and form == "text")
    assert "[bold]:smile:" in text.replace("\n", "").replace(" ", "")


def test_no_control_character_gets_into_a_list_of_claims() -> None:
    """The same holds for the claims."""
    text = render_claims(report(EVIL), Style())
    assert not set(text) & set(EVIL) - set("[bold]:smile2J31m")


def test_json_holds_the_whole_report() -> None:
    """What was escaped comes back."""
    assert from_json(render(report(EVIL), "json")) == report(EVIL)
    assert json.loads(render(report(), "json"))["version"] == 1


@given(st.integers(20, 60), st.booleans())
def test_lines_keep_the_width(width: int, details: bool) -> None:
    """No line is wider than asked for, down to 40 columns."""
    lines = render(report(), style=Style(width=width, details=details)).splitlines()
    assert max(map(len, lines)) <= max(40, width)


@given(st.text())
def test_safe_text_is_one_printable_line(text: str) -> None:
    """It can be encoded, has no line end, and is the same when made safe once more."""
    made = safe(text)
    made.encode("utf-8")
    assert len(made.splitlines()) <= 1
    assert safe(made) == made


def test_many_quotations_are_cut_unless_details_are_asked_for() -> None:
    """A side with many claims shows some and counts the rest."""
    article = Article("It is 1 2 3 4 5 6 now.")
    claims = tuple(claim(article, str(n), n) for n in range(1, 7))
    ids: Any = tuple(c.id for c in claims)
    question = Question("q", "what it is", "number", ids)
    found = Discrepancy(question, "update", (Side("low", ids[:5]), Side("high", ids[5:])), "low", 0.5, "why")
    whole = Report((article,), claims, (question,), (), (found,))
    assert "and 2 more" in render(whole)
    assert "and 2 more" not in render(whole, style=Style(details=True))
    assert "UPDATES" in render(whole)
