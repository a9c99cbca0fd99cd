"""``claimkit compare``: several articles in, where they agree and conflict out."""

from __future__ import annotations

from datetime import date

import click

from ._main import FAILED
from ._options import article_options, chosen_plugins, read
from ._output import complain, emit, terminal_style
from ._progress import waiting

CONFLICTS = 1
"""Exit status when sources contradict each other; an update alone is no conflict."""


@click.command("compare")
@article_options
@click.option("--details", is_flag=True, help="Show every agreement and every pair that was kept apart.")
def command(
    files: tuple[str, ...],
    form: str,
    published: date | None,
    source: str | None,
    encoding: str | None,
    block: tuple[str, ...],
    enable: tuple[str, ...],
    details: bool,
) -> int:
    """Compare articles and show where they agree, refine one another, or conflict.

    FILES are plain text with optional front matter, JSON records (.json) or JSON Lines (.jsonl); - is
    standard input. The report goes to standard output, problems go to standard error.

    Exit status: 0 nothing in conflict, 1 conflicts found, 2 usage error or an article that could not be
    read; what could be read is compared all the same.
    """
    from .. import compare
    from ..export import render

    articles, problems, complete = read(files, published, source, encoding)
    plugins = chosen_plugins(block, enable)
    with waiting(f"comparing {len(articles)} articles"):
        report = compare(articles, plugins)
    complain(report.problems)
    from attrs import evolve

    report = evolve(report, problems=(*problems, *report.problems))
    emit(render(report, form, terminal_style(details)))
    if not complete:
        return FAILED
    return CONFLICTS if report.conflicts else 0
