"""Reading the data files beside this module."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Literal

from attrs import frozen


@cache
def lines(file: str) -> tuple[str, ...]:
    """The lines of a data file without comments (``#``) and empty lines."""
    text = resources.files("claimkit.resolution").joinpath("data", file).read_text(encoding="utf-8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def word_set(name: str, file: str = "words.txt") -> frozenset[str]:
    """The words of one set of a data file, whose lines are names of sets, a tab, and words."""
    found: set[str] = set()
    for line in lines(file):
        names, _, listed = line.partition("\t")
        if name in names.split():
            found.update(listed.split())
    return frozenset(found)


@cache
def word_map(name: str) -> dict[str, str]:
    """One map of ``data/spellings.txt``: a word or phrase and what is meant by it."""
    for line in lines("spellings.txt"):
        key, _, listed = line.partition("\t")
        if key == name:
            return dict(pair.split("=", 1) for pair in listed.split(";"))
    raise KeyError(name)


@frozen
class GivenNames:
    """Given names: their short forms and the sex that goes with them."""

    groups: dict[str, frozenset[int]]
    """Numbers of the groups that a folded name is in; names of one group name one person."""
    sexes: dict[str, Literal["m", "f"]]
    """Sex of names used for one sex only."""

    def related(self, a: str, b: str) -> bool:
        """Whether one is a short or other form of the other ("bill", "william")."""
        return a == b or bool(self.groups.get(a, frozenset()) & self.groups.get(b, frozenset()))

    def known(self, name: str) -> bool:
        """Whether a folded word is in the table."""
        return name in self.groups or name in self.sexes

    def sex(self, name: str) -> Literal["m", "f"] | None:
        """Sex of the bearers of a folded name, as far as it is clear."""
        return self.sexes.get(name)


@cache
def given_names() -> GivenNames:
    """The table of ``data/given.txt``."""
    groups: dict[str, set[int]] = {}
    sexes: dict[str, set[Literal["m", "f"]]] = {}
    for number, line in enumerate(lines("given.txt")):
        mark, _, listed = line.partition(" ")
        names = listed.split()
        for name in names:
            if mark in ("m", "f", "b"):
                groups.setdefault(name, set()).add(number)
            if mark in ("m", "M"):
                sexes.setdefault(name, set()).add("m")
            elif mark in ("f", "F"):
                sexes.setdefault(name, set()).add("f")
    return GivenNames(
        {name: frozenset(found) for name, found in groups.items()},
        {name: next(iter(found)) for name, found in sexes.items() if len(found) == 1},
    )
