"""How long Hypothesis searches: a quick run at the desk, one for CI, a long hunt."""

from __future__ import annotations

import os
from typing import Any

from hypothesis import HealthCheck, settings

VARIABLE = "CLAIMKIT_PROFILE"
"""Environment variable that chooses a profile when the caller names none."""

_COMMON: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.too_slow],
    "print_blob": True,
}

PROFILES: dict[str, dict[str, Any]] = {
    "quick": {"max_examples": 25, "derandomize": True, **_COMMON},
    "ci": {"max_examples": 200, "derandomize": True, **_COMMON},
    "long": {"max_examples": 5_000, **_COMMON},
}
"""Settings by profile. "quick" and "ci" try the same examples every time, so that a green build stays
green; "long" is random and is where new failures are hunted. No profile has a deadline: a slow machine
is not a failing test."""


def load_profile(name: str | None = None) -> str:
    """Register the profiles, load one for this session and return its name.

    Call it in ``conftest.py``. Without a name it takes that in the environment variable
    ``CLAIMKIT_PROFILE``, else "quick". ``pytest --hypothesis-profile=long`` overrides it.
    Raises KeyError for a name that is not in :data:`PROFILES`.
    """
    chosen = name or os.environ.get(VARIABLE) or "quick"
    if chosen not in PROFILES:
        raise KeyError(f"no profile {chosen!r}, there are {', '.join(PROFILES)}")
    for profile, options in PROFILES.items():
        settings.register_profile(profile, **options)
    settings.load_profile(chosen)
    return chosen
