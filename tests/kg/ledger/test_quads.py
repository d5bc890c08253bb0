"""The ledger in the graph: one node a statement, its readings beside it, and the file of lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import Store

from extract.model import Amount, Count
from kg.build import Sources, build
from kg.extraction import sources
from kg.formats import Result
from kg.ledger.merging.entries import entries
from kg.ledger.merging.quads import disputed_measures
from kg.ledger.records import Reading
from kg.query import run
from kg.store import open_store

Make = Callable[..., Reading]

ENGLISH = (
    "At the Pledging Conference for Kenya in Geneva on 9 January 2023, France pledged "
    "€84 million for Kenya. Japan pledged Kenya US$30 million, including US$12 million for roads.\n"
)
OTHERS = {
    "news.txt": (
        "In January 2023, at the Pledging Conference for Kenya in Geneva, France offered Kenya "
        "€88 million. Japan promised Kenya a grant of US$30 million.\n"
    ),
    "later.txt": (
        "At the Pledging Conference for Kenya in Geneva in January 2023 France pledged €88 million "
        "for Kenya, it was recalled.\n"
    ),
}


@pytest.fixture(scope="module")
def reader() -> Sources:
    """What a real build reads with."""
    return sources()


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Three documents that tell of one conference."""
    folder = tmp_path_factory.mktemp("documents")
    for name, text in {"fact.txt": ENGLISH, **OTHERS}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return sorted(folder.iterdir())


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory, documents: list[Path], reader: Sources) -> Path:
    """The folder that they are built into."""
    folder = tmp_path_factory.mktemp("built") / "out"
    build(documents, folder, sources=reader)
    return folder


@pytest.fixture(scope="module")
def store(out: Path) -> Store:
    """Its graph."""
    return open_store(out)


