"""Models survive the way to plain data and JSON, and faults are named by their path."""

from __future__ import annotations

import copy
import json
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from attrs import evolve, frozen
from hypothesis import given
from hypothesis import strategies as st

from claimkit import Article, Claim, Extractor, FormatError, Interval, Quantity, Span, Unit
from claimkit import serialisation as s
from claimkit.claims import About, Attribution, EventFrame, Participant, Scope
from claimkit.discrepancies import Discrepancy, Question, Relation, Side, TraceEntry
from claimkit.plugins import Problem
from claimkit.reports import Report, Variant
from claimkit.testing import actors, articles, claims, date_values, quantities

ARTICLE = Article("Six people died on Thursday, police said.", "a.txt", published=date(2025, 9, 4))
SPAN = Span(0, 10)
CLAIM = Claim(
    "number",
    "a.txt",
    SPAN,
    "Six people",
    Quantity(Interval.point(6), Unit.counted("person")),
    Extractor("numbers", "1"),
    About("person", ("young",), "die", participants=(Participant("agent", "people"),), clause=SPAN),
    Scope(EventFrame("e1", ("shooting",), ("oslo",)), date(2025, 9, 4)),
    Attribution("police", "said"),
)
REPORT = Report(
    (ARTICLE,),
    (CLAIM, evolve(CLAIM, kind="date", value=(1, ("x", None)))),
    (Question("q1", "how many died", "number", (CLAIM.id,)),),
    (Relation("refines", CLAIM.id, "b", "forward", 0.5, "why", (TraceEntry("gate", True, (("a", "b"),)),)),),
    (
        Discrepancy(
            Question("q1", "how many died", "number", (CLAIM.id, "b")),
            "conflict",
            (Side("6", (CLAIM.id,)), Side("7", ("b",), 2)),
            "high",
            0.75,
            "because",
        ),
    ),
    (Variant("p1", (("Zelensky", ("a.txt",)), ("Zelenskiy", ("b.txt",)))),),
    (("a.txt", "b.txt"),),
    (Problem("plugin x", "it failed", plugin="x"),),
)


@frozen
class Temperature:
    """A value as a plugin may have it."""

    degrees: Fraction
    label: str = "cool"
    exact: Decimal = Decimal("0.10")


@frozen
class Odd:
    """A class that its plugin did not register."""

    inner: Any


@given(st.data(), articles())
def test_claims_round_trip(data: st.DataObject, planted: Any) -> None:
    """A claim read back is equal to the one written, also through JSON text."""
    article = planted.article
    claim = data.draw(claims(article))
    values = quantities() | date_values() | actors() | st.none() | st.text() | st.tuples(st.integers())
    claim = evolve(claim, value=data.draw(values))
    report = Report((article,), (claim,))
    for document in (article, claim, report):
        assert s.from_dict(s.to_dict(document)) == document
        assert s.from_json(s.to_json(document)) == document


def test_a_full_report_round_trips() -> None:
    """Every part of a report comes back."""
    assert s.from_json(s.to_json(REPORT)) == REPORT
    assert s.from_json(s.to_json(REPORT, indent=1).encode()) == REPORT


def test_plain_data_is_what_json_holds() -> None:
    """to_dict gives lists, not tuples, so that it equals its own JSON."""
    assert json.loads(json.dumps(s.to_dict(REPORT))) == s.to_dict(REPORT)


def test_exact_numbers_stay_exact() -> None:
    """A third is "1/3", a whole number an int; a float is refused."""
    data = s.to_dict(evolve(CLAIM, value=Quantity(Interval.between(Fraction(1, 3), 10**30))))
    assert data["value"]["interval"]["lower"] == "1/3"
    assert data["value"]["interval"]["upper"] == 10**30
    data["value"]["interval"]["lower"] = 0.333
    with pytest.raises(FormatError, match=r"exact number.*@ \$\.value\.interval\.lower"):
        s.from_dict(data)


def test_unknown_keys_are_ignored() -> None:
    """A later version may add keys without breaking this reader."""
    data = s.to_dict(REPORT)
    data["later"] = data["claims"][0]["later"] = data["claims"][0]["span"]["later"] = 1
    assert s.from_dict(data) == REPORT


