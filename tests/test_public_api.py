"""The public door: what is exported exists, is documented, and costs little to import."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import claimkit

ROOT = Path(claimkit.__file__).parent
PLUGINS = ("claimkit_numbers", "claimkit_dates", "claimkit_actors")

HEAVY = (
    "attrs", "attr", "cattrs", "charset_normalizer", "click", "dateparser", "hypothesis", "pluggy", "pytest",
    "regex", "rich", "sentencex", "importlib.metadata", "asyncio", "json", "claimkit.testing",
)  # fmt: skip
"""Modules that importing claimkit must not load, so that it stays cheap."""


@pytest.mark.parametrize("name", claimkit.__all__)
def test_every_public_name_exists_and_is_documented(name: str) -> None:
    """A name in ``__all__`` can be had from claimkit, and says what it is."""
    thing = getattr(claimkit, name)
    assert isinstance(thing, str) or thing.__doc__


def test_the_public_names_are_listed() -> None:
    """``dir`` shows what is public, and each name once."""
    assert set(claimkit.__all__) <= set(dir(claimkit))
    assert len(set(claimkit.__all__)) == len(claimkit.__all__)


def test_an_unknown_name_is_an_attribute_error() -> None:
    """The message names the module and what was asked for."""
    with pytest.raises(AttributeError, match=r"claimkit.*no_such_name"):
        claimkit.no_such_name  # noqa: B018


@pytest.mark.parametrize(
    "module",
    ["claimkit.values", "claimkit.text", "claimkit.errors", "claimkit.comparators", "claimkit.testing"],
)
def test_public_modules_list_names_that_exist(module: str) -> None:
    """Everything in the ``__all__`` of a public module is there."""
    found = import_module(module)
    for name in getattr(found, "__all__", ()):
        assert hasattr(found, name), f"{module}.{name}"


def run(code: str) -> str:
    """What the code prints in a fresh Python with warnings as errors."""
    command = [sys.executable, "-W", "error", "-c", code]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout


def test_importing_claimkit_loads_nothing_heavy() -> None:
    """``import claimkit`` loads none of its dependencies, none of its own parts and no plugin."""
    printed = run(
        "import sys; before = set(sys.modules); import claimkit; print(*sorted(set(sys.modules) - before))"
    )
    added = set(printed.split())
    assert not added & set(HEAVY)
    assert not added & set(PLUGINS)
    assert {name for name in added if name.startswith("claimkit.")} == set()


def test_models_load_no_engine() -> None:
    """An article can be made without regex, dateparser, pluggy or a plugin."""
    printed = run("import sys, claimkit; claimkit.Article('Text.'); print(*sorted(sys.modules))")
    loaded = set(printed.split())
    assert not loaded & {"regex", "dateparser", "pluggy", "cattrs", "rich", "click", *PLUGINS}


def test_testing_names_its_extra_when_it_is_missing() -> None:
    """Without Hypothesis or pytest the error says which extra to install."""
    printed = run(
        "import sys\n"
        "sys.modules['hypothesis'] = None\n"
        "try:\n    import claimkit.testing\n"
        "except ModuleNotFoundError as error:\n    print(error)"
    )
    assert "claimkit[testing]" in printed
    assert "hypothesis" in printed


def imports(path: Path) -> set[str]:
    """Absolute names of the modules that a file imports, and of the names from claimkit packages."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module)
            found.update(f"{node.module}.{alias.name}" for alias in node.names)
    return found


def test_the_core_imports_no_plugin() -> None:
    """No module of claimkit names a bundled plugin in an import."""
    for path in ROOT.rglob("*.py"):
        wrong = [name for name in imports(path) if name.split(".")[0] in PLUGINS]
        assert not wrong, f"{path.relative_to(ROOT)} imports {wrong}"


@pytest.mark.parametrize("plugin", PLUGINS)
def test_plugins_import_only_public_names(plugin: str) -> None:
    """A bundled plugin imports nothing of claimkit that starts with an underscore, and no other plugin."""
    module = import_module(plugin)
    assert module.__file__
    others = set(PLUGINS) - {plugin}
    for path in Path(module.__file__).parent.rglob("*.py"):
        for name in imports(path):
            parts = name.split(".")
            assert parts[0] not in others, f"{path.name} imports {name}"
            if parts[0] == "claimkit":
                private = [part for part in parts if part.startswith("_") and part != "__version__"]
                assert not private, f"{path.name} imports {name}"


LAYERS = (
    {"errors"}, {"spans"}, {"values"}, {"articles", "claims"}, {"text", "comparators"}, {"hookspecs"},
    {"plugins"}, {"extraction"},
)  # fmt: skip
"""Modules from the bottom up; each may import those below it."""


def test_arrows_point_one_way() -> None:
    """Spans and values know nothing of the models, models nothing of the steps."""
    rank = {name: level for level, names in enumerate(LAYERS) for name in names}
    for path in ROOT.rglob("*.py"):
        parts = path.relative_to(ROOT).with_suffix("").parts
        if parts[0] not in rank:
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        checks = [
            n for n in ast.walk(tree) if isinstance(n, ast.If) and ast.unparse(n.test) == "TYPE_CHECKING"
        ]
        typing_only = {id(inner) for block in checks for inner in ast.walk(block)}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.level == len(parts) and id(node) not in typing_only:
                for target in [node.module.split(".")[0]] if node.module else [a.name for a in node.names]:
                    assert rank.get(target, 99) <= rank[parts[0]], f"{'/'.join(parts)} imports {target}"
