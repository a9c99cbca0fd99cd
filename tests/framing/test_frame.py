"""What framing guarantees for all texts and claims, and single constructs of attribution and participants."""

from __future__ import annotations

import random
import time

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit import About, Article, Attribution, Claim, segment
from claimkit.framing import Contexts, change_cue, context, frame, role

from .marked import claim, marked

WORDS = [
    "police",
    "said",
    "that",
    "killed",
    "four",
    "people",
    "were",
    "wounded",
    "and",
    "who",
    "which",
    ",",
    ".",
    ";",
    ":",
    "“",
    "”",
    '"',
    "''",
    "not",
    "will",
    "if",
    "after",
    "12",
    "3,000",
    "the",
    "a",
    "of",
    "to",
    "in",
    "on",
    "Monday",
    "Macron",
    "U.S.",
    "according",
    "expected",
    "told",
    "reported",
    "would",
    "could",
    "dead",
    "missing",
    "left",
    "troops",
    "—",
    "(",
    ")",
    "Who's",
    "they've",
    "adding",
    "toll",
    "rose",
    "death",
    "of",
    "from",
    "no",
    "more",
    "than",
    "at",
    "least",
    "\n",
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(WORDS), min_size=1, max_size=60).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120),
).filter(lambda text: bool(text.strip()))


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, list[Claim]]:
    text = draw(TEXTS)
    claims = []
    for _ in range(draw(st.integers(0, 6))):
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, min(len(text), start + 30)))
        claims.append(claim(text, start, end, draw(st.sampled_from(["number", "date", "actor"]))))
    return text, claims


@settings(max_examples=150, deadline=None)
@given(documents())
def test_keeps_claims(case: tuple[str, list[Claim]]) -> None:
    """Framing keeps the claims, their order, spans, quotes and values."""
    text, claims = case
    framed = frame(segment(Article(text, id="a")), claims)
    kept = [evolve(f, about=About(), attribution=None, modality="asserted") for f in framed]
    assert kept == [evolve(c, about=About(), attribution=None, modality="asserted") for c in claims]


@settings(max_examples=100, deadline=None)
@given(documents())
def test_is_deterministic(case: tuple[str, list[Claim]]) -> None:
    """The same text and claims give the same frames, in any order of the claims."""
    text, claims = case
    framed = frame(segment(Article(text, id="a")), claims)
    assert frame(segment(Article(text, id="a")), claims[::-1])[::-1] == framed


@settings(max_examples=100, deadline=None)
@given(documents())
def test_clause_and_context_are_in_text(case: tuple[str, list[Claim]]) -> None:
    """Clauses lie inside the text, and every claim has a context and perhaps a change."""
    text, claims = case
    document = segment(Article(text, id="a"))
    contexts = Contexts.of(document, claims)
    for framed in frame(document, claims):
        assert framed.about.clause is None or framed.about.clause.end <= len(text)
        assert contexts.context(framed).sentence < max(1, len(document.sentences))
        assert change_cue(document, framed) in ("earlier", "revised", "decrease", "increase", None)


@settings(max_examples=100, deadline=None)
@given(documents(), st.sampled_from(["A new end.", "Police said so.", "“I left,” she said.", "12 DEAD"]))
def test_later_paragraph_changes_nothing(case: tuple[str, list[Claim]], added: str) -> None:
    """Text added as a new paragraph leaves the frames of earlier claims as they were."""
    text, claims = case
    before = frame(segment(Article(text, id="a")), claims)
    assert frame(segment(Article(f"{text}\n\n{added}", id="a")), claims) == before


