"""Resolution: which mentions are one actor, inside an article and across articles."""

from ._data import GivenNames, given_names
from ._knowledge import How, Identity, Knowledge, Known
from ._resolve import resolve
from ._same_actor import same_actor
from ._sameness import Sameness
from ._variants import spelling_variants

__all__ = [
    "GivenNames",
    "How",
    "Identity",
    "Knowledge",
    "Known",
    "Sameness",
    "given_names",
    "resolve",
    "same_actor",
    "spelling_variants",
]
