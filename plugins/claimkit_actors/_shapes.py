"""Capitalised words that are no name, and names that show their kind by their form.

Each rule holds for news at large: titles without a holder, offices of officials, streets, datelines, words of
a headline in title case, words of a site about itself ("your AdBlocker extension").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from . import _features, _gazetteer
from ._candidates import Candidate, strong_titles

STREETS = frozenset(
    ("Road", "Rd.", "Rd", "Street", "Avenue", "Ave.", "Ave", "Boulevard", "Blvd.", "Blvd", "Lane"),
) | frozenset(("Parkway", "Pkwy", "Highway", "Hwy", "Freeway", "Expressway", "Turnpike", "Interstate"))
"""Last words of nothing but streets."""

CORNERS = frozenset(
    ("Court", "Circle", "Place", "Drive", "Way", "Terrace", "Trail", "Square", "Plaza", "Row", "Close"),
) | frozenset(("Dr.", "St.", "St", "Ct.", "Ln.", "Crescent", "Loop", "Alley", "Walk", "Pike"))
"""Last words of streets after "block of"."""

STATES = frozenset(
    (
        "ALA ALASKA ARIZ ARK CALIF COLO CONN DEL FLA GA ILL IND KAN KY LA MD MASS MICH MINN MISS MO MONT NEB"
        " NEV N.H N.J N.M N.Y N.C N.D OKLA ORE PA R.I S.C S.D TENN TEX VT VA WASH W.VA WIS WYO D.C P.R"
        " AL AK AZ AR CA CO CT DE FL HI ID IL IA KS ME MA MI MN MS MT NE NH NJ NM NY NC ND OH OK OR RI SC SD"
        " TN TX UT WA WV WI WY DC ONT QUE B.C ALTA SASK MAN N.S N.B N.S.W VIC QLD TAS W.A"
    ).split()
)
"""States of the United States, Canada and Australia as news and the post shorten them, in capitals."""

DEEDS = frozenset(
    """Agreement Treaty Convention Conventions Accord Accords Pact Protocol Memorandum Act Bill Law Laws
    Code Amendment Resolution Declaration Statement Agenda Plan Strategy Roadmap Certificate Award
    Awards Prize Medal Trophy Festival Olympics Day Year Championship Championships Marathon Summit
    Vision Survey Elimination""".split()
)
"""Heads of names of what people agree on, plan, win or hold; no body is named so."""

_FOLK = frozenset(("Peoples", "Tribes", "Castes", "Jews", "Hindus", "Muslims", "Christians"))
_OF = frozenset(("of", "on", "for", "to", "against", "with"))

HOLDERS = frozenset(
    """Head Heads Member Members Director Minister Undersecretary Registrar Chief Officer Chairman
    President Governor Mayor Deputy Secretary Manager Ambassador""".split()
)
"""Words for one who holds an office, before "of" and the body."""

RULERS = frozenset(
    ("Amir", "Emir", "Shah", "Imam", "Sultan", "Nizam", "Kaiser", "Maharaja", "Nawab", "Caliph")
)
"""Titles that are given names too; "the" stands before the title only."""

_MINISTER = re.compile(
    r"\b(?:Minister|Ministers|Secretary|Undersecretary|Commissioner)(?: of State)? (?:of|for) (?:the )?"
    r"(?:[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}(?:,? and |, ))*\Z"
)
"""A minister and what else he is for, in front of the last matter."""

_OFFICE = re.compile(
    r"(?: (?:Sheriff|Prosecutor|Coroner|Examiner|Marshal|Ombudsman|Defender|Commissioner|Comptroller"
    r"|Attorney))?['’]s? (?:Office|Department|Dept\.|Bureau|Division)\b"
)
_OFFICIALS = frozenset(
    ("Sheriff", "Prosecutor", "Coroner", "Examiner", "Marshal", "Ombudsman", "Defender", "Commissioner"),
) | frozenset(("Comptroller", "Attorney", "General", "Attorneys", "Prosecutors", "Governor", "Mayor"))
_POSSESSIVE = re.compile(
    r"['’]s (?:(?P<county>County\b|Co\.|CO\.|COUNTY\b)"
    r"|(?:University |Medical |High |Grammar |Primary )?"
    r"(?:Hospital|College|Church|Cathedral|School|Academy|University|Basilica)\b)"
)
_SHOP = re.compile(
    r"['’]s (?:[A-Z][\w&]+ ){0,2}(?:Place|Palace|Bar|Grill|Grille|Pub|Tavern|Lounge|Diner|Cafe|Café"
    r"|Restaurant|Kitchen|Pizza|Pizzeria|Deli|Inn|Saloon|Nightclub|Corner|Store|Bakery)\b"
)
"""The rest of the name of a house that is called after somebody: "Cole's Place"."""
_TICKER = re.compile(r" \((?:[A-Z]{2,8}: ?)?[A-Z]{2,5}(?:\.[A-Z]{1,2})?(?:, [^()\n]{1,20})?\)")
_MONEY = frozenset(("$", "dollar", "dollars"))
_CAMEL = re.compile(
    r"(?!(?:Mc|Mac|De|Di|Du|Da|La|Le|Fitz|Van|Von|El|Al|San|Des|Del|Den|Ter)[A-Z])[A-Z][a-z]+[A-Z]"
)
_COUNTY = re.compile(r"[A-Z][\w'’.-]* County\b")
_DATELINE = re.compile(
    r"^[ \t]*(?P<town>[A-Z][A-Z.'’ -]{1,30}[A-Z.])"
    r"(?:, (?P<state>[A-Z][A-Za-z. ]{1,20}?))?,?"
    r"(?: [A-Z][a-z]{2,8}\.? \d{1,2})?,? (?P<agency>\([^()\n]{2,30}\) ?)?(?:[-–—_]+ |(?<=\) )(?=[A-Z]))",
    re.MULTILINE,
)


class Place(NamedTuple):
    """A place of a dateline."""

    start: int
    end: int


def datelines(text: str) -> Iterator[Place]:
    """Towns and states of datelines: "HESSTON, Kan. (AP) —".

    A town that no list knows needs a state or country after it.
    """
    for hit in _DATELINE.finditer(text):
        state = hit["state"]
        if state is not None and (_features.is_place(state) or is_state(state)):
            yield Place(*hit.span("town"))
            yield Place(*hit.span("state"))
        elif state is None and _features.is_place(hit["town"].title()) and hit["agency"]:
            yield Place(*hit.span("town"))


def sifted(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates that are names, those of a telling form with the kind that it tells."""
    headlines = Headlines(text)
    found: list[Candidate] = []
    plain: list[Candidate] = []
    for c in candidates:
        tokens = c.run.tokens[c.first : c.last]
        if c.kind != "MISC" and (is_thing(c) or _is_title(tokens)):
            continue
        if c.kind == "ORG" and _is_matter(text, c):
            continue
        if c.kind == "PER" and len(tokens) == 1 and is_camel(tokens[0]):
            scores = c.scores()
            c.kind = max(("ORG", "LOC", "MISC", "O"), key=scores.__getitem__)
            if c.kind == "O":
                continue
        known = c.kind == "ORG" and _ends_as_body(tokens)
        if c.kind == "ORG" and not known and len(tokens) > 1 and (other := _is_other(tokens)) is not None:
            if not other:
                continue
            c.kind = "MISC"
        if c.kind in ("PER", "ORG") and (street(c) or _is_county(text, tokens)):
            c.kind = "LOC"
        if c.kind in ("PER", "ORG") and is_plain(tokens) and headlines.holds(c.run.starts[c.first]):
            plain.append(c)
        found.append(c)
    if plain:
        doubtful = set(map(id, plain))
        sure = {tuple(c.run.tokens[c.first : c.last]) for c in found if id(c) not in doubtful}
        found = [c for c in found if id(c) not in doubtful or tuple(c.run.tokens[c.first : c.last]) in sure]
    return found


