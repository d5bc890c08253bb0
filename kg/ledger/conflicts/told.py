"""The entries of a ledger, looked up by their readings, documents and totals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kg.ledger.records import Entry, Reading


class Told:
    """What all documents tell.

    Args:
        entries: the statements of the real world, in any order.
    """

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries = {entry.id: entry for entry in sorted(entries, key=lambda entry: entry.id)}
        self._entry_of = {
            reading.id: entry for entry in self.entries.values() for reading in entry.readings
        }
        self._readings = {
            reading.id: reading for entry in self.entries.values() for reading in entry.readings
        }
        self._by_document: dict[str, list[Reading]] = {}
        self._by_place: dict[tuple[str, str], list[Reading]] = {}  # of an entry in a document
        for reading in sorted(self._readings.values(), key=_place):
            name = reading.statement.doc
            self._by_document.setdefault(name, []).append(reading)
            self._by_place.setdefault((self._entry_of[reading.id].id, name), []).append(reading)

    def readings(self) -> Iterator[Reading]:
        """All readings, by document and place."""
        for name in sorted(self._by_document):
            yield from self._by_document[name]

    def of_document(self, name: str) -> Sequence[Reading]:
        """The readings of a document, by place."""
        return self._by_document.get(name, ())

    def entry_of(self, reading: Reading) -> Entry:
        """The entry that it is a reading of."""
        return self._entry_of[reading.id]

    def whole_of(self, reading: Reading) -> Reading | None:
        """The total, in the same document, that a reading is a part of.

        It is what the reading itself says, else the reading of its entry's total that stands next
        before it. A total of the same entry is none.
        """
        entry = self._entry_of[reading.id]
        named = self._readings.get(reading.statement.part_of or "")
        if named is not None:
            return named if self._entry_of[named.id].id != entry.id else None
        here = self._by_place.get((entry.part_of or "", reading.statement.doc), [])
        before = [r for r in here if r.statement.start < reading.statement.start]
        return max(before or here, key=_place, default=None)


def _place(reading: Reading) -> tuple[str, int, int, str]:
    statement = reading.statement
    return statement.doc, statement.start, statement.end, statement.id
