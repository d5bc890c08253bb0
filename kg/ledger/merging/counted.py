"""Which money is in which sum already: the rules that keep a ledger from counting twice.

The money of a part is in its total, that of a restatement in what it restates, and that of a
revised pledge in the newer one, each as far as both are in one currency and both pledged or both
given. A sum that has the one must not have the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, Literal

from kg.ledger.merging.chains import above
from kg.ledger.records import Entry

Exclusion = Literal["part", "restatement", "revised", "cancelled", "debt relief"]

DEBT_RELIEF: Final = "debt relief"


def counted_in(entries: Sequence[Entry]) -> dict[str, tuple[str, ...]]:
    """Return, for each entry with money, the ids of those that hold it, at any remove.

    Args:
        entries: all of them, tied.
    """
    by_id = {entry.id: entry for entry in entries}
    steps = _steps(entries)
    return {
        entry.id: tuple(
            name
            for name in above(entry.id, steps)
            if name in by_id and _same_money(entry, by_id[name])
        )
        for entry in entries
        if entry.best.statement.amount is not None
    }


def reasons(
    entry: Entry, counted: Mapping[str, Sequence[str]], revised: frozenset[str]
) -> list[Exclusion]:
    """Return why the money of an entry may be left out of a sum, whatever is asked.

    Args:
        entry: the statement.
        counted: what `counted_in` returns.
        revised: ids of the entries that newer ones revise.
    """
    found: list[Exclusion] = []
    statement = entry.best.statement
    if counted.get(entry.id):
        if entry.part_of is not None:
            found.append("part")
        if any(one.kind == "restates" for one in entry.ties):
            found.append("restatement")
        if entry.id in revised:
            found.append("revised")
    if statement.stage == "cancelled":
        found.append("cancelled")
    if statement.modality == DEBT_RELIEF:
        found.append("debt relief")
    return found


def revised_entries(entries: Sequence[Entry]) -> frozenset[str]:
    """Return the ids of the entries that others revise."""
    return frozenset(one.other for entry in entries for one in entry.ties if one.kind == "revises")


def _steps(entries: Sequence[Entry]) -> dict[str, list[str]]:
    """From each entry to those that hold its money, one step up."""
    steps: dict[str, list[str]] = {entry.id: [] for entry in entries}
    for entry in entries:
        if entry.part_of is not None:
            steps[entry.id].append(entry.part_of)
        for one in entry.ties:
            if one.kind == "restates":
                steps[entry.id].append(one.other)
            elif one.kind == "revises" and one.other in steps:
                steps[one.other].append(entry.id)
    return steps


def _same_money(entry: Entry, other: Entry) -> bool:
    mine, theirs = entry.best.statement, other.best.statement
    return (
        mine.amount is not None
        and theirs.amount is not None
        and mine.amount.currency == theirs.amount.currency
        and mine.kind == theirs.kind
    )
