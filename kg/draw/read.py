"""What the page shows, read from the dataset: statements, entities, areas, contradictions.

Statements come in time order, everything else in the order of its IRIs.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

import msgspec
from pyoxigraph import Store

from kg.draw.areas import Area, Surroundings
from kg.draw.dataset import DCTERMS, Dataset, Labels, Names, iri_end, pick
from kg.draw.entities import Entity, Kinds, read_entities
from kg.draw.statements import ENTITY_FIELDS, Statement, read_statements
from kg.ledger.answers.parties import read_parties
from kg.ledger.conflicts.listing import list_contradictions

__all__ = ["Entity", "Picture", "Statement", "read_picture"]


class Concept(msgspec.Struct, frozen=True, omit_defaults=True):
    """A modality, a stage, a sector, a goal, a payer, a qualifier or a currency.

    Args:
        code: the end of its IRI: "grant", "pledged", "720", "at-least", "CNY".
        notation: its code in the tables of a build, where that is another: "at_least".
    """

    code: str
    names: Names
    notation: str | None = None


class Document(msgspec.Struct, frozen=True):
    """A document that statements rest on: its file's name, and its title where that is another."""

    iri: str
    names: Names
    title: Names | None = None


class Contradiction(msgspec.Struct, frozen=True):
    """What cannot all be true, or can be argued with.

    Args:
        kind: the kind of contradiction.
        severity: "error" or "warning".
        message: what it is.
        statements: IRIs of those statements that it is between which are drawn.
        sides: between how many statements it is, drawn or not.
    """

    kind: str
    severity: str
    message: Names
    statements: tuple[str, ...]
    sides: int


class Picture(msgspec.Struct, frozen=True):
    """All that is drawn, in an order that depends on the data alone.

    Args:
        silent: what the documents of the graph are called on whose words no statement rests; none
            where a part is drawn, since a part leaves out most.
    """

    statements: tuple[Statement, ...]
    entities: Mapping[str, Entity]
    concepts: Mapping[str, Concept]
    documents: Mapping[str, Document]
    silent: tuple[Names, ...] = ()
    areas: Mapping[str, Area] = {}
    continents: Mapping[str, Names] = {}
    contradictions: tuple[Contradiction, ...] = ()


def read_picture(store: Store, *, only: Collection[str] | None = None) -> Picture:
    """Read the statements of all graphs in `store`, and what they name.

    Args:
        store: a dataset in the terms of `ontology/aid.ttl`.
        only: IRIs of the statements to read, None for all.
    """
    dataset = Dataset(store)
    labels = Labels(dataset)
    statements = read_statements(dataset, only)
    surroundings = Surroundings(read_parties(store), dataset.instances("CountryGroup"))
    named = _all(iri for s in statements for field in ENTITY_FIELDS for iri in getattr(s, field))
    recipients = _all(iri for statement in statements for iri in statement.recipients)
    entities = read_entities(
        dataset, labels, named, recipients=recipients, surroundings=surroundings
    )
    concepts = _all(iri for statement in statements for iri in statement.concepts())
    documents = _all(e.document for statement in statements for e in statement.evidence)
    return Picture(
        statements=statements,
        entities=entities,
        concepts={iri: _concept(iri, labels) for iri in concepts},
        documents=_read_documents(dataset, labels, documents),
        silent=() if only is not None else tuple(_silent(dataset, labels, documents)),
        areas=_read_areas(dataset, labels, entities.values()),
        continents={
            iri: labels.names(iri)
            for iri in _all(e.continent or "" for e in entities.values())
            if iri
        },
        contradictions=tuple(_read_contradictions(store, {s.iri for s in statements})),
    )


def _concept(iri: str, labels: Labels) -> Concept:
    code, notation = iri_end(iri), labels.notation(iri)
    return Concept(code, labels.names(iri), notation if notation != code else None)


def _read_documents(
    dataset: Dataset, labels: Labels, documents: Iterable[str]
) -> Mapping[str, Document]:
    titles = dataset.values(DCTERMS + "title")
    found = {}
    for iri in documents:
        names, title = labels.document(iri), pick(titles.tagged(iri))
        found[iri] = Document(iri, names, title if title != names else None)
    return found


def _silent(dataset: Dataset, labels: Labels, told: Collection[str]) -> Iterable[Names]:
    """The documents that were read and hold no statement: they are missed where nobody tells."""
    return (labels.document(iri) for iri in sorted(dataset.instances("Document") - set(told)))


def _read_areas(dataset: Dataset, labels: Labels, entities: Iterable[Entity]) -> Mapping[str, Area]:
    kinds = Kinds(dataset)
    areas = _all(
        area
        for entity in entities
        for area in (*entity.within, *(group for group, _, _ in entity.member), *entity.acts_for)
    )
    return {iri: Area(iri, kinds.of(iri), labels.names(iri), labels.codes(iri)) for iri in areas}


def _read_contradictions(store: Store, drawn: Collection[str]) -> Iterable[Contradiction]:
    """Those that something which is drawn is a side of."""
    for told in list_contradictions(store):
        between = tuple(iri for iri in told.statements if iri in drawn)
        if between:
            message = Names(told.message, told.message_zh)
            sides = len(set(told.statements))
            yield Contradiction(told.kind, told.severity, message, between, sides)


def _all(iris: Iterable[str]) -> list[str]:
    """Each IRI once, in order."""
    return sorted(set(iris))
