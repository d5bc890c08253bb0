"""Readings: the statements of documents with what the graph says that their names mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from pyoxigraph import Literal, NamedNode, Quad

from extract.model import Statement
from kg.iri import VOCABULARY, Iris
from kg.ledger.records import Reading

_SLOTS: Final = (
    "donor",
    "recipient",
    "through",
    "announcedAt",
    "underInitiative",
    "sectorCategory",
)
_SENTENCE: Final = NamedNode(VOCABULARY + "sentenceText")


def readings(
    statements: Mapping[str, Sequence[Statement]],
    quads: Mapping[str, Iterable[Quad]],
    *,
    iris: Iris,
) -> list[Reading]:
    """Return the readings of documents, in the order of the documents' names and of their texts.

    Args:
        statements: those of all documents, by the name of the document.
        quads: the graphs of the documents, where each statement has a node of its own.
        iris: the base of the names in the graphs.
    """
    slots = {NamedNode(VOCABULARY + name): name for name in _SLOTS}
    named: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    sentences: dict[str, str] = {}
    for quad in (quad for own in quads.values() for quad in own):
        if not isinstance(quad.subject, NamedNode):
            continue
        slot = slots.get(quad.predicate)
        if slot is not None and isinstance(quad.object, NamedNode):
            named[quad.subject.value][slot].add(quad.object.value)
        elif quad.predicate == _SENTENCE and isinstance(quad.object, Literal):
            sentences[quad.subject.value] = quad.object.value
    found = []
    for name in sorted(statements):
        for statement in sorted(statements[name], key=lambda one: (one.start, one.end, one.id)):
            own = named[iris.record("statement", statement.id)]
            found.append(
                Reading(
                    statement=statement,
                    donors=frozenset(own["donor"]),
                    recipients=frozenset(own["recipient"]),
                    through=frozenset(own["through"]),
                    meeting=min(own["announcedAt"], default=None),
                    initiative=min(own["underInitiative"], default=None),
                    sectors=frozenset(own["sectorCategory"]),
                    sentence=sentences.get(iris.record("evidence", statement.id), ""),
                )
            )
    return found
