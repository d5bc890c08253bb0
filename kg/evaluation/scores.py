"""The figures: precision, recall and F1, strictly too, slot by slot, whole and in groups.

`strict` is F1 where a statement counts as found only if all its core slots are right. A slot's
figure is its accuracy over the statements found. Optional gold rows count on no side.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Final

import msgspec

from kg.evaluation.alignment import Pair, align
from kg.evaluation.documents import Evaluated
from kg.evaluation.rows import SLOTS, Slot

STRETCH: Final = 2_000  # characters to which false statements are related
_FEWEST: Final = 5  # documents below which resampling says nothing
_RESAMPLES: Final = 1_000
_SEED: Final = 20_240_229  # any number: it only has to stay the same
_LOW, _HIGH = 25, 974  # the places of the 2.5th and the 97.5th percentile among the sorted

Language = str


class Tally(msgspec.Struct, frozen=True):
    """Counts of statements; those of several documents can be added."""

    wanted: int = 0  # gold rows that are not optional
    predicted: int = 0  # predictions, without those that found an optional row
    hits: int = 0
    strict: int = 0
    right: tuple[int, ...] = (0,) * len(SLOTS)  # hits, by slot

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            wanted=self.wanted + other.wanted,
            predicted=self.predicted + other.predicted,
            hits=self.hits + other.hits,
            strict=self.strict + other.strict,
            right=tuple(a + b for a, b in zip(self.right, other.right, strict=True)),
        )


class Figures(msgspec.Struct, frozen=True):
    """Precision, recall and their harmonic mean, from 0 to 1."""

    precision: Decimal
    recall: Decimal
    f1: Decimal


class Interval(msgspec.Struct, frozen=True):
    """Between which bounds a figure lies in 95 of 100 resamplings of the documents."""

    low: Decimal
    high: Decimal


class Scores(msgspec.Struct, frozen=True):
    """The figures of some statements; no interval where the documents are too few for one."""

    documents: int
    gold: int
    predicted: int
    found: int
    detection: Figures
    detection_interval: Interval | None
    strict: Figures
    strict_interval: Interval | None
    slots: dict[Slot, Decimal]


class FalseStatements(msgspec.Struct, frozen=True):
    """What was found in documents in which there is nothing to find."""

    documents: int
    characters: int
    statements: int
    per_stretch: Decimal | None  # per 2,000 characters; None where there is no such document


class Compared(msgspec.Struct, frozen=True):
    """A document and which of its gold rows were found by which predictions."""

    document: Evaluated
    pairs: tuple[Pair, ...]

    @property
    def found(self) -> dict[int, Pair]:
        """The pairs by their gold rows."""
        return {pair.gold: pair for pair in self.pairs}

    @property
    def used(self) -> dict[int, Pair]:
        """The pairs by their predictions."""
        return {pair.predicted: pair for pair in self.pairs}

    def tally(self, keep: Callable[[Language], bool] = lambda _: True) -> Tally:
        """Count its statements, those of some languages only where `keep` says so."""
        document, used = self.document, self.used
        wanted = [not g.row.optional and keep(g.lang) for g in document.gold]
        hits = [pair for pair in self.pairs if wanted[pair.gold]]
        extra = [j for j, p in enumerate(document.predicted) if j not in used and keep(p.lang)]
        return Tally(
            wanted=sum(wanted),
            predicted=len(hits) + len(extra),
            hits=len(hits),
            strict=sum(pair.strict for pair in hits),
            right=tuple(sum(slot not in pair.wrong for pair in hits) for slot in SLOTS),
        )


def compare(documents: Iterable[Evaluated]) -> list[Compared]:
    """Pair the gold rows and predictions of each document."""
    return [Compared(d, tuple(align(d.gold, d.predicted))) for d in documents]


def scores(tallies: Sequence[Tally]) -> Scores:
    """The figures of some documents, from the counts of each."""
    total = sum(tallies, Tally())
    detection, strict = _intervals(tallies)
    return Scores(
        documents=len(tallies),
        gold=total.wanted,
        predicted=total.predicted,
        found=total.hits,
        detection=figures(total.hits, total.predicted, total.wanted),
        detection_interval=detection,
        strict=figures(total.strict, total.predicted, total.wanted),
        strict_interval=strict,
        slots={
            slot: share(right, total.hits) for slot, right in zip(SLOTS, total.right, strict=True)
        },
    )


def figures(hits: int, predicted: int, wanted: int) -> Figures:
    """Precision, recall and F1; what is empty is without fault."""
    precision = hits / predicted if predicted else 1.0
    recall = hits / wanted if wanted else 1.0
    return Figures(_rounded(precision), _rounded(recall), _rounded(_f1(hits, predicted, wanted)))


def share(part: float, whole: int) -> Decimal:
    """How much of a whole a part is; nought of nothing."""
    return _rounded(part / whole if whole else 0.0)


def false_statements(compared: Iterable[Compared]) -> FalseStatements:
    """What was found in the documents whose gold is empty."""
    empty = [one.document for one in compared if not one.document.gold]
    characters = sum(len(document.text) for document in empty)
    statements = sum(len(document.predicted) for document in empty)
    return FalseStatements(
        documents=len(empty),
        characters=characters,
        statements=statements,
        per_stretch=_rounded(STRETCH * statements / characters) if characters else None,
    )


def _intervals(tallies: Sequence[Tally]) -> tuple[Interval | None, Interval | None]:
    """Percentile intervals of both F1, from as many documents drawn again with replacement."""
    if len(tallies) < _FEWEST:
        return None, None
    draw = random.Random(_SEED)  # noqa: S311 - no secret depends on it
    counts = [(t.hits, t.strict, t.predicted, t.wanted) for t in tallies]
    detection, strict = [], []
    for _ in range(_RESAMPLES):
        drawn = draw.choices(counts, k=len(counts))
        hits, right, predicted, wanted = map(sum, zip(*drawn, strict=True))
        detection.append(_f1(hits, predicted, wanted))
        strict.append(_f1(right, predicted, wanted))
    return _interval(detection), _interval(strict)


def _interval(values: list[float]) -> Interval:
    values.sort()
    return Interval(_rounded(values[_LOW]), _rounded(values[_HIGH]))


def _f1(hits: int, predicted: int, wanted: int) -> float:
    precision = hits / predicted if predicted else 1.0
    recall = hits / wanted if wanted else 1.0
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _rounded(ratio: float) -> Decimal:
    """To four places, ties by the binary value: what every other scorer of ratios prints."""
    return Decimal(str(round(ratio, 4)))
