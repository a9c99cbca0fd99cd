"""Writing to standard output and standard error without surprises."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from ..export import Style, safe
from ._main import Unread

if TYPE_CHECKING:
    from ..plugins import Problem

WIDEST = 100
"""Columns past which prose is hard to read."""


def emit(text: str) -> None:
    """Write ``text`` to standard output; what its encoding cannot hold becomes an escape.

    Raises :class:`Unread` when nobody reads it.
    """
    if (sys.stdout.encoding or "").lower().replace("-", "") not in ("utf8", ""):
        text = text.encode(sys.stdout.encoding, "backslashreplace").decode(sys.stdout.encoding)
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:  # click would make it status 1, which means conflicts
        raise Unread from None


def complain(problems: Iterable[Problem]) -> None:
    """Tell each problem on standard error, one a line."""
    for problem in problems:
        word = "error" if problem.lost else "warning"
        click.echo(f"{word}: {safe(problem.message)}", err=True)


def terminal_style(details: bool = False) -> Style:
    """As wide as the terminal, in colours when standard output is one that shows them."""
    import os

    terminal = sys.stdout.isatty()
    colour = terminal and "NO_COLOR" not in os.environ and os.environ.get("TERM") != "dumb"
    width = min(shutil.get_terminal_size((88, 24)).columns, WIDEST)
    return Style(width=width, colour=colour, details=details)
