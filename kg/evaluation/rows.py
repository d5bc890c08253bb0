"""Gold rows and predictions as their files hold them: JSON Lines with the fields of a statement.

A prediction has the gold's fields, with the place of its quote. It may come from any system:
names are strings, or lists of labels of one entity, and `rule` is left out where there is none.
"""

from __future__ import annotations

from decimal import Decimal

import msgspec

from extract.model import Kind, Statement

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
    kind: Kind
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
    confidence: Decimal | None = None  # from 0 to 1


def predicted_row(statement: Statement) -> PredictedRow:
    """A statement of ours as a prediction."""
    return msgspec.convert(msgspec.to_builtins(statement), PredictedRow)
