"""What a statement is for, as RDF: its sectors, its goals, and the words that say so.

Each code can be explained: the statement points to a record (`aid:Classification`) of what was
assigned, by which words, and in which field they stood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from kg.iri import VOCABULARY, Iris

if TYPE_CHECKING:
    from kg.sectors import Assignment

_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def classification_quads(
    statement: str, assigned: Sequence[Assignment], *, graph: str, iris: Iris
) -> Iterator[Quad]:
    """Yield the quads of what was assigned to the statement of this id, in its order."""
    node = NamedNode(iris.record("statement", statement))
    where = NamedNode(graph)

    def said(subject: NamedNode, term: str, value: NamedNode | Literal) -> Quad:
        return Quad(subject, NamedNode(VOCABULARY + term), value, where)

    for number, assignment in enumerate(assigned, start=1):
        record = NamedNode(iris.record("classification", f"{statement}-{number}"))
        yield said(node, "classifiedBy", record)
        yield Quad(record, _TYPE, NamedNode(VOCABULARY + "Classification"), where)
        if assignment.sector:
            sector = NamedNode(iris.concept("sector", assignment.sector))
            yield said(node, "sector", sector)
            yield said(record, "classifiedAs", sector)
        for goal in assignment.goals:
            yield said(node, "goal", NamedNode(iris.concept("goal", goal)))
            yield said(record, "classifiedAs", NamedNode(iris.concept("goal", goal)))
        for words in assignment.words:
            yield said(record, "words", Literal(words))
        yield said(record, "field", Literal(assignment.field))
