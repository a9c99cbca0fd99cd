"""Segmented text: sentences, paragraphs, quotations, dateline; words with lemma and tag."""

from ._clauses import Clause, Syntax, VerbGroup
from ._closed import TAGS
from ._document import Document, segment
from ._lexicon import VerbForm, is_adjective, noun_lemma, past_forms, verb_form
from ._segments import Dateline, Quotation
from ._tokens import Tokens, lemma_of

__all__ = [
    "TAGS",
    "Clause",
    "Dateline",
    "Document",
    "Quotation",
    "Syntax",
    "Tokens",
    "VerbForm",
    "VerbGroup",
    "is_adjective",
    "lemma_of",
    "noun_lemma",
    "past_forms",
    "segment",
    "tokens",
    "verb_form",
]


def tokens(source: Document) -> Tokens:
    """The word tokens of a document; found once and kept with it."""
    return source.tokens
