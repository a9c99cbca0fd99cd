"""Word lists of the framing step; data, apart from logic."""

from __future__ import annotations


def wordset(words: str) -> frozenset[str]:
    """The words of a list written as one string."""
    return frozenset(words.split())


GROUP_NOUNS = wordset(
    "group total team number crowd family majority minority most some none half each rest handful pair trio "
    "dozen score percent % list range string series lot part quarter third maximum minimum average sum "
    "remainder set bunch convoy delegation contingent gang fleet member amount quantity"
)
"""Nouns whose "of" phrase is what is really counted: "a group of 12 men"."""

TOLL_NOUNS = {"toll": "die", "casualty": "injure", "death": "die", "fatality": "die"}
HURT = wordset("injury injured wounded hurt")
"""Words beside "toll" that say that it is none of the dead."""
"""Nouns that stand for a count of victims."""

CHANGE_VERBS = wordset(
    "rise climb jump increase grow reach hit surge soar swell fall drop decline decrease shrink dwindle "
    "plunge stand remain be become total number come go exceed top pass mount approach double triple revise "
    "put update raise lower bring cut reduce range vary average edge creep leap slip slide tumble sink"
)
"""Verbs that only say how high a number stands; what is counted is in their subject or object."""

LIGHT_VERBS = wordset(
    "have hold make take give launch conduct carry stage host attend begin start end see report record be do "
    "get suffer sustain cause commit follow call schedule plan lead open join organize organise include"
)
"""Verbs that leave their meaning to a noun of an event: "held a meeting"."""

RESULT_VERBS = wordset(
    "leave find see report have get keep make confirm pronounce declare presume list believe fear"
)
"""Verbs with an object and what became of it: "left four people dead"."""

TRANSPARENT_VERBS = wordset(
    "announce expect forecast predict project believe think say report allege suppose appear seem begin "
    "start continue force have set due likely able manage need go tend suspect fear understand know rumor "
    "presume schedule be use unable ready poise"
)
"""Verbs that leave the statement to their infinitive: "are expected to flock", "had to turn"."""

EVENT_PREPOSITIONS = wordset("of with on against between among by for involving targeting from to")
"""Prepositions that tie a participant to a noun of an event: "an attack on three villages"."""

NOT_EVENTS = wordset(
    "shot vote offer talk share deal use work cost base plan report charge bid account force order rule "
    "state sign view issue interest lead look name note need move mark drink drop fall walk run ride drive "
    "step stop start turn act address answer cover demand drawing hope show play support trade stay wait "
    "building meaning living being statement information operation organization population relation "
    "situation station position condition section administration government foundation institution "
    "production construction education generation nation aid feed delegation nomination invitation "
    "application allegation concern investment celebration sale service claim question point face"
)
"""Nouns of the event list that count things more often than events."""

SPEECH_VERBS = wordset(
    "say tell report announce confirm state claim add note warn estimate insist acknowledge deny declare "
    "explain argue admit reveal stress suggest assert allege mention indicate reply respond comment conclude "
    "disclose emphasize emphasise maintain recall recount remark reiterate repeat testify tweet write "
    "predict forecast think believe hope fear expect promise vow pledge concede contend continue counter "
    "describe complain caution boast joke ask demand urge advise agree inform signal hint propose quote post "
    "read observe point swear boast"
)
"""Verbs that introduce what somebody says or thinks."""

SPEECH_NOUNS = wordset(
    "claim boast report statement assertion announcement warning allegation estimate suggestion admission "
    "pledge promise prediction demand insistence complaint declaration rumor rumour assurance testimony "
    "confirmation denial contention remark comment threat"
)
"""Nouns of saying: "Macron's claim that 26 countries …"."""

FIGURE_SOURCES = wordset(
    "estimate report data figure source document leak statement survey poll study record statistic count "
    "release"
)
"""What mentions, shows or cites figures without being a person."""

STRICT_VERBS = wordset(
    "respond reply continue read point post observe describe signal ask advise inform counter contend repeat "
    "recall write tweet add concede quote count comment conclude note agree joke argue propose offer hope "
    "fear complain boast swear mention indicate declare stress explain reveal describe"
)
"""Speech verbs that attribute only with "that", a colon or a quotation beside them."""

