"""`aidkg evaluate`: how good are the statements?"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import emit, say
from kg.cli.options import FILE, OUTPUT, codelists_option, example, format_option, output_option
from kg.cli.progress import counted

if TYPE_CHECKING:
    from kg.evaluation.entities import EntityRow
    from kg.evaluation.report import GoldSet, Report

FORMATS = ("table", "markdown", "json")
_SHOWN = 5  # documents that a notice names


@click.command(
    epilog=example(
        "aidkg evaluate --gold gold.jsonl --docs documents",
        "aidkg evaluate --gold gold.jsonl --docs documents --errors --html evaluation.html",
        "aidkg evaluate --gold gold.jsonl --docs documents --pred other.jsonl --format json",
        "aidkg evaluate --entities entities.jsonl --docs documents --errors",
    )
)
@click.option(
    "--gold",
    "golds",
    multiple=True,
    type=FILE,
    metavar="FILE",
    help="Gold rows, as JSON Lines; may be given several times, each with its --docs.",
)
@click.option(
    "--docs",
    "folders",
    multiple=True,
    required=True,
    type=FILE,
    metavar="FOLDER",
    help="The documents of the gold.",
)
@click.option(
    "--pred",
    "predictions",
    multiple=True,
    type=FILE,
    metavar="FILE",
    help="Predictions, as JSON Lines.  [default: what aidkg extract finds]",
)
@click.option(
    "--entities",
    "entity_gold",
    type=FILE,
    metavar="FILE",
    help="Score the entities of the documents against this gold instead, with one --docs.",
)
@click.option("--by-rule", "rules", is_flag=True, help="Judge each rule of the extraction.")
@click.option("--errors", is_flag=True, help="List what is missed, extra or wrong.")
@click.option(
    "--html", "page", type=OUTPUT, metavar="FILE", help="Write a page with the texts, marked."
)
@format_option(FORMATS, help="How the figures are written.")
@codelists_option
@output_option
def evaluate(
    golds: tuple[Path, ...],
    folders: tuple[Path, ...],
    predictions: tuple[Path, ...],
    entity_gold: Path | None,
    rules: bool,
    errors: bool,
    page: Path | None,
    name: str,
    codelists: Path | None,
    output: Path | None,
) -> None:
    """Score statements against a gold.

    Prints how many statements are found, and how many of those are right in every field: in all,
    and by language, genre and document.
    """
    if entity_gold is not None:
        if golds or rules or page is not None or len(folders) != 1 or len(predictions) > 1:
            raise click.UsageError(
                "--entities takes one --docs, at most one --pred, and of the other options "
                "only --errors, --format, --codelists and --output"
            )
        given = predictions[0] if predictions else None
        emit(_entities(entity_gold, folders[0], given, codelists, name, errors=errors), output)
        return
    if not golds:
        raise click.UsageError("Missing option '--gold' (or '--entities')")
    from kg.evaluation.report import report

    sets = _read(golds, folders, predictions, codelists)
    found = report(sets, reader=_reader(predictions), mistakes=errors, rules=rules)
    text = _told(found, name, in_terminal=output is None and sys.stdout.isatty())
    if page is not None:
        from kg.evaluation.page import draw

        emit(draw(sets, found), page)
    emit(text, output)


def _entities(
    gold: Path,
    docs: Path,
    given: Path | None,
    codelists: Path | None,
    name: str,
    *,
    errors: bool,
) -> str:
    """The figures of entities, as a text."""
    from kg.entities import EntityDocuments, to_jsonl
    from kg.evaluation.entities import decode_entities, entity_report, read_entities, to_results
    from kg.formats import to_markdown, to_table

    predicted = [] if given is None else read_entities(given)
    documents = EntityDocuments(codelists=codelists, notice=say)

    def of(doc: str) -> list[EntityRow]:
        if given is not None:
            return [row for row in predicted if doc in row.docs]
        return decode_entities(to_jsonl(documents.read(docs / doc)), where=doc)

    found = entity_report(read_entities(gold), of)
    if name == "json":
        import msgspec

        encoded = msgspec.json.Encoder(decimal_format="number").encode(found)
        return msgspec.json.format(encoded, indent=2).decode() + "\n"
    told = to_table if name == "table" else to_markdown
    return "\n".join(f"{title}\n{told(table)}" for title, table in to_results(found, errors=errors))


def _reader(predictions: tuple[Path, ...]) -> str:
    """Whose predictions are scored."""
    if predictions:
        return ", ".join(path.name for path in predictions)
    from kg.extraction import rules_version

    return f"aidkg extract (rules {rules_version()})"


def _told(found: Report, name: str, *, in_terminal: bool) -> str:
    from kg.cli.fit import fit
    from kg.evaluation.tables import to_json, to_page, to_text

    if name == "table" and in_terminal:
        width = shutil.get_terminal_size().columns
        return to_text(found, fit=lambda table: fit(table, width))
    return {"table": to_text, "markdown": to_page, "json": to_json}[name](found)


def _tell_without_gold(gold: Path, names: list[str]) -> None:
    """Say which documents have no gold row: is there nothing in them, or was it not written?"""
    if names:
        shown = ", ".join(names[:_SHOWN])
        more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
        say(
            f"{gold} has no row for {counted(len(names), 'document')} ({shown}{more}): "
            "whatever is found there counts as wrong"
        )


def _read(
    golds: tuple[Path, ...],
    folders: tuple[Path, ...],
    predictions: tuple[Path, ...],
    codelists: Path | None,
) -> list[GoldSet]:
    """Read the gold sets, and extract where no predictions are given."""
    if len(golds) != len(folders) or len(predictions) not in (0, len(golds)):
        raise click.UsageError(
            "Every --gold needs its --docs, and its --pred where one of them has any"
        )
    from kg.evaluation.documents import read_set
    from kg.evaluation.report import gold_set
    from kg.extraction import DocumentReader

    def told(document: str, statements: int, done: int, total: int) -> None:
        say(f"[{done:{len(str(total))}}/{total}] {document}: {counted(statements, 'statement')}")

    reader = DocumentReader(codelists=codelists, notice=say)
    sets = []
    for place, (gold, docs) in enumerate(zip(golds, folders, strict=True)):
        given = predictions[place] if predictions else None
        documents = read_set(gold, docs, read=reader.read, predictions=given, told=told)
        _tell_without_gold(gold, [one.name for one in documents if not one.gold])
        sets.append(gold_set(gold.stem, documents))
    return sets
