"""Coarse parts of speech from the word lists and the words around; see :data:`claimkit.text.TAGS`.

One pass a sentence, left to right. Ambiguous forms ("report", "left", "wounded") are read from the
tag before them, from what follows, and from how often the word is a verb at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from ._closed import CLOSED, LOOKAHEAD, PREDICATE_ADJECTIVES, wordset
from ._lexicon import VerbForm, lexicon, verb_form

_PLURALS = wordset("people police men women children officials forces")
_SUBJECTS = wordset("i you he she it we they who that which there")
_OPENERS = frozenset("D#'A")
"""Tags of words that start or continue a noun phrase."""


def tag_sentence(words: Sequence[str]) -> list[str]:
    """The tag of each word of one sentence."""
    lowers = [w.lower() for w in words]
    title = _is_title(words)
    tags: list[str] = []
    for index, lower in enumerate(lowers):
        tags.append(_tag(index, words, lowers, tags, title))
        if lower == "'s" and tags[-1] == "'" and _is_contraction(index, lowers):
            tags[-1] = "B"
    return tags


def _is_title(words: Sequence[str]) -> bool:
    """Whether the sentence is set in title case or capitals, as headlines are."""
    if len(words) > 30:
        return False
    if words and words[-1] == "." and (len(words) < 6 or any(w.islower() and w not in CLOSED for w in words)):
        return False
    letters = [w for w in words if w[0].isalpha() and len(w) > 3]
    return len(letters) > 1 and sum(w[0].isupper() for w in letters) >= 0.75 * len(letters)


def _is_contraction(index: int, lowers: Sequence[str]) -> bool:
    before = lowers[index - 1] if index else ""
    return before in ("it", "he", "she", "that", "there", "who", "what", "here", "where", "how")


def _tag(index: int, words: Sequence[str], lowers: Sequence[str], tags: list[str], title: bool) -> str:
    word, lower = words[index], lowers[index]
    first = word[0]
    if not (first.isalnum() or first == "'"):
        return "."
    if first.isdigit():
        return "#"
    following = lowers[index + 1] if index + 1 < len(lowers) else ""
    if lower in LOOKAHEAD:
        return _lookahead(lower, following, index, lowers, tags)
    closed = CLOSED.get(lower)
    if (
        lower == "may"
        and word != lower
        and (index or following[:1].isdigit())
        and _is_month(index, lowers, title)
    ):
        return "P"
    if closed is not None and not title and len(word) > 1 and index and word.isupper() and closed in "QWIC":
        return "P"
    if closed is not None and not (first.isupper() and closed in "AN" and index and not title):
        return "'" if lower == "'s" else closed
    if lower == "'s" or word == "'":
        return "'"
    if "'" in word and lower.endswith("n't"):
        return "O"
    capital = first.isupper() and not title and (index > 0 or _name_goes_on(words))
    if capital and not (index and tags[-1] == "." and words[index - 1] in '“"‘:—–-'):
        return "P"
    form = verb_form(lower)
    if (
        form is None
        and tags
        and tags[-1] == "M"
        and lower not in lexicon().adjectives
        and not lower.endswith("ly")
    ):
        return "V"
    if form is None:
        return _open(lower, word, index, title)
    return _verb_or_not(form, lower, following, index, lowers, tags, words, title)


def _is_month(index: int, lowers: Sequence[str], title: bool) -> bool:
    after = lowers[index + 1][:1] if index + 1 < len(lowers) else ""
    return not title or after.isdigit() or (index > 0 and lowers[index - 1][:1].isdigit())


def _name_goes_on(words: Sequence[str]) -> bool:
    """Whether a sentence's first word is followed by a name, so that it is likely one too."""
    return len(words) > 1 and words[1][0].isupper() and words[0].lower() not in CLOSED


def _open(lower: str, word: str, index: int, title: bool) -> str:
    if lower.endswith("ly") and len(lower) > 4 and lower not in _LY_NOUNS:
        return "A" if lower in _LY_ADJECTIVES else "R"
    if lower in lexicon().adjectives:
        return "A"
    if "-" in lower and lower.rsplit("-", 1)[-1] in _COMPOUND_ADJECTIVES:
        return "A"
    if (
        word[0].isupper()
        and index == 0
        and not title
        and lower not in lexicon().plurals
        and not lower.endswith("s")
    ):
        return "P" if len(lower) > 2 and lower not in lexicon().nominals else "N"
    return "N"


