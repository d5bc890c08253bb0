"""Contradictions in the graph: a node each in the graph of the ledger, beside what they are about.

A node's IRI follows from the kind and the readings, so that a contradiction keeps its name for as
long as the documents say what they say. It leads to the statements that it is between and to the
evidence of each reading; no statement is changed by it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from kg.iri import Iris, short_hash
from kg.ledger.records import Contradiction
from kg.terms import LABEL, TYPE, aid

_ID_LENGTH: Final = 12


def contradiction_quads(found: Iterable[Contradiction], *, iris: Iris) -> list[Quad]:
    """Return the quads of contradictions, in the graph of the ledger.

    Args:
        found: the contradictions, of `kg.ledger.conflicts.contradictions`.
        iris: mints identifiers.
    """
    graph = NamedNode(iris.graph("ledger"))
    quads: dict[Quad, None] = {}
    for one in found:
        node = NamedNode(iris.record("contradiction", _id(one)))
        values: list[tuple[NamedNode, NamedNode | Literal]] = [
            (TYPE, aid("Contradiction")),
            (LABEL, Literal(one.message, language="en")),
            (LABEL, Literal(one.message_zh, language="zh")),
            (aid("contradictionKind"), NamedNode(iris.concept("contradiction-kind", one.kind))),
            (aid("severity"), Literal(one.severity)),
            *((aid("between"), NamedNode(iris.record("statement", s))) for s in one.statements),
            *((aid("restsOn"), NamedNode(iris.record("evidence", r))) for r in one.readings),
        ]
        quads.update((Quad(node, predicate, value, graph), None) for predicate, value in values)
    return list(quads)


def _id(one: Contradiction) -> str:
    return short_hash("\x1f".join((one.kind, *sorted(one.readings))), digits=_ID_LENGTH)
