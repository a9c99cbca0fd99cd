"""Settings of the whole suite: the Hypothesis profile named by CLAIMKIT_PROFILE, else "quick"."""

from __future__ import annotations

from claimkit.testing import load_profile

load_profile()
