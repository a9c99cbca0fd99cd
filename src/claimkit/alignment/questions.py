"""Grouping aligned claims into questions, and wording the questions."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from zlib import crc32

from ..claims import Claim
from ..comparators.descriptions import DENIED, SO, TRAIT
from ..discrepancies import Question
from ..text import past_forms, verb_form
from ..values import Actor, DateValue, Quantity, Unit
from .cases import STAGES
from .opposites import exclude
from .profiles import narrowing
from .shares import tells_share
from .signs import BEARERS, DESCRIPTION, SUFFERED
from .sorts import exclusive
from .whether import ANSWERS

LINKED = 3
"""One in so many pairs of two sets must be linked for the sets to be one question."""

STRONG = 0.93
"""Score from which a pair joins two sets by itself."""


def group(
    pairs: Sequence[tuple[str, str, float]], clash: Callable[[str, str], bool] = lambda a, b: False
) -> tuple[tuple[str, ...], ...]:
    """Sets of claims joined by pairs (id, id, score), each sorted, in order of their first id.

    Pairs join from the best on, two sets by a strong pair or when a third of the pairs between them is given:
    one weak link cannot merge two questions. Claims that ``clash`` and are no pair never come together. The
    outcome does not depend on any order given.
    """
    leader: dict[str, str] = {}
    members: dict[str, set[str]] = {}
    joined = {frozenset((a, b)) for a, b, _ in pairs}
    ordered = sorted((-score, min(a, b), max(a, b)) for a, b, score in pairs)

    def find(id: str) -> str:
        leader.setdefault(id, id)
        members.setdefault(id, {id})
        while leader[id] != id:
            leader[id] = leader[leader[id]]
            id = leader[id]
        return id

    for negative, a, b in ordered:
        one, other = sorted((find(a), find(b)))
        if one == other:
            continue
        across = [(x, y) for x in members[one] for y in members[other]]
        linked = sum(frozenset(pair) in joined for pair in across)
        cross = sum(_article(x) != _article(y) for x, y in across)
        if any(frozenset(pair) not in joined and clash(*pair) for pair in across):
            continue
        if -negative >= STRONG or linked * LINKED >= cross:
            leader[other] = one
            members[one] |= members.pop(other)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for id in leader:
        groups[find(id)].append(id)
    return tuple(sorted(tuple(sorted(ids)) for ids in groups.values() if len(ids) > 1))


def _article(claim_id: str) -> str:
    return claim_id.rsplit(":", 2)[0]


def question(ids: Sequence[str], claims: Mapping[str, Claim]) -> Question:
    """The question that these claims answer, with a label made from what they are about."""
    members = [claims[id] for id in ids]
    number = crc32("|".join(sorted(ids)).encode("utf-8"))
    return Question(f"q{number:08x}", label(members), members[0].kind, tuple(sorted(ids)))


def label(members: Sequence[Claim]) -> str:
    """The question in words: "how many people were killed", "how long (Steve Witkoff left)"."""
    value, kind = members[0].value, members[0].kind
    about = _about(members)
    if isinstance(value, DateValue):
        return f"when{about}" if value.type in ("DATE", "TIME") else f"how long{about}"
    if isinstance(value, Quantity):
        return _amount(members, value, about)
    names = {c.value.entity for c in members if isinstance(c.value, Actor)}
    if len(names) == 1 and isinstance(value, Actor) and kind == "actor":
        said = {c.about.predicate for c in members}
        verb = _told(_predicate(members)) if len(said) == 1 else ""
        return f"{value.name} ({verb})" if verb else value.name
    if kind == DESCRIPTION and isinstance(value, Actor):
        if value.kind == "unknown":
            return "what it is thought to be"
        if value.roles and value.roles[0].title in STAGES:
            return "how the case stands"
        if value.roles and TRAIT in value.roles[0].title:
            return _trait(members, value.roles[0].title.partition(TRAIT)[0])
        told = {c.value.entity for c in members if isinstance(c.value, Actor) and c.value.entity}
        return f"what is said of {_bearer(value)}" if value.entity and len(told) == 1 else f"who{about}"
    return f"who{about}" if kind == "actor" else f"{kind}{about}"


def _trait(members: Sequence[Claim], name: str) -> str:
    """ "plea of Carl Jones", "which weapon", "search: going on or over", "whether: the minister resigned"."""
    titles = [c.value.roles[0].title.partition(TRAIT)[2] for c in members if isinstance(c.value, Actor)]
    if not {SO, DENIED}.isdisjoint(titles):
        return _whether(members)
    keys = {c.value.entity for c in members if isinstance(c.value, Actor) and c.value.entity}
    if len(keys) == 1:
        return f"{name} of {min(keys).partition(':')[2].title()}"
    told = {c.value.roles[0].title.partition(TRAIT)[2] for c in members if isinstance(c.value, Actor)}
    answers = ANSWERS.get(name, frozenset())
    return f"{name}: {' or '.join(sorted(answers))}" if told <= answers else f"which {name}"


def _whether(members: Sequence[Claim]) -> str:
    """The shorter wording of whom a statement is about, and its verb."""
    about = [c.about for c in members]
    passive = any(a.passive for a in about)
    did = past_forms(about[0].predicate or "")[passive]

    def shortest(role: str) -> str:
        told = [
            p.text
            for a in about
            for p in a.participants
            if p.role == role and (a.passive == passive or role == "patient")
        ]
        text = min(told, key=lambda t: (len(t), t), default="")
        first, _, rest = text.partition(" ")
        return f"{first.lower()} {rest}" if first in ("The", "A", "An") else text

    if passive:
        return f"whether {shortest('patient') or 'it'} was {did}"
    return f"whether {shortest('agent') or 'it'} {did} {shortest('patient')}".rstrip()


MEASURES = {"time": "how long", "length": "how far", "share": "what share"}
"""What is asked for amounts of a dimension; "how much" for all others."""


def _amount(members: Sequence[Claim], value: Quantity, about: str) -> str:
    unit = value.unit
    if value.form == "age":
        return f"age{about}"
    if unit is None:
        head = _commonest([c.about.head for c in members if value.form == "ordinal"])
        return f"which {head or 'number'}{about}"
    if not unit.is_count:
        return f"{MEASURES.get(unit.dimension, 'how much')}{about}"
    narrowed = [narrowing(c) for c in members]
    mixed = exclusive({word for words in narrowed for word in words})
    modifiers = None if mixed else _commonest([" ".join(words) or None for words in narrowed])
    heads = [c.about.head for c in members]
    head = "person" if exclusive({h for h in heads if h}) else _commonest(heads) or unit.name
    noun = " ".join(part for part in (modifiers, Unit.counted(head).plural) if part)
    if tells_share(members[0]):
        return f"what share of {noun}{about}"
    predicate = _predicate(members)
    if predicate in STATIVE:
        return f"how many {noun} are {predicate}"
    if predicate in SUFFERED:
        return f"how many {noun} were {past_forms(predicate)[1]}"
    if predicate in UNDERGONE:
        return f"how many {noun} {past_forms(predicate)[0]}"
    return f"how many {noun}{about}"


UNDERGONE = frozenset({"die", "survive", "drown", "escape", "flee", "attend"})
"""Predicates of which what is counted is the subject: "how many people died"."""

STATIVE = frozenset({"missing"})
"""Predicates that say what those counted are: "91 missing"."""

SILENT = BEARERS - {"leave"}
"""Predicates that say nothing of the question."""


def _predicate(members: Sequence[Claim]) -> str | None:
    """The verb that most claims belong to, when it says something and none of them says the opposite."""
    head = _commonest([c.about.head for c in members])
    found = _commonest([c.about.predicate for c in members], tied=members[0].kind != "date")
    if found is not None and any(exclude(found, c.about.predicate or "") for c in members):
        return None
    return None if found is None or found == head or found in SILENT or verb_form(found) is None else found


ACTING = ("person:", "organisation:")
"""Keys of actors that do things; a place in the subject is only where they are done."""


def _about(members: Sequence[Claim]) -> str:
    """Who did what, in brackets, as far as the claims agree on it."""
    predicate = _predicate(members)
    agents = [
        {p.entity for p in c.about.participants if p.role == "agent" and (p.entity or "").startswith(ACTING)}
        for c in members
    ]
    shared = set[str]().union(*agents[:1]).intersection(*agents[1:]) if agents else set[str]()
    who = min(map(str, shared)).partition(":")[2].title() if shared else ""
    told = " ".join(part for part in (who, _told(predicate)) if part)
    return f" ({told})" if told else ""


def _told(predicate: str | None) -> str:
    return "" if predicate is None else predicate if predicate in STATIVE else past_forms(predicate)[0]


def _bearer(actor: Actor) -> str:
    """The name of the key of a described person: "person:kiran patel" → "Kiran Patel"."""
    return (actor.entity or "").partition(":")[2].title()


def _commonest(words: Sequence[str | None], tied: bool = True) -> str | None:
    """The word found most often; of several the first by letter, or without ``tied`` none of them."""
    counts = Counter(word for word in words if word)
    ranked = sorted(counts, key=lambda w: (-counts[w], w))
    if not tied and len(ranked) > 1 and counts[ranked[0]] == counts[ranked[1]]:
        return None
    return ranked[0] if ranked else None
