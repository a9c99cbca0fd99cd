"""Models to plain data and JSON, and back.

``to_dict`` and ``from_dict`` turn an article, a claim or a report into dicts, lists, strings, numbers,
booleans and ``None``, and back into equal models. Each document names its form and the version of it::

    {"format": "claimkit.report", "version": 1, "articles": […], "claims": […], …}

Numbers of quantities stay exact: a whole number is an int, any other fraction a string such as "1/3".
Days are ISO 8601. A value says what it is under "type". docs/reference/report-format.md tells the rest.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from functools import cache
from math import isfinite
from typing import TYPE_CHECKING, Any, cast

from attrs import frozen, has

from .articles import Article
from .claims import Claim
from .errors import ClaimkitError, FormatError
from .reports import Report
from .values import Actor, ActorList, DateValue, Quantity

if TYPE_CHECKING:
    from cattrs import Converter

VERSION = 1
"""Version of the form. A reader of version 1 ignores keys that it does not know."""

Document = Article | Claim | Report

_FORMATS: dict[str, type[Document]] = {
    "claimkit.article": Article,
    "claimkit.claim": Claim,
    "claimkit.report": Report,
}

_VALUES: dict[str, type[Any]] = {
    "quantity": Quantity,
    "date": DateValue,
    "actor": Actor,
    "actors": ActorList,
}
"""Classes of values by their tag."""

_OWN_TAGS = frozenset({*_VALUES, "plain"})

TIMEX_TYPE = "timex"
"""Key of a date value's field ``type``, since "type" is the tag."""

_FRACTION = re.compile(r"(-?\d+)/([1-9]\d*)", re.ASCII)

_ADDRESS = re.compile(r" at 0x[0-9A-Fa-f]+")
"""The one part of a repr that changes from run to run."""


@frozen
class ForeignValue:
    """A plugin's value as it was read, when its class is not registered here."""

    type: str
    """Tag of the value."""
    content: str
    """The value's data as JSON text, keys sorted."""

    @property
    def data(self) -> dict[str, Any]:
        """The value's data."""
        return cast("dict[str, Any]", json.loads(self.content))


def register_value(tag: str, cls: type[Any]) -> None:
    """Let values of an attrs class of a plugin be written and read under ``tag``.

    Call it where the plugin defines the class. Fields may be strings, numbers (also Fraction and Decimal),
    booleans, days, tuples and attrs classes of these. A value of a class that is not registered is
    written under the class's name, by its fields or else by its repr, and read back as a
    :class:`ForeignValue`. Raises :class:`~claimkit.errors.FormatError` for a tag that is taken and a
    class that attrs did not make.
    """
    if _VALUES.get(tag) is cls:
        return
    if tag in _VALUES or tag in _OWN_TAGS:
        raise FormatError(f"value type {tag!r} is already registered")
    if not has(cls):
        raise FormatError(f"value type {tag!r} needs an attrs class, not {cls!r}")
    _VALUES[tag] = cls


def to_dict(document: Document) -> dict[str, Any]:
    """The document as plain data, with its format and version."""
    for name, cls in _FORMATS.items():
        if isinstance(document, cls):
            return {"format": name, "version": VERSION, **_converter().unstructure(document)}
    raise FormatError(f"an article, a claim or a report was expected, not {type(document).__name__}")


def from_dict(data: Mapping[str, Any]) -> Any:
    """The document that ``data`` describes: an equal one to that given to :func:`to_dict`.

    Raises :class:`~claimkit.errors.FormatError`, naming the path of each fault, for data of another form
    or version.
    """
    if not isinstance(data, Mapping):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise FormatError(f"an object was expected at $, not {_kind(data)}")
    cls = _FORMATS.get(str(data.get("format")))
    if cls is None:
        raise FormatError(
            f"one of {', '.join(sorted(_FORMATS))} was expected at $.format, not {data.get('format')!r}"
        )
    if data.get("version") != VERSION or isinstance(data.get("version"), bool):
        raise FormatError(
            f"version {VERSION} of {data['format']} was expected at $.version, not {data.get('version')!r}"
        )
    try:
        return _converter().structure(data, cls)
    except FormatError:
        raise
    except Exception as error:  # cattrs raises groups of whatever the fields' types raise
        raise FormatError("; ".join(_faults(error))) from error


def to_json(document: Document, *, indent: int | None = None) -> str:
    """The document as JSON text."""
    return json.dumps(to_dict(document), ensure_ascii=False, indent=indent, allow_nan=False)


