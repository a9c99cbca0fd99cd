"""``claimkit plugins``: what is installed, and where it comes from."""

from __future__ import annotations

import json

import click

from ._main import FAILED
from ._output import emit


@click.command("plugins")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Form of the output.",
)
@click.option(
    "--block",
    multiple=True,
    metavar="PLUGIN",
    help="Show this plugin as blocked; may be given several times.",
)
@click.option(
    "--enable",
    multiple=True,
    metavar="PLUGIN",
    help="Show what is loaded with this plugin on; may be given several times.",
)
def command(form: str, block: tuple[str, ...], enable: tuple[str, ...]) -> int:
    """List the plugins: name, status, distribution and version, hooks.

    Exit status: 0, or 2 when a plugin failed to load.
    """
    from attrs import asdict

    from ..export import safe
    from ..export._safe import safe_json
    from ._options import chosen_plugins

    infos = chosen_plugins(block, enable).infos()
    if form == "json":
        emit(safe_json(json.dumps([asdict(info) for info in infos], ensure_ascii=False, indent=1)) + "\n")
    else:
        width = max((len(info.name) for info in infos), default=0)
        for info in infos:
            origin = f"{info.distribution or 'unknown'} {info.version or ''}".strip()
            rest = [origin, " ".join(info.hooks), info.reason or ""]
            told = "  ".join(safe(part) for part in rest if part)
            emit(f"{safe(info.name):{width}}  {info.status:7}  {told}\n")
    return FAILED if any(info.status == "failed" for info in infos) else 0
