"""The contradictions that a graph holds, with the words that each rests on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import msgspec
from pyoxigraph import Literal, NamedNode, Store

from kg.iri import VOCABULARY
from kg.terms import PREFIXES

_ORDER: Final = ("error", "warning")
_AID: Final = VOCABULARY
_OA: Final = PREFIXES["oa"]
# The properties that contradictions, and the words of statements, are told with.
CITED: Final = (
    PREFIXES["rdfs"] + "label",
    PREFIXES["dcterms"] + "identifier",
    *(_AID + term for term in ("contradictionKind", "severity", "between", "restsOn")),
    *(_AID + term for term in ("evidence", "inDocument", "quote")),
    *(_OA + term for term in ("hasSelector", "start", "end")),
)


class Words(msgspec.Struct, frozen=True):
    """A piece of a document; offsets count its code points."""

    doc: str
    start: int
    end: int
    quote: str


class Listed(msgspec.Struct, frozen=True):
    """A contradiction in a graph.

    Args:
        iri: its name.
        kind: the code of its kind.
        severity: "error" where not all of it can be true, "warning" where that can be argued.
        message: what stands against what, in English.
        message_zh: the same in Chinese.
        statements: the IRIs of the statements that it is between.
        evidences: the words that it rests on, by document and place.
    """

    iri: str
    kind: str
    severity: str
    message: str
    message_zh: str
    statements: tuple[str, ...]
    evidences: tuple[Words, ...]


def list_contradictions(store: Store) -> tuple[Listed, ...]:
    """Return the contradictions of a graph, the worst first."""
    nodes = {
        quad.subject
        for quad in store.quads_for_pattern(
            None, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(_AID + "Contradiction"), None
        )
        if isinstance(quad.subject, NamedNode)
    }
    return tuple(sorted((_listed(store, node) for node in nodes), key=_place))


def words_of(store: Store, statement: str) -> tuple[Words, ...]:
    """Return the words that a statement rests on, none where the IRI is of none."""
    try:
        node = NamedNode(statement)
    except ValueError:  # what is wrong with a graph may be a name that is none
        return ()
    return _all_words(store, node, "evidence")


def _listed(store: Store, node: NamedNode) -> Listed:
    labels = {
        (value.language or "en")[:2]: value.value
        for value in _values(store, node, PREFIXES["rdfs"] + "label")
        if isinstance(value, Literal)
    }
    return Listed(
        iri=node.value,
        kind=_first(store, node, _AID + "contradictionKind").rpartition("/")[2],
        severity=_first(store, node, _AID + "severity"),
        message=labels.get("en", ""),
        message_zh=labels.get("zh", labels.get("en", "")),
        statements=tuple(sorted(v.value for v in _values(store, node, _AID + "between"))),
        evidences=_all_words(store, node, "restsOn"),
    )


def _all_words(store: Store, node: NamedNode, term: str) -> tuple[Words, ...]:
    found = (
        _words(store, evidence)
        for evidence in _values(store, node, _AID + term)
        if isinstance(evidence, NamedNode)
    )
    return tuple(sorted(found, key=lambda words: (words.doc, words.start, words.end)))


def _words(store: Store, evidence: NamedNode) -> Words:
    """Where evidence stands; a quote in several pieces reaches from the first to the last."""
    selectors = [
        selector
        for selector in _values(store, evidence, _OA + "hasSelector")
        if isinstance(selector, NamedNode)
    ]
    starts = [value for s in selectors for value in _numbers(store, s, _OA + "start")]
    ends = [value for s in selectors for value in _numbers(store, s, _OA + "end")]
    document = next(
        (v for v in _values(store, evidence, _AID + "inDocument") if isinstance(v, NamedNode)), None
    )
    return Words(
        doc=_first(store, document, PREFIXES["dcterms"] + "identifier") if document else "",
        start=min(starts, default=0),
        end=max(ends, default=0),
        quote=_first(store, evidence, _AID + "quote"),
    )


def _numbers(store: Store, node: NamedNode, predicate: str) -> Iterator[int]:
    for value in _values(store, node, predicate):
        if value.value.isdecimal():
            yield int(value.value)


def _first(store: Store, node: NamedNode, predicate: str) -> str:
    return min((value.value for value in _values(store, node, predicate)), default="")


def _values(store: Store, node: NamedNode, predicate: str) -> set[NamedNode | Literal]:
    """The values of a property, once each: the store has every quad in two graphs."""
    return {
        quad.object
        for quad in store.quads_for_pattern(node, NamedNode(predicate), None, None)
        if isinstance(quad.object, NamedNode | Literal)
    }


def _place(one: Listed) -> tuple[int, str, str]:
    place = _ORDER.index(one.severity) if one.severity in _ORDER else len(_ORDER)
    return place, one.kind, one.iri
