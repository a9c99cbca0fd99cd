"""Annotated texts for the actor tagger, read from clones of public repositories into one form.

    python benchmarks/train/actor_corpora.py FOLDER > documents.jsonl

FOLDER holds the corpora's files as they are named in :func:`main`; ``newswire/`` beside this file holds
invented agency texts, labelled by hand for claimkit. Each line out is one document: ``corpus``,
``id``, ``text`` and ``spans`` of (start, end, label) with label PER, ORG, LOC or MISC. All sources are
published under CC BY or MIT; the list with licences is in ``plugins/claimkit_actors/data/PROVENANCE.md``.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from claimkit_actors import _candidates, _gazetteer

Document = dict[str, Any]
Tokens = list[tuple[str, str]]

LABELS = {
    "per": "PER", "person": "PER", "politician": "PER", "researcher": "PER", "writer": "PER",
    "musicalartist": "PER", "scientist": "PER", "org": "ORG", "organisation": "ORG",
    "organization": "ORG", "corporation": "ORG", "group": "ORG", "politicalparty": "ORG",
    "university": "ORG", "band": "ORG", "loc": "LOC", "location": "LOC", "country": "LOC",
    "place": "LOC", "facility": "LOC", "misc": "MISC", "oth": "MISC", "norp": "MISC", "product": "MISC",
    "creative-work": "MISC", "event": "MISC", "election": "MISC", "conference": "MISC", "award": "MISC",
    "book": "MISC", "album": "MISC", "song": "MISC", "magazine": "ORG", "academicjournal": "ORG",
    "poem": "MISC", "programlang": "MISC", "work": "MISC",
}  # fmt: skip

CLOSERS = {
    ".",
    ",",
    ";",
    ":",
    "!",
    "?",
    ")",
    "]",
    "%",
    "'s",
    "’s",
    "n't",
    "'re",
    "'ve",
    "'ll",
    "'d",
    "'m",
    "…",
    "''",
}
OPENERS = {"(", "[", "$", "``", "#"}


def detokenised(sentences: Iterable[Tokens], hyphens: bool = False) -> tuple[str, list[tuple[int, int, str]]]:
    """Text as a newspaper prints it, and the spans of B-/I- labels, from sentences of (token, label).

    ``hyphens`` joins words on either side of a hyphen that is a token of its own.
    """
    text = ""
    spans: list[tuple[int, int, str]] = []
    for sentence in sentences:
        if text:
            text += "\n" if len(sentence) and text[-1] not in '.!?"”' else " "
        open_quote = False
        glue = True
        current: list[Any] | None = None
        for token, tag in sentence:
            if token == '"':
                closing = open_quote
                open_quote = not open_quote
            else:
                closing = token in CLOSERS
            closing = closing or (hyphens and token == "-")
            if not glue and not closing:
                text += " "
            start = len(text)
            text += token.replace("``", '"').replace("''", '"') if token not in ("``", "''") else '"'
            glue = token in OPENERS or (token == '"' and open_quote) or (hyphens and token == "-")
            prefix, _, kind = tag.partition("-")
            label = LABELS.get(kind.lower()) if prefix != "O" else None
            if label and current and current[2] == label and prefix != "B":
                current[1] = len(text)
            else:
                if current:
                    spans.append(tuple(current))  # type: ignore[arg-type]
                current = [start, len(text), label] if label else None
        if current:
            spans.append(tuple(current))  # type: ignore[arg-type]
    return text, spans


def column_file(path: Path, column: int = -1) -> Iterator[list[tuple[str, str]]]:
    """Sentences of a file with a token and its tag a line; DOCSTART lines give an empty sentence."""
    sentence: Tokens = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        fields = line.split("\t") if "\t" in line else line.split()
        if "-DOCSTART-" in line:
            if sentence:
                yield sentence
            sentence = []
            yield []
        elif len(fields) < 2 or not fields[0].strip():
            if sentence:
                yield sentence
            sentence = []
        else:
            sentence.append((fields[0].strip(), fields[column].strip()))
    if sentence:
        yield sentence


def documents_of(name: str, sentences: Iterable[Tokens], size: int) -> Iterator[Document]:
    """Documents cut at empty sentences, or after ``size`` sentences."""
    part: list[Tokens] = []
    count = 0
    for sentence in [*sentences, []]:
        if sentence:
            part.append(sentence)
        if part and (not sentence or len(part) >= size):
            text, spans = detokenised(part)
            yield {"corpus": name, "id": f"{name}-{count}", "text": text, "spans": spans}
            part, count = [], count + 1


GUM_GENRES = ("news", "interview", "speech", "court", "academic")
"""Genres of GUM whose texts are public domain or CC BY."""

GUM_ENTITY = re.compile(r"(\d+)-(\w+)-[^-()]*-[^-()]*-[^-()]*-(\d+)[\d,]*-[^()]*?(?=[()]|$)")


def gum(path: Path, titles: frozenset[str]) -> Iterator[Document]:
    """GUM: the proper nouns around the head of each entity of a person, organisation or place."""
    text = ""
    spans: list[tuple[int, int, str]] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        rows = [row for row in rows if row[0].isdigit()]
        places: list[tuple[int, int]] = []
        for row in rows:
            places.append((len(text), len(text) + len(row[1])))
            text += row[1] + ("" if "SpaceAfter=No" in row[9] else " ")
        text = text.rstrip(" ") + "\n"
        spans.extend(_gum_spans(rows, places, titles))
    yield {"corpus": "gum", "id": path.stem, "text": text, "spans": sorted(set(spans))}


def _gum_spans(
    rows: list[list[str]], places: list[tuple[int, int]], titles: frozenset[str]
) -> Iterator[tuple[int, int, str]]:
    stack: list[tuple[int, str, int]] = []
    taken: set[int] = set()
    found: list[tuple[int, int, str, int]] = []
    for at, row in enumerate(rows):
        entity = next((f[7:] for f in row[9].split("|") if f.startswith("Entity=")), "")
        for piece in re.findall(r"\(?[^()]+\)?|\)", entity):
            fields = piece.strip("()").split("-")
            if piece.startswith("("):
                kind = fields[1] if len(fields) > 1 else ""
                head = next((f for f in fields[2:] if re.fullmatch(r"\d+(,\d+)*", f)), "1")
                stack.append((at, kind, int(head.split(",")[0])))
            if piece.endswith(")") and stack:
                start, kind, head = stack.pop()
                found.append((start, at + 1, kind, start + head - 1))
    for start, end, kind, head in sorted(found, key=lambda f: f[1] - f[0]):
        label = LABELS.get({"organization": "org", "person": "per", "place": "loc"}.get(kind, ""))
        if label is None or head >= len(rows) or rows[head][4] not in ("NNP", "NNPS"):
            continue
        low, high = head, head + 1
        while low > start and (rows[low - 1][4] in ("NNP", "NNPS") or rows[low - 1][1] == "-"):
            low -= 1
        while high < end and (
            rows[high][4] in ("NNP", "NNPS", "POS") or rows[high][1] in ("-", "of", "&", ".")
        ):
            high += 1
        while high > low and rows[high - 1][4] not in ("NNP", "NNPS"):
            high -= 1
        while low < high - 1 and label == "PER" and rows[low][1] in titles:
            low += 1
        if not taken.intersection(range(low, high)):
            taken.update(range(low, high))
            yield places[low][0], places[high - 1][1], label


def redocred(path: Path, demonyms: frozenset[str]) -> Iterator[Document]:
    """Re-DocRED: mentions of entities in Wikipedia articles; adjectives of nationality become MISC."""
    for number, document in enumerate(json.loads(path.read_text(encoding="utf-8"))):
        sentences = [[(token, "O") for token in sentence] for sentence in document["sents"]]
        for mention in (m for entity in document["vertexSet"] for m in entity):
            label = "misc" if mention["name"] in demonyms else mention["type"].lower()
            sentence = sentences[mention["sent_id"]]
            start, end = mention["pos"]
            if label not in ("time", "num") and all(tag == "O" for _, tag in sentence[start:end]):
                for at in range(start, min(end, len(sentence))):
                    sentence[at] = (sentence[at][0], f"{'B' if at == start else 'I'}-{label}")
        text, spans = detokenised(sentences, hyphens=True)
        yield {"corpus": path.stem, "id": f"{path.stem}-{number}", "text": text, "spans": spans}


MARKED = re.compile(r"\[(PER|ORG|LOC|MISC) ([^\[\]]+)\]")
"""A labelled name in our own texts: "[PER Emmanuel Macron]"."""

NEWSWIRE = Path(__file__).parent / "newswire"


def marked(path: Path) -> Iterator[Document]:
    """The texts of a file, parted by lines of "====", with the names marked in them."""
    for number, source in enumerate(re.split(r"(?m)^====\s*$", path.read_text(encoding="utf-8"))):
        text, at = "", 0
        spans: list[tuple[int, int, str]] = []
        source = source.strip()
        for name in MARKED.finditer(source):
            text += source[at : name.start()]
            spans.append((len(text), len(text) + len(name[2]), name[1]))
            text, at = text + name[2], name.end()
        if source:
            document = {"corpus": f"newswire-{path.stem}", "id": f"{path.stem}-{number}"}
            yield {**document, "text": text + source[at:], "spans": spans}


def main() -> None:
    folder = Path(sys.argv[1])
    titles = _candidates.titles()
    documents: list[Document] = [*documents_of("wikigold", column_file(folder / "wikigold.conll"), 100)]
    for path in sorted(folder.glob("crossner_*.txt")):
        documents += documents_of(path.stem, column_file(path), 1)
    for path in sorted(folder.glob("btc_*.conll")):
        documents += documents_of(path.stem, column_file(path), 1)
    for path in sorted(folder.glob("wnut*.conll")):
        documents += documents_of(path.stem, column_file(path), 1)
    for path in sorted((folder / "gum").glob("*.conllu")):
        if path.stem.split("_")[1] in GUM_GENRES:
            documents += gum(path, titles)
    for path in sorted(folder.glob("redocred_*.json")):
        documents += redocred(path, frozenset(_gazetteer.demonyms()))
    for path in sorted(NEWSWIRE.glob("*.txt")):
        documents += marked(path)
    for document in documents:
        print(json.dumps(document, ensure_ascii=False))


if __name__ == "__main__":
    main()
