"""Units of measurement and counted things, and what converts into what."""

from __future__ import annotations

from fractions import Fraction

from attrs import field, frozen

from ..errors import InvalidModelError, UnitError
from .intervals import Exact, exact

COUNT = "count"
"""The dimension of counted things; two counted things convert only into themselves."""


@frozen
class Unit:
    """A unit of one dimension: ``base value = value * factor + offset``.

    A counted thing ("27 presidents") is a unit of dimension :data:`COUNT` whose name is the lemma
    of its head noun; a currency has its own dimension ("currency:USD"), since rates change.
    """

    name: str = field()
    """Singular English name: "minute", "dollar", "country", "kilometre per hour"."""
    dimension: str = field()
    """"time", "length", "currency:USD", "count", …"""
    factor: Fraction = field(default=Fraction(1), converter=exact)
    """Base units in one unit, more than 0."""
    offset: Fraction = field(default=Fraction(0), converter=exact)
    """Base value of 0 of this unit; only temperatures have one."""

    def __attrs_post_init__(self) -> None:
        if not self.name or not self.dimension:
            raise InvalidModelError("a unit has a name and a dimension")
        if self.factor <= 0:
            raise InvalidModelError(f"unit {self.name!r} has a factor above 0, not {self.factor}")

    @classmethod
    def counted(cls, noun: str) -> Unit:
        """The unit of things called ``noun`` (a lemma)."""
        return cls(noun, COUNT)

    @property
    def plural(self) -> str:
        """The name after a number other than one: "minutes", "countries", "kilometres per hour"."""
        head, per, rest = self.name.partition(" per ")
        *modifiers, noun = head.split(" ")
        return " ".join([*modifiers, _plural(noun)]) + per + rest

    @property
    def is_count(self) -> bool:
        """Whether the unit counts things instead of measuring."""
        return self.dimension == COUNT

    def converts_to(self, other: Unit) -> bool:
        """Whether a value in this unit can be written in ``other``."""
        if self.is_count or other.is_count:
            return self.is_count and other.is_count and self.name == other.name
        return self.dimension == other.dimension

    def convert(self, number: Exact, to: Unit) -> Fraction:
        """``number`` of this unit in unit ``to``; raises :class:`UnitError` across dimensions."""
        if not self.converts_to(to):
            other = f"{to.name!r} ({to.dimension})"
            raise UnitError(f"{self.name!r} ({self.dimension}) does not convert to {other}")
        return (exact(number) * self.factor + self.offset - to.offset) / to.factor


UNCHANGED = frozenset(
    """percent personnel people police aircraft staff celsius fahrenheit hertz troops cattle sheep series
    species yuan yen baht won rand renminbi""".split()
)
IRREGULAR = {
    "person": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "foot": "feet",
    "inch": "inches",
    "life": "lives",
    "half": "halves",
    "penny": "pence",
    "mouse": "mice",
    "tooth": "teeth",
    "crisis": "crises",
}


def _plural(noun: str) -> str:
    for stem, plural in IRREGULAR.items():
        compound = (
            noun.endswith(stem) and stem in ("man", "woman", "person") and noun not in ("german", "human")
        )
        if noun == stem or compound:
            return noun[: -len(stem)] + plural
    if noun in UNCHANGED or noun.endswith(("s", "men", "people")):
        return noun
    if noun.endswith(("ch", "sh", "x", "z")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"
