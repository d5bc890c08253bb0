"""`aidkg check`: is the graph as it should be?"""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from kg.cli.console import NOT_CONFORMING, emit
from kg.cli.options import FILE, example, find_graph, graph_argument, graph_option
from kg.cli.progress import counted
from kg.errors import DataFileError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.validation import Finding


@click.command(
    epilog=example(
        "aidkg check",
        "aidkg check out/graph.trig --lang zh",
    )
)
@graph_argument
@graph_option
@click.option("--shapes", type=FILE, metavar="FILE", help="SHACL shapes of your own, in Turtle.")
@click.option("--everything", is_flag=True, help="Check the whole of the code lists as well.")
@click.option(
    "--lang",
    type=click.Choice(["en", "zh"]),
    default="en",
    show_default=True,
    help="Language of the findings.",
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=20,
    show_default=True,
    metavar="FINDINGS",
    help="How many findings are shown.",
)
@click.pass_context
def check(
    ctx: click.Context,
    place: Path | None,
    graph: Path | None,
    shapes: Path | None,
    everything: bool,
    lang: Literal["en", "zh"],
    limit: int,
) -> None:
    """Check the graph against its rules.

    The rules are SHACL shapes, the findings in plain words. Ends with 0 where the graph
    conforms, with 1 where it does not.
    """
    from kg.store import open_store
    from kg.validation import conforms, has_statements, validate

    found = find_graph(place, graph)
    store = open_store(found)
    if not has_statements(store):
        raise DataFileError(f"{found}: there is no statement in it to check; build one first")
    findings = validate(store, shapes=shapes, everything=everything)
    conforming = conforms(findings)
    verdict = f"{found}: {'conforms' if conforming else 'does not conform'}"
    emit("\n".join([*_tell(findings, lang, limit), f"{verdict}{_counts(findings)}", ""]))
    if not conforming:
        ctx.exit(NOT_CONFORMING)


def _tell(findings: tuple[Finding, ...], lang: Literal["en", "zh"], limit: int) -> Iterator[str]:
    for finding in findings[:limit]:
        message = finding.message_zh if lang == "zh" else finding.message
        value = f" (it is {finding.value!r})" if finding.value else ""
        yield f"{finding.severity}: {finding.label}: {message}{value}\n  {finding.focus}"
    if len(findings) > limit:
        yield f"… and {len(findings) - limit:,} more; --limit shows them"


def _counts(findings: Iterable[Finding]) -> str:
    numbers = Counter(finding.severity for finding in findings)
    told = ", ".join(counted(number, severity) for severity, number in numbers.items())
    return f" ({told})" if told else ""
