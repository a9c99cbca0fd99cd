"""Names whose ends the tagger's runs put wrong: parts joined, home towns parted, bylines and agencies added.

Each rule is a habit of news English: "Alan “Scotty” McAllen", "Farm Workers' Union", "Ann Trujillo of
Socorro", "D-Mich.", "By CORNELIA BAIN", "BAIN: Which judge?", "(AP)".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claimkit.values.actors import ActorKind

from . import _features, _gazetteer
from ._runs import ABBREVIATIONS

Span = tuple[int, int, ActorKind]
"""Start, end and kind of a name."""

BODIES = frozenset(
    {
        "Union",
        "Association",
        "Federation",
        "Hospital",
        "Society",
        "Council",
        "Congress",
        "Party",
        "Alliance",
        "League",
        "College",
        "Club",
        "Institute",
        "Foundation",
        "Committee",
        "Organisation",
        "Organization",
        "Movement",
        "Army",
        "Force",
        "Front",
        "Programme",
        "Program",
        "Commission",
        "Bank",
        "Fund",
        "Board",
        "Service",
        "Guild",
        "Corps",
        "Church",
        "Daily",
        "Group",
        "Trust",
        "School",
        "Court",
        "Courts",
        "Tribunal",
        "Procuratorate",
        "Republic",
        "Network",
        "Forum",
        "Defender",
        "Centre",
        "Center",
        "Initiative",
    }
)
"""Last words of bodies that are named after those whom they are for."""

FOR = frozenset({"Women", "Men", "Children", "People", "Magistrate", "Coroner"})
"""Words without an "s" that such bodies are for."""

_PEOPLES = re.compile(r"(?:(?:Supreme|High|Local|Intermediate|National) )?People['’]s $")
"""What stands before the rest of the name of a body of a people's state."""

_LISTED = re.compile(
    r"(?:, (?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+){0,4},? and (?:[A-Z][\w-]+ ){0,3}[A-Z][\w-]+(?![\w'’-])"
)
"""The rest of what a ministry is for: ", Youth and National Service"."""

_MINISTRY = re.compile(
    r"\b(?:Ministry|Department|Faculty|Secretariat|Directorate|Chamber|Committee) (?:of|for|on) (?:the )?"
    r"[A-Z][\w-]+(?: [A-Z][\w-]+)*$"
)
"""A body named for a matter, of which there may be more than one."""

NOBLE = frozenset(
    {"Prince", "Princess", "Duke", "Duchess", "Earl", "Count", "Countess", "King", "Queen", "Lord", "Lady",
     "Archbishop", "Bishop", "Joan", "Viscount", "Baron", "Baroness", "Marquess", "Teresa", "Francis"}
)  # fmt: skip
"""Words of names with "of" inside."""

_NICK = re.compile(r" [\"“]([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)?)[\"”] (?=[A-Z])")
"""A nickname between two parts of a name."""

_LAST = re.compile(r"(?:(?:de|da|van|von|der|la|del|al|bin) )*[A-Z][\w’'-]*\w")
_BYLINE = re.compile(r"^By ([^\W\d_].{3,60})$", re.MULTILINE)
_NAME = re.compile(r"[A-Z][\w.'’-]*(?: (?:[A-Z][\w.'’-]*|de|van|von|der|la|al|bin)){1,3}")
_SPEAKER = re.compile(r"^([A-Z][A-Z'’-]{2,30})(?=:)", re.MULTILINE)
_CREDIT = re.compile(
    r"(?:(?<=\()|(?<=[Bb]y )|(?<=Photo: ))([A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){1,2})(?= ?/ ?(?:The )?[A-Z])"
)
"""Who took a picture, before the stroke and the agency: "(John Turk/The Oakland Press)"."""
_AGENCY = re.compile(r"(?<=\()AP(?=\))")
_SHORT = re.compile(rf"(?:{ABBREVIATIONS})")
TOP = 600
"""Code points from the start of an article in which its byline stands."""

_SEATS = ("D-", "R-", "I-")
"""Party and hyphen before the state of a member of Congress."""


def mend(text: str, names: Sequence[Span]) -> list[Span]:
    """The names in order, put right; none overlaps another."""
    mended = _parted(text, _nicknamed(text, _listed(text, _bodies(text, names))))
    agencies: list[Span] = [(hit.start(), hit.end(), "organisation") for hit in _AGENCY.finditer(text)]
    return _added(mended, [*_bylines(text), *_credits(text), *_speakers(text, mended), *agencies])


def _bodies(text: str, names: Sequence[Span]) -> list[Span]:
    """ "Farm Workers" and "Union", parted by an apostrophe, as one organisation."""
    found: list[Span] = []
    for start, end, kind in names:
        if found and text[start:end].rpartition(" ")[2] in BODIES and kind != "person":
            first, last, _ = found[-1]
            between, before = text[last:start], text[first:last]
            plural = between in ("' ", "’ ") and before.endswith("s")
            if plural or (between in ("'s ", "’s ") and before.rpartition(" ")[2] in FOR):
                found[-1] = (first, end, "organisation")
                continue
        found.append((start, end, kind))
    return found


