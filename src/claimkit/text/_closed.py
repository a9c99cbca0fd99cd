"""Closed-class words of English with their tag; data for :mod:`claimkit.text._tags`."""

from __future__ import annotations

TAGS = {
    "N": "noun",
    "P": "name",
    "A": "adjective",
    "R": "adverb",
    "D": "determiner or possessive",
    "I": "preposition",
    "S": "subordinator",
    "C": "coordinator",
    "W": "relative or question word",
    "Q": "pronoun",
    "M": "modal",
    "B": "form of be",
    "H": "form of have",
    "O": "form of do",
    "X": "negation",
    "T": "to before a verb",
    "V": "finite or base verb",
    "E": "past participle",
    "G": "-ing form as verb",
    "#": "number",
    "'": "possessive ending",
    ".": "punctuation",
}
"""What each tag means."""


def wordset(words: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(words.split())


def _words(tag: str, words: str) -> dict[str, str]:
    return dict.fromkeys(words.split(), tag)


CLOSED: dict[str, str] = {
    **_words(
        "D",
        "the a an this that these those my your his its our their every each some any no both either neither "
        "another all half whose such what which many few several much more most other certain",
    ),
    **_words(
        "Q",
        "i you he she it we they him me us them who whom himself herself itself themselves myself ourselves "
        "anyone everyone someone nobody everybody somebody anybody everything something nothing anything "
        "there one none others ours theirs hers mine",
    ),
    **_words(
        "I",
        "aged to of in on at by for with from into onto during between among amid against about above across "
        "along around behind below beneath beside besides beyond despite down inside near off out outside "
        "over past per through throughout toward towards under underneath up upon versus via within without "
        "like unlike including according until till since after before than amongst amidst aboard atop "
        "except concerning regarding excluding alongside minus plus",
    ),
    **_words(
        "S",
        "because although though while whereas if unless whether once as so when where why how whenever "
        "wherever lest provided",
    ),
    **_words("C", "and or but nor & yet"),
    **_words("W", "who which that whom whose"),
    **_words(
        "M",
        "will would can could may might must shall should 'll 'd won't wouldn't can't cannot couldn't "
        "mustn't shouldn't ought needn't",
    ),
    **_words("B", "be is are was were been being am 're 'm isn't aren't wasn't weren't ain't"),
    **_words("H", "have has had having 've haven't hasn't hadn't"),
    **_words("O", "do does did don't doesn't didn't"),
    **_words("X", "not never n't"),
    **_words(
        "R",
        "then also just only even still already now here again too very about nearly almost roughly "
        "approximately around perhaps maybe later earlier soon ago away back once twice instead however "
        "meanwhile therefore thus rather quite well ever else often always sometimes altogether together "
        "apart yesterday today tomorrow overnight least far further indeed yet forward abroad online thereby "
        "downtown upstairs thereafter afterwards afterward",
    ),
    **_words(
        "#",
        "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
        "million billion trillion dozen dozens hundreds thousands millions billions scores twenty-one",
    ),
    **_words(
        "A",
        "own first second third last next same new old former late early high low long short big large small "
        "great good bad young dead missing alive unaccounted local federal national",
    ),
}
"""Tag of each closed-class word; later groups win over earlier ones."""

LOOKAHEAD = wordset("that close to as after before since until once like about around so one her")
"""Words whose tag depends on what follows."""

PREDICATE_ADJECTIVES = {
    "dead": "die",
    "missing": "missing",
    "hurt": "hurt",
    "alive": "survive",
    "homeless": "homeless",
    "unaccounted": "missing",
    "stranded": "strand",
    "ill": "ill",
    "sick": "sick",
    "unhurt": "unhurt",
    "unharmed": "unharmed",
    "safe": "safe",
    "absent": "absent",
    "present": "attend",
}
"""Adjectives that predicate something of the people counted, with the lemma they count as."""
