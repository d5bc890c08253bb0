"""`aidkg extract`: documents in, statements out."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli.console import STREAM, emit, say
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

    reader = DocumentReader(codelists=codelists, notice=say)
    lines = []
    for path in files:
        if path == STREAM:
            data = sys.stdin.buffer.read()
            _, statements = reader.read_bytes(data, name="stdin")
        else:
            _, statements = reader.read(path)
        if not statements:
            say(f"{path}: no statement of aid was found")
        lines.append(to_jsonl(statements))
        if output in (None, STREAM):
            emit(lines.pop())
    if output not in (None, STREAM):
        emit(b"".join(lines), output)
