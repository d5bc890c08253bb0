"""The store that shapes are applied to, beside rdflib's own."""

from __future__ import annotations

from itertools import product

import pytest
from pyoxigraph import RdfFormat, parse
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF

from kg.shacl.triples import FilledGraph, FilledStore

LINES = b"""
<urn:a> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:Kind> .
<urn:b> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:Kind> .
<urn:a> <urn:p> <urn:b> .
<urn:a> <urn:p> <urn:c> .
<urn:a> <urn:p> "5"^^<http://www.w3.org/2001/XMLSchema#decimal> .
<urn:b> <urn:p> "x" .
<urn:b> <urn:q> "x"@zh .
_:n <urn:q> <urn:a> .
"""
OUTSIDE = b"<urn:c> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <urn:Kind> ."


def filled(lines: bytes, types: bytes = b"") -> FilledGraph:
    """A graph of these lines."""
    read = [parse(input=data, format=RdfFormat.N_TRIPLES) for data in (lines, types)]
    return FilledGraph(FilledStore(*read))


@pytest.fixture(scope="module")
def graph() -> FilledGraph:
    """The lines, some of them twice."""
    return filled(LINES + LINES[:400].rpartition(b"\n")[0], OUTSIDE)


NODES = (None, URIRef("urn:a"), URIRef("urn:b"), URIRef("urn:nobody"), Literal("x"))
NAMES = (None, URIRef("urn:p"), URIRef("urn:q"), RDF.type, URIRef("urn:none"))


@pytest.mark.parametrize(("subject", "name", "value"), list(product(NODES[:4], NAMES, NODES)))
def test_every_pattern_is_answered_as_by_rdflib(
    subject: URIRef | None, name: URIRef | None, value: URIRef | None, graph: FilledGraph
) -> None:
    """Whatever is given of a triple, the same triples are found, each once."""
    usual = Graph().parse(data=LINES, format="nt")
    pattern = (subject, name, value)
    # Blank nodes have other names in each graph.
    mine, theirs = ([tuple(map(kind, t)) for t in g.triples(pattern)] for g in (graph, usual))
    assert sorted(mine) == sorted(theirs)
    assert len(graph) == len(usual)
    assert (pattern in graph) == (pattern in usual)
    values = [[kind(v) for v in g.objects(subject, name)] for g in (graph, usual)]
    assert sorted(values[0]) == sorted(values[1])


def kind(term: object) -> str:
    """A term as text, blank nodes alike."""
    return term.n3() if isinstance(term, URIRef | Literal) else "_:"


def test_types_of_other_parts_are_told_and_not_found(graph: FilledGraph) -> None:
    """A node outside has its types, and is none of the nodes to check."""
    outside, kind_of = URIRef("urn:c"), URIRef("urn:Kind")
    assert list(graph.objects(outside, RDF.type)) == [kind_of]
    assert (outside, RDF.type, kind_of) in graph
    assert outside not in set(graph.subjects(RDF.type, kind_of))
    assert list(graph.objects(outside, URIRef("urn:p"))) == []
