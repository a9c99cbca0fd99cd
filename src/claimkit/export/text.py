"""The report for a reader at a terminal.

Discrepancies first, each with every side's quotation in its sentence and the reason; then, in short, what
agrees, names spelled differently, what was not compared, and problems. No text of an article reaches the
terminal unescaped.
"""

from __future__ import annotations

import io
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import TYPE_CHECKING, TypeVar

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from ..claims import Claim
from ..discrepancies import AGREE, Discrepancy, Leaf, Question, Relation, Side
from ..reports import Report
from ..values import DateValue
from ._context import Context, contexts
from ._safe import safe

if TYPE_CHECKING:
    from . import Style

NAME = "text"

Named = TypeVar("Named")

TITLES: dict[Leaf, tuple[str, str]] = {
    "conflict": ("conflict", "conflicts"),
    "disputed": ("dispute", "disputes"),
    "update": ("update", "updates"),
}
"""Singular and plural of what a discrepancy can be, in the order shown."""

APART: dict[Leaf, str] = {
    "different_event": "about another event",
    "different_scope": "about another part",
    "incomparable": "not comparable",
}
"""Verdicts that keep two claims apart, in the order shown."""

KINDS = {"number": 0, "date": 1}
"""Order of agreements by the kind of claim. That articles name the same actors is shown in details only."""

QUOTES = 3
"""Quotations shown of one side, unless details are asked for."""

SHORT = 8
"""Lines shown of a section in short, unless details are asked for."""

NAMES = 2
"""Articles named in one place of a section in short; more are counted, unless details are asked for."""

ALIKE = 0.75
"""Similarity of two words (0 to 1, by matching blocks) from which one is a spelling of the other:
Witkoff and Whitkoff 0.93, Zelensky and Zelenskiy 0.94, Moscow and Russia 0.33."""

MARK = {True: "bold yellow", False: ""}
"""Style of a quotation's own words; without colours they stand between brackets."""


def render(report: Report, style: Style) -> str:
    """The report, at most ``style.width`` columns wide."""
    page = _Page(report, style)
    page.summary()
    for leaf in TITLES:
        page.discrepancies(leaf)
    page.agreements()
    page.variants()
    page.apart()
    page.problems()
    return page.text()


