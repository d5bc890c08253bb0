"""`aidkg draw`: the graph as one HTML page."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from kg.cli.console import STREAM, emit
from kg.cli.options import FILE, example, find_graph, graph_argument, graph_option


@click.command(
    epilog=example(
        "aidkg draw",
        "aidkg draw out --lang zh -o graph-zh.html",
    )
)
@graph_argument
@graph_option
@click.option(
    "--output",
    "-o",
    type=FILE,
    metavar="FILE",
    help="The page.  [default: graph.html beside the graph]",
)
@click.option(
    "--lang",
    type=click.Choice(["en", "zh"]),
    default="en",
    show_default=True,
    help="Language in which the page opens; it can be switched on the page.",
)
@click.option("--title", metavar="TEXT", help="Heading of the page.")
def draw(
    place: Path | None,
    graph: Path | None,
    output: Path | None,
    lang: Literal["en", "zh"],
    title: str | None,
) -> None:
    """Draw the graph as one HTML page.

    The page needs no network and no other file.
    """
    from kg.draw import build_of
    from kg.draw import draw as draw_page
    from kg.store import open_store

    found = find_graph(place, graph)
    page = draw_page(open_store(found), lang=lang, title=title, build=build_of(found))
    path = output or (found if found.is_dir() else found.parent) / "graph.html"
    emit(page, path)
    if path != STREAM:
        emit(f"{path}: open it in a browser\n")
