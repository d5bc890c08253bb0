"""The graphs that are no document's: the vocabulary, and the reference data."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pyoxigraph import NamedNode, Quad

from kg.iri import Iris
from kg.store import read_quads

_Term = TypeVar("_Term")


def data_quads(vocabulary: Iterable[Path], reference: Iterable[Path], iris: Iris) -> list[Quad]:
    """Read the files of both graphs, with the reference data below the base of `iris`.

    Args:
        vocabulary: Turtle files of the vocabulary, whose IRIs stay as they are published.
        reference: Turtle files of code lists, memberships and linksets.
        iris: names the graphs.

    Raises:
        DataFileError: a file cannot be read.
    """
    quads = [
        quad
        for name, paths in (("vocabulary", vocabulary), ("reference", reference))
        for path in paths
        for quad in read_quads(path, graph=iris.graph(name))
    ]
    return quads if iris.base == Iris().base else [_rebase(quad, iris) for quad in quads]


def _rebase(quad: Quad, iris: Iris) -> Quad:
    """Move the code lists' own IRIs below another base; the vocabulary's stay as published."""
    subject, value = _moved(quad.subject, iris), _moved(quad.object, iris)
    return Quad(subject, quad.predicate, value, quad.graph_name)


def _moved(term: _Term, iris: Iris) -> _Term:
    return type(term)(iris.moved(term.value)) if isinstance(term, NamedNode) else term
