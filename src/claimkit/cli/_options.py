"""Options that commands share, and what they turn into."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from ._output import complain

if TYPE_CHECKING:
    from ..articles import Article
    from ..plugins import PluginManager, Problem


def day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """The day that an option states; anything but an ISO date is a usage error."""
    from ..loaders import parse_published

    try:
        return None if value is None else parse_published(value)
    except ValueError as error:
        raise click.BadParameter(str(error), ctx, param) from None


def article_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """FILES and the options that say what they do not say themselves."""
    for decorate in reversed(
        (
            click.argument("files", nargs=-1, required=True, metavar="FILES…"),
            click.option(
                "--format",
                "form",
                type=click.Choice(["text", "json"]),
                default="text",
                show_default=True,
                help="Form of the output.",
            ),
            click.option(
                "--published",
                callback=day,
                metavar="DATE",
                help="Day of publication of articles that state none (ISO 8601).",
            ),
            click.option("--source", metavar="NAME", help="Outlet of articles that state none."),
            click.option(
                "--encoding",
                metavar="NAME",
                help="Encoding of files that declare none; otherwise UTF-8, else guessed.",
            ),
            click.option(
                "--block",
                multiple=True,
                metavar="PLUGIN",
                help="Leave a plugin out; may be given several times.",
            ),
            click.option(
                "--enable",
                multiple=True,
                metavar="PLUGIN",
                help="Use a plugin that is off by default (NAME or NAME=SETTING);"
                " may be given several times.",
            ),
        )
    ):
        command = decorate(command)
    return command


def read(
    files: tuple[str, ...], published: date | None, source: str | None, encoding: str | None
) -> tuple[tuple[Article, ...], tuple[Problem, ...], bool]:
    """Articles, problems met, and whether every file gave all its articles.

    Problems go to standard error at once; without any article the command ends with an error.
    """
    from ..loaders import load

    articles, problems = load(files, published=published, source=source, encoding=encoding)
    complain(problems)
    if not articles:
        raise click.ClickException("no article could be read")
    return articles, problems, not any(problem.lost for problem in problems)


def chosen_plugins(block: tuple[str, ...], enable: tuple[str, ...] = ()) -> PluginManager:
    """Everything installed but for the blocked, and what is enabled.

    A blocked name that is not installed is a usage error; raises
    :class:`~claimkit.errors.PluginError` for a plugin that cannot be enabled.
    """
    from ..plugins import default_plugins

    plugins = default_plugins(block, enable)
    known = {info.name: info.status for info in plugins.infos()}
    for name in block:
        if name not in known:
            there = ", ".join(sorted(name for name, status in known.items() if status != "off"))
            raise click.BadParameter(f"no plugin {name!r}; there are {there}", param_hint="--block")
    return plugins
