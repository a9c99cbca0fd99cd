"""Claims: what an article states, tied to the characters it stands on."""

from __future__ import annotations

from datetime import date
from typing import Any, Literal, cast

from attrs import field, frozen

from .errors import InvalidModelError
from .spans import Span
from .values import Actor, ActorList, DateValue, Quantity

Value = Quantity | DateValue | Actor | ActorList | Any
"""The bundled values; a plugin's own kind of claim may carry any other frozen, hashable value."""

Modality = Literal["asserted", "negated", "possible", "planned", "demanded", "forecast", "conditional"]
"""How the article presents the claim."""


@frozen
class Participant:
    """Somebody or something that takes part in what a claim is about."""

    role: str
    """"agent", "patient", "place", or the preposition that introduces it ("with", "from")."""
    text: str
    """As worded."""
    entity: str | None = None
    """Key of the actor, when it is one that was resolved."""


@frozen
class About:
    """What a claim is about."""

    head: str | None = None
    """Lemma of the counted or described thing: "country", "soldier"."""
    modifiers: tuple[str, ...] = ()
    """Lemmas that narrow the head: ("military",)."""
    predicate: str | None = None
    """Lemma of the verb (or deverbal noun) that the claim belongs to."""
    passive: bool = False
    """Whether the predicate is in the passive voice."""
    participants: tuple[Participant, ...] = ()
    """Who takes part, in text order."""
    clause: Span | None = None
    """The clause that states the claim."""


@frozen
class Attribution:
    """Who says so."""

    speaker: str
    """As worded: "police", "sources close to the meeting"."""
    cue: str
    """The word that attributes: "said", "according to"."""
    quoted: bool = False
    """Whether the claim stands inside the speaker's quotation marks."""
    entity: str | None = None
    """Key of the actor, when the speaker is one that was resolved."""


@frozen
class EventFrame:
    """Which happening a claim belongs to."""

    id: str
    """Unique within one report; equal for claims of one happening."""
    what: tuple[str, ...] = ()
    """Lemmas of the event: ("shooting",)."""
    places: tuple[str, ...] = ()
    """Keys of places."""
    participants: tuple[str, ...] = ()
    """Keys of actors."""
    when: DateValue | None = None
    """When it happened, as far as known."""


@frozen
class Scope:
    """Where and when a claim holds."""

    event: EventFrame | None = None
    """The happening; ``None`` until framed."""
    as_of: date | None = None
    """Day at which the claim was true as stated: a stated time, else the publication day."""
    as_of_stated: bool = False
    """Whether the text states the as-of day (otherwise it is the day of publication)."""


@frozen
class Extractor:
    """Name and version of what made a claim."""

    name: str
    version: str

    def __attrs_post_init__(self) -> None:
        if not self.name:
            raise InvalidModelError("an extractor has a name that is not empty")


@frozen
class Claim:
    """One statement of one article.

    Raises :class:`~claimkit.errors.InvalidModelError` without kind, article or span, and when the quote's
    length is not the span's.
    """

    kind: str
    """"number", "date", "actor", or a plugin's own kind."""
    article: str
    """Id of the article."""
    span: Span
    """Where the claim stands in the article's text."""
    quote: str
    """Exactly the characters of the span."""
    value: Value
    """What is claimed, as a set of possibilities."""
    extractor: Extractor
    """What found it."""
    about: About = About()
    """What the claim is about."""
    scope: Scope = Scope()
    """The happening and the time that it holds for."""
    attribution: Attribution | None = None
    """Who says so; ``None`` for the article itself."""
    modality: Modality = "asserted"
    """How it is presented."""
    id: str = field(init=False)
    """``article:start-end:kind``, unique in a report."""

    def __attrs_post_init__(self) -> None:
        if not self.kind:
            raise InvalidModelError("a claim has a kind that is not empty")
        if not self.article:
            raise InvalidModelError("a claim names its article")
        if not isinstance(cast("object", self.span), Span):
            raise InvalidModelError(f"a claim of article {self.article!r} has a Span, not {self.span!r}")
        if len(self.quote) != len(self.span):
            raise InvalidModelError(
                f"quote {self.quote!r} of article {self.article!r} has {len(self.quote)} characters, "
                f"its span {self.span.start}:{self.span.end} has {len(self.span)}"
            )
        object.__setattr__(self, "id", f"{self.article}:{self.span.start}-{self.span.end}:{self.kind}")

    @property
    def key(self) -> tuple[str, int, int, str]:
        """Sorts claims by article, then place, then kind."""
        return (self.article, self.span.start, self.span.end, self.kind)
