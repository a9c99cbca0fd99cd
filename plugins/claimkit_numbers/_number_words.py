"""English words for numbers: data only."""

from __future__ import annotations

from fractions import Fraction

UNITS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
}  # fmt: skip

TEENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip

TENS = {
    "twenty": 20, "thirty": 30, "forty": 40, "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90,
}  # fmt: skip

ZEROS = {"zero": 0, "nought": 0, "naught": 0}

SCALES = {
    "thousand": 10**3, "thousands": 10**3, "lakh": 10**5, "lakhs": 10**5, "lac": 10**5, "lacs": 10**5,
    "lkh": 10**5, "lkhs": 10**5, "million": 10**6, "millions": 10**6, "mln": 10**6, "crore": 10**7,
    "crores": 10**7, "cr": 10**7, "koti": 10**7, "kr": 10**7,
    "billion": 10**9, "billions": 10**9, "bln": 10**9,
    "trillion": 10**12, "trillions": 10**12, "tln": 10**12, "trn": 10**12, "quadrillion": 10**15,
}  # fmt: skip
"""Words that multiply what stands before them by a power of ten."""

DOZENS = {"dozen": 12, "dozens": 12, "doz": 12, "dozs": 12, "score": 20, "gross": 144}

LETTERS = {
    "k": 10**3, "K": 10**3, "m": 10**6, "M": 10**6, "mm": 10**6, "MM": 10**6, "mn": 10**6, "mln": 10**6,
    "mil": 10**6, "bn": 10**9, "b": 10**9, "B": 10**9, "Bn": 10**9, "BN": 10**9, "bln": 10**9, "tn": 10**12,
    "trn": 10**12, "T": 10**12, "tln": 10**12, "G": 10**9,
}  # fmt: skip
"""Letters that stick to a number: "1.2m", "€500m", "$4.2bn", "100K"."""

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "nineth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14,
    "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19,
    "twentieth": 20, "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70,
    "eightieth": 80, "ninetieth": 90, "hundredth": 100, "thousandth": 10**3, "millionth": 10**6,
    "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip

DENOMINATORS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4,
    **{w: n for w, n in ORDINALS.items() if n > 2},
    **{w + "s": n for w, n in ORDINALS.items() if n > 2},
    "seconds": 0,
}  # fmt: skip
del DENOMINATORS["seconds"]
"""What follows a numerator: "two thirds", "three quarters"."""

VULGAR = {
    "½": Fraction(1, 2), "⅓": Fraction(1, 3), "⅔": Fraction(2, 3), "¼": Fraction(1, 4), "¾": Fraction(3, 4),
    "⅕": Fraction(1, 5), "⅖": Fraction(2, 5), "⅗": Fraction(3, 5), "⅘": Fraction(4, 5), "⅙": Fraction(1, 6),
    "⅚": Fraction(5, 6), "⅛": Fraction(1, 8), "⅜": Fraction(3, 8), "⅝": Fraction(5, 8), "⅞": Fraction(7, 8),
}  # fmt: skip

VAGUE: dict[str, tuple[int, int | None]] = {
    "dozens": (12, None),
    "scores": (20, None),
    "tens": (10, None),
    "hundreds": (100, None),
    "thousands": (1000, None),
    "millions": (10**6, None),
    "billions": (10**9, None),
    "trillions": (10**12, None),
    "several": (3, 10),
    "few": (3, 10),
    "handful": (3, 10),
}
"""Words of vague number and the least and greatest number they allow.

The plurals allow everything from one of their unit upwards: writers use "hundreds" for 150 as well as
for 900, and a wider set never creates a conflict that is not there.
"""
