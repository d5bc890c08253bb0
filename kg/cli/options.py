"""Options that several commands take."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from kg.cli.console import note_read
from kg.errors import DataFileError

OUTPUT = click.Path(path_type=Path)


class _Read(click.Path):
    """A file or folder that a command reads, and so must not write over."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The path, noted as one that is read."""
        path = super().convert(value, param, ctx)
        note_read(Path(os.fsdecode(path)))
        return path


FILE = _Read(path_type=Path)
Option = Callable[[Callable[..., Any]], Callable[..., Any]]  # what decorates a command
_USUAL_PLACES = ("out", "aidkg-demo")

graph_option = click.option(
    "--graph",
    "-g",
    type=FILE,
    metavar="PATH",
    help="A graph file, or a folder that build made.  [default: ./out, else ./aidkg-demo]",
)
graph_argument = click.argument("place", required=False, type=FILE, metavar="[GRAPH]")
codelists_option = click.option(
    "--codelists",
    type=FILE,
    metavar="FOLDER",
    help="Code lists of your own instead of ours; a copy of ontology/codelists to begin with.",
)
param_option = click.option(
    "--param",
    "-p",
    "params",
    multiple=True,
    metavar="NAME=VALUE",
    help="A value for a parameter of the query; may be given several times.",
)
dates_option = click.option(
    "--dates",
    type=FILE,
    metavar="FILE",
    help="When documents came out: a CSV file with the columns document (its name) and date.",
)
output_option = click.option(
    "--output", "-o", type=OUTPUT, metavar="FILE", help="Write to a file, not to standard output."
)


def format_option(
    choices: Sequence[str],
    *,
    help: str,  # noqa: A002
    default: str = "table",
    name: str = "name",
) -> Option:
    """How an answer is written; `name` is the command's parameter."""
    return click.option(
        *("--format", "-f", name),
        type=click.Choice(choices),
        default=default,
        show_default=True,
        help=help,
    )


def lang_option(choices: Sequence[str] = ("en", "zh"), *, help: str) -> Option:  # noqa: A002
    """The language of an answer; the first choice is the usual one."""
    return click.option(
        "--lang", type=click.Choice(choices), default=choices[0], show_default=True, help=help
    )


def limit_option(default: int, *, of: str, help: str) -> Option:  # noqa: A002
    """How many rows, or whatever else there are many of, an answer has at most."""
    return click.option(
        "--limit",
        type=click.IntRange(min=1),
        default=default,
        show_default=True,
        metavar=of,
        help=help,
    )


def find_graph(*places: Path | None) -> Path:
    """Return the graph that is given, else the one that a build or the demo left here.

    Raises:
        DataFileError: nothing is there.
        click.UsageError: two are given.
    """
    named = [place for place in places if place is not None]
    if len(named) > 1:
        raise click.UsageError(f"Two graphs are given, {named[0]} and {named[1]}; name one")
    given = next(iter(named), None)
    if given is not None:
        if not given.exists():
            raise DataFileError(f"{given}: no such file or folder; build a graph with aidkg build")
        return given
    for place in map(Path, _USUAL_PLACES):
        if (place / "graph.trig").is_file():
            note_read(place)
            return place
    raise DataFileError(
        f"no graph in {' or '.join(f'./{place}' for place in _USUAL_PLACES)}: "
        "run aidkg demo or aidkg build, or name one with --graph"
    )


def values_of(params: tuple[str, ...]) -> dict[str, str]:
    """The values that --param gives, by name.

    Raises:
        click.UsageError: one has no name or no value.
    """
    values = {}
    for param in params:
        name, sign, value = param.partition("=")
        if not sign or not name.strip():
            raise click.UsageError(f"--param {param!r} has no value; write it as NAME=VALUE")
        values[name.strip()] = value
    return values


def example(*commands: str) -> str:
    """Commands to show below the help of a command, each on its line."""
    return "\b\n" + "\n".join(["Example:", *(f"  {command}" for command in commands)])
