"""What documents say that cannot all be true, found when the graph is built.

Nothing is settled: every version stays in the graph, and beside them stands what contradicts what,
with the words of each. Found are readings of one statement that disagree (`disagreements`), parts
that do not come to their total (`totals`), percentages that are not those of their sums (`shares`),
and values that cannot be (`impossible`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from kg.ledger.conflicts.areas import Areas
from kg.ledger.conflicts.disagreements import disagreements
from kg.ledger.conflicts.impossible import impossible_values
from kg.ledger.conflicts.shares import contradicted_shares
from kg.ledger.conflicts.told import Told
from kg.ledger.conflicts.totals import contradicted_totals
from kg.ledger.records import Contradiction, Entry

_WORST_FIRST: Final = ("error", "warning")


def contradictions(entries: Iterable[Entry], areas: Areas) -> tuple[Contradiction, ...]:
    """Return what contradicts what in the statements of all documents, the worst first.

    Args:
        entries: the statements of the real world, in any order.
        areas: regions and groups with their countries, of `kg.ledger.conflicts.areas`.
    """
    found = set(_find(entries, areas))
    return tuple(sorted(found, key=_place))


def _find(entries: Iterable[Entry], areas: Areas) -> Iterator[Contradiction]:
    told = Told(entries)
    for entry in told.entries.values():
        yield from disagreements(entry, areas)
        yield from impossible_values(entry, told, areas)
    yield from contradicted_totals(told)
    yield from contradicted_shares(told)


def _place(one: Contradiction) -> tuple[int, str, tuple[str, ...], tuple[str, ...]]:
    return _WORST_FIRST.index(one.severity), one.kind, one.statements, one.readings
