"""docs/world-bank.md: its code runs as it stands there, and says what it says there."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Quad

from extract.model import Amount, Document, Statement
from kg.iri import BASE, Iris
from kg.mapping import Lookup, map_document
from kg.rates import Rates
from kg.store import GRAPH_FILE, new_store, read_quads
from kg.trig import write_trig

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "world-bank.md").read_text(encoding="utf-8")
# Invented, in the form that data.worldbank.org publishes: Namibia's row has a gap.
FIGURES = {
    "SP.POP.TOTL": {
        "ZMB": ("Zambia", "16000000", "16500000"),
        "NAM": ("Namibia", "", "2500000"),
        "XKX": ("Kosovo", "1800000", "1790000"),
        "CHI": ("Channel Islands", "160000", "161000"),
        "SSF": ("Sub-Saharan Africa", "1000000000", "1030000000"),
        "LDC": ("Least developed countries: UN classification", "900000000", "920000000"),
    },
    "NY.GDP.MKTP.CD": {
        "ZMB": ("Zambia", "21000000000.5", "25000000000"),
        "NAM": ("Namibia", "11000000000", "12900000000"),
        "XKX": ("Kosovo", "6600000000", "7200000000"),
        "CHI": ("Channel Islands", "8000000000", "8100000000"),
        "SSF": ("Sub-Saharan Africa", "1600000000000", "1700000000000"),
        "LDC": ("Least developed countries: UN classification", "900000000000", "910000000000"),
    },
}
Make = Callable[..., Statement]


def write_indicator(path: Path) -> None:
    """A file as it is downloaded: two lines on itself, empty ones, a comma at the end of each."""
    lines = [["Data Source", "World Development Indicators", ""], []]
    lines += [["Last Updated Date", "2026-01-01", ""], []]
    lines.append(["Country Name", "Country Code", "Indicator Name", "Indicator Code"])
    lines[-1] += ["2016", "2017", ""]
    for code, (name, *figures) in FIGURES[path.stem].items():
        lines.append([name, code, "Made for this test", path.stem, *figures, ""])
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows(lines)


def pledges(make: Make) -> list[Statement]:
    """Pledges of 2016 and 2017 to countries, a region of one economy, and aggregates."""

    def pledge(number: int, to: str, value: int, **more: Any) -> Statement:
        plain = {"amount": Amount(Decimal(value), "USD"), "announced": "2016-05"}
        takers = tuple((code,) for code in to.split())
        return make(**{"id": f"s{number}", "recipients": takers, **plain, **more})

    return [
        pledge(0, "ZMB", 24_000_000),
        pledge(1, "ZMB", 8_000_000, part_of="s0"),
        pledge(2, "ZMB", 33_000_000, announced="2017"),
        pledge(3, "XKX", 9_000_000),
        pledge(4, "830", 400_000),
        pledge(5, "202", 500_000_000),  # M49's Sub-Saharan Africa is not the World Bank's
        pledge(6, "LDC", 90_000_000),
        pledge(7, "ZMB MLI", 70_000_000),
        pledge(8, "ZMB", 60_000_000, modality="debt relief"),
        pledge(9, "ZMB", 50_000_000, stage="cancelled"),
        pledge(10, "NAM", 5_000_000),  # whose population of that year is missing
        pledge(11, "COK", 1_000_000),  # which the World Bank has no code for
    ]


def quads_of(made: Sequence[Statement], lookup: Lookup) -> list[Quad]:
    """The graph of statements of one made-up document, with the places that they may name."""
    document = Document(name="a.txt", text="x" * 50, encoding="utf-8", blocks=())
    quads = map_document(document, made, lookup=lookup, sha256="0" * 64, rules="1", rates=Rates())
    for name in ("countries", "regions", "groups"):
        path = ROOT / "ontology" / "codelists" / f"{name}.ttl"
        quads += read_quads(path, graph=Iris().graph("reference"))
    return quads


@pytest.fixture(scope="module")
def ran(
    tmp_path_factory: pytest.TempPathFactory, statement_with: Make, lookup: Lookup
) -> dict[str, Any]:
    """What the page's code leaves behind, and what it printed (under `printed`)."""
    folder = tmp_path_factory.mktemp("world-bank")
    for name in FIGURES:
        write_indicator(folder / f"{name}.csv")
    quads = quads_of(pledges(statement_with), lookup)
    (folder / "out").mkdir()
    (folder / "out" / GRAPH_FILE).write_bytes(write_trig(quads))
    printed: list[str] = []
    names: dict[str, Any] = {"print": lambda text: printed.append(text), "printed": printed}
    code = "\n".join(re.findall(r"^```python\n(.*?)^```$", PAGE, re.M | re.S))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        exec(compile(code, "docs/world-bank.md", "exec"), names)  # noqa: S102
    return names


