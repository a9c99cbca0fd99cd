"""The page on hooks tells of every hook that there is, and of no other."""

from __future__ import annotations

import inspect
import re
from pathlib import Path
from types import FunctionType

import pytest

from claimkit import hookspecs
from claimkit.hookspecs import PROJECT

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "reference" / "hooks.md"
GUIDE = ROOT / "docs" / "how-to" / "write-a-plugin.md"

HOOKS = sorted(
    name
    for name, value in vars(hookspecs).items()
    if isinstance(value, FunctionType) and hasattr(value, f"{PROJECT}_spec")
)


def test_there_are_hooks() -> None:
    """Each carries the project's prefix."""
    assert HOOKS
    assert all(name.startswith(f"{PROJECT}_") for name in HOOKS)


def test_the_page_has_a_section_for_each_hook() -> None:
    """Headings and hooks are the same."""
    assert sorted(re.findall(r"^## `(\w+)`$", PAGE.read_text("utf-8"), re.MULTILINE)) == HOOKS


@pytest.mark.parametrize("name", HOOKS)
def test_each_section_shows_the_hook_at_work(name: str) -> None:
    """It says when the hook is called and what it answers, and has an example that implements it."""
    section = PAGE.read_text("utf-8").split(f"## `{name}`")[1].split("\n## ")[0]
    assert "Called " in section
    assert "The answer is " in section
    assert f"def {name}():" in section


@pytest.mark.parametrize("name", HOOKS)
def test_the_guide_names_each_hook(name: str) -> None:
    """How to write a plugin lists it."""
    assert f"`{name}`" in GUIDE.read_text("utf-8")


@pytest.mark.parametrize("name", HOOKS)
def test_each_hook_is_typed_and_documented(name: str) -> None:
    """Its specification has an answer type and says what it adds."""
    specification = getattr(hookspecs, name)
    assert inspect.signature(specification).return_annotation is not inspect.Signature.empty
    assert specification.__doc__
