"""What an article tells around one of its dates, and what two dates tell of each other.

The end of a stretch that a date is, whether it is to come, how it lies to the day of publication and by whose
clock it is told.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from attrs import frozen

from ..claims import Claim
from ..text import Document
from ..values import DateValue
from . import clocks
from .profiles import Profile
from .tables import names_by_word

CALENDAR = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|early|late|after|before|this|that|their|morning|night"
)
"""Words of participants that say nothing on who or what took part."""

LINKS = re.compile(
    r"\b(?:(?P<start>since|from|between)"
    r"|(?P<least>at least (?:until|till|through)|(?:until|till) at least)"
    r"|(?P<end>until|till|through|to|between [^.]{2,40} and)"
    r"|(?P<limit>by)|(?P<before>before)|(?P<after>after))\s+(?:(?:the|about|around)\s+)?$",
    re.IGNORECASE,
)
"""Words before a date that make it one end of a stretch, by the end that it is."""

BEYOND = re.compile(r"\s*(?:until|till|through|[-–—]|to)\s+(?:\d|early|late|mid|[A-Z])")
"""Words after a date that make it the start of a stretch."""

LATEST = frozenset({"end", "least", "limit", "before"})
"""Links of a date up to which something goes on or will have happened."""

EARLIEST = frozenset({"start", "after", "begun"})
"""Links of a date from which something goes on."""

ENDS: Mapping[str, str] = {"over": "end", "end": "end", "least": "end", "begun": "start", "start": "start"}
"""Which end of a stretch a link is, whatever words tell it."""

RESUMING = frozenset({"reopen", "resume", "return", "restart", "lift"})
"""Lemmas of what comes after a stretch."""

LASTING = frozenset({"close", "suspend"})
"""Lemmas of what may be the start of a stretch, or go on in it: "is closed on Thursday"."""

PHRASAL: Mapping[str, re.Pattern[str]] = {
    "depart": re.compile(r"\b(?:t(?:ook|aken?|akes|aking)|set(?:s|ting)?) (?:off|out)\b", re.IGNORECASE),
    "arrive": re.compile(r"\btouch(?:ed|es|ing)? down\b", re.IGNORECASE),
    "begin": re.compile(
        r"\b(?:t(?:ook|aken?|akes|aking) effect"
        r"|(?:c(?:o|a)m(?:es?|ing)|enter(?:ed|s|ing)?|goes|go|went) into (?:force|effect)"
        r"|g(?:e|o)t(?:s|ting)? under ?way)\b",
        re.IGNORECASE,
    ),
    "inaugurate": re.compile(r"\bt(?:ook|aken?|akes|aking) (?:up )?office\b", re.IGNORECASE),
    "postpone": re.compile(r"\b(?:put off|pushed back|held over)\b", re.IGNORECASE),
    "cancel": re.compile(r"\bcall(?:ed|s|ing)? off\b", re.IGNORECASE),
    "resign": re.compile(r"\bstep(?:ped|s|ping)? down\b", re.IGNORECASE),
    "erupt": re.compile(r"\bbr(?:eaks?|oken?|eaking) out\b", re.IGNORECASE),
    "die": re.compile(r"\bpass(?:ed|es|ing)? away\b", re.IGNORECASE),
    "explode": re.compile(r"\b(?:went|goes|go|gone|going) off\b", re.IGNORECASE),
}
"""Verbs with a particle before a date, by the verb that they stand for."""

DATELINE = re.compile(
    r"\b[A-Z]{3,}(?:, [A-Z][a-z]+)?[,.]? \(?$"
    r"|\b(?i:updated|published|posted|modified|filed|photo|file)\b:?(?: (?:on|at)|[^.]{0,24} -)? $"
    r"|\bpronounced (?:dead|deceased)[^.]{0,30} $"
)
"""Words before dates that say when the text was made or, of a victim, when a doctor had come."""

INTENDED = re.compile(
    r"\b(?:was|were|been) (?:\w+ )?(?:scheduled|due|supposed|set|planned|expected|slated|meant)\b[^.]*$"
)
"""Words before a date at which something should have happened: what did happen does not contradict it."""

OF_NOUN = re.compile(r"^['’]s? ((?:[\w-]+ ){0,3}[\w-]+)")
"""What a possessive date belongs to: "Saturday's deadly shootings"."""

FURTHER = re.compile(
    r"\b(?:again|another|second|third|next|further|subsequent|follow-up|fresh|new)\b", re.IGNORECASE
)
"""Words near a date that make it that of one more happening of a sort."""

ELSEWHERE = re.compile(r"\s*\(?(?:[A-Z][a-z]+ )+time\b")
"""Words after a part of a day that say by whose clock it is: by that of the place it may be another day."""

POINTING = ("that ", "the same ", "the day", "the next", "the previous")
"""Starts of dates that point to another date of the text."""

AHEAD = frozenset({"planned", "forecast", "demanded", "possible"})
"""Modalities of what is to come, where no day of publication tells."""

VAGUE = frozenset({"new year", "new year's", "overnight"})
"""Dates that may be either of two days."""

LATE = re.compile(r"\b(?:night|evening|late|overnight|midnight|1[0-2] ?p\.?m)\b", re.IGNORECASE)
EARLY = re.compile(
    r"\b(?:early|small) (?:hours|morning)|\b(?:early|overnight|dawn|[1-5](?::\d\d)? ?a\.?m)\b", re.IGNORECASE
)
"""Words in or beside a date for the night between it and the next or the one before."""

ASIDE = 16
"""Code points beside a date in which they stand."""

ZONE = re.compile(
    r"\b(?:[ECMP][SD]?T|A[EWC][SD]?T|GMT|UTC|BST|CES?T|EES?T|WES?T|MSK|IST|JST|KST|SGT|HKT)\b"
    r"|\b[A-Z][a-z]+(?= time\b)"
)
"""Words for whose clock a time is told by."""

ACCESSORY = frozenset(
    """ticket registration enrolment enrollment booking gate door draw preview rehearsal presale
    boarding""".split()
)
"""What comes with an event, and is dated for itself: "registration for the regatta opens"."""
LEAP = 2024
"""A year that has every day."""

WEEKEND = 3
"""Days within which what was closed until one day opens on another."""

RECENT = 4
"""Days before publication within which a date is most likely that of the news itself."""


@frozen
class When:
    """A date with what it is about, beyond its profile."""

    profile: Profile
    value: DateValue
    predicate: str
    """Lemma of the verb, or of the noun of which the date is the possessive."""
    phases: frozenset[str]
    parts: frozenset[str]
    """Words and keys of who and what takes part."""
    link: str
    """Which end of a stretch it is by the words beside it ("since", "until") or by its predicate ("begun",
    "over"); empty when it is none."""
    late: bool
    """Whether it is told to be late on its day."""
    early: bool
    """Whether it is told to be early on its day."""
    zone: str
    """By whose clock it is told, where that is said."""
    stamp: bool
    """Whether it says when the text was made, or when something only should have happened, or is one of two
    that it may have been, or points to another date."""
    future: bool
    """Whether it is after publication."""
    recent: bool | None
    """Whether it is of the last days before publication; ``None`` when that cannot be told."""
    further: bool
    """Whether words beside it tell of one more happening of its sort ("takes off again on")."""
    moment: clocks.Moment | None
    """What stands around a clock time; of other dates nothing."""

    @property
    def id(self) -> str:
        """Id of the claim."""
        return self.profile.claim.id


def phases() -> Mapping[str, tuple[str, ...]]:
    """Phases by lemma, from ``data/phases.txt``."""
    return names_by_word("phases.txt")


def whens(profiles: Sequence[Profile], documents: Mapping[str, Document]) -> list[When]:
    times = [p.claim.span.start for p in profiles if clocks.is_clock(p.claim.value)]
    return [
        _when(p, p.claim.value, documents.get(p.claim.article), times)
        for p in profiles
        if isinstance(p.claim.value, DateValue)
    ]


def _when(profile: Profile, value: DateValue, document: Document | None, times: Sequence[int]) -> When:
    claim = profile.claim
    quote = claim.quote.casefold().replace("’", "'")
    stamp = quote.startswith(POINTING) or quote in VAGUE
    predicate, future, recent, link = profile.predicate, False, None, ""
    further, beside, zone = False, claim.quote, ""
    if document is not None:
        left = document.text[max(0, claim.span.start - 60) : claim.span.start]
        right = document.text[claim.span.end : claim.span.end + 30]
        predicate = _of_noun(document.text[claim.span.end : claim.span.end + 50]) or predicate
        predicate = next((verb for verb, words in PHRASAL.items() if words.search(left)), predicate)
        choice = left.endswith(" or ") or right.startswith(" or ")
        stamp = stamp or choice or (not clocks.is_clock(value) and ELSEWHERE.match(right) is not None)
        stamp = stamp or any(p.search(left) for p in (DATELINE, INTENDED))
        further = FURTHER.search(left[-30:]) is not None
        beside = f"{left[-ASIDE:]}{claim.quote}{right[:ASIDE]}"
        zone = "".join(ZONE.findall(f"{claim.quote}{right[:ASIDE]}")[:1])
        match = LINKS.search(left)
        link = (match.lastgroup or "") if match else "start" if BEYOND.match(right) else ""
        published = document.article.published
        if published is not None and value.start is not None:
            days = (value.start - published).days
            future, recent = days > 0, -RECENT <= days <= 0
        else:
            future = claim.modality in AHEAD
    acts = frozenset(phases().get(predicate, ()))
    over = predicate in RESUMING or ("end" in acts and predicate not in LASTING)
    link = link or ("over" if over else "begun" if "begin" in acts else "")
    moment = clocks.moment(profile, document, phases(), times) if clocks.is_clock(value) else None
    late, early = LATE.search(beside) is not None, EARLY.search(beside) is not None
    parts = _parts(claim)
    return When(
        profile,
        value,
        predicate,
        acts,
        parts,
        link,
        late,
        early,
        zone,
        stamp,
        future,
        recent,
        further,
        moment,
    )


def _of_noun(right: str) -> str:
    """The noun that tells a phase after a possessive date, as its lemma; empty when there is none."""
    match = OF_NOUN.match(right)
    words = match[1].casefold().split() if match else []
    return next((w for word in words for w in (word, word.removesuffix("s")) if w in phases()), "")


def _parts(claim: Claim) -> frozenset[str]:
    words: set[str] = set()
    for part in claim.about.participants:
        if part.entity:
            words.add(part.entity)
        words.update(w for w in re.findall(r"[a-z]{4,}", part.text.casefold()) if not CALENDAR.fullmatch(w))
    return frozenset(words)


def reaches(first: When, second: When) -> bool:
    """Whether one date is an end of a stretch in which the other lies: "by Friday", "on Thursday".

    What goes on until a day ends on the next, or after a weekend: "closed until Friday", "reopens on Monday".
    """
    days = days_after(first.value, second.value)
    if days is None:
        return False
    if _weekday_only(first.value) or _weekday_only(second.value):
        days = (days + WEEKEND) % 7 - WEEKEND
    if first.link == "least" and second.link in LATEST:
        return days >= 0
    if first.link in EARLIEST:
        return first.link != "begun" and second.link not in EARLIEST and days >= 0
    if first.link != "end" or second.link in LATEST:
        return first.link in LATEST and second.link not in LATEST and days <= 0
    return days <= WEEKEND and (second.link != "over" or days >= 0)


def one_night(first: When, second: When) -> bool:
    """Whether two dates may be of one night: "late on Monday", "in the early hours of Tuesday"."""
    return any(
        one.late and other.early and days_after(one.value, other.value) == 1
        for one, other in ((first, second), (second, first))
    )


def is_accessory(when: When) -> bool:
    return any(word.removesuffix("s") in ACCESSORY for word in when.parts)


def _weekday_only(value: DateValue) -> bool:
    return value.weekday is not None and value.start is None


def days_after(a: DateValue, b: DateValue) -> int | None:
    """Days from the end of one date to the start of another; of weekdays to the next one, of days without a
    year as in one year."""
    if a.end is not None and b.start is not None:
        return (b.start - a.end).days
    one, other = _weekday(a), _weekday(b)
    if one is not None and other is not None:
        return (other - one) % 7
    if a.month and a.day and b.month and b.day:
        return (date(LEAP, b.month, b.day) - date(LEAP, a.month, a.day)).days
    return None


def days_between(a: DateValue, b: DateValue) -> int | None:
    """Days between the nearest days of both; of partial dates the fewest that they can be apart."""
    if a.start is not None and a.end is not None and b.start is not None and b.end is not None:
        return max(0, (b.start - a.end).days, (a.start - b.end).days)
    gap, back = days_after(a, b), days_after(b, a)
    return None if gap is None or back is None else min(abs(gap), abs(back))


def _weekday(value: DateValue) -> int | None:
    if value.weekday is not None:
        return value.weekday
    return value.start.isoweekday() if value.start is not None and value.start == value.end else None
