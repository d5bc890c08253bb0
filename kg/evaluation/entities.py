"""How good are the entities? Those of documents against a gold that people wrote.

A predicted row fits a gold row of its document where both have the same code, or the same type
and a name in common; each fits one row at the most. Gold rows that are `optional` count on no
side, and only documents that the gold speaks of are scored.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Final

import msgspec

from kg.errors import DataFileError
from kg.evaluation.agreement import fold_label
from kg.evaluation.scores import Figures, figures, share
from kg.formats import Result

CODED: Final = ("Country", "Region", "CountryGroup")


class EntityRow(msgspec.Struct, frozen=True, kw_only=True):
    """An entity of one document, or of several that a gold row names."""

    doc: str | tuple[str, ...]
    type: str
    names: dict[str, tuple[str, ...]]
    id: str | None = None
    optional: bool = False

    @property
    def docs(self) -> tuple[str, ...]:
        """The documents that name it."""
        return (self.doc,) if isinstance(self.doc, str) else self.doc

    @property
    def label(self) -> str:
        """The first of its names."""
        return next((names[0] for names in self.names.values() if names), "")

    @property
    def folded(self) -> frozenset[str]:
        """Its names as they are compared."""
        return frozenset(fold_label(name) for names in self.names.values() for name in names)


class EntityMistake(msgspec.Struct, frozen=True):
    """A gold row that was missed, a prediction that is extra, or a code that is wrong."""

    kind: str
    doc: str
    type: str
    name: str
    gold: str = ""
    predicted: str = ""


class EntityScores(msgspec.Struct, frozen=True):
    """The figures of a type, or of all."""

    gold: int
    predicted: int
    found: int
    figures: Figures
    code_accuracy: Decimal | None  # of the rows found of countries, regions and groups


class EntityReport(msgspec.Struct, frozen=True):
    """The figures, in all and by type, and what is wrong."""

    total: EntityScores
    types: dict[str, EntityScores]
    mistakes: tuple[EntityMistake, ...]


def read_entities(path: Path) -> list[EntityRow]:
    """Read rows of entities, JSON Lines.

    Raises:
        DataFileError: the file cannot be read, or a line is no entity.
    """
    try:
        return decode_entities(path.read_bytes(), where=str(path))
    except OSError as error:
        raise DataFileError(f"{path}: {error.strerror or error}") from error


def decode_entities(lines: bytes, *, where: str) -> list[EntityRow]:
    """Decode rows of entities.

    Args:
        lines: the JSON Lines.
        where: what is named with the number of a line that is no entity.

    Raises:
        DataFileError: a line is no entity.
    """
    decoder = msgspec.json.Decoder(EntityRow)
    rows = []
    for number, line in enumerate(lines.split(b"\n"), start=1):
        if line.strip():
            try:
                rows.append(decoder.decode(line))
            except (msgspec.DecodeError, UnicodeDecodeError) as error:
                raise DataFileError(f"{where}:{number}: no entity ({error})") from error
    return rows


def entity_report(
    gold: Sequence[EntityRow], predicted: Callable[[str], Iterable[EntityRow]]
) -> EntityReport:
    """Score predictions against a gold.

    Args:
        gold: what is in the documents.
        predicted: the predictions for a document, by its name.
    """
    tally = _Tally()
    for doc in sorted({doc for row in gold for doc in row.docs}):
        tally.add(doc, [row for row in gold if doc in row.docs], list(predicted(doc)))
    return EntityReport(
        total=tally.scores(tally.types()),
        types={kind: tally.scores([kind]) for kind in tally.types()},
        mistakes=tuple(tally.mistakes),
    )


def to_results(report: EntityReport, *, errors: bool) -> Iterator[tuple[str, Result]]:
    """Yield the report's tables, each with its title."""
    head = ("", "gold", "predicted", "found", "precision", "recall", "F1", "codes right")
    groups: Mapping[str, EntityScores] = {"all": report.total, **report.types}
    rows = (
        (
            *(name, one.gold, one.predicted, one.found, one.figures.precision),
            *(one.figures.recall, one.figures.f1, one.code_accuracy),
        )
        for name, one in groups.items()
    )
    yield "Entities", Result(head, tuple(rows))
    if errors:
        columns = EntityMistake.__struct_fields__
        told = (tuple(getattr(one, name) for name in columns) for one in report.mistakes)
        yield "Mistakes", Result(columns, tuple(told))


class _Tally:
    """Counts by type: required gold rows, predictions, hits, codes."""

    def __init__(self) -> None:
        self._counts: dict[str, dict[str, int]] = {}
        self.mistakes: list[EntityMistake] = []

    def add(self, doc: str, gold: Sequence[EntityRow], predicted: Sequence[EntityRow]) -> None:
        """Count a document."""
        rest = dict(enumerate(predicted))
        for row in sorted(gold, key=lambda row: row.optional):  # required ones choose first
            place = next((i for i, one in rest.items() if _fits(row, one)), None)
            if place is None:
                if not row.optional:
                    self._count(row.type, "gold")
                    self.mistakes.append(EntityMistake("missed", doc, row.type, row.label))
                continue
            found = rest.pop(place)
            if not row.optional:
                for what in ("gold", "predicted", "found"):
                    self._count(row.type, what)
            if row.type in CODED:
                self._count(row.type, "coded")
                self._count(row.type, "right", row.id == found.id)
                if row.id != found.id:
                    codes = (row.id or "", found.id or "")
                    self.mistakes.append(EntityMistake("code", doc, row.type, row.label, *codes))
        for one in rest.values():
            self._count(one.type, "predicted")
            self.mistakes.append(EntityMistake("extra", doc, one.type, one.label))

    def types(self) -> list[str]:
        """The types of gold and predictions."""
        return sorted(self._counts)

    def scores(self, types: Iterable[str]) -> EntityScores:
        """The figures of these types together."""
        total: dict[str, int] = {}
        for kind in types:
            for what, count in self._counts[kind].items():
                total[what] = total.get(what, 0) + count
        found, predicted, gold = (total.get(x, 0) for x in ("found", "predicted", "gold"))
        coded = total.get("coded", 0)
        return EntityScores(
            gold=gold,
            predicted=predicted,
            found=found,
            figures=figures(found, predicted, gold),
            code_accuracy=share(total.get("right", 0), coded) if coded else None,
        )

    def _count(self, kind: str, what: str, number: int = 1) -> None:
        counts = self._counts.setdefault(kind, {})
        counts[what] = counts.get(what, 0) + number


def _fits(gold: EntityRow, predicted: EntityRow) -> bool:
    same_code = gold.id is not None and gold.id == predicted.id
    return same_code or (
        gold.type == predicted.type and not gold.folded.isdisjoint(predicted.folded)
    )
