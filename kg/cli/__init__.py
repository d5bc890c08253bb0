"""The command `aidkg`: a thin shell over typed functions, one module a command.

    demo.py, extract.py, entities.py, link.py, build.py, query.py, explain.py, draw.py, check.py,
    export.py, evaluate.py    a command each
    documents.py  documents read one after the other, and the lines printed of each
    options.py    options that several commands take
    console.py    what they share of the terminal: output, messages, errors as one line
    fit.py        tables that fit a terminal
    progress.py   how long commands tell what they do

Data and summaries go to standard output, progress and notices to standard error. Exit codes: 0
done, 1 the data do not conform, 2 wrong usage or input. An error is one line on standard error.

Modules of commands import what they need inside their functions, so that no command waits for
what only another needs; `aidkg query` never loads spaCy.
"""

from __future__ import annotations

import sys

import click

from kg.cli.build import build
from kg.cli.check import check
from kg.cli.console import Commands
from kg.cli.demo import demo
from kg.cli.draw import draw
from kg.cli.entities import entities
from kg.cli.evaluate import evaluate
from kg.cli.explain import explain
from kg.cli.export import export
from kg.cli.extract import extract
from kg.cli.link import link
from kg.cli.query import query


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Begin with: aidkg demo",
)
@click.version_option(package_name="aidkg", message="aidkg %(version)s")
def cli() -> None:
    """Read policy documents about development aid, in English and Chinese, into a knowledge graph.

    Documents become statements (who gives what to whom, with the exact words that say so),
    statements become an RDF graph, and the graph answers questions.
    """


for _command in (
    demo,
    extract,
    entities,
    link,
    build,
    query,
    explain,
    draw,
    check,
    export,
    evaluate,
):
    cli.add_command(_command)


def main() -> None:
    """Run the command line of this process; the entry point of the script `aidkg`."""
    cli.main(sys.argv[1:], prog_name="aidkg")
