"""Quotation marks and what they enclose."""

from __future__ import annotations

import pytest

from claimkit import Article, segment


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("He said “yes” and «no».", ["yes", "no"]),
        ('He said "yes" again.', ["yes"]),
        ("He said ``we saw 12'' twice.", ["we saw 12"]),
        ("He said \"we saw 12'' twice.", ["we saw 12"]),
        ("“Open to the end of\nits paragraph", ["Open to the end of"]),
        ('“Too good to be true," he said. “Yes.”', ["Too good to be true,", "Yes."]),
        ("The dogs’ owners don't mind.", []),
        ("''''", []),
        ('The 6" gun and the 5" gun', []),
    ],
)
def test_quotations(text: str, inner: list[str]) -> None:
    """Curly, straight and doubled marks enclose quotations; apostrophes and inches do not."""
    found = segment(Article(text)).quotations
    assert [q.inner.slice(text) for q in found if q.inner] == inner
