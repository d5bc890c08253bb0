"""The ledger as a file: JSON Lines, one statement of the world a line."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import msgspec

from kg.iri import Iris
from kg.ledger.records import Entry, TieKind
from kg.statement_class import statement_class

LEDGER = "ledger.jsonl"


class Evidence(msgspec.Struct, frozen=True):
    """Where a document makes a statement, and why it is taken to be this one.

    Args:
        doc: name of the document.
        start: offset of the first character of the quote in the document.
        end: offset just behind its last.
        quote: the words.
        reading: id of the statement in statements.jsonl.
        rule: why this is the same statement as the first evidence; None of the first.
    """

    doc: str
    start: int
    end: int
    quote: str
    reading: str
    rule: str | None


class Line(msgspec.Struct, frozen=True):
    """A statement of the world; other statements are named by their IRIs.

    The values are those of the reading that tells it best; statements.jsonl has all of them.
    """

    iri: str
    kind: str
    type: str
    stage: str
    payer: str
    donor: tuple[str, ...]
    recipients: tuple[str, ...]
    amount: dict[str, Any] | None
    count: dict[str, Any] | None
    qualifier: str
    part_of: str | None
    restates: str | None
    revises: str | None
    fulfils: str | None
    evidences: tuple[Evidence, ...]


def to_lines(entries: Iterable[Entry], *, iris: Iris) -> bytes:
    """Return the ledger's file; sums are JSON numbers, exact to the last digit."""
    encoder = msgspec.json.Encoder(decimal_format="number")
    return b"".join(encoder.encode(line(entry, iris=iris)) + b"\n" for entry in entries)


def line(entry: Entry, *, iris: Iris) -> Line:
    """Return an entry as a line of the file."""
    best = entry.best
    statement = best.statement
    return Line(
        iri=iris.record("statement", entry.id),
        kind=statement.kind,
        type=statement_class(statement),
        stage=statement.stage,
        payer=statement.payer,
        donor=tuple(sorted(best.donors)),
        recipients=tuple(sorted(best.recipients)),
        amount=_fields(statement.amount),
        count=_fields(statement.count),
        qualifier=statement.qualifier,
        part_of=_iri(entry.part_of, iris),
        restates=_tied(entry, "restates", iris),
        revises=_tied(entry, "revises", iris),
        fulfils=_tied(entry, "fulfils", iris),
        evidences=tuple(
            Evidence(
                doc=reading.statement.doc,
                start=reading.statement.start,
                end=reading.statement.end,
                quote=reading.statement.quote,
                reading=reading.id,
                rule=entry.rules.get(reading.id),
            )
            for reading in entry.readings
        ),
    )


def _fields(measure: msgspec.Struct | None) -> dict[str, Any] | None:
    if measure is None:
        return None
    told = msgspec.structs.asdict(measure)
    return {name: _plain(value) for name, value in told.items() if value is not None}


def _plain(value: object) -> object:
    """A number without an exponent, which JSON would show."""
    return Decimal(f"{value.normalize():f}") if isinstance(value, Decimal) else value


def _iri(name: str | None, iris: Iris) -> str | None:
    return None if name is None else iris.record("statement", name)


def _tied(entry: Entry, kind: TieKind, iris: Iris) -> str | None:
    return next((_iri(one.other, iris) for one in entry.ties if one.kind == kind), None)
