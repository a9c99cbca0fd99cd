"""All steps together on small articles: what differs, what does not, and what a report owes its reader."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import pytest
from attrs import evolve

from claimkit import (
    Article,
    ArticleError,
    Claim,
    Discrepancy,
    Document,
    Extractor,
    PluginManager,
    Quantity,
    Relation,
    Report,
    Span,
    compare,
    default_plugins,
)
from claimkit import hookimpl as implementation
from claimkit.discrepancies import DIFFER

PLUGINS = default_plugins()

TWELVE = "Twelve people were killed when a ferry capsized off Porto on Tuesday, the coast guard said."
FIFTEEN = "Fifteen people were killed when a ferry capsized off Porto on Tuesday, Mayor Rui Alves said."
ROSE = "The death toll from the ferry that capsized off Porto rose to 15 from 12, the coast guard said."
LONGER = (
    f"{TWELVE} It carried 80 passengers, owner Ana Serra said. Divers searched the wreck for three hours."
)
CHOIR = "The choir of Tampere sang 14 songs for 300 guests on Saturday, conductor Aino Virta said."


def compared(*texts: str, days: Sequence[date] = ()) -> Report:
    """The report on articles "a", "b", … with these texts."""
    dates = [*days, *[None] * len(texts)]
    return compare(
        [Article(t, id=i, published=d) for i, t, d in zip("abcdef", texts, dates, strict=False)], PLUGINS
    )


def only(report: Report) -> Discrepancy:
    """The one discrepancy of the report."""
    (found,) = report.discrepancies
    return found


def verdicts(report: Report, ids: Iterable[str]) -> set[Relation]:
    """The verdicts on claims of these articles."""
    return {r for r in report.relations if {report.claim(r.a).article, report.claim(r.b).article} <= set(ids)}


def numbers(report: Report) -> set[str]:
    """Leaves of the pairs of numbers."""
    return {r.leaf for r in report.relations if report.claim(r.a).kind == "number"}


class TestWhatDiffers:
    """Pairs of articles that a careful reader would lay side by side."""

    def test_two_death_tolls_are_a_conflict(self) -> None:
        """Twelve and fifteen dead of one accident cannot both be right."""
        found = only(compared(TWELVE, FIFTEEN))
        assert found.relation == "conflict"
        assert {side.value for side in found.sides} == {"Twelve people", "Fifteen people"}

    def test_a_toll_that_grew_by_the_next_day_is_an_update(self) -> None:
        """The dead of an accident become more while the story runs."""
        found = only(compared(TWELVE, FIFTEEN, days=(date(2022, 5, 3), date(2022, 5, 4))))
        assert found.relation == "update"

    def test_a_toll_that_shrank_without_a_word_is_a_conflict(self) -> None:
        """Who publishes later does not simply supersede the other."""
        found = only(compared(FIFTEEN, TWELVE, days=(date(2022, 5, 3), date(2022, 5, 4))))
        assert found.relation == "conflict"

    def test_a_text_that_tells_of_the_change_is_an_update(self) -> None:
        """ "Rose to 15 from 12" updates whoever says twelve."""
        report = compared(TWELVE, ROSE, days=(date(2022, 5, 3), date(2022, 5, 4)))
        assert only(report).relation == "update"
        assert {side.value: side.voices for side in only(report).sides} == {"Twelve people": 2, "15": 1}

    def test_a_forecast_is_updated_by_what_happened(self) -> None:
        """Expected and measured heights are no contradiction."""
        report = compared(
            "The flood in Vejle is expected to reach 2 metres on Friday, the council said.",
            "The flood in Vejle reached 1.4 metres on Friday, the council said.",
            days=(date(2023, 10, 19), date(2023, 10, 21)),
        )
        assert only(report).relation == "update"

    def test_ages_of_one_person_are_a_conflict(self) -> None:
        """34 and 36 stand beside one name."""
        report = compared(
            "Police named the victim as Anna Keller, 34, of Bern, who was found dead in the river on Friday.",
            "Anna Keller, a 36-year-old nurse from Bern, was found dead in the river on Friday, police said.",
        )
        assert only(report).relation == "conflict"

    def test_what_one_affirms_and_the_other_denies_is_a_conflict(self) -> None:
        """Three were killed, and three were not killed."""
        report = compared(
            "The blaze at Holt Mill in Leeds killed three workers, Fire Chief Dana Cole said.",
            "Three workers were not killed in the blaze at Holt Mill in Leeds, Fire Chief Dana Cole said.",
        )
        assert only(report).relation == "conflict"

    def test_stances_of_two_holders_are_disputed(self) -> None:
        """What a union demands and what a minister proposes are positions."""
        report = compared(
            "Union leader Carla Mota demanded a raise of 8 percent for nurses in Lisbon.",
            "The health ministry proposed a raise of 3 percent for nurses in Lisbon, Rui Costa said.",
        )
        assert only(report).relation == "disputed"

    def test_one_answer_in_two_units_is_one_side(self) -> None:
        """Two hours and 120 minutes stand together against three hours."""
        text = "The blaze at Holt Mill in Leeds burned for {}, Fire Chief Dana Cole said."
        report = compared(*(text.format(time) for time in ("2 hours", "120 minutes", "three hours")))
        assert sorted(len(side.claims) for side in only(report).sides) == [1, 2]


class TestWhatDoesNot:
    """Differences of wording, population or happening that contradict nothing."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (
                "Nine people, including the gunman, were killed in a shooting at a bank in Louisville.",
                "Eight people were killed in a shooting at a bank in Louisville. The gunman also died.",
            ),
            (
                "27 of the 35 miners trapped in the Kova mine were rescued, governor Petr Kral said.",
                "35 miners were trapped in the Kova mine, governor Petr Kral said. 27 were rescued.",
            ),
            (
                "Gunmen killed five people in Kano, police said. Another four were wounded.",
                "Gunmen killed five people in Kano and wounded four others, police said.",
            ),
            (
                "The earthquake of 1999 in Izmit, Turkey, killed 17,000 people.",
                "The earthquake in Izmit, Turkey, killed 3 people on Monday.",
            ),
            (
                "The blaze at Holt Mill in Leeds killed three workers, Fire Chief Dana Cole said.",
                "The blaze at Holt Mill in Leeds killed at least two workers, Fire Chief Dana Cole said.",
            ),
            (
                "The meeting in Oslo lasted less than an hour, minister Liv Dahl said.",
                "Minister Liv Dahl left the meeting in Oslo after 45 minutes.",
            ),
        ],
        ids=["with the gunman", "part and whole", "others", "another year", "at least", "stay and meeting"],
    )
    def test_two_statements_that_can_both_hold_are_no_discrepancy(self, one: str, other: str) -> None:
        """A difference of population, part, year, bound or question is none of the matter."""
        assert compared(one, other).discrepancies == ()

    def test_part_and_whole_agree_with_both(self) -> None:
        """27 of the 35 is found to be the 27."""
        report = compared(
            "27 of the 35 miners trapped in the Kova mine were rescued, governor Petr Kral said.",
            "35 miners were trapped in the Kova mine, governor Petr Kral said. 27 miners were rescued.",
        )
        quotes = {(report.claim(r.a).quote, report.claim(r.b).quote) for r in report.relations}
        assert ("27 of the 35 miners", "27 miners") in quotes

    def test_spelled_variants_are_shown_and_not_set_against_each_other(self) -> None:
        """One person under two spellings is a variant, with the articles that use each."""
        report = compared(
            "President Volodymyr Zelensky met Steve Witkoff in Kyiv on Friday.",
            "Volodymyr Zelenskiy received Steve Witkoff in Kyiv on Friday.",
        )
        assert report.discrepancies == ()
        (variant,) = report.variants
        assert dict(variant.spellings) == {"Volodymyr Zelensky": ("a",), "Volodymyr Zelenskiy": ("b",)}


