"""`aidkg query`: questions to the graph, by name or in SPARQL."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import STREAM, emit, note_read, say
from kg.cli.options import (
    OUTPUT,
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
from kg.cli.progress import counted
from kg.queryfile import LANGUAGES, narrowing

if TYPE_CHECKING:
    from kg.charts import Format
    from kg.formats import Result
    from kg.queryfile import ChartKind, Param, Query

FORMATS = ("table", "csv", "json", "md")
_CURRENCIES = "; aidkg query money-by-kind lists the currencies that it has sums in"
PICTURES: dict[str, Format] = {".svg": "svg", ".png": "png", ".html": "html", ".htm": "html"}


@click.command(
    epilog=example(
        "aidkg query --list",
        "aidkg query pledged-by-meeting --param donor=China --format md",
        "aidkg query pledged-by-donor --chart donors.svg",
        "aidkg query 'SELECT * { ?s a aid:Commitment } LIMIT 5' --lang zh",
    )
)
@click.argument("question", required=False, metavar="[NAME|FILE|SPARQL|-]")
@param_option
@format_option(FORMATS, help="How the answer is written.")
@lang_option(LANGUAGES, help="Language of the names in the answer.")
@click.option(
    "--list", "listed", is_flag=True, help="List the queries; with NAME, explain that one."
)
@limit_option(10_000, of="ROWS", help="Rows after which the answer is cut.")
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    default=30,
    show_default=True,
    metavar="SECONDS",
    help="How long SPARQL of yours may take.",
)
@click.option(
    "--chart",
    "picture",
    type=OUTPUT,
    metavar="FILE",
    help="Draw the answer as well, into a .svg, .png or .html file.",
)
@click.option(
    "--chart-kind",
    "kind",
    type=click.Choice(["bar", "line", "stacked", "map", "sankey"]),
    help="The kind of chart.  [default: what the query says, else bar]",
)
@graph_option
@output_option
def query(
    question: str | None,
    params: tuple[str, ...],
    name: str,
    lang: str,
    listed: bool,
    limit: int,
    timeout: float,
    picture: Path | None,
    kind: ChartKind | None,
    graph: Path | None,
    output: Path | None,
) -> None:
    """Ask the graph a question.

    The question is the name of one of ours (--list shows them), or SPARQL: a file, - for standard
    input, or the query itself. A country, organisation or meeting is given by its code or by any of
    its names.
    """
    if listed:
        emit(_explain(question) if question else overview(), output)
        return
    if not question:
        raise click.UsageError("Name a query; aidkg query --list shows all")
    if picture is not None and picture.suffix.lower() not in PICTURES:
        raise click.UsageError(f"--chart {picture}: name a file that ends in .svg, .png or .html")
    if kind is not None and picture is None:
        raise click.UsageError("--chart-kind needs --chart FILE")
    from kg.cli.fit import fit
    from kg.formats import csv_file, render
    from kg.query import find_query, run
    from kg.queryfile import is_name

    asked = _read(question)
    if is_name(asked):
        find_query(asked)  # a name that nobody knows is the better complaint than no graph
    place, values = find_graph(graph), values_of(params)
    if is_name(asked):
        tell_defaults(find_query(asked), values)
    else:
        _tell_unknown(asked)
    result = run(asked, {"lang": lang, **values}, source=place, limit=limit, timeout=timeout)
    if picture is not None:
        _draw(result, asked, {"lang": lang, **values}, kind=kind, place=place, picture=picture)
    if name == "table" and output is None and sys.stdout.isatty():
        shown = fit(result, shutil.get_terminal_size().columns)
        emit(render(shown, name))
    else:
        text = render(result, name)
        to_file = name == "csv" and output not in (None, STREAM)
        emit(csv_file(text) if to_file else text, output)
    if not result.rows:
        hint = _CURRENCIES if values.get("currency") else ""
        say(f"no row of the graph answers this{hint}")
    if result.truncated:
        say(f"only the first {counted(limit, 'row')} of the answer; --limit gives more")


def tell_defaults(asked: Query, given: Collection[str]) -> None:
    """Say which years and the like an answer keeps to that nobody asked for."""
    kept = narrowing(asked, given)
    if kept:
        say(f"{asked.name}: with {kept}, since nothing else is given with --param")


def _tell_unknown(text: str) -> None:
    from kg.misspelt import unknown_terms

    for told in unknown_terms(text):
        say(told)


def _draw(
    result: Result,
    asked: str,
    values: dict[str, str],
    *,
    kind: ChartKind | None,
    place: Path,
    picture: Path,
) -> None:
    from kg.charts import About, draw_chart
    from kg.query import find_query
    from kg.queryfile import Chart, is_name, parse_query

    found = find_query(asked) if is_name(asked) else parse_query(asked, name="")
    chart = found.chart or Chart("bar")
    if kind is not None and kind != chart.kind:
        chart = chart.as_kind(kind)
    about = About(
        title=found.summary or found.name or " ".join(asked.split()),
        params={name: value for name, value in values.items() if name != "lang"},
        lang=values["lang"],
        dated=_day_of(place),
    )
    drawn = draw_chart(result, chart, PICTURES[picture.suffix.lower()], about)
    emit(drawn.content, picture)
    for warning in drawn.warnings:
        say(f"{picture}: {warning}")
    say(f"{picture}: {chart.kind} chart of {counted(len(result.rows), 'row')}")


def _day_of(place: Path) -> str:
    """The day on which a graph was written."""
    from datetime import UTC, datetime

    from kg.store import GRAPH_FILE

    file = place / GRAPH_FILE  # which a folder of Oxigraph's own has not
    written = (file if file.is_file() else place).stat().st_mtime
    return datetime.fromtimestamp(written, UTC).date().isoformat()


def _read(question: str) -> str:
    """The query's name, or its text: from standard input, a file, or as it stands."""
    from kg.errors import QueryError
    from kg.queryfile import is_name, nearest, read_query

    if question == "-":
        data = sys.stdin.buffer.read()
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise QueryError(f"standard input: not UTF-8 at byte {error.start}") from error
    if is_name(question):
        return question
    if os.path.isfile(question):  # which takes any text, unlike the one of pathlib
        note_read(Path(question))
        return read_query(Path(question)).text
    words = "-".join(question.split())
    if "{" not in question and is_name(words):
        return words  # “pledged by donor”: no SPARQL is without a brace
    if any(char.isspace() or char == "{" for char in question):
        return question
    from kg.query import list_queries

    hint = nearest(question, (query.name for query in list_queries()))
    raise QueryError(f"there is no query and no file {question!r}{hint}; --list shows all queries")


