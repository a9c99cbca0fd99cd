"""Made-up result tables, datelines and headlines for the actor tagger, with names drawn from the gazetteers.

Public annotated corpora hold hardly any sports results, standings, datelines or headlines in capitals, which
newswire is full of, and in which a town is a team. The templates are written for this project.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from typing import Any

from claimkit_actors import _gazetteer

NICKNAMES = [
    "Yankees",
    "Mets",
    "Dodgers",
    "Giants",
    "Braves",
    "Cubs",
    "Reds",
    "Tigers",
    "Twins",
    "Orioles",
    "Lakers",
    "Celtics",
    "Bulls",
    "Knicks",
    "Spurs",
    "Suns",
    "Rockets",
    "Eagles",
    "Cowboys",
    "Packers",
    "Bears",
    "Vikings",
    "Steelers",
    "Raiders",
    "Broncos",
    "Dolphins",
    "Jets",
    "Bills",
    "Flyers",
    "Bruins",
    "Canucks",
    "Rangers",
]
CLUB_FORMS = (
    *["{c}"] * 12, "{c} United", "{c} City", "{c} Town", "{c} Rovers", "{c} County", "FC {c}",
    "{c} FC", "Dynamo {c}", "Dinamo {c}", "Spartak {c}", "Lokomotiv {c}", "Sporting {c}", "Real {c}",
    "Racing {c}", "Olympique {c}", "Athletic {c}", "Red Star {c}", "Inter {c}", "{c} {n}",
)  # fmt: skip
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
AGENCIES = ("Reuters", "AP", "AFP", "Reuter", "UPI", "Xinhua", "TASS")
SPORTS = [
    "SOCCER",
    "CRICKET",
    "TENNIS",
    "GOLF",
    "BASEBALL",
    "BASKETBALL",
    "CYCLING",
    "ATHLETICS",
    "SWIMMING",
    "BOXING",
    "RUGBY",
]
COMPANY_FORMS = (
    "{s} Corp", "{s} Inc", "{s} & Co", "{s} Ltd", "{s} Group", "{s} Holdings", "{s} Industries",
    "{s} {t} Co", "{s} AG", "{s} Plc", "{s} International", "{s} Systems Inc", "{c} Bank", "Bank of {c}",
    "{s} Brothers", "{s}-{t} Inc", "{s} SA",
)  # fmt: skip
LINES = (
    "[T] {g} [T] {g}",
    "[T] {g} [T] {g}",
    "[T] {g} ([P1] {m}, {m}) [T] {g} ([P1] {m})",
    "[T] {g} [T] {g}. Halftime {g}-{g}. Attendance {a}",
    "Scorers: [T] - [P] ({m}th), [P] ({m}th)",
    "Scorer: [P1] ({m}th minute).",
    "[P] ([L]) beat [P] ([L]) {s}-{s} {s}-{s}",
    "[P] ([L]) beat {r} - [P] ([L]) {s}-{s} {s}-{s} {s}-{s}",
    "{r} - [P] ([L]) beat [P] ([L]) {s}-{s} {s}-{s}",
    "{r}. [P] ([L]) {m}.{m} seconds",
    "{r}. [P], [L], {m}.{m}",
    "{r}. [P] ([T]) {m} points",
    "{m} [P] ([L]) {m} {m} {m}",
    "{m} [P] {m} {m} {m}",
    "[P1] c [P1] b [P1] {m}",
    "[P] not out {m}",
    "[P1] lbw b [P1] {r}",
    "[T] {m} {m} .{m}{g} -",
    "[T] {m} {m} .{m}{g} {g} 1/2",
    "[T] {m} {g} {g} {g} {m} {m} {m}",
    "[T] at [T]",
    "[TU] AT [TU]",
    "[TU] {g} [TU] {g}",
    "[L] {g} [L] {g}",
    "[L] {m} {g} {g} {m}",
    "[T] v [T]",
    "[T] vs. [T]",
    "[P] of [L] won the {m} metres in {m}.{m}",
    "[P], the coach of [T], said his side had played badly.",
    "[T] beat [T] {g}-{g} on {d}.",
    "[T] drew {g}-{g} with [T] in a first division match on {d}.",
    "[P] scored twice as [T] beat [T] {g}-{g} on {d}.",
    "[T] coach [P] said he was pleased with the win over [T].",
    "[T] striker [P] will miss the match against [T] with a knee injury.",
    "The [N] beat the [N] {g}-{g} on {d}.",
    "[T] defeated [T] {g}-{g} in front of {a} fans.",
    '[P1] said: "We played well tonight."',
    "[T] beat [T] {g}-{g} and moved into first place.",
    "[T] lost to [T] {g}-{g} after extra time.",
    "In [C], [P] homered twice as [T] beat [T] {g}-{g}.",
    "In [C], [P] had {m} points and {g} rebounds as [T] won again.",
    "[T]'s [P] hit two home runs against [T].",
    "[T] placed pitcher [P] on the disabled list on {d}.",
    "[P1] joined [T] from [T] for {m} million pounds.",
    "[T] were {m} for {g} against [T] at the close on {d}.",
    "[T] manager [P1] said he hoped to sign the defender from [T].",
    "[T] midfielder [P] was sent off in the {g}-{g} draw with [T].",
    "The striker scored in a {g}-{g} win over [T] and will face [T] in the cup.",
    "[T] host [T] on {d} and travel to [T] a week later.",
    "[L]'s [P] beat [P] of [L] {s}-{s} {s}-{s} to reach the final in [C].",
    "[P] of [L] took the lead in the third stage from [C] to [C].",
    "[L] captain [P] won the toss and put [L] in to bat.",
    "[CU], {M} {D} ([A]) - [L] said on {d} that it would send a delegation to [C].",
    "[CU] ([A]) - A spokesman said on {d} that talks would resume.",
    "[CU], {M} {D} - President [P] of [L] met Prime Minister [P] on {d}.",
    "[CU] {Y}-{z}-{Z}",
    "[CU], [L] {Y}-{z}-{Z}",
    "{S} - [LU] BEAT [LU] .",
    "{S} - [TU] BEAT [TU] {g}-{g}.",
    "{S}-[PU1] WINS IN [CU].",
    "{S} - [PU1] AND [PU1] REACH LAST FOUR.",
    "[LU] SAYS NO DEAL WITH [LU].",
    "[PU1] MEETS [PU1] IN [CU].",
    "[OU] PROFITS UP IN FIRST QUARTER.",
    "[O] said on {d} its first-quarter profit rose to ${m} million.",
    "[O] shares fell {m} percent in [C].",
    "-- [C] Newsroom +44 171 542 {a}",
    "-- [P], [C] newsroom",
    "[O] {Y} net profit {m}.{g} million vs {m}.{g} million",
    "By [P]",
    "[P] in [C]",
    "Reporting by [P]; Editing by [P]",
    "[P], an analyst at [O] in [C], said the market had expected more.",
    "[P1] told reporters in [C] that [O] would not sell its stake in [O].",
    "[L]'s foreign minister, [P], arrived in [C] on {d} for talks with [P1].",
)
"""[P] person, [P1] family name, [T] team, [N] nickname of a team, [L] country, [C] town, [O] company,
[A] agency; U: in capitals; {…} figures and dates.
"""


class Drawer:
    """Draws names for one document."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.forenames = sorted(_gazetteer.forenames())
        self.surnames = sorted(_gazetteer.surnames())
        self.countries = sorted(n for n in _gazetteer.country_names() if n[0].isupper() and "," not in n)
        self.towns = sorted(n for n, size in _gazetteer.cities().items() if size >= 3 and n.isascii())

    def town(self) -> str:
        return self.rng.choice(self.towns)

    def person(self) -> str:
        name = f"{self.rng.choice(self.forenames)} {self.rng.choice(self.surnames)}"
        return (
            re.sub(r" ", f" {self.rng.choice('ABCDEFGHJKLMRSTW')}. ", name)
            if self.rng.random() < 0.06
            else name
        )

    def team(self) -> str:
        form = self.rng.choice(CLUB_FORMS)
        return form.format(c=self.town(), n=self.rng.choice(NICKNAMES))

    def company(self) -> str:
        form = self.rng.choice(COMPANY_FORMS)
        surnames = self.rng.choice(self.surnames), self.rng.choice(self.surnames)
        return form.format(s=surnames[0], t=surnames[1], c=self.town())

    def draw(self, slot: str) -> tuple[str, str]:
        """The words and label of one slot."""
        upper = "U" in slot
        kind = slot.replace("U", "")
        choice = self.rng.choice
        text, label = {
            "P": (self.person, "PER"),
            "P1": (lambda: choice(self.surnames), "PER"),
            "T": (self.team, "ORG"),
            "N": (lambda: choice(NICKNAMES), "ORG"),
            "L": (lambda: choice(self.countries), "LOC"),
            "C": (self.town, "LOC"),
            "O": (self.company, "ORG"),
            "A": (lambda: choice(AGENCIES), "ORG"),
        }[kind]
        words = text()
        return (words.upper() if upper else words), label

    def figure(self, slot: str) -> str:
        """A number, day or sport."""
        ranges = {
            "g": (0, 7),
            "s": (0, 7),
            "m": (8, 99),
            "r": (1, 12),
            "a": (1000, 70000),
            "D": (1, 30),
            "Y": (1990, 2024),
        }
        if slot in ranges:
            return str(self.rng.randint(*ranges[slot]))
        if slot in "zZ":
            return f"{self.rng.randint(1, 12):02}"
        return self.rng.choice({"d": DAYS, "M": MONTHS, "S": SPORTS}[slot])


def documents(count: int = 500, seed: int = 7) -> Iterator[dict[str, Any]]:
    """``count`` documents of a few lines of two or three kinds each."""
    rng = random.Random(seed)
    drawer = Drawer(rng)
    usable = list(LINES)
    for number in range(count):
        text = ""
        spans: list[tuple[int, int, str]] = []
        for line in rng.sample(usable, 4):
            for _ in range(rng.choice((1, 1, 2, 4)) if re.match(r"[\[{](?:[TPLm]|r\})", line) else 1):
                for piece in re.split(r"(\[\w+\]|\{\w\})", line):
                    if piece.startswith("[") and piece.endswith("]") and len(piece) > 2:
                        words, label = drawer.draw(piece[1:-1])
                        spans.append((len(text), len(text) + len(words), label))
                        text += words
                    elif piece.startswith("{"):
                        text += drawer.figure(piece[1:-1])
                    else:
                        text += piece
                text += "\n"
        yield {"corpus": "templates", "id": f"templates-{number}", "text": text, "spans": spans}
