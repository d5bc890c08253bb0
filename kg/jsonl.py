"""JSON Lines: records written a line each, and read again."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

import msgspec

from kg.errors import DataFileError

_T = TypeVar("_T")
_PLACE = re.compile(r"(?P<what>.+?) - at `(?:\$|key in \$)(?P<field>[^`]*)`", re.DOTALL)


def to_jsonl(records: Iterable[object]) -> bytes:
    """One JSON object a line; sums are JSON numbers, exact to the last digit."""
    encoder = msgspec.json.Encoder(decimal_format="number")
    return b"".join(encoder.encode(record) + b"\n" for record in records)


def read_numbered(path: Path, kind: type[_T], *, called: str) -> list[tuple[int, _T]]:
    """Read a JSON Lines file; each object comes with the number of its line, empty ones counted.

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
    found = []
    for number, line in enumerate(lines, start=1):
        if line.strip():
            try:
                found.append((number, decoder.decode(line)))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise DataFileError(f"{path}:{number}: no {called}: {_told(error)}") from error
    return found


def _told(error: Exception) -> str:
    """What is wrong with a line, the field first: “field amount.value: Expected decimal”."""
    found = _PLACE.fullmatch(str(error))
    if found is None:
        return str(error).replace("`", "")
    field = re.sub(r"^\.|(?<=\.)\.|\[\.\.\.\]", "", found["field"] or "")
    return (
        f"field {field}: {found['what']}".replace("`", "")
        if field
        else found["what"].replace("`", "")
    )
