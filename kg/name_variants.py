"""Other ways of writing a name that the code lists have in one way only.

Lists and tables turn names round ("Gambia, The"), shorten their words ("Dem. Rep."), put a second
name in brackets, break them at the end of a line, or number a meeting as the lists do not
("FOCAC VII", "IDA-12", 二〇一八年). Each variant says the same as the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from extract.fold import fold

_LONGEST: Final = 200  # characters of a name that is rewritten
_BRACKETS: Final = re.compile(r"(?P<first>[^()（）]{2,})[（(](?P<second>[^()（）]{2,})[)）]")
_TURNED: Final = re.compile(r"(?P<last>[^,，]+), (?P<first>(?:[^,，]+ )?(?:the|of|of the))", re.I)
_WORDS: Final = {
    "dem": "Democratic",
    "fed": "Federal",
    "govt": "Government",
    "int'l": "International",
    "intl": "International",
    "isl": "Islamic",
    "org": "Organization",
    "rep": "Republic",
    "soc": "Socialist",
    "st": "Saint",
    "s": "Saint",
}
_SHORT: Final = re.compile(r"\b(" + "|".join(map(re.escape, _WORDS)) + r")(?:\.(?=\s|$)|$)", re.I)
_BROKEN: Final = re.compile(r"(?<=[a-z])-\s?(?=[a-z])")
_ROMAN: Final = re.compile(r"\b(?=[IVX]+\b)(X{0,3})(IX|IV|V?I{0,3})\b")
_NUMBERED: Final = re.compile(r"(?P<name>.*[A-Za-z])[ -](?P<number>\d{1,3})")
_APART: Final = re.compile(r"(?<=[A-Za-z])[- ](?=\d{1,3}\b)")
_YEAR: Final = re.compile(r"[〇零一二三四五六七八九]{4}(?=年)")
_DIGITS: Final = str.maketrans("〇零一二三四五六七八九", "00123456789")
_UNITS: Final = {"": 0, "I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8}


def variants(name: str) -> Iterator[str]:
    """Yield other ways of writing a name, the most likely first; none that is the name itself."""
    if len(name) > _LONGEST:
        return
    seen = {name}
    for form in _forms(name):
        form = " ".join(form.split())
        if form and form not in seen:
            seen.add(form)
            yield form


def bracketed(name: str) -> tuple[str, str] | None:
    """Return two names of one thing, “World Health Organization (WHO)”, or None."""
    found = _BRACKETS.fullmatch(name) if len(name) <= _LONGEST else None
    return (found["first"].strip(), found["second"].strip()) if found else None


def roman_numbers(name: str) -> Iterator[int]:
    """Yield the numbers that stand in a name in Roman figures, from I to XXXIX."""
    return (int(number) for m in _ROMAN.finditer(name) if (number := _arabic(m)).isdigit())


def is_turned(words: str) -> bool:
    """Do words in brackets belong before the name: “Congo (Democratic Republic of the)”?"""
    return words.lower().endswith((" of", " of the", "the"))


def _forms(name: str) -> Iterator[str]:
    turned = _TURNED.fullmatch(name)
    if turned:
        name = f"{turned['first']} {turned['last']}"
        yield name
    brackets = bracketed(name)
    if brackets and is_turned(brackets[1]):
        name = f"{brackets[1]} {brackets[0]}"  # Congo (Democratic Republic of the)
        yield name
    full = _SHORT.sub(lambda m: _WORDS[m[1].lower()], name)
    yield full
    if full.isascii():
        yield fold(full, "en")  # digits that a scanner put for letters
    yield _BROKEN.sub("", full)
    yield _APART.sub("", full)
    yield _YEAR.sub(lambda m: m[0].translate(_DIGITS), full)
    counted = _ROMAN.sub(_arabic, full)
    yield counted
    numbered = _NUMBERED.fullmatch(counted)
    if numbered:
        yield f"{_ordinal(numbered['number'])} {numbered['name']}"
    yield _ROMAN.sub(lambda m: _ordinal(_arabic(m)), full)


def _arabic(m: re.Match[str]) -> str:
    number = 10 * len(m[1]) + (9 if m[2] == "IX" else _UNITS[m[2]])
    return str(number) if number else m[0]


def _ordinal(number: str) -> str:
    if not number.isdigit():
        return number
    ending = {"1": "st", "2": "nd", "3": "rd"}.get(number[-1], "th")
    return number + ("th" if number[-2:-1] == "1" else ending)
