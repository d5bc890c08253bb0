"""English numerals: digits, number words, scales, ordinals, fractions, and words of degree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.model import Qualifier
from extract.numerals import LONGEST, Numeral, listed, plain

UNITS = {
    word: value
    for value, word in enumerate(
        listed(
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
            "fifteen sixteen seventeen eighteen nineteen"
        ),
        start=1,
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(
        listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2
    )
}
SCALES = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(10**3),
    "lakh": Decimal(10**5),
    "lakhs": Decimal(10**5),
    "lac": Decimal(10**5),
    "million": Decimal(10**6),
    "millions": Decimal(10**6),
    "mln": Decimal(10**6),
    "mio": Decimal(10**6),
    "crore": Decimal(10**7),
    "crores": Decimal(10**7),
    "billion": Decimal(10**9),
    "billions": Decimal(10**9),
    "bln": Decimal(10**9),
    "trillion": Decimal(10**12),
    "trillions": Decimal(10**12),
    "trn": Decimal(10**12),
    "bn": Decimal(10**9),
    "mn": Decimal(10**6),
    "tn": Decimal(10**12),
    "m": Decimal(10**6),
    "b": Decimal(10**9),
    "k": Decimal(10**3),
}
ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fifth": 5,
    "eighth": 8,
    "ninth": 9,
    "twelfth": 12,
    **{f"{word}th": value for word, value in UNITS.items() if value not in {1, 2, 3, 5, 8, 9, 12}},
    **{f"{word[:-1]}ieth": value for word, value in TENS.items()},
}
_FRACTIONS = {
    "half": 2,
    "halves": 2,
    "third": 3,
    "thirds": 3,
    "quarter": 4,
    "quarters": 4,
    **{f"{word}{plural}": n for word, n in ORDINALS.items() if n > 3 for plural in ("", "s")},
}

# What says that a number is a bound or an estimate. The Qualifier is that of the guidelines.
QUALIFIERS_BEFORE: dict[str, Qualifier] = {
    **dict.fromkeys(
        listed(
            "more than|over|above|at least|at the least|no fewer than|not fewer than|no less than"
            "|not less than|upwards of|upward of|in excess of|exceeding|beyond|north of|just over"
            "|well over|a little over|slightly over|slightly more than|a little more than"
            "|well above|greater than|larger than|a minimum of|minimum|not below|surpassing"
            "|topping|>|≥|>="
        ),
        "at_least",
    ),
    **dict.fromkeys(
        listed(
            "up to|as much as|as many as|at most|at the most|no more than|not more than"
            "|a maximum of|maximum|not exceeding|not over|not above|capped at|less than"
            "|fewer than|under|below|a ceiling of|<|≤|<="
        ),
        "up_to",
    ),
    **dict.fromkeys(
        listed(
            "nearly|almost|close to|close on|nearing|approaching|just under|just below"
            "|a little under|slightly under|slightly less than|a little less than|well-nigh"
        ),
        "nearly",
    ),
    **dict.fromkeys(
        listed(
            "about|some|around|approximately|approx.|approx|roughly|circa|ca.|c.|an estimated"
            "|estimated|in the region of|in the order of|on the order of|of the order of|~|≈"
        ),
        "about",
    ),
}
QUALIFIERS_AFTER: dict[str, Qualifier] = {
    "or more": "at_least",
    "and more": "at_least",
    "or above": "at_least",
    "and above": "at_least",
    "at least": "at_least",
    "at the least": "at_least",
    "plus": "at_least",
    "+": "at_least",
    "or so": "about",
    "or thereabouts": "about",
    "approximately": "about",
    "or less": "up_to",
    "or fewer": "up_to",
    "at most": "up_to",
    "at the most": "up_to",
    "at maximum": "up_to",
}
RANGE_LINKS = r"(?: ?[-–—~] ?| to | or )"

_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_TEN = "|".join(TENS)
_LONG = "|".join(sorted((s for s in SCALES if len(s) > 2), key=len, reverse=True))
_BIG = "thousand|million|billion|trillion|lakh|crore|dozen"
_SMALL = rf"(?:(?:{_TEN})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?|(?:{_UNIT}))"
# "two hundred and fifty", but not the "and two" of "one hundred and two hundred"
_HUNDREDS = (
    rf"(?:{_SMALL}(?:[- ]hundred(?:(?: and |[- ]){_SMALL}\b(?![- ](?:hundred|million|billion)))?)?"
    rf"|an? hundred)"
)
_WORDS = (
    rf"(?:half an? (?:{_BIG})|(?:a|one) quarter of a (?:{_BIG})|three[- ]quarters of a (?:{_BIG})"
    rf"|{_SMALL} and a half (?:{_BIG})"
    rf"|(?:{_HUNDREDS}|a)(?:[- ](?:{_BIG})){{1,2}}s?"
    rf"(?:[ -](?:and )?{_HUNDREDS}[- ](?:thousand|lakh))?"
    rf"(?:[ -](?:and )?{_HUNDREDS}\b(?![- ](?:{_BIG})))?"
    rf"|{_HUNDREDS})(?![\w])"
)
_DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f']\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
)
_SCALED = (
    rf"{_DIGITS}(?:(?:,\d{{1,2}}(?=[ -]?(?:{_LONG})))?(?P<scale>(?:[ -]?(?:{_LONG})\b){{1,2}}"
    r"|[ -]?(?:bn|mn|tn)\b|[mbk]\b)|(?P<ordinal>st|nd|rd|th)\b)?"
)
_ORDINAL_WORDS = (
    rf"(?:(?:{_TEN})[- ](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    rf"|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})\b"
)
_FRACTION = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine)[- ]"
    rf"(?:{'|'.join(sorted(_FRACTIONS, key=len, reverse=True))})\b"
    r"(?=[- ](?:of|more|less|fewer|again|as)\b| ?[.,;:)]|$)"
    rf"(?! of an? (?:{_BIG}|dozen))"
    r"|half(?= (?:of|the|its|their|that|this|from|what|as|by)\b))"
)
_NUMERAL = re.compile(
    rf"(?:(?=\d)(?<!\d)(?<!\d[.,])(?P<digits>{_SCALED})"
    rf"|\b(?=[oatfsenh])(?:(?P<fraction>{_FRACTION})|(?P<ordinals>{_ORDINAL_WORDS})"
    rf"|(?P<words>{_WORDS})))",
)


def scan(text: str) -> Iterator[Numeral]:
    """Yield every numeral of a text, from left to right, none inside another."""
    for match in _NUMERAL.finditer(lower(text)):
        start, end = match.span()
        written = match.group()
        which = match.lastgroup
        if match["digits"] is not None:
            if end - start > 2 * LONGEST:
                continue
            if match["ordinal"]:
                value = _digits(written[:-2])
                yield Numeral(start, end, value, value, Decimal(1), "digits", "ordinal")
                continue
            scale_text = match["scale"] or ""
            mantissa = _digits(written[: len(written) - len(scale_text)])
            scale = Decimal(1)
            for word in scale_text.replace("-", " ").split():
                scale *= SCALES[word]
            short = scale_text if len(scale_text) == 1 else ""
            total = plain(mantissa * scale)
            yield Numeral(start, end, total, mantissa, scale, "digits", short=short)
        elif which == "fraction" or match["fraction"] is not None:
            value = _fraction(written.lower())
            yield Numeral(start, end, value, value, Decimal(1), "words", "fraction")
        elif match["ordinals"] is not None:
            value = Decimal(sum(ORDINALS.get(w, TENS.get(w, 0)) for w in _split(written)))
            yield Numeral(start, end, value, value, Decimal(1), "words", "ordinal")
        else:
            value, scale = words_to_number(written)
            yield Numeral(start, end, value, value / scale, scale, "words")


def lower(text: str) -> str:
    """Return a text in small letters, each in its old place."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def words_to_number(written: str) -> tuple[Decimal, Decimal]:
    """Return the value of number words, and their last great scale (1 where there is none)."""
    words = _split(written)
    total = part = Decimal(0)
    scale = Decimal(1)
    if words[:2] == ["half", "a"] or words[:2] == ["half", "an"]:
        part, words = Decimal("0.5"), words[2:]
    elif "quarter" in words or "quarters" in words:
        part = Decimal("0.75") if words[0] == "three" else Decimal("0.25")
        words = words[words.index("a", 1) + 1 :]
    for index, word in enumerate(words):
        if word == "half":
            part += Decimal("0.5")
        elif word in UNITS:
            part += UNITS[word]
        elif word in TENS:
            part += TENS[word]
        elif word == "hundred":
            part = (part or Decimal(1)) * 100
        elif (factor := SCALES.get(word) or SCALES.get(word.removesuffix("s"))) is not None:
            part = (part or Decimal(1)) * factor
            scale = factor
            following = words[index + 1] if index + 1 < len(words) else ""
            if following not in SCALES:
                total, part = total + part, Decimal(0)
    return plain(total + part), scale


def _digits(written: str) -> Decimal:
    """Read digits with any of the usual separators of thousands."""
    if written.isdigit():
        return Decimal(written)
    if re.fullmatch(r"\d+,\d{1,2}", written):
        return Decimal(written.replace(",", "."))
    if written.count(".") > 1:
        written = written.replace(".", "")
    return Decimal(re.sub(r"[^\d.]", "", written))


def _fraction(written: str) -> Decimal:
    words = _split(written)
    if len(words) == 1:
        return Decimal("0.5")
    above = Decimal(UNITS.get(words[0], 1))
    return above / _FRACTIONS[words[-1]]


def _split(written: str) -> list[str]:
    return re.split(r"[ -]+", written.lower())
