"""Running extractors over documents, each isolated from the others."""

from __future__ import annotations

import ctypes
import threading
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from .articles import Article
from .claims import Claim
from .errors import PluginError
from .hookspecs import ExtractorPlugin
from .plugins import PluginManager, Problem, default_plugins, in_words
from .text import Document, segment
from .values import Actor, ActorList, DateValue, Quantity

SECONDS = 30.0
"""Time that an extractor has for any article, before the part that grows with its length."""

SECONDS_PER_CHARACTER = 20e-6
"""Added for each code point: a tenth of the speed of the slowest peer measured (spaCy small)."""


CLAIMS_PER_CHARACTER = 10
"""More claims than this, over :data:`CLAIMS`, and an extractor is taken to run away."""

CLAIMS = 1000
"""Claims that any article may have."""

PROBLEMS = 10
"""Unsound claims of one extractor that are told one by one for an article; of the others, the number."""


def check_claim(claim: object, article: Article, extractor: ExtractorPlugin) -> None:
    """Raise :class:`~claimkit.errors.PluginError` unless the claim stands on the article's text."""
    if not isinstance(claim, Claim):
        raise PluginError(extractor.name, f"returned {type(claim).__name__} instead of a Claim")
    where = f"article {article.id!r}, span {claim.span.start}:{claim.span.end}"
    if claim.article != article.id:
        raise PluginError(extractor.name, f"{where}: the claim names article {claim.article!r}")
    if claim.kind not in extractor.kinds:
        raise PluginError(extractor.name, f"{where}: kind {claim.kind!r} is not one that it declares")
    if article.text[claim.span.start : claim.span.end] != claim.quote:
        raise PluginError(extractor.name, f"{where}: the quote {claim.quote[:60]!r} is not the text there")
    if not isinstance(claim.value, (Quantity, DateValue, Actor, ActorList)):
        try:
            hash(claim.value)
        except Exception as error:
            reason = f"{where}: the value cannot be hashed, {in_words(error)}"
            raise PluginError(extractor.name, reason) from error


class _TimedOut(BaseException):
    """Raised inside an extractor's thread when its time is over."""


def run_extractor(
    extractor: ExtractorPlugin,
    document: Document,
    seconds: float | None = None,
    *,
    plugin: str | None = None,
    distribution: str | None = None,
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The sound claims of one extractor, sorted, and what was wrong with it.

    It runs in a thread of its own. After ``seconds`` (default: :data:`SECONDS` plus
    :data:`SECONDS_PER_CHARACTER`) it is told to stop. Problems name ``plugin`` (default: the extractor)
    and its ``distribution``. Whatever the extractor raises, also ``SystemExit``, is a problem and no error.
    """
    name = plugin or extractor.name
    limit = SECONDS + SECONDS_PER_CHARACTER * len(document.text) if seconds is None else seconds
    most = CLAIMS + CLAIMS_PER_CHARACTER * len(document.text)
    claims: list[object] = []
    failure: list[BaseException] = []

    def work() -> None:
        try:
            claims.extend(islice(extractor.extract(document), most + 1))
        except BaseException as error:  # a plugin may raise anything; it is reported under its name
            failure.append(error)

    thread = threading.Thread(target=work, name=f"claimkit-{extractor.name}", daemon=True)
    thread.start()
    thread.join(limit)
    reason = None
    if thread.is_alive():
        if thread.ident is not None:  # ends a loop in Python; one inside C code dies with the program
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(thread.ident), ctypes.py_object(_TimedOut)
            )
        reason = f"gave no answer in {limit:g} s"
    elif failure:
        reason = f"raised {in_words(failure[0])}"
    elif len(claims) > most:
        reason = f"gave more than {most} claims"
    if reason is not None:
        error = PluginError(name, f"article {document.article.id!r}: {reason}", distribution)
        return (), (_problem(error, document),)
    return _sound(claims, extractor, document, name, distribution)


def _sound(
    claims: Iterable[object],
    extractor: ExtractorPlugin,
    document: Document,
    name: str,
    distribution: str | None,
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    good: dict[str, Claim] = {}
    problems: list[Problem] = []
    refused = 0
    for claim in claims:
        try:
            check_claim(claim, document.article, extractor)
        except PluginError as error:
            refused += 1
            if refused <= PROBLEMS:
                problems.append(_problem(PluginError(name, error.reason, distribution), document))
            continue
        if isinstance(claim, Claim):
            good.setdefault(claim.id, claim)
    if refused > PROBLEMS:
        reason = f"article {document.article.id!r}: {refused - PROBLEMS} more claims are not sound"
        problems.append(_problem(PluginError(name, reason, distribution), document))
    return tuple(sorted(good.values(), key=lambda c: c.key)), tuple(problems)


def _problem(error: PluginError, document: Document) -> Problem:
    return Problem(f"plugin {error.plugin}", str(error), article=document.article.id, plugin=error.plugin)


def extract_document(
    document: Document, plugins: PluginManager, seconds: float | None = None
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """All claims of all extractors on one document, sorted by place, and the problems met.

    Where two extractors claim the same kind on the same characters, the one whose name sorts first is kept. A
    number inside a time of day ("half past two") is none.
    """
    claims: dict[str, Claim] = {}
    problems: list[Problem] = []
    for name, extractor in plugins.extractors():
        info = plugins.info(name)
        origin = info.distribution if info else None
        found, wrong = run_extractor(extractor, document, seconds, plugin=name, distribution=origin)
        problems.extend(wrong)
        for claim in found:
            claims.setdefault(claim.id, claim)
    return tuple(_no_hours(sorted(claims.values(), key=lambda c: c.key))), tuple(problems)


def _no_hours(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, in text order, without bare numbers that lie within a time of day."""
    times = [c.span for c in claims if isinstance(c.value, DateValue) and c.value.type == "TIME"]
    starts = [span.start for span in times]
    for claim in claims:
        at = bisect_right(starts, claim.span.start) - 1
        value = claim.value
        bare = isinstance(value, Quantity) and (value.unit is None or value.unit.is_count)
        if not (claim.kind == "number" and bare and at >= 0 and times[at].contains(claim.span)):
            yield claim


def extract(article: Article | str, plugins: PluginManager | None = None) -> Sequence[Claim]:
    """The claims of one article, sorted by place; plugins that fail are left out.

    Use :func:`extract_document` to see the problems too.
    """
    if isinstance(article, str):
        article = Article(article)
    claims, _ = extract_document(segment(article), plugins or default_plugins())
    return claims