_LY_NOUNS = wordset("family assembly supply ally reply july italy anomaly monopoly")
_LY_ADJECTIVES = wordset("deadly early daily weekly monthly elderly likely friendly only lonely yearly")
_PLACED = wordset("here there today yesterday tonight")
"""Words between a noun and its relative clause: "the shooting here that killed three"."""
_COMPOUND_ADJECTIVES = wordset("old based led related backed controlled held year week day style level speed")


def _lookahead(lower: str, following: str, index: int, lowers: Sequence[str], tags: list[str]) -> str:
    closed = CLOSED.get(following)
    form = verb_form(following) if closed is None else None
    if lower == "to":
        if following in ("be", "have", "do", "not"):
            return "T"
        if following.endswith("ly") and closed is None and index + 2 < len(lowers):
            form = verb_form(lowers[index + 2])
        return "T" if form is not None and "b" in form.forms and form.share >= 2 and closed is None else "I"
    if lower == "close":
        return "A" if following == "to" or (tags and tags[-1] in "DA") else _verb_or_noun(tags)
    if lower == "that":
        before = lowers[index - 1] if index else ""
        noun = tags[-2:-1] if before in _PLACED else tags[-1:]
        if noun and noun[0] in "NP" and (closed in ("B", "H", "M", "O") or _is_finite(form)):
            return "W"
        told = verb_form(before)
        if told is not None and tags and tags[-1] in "VEG":
            return "S"
        joins = closed in ("D", "Q", "#", "I") or following[:1].isdigit()
        return "S" if joins or (tags and tags[-1] in "NP" and closed is None) else "D"
    if lower == "one":
        return "#"
    if lower == "her":
        return "Q" if closed in ("I", "C", "S", "D") or following in ("", ".", ",") else "D"
    if lower == "so":
        return "R"
    if lower == "like":
        return "I" if not tags or tags[-1] not in "TMQ" else "V"
    if lower in ("about", "around"):
        return "R" if closed == "#" or following[:1].isdigit() else "I"
    # after, before, since, until, as, once: a clause follows when a verb comes before the next stop
    for ahead in range(index + 1, min(index + 9, len(lowers))):
        word = lowers[ahead]
        tag = CLOSED.get(word)
        if not word[0].isalnum() or tag in ("S", "W", "C"):
            break
        if tag in ("B", "H", "M", "O"):
            return "S"
        if tag is None and ahead > index + 1:
            form = verb_form(word)
            if _is_finite(form) and lowers[ahead - 1] not in ("the", "a", "an"):
                return "S"
    return "R" if lower == "once" else "I"


def _verb_or_noun(tags: list[str]) -> str:
    return "V" if tags and tags[-1] in "TMQWNP" else "A"


def _is_finite(form: VerbForm | None) -> bool:
    return form is not None and ("d" in form.forms or "s" in form.forms) and form.share >= 5


