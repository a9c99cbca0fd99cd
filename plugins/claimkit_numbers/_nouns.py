"""The counted noun phrase after a number: head, modifiers, lemmas."""

from __future__ import annotations

import re

from attrs import frozen

IRREGULAR = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "geese": "goose", "lives": "life", "wives": "wife", "knives": "knife",
    "thieves": "thief", "leaves": "leaf", "wolves": "wolf", "halves": "half", "shelves": "shelf", "loaves": "loaf",
    "calves": "calf", "selves": "self", "personnel": "personnel", "police": "police", "staff": "staff",
    "cattle": "cattle", "fish": "fish", "sheep": "sheep", "deer": "deer", "aircraft": "aircraft", "spacecraft": "spacecraft",
    "hovercraft": "hovercraft", "crew": "crew", "series": "series", "species": "species", "offspring": "offspring",
    "headquarters": "headquarters", "criteria": "criterion", "phenomena": "phenomenon", "media": "media", "alumni": "alumnus",
    "policemen": "policeman", "servicemen": "serviceman", "gunmen": "gunman", "firemen": "fireman", "fishermen": "fisherman",
    "servicewomen": "servicewoman", "businessmen": "businessman", "congressmen": "congressman", "militiamen": "militiaman",
    "crewmen": "crewman", "tribesmen": "tribesman", "grandchildren": "grandchild", "schoolchildren": "schoolchild",
    "buses": "bus", "gases": "gas", "viruses": "virus", "bonuses": "bonus", "campuses": "campus", "statuses": "status",
    "crises": "crisis", "analyses": "analysis", "bases": "base", "cases": "case", "houses": "house", "horses": "horse",
    "nurses": "nurse", "votes": "vote", "movies": "movie", "cookies": "cookie", "zombies": "zombie", "rookies": "rookie",
    "clothes": "clothes", "pounds": "pound", "heroes": "hero", "potatoes": "potato", "tomatoes": "tomato", "echoes": "echo",
    "volcanoes": "volcano", "cargoes": "cargo", "torpedoes": "torpedo", "vetoes": "veto", "mosquitoes": "mosquito", "tornadoes": "tornado",
    "troops": "troop", "yen": "yen", "swiss": "swiss", "dice": "die", "folks": "folk", "kilos": "kilo", "deputies": "deputy",
    "passersby": "passerby", "livestock": "livestock", "infantry": "infantry", "youth": "youth", "poultry": "poultry",
}  # fmt: skip
"""Plural forms (and mass nouns that are counted) whose lemma no rule gives."""

NOT_PLURAL = frozenset(
    "was is has his its this us as yes plus less unless across perhaps always besides versus news says does goes "
    "politics economics mathematics physics athletics whereas towards afterwards sometimes upwards backwards thus "
    "minus gas bus virus focus status campus bonus census process progress access success press business address "
    "express congress loss class mass pass cross boss stress glass grass serious various previous "
    "basis crisis analysis thesis emphasis tennis overseas indoors outdoors outs ours yours theirs hers remains "
    "seems looks gets makes takes comes wants needs includes adds ends begins starts becomes gives keeps lets "
    "stands shows means costs lies sits marks ranks involves tells asks warns claims insists faces tries "
    "kills wounds injures leaves dies wins loses beats injuring during st. mrs mr texas kansas arkansas paris james "
    "charles thomas jones williams davis harris lewis adams illinois massachusetts laos".split()
)
"""Words in -s that are no plural noun after a number."""

STOP = frozenset(
    "the a an this that these those my your his her its our their of in on at by for from to with within without "
    "about into onto over under after before since until till against between among amid as than and or nor but so yet "
    "if when while where who whom whose which what how why because although though unless whether is are was were be been being "
    "am has have had having cannot can't won't n't do does did will would can could may might must shall should said say says saying told "
    "not no only just also even still already now then there here it he she they we you i him them me us "
    "died dying killed injured wounded hurt dead arrested shot missing including during per via up down out off away back "
    "went came took got made gave found left met took kept held led won lost beat fell rose ran sat stood saw knew thought "
    "brought bought caught built sent spent put set cut let became began grew drew flew paid fled fired hit struck "
    "according around near through throughout across along behind beside beyond despite except inside outside like "
    "respectively each apiece ago later earlier old one two three four five six seven eight nine ten both all any some "
    "yesterday today tomorrow tonight monday tuesday wednesday thursday friday saturday sunday more-than less et vs versus "
    "gathered joined fled attended expected remain remained remaining expressed agreed survived escaped suffered participated required needed".split()
)
"""Words that end a counted noun phrase."""

