"""Running extractors over documents, each isolated from the others."""

from __future__ import annotations

import ctypes
import threading
from collections.abc import Iterable, Sequence

from .articles import Article
from .claims import Claim
from .errors import PluginError
from .hookspecs import ExtractorPlugin
from .plugins import PluginManager, Problem, default_plugins
from .text import Document, segment

SECONDS = 30.0
"""Time that an extractor has for any article, before the part that grows with its length."""

SECONDS_PER_CHARACTER = 20e-6
"""Added for each code point: a tenth of the speed of the slowest peer measured (spaCy small)."""


def check_claim(claim: Claim, article: Article, extractor: ExtractorPlugin) -> None:
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


class _TimedOut(BaseException):
    """Raised inside an extractor's thread when its time is over."""


def run_extractor(
    extractor: ExtractorPlugin, document: Document, seconds: float | None = None
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """The sound claims of one extractor, sorted, and what was wrong with it.

    It runs in a thread of its own. After ``seconds`` (default: :data:`SECONDS` plus
    :data:`SECONDS_PER_CHARACTER`) it is told to stop and named in the problems.
    """
    limit = SECONDS + SECONDS_PER_CHARACTER * len(document.text) if seconds is None else seconds
    claims: list[Claim] = []
    failure: list[BaseException] = []

    def work() -> None:
        try:
            claims.extend(extractor.extract(document))
        except BaseException as error:  # a plugin may raise anything; it is reported under its name
            failure.append(error)

    thread = threading.Thread(target=work, name=f"claimkit-{extractor.name}", daemon=True)
    thread.start()
    thread.join(limit)
    if thread.is_alive():
        if thread.ident is not None:  # ends a loop in Python; one inside C code dies with the program
            ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread.ident), ctypes.py_object(_TimedOut))
        error = PluginError(extractor.name, f"article {document.article.id!r}: gave no answer in {limit:.0f} s")
        return (), (_problem(error, document),)
    if failure:
        raised = failure[0]
        if isinstance(raised, (KeyboardInterrupt, SystemExit)):
            raise raised
        reason = f"article {document.article.id!r}: raised {type(raised).__name__}: {raised}"
        return (), (_problem(PluginError(extractor.name, reason), document),)
    return _sound(claims, extractor, document)


def _sound(
    claims: Iterable[Claim], extractor: ExtractorPlugin, document: Document
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    good: dict[str, Claim] = {}
    problems: list[Problem] = []
    for claim in claims:
        try:
            check_claim(claim, document.article, extractor)
            good.setdefault(claim.id, claim)
        except PluginError as error:
            problems.append(_problem(error, document))
    return tuple(sorted(good.values(), key=lambda c: c.key)), tuple(problems)


def _problem(error: PluginError, document: Document) -> Problem:
    return Problem(f"plugin {error.plugin}", str(error), article=document.article.id, plugin=error.plugin)


def extract_document(
    document: Document, plugins: PluginManager, seconds: float | None = None
) -> tuple[tuple[Claim, ...], tuple[Problem, ...]]:
    """All claims of all extractors on one document, sorted by place, and the problems met."""
    claims: dict[str, Claim] = {}
    problems: list[Problem] = []
    for _, extractor in plugins.extractors():
        found, wrong = run_extractor(extractor, document, seconds)
        problems.extend(wrong)
        for claim in found:
            claims.setdefault(claim.id, claim)
    return tuple(sorted(claims.values(), key=lambda c: c.key)), tuple(problems)


def extract(article: Article | str, plugins: PluginManager | None = None) -> Sequence[Claim]:
    """The claims of one article, sorted by place; plugins that fail are left out.

    Use :func:`extract_document` to see the problems too.
    """
    if isinstance(article, str):
        article = Article(article)
    claims, _ = extract_document(segment(article), plugins or default_plugins())
    return claims
