"""The store: Oxigraph in memory or in a folder, and the files that it is loaded from.

A graph file loaded into memory at start beats the on-disk store up to some five million quads,
so that files are the rule and the folder store is there for what is larger.

Queries see the union of all named graphs. That union is held in the default graph as a copy:
Oxigraph's own union view gives a triple that stands in two graphs twice, and so every sum over
it. Files hold the named graphs alone.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, parse

from kg.errors import DataFileError

GRAPH_FILE = "graph.trig"
_DOCUMENTS = frozenset({".txt", ".md"})
PAGE_FILE = "graph.html"  # what draw makes of it, beside it
_GIVE = "give a folder that aidkg build made, or a file of RDF"
_ON_DISK = "CURRENT"  # a file that every Oxigraph (RocksDB) folder has


def open_store(path: Path) -> Store:
    """Open what is at `path`: a graph file, a folder that a build wrote, or an Oxigraph folder.

    Files are loaded into memory; an Oxigraph folder is opened where it is, for reading.

    Raises:
        DataFileError: nothing is there, or it cannot be read as RDF.
    """
    file = graph_file(path)
    if file is not None and file.is_file() and not file.stat().st_size:
        raise DataFileError(f"{file}: the file is empty; {_GIVE}")
    return _open_folder(path) if file is None else new_store(stream_quads(file))


def graph_file(path: Path) -> Path | None:
    """The file to read where a graph is at `path`, None for an Oxigraph folder.

    Raises:
        DataFileError: it is a folder with no graph in it.
    """
    if not path.is_dir():
        return path
    if (path / GRAPH_FILE).is_file():
        return path / GRAPH_FILE
    if is_on_disk(path):
        return None
    raise DataFileError(f"{path}: there is no {GRAPH_FILE} in this folder; build one first")


def is_on_disk(path: Path) -> bool:
    """Is this an Oxigraph folder, rather than a file or a folder that a build wrote?"""
    return not (path / GRAPH_FILE).is_file() and (path / _ON_DISK).is_file()


def new_store(quads: Iterable[Quad], *, folder: Path | None = None) -> Store:
    """Make a store of the quads, in memory, or in an empty or missing folder.

    Raises:
        DataFileError: the folder holds something, or cannot be written.
    """
    if folder is None:
        store = Store()
    else:
        if folder.exists() and any(folder.iterdir()):
            raise DataFileError(f"{folder}: the folder is not empty; give a new one")
        try:
            store = Store(str(folder))
        except OSError as error:
            raise DataFileError(f"{folder}: no store can be made there ({error})") from error
    store.bulk_extend(copy for quad in quads for copy in (quad, _plain(quad)))
    return store


def read_quads(path: Path, *, graph: str | None = None) -> list[Quad]:
    """Read an RDF file (Turtle, TriG, N-Triples, N-Quads, RDF/XML, JSON-LD by its ending).

    Args:
        path: the file.
        graph: IRI of the named graph that triples outside any graph are put in.

    Raises:
        DataFileError: the file is missing, of another format, or has a syntax error (with its
            line and column).
    """
    found = list(stream_quads(path))
    if graph is None:
        return found
    name = NamedNode(graph)
    return [
        quad
        if isinstance(quad.graph_name, NamedNode)
        else Quad(quad.subject, quad.predicate, quad.object, name)
        for quad in found
    ]


def stream_quads(path: Path) -> Iterator[Quad]:
    """The quads of an RDF file one by one, as `read_quads` reads it; a large one takes no memory.

    Raises:
        DataFileError: as `read_quads`, and with the quad where a syntax error is met.
    """
    file_format = _format(path)
    try:
        with path.open("rb") as stream:
            yield from parse(input=stream, format=file_format, rename_blank_nodes=True)
    except OSError as error:
        raise DataFileError(f"{path}: {error.strerror or error}") from error
    except (SyntaxError, ValueError) as error:
        raise DataFileError(_syntax_message(path, error)) from error


def has_graphs(path: Path) -> bool:
    """Can a file of this format hold named graphs?

    Raises:
        DataFileError: it is of no format that is known.
    """
    return _format(path).supports_datasets


def write_atomic(contents: Mapping[Path, bytes]) -> None:
    """Write files, each whole or not at all: whoever is stopped leaves the old ones as they were.

    All are written beside their places first and moved there at the end, in the order given. A
    link is followed; what is no file but a device or a pipe is written to as it is.

    Raises:
        DataFileError: a file cannot be written.
    """
    parts: dict[Path, Path] = {}
    named = next(iter(contents))
    try:
        for named, content in contents.items():
            path = named.resolve()
            if path.exists() and not path.is_file():
                path.write_bytes(content)
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            parts[path] = path.with_name(f".{path.name[:40]}.{secrets.token_hex(4)}.part")
            with parts[path].open("xb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())
            if path.exists():
                shutil.copymode(path, parts[path])
        for path, part in parts.items():
            os.replace(part, path)
    except OSError as error:
        raise DataFileError(f"{named}: cannot be written ({error.strerror or error})") from error
    finally:
        for part in parts.values():
            with suppress(OSError):
                part.unlink(missing_ok=True)


def named_quads(store: Store) -> Iterator[Quad]:
    """The quads of all named graphs, without the copy of them that queries see.

    Where there is no named graph, as in a Turtle file, those outside any graph.
    """
    empty = True
    for name in store.named_graphs():
        for quad in store.quads_for_pattern(None, None, None, name):
            empty = False
            yield quad
    if empty:
        yield from store


def file_hash(data: bytes) -> str:
    """SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def _format(path: Path) -> RdfFormat:
    ending = path.suffix.lower()
    if ending in _DOCUMENTS:
        raise DataFileError(f"{path}: this is a document; aidkg build makes a graph of it")
    file_format = RdfFormat.from_extension(ending.lstrip("."))
    if file_format is None:
        raise DataFileError(f"{path}: an ending like .ttl, .trig, .nq or .nt is needed to read RDF")
    return file_format


def _plain(quad: Quad) -> Quad:
    """The quad in the default graph."""
    return Quad(quad.subject, quad.predicate, quad.object)


def _open_folder(path: Path) -> Store:
    try:
        return Store.read_only(str(path))
    except OSError as error:
        raise DataFileError(f"{path}: this store cannot be opened ({error})") from error


def _syntax_message(path: Path, error: SyntaxError | ValueError) -> str:
    line = getattr(error, "lineno", None)
    column = getattr(error, "offset", None)
    place = f":{line}:{column}" if line else ""
    reason = " ".join(str(getattr(error, "msg", None) or error).split())
    if "Invalid UTF-8" in reason:
        return f"{path}{place}: this is no text in UTF-8, as {_format(path).name} is; {_GIVE}"
    return f"{path}{place}: this is not {_format(path).name} ({reason})"