@pytest.mark.parametrize(
    "unit",
    [
        "12 ",
        "“",
        '"',
        "and ",
        "x",
        " ",
        "he said 12, ",
        "killed ",
        "which ",
        "12 of ",
        "‘12’ ",
        "to the ",
        "-- ",
    ],
)
def test_is_linear(unit: str) -> None:
    """Twenty times the text takes at most about twenty times as long, whatever it repeats."""

    def seconds(repeats: int) -> float:
        text = "A 12 " + unit * repeats
        generator = random.Random(7)
        places = [generator.randrange(len(text) - 2) for _ in range(repeats // 40 + 1)]
        claims = [claim(text, at, at + 2) for at in places]
        start = time.process_time()
        document = segment(Article(text, id="a"))
        framed = frame(document, claims)
        contexts = Contexts.of(document, framed)
        for item in framed:
            contexts.context(item)
        return time.process_time() - start

    seconds(50)
    assert seconds(10_000) < 60 * seconds(500) + 0.2


def test_keeps_what_extractor_knew() -> None:
    """Head, modifiers, predicate, attribution and modality that an extractor gave are kept."""
    document, (raw,) = marked("Police said [[four soldiers]] died.")
    known = evolve(
        raw,
        about=About("soldier", ("young",), "fall"),
        attribution=Attribution("the army", "report"),
        modality="possible",
    )
    (framed,) = frame(document, [known])
    assert (framed.about.head, framed.about.modifiers, framed.about.predicate) == (
        "soldier",
        ("young",),
        "fall",
    )
    assert (framed.attribution, framed.modality) == (known.attribution, "possible")


def test_participants() -> None:
    """Subject, object and prepositional phrases become participants, actors with their key."""
    document, claims = marked("[[a:Witkoff]] left the meeting with [[a:Macron]] after [[20 minutes]].")
    roles = {(p.role, p.text, p.entity) for p in frame(document, claims)[2].about.participants}
    assert roles == {
        ("agent", "Witkoff", "Witkoff"),
        ("patient", "the meeting", None),
        ("with", "Macron", "Macron"),
        ("after", "20 minutes", None),
    }


def test_passive_agent() -> None:
    """The "by" phrase of a passive is its agent, the subject its patient."""
    document, claims = marked("[[Four men]] were shot by police.")
    (framed,) = frame(document, claims)
    assert framed.about.passive
    assert [(p.role, p.text) for p in framed.about.participants] == [
        ("patient", "Four men"),
        ("agent", "police"),
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "quoted"),
    [
        ("“We saw it,” said Ana Ruiz. “It took [[an hour]].”", "Ana Ruiz", True),
        ("Ana Ruiz said: “We saw it.\n“It took [[an hour]].”", "Ana Ruiz", True),
        ("“We saw it,” Ana Ruiz said. It took [[an hour]].", None, False),
        ("Ana Ruiz, who lives nearby, said it took [[an hour]].", "Ana Ruiz", False),
        ("Ana Ruiz told reporters. “It took [[an hour]],” she said.", "Ana Ruiz", True),
        ("It was bad, Ana Ruiz said. “It took [[an hour]].”", "Ana Ruiz", True),
        ("Ana Ruiz said:\n“It took [[an hour]].”", "Ana Ruiz", True),
        ("``It took [[an hour]],'' the mayor said.", "the mayor", True),
    ],
)
def test_quotations(text: str, speaker: str | None, quoted: bool) -> None:
    """A quotation's speaker is carried over its sentences and paragraphs, and not beyond."""
    document, claims = marked(text)
    (framed,) = frame(document, claims)
    said = framed.attribution
    assert (said and said.speaker, bool(said and said.quoted)) == (speaker, quoted)


def test_speaker_is_known_actor() -> None:
    """A speaker that is an actor claim gets its key."""
    document, claims = marked("[[a:Emmanuel Macron]] said [[26 nations]] would join.")
    framed = frame(document, claims)[1]
    assert framed.attribution == Attribution("Emmanuel Macron", "say", False, "Emmanuel Macron")


def test_context_of_headline() -> None:
    """The first line of an article is its headline, and its words describe the claim."""
    document, (item,) = marked("[[Four]] die in bus crash\n\nPolice said a bus fell off a bridge.")
    found = context(document, item)
    assert found.section == "headline"
    assert {"bus", "crash", "die"} <= found.lemmas


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[[a:Macron]] hosted the talks.", "agent"),
        ("The talks were hosted by [[a:Macron]].", "agent"),
        ("They met with [[a:Macron]] in Paris.", "with"),
        ("“We agreed,” said [[a:Macron]].", "agent"),
        ("Police arrested [[a:Luis Vega]].", "patient"),
    ],
)
def test_role(text: str, expected: str) -> None:
    """A claim's role is that of the participant that holds its words."""
    document, claims = marked(text)
    assert role(frame(document, claims)[0]) == expected
