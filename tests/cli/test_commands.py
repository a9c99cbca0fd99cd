"""The command line: exit statuses, what goes where, and no traceback for a user's mistake."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import claimkit
from claimkit import Article, ArticleError, Claim, Extractor, Report, Span
from claimkit.cli import main
from claimkit.discrepancies import Discrepancy, Leaf, Question, Side
from claimkit.plugins import PluginManager, Problem

Run = Callable[..., tuple[int, str, str]]

COMMAND = [sys.executable, "-m", "claimkit"]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line in this process: its exit status, output and errors."""

    def run(*args: str | Path) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as stopped:
            main([str(arg) for arg in args])
        captured = capsys.readouterr()
        return int(stopped.value.code or 0), captured.out, captured.err

    return run


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Two articles."""
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    paths[0].write_text("Six people died in the fire, police said.", "utf-8")
    paths[1].write_text("Seven people died in the fire, police said.", "utf-8")
    return paths


def finding(leaf: Leaf | None, *problems: Problem) -> Callable[..., Report]:
    """A comparison that finds one discrepancy of this kind, or none."""

    def compare(articles: tuple[Article, ...], plugins: PluginManager) -> Report:
        claims = tuple(
            Claim("number", a.id, Span(0, 3), a.text[:3], 6, Extractor("x", "1")) for a in articles[:2]
        )
        ids = tuple(claim.id for claim in claims)
        sides = tuple(Side(id, (id,)) for id in ids)
        question = Question("q", "how many died", "number", ids)
        found = (Discrepancy(question, leaf, sides, "high", 0.9, "they differ"),) if leaf else ()
        return Report(articles, claims, (question,), (), found, problems=problems)

    return compare


@pytest.mark.parametrize(("leaf", "status"), [(None, 0), ("update", 0), ("conflict", 1), ("disputed", 1)])
def test_the_exit_status_tells_whether_there_is_a_conflict(
    run: Run, files: list[Path], monkeypatch: pytest.MonkeyPatch, leaf: Leaf | None, status: int
) -> None:
    """An update is no conflict; a dispute between sources is one."""
    monkeypatch.setattr(claimkit, "compare", finding(leaf))
    code, out, err = run("compare", *files)
    assert (code, err) == (status, "")
    assert out.startswith("2 articles, 2 claims")


@pytest.mark.parametrize("leaf", [None, "conflict"])
def test_an_unreadable_article_is_named_and_the_others_are_compared(
    run: Run, files: list[Path], monkeypatch: pytest.MonkeyPatch, leaf: Leaf | None
) -> None:
    """The report is there, the problem is in it and on standard error, and the status is 2."""
    monkeypatch.setattr(claimkit, "compare", finding(leaf))
    code, out, err = run("compare", *files, files[0].parent / "missing.txt")
    assert code == 2
    assert "2 articles" in out
    assert "missing.txt" in " ".join(out.split("PROBLEMS")[1].split())
    assert err.startswith("error: article '")
    assert err.endswith("missing.txt': no such file\n")


def test_a_warning_leaves_the_exit_status_alone(
    run: Run, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A guessed encoding or a failed plugin is told, and the result counts."""
    monkeypatch.setattr(
        claimkit, "compare", finding(None, Problem("plugin x", "plugin 'x': failed", plugin="x"))
    )
    files[0].write_bytes("Six people died in the café.".encode("cp1252"))
    code, _, err = run("compare", *files)
    assert code == 0
    assert "read as windows-1252" in err
    assert "warning: plugin 'x': failed\n" in err


