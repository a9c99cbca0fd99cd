"""Writes the JSON Schema from the models; a test fails when the checked-in file is older than they are."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, Union, cast, get_args, get_origin, get_type_hints

from attrs import NOTHING, fields, has

from ...articles import Article
from ...claims import Claim
from ...reports import Report
from ...serialisation import TIMEX_TYPE, VERSION
from ...values import Actor, ActorList, DateValue, Quantity
from . import NAME

Schema = dict[str, Any]

DOCUMENTS: dict[str, type[Any]] = {
    "claimkit.article": Article,
    "claimkit.claim": Claim,
    "claimkit.report": Report,
}
VALUES: dict[str, type[Any]] = {"quantity": Quantity, "date": DateValue, "actor": Actor, "actors": ActorList}
RENAMED: Mapping[tuple[type[Any], str], str] = {(DateValue, "type"): TIMEX_TYPE}

PLAIN: dict[Any, Schema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    Fraction: {
        "description": "an exact number",
        "anyOf": [{"type": "integer"}, {"type": "string", "pattern": r"^-?\d+/[1-9]\d*$"}],
    },
}


def generate() -> Schema:
    """The schema of the models as they are now."""
    definitions: dict[str, Schema] = {}
    documents = [_document(name, cls, definitions) for name, cls in DOCUMENTS.items()]
    definitions["Value"] = _value(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"claimkit, version {VERSION}",
        "oneOf": documents,
        "$defs": dict(sorted(definitions.items())),
    }


def _document(name: str, cls: type[Any], definitions: dict[str, Schema]) -> Schema:
    head = {"format": {"const": name}, "version": {"const": VERSION}}
    return {"allOf": [_type(cls, definitions)], "properties": head, "required": ["format", "version"]}


def _type(kind: Any, definitions: dict[str, Schema]) -> Schema:
    """The schema of one annotation; classes go to the definitions."""
    if kind in PLAIN:
        return PLAIN[kind]
    origin, args = get_origin(kind), get_args(kind)
    if origin is Literal:
        return {"enum": list(args)}
    if origin is tuple:
        if args[-1] is Ellipsis:
            return {"type": "array", "items": _type(args[0], definitions)}
        items = [_type(arg, definitions) for arg in args]
        return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
    if origin in (UnionType, Union):
        return {"anyOf": [_type(arg, definitions) for arg in args]}
    if not has(kind):
        raise TypeError(f"no schema for {kind!r}")
    if kind.__name__ not in definitions:
        definitions[kind.__name__] = {}  # before its fields, which may hold the class itself
        definitions[kind.__name__] = _class(kind, definitions)
    return {"$ref": f"#/$defs/{kind.__name__}"}


def _class(cls: type[Any], definitions: dict[str, Schema]) -> Schema:
    hints = get_type_hints(cls)
    properties: dict[str, Schema] = {}
    required: list[str] = []
    for field in fields(cls):
        name = RENAMED.get((cls, field.name), field.name)
        is_value = cls is Claim and field.name == "value"
        properties[name] = {"$ref": "#/$defs/Value"} if is_value else _type(hints[field.name], definitions)
        if field.init and field.default is NOTHING:
            required.append(name)
    document = (cls.__doc__ or "").strip().split("\n", 1)[0]
    return {"type": "object", "description": document, "properties": properties, "required": required}


def _value(definitions: dict[str, Schema]) -> Schema:
    """A value by its tag; a plugin's value is any object under a tag of its own."""
    tagged: list[Schema] = [
        {"allOf": [_type(cls, definitions)], "properties": {"type": {"const": tag}}, "required": ["type"]}
        for tag, cls in VALUES.items()
    ]
    tagged.append(
        {"type": "object", "properties": {"type": {"const": "plain"}, "data": True}, "required": ["type"]}
    )
    own = {"type": "string", "not": {"enum": [*VALUES, "plain"]}}
    tagged.append({"type": "object", "properties": {"type": own}, "required": ["type"]})
    return {"oneOf": tagged}


def text() -> str:
    """The schema as the file holds it."""
    return json.dumps(generate(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    target = Path(cast("str", sys.modules["claimkit.export.schema"].__file__)).parent / NAME
    target.write_text(text(), encoding="utf-8")
