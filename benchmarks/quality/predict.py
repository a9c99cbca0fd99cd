"""Answers of claimkit in the form of the quality harness: one JSON line in, one out, same id.

    python benchmarks/quality/predict.py KIND [PLUGIN ...] < documents.jsonl > predictions.jsonl

KIND is numbers, dates, actors, aliases, sets or pairs. Public API, default settings, but for plugins to
enable, as in ``actors actors-spacy=en_core_web_sm``. ``actors bare-spacy=en_core_web_sm`` gives what that
pipeline finds without claimkit. The last line of standard error says how long it took, start-up excluded.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from typing import Any

import claimkit
from claimkit import Actor, Article, Claim, DateValue, Interval, Quantity
from claimkit.extraction import extract_document

Row = dict[str, Any]

PLUGINS = claimkit.default_plugins(enable=[name for name in sys.argv[2:] if not name.startswith("bare-")])

BARE = [name.partition("=")[2] for name in sys.argv[2:] if name.startswith("bare-spacy=")]

LABELS = {"person": "PER", "organisation": "ORG", "place": "LOC"}


def claims_of(text: str, published: str | None = None) -> list[Claim]:
    if not text.strip():
        return []
    article = Article(text, id="document", published=day(published))
    claims, problems = extract_document(claimkit.segment(article), PLUGINS)
    for problem in problems:
        print(problem.message, file=sys.stderr)
    return list(claims)


def day(iso: str | None) -> Any:
    from datetime import date

    return date.fromisoformat(iso[:10]) if iso else None


def modifier(quantity: Quantity) -> str:
    interval = quantity.told
    if interval.is_point:
        return "~" if quantity.is_approximate else "="
    if interval.is_bounded:
        return "range"
    if interval.lower is None and interval.upper is None:
        return "~"
    if interval.lower is None:
        return "<" if interval.upper_open else "<="
    return ">" if interval.lower_open else ">="


def number_span(claim: Claim) -> Row:
    value = claim.value
    interval: Interval = value.told
    row: Row = {
        "start": claim.span.start,
        "end": claim.span.end,
        "low": None if interval.lower is None else number(interval.lower),
        "high": None if interval.upper is None else number(interval.upper),
        "unit": value.unit.name if value.unit else None,
        "modifier": modifier(value),
    }
    if value.form == "ordinal":
        row["type"] = "ordinal"
    return row


def number(exact: Any) -> float | int:
    if exact.denominator == 1 and abs(exact.numerator) < 10**15:
        return int(exact)
    try:
        return float(exact)
    except OverflowError:
        return 1.7e308 if exact > 0 else -1.7e308


def numbers(row: Row) -> Row:
    found = [c for c in claims_of(row["text"]) if isinstance(c.value, Quantity)]
    return {"spans": [number_span(c) for c in found]}


def dates(row: Row) -> Row:
    spans: list[Row] = []
    for claim in claims_of(row["text"], row.get("reference_date")):
        value = claim.value
        if not isinstance(value, DateValue):
            continue
        resolved = value.is_resolved and value.type in ("DATE", "TIME")
        spans.append(
            {
                "start": claim.span.start,
                "end": claim.span.end,
                "start_date": value.start.isoformat() if resolved and value.start else None,
                "end_date": value.end.isoformat() if resolved and value.end else None,
                "type": value.type,
                "value": value.value,
            }
        )
    return {"spans": spans}


def actors(row: Row) -> Row:
    spans: list[Row] = []
    for claim in claims_of(row["text"]):
        if isinstance(claim.value, Actor):
            label = LABELS.get(claim.value.kind, "MISC")
            spans.append({"start": claim.span.start, "end": claim.span.end, "label": label})
    return {"spans": spans}


SPACY = {"PERSON": "PER", "PER": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC"}


def bare(pipeline: str) -> Callable[[Row], Row]:
    """The names of a spaCy pipeline as they come."""
    import spacy  # type: ignore[import-not-found, unused-ignore]

    nlp = spacy.load(pipeline)

    def answer(row: Row) -> Row:
        found = [e for e in nlp(row["text"]).ents if e.label_ in SPACY]
        return {
            "spans": [{"start": e.start_char, "end": e.end_char, "label": SPACY[e.label_]} for e in found]
        }

    return answer


LEAVES = {
    "equivalent": "agree",
    "approximate": "refine",
    "refines": "refine",
    "conflict": "conflict",
    "disputed": "conflict",
    "update": "update",
    "different_event": "different-event",
    "different_scope": "different-event",
}


def sets(row: Row) -> Row:
    articles = [
        Article(a["text"], id=a["id"], source=a.get("source"), published=day(a.get("date")))
        for a in row["articles"]
        if a["text"].strip()
    ]
    report = claimkit.compare(articles, PLUGINS)
    found: list[Row] = []
    for relation in report.relations:
        label = LEAVES.get(relation.leaf)
        if label:
            a, b = report.claim(relation.a), report.claim(relation.b)
            found.append({"relation": label, "a": place(a), "b": place(b)})
    return {"discrepancies": found}


def place(claim: Claim) -> Row:
    return {"article": claim.article, "start": claim.span.start, "end": claim.span.end}


SENTENCES = ("conflict", "refine", "agree")
"""Labels of two sentences by weight: one conflict makes the pair a conflict."""


def pairs(row: Row) -> Row:
    sides = [Article(row[s]["text"], id=s, published=day(row[s].get("date"))) for s in "ab"]
    report = claimkit.compare(sides, PLUGINS)
    between = [x for x in report.relations if report.claim(x.a).article != report.claim(x.b).article]
    labels = {"conflict" if r == "update" else r for r in (LEAVES.get(x.leaf) for x in between)}
    return {"label": next((label for label in SENTENCES if label in labels), "unrelated")}


NAMED = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def aliases(row: Row) -> Row:
    from claimkit.resolution import same_actor

    kind: Any = NAMED.get(row.get("type", ""), "unknown")
    return {"score": same_actor(Actor((row["a"],), kind), Actor((row["b"],), kind)).score}


KINDS: dict[str, Callable[[Row], Row]] = {
    "aliases": aliases,
    "sets": sets,
    "pairs": pairs,
    "numbers": numbers,
    "dates": dates,
    "actors": actors,
}


def main() -> int:
    answer = bare(BARE[0]) if BARE else KINDS[sys.argv[1]]
    rows = [json.loads(line) for line in sys.stdin if line.strip()]
    wall, cpu = time.perf_counter(), time.process_time()
    for row in rows:
        print(json.dumps({"id": row["id"], **answer(row)}, ensure_ascii=False))
    spent = {
        "seconds": round(time.perf_counter() - wall, 3),
        "cpu_seconds": round(time.process_time() - cpu, 3),
        "characters": sum(len(row.get("text", "")) for row in rows),
    }
    print(json.dumps(spent), file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