class TestTheSetOfArticles:
    """How many articles there are, and in which order, changes no verdict."""

    def test_no_articles_give_an_empty_report(self) -> None:
        """Nothing in, nothing out."""
        report = compare([], PLUGINS)
        assert (report.articles, report.claims, report.relations) == ((), (), ())

    def test_a_single_article_has_claims_and_no_discrepancies(self) -> None:
        """There is nobody to contradict."""
        report = compared(LONGER)
        assert report.claims
        assert report.discrepancies == ()

    def test_identical_articles_agree_with_one_voice(self) -> None:
        """A copy confirms nothing."""
        report = compared(LONGER, LONGER)
        assert report.copies == (("a", "b"),)
        assert {r.leaf for r in report.relations} <= {"equivalent", "refines", "approximate"}

    def test_two_articles_with_one_id_are_an_error(self) -> None:
        """Which of the two a claim stands on could not be told."""
        with pytest.raises(ArticleError, match="two articles have this id") as error:
            compare([Article(TWELVE, id="x"), Article(FIFTEEN, id="x")], PLUGINS)
        assert "x" in str(error.value)

    def test_the_order_of_articles_changes_nothing(self) -> None:
        """The report is the same report."""
        articles = [Article(t, id=i) for i, t in zip("abcd", (TWELVE, FIFTEEN, ROSE, CHOIR), strict=True)]
        assert compare(articles[::-1], PLUGINS) == compare(articles, PLUGINS)

    def test_an_unrelated_article_changes_no_verdict(self) -> None:
        """News about something else adds its claims and nothing more."""
        before, after = compared(LONGER, FIFTEEN), compared(LONGER, FIFTEEN, CHOIR)
        assert after.relations == before.relations
        assert after.discrepancies == before.discrepancies

    def test_an_article_on_the_same_event_changes_no_verdict_on_the_others(self) -> None:
        """The pairs of two articles do not depend on a third."""
        before, after = compared(LONGER, FIFTEEN), compared(LONGER, FIFTEEN, ROSE)
        assert verdicts(after, "ab") == verdicts(before, "ab")

    def test_one_more_copy_adds_no_voice(self) -> None:
        """Who prints what another wrote does not confirm it."""
        before, after = compared(LONGER, FIFTEEN), compared(LONGER, FIFTEEN, LONGER)
        assert verdicts(after, "ab") == verdicts(before, "ab")
        assert {s.value: s.voices for s in only(after).sides} == {
            s.value: s.voices for s in only(before).sides
        }

    def test_an_event_that_a_hundred_outlets_report_is_compared(self) -> None:
        """Names that every article holds still link them, and a copied text stays one voice."""
        articles = [Article(LONGER, id=f"x{n:03}") for n in range(100)]
        report = compare([*articles, Article(FIFTEEN, id="a")], PLUGINS)
        assert len(report.copies) == 1
        assert {found.relation for found in report.discrepancies} == {"conflict"}
        assert {side.voices for found in report.discrepancies for side in found.sides} == {1}


