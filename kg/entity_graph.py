"""Whom and what statements name, as nodes of the graph: linked to the code lists, or minted.

Every link is a record of its own (`aid:Link`): the words in the document, the node that they mean,
the reason and its score. An entity that no list knows gets a node of its own, typed and named as
the documents have it; `kg.unknown` makes one of what several documents tell of. The nodes of one
document therefore depend on the other documents, and are made again at each build.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final, Protocol

import msgspec
from pyoxigraph import Literal, NamedNode, Quad

from extract.model import BODIES, EntityRole, EntityType, Labels, Naming, Statement
from kg.iri import VOCABULARY, Iris, short_hash
from kg.labels import is_code, language_of
from kg.link_reasons import SCORES, Reason
from kg.parallel import Told, same_names
from kg.terms import PREFIXES, TYPE, aid
from kg.unknown import Joined, Unknown, join

_SKOS: Final = PREFIXES["skos"]
_XSD: Final = PREFIXES["xsd"]
_GIVERS: Final[frozenset[EntityType]] = frozenset(
    {"Country", "Region", "CountryGroup", "Organisation", "Fund"}
)
_TYPES: Final[Mapping[EntityRole, frozenset[EntityType]]] = {
    "donor": _GIVERS,
    "recipient": _GIVERS,
    "through": BODIES,
    "meeting": frozenset({"Meeting"}),
    "initiative": frozenset({"Initiative", "Project"}),
}
_TERMS: Final[Mapping[EntityRole, str]] = {
    "donor": "donor",
    "recipient": "recipient",
    "through": "through",
    "meeting": "announcedAt",
    "initiative": "underInitiative",
}
_LINKED_BY: Final = "linkedBy"
_FUND: Final = re.compile(r"\b(fund|facility)\b|基金(?!会)|基金$", re.IGNORECASE)
_GROUP: Final = re.compile(r"\b(countries|states|nations|economies)$|国家$|國家$", re.IGNORECASE)
_AS_LISTED: Final[frozenset[Reason]] = frozenset({"spelling", "edition", "place and date"})
_Value = tuple[NamedNode, NamedNode | Literal]  # a property and its value
_ID_LENGTH: Final = 12
_YEAR: Final = 4  # characters of a date that are its year


class Linked(Protocol):
    """An entity of the code lists, and why some labels are taken to mean it."""

    @property
    def iri(self) -> str:
        """Its IRI."""

    @property
    def score(self) -> Decimal:
        """How far the link is to be trusted."""

    @property
    def reason(self) -> Reason:
        """Why they mean it."""


class Lookup(Protocol):
    """Finds entities of the code lists by their codes and names."""

    def find(
        self, labels: Labels, types: Collection[EntityType], *, date: str | None = None
    ) -> Linked | None:
        """Return the entity of one of the types that the labels of one entity name."""

    def has(self, iri: str) -> bool:
        """Is this, below the default base, the IRI of an entity of the code lists?"""


class _Use(msgspec.Struct, frozen=True):
    """An entity in a statement of a document."""

    document: str
    statement: Statement
    role: EntityRole
    labels: Labels
    kind: EntityType  # what it is if no list knows it
    naming: Naming | None  # where the document names it

    @property
    def date(self) -> str | None:
        """What tells one meeting from another of the same name."""
        return self.statement.announced if self.role == "meeting" else None

    @property
    def key(self) -> tuple[object, ...]:
        """What uses of one entity share as far as its name goes."""
        return (self.document, self.labels, self.kind, _TYPES[self.role], self.date)


def entity_quads(
    statements: Mapping[str, Sequence[Statement]], *, lookup: Lookup, iris: Iris
) -> dict[str, list[Quad]]:
    """Return what the graphs of documents say of entities.

    Args:
        statements: those of all documents, by the name of the document.
        lookup: the code lists.
        iris: mints identifiers.

    Returns:
        The quads by the name of the document.
    """
    return _Mapper(statements, lookup=lookup, iris=iris).quads()


def without_entities(quads: Iterable[Quad], iris: Iris) -> list[Quad]:
    """Return the quads of documents' graphs but for those that `entity_quads` makes."""
    made = {NamedNode(VOCABULARY + term) for term in (*_TERMS.values(), _LINKED_BY)}
    nodes = iris.entities
    return [
        quad
        for quad in quads
        if quad.predicate not in made
        and not (isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(nodes))
    ]


