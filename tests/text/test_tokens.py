"""Tokens, lemmas, tags, verb groups and clauses."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimkit import Article, segment
from claimkit.text import TAGS, Tokens, noun_lemma, tokens, verb_form

PIECES = [
    "Macron's",
    "they’ve",
    "U.S.",
    "20-year-old",
    "3,000",
    "don't",
    "``x''",
    "—",
    "…",
    "$5m",
    "re-elected",
    "'",
    "a\n",
]
TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200),
    st.lists(st.sampled_from(PIECES)).map(" ".join),
).filter(lambda text: bool(text.strip()))


def tokens_of(text: str) -> Tokens:
    return tokens(segment(Article(text)))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_tokens_cover_text(text: str) -> None:
    """Tokens are in order, do not overlap, hold no white space, and every visible character is in one."""
    found = tokens_of(text)
    covered: set[int] = set()
    last = 0
    for start, end in zip(found.starts, found.ends, strict=True):
        assert last <= start < end
        covered.update(range(start, end))
        last = end
    visible = {i for i, character in enumerate(text) if not character.isspace()}
    assert visible == covered


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_columns_fit(text: str) -> None:
    """All columns have one entry a token, tags are known, and sentences take the tokens in turn."""
    found = tokens_of(text)
    assert len(found) == len(found.words) == len(found.lowers) == len(found.tags)
    assert set(found.tags) <= set(TAGS)
    assert [a for a, _ in found.sentences[1:]] == [b for _, b in found.sentences[:-1]]


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_syntax_is_in_order(text: str) -> None:
    """Verb groups and clauses are in text order and do not overlap."""
    syntax = segment(Article(text)).syntax
    for pieces in ([(g.start, g.end) for g in syntax.groups], [(c.start, c.end) for c in syntax.clauses]):
        assert all(end <= start for (_, end), (start, _) in itertools.pairwise(pieces))


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("killed", "kill"), ("stopped", "stop"), ("hoping", "hope"), ("left", "leave"), ("lying", "lie"),
        ("fled", "flee"), ("carries", "carry"), ("criticised", "criticize"), ("re-elected", "re-elect"),
        ("putting", "put"),
        ("brokered", "broker"), ("authored", "author"), ("cratered", "crater"), ("mentored", "mentor"),
        ("outscored", "outscore"), ("restored", "restore"),
        ("wounded", "wound"), ("travelling", "travel"), ("shot", "shoot"), ("dies", "die"),
    ],
)  # fmt: skip
def test_verb_lemma(form: str, lemma: str) -> None:
    """Regular, irregular, British and prefixed verb forms lead to their base form."""
    found = verb_form(form)
    assert found is not None
    assert found.lemma == lemma


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("countries", "country"), ("women", "woman"), ("buses", "bus"), ("lives", "life"), ("gas", "gas"),
     ("firemen", "fireman"),
     ("crises", "crisis"), ("houses", "house"), ("churches", "church"), ("cases", "case")],
)  # fmt: skip
def test_noun_lemma(plural: str, singular: str) -> None:
    """Plural nouns lead to their singular, and singulars in "s" stay."""
    assert noun_lemma(plural) == singular


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("The men had not been found.", [("find", True, True)]),
        ("Police reports say two died.", [("say", False, False), ("die", False, False)]),
        ("The report was a shock.", [("be", False, False)]),
        ("4 dead, 2 injured in a shooting", [("die", False, False), ("injure", True, False)]),
        ("He wants to leave the meeting.", [("want", False, False), ("leave", False, False)]),
        ("Two remain missing.", [("missing", False, False)]),
    ],
)
def test_verb_groups(text: str, groups: list[tuple[str, bool, bool]]) -> None:
    """Verb groups have the lemma of the main verb, whether it is passive, and whether negated."""
    found = segment(Article(text)).syntax.groups
    assert [(g.lemma, g.passive, g.negated) for g in found] == groups


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("The talks, which lasted an hour, failed.", ["The talks", ", which lasted an hour", ", failed."]),
        ("He left after police arrived.", ["He left", "after police arrived."]),
        ("They killed four and wounded six.", ["They killed four", "and wounded six."]),
    ],
)
def test_clauses(text: str, clauses: list[str]) -> None:
    """Clauses end at stops and joints between verbs."""
    document = segment(Article(text))
    found = document.tokens
    spans = [(found.starts[c.start], found.ends[c.end - 1]) for c in document.syntax.clauses]
    assert [text[start:end] for start, end in spans] == clauses