class TestTheReport:
    """What a reader may rely on in each verdict."""

    TEXTS = (LONGER, FIFTEEN, ROSE, TWELVE.replace("Twelve", "About a dozen"), CHOIR)

    def test_explanations_hold_both_quotations(self) -> None:
        """No verdict without the words that it is about."""
        report = compared(*self.TEXTS)
        assert report.relations
        for relation in report.relations:
            assert report.claim(relation.a).quote in relation.explanation
            assert report.claim(relation.b).quote in relation.explanation

    def test_confidence_is_a_probability(self) -> None:
        """Above 0, at most 1, for each verdict and each discrepancy."""
        report = compared(*self.TEXTS)
        assert all(0 < relation.confidence <= 1 for relation in report.relations)
        assert all(0 < found.confidence <= 1 for found in report.discrepancies)

    def test_conflicts_come_before_disputes_and_updates(self) -> None:
        """The heaviest discrepancies lead the report, the surest of each first."""
        order = ["conflict", "disputed", "update"]
        ranks = [(order.index(d.relation), -d.confidence) for d in compared(*self.TEXTS).discrepancies]
        assert ranks == sorted(ranks)

    def test_updates_are_of_low_severity_and_sure_conflicts_of_high(self) -> None:
        """Severity says how much a reader should worry."""
        days = (date(2022, 5, 3), date(2022, 5, 4))
        assert only(compared(TWELVE, FIFTEEN, days=days)).severity == "low"
        assert only(compared(TWELVE, FIFTEEN)).severity == "high"

    def test_hedged_conflicts_are_of_medium_severity_at_most(self) -> None:
        """ "About 20 minutes" against 45 is less than two exact figures."""
        text = "Envoy Steve Witkoff left the meeting in Paris after {}, an official said."
        found = only(compared(text.format("approximately 20 minutes"), text.format("45 minutes")))
        assert (found.relation, found.severity) == ("conflict", "medium")

    def test_a_discrepancy_is_about_claims_of_the_report(self) -> None:
        """Sides cover the question's claims, none twice, and every one can be looked up."""
        report = compared(*self.TEXTS)
        for found in report.discrepancies:
            ids = [id for side in found.sides for id in side.claims]
            assert sorted(ids) == sorted(found.question.claims)
            assert all(report.claim(id) for id in ids)
            assert found.relation in DIFFER


