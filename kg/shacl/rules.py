"""Shapes: reading them, and what can be told of them before they are applied."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec
from pyoxigraph import NamedNode
from rdflib import BNode, Graph, URIRef
from rdflib.collection import Collection
from rdflib.exceptions import ParserError
from rdflib.namespace import RDF, RDFS, SH
from rdflib.term import Node

from kg.errors import DataFileError
from kg.resources import data_folder

_SPARQL = frozenset(str(SH[name]) for name in ("sparql", "select", "ask", "js", "closed"))
# What looks at a node's own properties, at their values and at the types of these, no further.
_LOCAL = frozenset(
    SH[name]
    for name in (
        *("path", "alternativePath", "targetClass", "deactivated"),
        *("class", "datatype", "nodeKind", "in", "hasValue", "minCount", "maxCount"),
        *("minInclusive", "maxInclusive", "minExclusive", "maxExclusive"),
        *("minLength", "maxLength", "pattern", "flags", "languageIn", "uniqueLang"),
        *("lessThan", "lessThanOrEquals", "not", "and", "or", "xone"),
        *("message", "severity", "name", "description", "order", "group"),
    )
)


class Rules(msgspec.Struct, frozen=True):
    """Shapes that have been read.

    Args:
        graph: the shapes.
        asked: the predicates that they can ask for, None where that may be any. Most of a graph
            are quotes and their surroundings, which no shape looks at.
        local: do they look at nothing but a node, its properties, and the types of their values?
    """

    graph: Graph
    asked: frozenset[NamedNode] | None
    local: bool


def read_rules(path: Path | None = None) -> Rules:
    """Read a Turtle file of shapes, ours where none is given.

    Raises:
        DataFileError: it cannot be read, or there is no shape in it.
    """
    path = path or data_folder("ontology") / "shapes.ttl"
    try:
        shapes = Graph().parse(path, format="turtle")
    except OSError as error:
        raise DataFileError(f"{path}: {error.strerror or error}") from error
    except (ParserError, SyntaxError, ValueError) as error:
        told = " ".join(str(error).splitlines()[:2])  # the next lines show the bytes of the file
        told = told.removesuffix(" at ^ in:")
        raise DataFileError(f"{path}: this is not Turtle ({told})") from error
    terms = {term for _, predicate, value in shapes for term in (predicate, value)}
    if not any(str(term).startswith(str(SH)) for term in terms):
        raise DataFileError(f"{path}: there is no shape in it, so that anything would conform")
    return Rules(graph=shapes, asked=_asked(shapes), local=_are_local(shapes))


def _asked(shapes: Graph) -> frozenset[NamedNode] | None:
    """The predicates that shapes can ask for, None where SPARQL in them may ask for any."""
    if any(str(term) in _SPARQL for triple in shapes for term in triple):
        return None
    named = {str(value) for value in shapes.objects() if isinstance(value, URIRef)}
    return frozenset(map(NamedNode, named | {str(RDF.type), str(RDFS.subClassOf)}))


def _are_local(shapes: Graph) -> bool:
    """Whatever is not known to look no further may look further."""
    terms = {term for term in shapes.predicates() if str(term).startswith(str(SH))}
    if not terms <= _LOCAL:
        return False
    for shape, path in shapes.subject_objects(SH.path):
        if next(shapes.subjects(None, shape), None) is not None:
            return False  # a shape within a shape: it goes a step on from a value
        steps = _alternatives(shapes, path)
        if not all(isinstance(step, URIRef) for step in steps):
            return False
        if RDF.type in steps and _asks_for_classes(shapes, shape):
            return False  # the types of a type, which such a path leads to, are not in a part
    return True


def _asks_for_classes(shapes: Graph, shape: Node) -> bool:
    """Does a shape, or one that it is made up of, look at the types of the values?"""

    def below(node: Node, graph: Graph) -> Iterator[Node]:
        return graph.objects(node)

    return any(
        (node, SH["class"], None) in shapes
        for node in (shape, *shapes.transitiveClosure(below, shape))
    )


def _alternatives(shapes: Graph, path: object) -> list[object]:
    """The properties one of which a path takes; a path of several steps is no IRI."""
    if isinstance(path, BNode):
        several = shapes.value(path, SH.alternativePath)
        return [path] if several is None else list(Collection(shapes, several))
    return [path]
