"""How the cost of a comparison grows with the number of articles in many small stories.

    python benchmarks/speed/stories.py [--most 1000]

Made-up stories of five articles each, with names of their own. Prints CPU seconds for all steps after
start-up, and the exponent between each size and the one before: 1.0 is linear.
"""

from __future__ import annotations

import argparse
import math
import time
from datetime import date, timedelta

import claimkit
from claimkit import Article

SIZES = (10, 100, 1000, 10_000)
STORY = 5
SYLLABLES = (
    "ba",
    "do",
    "ki",
    "lu",
    "me",
    "no",
    "ra",
    "si",
    "ta",
    "vo",
    "ze",
    "fi",
    "gor",
    "hal",
    "jem",
    "pon",
)


def name(number: int) -> str:
    """A pronounceable name, another for each number."""
    parts = []
    number += 257
    while number:
        number, rest = divmod(number, len(SYLLABLES))
        parts.append(SYLLABLES[rest])
    return "".join(parts).capitalize()


def article(number: int) -> Article:
    """One article of the story that ``number`` belongs to; copies of a story differ in their figures."""
    story, version = divmod(number, STORY)
    town, person, firm = name(3 * story), name(3 * story + 1), name(3 * story + 2)
    dead, hurt, aid = 10 + story % 7 + version % 2, 40 + story % 30, 2 + story % 9
    text = (
        f"{dead} killed in {town} factory fire\n\n"
        f"{town.upper()}, March {1 + story % 28} — At least {dead} people were killed and {hurt} "
        f"injured on Tuesday when a fire swept through a factory of {firm} Ltd. in {town}, "
        f"Mayor Anna {person} said.\n"
        f"More than {hurt + 60} firefighters fought the blaze for {3 + version} hours. "
        f"“We have lost friends,” {person} said.\n"
        f"The company, which employs about {hurt * 10} people, promised ${aid} million for the families. "
        f"Police said {1 + story % 4} managers had been detained."
    )
    return Article(
        text, id=f"{story:05d}-{version}", published=date(2024, 1, 1) + timedelta(days=story % 300)
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=1000)
    args = parser.parse_args()
    plugins = claimkit.default_plugins()
    claimkit.compare([article(n) for n in range(STORY)], plugins)
    before: tuple[int, float] | None = None
    for size in (s for s in SIZES if s <= args.most):
        articles = [article(n) for n in range(size)]
        start = time.process_time()
        report = claimkit.compare(articles, plugins)
        spent = time.process_time() - start
        growth = ""
        if before is not None:
            exponent = math.log(spent / before[1]) / math.log(size / before[0])
            growth = f", exponent {exponent:.2f}"
        print(
            f"{size} articles, {len(report.claims)} claims, {len(report.relations)} relations: "
            f"{spent:.2f} s of CPU{growth}"
        )
        before = (size, spent)


if __name__ == "__main__":
    main()