def _verb_or_not(
    form: VerbForm, lower: str, following: str, index: int, lowers: Sequence[str], tags: list[str],
    words: Sequence[str], title: bool,
) -> str:  # fmt: skip
    at = index - 1
    while at >= 0 and (
        (tags[at] in "RX" and lowers[at] != "about")
        or (lowers[at] in _FLOATING and at and tags[at - 1] in "QBHMO")
    ):
        at -= 1
    before = tags[at] if at >= 0 else "^"
    word_before = lowers[at] if at >= 0 else ""
    if (
        before == "D"
        and word_before in ("more", "others", "another", "most")
        and at
        and "b" not in form.forms
    ):
        before = "#"
    next_closed = CLOSED.get(following)
    if next_closed is None and not title and following and words[index + 1][0].isupper():
        next_closed = "P"
    forms = form.forms
    if forms == "g":
        return _gerund(lower, form, before, word_before, following, next_closed)
    if before == "M" or (before == "O" and "b" in forms) or (before == "T" and "b" in forms):
        return "V" if "b" in forms else "E"
    if "n" in forms and (
        before in "BH"
        or (before in "VE" and (word_before in _LINKS or (word_before in _RESULTS and at == index - 1)))
    ):
        return "E"
    if ("n" in forms and before == "D" and at == index - 1) or before == "'":
        if "b" in forms or not form.forms.startswith("d") or following == "" or not following[0].isalpha():
            return "N"
        return "A"
    if before == "." and form.lemma in _SAYING and "b" not in forms:
        return "V"
    if forms == "d" and before not in "D'":
        return "V"
    if "d" in forms or "n" in forms:
        if lower in lexicon().nominals and before in "DA#'" and form.share < 9 and next_closed != "D":
            return "N" if lower in _PAST_NOUNS else "E"
        if before in "#D" and at < index - 1 and tags[-1] == "R" and lowers[index - 1].endswith("ly"):
            return "A" if following[:1].isalpha() and next_closed in (None, "A", "P", "D") else "E"
        if before == "#" and at == index - 1 and next_closed == "P" and following not in _DAYS:
            return "A"  # "four detained Boko Haram leaders"
        if before == "#" or (before == "A" and tags and tags[-1] == "A"):
            return (
                "A"
                if _noun_follows(following, next_closed, index, words, title)
                else ("V" if "n" not in forms else "E")
            )
        if before == "I" and at == index - 1:
            return "A" if _noun_follows(following, next_closed, index, words, title) else "E"
        if "d" not in forms:
            return "E"
        if following == "by":
            return "E"
        if before == "." and word_before == "," and _ends_aside(tags):
            return "V"
        if before in "^.C" and _noun_follows(following, next_closed, index, words, title) and not title:
            return (
                "A"
                if next_closed is None and following[:1].isalpha() and not words[index + 1][0].isupper()
                else "E"
            )
        return "V"
    return _present(form, following, next_closed, before, word_before, at, lowers, tags, title)


def _present(
    form: VerbForm, following: str, closed: str | None, before: str, word_before: str, at: int,
    lowers: Sequence[str], tags: list[str], title: bool,
) -> str:  # fmt: skip
    """A base or third-person form: the verb of a subject before it, or a noun."""
    share = form.share
    if before in "QW" or (before in "NP" and word_before in _SUBJECTS):
        return "V"
    if word_before in ("this", "that") and "s" in form.forms and share >= 6:
        return "V"
    follows = (closed is not None and closed in "DIQ#TRSXP") or following[:1].isdigit() or following == "that"
    if word_before in _PLURAL_NUMBERS and share >= 6 and "b" in form.forms and at == len(tags) - 1:
        return "V"
    if before == "#" and share >= 7 and "b" in form.forms and (follows or not following[:1].isalpha()):
        return "V"
    if before in "D'#IBH" or (before == "A" and share < 9):
        return "N"
    if (
        before in "VEG"
        and verb_form(word_before) is not None
        and word_before.startswith(("help", "let", "made", "make"))
    ):
        return "V" if "b" in form.forms and share >= 4 else "N"
    if following == "of" and share < 9:
        return "N"
    if "s" in form.forms:
        if before in "NP" or title:
            if following == "that" or share == 9:
                return "V"
            if share < 9 and not title and _after_preposition(tags):
                return "N"
            return "V" if share >= (3 if follows else 8) and not _has_finite(tags, lowers) else "N"
        if before == "." and word_before in ("that", ")", ","):
            return "V" if share >= 7 and follows else "N"
        return "V" if share >= 6 and before not in "^." else "N"
    if before in "NP" and _is_plural(word_before):
        return "V" if share >= 6 or (share >= 3 and follows and not _has_finite(tags, lowers)) else "N"
    if (
        before == "P"
        and share >= 4
        and closed in ("#", "D", "Q")
        and not title
        and not _has_finite(tags, lowers)
    ):
        return "V"
    if (
        before in "NP"
        and share >= 8
        and not title
        and follows
        and not _has_finite(tags, lowers)
        and _has_plural(lowers, tags)
    ):
        return "V"
    if before == "C" and share >= 4 and _joins_base(lowers, tags):
        return "V"
    if before == "." and share >= 4 and word_before == "," and _joins_base(lowers, tags) and follows:
        return "V"
    if before in "^." and word_before not in (",", ";"):
        return "V" if share >= 8 and (following == "to" or before == "." or follows) else "N"
    return "V" if share >= 8 and closed is not None and closed in "DQ#" else "N"


