"""Lines without drawn columns that are rows all the same: parted by commas, or name and figures.

Text that was taken out of a PDF or a spreadsheet keeps the rows of a table and loses its columns:
"Norway, $12.5 , $10.0 ,", "Norway;12,5", "Norway 12.5 10.0". Such lines are rows where they come
one below the other, agree in their number of cells, and hold values in the same places, below a
line that names the columns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

from extract.reading.lines import NO_GAP, Line

Cells = tuple[tuple[int, int], ...]
Cut = Callable[[Line], Cells]

_MARK: Final = r"(?:[A-Z]{0,3}\s?[$€£¥₩₹]|[A-Z]{3})"
_FIGURE: Final = (
    rf"(?:[-+−(]?(?:{_MARK}\s?)?\d[\d,.\u00a0]*(?:[mk]|bn)?(?:\s?%)?\)?[*†‡]?"
    r"|[-–—]|\.{2,3}|[nN]/?[aA])"
)
VALUE: Final = re.compile(
    r"[^\w]*[\d０-９]|[A-Z]{0,3}\s?[$€£¥₩₹]|[-–—.…]+$|n/?a$|无$", re.IGNORECASE
)
_FIGURE_ROW: Final = re.compile(
    rf"(?P<name>[^\W\d][^\d$€£¥₹:;|]*?)\s(?P<figures>{_FIGURE}(?:\s{_FIGURE})*)"
)
_ONE_FIGURE: Final = re.compile(_FIGURE)
_TELLING: Final = re.compile(r"\d[.,]\d|\d{2}|[$€£¥₹]\s?\d")
_HEAD_WORD: Final = re.compile(r"[^\s(（]+(?:\s?[(（][^()（）]*[)）])?")
_YEAR: Final = re.compile(r"(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?")
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SENTENCE_END: Final = re.compile(r"[a-z]{3}[.!?]$|[。！？]$")
_LONGEST_CELL: Final = 60
_LONGEST_LINE: Final = 240
_FEWEST_ROWS: Final = 3  # the head among them


def cut_by_commas(lines: list[Line], first: int) -> tuple[list[Cells], int]:
    """Return the cells of the rows that begin at `lines[first]`, and the index behind them.

    Commas or semicolons part the cells; a comma that groups the digits of a number does not,
    unless the rows agree only so.
    """
    if not re.search(r"[,;]", lines[first].text[:_LONGEST_LINE]):
        return [], first + 1
    for mark in ";,":
        run = _run(lines, first, lambda text, mark=mark: mark in text)  # type: ignore[misc]
        for keeps_groups in (True, False):
            rows = [_delimited(line, mark, keeps_groups=keeps_groups) for line in run]
            width = len(rows[0]) if rows else 0
            rows = [_padded(row, width, line) for row, line in zip(rows, run, strict=True)]
            while rows and len(rows[-1]) != width:
                rows.pop()  # a line of text below the table
            if len(rows) >= _FEWEST_ROWS and _are_rows(run, rows, width):
                return rows, first + len(rows)
    return [], first + 1


def cut_by_figures(lines: list[Line], first: int) -> tuple[list[Cells], int]:
    """Return the cells of rows of a name and figures with single blanks, head first.

    The head has to have a word for every column: "Donor Pledged Paid" above "Norway 12.5 10.0".
    """
    following = lines[first + 1] if first + 1 < len(lines) else None
    if following is None or following.gap != NO_GAP or VALUE.search(lines[first].text[-1]):
        head_is_years = following is not None and following.gap == NO_GAP
        if not head_is_years or not _YEAR.fullmatch(lines[first].text.split()[-1]):
            return [], first + 1
    if not _FIGURE_ROW.fullmatch(lines[first + 1].text[:_LONGEST_LINE]):
        return [], first + 1
    run = _run(lines, first + 1, lambda text: _FIGURE_ROW.fullmatch(text) is not None)
    rows = [_named_figures(line) for line in run]
    width = len(rows[0])
    while rows and len(rows[-1]) != width:
        rows.pop()
    head = _head(lines[first], width)
    telling = all(_TELLING.search(line.text) for line in run[:1])
    if head is None or not telling or len(rows) < _FEWEST_ROWS - 1:
        return [], first + 1
    if any(len(row) != width for row in rows):
        return [], first + 1
    return [head, *rows], first + 1 + len(rows)


def _run(lines: list[Line], first: int, fits: Callable[[str], bool]) -> list[Line]:
    end = first
    while end < len(lines) and (end == first or lines[end].gap == NO_GAP):
        text = lines[end].text
        if len(text) > _LONGEST_LINE or _SENTENCE_END.search(text[-5:]) or not fits(text):
            break
        end += 1
    return lines[first:end]


def _delimited(line: Line, mark: str, *, keeps_groups: bool) -> Cells:
    """Cut a line at `mark`, as spreadsheets write it: a cell in quotes may hold the mark."""
    text = line.text
    held = {m.start() for m in _THOUSANDS.finditer(text)} if keeps_groups and mark == "," else set()
    cuts: list[int] = []
    quoted = False
    for place, character in enumerate(text):
        if character == '"':
            quoted = not quoted
        elif character == mark and not quoted and place not in held:
            cuts.append(place)
    cells = []
    for start, end in zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(text)], strict=True):
        cells.append(_stripped(line, start, end))
    return tuple(cells)


def _stripped(line: Line, start: int, end: int) -> tuple[int, int]:
    """The place of a cell without the blanks and quotation marks around it; maybe of nothing."""
    while start < end and line.text[start] in ' \t"\u3000\xa0':
        start += 1
    while end > start and line.text[end - 1] in ' \t"\u3000\xa0':
        end -= 1
    return line.start + start, line.start + end


def _padded(row: Cells, width: int, line: Line) -> Cells:
    """Rows may leave out their last cells, or close with a mark behind which there is none."""
    if len(row) == width + 1 and row[-1][0] == row[-1][1]:
        return row[:width]
    if 1 < len(row) < width:
        return row + ((line.end, line.end),) * (width - len(row))
    return row


def _are_rows(run: Sequence[Line], rows: Sequence[Cells], width: int) -> bool:
    """Whether cells are short, and one column holds values that the first row names."""
    if width < 2 or any(len(row) != width for row in rows):
        return False
    cells = [
        [line.text[a - line.start : b - line.start] for a, b in row]
        for line, row in zip(run, rows, strict=False)
    ]
    if any(len(cell) > _LONGEST_CELL for row in cells for cell in row) or not cells[0][1]:
        return False
    for column in range(1, width):
        values = [row[column] for row in cells[1:] if row[column]]
        named = not VALUE.match(cells[0][column]) or _YEAR.fullmatch(cells[0][column])
        if named and values and all(VALUE.match(value) for value in values):
            return True
    return False


def _named_figures(line: Line) -> Cells:
    found = _FIGURE_ROW.fullmatch(line.text)
    if found is None:
        return ()
    figures = [m.span() for m in _ONE_FIGURE.finditer(line.text.rstrip(), found.start("figures"))]
    return tuple((line.start + a, line.start + b) for a, b in (found.span("name"), *figures))


def _head(line: Line, width: int) -> Cells | None:
    """The cells of a head of single words, each with the unit in brackets behind it."""
    if len(line.text) > _LONGEST_LINE or _SENTENCE_END.search(line.text[-5:]):
        return None
    words = [m.span() for m in _HEAD_WORD.finditer(line.text)]
    if len(words) == width - 1:
        words.insert(0, (0, 0))
    if len(words) != width:
        return None
    return tuple((line.start + a, line.start + b) for a, b in words)
