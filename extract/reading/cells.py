"""Lines without drawn columns that are rows all the same: parted by commas, or name and figures.

Text that was taken out of a PDF or a spreadsheet keeps the rows of a table and loses its columns:
"Norway, $12.5 , $10.0 ,", "Norway;12,5", "Norway 12.5 10.0". Such lines are rows where they come
one below the other, agree in their number of cells, and hold values in the same places, below a
line that names the columns.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from extract.reading.flat import UNIT, Cells, names_unit
from extract.reading.lines import NO_GAP, Line

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
_IN_BRACKETS: Final = re.compile(r"\([^()]*\)")
_OPEN_BRACKET: Final = re.compile(r"\([^()]*$")
_YEAR: Final = re.compile(r"(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?")
# A head of years alone, to which marks of footnotes may cling: “11990–91 11991–92 1 21992–93”.
_YEARS_ROW: Final = re.compile(
    r"(?:(?:\d[,\s]\s?)*\d?(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?[*†‡]*(?:\s|$))+"
)
_YEAR_WITHIN: Final = re.compile(r"(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?(?!\d)")
_THOUSANDS: Final = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
_SENTENCE_END: Final = re.compile(r"[a-z]{3}[.!?]$|[。！？]$")
_LONGEST_CELL: Final = 60
_LONGEST_LINE: Final = 240
_FEWEST_ROWS: Final = 3  # the head among them
_FEWEST_CELLS: Final = 2
_FEWEST_APART: Final = 3  # rows with blank lines between them
_LONG_RUN: Final = 20


def cut_by_commas(lines: list[Line], first: int) -> tuple[list[Cells], int]:
    """Return the cells of the rows that begin at `lines[first]`, and the index behind them.

    Commas or semicolons part the cells; a comma that groups the digits of a number does not,
    unless the rows agree only so. Where there are no rows, none begin before that index.
    """
    longest = 0
    for mark in ";,":
        if mark not in lines[first].text[:_LONGEST_LINE]:
            continue
        for keeps_groups in (True, False) if mark == "," else (False,):
            rows = _rows_of(lines, first, mark, keeps_groups=keeps_groups)
            if len(rows) >= _FEWEST_ROWS and _are_rows(lines[first:], rows, len(rows[0])):
                return rows, first + len(rows)
            longest = max(longest, len(rows))
    return [], _behind(first, longest)


def cut_by_figures(lines: list[Line], first: int) -> tuple[list[Cells], int, int]:
    """Return the cells of rows of a name and figures with single blanks, head first.

    The head has to have a word for every column: "Donor Pledged Paid" above "Norway 12.5 10.0". It
    may have a second line where a bracket is open, and rows may have blank lines between them.

    Returns:
        the rows, how many lines the head has, and the index behind the table.
    """
    text = lines[first].text
    years = _years(lines[first])
    last = text[-_LONGEST_CELL:].split()[-1]
    if VALUE.search(text[-1]) and not (years or _YEAR.fullmatch(last)):
        return [], 0, first + 1
    tall = 2 if _OPEN_BRACKET.search(text[-_LONGEST_CELL:]) else 1
    if first + tall >= len(lines):
        return [], 0, first + 1
    gap = lines[first + tall].gap
    if first + tall + 1 < len(lines) and names_unit(text, _LONGEST_LINE):
        gap = lines[first + tall + 1].gap  # a caption may stand apart from its rows
    rows: list[Cells] = []
    for line in _below(lines, first + tall, gap=gap):
        row = _named_figures(line)
        if row and rows and years and len(row) < len(rows[0]):
            row = row[:1] + ((line.end, line.end),) * (
                len(rows[0]) - 1
            )  # of which years none tells
        if not row or (rows and len(row) != len(rows[0])):
            break
        rows.append(row)
    fewest = _FEWEST_ROWS - 1 if gap == NO_GAP else _FEWEST_APART
    if len(rows) < fewest or not _TELLING.search(lines[first + tall].text):
        return [], 0, first + 1
    width = len(rows[0])
    if years is not None:
        head = ((lines[first].start,) * 2, *years) if len(years) == width - 1 else None
    else:
        head = None if UNIT.fullmatch(text) else _head(lines[first : first + tall], width)
    head = head or _caption(lines[first], rows)
    if head is None:
        return [], 0, _behind(first, len(rows))
    return [head, *rows], tall, first + tall + len(rows)


def _behind(first: int, tried: int) -> int:
    """Where to look for a table next: what has been tried at length is not tried line by line."""
    return first + (tried if tried > _LONG_RUN else 1)


def _below(lines: list[Line], first: int, *, gap: int = NO_GAP) -> Iterator[Line]:
    """The lines from an index on that may be rows of one table, with the same gap between them."""
    for place in range(first, len(lines)):
        line = lines[place]
        if (place > first and line.gap != gap) or len(line.text) > _LONGEST_LINE:
            return
        if _SENTENCE_END.search(line.text[-5:]):
            return
        yield line


def _rows_of(lines: list[Line], first: int, mark: str, *, keeps_groups: bool) -> list[Cells]:
    """The lines from an index on that have as many cells as the first of them."""
    rows: list[Cells] = []
    for line in _below(lines, first):
        parted = mark in line.text and "|" not in line.text
        row = _delimited(line, mark, keeps_groups=keeps_groups) if parted else ()
        width = len(rows[0]) if rows else len(row)
        row = _padded(row, width, line)
        if len(row) != width or width < _FEWEST_CELLS:
            break
        rows.append(row)
    return rows


def _delimited(line: Line, mark: str, *, keeps_groups: bool) -> Cells:
    """Cut a line at `mark`, as spreadsheets write it: a cell in quotes or brackets may hold it."""
    text = line.text
    held = {m.start() for m in _THOUSANDS.finditer(text)} if keeps_groups and mark == "," else set()
    held.update(place for m in _IN_BRACKETS.finditer(text) for place in range(*m.span()))
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


def _caption(line: Line, rows: Sequence[Cells]) -> Cells | None:
    """The head of one column of figures may be a caption that tells their unit."""
    text = line.text
    if len(rows[0]) != _FEWEST_CELLS or len(rows) < _FEWEST_ROWS or not names_unit(text, len(text)):
        return None
    return ((line.start, line.start), (line.start, line.end))


def _years(line: Line) -> Cells | None:
    """The years of a head that tells nothing else, without the marks of footnotes."""
    if len(line.text) > _LONGEST_LINE or not _YEARS_ROW.fullmatch(line.text):
        return None
    years = (m.span() for m in _YEAR_WITHIN.finditer(line.text))
    return tuple((line.start + a, line.start + b) for a, b in years)


def _named_figures(line: Line) -> Cells:
    found = _FIGURE_ROW.fullmatch(line.text)  # of a length that `_below` has bounded
    if found is None:
        return ()
    figures = [m.span() for m in _ONE_FIGURE.finditer(line.text.rstrip(), found.start("figures"))]
    return tuple((line.start + a, line.start + b) for a, b in (found.span("name"), *figures))


def _head(lines: list[Line], width: int) -> Cells | None:
    """The cells of a head of single words, each with the unit in brackets behind it."""
    if any(len(line.text) > _LONGEST_LINE for line in lines):
        return None
    if _SENTENCE_END.search(lines[-1].text[-5:]):
        return None
    words = [
        (line.start + m.start(), line.start + m.end())
        for line in lines
        for m in _HEAD_WORD.finditer(line.text)
    ]
    if len(lines) > 1:  # the last column's unit runs on: “Pledges (millions of” / “dollars)”
        opened = lines[0].start + lines[0].text.rindex("(")
        kept = [word for word in words if word[0] < opened]
        words = [*kept[:-1], (kept[-1][0], lines[-1].end)] if kept else []
    if len(words) == width - 1:
        words.insert(0, (lines[0].start, lines[0].start))
    return tuple(words) if len(words) == width else None
