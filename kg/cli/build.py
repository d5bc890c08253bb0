"""`aidkg build`: documents in, a graph out."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import emit, say
from kg.cli.options import FILE, codelists_option, example


@click.command(
    epilog=example(
        "aidkg build documents/*.txt -o out",
        "aidkg build -o out --drop old-speech.txt",
    )
)
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE...]")
@click.option(
    "--output",
    "-o",
    type=FILE,
    default=Path("out"),
    metavar="FOLDER",
    help="Where the graph is, or is to be.  [default: ./out]",
)
@click.option(
    "--drop",
    multiple=True,
    metavar="NAME",
    help="Take a document out of the graph; may be given several times.",
)
@codelists_option
def build(
    files: tuple[Path, ...],
    output: Path,
    drop: tuple[str, ...],
    codelists: Path | None,
) -> None:
    """Read documents into a graph.

    The folder gets graph.trig, statements.jsonl and statements.csv. Only documents that are new or
    have changed are read; those of earlier runs stay in the graph until they are dropped. The same
    documents give the same files, byte for byte.
    """
    from kg.build import build as build_graph
    from kg.cli.progress import show_progress, summarise
    from kg.extraction import sources

    if not files and not drop:
        raise click.UsageError("Give the documents to read, or --drop one")
    report = build_graph(
        files,
        output,
        sources=sources(codelists=codelists, notice=say),
        drop=drop,
        progress=show_progress,
    )
    emit(summarise(report))
