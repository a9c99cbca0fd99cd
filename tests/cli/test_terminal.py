"""Terminals get progress, colours and their width; files and pipes get none of it."""

from __future__ import annotations

import io
import sys
import time

import pytest

from claimkit.cli import _progress
from claimkit.cli._output import WIDEST, terminal_style
from claimkit.cli._progress import waiting


class Terminal(io.StringIO):
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Progress after a hundredth of a second."""
    monkeypatch.setattr(_progress, "PATIENCE", 0.01)


@pytest.mark.usefixtures("impatient")
def test_a_terminal_is_told_that_work_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """And the line is wiped at the end."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with waiting("comparing"):
        time.sleep(0.1)
    assert terminal.getvalue() == "\rcomparing, 0 s\r\x1b[K"


def test_quick_work_shows_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing flickers."""
    monkeypatch.setattr(sys, "stderr", terminal := Terminal())
    with waiting("comparing"):
        pass
    assert terminal.getvalue() == ""


@pytest.mark.usefixtures("impatient")
def test_a_file_gets_no_progress(monkeypatch: pytest.MonkeyPatch) -> None:
    """Standard error that is no terminal holds problems only."""
    monkeypatch.setattr(sys, "stderr", stream := io.StringIO())
    with waiting("comparing"):
        time.sleep(0.05)
    assert stream.getvalue() == ""


def test_the_width_is_that_of_the_terminal_up_to_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """Prose is not wider than a reader can follow."""
    for columns, width in ((60, 60), (300, WIDEST)):
        monkeypatch.setenv("COLUMNS", str(columns))
        assert terminal_style().width == width


@pytest.mark.parametrize(
    ("variable", "colour"), [(None, True), (("NO_COLOR", ""), False), (("TERM", "dumb"), False)], ids=str
)
def test_only_a_terminal_that_wants_them_gets_colours(
    monkeypatch: pytest.MonkeyPatch, variable: tuple[str, str] | None, colour: bool
) -> None:
    """NO_COLOR of any value and a dumb terminal switch them off."""
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    if variable:
        monkeypatch.setenv(*variable)
    assert not terminal_style().colour
    monkeypatch.setattr(sys, "stdout", Terminal())
    assert terminal_style().colour == colour