class _Mapper:
    """Links the entities of all statements, then writes them document by document."""

    def __init__(
        self, statements: Mapping[str, Sequence[Statement]], *, lookup: Lookup, iris: Iris
    ) -> None:
        self._statements = statements
        self._lookup = lookup
        self._iris = iris
        self._uses = {
            name: [use for row in rows for use in _uses(name, row)]
            for name, rows in statements.items()
        }
        self._found: dict[tuple[object, ...], Linked | None] = {}
        self._linked = {use.key: self._find(use) for uses in self._uses.values() for use in uses}
        self._minted = self._join()

    def quads(self) -> dict[str, list[Quad]]:
        """The quads of each document."""
        return {name: list(dict.fromkeys(self._of_document(name))) for name in self._statements}

    def _find(self, use: _Use) -> Linked | None:
        key = use.key[1:]  # whatever the document
        if key not in self._found:
            self._found[key] = self._lookup.find(use.labels, _TYPES[use.role], date=use.date)
        return self._found[key]

    def _join(self) -> dict[tuple[object, ...], Joined]:
        unknown = {
            use.key: Unknown(
                document=name,
                kind=use.kind,
                names=_names(use.labels),
                year=(use.date or "")[:_YEAR] or None,
            )
            for name, uses in self._uses.items()
            for use in uses
            if self._linked[use.key] is None
        }
        places = {key: place for place, key in enumerate(unknown)}
        told = {name: self._told(uses, places) for name, uses in self._uses.items()}
        joined = join(
            list(unknown.values()), iris=self._iris, same=same_names(told), is_taken=self._is_taken
        )
        return dict(zip(unknown, joined, strict=True))

    def _is_taken(self, iri: str) -> bool:
        return self._lookup.has(self._iris.unmoved(iri))

    def _told(self, uses: Sequence[_Use], places: Mapping[tuple[object, ...], int]) -> list[Told]:
        """The statements of a document, as far as a translation leaves them as they are."""
        by_statement: dict[str, list[_Use]] = {}
        for use in uses:
            by_statement.setdefault(use.statement.id, []).append(use)
        told = []
        for own in by_statement.values():
            one = own[0].statement
            known = [(use.role, linked.iri) for use in own if (linked := self._linked[use.key])]
            unknown: dict[str, list[int]] = {}
            for use in own:
                if use.key in places:
                    unknown.setdefault(f"{use.role} {use.kind}", []).append(places[use.key])
            content = (one.kind, one.amount, one.count, tuple(sorted(known)), _dates(one))
            told.append(Told(lang=one.lang, content=content, unknown=unknown))
        return told

    def _of_document(self, name: str) -> Iterator[Quad]:
        graph = NamedNode(self._iris.document_graph(name))
        made: dict[tuple[str, ...], NamedNode] = {}
        for use in self._uses[name]:
            statement = NamedNode(self._iris.record("statement", use.statement.id))
            node, reason, score = self._meant(use)
            parts = (name, node.value, _written(use), reason)
            link = made.get(parts)
            if link is None:
                link = made[parts] = self._link(parts)
                for predicate, value in self._link_values(parts[2], node, reason, score):
                    yield Quad(link, predicate, value, graph)
            if use.key in self._minted:
                for predicate, value in _description(self._minted[use.key], use.labels):
                    yield Quad(node, predicate, value, graph)
            yield Quad(statement, aid(_TERMS[use.role]), node, graph)
            yield Quad(statement, aid(_LINKED_BY), link, graph)

    def _meant(self, use: _Use) -> tuple[NamedNode, Reason, Decimal]:
        linked = self._linked[use.key]
        if linked is None:
            return NamedNode(self._minted[use.key].iri), "new name", SCORES["new name"]
        reason = _reason(linked, use.naming)
        score = linked.score if reason == linked.reason else min(linked.score, SCORES[reason])
        if reason == "capital":  # the reader has seen that the government is meant
            score = SCORES["party"]
        return NamedNode(self._iris.moved(linked.iri)), reason, score

    def _link(self, parts: tuple[str, ...]) -> NamedNode:
        name = short_hash("\x1f".join(parts), digits=_ID_LENGTH)
        return NamedNode(self._iris.record("link", name))

    def _link_values(
        self, written: str, node: NamedNode, reason: Reason, score: Decimal
    ) -> Iterator[_Value]:
        number = Literal(f"{score.normalize():f}", datatype=NamedNode(_XSD + "decimal"))
        yield TYPE, aid("Link")
        yield aid("writtenAs"), Literal(written, language=language_of(written))
        yield aid("linkedTo"), node
        yield aid("linkReason"), NamedNode(self._iris.concept("link-reason", reason))
        yield aid("linkScore"), number


