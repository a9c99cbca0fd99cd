"""What the tagger sees of a token: attributes of words, classes around it, evidence from the article.

Every feature belongs to a group that depends on one small key only (a word, a triple of word classes, a set
of evidence), so that the sum of the weights of a group can be kept and looked up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from . import _gazetteer, _runs
from ._runs import Run

OFFSETS = (-2, -1, 0, 1, 2)
"""Neighbours whose words a token sees."""

_LOWER = re.compile(r"(?<![\w'’.-])[a-z][a-z]+")


@cache
def _classes() -> dict[str, str]:
    """The word classes of each word as a string of codes, most telling first."""
    words = _gazetteer.words()
    codes: dict[str, str] = {}

    def add(members: Iterable[str], code: str) -> None:
        for member in members:
            codes[member] = codes.get(member, "") + code

    for code, name in (
        ("h", "honorific"), ("r", "rank"), ("t", "title"), ("o", "orghead"), ("g", "legal"), ("u", "orgof"),
        ("p", "placehead"), ("q", "placeof"), ("l", "placelead"), ("x", "suffix"), ("m", "calendar"),
    ):  # fmt: skip
        add(words[name], code)
    for code, name in (("s", "say"), ("a", "particle")):
        add(words[name], code)
    roles = {word for role in words["role"] for word in role.split() if len(word) > 2}
    add(roles, "R")
    add(frozenset(name for name in _gazetteer.country_names() if " " not in name), "N")
    add(frozenset(name for name in _gazetteer.demonyms() if " " not in name), "D")
    for name, size in _gazetteer.cities().items():
        if " " not in name:
            codes[name] = codes.get(name, "") + ("C" if size >= 4 else "c")
    add(frozenset(name for name in _gazetteer.places() if " " not in name), "L")
    add(frozenset(name for name in _gazetteer.organisations() if " " not in name), "O")
    add(
        frozenset(
            word for name in _gazetteer.persons() for word in name.split() if word[0].isupper() or "-" in word
        ),
        "V",
    )
    single = {name: kinds for name, kinds in _gazetteer.encyclopedic().items() if " " not in name}
    add(frozenset(name for name, kinds in single.items() if "P" in kinds), "v")
    add(frozenset(name for name, kinds in single.items() if "L" in kinds), "y")
    add(frozenset(name for name, kinds in single.items() if "O" in kinds), "z")
    add(_gazetteer.peoples(), "d")
    add(_gazetteer.forenames(), "F")
    add(_gazetteer.surnames(), "S")
    for code, names in (("B", _gazetteer.bodies()), ("b", _gazetteer.towns()), ("E", _gazetteer.folk())):
        add((name for name in names if " " not in name), code)
    common = _gazetteer.common()
    for word in common:
        capital = word[:1].upper() + word[1:]
        codes[capital] = codes.get(capital, "") + "w"
    add(words["function"], "f")
    return codes


def shape(word: str) -> str:
    """Pattern of letters: "Xx", "X.", "XX", "x", "Xx-Xx", "9"."""
    if word.islower():
        return "x"
    if word.isupper():
        if word.endswith("."):
            return "X." if len(word) == 2 else "X.X."
        return "X" if len(word) == 1 else ("XX" if len(word) < 6 and word.isalpha() else "XXX")
    if word.isdigit():
        return "9"
    if not any(c.isalpha() for c in word):
        return "."
    if word[:1].isupper() and word[1:].islower():
        return "Xx." if word.endswith(".") else ("Xx-x" if "-" in word else "Xx")
    if "-" in word:
        return "X-X" if word[:1].isupper() else "x-X"
    if "'" in word or "’" in word:
        return "X'X"
    return "XxX" if word[:1].isupper() else "xX"


def word_class(word: str) -> str:
    """One short code for the kind of word, used in combinations of neighbours."""
    code = _classes().get(word)
    form = shape(word)
    if code is None:
        return form if form[0] in "Xx9" else word
    return f"{form}{code[:3]}" if form != "x" else (code[0] if code[0] in "saR" else "x")


def word_features(offset: int, word: str) -> list[str]:
    """Features of the word at ``offset`` from the token."""
    lower = word.lower()
    found = [f"{offset}w={lower}"]
    alike = _gazetteer.clusters().get(lower)
    if alike is not None:
        found.extend(f"{offset}{sort}={group}" for sort, group in zip("qmQ", alike, strict=True))
    if offset in (-2, 2):
        codes = _classes().get(word, "")
        found.extend(f"{offset}k={code}" for code in codes)
        return found
    form = shape(word)
    codes = _classes().get(word, "")
    found.append(f"{offset}s={form}")
    found.extend(f"{offset}k={code}" for code in codes)
    if form[0] in "Xx" and form != "x":
        found.append(f"{offset}K={codes or '-'}")
    if offset == 0:
        found.append(f"W={word}")
        if form != "x" and len(word) > 3:
            found.extend((f"z3={lower[-3:]}", f"z2={lower[-2:]}", f"a3={lower[:3]}", f"z4={lower[-4:]}"))
            if not codes:
                found.extend((f"u3={lower[-3:]}", f"u2={lower[-2:]}"))
        found.append(f"n={min(len(word), 9)}")
    return found


def class_features(left: str, token: str, right: str) -> list[str]:
    """Features of the classes of three neighbours."""
    return [f"c-={left}|{token}", f"c+={token}|{right}", f"c3={left}|{token}|{right}"]


def phrase_pair_features(words: Sequence[str], at: int, token: str) -> tuple[str, str, str, str]:
    """Features of pairs of words around ``words[at]``, which are in lower case; ``token`` is its class."""
    before, word, after = words[at - 1], words[at], words[at + 1]
    return (
        f"b-={before}|{word}",
        f"b+={word}|{after}",
        f"t-={words[at - 2]}|{before}|{token}",
        f"t+={after}|{words[at + 2]}|{token}",
    )


FACTS = ("lower", "mid", "titled", "named", "in", "orged", "first", "says", "has")
"""What an article may show of a word elsewhere; a set of them is a number with one bit for each."""

_LOWER_TOO, _MID, _TITLED, _NAMED, _IN, _ORGED, _FIRST, _SAYS, _HAS = (1 << at for at in range(len(FACTS)))


def evidence_features(facts: int, token: str) -> list[str]:
    """Features of what the article shows of the token elsewhere; ``token`` is its class."""
    flags = [name for at, name in enumerate(FACTS) if facts >> at & 1]
    return [f"e={flag}" for flag in flags] + [f"e={'+'.join(sorted(flags))}|{token}"]


def place_features(size: int) -> list[str]:
    """For each token of a run of this size the feature of its place in the run."""
    places = ["U"] if size == 1 else ["B", *"I" * (size - 2), "E"]
    return [f"p={place}{min(size, 4)}" for place in places]


def lower_words(text: str) -> frozenset[str]:
    """Lower-case words of the text."""
    return frozenset(_LOWER.findall(text))


PLACE_PREPOSITIONS = frozenset(
    {"in", "at", "near", "from", "outside", "across", "around", "to", "into", "towards", "toward"}
)


def is_place_or_body(name: str) -> bool:
    """Whether the gazetteers know a name as a place or an organisation."""
    return not {"C", "c", "L", "O"}.isdisjoint(_phrases()[0].get(name, ""))


def is_known(name: str) -> bool:
    """Whether any list knows the name."""
    return name in _phrases()[0]


def known_names(marks: Sequence[str]) -> list[tuple[int, int, str]]:
    """(first, one past the last, label) of known organisations, countries and regions of several words.

    ``marks`` are those of :func:`phrase_features`.
    """
    found: list[tuple[int, int, str]] = []
    for at, mark in enumerate(marks[:-1]):
        if mark[:1] == "B" and mark[2] in "NLO":
            last = at + 1
            while last < len(marks) and marks[last] == f"I-{mark[2:]}":
                last += 1
            found.append((at, last, "ORG" if mark[2] == "O" else "LOC"))
    return found


def is_place(name: str) -> bool:
    """Whether the gazetteers know a name as a place."""
    return not {"C", "c", "L", "N"}.isdisjoint(_phrases()[0].get(name, ""))


CONTRACTED = [mark + end for mark in "'’" for end in ("m", "ve", "re", "ll", "d", "t")]
"""What is left of a verb after an apostrophe."""


@cache
def _alone() -> frozenset[str]:
    """Words that say nothing where they stand alone: "The", "But", "I’m"."""
    function = _gazetteer.words()["function"]
    plain = {w for w in function if w.lower() in _gazetteer.common() or len(w) < 3}
    return frozenset((*plain, *(f"{w}{end}" for w in function for end in CONTRACTED)))


@cache
def _familiar() -> frozenset[str]:
    """Words, and names of two words, that a headline in capitals may hold."""
    return frozenset((*_classes(), *(name for name in _phrases()[0] if name.count(" ") == 1)))


@cache
def _joinable() -> frozenset[str]:
    """Names of places that a hyphen joins to others, and names that themselves hold a hyphen."""
    towns = (name for name, size in _gazetteer.cities().items() if size >= 5 or "-" in name)
    return frozenset(
        (
            *_gazetteer.country_names(),
            *_gazetteer.demonyms(),
            *_gazetteer.places(),
            *towns,
            "EU",
            "NATO",
            "UN",
        )
    )


def read(text: str) -> tuple[list[Run], dict[str, int]]:
    """The runs of a text and what it shows about their words."""
    lower = lower_words(text)
    found = list(_runs.find(text, _alone(), _joinable()))
    runs = _runs.recased(text, found, lower, _familiar(), _gazetteer.common())
    return runs, evidence(runs, lower)


@cache
def _telling() -> tuple[Mapping[str, int], Mapping[str, int]]:
    """What a word of a run shows about the one after it, and about the one before it."""
    words = _gazetteer.words()
    about_next = dict.fromkeys(_gazetteer.forenames(), _NAMED)
    about_next.update(dict.fromkeys(words["honorific"] | words["rank"] | words["title"], _TITLED))
    about_last = dict.fromkeys(_gazetteer.surnames(), _FIRST)
    about_last.update(dict.fromkeys(words["orghead"] | words["legal"], _ORGED))
    return about_next, about_last


def evidence(runs: Sequence[Run], lower: frozenset[str]) -> dict[str, int]:
    """For each capitalised token of the article what its occurrences show about it, as bits of FACTS."""
    about_next, about_last = _telling()
    says = _gazetteer.words()["say"]
    seen: dict[str, int] = {}
    for tokens, _, _, (_, before), (after, _) in runs:
        last = len(tokens) - 1
        for at, token in enumerate(tokens):
            if token[:1].islower() and "-" not in token and "'" not in token:
                continue
            facts = seen.get(token)
            if facts is None:
                facts = _LOWER_TOO if token.lower() in lower else 0
            if at:
                left = tokens[at - 1]
                initial = len(left) == 2 and left[1] == "." and left.isupper()
                facts |= _MID | about_next.get(left, _NAMED if initial else 0)
            else:
                if before[0].isalpha() or before == ",":
                    facts |= _MID
                if before in PLACE_PREPOSITIONS:
                    facts |= _IN
            if at < last:
                facts |= about_last.get(tokens[at + 1], 0)
            elif after in ("'s", "’s"):
                facts |= _HAS
            elif after in says:
                facts |= _SAYS
            seen[token] = facts
    return seen


def is_borne(facts: int) -> bool:
    """Whether a given name or an initial stands before the word somewhere in the article."""
    return bool(facts & _NAMED)


@cache
def _phrases() -> tuple[dict[str, str], frozenset[str]]:
    """Labels of known names of several words or of one, and the first words of longer ones."""
    known: dict[str, str] = {}
    for name, size in _gazetteer.cities().items():
        known[name] = "C" if size >= 3 else "c"
    for name in _gazetteer.places():
        known[name] = "L"
    for name in _gazetteer.country_names():
        known[name] = "N"
    for name in _gazetteer.organisations():
        known[name] = known.get(name, "") + "O"
    for name in _gazetteer.persons():
        known.setdefault(name, "V")
    for name, kind in _gazetteer.encyclopedic().items():
        if name not in known:
            known[name] = f"w{kind}"
    for code, names in (("B", _gazetteer.bodies()), ("b", _gazetteer.towns()), ("E", _gazetteer.folk())):
        for name in names:
            known.setdefault(name, code)
    return known, frozenset(name.split(" ", 1)[0] for name in known if " " in name)


def phrase_features(tokens: Sequence[str]) -> list[str]:
    """For each token its place in the longest known name that starts left-most: "B-N", "I-O", "U-C" or ""."""
    known, openers = _phrases()
    marks = [""] * len(tokens)
    at = 0
    count = len(tokens)
    while at < count:
        token = tokens[at]
        following = at + 1
        if token in openers:
            for end in range(min(count, at + 6), following, -1):
                label = known.get(" ".join(tokens[at:end]))
                if label:
                    marks[at:end] = [f"B-{label}", *[f"I-{label}"] * (end - following)]
                    following = end
                    break
        if following == at + 1 and token in known:
            marks[at] = f"U-{known[token]}"
        at = following
    return marks


def neighbours(run: Run) -> list[str]:
    """The tokens of the run with two neighbours on either side."""
    return [*run.before, *run.tokens, *run.after]


def token_features(run: Run, facts: Mapping[str, int]) -> list[list[str]]:
    """All features of each token of the run, as training sees them."""
    around = neighbours(run)
    small = [word.lower() for word in around]
    classes = [word_class(word) for word in around]
    marks = phrase_features(run.tokens)
    places = place_features(len(run.tokens))
    rows: list[list[str]] = []
    for at, token in enumerate(run.tokens):
        middle = at + 2
        row = [f for offset in OFFSETS for f in word_features(offset, around[middle + offset])]
        row += class_features(classes[middle - 1], classes[middle], classes[middle + 1])
        row += evidence_features(facts.get(token, 0), classes[middle])
        row += phrase_pair_features(small, middle, classes[middle])
        row += (f"g={marks[at]}", places[at])
        rows.append(row)
    return rows
