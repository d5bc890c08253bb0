"""When two numbers of documents agree: precision and words like "over" or "about" count.

"Over 100" and 110 agree, "£1 billion" and £960 million do, 84 and 88 do not. A number is the range
that its qualifier leaves open, and is shown to a step: the unit of its last digit ("1.3 billion"
to a hundred million). Rounding explains a difference up to half of the coarser step, and never
more than a twentieth of the number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

import msgspec

from extract.model import Amount, Count, Qualifier
from kg.ledger.records import Reading

_NEAR: Final = Decimal("0.1")  # how far "about" and "nearly" are taken to reach
_ROUNDED: Final = Decimal("0.05")  # rounding that changes a number by more is a mistake
_SPREAD: Final = Decimal("1.2")  # 2 × 2 standard deviations of an even spread over one step
_SHOWN: Final = re.compile(r"\d+(?:[,\u00a0\u202f ]\d{3})*(?:\.\d+)?")


class Figure(msgspec.Struct, frozen=True):
    """A number as a document tells it.

    Args:
        least: what it is at the least.
        most: what it is at the most, None where that is open.
        step: the unit of the last digit shown.
        loose_step: the same where the zeros at the end of "5,000" show nothing.
        qualifier: the word that goes with it.
    """

    least: Decimal
    most: Decimal | None
    step: Decimal
    loose_step: Decimal
    qualifier: Qualifier

    @property
    def is_vague(self) -> bool:
        """Does the document say that this is not the exact number?"""
        return self.qualifier in ("about", "nearly")


def figure(measure: Amount | Count, qualifier: Qualifier, quote: str) -> Figure:
    """Read a number with its qualifier, and from the quote how precisely it is shown."""
    value = measure.value
    least, most = value, measure.max or value
    if measure.max is None:
        if qualifier in ("about", "nearly"):
            least = value * (1 - _NEAR)
        if qualifier == "about":
            most = value * (1 + _NEAR)
        if qualifier == "up_to":
            least = Decimal(0)
    return Figure(
        least=least,
        most=None if qualifier == "at_least" and measure.max is None else most,
        step=_step(value, quote),
        loose_step=_trailing_unit(value),
        qualifier=qualifier,
    )


def measured(reading: Reading) -> Figure:
    """Read the sum of a reading, else its count.

    Raises:
        ValueError: it has neither.
    """
    statement = reading.statement
    measure = statement.amount or statement.count
    if measure is None:
        raise ValueError(f"{reading.id} has no number")
    return figure(measure, statement.qualifier, statement.quote)


def agree(one: Figure, other: Figure, *, loosely: bool = False) -> bool:
    """Can both be true of the same thing?

    Args:
        one: a number.
        other: another one.
        loosely: the zeros at the end of a number may come of rounding.
    """
    if {one.qualifier, other.qualifier} == {"nearly", "at_least"}:
        over, under = (one, other) if one.qualifier == "at_least" else (other, one)
        return under.most is not None and over.least < under.most
    return gap(one, other) <= _slack_between(one, other, loosely=loosely)


def total(parts: Iterable[Figure]) -> Figure:
    """Add up parts, each of which may be rounded.

    Errors of rounding mostly cancel out: the step of the sum is such that hardly one sum in twenty
    is off by more than half of it. The loose step is that of the worst case.
    """
    parts = tuple(parts)
    highs = [part.most for part in parts if part.most is not None]
    zero = Decimal(0)
    return Figure(
        least=sum((part.least for part in parts), start=zero),
        most=sum(highs, start=zero) if len(highs) == len(parts) else None,
        step=_SPREAD * sum((part.step**2 for part in parts), start=zero).sqrt(),
        loose_step=sum((part.step for part in parts), start=zero),
        qualifier="about" if any(part.is_vague for part in parts) else "exact",
    )


def gap(one: Figure, other: Figure) -> Decimal:
    """How far the ranges are apart; 0 where they meet."""
    return max(excess(one, other), excess(other, one), Decimal(0))


def excess(one: Figure, other: Figure) -> Decimal:
    """By how much the least of one is above the most of the other; below 0 where it is not."""
    return one.least - other.most if other.most is not None else Decimal(-1)


def slack(come_to: Figure, whole: Figure, *, loosely: bool = False) -> Decimal:
    """The difference between a sum of parts and their total that rounding explains.

    Args:
        come_to: the sum of the parts, of `total`.
        whole: the total that is told.
        loosely: all parts may be rounded the same way.
    """
    step = come_to.loose_step if loosely else come_to.step
    return min((step + whole.step) / 2, _ROUNDED * max(come_to.least, whole.least))


def _slack_between(one: Figure, other: Figure, *, loosely: bool) -> Decimal:
    steps = (one.loose_step, other.loose_step) if loosely else (one.step, other.step)
    if steps[0] == steps[1]:
        return Decimal(0)  # told with the same precision, neither is a rounding of the other
    return min(max(steps) / 2, _ROUNDED * max(one.least, other.least))


def _step(value: Decimal, quote: str) -> Decimal:
    """The unit of the last digit of the number in its quote, which may have a large unit."""
    for shown in _SHOWN.findall(quote):
        number = Decimal(re.sub(r"[^\d.]", "", shown))
        if number and _is_power_of_ten(value / number):
            exponent = number.as_tuple().exponent
            return value / number * Decimal(1).scaleb(min(int(exponent), 0))
    return _trailing_unit(value)  # written in words


def _is_power_of_ten(ratio: Decimal) -> bool:
    return ratio > 0 and Decimal(1).scaleb(ratio.adjusted()) == ratio


def _trailing_unit(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(int(exponent)) if value else Decimal(1)
