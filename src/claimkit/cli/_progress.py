"""A line on the terminal that says that work goes on."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager

PATIENCE = 1.5
"""Seconds that pass before anything is shown."""


@contextmanager
def waiting(what: str) -> Generator[None, None, None]:
    """While the block runs, tell on standard error how long it has taken, if that is a terminal."""
    if not sys.stderr.isatty():
        yield
        return
    done = threading.Event()
    shower = threading.Thread(target=_show, args=(what, done), daemon=True)
    shower.start()
    try:
        yield
    finally:
        done.set()
        shower.join()


def _show(what: str, done: threading.Event) -> None:
    start = time.monotonic()
    shown = False
    pause = PATIENCE
    while not done.wait(pause):
        sys.stderr.write(f"\r{what}, {time.monotonic() - start:.0f} s")
        sys.stderr.flush()
        shown, pause = True, 1.0
    if shown:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()
