"""From the bytes of a file to its text.

In this order: a byte-order mark decides; then the encoding that was declared; then UTF-8; then UTF-16
without a mark, known by its zero bytes; then a guess, which the caller is told about.
"""

from __future__ import annotations

import codecs
import re
from functools import cache

from attrs import frozen

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

WESTERN = frozenset(
    "€‚ƒ„…†‡‰ŠŒŽ‘’“”•–—˜™š›œžŸ\u00a0¡£¥§©«\u00ad®°²·»¿½¼ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿ"
)
"""What Western text holds beyond ASCII in windows-1252; "³" or "¹" there is a Polish letter misread."""

CONTROL_SHARE = 0.002
"""Text has (nearly) no control characters; a compiled program or an image has more than 1 in 100."""

SAMPLE = 65536
"""Code points looked at to tell text from binary data."""

STRAY_SHARE = 0.05
"""Bad bytes per multi-byte character up to which data still counts as damaged UTF-8."""


@frozen
class Decoded:
    """Text, and how it was come by."""

    text: str
    """Without a byte-order mark; line ends as they are in the file."""
    encoding: str
    """Python's name of the encoding."""
    note: str | None = None
    """What the reader should know: a guess, damage; ``None`` when there is nothing to say."""


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """The text of ``data``.

    Raises ValueError, with a reason in words, for binary data, lone surrogates, an unknown declared
    encoding, and data that is not in the declared one.
    """
    found = _decode(data, declared)
    sample = found.text[:SAMPLE]
    if len(_controls().findall(sample)) > CONTROL_SHARE * len(sample):
        raise ValueError("binary data, not text")
    return found


def _decode(data: bytes, declared: str | None) -> Decoded:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, "the byte-order mark")
    if declared:
        return _strict(data, declared, "the declaration")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        return _utf16(data) or _damaged_utf8(data) or _western(data) or _guess(data)


def _strict(data: bytes, encoding: str, by: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        if not getattr(codecs.lookup(encoding), "_is_text_encoding", True):
            raise LookupError
    except (LookupError, ValueError):
        raise ValueError(f"unknown encoding {encoding!r}") from None
    try:
        return Decoded(data.decode(name), name)
    except UnicodeError:
        surrogate = _surrogate(data, name)
        if surrogate is not None:
            raise ValueError(surrogate) from None
        raise ValueError(f"not {name}, though {by} says so") from None


def _surrogate(data: bytes, encoding: str) -> str | None:
    """A message when lone surrogates are all that is wrong with the data."""
    try:
        text = data.decode(encoding, "surrogatepass")
    except (UnicodeError, LookupError):
        return None
    place = next((i for i, c in enumerate(text) if "\ud800" <= c <= "\udfff"), None)
    return None if place is None else f"the text has a lone surrogate at {place}"


def _utf16(data: bytes) -> Decoded | None:
    sample = data[: SAMPLE // 2 * 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    pairs = len(sample) / 2
    if len(data) % 2 or max(even, odd) < 0.3 * pairs or min(even, odd) > 0.05 * pairs:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    try:
        return Decoded(data.decode(encoding), encoding, f"no byte-order mark; read as {encoding}")
    except UnicodeDecodeError:
        return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 with a few bad bytes (a cut-off end, a stray byte), which are shown as U+FFFD."""
    surrogate = _surrogate(data, "utf-8")
    if surrogate is not None:
        raise ValueError(surrogate)
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = sum(1 for c in text if c > "\x7f") - bad
    if bad > max(1, STRAY_SHARE * good) or good < 2:
        return None
    return Decoded(text, "utf-8", f"{bad} damaged place{'s' * (bad > 1)} in the UTF-8 text, shown as U+FFFD")


def _western(data: bytes) -> Decoded | None:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    if any(c not in WESTERN for c in set(text) if c > "\x7f"):
        return None
    return Decoded(text, "cp1252", "not UTF-8 and no encoding declared; read as windows-1252")


def _guess(data: bytes) -> Decoded:
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    if best is None:
        raise ValueError("binary data, not text")
    return Decoded(str(best), best.encoding, f"not UTF-8 and no encoding declared; read as {best.encoding}")


@cache
def _controls() -> re.Pattern[str]:
    return re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


__all__ = ["Decoded", "decode"]
