"""The command ``claimkit``, one subcommand a file.

Exit status, as with grep and diff: 0 nothing in conflict, 1 conflicts found, 2 a usage error or an
article that could not be read (what could be compared is still reported), 130 interrupted, 141 nobody
reads the output.
"""

from ._main import main

__all__ = ["main"]
