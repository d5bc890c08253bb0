"""English number words: "two hundred and fifty thousand", "half a billion", "one point five".

A run of such words is read from its beginning as far as it makes one number: "one hundred and two
hundred" holds two.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from extract.cue import Cue
from extract.numerals import plain
from extract.word_lists import listed

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
# the scales that are written out; "hundred" is none, since it counts below each of them
GREAT: dict[str, int] = {
    f"{word}{plural}": factor
    for word, factor in {
        "dozen": 12,
        "thousand": 10**3,
        "lakh": 10**5,
        "million": 10**6,
        "crore": 10**7,
        "billion": 10**9,
        "trillion": 10**12,
    }.items()
    for plural in ("", "s")
}
_PARTS = {"half": Decimal("0.5"), "quarter": Decimal("0.25"), "quarters": Decimal("0.25")}
_FIGURES = {"zero": 0, "nought": 0, "oh": 0, **{w: n for w, n in UNITS.items() if n < 10}}

_GREAT = "|".join(sorted(GREAT, key=len, reverse=True))
_SMALL = "|".join(sorted({*UNITS, *TENS}, key=len, reverse=True))
_WORD = rf"(?:{_SMALL}|hundred|{_GREAT}|halves|half|quarters?|point|zero|nought|another|an?|of)\b"
_LONGEST = 24  # words: more of them than this are a list, or no text at all
_ONE = ("a", "an", "another")
# where number words may begin: "a" only before what makes it a number
BEGINNING = (
    rf"(?:(?:{_SMALL})\b|an?(?=[ -](?:hundred|quarter|{_GREAT})\b)|another(?= (?:{_GREAT})\b)"
    rf"|half(?=[ -](?:an?[ -])?(?:{_GREAT})\b))"
)
_RUN = Cue(rf"{_WORD}(?:(?:,? and |, |[ -]){_WORD}){{0,{_LONGEST}}}")
_EACH = Cue(rf"(?P<link>,? and |, |[ -])?(?P<word>{_WORD})")


class _Word(NamedTuple):
    word: str
    link: str  # what stands between it and the word before: " ", "-", " and ", ", "
    end: int


class Words(NamedTuple):
    """A number in words that was read: where it ends, its value, and its last great scale."""

    end: int
    value: Decimal
    scale: Decimal


def read(text: str, start: int) -> Words | None:
    """Read the longest number in words that begins at `start` of a text in small letters."""
    run = _RUN.match(text, start)
    if run is None:
        return None
    words = [
        _Word(each["word"], each["link"] or "", each.end())
        for each in _EACH.finditer(text, start, run.end())
    ]
    found = _part(words) or _mixed(words) or _groups(words)
    if found is None:
        return None
    count, value, scale = found
    return Words(words[count - 1].end, plain(value), scale)


_Read = tuple[int, Decimal, Decimal]  # words used, value, last great scale


def _is(words: list[_Word], at: int, *allowed: str) -> bool:
    return at < len(words) and words[at].word in allowed


def _scale(words: list[_Word], at: int) -> tuple[int, int]:
    """Return (words used, factor) of the scales from `at`: "thousand million", "lakh crore"."""
    used, factor = 0, 1
    while at + used < len(words) and words[at + used].word in GREAT:
        if words[at + used].link not in {" ", "-"} or used == 2:
            break
        factor *= GREAT[words[at + used].word]
        used += 1
    return used, factor


def _part(words: list[_Word]) -> _Read | None:
    """Read "half a billion", "a quarter of a million", "three-quarters of a million"."""
    at, count = 0, Decimal(1)
    if _is(words, 0, "a", "one", "three") and _is(words, 1, "half", "quarter", "quarters"):
        count, at = Decimal(3 if words[0].word == "three" else 1), 1
    if not _is(words, at, *_PARTS):
        return None
    value = _PARTS[words[at].word] * count
    at += 1
    if _is(words, at, "of"):
        at += 1
    if _is(words, at, "a", "an"):
        at += 1
    used, factor = _scale(words, at)
    return (at + used, value * factor, Decimal(factor)) if used else None


def _mixed(words: list[_Word]) -> _Read | None:
    """Read "two and a half million", "one point two five billion", "a million and a half"."""
    first = _below_thousand(words, 0)
    if first is None:
        if not _is(words, 0, "a", "an"):
            return None
        first = 1, 1
    at, whole = first
    value = Decimal(whole)
    if _is(words, at, "point"):
        figures = ""
        while at + 1 < len(words) and words[at + 1].word in _FIGURES and words[at + 1].link == " ":
            at += 1
            figures += str(_FIGURES[words[at].word])
        used, factor = _scale(words, at + 1)
        if not figures or not used:
            return None
        return at + 1 + used, (value + Decimal(f"0.{figures}")) * factor, Decimal(factor)
    used, factor = _scale(words, at)
    fraction = _and_a_part(words, at + used)
    if fraction is None:
        return None
    if used:
        return at + used + 2, (value + fraction) * factor, Decimal(factor)
    used, factor = _scale(words, at + 2)
    return (at + 2 + used, (value + fraction) * factor, Decimal(factor)) if used else None


def _and_a_part(words: list[_Word], at: int) -> Decimal | None:
    """Return what "and a half", "and a quarter" from `at` adds."""
    if not (_is(words, at, "a") and words[at].link == " and " and _is(words, at + 1, *_PARTS)):
        return None
    return None if _is(words, at + 2, "of") else _PARTS[words[at + 1].word]


def _groups(words: list[_Word]) -> _Read | None:
    """Read groups below a thousand with falling scales: "one million two hundred thousand"."""
    at, total, last, scale = 0, 0, 10**30, 1
    while at < len(words):
        group = _below_thousand(words, at)
        if group is None and _is(words, at, *_ONE) and not at:
            group = 1, 1
        if group is None:
            break
        behind, value = group
        used, factor = _scale(words, behind)
        if factor >= last or (words[at].word in _ONE and not used and value == 1):
            break
        if at and not _continues(words[at].link, value, factor, last):
            break
        total += value * factor
        at, last = behind + used, factor
        if factor == 1:
            break
        scale = factor
    return (at, Decimal(total), Decimal(scale)) if at else None


def _continues(link: str, value: int, factor: int, last: int) -> bool:
    """Whether a lower group belongs to the number before: not in "two million and five schools"."""
    if link in {", ", ", and ", " and "} and last >= 10**5:
        return value >= 100 or factor > 1
    return link != ", " or value >= 100


def _below_thousand(words: list[_Word], at: int) -> tuple[int, int] | None:
    """Return (place behind, value) of what counts less than a thousand of its scale."""
    small = _below_hundred(words, at)
    if small is None:
        if not (_is(words, at, "a", "an") and _is(words, at + 1, "hundred")):
            return None
        small = at + 1, 1
    behind, value = small
    if not (_is(words, behind, "hundred") and words[behind].link in {" ", "-"}):
        return behind, value
    behind, value = behind + 1, value * 100
    rest = _below_hundred(words, behind)
    if rest is None or words[behind].link == ", " or _is(words, rest[0], "hundred"):
        return behind, value
    return rest[0], value + rest[1]


def _below_hundred(words: list[_Word], at: int) -> tuple[int, int] | None:
    if at >= len(words):
        return None
    word = words[at].word
    if word in UNITS:
        return at + 1, UNITS[word]
    if word not in TENS:
        return None
    unit = words[at + 1] if at + 1 < len(words) else None
    if unit and unit.link in {" ", "-"} and UNITS.get(unit.word, 10) < 10:
        return at + 2, TENS[word] + UNITS[unit.word]
    return at + 1, TENS[word]
