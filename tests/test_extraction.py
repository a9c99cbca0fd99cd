"""Extractors run isolated: what one of them does wrong is named, and the others' claims survive."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator

import pytest
from attrs import evolve

from claimkit import (
    Article,
    Claim,
    Document,
    Extractor,
    Interval,
    PluginManager,
    Quantity,
    Span,
    default_plugins,
    extract,
    hookimpl,
)
from claimkit.extraction import extract_document, run_extractor
from claimkit.text import segment

ARTICLE = Article("After 45 minutes they left.", id="a.txt")
GOOD = Claim("number", "a.txt", Span(6, 8), "45", Quantity(Interval.point(45)), Extractor("good", "1"))

Answer = Callable[[Document], Iterable[Claim]]


class Simple:
    """An extractor that answers with a function."""

    version = "1"
    kinds = ("number",)

    def __init__(self, answer: Answer, name: str = "odd") -> None:
        self.answer = answer
        self.name = name

    def extract(self, document: Document) -> Iterable[Claim]:
        return self.answer(document)


class Plugin:
    """A plugin with one extractor."""

    def __init__(self, extractor: Simple) -> None:
        self.extractor = extractor

    @hookimpl
    def claimkit_extractors(self) -> list[Simple]:
        return [self.extractor]


def good(document: Document) -> list[Claim]:
    return [GOOD]


def both(answer: Answer, seconds: float | None = None) -> tuple[list[Claim], str]:
    """Claims and the one problem of an odd extractor run beside a good one."""
    plugins = PluginManager()
    plugins.register(Plugin(Simple(answer)), "strange", distribution="strange-dist")
    plugins.register(Plugin(Simple(good, "good")), "good")
    claims, problems = extract_document(segment(ARTICLE), plugins, seconds)
    (problem,) = problems
    assert problem.plugin == "strange"
    assert problem.article == "a.txt"
    return list(claims), problem.message


def raising(error: BaseException) -> Answer:
    def answer(document: Document) -> Iterable[Claim]:
        raise error

    return answer


def raising_late(document: Document) -> Iterator[Claim]:
    yield evolve(GOOD, extractor=Extractor("odd", "1"), span=Span(0, 5), quote="After")
    raise ValueError("half way")


class Unspeakable(Exception):
    """An error that cannot even be printed."""

    def __str__(self) -> str:
        raise RuntimeError("no words")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ValueError("oh"), "raised ValueError: oh"),
        (RecursionError("deep"), "raised RecursionError: deep"),
        (MemoryError(), "raised MemoryError"),
        (SystemExit(3), "raised SystemExit: 3"),
        (KeyboardInterrupt(), "raised KeyboardInterrupt"),
        (Unspeakable(), "raised Unspeakable"),
    ],
)
def test_an_extractor_that_raises_is_named(error: BaseException, words: str) -> None:
    """The problem names plugin, distribution, article and error; the good extractor's claim is there."""
    claims, message = both(raising(error))
    assert claims == [GOOD]
    assert message.startswith("plugin 'strange' (from strange-dist): article 'a.txt': ")
    assert words in message


def test_an_extractor_that_raises_half_way_adds_nothing() -> None:
    """Claims made before an error are not kept, since nobody knows what is missing."""
    claims, message = both(raising_late)
    assert claims == [GOOD]
    assert "half way" in message


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (lambda document: None, "TypeError"),
        (lambda document: 5, "TypeError"),
        (lambda document: ["45 minutes"], "returned str instead of a Claim"),
        (lambda document: [None], "returned NoneType instead of a Claim"),
        (lambda document: [evolve(GOOD, span=Span(0, 2))], "span 0:2: the quote '45' is not the text there"),
        (
            lambda document: [evolve(GOOD, span=Span(600, 602))],
            "span 600:602: the quote '45' is not the text",
        ),
        (lambda document: [evolve(GOOD, article="b.txt")], "the claim names article 'b.txt'"),
        (lambda document: [evolve(GOOD, kind="date")], "kind 'date' is not one that it declares"),
        (lambda document: [evolve(GOOD, value=["mutable"])], "the value cannot be hashed"),
    ],
)
def test_an_unsound_claim_is_named_and_left_out(answer: Answer, words: str) -> None:
    """What is no claim, or does not stand on the text, is told with its plugin and is in no result."""
    claims, message = both(answer)
    assert claims == [GOOD]
    assert words in message
    assert "(from strange-dist)" in message


def test_the_sound_claims_of_an_unsound_extractor_stay() -> None:
    """One bad claim does not cost the extractor's others."""
    odd = evolve(GOOD, span=Span(6, 16), quote="45 minutes", extractor=Extractor("odd", "1"))
    claims, _ = both(lambda document: [odd, evolve(odd, span=Span(7, 17))])
    assert claims == [GOOD, odd]