def _dates(statement: Statement) -> tuple[object, ...]:
    return statement.announced, statement.period


def _uses(document: str, statement: Statement) -> Iterator[_Use]:
    slots: tuple[tuple[EntityRole, tuple[Labels, ...]], ...] = (
        ("donor", statement.donor),
        ("recipient", statement.recipients),
        ("through", statement.through),
        ("meeting", statement.meeting),
        ("initiative", statement.initiative),
    )
    for role, entities in slots:
        for labels in entities:
            if any(label.strip() for label in labels):
                kind = _kind(role, labels)
                yield _Use(
                    document, statement, role, labels, kind, _naming(statement, role, labels)
                )


@lru_cache(maxsize=10_000)
def _kind(role: EntityRole, labels: Labels) -> EntityType:
    """What an entity is that no list knows."""
    if role == "meeting":
        return "Meeting"
    if role == "initiative":
        return "Initiative"
    if role == "donor":
        return "Organisation"
    if role == "recipient" and _matches(_GROUP, labels):
        return "CountryGroup"
    return "Fund" if _matches(_FUND, labels) else "Organisation"


def _matches(pattern: re.Pattern[str], labels: Labels) -> bool:
    return any(pattern.search(label) for label in labels)


def _names(labels: Labels) -> tuple[str, ...]:
    return tuple(" ".join(label.split()) for label in labels if label.strip())


def _naming(statement: Statement, role: EntityRole, labels: Labels) -> Naming | None:
    return next((n for n in statement.named if n.role == role and n.label == labels[0]), None)


def _written(use: _Use) -> str:
    if use.naming is not None and use.naming.text.strip():
        return " ".join(use.naming.text.split())
    names = _names(use.labels)
    return next((name for name in names if not is_code(name)), names[0])


def _reason(linked: Linked, naming: Naming | None) -> Reason:
    """Why the words of the document mean an entity: how they name it, or how the lists know it."""
    if naming is None or linked.reason in _AS_LISTED:
        return linked.reason
    if naming.among:
        return "context" if naming.settled else "shared"
    return naming.how


def _description(minted: Joined, labels: Labels) -> Iterator[_Value]:
    """What is said of a node that no list knows, with the names of one document."""
    yield TYPE, aid(minted.kind)
    if minted.kind == "Fund":
        yield TYPE, aid("Organisation")
    for lang, name in minted.preferred:
        yield NamedNode(_SKOS + "prefLabel"), Literal(name, language=lang)
    preferred = {name for _, name in minted.preferred}
    for name in _names(labels):
        if name not in preferred:
            yield NamedNode(_SKOS + "altLabel"), Literal(name, language=language_of(name))
