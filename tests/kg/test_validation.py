"""Checking a graph against its shapes."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Store

from kg.errors import DataFileError
from kg.store import named_quads, new_store
from kg.validation import Finding, conforms, validate

PREFIXES = """
PREFIX aid: <https://aidkg.example/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX d: <https://aidkg.example/id/>
"""
GRAPH = "https://aidkg.example/graph/document/en-12-embassy-wells-handover.txt"
REFERENCE = "https://aidkg.example/graph/reference"


@pytest.fixture(scope="module")
def small(gold_store: Store) -> list[object]:
    """One document of the corpus, and code lists that know what it names."""
    keep = (GRAPH, REFERENCE, "https://aidkg.example/graph/vocabulary")
    store = new_store([q for q in named_quads(gold_store) if q.graph_name.value in keep])  # type: ignore[union-attr]
    store.update(
        PREFIXES
        + f"""INSERT {{ GRAPH <{REFERENCE}> {{ ?c a skos:Concept, ?kind ; skos:notation "x" ;
                skos:prefLabel "x"@en }} }}
        WHERE {{ GRAPH <{GRAPH}> {{
            {{ ?s aid:modality|aid:stage|aid:payer|aid:qualifier ?c BIND(skos:Concept AS ?kind) }}
            UNION {{ ?s aid:currency ?c BIND(aid:Currency AS ?kind) }}
            UNION {{ ?s aid:donor|aid:recipient ?c FILTER(CONTAINS(STR(?c), "/country/"))
                     BIND(aid:Country AS ?kind) }}
        }} FILTER NOT EXISTS {{ GRAPH <{REFERENCE}> {{ ?c a ?known }} }} }}"""
    )
    return list(named_quads(store))


def checked(quads: list[object], update: str = "") -> tuple[Finding, ...]:
    """What is found after an update of the graph."""
    store = new_store(quads)  # type: ignore[arg-type]
    if update:
        store.update(PREFIXES + update)
    return validate(store)


def test_a_document_of_the_corpus_conforms(small: list[object]) -> None:
    """A graph as the mapping makes it has nothing wrong with it."""
    assert checked(small) == ()


def insert(triples: str) -> str:
    """An update that adds triples to the document's graph, about its first statement."""
    return f"""INSERT {{ GRAPH <{GRAPH}> {{ {triples} }} }}
        WHERE {{ {{ SELECT (MIN(?one) AS ?s) {{ GRAPH <{GRAPH}> {{ ?one a aid:Delivery }} }} }}
                 OPTIONAL {{ GRAPH <{GRAPH}> {{ ?s aid:amount ?m }} }}
                 OPTIONAL {{ GRAPH <{GRAPH}> {{ ?s aid:evidence ?e }} }} }}"""


def delete(path: str) -> str:
    """An update that takes a property off everything in the document's graph."""
    return f"DELETE WHERE {{ GRAPH <{GRAPH}> {{ ?s {path} ?o }} }}"


