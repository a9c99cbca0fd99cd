"""The checked-in JSON Schema describes what is written."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from claimkit import Article, Claim, Extractor, FormatError, Span
from claimkit.export.schema import NAME, generate, schema
from claimkit.reports import Report
from claimkit.serialisation import from_dict, to_dict
from claimkit.testing import actors, articles, claims, date_values, quantities

VALIDATOR = Draft202012Validator(schema())


def test_the_schema_is_up_to_date() -> None:
    """The file is what the models give; else run python -m claimkit.export.schema.generate."""
    assert schema() == generate.generate(), f"{NAME} is stale"


def test_the_schema_is_a_schema() -> None:
    """It obeys its own meta-schema."""
    Draft202012Validator.check_schema(schema())


@given(st.data(), articles())
def test_what_is_written_is_valid(data: st.DataObject, planted: Any) -> None:
    """Articles, claims and reports of any content obey the schema."""
    article = planted.article
    value = quantities() | date_values() | actors() | st.none() | st.text() | st.tuples(st.integers())
    claim = evolve(data.draw(claims(article)), value=data.draw(value))
    for document in (article, claim, Report((article,), (claim,))):
        VALIDATOR.validate(to_dict(document))


@pytest.mark.parametrize(
    ("key", "wrong"),
    [
        ("format", "x"),
        ("version", 2),
        ("quote", 5),
        ("value", {}),
        ("span", {"start": "0", "end": 1}),
        ("modality", "x"),
    ],
)
def test_what_cannot_be_read_is_not_valid(key: str, wrong: object) -> None:
    """The schema and the reader refuse the same documents."""
    data = to_dict(Claim("number", "a", Span(0, 1), "6", None, Extractor("x", "1")))
    data = {**copy.deepcopy(data), key: wrong}
    assert not VALIDATOR.is_valid(data)
    with pytest.raises(FormatError):
        from_dict(data)


def test_an_article_is_valid_without_its_optional_keys() -> None:
    """Only the text is required."""
    data = {"format": "claimkit.article", "version": 1, "text": "Six died."}
    VALIDATOR.validate(data)
    assert from_dict(data) == Article("Six died.")
