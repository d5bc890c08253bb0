"""Shapes applied to the parts of a graph, in this process or in several."""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from multiprocessing import get_context

import msgspec
from pyoxigraph import Quad, RdfFormat, Triple, parse
from pyshacl import validate as run_shacl
from rdflib import Graph
from rdflib import Literal as RdfLiteral
from rdflib.namespace import RDF, SH
from rdflib.term import Node

from kg.errors import AidKGError, DataFileError
from kg.shacl.parts import Part, Parts
from kg.shacl.triples import FilledGraph, FilledStore

MOST_PROCESSES = 4  # more of them would share what one core reads, and each takes its memory

Progress = Callable[[int, int], None]  # how many triples have been checked, of how many


class Result(msgspec.Struct, frozen=True):
    """What a shape has found: the end of the IRI of its severity, the rest as in a report."""

    severity: str
    focus: str
    path: str
    value: str
    message: str
    message_zh: str


def apply_shapes(
    shapes: Graph, parts: Parts, *, processes: int = 1, progress: Progress | None = None
) -> Iterator[Result]:
    """Apply shapes to parts, which are used up, and yield what they find, in no order.

    Args:
        shapes: the shapes.
        parts: all of a graph, finished.
        processes: how many processes of their own take parts; with one, or one part, all is done
            in this process.
        progress: called after each part.

    Raises:
        DataFileError: the shapes cannot be applied.
        AidKGError: a process has been stopped.
    """
    done, total = 0, parts.triples
    found = _one_by_one if min(processes, len(parts)) < 2 else _side_by_side
    for size, results in found(shapes, parts, processes):
        yield from results
        done += size
        if progress is not None:
            progress(done, total)


def processors() -> int:
    """How many processes to use on this machine."""
    if hasattr(os, "sched_getaffinity"):
        return min(len(os.sched_getaffinity(0)), MOST_PROCESSES)
    return min(os.cpu_count() or 1, MOST_PROCESSES)


def _one_by_one(shapes: Graph, parts: Parts, _processes: int) -> Iterator[tuple[int, list[Result]]]:
    for part in parts.take():
        yield part.size, _apply(shapes, part)


def _side_by_side(
    shapes: Graph, parts: Parts, processes: int
) -> Iterator[tuple[int, list[Result]]]:
    pool = ProcessPoolExecutor(
        max_workers=min(processes, len(parts)),
        mp_context=get_context("spawn"),  # alike everywhere, and no copy of what this one holds
        initializer=_begin,
        initargs=(shapes.serialize(format="nt", encoding="utf-8"),),
    )
    try:
        for future in as_completed([pool.submit(_apply_here, part) for part in parts.take()]):
            yield future.result()
    except BrokenProcessPool as error:
        raise AidKGError(
            f"a process that checks a part of the graph ended before it was done: {error}"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


_shapes = Graph()  # of a process that is one of several


def _begin(shapes: bytes) -> None:
    """Make a process ready for its parts."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the one that waits for it
    gc.disable()  # it would go through millions of nodes again and again
    _shapes.parse(data=shapes, format="nt")


def _apply_here(part: Part) -> tuple[int, list[Result]]:
    found = _apply(_shapes, part)
    gc.collect()
    return part.size, found


def _apply(shapes: Graph, part: Part) -> list[Result]:
    store = FilledStore(
        chain.from_iterable(map(_read, (*part.triples, part.hierarchy))), _read(part.types)
    )
    _, report, _ = run_shacl(FilledGraph(store), shacl_graph=shapes, inference="none")
    if not isinstance(report, Graph):
        raise DataFileError(f"the shapes could not be applied: {report!r}")
    return list(_results(report))


def _read(lines: bytes) -> Iterator[Triple | Quad]:
    return parse(input=lines, format=RdfFormat.N_TRIPLES)


def _results(report: Graph) -> Iterator[Result]:
    for result in report.subjects(RDF.type, SH.ValidationResult):
        messages = {
            (message.language or "en")[:2]: str(message)
            for message in report.objects(result, SH.resultMessage)
            if isinstance(message, RdfLiteral)
        }
        yield Result(
            severity=_text(report.value(result, SH.resultSeverity)).rpartition("#")[2].lower(),
            focus=_text(report.value(result, SH.focusNode)),
            path=_text(report.value(result, SH.resultPath)),
            value=_text(report.value(result, SH.value)),
            message=messages.get("en", ""),
            message_zh=messages.get("zh", messages.get("en", "")),
        )


def _text(node: Node | None) -> str:
    return "" if node is None else str(node)
