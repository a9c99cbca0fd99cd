"""A plugin installed beside claimkit is discovered, kept to the contract, and part of every report."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import ClassVar

import pytest

import claimkit
from claimkit import Article, ExtractorPlugin
from claimkit.testing import ExtractorContract

SITE = Path(__file__).parent / "site"
"""What an installer would have made: a module and its dist-info."""

TEXT = "An earthquake of magnitude {} struck off Lima on Monday, officials said."


@pytest.fixture
def installed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The outsider's distribution on the import path."""
    monkeypatch.syspath_prepend(str(SITE))
    yield
    sys.modules.pop("outsider_quakes", None)


def outsider() -> ExtractorPlugin:
    """The outsider's extractor, without installing it."""
    sys.path.insert(0, str(SITE))
    try:
        extractor: ExtractorPlugin = import_module("outsider_quakes").Quakes()
    finally:
        sys.path.remove(str(SITE))
    return extractor


class TestQuakes(ExtractorContract):
    """An outsider proves an extractor sound with the class above and these two lines."""

    extractor: ClassVar[ExtractorPlugin] = outsider()
    phrases: ClassVar[tuple[str, ...]] = ("a magnitude 6.3 earthquake", "a tremor of magnitude 5")


@pytest.mark.usefixtures("installed")
def test_an_outsider_is_discovered() -> None:
    """Its entry point is loaded with its hooks and listed with its distribution, beside the bundled ones."""
    plugins = claimkit.default_plugins()
    info = plugins.info("quakes")
    assert info is not None
    assert (info.status, info.distribution, info.version) == ("loaded", "outsider", "1.0")
    assert info.hooks == ("claimkit_comparators", "claimkit_extractors")
    assert {"actors", "dates", "numbers"} <= {info.name for info in plugins.infos()}


@pytest.mark.usefixtures("installed")
def test_an_outsider_can_be_blocked() -> None:
    """A blocked outsider makes no claims."""
    plugins = claimkit.default_plugins(block=["quakes"])
    assert "quakes" not in {name for name, _ in plugins.extractors()}
    assert "magnitude" not in plugins.comparators()


@pytest.mark.usefixtures("installed")
def test_an_outsider_works_alone() -> None:
    """With the bundled plugins blocked its claims are all there is."""
    plugins = claimkit.default_plugins(block=["actors", "dates", "numbers"])
    claims = claimkit.extract(TEXT.format("6.3"), plugins)
    assert [(claim.kind, claim.quote) for claim in claims] == [("magnitude", "magnitude 6.3")]


@pytest.mark.usefixtures("installed")
def test_an_outsiders_claims_are_in_the_report() -> None:
    """A comparison lists its claims, and its comparator decides: two readings far apart are in conflict."""
    report = claimkit.compare(
        [Article(TEXT.format("6.3"), id="a"), Article(TEXT.format("7.1"), id="b")],
    )
    assert [claim.quote for claim in report.claims if claim.kind == "magnitude"] == [
        "magnitude 6.3",
        "magnitude 7.1",
    ]
    ours = [d for d in report.discrepancies if d.question.kind == "magnitude"]
    assert [d.relation for d in ours] == ["conflict"]
    assert "0.8 apart" in ours[0].explanation


@pytest.mark.usefixtures("installed")
def test_an_outsiders_comparator_makes_peace() -> None:
    """Readings that its comparator calls near are no discrepancy."""
    report = claimkit.compare(
        [Article(TEXT.format("6.3"), id="a"), Article(TEXT.format("6.4"), id="b")],
    )
    assert [d for d in report.discrepancies if d.question.kind == "magnitude"] == []
    assert "approximate" in {relation.leaf for relation in report.relations}


def test_an_outsider_is_discovered_by_a_fresh_python() -> None:
    """Being on the import path is enough: nothing has to be imported or registered by hand."""
    text = TEXT.format("6.3")
    code = (
        "import claimkit, json, sys\n"
        f"print(json.dumps([c.quote for c in claimkit.extract({text!r}) if c.kind == 'magnitude']))"
    )
    path = f"import sys; sys.path.insert(0, {str(SITE)!r})\n"
    command = [sys.executable, "-W", "error", "-c", path + code]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    assert json.loads(printed) == ["magnitude 6.3"]
