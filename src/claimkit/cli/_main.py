"""The group of commands, and what each way to fail means for the exit status."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from importlib import import_module

import click

from ..errors import ClaimkitError

COMMANDS = {
    "compare": "compare articles and show where they agree and conflict",
    "extract": "show the claims of each article",
    "plugins": "list the plugins and where they come from",
}
"""Module and one line of help of each command; a module is imported when its command is used."""

INTERRUPTED = 130
"""128 + SIGINT."""

UNREAD = 141
"""128 + SIGPIPE, as if the signal had ended the program."""

FAILED = 2
"""Usage or input error."""

BUG = 70
"""EX_SOFTWARE of sysexits.h; Python's own 1 would say that there are conflicts."""


class Unread(Exception):
    """Whoever read standard output stopped reading."""


class _Commands(click.Group):
    """Loads each command from its own module on use."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f".{cmd_name}", __package__).command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):  # without importing every command for its help
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="claimkit", message="%(prog)s %(version)s", prog_name="claimkit")
def app() -> None:
    """A diff for the news: what several articles claim, and where they agree or conflict.

    Exit status: 0 nothing in conflict, 1 conflicts found, 2 usage or input error.
    """


def main(args: Sequence[str] | None = None) -> None:
    """Run the command and leave with its exit status; never a traceback for a user's mistake."""
    try:
        status = app.main(args=args, prog_name="claimkit", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        status = FAILED
    except ClaimkitError as error:
        click.echo(f"error: {error}", err=True)
        status = FAILED
    except (KeyboardInterrupt, click.Abort):
        click.echo("interrupted", err=True)
        status = INTERRUPTED
    except Unread:
        # what is left in the buffer would raise once more when Python flushes it at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = UNREAD
    except Exception:
        traceback.print_exc()
        click.echo(
            "error: this is a bug in claimkit or in a plugin; please report it with the lines above", err=True
        )
        status = BUG
    sys.exit(status if isinstance(status, int) else 0)
