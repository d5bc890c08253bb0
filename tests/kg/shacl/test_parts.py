"""Shapes find in the parts of a graph what they find in the whole of it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store

from kg.errors import AidKGError, DataFileError
from kg.iri import VOCABULARY, Iris
from kg.shacl import run
from kg.shacl.parts import Parts
from kg.shacl.rules import Rules, read_rules
from kg.store import named_quads, new_store
from kg.terms import PREFIXES
from kg.validation import Finding, find_faults, parts_for

LEDGER = "https://aidkg.example/graph/ledger"
QUERY = (
    "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    + "PREFIX d: <https://aidkg.example/id/>\n"
)
# Faults in a tenth of the statements, whichever documents these are of.
SOME = """{ SELECT DISTINCT ?g ?s {
    GRAPH ?g { ?s a aid:Statement } FILTER(REGEX(STR(?s), "%d$")) } }"""
DELETED = ("evidence", "modality", "stage", "rule")
INSERTED = (
    "?s aid:donor aid:nobody",
    "?s aid:partOf d:gone",
    "?s aid:partOf ?other",  # of another document, where it is a statement
    "?s aid:restates ?other , d:gone",
    "?s a aid:Commitment , aid:Delivery",
    '?s aid:announcedOn "2018-02-30" ; aid:confidence 1.5',
    "?s aid:period [ a aid:Period ; aid:startYear 2019 ; aid:endYear 2013 ]",
    "?s aid:quantity [ a aid:Quantity ; aid:minValue 5.0 ; aid:maxValue 3.0 ]",
    "?s aid:amount [ a aid:Amount ; aid:value 5.0 ] , [ aid:value 6.0 ]",
    "?s aid:recipient d:lost . d:lost rdfs:label 'lost'@en",  # which no document has a type of
)
TYPELESS = """DELETE { GRAPH ?g { ?s a ?kind } } WHERE {
    GRAPH ?g { ?s a aid:Statement , ?kind } FILTER(REGEX(STR(?s), "[02]5$")) }"""
# What the ledger says of statements of several documents, and what two graphs say of one thing.
MERGED = f"""INSERT {{ GRAPH <{LEDGER}> {{
    d:one a aid:Statement , aid:Delivery ; aid:evidence ?e ; aid:stage d:unknown .
    d:c a aid:Contradiction ; aid:between ?s , d:gone ; aid:restsOn ?e ; aid:severity "bad" .
    ?s aid:countedIn d:one . ?e a aid:Evidence .
    d:reading a aid:Reading ; aid:readingOf ?s , d:gone }} }}
