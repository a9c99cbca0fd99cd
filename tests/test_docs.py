"""Every example of the pages runs, every link leads somewhere, every public name is explained.

Blocks marked ``python`` are executed, in one namespace for each page; ``pycon`` blocks are doctests in the
same namespace; in ``console`` blocks each line that starts with "$ " is run by a shell in the project's
folder, and what it prints is what the page shows.
Write what they print now with: python tests/test_docs.py --update
"""

from __future__ import annotations

import doctest
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import claimkit

ROOT = Path(__file__).parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), *(ROOT / "seeds").glob("*.md")])
BLOCK = re.compile(r"^```(python|pycon|console)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
TABLE = re.compile(r"(<!-- public names -->\n\n).*?(\n\n<!-- end -->)", re.DOTALL)
COUNTS = re.compile(r"\d+(?= % sure| claims?\b| agreements?\b| more\b)")
"""Figures that move with every change of an extractor, in either direction, and mislead no reader."""
LINK = re.compile(r"\]\(([^)\s#]+)(?:#[\w-]*)?\)")

by_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())


def printed(command: str) -> str:
    """What a shell prints for the command, errors included, where ``claimkit`` is the one under test."""
    scripts = str(Path(sys.executable).parent)
    env = {
        **os.environ,
        "PATH": f"{scripts}{os.pathsep}{os.environ.get('PATH', '')}",
        "COLUMNS": "88",
        "NO_COLOR": "1",
    }
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=ROOT,
        env=env,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.stdout.decode("utf-8")


def session(block: str) -> str:
    """The block with what its commands print now."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{printed(command[2:])}" for command in commands)


def names() -> str:
    """A table of the public names, each with the first sentence that it says of itself."""
    rows = ["| name | what it is |", "|---|---|"]
    for name in claimkit.__all__:
        value = getattr(claimkit, name)
        said = "The version of the distribution." if name == "__version__" else str(value.__doc__)
        first = re.sub(r":\w+:`[~.]?(?:[\w.]*\.)?(\w+)`", r"`\1`", said.strip().split("\n")[0])
        rows.append(f"| `{name}` | {first.replace('``', '`').replace('|', chr(92) + '|')} |")
    return "\n".join(rows)


def updated(text: str) -> str:
    """The page with what its console blocks print now, and with the public names that there are now."""

    def block(match: re.Match[str]) -> str:
        body = session(match[2]) if match[1] == "console" else match[2]
        if "Traceback (most" in body and match[1] == "console":
            sys.exit(f"nothing is updated, since a command fails:\n{body}")
        return f"```{match[1]}\n{body}```"

    text = TABLE.sub(lambda match: f"{match[1]}{names()}{match[2]}", text)
    return BLOCK.sub(block, text)


@by_page
def test_the_python_examples_run(page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the order of the page, from the project's folder."""
    monkeypatch.chdir(ROOT)
    space: dict[str, Any] = {"__name__": "__main__"}
    text = page.read_text("utf-8")
    for match in BLOCK.finditer(text):
        line = text[: match.start(2)].count("\n")
        if match[1] == "python":
            exec(compile("\n" * line + match[2], str(page), "exec", dont_inherit=True), space)
        elif match[1] == "pycon":
            test = doctest.DocTestParser().get_doctest(match[2], space, page.name, str(page), line)
            runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
            told: list[str] = []
            failed = runner.run(test, out=told.append, clear_globs=False).failed
            assert not failed, "".join(told)
            space = test.globs


@by_page
@pytest.mark.skipif(shutil.which("sh") is None or os.name == "nt", reason="needs a POSIX shell")
def test_the_console_examples_print_what_is_shown(page: Path) -> None:
    """But for counts; if not: python tests/test_docs.py --update, and read what changed."""
    for match in BLOCK.finditer(page.read_text("utf-8")):
        if match[1] == "console":
            assert COUNTS.sub("#", match[2]) == COUNTS.sub("#", session(match[2]))


@by_page
def test_links_within_the_project_lead_somewhere(page: Path) -> None:
    """No page links to a file that there is not."""
    links = [link for link in LINK.findall(page.read_text("utf-8")) if ":" not in link]
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_index_names_every_page() -> None:
    """A page that nothing leads to is not there for a reader."""
    linked = set(LINK.findall((ROOT / "docs" / "README.md").read_text("utf-8")))
    folder = ROOT / "docs"
    pages = {path.relative_to(folder).as_posix() for path in folder.rglob("*.md")}
    assert {page for page in pages if "decisions/0" not in page} - {"README.md"} == linked


def test_every_public_name_is_explained() -> None:
    """The reference names all that claimkit exports, and nothing that it does not."""
    text = (ROOT / "docs" / "reference" / "api.md").read_text("utf-8")
    assert set(re.findall(r"^\| `(\w+)", text, re.MULTILINE)) == set(claimkit.__all__)


if __name__ == "__main__":
    if sys.argv[1:] != ["--update"]:
        sys.exit("usage: python tests/test_docs.py --update")
    for page in PAGES:
        text = page.read_text("utf-8")
        if (new := updated(text)) != text:
            page.write_text(new, "utf-8")
            print(f"updated {page.relative_to(ROOT)}")
