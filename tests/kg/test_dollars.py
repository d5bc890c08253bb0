"""Sums in US dollars: which date decides, and what stands in the graph."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pyoxigraph import Store

from extract.model import Amount, Document, Statement
from kg.cli import cli
from kg.dollars import in_dollars, rate_of
from kg.entity_graph import Lookup
from kg.mapping import map_document
from kg.measure_quads import bounds
from kg.rates import Rate, Rates, Unknown
from kg.store import new_store

PREFIXES = """
PREFIX aid: <https://aidkg.example/ontology#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
"""
Make = Callable[..., Statement]


@pytest.mark.parametrize(
    ("fields", "kind", "dates"),
    [
        ({"announced": "2018-09-03"}, "day", ("2018-09-03",)),
        ({"announced": "2018-09"}, "month", ("2018-09",)),
        ({"announced": "2018"}, "year", ("2018",)),
        # A pledge for years to come is converted when it is made.
        ({"announced": "2018", "period": ("2019", "2021")}, "year", ("2018",)),
        # What was given, at the average of the years in which it was given.
        ({"kind": "delivery", "period": ("2016", "2018")}, "years", ("2016", "2017", "2018")),
        ({"kind": "delivery", "period": ("2016-07", "2017-06")}, "years", ("2016", "2017")),
        (
            {"kind": "delivery", "period": ("2018", "2018"), "announced": "2019-02-01"},
            "year",
            ("2018",),
        ),
        ({"kind": "delivery", "period": ("2018-03-01", "2018-05-31")}, "year", ("2018",)),
        ({"kind": "delivery", "period": ("2018-03", "2018-03")}, "month", ("2018-03",)),
        ({"kind": "delivery", "period": ("2018-03-05", "2018-03-20")}, "month", ("2018-03",)),
        ({"kind": "delivery", "period": ("2018-03-05",) * 2}, "day", ("2018-03-05",)),
        ({"kind": "delivery", "announced": "2018-09-03"}, "day", ("2018-09-03",)),
    ],
)
def test_what_it_is_decides_the_date(
    statement_with: Make, rates: Rates, fields: dict[str, Any], kind: str, dates: tuple[str, ...]
) -> None:
    """A pledge has the rate of its announcement, what was given that of its years."""
    rate = rate_of(statement_with(**fields), "CNY", rates)
    assert isinstance(rate, Rate)
    assert (rate.kind, rate.dates) == (kind, dates)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({}, "does not say when it was announced"),
        ({"period": ("2016", "2018")}, "does not say when it was announced"),
        ({"kind": "delivery"}, "does not say when it was given"),
        ({"kind": "delivery", "period": (None, "2018")}, "open on a side"),
        ({"kind": "delivery", "period": ("2013", None), "announced": "2018"}, "open on a side"),
        ({"kind": "delivery", "period": ("soon", "later")}, "does not say when it was given"),
        ({"announced": "1970"}, "no rate of CNY for 1970"),
        ({"kind": "delivery", "period": ("1979", "2018")}, "no rate of CNY for 1979"),
    ],
)
def test_without_a_date_or_a_rate_nothing_is_converted(
    statement_with: Make, rates: Rates, fields: dict[str, Any], reason: str
) -> None:
    """The reason is told instead."""
    rate = rate_of(statement_with(**fields), "CNY", rates)
    assert isinstance(rate, Unknown)
    assert reason in rate.en


@pytest.mark.parametrize(
    ("amount", "qualifier", "english", "chinese"),
    [
        (
            Amount(Decimal("6E10"), "CNY"),
            "exact",
            "USD about 8.79 billion (1 USD = 6.82393 CNY, on 2018-09-03)",
            "约87.9亿 USD（1 USD = 6.82393 CNY，2018-09-03）",
        ),
        (
            Amount(Decimal("2E9"), "CNY"),
            "at_least",
            "USD at least 293 million (1 USD = 6.82393 CNY, on 2018-09-03)",
            "至少2.93亿 USD（1 USD = 6.82393 CNY，2018-09-03）",
        ),
        (
            Amount(Decimal("1E6"), "XCD"),
            "up_to",
            "USD up to 371,000 (1 USD = 2.7 XCD, fixed rate)",
            "至多37.1万 USD（1 USD = 2.7 XCD，固定汇率）",
        ),
        (
            Amount(Decimal("1.5E6"), "XCD"),
            "at_least",
            "USD at least 555,000 (1 USD = 2.7 XCD, fixed rate)",
            "至少55.5万 USD（1 USD = 2.7 XCD，固定汇率）",
        ),
        (
            Amount(Decimal("27E6"), "XCD", Decimal("54E6")),
            "exact",
            "USD about 10 million–20 million (1 USD = 2.7 XCD, fixed rate)",
            "约1000万–2000万 USD（1 USD = 2.7 XCD，固定汇率）",
        ),
        (Amount(Decimal(1234567), "USD"), "exact", "USD 1,234,567", "123.4567万 USD"),
    ],
)
def test_labels_tell_the_sum_and_its_rate(
    statement_with: Make, rates: Rates, amount: Amount, qualifier: Any, english: str, chinese: str
) -> None:
    """A label shows three digits of a converted sum, with rate and date."""
    statement = statement_with(amount=amount, qualifier=qualifier, announced="2018-09-03")
    found = in_dollars(statement, amount, bounds(amount, qualifier), rates)
    assert not isinstance(found, Unknown)
    assert (found.label_en, found.label_zh) == (english, chinese)


@pytest.fixture
def graph_of(statement_with: Make, lookup: Lookup, rates: Rates) -> Callable[..., Store]:
    """Makes the graph of one statement with the fields given."""

    def make(**fields: Any) -> Store:
        document = Document(name="a.txt", text="x" * 50, encoding="utf-8", blocks=())
        made = [statement_with(**fields)]
        quads = map_document(document, made, lookup=lookup, sha256="0" * 64, rules="1", rates=rates)
        return new_store(quads)

    return make


def values(store: Store, pattern: str) -> list[str]:
    """What `?x` is in the pattern."""
    rows = store.query(f"{PREFIXES} SELECT ?x {{ {pattern} }}")
    return sorted(row["x"].value for row in rows)  # type: ignore[union-attr]


def test_a_converted_sum_stands_beside_the_original(graph_of: Callable[..., Store]) -> None:
    """The original stays as it is; what is derived says from what, at which rate, and whose."""
    store = graph_of(amount=Amount(Decimal("6E10"), "CNY"), announced="2018-09-03")
    assert values(store, "?s aid:amount/aid:value ?x") == ["60000000000"]
    assert values(store, "?s aid:amount/aid:usd/aid:value ?x") == ["8792590000"]
    assert values(store, "?s aid:amount/aid:usd ?x") == ["https://aidkg.example/id/usd/s1"]
    usd = "<https://aidkg.example/id/usd/s1>"
    assert values(store, f"{usd} prov:wasDerivedFrom ?x") == ["https://aidkg.example/id/amount/s1"]
    assert values(store, f"{usd} aid:currency ?x") == ["https://aidkg.example/id/currency/USD"]
    assert values(store, f"{usd} aid:rate ?x") == ["6.82393"]
    assert values(store, f"{usd} aid:rateDate ?x FILTER(DATATYPE(?x) = xsd:date)") == ["2018-09-03"]
    assert values(store, f"{usd} aid:rateKind ?x") == ["day"]
    assert "European Central Bank" in values(store, f"{usd} dcterms:source ?x")[0]
    assert len(values(store, f"{usd} rdfs:label ?x")) == 2
    assert values(store, "?x a aid:Amount") == ["https://aidkg.example/id/amount/s1"]


def test_bounds_are_converted_as_they_are(graph_of: Callable[..., Store]) -> None:
    """A range stays a range, "over" has no most, and "up to" begins at nothing."""
    usd = "?s aid:amount/aid:usd/"
    ranged = graph_of(amount=Amount(Decimal(27), "XCD", Decimal(54)), announced="2018")
    assert values(ranged, f"{usd}aid:value ?x") == []
    assert values(ranged, f"{usd}aid:minValue ?x") == ["10"]
    assert values(ranged, f"{usd}aid:maxValue ?x") == ["20"]
    over = graph_of(amount=Amount(Decimal(27), "XCD"), qualifier="at_least", announced="2018")
    assert values(over, f"{usd}aid:minValue ?x") == ["10"]
    assert values(over, f"{usd}aid:maxValue ?x") == []
    up_to = graph_of(amount=Amount(Decimal(27), "XCD"), qualifier="up_to", announced="2018")
    assert values(up_to, f"{usd}aid:minValue ?x") == ["0"]


def test_every_year_of_a_mean_is_named(graph_of: Callable[..., Store]) -> None:
    """The years that a rate is the average of are each a date of it."""
    store = graph_of(amount=Amount(Decimal(5), "CNY"), kind="delivery", period=("2016", "2018"))
    years = "?u aid:rateKind 'years' ; aid:rateDate ?x FILTER(DATATYPE(?x) = xsd:gYear)"
    assert values(store, years) == ["2016", "2017", "2018"]


def test_what_is_not_converted_says_why(graph_of: Callable[..., Store]) -> None:
    """The amount has the reason in both languages, and nothing in dollars."""
    store = graph_of(amount=Amount(Decimal(5), "KES"), announced="2018")
    assert values(store, "?s aid:amount/aid:usd ?x") == []
    assert values(store, "?s aid:amount/aid:conversionNote ?x FILTER(LANG(?x) = 'en')") == [
        "no rate of KES for 2018 is at hand"
    ]
    assert len(values(store, "?s aid:amount/aid:conversionNote ?x FILTER(LANG(?x) = 'zh')")) == 1


def test_dollars_of_the_document_have_the_rate_one(graph_of: Callable[..., Store]) -> None:
    """One query sums all that is known: a sum in dollars is there too, to the last digit."""
    store = graph_of(amount=Amount(Decimal(1234567), "USD"))
    assert values(store, "?s aid:amount/aid:usd/aid:value ?x") == ["1234567"]
    assert values(store, "?s aid:amount/aid:usd/aid:rate ?x") == ["1"]
    assert values(store, "?s aid:amount/aid:usd/aid:rateKind ?x") == ["same"]


def test_a_graph_without_rates_has_no_dollars(statement_with: Make, lookup: Lookup) -> None:
    """Who maps documents without rates gets the amounts alone."""
    document = Document(name="a.txt", text="x" * 50, encoding="utf-8", blocks=())
    made = [statement_with(amount=Amount(Decimal(5), "CNY"), announced="2018")]
    store = new_store(map_document(document, made, lookup=lookup, sha256="0" * 64, rules="1"))
    assert values(store, "?s aid:amount/aid:value ?x") == ["5"]
    assert values(store, "?s aid:amount/aid:usd|aid:conversionNote ?x") == []


def test_every_sum_of_the_corpus_is_converted_or_says_why(gold_store: Store) -> None:
    """No amount has both, none has neither, and most are converted."""
    amounts = values(gold_store, "?x a aid:Amount")
    converted = values(gold_store, "?x aid:usd ?usd")
    unknown = values(gold_store, "?x aid:conversionNote ?n FILTER(LANG(?n) = 'en')")
    assert sorted(converted + unknown) == amounts
    assert 0 < len(unknown) < len(converted) / 10


ENGLISH = """OSLO, 5 May 2017 - Norway will give Malawi NOK 400 million for schools.

