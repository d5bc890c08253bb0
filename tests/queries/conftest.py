"""The corpus as its gold has it with each statement once, on the project's own code lists."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from pyoxigraph import Quad, Store

from extract.model import Document, Statement
from kg.entity_graph import entity_quads
from kg.formats import Cell
from kg.iri import VOCABULARY, Iris
from kg.ledger.conflicts.areas import areas_of
from kg.ledger.conflicts.contradictions import contradictions
from kg.ledger.conflicts.quads import contradiction_quads
from kg.ledger.merging.entries import entries
from kg.ledger.merging.quads import settle
from kg.ledger.merging.readings import readings
from kg.ledger.records import Contradiction, Entry
from kg.mapping import Lookup, map_document, map_statements
from kg.query import run
from kg.sectors import SectorLexicon
from kg.store import new_store, read_quads

ONTOLOGY = Path(__file__).parents[2] / "ontology"
LISTS = (
    *("countries", "regions", "groups", "income-groups", "modalities", "payers"),
    *("ledger-rules", "contradiction-kinds", "sectors"),
)
Row = dict[str, Cell]
Documents = Mapping[str, tuple[Document, list[Statement]]]


class Book(NamedTuple):
    """The ledger of the corpus: its statements, what contradicts what, and the graph of both."""

    entries: tuple[Entry, ...]
    conflicts: tuple[Contradiction, ...]
    store: Store


@pytest.fixture(scope="session")
def code_lists() -> list[Quad]:
    """Countries, regions, groups and the terms of the ledger, as the project has them."""
    paths = [ONTOLOGY / "aid.ttl", *(ONTOLOGY / "codelists" / f"{name}.ttl" for name in LISTS)]
    return [quad for path in paths for quad in read_quads(path, graph=Iris().graph("reference"))]


@pytest.fixture(scope="session")
def book_of(lookup: Lookup, code_lists: list[Quad]) -> Callable[[Documents], Book]:
    """Makes the ledger and the graph of documents with their statements, without sectors."""

    def make(documents: Documents) -> Book:
        iris = Iris()
        statements = {name: own for name, (_, own) in documents.items()}
        quads = {
            name: map_statements(document, own, sha256="0" * 64, rules="gold", iris=iris)
            for name, (document, own) in documents.items()
        }
        for name, more in entity_quads(statements, lookup=lookup, iris=iris).items():
            quads[name] += more
        found = entries(readings(statements, quads, iris=iris))
        conflicts = contradictions(found, areas_of(code_lists))
        graphs, ledger = settle(quads, found, iris=iris)
        ledger += contradiction_quads(conflicts, iris=iris)
        told = [quad for own in graphs.values() for quad in own]
        return Book(found, conflicts, new_store([*code_lists, *ledger, *told]))

    return make


@pytest.fixture(scope="session")
def book(
    gold: dict[str, tuple[Document, list[Statement]]], book_of: Callable[[Documents], Book]
) -> Book:
    """The ledger of the corpus, as its gold has it."""
    return book_of(gold)


@pytest.fixture(scope="session")
def pledges_of(
    statement_with: Callable[..., Statement], lookup: Lookup, code_lists: list[Quad]
) -> Callable[..., Store]:
    """Makes the graph of statements, given by their fields, of one made-up document.

    `more` is further triples, in Turtle.
    """

    def make(*statements: Mapping[str, Any], more: str = "") -> Store:
        document = Document(name="a.txt", text="x" * 50, encoding="utf-8", blocks=())
        made = [statement_with(**{"id": f"s{i}", **row}) for i, row in enumerate(statements)]
        quads = map_document(
            document,
            made,
            lookup=lookup,
            sha256="0" * 64,
            rules="1",
            classifier=SectorLexicon(),
        )
        store = new_store([*quads, *code_lists])
        store.update(f"PREFIX aid: <{VOCABULARY}> INSERT DATA {{ {more} }}")
        return store

    return make


@pytest.fixture(scope="session")
def answer() -> Callable[..., list[Row]]:
    """Asks a question by its name; the rows come by column."""

    def ask(store: Store, name: str, **params: str) -> list[Row]:
        result = run(name, params, source=store)
        return [dict(zip(result.columns, row, strict=True)) for row in result.rows]

    return ask
