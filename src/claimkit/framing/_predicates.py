"""Which predicate a stretch of tokens belongs to.

Rules look at what stands directly left and right of the noun phrase: an object belongs to the verb
before it, a subject to the verb after it, an "of" phrase to its noun, other phrases to the verb of
their clause, an elliptic piece to the clause before it.
"""

from __future__ import annotations

from attrs import frozen

from ..text import Document, Syntax, Tokens, verb_form
from ..text._lexicon import lexicon
from . import _words as words
from ._words import wordset

REACH = 60
"""Tokens looked at to each side, so that a sentence of any length costs the same."""


@frozen
class Predicate:
    """What a claim's verb is, and where it stands."""

    lemma: str
    """Base form of the verb, or the verb of a noun of an event."""
    group: int | None
    """Index of the verb group; ``None`` when a noun carries the predicate."""
    noun: int | None = None
    """Token of the noun that carries it."""
    place: str = ""
    """"subject", "object", "inherited", or the preposition that ties the claim to it."""


def nominal(tokens: Tokens, index: int) -> str | None:
    """The verb of a noun of an event: "deaths" → "die"; ``None`` for other words."""
    if tokens.tags[index] not in "NP":
        return None
    lower = tokens.lowers[index]
    lemma = tokens.lemma(index) if tokens.tags[index] == "N" else lower
    if lemma == "toll" and _of_the_hurt(tokens, index):
        return "injure"
    return words.TOLL_NOUNS.get(lemma) or lexicon().nominals.get(lemma) or lexicon().nominals.get(lower)


def _of_the_hurt(tokens: Tokens, toll: int) -> bool:
    """ "the injury toll", "a toll of injured": those hurt, not those killed."""
    lowers = tokens.lowers
    after = [word for word in lowers[toll + 1 : toll + 4] if word not in ("of", "the")]
    return not words.HURT.isdisjoint((*lowers[max(0, toll - 1) : toll], *after[:1]))


def event_noun(tokens: Tokens, index: int) -> str | None:
    """Like :func:`nominal`, but not for nouns that mostly count things ("11 shots")."""
    return None if tokens.lemma(index) in words.NOT_EVENTS else nominal(tokens, index)


