"""Roles stated beside a person's name: "President Emmanuel Macron", "Dmitry Peskov, the press secretary".

Reading starts at the name and goes word by word, to the left for titles before it, to the right for an
apposition, so that its cost does not grow with the article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple, cast

from attrs import evolve

from claimkit.values.actors import Role, RoleStatus

from . import _gazetteer
from ._mentions import Mention

WINDOW = 110
"""Code points on either side of a name in which its role is looked for."""


@cache
def _modifiers() -> frozenset[str]:
    """Words that may stand before a role's head and belong to the title."""
    return _gazetteer.words()["modifier"]


BODIES = frozenset(
    ("ministry", "government", "department", "embassy", "parliament", "court", "bank", "agency")
)
"""Words for organisations that need no capital."""

_WORD = re.compile(r"[^\s,;:()“”\"—–]+|[,;:()“”\"—–]")
_OPENING = re.compile(
    r"\s*,\s+(?:who\s+(?:is|was|serves as)\s+)?(?:the|a|an|his|her|its|their)?\s*", re.IGNORECASE
)
_OF = re.compile(r"\s+(?:of|for|at|in|to)\s+(?:the\s+)?(?:new\s+|country['’]s\s+)?")
_BEHIND = re.compile(r" of (?:the )?")
_OF_BEFORE = re.compile(r"\s(?:of|for|at)(?:\s+the)?\s*$")


class Found(NamedTuple):
    """What stands beside one name."""

    roles: tuple[Role, ...]
    start: int
    """Where the phrase begins that ends in the name, its title included."""


@cache
def _titles() -> tuple[frozenset[str], frozenset[str]]:
    """All role phrases, and their last words, in lower case without hyphens."""
    phrases = frozenset(role.replace("-", " ") for role in _gazetteer.words()["role"])
    return phrases, frozenset(phrase.split()[-1] for phrase in phrases)


@cache
def _abbreviated() -> dict[str, str]:
    return {
        "gen.": "general", "lt.": "lieutenant", "col.": "colonel", "maj.": "major", "capt.": "captain",
        "sen.": "senator", "rep.": "representative", "gov.": "governor", "adm.": "admiral",
        "sgt.": "sergeant", "gen": "general", "sen": "senator", "gov": "governor",
        "pm": "prime minister",
    }  # fmt: skip


@cache
def _status() -> dict[str, RoleStatus]:
    pairs = (entry.partition("=") for entry in _gazetteer.words()["status"])
    return {word: cast(RoleStatus, status) for word, _, status in pairs}


def _plain(word: str) -> str:
    lower = word.lower()
    return _abbreviated().get(lower, lower).replace("-", " ")


def _suffixed(word: str) -> tuple[str, RoleStatus | None]:
    """A word without "-elect" or "-designate", and what that says."""
    lower = word.lower()
    if lower.endswith("-elect"):
        return word[: -len("-elect")], "elect"
    if lower.endswith("-designate"):
        return word[: -len("-designate")], "future"
    return word, None


def _prefixed(word: str) -> tuple[str, RoleStatus | None]:
    """A word without "ex-" or "then-", and what that says."""
    lower = word.lower()
    for prefix in ("ex-", "then-", "former-"):
        if lower.startswith(prefix):
            return word[len(prefix) :], "former"
    return word, None


