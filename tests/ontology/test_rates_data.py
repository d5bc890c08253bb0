"""The tables of exchange rates: as they were made, with a source in every row."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

from tests.shared import DATA, at_hand

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "ontology" / "rates"


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a table."""
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def all_rows() -> Iterator[dict[str, str]]:
    """The rows of all tables."""
    for path in sorted(FOLDER.iterdir()):
        yield from rows(path.name)


def test_every_rate_has_a_currency_a_number_and_a_source() -> None:
    """No row lacks what makes its rate checkable."""
    assert {path.name for path in FOLDER.iterdir()} == {"yearly.tsv", "parities.tsv"}
    found = list(all_rows())
    assert len(found) > 900
    for row in found:
        assert re.fullmatch("[A-Z]{3}", row["currency"]), row
        assert Decimal(row.get("units_per_usd") or row["units_per_anchor"]) > 0, row
        assert row["source"], f"{row}: fill in the column `source`"


def test_a_currency_has_one_rate_a_year() -> None:
    """No year is there twice, and no year between the first and the last is missing."""
    years: dict[str, list[int]] = {}
    for row in rows("yearly.tsv"):
        years.setdefault(row["currency"], []).append(int(row["year"]))
    for currency, found in years.items():
        assert found == list(range(found[0], found[-1] + 1)), currency


def test_no_rate_jumps_as_a_new_unit_does() -> None:
    """Within a series a dollar never costs ten times as much, or a tenth, of the year before."""
    last: dict[str, Decimal] = {}
    for row in rows("yearly.tsv"):
        rate = Decimal(row["units_per_usd"])
        before = last.get(row["currency"], rate)
        assert before / 10 < rate < before * 10, row
        last[row["currency"]] = rate


def test_parities_lead_to_currencies_that_have_rates() -> None:
    """A currency is fixed to the euro or the dollar, once, from a day that is known."""
    found = rows("parities.tsv")
    assert {row["anchor"] for row in found} == {"EUR", "USD"}
    assert len({row["currency"] for row in found}) == len(found)
    for row in found:
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", row["since"]), row
        assert not row["until"] or row["since"] < row["until"], row


def test_making_the_table_again_gives_the_same_bytes(tmp_path: Path) -> None:
    """The table is what tools/make_rates.py makes of its source; run it after a change."""
    source = at_hand(DATA / "exchange-rates-yearly.csv")
    tool = ROOT / "tools" / "make_rates.py"
    subprocess.run([sys.executable, str(tool), str(source), str(tmp_path)], check=True)
    made = (tmp_path / "yearly.tsv").read_bytes()
    assert made == (FOLDER / "yearly.tsv").read_bytes()


def test_a_series_of_no_known_currency_is_refused(tmp_path: Path) -> None:
    """A country that the table of series lacks is not guessed at."""
    table = tmp_path / "rates.csv"
    table.write_text("Date,Country,Value\n2020-01-01,Ruritania,2.5\n", encoding="utf-8")
    tool = ROOT / "tools" / "make_rates.py"
    done = subprocess.run(
        [sys.executable, str(tool), str(table), str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "Ruritania" in done.stderr
    assert not (tmp_path / "yearly.tsv").exists()
