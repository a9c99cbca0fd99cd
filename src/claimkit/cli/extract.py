"""``claimkit extract``: the claims of each article."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from ._main import FAILED
from ._options import article_options, chosen_plugins, read
from ._output import complain, emit, terminal_style
from ._progress import waiting

if TYPE_CHECKING:
    from ..claims import Claim
    from ..plugins import PluginManager, Problem
    from ..text import Document


@click.command("extract")
@article_options
def command(
    files: tuple[str, ...],
    form: str,
    published: date | None,
    source: str | None,
    encoding: str | None,
    block: tuple[str, ...],
    enable: tuple[str, ...],
) -> int:
    """Show the claims of each article: where they stand, what they state, and who says so.

    The JSON form is that of a report with articles, claims and problems only.

    Exit status: 0, or 2 for a usage error or an article that could not be read.
    """
    from ..export import render
    from ..export.claims import render as render_claims
    from ..reports import Report
    from ..text import segment

    articles, problems, complete = read(files, published, source, encoding)
    plugins = chosen_plugins(block, enable)
    with waiting(f"extracting from {len(articles)} articles"):
        found = [_framed(segment(article), plugins) for article in articles]
    met = (*plugins.problems, *(problem for _, wrong in found for problem in wrong))
    complain(met)
    report = Report(
        articles, tuple(claim for claims, _ in found for claim in claims), problems=(*problems, *met)
    )
    emit(render_claims(report, terminal_style()) if form == "text" else render(report, form))
    return 0 if complete else FAILED


def _framed(document: Document, plugins: PluginManager) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    from ..extraction import extract_document
    from ..framing import frame

    claims, problems = extract_document(document, plugins)
    return tuple(frame(document, claims)), problems
