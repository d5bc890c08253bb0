"""The statements that are drawn, each with everything that the page tells of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import msgspec

from kg.draw.dataset import RDFS, Dataset, Names, pick
from kg.draw.evidence import Evidence, Evidences
from kg.draw.measures import Measure, Measures, plain_number
from kg.numerals import year_number

ENTITY_FIELDS = ("donor", "meeting", "initiative", "through", "recipients")
# Where a statement is of several, the first of these counts, as it does in the ledger.
STATEMENT_CLASSES = ("ReportedTotal", "Delivery", "Commitment")


class Statement(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """One statement. Other things are given by IRI.

    Args:
        kind: one of `STATEMENT_CLASSES`.
        sectors: the sectors (three digits) that it is for.
        announced: when, as precise as the document has it; `year` is its year.
        start: of the time in which it is given; `end` is its end.
        part_of: the totals that it is a part of, as the text has it.
        held: every total, original or newer version that holds its money.
        rule: the pattern that found it; `confidence` is a plain decimal from 0 to 1.
        decisions: why readings were merged or tied to others.
    """

    iri: str
    kind: str
    donor: tuple[str, ...] = ()
    meeting: tuple[str, ...] = ()
    initiative: tuple[str, ...] = ()
    through: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    amount: Measure | None = None
    quantity: Measure | None = None
    object: Names | None = None
    label: Names | None = None
    modality: str | None = None
    stage: str | None = None
    payer: str | None = None
    sectors: tuple[str, ...] = ()
    goals: tuple[str, ...] = ()
    announced: str | None = None
    year: int | None = None
    start: str | None = None
    end: str | None = None
    part_of: tuple[str, ...] = ()
    held: tuple[str, ...] = ()
    restates: tuple[str, ...] = ()
    revises: tuple[str, ...] = ()
    fulfils: tuple[str, ...] = ()
    rule: str | None = None
    confidence: str | None = None
    evidence: tuple[Evidence, ...] = ()
    decisions: tuple[Names, ...] = ()

    def concepts(self) -> Iterator[str]:
        """The IRIs of the modality, stage, payer, sectors, goals, currencies and qualifiers."""
        measures = [measure for measure in (self.amount, self.quantity) if measure is not None]
        yield from (iri for iri in (self.modality, self.stage, self.payer) if iri is not None)
        yield from (*self.sectors, *self.goals)
        for measure in measures:
            yield from (iri for iri in (measure.currency, measure.qualifier) if iri is not None)


def read_statements(dataset: Dataset, only: Collection[str] | None = None) -> tuple[Statement, ...]:
    """Read the statements in time order.

    Args:
        dataset: in the terms of `ontology/aid.ttl`.
        only: IRIs of those to read, None for all.
    """
    return tuple(sorted(_iter_statements(dataset, only), key=_order))


def _iter_statements(dataset: Dataset, only: Collection[str] | None) -> Iterator[Statement]:
    """Every instance of a statement class, as a record."""
    kinds = {
        subject: name for name in reversed(STATEMENT_CLASSES) for subject in dataset.instances(name)
    }
    entities = {
        field: dataset.aid(name)
        for field, name in zip(
            ENTITY_FIELDS,
            ("donor", "announcedAt", "underInitiative", "through", "recipient"),
            strict=True,
        )
    }
    amount, quantity, read_measure = (
        dataset.aid("amount"),
        dataset.aid("quantity"),
        Measures(dataset),
    )
    given, label = dataset.aid("object"), dataset.values(RDFS + "label")
    modality, stage, payer = (dataset.aid(p) for p in ("modality", "stage", "payer"))
    sectors, goals = dataset.aid("sectorCategory"), dataset.aid("goal")
    announced_on, announced_year = dataset.aid("announcedOn"), dataset.aid("announcedYear")
    period, start, end = (dataset.aid(p) for p in ("period", "start", "end"))
    part_of, held, restates, revises, fulfils = (
        dataset.aid(p) for p in ("partOf", "countedIn", "restates", "revises", "fulfils")
    )
    rule, confidence, decided = (dataset.aid(p) for p in ("rule", "confidence", "decidedBy"))
    evidence, read_evidence = dataset.aid("evidence"), Evidences(dataset)
    for iri in sorted(kinds if only is None else kinds.keys() & set(only)):
        years = period.iri(iri) or ""
        decisions = (pick(label.tagged(decision)) for decision in decided.iris(iri))
        yield Statement(
            iri=iri,
            kind=kinds[iri],
            **{field: values.iris(iri) for field, values in entities.items()},
            amount=read_measure(amount.iri(iri)),
            quantity=read_measure(quantity.iri(iri)),
            object=pick(given.tagged(iri)),
            label=pick(label.tagged(iri)),
            modality=modality.iri(iri),
            stage=stage.iri(iri),
            payer=payer.iri(iri),
            sectors=sectors.iris(iri),
            goals=goals.iris(iri),
            announced=announced_on.text(iri) or announced_year.text(iri),
            year=year_number(announced_year.text(iri)),
            start=start.text(years),
            end=end.text(years),
            part_of=part_of.iris(iri),
            held=held.iris(iri),
            restates=restates.iris(iri),
            revises=revises.iris(iri),
            fulfils=fulfils.iris(iri),
            rule=rule.text(iri),
            confidence=plain_number(confidence.text(iri)),
            evidence=tuple(
                sorted(
                    (read_evidence(each) for each in evidence.iris(iri)),
                    key=lambda e: (e.document, e.start or 0, e.quote),
                )
            ),
            decisions=tuple(names for names in decisions if names is not None),
        )


def _order(statement: Statement) -> tuple[str, str, int, str]:
    """In time order; what is said at the same time, in the order of the documents."""
    first = statement.evidence[0] if statement.evidence else None
    return (
        statement.announced or statement.start or statement.end or "9999",
        first.document if first else "",
        (first.start or 0) if first else 0,
        statement.iri,
    )
