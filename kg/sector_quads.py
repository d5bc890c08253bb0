"""What a statement is for, as RDF: its sectors, its goals, and the words that say so.

Each code can be explained: the statement points to a record (`aid:Classification`) of what was
assigned, by which words, and in which field they stood. The sector of three digits stands on the
statement too (`aid:sectorCategory`), so that sums by sector need no path through the code list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Quad

from kg.iri import VOCABULARY, Iris
from kg.terms import TYPE

if TYPE_CHECKING:
    from kg.sectors import Assignment

_CLASS = NamedNode(VOCABULARY + "Classification")
_SECTOR = NamedNode(VOCABULARY + "sector")
_CATEGORY = NamedNode(VOCABULARY + "sectorCategory")
_GOAL = NamedNode(VOCABULARY + "goal")
_CLASSIFIED_BY = NamedNode(VOCABULARY + "classifiedBy")
_CLASSIFIED_AS = NamedNode(VOCABULARY + "classifiedAs")
_WORDS = NamedNode(VOCABULARY + "words")
_FIELD = NamedNode(VOCABULARY + "field")


def classification_quads(
    statement: str, assigned: Sequence[Assignment], *, graph: str, iris: Iris
) -> Iterator[Quad]:
    """Yield the quads of what was assigned to the statement of this id, in its order."""
    node = NamedNode(iris.record("statement", statement))
    where = NamedNode(graph)
    for number, assignment in enumerate(assigned, start=1):
        record = NamedNode(iris.record("classification", f"{statement}-{number}"))
        yield Quad(node, _CLASSIFIED_BY, record, where)
        yield Quad(record, TYPE, _CLASS, where)
        if assignment.sector:
            # The first three digits of a CRS purpose are the code of its DAC sector.
            category = _concept(iris, "sector", assignment.sector[:3])
            yield Quad(node, _CATEGORY, category, where)
        codes = [(_SECTOR, "sector", assignment.sector)] if assignment.sector else []
        codes += [(_GOAL, "goal", goal) for goal in assignment.goals]
        for term, scheme, code in codes:
            concept = _concept(iris, scheme, code)
            yield Quad(node, term, concept, where)
            yield Quad(record, _CLASSIFIED_AS, concept, where)
        for words in assignment.words:
            yield Quad(record, _WORDS, Literal(words), where)
        yield Quad(record, _FIELD, Literal(assignment.field), where)


@lru_cache(maxsize=1024)
def _concept(iris: Iris, scheme: str, code: str) -> NamedNode:
    return NamedNode(iris.concept(scheme, code))