def lines(out: Path) -> list[dict[str, Any]]:
    """The ledger's file."""
    text = (out / "ledger.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def rows(store: Store, query: str) -> Iterator[tuple[str, ...]]:
    """The rows of a query, as text."""
    result = run(query, source=store)
    yield from (tuple(str(getattr(cell, "iri", cell)) for cell in row) for row in result.rows)


def test_a_statement_has_the_evidence_of_every_document(store: Store) -> None:
    """Once a statement, by class; and the words of all that tell it."""
    query = """SELECT ?quote { ?s a aid:Commitment ; aid:donor/aid:iso3 "JPN" ;
        aid:evidence [ aid:quote ?quote ] . FILTER NOT EXISTS { ?s aid:partOf ?total } }"""
    assert sorted(rows(store, query)) == [("US$30 million",), ("US$30 million",)]
    total = 'SELECT (COUNT(?s) AS ?n) { ?s a aid:Commitment ; aid:donor/aid:iso3 "JPN" }'
    assert list(rows(store, total)) == [("2",)]


def test_readings_keep_their_own_numbers(store: Store) -> None:
    """The statement spans what they tell, and counts what most tell; nothing is overwritten."""
    own = """SELECT ?doc ?value { ?r a aid:Reading ; aid:readingOf/aid:donor/aid:iso3 "FRA" ;
        aid:amount/aid:value ?value ; aid:evidence/aid:inDocument/dcterms:identifier ?doc }"""
    assert sorted(rows(store, own)) == [
        ("fact.txt", "84000000"),
        ("later.txt", "88000000"),
        ("news.txt", "88000000"),
    ]
    one = """SELECT ?value ?least ?most { ?s a aid:Commitment ; aid:donor/aid:iso3 "FRA" ;
        aid:amount [ aid:value ?value ; aid:minValue ?least ; aid:maxValue ?most ] }"""
    assert list(rows(store, one)) == [("88000000", "84000000", "88000000")]


def test_a_disputed_sum_leaves_the_number_of_things_alone(reading: Make) -> None:
    """Scholarships are not counted in dollars; what only one reading counts is kept."""
    counted = {"count": Count(Decimal(100)), "what": "scholarships"}
    plain = reading(amount=Amount(Decimal(40), "USD"), **counted)
    other = reading("b.txt", amount=Amount(Decimal(50), "USD"), **counted)
    (entry,) = entries([plain, other])
    amount, number = disputed_measures(entry)
    assert amount == (Decimal(40), Decimal(40), Decimal(50))
    assert number is None


def test_every_merge_gives_its_reason(store: Store) -> None:
    """In both languages, with the rule and the reading that it is about."""
    query = """SELECT ?rule ?label { ?s aid:decidedBy ?d . ?d aid:decidedRule ?rule ;
        aid:decidedOn/aid:readingOf ?s ; rdfs:label ?label . FILTER(LANG(?label) = "en") }"""
    found = {(rule.rpartition("/")[2], label) for rule, label in rows(store, query)}
    assert {rule for rule, _ in found} == {"same-content", "other-figure"}
    assert all(label for _, label in found)


def test_a_part_is_part_of_the_statement_not_of_a_reading(store: Store) -> None:
    """Whatever document tells the part."""
    query = """SELECT ?value { ?part aid:partOf ?total . ?total a aid:Statement ;
        aid:amount/aid:value ?value . ?part aid:countedIn ?total ;
        aid:excludedBecause <https://aidkg.example/id/ledger-rule/part> }"""
    assert list(rows(store, query)) == [("30000000",)]


def test_the_file_has_one_line_a_statement(out: Path, store: Store) -> None:
    """With the IRI of its node, its evidence by document and offsets, and what it hangs on."""
    found = lines(out)
    count = run("SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a aid:Statement }", source=store)
    assert count.rows == ((len(found),),)
    for line in found:
        assert list(rows(store, f"SELECT ?c {{ <{line['iri']}> a ?c }}"))
        for evidence in line["evidences"]:
            text = {**OTHERS, "fact.txt": ENGLISH}[evidence["doc"]]
            assert text[evidence["start"] : evidence["end"]] == evidence["quote"]
    parts = [line for line in found if line["part_of"]]
    assert [part["part_of"] in {line["iri"] for line in found} for part in parts] == [True]


def test_the_order_of_documents_and_builds_does_not_matter(
    tmp_path: Path, documents: list[Path], out: Path, reader: Sources
) -> None:
    """In another order, or one by one into the same folder, the same bytes come out."""
    wanted = {path.name: path.read_bytes() for path in out.iterdir()}
    turned = documents[::-1]
    build(turned, tmp_path / "turned", sources=reader)
    for path in turned:
        build([path], tmp_path / "one by one", sources=reader)
    for folder in tmp_path.iterdir():
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == wanted


def test_what_is_dropped_leaves_the_rest_as_if_it_had_never_been(
    tmp_path: Path, documents: list[Path], reader: Sources
) -> None:
    """Readings become statements again where they are alone."""
    build(documents, tmp_path / "all", sources=reader)
    build([], tmp_path / "all", sources=reader, drop=["news.txt", "later.txt"])
    alone = [path for path in documents if path.name == "fact.txt"]
    build(alone, tmp_path / "one", sources=reader)
    made = [
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
        for name in ("all", "one")
    ]
    assert made[0] == made[1]


def test_a_copy_changes_no_answer(
    tmp_path: Path, documents: list[Path], out: Path, reader: Sources
) -> None:
    """The same text under another name is more evidence, and no more money."""
    copy = tmp_path / "copy of news.txt"
    copy.write_bytes(documents[-1].read_bytes())
    build([*documents, copy], tmp_path / "out", sources=reader)
    for name in ("pledged-by-donor", "pledged-by-recipient", "pledged-by-meeting"):
        once, twice = (run(name, {}, source=folder) for folder in (out, tmp_path / "out"))
        told = [column for column in once.columns if column != "evidences"]
        assert [pick(once, told, row) for row in once.rows] == [
            pick(twice, told, row) for row in twice.rows
        ]


def pick(result: Result, columns: Sequence[str], row: Sequence[object]) -> list[object]:
    """The cells of some columns."""
    return [row[result.columns.index(column)] for column in columns]
