"""The process that a user's query runs in: `python -m kg.child`, started by `kg.query`.

Reads a request (one line of JSON) and, where it names no graph file, the graph as N-Quads on
standard input; writes the answer or the error as JSON on standard output. Once the graph is in
memory the process can open nothing more, neither a file nor a connection, so that a query that
got past the check of `kg.sparql` would still reach nothing.
"""

from __future__ import annotations

import difflib  # noqa: F401 - like kg.params, imported while files can still be opened
import sys
from contextlib import suppress
from pathlib import Path

import msgspec
from pyoxigraph import RdfFormat, Store

from kg import params  # noqa: F401
from kg.errors import AidKGError
from kg.query import Failure, Request, answer
from kg.queryfile import parse_query
from kg.sparql import Answer
from kg.store import is_on_disk, open_store


def main() -> None:
    """Answer the request on standard input."""
    line, _, data = sys.stdin.buffer.read().partition(b"\n")
    request = msgspec.json.decode(line, type=Request)
    reply: Answer | Failure
    try:
        query = parse_query(request.text)
        store = _store(request, data)
        if not _reads_on(request):
            _shut()
        reply = answer(query, request.params, store=store, limit=request.limit)
    except AidKGError as error:
        reply = Failure(kind=type(error).__name__, message=str(error))
    sys.stdout.buffer.write(msgspec.json.encode(reply))


def _store(request: Request, data: bytes) -> Store:
    if request.path is not None:
        return open_store(Path(request.path))
    store = Store()
    store.bulk_load(data, RdfFormat.N_QUADS)
    return store


def _reads_on(request: Request) -> bool:
    """Is the graph a store in a folder, whose files are opened as a query needs them?"""
    return request.path is not None and is_on_disk(Path(request.path))


def _shut() -> None:
    """Let this process open no file and no connection any more, where the system can do that."""
    with suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))


if __name__ == "__main__":
    main()
