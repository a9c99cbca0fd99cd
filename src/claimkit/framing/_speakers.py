"""Who says what: cues of attribution in a document and the stretch of text that each covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from ..spans import Span
from ..text import Document, Syntax, Tokens, VerbGroup
from . import _words as words
from ._words import wordset

_STOPS = frozenset(',;:—–()[]“”"«»|') | {"--"}
_PRONOUNS = frozenset(["he", "she", "they", "it", "we", "i"])
_LONGEST = 24
"""Tokens that a speaker's description may take."""


@frozen
class Cue:
    """One attribution: "…, police said", "according to the ministry"."""

    start: int
    """First code point of speaker and verb together."""
    end: int
    """One past their last code point."""
    speaker: Span
    """Where the speaker is named."""
    name: str
    """The speaker as worded; for a pronoun the speaker it stands for, if one was named before."""
    word: str
    """Lemma of the verb, or "according to"."""
    first: int
    """First code point that is attributed."""
    last: int
    """One past the last."""


def cues(document: Document) -> tuple[Cue, ...]:
    """All cues of a document in text order."""
    found: list[Cue] = []
    tokens, syntax = document.tokens, document.syntax
    said = [g for g in syntax.groups if g.lemma in words.SPEECH_VERBS or _estimates(tokens, g)]
    at = 0
    for first, last in tokens.sentences:
        here: list[Cue] = []
        while at < len(said) and said[at].start < last:
            cue = _spoken(document, tokens, syntax, said[at], first, last, here[-1] if here else None)
            if cue is not None:
                here.append(cue)
            at += 1
        here.extend(_according(document, tokens, first, last))
        here.extend(_nouns(document, tokens, first, last))
        here.extend(_headline(document, tokens, first, last))
        here.sort(key=lambda c: (c.start, c.end))
        found.extend(_bounded(here))
    return tuple(_named(found))


def _bounded(here: list[Cue]) -> Iterator[Cue]:
    """The cues of a sentence, each forward one ended by a later cue that looks back over it."""
    for index, cue in enumerate(here):
        later = next((c for c in here[index + 1 : index + 4] if c.first <= cue.start < c.start), None)
        yield (
            cue
            if later is None or cue.first < cue.start or cue.last <= later.start
            else evolve(cue, last=later.start)
        )


def _named(found: Sequence[Cue]) -> Iterator[Cue]:
    """The cues with "he", "she" and "they" replaced by the speaker named last."""
    anybody: Cue | None = None
    person: Cue | None = None
    for cue in found:
        word = cue.name.lower()
        if word not in _PRONOUNS:
            anybody = cue
            if any(part[0].isupper() for part in cue.name.split()[1:]) or (
                " " not in cue.name and cue.name[0].isupper()
            ):
                person = cue
            yield cue
            continue
        meant = (person or anybody) if word in ("he", "she") else anybody if word == "they" else None
        yield (
            cue
            if meant is None or cue.start - meant.end > 2000
            else evolve(cue, name=meant.name, speaker=meant.speaker)
        )


