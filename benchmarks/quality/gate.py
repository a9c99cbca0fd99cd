"""Hold today's quality on the development sets against pinned floors.

    python benchmarks/quality/gate.py [--figures FILE]

The sets lie in a folder ``shared`` beside the project and are no part of it; without them nothing is measured
and the status is 0. ``floors.json`` names for each set the figures that must not fall and the SHA-256 of its
file, so that neither quality nor data drifts unseen. Lower a floor by hand, and say why in the commit.
``--figures`` reads what ``measure.py --json`` printed before instead of measuring. Ends with status 1 and the
name of whatever fell.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared"
FLOORS = Path(__file__).with_name("floors.json")

Figures = Mapping[str, Mapping[str, Any]]
"""What was measured, by set ("sets/events") and name ("F1")."""


def fingerprint(path: Path) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def measured() -> Figures:
    """Figures of all sets, by the shared harness; raises RuntimeError with its last words when it fails."""
    command = [sys.executable, str(SHARED / "score" / "measure.py"), "--json", "--python", sys.executable]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)
    try:
        figures: Figures = json.loads(done.stdout)
    except ValueError:
        said = (done.stderr.strip().splitlines() or ["no message"])[-1]
        raise RuntimeError(f"measure.py gave no figures: {said}") from None
    return figures


def fallen(floors: Mapping[str, Any], figures: Figures, gold: Path) -> Iterator[str]:
    """One line for each set that changed, is missing or failed, and for each figure under its floor."""
    for name, pinned in sorted(floors.items()):
        path = gold / f"{name}.jsonl"
        found = figures.get(name, {"failed": "was not measured"})
        if not path.is_file():
            yield f"{name}: there is no {path.name} any more"
        elif fingerprint(path) != pinned["sha256"]:
            yield f"{name}: the data changed; measure it anew and pin its figures and fingerprint"
        elif "failed" in found:
            yield f"{name}: {found['failed']}"
        else:
            for figure, floor in pinned["floors"].items():
                value = found.get(figure)
                if value is None or value < floor:
                    yield f"{name}: {figure} is {value}, its floor {floor}"


def main() -> int:
    """Measure, compare, print; the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--figures", type=Path, help="figures that were measured before")
    args = parser.parse_args()
    if not (SHARED / "score" / "measure.py").is_file() or not (SHARED / "gold").is_dir():
        print("skipped: the development sets are not beside the project")
        return 0
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    figures = json.loads(args.figures.read_text(encoding="utf-8")) if args.figures else measured()
    fell = list(fallen(floors, figures, SHARED / "gold"))
    for line in fell:
        print(line)
    print(f"{len(floors)} sets, {len(fell)} below what is pinned")
    return 1 if fell else 0


if __name__ == "__main__":
    sys.exit(main())
