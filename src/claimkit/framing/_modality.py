"""How a claim is presented: asserted, negated, possible, planned, demanded, forecast, conditional."""

from __future__ import annotations

from bisect import bisect_right

from ..claims import Modality
from ..text import Syntax, Tokens, VerbGroup
from . import _words as words
from ._predicates import Predicate
from ._speakers import Cue
from ._words import wordset

_PASSIVE_POSSIBLE = wordset(
    "believe think suspect fear allege say report consider presume rumor rumour claim"
)


def modality(
    tokens: Tokens,
    syntax: Syntax,
    predicate: Predicate | None,
    cue: Cue | None,
    first: int,
    presupposed: bool = False,
) -> Modality:
    """The modality of a claim whose first token is ``first``.

    Ages and what a definite phrase counts ("the three victims are expected to recover") are taken for
    granted: only a negation or demand reaches definite phrases, and nothing reaches what is ``presupposed``.
    """
    if presupposed:
        return "asserted"
    if _NONE.intersection(tokens.lowers[max(0, first - 3) : first]):
        return "negated"
    found = _modality(tokens, syntax, predicate, cue, first)
    if not _is_definite(tokens, first) or found == "demanded":
        return found
    denied = predicate is not None and predicate.group is not None and syntax.groups[predicate.group].negated
    return "negated" if found == "negated" and denied else "asserted"


def _is_definite(tokens: Tokens, first: int) -> bool:
    """Whether "the", "these" or a possessive determines the phrase, so that its number is taken as known."""
    if tokens.lowers[first] in _DEFINITE:
        return True
    for at in range(first - 1, max(-1, first - 4), -1):
        if tokens.lowers[at] in _DEFINITE or tokens.lowers[at] == "'s":
            return True
        if tokens.tags[at] not in "AR":
            return False
    return False


_NONE = frozenset(["neither", "none", "nobody"])
"""Words before "of the" that deny what is said of those counted."""

_DEFINITE = wordset("the these those his her their its")


def _modality(
    tokens: Tokens, syntax: Syntax, predicate: Predicate | None, cue: Cue | None, first: int
) -> Modality:
    """The modality from the predicate, what governs it, and the cue."""
    from_cue = None if predicate is not None and _in_relative(tokens, syntax, predicate) else _of_cue(cue)
    if predicate is None:
        return from_cue or "asserted"
    if predicate.group is None:
        noun = predicate.noun if predicate.noun is not None else first
        group = syntax.group_before(noun)
        same = group is not None and noun - syntax.groups[group].end < 8
        return (
            (_of_chain(tokens, syntax, group) if same and group is not None else None)
            or from_cue
            or "asserted"
        )
    found = _of_clause(tokens, syntax, predicate.group) or _of_chain(tokens, syntax, predicate.group)
    found = found or _of_own(tokens, syntax.groups[predicate.group], first)
    return (
        found or from_cue or _of_adverbs(tokens, syntax, syntax.groups[predicate.group], first) or "asserted"
    )


def _in_relative(tokens: Tokens, syntax: Syntax, predicate: Predicate) -> bool:
    """Whether the predicate only describes somebody ("the gunman who killed four"); no cue doubts it."""
    if predicate.group is None:
        return False
    start = syntax.groups[predicate.group].start
    return start > 0 and tokens.tags[start - 1] == "W"


def _of_cue(cue: Cue | None) -> Modality | None:
    if cue is None:
        return None
    if cue.word in words.NEGATING_VERBS:
        return "negated"
    if cue.word in words.FORECAST_VERBS:
        return "forecast"
    if cue.word in ("denial", "allegation"):
        return "negated" if cue.word == "denial" else "possible"
    if cue.word in ("demand", "urge"):
        return "demanded"
    if cue.word in ("believe", "think", "suspect", "fear", "allege", "suggest"):
        return "possible"
    return "planned" if cue.word in ("propose", "promise", "vow", "pledge") else None


_ASKING = wordset("determine know ask see wonder say clear check tell decide unclear")
"""Verbs and adjectives after which "if" asks and sets no condition."""

_POLICE = wordset("police authorities officers cops detectives investigators sheriff deputies")
"""Those who seek people rather than demand things."""


def _of_clause(tokens: Tokens, syntax: Syntax, group: int) -> Modality | None:
    clause = syntax.clause_of(syntax.groups[group].main)
    if clause is not None and clause.opener in ("if", "unless", "provided"):
        asking = syntax.group_before(clause.start)
        asked = syntax.groups[asking] if asking is not None else None
        return (
            "possible"
            if asked is not None and asked.lemma in _ASKING and clause.start - asked.end < 3
            else "conditional"
        )
    return None


def _of_chain(tokens: Tokens, syntax: Syntax, group: int, depth: int = 0) -> Modality | None:
    """What the verb's own auxiliaries say, or the verb or noun that governs its infinitive."""
    verb = syntax.groups[group]
    if verb.negated:
        return "negated"
    if verb.modal is not None:
        return _of_modal(tokens, syntax, verb)
    if _is_ended(tokens, syntax, verb):
        return "negated"
    if not verb.infinitive or depth > 3:
        return None
    at = verb.start - 1
    if at < 0:
        return None
    word = tokens.lowers[at]
    if tokens.tags[at] in "NP#Q" and clause_starts(tokens, syntax, verb.start):
        return "planned"
    before = syntax.group_before(verb.start)
    governor = syntax.groups[before] if before is not None else None
    if word in ("likely", "expected", "projected", "forecast", "predicted", "bound", "sure", "certain"):
        return "forecast"
    if word == "going" and verb.lemma in words.EVENT_VERBS:
        return "forecast"
    if word in ("due", "set", "ready", "about", "scheduled", "poised", "going", "slated"):
        return "planned"
    if tokens.tags[at] == "N":
        by_noun = _of_noun(tokens.lemma(at))
        if by_noun is not None:
            return by_noun
    if governor is None or verb.start - governor.end > 8 or before is None:
        return None
    return _governed(governor, verb.start == governor.end) or _of_chain(tokens, syntax, before, depth + 1)