def _has_finite(tags: list[str], lowers: Sequence[str]) -> bool:
    """Whether a finite verb stands since the last joint; one that takes a clause does not count."""
    for at in range(len(tags) - 1, max(-1, len(tags) - 15), -1):
        tag = tags[at]
        if tag in "CSW.":
            return False
        if tag in "BHMO":
            return True
        if tag == "V":
            form = verb_form(lowers[at])
            return form is None or form.lemma not in _SAYING
    return False


def _is_plural(lower: str) -> bool:
    return lower in _PLURALS or (lower.endswith("s") and not lower.endswith(("ss", "us", "is")))


def _after_preposition(tags: list[str]) -> bool:
    """Whether a preposition governs the noun phrase just before, so that it is nobody's subject."""
    for at in range(len(tags) - 1, max(-1, len(tags) - 7), -1):
        if tags[at] == "I":
            return at == 0 or tags[at - 1] not in "NPQ"
        if tags[at] not in "NA#D":
            return False
    return False


def _ends_aside(tags: list[str]) -> bool:
    """Whether the last comma closes an aside after the subject: "The meeting, hosted by Macron, included"."""
    last = len(tags) - 1
    for at in range(last - 1, max(0, last - 20), -1):
        if tags[at] == "." and at + 1 < last:
            return tags[at + 1] in "VEGW" and not any(tag in "VBHM" for tag in tags[max(0, at - 8) : at])
    return False


def _has_plural(lowers: Sequence[str], tags: list[str]) -> bool:
    last = len(tags)
    for at in range(last - 1, max(-1, last - 9), -1):
        if tags[at] in "CSW.":
            return False
        if tags[at] == "N" and _is_plural(lowers[at]):
            return True
    return False


def _joins_base(lowers: Sequence[str], tags: list[str]) -> bool:
    """Whether a base form after "to" or a modal stands shortly before, to which another is joined."""
    last = len(tags)
    return any(tags[at] == "V" and tags[at - 1] in "TM" for at in range(last - 1, max(0, last - 12), -1))


_PLURAL_NUMBERS = frozenset(["thousands", "hundreds", "dozens", "millions", "scores"])

_RESULTS = wordset("found left pronounced declared confirmed believed reported feared presumed")
"""Participles before a participle that says what became of somebody: "found shot"."""

_LINKS = wordset("got get gets getting remain remains remained became become becomes stay stayed lay")
"""Verbs before a participle that they link to their subject: "got killed", "remained trapped"."""

_DAYS = wordset("monday tuesday wednesday thursday friday saturday sunday")

_SAYING = wordset(
    "say tell add report explain announce confirm warn write recall tweet believe think claim estimate know "
    "hope"
)
"""Verbs that may stand right after a quotation's comma."""

_FLOATING = frozenset(["all", "both", "each", "either", "neither"])
"""Words that may stand between a subject or auxiliary and its verb: "have both said"."""

_PAST_NOUNS = wordset("shot cut hit cost spread bid cast split read forecast broadcast")


def _noun_follows(following: str, closed: str | None, index: int, words: Sequence[str], title: bool) -> bool:
    """Whether the next word can be the noun that a participle describes ("wounded soldiers")."""
    if not following or not following[0].isalpha() or closed is not None:
        return False
    if words[index + 1][0].isupper() and not title:
        return False
    if following.endswith("ly") or following in lexicon().adjectives:
        return False
    form = verb_form(following)
    return (
        form is None
        or (form.share <= 5 and "d" not in form.forms)
        or (form.forms in ("s", "b") and form.share < 8)
    )


def _gerund(
    lower: str, form: VerbForm, before: str, word_before: str, following: str, closed: str | None
) -> str:
    if before == "B":
        return "G"
    object_follows = closed in ("D", "#", "Q") or following[:1].isdigit()
    if object_follows and before not in "D'":
        return "G"
    if lower in lexicon().nominals and before in "DA'#NPI^":
        return "N"
    if before in "D'A#":
        return "N" if closed is not None or not following[:1].isalpha() else "A"
    return "G"


def is_predicate_adjective(lower: str) -> bool:
    """Whether an adjective can state what happened to those counted ("4 dead")."""
    return lower in PREDICATE_ADJECTIVES