def test_the_page_shows_what_its_code_prints(ran: dict[str, Any]) -> None:
    """The table on the page is the answer of the query on the page."""
    (table,) = ran["printed"]
    assert "| ZMB " in table
    assert table.strip() in PAGE


def test_aggregates_are_not_joined_and_special_codes_are(ran: dict[str, Any]) -> None:
    """XKX and CHI are joined; SSF and LDC are in the table of the World Bank, and stay there."""
    assert sorted(set(ran["table"]["code"])) == ["CHI", "XKX", "ZMB"]
    assert any("SSF" in str(quad.subject) for quad in ran["store"])
    assert not ran["store"].query(
        f'ASK {{ ?area <{BASE}ontology#worldBankCode> ?code FILTER(?code IN ("SSF", "LDC")) }}'
    )


def test_pandas_and_sparql_agree(ran: dict[str, Any]) -> None:
    """Both ways give the same rows, to the last digit shown."""
    answer = ran["run"](ran["QUERY"], source=ran["store"])
    from_sparql = [
        (row[1], row[2], float(row[3]), float(row[4]), float(row[5])) for row in answer.rows
    ]
    columns = ["code", "year", "pledged", "per_head", "per_cent_of_gdp"]
    from_pandas = list(ran["table"][columns].itertuples(index=False, name=None))
    assert from_sparql == from_pandas
    assert from_sparql[0] == ("XKX", 2016, 9_000_000.0, 5.0, 0.136)
    assert ("ZMB", 2016, 24_000_000.0, 1.5, 0.114) in from_sparql


def test_what_a_join_loses_is_told(ran: dict[str, Any]) -> None:
    """A pledge without a figure of its year is in `lost`, not silently gone."""
    assert list(ran["lost"]["recipient"]) == ["Namibia"]


def money(value: int, currency: str = "USD", **more: Any) -> Amount:
    """A sum of money."""
    return Amount(Decimal(value), currency, **more)


PART = {"amount": money(60), "part_of": "s0"}


@pytest.mark.parametrize(
    ("statements", "by_year"),
    [
        pytest.param([{"amount": money(100)}, PART], {2016: 100}, id="counted total"),
        pytest.param(
            [{"amount": money(100), "announced": "2017"}, PART], {2017: 100}, id="other year"
        ),
        pytest.param(
            [{"amount": money(100)}, PART, {"amount": money(9), "part_of": "s1"}],
            {2016: 100},
            id="part of a part",
        ),
        pytest.param(
            [{"amount": money(100), "stage": "cancelled"}, PART],
            {2016: 60},
            id="cancelled total",
        ),
        pytest.param(
            [{"amount": money(270, "KES")}, PART], {2016: 60}, id="total without a known rate"
        ),
        pytest.param(
            [{"amount": money(100), "announced": None}, PART],
            {2016: 60},
            id="total without a year",
        ),
        pytest.param(
            [{"amount": money(100), "recipients": (("ZMB",), ("MLI",))}, PART],
            {2016: 60},
            id="shared total",
        ),
        pytest.param(
            [{"amount": money(100), "modality": "debt relief"}, PART],
            {},
            id="part of debt relief",
        ),
        pytest.param([{"amount": money(5, max=Decimal(8))}], {2016: 5}, id="range"),
        pytest.param(
            [{"amount": money(5, max=Decimal(8))}, {"amount": money(2), "part_of": "s0"}],
            {2016: 5},
            id="part of a range",
        ),
        pytest.param([{"amount": money(5), "qualifier": "up_to"}], {2016: 5}, id="up to"),
        pytest.param([{"amount": money(5), "qualifier": "at_least"}], {2016: 5}, id="over"),
        pytest.param([{"amount": money(5, "KES")}], {}, id="no known rate"),
    ],
)
def test_pledges_are_those_of_the_query_in_dollars(
    ran: dict[str, Any],
    statement_with: Make,
    lookup: Lookup,
    statements: list[Mapping[str, Any]],
    by_year: dict[int, int],
) -> None:
    """A part counts where its total does not, a range with its lower end, as in pledged-in-usd."""
    plain = {"recipients": (("ZMB",),), "announced": "2016-05"}
    made = [
        statement_with(**{"id": f"s{number}", **plain, **fields})
        for number, fields in enumerate(statements)
    ]
    store = new_store(quads_of(made, lookup))
    answer = ran["run"](ran["PLEDGES"], source=store)
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    assert {row["year"]: row["pledged"] for row in rows} == by_year
    # Asked for dated pledges to the country, the query says the same.
    asked = {"recipient": "ZMB", "from": "1900"}
    in_dollars = ran["run"]("pledged-in-usd", asked, source=store)
    totals = [dict(zip(in_dollars.columns, row, strict=True))["total"] for row in in_dollars.rows]
    assert sum(totals) == sum(by_year.values())