def _ends_as_body(tokens: Sequence[str]) -> bool:
    """Whether the words are, or end with, an organisation known by name: "U.S. Geological Survey"."""
    bodies = _gazetteer.organisations()
    return any(" ".join(tokens[at:]) in bodies for at in (0, 1) if at < len(tokens) - 1)


def _is_other(tokens: Sequence[str]) -> bool | None:
    """Whether what looks like a body is a deed or a people (True), or an office of one holder (False)."""
    cut = next((at for at, token in enumerate(tokens) if at and token in _OF), len(tokens))
    head = tokens[cut - 1]
    if head in DEEDS or (cut == len(tokens) and (head in _FOLK or head in _peoples())):
        return True
    return False if cut == 1 and tokens[1] == "of" and head in HOLDERS else None


@cache
def _peoples() -> frozenset[str]:
    return frozenset(name for name in _gazetteer.peoples() if name.endswith("s") and name[0].isupper())


def _is_title(tokens: Sequence[str]) -> bool:
    """Whether the words are a title without its holder: "Defense Secretary"."""
    modifiers = _gazetteer.words()["modifier"]
    return (
        len(tokens) > 1
        and tokens[-1] in strong_titles()
        and all(token.lower() in modifiers for token in tokens[:-1])
    )


def _is_matter(text: str, candidate: Candidate) -> bool:
    """Whether the words say what a minister is for: "Minister of Finance", "Gender, Labour"."""
    start = candidate.run.starts[candidate.first]
    if _MINISTER.search(text, max(0, start - 80), start) is None:
        return False
    common = _gazetteer.common()
    return all(token.islower() or token.lower() in common for token in candidate.tokens)


