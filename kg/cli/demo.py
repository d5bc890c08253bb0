"""`aidkg demo`: from sample documents to a graph, a page and a table, in one command."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import emit, say
from kg.cli.options import OUTPUT, example

if TYPE_CHECKING:
    from kg.demo import DemoReport, Meeting, Sums

_COLUMNS = {
    "Commitment": "pledged",
    "Delivery": "delivered",
    "ReportedTotal": "delivered over years",
}
_MEETINGS_SHOWN = 8
_FILES = {
    "graph.trig": "the graph, as RDF",
    "ledger.jsonl": "the statements, each once, with every place that tells it",
    "statements.jsonl": "what each document tells, for programs",
    "statements.csv": "the same, for spreadsheets",
    "report.html": "what was found, merged and left unread (report.md: the same)",
    "graph.html": "the graph, to look at in a browser",
}
_NEXT = (
    "query --list",
    "query pledged-by-meeting",
    "query country --param country=Pakistan",
    "query who-got --param what=well --lang zh",
    "query 'SELECT ?quote { ?s a aid:Commitment ; aid:evidence/aid:quote ?quote } LIMIT 5'",
)


@click.command(epilog=example("aidkg demo"))
@click.option(
    "--output",
    "-o",
    type=OUTPUT,
    default=Path("aidkg-demo"),
    metavar="FOLDER",
    help="Where the graph is, or is to be.  [default: ./aidkg-demo]",
)
def demo(output: Path) -> None:
    """Build a graph from sample documents, and show what is in it.

    The samples come with the package. They are invented: nothing in them is evidence of what
    anybody gave or promised.
    """
    from kg.cli.progress import show_progress
    from kg.demo import run_demo
    from kg.extraction import sources

    report = run_demo(
        output,
        sources=sources(notice=say),
        progress=show_progress,
        drawing=lambda: say("drawing the page"),
    )
    emit("\n".join([*_tell(report), ""]))


def _tell(report: DemoReport) -> list[str]:
    out = report.build.out
    return [
        f"{out}: nothing has changed" if report.unchanged else f"{out}: done",
        "",
        *_statements(report),
        "",
        *_money(report.sums),
        "",
        *_meetings(report.meetings),
        "",
        f"In {out} (from invented samples):",
        *(f"  {name:{max(map(len, _FILES))}}  {what}" for name, what in _FILES.items()),
        "",
        "To try next:",
        *(f"  {_program()} {command}{_graph(command, out)}" for command in _NEXT),
    ]


def _statements(report: DemoReport) -> list[str]:
    rows = [
        ("documents", len(report.build.documents)),
        ("statements", sum(report.statements.values())),
        *((f"  {_COLUMNS[kind]}", number) for kind, number in report.statements.items()),
    ]
    return [f"{name:24}{number:>6,}" for name, number in rows]


def _money(sums: tuple[Sums, ...]) -> list[str]:
    lines = ["".join(f"{head:>24}" for head in ("money", *_COLUMNS.values()))[19:]]
    for line in sums:
        cells = [_sum(line, kind) for kind in _COLUMNS]
        lines.append("".join([f"{line.currency:5}", *(f"{cell:>24}" for cell in cells)]))
    return [
        *lines,
        '~ holds words like "more than" or "up to". No part is counted beside its total, and no',
        "pledge twice that two documents tell.",
    ]


def _sum(sums: Sums, kind: str) -> str:
    value = sums.by_kind.get(kind)
    return "" if value is None else f"{'~' if kind in sums.vague else ''}{value:,f}"


def _meetings(meetings: tuple[Meeting, ...]) -> list[str]:
    lines = [f"{'held':12}{'statements':>10}  meeting"]
    shown = meetings[:_MEETINGS_SHOWN]
    lines += [f"{meeting.held_on:12}{meeting.statements:>10}  {meeting.name}" for meeting in shown]
    more = len(meetings) - len(shown)
    return [*lines, *([f"and {more} more"] if more else [])]


def _program() -> str:
    """How the reader may call this program from where they are."""
    if shutil.which("aidkg"):
        return "aidkg"
    script = Path(sys.argv[0])
    return str(script) if script.name == "aidkg" else "aidkg"


def _graph(command: str, out: Path) -> str:
    usual = out == Path("aidkg-demo") and not Path("out/graph.trig").is_file()
    return "" if usual or "--list" in command else f" --graph {out}"
