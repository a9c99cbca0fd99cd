"""Names of one sure kind put right, names that ran together cut apart, towns that are teams."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from functools import cache

from . import _features, _gazetteer, _tables
from ._candidates import Candidate, strong_titles, titles


def families(candidates: Sequence[Candidate]) -> set[str]:
    """Family names of the persons named in full."""
    return {c.run.tokens[c.last - 1] for c in candidates if c.kind == "PER" and c.last - c.first > 1}


def _is_household(candidate: Candidate, family: Container[str]) -> bool:
    """Whether the name is the plural of a family name of the article and no other word: "the Clintons"."""
    if candidate.last - candidate.first > 1:
        return False
    name = candidate.run.tokens[candidate.first]
    stem = name.removesuffix("s")
    word = stem.lower()
    if stem == name or name in family or word in _gazetteer.common() or word in _gazetteer.homonyms():
        return False
    if name in peoples() or (candidate.kind == "ORG" and name in _gazetteer.organisations()):
        return False
    before = candidate.run.tokens[candidate.first - 1] if candidate.first else candidate.run.before[1]
    if (candidate.kind == "O" or _features.is_known(name)) and before.lower() != "the":
        return False
    return stem in family or stem.removesuffix("e") in family


def _named_after(found: Sequence[Candidate], candidate: Candidate) -> bool:
    """Whether the country right before a family name is a given name: "Kenya Ellis", "Chad Smith"."""
    if not found or candidate.kind != "PER" or candidate.last - candidate.first > 1:
        return False
    before = found[-1]
    left = before.run.tokens[before.first - 1] if before.first else before.run.before[1]
    if left.lower() in _features.PLACE_PREPOSITIONS:
        return False
    return (
        before.run is candidate.run
        and before.kind == "LOC"
        and before.last == candidate.first == before.first + 1
        and before.tokens[0] in _gazetteer.forenames()
        and candidate.tokens[0] in _gazetteer.surnames()
        and candidate.last == len(candidate.run.tokens)
    )


PICTURES = frozenset({"Getty", "AFP", "AP", "PA", "Reuters", "EPA", "REUTERS", "GETTY", "WireImage"})
"""Agencies whose name stands in front of the caption, with nothing between, where pictures were cut out."""


def _after_credit(candidate: Candidate) -> int:
    """Where a person's name begins after the agency of a picture ("Getty Images Lewis Hamilton"), else 0."""
    tokens, first, last = candidate.run.tokens, candidate.first, candidate.last
    if tokens[first] not in PICTURES or tokens[first + 1] not in ("Images", "Photo", "Pictures"):
        return 0
    rest = tokens[first + 2 : last]
    named = len(rest) > 1 and rest[0] in _gazetteer.forenames() and rest[1][0].isupper()
    return first + 2 if named or (len(rest) == 1 and rest[0] in _gazetteer.surnames()) else 0


OBSERVED = frozenset(
    {"Martin Luther King", "Martin Luther King Jr.", "Nelson Mandela", "Mandela", "Columbus", "Lincoln"}
) | {"Cesar Chavez", "Ambedkar", "Gandhi", "Robert E. Lee", "José Rizal"}
"""Persons after whom days are called."""

OFFICIALS = frozenset({"Coroner", "Investigator", "Supervisor", "Magistrate", "Marshal", "Sheriff"})
"""Titles besides the strong ones that stand between a body and a person's name."""


def _divided(c: Candidate) -> Iterator[Candidate]:
    """The body or place before the title that a candidate runs across; changes the candidate in place.

    Also gives it the "Police" or "Day" that belongs to it, and makes a town of a town before its officials.
    """
    tokens = c.run.tokens
    following = tokens[c.last] if c.last < len(tokens) else ""
    if c.kind == "LOC" and following in FORCES:
        rest = tokens[c.last : c.last + 2]
        if rest in POLICE or tokens[c.last :] == ["Police"]:
            c.last, c.kind = c.last + len(rest), "ORG"
    elif following == "Day" and " ".join(c.tokens) in OBSERVED:
        c.last, c.kind = c.last + 1, "MISC"
    elif c.kind == "ORG" and following in ("Police", "Fire") and _features.is_place(" ".join(c.tokens)):
        if c.last + 1 < len(tokens) and tokens[c.last + 1] in strong_titles():
            c.kind = "LOC"
    elif c.kind == "ORG" and (title := _holder(c)):
        body = Candidate(c.run, c.first, title, "ORG", c.rows)
        if tokens[title - 1] == "County" or _features.is_place(" ".join(body.tokens)):
            body.kind = "LOC"
        c.first, c.kind = title + 1, "PER"
        yield body


