"""`aidkg check`: is the graph as it should be, and do its documents contradict each other?"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kg.cli.console import NOT_CONFORMING, emit
from kg.cli.options import (
    FILE,
    example,
    find_graph,
    format_option,
    graph_argument,
    graph_option,
    lang_option,
    limit_option,
    output_option,
)
from kg.cli.progress import counted, show_checked, show_read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.problems import Problem

_QUOTES = 12  # pieces of documents that are shown for one finding


@click.command(
    epilog=example(
        "aidkg check",
        "aidkg check out/graph.trig --lang zh",
        "aidkg check out --format json > findings.json",
    )
)
@graph_argument
@graph_option
@click.option("--shapes", type=FILE, metavar="FILE", help="SHACL shapes of your own, in Turtle.")
@click.option("--everything", is_flag=True, help="Check the whole of the code lists as well.")
@click.option(
    "--strict", is_flag=True, help="End with 1 for contradictions that are errors as well."
)
@format_option(["table", "json"], help="For people, or for programs.")
@lang_option(help="Language of the findings.")
@limit_option(20, of="FINDINGS", help="How many findings of each sort are shown to people.")
@output_option
@click.pass_context
def check(
    ctx: click.Context,
    place: Path | None,
    graph: Path | None,
    shapes: Path | None,
    everything: bool,
    strict: bool,
    name: str,
    lang: Literal["en", "zh"],
    limit: int,
    output: Path | None,
) -> None:
    """Check the graph against its rules, and its documents against each other.

    The rules are SHACL shapes, the findings in plain words. Contradictions are what the documents
    say that cannot all be true, each with its quotes; the graph keeps every version. Ends with 0
    where the graph conforms, with 1 where it does not: contradictions are no fault of the graph,
    and count only with --strict.
    """
    from kg.checking import Notices, check_graph
    from kg.problems import FAULT, to_json

    found = find_graph(place, graph)
    listed = check_graph(
        found,
        shapes=shapes,
        everything=everything,
        lang=lang,
        notices=Notices(read=show_read, checked=show_checked),
    )
    faults = [problem for problem in listed if problem.kind == FAULT]
    contradictions = [problem for problem in listed if problem.kind != FAULT]
    severities = {problem.severity for problem in listed}
    if name == "json":
        emit(to_json(listed), output)
    else:
        lines = [*_tell(faults, limit), *_tell(contradictions, limit)]
        conforms = "does not conform" if "violation" in severities else "conforms"
        verdict = f"{found}: {conforms}{_counts(faults)}{_told(contradictions)}"
        emit("\n".join([*lines, verdict, ""]), output)
    if "violation" in severities or (strict and "error" in severities):
        ctx.exit(NOT_CONFORMING)


def _tell(problems: Sequence[Problem], limit: int) -> Iterator[str]:
    from kg.formats import one_line
    from kg.problems import FAULT

    for problem in problems[:limit]:
        kind = "" if problem.kind == FAULT else f" ({problem.kind})"
        yield f"{problem.severity}{kind}: {one_line(problem.message)}"
        if problem.kind == FAULT:
            yield from (f"  {one_line(iri)}" for iri in problem.statements)
            continue
        for words in problem.evidences[:_QUOTES]:
            yield f"  {one_line(f'{words.doc}, {words.start}–{words.end}: “{words.quote}”')}"
        if len(problem.evidences) > _QUOTES:
            yield f"  … and {len(problem.evidences) - _QUOTES:,} more quotes"
    if len(problems) > limit:
        yield f"… and {len(problems) - limit:,} more; --limit shows them"


def _counts(faults: Sequence[Problem]) -> str:
    numbers = Counter(problem.severity for problem in faults)
    told = ", ".join(counted(number, severity) for severity, number in numbers.items())
    return f" ({told})" if told else ""


def _told(contradictions: Sequence[Problem]) -> str:
    if not contradictions:
        return ""
    return f"; {counted(len(contradictions), 'contradiction')}{_counts(contradictions)}"