def _spoken(
    document: Document,
    tokens: Tokens,
    syntax: Syntax,
    verb: VerbGroup,
    first: int,
    last: int,
    before: Cue | None,
) -> Cue | None:
    """The cue of one verb of speech, or ``None`` when nobody speaks."""
    if verb.infinitive or (verb.passive and not (verb.reduced and verb.lemma in words.SAY_VERBS)):
        return None
    if not verb.finite and tokens.tags[verb.main] == "G":
        if tokens.lowers[verb.start - 1 : verb.start] != [","]:
            return None
        before = before or _of_sentence(document, tokens, syntax, verb, first)
        if before is None:
            return None
        end = tokens.ends[last - 1]
        return evolve(
            before, word=verb.lemma, end=tokens.ends[verb.main], first=tokens.ends[verb.main], last=end
        )
    subject = _trimmed(tokens, _subject(tokens, syntax, verb, first))
    inverted = False
    may_invert = verb.lemma in words.SAY_VERBS and verb.lemma != "tell" and verb.start == verb.main
    if may_invert and _after_stop(tokens, verb.start, first):
        behind = _noun_phrase(tokens, syntax, verb.end, last)
        inverted = subject is None or (behind is not None and _nothing_more(tokens, syntax, behind[1], last))
        subject = behind if inverted else subject
    if subject is None or (tokens.lowers[subject[0]] in words.NOT_SPEAKERS and subject[1] - subject[0] == 1):
        return None
    if verb.passive and not _after_stop(tokens, subject[0], first):
        return None
    if verb.lemma == "claim" and _TOLLS.intersection(tokens.lowers[verb.end : min(verb.end + 8, last)]):
        return None
    if verb.lemma in words.STRICT_VERBS and not _has_complement(
        tokens, verb.end, last, max(subject[0], first)
    ):
        return None
    sentence = Span(tokens.starts[first], tokens.ends[last - 1])
    span = Span(tokens.starts[subject[0]], tokens.ends[subject[1] - 1])
    begin, finish = min(subject[0], verb.start), max(subject[1], verb.end)
    word = verb.lemma
    name = span.slice(document.text)
    if name.lower() in ("i", "we") and document.quotation_at(span.start) is not None:
        return None
    start, end = tokens.starts[begin], tokens.ends[finish - 1]
    if (
        verb.lemma in words.SAY_VERBS
        and _after_stop(tokens, begin, first)
        and _nothing_more(tokens, syntax, finish, last)
    ):
        return Cue(start, end, span, name, word, sentence.start, _tail(tokens, syntax, finish, last, start))
    if inverted:
        return Cue(start, end, span, name, word, sentence.start, _tail(tokens, syntax, finish, last, start))
    reach = _reach(tokens, syntax, verb, last)
    said = verb.end
    if verb.lemma in _TAKES_HEARER:
        said = (_noun_phrase(tokens, syntax, verb.end, last) or (said, said))[1]
    return Cue(
        start,
        end,
        span,
        name,
        word,
        tokens.ends[said - 1],
        max(tokens.ends[reach - 1], tokens.ends[said - 1]),
    )


_TAKES_HEARER = wordset("tell inform warn remind assure ask urge advise")
"""Verbs of speech with an object that hears: "told the BBC that …"."""


def _reach(tokens: Tokens, syntax: Syntax, verb: VerbGroup, last: int) -> int:
    """One past the last token that a forward cue covers: a bare object ends with its phrase."""
    after = tokens.lowers[verb.end] if verb.end < last else ""
    if verb.lemma not in _TAKES_OBJECT or after in ("that", ":", "“", '"', "‘", ","):
        return last
    for at in range(verb.end, min(last, verb.end + 30)):
        lower = tokens.lowers[at]
        if lower in ("that", ":"):
            return last
        group = syntax.group_at(at)
        if group is not None:
            return last if syntax.groups[group].finite or syntax.groups[group].infinitive else at
        if lower in (",", ";", "which", "who", "but"):
            return at
    return last


_TAKES_OBJECT = wordset("claim report note observe describe read post state quote reject announce")
"""Verbs of speech that often have a plain object: "claimed the attack, which …"."""


def _trimmed(tokens: Tokens, phrase: tuple[int, int] | None) -> tuple[int, int] | None:
    """The phrase without a day at its end: "police on Tuesday" → "police"."""
    if phrase is None:
        return None
    start, end = phrase
    while end - start > 1 and (
        tokens.lowers[end - 1] in _DAYS
        or (tokens.tags[end - 1] in "#." and _DAYS.intersection(tokens.lowers[start:end]))
    ):
        end -= 1
    return start, end


_DAYS = wordset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday january february march april "
    "may june july august september october november december jan feb aug sept oct nov dec on late early "
    "nov. dec. jan. feb. aug. sept. oct."
)


def _tail(tokens: Tokens, syntax: Syntax, finish: int, last: int, start: int) -> int:
    """End of what a cue inside or after its sentence covers: the rest too when a comma and a clause go on."""
    if finish < last and tokens.lowers[finish] == ",":
        group = syntax.group_from(finish)
        if group is not None and syntax.groups[group].start < last:
            return tokens.ends[last - 1]
    return start