@frozen
class Finder:
    """Finds predicates in one document."""

    tokens: Tokens
    syntax: Syntax
    document: Document

    def find(self, first: int, last: int, kind: str, depth: int = 0) -> Predicate | None:
        """Predicate of the tokens ``first`` to ``last`` (exclusive), or ``None``."""
        tokens, tags = self.tokens, self.tokens.tags
        if first >= last:
            return None
        start, end = self._sentence(first)
        right = self._phrase_end(last, end)
        found = self._governor(first, last, right, start, end, kind, depth)
        head = right - 1
        if kind == "number" and found is not None and found.group is not None and found.place != "inherited":
            event = event_noun(tokens, head) if head >= first and tags[head] == "N" else None
            if (
                event is not None
                and found.lemma in words.LIGHT_VERBS | words.SPEECH_VERBS | words.CHANGE_VERBS
            ):
                return Predicate(event, found.group, head, "head")
        return found

    def _governor(
        self, first: int, last: int, right: int, start: int, end: int, kind: str, depth: int
    ) -> Predicate | None:
        """The predicate of a noun phrase from what stands left and right of it."""
        tags, lowers = self.tokens.tags, self.tokens.lowers
        if kind != "date":
            own = self.syntax.group_before(last)
            if (
                own is not None
                and self.syntax.groups[own].start >= first
                and not self.syntax.groups[own].infinitive
            ):
                return self._at(own, "within")
        left = self._phrase_start(first, start)
        tag = tags[left - 1] if left > start else "^"
        ago = right < end and lowers[right] in ("ago", "later", "earlier")
        if ago or (kind == "date" and tag != "I"):
            return self._adverbial(left, start, end, right)
        if tag in "VEG" or (tag in "BHA" and self.syntax.group_at(left - 1) is not None):
            found = self._object(left, right, start, end)
            if found is not None:
                return found
        if tag == "I" and lowers[left - 1] != "than":
            return self._phrase(left, right, start, end, kind, depth)
        after = self._subject(right, end, left)
        if tag == "C" and depth < 2 and left - 2 > start and tags[left - 2] in "#NP":
            fellow = self.find(left - 2, left - 1, kind, depth + 2)
            apart = after is None or after.group is None or self.syntax.groups[after.group].start > right
            if apart and fellow is not None and fellow.place not in ("subject", "inherited"):
                return fellow
        if after is not None:
            return after
        if tag in "C." and left - 1 > start:
            listed = self._listed(left, start, end, kind, depth)
            if listed is not None:
                return listed
        return self._fallback(left, right, start, end)

    def _sentence(self, token: int) -> tuple[int, int]:
        index = self.document.sentence_index(self.tokens.starts[token])
        start, end = self.tokens.sentences[index]
        return max(start, token - REACH), min(end, token + REACH)

    def _phrase_start(self, first: int, start: int) -> int:
        tags, lowers = self.tokens.tags, self.tokens.lowers
        at = first
        while at > start:
            tag, lower = tags[at - 1], lowers[at - 1]
            if lower == "at" and lowers[at] not in ("least", "most"):
                break
            if lower == "to" and at - 1 > start and lowers[at - 2] == "up":
                at -= 1
                continue
            if (
                (tag in "DA#'" and self.syntax.group_at(at - 1) is None)
                or (tag == "R" and lower not in ("then", "ago", "later"))
                or lower in ("$", "£", "€", "~")
                or (lower in words_of_bounds and tag in "IRAQC")
            ):
                at -= 1
            elif tag in "NP" and tags[at] in "NP'" and at == first:
                at -= 1
                first = at
            else:
                break
        return at

    def _phrase_end(self, last: int, end: int) -> int:
        """One past the noun phrase, with its "of" phrases and brackets."""
        tags, lowers = self.tokens.tags, self.tokens.lowers
        at = last
        while at < end:
            tag = tags[at]
            if tag in "NAP#'" and self.syntax.group_at(at) is None:
                at += 1
            elif tag == "I" and lowers[at] == "of" and at + 1 < end and tags[at + 1] in "DAN#PQ":
                at += 2
            elif (tag == "R" and at + 1 < end and tags[at + 1] in "MBHVEG") or (
                tag == "Q" and lowers[at] in ("others", "them", "us")
            ):
                at += 1
            else:
                break
        return at

    def _at(self, group: int, place: str) -> Predicate:
        return Predicate(self.syntax.groups[group].lemma, group, None, place)

    def _object(self, left: int, right: int, start: int, end: int) -> Predicate | None:
        tags, lowers = self.tokens.tags, self.tokens.lowers
        group = self.syntax.group_before(left)
        if group is None:
            return None
        verb = self.syntax.groups[group]
        after = self.syntax.group_at(right) if right < end else None
        if after is not None:
            state = self.syntax.groups[after]
            bare = state.start == state.main and self.tokens.tags[state.main] in "EAVG"
            if bare and (verb.lemma in words.RESULT_VERBS or verb.lemma == "be"):
                return self._at(after, "subject")
        elif verb.lemma in ("leave", "keep") and right < end and lowers[right] in ("and", ","):
            state_at = self._first_from(right, min(end, right + 9))
            if state_at is not None and self.syntax.groups[state_at].passive | (
                tags[self.syntax.groups[state_at].main] in "AE"
            ):
                return self._at(state_at, "subject")
        if after is not None and verb.lemma in words.SPEECH_VERBS:
            return self._subject(right, end, left) or self._at(after, "subject")
        if verb.lemma in words.CHANGE_VERBS or verb.lemma == "be":
            counted = self._counted(verb.start, start)
            if counted is not None:
                return counted
        if lowers[right - 1] in ("life", "lives") and verb.lemma in ("claim", "take", "lose", "cost"):
            return Predicate("die", group, right - 1, "head")
        if verb.lemma in words.SPEECH_VERBS:
            later = self._subject(right, end, left)
            if later is not None:
                return later
        return self._at(group, "object")

    def _counted(self, before: int, start: int) -> Predicate | None:
        """What a "toll", "number of …" or "deaths" before a verb of change counts."""
        for at in range(before - 1, max(start, before - 14) - 1, -1):
            group = self.syntax.group_at(at)
            if group is not None:
                verb = self.syntax.groups[group]
                if verb.reduced:
                    return self._at(group, "subject")
                return None
            if self.tokens.lowers[at] in (";", ":", ","):
                return None
            lemma = self.tokens.lemma(at)
            if lemma in words.TOLL_NOUNS or self.tokens.lowers[at] in (
                "dead",
                "wounded",
                "injured",
                "missing",
            ):
                form = verb_form(lemma)
                return Predicate(
                    (nominal(self.tokens, at) if lemma in words.TOLL_NOUNS else None)
                    or (form.lemma if form else "die" if lemma == "dead" else lemma),
                    None,
                    at,
                    "subject",
                )
            found = event_noun(self.tokens, at)
            if found is not None and self.tokens.lowers[at].endswith("s"):
                return Predicate(found, None, at, "subject")
        return None

    def _phrase(self, left: int, right: int, start: int, end: int, kind: str, depth: int) -> Predicate | None:
        """For a prepositional phrase whose preposition is the token before ``left``."""
        tokens = self.tokens
        preposition = left - 1
        word = tokens.lowers[preposition]
        noun = preposition - 1
        if word == "aged":
            return Predicate("age", None, preposition, word)
        described = self.syntax.group_at(right) if right < end and kind == "number" else None
        named = word != "of" or any(w in ("the", "those") for w in tokens.lowers[left : left + 2])
        if described is not None and self.syntax.groups[described].reduced and named:
            return self._at(described, "subject")
        if noun >= start and word == "of":
            return self._of(noun, left, start, end, kind, depth)
        if (
            noun < start
            or tokens.tags[noun] in "CS"
            or tokens.lowers[noun] in (",", ";", ":", "“", '"', "—", "–", "(")
        ):
            fronted = self._after_fronted(right, end)
            if fronted is not None:
                return self._at(fronted, word)
        group = self.syntax.group_before(preposition)
        if group is not None and self.syntax.groups[group].start < start:
            group = None
        verb = self.syntax.groups[group] if group is not None else None
        if word in ("to", "at", "by", "from") and verb is not None and verb.lemma in words.CHANGE_VERBS:
            counted = self._counted(verb.start, start) or self._counted(preposition, verb.end)
            if counted is not None:
                return counted
        event = event_noun(tokens, noun) if noun >= start else None
        if event is not None:
            tied = word in words.EVENT_PREPOSITIONS and kind != "date"
            if tied or verb is None or (verb.lemma in words.LIGHT_VERBS and verb.end >= noun - 3):
                return Predicate(event, None, noun, word)
        if group is not None and not self._stop_between(self.syntax.groups[group].end, preposition):
            begun = "S" in tokens.tags[self.syntax.groups[group].end : preposition]
            inner = self._first_from(right, end) if begun else None
            return self._at(group if inner is None else self._state_of(inner), word)
        later = self._first_from(right, end)
        if later is not None:
            return self._at(self._state_of(later), word)
        return self._at(group, word) if group is not None else self._before_sentence(start)

    def _of(self, noun: int, left: int, start: int, end: int, kind: str, depth: int) -> Predicate | None:
        tokens = self.tokens
        event = nominal(tokens, noun)
        lemma = tokens.lemma(noun)
        if lemma in words.SPEECH_NOUNS:  # "boasts of 26 nations contributing troops"
            inner = self._first_from(left + 1, min(end, left + 6))
            if inner is not None and not self.syntax.groups[inner].finite:
                return self._at(inner, "subject")
        if event is not None and lemma not in words.GROUP_NOUNS and lemma not in words.NOT_EVENTS:
            return Predicate(event, None, noun, "of")
        group = self.syntax.group_at(noun)
        if group is not None:
            return self._at(group, "of")
        return self.find(noun, left, "number" if kind == "date" else kind, depth + 1) if depth < 4 else None

    def _after_fronted(self, right: int, end: int) -> int | None:
        """The verb of "in 2010 he enlisted" and "on Monday, police arrested", after the phrase."""
        tags, lowers = self.tokens.tags, self.tokens.lowers
        commas = 0
        for at in range(right, min(end, right + 16)):
            group = self.syntax.group_at(at)
            if group is not None:
                return group
            if lowers[at] == ",":
                commas += 1
                if commas > 1 or at > right + 6:
                    return None
            elif (tags[at] in "WSC." and lowers[at] != "and") or (lowers[at] == "and" and at == right):
                return None
        return None

    def _stop_between(self, first: int, last: int) -> bool:
        lowers = self.tokens.lowers
        return any(lowers[at] in (";", ":", "—", "–", "(", "“", "|") for at in range(first, last))

    def _first_from(self, token: int, end: int) -> int | None:
        group = self.syntax.group_from(token)
        if group is None or self.syntax.groups[group].start >= end:
            return None
        return group

    def _subject(self, right: int, end: int, left: int) -> Predicate | None:
        """The verb that follows a subject ending at ``right``, over a phrase or relative clause."""
        tags, lowers = self.tokens.tags, self.tokens.lowers
        at = right
        relative = False
        while at < end:
            group = self.syntax.group_at(at)
            if group is not None:
                verb = self.syntax.groups[group]
                if verb.infinitive and self._has_verb_before(left):
                    return None
                if relative or verb.reduced:
                    group = self._main_after(verb.end, end, verb.lemma) or group
                return self._at(self._state_of(group), "subject")
            tag = tags[at]
            if tag == "W":
                relative = True
                at += 1
            elif lowers[at] == ",":
                if at + 1 < end and tags[at + 1] == "W":
                    main = self._after_relative(at + 1, end)
                    if main is not None:
                        return self._at(self._state_of(main), "subject")
                    at += 1
                else:
                    return self._over_apposition(at, end, left)
            elif lowers[at] in ("--", "—", "–") and self._closing_dash(at, end) is not None:
                at = self._closing_dash(at, end) or end
            elif tag in "IDANP#'RQX" or lowers[at] in ("and", "or", "&") or lowers[at] in ("(", ")"):
                at += 1
            else:
                return None
        return None

    def _closing_dash(self, dash: int, end: int) -> int | None:
        """One past the dash that closes what a dash opens: "Mattis -- the first to resign -- was leaving"."""
        lowers = self.tokens.lowers
        for at in range(dash + 2, min(end, dash + 30)):
            if lowers[at] == lowers[dash]:
                return at + 1
        return None

    def _state_of(self, group: int) -> int:
        """The state that a verb of result leads to, when it stands right behind: "found dead" → dead."""
        groups = self.syntax.groups
        verb = groups[group]
        if verb.lemma in words.TRANSPARENT_VERBS and group + 1 < len(groups):
            following = groups[group + 1]
            if following.infinitive and following.start == verb.end:
                return self._state_of(group + 1)
        if (
            verb.lemma in words.RESULT_VERBS
            and group + 1 < len(groups)
            and groups[group + 1].start == verb.end
        ):
            state = groups[group + 1]
            if state.start == state.main and self.tokens.tags[state.main] in "AE":
                return group + 1
        return group

    def _main_after(self, at: int, end: int, lemma: str) -> int | None:
        """The main verb after a clause that describes the subject: "those who fled … were freed"."""
        if lemma in words.SPEECH_VERBS:
            return None
        for token in range(at, min(end, at + 25)):
            group = self.syntax.group_at(token)
            if group is not None:
                verb = self.syntax.groups[group]
                if verb.finite and not verb.reduced:
                    return group
                continue
            if self.tokens.tags[token] in "SWC" or self.tokens.lowers[token] in _CLOSERS:
                return None
        return None

    def _after_relative(self, at: int, end: int) -> int | None:
        """The main verb after ", who … ,": it starts right behind the closing comma."""
        lowers = self.tokens.lowers
        for token in range(at, min(end, at + 30)):
            if lowers[token] == "," and token + 1 < end:
                adverb = self.tokens.tags[token + 1] == "R" and token + 2 < end
                group = self.syntax.group_at(token + 1 + adverb)
                if group is not None and self.syntax.groups[group].finite:
                    return group
            elif lowers[token] in (";", ":", "“", "”", '"'):
                return None
        return None

    def _has_verb_before(self, left: int) -> bool:
        """Whether a finite verb of the same stretch stands before ``left``: "took them 6 hours to …"."""
        group = self.syntax.group_before(left)
        if group is None or left - self.syntax.groups[group].end > 8:
            return False
        stops = self.tokens.lowers[self.syntax.groups[group].end : left]
        return self.syntax.groups[group].lemma not in words.SPEECH_VERBS and not any(
            s in ",;:" for s in stops
        )

    def _over_apposition(self, comma: int, end: int, left: int) -> Predicate | None:
        """The verb after ", aged 30 and from Leeds," when a second comma closes the apposition."""
        lowers = self.tokens.lowers
        closing = self.syntax.group_at(comma + 1) if comma + 1 < end else None
        if closing is not None and (
            self.syntax.groups[closing].finite or (left > 0 and lowers[left - 1] == ",")
        ):
            if self.syntax.groups[closing].reduced:
                closing = self._after_relative(comma + 1, end) or closing
            return self._at(self._state_of(closing), "subject")
        for at in range(comma + 1, min(end, comma + 14)):
            inner = self.syntax.group_at(at)
            if inner is not None:
                if not self.syntax.groups[inner].reduced:
                    return None
                continue
            if lowers[at] == ",":
                group = self.syntax.group_at(at + 1) if at + 1 < end else None
                return self._at(group, "subject") if group is not None else None
        return None

    def _listed(self, left: int, start: int, end: int, kind: str, depth: int) -> Predicate | None:
        """For a later member of a list: the verb that governs the list."""
        group = self.syntax.group_before(left)
        if group is None or self.syntax.groups[group].start < start:
            return None
        return self._at(group, "object")

    def _adverbial(self, left: int, start: int, end: int, right: int) -> Predicate | None:
        """For a time named without a preposition: the nearest verb before it, else after it."""
        group = self.syntax.group_before(left)
        verb = self.syntax.groups[group] if group is not None else None
        if (
            group is not None
            and verb is not None
            and verb.start >= start
            and not self._stop_between(verb.end, left)
        ):
            return self._at(group, "time")
        later = self._first_from(right, end)
        if later is not None:
            return self._at(later, "time")
        return self._fallback(left, right, start, end)

    def _fallback(self, left: int, right: int, start: int, end: int) -> Predicate | None:
        group = self.syntax.group_before(left)
        if group is not None and self.syntax.groups[group].start >= start:
            clause = self.syntax.clause_of(self.syntax.groups[group].main)
            later = self._first_from(right, end)
            aside = clause is not None and clause.opener in _ASIDES and clause.end <= left
            return self._at(later if aside and later is not None else group, "inherited")
        later = self._first_from(right, end)
        if later is not None:
            return self._at(later, "subject")
        for at in (*range(right - 1, left - 1, -1), *range(right, end), *range(left - 1, start - 1, -1)):
            found = event_noun(self.tokens, at)
            if found is not None:
                return Predicate(found, None, at, "inherited")
        return self._before_sentence(start)

    def _before_sentence(self, start: int) -> Predicate | None:
        """The last verb of the sentence before, when it is in the same paragraph."""
        if start == 0:
            return None
        index = self.document.sentence_index(self.tokens.starts[start])
        if index == 0:
            return None
        before, here = self.document.sentences[index - 1], self.document.sentences[index]
        if "\n" in self.document.text[before.end : here.start]:
            return None
        group = self.syntax.group_before(start)
        first = self.tokens.sentences[index - 1][0]
        if group is None or self.syntax.groups[group].start < first:
            return None
        return self._at(group, "inherited")


_ASIDES = wordset("when after as while if although though because before since")
"""Words that open a clause before the main one: "When police arrived, the bodies …"."""

_CLOSERS = frozenset([",", ";", ":", "—", "–", "(", ")", "“", "”", '"'])

words_of_bounds = wordset(
    "than over under about around nearly almost some up as many much least most more fewer less only just "
    "between at approximately roughly another"
)
"""Words of a bound or hedge that may stand between a verb or preposition and the figure."""
