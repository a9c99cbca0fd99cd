"""Reading articles from files, each on its own, so that one bad file never costs the others."""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path, PurePath

from attrs import evolve, frozen

from ..articles import Article
from ..errors import ArticleError
from ..plugins import Problem
from . import json_records, jsonl, plain
from ._dates import parse_published
from ._encoding import decode
from ._fields import Fault, Fields

StrPath = str | os.PathLike[str]

FORMATS: dict[str, Callable[[str], Iterator[Fields | Fault]]] = {
    suffix: module.read for module in (plain, jsonl, json_records) for suffix in module.SUFFIXES
}
"""Reader by suffix of the file; every other suffix is plain text."""

_DECLARED = re.compile(
    rb"\A---\r?\n(?:[^\n]*\n){0,30}?(?:encoding|charset)[ \t]*:[ \t]*[\"']?([\w.-]+)", re.IGNORECASE
)


@frozen
class _Found:
    """The fields of one article and where they come from."""

    fields: Fields
    path: str
    """As given, in printable form."""

    @property
    def origin(self) -> str:
        """Names the file, and the record in it."""
        return self.path if self.fields.number is None else f"{self.path}#{self.fields.number}"


def load(
    paths: Iterable[StrPath],
    *,
    published: date | str | None = None,
    source: str | None = None,
    encoding: str | None = None,
) -> tuple[tuple[Article, ...], tuple[Problem, ...]]:
    """The articles of the files, in the order given, and a problem for each thing that went wrong.

    ``.json`` holds a record or an array of records, ``.jsonl`` and ``.ndjson`` one record a line; any
    other file is plain text with optional front matter, and so is ``-``, standard input.
    ``published``, ``source`` and ``encoding`` hold for articles that do not state their own.
    A day of publication that nobody states stays unknown.

    An article without an id is called by its file name (and record number); the same name in two
    folders is told apart by as much of the path as it takes. A file that cannot be read, a record
    without text and an id that is already taken each cost that one article and are named in a problem.

    Raises ValueError when ``published`` is a string but not an ISO date.
    """
    day = parse_published(published) if isinstance(published, str) else published
    problems: list[Problem] = []
    found: list[_Found] = []
    seen: set[str] = set()
    for path in paths:
        name = _printable(path)
        if name in seen:
            problems.append(_note(name, "given twice; it was read once"))
            continue
        seen.add(name)
        _read_file(path, name, encoding, found, problems)
    articles: list[Article] = []
    taken: dict[str, str] = {}
    for item, given in zip(found, _ids(found, problems), strict=True):
        if given is None:
            continue
        if given in taken:
            problems.append(_lost(item.origin, f"its id {given!r} is already that of {taken[given]}"))
            continue
        try:
            articles.append(_article(item, given, day, source, problems))
            taken[given] = item.origin
        except ArticleError as error:
            problems.append(_lost(item.origin, error.reason))
    return tuple(articles), tuple(problems)


def _read_file(
    path: StrPath, name: str, encoding: str | None, found: list[_Found], problems: list[Problem]
) -> None:
    try:
        data = _bytes(path)
        if not data:
            raise ValueError("the file is empty")
        declared = _DECLARED.match(data[:4096])
        decoded = decode(data, declared[1].decode("ascii") if declared else encoding)
    except OSError as error:
        problems.append(_lost(name, _os_reason(error)))
        return
    except ValueError as error:
        problems.append(_lost(name, str(error)))
        return
    if decoded.note:
        problems.append(_note(name, decoded.note))
    records = list(FORMATS.get(_suffix(path), plain.read)(decoded.text))
    for record in records:
        if isinstance(record, Fault):
            problems.append(
                _lost(name if record.number is None else f"{name}#{record.number}", record.reason)
            )
        else:
            found.append(_Found(record, name))
    if not records:
        problems.append(_lost(name, "it holds no article"))


def _bytes(path: StrPath) -> bytes:
    if os.fspath(path) == "-":
        return sys.stdin.buffer.read()
    if Path(path).is_dir():
        raise ValueError("a directory; name the files in it")
    return Path(path).read_bytes()


def _suffix(path: StrPath) -> str:
    return PurePath(path).suffix.lower()


def _os_reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, PermissionError):
        return "permission denied"
    return f"cannot be read: {(error.strerror or str(error)).lower()}"


def _printable(path: StrPath) -> str:
    """The path with bytes that are no UTF-8 written as escapes."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _lost(origin: str, reason: str) -> Problem:
    return evolve(_note(origin, reason), lost=True)


def _note(origin: str, reason: str) -> Problem:
    return Problem(f"article {origin}", str(ArticleError(origin, reason)), article=origin)


def _ids(found: list[_Found], problems: list[Problem]) -> list[str | None]:
    """An id for each article: its own, else one made from the path; ``None`` for an unusable one."""
    ids: list[str | None] = []
    stated = [_text(item.fields.values.get("id")) for item in found]
    short = Counter(PurePath(item.path).name for item in {i.path: i for i in found}.values())
    taken = {s for s in stated if s}
    for item, own in zip(found, stated, strict=True):
        if own == "":
            problems.append(_lost(item.origin, "its id is neither a string nor a number"))
            ids.append(None)
        elif own:
            ids.append(own)
        else:
            ids.append(_name(item, short, taken))
    return ids


def _name(item: _Found, short: Counter[str], taken: set[str]) -> str:
    number = "" if item.fields.number is None else f"#{item.fields.number}"
    path = PurePath(item.path)
    name = "stdin" if item.path == "-" else path.name
    if short[path.name] > 1 or f"{name}{number}" in taken:
        name = path.as_posix()
    return f"{name}{number}"


def _text(value: object) -> str | None:
    """A stated field as text: ``None`` when not stated, "" when it is of a wrong type."""
    if value is None or value == "":
        return None
    if isinstance(value, str):
        return value.strip() or None
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _article(
    item: _Found, id: str, published: date | None, source: str | None, problems: list[Problem]
) -> Article:
    values = item.fields.values
    stated: dict[str, str | None] = {}
    for key in ("title", "source", "url", "language"):
        text = _text(values.get(key))
        if text == "":
            problems.append(_note(item.origin, f"its {key} is not a string and was left out"))
        stated[key] = text or None
    article = Article(
        text=str(values["text"]),
        id=id,
        title=stated["title"],
        source=stated["source"] or source,
        url=stated["url"],
        published=_published(item, problems) or published,
        language=stated["language"] or "en",
    )
    for text in (article.id, article.title, article.source, article.url, article.language):
        if text is not None and any("\ud800" <= c <= "\udfff" for c in text):
            raise ArticleError(article.id, "its id, title, source, url or language has a lone surrogate")
    return article


def _published(item: _Found, problems: list[Problem]) -> date | None:
    values = item.fields.values
    value = values.get("published") or values.get("date")
    if not value:
        return None
    try:
        return parse_published(value if isinstance(value, str) else repr(value))
    except ValueError as error:
        problems.append(_note(item.origin, f"its day of publication stays unknown: {error}"))
        return None
