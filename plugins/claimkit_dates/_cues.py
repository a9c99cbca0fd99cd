"""Words around an expression that tell whether it is a date and where it looks.

Data only: each table is a string of words (or short patterns, phrases with ``_`` for the space), compiled
from general English for this plugin. :func:`any_of` makes a pattern of one.
"""

from __future__ import annotations


def any_of(words: str) -> str:
    """A group that matches any of the words; ``_`` in a word stands for a space."""
    return "(?:" + "|".join(word.replace("_", " ") for word in words.split()) + ")"


DATE_PREPOSITIONS = (
    "in since until till by from to of for during after before through late early mid and or between "
    "around about "
    "than every each last next this into over ending ended as"
)
"""Words after which a name of a month is a month."""

SURE_PREPOSITIONS = "in since until during last early late next this"
"""Those after which even "May Smith" would be a month."""

SEASON_PREPOSITIONS = (
    "in since by until during late early mid through of from every before after last and or to"
)

CLOCK_PREPOSITIONS = (
    "at by until till around from between before after since to about and of the than on as_of"
)
"""Words after which 18:30 is a time of day and no score."""

LENGTH_PREPOSITIONS = (
    "in for took takes? last lasted lasting after spent spending over within of many than waited in_recent"
)
"""Words after which bare "years" are a length of time."""

UNIT_CONTEXTS = (
    "for in during ends? ending ended finish finished throughout over earlier_in later_in on rest_of "
    "part_of end_of "
    "half_of start_of beginning_of course_of close_of remainder_of all_of most_of closed? began begin "
    "started? "
    "months_of quarters?_of"
)
"""Words after which "the day" or "the year" is one of the calendar."""

COUNTED_AFTER = (
    "more_than fewer_than less_than at_least about some nearly almost up_to over only all total_of No\\. "
    "no\\."
)
"""Words after which four digits may count something."""

MEASURED = (
    "people men women children troops soldiers points? dollars euros feet foot miles? km kilomet\\w+ "
    "met(?:re|er)s? tons? tonnes? votes? cases deaths percent per_cent jobs employees workers others kg "
    "pounds? yen "
    "yuan rupees homes houses members shares square acres units copies times villages students families "
    "residents "
    "seats barrels hours days weeks months years minutes seconds words pages rooms flights passengers "
    "vehicles cars "
    "migrants refugees prisoners protesters civilians police officers rounds volts watts calories hp rpm "
    "MHz mm cm "
    "or_so and_older [Bb]lock"
)
"""What follows a number that is a quantity, or a part of an address, and no year."""

STREETS = "Ave Avenue St Street Road Rd Blvd Boulevard Drive Dr Lane Ln Court Way Highway Square Parkway"
"""Words that end the name of a street: the number before it is an address."""

NAMED_DAYS = "Black Bloody Super Cyber Fat Holy Giving Happy Ruby Man Joe Casual Freaky Sheffield"
"""Names that end in a weekday."""

PAPERS = "Times Telegraph Mirror Express Herald Morning_Post Independent Star Business_Post World"
"""Names of papers that begin with a weekday."""

FESTIVE = (
    "tree card carol gift present light market party parties shopp song music movie film album island "
    "Island Carol "
    "bonus dinner Sale sales?\\b decorat cheer spirit speech message address bunny Bunny egg pumpkin turkey"
)
"""Nouns that a feast only adorns."""

AHEAD_BEFORE = (
    "by until till starting beginning effective payable due scheduled_for slated_for planned_for set_for "
    "expected expires? through no_later_than as_early_as as_late_as starting_on beginning_on on_or_before"
)
"""Words right before a date that look ahead."""

AHEAD = (
    "will shall won['’]t scheduled expected_to expects?_to is_due are_due plans?_to planned_for to_be "
    "is_set are_set "
    "upcoming going_to slated is_to are_to hopes?_to aims?_to intends?_to vows?_to begins? starts? opens? "
    "expires? "
    "deadline forecast is_likely_to would"
)
"""Words of a clause that look ahead."""

BACK = (
    "was were had did said says told since rose fell began took made went came gave held met left won "
    "lost saw found "
    "became has_been have_been sent got brought thought bought sold paid led fought died shot hit cut "
    "broke spoke "
    "wrote ran grew knew drew flew threw stood sat kept felt built set_off struck sought hid lay beat "
    "chose drove ate "
    "fled froze hung laid lent lit read rode rang sang sank shook slept slid swore swept swam taught tore "
    "woke wore "
    "wound would_have could_have"
)
"""Words of a clause that look back; regular past tenses are told by their ending."""

NO_PAST = (
    "need indeed speed proceed succeed exceed feed united limited hundred scheduled expected planned red\\b"
)
"""Words in -ed that tell no past."""
