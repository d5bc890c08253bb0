"""Writes `docs/queries.md`, a page with every question, from the headers in `queries/`.

Run it as `make docs`.
"""

from __future__ import annotations

import shlex
from pathlib import Path

from rdflib.plugins.sparql import prepareQuery

from kg.query import list_queries
from kg.queryfile import LANG, Chart, Param, Query

PAGE = Path(__file__).parent.parent / "docs" / "queries.md"
HEAD = [
    "# Questions",
    "",
    "What `aidkg query` can be asked by name. This page is made from the headers in `queries/` "
    "by `make docs`; [the command](cli.md#query) tells the options, [charts](charts.md) what is "
    "drawn.",
    "",
    "Every question takes `lang` as well (`--lang zh`): the language of the names in the answer. "
    "Entities are given by code (`CHN`), by a name in either language, or by IRI. The commands "
    "have an answer in the graph of `aidkg demo`; only `restated` and `meetings-without-amounts` "
    "find nothing there.",
    "",
]


def main() -> None:
    """Write the page."""
    PAGE.write_text(page(list_queries()), encoding="utf-8")


def page(queries: tuple[Query, ...]) -> str:
    """The page in Markdown: a table of all questions, then each by itself."""
    rows = [f"| [`{query.name}`](#{query.name}) | {_cell(query.summary)} |" for query in queries]
    table = "\n".join(["| question | |", "|---|---|", *rows])
    return "\n".join([*HEAD, table, "", *map(section, queries)])


def section(query: Query) -> str:
    """What one question is: summary, description, parameters, columns, chart and an example."""
    params = [_param(param) for param in query.params if param != LANG]
    table = ["| parameter | type | | default |", "|---|---|---|---|", *params, ""] if params else []
    columns = ", ".join(f"`{name}`" for name in columns_of(query))
    lines = [
        f"## {query.name}",
        f"**{query.summary}.**",
        "",
        query.description,
        "",
        f"    {example(query)}",
        "",
        *table,
        f"Columns: {columns}.",
        "",
        f"Chart: {_chart(query.chart)}.",
        "",
    ]
    return "\n".join(lines)


def columns_of(query: Query) -> list[str]:
    """The columns of the answer, in their order."""
    return [str(variable) for variable in prepareQuery(query.text).algebra.PV]


def example(query: Query) -> str:
    """A command that asks the question of the sample graph."""
    given = [
        word
        for param in query.params
        if param.example or param.default is None
        for word in ("--param", f"{param.name}={param.example}")
    ]
    return shlex.join(["aidkg", "query", query.name, *given])


def _param(param: Param) -> str:
    default = {None: "must be given", "": "any"}.get(param.default, f"`{param.default}`")
    return f"| `{param.name}` | {param.type} | {_cell(param.description)} | {default} |"


def _chart(chart: Chart | None) -> str:
    if chart is None or chart.kind == "table":
        return "none; the answer is a table"
    return f"`{chart.kind}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    main()
