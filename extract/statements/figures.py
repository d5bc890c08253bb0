"""The figures in the cells of tables and the lines of fact boxes, in the unit that holds there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from extract.cue import Cue
from extract.model import Amount, Count, Qualifier
from extract.numerals import plain
from extract.statements.candidates import View, amount_of, count_of
from extract.statements.languages import language_of
from extract.statements.rules import TABLE_COUNT, TABLE_SUM, TABLE_UNIT, Rule
from extract.statements.units import Unit, scale_of

_BARE: Final = Cue(
    r"[~≈]?\s?(?P<number>\d{1,3}(?:[,\u00a0\u202f ']\d{3})+(?:\.\d+)?|\d+(?:[.,]\d{1,2})?|\d+\.\d+)"
    r"(?:\s?(?P<scale>[A-Za-z]{1,8}|[百千万亿]{1,2}))?"
    r"\s?[*†‡]{0,3}(?:\s?[(\[][a-z\d]{1,2}[)\]])?"
)
_DECIMAL_COMMA: Final = Cue(r"\d+,\d{1,2}")
_WHOLE: Final = Cue(r"\d{1,3}(?:,\d{3})+|\d+")
_PLAIN_FIGURE: Final = Cue(r"\d[\d,.]*")


@dataclass(slots=True)
class Given:
    """A sum or count in a cell."""

    start: int
    end: int
    amount: Amount | None
    count: Count | None
    qualifier: Qualifier
    what: str | None
    rule: Rule

    @property
    def measure(self) -> Decimal:
        """How much or how many it is."""
        measure = self.amount or self.count
        return measure.value if measure else Decimal(0)


def spelt(view: View, start: int, end: int) -> Iterator[Given]:
    """The sums and counted things that a cell spells out."""
    for t in language_of(view.lang).find_things(view, start, end):
        if t.money is None or t.money.currency:
            rule = TABLE_SUM if t.money else TABLE_COUNT
            yield Given(t.start, t.end, amount_of(t), count_of(t), t.qualifier, t.what, rule)


def scaled(given: Given, view: View, unit: Unit | None) -> Given:
    """“$12.5” below “in $ millions” is 12.5 million dollars."""
    amount = given.amount
    if amount is None or unit is None or unit.scale is None:
        return given
    figures = _PLAIN_FIGURE.findall(view.folded[given.start : given.end])
    if len(figures) == 1 and _value(figures[0]) == amount.value:
        value = plain(amount.value * unit.scale)
        given.amount = Amount(value=value, currency=amount.currency)
        given.rule = TABLE_UNIT
    return given


def bare_sum(view: View, start: int, end: int, unit: Unit | None) -> Given | None:
    """A cell's bare number in the unit that holds there."""
    if unit is None or unit.currency is None:
        return None
    found = _BARE.fullmatch(view.folded[start:end].strip())
    if found is None:
        return None
    scale = scale_of(found["scale"], view.lang) if found["scale"] else unit.scale or Decimal(1)
    if scale is None:
        return None  # “12 tonnes”
    start = view.folded.index(found["number"], start)
    value = plain(_value(found["number"]) * scale)
    amount = Amount(value=value, currency=unit.currency)
    end = start + found.end("scale" if found["scale"] else "number") - found.start("number")
    return Given(start, end, amount, None, "exact", None, TABLE_UNIT)


def plain_count(text: str) -> Count | None:
    """The whole number that is all of a cell."""
    figure = text.strip()
    return Count(value=_value(figure)) if _WHOLE.fullmatch(figure) else None


def joined(currency: str | None, units: Iterable[Unit | None]) -> Unit | None:
    """One unit of several, the nearest first: what one leaves open the next may say.

    Args:
        currency: of a column of currencies, which the scale alone of the units completes.
        units: of the head, of the row, of the caption.
    """
    scale = None
    for unit in units:
        if unit is None:
            continue
        if currency is None:
            currency = unit.currency
            scale = unit.scale if unit.currency is not None else scale or unit.scale
        elif scale is None and unit.currency in (None, currency):
            scale = unit.scale
    return Unit(scale, currency) if currency or scale else None


def _value(figure: str) -> Decimal:
    """The value of a figure whose digits commas, blanks or a decimal comma part."""
    if _DECIMAL_COMMA.fullmatch(figure):
        return Decimal(figure.replace(",", "."))
    return Decimal(re.sub(r"[,\s']", "", figure).rstrip("."))
