"""Loaders: files of several formats become articles, one format a file.

To add a format, copy a neighbour (``plain.py``, ``jsonl.py``, ``json_records.py``): it has ``SUFFIXES``
and ``read(text) -> Iterator[Fields | Fault]``, and is listed in ``_load.FORMATS``.
"""

from ._dates import parse_published
from ._encoding import Decoded, decode
from ._load import load

__all__ = ["Decoded", "decode", "load", "parse_published"]