def _is_ended(tokens: Tokens, syntax: Syntax, verb: VerbGroup) -> bool:
    """Whether it is said to end or not to begin: "will stop selling", "ceased using"."""
    before = syntax.group_before(verb.start)
    if before is None or not tokens.lowers[verb.start].endswith("ing"):
        return False
    governor = syntax.groups[before]
    return governor.end == verb.start and governor.lemma in _ENDING and not governor.negated


_ENDING = wordset("stop cease quit avoid halt discontinue")
"""Verbs before a gerund that say that it is no longer so, or not at all."""


def clause_starts(tokens: Tokens, syntax: Syntax, at: int) -> bool:
    """Whether no verb stands before a token in its sentence or after a colon: "Minister: 300 jobs to go"."""
    index = bisect_right(tokens.sentences, (at, len(tokens))) - 1
    start = tokens.sentences[index][0] if index >= 0 else 0
    before = syntax.group_before(at)
    end = tokens.sentences[index][1] if index >= 0 else at
    later = syntax.group_from(at + 1)
    while later is not None and later < len(syntax.groups) and syntax.groups[later].start < end:
        if syntax.groups[later].finite and not syntax.groups[later].reduced:
            return False
        later += 1
        if syntax.groups[later - 1].start > at + 40:
            break
    if before is None or syntax.groups[before].end <= start:
        return at - start <= 12
    return ":" in tokens.lowers[max(syntax.groups[before].end, at - 12) : at]


def _governed(governor: VerbGroup, adjacent: bool) -> Modality | None:
    lemma = governor.lemma
    if lemma in ("fail", "refuse", "decline"):
        return "negated"
    if governor.negated:
        return "negated"
    if lemma in words.FORECAST_VERBS:
        return "forecast"
    if governor.passive and lemma == "announce":
        return "planned"
    if (governor.passive and lemma in _PASSIVE_POSSIBLE) or lemma in ("appear", "seem", "claim", "threaten"):
        return "possible"
    if adjacent and not governor.passive and lemma == "be":
        return "planned"
    if lemma in words.DEMAND_VERBS and (not adjacent or lemma in ("demand", "ask")):
        return "demanded"
    return "planned" if lemma in words.PLAN_VERBS else None


def _of_noun(lemma: str) -> Modality | None:
    if lemma in words.PLAN_NOUNS:
        return "planned"
    if lemma in words.DEMAND_NOUNS:
        return "demanded"
    return "forecast" if lemma in words.FORECAST_NOUNS else None


def _of_modal(tokens: Tokens, syntax: Syntax, verb: VerbGroup) -> Modality | None:
    modal = (verb.modal or "").removesuffix("n't")
    if modal in ("could", "may", "might"):
        return "possible"
    if modal in ("must", "should", "ought"):
        return "demanded"
    if modal in ("would", "'d") and _has_condition(tokens, verb):
        return "conditional"
    if modal in ("would", "'d", "will", "'ll", "wo", "shall"):
        happens = verb.lemma in words.EVENT_VERBS or tokens.tags[verb.main] == "A"
        return "forecast" if happens else "planned"
    return None


def _has_condition(tokens: Tokens, verb: VerbGroup) -> bool:
    around = tokens.lowers[max(0, verb.start - 25) : verb.end + 25]
    return "if" in around or "unless" in around


def _of_own(tokens: Tokens, verb: VerbGroup, first: int) -> Modality | None:
    """What the predicate itself says of its object: "demanded 200,000 soldiers"."""
    if first <= verb.main or (verb.passive and verb.lemma not in words.FORECAST_VERBS):
        return None
    lemma, after = verb.lemma, tokens.lowers[verb.end : verb.end + 2]
    if lemma in ("seek", "want") and _POLICE.intersection(tokens.lowers[max(0, verb.start - 3) : verb.start]):
        return None
    if lemma in ("demand", "request", "urge", "require", "seek", "want") or (
        (lemma in ("call", "ask", "hope", "push", "appeal") and after[:1] == ["for"])
        or (lemma == "insist" and after[:1] == ["on"])
    ):
        return "demanded"
    if lemma in words.FORECAST_VERBS:
        return "forecast"
    if lemma in ("plan", "pledge", "promise", "propose", "offer", "schedule", "vow", "intend"):
        return "planned"
    if lemma in ("suspect", "fear", "allege"):
        return "possible"
    if not {"by", "with"}.isdisjoint(tokens.lowers[max(verb.end, first - 3) : first]):
        return None  # "rejected by 58 to 42 percent"
    if lemma in ("deny", "dispute", "reject", "refute") or (lemma == "rule" and after[:1] == ["out"]):
        return "negated"
    return None


def _of_adverbs(tokens: Tokens, syntax: Syntax, verb: VerbGroup, first: int) -> Modality | None:
    clause = syntax.clause_of(verb.main)
    if clause is None:
        return None
    begin, end = max(0, min(first, verb.start) - 2), max(first, verb.end)
    begin = max(begin, first - 12) if first > verb.end else begin
    near = tokens.lowers[begin:end]
    if any(word in words.POSSIBLE_WORDS for word in near):
        return "possible"
    return None
