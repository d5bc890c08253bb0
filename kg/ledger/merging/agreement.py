"""Do two readings agree, slot by slot: on who, on whom, on how much, on when, on what?

What is not told contradicts nothing. Dates agree as far as the less precise of them goes; news
tell of a promise for some days, so that full days agree a few days apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from extract.model import Amount, Count, Lang
from kg.dates import year_of
from kg.ledger.records import Reading

# Forms that say little of what is given: they contradict none.
VAGUE: Final = frozenset({"aid", "other", "programme", "fund", "goods", "humanitarian aid"})

_DAYS: Final = 3  # that news of one promise lie apart
_FULL_DAY: Final = len("2023-01-09")
_MONTH: Final = len("2023-01")
_HEADLINE: Final = 4  # characters before the first line: a mark, a bullet
_APART: Final = 4  # characters between two items of a list: a line break and a bullet
_WORD: Final = re.compile(r"[a-z]{3,}")
_HAN: Final = re.compile(r"[\u3400-\u9fff]")
_KNOWN: Final = re.compile(
    r"\b(?:the|this|that|these|those|its|their|such|whole|entire|same)\s+$|[该該这這此上述本][笔筆项項批]?\s*$",
    re.IGNORECASE,
)
_NEW: Final = re.compile(
    r"\b(?:further|additional|another|extra|second|third|new|fresh)\s+$|"
    r"(?:再次?|另外?|又|追加|新增|额外|額外|加码|加碼)[^，。；、,;]{0,6}$",
    re.IGNORECASE,
)
_STEM: Final = 5  # letters by which two words of English are one ("clinic", "clinics")

Measure = tuple[str, Decimal, Decimal | None]  # unit ("" for things), value, upper end


@lru_cache(maxsize=200_000)
def number(amount: Amount | None, count: Count | None) -> Measure | None:
    """A sum, or else a number of things, with its unit; None where there is neither."""
    if amount is not None:
        return amount.currency, amount.value, amount.max
    return None if count is None else ("", count.value, count.max)


def measure(reading: Reading) -> Measure | None:
    """What is counted or summed in a reading, None where there is no number."""
    return number(reading.statement.amount, reading.statement.count)


def significant_digits(value: Decimal) -> int:
    """How many digits a number has without the zeros at its end: 1 of 1,000,000, 3 of 10,200."""
    return len(value.normalize().as_tuple().digits)


def language(lang: Lang) -> str:
    """The language of a text, whatever its script: "en" or "zh"."""
    return lang[:2]


def content(reading: Reading) -> tuple[object, ...]:
    """What a reading says, wherever it stands: readings of one content are told alike."""
    row = reading.statement
    return (
        *(row.kind, measure(reading), row.qualifier, row.modality, row.what, row.announced),
        *(row.period, language(row.lang), row.stage, reading.donors, reading.recipients),
        *(reading.through, reading.meeting, reading.initiative, reading.sectors),
        told_as_new(reading),
    )


def text_of(reading: Reading) -> tuple[str, str]:
    """The text that a reading stands in: what one document says in one language."""
    return reading.statement.doc, language(reading.statement.lang)


def same_text(one: Reading, other: Reading) -> bool:
    """Do both stand in one document, in one language?"""
    return text_of(one) == text_of(other)


def dates_agree(one: str | None, other: str | None) -> bool:
    """Can two dates (ISO 8601, of any precision) be one? Untold ones can."""
    if not one or not other:
        return True
    length = min(len(one), len(other))
    if one[:length] == other[:length]:
        return True
    return length >= _FULL_DAY and _days_apart(one, other) <= _DAYS


@lru_cache(maxsize=50_000)
def _days_apart(one: str, other: str) -> int:
    try:
        first, second = (date.fromisoformat(text[:_FULL_DAY]) for text in (one, other))
    except ValueError:
        return _DAYS + 1
    return abs((first - second).days)


def periods_agree(one: Reading, other: Reading) -> bool:
    """Do two periods agree, where both are told? Those of deeds by their dates, else by years.

    A promise's period is counted from whatever day it is told on; a deed was done when it was.
    """
    mine, theirs = one.statement.period, other.statement.period
    if mine is None or theirs is None:
        return True
    ends = [(a, b) for a, b in zip(mine, theirs, strict=True) if a and b]
    if one.statement.kind == "delivery":
        return all(dates_agree(a, b) for a, b in ends)
    return all(year_of(a) == year_of(b) for a, b in ends)


def announced_together(one: Reading, other: Reading) -> bool:
    """Were both announced at one meeting, or can they have been on one day?"""
    if one.meeting and one.meeting == other.meeting:
        return True
    mine, theirs = one.statement.announced, other.statement.announced
    if one.meeting and other.meeting:  # two names of one meeting, where all was in a few days
        return bool(mine and theirs and len(mine) == _FULL_DAY == len(theirs)) and dates_agree(
            mine, theirs
        )
    return dates_agree(mine, theirs)


def when(one: Reading, other: Reading) -> int:
    """How surely two readings that agree tell of one time: 2 of one occasion, 1 of one year."""
    if one.meeting and one.meeting == other.meeting:
        return 2
    mine, theirs = one.statement.announced, other.statement.announced
    if mine and theirs and dates_agree(mine, theirs):
        return 2 if min(len(mine), len(theirs)) >= _MONTH else 1
    told = one.statement.period, other.statement.period
    if one.statement.kind == "delivery" and None not in told and periods_agree(one, other):
        known = [[year_of(end) for end in period if end] for period in told if period]
        return 2 if known[0] == known[1] else 1
    return 0


def givers(one: Reading, other: Reading) -> int | None:
    """How far the donors agree: 2 wholly, 1 in part or both untold, 0 untold in one; None not."""
    return _agree(one.donors, other.donors)


def takers(one: Reading, other: Reading) -> int | None:
    """How far recipients agree, as `givers`; a fund is a recipient to one, a channel to another."""
    agreed = _agree(one.recipients, other.recipients)
    if not agreed and (one.recipients & other.through or one.through & other.recipients):
        return 1
    return agreed


def _agree(one: frozenset[str], other: frozenset[str]) -> int | None:
    if one == other:
        return 2 if one else 1
    if not one or not other:
        return 0
    return 1 if one & other else None


def forms_differ(one: Reading, other: Reading) -> bool:
    """Do both tell the form of the aid, and two forms?"""
    forms = {one.statement.modality, other.statement.modality}
    return len(forms) > 1 and not forms & VAGUE


def fields_differ(one: Reading, other: Reading) -> bool:
    """Are both known to be for something, and for two different things?"""
    return bool(one.sectors and other.sectors and not one.sectors & other.sectors)


def things_alike(one: Reading, other: Reading) -> bool | None:
    """Are the same things given, by their words? None where no words can be compared."""
    mine, theirs = one.statement, other.statement
    if language(mine.lang) != language(theirs.lang):
        return None
    a, b = (frozenset(_terms(row.what or "")) for row in (mine, theirs))
    return bool(a & b) if a and b else None


@lru_cache(maxsize=50_000)
def _terms(text: str) -> tuple[str, ...]:
    return tuple(_iter_terms(text.casefold()))


def _iter_terms(text: str) -> Iterator[str]:
    yield from (word[:_STEM] for word in _WORD.findall(text))
    yield from _HAN.findall(text)


def is_round(number: Decimal) -> bool:
    """Has a number one significant digit, so that others give as much by chance?"""
    return significant_digits(number) == 1


def words_before(reading: Reading) -> str:
    """The words of its sentence that stand before the quote."""
    row = reading.statement
    return reading.sentence[: row.start - row.sentence[0]]


def told_as_new(reading: Reading) -> bool:
    """Is the quote told as more than what was told: "a further $5 million", 再提供100万元?"""
    return _NEW.search(words_before(reading)) is not None


def named_before(reading: Reading) -> bool:
    """Is the quote told as something known: "the £36 million", 该笔1000万元, 上述200眼井?"""
    return _KNOWN.search(words_before(reading)) is not None


def in_headline(reading: Reading) -> bool:
    """Does it stand in the headline of its document?"""
    return reading.statement.sentence[0] < _HEADLINE


def neighbours(one: Reading, other: Reading) -> bool:
    """Are they one after another, as items of a list are? A headline is of no list."""
    first, second = sorted((one, other), key=lambda reading: reading.statement.sentence)
    if first.statement.sentence == second.statement.sentence:
        return True
    between = second.statement.sentence[0] - first.statement.sentence[1]
    return between <= _APART and not in_headline(first)