POLICE = (["State", "Police"], ["County", "Police"], ["Police", "Department"], ["Metro", "Police"])
"""What follows the place in the name of a police force, besides "Police" at the end of a run."""

FORCES = frozenset({"State", "County", "Police", "Metro"})
"""The first words of these."""


def _holder(candidate: Candidate) -> int:
    """Where the title stands after which a person's name follows the body, else 0.

    "Columbia County Coroner Vernon Collins", "Virginia State Police Trooper Chad Dermyer".
    """
    tokens, first, last = candidate.run.tokens, candidate.first, candidate.last
    strong, bodies = strong_titles(), _gazetteer.words()["orghead"]
    for at in range(last - 2, first, -1):
        if tokens[at] in strong or tokens[at] in OFFICIALS:
            name = tokens[at + 1 : last]
            plain = all(word[0].isupper() and word not in bodies for word in name)
            person = name[0] in _gazetteer.forenames() or name[-1] in _gazetteer.surnames()
            return at if 1 < len(name) < 4 and plain and person else 0
    return 0


@cache
def _capitals() -> frozenset[str]:
    """Capitals of countries that are no given names."""
    names = {country.capital for country in _gazetteer.countries()} | {"Washington", "Kyiv", "Kiev"}
    return frozenset(names - _gazetteer.forenames()) | {"Washington", "Paris", "London"}


@cache
def _settled() -> dict[tuple[str, ...], str]:
    """Names that are of one kind wherever they stand: countries, and organisations that mean nothing else."""
    taken = (
        _gazetteer.places() | _gazetteer.surnames() | _gazetteer.forenames() | _gazetteer.cities().keys()
    )  # fmt: skip
    found: dict[tuple[str, ...], str] = {}
    for name in _gazetteer.organisations():
        if name not in taken and name.lower() not in _gazetteer.common() and len(name) > 1:
            found[tuple(name.split(" "))] = "ORG"
    for name in (*_gazetteer.demonyms(), *_gazetteer.peoples()):
        found[tuple(name.split(" "))] = "MISC"
    for name in _gazetteer.country_names():
        found[tuple(name.split(" "))] = "LOC"
    for name in (
        "IS",
        "AU",
        "AP",
        "BA",
        "ICC",
        "Jordan",
        "Chad",
        "Georgia",
        "ANA",
        "RT",
        "FA",
        "Khmer",
        "Emirates",
    ):
        found.pop((name,), None)
    found["Saudi",] = "MISC"  # an adjective nearly everywhere, and an alias of the country
    return found


NATIONAL = frozenset(
    "Army,Navy,Air Force,Coast Guard,National Guard,Parliament,Senate,Congress,Supreme Court,Red Cross,"
    "Red Crescent,Communist Party".split(",")
)
"""Names of which every country has one, so that the word for the country is part of them: "Indian Navy"."""


@cache
def peoples() -> frozenset[str]:
    """Words for the people of a country: "Yemenis", "Danes", "Frenchmen"."""
    every = (*_gazetteer.demonyms(), *_gazetteer.peoples())
    return frozenset(
        d
        for d in every
        if d.endswith(("s", "men")) and not d.endswith("ss") and d not in ("Swiss", "Hellenes")
    )


def _is_title_part(candidate: Candidate) -> bool:
    """Whether all but the first word belong to the title after it: "French Defence" before "Secretary"."""
    tokens, modifiers = candidate.run.tokens, _gazetteer.words()["modifier"]
    following = tokens[candidate.last] if candidate.last < len(tokens) else candidate.run.after[0]
    inner = tokens[candidate.first + 1 : candidate.last]
    return following.title() in titles() and all(token.lower() in modifiers for token in inner)


def _modifies(words: Sequence[str]) -> bool:
    """Whether all words can stand before a title: "Defence" before "Secretary"."""
    modifiers = _gazetteer.words()["modifier"]
    return all(word.lower() in modifiers for word in words)


def _introduced(candidate: Candidate) -> int:
    """Where a person's name begins after the place that the candidate begins with, 0 when none does.

    "President of Ukraine Volodymyr Zelensky", "Minister for the Middle East Tobias Ellwood"; without a title
    before the place, a given name and another word must follow it.
    """
    tokens, first, last = candidate.run.tokens, candidate.first, candidate.last
    for cut in range(min(last - 1, first + 3), first, -1):
        place = " ".join(tokens[first:cut])
        if place not in _gazetteer.country_names() and (cut == first + 1 or place not in _gazetteer.places()):
            continue
        if first > 1 and tokens[first - 1] == "of" and tokens[first - 2] in titles():
            return cut
        if last - cut > 1 and tokens[cut] in _gazetteer.forenames() and candidate.kind != "PER":
            return cut
    return 0