def _has_complement(tokens: Tokens, at: int, last: int, begin: int) -> bool:
    """Whether "that", a colon or a quotation stands by the verb, as with verbs that do not always report."""
    if (begin > 0 and tokens.lowers[begin - 1] in '“”"’') or (
        begin > 1 and tokens.lowers[begin - 2] in '“”"’'
    ):
        return True
    if at < last and tokens.tags[at] == "T" and tokens.lowers[begin] != "it":
        return tokens.lowers[at - 1] not in ("continue", "continued", "continues")
    if (
        at < last
        and tokens.lowers[at] == "for"
        and tokens.lowers[at - 1].startswith(("hope", "hoping", "ask"))
    ):
        return True
    if any(tokens.lemma(before) in words.FIGURE_SOURCES for before in range(max(begin, at - 4), at)):
        return True
    return any(lower in ("that", ":", "“", '"', "‘") for lower in tokens.lowers[at : min(at + 4, last)])


def _estimates(tokens: Tokens, verb: VerbGroup) -> bool:
    """Whether the verb gives somebody's figure: "put the toll at 12", "spoke of 30,000 protesters"."""
    after = tokens.lowers[verb.end : verb.end + 6]
    if verb.lemma == "speak":
        return after[:1] == ["of"]
    return verb.lemma in ("put", "place") and "at" in after and bool(_FIGURES.intersection(after))


_TOLLS = frozenset(["life", "lives", "responsibility", "victims"])
"""What storms, attacks and groups claim without saying anything."""

_FIGURES = wordset(
    "toll number numbers count figure figures total death deaths cost damage losses value estimate"
)
"""What is put at a figure."""


def _of_sentence(
    document: Document, tokens: Tokens, syntax: Syntax, verb: VerbGroup, first: int
) -> Cue | None:
    """A cue from the subject of the verb before: "The army rejected the claim, saying …"."""
    group = syntax.group_before(verb.start - 1)
    while group is not None and syntax.groups[group].start > first and not syntax.groups[group].finite:
        group = group - 1 if group else None
    if group is None or syntax.groups[group].start <= first or syntax.groups[group].passive:
        return None
    subject = _trimmed(tokens, _subject(tokens, syntax, syntax.groups[group], first))
    if subject is None or tokens.lowers[subject[0]] in words.NOT_SPEAKERS:
        return None
    span = Span(tokens.starts[subject[0]], tokens.ends[subject[1] - 1])
    end = tokens.ends[verb.main]
    return Cue(span.start, end, span, span.slice(document.text), verb.lemma, end, end)


def _after_stop(tokens: Tokens, at: int, first: int) -> bool:
    return at > first and tokens.lowers[at - 1] in ',“”"’»?!—–'


def _nothing_more(tokens: Tokens, syntax: Syntax, at: int, last: int) -> bool:
    """Whether no clause follows before the end or the next quotation mark."""
    for token in range(at, min(last, at + 30)):
        lower = tokens.lowers[token]
        if lower in '“"‘«':
            return True
        if lower == "that" or lower == ":":
            return False
        group = syntax.group_at(token)
        if group is not None and syntax.groups[group].finite and lower not in ("including", "adding"):
            return (
                tokens.lowers[at] in (",", "as", "when", "while", "after", "before", "in", "on")
                and token > at + 1
            )
    return True


def _subject(tokens: Tokens, syntax: Syntax, verb: VerbGroup, first: int) -> tuple[int, int] | None:
    """Tokens of the noun phrase before the verb."""
    end = verb.start
    if tokens.lowers[max(first, end - 3) : end] and _is_nobody(tokens, verb.start, first):
        return None
    while end > first and tokens.tags[end - 1] in "RX" and tokens.lowers[end - 1] not in ("there", "here"):
        end -= 1
    if end > first and tokens.lowers[end - 1] == ",":
        return _before_apposition(tokens, syntax, end - 1, first)
    if end > first and tokens.tags[end - 1] == "W":
        return _phrase_before(
            tokens, syntax, end - 2 if tokens.lowers[end - 2 : end - 1] == [","] else end - 1, first
        )
    if end > first and tokens.tags[end - 1] == "C":
        return _subject_of_previous(tokens, syntax, verb, first)
    return _phrase_before(tokens, syntax, end, first)


