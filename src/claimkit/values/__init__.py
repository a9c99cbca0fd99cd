"""Values of claims: sets of possibilities and their algebra."""

from .actors import Actor, ActorKind, ActorList, Role, RoleStatus
from .dates import Anchor, DateValue, Granularity, Mod, TimexType
from .intervals import Exact, Interval, exact
from .quantities import Direction, Form, Quantity, Soft
from .units import COUNT, Unit

__all__ = [
    "COUNT",
    "Actor",
    "ActorKind",
    "ActorList",
    "Anchor",
    "DateValue",
    "Direction",
    "Exact",
    "Form",
    "Granularity",
    "Interval",
    "Mod",
    "Quantity",
    "Role",
    "RoleStatus",
    "Soft",
    "TimexType",
    "Unit",
    "exact",
]
