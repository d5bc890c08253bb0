"""Tables of one text that split the same sums, each in its own way: by country, then by sector.

What the one tells, the other tells again, and a sum must not have both. Two tables are held to do
so where all of this is true: one document; the same donors, currency, kind and time; exact sums
that come to the very same; and either rows that differ in recipients in the one and in purposes or
forms in the other, or the same several donors, each with the same sum in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import Final

import msgspec

from kg.ledger.records import Entry, Reading, Tie

_ROWS: Final = "table."  # what the rules that read rows of tables are called
_TOTAL: Final = "table.total"
_GAP: Final = 8  # characters between two rows of one table at most: a line's end, bars and spaces


class _Slice(msgspec.Struct, frozen=True):
    """The rows of a table that have one donor, kind, currency and time.

    Args:
        table: its number in the document.
        rows: in their order, without the total.
        total: the row that adds them up, None without one.
    """

    table: int
    rows: tuple[Reading, ...]
    total: Reading | None

    @property
    def sum(self) -> Decimal:
        """What its rows come to."""
        return sum((_value(row) for row in self.rows), Decimal(0))

    @property
    def value(self) -> Decimal:
        """What it comes to: its total as told, else its sum."""
        return self.sum if self.total is None else _value(self.total)

    @property
    def holder(self) -> Reading:
        """What stands for all of it: its total, else its largest row, the first of several."""
        return self.total or max(self.rows, key=_value)

    @property
    def tops(self) -> tuple[Reading, ...]:
        """The readings that together are its money, each once."""
        return self.rows if self.total is None else (self.total,)

    @property
    def way(self) -> str | None:
        """By what its rows are told apart, None where by nothing that is read."""
        ways: dict[str, Sequence[Hashable]] = {
            "recipients": [row.recipients for row in self.rows],
            "purpose": [row.statement.what for row in self.rows],
            "form": [row.statement.modality for row in self.rows],
        }
        several = len(self.rows) > 1
        for way, told in ways.items():
            if several and all(told) and len(set(told)) == len(told):
                return way
        return None


def split_again(entries: Sequence[Entry]) -> Iterator[tuple[str, Tie]]:
    """Yield the ids of entries whose money another table of their text tells, each with its tie.

    Args:
        entries: all of them.
    """
    owner = {reading.id: entry.id for entry in entries for reading in entry.readings}
    documents: defaultdict[str, list[Reading]] = defaultdict(list)
    for entry in entries:
        for reading in entry.readings:
            if reading.statement.rule.startswith(_ROWS) and _is_plain(reading):
                documents[reading.statement.doc].append(reading)
    for _, readings in sorted(documents.items()):
        taken: set[str] = set()
        for kept, again in _pairs(_slices(readings)):
            holder = owner[kept.holder.id]
            for row in again.tops:
                name = owner[row.id]
                if name != holder and name not in taken:
                    taken.add(name)
                    yield name, _tie(holder, whole=kept.total is not None or len(kept.rows) == 1)


def _tie(holder: str, *, whole: bool) -> Tie:
    if whole:
        english = "two tables of one text split this sum, each in its own way"
        return Tie("restates", holder, english, "同一文本的两张表以不同方式拆分这一金额")
    english = "two tables of one text split the same sum, each in its own way; this is a row of it"
    return Tie("restates", holder, english, "同一文本的两张表以不同方式拆分同一总额，此为其中一行")


def _is_plain(reading: Reading) -> bool:
    """Is it a number of money, of a donor, that no word bounds?"""
    row = reading.statement
    return bool(
        row.amount and row.amount.max is None and row.qualifier == "exact" and reading.donors
    )


def _value(reading: Reading) -> Decimal:
    return reading.statement.amount.value if reading.statement.amount else Decimal(0)


def _slices(readings: Sequence[Reading]) -> dict[Hashable, list[_Slice]]:
    """The slices of a document's tables, by what they must have in common; in their order."""
    parted: defaultdict[Hashable, defaultdict[int, list[Reading]]]
    parted = defaultdict(lambda: defaultdict(list))
    table, end = 0, 0
    for reading in sorted(readings, key=lambda one: (one.statement.start, one.id)):
        row = reading.statement
        table += row.sentence[0] > end + _GAP
        end = row.sentence[1]
        unit = row.amount.currency if row.amount else ""
        common = (reading.donors, row.kind, unit, row.announced, row.period, reading.meeting)
        parted[common][table].append(reading)
    return {
        common: [found for own in tables.items() if (found := _slice(*own)) is not None]
        for common, tables in parted.items()
    }


def _slice(table: int, own: Sequence[Reading]) -> _Slice | None:
    """The slice of these rows, None where it has several totals, or nothing else."""
    totals = [one for one in own if one.statement.rule == _TOTAL]
    rows = tuple(one for one in own if one.statement.rule != _TOTAL)
    if not rows or len(totals) > 1:
        return None
    return _Slice(table, rows, next(iter(totals), None))


def _pairs(slices: dict[Hashable, list[_Slice]]) -> Iterator[tuple[_Slice, _Slice]]:
    """The slices whose money is one, the one that stands for it first."""
    givers: defaultdict[int, set[Hashable]] = defaultdict(set)
    alike: defaultdict[tuple[int, int], list[tuple[_Slice, _Slice]]] = defaultdict(list)
    for common, own in slices.items():
        worth: defaultdict[Decimal, list[_Slice]] = defaultdict(list)
        for one in own:
            givers[one.table].add(common)
            worth[one.value].append(one)
        for equal in worth.values():
            for one, other in combinations(equal, 2):
                if one.value in (one.sum, other.sum):
                    alike[one.table, other.table].append((one, other))
    for (first, second), pairs in alike.items():
        whole = 1 < len(pairs) == len(givers[first] | givers[second])
        finer = any(len(one.rows) != len(other.rows) for one, other in pairs)
        for one, other in pairs:
            if (whole and finer) or (one.way and other.way and one.way != other.way):
                yield (other, one) if one.total is None and _is_whole(other) else (one, other)


def _is_whole(one: _Slice) -> bool:
    """Does one row of it have all of its money?"""
    return one.total is not None or len(one.rows) == 1