def _listed(text: str, names: Sequence[Span]) -> list[Span]:
    """Bodies named for several matters in one piece: "Ministry of Sport", "Youth and National Service".

    The matters are ordinary words; "People's" before a body belongs to it.
    """
    common = _gazetteer.common()
    found: list[Span] = []
    for start, end, kind in names:
        if found and start < found[-1][1]:
            continue
        if kind == "organisation":
            people = _PEOPLES.search(text, max(0, start - 26), start)
            if people is not None and (
                not found or found[-1][1] <= people.start() or found[-1][0] >= people.start()
            ):
                start = people.start()
                while found and found[-1][0] >= start:
                    found.pop()
            if _MINISTRY.search(text[start:end]):
                rest = _LISTED.match(text, end)
                words = re.findall(r"[A-Z][\w-]+", rest[0]) if rest else []
                if rest and all(word.lower() in common for word in words) and words[-1] not in BODIES:
                    end = rest.end()
        found.append((start, end, kind))
    return found


def _nicknamed(text: str, names: Sequence[Span]) -> list[Span]:
    """A forename, a nickname in quotation marks and a family name as one person."""
    found: list[Span] = []
    for start, end, kind in names:
        if found and start < found[-1][1]:
            if end > found[-1][1]:
                found[-1] = (found[-1][0], end, "person")
            continue
        nick = _NICK.match(text, end)
        if nick and kind == "person":
            last = _LAST.match(text, nick.end())
            if last is not None:
                found.append((start, last.end(), "person"))
                continue
        found.append((start, end, kind))
    return found


def _parted(text: str, names: Sequence[Span]) -> list[Span]:
    """ "Ann Trujillo of Socorro" as a person and a place; the state of "D-Mich." with its full stop."""
    found: list[Span] = []
    family = {text[a:b].rpartition(" ")[2] for a, b, kind in names if kind == "person" and " " in text[a:b]}
    for start, end, kind in names:
        name = text[start:end]
        head, of, home = name.partition(" of ")
        full = " " in head or head in family
        if kind == "person" and of and full and NOBLE.isdisjoint(head.split()) and home[:1].isupper():
            found.append((start, start + len(head), "person"))
            found.append((end - len(home), end, "place"))
        elif (
            text[max(0, start - 2) : start] in _SEATS
            and text[end : end + 1] == "."
            and _SHORT.fullmatch(name)
        ):
            found.append((start, end + 1, "place"))
        else:
            found.append((start, end, kind))
    return found


def _bylines(text: str) -> Iterator[Span]:
    """The names of lines like "By CORNELIA BAIN and Todd Esposito"."""
    forenames, bodies = _gazetteer.forenames(), _gazetteer.organisations()
    for line in _BYLINE.finditer(text, 0, TOP):
        at = line.start(1)
        for part in re.split(r"( and |, )", line[1]):
            first = part.partition(" ")[0]
            known = part.isupper() or first in forenames or first.title() in forenames
            if known and part not in bodies and _NAME.fullmatch(part):
                yield at, at + len(part), "person"
            at += len(part)


def _credits(text: str) -> Iterator[Span]:
    """The names of photographers in credits."""
    forenames, surnames, towns = _gazetteer.forenames(), _gazetteer.surnames(), _gazetteer.towns()
    if "/" not in text:
        return
    for hit in _CREDIT.finditer(text):
        name = hit[1].title() if hit[1].isupper() else hit[1]
        first, last = name.partition(" ")[0], name.rpartition(" ")[2]
        listed = _features.is_known(name) or name in towns or _features.is_place(first)
        if first in forenames and last in surnames and not listed:
            yield hit.start(1), hit.end(1), "person"


def _speakers(text: str, names: Iterable[Span]) -> Iterator[Span]:
    """The family names in capitals that open the lines of a transcript: "BAIN: Which judge?"."""
    spoken = list(_SPEAKER.finditer(text))
    if spoken:
        family = {text[a:b].rpartition(" ")[2].casefold() for a, b, kind in names if kind == "person"}
        for hit in spoken:
            if hit[0].casefold() in family:
                yield hit.start(), hit.end(), "person"


def _added(names: Sequence[Span], more: Sequence[Span]) -> list[Span]:
    """The names with ``more`` of them, which stand instead of what they cover."""
    found: list[Span] = []
    new = frozenset(more)
    for span in sorted({*more, *names}, key=lambda s: (s[0], s not in new, s)):
        while found and span in new and found[-1][1] > span[0]:
            found.pop()
        if not found or span[0] >= found[-1][1]:
            found.append(span)
    return found