WHERE {{ GRAPH ?g {{ ?s aid:evidence ?e }} FILTER(REGEX(STR(?s), "[137]$")) }}"""
TWO_NAMES = """INSERT { GRAPH ?g { ?c a aid:Region ; skos:prefLabel ?name } } WHERE {
    GRAPH ?g { ?s aid:recipient ?c } FILTER(CONTAINS(STR(?c), "/country/"))
    BIND(STRLANG(STR(?g), "en") AS ?name) }"""


@pytest.fixture(scope="module")
def faulty(gold_store: Store) -> list[Quad]:
    """The graph of the corpus with faults of every kind, and the code lists in need of them."""
    store = new_store(named_quads(gold_store))
    other = "{ SELECT (MAX(?o) AS ?other) { GRAPH ?h { ?o a aid:Delivery } } }"
    for number, name in enumerate(DELETED):
        store.update(
            f"{QUERY} DELETE {{ GRAPH ?g {{ ?s aid:{name} ?o }} }} WHERE "
            f"{{ {SOME % number} GRAPH ?g {{ ?s aid:{name} ?o }} }}"
        )
    for number, triples in enumerate(INSERTED):
        store.update(
            f"{QUERY} INSERT {{ GRAPH ?g {{ {triples} }} }} WHERE {{ {SOME % number} {other} }}"
        )
    for update in (MERGED, TWO_NAMES, TYPELESS):
        store.update(QUERY + update)
    return [quad for quad in named_quads(store) if quad.subject != quad.object]


def found(
    quads: list[Quad], *, size: int | None, everything: bool = False, processes: int = 1
) -> tuple[Finding, ...]:
    """What is found in parts of this size; without one, in the whole."""
    rules = read_rules()
    if size is None:
        rules = msgspec.structs.replace(rules, local=False)
    parts = parts_for(rules, everything=everything, size=size or 0)
    for quad in quads:
        parts.add(quad)
    assert not parts.empty
    faults = find_faults(parts, rules, new_store([]), processes=processes)
    assert (len(parts) == 1) == (size is None)
    return tuple(msgspec.structs.replace(one, value=anonymous(one.value)) for one in faults)


def anonymous(value: str) -> str:
    """A value without the name of a blank node, which is another each time it is read."""
    return value if "/" in value or len(value) < 24 else "_:"


@pytest.fixture(scope="module")
def in_the_whole(faulty: list[Quad]) -> tuple[Finding, ...]:
    """What is found in the whole graph at once."""
    return found(faulty, size=None)


@pytest.mark.parametrize("size", [40, 700, 6_000])
def test_parts_tell_what_the_whole_tells(
    size: int, faulty: list[Quad], in_the_whole: tuple[Finding, ...]
) -> None:
    """Each fault is found once, in the same order, however small the parts are."""
    assert len({one.message for one in in_the_whole}) > 20
    assert len(in_the_whole) > 1_000
    assert found(faulty, size=size) == in_the_whole


def test_the_order_of_the_file_makes_no_difference(
    faulty: list[Quad], in_the_whole: tuple[Finding, ...]
) -> None:
    """The triples of a node may stand anywhere, before and behind what they lead to."""
    mixed = sorted(faulty, key=lambda quad: (str(quad.predicate), str(quad.object)))
    assert found(mixed, size=700) == in_the_whole


def test_several_processes_find_what_one_finds(
    faulty: list[Quad], in_the_whole: tuple[Finding, ...]
) -> None:
    """Parts may be checked in processes of their own."""
    assert found(faulty, size=6_000, processes=2) == in_the_whole


def test_the_whole_of_the_code_lists_in_parts(faulty: list[Quad]) -> None:
    """So it is where everything is checked."""
    assert found(faulty, size=500, everything=True) == found(faulty, size=None, everything=True)


def test_a_process_that_is_stopped_is_told_of(
    faulty: list[Quad], monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing hangs, and the message says what is known of it, which may be little."""
    monkeypatch.setattr(run, "_begin", os.abort)
    with pytest.raises(AidKGError, match="ended before it was done"):
        found(faulty, size=6_000, processes=2)
    capfd.readouterr()  # what the processes say themselves


@pytest.fixture
def shapes(tmp_path: Path) -> Callable[[str], Rules]:
    """Writes a file of shapes and reads it."""

    def read(text: str) -> Rules:
        path = tmp_path / "shapes.ttl"
        heads = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
        path.write_text(f"{heads}@prefix sh: <http://www.w3.org/ns/shacl#> .\n{text}", "utf-8")
        return read_rules(path)

    return read


SHAPE = "<urn:s> sh:targetClass aid:Statement ; sh:path "


