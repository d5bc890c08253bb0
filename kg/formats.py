"""Rows of answers as people and programs want them: table, CSV, JSON, Markdown.

A spreadsheet runs a cell that begins with "=", "+", "-" or "@"; what came from a document is
therefore written with an apostrophe before it
(https://owasp.org/www-community/attacks/CSV_Injection). Tables count an East Asian wide
character as two columns (Unicode Standard Annex 11).
"""

from __future__ import annotations

import csv
import io
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeGuard

import msgspec

from kg.errors import QueryError


class Entity(msgspec.Struct, frozen=True):
    """A resource in an answer: its IRI, and its name in the language that was asked for."""

    iri: str
    label: str


Cell = None | str | int | bool | Decimal | Entity | tuple[Entity, ...]


class Result(msgspec.Struct, frozen=True):
    """An answer: its columns and rows; `truncated` where rows were left off at the limit."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    truncated: bool = False


def render(result: Result, name: str) -> str:
    """Write an answer in the format of that name, ending with a newline.

    Raises:
        QueryError: there is no such format.
    """
    writer = FORMATS.get(name)
    if writer is None:
        raise QueryError(f"there is no format {name!r}; choose one of {', '.join(FORMATS)}")
    return writer(result)


def to_table(result: Result) -> str:
    """Aligned columns for a terminal; numbers to the right, control characters made visible."""
    cells = [[one_line(cell_text(cell)) for cell in row] for row in result.rows]
    head = [one_line(column) for column in result.columns]
    widths = [max(map(text_width, column)) for column in zip(head, *cells, strict=True)]
    numeric = numeric_columns(result)
    lines = [head, ["─" * width for width in widths], *cells]
    return "".join(
        "  ".join(
            _pad(cell, width, right=i in numeric)
            for i, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        + "\n"
        for line in lines
    )


def to_csv(result: Result) -> str:
    """Comma-separated values (RFC 4180), safe to open in a spreadsheet."""
    return csv_text(result.columns, result.rows)


def to_json(result: Result) -> str:
    """One JSON array of objects; numbers are numbers, resources {"iri", "label"}."""
    rows = [dict(zip(result.columns, row, strict=True)) for row in result.rows]
    encoded = msgspec.json.Encoder(decimal_format="number").encode(rows)
    return msgspec.json.format(encoded, indent=2).decode() + "\n"


def to_markdown(result: Result) -> str:
    """A Markdown table (GitHub's); nothing in a cell can end the cell or become markup."""
    lines = [
        [_markdown(column) for column in result.columns],
        ["---"] * len(result.columns),
        *([_markdown(cell_text(cell)) for cell in row] for row in result.rows),
    ]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


FORMATS: Mapping[str, Callable[[Result], str]] = {
    "table": to_table,
    "csv": to_csv,
    "json": to_json,
    "md": to_markdown,
}


def csv_file(text: str) -> bytes:
    """CSV as a file holds it: with a byte order mark, without which Excel garbles Chinese."""
    return text.encode("utf-8-sig")


def csv_text(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """Write rows as CSV; text that a spreadsheet would run as a formula gets an apostrophe."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([_csv_safe(column) for column in columns])
    for row in rows:
        # Only text needs guarding: a negative number is no formula.
        writer.writerow(
            [cell_text(cell) if is_number(cell) else _csv_safe(cell_text(cell)) for cell in row]
        )
    return stream.getvalue()


def cell_text(cell: Cell) -> str:
    """A cell as plain text: names for resources, "; " between several, "" for nothing."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Entity):
        return cell.label
    if isinstance(cell, tuple):
        return "; ".join(entity.label for entity in cell)
    if isinstance(cell, Decimal):
        return f"{cell:f}"
    return str(cell)


def numeric_columns(result: Result) -> frozenset[int]:
    """The places of the columns that hold numbers or nothing, in an answer that has rows."""
    return frozenset(
        i
        for i in range(len(result.columns))
        if result.rows and all(row[i] is None or is_number(row[i]) for row in result.rows)
    )


def is_number(cell: Cell) -> TypeGuard[int | Decimal]:
    """Is this a number, and not the answer yes or no?"""
    return isinstance(cell, (int, Decimal)) and not isinstance(cell, bool)


def text_width(text: str) -> int:
    """Columns that a text takes in a terminal."""
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
    )


def one_line(text: str) -> str:
    """The text on one line, with control characters and direction marks made visible."""
    text = " ".join(text.split())
    # Escape sequences and direction marks from a document must not reach a terminal.
    return "".join(
        f"\\u{ord(char):04x}" if unicodedata.category(char) in ("Cc", "Cf") else char
        for char in text
    )


def _csv_safe(text: str) -> str:
    # NUL and its like end a cell in some programs, and hide a formula's sign in others.
    text = re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", "", text)
    first = unicodedata.normalize("NFKC", text.lstrip()[:1])  # a full-width ＝ runs as well
    return f"'{text}" if first in ("=", "+", "-", "@") or text[:1] in ("\t", "\r") else text


def _pad(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - text_width(text))
    return space + text if right else text + space


def _markdown(text: str) -> str:
    text = one_line(text)
    text = re.sub(r"([\\`*_\[\]|~$])", r"\\\1", text)
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