def _is_nobody(tokens: Tokens, end: int, first: int) -> bool:
    """Whether the subject is "no group", "nobody", "none of them"."""
    return any(word in ("no", "nobody", "none") for word in tokens.lowers[max(first, end - 3) : end])


def _subject_of_previous(
    tokens: Tokens, syntax: Syntax, verb: VerbGroup, first: int
) -> tuple[int, int] | None:
    """Subject of the verb that this one is joined to: "confirmed the deaths and said …"."""
    group = syntax.group_before(verb.start - 1)
    if group is None or syntax.groups[group].start <= first:
        return None
    return _phrase_before(tokens, syntax, syntax.groups[group].start, first)


def _phrase_before(tokens: Tokens, syntax: Syntax, end: int, first: int) -> tuple[int, int] | None:
    tags, lowers = tokens.tags, tokens.lowers
    at = end
    while at > first and end - at < _LONGEST:
        before, lower = tags[at - 1], lowers[at - 1]
        if lower in _STOPS or before in "WSTX" or (before == "C" and lower == "but"):
            break
        if before == "C":
            if at - 2 < first or tags[at - 2] not in "NP" or tags[at] not in "NPDA":
                break
        elif before == "I":
            if at - 2 < first or tags[at - 2] not in "NPA#" or at == end:
                break
        elif before == "." and lower not in ("'", ".", "&", "’"):
            break
        elif syntax.group_at(at - 1) is not None:
            return _described(tokens, syntax, at - 1, first) or _clean(tokens, at, end)
        at -= 1
    return _clean(tokens, at, end)


def _clean(tokens: Tokens, at: int, end: int) -> tuple[int, int] | None:
    """The phrase without what cannot start it, when a noun or pronoun is left."""
    while at < end and (tokens.tags[at] in "IRC." or tokens.lowers[at] in ("there", "then")):
        at += 1
    return (at, end) if at < end and any(t in "NPQ" for t in tokens.tags[at:end]) else None


def _described(tokens: Tokens, syntax: Syntax, token: int, first: int) -> tuple[int, int] | None:
    """The noun before a participle that describes it: "a man accused of shooting at cars said"."""
    group = syntax.group_at(token)
    for _ in range(3):
        if group is None:
            return None
        verb = syntax.groups[group]
        if verb.start > first and tokens.tags[verb.start - 1] in "NP":
            if verb.finite and not verb.reduced:
                return None
            return _phrase_before(tokens, syntax, verb.start, first)
        before = syntax.group_before(verb.start)
        if verb.finite or before is None or verb.start - syntax.groups[before].end > 4:
            return None
        group = before if syntax.groups[before].start >= first else None
    return None


def _before_apposition(tokens: Tokens, syntax: Syntax, comma: int, first: int) -> tuple[int, int] | None:
    """The phrase before a "," … "," that describes it: "Ms Marx, a spokeswoman for the event, said"."""
    found: tuple[int, int] | None = None
    for at in range(comma - 1, max(first, comma - 30), -1):
        if tokens.lowers[at] == ",":
            phrase = _phrase_before(tokens, syntax, at, first)
            if phrase is None:
                continue
            if found is not None and (tokens.tags[phrase[0]] != "P" or tokens.tags[found[0]] == "P"):
                return found
            found = phrase
            if phrase[0] == first or tokens.lowers[phrase[0] - 1] != ",":
                return found
        elif tokens.lowers[at] in (";", ":", "“", "”", '"'):
            return found
    return found