class _Page:
    """Writes the sections one after the other."""

    def __init__(self, report: Report, style: Style) -> None:
        self._report = report
        self._style = style
        self._out = io.StringIO()
        self._console = Console(
            file=self._out,
            width=max(40, style.width),
            force_terminal=style.colour,
            color_system="standard" if style.colour else None,
            markup=False,
            emoji=False,
            highlight=False,
            legacy_windows=False,
        )
        self._context: Callable[[Claim], Context] = contexts(report.articles)

    def text(self) -> str:
        """Everything written so far, without blanks at line ends."""
        return "".join(f"{line.rstrip()}\n" for line in self._out.getvalue().rstrip("\n").split("\n"))

    def summary(self) -> None:
        """One sentence on what was compared and what came of it."""
        report = self._report
        found = Counter(d.relation for d in report.discrepancies)
        counts = [_count(found[leaf], *TITLES[leaf]) for leaf in TITLES if found[leaf]]
        agree = sum(1 for _ in self._agreeing())
        outcome = ", ".join(counts) or "nothing in conflict"
        articles = _count(len(report.articles), "article", "articles")
        claims = _count(len(report.claims), "claim", "claims")
        self._line(
            Text(f"{articles}, {claims}: ")
            .append(outcome, "bold")
            .append(f", {_count(agree, 'agreement', 'agreements')}")
        )
        for group in report.copies:
            self._line(Text(f"Copies of one text, counted as one voice: {', '.join(map(self._name, group))}"))

    def discrepancies(self, leaf: Leaf) -> None:
        """The discrepancies of one relation, with all their sides."""
        chosen = [d for d in self._report.discrepancies if d.relation == leaf]
        if chosen:
            self._heading(TITLES[leaf][1].capitalize())
        for number, found in enumerate(chosen, 1):
            self._discrepancy(number, found)

    def _discrepancy(self, number: int, found: Discrepancy) -> None:
        sure = f"{found.severity} severity, {round(100 * found.confidence)} % sure"
        self._line(
            Text(f"{number}. ").append(_sentence(found.question.label), "bold").append(f"  ({sure})", "dim")
        )
        for side in found.sides:
            self._side(side)
        self._line(Text().append("Why: ", "bold").append(safe(found.explanation)), 3)
        self._blank()

    def _side(self, side: Side) -> None:
        voices = f", {side.voices} independent articles" if side.voices > 1 else ""
        self._line(Text("• ").append(safe(side.value), "bold cyan").append(voices, "dim"), 3)
        shown = side.claims if self._style.details else side.claims[:QUOTES]
        for id in shown:
            self._quotation(self._report.claim(id))
        if len(shown) < len(side.claims):
            self._line(Text(f"and {len(side.claims) - len(shown)} more", "dim"), 5)

    def _quotation(self, claim: Claim) -> None:
        context = self._context(claim)
        text = Text().append(self._name(claim.article), "cyan")
        published = self._report.article(claim.article).published
        if published:
            text.append(f", {published}", "dim")
        if claim.attribution:
            text.append(f", according to {safe(claim.attribution.speaker)}", "dim")
        self._line(text, 5)
        self._line(self._marked(context), 7)

    def _marked(self, context: Context) -> Text:
        left, right = ("", "") if self._style.colour else ("[", "]")
        quoted = Text(context.before).append(f"{left}{context.quote}{right}", MARK[self._style.colour])
        return quoted.append(context.after)

    def agreements(self) -> None:
        """Questions that several articles answer alike, one line each."""
        found = sorted(self._agreeing(), key=lambda pair: KINDS.get(pair[0].kind, len(KINDS)))
        told = [pair for pair in found if self._style.details or pair[0].kind != "actor"]
        lines = [self._agreement(question.label, inside) for question, inside in told]
        self._section("Agreements", lines, hidden=len(found) - len(told))

    def _agreeing(self) -> Iterable[tuple[Question, list[Relation]]]:
        """Questions without a discrepancy, and the relations among their claims."""
        disputed = {d.question.id for d in self._report.discrepancies}
        by_claim = defaultdict[str, list[Relation]](list)
        for relation in self._report.relations:
            if relation.leaf in AGREE:
                by_claim[relation.a].append(relation)
        for question in self._report.questions:
            members = frozenset(question.claims)
            inside = [r for id in question.claims for r in by_claim[id] if r.b in members]
            if question.id not in disputed and inside:
                yield question, inside

    def _agreement(self, label: str, relations: list[Relation]) -> Text:
        ids = dict.fromkeys(id for r in relations for id in (r.a, r.b))
        claims = [self._report.claim(id) for id in ids]
        quotes = defaultdict[str, list[str]](list)
        worded: dict[str, str] = {}
        for claim in claims:
            quote = safe(claim.quote)
            quotes[worded.setdefault(quote.casefold(), quote)].append(claim.article)
        words = {"refines": "compatible, one is more exact", "approximate": "compatible within their hedges"}
        notes = [*dict.fromkeys(words[r.leaf] for r in relations if r.leaf in words), *_guessed(claims)]
        text = Text().append(f"{_sentence(label)}: ", "bold")
        told = "; ".join(f"“{quote}” ({self._names(ids)})" for quote, ids in quotes.items())
        text.append(told)
        return text.append(f"  – {', '.join(notes)}" if notes else "", "dim")

    def variants(self) -> None:
        """Actors under several spellings, then those under several names, but for parts and initials."""
        told = [distinct(variant.spellings) for variant in self._report.variants]
        spelled = [pairs for pairs in told if _misspelled([name for name, _ in pairs])]
        named = [pairs for pairs in told if len(pairs) > 1 and pairs not in spelled]
        self._section("One actor, several spellings", [self._variant(pairs) for pairs in spelled])
        self._section("One actor, several names", [self._variant(pairs) for pairs in named])

    def _variant(self, pairs: list[tuple[str, tuple[str, ...]]]) -> Text:
        return Text(" / ").join(
            Text(safe(name), "bold").append(f" ({self._names(articles)})", "not bold")
            for name, articles in pairs
        )

    def apart(self) -> None:
        """Pairs that look alike but were not held against each other, with the reason."""
        pairs = [r for leaf in APART for r in self._report.relations if r.leaf == leaf]
        lines = [
            Text()
            .append(f"{APART[r.leaf]}: ", "dim")
            .append(self._stated(r.a))
            .append(" / ")
            .append(self._stated(r.b))
            for r in pairs
        ]
        self._section("Not held against each other", lines)

    def _stated(self, id: str) -> str:
        claim = self._report.claim(id)
        return f"“{safe(claim.quote)}” ({self._name(claim.article)})"

    def problems(self) -> None:
        """What went wrong."""
        lines = [Text(safe(problem.message), "red") for problem in self._report.problems]
        self._section("Problems", lines, everything=True)

    def _section(self, title: str, lines: list[Text], *, hidden: int = 0, everything: bool = False) -> None:
        """Lines under a title, and how many more there are."""
        if not lines and not hidden:
            return
        shown = lines if everything or self._style.details else lines[:SHORT]
        hidden += len(lines) - len(shown)
        self._heading(title)
        for line in shown:
            self._line(Text("- ").append_text(line), 0, hang=2)
        if hidden:
            more = f"{hidden} more" if shown else f"{hidden} about actors"
            self._line(Text().append(f"{more} (--details shows them)", "dim"), 2)

    def _heading(self, title: str) -> None:
        self._blank()
        self._line(Text(title.upper(), "bold"))

    def _blank(self) -> None:
        if not self._out.getvalue().endswith("\n\n"):
            self._out.write("\n")

    def _line(self, text: Text, indent: int = 0, hang: int = 0) -> None:
        if hang:
            lines = text.wrap(self._console, self._console.width - indent - hang)
            for number, line in enumerate(lines):
                self._console.print(Padding(line, (0, 0, 0, indent + (hang if number else 0))))
            return
        self._console.print(Padding(text, (0, 0, 0, indent)))

    def _name(self, id: str) -> str:
        """The article's id, with its outlet when that is known."""
        article = self._report.article(id)
        return f"{safe(article.source)}: {safe(id)}" if article.source else safe(id)

    def _names(self, ids: Sequence[str]) -> str:
        """The articles' names, or how many there are."""
        found = list(dict.fromkeys(ids))
        if len(found) > NAMES and not self._style.details:
            everywhere = len(found) == len(self._report.articles)
            return f"all {len(found)} articles" if everywhere else f"{len(found)} articles"
        return ", ".join(map(self._name, found))


