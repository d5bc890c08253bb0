"""`aidkg export`: the graph in other formats."""

from __future__ import annotations

from codecs import BOM_UTF8
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import STREAM, emit
from kg.cli.options import (
    example,
    find_graph,
    format_option,
    graph_argument,
    graph_option,
    output_option,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pyoxigraph import Quad

_GRAPH_FORMATS = ("ttl", "trig", "nq")
_STATEMENT_FORMATS = ("jsonl", "csv")
_NETWORK_FORMATS = ("graphml",)


@click.command(
    epilog=example(
        "aidkg export -f ttl -o graph.ttl",
        "aidkg export out -f csv > statements.csv",
        "aidkg export -f graphml -o network.graphml",
    )
)
@graph_argument
@graph_option
@format_option(
    [*_GRAPH_FORMATS, *_STATEMENT_FORMATS, *_NETWORK_FORMATS],
    default="trig",
    help="RDF (ttl is without named graphs), the statements alone (jsonl, csv), or the network "
    "of givers and takers (graphml).",
)
@output_option
def export(place: Path | None, graph: Path | None, name: str, output: Path | None) -> None:
    """Write the graph, or its statements, in another format."""
    found = find_graph(place, graph)
    if name in _GRAPH_FORMATS:
        emit(_graph(found, name), output)
    elif name in _NETWORK_FORMATS:
        emit(_network(found), output)
    else:
        data = _statements(found, name)
        # A mark at the beginning tells spreadsheets that a file is UTF-8; a pipe has no use for it.
        emit(data.removeprefix(BOM_UTF8) if output in (None, STREAM) else data, output)


def _graph(place: Path, name: str) -> bytes:
    from kg.store import named_quads, open_store
    from kg.trig import write_nquads, write_trig

    quads = named_quads(open_store(place))
    if name == "ttl":
        return _turtle(quads)
    return write_trig(quads) if name == "trig" else write_nquads(quads)


def _turtle(quads: Iterable[Quad]) -> bytes:
    """The triples of all graphs, in order; a triple that stands in two graphs once."""
    from pyoxigraph import RdfFormat, serialize

    from kg.terms import PREFIXES

    triples = sorted({quad.triple for quad in quads}, key=str)
    return serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""


def _network(place: Path) -> bytes:
    from kg.network import read_network, write_graphml
    from kg.store import open_store

    return write_graphml(read_network(open_store(place)))


def _statements(place: Path, name: str) -> bytes:
    from kg.errors import DataFileError
    from kg.jsonl import to_jsonl
    from kg.manifest import STATEMENTS
    from kg.statements import read_jsonl, to_csv

    file = (place if place.is_dir() else place.parent) / STATEMENTS
    if not file.is_file():
        raise DataFileError(
            f"{place}: there is no {STATEMENTS} beside it; name a folder that aidkg build has made"
        )
    write: Callable[..., bytes] = {"jsonl": to_jsonl, "csv": to_csv}[name]
    return write(read_jsonl(file))
