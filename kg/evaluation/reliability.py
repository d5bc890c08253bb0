"""Is confidence worth its name: of statements that were trusted so far, how many are right?

A statement is right where it finds a gold row and agrees with it in every core slot. Those that
find optional rows count on no side, here as elsewhere.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

import msgspec

from kg.evaluation.scores import Compared, share

_BINS: Final = 5  # of equal width: finer ones would hold too few statements to be measured


class Bin(msgspec.Struct, frozen=True):
    """The statements whose confidence lies in [low, high), or [low, 1] in the last one."""

    low: Decimal
    high: Decimal
    statements: int
    confidence: Decimal  # their mean
    right: Decimal  # the share of them that is right


def reliability(compared: Iterable[Compared]) -> list[Bin]:
    """Group predictions by their confidence; empty where they bear none."""
    groups: defaultdict[int, list[tuple[Decimal, bool]]] = defaultdict(list)
    for one in compared:
        for confidence, right in _judged(one):
            groups[min(int(confidence * _BINS), _BINS - 1)].append((confidence, right))
    return [
        Bin(
            low=Decimal(place) / _BINS,
            high=Decimal(place + 1) / _BINS,
            statements=len(group),
            confidence=share(float(sum(trust for trust, _ in group)), len(group)),
            right=share(sum(right for _, right in group), len(group)),
        )
        for place, group in sorted(groups.items())
    ]


def _judged(one: Compared) -> Iterator[tuple[Decimal, bool]]:
    """How far each prediction of a document is trusted, and whether it is right."""
    for j, predicted in enumerate(one.document.predicted):
        pair, confidence = one.used.get(j), predicted.row.confidence
        optional = pair is not None and one.document.gold[pair.gold].row.optional
        if confidence is not None and not optional:
            yield confidence, pair is not None and pair.strict