def from_json(text: str | bytes) -> Any:
    """The document of a JSON text; raises :class:`~claimkit.errors.FormatError` as :func:`from_dict` does."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FormatError(f"not JSON: {error}") from error
    return from_dict(data)


def _faults(error: BaseException) -> list[str]:
    from cattrs import transform_error

    return sorted(transform_error(cast("Exception", error), path="$", format_exception=_fault))


def _fault(error: BaseException, kind: type[Any] | None) -> str:
    if isinstance(error, KeyError):
        return "a required key is missing"
    if isinstance(error, (ClaimkitError, ValueError, TypeError)):
        return str(error)
    return f"{type(error).__name__}: {error}"


@cache
def _converter() -> Converter:
    """One converter for all; built on first use, since cattrs takes 70 ms to import."""
    from cattrs import Converter
    from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

    converter = Converter(unstruct_collection_overrides={tuple: list}, prefer_attrib_converters=False)
    for kind in (str, int, float, bool):
        converter.register_structure_hook(kind, _strict(kind))
    converter.register_structure_hook(Fraction, lambda data, _: _to_fraction(data))
    converter.register_unstructure_hook(Fraction, _from_fraction)
    converter.register_structure_hook(Decimal, lambda data, _: _to_decimal(data))
    converter.register_unstructure_hook(Decimal, str)
    converter.register_structure_hook(date, lambda data, _: _to_date(data))
    converter.register_unstructure_hook(date, date.isoformat)
    timex = override(rename=TIMEX_TYPE)
    converter.register_unstructure_hook(DateValue, make_dict_unstructure_fn(DateValue, converter, type=timex))
    converter.register_structure_hook(DateValue, make_dict_structure_fn(DateValue, converter, type=timex))
    value_out = override(unstruct_hook=lambda value: _from_value(value, converter))
    value_in = override(struct_hook=lambda data, _: _to_value(data, converter))
    write = make_dict_unstructure_fn(Claim, converter, _cattrs_include_init_false=True, value=value_out)
    read = make_dict_structure_fn(Claim, converter, value=value_in)
    converter.register_unstructure_hook(Claim, lambda claim: _id_first(write(claim)))
    converter.register_structure_hook(Claim, lambda data, cls: _same_id(read(data, cls), data))
    return converter


def _id_first(data: dict[str, Any]) -> dict[str, Any]:
    return {"id": data.pop("id"), **data}


def _same_id(claim: Claim, data: Mapping[str, Any]) -> Claim:
    if data.get("id", claim.id) != claim.id:
        raise FormatError(f"a claim with this article, span and kind has id {claim.id!r}, not {data['id']!r}")
    return claim


def _from_fraction(number: Fraction) -> int | str:
    return number.numerator if number.denominator == 1 else f"{number.numerator}/{number.denominator}"


def _to_fraction(data: object) -> Fraction:
    if isinstance(data, int) and not isinstance(data, bool):
        return Fraction(data)
    match = _FRACTION.fullmatch(data) if isinstance(data, str) else None
    if match is None:
        raise FormatError(f'an exact number, such as 3 or "1/3", was expected, not {data!r}')
    return Fraction(int(match[1]), int(match[2]))


def _to_decimal(data: object) -> Decimal:
    try:
        if isinstance(data, str):
            return Decimal(data)
    except InvalidOperation:
        pass
    raise FormatError(f'a decimal number as a string, such as "6.3", was expected, not {data!r}')


def _to_date(data: object) -> date:
    try:
        if isinstance(data, str) and len(data) == 10:
            return date.fromisoformat(data)
    except ValueError:
        pass
    raise FormatError(f"a day such as 2025-09-04 was expected, not {data!r}")


def _strict(kind: type[Any]) -> Callable[[Any, Any], Any]:
    """A hook that takes what is of the type already, so that 5 is never taken for "5"."""
    accepted = (int, float) if kind is float else kind
    names = {str: "a string", int: "a whole number", float: "a number", bool: "true or false"}

    def hook(data: Any, _: Any) -> Any:
        if not isinstance(data, accepted) or (isinstance(data, bool) and kind is not bool):
            raise FormatError(f"{names[kind]} was expected, not {data!r}")
        return kind(data)

    return hook


def _from_value(value: Any, converter: Converter) -> dict[str, Any]:
    if isinstance(value, ForeignValue):
        return {"type": value.type, **value.data}
    for tag, cls in _VALUES.items():
        if type(value) is cls:
            return {"type": tag, **converter.unstructure(value)}
    if _is_plain(value):
        return {"type": "plain", "data": _lists(value)}
    own = _class_of(value)
    tag = f"{own.__module__}.{own.__qualname__}"
    data = _fields(value, converter) if has(own) else {}
    if data and "type" not in data and _is_json(data):
        return {"type": tag, **data}
    return {"type": tag, "repr": _ADDRESS.sub("", repr(value))}  # one odd value must not cost a whole report


def _fields(value: object, converter: Converter) -> dict[str, Any]:
    try:
        return _object(converter.unstructure(value))
    except Exception:  # a foreign class may have annotations that cannot be resolved, and hooks that raise
        return {}


def _is_plain(value: object) -> bool:
    if isinstance(value, tuple):
        return all(map(_is_plain, cast("tuple[object, ...]", value)))
    return (
        value is None or isinstance(value, (bool, int, str)) or (isinstance(value, float) and isfinite(value))
    )


def _lists(value: object) -> object:
    return [_lists(item) for item in cast("tuple[object, ...]", value)] if isinstance(value, tuple) else value


def _is_json(data: object) -> bool:
    try:
        json.dumps(data, allow_nan=False)
    except (TypeError, ValueError, RecursionError):
        return False
    return True


def _to_value(data: object, converter: Converter) -> Any:
    found = _object(data)
    tag = found.get("type")
    if not isinstance(tag, str):
        raise FormatError(f'a value with a "type" was expected, not {_kind(data)}')
    rest = {key: item for key, item in found.items() if key != "type"}
    if tag == "plain":
        return _tuples(rest.get("data"))
    if tag in _VALUES:
        return converter.structure(rest, _VALUES[tag])
    return ForeignValue(tag, json.dumps(rest, ensure_ascii=False, sort_keys=True))


def _class_of(value: object) -> type[Any]:
    return type(value)


def _object(data: object) -> dict[str, Any]:
    return cast("dict[str, Any]", data) if isinstance(data, dict) else {}


def _tuples(data: object) -> object:
    return tuple(_tuples(item) for item in cast("list[object]", data)) if isinstance(data, list) else data


def _kind(data: object) -> str:
    return f"{type(data).__name__} {data!r}"[:80]


__all__ = ["VERSION", "ForeignValue", "from_dict", "from_json", "register_value", "to_dict", "to_json"]
