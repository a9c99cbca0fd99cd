"""Text of articles, made harmless for terminals.

A control character can clear a screen, an escape sequence retitle a window, a direction override
(U+202E) show a sentence backwards. They are shown as escapes, so that the reader sees that they are there.
"""

from __future__ import annotations

import re
from functools import cache


@cache
def _unsafe() -> re.Pattern[str]:
    """Controls, direction marks, overrides and isolates, invisible characters, tags, surrogates."""
    return re.compile(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u206f"
        "\ufeff\ufff9-\ufffb\U000e0000-\U000e007f\ud800-\udfff]"
    )


def _escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def safe(text: str) -> str:
    """The text on one line, with nothing that a terminal would obey; white space is single blanks.

    >>> safe("six\\n people\\x1b[2J")
    'six people\\\\u001b[2J'
    """
    return _unsafe().sub(_escape, " ".join(text.split()))


def safe_json(text: str) -> str:
    """JSON text with the same characters as JSON escapes; it describes the same data."""
    return _unsafe().sub(_json_escape, text)


def _json_escape(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x10000:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"
