"""The lower bounds that pyproject.toml promises are those that are tested."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
REQUIREMENT = re.compile(r"([\w.-]+)(?:\[\w+\])?>=([\w.]+)\Z")


def bounds(requirements: list[str]) -> dict[str, str]:
    """Lowest version by name; every requirement has one."""
    found = [REQUIREMENT.match(requirement) for requirement in requirements]
    assert all(found), requirements
    return {match[1]: match[2] for match in found if match}


def padded(version: str) -> str:
    """Three numbers at least, as releases of most projects are called."""
    parts = version.split(".")
    return ".".join([*parts, "0", "0"][: max(3, len(parts))])


def test_the_lowest_versions_are_those_promised() -> None:
    """tests/lowest.txt pins exactly the lower bounds of what is installed and what the tests need."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    promised = bounds(project["project"]["dependencies"])
    promised |= bounds(project["project"]["optional-dependencies"]["testing"])
    promised |= bounds(project["dependency-groups"]["tests"])
    lines = (ROOT / "tests" / "lowest.txt").read_text("utf-8").splitlines()
    pinned = dict(line.split("==") for line in lines if line and not line.startswith("#"))
    assert {n: padded(v) for n, v in pinned.items()} == {n: padded(v) for n, v in promised.items()}
