"""`aidkg link`: names in, the concepts that they mean out."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.cli.console import DONE, NOT_CONFORMING, STREAM, emit, say
from kg.cli.options import codelists_option, example, format_option, output_option

if TYPE_CHECKING:
    from kg.codelist_files import ConceptType
    from kg.codelists import Codelists
    from kg.linking import Link

FORMATS = ("table", "jsonl")
_HINTS = 5  # names without a concept for which one is sought: it takes a moment each
_OF_THE_LEDGER = ("LedgerRule", "LinkReason", "ContradictionKind")  # why, not what


def _read_types(
    ctx: click.Context, param: click.Parameter, values: tuple[str, ...]
) -> tuple[ConceptType, ...]:
    """The types by the names of their classes: CountryGroup, country-group, group."""
    if not values:
        return ()
    known = _types()
    found = tuple(known.get(re.sub(r"[-_ ]", "", value).lower()) for value in values)
    if None in found:
        from kg.queryfile import nearest

        unknown, told = values[found.index(None)], _told()
        hint = nearest(unknown.lower(), told)
        raise click.BadParameter(f"there is no type {unknown!r}{hint}; there are {', '.join(told)}")
    return tuple(kind for kind in found if kind is not None)


@click.command(
    epilog=example(
        "aidkg link Kenya 肯尼亞 'World Health Organisation' 'TICAD VI'",
        "aidkg link --type country --format jsonl < names.txt > links.jsonl",
        "aidkg link Congo --context 'From Kinshasa she thanked the donors of Congo.'",
        "aidkg link --check",
    )
)
@click.argument("names", nargs=-1, metavar="[NAME...]")
@click.option(
    "--type",
    "-t",
    "types",
    multiple=True,
    callback=_read_types,
    metavar="TYPE",
    help="Only concepts of this type: country, region, group, organisation, fund, forum, meeting, "
    "initiative, agenda, person, currency, sector …; may be repeated.",
)
@click.option(
    "--context",
    metavar="TEXT",
    default="",
    help="A text in which the names stand; it decides between several meanings.",
)
@format_option(FORMATS, name="form", help="A table for people, or one JSON object a line.")
@click.option(
    "--check",
    is_flag=True,
    help="Check the links of the code lists to other data sets instead, and count them.",
)
@codelists_option
@output_option
def link(
    names: tuple[str, ...],
    types: tuple[ConceptType, ...],
    context: str,
    form: str,
    check: bool,
    codelists: Path | None,
    output: Path | None,
) -> int:
    """Tell what names mean: countries, organisations, meetings, currencies … and their codes.

    Without names, or for -, names are read from standard input, one a line. For each name, in
    order, there is its best concept, with score and reason, or none, and other candidates.
    """
    if check:
        if names or types or context:
            raise click.UsageError("--check takes no names: it checks the links of the code lists")
        return _check(form, output, codelists)
    from kg.codelists import Codelists
    from kg.jsonl import to_jsonl
    from kg.linking import Linker
    from kg.links import row_of

    known = Codelists(codelists)
    linker = Linker(known)
    found = (linker.link(name, types=types or None, context=context) for name in _names(names))
    links = _hinted(found, known)
    if form == "table":
        emit(_table(links, to_file=output not in (None, STREAM)), output)
    elif output in (None, STREAM):
        for one in links:
            emit(to_jsonl([row_of(one)]))
    else:
        emit(to_jsonl(map(row_of, links)), output)
    return DONE


def _hinted(links: Iterator[Link], known: Codelists) -> Iterator[Link]:
    """The links; of the first names that mean nothing known, what is written like them is told."""
    missed = 0
    for one in links:
        if one.best is None and not one.others and one.name.strip() and missed < _HINTS:
            from kg.queryfile import nearest

            missed += 1
            names = {
                n for concept in known.concepts for own in concept.labels.values() for n in own
            }
            say(f"{one.name}: no concept is called so{nearest(one.name, sorted(names))}")
        yield one


def _types() -> dict[str, ConceptType]:
    """The types of concepts, by their names in small letters."""
    from kg.codelist_files import CONCEPT_TYPES

    known = {kind.lower(): kind for kind in CONCEPT_TYPES}
    return {**known, "group": known["countrygroup"], "organization": known["organisation"]}


def _told() -> list[str]:
    """The types as one would ask for them; what only the ledger calls so is not told."""
    from kg.codelist_files import CONCEPT_TYPES

    kinds = [kind for kind in CONCEPT_TYPES if kind not in _OF_THE_LEDGER]
    words = [re.sub(r"(?<=[a-z])(?=[A-Z])", "-", kind).lower() for kind in kinds]
    return ["group" if word == "country-group" else word for word in words]


def _names(names: tuple[str, ...]) -> Iterator[str]:
    """The names that are given, and those of standard input for "-" or where there are none."""
    from kg.errors import DataFileError

    for name in names or ("-",):
        if name != "-":
            yield name
            continue
        if sys.stdin is None:
            raise DataFileError("standard input is closed; give names, or a file of names")
        for number, line in enumerate(sys.stdin.buffer, start=1):
            try:
                text = line.decode("utf-8-sig" if number == 1 else "utf-8")
            except UnicodeDecodeError as error:
                raise DataFileError(
                    f"standard input, line {number}: not UTF-8; convert it, as with iconv"
                ) from error
            yield text.rstrip("\r\n")


def _table(links: Iterator[Link], *, to_file: bool) -> str:
    from kg.cli.fit import fit
    from kg.formats import to_table
    from kg.links import to_result

    result = to_result(links)
    if to_file or not sys.stdout.isatty():
        return to_table(result)
    return to_table(fit(result, shutil.get_terminal_size().columns))


def _check(form: str, output: Path | None, codelists: Path | None) -> int:
    from kg.codelists import Codelists
    from kg.formats import Result, to_table
    from kg.linksets import check_linksets

    known = {concept.iri for concept in Codelists(codelists).concepts}
    report = check_linksets(known=known)
    if form == "jsonl":
        import msgspec

        encode = msgspec.json.encode
        emit(b"".join(encode(dataset) + b"\n" for dataset in report.datasets), output)
    else:
        rows = tuple((d.name, d.title, d.count, len(d.problems)) for d in report.datasets)
        table = to_table(Result(columns=("linkset", "dataset", "links", "problems"), rows=rows))
        told = [f"{d.name}: {problem}\n" for d in report.datasets for problem in d.problems]
        emit("".join([table, *told]), output)
    return DONE if report.conforms else NOT_CONFORMING
