"""`aidkg entities`: documents in, the names in them out."""

from __future__ import annotations

from pathlib import Path

import click

from kg.cli.console import say
from kg.cli.documents import emit_each, read_each
from kg.cli.options import FILE, codelists_option, example, output_option


@click.command(
    epilog=example(
        "aidkg entities speech.txt communique.md -o entities.jsonl",
        "cat speech.txt | aidkg entities -",
        'aidkg entities speech.txt | grep \'"type":"Fund"\'',
    )
)
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@codelists_option
@output_option
def entities(files: tuple[Path, ...], codelists: Path | None, output: Path | None) -> None:
    """Print the entities in documents: countries, bodies, funds, meetings, plans, projects.

    One JSON object a line for each entity of a document, with its names by language, its code,
    how it is related to others, and the offsets of its mentions. Documents are .txt or .md files
    in English, Chinese or both; - is standard input.
    """
    from kg.entities import EntityDocuments, to_jsonl

    documents = EntityDocuments(codelists=codelists, notice=say)
    emit_each((to_jsonl(found) for _, found in read_each(documents, files)), output)
