"""The counted noun phrase after a number: head, modifiers, lemmas."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from claimkit.text import noun_lemma, verb_form

from ._noun_words import CASUALTY, CROWD, DEGREE, IRREGULAR, NOT_PLURAL, SINGULAR_IS, STOP
from ._words import words

NO_COMPOUND = words("off on eleven and or to the old something plus odd ish year-old time-old") - {"time-old"}
"""Words after "two-" that are no counted noun."""


@frozen
class NounHit:
    """A counted noun phrase."""

    head: str
    """Lemma of the head."""
    modifiers: tuple[str, ...]
    """Lemmas of what narrows it, in text order."""
    end: int
    """One past its last code point."""


@frozen
class OpenNoun:
    """Modifiers before "and" and another number: "12 Somali and 11 Yemeni pirates"."""

    modifiers: tuple[str, ...]
    end: int


@lru_cache(maxsize=1 << 14)
def lemma(word: str) -> str:
    """Singular of a plural noun in lower case; other words come back as they are."""
    if word.endswith("women"):
        return word[:-5] + "woman"
    if word.endswith("ics") and word not in NOT_PLURAL:
        return word[:-1]  # republics, critics
    return IRREGULAR.get(word) or (word[:-1] if word.endswith("is") and len(word) > 6 else noun_lemma(word))


@lru_cache(maxsize=1 << 14)
def is_plural(word: str) -> bool:
    """Whether a lower-case word reads as a plural noun (or a mass noun that is counted)."""
    if word in IRREGULAR:
        return True
    if len(word) < 3 or word in NOT_PLURAL or "." in word or "'" in word:
        return False
    if word.endswith("s"):
        return not word.endswith(("ss", "us")) and not (word.endswith("is") and word in SINGULAR_IS)
    return word.endswith("men") and len(word) > 5 and word not in ("specimen", "regimen", "abdomen")


_TOKEN = re.compile(
    r"[\"”’“'‘)]?[ \u00a0\u202f]([\"“'‘#]?)(u\.s\.|u\.k\.|u\.n\.|[^\W\d_](?:[^\W_]|"
    r"[-.'’&/](?=[^\W_]))*|ak \d\d\w*|(?<=[a-z] )(?:\d{3}s?\b|\d{1,2}(?= [a-z])))"
)
_NUMBER_NEXT = re.compile(
    r" (?:and|or|&) (?:an? |(?:about|some|another|around|more than|at least|up to|nearly|over) )?(?:\d|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|twenty|"
    r"thirty|forty|fifty|several|dozens|hundreds)\b)"
)


Word = tuple[str, int, int]
"""A word in lower case, where it ends, where it starts."""


def noun_after(text: str, low: str, at: int, one: bool) -> NounHit | OpenNoun | None:
    """The noun phrase that starts after ``at``; ``one`` says that a singular may be counted.

    The head is the last of the first plurals in a row: "27 presidents and heads", "two tank shells".
    People counted without a noun ("12 dead") have the head "person".
    """
    found = _words_after(text, low, at, one)
    if isinstance(found, OpenNoun):
        return found
    words, head = found
    if not words:
        return _casualty(low, at)
    first = words[0][0]
    if head < 0 or (first in ("dead", "killed", "injured", "wounded") and head > 2):
        casualty = _casualty(low, at)
        if casualty is not None or first in CASUALTY:
            return casualty
    if head < 0:
        if first.endswith("ese") and len(first) > 5 and text[words[0][2]].isupper():
            return NounHit(first, (), words[0][1])
        head = _singular_head(words) if one else -1
        if head < 0:
            return None
    name = lemma(words[head][0].removesuffix("'").removesuffix("'s"))
    modifiers = tuple(w for w, *_ in words[:head])
    if name == "other":
        name, modifiers = "person", (*modifiers, "other")
    return NounHit(name, modifiers, words[head][1])


def _words_after(text: str, low: str, at: int, one: bool) -> tuple[list[Word], int] | OpenNoun:
    """The words of the phrase and the index of its plural head, -1 when there is none."""
    words: list[Word] = []
    head, pos, quoted, capital = -1, at, False, False
    for _ in range(8):
        hit = _TOKEN.match(low, pos)
        if hit is None or (quoted and head >= 0 and hit[0][0] in '"”’)'):
            break
        word, start, end = hit[2].replace("’", "'"), hit.start(2), hit.end(2)
        quoted = quoted or bool(hit[1])
        if word[0].isdigit() and len(word) < 3 and not (words and capital):
            break
        if word in STOP and text[start:end] != "US":
            joint = word in ("and", "&", "or") and head < 0 and bool(words) and words[-1][0] not in DEGREE
            if joint and _NUMBER_NEXT.match(low, pos):
                return OpenNoun(tuple(w for w, *_ in words), words[-1][1])
            adjective = len(words) == 1 or capital
            if not (joint and adjective and words[0][0] not in CASUALTY and _coordinated(low, end)):
                break
            pos = end
            continue
        plural = _counts(low, word, end, one, text[start].isupper())
        if head >= 0 and not (plural and _continues(word, text[start].isupper() and not capital)):
            break
        capital = capital if head >= 0 or word[0].isdigit() else text[start].isupper()
        united = word in ("states", "nations") and bool(words) and words[-1][0] == "united"
        words.append((word, end, start))
        pos = end
        if plural and not united:
            head = len(words) - 1
        elif low[end : end + 1] == "." and not word.endswith("."):
            break
    return words, head


def _counts(low: str, word: str, end: int, one: bool, capital: bool) -> bool:
    """Whether the word reads as the plural of what is counted; "three weeks' pay" counts weeks."""
    if is_plural(word):
        return not (one and _no_plural_after_one(word))
    return low[end : end + 1] in ("’", "'") and word.endswith("s") and len(word) > 3 and not capital


def _continues(word: str, name: bool) -> bool:
    """Whether a second plural goes on as a compound ("tanks shells") and is no verb in -s and no name."""
    form = verb_form(word)
    return not name and (form is None or form.share < 5 or word in IRREGULAR)


_COORDINATED = re.compile(r" ([a-z-]+)(?: ([a-z-]+))?(?: ([a-z-]+))?")


def _no_plural_after_one(word: str) -> bool:
    """Whether the word after "one" is a verb in -s or a mass noun before a head: "one police officer"."""
    form = verb_form(word)
    return IRREGULAR.get(word) == word or (form is not None and "s" in form.forms and form.share >= 5)


def _coordinated(low: str, at: int) -> bool:
    """Whether a plural follows within three words: "fire and rescue crews"."""
    hit = _COORDINATED.match(low, at)
    if hit is None:
        return False
    for word in hit.groups():
        if word is None or word in STOP or word.endswith("ing"):
            return False
        if is_plural(word):
            return True
    return False


def _singular_head(words: list[tuple[str, int, int]]) -> int:
    """Index of the head of a singular noun phrase, or -1: the word before the first verb or adverb."""
    head = -1
    for i, (word, *_) in enumerate(words[:4]):
        if word.endswith("ly") and word not in (
            "family",
            "ally",
            "fly",
            "butterfly",
            "assembly",
            "rally",
            "bully",
            "belly",
        ):
            if head >= 0:
                break
            continue
        form = verb_form(word)
        if (
            form is not None
            and form.share >= 5
            and word != "wound"
            and ("s" in form.forms or "d" in form.forms)
        ):
            if "n" in form.forms and i + 1 < len(words) and head < 0:
                continue  # "one armed man"
            break
        if head >= 0 and word.endswith("ing"):
            break
        if word not in DEGREE:
            head = i
    return head


_CASUALTY = re.compile(
    r"[\"”]?(?: (more|others?|people|persons|confirmed|reported))?"
    r"(?: (?:were|was|are|is|have|had|has|being|been|believed|found|pronounced|"
    r"declared|reported|confirmed|also|still|now|left|"
    r"feared|reportedly|later)){0,4}"
    r"(?: (?:critically|seriously|fatally|severely|badly|slightly|to have been|to be|other|unaccounted))?"
    r"(?: (?:in|into|from) (?:an? )?([a-z]+) (?:condition|care)\b"
    r"| (?:in|into) (custody|hospital|jail|prison)\b| ([a-z]+)\b)"
)
_HARMED = re.compile(
    r"\b(kill|injur|wound|hurt|shoot|shot|murder|slay|slain|maim|sicken|infect|arrest|detain|"
    r"hospitali[sz])(?:ed|s|es|ing|e)?,?(?: (?:another|about|the|all|a total of|an additional|a "
    r"further|as many as|up to)){0,2} ?$"
)
_PARTICIPLES = {
    **dict.fromkeys(("kill", "murder", "slay", "slain"), "killed"),
    **dict.fromkeys(("injur", "maim"), "injured"),
    **dict.fromkeys(("shoot", "shot"), "shot"),
    "wound": "wounded", "hurt": "hurt", "sicken": "sick", "infect": "infected", "arrest": "arrested",
    "detain": "detained",
}  # fmt: skip
_TOLL = re.compile(
    r"\b(?:death toll|(injury )?toll(?: of (?:the )?(injured|wounded|missing)\b)?"
    r"|number of (?:dead|deaths|fatalities|casualties))\b[^.;,\n\d]{0,48}$"
)
_GIVEN = (
    r"(?: [a-z]+){0,6}? (?:at|to|by|was|were|is|as|of|reached|exceed(?:s|ed)?)"
    r"(?: (?:about|almost|around|at|between|exactly|just|least|more|nearly|only|over|some|than|up to))* ?$"
)
_CROWD = re.compile(rf"\b(?:crowd|attendance|turnout){_GIVEN}|\b(?:attendance|a crowd) (?:of )?$")
_NUMBER_OF = re.compile(
    r"\bnumber of (?:(?:the|its|their|his|her|our|those) )?(?:[a-z-]+ ){0,2}?"
    r"([a-z]+s|people|men|women|children)"
    rf"(?: ([a-z]+ed|hurt|shot|missing))?{_GIVEN}"
)


def counted_before(low: str, at: int) -> NounHit | None:
    """What is counted by what stands before: "killing 12", "death toll to 680", "put the crowd at 38,000",
    "the number of inmates was 309"."""
    hit = _HARMED.search(low, max(0, at - 36), at)
    if hit is not None:
        return NounHit("person", (_PARTICIPLES.get(hit[1], "hospitalized"),), 0)
    hit = _TOLL.search(low, max(0, at - 80), at)
    if hit is not None:
        return NounHit("person", (hit[2] or ("injured" if hit[1] else "dead"),), 0)
    if _CROWD.search(low, max(0, at - 80), at):
        return NounHit("person", (), 0)
    hit = _NUMBER_OF.search(low, max(0, at - 96), at)
    if hit is not None and hit[1] not in STOP:
        return NounHit(lemma(hit[1]), (hit[2],) if hit[2] in CASUALTY else (), 0)
    return None


_BROUGHT = re.compile(
    r" the (?:confirmed |official |overall |total )?(?:(injury )?toll\b|death toll\b"
    r"|number of (?:the |those |people |persons ){0,2}"
    r"(?:(dead|deaths|fatalities|killed|injured|wounded|hurt|missing)\b"
    r"|who (?:have |had )?(?:died|perished|lost their lives)\b))"
)


def _casualty(low: str, at: int) -> NounHit | None:
    """People counted by what happened to them: "12 dead", "40 were injured", "three more wounded", "bringing
    to 37 the number of those who lost their lives"."""
    hit = _BROUGHT.match(low, at)
    if hit is not None:
        state = hit[2] if hit[2] in ("injured", "wounded", "hurt", "missing") else "dead"
        return NounHit("person", ("injured" if hit[1] else state,), at)
    hit = _CASUALTY.match(low, at)
    if hit is None or (hit[4] == "shot" and low.startswith(" down", hit.end())):  # drones, not people
        return None
    word, kind = hit[4] or hit[2] or hit[3], hit[1] or ""
    other = ("other",) if kind.startswith("other") or " other " in hit[0] else ()
    if hit[4] in CROWD:
        return NounHit("person", other, hit.end(1) if kind else at)
    if hit[4] and word not in CASUALTY:
        return NounHit("person", ("other",), hit.end(1)) if kind.startswith("other") else None
    inside = hit[0].strip(' "”').count(" ") <= (1 if kind else 0)
    return NounHit(
        "person", (*other, word), hit.end(4) if inside and hit[4] else (hit.end(1) if kind else at)
    )
