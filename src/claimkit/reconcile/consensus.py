"""What the independent voices on one question have in common, and who stands outside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import frozen

from ..claims import Claim
from ..comparators.quantities import halo
from ..values import DateValue, Interval, Quantity, Unit

Values = Interval | DateValue


@frozen
class Consensus:
    """The values that most independent voices allow."""

    value: Values
    """Numbers in :attr:`unit`, or days, that all claims behind the consensus allow."""
    unit: Unit | None
    """Unit of the numbers; ``None`` for days and bare numbers."""
    voices: int
    """Independent voices behind it; copies of one text are one voice."""
    claims: tuple[str, ...]
    """Ids of the claims behind it, sorted."""
    outliers: tuple[str, ...]
    """Ids of the claims that exclude it, sorted."""


def consensus(claims: Iterable[Claim], copies: Sequence[tuple[str, ...]] = ()) -> Consensus | None:
    """The intersection of the sets of values, taken from the one with most voices on, or ``None``.

    ``copies`` groups the articles that count as one voice. Claims that cannot join the intersection are
    outliers. There is no consensus on claims of other kinds than numbers and dates, nor when no value has
    more voices than all others.
    """
    voice = {article: group[0] for group in copies for article in group}
    ordered = sorted(claims, key=lambda claim: claim.id)
    unit = next((c.value.unit for c in ordered if isinstance(c.value, Quantity) and c.value.unit), None)
    backers: defaultdict[Values, list[Claim]] = defaultdict(list)
    for claim in ordered:
        values = _values(claim.value, unit)
        if values is not None:
            backers[values].append(claim)

    def voices(behind: Sequence[Claim]) -> int:
        return len({voice.get(claim.article, claim.article) for claim in behind})

    ranked = sorted(backers.items(), key=lambda item: (-voices(item[1]), item[1][0].id))
    if not ranked:
        return None
    common, behind, outside = ranked[0][0], list(ranked[0][1]), list[Claim]()
    for values, more in ranked[1:]:
        shared = _shared(common, values)
        if shared is None:
            outside.extend(more)
        else:
            common = shared
            behind.extend(more)
    if outside and voices(behind) <= voices(outside):
        return None
    return Consensus(
        common,
        unit if isinstance(common, Interval) else None,
        voices(behind),
        tuple(sorted(c.id for c in behind)),
        tuple(sorted(c.id for c in outside)),
    )


def _values(value: object, unit: Unit | None) -> Values | None:
    if isinstance(value, DateValue):
        return value
    if not isinstance(value, Quantity):
        return None
    if unit is not None and value.unit is not None and value.unit != unit:
        return halo(value.to(unit)) if value.unit.converts_to(unit) else None
    return halo(value)


def _shared(one: Values, other: Values) -> Values | None:
    if isinstance(one, Interval) and isinstance(other, Interval):
        return one.intersection(other)
    if isinstance(one, DateValue) and isinstance(other, DateValue):
        return one.intersection(other)
    return None
