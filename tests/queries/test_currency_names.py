"""Currencies as parameters of queries: by code, sign and name, on the real list."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from pyoxigraph import Store

from extract.model import Amount, Document, Statement
from kg.errors import ParameterError
from kg.iri import Iris
from kg.mapping import Lookup, map_document
from kg.query import run
from kg.store import new_store, read_quads

LIST = Path(__file__).parents[2] / "ontology" / "codelists" / "currencies.ttl"
SUMS = {"USD": 3, "CNY": 5, "AUD": 7, "GBP": 11, "DEM": 13}


@pytest.fixture
def store(statement_with: Callable[..., Statement], lookup: Lookup) -> Store:
    """One pledge in each of some currencies, with all currencies of the code list."""
    document = Document(name="a.txt", text="x" * 50, encoding="utf-8", blocks=())
    made = [
        statement_with(id=code, amount=Amount(Decimal(value), code), announced="2016")
        for code, value in SUMS.items()
    ]
    quads = map_document(document, made, lookup=lookup, sha256="0" * 64, rules="1")
    return new_store([*quads, *read_quads(LIST, graph=Iris().graph("reference"))])


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("USD", "USD"),
        ("usd", "USD"),
        (" US Dollars ", "USD"),
        ("美元", "USD"),
        ("RMB", "CNY"),
        ("人民币", "CNY"),
        ("人民幣", "CNY"),
        ("renminbi", "CNY"),
        ("A$", "AUD"),
        ("Ａ＄", "AUD"),
        ("sterling", "GBP"),
        ("DEM", "DEM"),  # in no list any more, but in the graph
    ],
)
def test_a_currency_goes_by_any_of_its_names(store: Store, name: str, code: str) -> None:
    """The answer is of that currency alone."""
    result = run("pledged-by-year", {"currency": name}, source=store)
    (row,) = (dict(zip(result.columns, row, strict=True)) for row in result.rows)
    assert row["currency"] == code
    assert SUMS[code] in row.values()


def test_a_currency_that_no_sum_is_in_has_no_rows(store: Store) -> None:
    """It is a currency all the same."""
    assert run("pledged-by-year", {"currency": "Swiss franc"}, source=store).rows == ()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("US dolar", "did you mean 'US dollar'"),
        ("dollars", "did you mean 'US dollars'"),
        ("XYZ", "the graph knows no currency 'XYZ'; give an ISO 4217 code like USD"),
        ("$", "the graph knows no currency '\\$'"),
    ],
)
def test_what_names_no_currency_is_refused(store: Store, name: str, told: str) -> None:
    """An empty table would look like an answer."""
    with pytest.raises(ParameterError, match=told):
        run("pledged-by-year", {"currency": name}, source=store)