class Broken:
    """An extractor that fails on every article."""

    name = "broken"
    version = "1"
    kinds = ("number",)

    def extract(self, document: Document) -> list[Claim]:
        raise RuntimeError(f"no luck with {document.article.id}")


class Words:
    """An extractor of claims of a kind of its own, whose values nothing compares."""

    name = "words"
    version = "1"
    kinds = ("word",)

    def extract(self, document: Document) -> list[Claim]:
        start = document.text.find("ferry")
        if start < 0:
            return []
        span = Span(start, start + 5)
        made = Extractor(self.name, self.version)
        return [Claim("word", document.article.id, span, "ferry", ("ferry", 1), made)]


class Plugin:
    """A plugin of one extractor."""

    def __init__(self, extractor: Broken | Words) -> None:
        self.extractor = extractor

    @implementation
    def claimkit_extractors(self) -> list[Broken | Words]:
        return [self.extractor]


def with_plugin(extractor: Broken | Words) -> PluginManager:
    manager = default_plugins()
    manager.register(Plugin(extractor), extractor.name)
    return manager


class TestPlugins:
    """Extractors of outsiders beside the bundled ones."""

    ARTICLES = (Article(LONGER, id="a"), Article(FIFTEEN, id="b"))

    def test_a_plugin_that_fails_costs_nothing_else(self) -> None:
        """Its failure is named for each article, and the rest of the report is the same."""
        report = compare(self.ARTICLES, with_plugin(Broken()))
        assert [(p.plugin, p.article) for p in report.problems] == [("broken", "a"), ("broken", "b")]
        assert "no luck with a" in report.problems[0].message
        assert evolve(report, problems=()) == compare(self.ARTICLES, PLUGINS)

    def test_claims_of_a_new_kind_change_no_verdict_on_others(self) -> None:
        """They are in the report, and the bundled kinds are compared as before."""
        report = compare(self.ARTICLES, with_plugin(Words()))
        assert {c.quote for c in report.claims if c.kind == "word"} == {"ferry"}
        before = compare(self.ARTICLES, PLUGINS)
        assert {r for r in report.relations if report.claim(r.a).kind != "word"} == set(before.relations)

    def test_without_extractors_there_is_nothing_to_compare(self) -> None:
        """Blocking every plugin leaves an empty report and no problem."""
        report = compare(self.ARTICLES, PluginManager())
        assert (report.claims, report.relations, report.problems) == ((), (), ())


def test_a_value_is_never_compared_with_another_kind() -> None:
    """All pairs of a report are of one kind."""
    report = compared(LONGER, FIFTEEN, ROSE)
    assert all(report.claim(r.a).kind == report.claim(r.b).kind for r in report.relations)


def test_numbers_of_a_report_are_exact() -> None:
    """No bound is a float."""
    values = [c.value for c in compared(LONGER).claims]
    bounds = [b for v in values if isinstance(v, Quantity) for b in (v.interval.lower, v.interval.upper)]
    assert bounds
    assert not any(isinstance(bound, float) for bound in bounds)


def test_a_string_is_an_article() -> None:
    """Plain strings are compared as articles called by their place."""
    report = compare(["At least 40 people were killed in Paris.", "The fire in Paris killed 12 people."])
    assert [article.id for article in report.articles] == ["article 1", "article 2"]