@pytest.mark.parametrize(
    ("update", "message"),
    [
        (delete("aid:evidence"), "needs the words of a document"),
        (delete("aid:modality"), "needs one modality"),
        (delete("aid:quote"), "exact words of the document"),
        (delete("aid:sha256"), "SHA-256"),
        (delete("aid:rulesVersion"), "version of its rules"),
        (delete("oa:hasSelector"), "where the words stand"),
        (insert("?s a aid:Commitment"), "cannot be a"),
        (insert("?s aid:donor aid:nobody"), "A donor must be"),
        (insert("?s aid:partOf d:gone"), "directly part of one total at the most"),
        (insert('?s aid:announcedOn "2018-02-30"'), "date that exists"),
        (insert("?s aid:sectorCategory <https://aidkg.example/id/sector/14031>"), "three digits"),
        (insert("?s aid:sectorCategory <https://aidkg.example/id/sector/999>"), "three digits"),
        (insert("?s aid:confidence 1.5"), "from 0 to 1"),
        (insert("d:p a aid:Period ; aid:startYear 2019 ; aid:endYear 2013"), "ends before"),
        (insert("d:m a aid:Quantity ; aid:qualifier d:x"), "A number must be there"),
        (
            insert("d:m a aid:Quantity ; aid:minValue 5.0 ; aid:maxValue 3.0"),
            "not above the maximum",
        ),
        (insert("d:m a aid:Amount ; aid:value 5.0"), "needs one currency"),
        (insert("d:m a aid:ConvertedAmount ; aid:value 5.0"), "needs its rate"),
        (insert("d:m a aid:ConvertedAmount ; aid:rate 0.0"), "a number above 0"),
        (insert("d:m a aid:ConvertedAmount ; aid:rate 6.8"), "the sum that it was made from"),
        (insert("d:m a aid:ConvertedAmount ; aid:currency d:CNY"), "converted to US dollars"),
        (insert('d:c a aid:Country ; aid:iso3 "Kenya"'), "three capital letters"),
        (insert("d:f a aid:Forum"), "A forum needs a name"),
        (insert("d:c a aid:Contradiction ; aid:between ?s"), "needs the words of documents"),
        (insert("d:c a aid:Contradiction ; aid:restsOn ?e"), "between statements of the graph"),
        (insert("d:c a aid:Contradiction ; aid:between d:gone"), "between statements of the"),
        (insert('d:c a aid:Contradiction ; aid:severity "bad"'), "is error or warning"),
        (insert('d:c a aid:Contradiction ; rdfs:label "x"@en'), "one in Chinese"),
        (insert("d:c a aid:Contradiction ; aid:severity 'error'"), "one kind from the code list"),
    ],
)
def test_what_is_wrong_is_told_in_plain_words(
    small: list[object], update: str, message: str
) -> None:
    """Each kind of fault is found, and named in both languages."""
    findings = [finding for finding in checked(small, update) if message in finding.message]
    assert findings
    assert not conforms(findings)
    assert all("\u4e00" <= finding.message_zh[0] <= "\u9fff" for finding in findings)


def test_findings_are_in_order_and_name_what_is_wrong(small: list[object]) -> None:
    """The same faults come in the same order, each with the name of its statement."""
    findings = checked(small, delete("aid:evidence"))
    assert list(findings) == sorted(findings, key=lambda finding: finding.focus)
    assert all("→" in finding.label for finding in findings)


def test_two_spellings_of_a_name_are_nothing_wrong(small: list[object]) -> None:
    """Documents may write the name of a meeting in two ways, and both conform."""
    names = 'd:m a aid:Meeting ; skos:prefLabel "Rome Talks"@en , "Rome talks"@en'
    assert checked(small, insert(names)) == ()


def test_code_lists_as_a_whole_are_checked_on_demand(small: list[object]) -> None:
    """A fault in a code list that no document touches is found where everything is checked."""
    store = new_store(small)  # type: ignore[arg-type]
    store.update(PREFIXES + f"INSERT DATA {{ GRAPH <{REFERENCE}> {{ d:lonely a aid:Region }} }}")
    assert validate(store) == ()
    assert [f.focus for f in validate(store, everything=True)] == [
        "https://aidkg.example/id/lonely"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (None, "No such file"),
        ("@prefix oops", "shapes.ttl: "),
        ("", "no shape in it"),
        ("<http://x/a> <http://x/b> <http://x/c> .", "no shape in it"),
    ],
)
def test_shapes_that_cannot_be_read(tmp_path: Path, text: str | None, message: str) -> None:
    """A shapes file that is missing, broken or without a shape is one clear line."""
    path = tmp_path / "shapes.ttl"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    with pytest.raises(DataFileError, match=message) as caught:
        validate(new_store([]), shapes=path)
    assert "\n" not in str(caught.value)
