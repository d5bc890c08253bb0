"""The process that a user's query runs in: `python -m kg.child`, started by `kg.query`.

Reads a request (one line of JSON) and, where it names no graph file, the graph as N-Quads on
standard input; writes the answer or the error as JSON on standard output.
"""

from __future__ import annotations

import sys
from pathlib import Path

import msgspec
from pyoxigraph import RdfFormat, Store

from kg.errors import AidKGError
from kg.query import Failure, Request, answer
from kg.queryfile import parse_query
from kg.sparql import Answer
from kg.store import open_store


def main() -> None:
    """Answer the request on standard input."""
    line, _, data = sys.stdin.buffer.read().partition(b"\n")
    request = msgspec.json.decode(line, type=Request)
    reply: Answer | Failure
    try:
        reply = answer(
            parse_query(request.text),
            request.params,
            store=_store(request, data),
            limit=request.limit,
        )
    except AidKGError as error:
        reply = Failure(kind=type(error).__name__, message=str(error))
    sys.stdout.buffer.write(msgspec.json.encode(reply))


def _store(request: Request, data: bytes) -> Store:
    if request.path is not None:
        return open_store(Path(request.path))
    store = Store()
    store.bulk_load(data, RdfFormat.N_QUADS)
    return store


if __name__ == "__main__":
    main()
