"""How a build tells what it does and what it has done."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.cli.console import say

if TYPE_CHECKING:
    from kg.build import BuildReport, DocumentReport


def show_progress(report: DocumentReport, done: int, total: int) -> None:
    """Write a line for a document that has been read."""
    width = len(str(total))
    say(f"[{done:{width}}/{total}] {report.name}: {counted(report.statements, 'statement')}")


def summarise(report: BuildReport) -> str:
    """What a build did, in one line."""
    statements = sum(document.statements for document in report.documents)
    left = [document for document in report.documents if document.status != "dropped"]
    total = f"{counted(len(left), 'document')}, {counted(statements, 'statement')}"
    if report.unchanged:
        return f"{report.out}: nothing has changed ({total})\n"
    found = Counter(document.status for document in report.documents)
    changes = ", ".join(f"{number} {status}" for status, number in found.items())
    return f"{report.out}: {total}" + (f" ({changes})\n" if changes else "\n")


def counted(number: int, noun: str) -> str:
    """A number and its noun, which takes an s where it should: "1 document", "1,204 documents"."""
    return f"{number:,} {noun}" + ("" if number == 1 else "s")
