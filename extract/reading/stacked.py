"""Tables whose cells stand one below the other, as pages do that were saved without their columns.

    Country |              Donor
    Pledge |               Pledged
    Norway |               Norway
    $40 million |          $40 million

Every cell has a line, or ends with a bar. Nothing tells where a row ends but the order itself: the
table has as many columns as make the first cell of each row a name, and one of the others a column
of values below a head that is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from extract.reading.cells import VALUE
from extract.reading.flat import Cells
from extract.reading.lines import NEW_PAGE, Line

_WIDTHS: Final = range(2, 8)
_FEWEST_ROWS: Final = 4  # the head among them
_LONGEST_CELL: Final = 60
_LONGEST_BARRED: Final = 160  # of notes among cells that bars end
_LONGEST_RUN: Final = 400  # cells of one table
_SENTENCE: Final = re.compile(r"[a-z]{3}[.!?:;,]$|[。！？：；，]$")
_BULLET: Final = re.compile(r"[-*•·–]\s|\(?\d{1,2}[.)]\s")

_DIGIT: Final = re.compile(r"[\d０-９]")

_Cell = tuple[int, int, int]  # where it starts and ends, and on which line it starts


def cut_stacked(lines: Sequence[Line], first: int) -> tuple[list[tuple[int, Cells]], int]:
    """Return the rows of the table that begins at `lines[first]`, and the index behind it.

    A row is the number of its first line, and its cells. Where there are no rows, none begin
    before that index.
    """
    barred = lines[first].text.endswith("|") and not lines[first].text.startswith("|")
    found = _barred(lines, first) if barred else _bare(lines, first)
    cells = list(islice(found, _WIDTHS.stop * _FEWEST_ROWS))  # most lines begin no table
    width = _width(lines, cells, empty=barred)
    if width is None:
        return [], first + 1
    cells += found
    count = _fitting(lines, cells, width)
    rows = [cells[at : at + width] for at in range(0, count * width, width)]
    behind = cells[count * width][2] if count * width < len(cells) else cells[-1][2] + 1
    return [(row[0][2], tuple((a, b) for a, b, _ in row)) for row in rows], behind


def _barred(lines: Sequence[Line], first: int) -> Iterator[_Cell]:
    """The cells that bars end, from a line on; lines without a bar go on in the next."""
    begun: _Cell | None = None
    found = 0
    for at in range(first, len(lines)):
        line = lines[at]
        if (at > first and line.gap == NEW_PAGE) or found >= _LONGEST_RUN:
            return
        start = 0
        for bar in (m.start() for m in re.finditer(r"\|", line.text)):
            text = line.text[start:bar]
            a = line.start + start + len(text) - len(text.lstrip())
            b = line.start + start + len(text.rstrip())
            yield (begun[0], max(b, begun[1]), begun[2]) if begun else (a, max(a, b), at)
            found += 1
            begun, start = None, bar + 1
        if line.text[start:].strip():
            if begun is not None:
                return  # a cell of three lines is a paragraph
            begun = (line.start + start, line.end, at)


def _bare(lines: Sequence[Line], first: int) -> Iterator[_Cell]:
    """Short lines with the same gap between them all, each a cell."""
    for at in range(first, min(len(lines), first + _LONGEST_RUN)):
        line = lines[at]
        apart = at > first + 1 and line.gap != lines[first + 1].gap
        if apart or (at > first and line.gap == NEW_PAGE) or len(line.text) > _LONGEST_CELL:
            return
        if "|" in line.text or _SENTENCE.search(line.text[-6:]) or _BULLET.match(line.text):
            return
        yield line.start, line.end, at


def _width(lines: Sequence[Line], cells: list[_Cell], *, empty: bool) -> int | None:
    """The number of columns: the least that makes a table; None where none does."""
    texts = [_text(lines, cell) for cell in cells]
    values = [VALUE.match(text) is not None for text in texts]
    for width in _WIDTHS:
        if len(texts) < width * _FEWEST_ROWS:
            return None
        if not all(texts[:width]) or any(_DIGIT.search(text) for text in texts[:width]):
            continue  # the head names every column
        names = range(width, width * _FEWEST_ROWS, width)
        if any(values[at] or not texts[at] for at in names):
            continue
        for column in range(1, width):
            below = [at + column for at in names]
            filled = [at for at in below if texts[at]]
            enough = len(filled) == len(below) or (empty and len(filled) * 2 > len(below))
            if enough and all(values[at] for at in filled):
                return width
    return None


def _fitting(lines: Sequence[Line], cells: list[_Cell], width: int) -> int:
    """How many rows the table has: up to the first whose name is none, or is too long."""
    count = len(cells) // width
    for row in range(1, count):
        name = _text(lines, cells[row * width])
        if not name or VALUE.match(name) or len(name) > _LONGEST_CELL:
            return row
        if any(end - start > _LONGEST_BARRED for start, end, _ in cells[row * width :][:width]):
            return row
    return count


def _text(lines: Sequence[Line], cell: _Cell) -> str:
    """The text of a cell, of its first line where it has two."""
    start, end, at = cell
    line = lines[at]
    return line.text[start - line.start : end - line.start]