def is_state(state: str) -> bool:
    """Whether a word is an abbreviated state: "Kan.", "MD.", "N.Y."."""
    return state.replace(" ", "").rstrip(".").upper() in STATES


def office(text: str, candidate: Candidate) -> int | None:
    """Where the name of an office ends that begins with the candidate: "Orange County Sheriff's Office"."""
    end = candidate.run.ends[candidate.last - 1]
    hit = _OFFICE.match(text, end)
    if hit is None:
        return None
    official = candidate.run.tokens[candidate.last - 1] in _OFFICIALS
    return hit.end() if official or hit[0].startswith(" ") else None


def street(candidate: Candidate) -> bool:
    """Whether the name is a street's."""
    last = candidate.run.tokens[candidate.last - 1]
    if candidate.last - candidate.first < 2 or not (
        last in STREETS
        or (last in CORNERS and not candidate.first and candidate.run.before == ("block", "of"))
    ):
        return False
    return not any(token.islower() for token in candidate.tokens)


@lru_cache(maxsize=8)
def _counties(text: str) -> frozenset[str]:
    return frozenset(_COUNTY.findall(text))


def _is_county(text: str, tokens: Sequence[str]) -> bool:
    """Whether "Henry Co." is the Henry County that the article names."""
    return len(tokens) == 2 and tokens[1] in ("Co.", "Co") and f"{tokens[0]} County" in _counties(text)


def firms(text: str, candidates: Sequence[Candidate]) -> set[tuple[str, ...]]:
    """Names that the article shows to be organisations though no list knows them.

    A legal form follows elsewhere ("Orbis" beside "Orbis Ltd."), or a ticker ("Orbis (ORB)"), or what it is
    stands before it ("chipmaker Orbis").
    """
    legal, sorts = _gazetteer.words()["legal"], _gazetteer.words()["firm"]
    found: set[tuple[str, ...]] = set()
    for c in candidates:
        tokens = c.run.tokens
        if c.last - c.first > 1:
            if tokens[c.last - 1] in legal and c.kind == "ORG":
                found.add(tuple(tokens[c.first : c.last - 1]))
        elif c.kind in ("ORG", "MISC"):
            before = tokens[c.first - 1] if c.first else c.run.before[1]
            if before.lower() in sorts or _TICKER.match(text, c.run.ends[c.first]):
                found.add((tokens[c.first],))
    return found


