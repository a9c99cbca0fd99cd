"""Segmented text: sentences, paragraphs, quotations, dateline; words with lemma and tag."""

from ._closed import TAGS
from ._document import Document, segment
from ._lexicon import VerbForm, noun_lemma, verb_form
from ._segments import Dateline, Quotation
from ._tokens import Tokens, lemma_of

__all__ = [
    "TAGS",
    "Dateline",
    "Document",
    "Quotation",
    "Tokens",
    "VerbForm",
    "lemma_of",
    "noun_lemma",
    "segment",
    "tokens",
    "verb_form",
]


def tokens(source: Document) -> Tokens:
    """The word tokens of a document; found once and kept with it."""
    return source.tokens
