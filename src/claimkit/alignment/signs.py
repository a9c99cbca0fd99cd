"""Words and distances that tell what a claim is about: the data of :mod:`claimkit.alignment.profiles`."""

from __future__ import annotations

from collections.abc import Mapping

REACH = 12
"""Words on either side in which a frame word can speak for a claim."""

CONTENT = frozenset("NVEGA")
"""Tags of words with content: nouns, verb forms, adjectives."""

DESCRIPTION = "description"
"""Kind of the claims that describe persons; they tell nothing on the claims beside them."""

NEARBY = 6
"""Words on either side in which another word may say what happened to the things counted."""

OPENING = 4
"""Sentences that tell where the happening of an article took place."""

YEAR = 364
"""Days after the first to the last of a year."""

QUARTER = 92
"""Days of the longest quarter."""

FAR = 25
"""Days from publication after which a date speaks of another happening."""

EARLIER = frozenset(
    [
        "previous",
        "previously",
        "earlier",
        "initial",
        "initially",
        "first",
        "original",
        "originally",
        "former",
        "past",
        "old",
        "prior",
        "before",
    ]
)
NEWER = frozenset(
    ["new", "newly", "current", "currently", "now", "latest", "raised", "revised", "updated", "final"]
)
RECALL = frozenset(
    [
        "history",
        "historic",
        "deadliest",
        "worst",
        "since",
        "previous",
        "previously",
        "earlier",
        "anniversary",
        "record",
        "largest",
        "biggest",
        "similar",
        "ago",
    ]
)
"""Words of sentences that recall other happenings."""

STATES = (
    "death",
    "critical",
    "injury",
    "hospital",
    "arrest",
    "free",
    "captive",
    "missing",
    "displace",
    "shoot",
    "commit",
    "attend",
    "aboard",
    "destroy",
    "seize",
    "charge",
    "vote",
    "population",
    "job",
    "deploy",
    "rise",
    "fall",
    "premium",
    "tax",
    "profit",
    "revenue",
    "loss",
    "debt",
    "offer",
    "price",
    "magnitude",
    "duration",
    "distance",
    "depth",
    "height",
    "speed",
    "weight",
    "leave",
    "sentence",
    "donate",
    "fine",
    "age",
    "point",
    "lap",
    "word",
    "victim",
    "offender",
)
"""Frames that say what a number counts or measures, the most telling first."""

PHRASES: Mapping[str, Mapping[str, str]] = {
    "lose": {"life": "death"},
    "claim": {"life": "death"},
    "take": {"part": "attend"},
}
"""Verbs with a noun behind them that make a frame together, by verb and noun."""

OLDEST = 119
"""Years that a bare number beside a name may be an age."""

BESIDE = 3
"""Code points between a name and the age that follows or precedes it."""

AGED = 40
"""Code points between a worded age and the name it belongs to."""

PEOPLE_STATES = frozenset(
    {"death", "critical", "injury", "hospital", "arrest", "free", "captive", "missing", "displace"}
)
"""States of human beings, so that an unknown or missing noun ("40 Palestinians killed") counts people."""

RUNNING = frozenset({"death", "injury", "hospital", "arrest", "free", "missing", "displace", "destroy"})
"""States whose counts only grow while a story runs."""

HAPPENED = frozenset(["death", "fatality", "injury", "casualty", "arrest", "victim"])
"""Nouns for what happened to somebody, which count people: "12 deaths" are 12 people."""

GENERIC = HAPPENED | frozenset(
    [
        "person",
        "people",
        "victim",
        "other",
        "casualty",
        "body",
        "individual",
        "",
        "civilian",
        "human",
        "life",
        "soul",
    ]
)
"""Heads that count people without saying which."""

MALE = frozenset(["man", "male", "boy", "husband", "father", "son", "brother"])
FEMALE = frozenset(["woman", "female", "girl", "wife", "mother", "daughter", "sister"])
"""Heads that count different persons, near as the words are."""

CHILDREN = frozenset(
    ["child", "kid", "boy", "girl", "baby", "infant", "toddler", "teenager", "teen", "minor"]
)
"""Heads that count the young of a number of people."""

BEARERS = frozenset(
    [
        "find",
        "be",
        "leave",
        "have",
        "identify",
        "report",
        "believe",
        "confirm",
        "say",
        "include",
        "give",
        "see",
        "get",
        "make",
        "bring",
        "remain",
    ]
)
"""Predicates that leave it to other words to say what happened."""

SELVES = frozenset(["himself", "herself", "themselves", "suicide", "unborn"])
ATTACKERS = frozenset(
    ["gunman", "gunmen", "shooter", "attacker", "attackers", "suspect", "assailant", "bomber", "perpetrator"]
)

SHIFTS = frozenset(["later", "after", "afterwards", "ago", "before", "earlier", "since"])
"""Words after an amount that make it the distance to another moment ("six laps later")."""

PRONOUNS = frozenset(["them", "whom", "which", "those", "these"])
"""Words for a whole that the sentence names beside its part ("five of them critically")."""

STREETS = frozenset(
    """street st avenue ave road rd boulevard blvd drive lane court place block way highway
    terrace square parkway pike""".split()
)
"""Words of addresses after a house number."""

POINTING = frozenset(["that", "those", "it"])
"""Words that, first in a sentence, speak of what the sentence before told."""

DYING = frozenset(["killed", "dead", "died"])
"""Words without which no attacker dies."""

FURTHER = frozenset(["another", "other", "others", "more", "additional", "further"])

EMPTY = frozenset(
    [
        "be",
        "have",
        "do",
        "say",
        "tell",
        "make",
        "take",
        "get",
        "go",
        "come",
        "see",
        "know",
        "accord",
        "report",
        "add",
        "one",
        "other",
        "more",
        "most",
        "such",
        "year",
        "day",
        "time",
        "people",
        "also",
        "just",
        "well",
        "new",
        "several",
        "many",
        "much",
    ]
)
"""Lemmas that nearly every article has, so that sharing them means nothing."""

SUFFERED = frozenset(
    """kill injure wound hurt shoot arrest detain capture release free rescue kidnap abduct evacuate trap
    hospitalize hospitalise treat admit charge indict sentence displace execute murder assassinate seize
    destroy damage deploy represent invite expel""".split()
)
"""Predicates that happen to what is counted: "how many people were killed"."""
