"""The gate of quality names what fell, and is silent about what did not."""

from __future__ import annotations

import json
import re
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any

import pytest

QUALITY = Path(__file__).parents[2] / "benchmarks" / "quality"


def loaded() -> Any:
    """The script as a module."""
    spec = spec_from_file_location("quality_gate", QUALITY / "gate.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


GATE = loaded()


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    """A folder with one set."""
    (tmp_path / "sets").mkdir()
    (tmp_path / "sets" / "tiny.jsonl").write_text("{}\n", encoding="utf-8")
    return tmp_path


def floors(gold: Path, **figures: float) -> dict[str, Any]:
    return {"sets/tiny": {"sha256": GATE.fingerprint(gold / "sets" / "tiny.jsonl"), "floors": figures}}


def test_figures_at_or_above_their_floors_pass(gold: Path) -> None:
    """A floor is a minimum, not a target."""
    measured = {"sets/tiny": {"F1": 0.6, "precision": 0.9}}
    assert list(GATE.fallen(floors(gold, F1=0.6, precision=0.8), measured, gold)) == []


def test_a_figure_under_its_floor_is_named(gold: Path) -> None:
    """With the set, the value and the floor."""
    found = list(GATE.fallen(floors(gold, F1=0.6), {"sets/tiny": {"F1": 0.55}}, gold))
    assert found == ["sets/tiny: F1 is 0.55, its floor 0.6"]


@pytest.mark.parametrize("figures", [{}, {"sets/tiny": {"failed": "no answer"}}, {"sets/tiny": {"F1": None}}])
def test_what_was_not_measured_fails(gold: Path, figures: dict[str, Any]) -> None:
    """A set that gives no figure has not passed."""
    assert len(list(GATE.fallen(floors(gold, F1=0.6), figures, gold))) == 1


def test_changed_data_fails_whatever_the_figures(gold: Path) -> None:
    """Floors of other data say nothing."""
    pinned = floors(gold, F1=0.6)
    (gold / "sets" / "tiny.jsonl").write_text("{}\n{}\n", encoding="utf-8")
    (found,) = GATE.fallen(pinned, {"sets/tiny": {"F1": 1.0}}, gold)
    assert "the data changed" in found


def test_without_the_sets_nothing_is_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody who only has the project is told so, and nothing fails."""
    monkeypatch.setattr(GATE, "SHARED", tmp_path)
    monkeypatch.setattr(sys, "argv", ["gate.py"])
    assert GATE.main() == 0
    assert "skipped" in capsys.readouterr().out


def test_every_pinned_set_has_a_fingerprint_and_floors() -> None:
    """One figure or more for each set, none of them negative."""
    for pinned in json.loads((QUALITY / "floors.json").read_text(encoding="utf-8")).values():
        assert re.fullmatch(r"[0-9a-f]{64}", pinned["sha256"])
        assert pinned["floors"]
        assert all(floor >= 0 for floor in pinned["floors"].values())
