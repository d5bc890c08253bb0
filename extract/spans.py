"""Stretches of a text, asked many times over which of them lie at a place."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class Spans:
    """Stretches that may overlap; each question takes a search by halves.

    Of those that begin before a place, only how far the furthest reaches matters.
    """

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        ordered = sorted(spans)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def overlaps(self, start: int, end: int) -> bool:
        """Does any share a character with the stretch from `start` to `end`?"""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start

    def covers(self, start: int, end: int) -> bool:
        """Does the stretch from `start` to `end` lie within any?"""
        before = bisect_right(self._starts, start)
        return before > 0 and self._reach[before - 1] >= end
