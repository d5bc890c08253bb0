"""`aidkg extract`: documents in, statements out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import say
from kg.cli.documents import emit_each, read_each
from kg.cli.options import FILE, codelists_option, dates_option, example, output_option
from kg.cli.progress import counted

if TYPE_CHECKING:
    from extract.model import LeftOut


@click.command(
    epilog=example(
        "aidkg extract speech.txt communique.md -o statements.jsonl",
        "cat speech.txt | aidkg extract -",
        "aidkg extract --dates dates.csv speeches/*.txt",
        "aidkg extract --left-out speech.txt > to-look-at.jsonl",
    )
)
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@click.option(
    "--left-out",
    is_flag=True,
    help="Print instead the sums that are in no statement, each with the reason.",
)
@dates_option
@codelists_option
@output_option
def extract(
    files: tuple[Path, ...],
    left_out: bool,
    dates: Path | None,
    codelists: Path | None,
    output: Path | None,
) -> None:
    """Print the statements in documents.

    One JSON object a line, with the exact words that it rests on and their offsets. Documents are
    .txt or .md files in English, Chinese or both; - is standard input.
    """
    from kg.cli.documents import dates_of
    from kg.extraction import DocumentReader, LeftOutReader
    from kg.jsonl import to_jsonl

    issued = dates_of(files, dates)

    def passed_over() -> Iterator[bytes]:
        reader = LeftOutReader(codelists=codelists, notice=say, dates=issued)
        for path, sums in read_each(reader, files):
            say(f"{path}: {_summary(sums)}")
            yield to_jsonl(sums)

    def lines() -> Iterator[bytes]:
        reader = DocumentReader(codelists=codelists, notice=say, dates=issued)
        for path, (_, statements) in read_each(reader, files):
            if not statements:
                say(f"{path}: no statement of aid was found")
            yield to_jsonl(statements)

    emit_each(passed_over() if left_out else lines(), output)


def _summary(sums: Sequence[LeftOut]) -> str:
    """How many sums were left out for which reason, the commonest first."""
    if not sums:
        return "every sum of money is in a statement"
    reasons = Counter(one.reason for one in sums)
    told = ", ".join(f"{number} {reason}" for reason, number in reasons.most_common())
    return f"{counted(len(sums), 'sum')} in no statement: {told}"
