"""What `aidkg check` costs on a graph of some size, with all the processes that it starts.

The graph is that of the sample documents, told again and again under other names: each copy has
documents, statements and contradictions of its own, and all share the code lists.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from pyoxigraph import BlankNode, NamedNode, Quad

from benchmarks.commands import PROGRAM, ROOT, aidkg
from kg.demo import sample_documents
from kg.iri import VOCABULARY, Iris
from kg.store import GRAPH_FILE, stream_quads
from kg.terms import PREFIXES
from kg.trig import write_trig

_MARK = "-copy-of-this"  # in the name of all that a copy has for itself
_INTERVAL = 0.02  # seconds from one look at the memory to the next
_READING = (NamedNode(PREFIXES["rdf"] + "type"), NamedNode(VOCABULARY + "Evidence"))


class Cost(msgspec.Struct, frozen=True):
    """What a command took: seconds of all processors together, seconds, megabytes at its peak."""

    processor: float
    real: float
    memory: float


class Archive:
    """Graphs of any size, made from that of the sample documents.

    Args:
        folder: where the documents are built into a graph.
        documents: other documents than the samples.
    """

    def __init__(self, folder: Path, documents: Sequence[Path] = ()) -> None:
        aidkg("build", *map(str, documents or sample_documents()), "-o", str(folder))
        told = (Iris().document_graphs, Iris().graph("ledger"))
        quads = list(stream_quads(folder / GRAPH_FILE))
        shared = [q for q in quads if not _name(q.graph_name).startswith(told)]
        listed = {quad.subject for quad in shared}
        copied = [q for q in quads if _name(q.graph_name).startswith(told)]
        own = {quad.subject for quad in copied} - listed
        self._shared = write_trig(shared)
        self._copied = write_trig(_marked(copied, own))
        self.readings = sum((quad.predicate, quad.object) == _READING for quad in copied)

    def write(self, path: Path, statements: int) -> int:
        """Write a graph of at least so many statements of documents, and tell how many it has."""
        copies = -(-statements // self.readings)
        with path.open("wb") as stream:
            stream.write(self._shared)
            for number in range(copies):
                stream.write(self._copied.replace(_MARK.encode(), f"-{number}".encode()))
        return copies * self.readings


def check_cost(graph: Path) -> Cost:
    """Run `aidkg check` on a graph, in the process of a user."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.perf_counter()
    running = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, "check", str(graph), "-f", "json"],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    peak = 0
    while running.poll() is None:
        peak = max(peak, _memory(running.pid))
        time.sleep(_INTERVAL)
    real = time.perf_counter() - start
    if running.returncode:
        raise RuntimeError(f"aidkg check ended with {running.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    processor = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(processor=processor, real=real, memory=peak / 1024**2)


def _marked(quads: list[Quad], own: set[object]) -> Iterator[Quad]:
    ledger = Iris().graph("ledger")
    for quad in quads:
        graph = quad.graph_name
        yield Quad(
            _mark(quad.subject, own),
            quad.predicate,
            _mark(quad.object, own),
            graph if _name(graph) == ledger else NamedNode(_name(graph) + _MARK),
        )


def _mark(term: Any, own: set[object]) -> Any:
    return type(term)(term.value + _MARK) if term in own else term


def _name(term: object) -> str:
    return term.value if isinstance(term, NamedNode | BlankNode) else ""


def _memory(process: int) -> int:
    """Bytes that a process and all that it has started hold, pages that they share told twice."""
    children: dict[int, list[int]] = {}
    held: dict[int, int] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:  # it has just ended
            continue
        number = int(path.parent.name)
        children.setdefault(int(fields[1]), []).append(number)
        held[number] = int(fields[21]) * resource.getpagesize()
    total, found = 0, [process]
    while found:
        number = found.pop()
        total += held.get(number, 0)
        found += children.get(number, [])
    return total
