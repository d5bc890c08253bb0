"""`aidkg draw`: the graph as one HTML page."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from kg.cli.console import STREAM, emit
from kg.cli.options import (
    OUTPUT,
    example,
    find_graph,
    graph_argument,
    graph_option,
    lang_option,
    param_option,
    values_of,
)


@click.command(
    epilog=example(
        "aidkg draw",
        "aidkg draw out --lang zh -o graph-zh.html",
        "aidkg draw --focus Pakistan --depth 2",
        "aidkg draw --query pledged-by-meeting --param donor=China",
        "aidkg draw --where 'donor=China,year=2015..2024,recipient=LDC|SIDS'",
    )
)
@graph_argument
@graph_option
@click.option(
    "--output",
    "-o",
    type=OUTPUT,
    metavar="FILE",
    help="The page.  [default: graph.html beside the graph]",
)
@lang_option(help="Language in which the page opens; it can be switched on the page.")
@click.option("--title", metavar="TEXT", help="Heading of the page.")
@click.option(
    "--focus",
    default="",
    metavar="NAME|IRI",
    help="Draw what surrounds a country, body, meeting or statement, and open the page at it.",
)
@click.option(
    "--depth",
    type=click.IntRange(1, 9),
    metavar="STEPS",
    help="How far from the focus: 1 is its own statements, 2 also those of all they name.  "
    "[default: 1]",
)
@click.option(
    "--query",
    default="",
    metavar="NAME",
    help="Draw the statements that a query's answer rests on.",
)
@param_option
@click.option(
    "--where",
    multiple=True,
    metavar="KEY=VALUE,…",
    help="Draw the statements that meet all conditions; | stands between values of which any will "
    "do.",
)
def draw(
    place: Path | None,
    graph: Path | None,
    output: Path | None,
    lang: Literal["en", "zh"],
    title: str | None,
    focus: str,
    depth: int | None,
    query: str,
    params: tuple[str, ...],
    where: tuple[str, ...],
) -> None:
    """Draw the graph, or a part of it, as one HTML page.

    The page needs no network and no other file. --focus, --query and --where draw a part; together,
    what is in all of them.

    Keys of --where: year (2018, 2015..2018), recipient (a country, region or group), donor, group,
    through, meeting, forum, initiative, document, currency, sector, goal, modality, stage, payer,
    kinds, announced_from, announced_to, period_from, period_to, statements.
    """
    from kg.draw import build_of, part_of
    from kg.draw import draw as draw_page
    from kg.store import PAGE_FILE, open_store

    if depth is not None and not focus:
        raise click.UsageError("--depth is how far from a focus: name one with --focus")
    if params and not query:
        raise click.UsageError("--param is of a query: name one with --query")
    given = values_of(params)
    if query:
        from kg.query import find_query

        find_query(query)  # a name that nobody knows is the better complaint than no graph
    found = find_graph(place, graph)
    store = open_store(found)
    part = None
    if focus or query or where:
        part = part_of(store, focus=focus, depth=depth or 1, query=query, params=given, where=where)
    page = draw_page(store, lang=lang, title=title, build=build_of(found), part=part)
    path = output or (found if found.is_dir() else found.parent) / PAGE_FILE
    emit(page, path)
    if path != STREAM:
        emit(f"{path}: open it in a browser\n")
