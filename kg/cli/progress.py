"""How long commands tell what they do, and a build what it has done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.cli.console import say

_HINT = " (aidkg check lists them)"

if TYPE_CHECKING:
    from kg.build import BuildReport, DocumentReport


def show_progress(report: DocumentReport, done: int, total: int) -> None:
    """Write a line for a document that has been read."""
    width = len(str(total))
    say(f"[{done:{width}}/{total}] {report.name}: {counted(report.statements, 'statement')}")


def show_read(triples: int) -> None:
    """Write a line for triples of a large graph that have been read."""
    say(f"{counted(triples, 'triple')} read")


def show_checked(done: int, total: int) -> None:
    """Write a line for a part of a large graph that has been checked."""
    width = len(f"{total:,}")
    say(f"[{done:{width},}/{total:,}] triples checked")


def summarise(report: BuildReport) -> str:
    """What a build did, in a few lines; the report that it wrote tells the rest."""
    readings = sum(document.statements for document in report.documents)
    left = [document for document in report.documents if document.status != "dropped"]
    total = f"{counted(len(left), 'document')}, {counted(readings, 'reading')}"
    if report.unchanged:
        return f"{report.out}: nothing has changed ({total})\n"
    found = Counter(document.status for document in report.documents)
    changes = ", ".join(f"{number} {status}" for status, number in found.items())
    first = f"{report.out}: {total}" + (f" ({changes})\n" if changes else "\n")
    return first + _ledger(report)


def _ledger(report: BuildReport) -> str:
    from kg.manifest import REPORT, REPORT_PAGE

    told = report.ledger
    if told is None:
        return ""
    several = f"{told.several:,} of them told in several places"
    ties = f"{told.ties:,} restate, revise or fulfil another"
    return (
        f"{counted(told.statements, 'statement')}, {several}; {ties}\n"
        f"{counted(told.contradictions, 'contradiction')}{_HINT if told.contradictions else ''}\n"
        f"report: {report.out / REPORT}, {report.out / REPORT_PAGE}\n"
    )


def counted(number: int, noun: str) -> str:
    """A number and its noun, which takes an s where it should: "1 document", "1,204 documents"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
