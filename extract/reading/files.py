"""Files to documents: the way in of the extraction.

`read_document` opens, decodes and parts a text into blocks; everything that can be wrong with a
file is one `ExtractError` with one line to read.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from extract.errors import ExtractError
from extract.model import Document
from extract.reading.blocks import read_blocks
from extract.reading.decode import MAX_BYTES, decode

MAX_CHARACTERS: Final = 10_000_000
# Files of programs, such as a build itself writes: whatever they quote is no text to read.
_DATA: Final = frozenset(
    {".json", ".jsonl", ".jsonld", ".geojson", ".ndjson", ".ttl", ".trig", ".nt", ".nq", ".n3"}
    | {".rdf", ".owl", ".graphml"}
)


def read_document(
    source: str | Path | bytes,
    *,
    name: str | None = None,
    max_bytes: int = MAX_BYTES,
    max_characters: int = MAX_CHARACTERS,
) -> Document:
    """Read a document: its text as decoded, its blocks, and what was left out.

    Args:
        source: a path, or the bytes of a file.
        name: what the document is called in messages and results; the file's name by default.
        max_bytes: the size from which a file is refused.
        max_characters: the length of text from which a document is refused.

    Raises:
        ExtractError: there is no such file, or it is none that can be read as a document.
    """
    if isinstance(source, bytes):
        data, called = source, name or "document"
    else:
        path = Path(source)
        data, called = _read(path, max_bytes), name or path.name
    text, encoding = decode(data, name=called, max_bytes=max_bytes)
    if len(text) > max_characters:
        longest = max(map(len, text.split("\n")))
        raise ExtractError(
            f"{called}: {len(text):,} characters (the longest line {longest:,}) are more than the "
            f"limit of {max_characters:,}; split the document"
        )
    blocks, skipped = read_blocks(text, name=called)
    return Document(name=called, text=text, encoding=encoding, blocks=blocks, skipped=skipped)


def check_text(path: Path) -> None:
    """Raise what `read_document` would of a file that is no text; quick, as nothing is parted."""
    decode(_read(path, MAX_BYTES), name=path.name)


def _read(path: Path, max_bytes: int) -> bytes:
    try:
        if path.is_dir():
            raise ExtractError(f"{path}: this is a directory; name the files in it")
        if path.exists() and not path.is_file():
            raise ExtractError(f"{path}: this is no regular file; give a .txt or .md file")
        if path.suffix.lower() in _DATA:
            raise ExtractError(
                f"{path}: this is data, no document; documents are .txt or .md files"
            )
        size = path.stat().st_size
        if size > max_bytes:
            raise ExtractError(
                f"{path}: {size:,} bytes are more than the limit of {max_bytes:,}; "
                "split the document"
            )
        return path.read_bytes()
    except FileNotFoundError:
        raise ExtractError(f"{path}: no such file; check the path") from None
    except PermissionError:
        raise ExtractError(f"{path}: not allowed to read this file; check its rights") from None
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        raise ExtractError(f"{path}: cannot be read ({reason}); check the file") from None
