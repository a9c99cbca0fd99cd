"""Strategies for text: paragraphs that claim nothing, and text made to break extractors."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

NEUTRAL_SENTENCES = (
    "The rain had stopped by then.",
    "Nobody was surprised.",
    "The street was quiet and the windows were dark.",
    "It was not clear what would follow.",
    "The doors stayed closed.",
    "What happens next is an open question.",
    "The room was full, and the mood was tense.",
    "There was no reply.",
)
"""Sentences without a figure, a date or a name."""

SCRIPTS = (
    "שלום עולם",
    "مرحبا بالعالم ١٢٣",
    "Привет, мир",
    "你好世界三十五",
    "こんにちは",
    "ภาษาไทย",
    "हिन्दी १२३",
    "\U0001d7d8\U0001d7d9\U0001d7da",
    "👩‍👩‍👧‍👦 🇺🇳",
    "𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
)

TRICKS = (
    "\u200b", "\u200d", "\u200e", "\u200f", "\u202e", "\u2066", "\u2069", "\ufeff", "\u00ad", "\u0301",
    "\u0345", "e\u0301", "ﬁ", "ß", "İ", "ı", "ẞ", "Σς", "\x00", "\x07", "\x1b[31m", "\x7f", "\ufffd",
    "\uffff", "\U0010ffff", "\u00a0", "\u202f", "\u2009", "\u3000", "\t", "\x0b", "\x0c", "\x1c",
    "\x85", "\u2028", "\u2029", "\r", "\r\n", "\n", "\n\n", " ", "  ",
)  # fmt: skip
"""Invisible, combining and control characters, letters whose case changes their length, and line ends."""

FRAGMENTS = (
    "1" * 400, "1,000,000,000,000", "1e999999999", "1.2.3.4.5", "0" * 40 + "1", "-0", "--5", "3-1",
    "15–20", "½", "1½", "²", "Ⅻ", "٣", "３０", "①", "1/0", "0/0", "1/3", "99/99/9999", "2025-02-30",
    "0000-00-00", "25:61", "24:00", "February 30", "the 31st of February", "year 10000", "99999 BC",
    "$", "€1.1m", "$-5bn", "%", "100%%", "1 000 000", "one hundred hundred thousand million",
    "minus one", "zero", "no one", "more than", "less than less than 5", "between 5 and", "from 9 to 3",
    "as many as", "hundreds of", "half a", "a third of a quarter", "U.S.", "U.N.", "St. St. St.",
    "Mr. Mr.", "Dr", "O'Neil", "Jean-Luc", "de la", "Mc", "’90s", "'tis", "“", "”", "„", "«", "»", '"',
    "‘", "’", "'", "“‘\"", "\"’”", "—", "–", "-", "…", ".", "...", "!", "?!", "(", ")", "[", "]", "{}",
    "%s", "{0}", "\\", "\\d", "<b>", "&amp;", "&#0;", "said", "according to", "and", "or", "not", "a",
    "A", "I", "MOSCOW (AP) —", "Thursday", "last", "next", "ago", "tomorrow", "now", "May", "March",
    "Monday",
)  # fmt: skip
"""Halves and caricatures of the phrases that extractors look for."""


def neutral_paragraphs() -> st.SearchStrategy[str]:
    """A paragraph without figure, date, name or line break; extractors should find nothing in it."""
    return st.lists(st.sampled_from(NEUTRAL_SENTENCES), min_size=1, max_size=4).map(" ".join)


def hostile_texts(phrases: Sequence[str] = (), max_pieces: int = 30) -> st.SearchStrategy[str]:
    """Text that is hard on an extractor: any Unicode without surrogates, never blank.

    It mixes scripts written from the right, combining and invisible characters, astral code points, odd
    line ends, overlong runs and lines, broken phrases, and ``phrases``, glued with or without white space.
    """
    pieces = st.one_of(
        st.sampled_from(FRAGMENTS),
        st.sampled_from(FRAGMENTS + tuple(phrases)),
        st.sampled_from(SCRIPTS),
        st.sampled_from(TRICKS),
        st.sampled_from(NEUTRAL_SENTENCES),
        st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
        st.builds(_repeat, st.sampled_from(FRAGMENTS + TRICKS), st.integers(2, 300)),
    )
    glue = st.sampled_from(("", " ", " ", " ", "\n", ", "))
    pairs = st.lists(st.tuples(pieces, glue), min_size=1, max_size=max_pieces)
    return pairs.map(lambda found: "".join(piece + after for piece, after in found)).filter(
        lambda text: text.strip() != ""
    )


def _repeat(piece: str, times: int) -> str:
    return piece * times