def test_many_unsound_claims_are_counted() -> None:
    """A flood of unsound claims is told in a few problems."""
    wrong = [evolve(GOOD, span=Span(at, at + 2)) for at in range(100, 300)]
    _, problems = run_extractor(Simple(lambda document: wrong), segment(ARTICLE))
    assert len(problems) == 11
    assert "190 more claims" in problems[-1].message


def endless(document: Document) -> Iterator[Claim]:
    while True:
        yield GOOD


def test_an_endless_answer_is_cut_off() -> None:
    """An extractor that never stops making claims is stopped and named."""
    claims, message = both(endless)
    assert claims == [GOOD]
    assert "gave more than" in message


def test_an_extractor_that_hangs_is_left_behind() -> None:
    """Past its time limit an extractor is named, and its thread ends as soon as it runs Python again."""
    started = threading.Event()
    ended = threading.Event()

    def hang(document: Document) -> Iterable[Claim]:
        started.set()
        try:
            while True:
                time.sleep(0.005)
        finally:
            ended.set()

    before = time.monotonic()
    claims, message = both(hang, 0.2)
    assert time.monotonic() - before < 5
    assert started.is_set()
    assert claims == [GOOD]
    assert "gave no answer in 0.2 s" in message
    assert ended.wait(5)


def test_the_time_limit_grows_with_the_text() -> None:
    """Without a limit of the caller's, a long article gives an extractor more time than a short one."""
    from claimkit.extraction import SECONDS, SECONDS_PER_CHARACTER

    assert SECONDS > 1
    assert SECONDS_PER_CHARACTER * 10_000_000 > 60


def test_claims_are_sorted_and_made_once() -> None:
    """Whatever the order of the answer, claims come by place, one for each place and kind."""
    late = evolve(GOOD, span=Span(9, 16), quote="minutes")
    claims, problems = run_extractor(Simple(lambda document: [late, GOOD, late, GOOD]), segment(ARTICLE))
    assert claims == (GOOD, late)
    assert problems == ()


def test_of_two_extractors_at_one_place_the_first_by_name_is_kept() -> None:
    """The order in which plugins were registered does not matter."""
    mine = evolve(GOOD, extractor=Extractor("another", "1"))
    for reverse in (False, True):
        plugins = PluginManager()
        pair = [Plugin(Simple(good, "good")), Plugin(Simple(lambda document: [mine], "another"))]
        for index, plugin in enumerate(reversed(pair) if reverse else pair):
            plugins.register(plugin, f"p{index}")
        assert extract_document(segment(ARTICLE), plugins)[0] == (mine,)


def test_the_numbers_of_a_time_of_day_are_no_quantities() -> None:
    """ "Half past two" has a half and a two in it, "a couple of hours later" counts hours."""
    found = extract("The blast came at half past two in the morning, a couple of hours later than planned.")
    assert [c.quote for c in found if c.kind == "number"] == ["a couple of hours"]


def test_other_kinds_keep_what_they_claim_of_a_time() -> None:
    """Only numbers are no quantities there: what a plugin makes of the same words is its own matter."""
    article = Article("The blast came at half past two on Monday.", id="a.txt")
    seen = evolve(GOOD, kind="seat", span=Span(28, 31), quote="two")
    extractor = Simple(lambda document: [seen], "seats")
    extractor.kinds = ("seat",)
    plugins = default_plugins()
    plugins.register(Plugin(extractor), "seats")
    assert seen in extract_document(segment(article), plugins)[0]


def test_extract_takes_plain_text() -> None:
    """A str is read as an article."""
    plugins = PluginManager()
    plugins.register(Plugin(Simple(lambda document: [evolve(GOOD, article="article")])))
    assert [claim.quote for claim in extract("After 45 minutes", plugins)] == ["45"]


def test_without_plugins_there_are_no_claims() -> None:
    """An empty manager finds nothing; it is not replaced by the default one."""
    assert list(extract(ARTICLE, PluginManager())) == []


def test_the_caller_keeps_the_decimal_context() -> None:
    """An extractor runs in a thread of its own and cannot change the caller's arithmetic."""
    import decimal

    def meddle(document: Document) -> Iterable[Claim]:
        decimal.getcontext().prec = 1
        return []

    run_extractor(Simple(meddle), segment(ARTICLE))
    assert decimal.getcontext().prec > 1


def test_deep_recursion_stays_inside() -> None:
    """An extractor that recurses without end is named, and the recursion limit is as before."""

    def deep(document: Document) -> Iterable[Claim]:
        return deep(document)

    limit = sys.getrecursionlimit()
    _, message = both(deep)
    assert "RecursionError" in message
    assert sys.getrecursionlimit() == limit
