"""Stretches of a text: those that share a character with another, and those that hold it."""

from __future__ import annotations

from itertools import product

import pytest

from extract.spans import Spans

SOME = [(4, 9), (1, 12), (20, 22), (5, 6), (22, 25)]


@pytest.mark.parametrize("spans", [[], SOME, SOME[:1], SOME[2:]])
def test_every_stretch(spans: list[tuple[int, int]]) -> None:
    """The answers are those of looking at each of them."""
    kept = Spans(spans)
    for start, end in product(range(28), repeat=2):
        if start < end:
            assert kept.overlaps(start, end) == any(a < end and start < b for a, b in spans)
            assert kept.covers(start, end) == any(a <= start and end <= b for a, b in spans)
