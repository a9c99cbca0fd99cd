"""Words that bound or hedge a number: phrases by sense, in lower case, with commas between them."""

from __future__ import annotations

BEFORE: dict[str, str] = {
    ">": (
        "more than, greater than, larger than, bigger than, higher than, better than, longer than, older "
        "than, well over, over, above, in excess of, upwards of, upward of, north of, exceeding, exceed, "
        "exceeds, exceeded, surpass, surpassing, surpassed, surpasses, topping, topped, beyond, heavier "
        "than, taller than, >, well above, far more than, much more than, well more than"
    ),
    "just>": (
        "just over, slightly over, a little over, a bit over, just above, slightly above, a little above, "
        "slightly more than, a bit more than, just more than, a little more than"
    ),
    ">=": (
        "at least, no fewer than, no less than, not less than, not fewer than, a minimum of, minimum of, "
        "minimum, at a minimum, not under, >=, ≥, =>, greater than or equal to, more than or equal to, "
        "greater or equal than, bigger or equal than, larger or equal than, at least or equal to, equal "
        "to or greater than, equal to or more than, greater or equal to, at least about, at least some"
    ),
    "soft>=": ("as few as, as little as, as low as"),
    "<": (
        "less than, fewer than, lower than, smaller than, under, below, well under, well below, younger "
        "than, shorter than, south of, <, far fewer than, far less than"
    ),
    "just<": (
        "just under, slightly under, a little under, a bit under, just below, slightly below, a little "
        "below, shy of, just shy of, just short of, just less than, just fewer than, slightly less than, "
        "slightly fewer than, a little less than, a bit less than"
    ),
    "<=": (
        "at most, no more than, not more than, not exceeding, no greater than, no higher than, no larger "
        "than, no longer than, up to, a maximum of, maximum of, maximum, <=, ≤, =<, less than or equal "
        "to, smaller or equal than, less or equal than, equal to or less than, less or equal to, fewer "
        "than or equal to, smaller than or equal to, capped at, not over, up to about, up to around, up "
        "to some"
    ),
    "soft<=": ("as many as, as much as, as high as, as long as"),
    "~": (
        "about, around, some, roughly, approximately, an estimated, estimated, estimated at, circa, ca., "
        "approx., approx, c., ~, ≈, close to, near, an approximate, a rough, in the region of, in the "
        "vicinity of, on the order of, somewhere around, just about, reportedly some, an average of about"
    ),
    "soft~": ("nearly, almost, virtually, approaching, nearing, well near, getting on for"),
    "=": ("exactly, precisely"),
}
"""Phrases right before a number. "soft" sides limit by implicature only, "just" keeps close to the figure;
"~" hedges, "soft~" downwards."""

AFTER: dict[str, str] = {
    ">=": (
        "or more, or over, or above, or greater, or older, or higher, or better, or longer, or larger, "
        "and over, and above, and up, and older, and more, and upwards, at least, plus, -plus, +, minimum"
    ),
    "<=": (
        "or less, or fewer, or under, or below, or lower, or younger, and under, and younger, and below, "
        "at most, maximum, tops"
    ),
    "~": ("or so, -odd, odd, or thereabouts, more or less, approximately, -ish"),
}
"""Phrases right after a number or its unit."""
