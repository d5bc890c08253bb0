"""`aidkg explain`: why a total is what it is."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from kg.cli.console import emit
from kg.cli.options import (
    example,
    find_graph,
    format_option,
    graph_option,
    lang_option,
    limit_option,
    output_option,
    param_option,
    values_of,
)
from kg.cli.query import overview, tell_defaults
from kg.queryfile import LANG


@click.command(
    epilog=example(
        "aidkg explain --list",
        "aidkg explain pledged-by-donor --param recipient=Pakistan --param currency=EUR",
        "aidkg explain pledged-by-meeting -f html -o why.html",
        "aidkg explain Pakistan --lang zh",
    )
)
@click.argument("question", required=False, metavar="[NAME|IRI]")
@param_option
@format_option(
    ["table", "json", "html"], help="A tree for reading, data, or a page that needs no network."
)
@lang_option(help="Language of all words but quotes.")
@click.option("--list", "listed", is_flag=True, help="List the queries that have totals.")
@limit_option(20, of="ROWS", help="Rows of one kind that a table or a page shows; JSON has all.")
@graph_option
@output_option
def explain(
    question: str | None,
    params: tuple[str, ...],
    name: str,
    lang: Literal["en", "zh"],
    listed: bool,
    limit: int,
    graph: Path | None,
    output: Path | None,
) -> None:
    """Show what a total is made of: every row in it, every row left out and why.

    NAME is a query that adds up money (--list shows them), a country, body, meeting or
    initiative by its code or any of its names, or the id of a statement. Each row has its words.
    """
    if listed:
        emit(overview(summed=True), output)
        return
    if not question:
        raise click.UsageError("Name what is to be explained; aidkg explain --list shows queries")
    from kg.ledger.answers import explain as explaining
    from kg.ledger.answers.book import Ledger
    from kg.query import list_queries

    given = values_of(params)
    given.pop(LANG.name, None)
    queries = list_queries()
    explaining.check_name(question, given, queries)
    for query in queries:
        if query.name == question.replace("_", "-"):
            tell_defaults(query, given)
    ledger = Ledger.open(find_graph(graph))
    found = explaining.explain(question, given, ledger=ledger, queries=queries, lang=lang)
    if name == "json":
        from kg.ledger.answers.as_json import to_json

        emit(to_json(found, ledger=ledger, lang=lang), output)
        return
    from kg.ledger.answers.tree import heading, to_text, tree

    nodes = tree(found, ledger=ledger, lang=lang, limit=limit)
    title = heading(found, lang)
    if name == "html":
        from kg.ledger.answers.page import draw

        emit(draw(nodes, title, lang=lang), output)
    else:
        emit(to_text(nodes, title), output)
