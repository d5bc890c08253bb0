"""`aidkg build`: documents in, a graph out."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kg.cli.console import STREAM, emit, say
from kg.cli.options import FILE, OUTPUT, codelists_option, dates_option, example


@click.command(
    epilog=example(
        "aidkg build documents/*.txt -o out",
        "aidkg build documents/*.txt --dates dates.csv",
        "aidkg build -o out --drop old-speech.txt",
    )
)
@click.argument("files", nargs=-1, type=FILE, metavar="[FILE...]")
@click.option(
    "--output",
    "-o",
    type=OUTPUT,
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
@dates_option
@codelists_option
def build(
    files: tuple[Path, ...],
    output: Path,
    drop: tuple[str, ...],
    dates: Path | None,
    codelists: Path | None,
) -> None:
    """Read documents into a graph.

    The folder gets graph.trig (the graph), ledger.jsonl (each statement once, with all that tells
    it), statements.jsonl and statements.csv (what each document tells), report.html and report.md
    (what was merged, contradicted or left unread) and manifest.json. Only documents that are new or
    have changed are read; those of earlier runs stay in the graph until they are dropped. The same
    documents give the same files, byte for byte. - is standard input, as a document named stdin.
    """
    from kg.build import build as build_graph
    from kg.cli.documents import dates_of
    from kg.cli.progress import show_progress, summarise
    from kg.extraction import sources
    from kg.manifest import known_dates
    from kg.store import PAGE_FILE

    if not files and not drop:
        raise click.UsageError("Give the documents to read, or --drop one")
    issued = {**known_dates(output), **dates_of(files, dates)}
    with ExitStack() as stack:
        report = build_graph(
            _with_stdin(files, stack),
            output,
            sources=sources(codelists=codelists, notice=say, dates=issued),
            drop=drop,
            progress=show_progress,
        )
    emit(summarise(report))
    page = output / PAGE_FILE
    if page.exists() and not report.unchanged:
        command = shlex.join(["aidkg", "draw", str(output)])
        say(f"{page} shows the graph as it was; draw it anew with: {command}")


def _with_stdin(files: Sequence[Path], stack: ExitStack) -> list[Path]:
    """The files, with standard input as one of them where it is asked for."""
    paths = [path for path in files if path != STREAM]
    if len(paths) < len(files):
        path = Path(stack.enter_context(TemporaryDirectory())) / "stdin"
        path.write_bytes(sys.stdin.buffer.read())
        paths.append(path)
    return paths
