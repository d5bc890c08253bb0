"""Gold rows and predictions as their files hold them: JSON Lines with the fields of a statement.

A prediction has the gold's fields, with the place of its quote. It may come from any system:
names are strings, or lists of labels of one entity, and `rule` is left out where there is none.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import msgspec

from extract.model import Statement
from kg.errors import DataFileError

Name = str | tuple[str, ...]  # "a|b" and ("a", "b") are labels of one entity
Slot = str

CORE: tuple[Slot, ...] = (
    *("kind", "donor", "recipients", "amount", "count", "announced", "period", "meeting"),
)
SLOTS: tuple[Slot, ...] = (*CORE, "qualifier", "modality", "through", "initiative")


class Measure(msgspec.Struct, frozen=True):
    """A sum or a count; `max` is the upper end of a range."""

    value: Decimal
    max: Decimal | None = None
    currency: str | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """What a gold row and a prediction have in common."""

    doc: str
    kind: str | None = None
    donor: tuple[Name, ...] | None = None
    recipients: tuple[Name, ...] | None = None
    amount: Measure | None = None
    count: Measure | None = None
    qualifier: str | None = None
    what: str | None = None
    modality: str | None = None
    through: tuple[Name, ...] | None = None
    meeting: tuple[Name, ...] | None = None
    announced: str | None = None
    period: tuple[str | None, str | None] | None = None
    initiative: tuple[Name, ...] | None = None


class GoldRow(Row, frozen=True, kw_only=True):
    """A statement that is in a document, as an annotator wrote it down."""

    id: str
    kind: str
    quote: str
    nth: int | None = None  # which occurrence of the quote, from 1
    optional: bool = False  # finding it costs nothing, missing it costs nothing
    genre: str | None = None


class PredictedRow(Row, frozen=True, kw_only=True):
    """A statement that a system found."""

    start: int
    end: int
    spans: tuple[tuple[int, int], ...] = ()  # the quote's pieces, where it was mended
    rule: str = ""


_T = TypeVar("_T")


def read_rows(path: Path, kind: type[_T], *, called: str) -> list[tuple[int, _T]]:
    """Read a JSON Lines file; each row comes with the number of its line.

    Args:
        path: the file.
        kind: what its lines are.
        called: the same, in words, for messages.

    Raises:
        DataFileError: the file cannot be read, or a line is no such thing.
    """
    decoder = msgspec.json.Decoder(kind)
    try:
        lines = path.read_bytes().split(b"\n")
    except OSError as error:
        raise DataFileError(f"{path}: {error.strerror or error}") from error
    rows = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                rows.append((number, decoder.decode(line)))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise DataFileError(f"{path}:{number}: no {called} ({error})") from error
    return rows


def predicted_row(statement: Statement) -> PredictedRow:
    """A statement of ours as a prediction."""
    return msgspec.convert(msgspec.to_builtins(statement), PredictedRow)
