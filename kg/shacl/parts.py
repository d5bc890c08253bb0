"""Which of a graph's triples shapes are applied to, in parts that can be checked one by one.

A part has all the triples of its nodes that shapes ask for, and the types of the nodes that these
lead to: of more than that, shapes that are local (`kg.shacl.rules`) see nothing. So what they find
in the parts is what they find in the whole, and a part is small whatever the whole is.

Triples come one by one, in any order, and are kept as N-Triples: in that form they take an eighth
of the memory of objects, and go to other processes as they are.
"""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterator

import msgspec
from pyoxigraph import BlankNode, NamedNode, Quad, RdfFormat, Triple, serialize
from rdflib.namespace import RDF, RDFS

from kg.iri import Iris

PART = 150_000  # triples; some twenty parts of an archive of 50,000 statements
_PENDING = 2_000  # triples that are held as objects before they are written
_NOWHERE = -1
_TYPE, _SUBCLASS = NamedNode(str(RDF.type)), NamedNode(str(RDFS.subClassOf))

_Term = NamedNode | BlankNode


class Part(msgspec.Struct, frozen=True):
    """A part of a graph, as N-Triples.

    Args:
        triples: the triples of its nodes, in pieces.
        types: the types of nodes outside it that they lead to.
        hierarchy: what is a subclass of what.
        size: how many triples there are of its nodes.
    """

    triples: list[bytes]
    types: bytes
    hierarchy: bytes
    size: int


class _Open(msgspec.Struct):
    """A part that is being filled; links are the numbers of the nodes that its triples lead to."""

    links: array[int] = msgspec.field(default_factory=lambda: array("q"))
    pending: list[Triple] = msgspec.field(default_factory=list)
    written: list[bytes] = msgspec.field(default_factory=list)
    written_size: int = 0  # triples

    @property
    def size(self) -> int:
        return self.written_size + len(self.pending)

    def write(self) -> None:
        self.written.append(_lines(self.pending))
        self.written_size += len(self.pending)
        self.pending.clear()


class Parts:
    """The triples of a graph that shapes are applied to, in parts.

    By default these are the triples of the documents and of the ledger and, followed to the end,
    those of what they link to: the code lists as a whole are large. Where no graph is a document's,
    as in a Turtle file, they are all. The vocabulary is no part of them.

    Args:
        asked: predicates that the shapes can ask for, None for any.
        iris: the base of the graph's names.
        everything: take the whole of the code lists as well.
        size: of a part, in triples; None for one part of all.
    """

    def __init__(
        self,
        *,
        asked: Collection[NamedNode] | None,
        iris: Iris,
        everything: bool = False,
        size: int | None = PART,
    ) -> None:
        self._asked = asked
        self._told = (iris.document_graphs, iris.graph("ledger"))
        self._vocabulary = NamedNode(iris.graph("vocabulary"))
        self._everything = everything
        self._size = size
        self._graph: object = None  # of the quad before, and what it means
        self._graph_is_told = False
        self._graph_is_vocabulary = False
        self.empty = True  # has no quad come yet?
        self._anything_told = False
        self._described: dict[_Term, list[Quad]] = {}
        self._hierarchy: list[Triple] = []
        # Nodes by number, and for each the part that it is in, its types, and does a told triple
        # lead to it?
        self._numbers: dict[_Term, int] = {}
        self._nodes: list[_Term] = []
        self._places = array("q")
        self._types: list[tuple[NamedNode, ...]] = []
        self._named = bytearray()
        self._kinds: dict[tuple[NamedNode, ...], tuple[NamedNode, ...]] = {}
        self._parts: list[_Open] = []

    def add(self, quad: Quad) -> None:
        """Take in a quad."""
        predicate = quad.predicate
        if predicate == _SUBCLASS:
            self._hierarchy.append(quad.triple)
        graph = quad.graph_name
        if graph != self._graph:
            self.empty = False
            self._graph = graph
            name = graph.value if isinstance(graph, NamedNode) else ""
            self._graph_is_told = self._everything or name.startswith(self._told)
            self._graph_is_vocabulary = graph == self._vocabulary
            self._anything_told = self._anything_told or self._graph_is_told
        if self._graph_is_told:
            self._take(quad, predicate)
            return
        subject = quad.subject
        if isinstance(subject, _Term):
            self._described.setdefault(subject, []).append(quad)

    def finish(self) -> None:
        """Take what the documents link to, now that all quads have come."""
        described = self._described
        if not self._anything_told:
            for quads in described.values():
                for quad in quads:
                    self._take_described(quad)
            described.clear()
            return
        linked = [node for node in described if self._is_named(node)]
        while linked:
            for quad in described.pop(linked.pop(), ()):
                self._take_described(quad)
                if isinstance(quad.object, _Term) and quad.object in described:
                    linked.append(quad.object)
        described.clear()

    def __len__(self) -> int:
        return len(self._parts)

    @property
    def triples(self) -> int:
        """How many triples there are in all parts."""
        return sum(part.size for part in self._parts)

    def take(self) -> Iterator[Part]:
        """Hand out the parts, once."""
        hierarchy = _lines(self._hierarchy)
        for place, part in enumerate(self._parts):
            part.write()
            yield Part(
                triples=part.written,
                types=_lines(self._types_outside(place, part)),
                hierarchy=hierarchy,
                size=part.size,
            )
            self._parts[place] = _Open(written_size=part.size)

    def _take_described(self, quad: Quad) -> None:
        self._graph_is_vocabulary = quad.graph_name == self._vocabulary
        self._take(quad, quad.predicate)

    def _take(self, quad: Quad, predicate: NamedNode) -> None:
        """Keep a quad of the graph that is being gone through: most of the time is spent here."""
        value = quad.object
        number = None
        if isinstance(value, _Term):
            number = self._numbers.get(value)
            if number is None:
                number = self._new(value)
            self._named[number] = 1
        if self._graph_is_vocabulary or (self._asked is not None and predicate not in self._asked):
            return
        node = quad.subject
        subject = self._numbers.get(node)  # type: ignore[arg-type]
        if subject is None:
            subject = self._new(node)  # type: ignore[arg-type]
        place = self._places[subject]
        if place == _NOWHERE:
            place = self._places[subject] = self._last()
        part = self._parts[place]
        part.pending.append(quad.triple)
        if len(part.pending) >= _PENDING:
            part.write()
        if number is None:
            return
        if predicate == _TYPE:
            kinds = (*self._types[subject], value)
            self._types[subject] = self._kinds.setdefault(kinds, kinds)  # type: ignore[arg-type]
        else:
            part.links.append(number)

    def _new(self, node: _Term) -> int:
        number = self._numbers[node] = len(self._nodes)
        self._nodes.append(node)
        self._places.append(_NOWHERE)
        self._types.append(())
        self._named.append(0)
        return number

    def _is_named(self, node: _Term) -> bool:
        number = self._numbers.get(node)
        return number is not None and bool(self._named[number])

    def _last(self) -> int:
        """The part that takes new nodes."""
        if not self._parts or (self._size is not None and self._parts[-1].size >= self._size):
            self._parts.append(_Open())
        return len(self._parts) - 1

    def _types_outside(self, place: int, part: _Open) -> list[Triple]:
        return [
            Triple(self._nodes[number], _TYPE, kind)
            for number in sorted(set(part.links))
            if self._places[number] != place
            for kind in self._types[number]
        ]


def _lines(triples: list[Triple]) -> bytes:
    return serialize(triples, format=RdfFormat.N_TRIPLES) or b""