SAY_VERBS = wordset(
    "say tell report announce confirm state claim add note warn insist acknowledge declare explain argue "
    "admit reveal stress assert allege reply recall remark tweet write estimate believe think deny suggest "
    "testify predict continue recount joke ask complain conclude concede comment respond quote"
)
"""Speech verbs that may follow or precede a quotation or stand at the end: ", police said"."""

NEGATING_VERBS = wordset(
    "deny refute dispute dismiss reject debunk disprove contradict refuse decline fail lack"
)
"""Verbs that deny what follows."""

POSSIBLE_VERBS = wordset(
    "believe think suspect fear allege consider suggest appear seem presume rumor rumour assume"
)
"""Verbs that leave it open whether what follows is so."""

PLAN_VERBS = wordset(
    "plan intend aim agree promise pledge vow schedule slate commit prepare decide propose hope want seek "
    "offer arrange mean order authorize authorise approve set pledge mull consider contemplate"
)
"""Verbs whose complement is not done yet."""

DEMAND_VERBS = wordset(
    "demand urge request require insist ask want need call seek order recommend implore plead oblige lobby "
    "press"
)
"""Verbs whose complement somebody wants done."""

FORECAST_VERBS = wordset("expect forecast predict project anticipate foresee estimate-to")
"""Verbs whose complement is expected."""

POSSIBLE_WORDS = wordset(
    "perhaps maybe possibly probably potentially reportedly allegedly apparently likely presumably "
    "supposedly unconfirmed suspected alleged rumoured rumored purportedly feared believed"
)
"""Words that leave a claim open."""  # fmt: skip

PLAN_NOUNS = wordset(
    "plan proposal intention bid pledge promise schedule offer draft blueprint commitment hope"
)
"""Nouns whose complement is not done yet: "a plan to send 3,000 troops"."""

DEMAND_NOUNS = wordset("demand call request appeal requirement insistence need")
"""Nouns whose complement somebody wants."""

FORECAST_NOUNS = wordset("forecast prediction projection expectation outlook")
"""Nouns whose complement is expected."""

EVENT_VERBS = wordset(
    "rise fall be reach last cost take exceed grow shrink climb drop die become increase decrease decline "
    "continue remain total hit peak represent mean make amount equal value generate receive get gain lose "
    "need bring happen occur arrive"
)
"""Verbs that nobody plans: with "will" they forecast."""

SPEAKER_NOUNS = wordset(
    "police official officials authorities authority spokesman spokeswoman spokesperson spokesmen source "
    "sources witness witnesses statement report reports ministry government media agency doctor doctors "
    "prosecutors prosecutor investigators investigator sheriff mayor governor president minister officer "
    "officers chief company department office hospital army military newspaper network tv television channel "
    "radio leader leaders lawyer expert experts analyst analysts survivors residents residents activists "
    "monitors"
)
"""Nouns of those who are often named as a source."""

NOT_SPEAKERS = wordset("it there this that these which what who")
"""Subjects of a speech verb that are nobody in particular."""

EARLIER_CUES = (
    "initially", "originally", "at first", "earlier reports", "earlier report", "initial reports",
    "initial report", "earlier reported", "previously reported", "first reported", "had said",
    "had reported", "early reports", "previous estimate", "previous estimates", "earlier estimate",
    "earlier said", "previously said", "first said", "earlier version", "earlier put", "had earlier",
    "preliminary reports", "initial count", "earlier count", "earlier figure", "previous figure",
    "previous toll", "earlier toll", "previously put",
)  # fmt: skip
"""Words that mark a figure as one reported before."""

ORDER_CUES = ("initially", "originally", "at first")
"""Those of the earlier cues that may only order what happened: "initially transported two men"."""

EARLIER_SPEECH = (
    "had said", "had reported", "had put", "had claimed", "had told", "had announced", "had first",
    "had at first", "had initially", "had originally", "had spoken of",
)  # fmt: skip
"""Pluperfect reports before a figure."""

REVISED_CUES = (
    "revised", "corrected", "correction", "clarified", "updated", "amended", "adjusted", "downgraded",
    "upgraded",
)  # fmt: skip
"""Words that mark a figure as put in place of another."""

DECREASE_VERBS = wordset(
    "dwindle fall drop decline decrease shrink plunge lower reduce cut slip slide tumble sink downgrade "
    "slash halve dip ease narrow contract diminish"
)
INCREASE_VERBS = wordset(
    "rise climb jump increase grow surge soar swell mount raise double triple edge creep leap balloon widen "
    "expand upgrade quadruple add"
)
