"""The ledger in the graph: one node a statement of the world, and what the ledger decides of it.

A document's graph says what the document says. Where several readings are one statement, each
reading's node there is an `aid:Reading`, with the values that it tells; the statement itself is
described in the ledger's graph, slot by slot after the reading that tells it best, with the
evidence of all. Whatever follows from several statements (what is a part of what, what is counted
in what, what is restated) stands in the ledger's graph alone, which is made again at each build.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import msgspec
from pyoxigraph import Literal, NamedNode, Quad

from extract.model import Amount, Count, Qualifier, Statement
from kg.dollars import Bounds
from kg.iri import Iris, short_hash
from kg.ledger.merging.counted import counted_in, reasons, revised_entries
from kg.ledger.records import Entry, MergeRule, Reading, TieKind
from kg.measure_quads import bounds, measure_quads
from kg.rates import Rates
from kg.statement_class import statement_class
from kg.terms import LABEL, TYPE, aid

_Value = tuple[NamedNode, NamedNode | Literal]  # a property and its value
_Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]
_TOGETHER: Final = (  # what is told together is taken from one reading
    ("announcedOn", "announcedYear"),
    ("sector", "sectorCategory", "goal", "classifiedBy"),
)
_ID_LENGTH: Final = 12
_MERGED: Final[Mapping[MergeRule, tuple[str, str]]] = {
    "same words": ("the same words in another document", "另一文件中的相同文字"),
    "same content": (
        "the same donor, recipient, number and occasion",
        "援助方、受援方、数字和场合均相同",
    ),
    "only match": (
        "the same donor, recipient and sum, and no other statement that it could be",
        "援助方、受援方和金额相同，且无其他可能的陈述",
    ),
    "language version": (
        "the same place of the text in another language",
        "同一文本另一语言版本的相同位置",
    ),
    "other figure": (
        "the same donor, recipient and occasion, with another figure",
        "援助方、受援方和场合相同，数字不同",
    ),
}


def settle(
    graphs: Mapping[str, Sequence[Quad]],
    entries: Sequence[Entry],
    *,
    iris: Iris,
    rates: Rates | None = None,
) -> tuple[dict[str, list[Quad]], list[Quad]]:
    """Return the documents' graphs with their readings, and the graph of the ledger.

    Args:
        graphs: the quads of the documents, where each reading is a statement of its own.
        entries: the statements of the world.
        iris: mints identifiers.
        rates: converts sums on which readings disagree to US dollars.
    """
    writer = _Writer(graphs, entries, iris=iris, rates=rates)
    return writer.documents(), writer.ledger()


def unsettle(quads: Iterable[Quad], statements: Iterable[Statement], *, iris: Iris) -> list[Quad]:
    """Return a document's graph with each reading a statement of its own again.

    Args:
        quads: the document's graph, as `settle` left it.
        statements: what was read in the document.
        iris: mints identifiers.
    """
    back: dict[object, NamedNode] = {
        NamedNode(iris.record("reading", one.id)): NamedNode(iris.record("statement", one.id))
        for one in statements
    }
    found = []
    renamed = set()
    for quad in quads:
        node = back.get(quad.subject)
        if node is not None:
            renamed.add(node)
            if quad.predicate == TYPE:
                continue
        found.append(_renamed(quad, back))
    graph = found[0].graph_name if found else None
    for one in statements:
        node = NamedNode(iris.record("statement", one.id))
        if node in renamed and graph is not None:
            for name in ("Statement", statement_class(one)):
                found.append(Quad(node, TYPE, aid(name), graph))
    return found


class _Writer:
    """Writes the entries of a ledger."""

    def __init__(
        self,
        graphs: Mapping[str, Sequence[Quad]],
        entries: Sequence[Entry],
        *,
        iris: Iris,
        rates: Rates | None,
    ) -> None:
        self._graphs = graphs
        self._entries = entries
        self._iris = iris
        self._rates = rates
        self._graph = NamedNode(iris.graph("ledger"))
        self._merged = [entry for entry in entries if len(entry.readings) > 1]
        self._readings: dict[object, NamedNode] = {
            self._statement(reading.id): self._reading(reading)
            for entry in self._merged
            for reading in entry.readings
        }

    def documents(self) -> dict[str, list[Quad]]:
        """The graphs of the documents."""
        return {
            name: [quad for old in quads for quad in self._of_reading(old)]
            for name, quads in self._graphs.items()
        }

    def _of_reading(self, quad: Quad) -> Iterator[Quad]:
        if quad.predicate == TYPE and quad.subject in self._readings:
            if quad.object == aid("Statement"):  # once for its two classes
                node = self._readings[quad.subject]
                yield Quad(node, TYPE, aid("Reading"), quad.graph_name)
            return
        yield _renamed(quad, self._readings)

    def ledger(self) -> list[Quad]:
        """The graph of the ledger."""
        return [
            Quad(node, predicate, value, self._graph)
            for node, predicate, value in (
                *self._descriptions(),
                *self._hanging_together(),
                *self._decisions(),
            )
        ]

    def _descriptions(self) -> Iterator[_Triple]:
        """What is said of statements with several readings."""
        told = self._told()
        for entry in self._merged:
            node = self._statement(entry.id)
            own = [told[self._statement(r.id)] for r in entry.readings]
            amount, count = disputed_measures(entry)
            told_otherwise = {aid("amount")} if amount else set()
            told_otherwise |= {aid("quantity")} if count else set()
            for predicate, value in _one_description(own):
                if predicate not in told_otherwise:
                    yield node, predicate, value
            best = entry.best.statement
            disputed = msgspec.structs.replace(
                best, amount=best.amount if amount else None, count=best.count if count else None
            )
            yield from _triples(
                measure_quads(
                    node,
                    disputed,
                    graph=self._graph.value,
                    iris=self._iris,
                    rates=self._rates,
                    name=f"{entry.id}-disputed",
                    spans=(amount, count),
                )
            )
            for reading in entry.readings:
                yield self._reading(reading), aid("readingOf"), node

    def _told(self) -> dict[NamedNode, list[_Value]]:
        """What documents say of the readings that are not the only ones, by their nodes."""
        told: defaultdict[NamedNode, list[_Value]] = defaultdict(list)
        for quads in self._graphs.values():
            for node, predicate, value in _triples(quads):
                if node in self._readings:
                    told[node].append((predicate, value))
        return told

    def _hanging_together(self) -> Iterator[_Triple]:
        counted = counted_in(self._entries)
        revised = revised_entries(self._entries)
        for entry in self._entries:
            node = self._statement(entry.id)
            if entry.part_of is not None:
                yield node, aid("partOf"), self._statement(entry.part_of)
            for name in counted.get(entry.id, ()):
                yield node, aid("countedIn"), self._statement(name)
            for rule in reasons(entry, counted, revised):
                concept = NamedNode(self._iris.concept("ledger-rule", rule))
                yield node, aid("excludedBecause"), concept
            for one in entry.ties:
                yield node, aid(one.kind), self._statement(one.other)

    def _decisions(self) -> Iterator[_Triple]:
        for entry in self._entries:
            node = self._statement(entry.id)
            for reading in entry.readings[1:]:
                rule = entry.rules[reading.id]
                yield from self._decision(node, self._reading(reading), rule, *_MERGED[rule])
            for one in entry.ties:
                other = self._statement(one.other)
                yield from self._decision(node, other, one.kind, one.reason, one.reason_zh)

    def _decision(
        self,
        node: NamedNode,
        other: NamedNode,
        rule: MergeRule | TieKind,
        english: str,
        chinese: str,
    ) -> Iterator[_Triple]:
        name = short_hash("\x1f".join((node.value, other.value, rule)), digits=_ID_LENGTH)
        decision = NamedNode(self._iris.record("decision", name))
        yield node, aid("decidedBy"), decision
        yield decision, TYPE, aid("Decision")
        yield decision, aid("decidedRule"), NamedNode(self._iris.concept("ledger-rule", rule))
        yield decision, aid("decidedOn"), other
        yield decision, LABEL, Literal(english, language="en")
        yield decision, LABEL, Literal(chinese, language="zh")

    def _statement(self, name: str) -> NamedNode:
        return NamedNode(self._iris.record("statement", name))

    def _reading(self, reading: Reading) -> NamedNode:
        return NamedNode(self._iris.record("reading", reading.id))


def disputed_measures(entry: Entry) -> tuple[Bounds | None, Bounds | None]:
    """The sum and the number of an entry, as far as its readings tell several.

    Returns:
        (value, least, most) of the sum and of the number: the value of the best reading, the
        bounds of all that tell one of its unit; None for what is told alike.
    """
    best = entry.best.statement
    rows = [reading.statement for reading in entry.readings]
    amounts = [
        (row.amount, row.qualifier)
        for row in rows
        if row.amount and best.amount and row.amount.currency == best.amount.currency
    ]
    counts = [(row.count, row.qualifier) for row in rows if row.count and best.count]
    return _span(amounts), _span(counts)


def _span(told: Sequence[tuple[Amount | Count, Qualifier]]) -> Bounds | None:
    """The span of what is told, the best first; None where all tell one number."""
    if len({(measure.value, measure.max) for measure, _ in told}) <= 1:
        return None
    spans = [bounds(measure, qualifier) for measure, qualifier in told]
    leasts, mosts = [span[1] for span in spans], [span[2] for span in spans]
    least = None if None in leasts else min(number for number in leasts if number is not None)
    most = None if None in mosts else max(number for number in mosts if number is not None)
    return spans[0][0], least, most


def _one_description(readings: Sequence[Sequence[_Value]]) -> Iterator[_Value]:
    """What is said of a statement: each slot by the first reading that tells it.

    Args:
        readings: what is said of each, the one that tells the statement best first.
    """
    slots = {aid(name): group for group in _TOGETHER for name in group}
    taken: dict[object, int] = {}
    found: dict[_Value, None] = {}
    for place, values in enumerate(readings):
        for predicate, value in values:
            if predicate in _OF_ALL:
                found[predicate, value] = None
                continue
            slot: object = slots.get(predicate, predicate)
            if predicate == _OBJECT and isinstance(value, Literal):
                slot = predicate, (value.language or "")[:2]  # what is given, in each language
            if taken.setdefault(slot, place) == place:
                found[predicate, value] = None
    yield from found


def _triples(quads: Iterable[Quad]) -> Iterator[_Triple]:
    """The triples of quads whose subject has a name, as those of all that we write have."""
    for quad in quads:
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            yield quad.subject, quad.predicate, quad.object


def _renamed(quad: Quad, names: Mapping[object, NamedNode]) -> Quad:
    subject, value = names.get(quad.subject), names.get(quad.object)
    if subject is None and value is None:
        return quad
    return Quad(subject or quad.subject, quad.predicate, value or quad.object, quad.graph_name)


_OBJECT: Final = aid("object")
_OF_ALL: Final = frozenset({aid("evidence"), aid("linkedBy")})  # what is told by every reading
