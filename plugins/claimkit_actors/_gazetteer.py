"""Names and word classes that the recogniser knows beforehand, read from ``data/`` on first use."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from attrs import frozen

WORD_CLASSES_IN_LOWER_CASE = frozenset({"role", "say", "particle", "status"})


@frozen
class Country:
    """One row of the table of countries."""

    code: str
    """ISO 3166-1 alpha-3."""
    name: str
    capital: str
    aliases: tuple[str, ...]
    demonyms: tuple[str, ...]


def _lines(name: str) -> list[str]:
    text = (files("claimkit_actors") / "data" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


def _entries(lines: list[str]) -> frozenset[str]:
    return frozenset(entry.strip() for line in lines for entry in line.split(",") if entry.strip())


@cache
def words() -> dict[str, frozenset[str]]:
    """The word classes of ``lexicon.txt`` by name."""
    sections: dict[str, list[str]] = {}
    current: list[str] = []
    for line in _lines("lexicon.txt"):
        if line.startswith("["):
            current = sections.setdefault(line.strip("[]"), [])
        else:
            current.append(line)
    return {name: _entries(lines) for name, lines in sections.items()}


@cache
def countries() -> tuple[Country, ...]:
    """All countries, by code."""
    rows: list[Country] = []
    for line in _lines("countries.tsv"):
        code, name, capital, aliases, demonyms = (*line.split("\t"), "", "")[:5]
        rows.append(Country(code, name, capital, _split(aliases), _split(demonyms)))
    return tuple(rows)


def _split(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


@cache
def country_names() -> dict[str, Country]:
    """Countries by each of their names, "the" left out."""
    found: dict[str, Country] = {}
    for country in countries():
        for name in (country.name, *country.aliases):
            found.setdefault(name.removeprefix("The ").removeprefix("the "), country)
    return found


@cache
def demonyms() -> dict[str, Country]:
    """Countries by adjective and by name of the people."""
    found: dict[str, Country] = {}
    for country in countries():
        for name in country.demonyms:
            found.setdefault(name, country)
    return found


@cache
def peoples() -> frozenset[str]:
    """Adjectives and names of the people of regions and faiths: "European", "Kurds"."""
    return _entries(_lines("regions.txt"))


@cache
def cities() -> dict[str, int]:
    """Size class of each city: 1 from 40 000 people, one more for each doubling."""
    return {name: int(size) for name, size in (line.split("\t") for line in _lines("cities.txt"))}


@cache
def places() -> frozenset[str]:
    """Regions, states, seas and other places known by name."""
    return _entries(_lines("places.txt"))


@cache
def persons() -> frozenset[str]:
    """Family names and by-names of people often in the news."""
    return _entries(_lines("persons.txt"))


@cache
def organisations() -> frozenset[str]:
    """Organisations known by name."""
    return _entries(_lines("organisations.txt"))


@cache
def forenames() -> frozenset[str]:
    """Given names."""
    return frozenset(_lines("forenames.txt"))


@cache
def surnames() -> frozenset[str]:
    """Family names."""
    return frozenset(_lines("surnames.txt"))


@cache
def homonyms() -> frozenset[str]:
    """Family names that are ordinary words as well, in lower case."""
    return frozenset(_lines("homonyms.txt"))


@cache
def common() -> frozenset[str]:
    """Ordinary words, in lower case."""
    return frozenset(_lines("common.txt"))


@cache
def encyclopedic() -> dict[str, str]:
    """Names in WordNet with the kinds that it knows them as: "L" place, "O" group, "P" person."""
    found: dict[str, str] = {}
    for line in _lines("wordnet.tsv"):
        name, kind = line.split("\t")
        found[name] = found.get(name, "") + kind
    return found


@cache
def towns() -> frozenset[str]:
    """Smaller towns, and provinces."""
    return frozenset(_lines("towns.txt"))


@cache
def bodies() -> frozenset[str]:
    """Parties, clubs, firms, brands and universities from open tables; many mean other things too."""
    return frozenset(_lines("bodies.txt"))


@cache
def folk() -> frozenset[str]:
    """Peoples, faiths and languages of the world."""
    return frozenset(_lines("folk.txt"))


@cache
def clusters() -> dict[str, tuple[str, ...]]:
    """For words in lower case the group of words that are used alike, and two wider groups around it."""
    found: dict[str, tuple[str, ...]] = {}
    for number, line in enumerate(_lines("clusters.txt")):
        wider, _, members = line.partition("\t")
        found.update(dict.fromkeys(members.split(" "), (str(number), *wider.split(" "))))
    return found