def _noun_phrase(tokens: Tokens, syntax: Syntax, at: int, last: int) -> tuple[int, int] | None:
    """The noun phrase that starts at a token."""
    tags, lowers = tokens.tags, tokens.lowers
    end = at
    while end < last and end - at < _LONGEST:
        tag = tags[end]
        if (
            (tag in "NPAD#Q'" and syntax.group_at(end) is None)
            or (
                tag == "I"
                and end > at
                and end + 1 < last
                and tags[end + 1] in "NPAD#"
                and lowers[end] in ("of", "for", "at", "to", "from", "in", "with")
            )
            or (
                tag == "C" and lowers[end] == "and" and end > at and end + 1 < last and tags[end + 1] in "PDN"
            )
        ):
            end += 1
        else:
            break
    while end > at and tags[end - 1] in "ID":
        end -= 1
    return (at, end) if end > at and any(t in "NPQ" for t in tags[at:end]) else None


def _according(document: Document, tokens: Tokens, first: int, last: int) -> list[Cue]:
    lowers = tokens.lowers
    found: list[Cue] = []
    for at in range(first, last - 2):
        if lowers[at] != "according" or lowers[at + 1] != "to":
            continue
        phrase = _noun_phrase(tokens, document.syntax, at + 2, last)
        if phrase is None:
            continue
        span = Span(tokens.starts[phrase[0]], tokens.ends[phrase[1] - 1])
        sentence = tokens.starts[first], tokens.ends[last - 1]
        found.append(
            Cue(tokens.starts[at], span.end, span, span.slice(document.text), "according to", *sentence)
        )
    return found


def _nouns(document: Document, tokens: Tokens, first: int, last: int) -> list[Cue]:
    """Cues that are nouns: "Macron's claim that 26 countries …", "claims by rebels that …"."""
    found: list[Cue] = []
    lowers, tags = tokens.lowers, tokens.tags
    for at in range(first + 1, last - 1):
        if lowers[at] != "that" or tags[at - 1] not in "NP":
            continue
        noun = at - 1
        if lowers[noun - 1] == "'s" and tokens.lemma(noun) in words.SPEECH_NOUNS and noun - 1 > first:
            phrase = _phrase_before(tokens, document.syntax, noun - 1, first)
        else:
            by = next((b for b in range(at - 2, max(first, at - 8), -1) if lowers[b] in ("by", "from")), None)
            if by is None or by == first or tokens.lemma(by - 1) not in words.SPEECH_NOUNS:
                continue
            noun, phrase = by - 1, (by + 1, at)
        if phrase is None:
            continue
        span = Span(tokens.starts[phrase[0]], tokens.ends[phrase[1] - 1])
        start, end = tokens.starts[min(noun, phrase[0])], tokens.ends[at]
        name, word = span.slice(document.text), tokens.lemma(noun)
        found.append(Cue(start, end, span, name, word, end, tokens.ends[last - 1]))
    return found


def _is_agency(word: str, length: int) -> bool:
    """Whether a headline's speaker is an organisation in capitals: "UN: 13 million need aid"."""
    return (
        length == 1 and word.isupper() and 1 < len(word) < 6 and word not in ("US", "UK", "EU", "UAE", "FILE")
    )


def _headline(document: Document, tokens: Tokens, first: int, last: int) -> list[Cue]:
    """The speaker of a headline: "Police: 2 killed", "2 killed in blast: police"."""
    lowers, tags = tokens.lowers, tokens.tags
    text = document.text
    if last - first > 4 and lowers[last - 1] == ".":
        if lowers[last - 3] != ":":
            return []
        last -= 1  # "Quake hits island, five hurt: media."
    if last - first < 4:
        return []
    marks = [at for at in range(first + 1, min(last - 1, first + 40)) if lowers[at] in (":", "-", "–", "—")]
    if not marks:
        return []
    sentence = tokens.starts[first], tokens.ends[last - 1]
    for begin, end in ((first, marks[0]), (marks[-1] + 1, last)):
        colon = lowers[marks[0] if begin == first else marks[-1]] == ":"
        if (
            end - begin > 5
            or (begin == first and not colon)
            or any(tags[at] not in "NPAD'" for at in range(begin, end))
        ):
            continue
        if lowers[end - 1] in words.SPEAKER_NOUNS or _is_agency(tokens.words[begin], end - begin):
            span = Span(tokens.starts[begin], tokens.ends[end - 1])
            return [Cue(span.start, span.end, span, span.slice(text), ":", *sentence)]
    return []
