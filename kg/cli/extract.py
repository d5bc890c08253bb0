"""`aidkg extract`: documents in, statements out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from kg.cli.console import say
from kg.cli.documents import emit_each, read_each
from kg.cli.options import FILE, codelists_option, example, output_option


@click.command(
    epilog=example(
        "aidkg extract speech.txt communique.md -o statements.jsonl",
        "cat speech.txt | aidkg extract -",
    )
)
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@codelists_option
@output_option
def extract(files: tuple[Path, ...], codelists: Path | None, output: Path | None) -> None:
    """Print the statements in documents.

    One JSON object a line, with the exact words that it rests on and their offsets. Documents are
    .txt or .md files in English, Chinese or both; - is standard input.
    """
    from kg.extraction import DocumentReader
    from kg.statements import to_jsonl

    def lines() -> Iterator[bytes]:
        reader = DocumentReader(codelists=codelists, notice=say)
        for path, (_, statements) in read_each(reader, files):
            if not statements:
                say(f"{path}: no statement of aid was found")
            yield to_jsonl(statements)

    emit_each(lines(), output)
