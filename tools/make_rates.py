"""Makes `ontology/rates/yearly.tsv` from the yearly exchange rates of datasets/exchange-rates.

Run by hand when there is a newer table; the file it makes is part of the project:

    .venv/bin/python tools/make_rates.py exchange-rates-yearly.csv [FOLDER]

The table (PDDL) has the columns Date, Country, Value: the average of a year, in units of the
country's currency for one US dollar. It names countries, not currencies; which currency each
series is in, and since when, stands in `tools/data/rate_series.tsv`. A series that is in no one
currency is left out there, with the reason, rather than guessed at. Nothing is fetched; the same
tables give the same bytes.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDER = ROOT / "ontology" / "rates"
SERIES = ROOT / "tools" / "data" / "rate_series.tsv"
SOURCE = "datasets/exchange-rates, yearly"


def main(arguments: list[str]) -> None:
    """Write the table of yearly rates into a folder (by default the project's own)."""
    if not arguments:
        sys.exit("usage: make_rates.py exchange-rates-yearly.csv [FOLDER]")
    folder = Path(arguments[1]) if len(arguments) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    lines = ["currency\tyear\tunits_per_usd\tsource"]
    for currency, year, rate in sorted(_iter_rates(Path(arguments[0]))):
        lines.append(f"{currency}\t{year}\t{rate}\t{SOURCE}")
    text = "\n".join(lines) + "\n"
    (folder / "yearly.tsv").write_text(text, encoding="utf-8", newline="\n")


def _iter_rates(table: Path) -> Iterator[tuple[str, int, str]]:
    with SERIES.open(encoding="utf-8", newline="") as file:
        series = {row["country"]: row for row in csv.DictReader(file, delimiter="\t")}
    with table.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            known = series.get(row["Country"])
            if known is None:
                sys.exit(f"{table}: which currency is {row['Country']!r} in? Say so in {SERIES}")
            year, rate = int(row["Date"][:4]), Decimal(row["Value"])
            if known["currency"] and year >= int(known["since"]):
                if rate <= 0:
                    sys.exit(f"{table}: {row['Country']} {year}: {rate} is no rate")
                yield known["currency"], year, f"{rate.normalize():f}"


if __name__ == "__main__":
    main(sys.argv[1:])
