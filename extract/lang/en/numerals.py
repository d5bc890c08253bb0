"""English numerals: digits, number words, scales, ordinals, fractions, and words of degree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.cue import Cue
from extract.fold import lower
from extract.lang.en.number_words import BEGINNING, TENS, UNITS, read
from extract.model import Qualifier
from extract.numerals import LONGEST, Numeral, plain
from extract.word_lists import listed

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
    # as hurried hands write them
    **dict.fromkeys(("milion", "millon", "miilion", "milllion"), Decimal(10**6)),
    **dict.fromkeys(("bilion", "billon", "billlion"), Decimal(10**9)),
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
            "more than|over|above|at least|at the least|at the very least|no fewer than"
            "|not fewer than|no less than|not less than|no lower than|not lower than|upwards of"
            "|upward of|in excess of|exceeding|exceeds|exceed|exceeded|beyond|north of|just over"
            "|well over|a little over|slightly over|slightly more than|a little more than"
            "|somewhat more than|well above|just above|slightly above|greater than|larger than"
            "|higher than|a minimum of|minimum of|minimum|at a minimum|a minimum amount of"
            "|not below|surpassing|surpasses|surpassed|topping|tops|topped|>|≥|>="
        ),
        "at_least",
    ),
    **dict.fromkeys(
        listed(
            "up to|as much as|as many as|at most|at the most|no more than|not more than"
            "|no higher than|not greater than|a maximum of|maximum of|maximum|a maximum amount of"
            "|a maximum total of|a maximum value of|not exceeding|not to exceed|not over|not above"
            "|capped at|less than|lower than|fewer than|under|below|a ceiling of|an upper limit of"
            "|anything up to|<|≤|<="
        ),
        "up_to",
    ),
    **dict.fromkeys(
        listed(
            "nearly|almost|close to|close on|nearing|approaching|just under|just below"
            "|just short of|little short of|a little under|slightly under|slightly less than"
            "|slightly below|a little less than|well-nigh|virtually|practically|getting on for"
        ),
        "nearly",
    ),
    **dict.fromkeys(
        listed(
            "about|some|around|approximately|approx.|approx|roughly|circa|ca.|c.|an estimated"
            "|estimated|estimated at|in the region of|in the order of|on the order of"
            "|of the order of"
            "|in the neighbourhood of|in the neighborhood of|in the vicinity of|somewhere around"
            "|something like|~|≈"
        ),
        "about",
    ),
}
QUALIFIERS_AFTER: dict[str, Qualifier] = {
    **dict.fromkeys(
        listed(
            "or more|and more|or above|and above|or over|and over|or greater|or higher|and up"
            "|and upwards|at least|at the least|at a minimum|at minimum|minimum|plus|-plus|+"
        ),
        "at_least",
    ),
    **dict.fromkeys(listed("or so|or thereabouts|approximately|approx.|give or take"), "about"),
    **dict.fromkeys(
        listed(
            "or less|or fewer|or under|or below|at most|at the most|at maximum|at the maximum"
            "|at a maximum|maximum"
        ),
        "up_to",
    ),
}
RANGE_LINKS = r"(?: ?[-–—~] ?| to | or )"

_TEN = "|".join(TENS)
_LONG = "|".join(sorted((s for s in SCALES if len(s) > 2), key=len, reverse=True))
_BIG = "thousand|million|billion|trillion|lakh|crore|dozen"
_DIGITS = (
    r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3})+,\d{1,2}(?!\d)|\d{1,3}(?:\.\d{3}){2,}"
    r"|\d{1,3}(?:[ \u00a0\u2009\u202f']\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)"
)
_VULGAR = {"½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75")}
_SLASHED = {"1/2": "½", "1/4": "¼", "3/4": "¾"}
# "2½ million", "1 1/2 million"
_MIXED = rf"(?:\d{{1,3}}[½¼¾]|\d{{1,3}} (?:1/2|1/4|3/4))(?=[ -]?(?:{_LONG})\b)"
_SCALED = (
    rf"(?:{_MIXED}|{_DIGITS})(?:(?:,\d{{1,2}}(?=[ -]?(?:{_LONG})))?"
    rf"(?P<scale>(?:[ -]?(?:{_LONG})\b){{1,2}}"
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
_NUMERAL = Cue(
    rf"(?:(?=\d)(?<!\d)(?<!\d[.,])(?P<digits>{_SCALED})"
    rf"|[½¼¾](?=[ -]?(?:{_LONG})\b)(?P<part>[ -]?(?:{_LONG})\b)"
    rf"|\b(?=[oatfsenh])(?:(?P<fraction>{_FRACTION})|(?P<ordinals>{_ORDINAL_WORDS})"
    rf"|(?P<words>{BEGINNING})))",
)


def scan(text: str) -> Iterator[Numeral]:
    """Yield every numeral of a text, from left to right, none inside another."""
    small = lower(text)
    at = 0
    while (match := _NUMERAL.search(small, at)) is not None:
        at = match.end()
        if match["words"] is None:
            numeral = _read(match)
        else:
            words = read(small, match.start())
            if words is None:
                continue
            at = words.end
            numeral = Numeral(
                match.start(), at, words.value, words.value / words.scale, words.scale, "words"
            )
        if numeral is not None:
            yield numeral


def _read(match: re.Match[str]) -> Numeral | None:
    """Read digits, an ordinal or a fraction."""
    start, end = match.span()
    written = match.group()
    if match["digits"] is not None:
        if end - start > 2 * LONGEST:
            return None
        if match["ordinal"]:
            value = _digits(written[:-2])
            return Numeral(start, end, value, value, Decimal(1), "digits", "ordinal")
        scale_text = match["scale"] or ""
        mantissa = _digits(written[: len(written) - len(scale_text)])
        if not scale_text and _POINTED.fullmatch(written):
            mantissa *= 1000  # 300.000 tonnes, as much of the world points thousands
        scale = _product(scale_text)
        short = scale_text if len(scale_text) == 1 else ""
        return Numeral(start, end, plain(mantissa * scale), mantissa, scale, "digits", short=short)
    if match["part"] is not None:
        mantissa, scale = _VULGAR[written[0]], _product(match["part"])
        return Numeral(start, end, plain(mantissa * scale), mantissa, scale, "digits")
    if match["fraction"] is not None:
        value = _fraction(written)
        return Numeral(start, end, value, value, Decimal(1), "words", "fraction")
    value = Decimal(sum(ORDINALS.get(w, TENS.get(w, 0)) for w in _split(written)))
    return Numeral(start, end, value, value, Decimal(1), "words", "ordinal")


_POINTED = Cue(r"[1-9]\d{0,2}\.000")


def _product(scales: str) -> Decimal:
    scale = Decimal(1)
    for word in scales.replace("-", " ").split():
        scale *= SCALES[word]
    return scale


_DECIMAL_COMMA = re.compile(r"[\d.]+,\d{1,2}")
_NO_DIGIT = re.compile(r"[^\d.]")


def _digits(written: str) -> Decimal:
    """Read digits with any of the usual separators of thousands, and of decimals."""
    if written.isdigit() and written.isascii():
        return Decimal(written)
    if written[-1] in _VULGAR or written[-3:] in _SLASHED:
        sign = written[-1] if written[-1] in _VULGAR else _SLASHED[written[-3:]]
        return Decimal(re.match(r"\d+", written).group()) + _VULGAR[sign]  # type: ignore[union-attr]
    if _DECIMAL_COMMA.fullmatch(written):
        return Decimal(written.replace(".", "").replace(",", "."))
    if written.count(".") > 1:
        written = written.replace(".", "")
    return Decimal(_NO_DIGIT.sub("", written))


def _fraction(written: str) -> Decimal:
    words = _split(written)
    if len(words) == 1:
        return Decimal("0.5")
    above = Decimal(UNITS.get(words[0], 1))
    return above / _FRACTIONS[words[-1]]


def _split(written: str) -> list[str]:
    return re.split(r"[ -]+", written)
