"""Distil WordNet into the small lexicon of ``claimkit.alignment``.

    python benchmarks/train/lexicon.py /usr/share/wordnet src/claimkit/alignment/data/lexicon.txt

WordNet 3.0's files are those of Debian's package wordnet-base. Kept: nouns and verbs of one word
that were ever tagged in a text, and all words for people; of each its first two senses, as a chain of
hypernyms; and the verbs that a noun derives from.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

SENSES = 2
POS = {"noun": "n", "verb": "v"}


def read_synsets(folder: Path, part: str) -> dict[int, dict[str, object]]:
    synsets: dict[int, dict[str, object]] = {}
    for line in (folder / f"data.{part}").read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split(" | ")[0].split()
        offset, lexfile, count = int(fields[0]), int(fields[1]), int(fields[3], 16)
        words = [fields[4 + 2 * i].lower() for i in range(count)]
        at = 4 + 2 * count
        pointers = []
        for i in range(int(fields[at])):
            symbol, target, pos, source = fields[at + 1 + 4 * i : at + 5 + 4 * i]
            pointers.append((symbol, int(target), pos, source))
        synsets[offset] = {"lexfile": lexfile, "words": words, "pointers": pointers}
    return synsets


def read_index(folder: Path, part: str) -> dict[str, tuple[list[int], int]]:
    index = {}
    for line in (folder / f"index.{part}").read_text(encoding="latin-1").splitlines():
        if line.startswith("  "):
            continue
        fields = line.split()
        pointers, senses = int(fields[3]), int(fields[2])
        tagged = int(fields[5 + pointers])
        index[fields[0]] = ([int(o) for o in fields[-senses:]], tagged)
    return index


def main() -> None:
    folder, target = Path(sys.argv[1]), Path(sys.argv[2])
    lines: list[str] = []
    verbs = read_synsets(folder, "verb")
    for part, tag in POS.items():
        synsets, index = read_synsets(folder, part), read_index(folder, part)
        keep = {
            word: senses[:SENSES]
            for word, (senses, tagged) in sorted(index.items())
            if word.isalpha() and (tagged or (part == "noun" and synsets[senses[0]]["lexfile"] == 18))
        }
        used: set[int] = set()
        parents: dict[int, int | None] = {}
        stack = [s for senses in keep.values() for s in senses]
        while stack:
            synset = stack.pop()
            if synset in used:
                continue
            used.add(synset)
            up = [t for symbol, t, _, _ in synsets[synset]["pointers"] if symbol in ("@", "@i")]  # type: ignore[attr-defined]
            parents[synset] = up[0] if up else None
            stack.extend(up[:1])
        number = {synset: i for i, synset in enumerate(sorted(used))}
        ups = [parents[s] for s in sorted(used)]
        lines.append(f"#{tag} " + " ".join("-" if u is None else str(number[u]) for u in ups))
        for word, senses in keep.items():
            entry = " ".join(str(number[s]) for s in senses)
            lines.append(f"{tag} {word} {entry}")
        if part == "noun":
            derived: dict[str, list[str]] = defaultdict(list)
            for word, senses in keep.items():
                for sense in senses:
                    record = synsets[sense]
                    for symbol, other, pos, source in record["pointers"]:  # type: ignore[attr-defined]
                        if symbol != "+" or pos != "v":
                            continue
                        own, its = (int(part, 16) for part in (source[:2], source[2:]))
                        if own and record["words"][own - 1] == word:  # type: ignore[index]
                            verb = verbs[other]["words"][its - 1]  # type: ignore[index]
                            if verb.isalpha() and verb not in derived[word]:
                                derived[word].append(verb)
            lines.extend(f"d {word} {' '.join(found)}" for word, found in sorted(derived.items()))
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
