"""Do a gold row and a prediction say the same in a slot?

Names agree where any label of an entity does, however it is written; dates as far as the less
precise of them goes; a deed need not have been announced. The guidelines of the gold say why.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from kg.evaluation.rows import SLOTS, GoldRow, Measure, Name, PredictedRow, Row, Slot

_ARTICLE = re.compile(r"^the\s+")
_NO_LETTER = re.compile(r"[\W_]+")
_NOBODY = "dev"  # "developing countries" names nobody
_YEAR = 4  # characters


def wrong_slots(gold: GoldRow, predicted: PredictedRow) -> tuple[Slot, ...]:
    """The slots in which a prediction differs from the gold row that it found."""
    return tuple(slot for slot in SLOTS if not same_slot(slot, gold, predicted))


def same_slot(slot: Slot, gold: GoldRow, predicted: PredictedRow) -> bool:
    """Do both say the same in a slot?"""
    wanted, given = getattr(gold, slot), getattr(predicted, slot)
    match slot:
        case "recipients":
            return _same_entities(_named(wanted), _named(given))
        case "donor" | "through":
            return _same_entities(_labelled(wanted), _labelled(given))
        case "meeting" | "initiative":
            return _same_one(_labelled(wanted), _labelled(given))
        case "amount":
            return same_amount(gold, predicted)
        case "count":
            return same_count(gold, predicted)
        case "announced":
            told = wanted and given
            return (gold.kind == "delivery" and not told) or _same_date(wanted, given)
        case "period":
            ends = zip(wanted or (None, None), given or (None, None), strict=True)
            return all(_same_date(_year(a), _year(b)) for a, b in ends)
        case "qualifier":
            return (wanted or "exact") == (given or "exact")
        case _:
            return (wanted or None) == (given or None)


def fits(gold: GoldRow, predicted: PredictedRow) -> bool:
    """May this prediction be this gold row? Both hold the same number, where the gold has one."""
    if gold.amount is not None:
        return same_amount(gold, predicted)
    if gold.count is not None:
        return same_count(gold, predicted)
    return predicted.amount is None


def same_amount(one: Row, other: Row) -> bool:
    """Are the sums equal, and of one currency?"""
    return _sum(one.amount) == _sum(other.amount)


def same_count(one: Row, other: Row) -> bool:
    """Are the counts equal?"""
    return _range(one.count) == _range(other.count)


def _sum(measure: Measure | None) -> tuple[object, ...] | None:
    return (_range(measure), (measure.currency or "").upper()) if measure else None


def _range(measure: Measure | None) -> tuple[Decimal, Decimal | None] | None:
    return (measure.value, measure.max) if measure else None


def _same_date(one: str | None, other: str | None) -> bool:
    """Do two dates agree as far as the less precise of them goes?"""
    if not one or not other:
        return not one and not other
    length = min(len(one), len(other))
    return one[:length] == other[:length]


def _year(date: str | None) -> str | None:
    return date[:_YEAR] if date else None


def _named(names: Iterable[Name] | None) -> list[frozenset[str]]:
    return [labels for labels in _labelled(names) if _NOBODY not in labels]


def _labelled(names: Iterable[Name] | None) -> list[frozenset[str]]:
    return [_labels(name) for name in names or ()]


@lru_cache(maxsize=4096)
def _labels(name: Name) -> frozenset[str]:
    """All labels of one entity, folded."""
    parts = (name,) if isinstance(name, str) else name
    return frozenset(fold_label(label) for part in parts for label in part.split("|")) - {""}


def fold_label(label: str) -> str:
    """Width, case, articles, quotes, punctuation and spaces do not count."""
    label = unicodedata.normalize("NFKC", label).casefold()
    return _NO_LETTER.sub("", _ARTICLE.sub("", label))


def _same_entities(wanted: list[frozenset[str]], given: list[frozenset[str]]) -> bool:
    """Do both name the same entities, in any order?"""
    if len(wanted) != len(given):
        return False
    left = list(given)
    for labels in wanted:
        hit = next((other for other in left if other & labels), None)
        if hit is None:
            return False
        left.remove(hit)
    return True


def _same_one(wanted: list[frozenset[str]], given: list[frozenset[str]]) -> bool:
    """Do both hold names of one thing? A gold row lists all that are acceptable."""
    acceptable, told = frozenset().union(*wanted), frozenset().union(*given)
    return bool(acceptable & told) if acceptable else not told