Estonia will give Malawi EUR 2 million for clinics.
"""
CHINESE = """2004年3月8日，中国宣布向马里提供2亿元人民币无偿援助。

1965年5月，日本宣布向马里提供10亿日元贷款。
"""


def test_from_documents_to_dollars(tmp_path: Path) -> None:
    """The command line builds a graph with dollars in it, which conforms and answers."""
    (tmp_path / "en.txt").write_text(ENGLISH, encoding="utf-8")
    (tmp_path / "zh.txt").write_text(CHINESE, encoding="utf-8")
    out = str(tmp_path / "out")

    def aidkg(*args: str) -> str:
        done = CliRunner().invoke(cli, args, prog_name="aidkg")
        assert done.exit_code == 0, done.output
        return done.stdout

    aidkg("build", str(tmp_path / "en.txt"), str(tmp_path / "zh.txt"), "-o", out)
    assert "conforms" in aidkg("check", out)
    answer = aidkg("query", "pledged-in-usd", "-g", out, "--format", "json")
    rows = {row["donor"]["label"]: row for row in json.loads(answer)}
    # At 8.66919 NOK and 0.912326 EUR of that day, and 8.2768 CNY, the average of 2004.
    totals = {name: row["total"] for name, row in rows.items()}
    assert totals == {"Norway": 46140400, "Estonia": 2192200, "China": 24163900, "Japan": 0}
    assert rows["Japan"]["unknown_rate"] == 1
    before = (tmp_path / "out" / "graph.trig").read_bytes()
    aidkg("build", str(tmp_path / "en.txt"), str(tmp_path / "zh.txt"), "-o", out + "2")
    assert (tmp_path / "out2" / "graph.trig").read_bytes() == before
