"""Pledges in all currencies added up in US dollars, honestly."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

from extract.model import Amount, Document, Statement
from kg.entity_graph import Lookup
from kg.formats import Cell
from kg.iri import Iris
from kg.mapping import map_document
from kg.query import run
from kg.rates import Rates
from kg.store import new_store, read_quads

KOREA = ("KOR", "Korea", "韩国")
JAPAN = ("JPN", "Japan", "日本")


def money(value: int, currency: str = "USD", **more: Any) -> Amount:
    """A sum of money."""
    return Amount(Decimal(value), currency, **more)


@pytest.fixture
def answer(
    statement_with: Callable[..., Statement], lookup: Lookup, reference: Path, rates: Rates
) -> Callable[..., dict[str, dict[str, Cell]]]:
    """Asks a graph of statements, given by their fields; the rows by the donor's code."""

    def make(*statements: Mapping[str, Any], **params: str) -> dict[str, dict[str, Cell]]:
        document = Document(name="a.txt", text="x" * 50, encoding="utf-8", blocks=())
        made = [
            statement_with(**{"id": f"s{i}", "announced": "2018-09-03", **fields})
            for i, fields in enumerate(statements)
        ]
        quads = map_document(document, made, lookup=lookup, sha256="0" * 64, rules="1", rates=rates)
        data = read_quads(reference, graph=Iris().graph("reference"))
        return rows(new_store([*quads, *data]), **params)

    return make


def rows(store: Store, **params: str) -> dict[str, dict[str, Cell]]:
    """The rows of the answer by the donor's code."""
    result = run("pledged-in-usd", params, source=store)
    found = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
    return {row["donor"].iri.rpartition("/")[2]: row for row in found}  # type: ignore[union-attr]


Ask = Callable[..., dict[str, dict[str, Cell]]]


def test_currencies_are_added_in_dollars(answer: Ask) -> None:
    """Of 100 dollars and 270 East Caribbean dollars at 2.70, 200 are dollars, half converted."""
    row = answer({"amount": money(100)}, {"amount": money(270, "XCD")})["JPN"]
    assert (row["total"], row["converted"], row["statements"]) == (200, 100, 2)
    assert (row["lowest"], row["highest"], row["unknown_rate"]) == (200, 200, 0)


def test_unknown_rates_are_counted_beside_the_sum(answer: Ask) -> None:
    """What cannot be converted is in no sum, and is not passed over in silence."""
    found = answer(
        {"amount": money(100)},
        {"amount": money(5, "KES")},
        {"amount": money(5, "CNY"), "announced": None},
        {"amount": money(7, "KES"), "donor": (KOREA,)},
    )
    assert (found["JPN"]["total"], found["JPN"]["unknown_rate"]) == (100, 2)
    assert (found["KOR"]["total"], found["KOR"]["unknown_rate"]) == (0, 1)


def test_a_part_in_another_currency_is_not_added_to_its_total(answer: Ask) -> None:
    """Neither is a part of a part, in any currency, nor one of unknown rate counted as missing."""
    row = answer(
        {"amount": money(270, "XCD")},
        {"amount": money(60), "part_of": "s0"},
        {"amount": money(5, "KES"), "part_of": "s1"},
    )["JPN"]
    assert (row["total"], row["unknown_rate"], row["statements"]) == (100, 0, 1)


def test_parts_count_where_the_rate_of_the_total_is_unknown(answer: Ask) -> None:
    """The total is counted as unknown, the parts that are known are summed."""
    row = answer(
        {"amount": money(270, "KES")},
        {"amount": money(60), "part_of": "s0"},
        {"amount": money(20), "part_of": "s1"},
    )["JPN"]
    assert (row["total"], row["unknown_rate"]) == (60, 1)


def test_a_part_of_a_total_in_another_row_says_so(answer: Ask) -> None:
    """A part that another donor gives stands in its own row, with what the other row has."""
    found = answer(
        {"amount": money(270, "XCD")},
        {"amount": money(60), "part_of": "s0", "donor": (KOREA,)},
    )
    assert (found["JPN"]["total"], found["JPN"]["in_other_rows"]) == (100, 0)
    assert (found["KOR"]["total"], found["KOR"]["in_other_rows"]) == (60, 60)


def test_shared_sums_debt_relief_and_cancelled_ones_are_in_no_total(answer: Ask) -> None:
    """They are told beside it, in dollars, or not at all."""
    row = answer(
        {"amount": money(100)},
        {"amount": money(270, "XCD"), "donor": (JAPAN, KOREA)},
        {"amount": money(540, "XCD"), "modality": "debt relief"},
        {"amount": money(8), "stage": "cancelled"},
        {"amount": money(16), "kind": "delivery", "period": ("2017", "2017")},
    )["JPN"]
    assert (row["total"], row["shared"], row["debt_relief"]) == (100, 100, 200)


def test_vague_sums_stay_vague(answer: Ask) -> None:
    """A sum is open above by "over", below by "up to", and both ways by a range."""
    row = answer({"amount": money(100)}, {"amount": money(270, "XCD"), "qualifier": "at_least"})
    assert (row["JPN"]["lowest"], row["JPN"]["highest"]) == (200, None)
    row = answer({"amount": money(100)}, {"amount": money(270, "XCD"), "qualifier": "up_to"})
    assert (row["JPN"]["lowest"], row["JPN"]["highest"]) == (100, 200)
    row = answer({"amount": money(27, "XCD", max=Decimal(54))})
    assert (row["JPN"]["lowest"], row["JPN"]["highest"]) == (10, 20)


@pytest.mark.parametrize(
    ("years", "total"),
    [
        ({}, 111),
        ({"from": "2016"}, 110),
        ({"to": "2016"}, 11),
        ({"from": "2016", "to": "2016"}, 10),
        ({"from": "2019"}, None),
    ],
)
def test_years_are_those_of_the_announcement(
    answer: Ask, years: dict[str, str], total: int | None
) -> None:
    """A pledge without a date is asked for where no first year is."""
    found = answer(
        {"amount": money(1), "announced": None},
        {"amount": money(10), "announced": "2016-05"},
        {"amount": money(100), "announced": "2018"},
        **years,
    )
    assert found.get("JPN", {}).get("total") == total


def test_dollars_alone_are_those_of_the_query_by_currency(gold_store: Store) -> None:
    """What documents give in dollars is neither more nor less than it is without conversion."""
    by_currency = run("pledged-by-donor", {"currency": "USD"}, source=gold_store)
    totals: dict[str, Any] = {}
    for row in by_currency.rows:
        cells = dict(zip(by_currency.columns, row, strict=True))
        totals[cells["donor"].iri.rpartition("/")[2]] = cells["total"]  # type: ignore[union-attr]
    found = rows(gold_store)
    assert len(totals) > 20
    for donor, total in totals.items():
        row = found[donor]
        assert row["total"] - row["converted"] == total, donor  # type: ignore[operator]
    assert sum(row["converted"] for row in found.values()) > 0  # type: ignore[misc]