FAULTS: dict[str, tuple[list[Any], Any, str]] = {
    "format": (["format"], "x", r"\$\.format"),
    "version": (["version"], 2, r"version 1 of claimkit\.report was expected at \$\.version, not 2"),
    "string": (["articles", 0, "text"], 5, r"a string was expected, not 5 @ \$\.articles\[0\]\.text"),
    "number": (
        ["claims", 0, "span", "start"],
        "0",
        r"whole number was expected, not '0' @ \$\.claims\[0\]\.span\.start",
    ),
    "boolean": (["claims", 0, "about", "passive"], 0, r"true or false .* @ \$\.claims\[0\]\.about\.passive"),
    "day": (["articles", 0, "published"], "20250904", r"a day such as .* @ \$\.articles\[0\]\.published"),
    "choice": (["claims", 0, "modality"], "sung", r"\$\.claims\[0\]\.modality"),
    "invariant": (["claims", 0, "span", "end"], 0, r"ends after its start .* @ \$\.claims\[0\]\.span"),
    "quote": (["claims", 0, "quote"], "Six", r"has 3 characters.* @ \$\.claims\[0\]"),
    "id": (["claims", 0, "id"], "x", r"has id 'a.txt:0-10:number', not 'x' @ \$\.claims\[0\]"),
    "empty text": (["articles", 0, "text"], " ", r"the text is empty @ \$\.articles\[0\]"),
    "confidence": (["relations", 0, "confidence"], 2, r"from 0 to 1, not 2.* @ \$\.relations\[0\]"),
    "value": (["claims", 0, "value"], 5, r'a value with a "type" .* @ \$\.claims\[0\]\.value'),
    "list": (["claims"], 5, r"\$\.claims"),
    "null": (["claims", 0], None, r"\$\.claims\[0\]"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_is_named_by_its_path(name: str) -> None:
    """The error says where the data is wrong, and what was expected."""
    path, wrong, message = FAULTS[name]
    data = copy.deepcopy(s.to_dict(REPORT))
    place: Any = data
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = wrong
    with pytest.raises(FormatError, match=message):
        s.from_dict(data)


def test_a_missing_key_is_named() -> None:
    """So is what is not there."""
    data = s.to_dict(REPORT)
    del data["claims"][0]["quote"]
    with pytest.raises(FormatError, match=r"a required key is missing @ \$\.claims\[0\]\.quote"):
        s.from_dict(data)


@pytest.mark.parametrize("text", ["", "{", "[]", "5", "[" * 100_000, "null"])
def test_text_of_another_form_is_a_format_error(text: str) -> None:
    """Whatever is wrong, the error is of one class."""
    with pytest.raises(FormatError):
        s.from_json(text)


def test_a_registered_value_round_trips() -> None:
    """A plugin's class comes back as itself."""
    s.register_value("test-temperature", Temperature)
    s.register_value("test-temperature", Temperature)
    claim = evolve(CLAIM, kind="temperature", value=Temperature(Fraction(1, 2)))
    data = s.to_dict(claim)
    assert data["value"] == {"type": "test-temperature", "degrees": "1/2", "label": "cool", "exact": "0.10"}
    assert s.from_dict(data) == claim
    with pytest.raises(FormatError, match="already registered"):
        s.register_value("test-temperature", Side)
    with pytest.raises(FormatError, match="already registered"):
        s.register_value("plain", Side)
    with pytest.raises(FormatError, match="needs an attrs class"):
        s.register_value("test-other", int)


def test_a_value_of_a_missing_plugin_is_kept() -> None:
    """A report can be read and written again where the plugin is not installed."""
    data = s.to_dict(CLAIM)
    data["value"] = {"type": "colour", "red": [1, {"a": None}]}
    claim = s.from_dict(data)
    assert claim.value == s.ForeignValue("colour", '{"red": [1, {"a": null}]}')
    assert s.to_dict(claim) == data
    assert hash(claim)


@pytest.mark.parametrize(
    ("value", "data"),
    [
        (object(), {"type": "builtins.object", "repr": "<object object>"}),
        (float("nan"), {"type": "builtins.float", "repr": "nan"}),
        (frozenset({1}), {"type": "builtins.frozenset", "repr": "frozenset({1})"}),
        (Odd(Decimal("6.3")), {"type": "test_serialisation.Odd", "inner": "6.3"}),
        (Odd(object()), {"type": "test_serialisation.Odd", "repr": "Odd(inner=<object object>)"}),
    ],
    ids=["object", "nan", "set", "decimal", "nested"],
)
def test_an_odd_value_never_costs_a_report(value: Any, data: dict[str, str]) -> None:
    """A value that nobody registered is written by its fields or its repr, and kept so."""
    written = s.to_dict(evolve(CLAIM, value=value))
    data = {**data, "type": data["type"].replace("test_serialisation", Odd.__module__)}
    assert written["value"] == data
    assert s.to_dict(s.from_json(s.to_json(evolve(CLAIM, value=value)))) == written


def test_only_documents_are_written() -> None:
    """Parts of a document have no form of their own."""
    with pytest.raises(FormatError, match="an article, a claim or a report"):
        s.to_dict(SPAN)  # type: ignore[arg-type]
