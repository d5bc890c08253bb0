"""Documents that a command reads one after the other, and the lines that it prints of each."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Protocol, TypeVar

from kg.cli.console import STREAM, emit, say

_STDIN: Final = "stdin"  # what a document from standard input is called

Found = TypeVar("Found", covariant=True)


class Reader(Protocol[Found]):
    """Reads documents, from files or as bytes."""

    def read(self, path: Path) -> Found:
        """Read a file."""
        ...

    def read_bytes(self, data: bytes, *, name: str) -> Found:
        """Read the bytes of a document of that name."""
        ...


def dates_of(files: Sequence[Path], table: Path | None) -> Mapping[str, str]:
    """When the documents came out by a table that the user gives; says what it dates in vain.

    Raises:
        DataFileError: the table cannot be read, or is wrong.
    """
    from kg.document_dates import read_dates, undated

    dates = read_dates(table) if table is not None else {}
    names = [_STDIN if path == STREAM else path.name for path in files]
    idle = undated(dates, names)
    if idle:
        more = f" and {len(idle) - 1} more" if len(idle) > 1 else ""
        say(f"{table} dates {idle[0]}{more}, of which none is among the documents given")
    return dates


def read_each(reader: Reader[Found], files: Sequence[Path]) -> Iterator[tuple[Path, Found]]:
    """What is found in each document; - is standard input.

    Raises:
        BuildError: a file cannot be opened, or two different ones have one name: what is found
            names its document.
        ExtractError: one cannot be read as a document.
    """
    from kg.manifest import hash_documents

    hash_documents([path for path in files if path != STREAM])
    for path in files:
        if path == STREAM:
            yield path, reader.read_bytes(sys.stdin.buffer.read(), name=_STDIN)
        else:
            yield path, reader.read(path)


def emit_each(lines: Iterable[bytes], output: Path | None) -> None:
    """Print the lines of each document as they come; to a file they go all at once, at the end."""
    if output in (None, STREAM):
        for line in lines:
            emit(line)
    else:
        emit(b"".join(lines), output)
