"""Tables whose cells stand one below the other, as pages do that were saved without their columns.

    Country |              Donor
    Pledge |               Pledged
    Norway |               Norway
    $40 million |          $40 million

Every cell has a line, or ends with a bar. Nothing tells where a row ends but the order itself: the
table has as many columns as make the first cell of each row a name, and one of the others a column
of values below a head that is none. A lone line between two rows (“Other donors”) is left out.
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
_LETTER: Final = re.compile(r"[^\W\d_]|[$€£¥₩₹]")
_YEAR: Final = re.compile(r"(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?")

_Cell = tuple[int, int, int]  # where it starts and ends, and on which line it starts


def cut_stacked(lines: Sequence[Line], first: int) -> tuple[list[tuple[int, Cells]], int]:
    """Return the rows of the table that begins at `lines[first]`, and the index behind it.

    A row is the number of its first line, and its cells. Where there are no rows, none begin
    before that index.
    """
    barred = lines[first].text.endswith("|") and not lines[first].text.startswith("|")
    found = _barred(lines, first) if barred else _bare(lines, first)
    cells = list(islice(found, _WIDTHS.stop * _FEWEST_ROWS))  # most lines begin no table
    width, column = _width(lines, cells, empty=barred)
    if not width:
        return [], first + 1
    cells += found
    rows, end = _rows(lines, cells, width, column)
    behind = cells[end][2] if end < len(cells) else cells[-1][2] + 1
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


def _width(lines: Sequence[Line], cells: list[_Cell], *, empty: bool) -> tuple[int, int]:
    """The least number of columns that makes a table, and a column of values; (0, 0) for none."""
    texts = [_text(lines, cell) for cell in cells]
    values = [VALUE.match(text) is not None for text in texts]
    for width in _WIDTHS:
        if len(texts) < width * _FEWEST_ROWS:
            break
        if not all(texts[:width]) or values[0] or not all(map(_names_column, texts[1:width])):
            continue  # the head names every column
        names = range(width, width * _FEWEST_ROWS, width)
        if any(values[at] or not texts[at] for at in names):
            continue
        for column in range(1, width):
            below = [at + column for at in names]
            filled = [at for at in below if texts[at]]
            enough = len(filled) == len(below) or (empty and len(filled) * 2 > len(below))
            if enough and all(values[at] for at in filled):
                return width, column
    return 0, 0


def _names_column(text: str) -> bool:
    """Whether a cell may name a column: words, a mark of money without a figure, or a year."""
    figure = VALUE.match(text) and (_DIGIT.search(text) or not _LETTER.search(text))
    return not figure or _YEAR.fullmatch(text) is not None


def _rows(
    lines: Sequence[Line], cells: list[_Cell], width: int, column: int
) -> tuple[list[list[_Cell]], int]:
    """The rows, head first, up to the first whose name is none or too long; and where they end."""
    rows = [cells[:width]]
    end = width
    while end + width <= len(cells):
        row, shifted = cells[end : end + width], cells[end + 1 : end + 1 + width]
        if not _is_value(lines, row[column]) and _is_row(lines, shifted, width):
            apart = not _is_value(lines, cells[end]) and _is_value(lines, shifted[column])
            row, end = (shifted, end + 1) if apart else (row, end)
        if not _is_row(lines, row, width):
            break
        rows.append(row)
        end += width
    return rows, end


def _is_row(lines: Sequence[Line], row: list[_Cell], width: int) -> bool:
    """Whether cells are as many as the table's, short, and the first of them a name."""
    if len(row) < width or any(end - start > _LONGEST_BARRED for start, end, _ in row):
        return False
    name = _text(lines, row[0])
    return bool(name) and not VALUE.match(name) and len(name) <= _LONGEST_CELL


def _is_value(lines: Sequence[Line], cell: _Cell) -> bool:
    return VALUE.match(_text(lines, cell)) is not None


def _text(lines: Sequence[Line], cell: _Cell) -> str:
    """The text of a cell, of its first line where it has two."""
    start, end, at = cell
    line = lines[at]
    return line.text[start - line.start : end - line.start]