def is_camel(word: str) -> bool:
    """Whether a word has a capital inside that no prefix of a surname explains: "AdBlocker", not "McCain"."""
    return _CAMEL.match(word) is not None


@cache
def _things() -> frozenset[str]:
    return _gazetteer.words()["thing"]


def is_thing(candidate: Candidate) -> bool:
    """Whether the candidate is a thing or a word of the site about itself, and no actor."""
    run = candidate.run
    tokens = run.tokens[candidate.first : candidate.last]
    for token in tokens:
        if token[-1:] in "dD" and token.lower().endswith("year-old"):
            return True
    if len(tokens) > 1:
        return False
    if tokens[0] in ("US", "U.S.") and candidate.last == len(run.tokens) and run.after[0] in _MONEY:
        return True
    before = run.tokens[candidate.first - 1] if candidate.first else run.before[1]
    if tokens[0] in RULERS and candidate.kind == "PER" and before in ("the", "The"):
        return True
    return tokens[0] in _things() or before in ("your", "Your")


_CAPITAL = re.compile(r" [A-Z]")


def _is_owner(candidate: Candidate) -> bool:
    """Whether a name of one word inside a sentence is a person's and no place or body is known by it."""
    name = candidate.run.tokens[candidate.first]
    before = candidate.run.tokens[candidate.first - 1] if candidate.first else candidate.run.before[1]
    personal = name in _gazetteer.forenames() or name in _gazetteer.surnames()
    alone = candidate.last - candidate.first == 1 and before.islower()
    return alone and personal and not _features.is_place_or_body(name) and name not in _gazetteer.persons()


def possessive(text: str, candidate: Candidate) -> tuple[int, str] | None:
    """Where a name with a possessive inside ends that begins with the candidate, and its label.

    "Prince George's County", "St. Mary's Hospital".
    """
    end = candidate.run.ends[candidate.last - 1]
    hit = _POSSESSIVE.match(text, end)
    if hit is None:
        shop = _SHOP.match(text, end)
        told = shop is not None and _is_owner(candidate) and not _CAPITAL.match(text, shop.end())
        return (shop.end(), "LOC") if shop and told else None
    if hit["county"]:
        return hit.end(), "LOC"
    saint = candidate.run.tokens[candidate.first] in ("St", "St.", "Saint", "King", "Queen")
    return (hit.end(), "ORG") if saint else None


class Headlines:
    """Lines in title case, in which a capital says nothing: "Suspect Arrested in Fatal Shooting"."""

    _WORDS = re.compile(r"[^\W\d_][\w'’-]*")

    def __init__(self, text: str) -> None:
        self._text = text
        self._last = (-1, -1, False)

    def holds(self, at: int) -> bool:
        """Whether the place is in such a line."""
        start, end, found = self._last
        if not start <= at <= end:
            start = self._text.rfind("\n", 0, at) + 1
            end = self._text.find("\n", at)
            end = len(self._text) if end < 0 else end
            found = end - start < 200 and self._titled(self._text[start:end])
            self._last = (start, end, found)
        return found

    def _titled(self, line: str) -> bool:
        words = [w for w in self._WORDS.findall(line) if len(w) > 3]
        return len(words) > 3 and all(w[0].isupper() for w in words) and not line.isupper()


def is_plain(tokens: Sequence[str]) -> bool:
    """Whether all words are ordinary ones, so that in a headline they need not be a name."""
    common, function = _gazetteer.common(), _gazetteer.words()["function"]
    for token in tokens:
        if token.lower() not in common and token.title() not in function:
            return False
    return not _features.is_known(" ".join(tokens))