@pytest.mark.parametrize(
    ("text", "local"),
    [
        (SHAPE + "aid:donor ; sh:class aid:Actor ; sh:maxCount 1 .", True),
        (SHAPE + "[ sh:alternativePath ( aid:value aid:minValue ) ] ; sh:minCount 1 .", True),
        (SHAPE + "aid:start ; sh:not [ sh:datatype xsd:string ] .", True),
        (SHAPE + "aid:donor ; sh:or ( [ sh:class aid:Actor ] [ sh:class aid:Forum ] ) .", True),
        (SHAPE + "rdf:type ; sh:in ( aid:Statement aid:Delivery ) .", True),
        (SHAPE + "rdf:type ; sh:class owl:Class .", False),
        (SHAPE + "rdf:type ; sh:or ( [ sh:not [ sh:class owl:Class ] ] ) .", False),
        (SHAPE + "[ sh:alternativePath ( aid:a rdf:type ) ] ; sh:class owl:Class .", False),
        (SHAPE + "( aid:evidence aid:inDocument ) ; sh:minCount 1 .", False),
        (SHAPE + "[ sh:inversePath aid:partOf ] ; sh:minCount 1 .", False),
        (SHAPE + "[ sh:zeroOrMorePath aid:partOf ] ; sh:minCount 1 .", False),
        (SHAPE + "[ sh:alternativePath ( aid:a ( aid:b aid:c ) ) ] ; sh:minCount 1 .", False),
        (SHAPE + "aid:amount ; sh:node [ sh:path aid:value ; sh:minCount 1 ] .", False),
        (SHAPE + "aid:amount ; sh:not [ sh:path aid:value ; sh:minCount 1 ] .", False),
        (SHAPE + "aid:amount ; sh:or ( [ sh:path aid:value ; sh:minCount 1 ] ) .", False),
        (SHAPE + "aid:amount ; sh:equals aid:usd .", False),
        ("<urn:s> sh:targetClass aid:Statement ; sh:property [ sh:path aid:donor ] .", False),
        ("<urn:s> sh:targetObjectsOf aid:donor ; sh:path rdfs:label ; sh:minCount 1 .", False),
        ("<urn:s> sh:targetNode aid:x ; sh:path rdfs:label ; sh:minCount 1 .", False),
        ("<urn:s> sh:targetClass aid:Statement ; sh:closed true .", False),
    ],
)
def test_which_shapes_can_be_applied_to_parts(
    text: str, local: bool, shapes: Callable[[str], Rules]
) -> None:
    """Those alone that look at a node, its properties, and the types of their values."""
    assert shapes(text).local is local


def test_our_shapes_can_be_applied_to_parts() -> None:
    """The shapes of the project look no further, so that a check takes any graph."""
    assert read_rules().local


def test_shapes_that_look_further_get_the_whole(tmp_path: Path, faulty: list[Quad]) -> None:
    """A path of two steps ends in another node, which has to be there."""
    path = tmp_path / "shapes.ttl"
    path.write_text(
        f"""@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix aid: <{VOCABULARY}> .
        <urn:s> sh:targetClass aid:Statement ; sh:message "No quote." ;
            sh:path ( aid:evidence aid:quote ) ; sh:minCount 1 .""",
        encoding="utf-8",
    )
    rules = read_rules(path)
    parts = parts_for(rules, size=1)
    for quad in faulty:
        parts.add(quad)
    faults = find_faults(parts, rules, new_store([]))
    assert len(parts) == 1
    store = new_store(faulty)
    query = (
        "SELECT (COUNT(DISTINCT ?s) AS ?n) { ?s a/<http://www.w3.org/2000/01/rdf-schema#"
        f"subClassOf>* <{VOCABULARY}Statement> FILTER NOT EXISTS "
        f"{{ ?s <{VOCABULARY}evidence>/<{VOCABULARY}quote> ?q }} }}"
    )
    (row,) = store.query(query)  # type: ignore[misc, union-attr]
    assert len(faults) == int(row["n"].value) > 10  # type: ignore[union-attr, index]


def test_parts_are_of_the_size_asked_for(faulty: list[Quad]) -> None:
    """A node is never divided, so that a part may be larger by what comes late."""
    parts = Parts(asked=None, iris=Iris(), everything=True, size=1_000)
    for quad in faulty:
        parts.add(quad)
    parts.finish()
    taken = list(parts.take())
    assert sum(part.size for part in taken) == parts.triples
    lines = [line for part in taken for piece in part.triples for line in piece.splitlines()]
    assert len(lines) == parts.triples
    homes = [{line.split()[0] for p in part.triples for line in p.splitlines()} for part in taken]
    assert sum(map(len, homes)) == len(set.union(*homes))


def test_a_triple_within_a_triple_is_refused() -> None:
    """Shapes know nothing of quoted triples, and the message says so."""
    parts = Parts(asked=None, iris=Iris(), everything=True)
    node, name = BlankNode("x"), NamedNode("http://example.org/p")
    inner = Quad(node, name, Literal("y")).triple
    parts.add(Quad(node, name, inner))
    with pytest.raises(DataFileError, match="quoted triples"):
        find_faults(parts, read_rules(), new_store([]))
