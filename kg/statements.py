"""Statements in files: JSON Lines, whole and for programs, and CSV, flat and for spreadsheets."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from extract.model import Labels, Statement
from kg.formats import Cell, csv_file, csv_text
from kg.jsonl import read_numbered
from kg.labels import name_in

_COLUMNS = (
    *("id", "doc", "kind", "stage", "payer", "donor", "recipients"),
    *("amount", "amount_max", "currency"),
    *("count", "count_max", "qualifier", "what", "modality", "through", "meeting", "announced"),
    *("period_start", "period_end", "initiative", "part_of", "quote", "start", "end", "lang"),
    *("match", "confidence", "rule"),
)


def read_jsonl(path: Path) -> list[Statement]:
    """Read what `kg.jsonl.to_jsonl` wrote.

    Raises:
        DataFileError: the file cannot be read, or a line is no statement.
    """
    return [statement for _, statement in read_numbered(path, Statement, called="statement")]


def to_csv(statements: Iterable[Statement]) -> bytes:
    """One row a statement, entities by their first English name; safe in a spreadsheet."""
    return csv_file(csv_text(_COLUMNS, map(_row, statements)))


def _row(statement: Statement) -> tuple[Cell, ...]:
    amount, count = statement.amount, statement.count
    start, end = statement.period or (None, None)
    return (
        *(statement.id, statement.doc, statement.kind, statement.stage, statement.payer),
        *(_names(statement.donor), _names(statement.recipients)),
        *((amount.value, amount.max, amount.currency) if amount else (None, None, None)),
        *((count.value, count.max) if count else (None, None)),
        *(statement.qualifier, statement.what, statement.modality),
        *(_names(statement.through), _names(statement.meeting), statement.announced, start, end),
        *(_names(statement.initiative), statement.part_of, statement.quote),
        *(statement.start, statement.end, statement.lang, statement.match),
        *(statement.confidence, statement.rule),
    )


def _names(entities: Iterable[Labels]) -> str:
    return "; ".join(name_in(labels, "en") for labels in entities)
