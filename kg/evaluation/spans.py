"""Cuts a text with marked spans into lines of pieces, however the spans nest or overlap.

A piece is covered by the same marks from end to end. A mark that goes on over several pieces or
lines is in each of them, and opens in the first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from kg.evaluation.alignment import Span


class Mark(msgspec.Struct, frozen=True):
    """How a statement is marked in the text."""

    anchor: str
    target: str  # the anchor that it leads to
    state: str
    label: str
    note: str
    tip: str


class Piece(msgspec.Struct, frozen=True):
    """A run of characters under the same marks, the outermost first."""

    text: str
    marks: tuple[Mark, ...]
    opens: tuple[Mark, ...]  # those that begin here


class Line(msgspec.Struct, frozen=True):
    """A line of the text, as the gold has it and as it was read."""

    gold: tuple[Piece, ...]
    predicted: tuple[Piece, ...]

    @property
    def marked(self) -> bool:
        """Does either side have a mark here?"""
        return any(piece.marks for piece in (*self.gold, *self.predicted))


Marked = Sequence[tuple[Mark, tuple[Span, ...]]]


def lines_of(text: str, *, gold: Marked, predicted: Marked) -> tuple[Line, ...]:
    """Cut a text into lines, each in the pieces of both sides."""
    sides = zip(_lines(text, gold), _lines(text, predicted), strict=True)
    return tuple(Line(one, other) for one, other in sides)


def _lines(text: str, marked: Marked) -> list[tuple[Piece, ...]]:
    """The lines of one side: from cut to cut, with the marks that are open there."""
    starts: dict[int, list[tuple[int, int, Mark]]] = defaultdict(list)
    ends: dict[int, set[int]] = defaultdict(set)
    for number, (mark, spans) in enumerate(marked):
        for start, end in spans:
            if start < end:
                starts[start].append((-end, number, mark))
                ends[end].add(number)
    cuts = sorted({0, len(text), *starts, *ends, *_line_ends(text)})
    open_: dict[int, Mark] = {}  # in the order in which they opened, the longer ones first
    seen: set[int] = set()
    lines: list[tuple[Piece, ...]] = []
    line: list[Piece] = []
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        for number in ends.get(start, ()):
            open_.pop(number, None)
        opened = []
        for _, number, mark in sorted(starts.get(start, ()), key=lambda one: one[:2]):
            open_[number] = mark
            if number not in seen:
                seen.add(number)
                opened.append(mark)
        if start < end:
            piece = text[start:end]
            line.append(Piece(piece.rstrip("\r\n"), tuple(open_.values()), tuple(opened)))
            if piece.endswith("\n"):
                lines.append(tuple(line))
                line = []
    return [*lines, tuple(line)]


def _line_ends(text: str) -> Iterable[int]:
    place = text.find("\n")
    while place >= 0:
        yield place + 1
        place = text.find("\n", place + 1)