SKIP = frozenset(
    "more other additional further new extra different separate such-like odd another fewer less so-called".split()
)
"""Words between number and noun that are kept as modifiers and never are the head."""

CASUALTY = frozenset(
    "dead killed injured wounded hurt missing shot arrested detained displaced homeless hospitalized hospitalised infected "
    "sick ill unemployed jobless stranded evacuated trapped slain stabbed rescued unaccounted deported abducted kidnapped "
    "captured charged indicted convicted sentenced unvaccinated fatally critically seriously wounded. aboard onboard "
    "died perished drowned".split()
)
"""Words that stand for people when a number counts them: "12 dead", "515 injured"."""


@frozen
class NounHit:
    """A counted noun phrase."""

    head: str
    """Lemma of the head."""
    modifiers: tuple[str, ...]
    """Lemmas of what narrows it."""
    end: int
    """One past its last code point."""


def lemma(word: str) -> str:
    """Singular of a plural noun in lower case; other words come back as they are."""
    known = IRREGULAR.get(word)
    if known:
        return known
    if word.endswith("men") and len(word) > 5 and word not in ("specimen", "regimen"):
        return word[:-3] + "man"
    if not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in NOT_PLURAL:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def is_plural(word: str) -> bool:
    """Whether a lower-case word reads as a plural noun."""
    if word in IRREGULAR:
        return True
    if word in NOT_PLURAL or len(word) < 3:
        return False
    if word.endswith("s"):
        return not word.endswith(("ss", "us", "is", "'s", "’s"))
    return word.endswith("men") and len(word) > 5 and word not in ("specimen", "regimen", "abdomen")


_TOKEN = re.compile(r"[\"”’“']?[ \u00a0]([\"“'‘]?)([^\W\d_](?:[^\W_]|[-.'’&/](?=[^\W_]))*)([.]?)")
_SINGULAR_END = re.compile(r"(?:ly|ed|ing)$")


def noun_after(text: str, low: str, at: int, one: bool) -> NounHit | None:
    """The noun phrase that starts after ``at``; ``one`` says that a singular may be counted."""
    words: list[tuple[str, int]] = []
    head = -1
    pos = at
    for _ in range(7):
        hit = _TOKEN.match(low, pos)
        if hit is None:
            break
        word = hit[2].replace("’", "'")
        if head >= 0:
            if not is_plural(word) or word in STOP or text[hit.start(2)].isupper() and not text[at + 1 : at + 2].isupper():
                break
            words.append((word, hit.end(2)))
            head = len(words) - 1
            pos = hit.end()
            if hit[3]:
                break
            continue
        if word in STOP:
            break
        if word.endswith("s'"):
            word = word[:-1]
        words.append((word, hit.end(2)))
        pos = hit.end()
        if is_plural(word):
            head = len(words) - 1
        elif hit[3] and len(word) > 3:
            break
    if head < 0:
        if not words:
            return _casualty(low, at)
        if words[0][0] in CASUALTY:
            return _casualty(low, at)
        if not one:
            return None
        head = _singular_head(words)
        if head < 0:
            return None
    name = lemma(words[head][0])
    modifiers = tuple(w for w, _ in words[:head])
    if name == "other":
        return NounHit("person", (*modifiers, "other"), words[head][1])
    return NounHit(name, modifiers, words[head][1])


def _singular_head(words: list[tuple[str, int]]) -> int:
    head = -1
    for i, (word, _) in enumerate(words[:4]):
        if word.endswith(("ly", "ed")) or (i and word.endswith("ing")):
            if i and not word.endswith("ly"):
                break
            continue
        head = i
    return head


_CASUALTY = re.compile(
    r"[\"”]?,? (?:(more|others?|people|were|was|are|have been|had been|had|have|is|has been|being|reported|confirmed|left|believed) )?(?:(more|others?|reported|confirmed|also|critically|seriously|fatally) )?([a-z]+)\b"
)


def _casualty(low: str, at: int) -> NounHit | None:
    hit = _CASUALTY.match(low, at)
    if hit is None or hit[3] not in CASUALTY:
        return None
    extra = ("other",) if "other" in (hit[1] or "") + (hit[2] or "") else ()
    end = hit.end(3) if not hit[1] or hit[1] in ("more", "other", "others") else at
    return NounHit("person", (*extra, hit[3]), end)
