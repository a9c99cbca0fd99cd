"""What one article denies and another says is so: "the minister did not resign", "the minister resigned".

A verb with "not" or "never" makes a description titled "resign: not so"; the same verb without it, in any of
the articles compared, one titled "resign: so". They are set against each other when who did it and to whom
are the same. What "not" does not turn into its opposite is left out: "did not resign until Friday", "did not
act alone", "not only", what may be, is to be, or depends on something.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import takewhile

from ..claims import Claim, Participant
from ..comparators.descriptions import DENIED, SO, TRAIT
from ..hookspecs import Comparator
from ..spans import Span
from ..text import Clause, Document, VerbGroup
from .described import Described, long_ago, paired
from .features import time_apart
from .scored import Scored, Side

ANYTHING = frozenset(
    """be have do say tell know think believe want need seem appear expect like go come get take give make see
    let keep mean feel look try help happen become remain turn put use work call ask respond comment reply
    matter care elaborate mention specify provide include involve reach find start begin stop continue change
    show stand hold run move follow allow require deserve understand realize realise remember recognize
    recognise hear intend plan hope decide agree refuse fail manage rule speak talk sleep eat lie belong exist
    lose bring add read watch live""".split()
)
"""Verbs that say so many things that one denied is hardly the one affirmed elsewhere."""

BEHIND = "RATWG"
"""Tags of words right behind a verb with which it says something else: "act alone", "try to", "see how"."""

PHRASE = frozenset("DANP#'EG")
"""Tags of words of an object."""

CLAUSES = frozenset({"that", "whether", "if", "as", "like"})
"""The same as words: "show that"."""

LIMITS = re.compile(
    r"\b(?:until|unless|only|just|because|merely|simply|necessarily|but|anymore|longer|again|all|every\w*|each"
    r"|both|enough|far|without|much|always|often|any|few|if|whether|instead|rather|except)\b",
    re.IGNORECASE,
)
"""Words of the clause by which "not" denies less than all of it, or it is another time."""

YET = frozenset({"has", "have", "had", "yet", "hasn't", "haven't", "hadn't"})
"""Words of a group that say that it is not so by now, and may be later."""

MODALS = frozenset({None, "will", "won't", "won’t"})
"""Modal verbs of a group; what may, must or should be is no fact."""

AHEAD = frozenset({"will", "won't", "won’t"})
"""Words of a group that say it of the time to come."""

NOBODY = frozenset(
    """he she it they we i you who which that this these those there one some many most others someone nobody
    anyone everyone what people another none""".split()
)
"""Subjects that tell nobody."""

SMALL = frozenset(
    "the a an its his her their our my your this that these those any some no also still".split()
)
BREAK = frozenset("of in for at from with on by to about against who which that over under after".split())
"""Words that end the head of a phrase."""

SURE = 0.7
"""Score of two such statements."""

Core = Mapping[str, Participant]


def negated(document: Document) -> frozenset[str]:
    """The verbs that a text denies, by lemma."""
    return frozenset(g.lemma for g in document.syntax.groups if g.negated and g.lemma not in ANYTHING)


def statements(document: Document, verbs: Collection[str]) -> Iterator[tuple[Span, str]]:
    """Span and title of what a text says to be so, or not, with one of ``verbs``, in text order."""
    tokens, syntax = document.tokens, document.syntax
    for group in syntax.groups:
        if group.lemma not in verbs or group.modal not in MODALS or not group.finite or group.reduced:
            continue
        after = tokens.tags[group.end : group.end + 1]
        behind = tokens.lowers[group.end : group.end + 1]
        if (after and after[0] in BEHIND) or not CLAUSES.isdisjoint(behind):
            continue
        clause = syntax.clause_of(group.main)
        if clause is None or clause.opener in ("if", "unless", "whether", "until", "because"):
            continue
        first, last = tokens.starts[clause.start], tokens.ends[clause.end - 1]
        sentence = document.sentence_at(first)
        if sentence is None or document.text[sentence.end - 1] == "?":
            continue
        if LIMITS.search(document.text, first, last) or "R" in tokens.tags[group.start : group.main]:
            continue
        if _counted(tokens.tags, group, clause):
            continue
        told = DENIED if group.negated else SO
        yield Span(tokens.starts[group.start], tokens.ends[group.main]), f"{group.lemma}{TRAIT}{told}"


def _counted(tags: Sequence[str], group: VerbGroup, clause: Clause) -> bool:
    """Whether a number stands in what the verb is said of: then that is what one denies ("two of them")."""
    before = tags[clause.start : group.start]
    phrase = takewhile(PHRASE.__contains__, tags[group.end : clause.end])
    return "#" in before or "#" in phrase


def denied(
    one: Mapping[str, Sequence[Described]],
    other: Mapping[str, Sequence[Described]],
    comparators: Mapping[str, Comparator] | None,
) -> Iterator[Scored]:
    """Pairs of which one denies what the other says, of the statements of two articles by verb."""
    for verb in sorted(one.keys() & other.keys()):
        mine, theirs = ([d for d in side[verb] if _plain(d)] for side in (one, other))
        for a in mine:
            for b in theirs:
                if a.actor.roles[0].title == b.actor.roles[0].title or not _one_matter(a, b):
                    continue
                if any(_turned(d, a) for d in mine) or any(_turned(d, b) for d in theirs):
                    continue  # one article says both
                open_one = next((d for d in (a, b) if _by_now(d)), None)
                change = open_one.profile.claim.quote if open_one is not None else None
                if open_one is not None and _filed_after(open_one, b if open_one is a else a):
                    change = None
                later: Side | None = None if change is None else "b" if open_one is a else "a"
                pair = paired(a, b, SURE, comparators, change, later)
                if pair is not None:
                    yield pair


def by_verb(found: Sequence[Described]) -> Mapping[str, Sequence[Described]]:
    """The statements of one article by verb."""
    verbs: defaultdict[str, list[Described]] = defaultdict(list)
    for described in found:
        verbs[described.actor.roles[0].title.partition(TRAIT)[0]].append(described)
    return verbs


def _plain(described: Described) -> bool:
    """Whether it is said of this happening, as a fact."""
    modality = described.profile.claim.modality
    if _denies(described):
        as_fact = modality == "negated"
    else:
        as_fact = modality == "asserted" or (_ahead(described) and modality in ("planned", "forecast"))
    return as_fact and not long_ago(described.profile)


def _ahead(described: Described) -> bool:
    return not AHEAD.isdisjoint(described.profile.claim.quote.casefold().split())


def _denies(described: Described) -> bool:
    return described.actor.roles[0].title.endswith(f"{TRAIT}{DENIED}")


def _turned(x: Described, y: Described) -> bool:
    return _denies(x) != _denies(y) and _one_matter(x, y)


def _by_now(described: Described) -> bool:
    return _denies(described) and not YET.isdisjoint(described.profile.claim.quote.casefold().split())


def _filed_after(a: Described, b: Described) -> bool:
    one, other = a.profile.filed, b.profile.filed
    return one is not None and other is not None and one > other


def _one_matter(a: Described, b: Described) -> bool:
    """Whether both tell of one subject, one object and nothing that sets them apart."""
    one, other = _parts(a.profile.claim), _parts(b.profile.claim)
    if time_apart(a.profile, b.profile) or _ahead(a) != _ahead(b):
        return False
    subject = "patient" if a.profile.claim.about.passive else "agent"
    if b.profile.claim.about.passive != a.profile.claim.about.passive:
        subject = "patient"
    if subject not in one or subject not in other:
        return False
    if subject == "agent" and ("patient" in one) != ("patient" in other):
        return False
    return all(_same(one[role], other[role]) for role in one.keys() & other.keys())


def _parts(claim: Claim) -> Core:
    found: dict[str, Participant] = {}
    for part in claim.about.participants:
        found.setdefault(part.role, part)
    return found


def _same(a: Participant, b: Participant) -> bool:
    if a.entity or b.entity:
        return a.entity == b.entity
    one, other = _words(a.text), _words(b.text)
    if not one or not other or one[-1] != other[-1] or one[-1] in NOBODY:
        return False
    return set(one) <= set(other) or set(other) <= set(one)


def _words(text: str) -> list[str]:
    """The words of a phrase up to its head, which is the last."""
    words: list[str] = []
    for word in re.findall(r"[\w'’-]+", text.casefold()):
        if words and word in BREAK:
            break
        if word not in SMALL:
            words.append(word)
    return words