class _Reader:
    """Reads the roles in one text, knowing where its names end and begin."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
        self.text = text
        self.ending: Mapping[int, Mention] = {m.end: m for m in mentions}
        self.beginning: Mapping[int, Mention] = {m.start: m for m in mentions}

    def before(self, end: int) -> tuple[Role, int] | None:
        """The role whose words end at ``end`` (but for a comma), and where its phrase begins."""
        base = max(0, end - WINDOW)
        comma, until, last = self._last_word(base, end)
        if not last:
            return None
        status: RoleStatus | None
        last, status = _suffixed(last)
        if _plain(last).split(" ")[-1] not in _titles()[1]:
            return self._of_name(comma, until)
        words = [(m.start(), m.end(), m[0]) for m in _WORD.finditer(self.text, base, until)]
        at = len(words)
        title = ""
        for size in range(1, min(5, len(words)) + 1):
            first, found = _prefixed(words[-size][2])
            status = found or status
            piece = [first] + [w[2] for w in words[len(words) - size + 1 :]]
            piece[-1] = _suffixed(piece[-1])[0]
            phrase = " ".join(_plain(w) for w in piece)
            if phrase in _titles()[0]:
                title, at = phrase, len(words) - size
            elif size > 1 and _plain(first) not in _modifiers():
                break
            elif size > 1:
                title, at = phrase, len(words) - size
            if found or (size < len(words) and self._ends_name(words[-size - 1])):
                break
        if not title:
            return None
        start = words[at][0]
        of, start, at = self._whose(words, at, start)
        while at > 0 and words[at - 1][2].lower() in _status():
            at -= 1
            start = words[at][0]
            status = _status()[words[at][2].lower()]
        if of is None:
            of, start, at = self._whose(words, at, start)
        determined = at > 0 and words[at - 1][2].lower() in (
            "the",
            "a",
            "an",
            "his",
            "her",
            "its",
            "their",
            "our",
        )
        if comma and not (determined or of):
            return None
        return Role(title, of, status or "current"), start

    def _last_word(self, base: int, end: int) -> tuple[bool, int, str]:
        """Whether a comma stands right before ``end``, where the word before ends, and the word or mark."""
        before = self.text[base:end].rstrip()
        comma = before.endswith(",")
        if comma:
            before = before[:-1].rstrip()
        pieces = before.rsplit(None, 1)
        return comma, base + len(before), _WORD.findall(pieces[-1])[-1] if pieces else ""

    def _ends_name(self, word: tuple[int, int, str]) -> bool:
        """Whether a name ends with the word, which then is no part of the title."""
        return word[1] in self.ending and word[2].lower() not in _modifiers()

    def _whose(self, words: list[tuple[int, int, str]], at: int, start: int) -> tuple[str | None, int, int]:
        """Country or organisation in front of the word ``at``."""
        if at == 0:
            return None, start, at
        left, _, word = words[at - 1]
        bare = re.sub(r"['’]s?$", "", word)
        if at > 1:
            two = f"{words[at - 2][2]} {bare}"
            if two in _gazetteer.demonyms():
                return _gazetteer.demonyms()[two].name, words[at - 2][0], at - 2
        if bare in _gazetteer.demonyms():
            return _gazetteer.demonyms()[bare].name, left, at - 1
        mention = self.ending.get(left + len(bare))
        if mention is not None and mention.kind in ("organisation", "place"):
            country = _gazetteer.country_names().get(mention.text) if mention.kind == "place" else None
            while at > 0 and words[at - 1][0] >= mention.start:
                at -= 1
            if at > 0 and words[at - 1][2] in _gazetteer.demonyms():
                at -= 1
            return (country.name if country else mention.text), words[at][0], at
        if bare in BODIES:
            return self._body(words, at)
        if bare in _gazetteer.country_names():
            return _gazetteer.country_names()[bare].name, left, at - 1
        return None, start, at

    def _body(self, words: list[tuple[int, int, str]], at: int) -> tuple[str, int, int]:
        """An organisation without a name of its own: "Swiss foreign ministry"."""
        first = at - 1
        while first > 0 and at - first < 4:
            word = words[first - 1][2]
            if word in _gazetteer.demonyms() or word in _gazetteer.country_names():
                first -= 1
                break
            if word not in _modifiers() and word not in ("central", "supreme", "high", "trade"):
                break
            first -= 1
        return self.text[words[first][0] : words[at - 1][1]], words[first][0], first

    def _of_name(self, comma: bool, end: int) -> tuple[Role, int] | None:
        """A role of the form "President of France" that ends at ``end``."""
        mention = self.ending.get(end)
        if mention is None or mention.kind not in ("organisation", "place"):
            return None
        link = _OF_BEFORE.search(self.text, max(0, mention.start - 12), mention.start)
        if not link:
            return None
        outer = self.before(link.start())
        if outer is None or (outer[0].of and not comma):
            return None
        role, start = outer
        country = _gazetteer.country_names().get(mention.text)
        of = country.name if country else mention.text
        again = _OF_BEFORE.search(self.text, max(0, start - 12), start)
        if again and (further := self.before(again.start())) is not None:
            return Role(further[0].title, self.text[start : mention.end], further[0].status), further[1]
        return Role(role.title, of, role.status), start

    def after(self, end: int) -> Role | None:
        """The role of the apposition that begins at ``end``."""
        opening = _OPENING.match(self.text, end, end + WINDOW)
        if not opening:
            return None
        at = opening.end()
        limit = min(len(self.text), at + WINDOW)
        status: RoleStatus | None = None
        of: str | None = None
        title = ""
        words = _WORD.finditer(self.text, at, limit)
        skip = at
        for number, hit in enumerate(words):
            if hit.start() < skip:
                continue
            if number > 9 or (len(hit[0]) == 1 and not hit[0].isalnum()):
                break
            word, stated = _prefixed(hit[0])
            word, suffix = _suffixed(word)
            status = stated or suffix or status
            mention = self.beginning.get(hit.start())
            if not title and word.lower() in _status():
                status = _status()[word.lower()]
            elif not title and mention is not None and mention.kind in ("organisation", "place"):
                country = _gazetteer.country_names().get(mention.text)
                of = country.name if country else mention.text
                skip = mention.end + 2 * self.text.startswith(("'s", "’s"), mention.end)
            elif not title and re.sub(r"['’]s?$", "", word) in _gazetteer.demonyms():
                of = _gazetteer.demonyms()[re.sub(r"['’]s?$", "", word)].name
            else:
                phrase = f"{title} {_plain(word)}".strip()
                if (
                    phrase in _titles()[0]
                    or _plain(word) in _modifiers()
                    or phrase.split()[-1] in _titles()[1]
                ):
                    title = phrase
                    at = hit.end()
                else:
                    break
        if not title or title.split()[-1] not in _titles()[1]:
            return None
        following = _WORD.match(self.text, at + 1, at + 40) if at + 1 < len(self.text) else None
        if (
            following
            and following.start() in self.beginning
            and self.beginning[following.start()].kind == "person"
        ):
            return None
        link = _OF.match(self.text, at, at + 30)
        if link and (mention := self.beginning.get(link.end())) and mention.kind in ("organisation", "place"):
            country = _gazetteer.country_names().get(mention.text)
            of = country.name if country else mention.text
        elif link and of is None and self.text[link.end() : link.end() + 1].isupper():
            inner = self.after_title(link.end())
            of = inner or of
        return Role(title, of, status or "current")

    def body_behind(self, end: int) -> str | None:
        """The country or organisation that follows a name with a title: "President Ada Kone of Togo"."""
        link = _BEHIND.match(self.text, end, end + 10)
        mention = self.beginning.get(link.end()) if link else None
        if mention is None or mention.kind not in ("organisation", "place"):
            return None
        country = _gazetteer.country_names().get(mention.text)
        return country.name if country else mention.text

    def after_title(self, start: int) -> str | None:
        """The words "President of Russia" at ``start``, if a title and a name stand there."""
        hit = re.compile(r"[A-Z]\w+(?: [A-Z]\w+)?(?: (?:of|for) (?:the )?)").match(
            self.text, start, start + 50
        )
        mention = self.beginning.get(hit.end()) if hit else None
        return self.text[start : mention.end] if mention else None


def read(text: str, mentions: list[Mention]) -> dict[int, Found]:
    """What stands beside each person's name, by the place where the name starts."""
    reader = _Reader(text, mentions)
    found: dict[int, Found] = {}
    for mention in mentions:
        if mention.kind != "person":
            continue
        roles: list[Role] = []
        start = mention.start
        held = reader.before(start) if start else None
        if held is not None:
            body = reader.body_behind(mention.end) if held[0].of is None else None
            roles.append(evolve(held[0], of=body) if body else held[0])
            start = held[1]
        if (
            text.startswith(",", mention.end)
            and (role := reader.after(mention.end)) is not None
            and role not in roles
        ):
            roles.append(role)
        if roles:
            found[mention.start] = Found(tuple(roles), start)
    return found
