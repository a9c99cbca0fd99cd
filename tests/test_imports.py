"""Importing claimkit is cheap, arrows point one way, and plugins use public names only."""

from __future__ import annotations

import ast
import importlib
import os
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import pytest

import claimkit

SOURCE = Path(str(claimkit.__file__)).parent
BUNDLED = ("claimkit_numbers", "claimkit_dates", "claimkit_actors")

SLOW = {
    "ahocorasick_rs", "attr", "attrs", "cattrs", "charset_normalizer", "click", "dateparser", "hypothesis",
    "numpy", "pluggy", "pytest", "regex", "rich", "sentencex", "simplemma",
}  # fmt: skip
"""Modules that ``import claimkit`` must not load."""

BUDGET = {
    "import claimkit": 0.060,
    "import sys, claimkit.cli; sys.argv[1:] = ['--version']; claimkit.cli.main()": 0.120,
}
"""CPU seconds over bare Python that a statement may take."""

LOW: dict[str, set[str]] = {
    "errors": set(),
    "spans": {"errors"},
    "values": {"errors"},
    "articles": {"errors", "spans"},
    "claims": {"errors", "spans", "values"},
    "discrepancies": {"errors"},
    "text": {"articles", "errors", "spans"},
}
"""What the lower layers may import of the core; a layer may always import itself."""

TOP = ("__main__", "cli", "export", "testing")
"""What no other part may import."""


def run(statement: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", statement], capture_output=True, text=True, check=False)


def loaded(statement: str) -> set[str]:
    """Top-level modules that are loaded after the statement."""
    done = run(f"{statement}\nimport sys\nprint(*sorted(sys.modules), sep='\\n')")
    assert done.returncode == 0, done.stderr
    return {name.split(".")[0] for name in done.stdout.split()}


def test_import_claimkit_loads_nothing_slow() -> None:
    """The public names load their modules on first use."""
    assert loaded("import claimkit") & {*SLOW, *BUNDLED} == set()


def test_the_command_line_loads_only_click() -> None:
    """Until a command runs, nothing but click is needed."""
    assert loaded("import claimkit.cli") & {*SLOW, *BUNDLED} == {"click"}


def test_extraction_does_not_load_what_only_reports_need() -> None:
    """A program that extracts claims pays for neither the terminal nor serialisation."""
    found = loaded("import claimkit; claimkit.extract('45 people came on Thursday, Jane Doe said.')")
    assert found & {"cattrs", "click", "rich", "charset_normalizer", "hypothesis", "pytest"} == set()


@pytest.mark.parametrize("statement", BUDGET, ids=["import", "version"])
def test_start_up_is_quick(statement: str) -> None:
    """The best of several runs is within the budget over bare Python."""

    def cpu(what: str) -> float:
        before = os.times()
        run(what)
        after = os.times()
        return after.children_user + after.children_system - before.children_user - before.children_system

    assert min(cpu(statement) for _ in range(7)) - min(cpu("pass") for _ in range(7)) < BUDGET[statement]


def test_every_public_name_is_there() -> None:
    """Each name of __all__ loads, and dir() shows it."""
    for name in claimkit.__all__:
        assert getattr(claimkit, name) is not None
    assert set(claimkit.__all__) <= set(dir(claimkit))
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        claimkit.nothing  # noqa: B018


def modules() -> Iterator[tuple[str, Path]]:
    """Dotted names below claimkit, and the files of the core."""
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def imported(path: Path, package: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """(module, names) of every import in a file, also the lazy ones, with relative ones made absolute."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from ((alias.name, ()) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            yield ".".join([*base, *filter(None, [node.module])]), tuple(alias.name for alias in node.names)


def core_imports(name: str, path: Path) -> Iterator[str]:
    """Parts of the core (first name below claimkit) that a module of the core imports."""
    package = ".".join(
        filter(None, ["claimkit", name if path.name == "__init__.py" else name.rpartition(".")[0]])
    )
    for module, names in imported(path, package):
        if module == "claimkit":
            yield from names
        elif module.startswith("claimkit."):
            yield module.split(".")[1]


def test_the_core_imports_no_plugin() -> None:
    """Plugins are found by their entry points alone."""
    for name, path in modules():
        package = ".".join(filter(None, ["claimkit", name]))
        assert not [m for m, _ in imported(path, package) if m.startswith(BUNDLED)], name


def test_lower_layers_do_not_know_higher_ones() -> None:
    """Spans and values know nothing of the rest, models know them, text knows articles."""
    for name, path in modules():
        layer = name.split(".")[0]
        if layer in LOW:
            assert set(core_imports(name, path)) <= {*LOW[layer], layer}, name


def test_nothing_imports_the_outer_shell() -> None:
    """The command line, the report formats and the testing kit stand at the end of every arrow."""
    for name, path in modules():
        layer = name.split(".")[0]
        if layer and layer not in TOP:
            assert set(core_imports(name, path)) & set(TOP) == set(), name


@pytest.mark.parametrize("plugin", BUNDLED)
def test_a_bundled_plugin_uses_public_names_only(plugin: str) -> None:
    """What a plugin imports from claimkit is what an outsider could import."""
    spec = find_spec(plugin)
    assert spec is not None
    assert spec.origin is not None
    root = Path(spec.origin).parent
    for path in sorted(root.rglob("*.py")):
        package = ".".join([plugin, *path.relative_to(root).parent.parts])
        for module, names in imported(path, package):
            if module.split(".")[0] == "claimkit":
                assert not any(part.startswith("_") for part in module.split(".")), f"{path.name}: {module}"
                public = getattr(importlib.import_module(module), "__all__", names)
                private = [name for name in names if name not in public or name.startswith("_")]
                assert not private, f"{path.name}: {module} {private}"
            else:
                assert not module.startswith(tuple(set(BUNDLED) - {plugin})), f"{path.name}: {module}"
