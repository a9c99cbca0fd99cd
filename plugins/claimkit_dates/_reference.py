"""The days that an article's expressions lean on: its publication, and what it spoke of last."""

from __future__ import annotations

from datetime import date

from attrs import Factory, define, frozen

NEAR = 400
"""Code points within which a day last spoken of is still "the day": about three sentences."""


@frozen
class Mention:
    """A cell that the text has spoken of."""

    grain: str
    start: date
    end: date
    at: int
    """Code point where it was mentioned."""


@define
class Reference:
    """Where the reader stands in time while reading."""

    published: date | None = None
    """Day of publication, or the one that the text states for itself."""
    narrative: bool = False
    """Whether the text tells of a past far from its publication: partial dates follow the running day."""
    lean: int = 0
    """-1 when the sentence looks back, 1 when ahead, 0 when it does not tell."""
    at: int = 0
    """Code point of the expression being read."""
    mentions: list[Mention] = Factory(list[Mention])
    """What was spoken of, in text order."""

    def last(self, *grains: str, within: int | None = None) -> Mention | None:
        """The last mention, of one of the grains if any are given, not further back than ``within``."""
        for mention in reversed(self.mentions[-40:]):
            if within is not None and self.at - mention.at > within:
                return None
            if not grains or mention.grain in grains:
                return mention
        return None

    @property
    def speech(self) -> date | None:
        """What "today" and "last week" are counted from."""
        if self.published is not None:
            return self.published
        return None

    @property
    def running(self) -> date | None:
        """The first day of what was last spoken of, else the publication."""
        mention = self.last()
        return mention.start if mention else self.published

    @property
    def running_day(self) -> date | None:
        """The day last spoken of."""
        mention = self.last("day", within=None if self.narrative else 3 * NEAR)
        return mention.start if mention else None

    @property
    def completion(self) -> Mention | None:
        """What a date without a year is completed from."""
        if self.narrative:
            mention = self.last()
            if mention is not None:
                return mention
        if self.published is not None:
            return Mention("day", self.published, self.published, 0)
        mention = self.last("day", "month", within=2 * NEAR)
        return mention or self.last("year", within=NEAR // 3)
