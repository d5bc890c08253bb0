"""A part of a graph in the form that pySHACL reads: an rdflib store that is filled once.

rdflib's own store in memory keeps for every triple the graphs that it stands in and three indexes
to find it by, so that triples can come and go. Shapes are applied to what does not change, and ask
for the values of a property or for the nodes of a type: this store takes a third of the time to
fill and a quarter of the memory, and pySHACL half as long over it.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from typing import Any

from pyoxigraph import BlankNode, NamedNode, Triple
from pyoxigraph import Literal as OxLiteral
from pyoxigraph import Quad as OxQuad
from rdflib import BNode, Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.namespace import RDF, XSD
from rdflib.store import Store

from kg.errors import DataFileError

Node = URIRef | BNode | RdfLiteral
_Values = dict[Node, list[Node]]

_STRING = str(XSD.string)
_TYPE = RDF.type  # which rdflib works out each time


class FilledStore(Store):
    """Triples, found by predicate and then by subject.

    The types of the nodes of other parts are told where one asks for the types of such a node, but
    no search for the nodes of a type finds it: it is checked in the part that it belongs to.

    Args:
        triples: what is in the store; what comes twice is in it once.
        types: triples that give the types of nodes outside it.

    Raises:
        DataFileError: there is a triple within a triple, which SHACL knows nothing of.
    """

    context_aware = True  # or rdflib's Graph refuses to read from it
    graph_aware = True

    def __init__(
        self, triples: Iterable[Triple | OxQuad], types: Iterable[Triple | OxQuad] = ()
    ) -> None:
        super().__init__()
        terms: dict[object, Node] = {}
        self._values = _by_predicate(triples, terms)
        outside = _by_predicate(types, terms).get(_TYPE, {})
        self._types = {**outside, **self._values.get(_TYPE, {})}
        self._size = sum(len(v) for of in self._values.values() for v in of.values())
        self._nodes: dict[Node, _Values] = {}

    def values(self, predicate: Node) -> _Values:
        """The values of a property, by node."""
        return self._types if predicate == _TYPE else self._values.get(predicate, {})

    def triples(
        self, triple_pattern: tuple[Any, Any, Any], context: object = None
    ) -> Generator[tuple[tuple[Any, Any, Any], Iterator[Any]], None, None]:
        """The triples of a pattern, in which None is any node; they are in no named graph."""
        subject, predicate, value = triple_pattern
        if predicate is None:
            for name in self._values:
                yield from self.triples((subject, name, value))
        elif subject is not None:
            for found in self.values(predicate).get(subject, ()):
                if value is None or found == value:
                    yield (subject, predicate, found), iter(())
        elif value is not None:
            for node in self._nodes_of(predicate).get(value, ()):
                yield (node, predicate, value), iter(())
        else:
            for node, values in self._values.get(predicate, {}).items():
                for found in values:
                    yield (node, predicate, found), iter(())

    def __len__(self, context: object = None) -> int:
        return self._size

    def add_graph(self, graph: Graph) -> None:
        """There are no named graphs to add to."""

    def bind(self, prefix: str, namespace: URIRef, override: bool = True) -> None:
        """Prefixes are not kept: nothing is written from this store."""

    def namespace(self, prefix: str) -> URIRef | None:
        """No prefix is known."""
        return None

    def prefix(self, namespace: URIRef) -> str | None:
        """No namespace is known."""
        return None

    def namespaces(self) -> Iterator[tuple[str, URIRef]]:
        """No prefix is known."""
        return iter(())

    def _nodes_of(self, predicate: Node) -> _Values:
        """The nodes of each value of a property, worked out when they are first asked for."""
        if predicate not in self._nodes:
            nodes: _Values = {}
            for node, values in self._values.get(predicate, {}).items():
                for value in values:
                    nodes.setdefault(value, []).append(node)
            self._nodes[predicate] = nodes
        return self._nodes[predicate]


class FilledGraph(Graph):
    """The graph of a `FilledStore`: values, which are most of what is asked, without a detour.

    Whether two IRIs are one is worked out in Python by rdflib, a million times a graph; pySHACL
    asks for the values of a property with the same object again and again.
    """

    def __init__(self, store: FilledStore) -> None:
        super().__init__(store=store)
        self._filled = store
        self._asked: dict[int, tuple[Node, _Values]] = {}  # by identity of what is asked with

    def objects(
        self, subject: Any = None, predicate: Any = None, unique: bool = False
    ) -> Generator[Any, None, None]:
        """The values of a property of a node; None is any."""
        asked = self._asked.get(id(predicate))
        if asked is None:
            if not isinstance(predicate, URIRef):
                return super().objects(subject, predicate, unique)
            # The object is kept, so that no other can have its identity.
            asked = self._asked[id(predicate)] = (predicate, self._filled.values(predicate))
        if subject is None:
            return super().objects(subject, predicate, unique)
        return (value for value in asked[1].get(subject, ()))


def _by_predicate(
    triples: Iterable[Triple | OxQuad], terms: dict[object, Node]
) -> dict[Node, _Values]:
    found: dict[NamedNode, _Values] = {}
    for triple in triples:
        subject, predicate, value = triple.subject, triple.predicate, triple.object
        node = terms.get(subject)
        if node is None:
            node = terms[subject] = _node(subject)
        other = terms.get(value)
        if other is None:
            other = terms[value] = _node(value)
        of = found.get(predicate)
        if of is None:
            of = found[predicate] = {}
        values = of.get(node)
        if values is None:
            of[node] = [other]
        else:
            values.append(other)
    for of in found.values():
        for values in of.values():
            if len(values) > 1:
                values[:] = dict.fromkeys(values)
    return {_node(predicate): of for predicate, of in found.items()}


def _node(term: object) -> Node:
    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, BlankNode):
        return BNode(term.value)
    if isinstance(term, OxLiteral):
        if term.language:
            return RdfLiteral(term.value, lang=term.language)
        if term.datatype.value == _STRING:
            return RdfLiteral(term.value)  # rdflib tells the two forms apart, RDF 1.1 does not
        return RdfLiteral(term.value, datatype=URIRef(term.datatype.value))
    raise DataFileError(f"quoted triples are not known to the shapes: {term}")
