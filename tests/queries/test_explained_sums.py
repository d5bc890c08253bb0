"""What `aidkg explain` adds up is what the queries answer, group by group, on the corpus."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pyoxigraph import NamedNode, Quad, Store

from kg.cli import cli
from kg.formats import Cell, Entity, Result
from kg.iri import VOCABULARY, Iris
from kg.ledger import Ledger
from kg.ledger.answers.explain import explain, explain_query
from kg.ledger.answers.postings import read_postings
from kg.ledger.answers.sums import Group
from kg.query import list_queries, run
from kg.queryfile import Query
from kg.store import open_store

DOCS = Path(__file__).parents[1] / "corpus" / "docs"
SUMMED = {query.name: query for query in list_queries() if query.selection is not None}
COLUMNS = ("total", "lowest", "highest", "shared", "debt_relief", "statements")
VALUES = {
    "donor": "China",
    "recipient": "142",
    "document": "en-09-gcf-replenishment.txt",
    "currency": "USD",
    "forum": "Gavi replenishment",
    "initiative": "HIPC Initiative",
}
Key = tuple[tuple[object, ...], str]


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The graph of the corpus as `aidkg build` makes it, with more ties and cancelled pledges."""
    out = tmp_path_factory.mktemp("explained") / "out"
    done = CliRunner().invoke(cli, ["build", *map(str, sorted(DOCS.iterdir())), "-o", str(out)])
    assert done.exit_code == 0, done.output
    store = open_store(out)
    tie(store)
    return store


def tie(store: Store) -> None:
    """Let every third sum restate the one before of its giver, and every tenth be cancelled."""
    earlier: dict[object, str] = {}
    for number, one in enumerate(read_postings(store)):
        node = NamedNode(one.iri)
        if one.money is None:
            continue
        if number % 10 == 0 and one.stage is not None:
            store.remove(Quad(node, aid("stage"), NamedNode(one.stage)))
            store.add(Quad(node, aid("stage"), NamedNode(Iris().concept("stage", "cancelled"))))
        key = (one.donors, one.kind, one.money.currency)
        if number % 3 == 0 and key in earlier and not one.counted_in:
            for name in ("restates", "countedIn"):
                store.add(Quad(node, aid(name), NamedNode(earlier[key])))
        elif not one.counted_in:
            earlier[key] = one.iri


def aid(name: str) -> NamedNode:
    """A term of the vocabulary."""
    return NamedNode(VOCABULARY + name)


@pytest.fixture(scope="module")
def ledger(corpus: Store) -> Ledger:
    """The ledger of that graph."""
    return Ledger.open(corpus)


def questions(query: Query) -> Iterator[dict[str, str]]:
    """Without parameters, with one, and with several."""
    names = [param.name for param in query.params]
    yield {}
    yield from ({name: value} for name, value in VALUES.items() if name in names)
    ever = {"from": "1900", "to": "2100"}
    for several in (ever, {**ever, "donor": "GBR", "recipient": "Pakistan"}):
        yield {name: value for name, value in several.items() if name in names}


def answered(query: Query, result: Result) -> dict[Key, tuple[Any, ...]]:
    """The figures of the query's own answer, by group and currency."""
    assert query.selection is not None
    found: dict[Key, tuple[Any, ...]] = {}
    for cells in result.rows:
        row = dict(zip(result.columns, cells, strict=True))
        key = tuple(plain(row[column]) for column in query.selection.each)
        currency = str(row.get("currency", "USD"))
        assert (key, currency) not in found, f"{query.name} has two rows of {key}, {currency}"
        found[key, currency] = tuple(row[name] for name in COLUMNS if name in row)
    return found


def plain(cell: Cell) -> object:
    """A key as a group has it; a row of what is not told has an empty one."""
    if isinstance(cell, tuple):
        return " ".join(sorted(entity.iri for entity in cell)) or None
    return cell.iri if isinstance(cell, Entity) else cell or None


def added(group: Group, columns: tuple[str, ...]) -> tuple[Any, ...]:
    """The same figures of a group."""
    beside = sum(row.rule in ("shared", "debt-relief", "no-rate") for row in group.rows_out)
    figures: dict[str, Any] = {
        "total": group.sum.total,
        "lowest": group.sum.min,
        "highest": group.sum.max,
        "shared": group.left_out("shared"),
        "debt_relief": group.left_out("debt-relief"),
        "statements": len(group.rows_in) + beside,
    }
    return tuple(figures[name] for name in COLUMNS if name in columns)


def test_the_corpus_has_every_rule(ledger: Ledger) -> None:
    """What is compared has parts, restatements, relief, cancelled and joint sums in it."""
    rules = {
        row.rule
        for name in ("pledged-by-donor", "pledged-by-recipient", "money-by-kind")
        for group in explain_query(SUMMED[name], {}, ledger=ledger).sections[0].groups
        for row in group.rows_out
    }
    assert rules == {"part", "restatement", "debt-relief", "cancelled", "shared"}


def test_the_queries_that_add_up_say_what() -> None:
    """Every query with a total by bounds has a header that says what it adds up.

    Those of one country, by its roles, cannot be told in a header.
    """
    adding = {query.name for query in list_queries() if "AS ?lowest)" in query.text}
    assert adding == {*SUMMED, "country-profile"}
    assert len(SUMMED) >= 14


@pytest.mark.parametrize("query", SUMMED.values(), ids=SUMMED)
def test_explained_totals_are_the_answers(query: Query, corpus: Store, ledger: Ledger) -> None:
    """Total, bounds, shared sums, debt relief and number of rows are the same in every group."""
    compared = 0
    for params in questions(query):
        answer = run(query.name, params, source=corpus)
        section = explain_query(query, params, ledger=ledger).sections[0]
        groups = {(one.key, one.currency): added(one, answer.columns) for one in section.groups}
        # Where everything is left out as part or cancelled, the answer has no row at all.
        shown = {key: figures for key, figures in groups.items() if figures[-1]}
        assert shown == answered(query, answer), params
        compared += len(shown)
    assert compared > 2


@pytest.mark.parametrize("query", SUMMED.values(), ids=SUMMED)
def test_together_every_statement_stands_once(query: Query, ledger: Ledger) -> None:
    """However many groups a statement is in, the explanation has it once, in or out."""
    section = explain_query(query, {}, ledger=ledger).sections[0]
    rows = [*section.total.rows_in, *section.total.rows_out]
    iris = [row.posting.iri for row in rows]
    assert len(iris) == len(set(iris)) > 0
    grouped = {row.posting.iri for group in section.groups for row in group.rows_in}
    assert grouped <= set(iris)


def test_a_reading_leads_to_its_statement(ledger: Ledger) -> None:
    """The id and the IRI of a reading explain the statement, with the words of all its readings."""
    several = [one for one in ledger.postings.values() if len(one.evidences) > 1]
    assert len(several) > 20
    for name in several[0].readings:
        found = explain(name, ledger=ledger, queries=SUMMED.values())
        assert found.posting == several[0]
