"""A check of a graph file from end to end: faults by the shapes, and contradictions.

A graph of 50,000 statements has four million triples, and in a store that can be queried they
take gigabytes. A check looks at each once: those that shapes ask for go into parts, and those that
findings are told with into a store of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from kg.errors import DataFileError
from kg.iri import VOCABULARY
from kg.labels import LabelLang
from kg.ledger.conflicts.listing import CITED
from kg.problems import Problem, problems
from kg.shacl.parts import Parts
from kg.shacl.rules import read_rules
from kg.shacl.run import Progress, processors
from kg.sparql import LABELS
from kg.store import graph_file, has_graphs, named_quads, open_store, stream_quads
from kg.terms import PREFIXES
from kg.validation import STATEMENTS, find_faults, has_statements, parts_for

_TYPE = NamedNode(PREFIXES["rdf"] + "type")
_KINDS = frozenset((*STATEMENTS, NamedNode(VOCABULARY + "Contradiction")))
_TOLD = frozenset(map(NamedNode, (*LABELS, *CITED)))
_STEP = 1_000_000  # quads from one notice to the next


class Notices(msgspec.Struct, frozen=True):
    """Whom to tell how far a check is: how many triples have been read, and checked of how many."""

    read: Callable[[int], None]
    checked: Progress


def check_graph(
    path: Path,
    *,
    shapes: Path | None = None,
    everything: bool = False,
    lang: LabelLang = "en",
    notices: Notices | None = None,
) -> list[Problem]:
    """Return what is wrong with a graph, and the contradictions in it.

    Args:
        path: a graph file, a folder that a build wrote, or an Oxigraph folder.
        shapes: a Turtle file of shapes, ours where none is given.
        everything: check the whole of the code lists as well.
        lang: language of the messages.
        notices: told of each million triples that are read, and, where the graph has several
            parts, of each part that is checked.

    Raises:
        DataFileError: the graph or the shapes cannot be read, or there is no statement to check.
        AidKGError: a process that checks has been stopped.
    """
    rules = read_rules(shapes)
    file = graph_file(path)
    plain = file is not None and not has_graphs(file)  # no code lists to tell from documents
    parts = parts_for(rules, everything=everything or plain)
    if file is None:
        store = open_store(path)
        for quad in _counted(named_quads(store), notices):
            parts.add(quad)
    else:
        store = _excerpt(_counted(stream_quads(file), notices), parts, plain=plain)
    if not has_statements(store):
        raise DataFileError(f"{path}: there is no statement in it to check; build one first")
    faults = find_faults(
        parts,
        rules,
        store,
        processes=processors(),
        progress=notices.checked if notices and len(parts) > 1 else None,
    )
    return problems(store, faults, lang=lang)


def _excerpt(quads: Iterator[Quad], parts: Parts, *, plain: bool) -> Store:
    """Put quads into the parts, and return a store of those that findings are told with."""
    outside: list[Quad] = []  # any graph: they count where there is no named graph
    store = Store()
    store.bulk_extend(_told(quads, parts, outside, plain=plain))
    if parts.empty:
        for quad in outside:
            parts.add(quad)
    return store


def _told(
    quads: Iterator[Quad], parts: Parts, outside: list[Quad], *, plain: bool
) -> Iterator[Quad]:
    for quad in quads:
        if plain or not isinstance(quad.graph_name, DefaultGraph):
            parts.add(quad)
        elif parts.empty:
            outside.append(quad)
        predicate = quad.predicate
        if predicate in _TOLD or (predicate == _TYPE and quad.object in _KINDS):
            yield quad


def _counted(quads: Iterator[Quad], notices: Notices | None) -> Iterator[Quad]:
    if notices is None:
        yield from quads
        return
    for number, quad in enumerate(quads, start=1):
        yield quad
        if number % _STEP == 0:
            notices.read(number)