@cache
def _bodies() -> frozenset[str]:
    """Last words that make an organisation of a name however it begins."""
    return _gazetteer.words()["body"]


def _is_dateline(text: str, candidate: Candidate) -> bool:
    """Whether a place in capitals opens a line, as in "MOSCOW (Reuters)", "WASHINGTON _ The"."""
    run = candidate.run
    if run.before[1] != "<s>" or candidate.first or candidate.last < len(run.tokens):
        return False
    if run.after[0] not in ("(", "_", "-", "--", "—", "–", ","):
        return False
    if not text[run.starts[0] : run.ends[-1]].isupper() or (len(run.tokens[0]) < 4 and len(run.tokens) < 2):
        return False
    return _features.is_place(" ".join(run.tokens))


def _plays(text: str, candidate: Candidate) -> bool:
    """Whether a town or a possible team stands in a line of results, or plays in sports news."""
    tokens = candidate.run.tokens
    at_end = candidate.last == len(tokens)
    following = candidate.run.after[0] if at_end else tokens[candidate.last]
    before = candidate.run.before[1] if not candidate.first else tokens[candidate.first - 1]
    in_words = candidate.kind == "LOC" and (following in _tables.PLAYS or before in _tables.FACES)
    versus = ("at", "v", "vs", "AT")
    in_table = following.isdigit() or following in versus or (before in versus and following in ("<s>", "."))
    if not (in_words or in_table):
        return False
    name = " ".join(tokens[candidate.first : candidate.last])
    if name in _gazetteer.country_names():
        return False
    if in_words:
        return _tables.is_sports(text)
    if candidate.kind == "O" and not _features.is_place_or_body(name):
        return False
    return _tables.is_result(text, candidate.run.starts[candidate.first])


def _is_team(text: str, name: str) -> bool:
    """Whether a word for a people may be a team: the Indians of Cleveland."""
    return name in peoples() and _tables.is_sports(text)


def settle(text: str, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates with names of one sure kind put right, and names that ran together cut apart."""
    settled = _settled()
    demonyms = _gazetteer.demonyms()
    family = families(candidates)
    found: list[Candidate] = []
    for c in candidates:
        if c.kind in ("O", "LOC") and _plays(text, c):
            c.kind = "ORG"
            found.append(c)
            continue
        if c.kind in ("O", "PER", "ORG") and _is_dateline(text, c):
            c.kind = "LOC"
            found.append(c)
            continue
        if c.last < len(c.run.tokens) or (c.kind == "ORG" and c.last - c.first > 2):
            found.extend(_divided(c))
        if c.kind != "PER" and _is_household(c, family):
            c.kind = "PER"
            found.append(c)
            continue
        if c.kind == "O":
            if c.last - c.first == 1 and c.run.tokens[c.first] in peoples():
                c.kind = "MISC"
                found.append(c)
            continue
        tokens = c.run.tokens
        if c.last < len(tokens) and tokens[c.last] in titles() and _modifies(tokens[c.first : c.last]):
            continue
        sure = settled.get(tuple(tokens[c.first : c.last]))
        if sure is not None:
            if sure != "MISC" or c.kind != "ORG" or not _is_team(text, tokens[c.first]):
                c.kind = sure
        elif c.last - c.first == 1:
            if c.kind == "PER" and tokens[c.first] in _capitals() and tokens[c.first] not in family:
                c.kind = "LOC"
        elif c.last - c.first > 1:
            head = tokens[c.first]
            if (
                c.kind in ("ORG", "MISC")
                and head in demonyms
                and tuple(tokens[c.first + 1 : c.last]) in settled
                and " ".join(tokens[c.first + 1 : c.last]) not in NATIONAL
            ):
                c.first += 1
                c.kind = settled[tuple(tokens[c.first : c.last])]
            elif c.kind in ("ORG", "MISC") and head in demonyms and _is_title_part(c):
                c.last = c.first + 1
                c.kind = "MISC"
            elif cut := _after_credit(c):
                found.append(Candidate(c.run, c.first, cut, "ORG", c.rows))
                c.first = cut
                c.kind = "PER"
            elif cut := _introduced(c):
                found.append(Candidate(c.run, c.first, cut, "LOC", c.rows))
                c.first = cut
                c.kind = "PER"
            elif c.kind in ("LOC", "PER") and tokens[c.last - 1] in _bodies():
                c.kind = "ORG"
        if _named_after(found, c):
            c.first = found.pop().first
        found.append(c)
    return found
