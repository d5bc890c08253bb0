"""`aidkg export`: the graph in other formats."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import emit
from kg.cli.options import example, find_graph, graph_argument, graph_option, output_option

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pyoxigraph import Quad

_GRAPH_FORMATS = ("ttl", "trig", "nq")
_STATEMENT_FORMATS = ("jsonl", "csv")


@click.command(
    epilog=example(
        "aidkg export -f ttl -o graph.ttl",
        "aidkg export out -f csv > statements.csv",
    )
)
@graph_argument
@graph_option
@click.option(
    "--format",
    "-f",
    "name",
    type=click.Choice([*_GRAPH_FORMATS, *_STATEMENT_FORMATS]),
    default="trig",
    show_default=True,
    help="RDF (ttl is without named graphs), or the statements alone (jsonl, csv).",
)
@output_option
def export(place: Path | None, graph: Path | None, name: str, output: Path | None) -> None:
    """Write the graph, or its statements, in another format."""
    found = find_graph(place or graph)
    emit(_graph(found, name) if name in _GRAPH_FORMATS else _statements(found, name), output)


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

    from kg.trig import PREFIXES

    triples = sorted({quad.triple for quad in quads}, key=str)
    return serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES)) or b""


def _statements(place: Path, name: str) -> bytes:
    from kg.build import STATEMENTS
    from kg.statements import read_jsonl, to_csv, to_jsonl

    write: Callable[..., bytes] = {"jsonl": to_jsonl, "csv": to_csv}[name]
    return write(read_jsonl((place if place.is_dir() else place.parent) / STATEMENTS))
