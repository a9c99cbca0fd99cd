"""Verb groups and clauses of the sentences of a document."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import frozen

from ._closed import PREDICATE_ADJECTIVES, wordset
from ._lexicon import lexicon, verb_form
from ._tokens import Tokens

_HARD = frozenset(";:—–()[]…|•") | {"--", "-", "..", "..."}
_SKIP = "RX"


_COPULAR = wordset("remain fall go become stay get feel lie stand sit")
"""Verbs that link a subject to its state like "be": "remain missing", "fell ill"."""


@frozen
class VerbGroup:
    """A verb with its auxiliaries: "had not been identified"."""

    start: int
    """First token, auxiliaries included."""
    main: int
    """Token of the main verb, or of the adjective that predicates ("were dead")."""
    lemma: str
    """Base form of the main verb: "identify"; an adjective counts as its verb ("dead": "die")."""
    passive: bool = False
    """Whether it is a passive, or a participle that reads as one ("people killed")."""
    negated: bool = False
    """Whether "not" or "never" stands in the group."""
    finite: bool = True
    """Whether it can stand with a subject of its own; false for infinitives and -ing forms."""
    infinitive: bool = False
    """Whether "to" introduces it."""
    modal: str | None = None
    """Its modal verb in lower case, if any."""
    reduced: bool = False
    """Whether it is a passive participle without auxiliary: "people killed", "not involved"."""

    @property
    def end(self) -> int:
        """One past the last token."""
        return self.main + 1


@frozen
class Clause:
    """A stretch of tokens with at most one main predication."""

    start: int
    """First token."""
    end: int
    """One past the last token."""
    groups: tuple[int, ...]
    """Indexes of its verb groups."""
    opener: str
    """Lower-case word that introduces it ("which", "after", "and"), "" when none does."""


@frozen
class Syntax:
    """Verb groups and clauses of a document, in text order."""

    groups: Sequence[VerbGroup]
    clauses: Sequence[Clause]
    group_starts: Sequence[int]
    clause_starts: Sequence[int]

    def group_before(self, token: int) -> int | None:
        """Index of the last verb group that ends at or before ``token``."""
        at = bisect_left(self.group_starts, token) - 1
        if at >= 0 and self.groups[at].end > token:
            at -= 1
        return at if at >= 0 else None

    def group_from(self, token: int) -> int | None:
        """Index of the first verb group that starts at or after ``token``."""
        at = bisect_left(self.group_starts, token)
        return at if at < len(self.groups) else None

    def group_at(self, token: int) -> int | None:
        """Index of the verb group that holds ``token``."""
        at = bisect_right(self.group_starts, token) - 1
        return at if at >= 0 and token < self.groups[at].end else None

    def clause_of(self, token: int) -> Clause | None:
        """The clause around ``token``."""
        at = bisect_right(self.clause_starts, token) - 1
        return self.clauses[at] if at >= 0 and token < self.clauses[at].end else None


def parse(tokens: Tokens) -> Syntax:
    """The verb groups and clauses of all sentences."""
    groups: list[VerbGroup] = []
    clauses: list[Clause] = []
    for start, end in tokens.sentences:
        first = len(groups)
        _groups(tokens, start, end, groups)
        _clauses(tokens, start, end, groups, first, clauses)
    return Syntax(groups, clauses, [g.start for g in groups], [c.start for c in clauses])


def _groups(tokens: Tokens, start: int, end: int, groups: list[VerbGroup]) -> None:
    tags, lowers = tokens.tags, tokens.lowers
    at = start
    while at < end:
        tag = tags[at]
        if (
            tag in "MBHOVEGT"
            or (tag == "A" and _predicates(tokens, at, start, end))
            or (tag == "X" and at + 1 < end and tags[at + 1] in "VEGT" and lowers[at] != "no")
        ):
            group = _group(tokens, at, end)
            groups.append(group)
            at = group.end
        else:
            at += 1


def _predicates(tokens: Tokens, at: int, start: int, end: int) -> bool:
    """Whether an adjective stands as a predicate of its own: "4 dead", "left two missing"."""
    if tokens.lowers[at] not in PREDICATE_ADJECTIVES or at == start:
        return False
    before = tokens.tags[at - 1]
    after = tokens.tags[at + 1] if at + 1 < end else "."
    if before == "D" and tokens.lowers[at - 1] in _AMOUNTS:
        return after not in "NPAG'#"
    if tokens.lowers[at - 1] == ",":  # "2 people, including the gunman, dead"
        return (
            at - 2 > start
            and tokens.tags[at - 2] in "NP"
            and after in ".IC"
            and "," in tokens.lowers[start : at - 2]
        )
    return before in "#NPQVE" and after not in "NPAG'"


_AMOUNTS = frozenset(["several", "many", "some", "more", "few", "all", "both"])
_DAYS = wordset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday overnight early late last this"
)
"""Words of a time that may follow a participle without being its object: "13 shot Sunday"."""


def _group(tokens: Tokens, first: int, end: int) -> VerbGroup:
    tags, lowers = tokens.tags, tokens.lowers
    at, main = first, first
    modal: str | None = None
    negated = infinitive = False
    auxiliary = ""
    while at < end:
        tag = tags[at]
        if tag == "T":
            if at > first and auxiliary != "M":
                break
            infinitive = at == first
            auxiliary, main = tag, at
        elif tag == "M":
            if auxiliary:
                break
            modal, auxiliary, main = lowers[at], tag, at
            negated = negated or _is_negative(lowers[at])
        elif tag in "BHO":
            if auxiliary == "O" or (auxiliary == "B" and lowers[at] not in ("been", "being")):
                break
            negated = negated or _is_negative(lowers[at])
            auxiliary, main = tag, at
        elif tag == "X":
            negated, at = True, at + 1
            continue
        elif tag == "R":
            if at - main > 3:
                break
            at += 1
            continue
        elif tag in "VEG":
            main, auxiliary = at, auxiliary + tag
            if tag in "VE" and at + 1 < end and tokens.lemma(at) in _COPULAR and _is_state(tokens, at + 1):
                main, auxiliary = at + 1, "B" + tags[at + 1]
            break
        elif tag == "A" and (auxiliary == "B" or (at == first and lowers[at] in PREDICATE_ADJECTIVES)):
            joint = "NPA#D" if lowers[at] in PREDICATE_ADJECTIVES else "NPA#DC"
            if at + 1 < end and tags[at + 1] in joint and auxiliary == "B":
                break
            if at + 1 < end and tags[at + 1] in "EG" and lowers[at] in ("first", "last", "next"):
                at += 1
                continue
            main, auxiliary = at, auxiliary + "A"
            break
        else:
            break
        at += 1
    return _finish(tokens, first, main, auxiliary, end, modal, negated, infinitive)


def _is_participle(lower: str) -> bool:
    form = verb_form(lower)
    return form is not None and "n" in form.forms and "b" not in form.forms


def _is_state(tokens: Tokens, at: int) -> bool:
    """Whether a token can be the state after a linking verb: "remained trapped", "fell ill"."""
    return tokens.tags[at] == "E" or (tokens.tags[at] == "A" and tokens.lowers[at] in PREDICATE_ADJECTIVES)


def _finish(
    tokens: Tokens,
    first: int,
    main: int,
    auxiliary: str,
    end: int,
    modal: str | None,
    negated: bool,
    infinitive: bool,
) -> VerbGroup:
    tag, lower = tokens.tags[main], tokens.lowers[main]
    lemma = PREDICATE_ADJECTIVES.get(lower, lower) if tag == "A" else tokens.lemma(main)
    if auxiliary in ("MV", "TV", "OV") and lower in lexicon().verbs:
        lemma = lower  # "will lay off", "to found": the form that is also the past of another verb
    after = tokens.tags[main + 1] if main + 1 < end and tokens.lowers[main + 1] not in _DAYS else "."
    alone = first == main
    passive = False
    if tag == "E":
        bare = alone and after not in "D#QNP'"
        passive = lemma == "bear" or (lemma not in INTRANSITIVE and (bare or "B" in auxiliary))
    elif tag == "V" and alone and lemma in TRANSITIVE and _is_participle(lower):
        before = tokens.tags[main - 1] if main else "."
        passive = after not in "D#QNPA'R" and before in "#NPQ.R"
    elif tag == "V" and alone and after == "T" and lemma in REPORTABLE and lower.endswith("ed"):
        passive = True  # "a car believed to be his"
    finite = not infinitive and not (tag == "G" and "B" not in auxiliary)
    reduced = passive and all(at in _SKIP for at in tokens.tags[first:main])
    return VerbGroup(first, main, lemma, passive, negated, finite, infinitive, modal, reduced)


TRANSITIVE = wordset(
    "kill injure wound arrest shoot hospitalize detain charge capture evacuate destroy damage rescue "
    "displace kidnap abduct stab affect rob bury execute murder involve deploy airlift treat suspect accuse "
    "convict sentence jail release behead behead bomb torch identify confirm find take name hold hurt "
    "burn trap expect"
)
"""Verbs that ask for an object: without one after them, their -ed form is a passive participle."""


REPORTABLE = wordset("believe report allege schedule force allow order require suspect rumor accuse")
"""Verbs whose -ed form before "to" is a passive participle."""

INTRANSITIVE = wordset(
    "die fall rise happen occur arrive go come remain last begin become live exist stand sit wait stay work "
    "belong disappear vanish collapse emerge depart erupt escape flee grow appear seem lie sleep walk talk "
    "agree participate respond survive succumb drown perish age decline increase decrease climb drop"
)
"""Verbs whose participle is never a passive."""

COMPLEMENT = wordset(
    "say claim report believe think announce confirm add estimate know state suggest warn insist argue "
    "acknowledge admit hope fear tell mean show find"
)
"""Verbs after which a clause may follow without "that"."""


def _is_negative(lower: str) -> bool:
    return lower.endswith("n't") or lower in ("cannot", "not", "never")


def _clauses(
    tokens: Tokens, start: int, end: int, groups: list[VerbGroup], first: int, clauses: list[Clause]
) -> None:
    """Cut at stops and joints; a piece without a verb goes with the piece before it."""
    tags, lowers = tokens.tags, tokens.lowers
    mains = {groups[g].start: g for g in range(first, len(groups))}
    pieces: list[tuple[int, int, list[int], str, bool]] = []
    begin, opener, hard = start, "", False
    held: list[int] = []

    def close(at: int, next_opener: str, next_hard: bool) -> None:
        nonlocal begin, held, opener, hard
        if at > begin:
            pieces.append((begin, at, held, opener, hard))
            begin, held = at, []
        opener, hard = next_opener, next_hard

    at = start
    while at < end:
        tag, lower = tags[at], lowers[at]
        if tag == "." and (lower in _HARD or lower == ","):
            close(at, "", lower != ",")
        elif tag in "WS" or (tag == "C" and held):
            joined = at == begin or (at - 1 >= begin and tags[at - 1] == "." and at - 1 == begin)
            if joined and not held:
                opener = lower
            else:
                close(at, lower, False)
        elif tag == "T" and held:
            close(at, "to", False)
        if at in mains:
            group = groups[mains[at]]
            if (
                held
                and group.finite
                and groups[held[-1]].finite
                and tags[at] in "MBHOV"
                and not group.reduced
            ):
                said = groups[held[-1]]
                close(said.end if said.lemma in COMPLEMENT and said.end > begin else at, "", False)
            held.append(mains[at])
        at += 1
    close(end, "", False)
    for begin_, end_, held_, opener_, hard_ in pieces:
        last = clauses[-1] if clauses and clauses[-1].start >= start else None
        if not held_ and not hard_ and last is not None and opener_ not in ("which", "who", "whose", "where"):
            clauses[-1] = Clause(last.start, end_, last.groups, last.opener)
        else:
            clauses.append(Clause(begin_, end_, tuple(held_), opener_))
