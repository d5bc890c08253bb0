"""Sectors and goals in the graph, and why they are there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Store

from extract.model import Document, Statement
from kg.iri import Iris
from kg.mapping import Lookup, map_document
from kg.query import run
from kg.sectors import SectorLexicon
from kg.store import new_store

Make = Callable[..., Statement]
ROOT = Path(__file__).parents[2]


@pytest.fixture
def graph_of(statement_with: Make, lookup: Lookup) -> Callable[..., Store]:
    """Makes the graph of one statement with the fields given."""

    def make(iris: Iris | None = None, **fields: object) -> Store:
        document = Document(name="a.txt", text="US$5 million", encoding="utf-8", blocks=())
        return new_store(
            map_document(
                document,
                [statement_with(**fields)],
                lookup=lookup,
                sha256="0" * 64,
                rules="1",
                iris=iris,
                classifier=SectorLexicon(),
            )
        )

    return make


def answers(store: Store, query: str) -> list[tuple[str, ...]]:
    """The rows of a query, as text; identifiers by their last part."""
    prefix = "PREFIX aid: <https://aidkg.example/ontology#> "
    rows = store.query(prefix + query)
    return sorted(
        tuple(value.value.rpartition("/id/")[2] for value in row)
        for row in rows  # type: ignore[union-attr]
    )


def test_a_statement_points_to_its_sectors_and_goals(graph_of: Callable[..., Store]) -> None:
    """The code of the words, with five digits where they say so, and all goals."""
    store = graph_of(what="wells for women")
    assert answers(store, "SELECT ?x { ?s aid:sector ?x }") == [("sector/14031",)]
    assert answers(store, "SELECT ?x { ?s aid:goal ?x }") == [("goal/5",), ("goal/6",)]


@pytest.mark.parametrize(
    ("what", "sectors", "categories"),
    [
        ("wells", ["14031"], ["140"]),
        ("roads", ["21020"], ["210"]),
        ("clinics and vaccines", ["12230", "12250"], ["122"]),
        ("schools and roads", ["11120", "21020"], ["111", "210"]),
        ("support", [], []),
    ],
)
def test_a_statement_points_to_its_sectors_of_three_digits(
    graph_of: Callable[..., Store], what: str, sectors: list[str], categories: list[str]
) -> None:
    """Whatever its purposes are, the sectors that they belong to stand there too, each once."""
    store = graph_of(what=what)
    found = answers(store, "SELECT ?x { ?s aid:sector ?x }")
    assert found == [(f"sector/{code}",) for code in sectors]
    found = answers(store, "SELECT ?x { ?s aid:sectorCategory ?x }")
    assert found == [(f"sector/{code}",) for code in categories]


def test_every_code_can_be_explained(graph_of: Callable[..., Store]) -> None:
    """The record of a classification holds what was given, by which words, standing where."""
    store = graph_of(what="wells for women")
    query = """SELECT ?code ?words ?field { ?s aid:classifiedBy ?why .
        ?why a aid:Classification ; aid:classifiedAs ?code .
        ?why aid:words ?words ; aid:field ?field }"""
    assert answers(store, query) == [
        ("goal/5", "women", "what"),
        ("goal/6", "wells", "what"),
        ("sector/14031", "wells", "what"),
    ]


def test_what_no_words_tell_of_has_no_sector(graph_of: Callable[..., Store]) -> None:
    """There is no code for the unknown, and no record of it."""
    store = graph_of(what="support")
    assert answers(store, "SELECT ?x { ?s aid:sector|aid:goal|aid:classifiedBy ?x }") == []


def test_codes_stand_below_the_base(graph_of: Callable[..., Store]) -> None:
    """With another base, sectors and records have it too."""
    store = graph_of(Iris("https://example.org/"), what="wells")
    rows = store.query(
        "SELECT ?x { ?s <https://aidkg.example/ontology#sector>|"
        "<https://aidkg.example/ontology#classifiedBy> ?x }"
    )
    found = [row["x"].value for row in rows]  # type: ignore[union-attr]
    assert all(iri.startswith("https://example.org/id/") for iri in found)
    assert len(found) == 2


def test_a_build_tells_sectors(tmp_path: Path) -> None:
    """A document that is built has its wells under water supply, named from the code list."""
    from kg.build import build
    from kg.extraction import sources

    document = ROOT / "tests" / "corpus" / "docs" / "en-12-embassy-wells-handover.txt"
    build([document], tmp_path, sources=sources())
    result = run(
        """PREFIX aid: <https://aidkg.example/ontology#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?sector (COUNT(?s) AS ?n) { ?s aid:sector/skos:broader ?sector }
        GROUP BY ?sector ORDER BY DESC(?n) LIMIT 1""",
        {},
        source=tmp_path,
    )
    [(sector, number)] = result.rows
    assert sector.label == "Water Supply & Sanitation"  # type: ignore[union-attr]
    assert number >= 4  # type: ignore[operator]