def _guessed(claims: Iterable[Claim]) -> list[str]:
    """What the days of the claims do not state."""
    dates = [claim.value for claim in claims if isinstance(claim.value, DateValue)]
    inferred = sorted({field for value in dates for field in value.inferred})
    if inferred:
        return [f"the {' and '.join(inferred)} {'was' if len(inferred) == 1 else 'were'} inferred"]
    unknown = bool(dates) and not any(value.is_resolved or value.year for value in dates)
    return ["no year is stated"] if unknown else []


def distinct(spellings: Sequence[tuple[str, Named]]) -> list[tuple[str, Named]]:
    """The spellings that are more than a part, the initials or other capitals of another one.

    >>> distinct([("Steve Witkoff", 1), ("Witkoff", 2), ("Stephen Whitkoff", 3), ("S.W.", 4)])
    [('Steve Witkoff', 1), ('Stephen Whitkoff', 3)]
    """
    once = {spelling.casefold(): (spelling, named) for spelling, named in reversed(spellings)}
    kept = [pair for pair in spellings if pair in once.values()]
    words = [re.findall(r"\w+", spelling.lower()) for spelling, _ in kept]
    initials = {"".join(word[0] for word in name) for name in words if len(name) > 1}
    return [
        pair
        for pair, own in zip(kept, words, strict=True)
        if not any(set(own) < set(other) for other in words) and "".join(own) not in initials
    ]


def _misspelled(names: list[str]) -> bool:
    """Whether two names have words that are alike, but not equal and no demonym ("Europe", "Europeans")."""
    words = [re.findall(r"\w{4,}", name.lower()) for name in names]
    return any(
        not (a.startswith(b) or b.startswith(a))
        and SequenceMatcher(None, a, b, autojunk=False).ratio() >= ALIKE
        for one, other in combinations(words, 2)
        for a in one
        for b in other
    )


def _count(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"


def _sentence(label: str) -> str:
    """The label with a capital, escaped."""
    made = safe(label)
    return made[:1].upper() + made[1:]
