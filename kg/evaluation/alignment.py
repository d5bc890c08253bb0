"""Which prediction found which gold row.

A prediction finds a gold row where their quotes overlap, neither being much the longer, and they
hold the same number. Of all such pairs of a document the best is taken first, and each row once.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from kg.evaluation.agreement import fits, wrong_slots
from kg.evaluation.rows import CORE, SLOTS, GoldRow, PredictedRow, Slot

Span = tuple[int, int]

# How much longer than the other a quote may be.
_TIMES, _MORE = 4, 20


class Gold(msgspec.Struct, frozen=True):
    """A gold row at its place in the document."""

    row: GoldRow
    span: Span
    lang: str  # of the block that it stands in


class Predicted(msgspec.Struct, frozen=True):
    """A prediction at its place in the document."""

    row: PredictedRow
    lang: str

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.row.start, self.row.end

    @property
    def pieces(self) -> tuple[Span, ...]:
        """Where it stands, without what was mended away between."""
        return self.row.spans or (self.span,)


class Pair(msgspec.Struct, frozen=True):
    """A gold row and the prediction that found it, by their places in the lists of a document."""

    gold: int
    predicted: int
    wrong: tuple[Slot, ...]

    @property
    def strict(self) -> bool:
        """Are all core slots right?"""
        return not any(slot in CORE for slot in self.wrong)


class _Rank(NamedTuple):
    """What makes one pair better than another, first things first."""

    wanted: bool
    overlap: float
    right: int
    closeness: int
    gold: int  # both negative: the first in the text wins
    predicted: int


def align(gold: Sequence[Gold], predicted: Sequence[Predicted]) -> list[Pair]:
    """Pair the gold rows and the predictions of one document, best pairs first."""
    candidates: list[tuple[_Rank, Pair]] = []
    for i, j, shared in overlapping([g.span for g in gold], [p.span for p in predicted]):
        one, other = gold[i], predicted[j]
        if fits(one.row, other.row):
            wrong = wrong_slots(one.row, other.row)
            closeness = -abs(one.span[0] - other.span[0])
            right = len(SLOTS) - len(wrong)
            rank = _Rank(not one.row.optional, shared, right, closeness, -i, -j)
            candidates.append((rank, Pair(i, j, wrong)))
    candidates.sort(key=lambda candidate: candidate[0], reverse=True)
    gold_taken: set[int] = set()
    predicted_taken: set[int] = set()
    pairs = []
    for _, pair in candidates:
        if pair.gold not in gold_taken and pair.predicted not in predicted_taken:
            gold_taken.add(pair.gold)
            predicted_taken.add(pair.predicted)
            pairs.append(pair)
    return pairs


def overlapping(
    gold: Sequence[Span], predicted: Sequence[Span]
) -> Iterator[tuple[int, int, float]]:
    """Yield the places of all pairs of spans that overlap, and how much.

    Not all pairs are tried: a long document has millions.
    """
    order = sorted(range(len(predicted)), key=lambda j: predicted[j][0])
    starts = [predicted[j][0] for j in order]
    for i, (start, end) in enumerate(gold):
        longest = _TIMES * (end - start) + _MORE  # a longer one is no match
        first, last = bisect_left(starts, start - longest), bisect_left(starts, end)
        for j in order[first:last]:
            shared = _overlap((start, end), predicted[j])
            if shared > 0:
                yield i, j, shared


def _overlap(one: Span, other: Span) -> float:
    """Shared characters over the shorter span; 0 where one is far longer than the other."""
    shorter, longer = sorted((one[1] - one[0], other[1] - other[0]))
    if longer > _TIMES * shorter + _MORE:
        return 0.0
    return (min(one[1], other[1]) - max(one[0], other[0])) / max(1, shorter)
