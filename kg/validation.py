"""Does a graph say what it should, in the form it should? SHACL on the store, with pySHACL.

The shapes and their messages are in `ontology/shapes.ttl`. By default the documents' graphs are
checked, with those entities of the code lists that they speak of; the code lists as a whole are
large, and are checked by the tests.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Literal

import msgspec
from pyoxigraph import BlankNode, NamedNode, Quad, Store
from pyoxigraph import Literal as OxLiteral
from pyshacl import validate as run_shacl
from rdflib import BNode, Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.exceptions import ParserError
from rdflib.namespace import RDF, RDFS, SH, XSD
from rdflib.term import Node

from kg.errors import DataFileError
from kg.iri import VOCABULARY, Iris
from kg.resources import data_folder
from kg.sparql import label_of
from kg.store import named_quads

Severity = Literal["violation", "warning", "info"]

_ORDER: tuple[Severity, ...] = ("violation", "warning", "info")
_SPARQL = frozenset(str(SH[name]) for name in ("sparql", "select", "ask", "js", "closed"))


class Finding(msgspec.Struct, frozen=True):
    """One thing that is not as it should be.

    Args:
        severity: how bad it is; a graph without violations conforms.
        focus: IRI of what is wrong.
        label: its name.
        path: IRI of the property that is wrong, "" where it is the whole.
        value: the value that is wrong, "" where one is missing.
        message: in plain words, in English.
        message_zh: the same in Chinese.
    """

    severity: Severity
    focus: str
    label: str
    path: str
    value: str
    message: str
    message_zh: str


def validate(
    store: Store,
    *,
    shapes: Path | None = None,
    everything: bool = False,
    iris: Iris | None = None,
) -> tuple[Finding, ...]:
    """Check a graph against the shapes and return what is wrong, the worst first.

    Args:
        store: the graph, from `kg.store`.
        shapes: a Turtle file, ours where none is given.
        everything: check the whole of the code lists as well.
        iris: the base of the graph's names, where it is not the default.

    Raises:
        DataFileError: the shapes cannot be read, or there are none.
    """
    quads = named_quads(store)
    vocabulary = NamedNode((iris or Iris()).graph("vocabulary"))
    chosen = quads if everything else _documents_and_what_they_name(quads, iris or Iris())
    rules = _read_shapes(shapes)
    asked = _asked_predicates(rules)
    data = Graph()
    for quad in chosen:
        if quad.graph_name != vocabulary and (asked is None or quad.predicate.value in asked):
            data.add((_node(quad.subject), _node(quad.predicate), _node(quad.object)))
    # What is a subclass of what is all that the shapes need of the vocabulary.
    subclass = RDFS.subClassOf  # which rdflib works out each time
    name = str(subclass)
    for quad in quads:
        if quad.predicate.value == name:
            data.add((_node(quad.subject), subclass, _node(quad.object)))
    _, report, _ = run_shacl(data, shacl_graph=rules, inference="none")
    if not isinstance(report, Graph):
        raise DataFileError(f"the shapes could not be applied: {report!r}")
    return tuple(sorted(_findings(report, store), key=_sort_key))


def has_statements(store: Store) -> bool:
    """Does the graph hold a statement at all? One that holds none conforms to anything."""
    kinds = ("Statement", "Commitment", "Delivery", "ReportedTotal")
    return any(
        True
        for kind in kinds
        for _ in store.quads_for_pattern(
            None, NamedNode(str(RDF.type)), NamedNode(VOCABULARY + kind), None
        )
    )


def conforms(findings: Iterable[Finding]) -> bool:
    """Is there nothing among the findings that is a violation?"""
    return all(finding.severity != "violation" for finding in findings)


def _documents_and_what_they_name(quads: list[Quad], iris: Iris) -> list[Quad]:
    """The documents' and the ledger's quads and, followed to the end, those of what they link to.

    All quads where no graph is a document's, as in a Turtle file.
    """
    told = iris.document_graphs, iris.graph("ledger")
    chosen: list[Quad] = []
    described: dict[NamedNode | BlankNode, list[Quad]] = {}
    for quad in quads:
        if isinstance(quad.graph_name, NamedNode) and quad.graph_name.value.startswith(told):
            chosen.append(quad)
        elif isinstance(quad.subject, NamedNode | BlankNode):
            described.setdefault(quad.subject, []).append(quad)
    if not chosen:
        return quads
    position = 0
    while position < len(chosen):
        named = chosen[position].object
        if isinstance(named, NamedNode | BlankNode):
            chosen.extend(described.pop(named, ()))
        position += 1
    return chosen


def _read_shapes(path: Path | None) -> Graph:
    path = path or data_folder("ontology") / "shapes.ttl"
    try:
        shapes = Graph().parse(path, format="turtle")
    except OSError as error:
        raise DataFileError(f"{path}: {error.strerror or error}") from error
    except (ParserError, SyntaxError, ValueError) as error:
        raise DataFileError(f"{path}: {' '.join(str(error).split())}") from error
    terms = {term for _, predicate, value in shapes for term in (predicate, value)}
    if not any(str(term).startswith(str(SH)) for term in terms):
        raise DataFileError(f"{path}: there is no shape in it, so that anything would conform")
    return shapes


def _asked_predicates(shapes: Graph) -> frozenset[str] | None:
    """The predicates that shapes can ask for, None where they hold SPARQL, which may ask for any.

    Most of a graph are quotes and their surroundings, which no shape looks at, and to load a
    triple costs as much as to check it.
    """
    if any(str(term) in _SPARQL for triple in shapes for term in triple):
        return None
    named = {str(value) for value in shapes.objects() if isinstance(value, URIRef)}
    return frozenset(named | {str(RDF.type), str(RDFS.subClassOf)})


def _findings(report: Graph, store: Store) -> Iterator[Finding]:
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus = _text(report.value(result, SH.focusNode))
        severity = _text(report.value(result, SH.resultSeverity)).rpartition("#")[2].lower()
        messages = {
            (message.language or "en")[:2]: str(message)
            for message in report.objects(result, SH.resultMessage)
            if isinstance(message, RdfLiteral)
        }
        yield Finding(
            severity=severity if severity in _ORDER else "violation",
            focus=focus,
            label=label_of(store, focus, "en"),
            path=_text(report.value(result, SH.resultPath)),
            value=_text(report.value(result, SH.value)),
            message=messages.get("en", ""),
            message_zh=messages.get("zh", messages.get("en", "")),
        )


def _sort_key(finding: Finding) -> tuple[int, str, str, str, str]:
    place = _ORDER.index(finding.severity)
    return place, finding.focus, finding.path, finding.value, finding.message


def _text(node: Node | None) -> str:
    return "" if node is None else str(node)


@lru_cache(maxsize=100_000)
def _node(term: object) -> URIRef | BNode | RdfLiteral:
    if isinstance(term, NamedNode):
        return URIRef(term.value)
    if isinstance(term, BlankNode):
        return BNode(term.value)
    if isinstance(term, OxLiteral):
        if term.language:
            return RdfLiteral(term.value, lang=term.language)
        if term.datatype.value == str(XSD.string):
            return RdfLiteral(term.value)  # rdflib tells the two forms apart, RDF 1.1 does not
        return RdfLiteral(term.value, datatype=URIRef(term.datatype.value))
    raise DataFileError(f"quoted triples are not known to the shapes: {term}")
