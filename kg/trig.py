"""Canonical RDF files: the same dataset gives the same bytes.

Quads are sorted by their N-Triples forms. Blank nodes, which only data from outside brings, are
named by RDF Dataset Canonicalization (RDFC-1.0, https://www.w3.org/TR/rdf-canon/) first. TriG
(https://www.w3.org/TR/trig/) is written here rather than by a library, since no library promises
an order.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from pyoxigraph import (
    BlankNode,
    CanonicalizationAlgorithm,
    Dataset,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    Triple,
)

from kg.terms import PREFIXES

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_XSD_STRING = PREFIXES["xsd"] + "string"
_XSD_INTEGER = PREFIXES["xsd"] + "integer"

Term = NamedNode | BlankNode | Literal | Triple | DefaultGraph
Row = tuple[str, str, str, str]  # graph, subject, predicate, object


def write_trig(quads: Iterable[Quad]) -> bytes:
    """Return the quads as TriG: graphs, subjects, predicates and objects in order."""
    writer = _Writer()
    rows = sorted({writer.row(quad) for quad in _canonical(quads)})
    return "".join(writer.lines(rows)).encode()


def write_nquads(quads: Iterable[Quad]) -> bytes:
    """Return the quads as sorted N-Quads, one a line."""
    lines = sorted({f"{quad} .\n" for quad in _canonical(quads)})
    return "".join(lines).encode()


def _canonical(quads: Iterable[Quad]) -> Iterable[Quad]:
    quads = list(quads)
    if not any(isinstance(term, BlankNode) for quad in quads for term in quad):
        return quads
    dataset = Dataset(quads)
    dataset.canonicalize(CanonicalizationAlgorithm.RDFC_1_0)
    return dataset


class _Writer:
    """Writes terms, each once: most terms of a dataset stand in several quads."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}

    def row(self, quad: Quad) -> Row:
        graph = quad.graph_name
        return (
            "" if isinstance(graph, DefaultGraph) else self._write(graph),
            self._write(quad.subject),
            self._write(quad.predicate),
            self._write(quad.object),
        )

    def lines(self, rows: list[Row]) -> Iterator[str]:
        for prefix, namespace in PREFIXES.items():
            yield f"@prefix {prefix}: <{namespace}> .\n"
        for graph, in_graph in groupby(rows, key=lambda row: row[0]):
            yield f"\n{graph} {{\n" if graph else "\n{\n"
            for subject, about in groupby(in_graph, key=lambda row: row[1]):
                yield f"{subject}\n"
                yield " ;\n".join(_predicates(about)) + " .\n"
            yield "}\n"

    def _write(self, term: Term) -> str:
        if isinstance(term, NamedNode):
            return self._name(term.value)
        if isinstance(term, Literal) and not term.language:
            datatype = term.datatype.value
            if datatype == _XSD_INTEGER and re.fullmatch(r"[+-]?[0-9]+", term.value):
                return term.value
            if datatype != _XSD_STRING:
                return f"{Literal(term.value)}^^{self._name(datatype)}"
        return str(term)

    def _name(self, iri: str) -> str:
        known = self._names.get(iri)
        if known is None:
            known = self._names[iri] = _shorten(iri)
        return known


def _predicates(rows: Iterable[Row]) -> Iterator[str]:
    for predicate, group in groupby(rows, key=lambda row: row[2]):
        objects = " , ".join(row[3] for row in group)
        yield f"    {'a' if predicate == 'rdf:type' else predicate} {objects}"


def _shorten(iri: str) -> str:
    for prefix, namespace in PREFIXES.items():
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace)):
            return f"{prefix}:{iri[len(namespace) :]}"
    return str(NamedNode(iri))
