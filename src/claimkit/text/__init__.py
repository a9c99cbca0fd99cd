"""Segmented text: sentences, paragraphs, quotations, dateline."""

from ._document import Document, segment
from ._segments import Dateline, Quotation

__all__ = ["Dateline", "Document", "Quotation", "segment"]