def test_json_goes_to_standard_output_alone(
    run: Run, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is on standard output is one document that can be read back, also with problems."""
    monkeypatch.setattr(claimkit, "compare", finding("conflict"))
    code, out, err = run("compare", *files, files[0].parent, "--format", "json")
    report = claimkit.from_json(out)
    assert (code, len(report.articles), len(report.problems)) == (2, 2, 1)
    assert "a directory" in err


def test_compare_for_real(run: Run, files: list[Path]) -> None:
    """The installed engine answers; the same articles in another order give the same report."""
    code, out, _ = run("compare", *files, "--format", "json")
    assert code in (0, 1)
    assert [a["id"] for a in json.loads(out)["articles"]] == ["a.txt", "b.txt"]
    assert run("compare", *reversed(files), "--format", "json")[:2] == (code, out)


def test_identical_articles_are_not_in_conflict(run: Run, files: list[Path]) -> None:
    """A copy contradicts nothing."""
    files[1].write_bytes(files[0].read_bytes())
    assert run("compare", *files)[0] == 0


def test_a_single_article_is_compared_with_itself_only(run: Run, files: list[Path]) -> None:
    """It is no error; the output says that there was one."""
    code, out, err = run("compare", files[0])
    assert (code, err) == (0, "")
    assert out.startswith("1 article, ")


@pytest.mark.parametrize(
    "args",
    [
        ["compare"],
        ["compare", "missing.txt"],
        ["compare", "."],
        ["compare", "missing.txt", "--format", "xml"],
        ["compare", "missing.txt", "--published", "yesterday"],
        ["extract"],
        ["extract", "missing.txt"],
        ["plugins", "--block", "nobody"],
        ["plugins", "--enable", "nobody"],
        ["unknown"],
        ["--unknown"],
    ],
)
def test_a_mistake_is_status_2_and_a_sentence(run: Run, args: list[str]) -> None:
    """Nothing on standard output, no traceback on standard error."""
    code, out, err = run(*args)
    assert (code, out) == (2, "")
    assert "rror" in err
    assert "Traceback" not in err


def test_an_unknown_plugin_to_block_is_named(run: Run, files: list[Path]) -> None:
    """And those that there are."""
    code, _, err = run("compare", *files, "--block", "nobody")
    assert code == 2
    assert "no plugin 'nobody'; there are actors, dates, numbers" in err


def test_an_error_of_the_library_is_status_2(
    run: Run, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A ClaimkitError is told in one line."""

    def compare(*_: Any) -> Report:
        raise ArticleError("a.txt", "it cannot be used")

    monkeypatch.setattr(claimkit, "compare", compare)
    assert run("compare", *files) == (2, "", "error: article 'a.txt': it cannot be used\n")


def test_a_bug_is_not_taken_for_a_conflict(
    run: Run, files: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Python's own status 1 would mean conflicts; a bug is 70, with a traceback to report."""

    def compare(*_: Any) -> Report:
        raise ZeroDivisionError

    monkeypatch.setattr(claimkit, "compare", compare)
    code, out, err = run("compare", *files)
    assert (code, out) == (70, "")
    assert "this is a bug" in err


def test_an_interrupt_is_130(run: Run, files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Control-C is no error of anybody's."""

    def compare(*_: Any) -> Report:
        raise KeyboardInterrupt

    monkeypatch.setattr(claimkit, "compare", compare)
    assert run("compare", *files) == (130, "", "\ninterrupted\n")


def test_extract_shows_the_claims(run: Run, files: list[Path]) -> None:
    """Place, kind, quotation and value; the JSON form is a report without a comparison."""
    code, out, _ = run("extract", files[0])
    assert code == 0
    assert "“Six people” = 6" in out
    code, out, _ = run("extract", *files, "--format", "json")
    report = claimkit.from_json(out)
    assert code == 0
    assert {claim.article for claim in report.claims} == {"a.txt", "b.txt"}
    assert report.questions == ()


def test_a_blocked_plugin_makes_no_claims(run: Run, files: list[Path]) -> None:
    """--block leaves a plugin out."""
    _, out, _ = run("extract", files[0], "--block", "numbers")
    assert "Six people" not in out


def test_an_unknown_plugin_to_enable_is_named(run: Run, files: list[Path]) -> None:
    """And no comparison is made without it."""
    for command in ("compare", "extract"):
        code, out, err = run(command, *files, "--enable", "nobody=x")
        assert (code, out) == (2, "")
        assert "plugin 'nobody': is none of those that can be enabled" in err


def test_plugins_are_listed_with_their_distribution(run: Run) -> None:
    """Name, status, distribution and version, hooks; also as JSON."""
    code, out, _ = run("plugins", "--block", "dates")
    lines = {line.split()[0]: line.split()[1:] for line in out.splitlines()}
    assert code == 0
    assert lines["numbers"] == ["loaded", "claimkit", claimkit.__version__, "claimkit_extractors"]
    assert lines["dates"][:3] == ["blocked", "claimkit", claimkit.__version__]
    found = json.loads(run("plugins", "--format", "json")[1])
    assert {"actors", "dates", "numbers"} <= {info["name"] for info in found}


def test_the_version(run: Run) -> None:
    """--version tells the version of the distribution."""
    assert run("--version") == (0, f"claimkit {claimkit.__version__}\n", "")


def test_metadata_by_option(run: Run, files: list[Path]) -> None:
    """--published and --source hold for articles that state none."""
    _, out, _ = run("extract", *files, "--published", "2025-09-04", "--source", "Post", "--format", "json")
    assert {(a["published"], a["source"]) for a in json.loads(out)["articles"]} == {("2025-09-04", "Post")}


def test_standard_input_is_an_article(files: list[Path]) -> None:
    """A dash reads plain text from standard input."""
    with files[0].open("rb") as stdin:
        done = subprocess.run([*COMMAND, "extract", "-"], stdin=stdin, capture_output=True, check=True)
    assert done.stdout.decode("utf-8").startswith("stdin: ")


def test_output_that_its_encoding_cannot_hold_is_escaped(files: list[Path]) -> None:
    """An ASCII terminal gets escapes, not a crash."""
    done = subprocess.run(
        [*COMMAND, "extract", str(files[0])],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    )
    assert rb"\u201cSix people\u201d" in done.stdout


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGPIPE")
def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    """The status is 141, as for a program that SIGPIPE ends, and nothing is written to standard error."""
    path = tmp_path / "long.txt"
    path.write_text("Six people died. " * 20000, "utf-8")
    with subprocess.Popen(
        [*COMMAND, "extract", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 128 + signal.SIGPIPE


def test_hostile_file_names_and_texts_reach_no_terminal(run: Run, tmp_path: Path) -> None:
    """Neither an article's text nor its name can move the cursor."""
    path = tmp_path / "a\x1b[2J.txt"
    path.write_text("Six \x1b]0;owned\x07people died \u202eon Thursday. " * 3 + "It was cold. " * 99, "utf-8")
    for args in (["compare", path], ["extract", path], ["compare", path, tmp_path / "b\x1b[2J"]):
        _, out, err = run(*args)
        assert not set(out + err) & set("\x1b\x07\u202e")