def overview(*, summed: bool = False) -> str:
    """Our queries with what they tell, one a line; `summed` keeps those that add up money."""
    from kg.query import list_queries

    queries = [query for query in list_queries() if query.selection is not None or not summed]
    width = max(len(query.name) for query in queries)
    lines = [f"{query.name:{width}}  {query.summary}{_kept(query)}\n" for query in queries]
    return "".join([*lines, "\naidkg query NAME --list explains one and its parameters.\n"])


def _kept(query: Query) -> str:
    kept = narrowing(query)
    return f" [{kept}]" if kept else ""


def _explain(name: str) -> str:
    from kg.query import find_query

    query = find_query(name)
    lines = [query.summary, "", *_wrapped(query.description), "Parameters:"]
    lines += [line for param in query.params for line in _parameter(param)]
    return "\n".join([*lines, "", f"Example: {_example(query)}", ""])


def _wrapped(text: str) -> list[str]:
    from textwrap import wrap

    return [*wrap(text, 96), ""] if text else []


def _parameter(param: Param) -> list[str]:
    from textwrap import wrap

    default = "must be given" if param.default is None else f"default {param.default!r}"
    if param.default == "":
        default = "default: any"
    indent = " " * 4
    about = wrap(param.description, 92, initial_indent=indent, subsequent_indent=indent)
    return [f"  {param.name} ({param.type}; {default})", *about]


def _example(query: Query) -> str:
    shown = [param for param in query.params if param.example or param.default is None]
    values = (f"{param.name}={param.example or '…'}" for param in shown)
    return " ".join([f"aidkg query {query.name}", *(f"--param {value}" for value in values)])
