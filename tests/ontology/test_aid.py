"""The vocabulary: complete in both languages, free of undefined terms, consistent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from pyoxigraph import NamedNode, Quad, Store
from rdflib import Graph, Namespace, URIRef

from kg.entity_graph import Lookup
from kg.iri import VOCABULARY
from kg.mapping import map_document
from kg.rates import Rates
from kg.store import new_store, read_quads

ROOT = Path(__file__).parents[2]
AID = ROOT / "ontology" / "aid.ttl"
PREFIXES = f"""
PREFIX aid: <{VOCABULARY}>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
OWLRL_ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")


@pytest.fixture(scope="module")
def vocabulary() -> Store:
    """The vocabulary alone."""
    return new_store(read_quads(AID))


def select(store: Store, body: str) -> list[str]:
    """The first column of a query's rows."""
    rows = store.query(PREFIXES + body)
    return sorted(str(row[0]) for row in rows)  # type: ignore[union-attr]


def defined(store: Store) -> set[str]:
    """Local names of the terms that the vocabulary defines."""
    found = select(store, "SELECT DISTINCT ?t { ?t a ?kind FILTER(STRSTARTS(STR(?t), STR(aid:))) }")
    return {iri.strip("<>").removeprefix(VOCABULARY) for iri in found}


@pytest.mark.parametrize("predicate", ["rdfs:label", "skos:definition"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_term_speaks_both_languages(vocabulary: Store, predicate: str, lang: str) -> None:
    """Every term has one label and one definition in English and in Chinese."""
    body = f"""SELECT ?t {{ ?t a ?kind FILTER(STRSTARTS(STR(?t), STR(aid:)))
        OPTIONAL {{ ?t {predicate} ?l FILTER(LANG(?l) = "{lang}") }}
    }} GROUP BY ?t ?kind HAVING (COUNT(?l) != 1)"""
    assert select(vocabulary, body) == []


@pytest.mark.parametrize("predicate", ["rdfs:domain", "rdfs:range"])
def test_every_property_has_domain_and_range(vocabulary: Store, predicate: str) -> None:
    """Every property says what it is said of, and what it says, exactly once."""
    body = f"""SELECT ?t {{ ?t a ?kind VALUES ?kind {{ owl:ObjectProperty owl:DatatypeProperty }}
        OPTIONAL {{ ?t {predicate} ?d }} }} GROUP BY ?t HAVING (COUNT(?d) != 1)"""
    assert select(vocabulary, body) == []


def test_domains_and_ranges_are_classes_of_ours_or_known_ones(vocabulary: Store) -> None:
    """No domain or range names a class of ours that is not defined."""
    body = """SELECT ?c { ?p rdfs:domain|rdfs:range|rdfs:subClassOf ?c
        FILTER(STRSTARTS(STR(?c), STR(aid:))) FILTER NOT EXISTS { ?c a owl:Class } }"""
    assert select(vocabulary, body) == []


def test_the_ontology_has_a_version(vocabulary: Store) -> None:
    """The vocabulary can be cited by version."""
    assert select(vocabulary, "SELECT ?v { ?o a owl:Ontology ; owl:versionIRI ?v }")


def test_nothing_is_anonymous() -> None:
    """There is no blank node, so that every axiom can be cited."""
    assert "_:" not in "".join(map(str, read_quads(AID)))


def used_terms() -> Iterator[tuple[str, Path]]:
    """Terms of ours by file, as `aid:term`, wherever they are written out."""
    files = [*ROOT.glob("ontology/**/*.ttl"), *ROOT.glob("queries/*.rq"), *ROOT.glob("kg/**/*.py")]
    for path in files:
        for term in re.findall(r"\baid:([A-Za-z]\w*)", path.read_text(encoding="utf-8")):
            yield term, path


def test_no_undefined_term_is_used(vocabulary: Store) -> None:
    """Every aid: term in data, shapes, queries and code is defined in aid.ttl."""
    known = defined(vocabulary)
    assert {(term, path.name) for term, path in used_terms() if term not in known} == set()


def test_mapping_uses_defined_terms_only(vocabulary: Store, gold_store: Store) -> None:
    """Every property and class that the corpus comes to have in the graph is defined."""
    used = {
        term.value
        for quad in gold_store
        for term in (quad.predicate, quad.object)
        if isinstance(term, NamedNode) and term.value.startswith(VOCABULARY)
    }
    assert {iri.removeprefix(VOCABULARY) for iri in used} <= defined(vocabulary)


def closure(quads: list[Quad]) -> list[str]:
    """What OWL RL finds to be wrong with the quads and the vocabulary together."""
    graph = Graph().parse(AID)
    graph.parse(data="".join(f"{quad.triple} .\n" for quad in quads), format="nt")
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    return sorted(str(message) for message in graph.objects(None, OWLRL_ERROR))


def test_vocabulary_and_a_document_are_consistent(
    gold: dict[str, Any], lookup: Lookup, rates: Rates
) -> None:
    """Under OWL RL, neither the vocabulary nor a mapped document contradicts it."""
    document, statements = gold["en-12-embassy-wells-handover.txt"]
    quads = map_document(
        document, statements, lookup=lookup, sha256="0" * 64, rules="x", rates=rates
    )
    assert any(quad.predicate.value == f"{VOCABULARY}usd" for quad in quads)
    assert closure(quads) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Commitment", "Delivery"),
        ("Commitment", "ReportedTotal"),
        ("Delivery", "ReportedTotal"),
        ("Country", "Region"),
        ("Country", "CountryGroup"),
        ("Country", "Fund"),
        ("Forum", "Meeting"),
        ("Amount", "Quantity"),
        ("Amount", "ConvertedAmount"),
        ("ConvertedAmount", "Quantity"),
        ("Initiative", "Project"),
        ("Document", "Evidence"),
    ],
)
def test_what_the_field_confuses_is_disjoint(one: str, other: str) -> None:
    """A thing that is of two kinds that exclude each other is found out."""
    thing = Namespace("https://example.org/")["thing"]
    graph = Graph().parse(AID)
    for name in (one, other):
        graph.parse(data=f"<{thing}> a <{VOCABULARY}{name}> .", format="turtle")
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    assert list(graph.objects(None, OWLRL_ERROR))
