"""The outcome of a comparison."""

from __future__ import annotations

from functools import cached_property

from attrs import frozen

from .articles import Article
from .claims import Claim
from .discrepancies import AGREE, Discrepancy, Question, Relation
from .plugins import Problem


@frozen
class Variant:
    """One actor met under several spellings or names."""

    entity: str
    """Key of the actor."""
    spellings: tuple[tuple[str, tuple[str, ...]], ...]
    """(spelling, ids of the articles that use it), the commonest first."""


@frozen
class Report:
    """Everything that a comparison found; nothing in it needs the articles' files any more."""

    articles: tuple[Article, ...]
    """The articles compared, by id."""
    claims: tuple[Claim, ...]
    """All claims, by article and place."""
    questions: tuple[Question, ...] = ()
    """Questions that two articles or more answer."""
    relations: tuple[Relation, ...] = ()
    """Verdicts on pairs of claims that were put side by side."""
    discrepancies: tuple[Discrepancy, ...] = ()
    """Questions whose answers differ, the most severe and surest first."""
    variants: tuple[Variant, ...] = ()
    """Actors whose names are spelled differently."""
    copies: tuple[tuple[str, ...], ...] = ()
    """Groups of articles that are copies of one text and count as one voice."""
    problems: tuple[Problem, ...] = ()
    """What went wrong without stopping the rest."""

    @cached_property
    def _claims(self) -> dict[str, Claim]:
        return {claim.id: claim for claim in self.claims}

    @cached_property
    def _articles(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}

    def claim(self, id: str) -> Claim:
        """The claim of that id; raises KeyError when there is none."""
        return self._claims[id]

    def article(self, id: str) -> Article:
        """The article of that id; raises KeyError when there is none."""
        return self._articles[id]

    @property
    def conflicts(self) -> tuple[Discrepancy, ...]:
        """Discrepancies that time does not explain."""
        return tuple(d for d in self.discrepancies if d.relation != "update")

    @property
    def agreements(self) -> tuple[Relation, ...]:
        """Verdicts under which both claims can be true."""
        return tuple(r for r in self.relations if r.leaf in AGREE)
