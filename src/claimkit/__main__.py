"""``python -m claimkit`` is the command ``claimkit``."""

from __future__ import annotations

from .cli import main

if __name__ == "__main__":
    main()
