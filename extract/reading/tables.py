"""Tables: lines of Markdown cells, and columns set with tabs, runs of blanks, commas or nothing.

A table is a run of lines. Columns of plain text must agree: as many cells in nearly every line,
and with blanks between them, cells that begin or end under each other; a paragraph set with wide
blanks has neither. An empty cell keeps its place: it is a place of no length.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import Final, NamedTuple

from extract.reading.cells import VALUE, cut_by_commas, cut_by_figures
from extract.reading.flat import Cells, cut_flat
from extract.reading.lines import NO_GAP, Line, columns
from extract.reading.markers import read_marker
from extract.reading.stacked import cut_stacked

_PIPE_ROW: Final = re.compile(r"\|.*|[^|]+\|.*\S")
_PIPE_RULE: Final = re.compile(r"\|?\s*:?-{1,}:?\s*(?:\|\s*:?-{1,}:?\s*)*\|?")
_BAR: Final = re.compile(r"(?<!\\)\|")
_PLAIN_CELL: Final = re.compile(r"\S+(?:[ \u3000\xa0](?![ \u3000\xa0])\S+)*")
_WIDE_GAP: Final = re.compile(r"\t|[ \u3000\xa0]{2,}")
_CHINESE_CELL: Final = re.compile(r"[^\s]+(?: (?! )[^\s]+)*")
_YEAR: Final = re.compile(r"(?:FY\s?)?(?:19|20)\d\d(?:[-–/]\d{2,4})?\s*年?度?")
_LONGEST_CELL: Final = 60
_FEWEST_ROWS: Final = 2
_FEWEST_CELLS: Final = 2
_FEWEST_UNFRAMED: Final = 3  # lines with bars between words, and none around them


class Row(NamedTuple):
    """A row of a table: its cells as places in the document, and whether it names the columns."""

    lines: tuple[Line, ...]  # most rows stand on one
    cells: Cells
    is_head: bool


def read_table(lines: list[Line], first: int) -> tuple[list[Row], int]:
    """Return the rows of the table that begins at `lines[first]`, and the index behind it.

    Where no table begins there are no rows, and none begins before that index either.
    """
    flat, _ = cut_flat(lines[first].text)
    if flat:
        place = lines[first].start
        placed = (tuple((place + a, place + b) for a, b in cells) for cells in flat)
        return [
            Row((lines[first],), row, is_head=i == 0) for i, row in enumerate(placed)
        ], first + 1
    if "|" in lines[first].text:
        rows, end = _pipe_table(lines, first)
        return (rows, end) if rows else _stacked_table(lines, first, end)
    if _WIDE_GAP.search(lines[first].text):
        rows, end = _plain_table(lines, first)
        if rows:
            return rows, end
        found, behind = _table_without_columns(lines, first)
        return (found, behind) if found else ([], max(end, behind))
    return _table_without_columns(lines, first)


def _table_without_columns(lines: list[Line], first: int) -> tuple[list[Row], int]:
    cells, behind = cut_by_commas(lines, first)
    tall = 1
    if not cells:
        cells, tall, end = cut_by_figures(lines, first)
        behind = end if cells else max(behind, end)
    if not cells:
        return _stacked_table(lines, first, behind)
    head = Row(tuple(lines[first : first + tall]), cells[0], is_head=True)
    run = zip(lines[first + tall : behind], cells[1:], strict=True)
    return [head, *(Row((line,), row, is_head=False) for line, row in run)], behind


def _stacked_table(lines: list[Line], first: int, behind: int) -> tuple[list[Row], int]:
    rows, end = cut_stacked(lines, first)
    if not rows:
        return [], max(behind, end)
    ends = [*(start for start, _ in rows[1:]), end]
    run = zip(rows, ends, strict=True)
    return [
        Row(tuple(lines[start:stop]), cells, is_head=i == 0)
        for i, ((start, cells), stop) in enumerate(run)
    ], end


def _pipe_table(lines: list[Line], first: int) -> tuple[list[Row], int]:
    end = first
    while end < len(lines) and (end == first or lines[end].gap == NO_GAP):
        if not _PIPE_ROW.match(lines[end].text):
            break
        end += 1
    rules = [i for i in range(first, end) if is_column_rule(lines[i].text)]
    cells = {i: _pipe_cells(lines[i]) for i in range(first, end) if i not in rules}
    framed = all(lines[i].text.startswith("|") for i in range(first, end))
    agree = framed or len({len(row) for row in cells.values()}) == 1
    fewest = _FEWEST_ROWS if framed else _FEWEST_UNFRAMED
    if not cells or not (rules or (agree and len(cells) >= fewest)):
        return [], max(end, first + 1)
    if max(len(row) for row in cells.values()) < _FEWEST_CELLS:
        return [], end
    head = rules[0] if rules and rules[0] > first else first
    if not rules and _names_columns(lines[first], list(cells.values())):
        head = first + 1
    filled = ((i, row) for i, row in cells.items() if any(a < b for a, b in row))
    rows = [Row((lines[i],), row, is_head=i < head) for i, row in filled]
    return rows, end


def is_column_rule(text: str) -> bool:
    """Whether a line is the rule below the head of a Markdown table."""
    return "|" in text and "-" in text and _PIPE_RULE.fullmatch(text) is not None


def _pipe_cells(line: Line) -> Cells:
    """The cells between the bars, empty ones too; a bar at either end only frames the row."""
    text = line.text
    start = 1 if text.startswith("|") else 0
    end = len(text) - 1 if text.endswith("|") and not text.endswith("\\|") else len(text)
    if start > end:
        return ()
    bars = [m.start() for m in _BAR.finditer(text, start, end)]
    cells = []
    for a, b in zip([start, *(bar + 1 for bar in bars)], [*bars, max(start, end)], strict=True):
        cell = text[a:b].strip()
        place = line.start + a + (text[a:b].index(cell) if cell else 0)
        cells.append((place, place + len(cell)))
    return tuple(cells)


def _plain_table(lines: list[Line], first: int) -> tuple[list[Row], int]:
    end = first
    rows: list[Cells] = []
    while end < len(lines) and (end == first or lines[end].gap == NO_GAP):
        cells = _places(lines[end], _PLAIN_CELL) if _has_wide_gap(lines[end].text) else ()
        if len(cells) < _FEWEST_CELLS or any(b - a > _LONGEST_CELL for a, b in cells):
            break
        rows.append(cells)
        end += 1
    run = lines[first:end]
    if len(rows) < _FEWEST_ROWS:
        return [], max(end, first + 1)
    if not _is_regular(run, rows):
        # One ideographic space may part the cells where a long one filled the column.
        rows = [_places(line, _CHINESE_CELL) for line in run]
        if not all("\u3000" in line.text for line in run) or not _is_regular(run, rows):
            return [], end
    rows = _by_tabs(run) or _under_the_head(run, rows)
    head = _names_columns(lines[first], rows)
    numbered = enumerate(zip(run, rows, strict=True))
    return [Row((line,), cells, is_head=head and i == 0) for i, (line, cells) in numbered], end


def _by_tabs(run: list[Line]) -> list[Cells] | None:
    """The cells between single tabs, empty ones too, where every line has as many tabs."""
    tabs = {line.text.count("\t") for line in run}
    if len(tabs) != 1 or tabs == {0}:
        return None
    rows = []
    for line in run:
        cells, start = [], 0
        for cell in line.text.split("\t"):
            bare = cell.strip()
            place = line.start + start + (cell.index(bare) if bare else 0)
            cells.append((place, place + len(bare)))
            start += len(cell) + 1
        rows.append(tuple(cells))
    return rows


def _under_the_head(run: list[Line], rows: list[Cells]) -> list[Cells]:
    """Give every row a cell for each column of the head, empty ones where it has none.

    A head with a cell fewer than the rows has none above their names. Where a row has fewer
    cells than the head, each stands in the column whose name is nearest to it.
    """
    width = Counter(map(len, rows)).most_common(1)[0][0]
    head = rows[0]
    if len(head) == width - 1:
        return [((run[0].start, run[0].start), *head), *rows[1:]]
    if len(head) != width or any("\t" in line.text for line in run):
        return rows
    named = [_edges(run[0], cell) for cell in head]
    out = [head]
    for line, row in zip(run[1:], rows[1:], strict=True):
        out.append(_placed(line, row, named) if len(row) < width else row)
    return out


def _placed(line: Line, row: Cells, named: list[tuple[int, int]]) -> Cells:
    """Put the cells of a row under the nearest names, none before the cell to its left."""
    cells: list[tuple[int, int]] = []
    for place in row:
        start, end = _edges(line, place)
        left, last = len(cells), row[0][0]
        nearest = min(
            range(left, len(named)),
            key=lambda i: min(abs(named[i][0] - start), abs(named[i][1] - end)),
            default=None,
        )
        if nearest is None:
            return row
        cells += [(last, last)] * (nearest - left) + [place]
    return (*cells, *[(line.end, line.end)] * (len(named) - len(cells)))


def _edges(line: Line, place: tuple[int, int]) -> tuple[int, int]:
    """The columns in which a cell begins and ends."""
    start, end = (line.indent + columns(line.text[: edge - line.start]) for edge in place)
    return start, end


def _has_wide_gap(text: str) -> bool:
    """Whether there is a wide gap in a line, other than the one behind its bullet."""
    marker = read_marker(text)
    return _WIDE_GAP.search(text, marker.length if marker else 0) is not None


def _is_regular(lines: list[Line], rows: list[Cells]) -> bool:
    count, times = Counter(map(len, rows)).most_common(1)[0]
    headed = len(rows[0]) == count - 1  # with no name above the first column
    agree = times * 5 >= (len(rows) - headed) * 4
    return agree and count > 1 and _columns_agree(lines, rows, count)


def _columns_agree(lines: list[Line], rows: list[Cells], count: int) -> bool:
    """Whether most cells begin or end in one column, or tabs part them, or all are values."""
    if all("\t" in line.text for line in lines):
        return True
    regular = [(line, row) for line, row in zip(lines, rows, strict=True) if len(row) == count]
    need = 0.7 * len(regular)
    for column in range(1, count):
        for edge in (0, 1):
            places = Counter(
                line.indent + columns(line.text[: row[column][edge] - line.start])
                for line, row in regular
            )
            # Letters that are wider or narrower than they count shift a column by one.
            if max(places[p] + places[p + 1] + places[p - 1] for p in places) >= need:
                break
        else:
            values = sum(1 for line, row in regular if VALUE.match(_text(line, row[column])))
            if values < need:
                return False
    return True


def _names_columns(line: Line, rows: list[Cells]) -> bool:
    """Whether the first row has no values, or years alone, and rows enough stand below it."""
    names = [_text(line, cell) for cell in rows[0][1:]]
    return len(rows) > 2 and all(_YEAR.fullmatch(name) or not VALUE.match(name) for name in names)


def _places(line: Line, pattern: re.Pattern[str]) -> Cells:
    """Return where the cells of a line stand in the document, without blanks at their ends."""
    places: list[tuple[int, int]] = []
    for match in pattern.finditer(line.text):
        cell = match[0].strip()
        if cell:
            start = line.start + match.start() + match[0].index(cell)
            places.append((start, start + len(cell)))
    return tuple(places)


def _text(line: Line, place: tuple[int, int]) -> str:
    return line.text[place[0] - line.start : place[1] - line.start]
