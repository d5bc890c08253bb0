"""The sum of a statement in US dollars, beside the sum that the document names.

Which date decides:

- a pledge has the rate of the day, month or year in which it was announced;
- what was given in a period has the average of the period's years, each year weighing the same,
  as statistics of aid convert a flow at the average of its year (AidData, after the Creditor
  Reporting System of the OECD); a period of one day or one month has that day's or month's rate;
- what was given at a time that nobody tells has the rate of the date of its announcement.

A sum whose date or rate is not known stays unconverted, and the graph says why.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal

import msgspec

from extract.model import Amount, Qualifier, Statement
from kg.dates import year_of
from kg.labels import LabelLang, measure_label
from kg.rates import DOLLAR, Rate, RateKind, Rates, Unknown

Bounds = tuple[Decimal | None, Decimal | None, Decimal | None]

# Digits of a converted sum that a label shows: it must not promise more than "at least", nor
# less than "up to" does.
_SHOWN = Context(prec=3)
_SHOWN_BOUND: dict[Qualifier, Context] = {
    "at_least": Context(prec=3, rounding=ROUND_FLOOR),
    "up_to": Context(prec=3, rounding=ROUND_CEILING),
    "nearly": Context(prec=3, rounding=ROUND_CEILING),
}
_NO_DAY = Unknown("the document does not say when it was announced", "文件未说明宣布时间")
_NO_TIME = Unknown("the document does not say when it was given", "文件未说明给予时间")
_OPEN = Unknown("it was given over a time that is open on a side", "给予时期有一端不限")
_WHEN: dict[RateKind, tuple[str, str]] = {
    "day": ("on {}", "{}"),
    "month": ("average of {}", "{}平均"),
    "year": ("average of {}", "{}年平均"),
    "years": ("average of {}", "{}年平均"),
    "fixed": ("fixed rate", "固定汇率"),
}


class DollarSum(msgspec.Struct, frozen=True):
    """A sum in US dollars, bounded as the sum that it is made from, with the rate that made it."""

    value: Decimal | None
    least: Decimal | None
    most: Decimal | None
    rate: Rate
    label_en: str
    label_zh: str


def in_dollars(
    statement: Statement, amount: Amount, bounds: Bounds, rates: Rates
) -> DollarSum | Unknown:
    """The sum of a statement in US dollars, or why it is not known.

    Args:
        statement: tells which date decides.
        amount: its sum.
        bounds: value, least and most of the sum, as its qualifier bounds it.
        rates: the rates at hand.

    Raises:
        DataFileError: a file of rates cannot be read.
    """
    rate = rate_of(statement, amount.currency, rates)
    if isinstance(rate, Unknown):
        return rate
    value, least, most = (None if number is None else rate.to_dollars(number) for number in bounds)
    return DollarSum(
        value=value,
        least=least,
        most=most,
        rate=rate,
        label_en=_label(amount, statement.qualifier, rate, "en"),
        label_zh=_label(amount, statement.qualifier, rate, "zh"),
    )


def rate_of(statement: Statement, currency: str, rates: Rates) -> Rate | Unknown:
    """The rate at which a statement's money is converted, by what it is and what it tells."""
    if currency == DOLLAR:
        return rates.at(DOLLAR, "")
    if statement.kind == "commitment":
        return rates.at(currency, statement.announced) if statement.announced else _NO_DAY
    start, end = statement.period or (None, None)
    if start is None and end is None:
        return rates.at(currency, statement.announced) if statement.announced else _NO_TIME
    if start is None or end is None:
        return _OPEN
    if start == end or (len(start) > len("2018") and start[:7] == end[:7]):
        return rates.at(currency, start if start == end else start[:7])
    first, last = year_of(start), year_of(end)
    if first is None or last is None:
        return _NO_TIME
    return rates.over(currency, first, last)


def _label(amount: Amount, qualifier: Qualifier, rate: Rate, lang: LabelLang) -> str:
    """A short name: "USD about 8.79 billion (1 USD = 6.82393 CNY, on 2018-09-03)"."""
    if rate.kind == "same":
        return measure_label(amount, qualifier, lang)
    shown = _SHOWN_BOUND.get(qualifier, _SHOWN)
    dollars = Amount(
        value=shown.plus(rate.to_dollars(amount.value)),
        currency=DOLLAR,
        max=None if amount.max is None else shown.plus(rate.to_dollars(amount.max)),
    )
    # The digits that a label leaves out make an exact sum an approximate one.
    sum_ = measure_label(dollars, "about" if qualifier == "exact" else qualifier, lang)
    first, *more = rate.dates
    span = f"{first}–{more[-1]}" if more else first
    when = _WHEN[rate.kind][lang == "zh"].format(span)
    quoted = f"{rate.per_dollar.normalize():f} {rate.currency}"
    return (
        f"{sum_}（1 USD = {quoted}，{when}）"
        if lang == "zh"
        else f"{sum_} (1 USD = {quoted}, {when})"
    )
