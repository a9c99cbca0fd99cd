"""A matched shape: the words of its groups and what they mean."""

from __future__ import annotations

from collections.abc import Callable

import regex
from attrs import frozen

from ._specs import Spec
from ._tokens import Tokens


@frozen
class Hit:
    """A rule that matched somewhere."""

    tokens: Tokens
    match: regex.Match[str]

    def has(self, group: str) -> bool:
        """Whether the group took part."""
        return group in self.match.re.groupindex and self.match.start(group) >= 0

    def at(self, group: str) -> int:
        """Index of the first word of the group."""
        return self.match.start(group)

    def value(self, group: str) -> object:
        """Meaning of the group's first word."""
        return self.tokens.values[self.match.start(group)]

    def integer(self, group: str) -> int:
        """Meaning of the group's first word, a number."""
        value = self.tokens.values[self.match.start(group)]
        return value if isinstance(value, int) else 0

    def word(self, group: str) -> str:
        """The group's first word in lower case."""
        return self.tokens.word(self.match.start(group))

    def text(self, group: str) -> str:
        """The text of the group."""
        first, last = self.match.span(group)
        return self.tokens.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def words(self, group: str) -> range:
        """Indices of the group's words."""
        return range(*self.match.span(group))


Builder = Callable[[Hit], Spec | None]
"""Makes the meaning of a matched shape, or refuses."""
