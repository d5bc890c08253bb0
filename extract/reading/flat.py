"""Tables that lost their lines: rows that stand one behind the other in a single line of text.

    £ million (a) Peru (floods) 12.4 (b) Nepal 2.5 (c) Fiji and Tonga (cyclone) 0.27

So records of debates and scanned pages keep them. A line is one where it names the unit of its
figures, and behind that is nothing but names, each with as many figures. Years beside the unit
head a column each: “1984 £ 1985 £ (i) Peru 9,000 116,000 …”.
"""

from __future__ import annotations

import re
from typing import Final

from extract.beginnings import compiled

# “£ million”, “US$'000”, “(€ millions)”: a mark of money with a scale word, and no figure.
UNIT: Final = compiled(
    r"(?P<open>\()?(?:(?:[A-Z]{0,3}[$£€¥]|[A-Z]{3}\b)\s?"
    r"(?:(?:million|billion|thousand)s?\b|['’‘]?000s?\b|mn?\b|bn\b)|"
    r"(?:in )?(?:millions|billions|thousands) of (?:US |U\.S\. )?(?:dollars|euros|pounds|yen|yuan|"
    r"ecus?|kroner|kronor|francs)|"
    r"(?:million|billion|thousand) (?:US |U\.S\. )?(?:dollars|euros|pounds|yen|yuan))(?(open)\))"
)
_SCALE: Final = re.compile(r"[mb]illion|thousand|000|[$£€¥A-Z]\s?(?:mn?|bn)\b")
_FIGURE: Final = r"\d[\d,]*(?:\.\d+)?(?![\w%])"
_ROW: Final = re.compile(
    r"\s*(?:\(?[a-z0-9ivx]{1,4}\)\s)?(?P<name>[^\W\d]\D{0,100}?"
    r"(?:(?:['‘“][^'’”]{1,30}['’”]|\([^()]{0,60}\))\D{0,60}?)?)\s"
    rf"(?P<figures>{_FIGURE}(?:\s{_FIGURE})*)(?=\s|$)"
)
_EACH: Final = re.compile(_FIGURE)
_MONEY: Final = (
    r"(?P<{0}>(?:[A-Z]{{0,3}}[$£€¥]|[A-Z]{{3}}\b)"
    r"(?:\s?(?:million|billion|thousand|['’‘]?000s?|mn?\b|bn\b))?)"
)
# A column of a year, and the money of its figures: “1984 £”, “£ million 1990–91”; the mark of a
# note may cling to it.
_OF_YEAR: Final = re.compile(
    rf"\s*(?:{_MONEY.format('above')}\s)?\d?"
    rf"(?P<year>(?:19|20)\d\d(?:[-–/]\d{{2,4}})?(?!\d)(?:\s{_MONEY.format('behind')})?)"
)
# The names of the columns behind the one with the unit: “Expiry date”.
_COLUMN: Final = re.compile(r"\s*[A-Z][a-z]+(?:\s[a-z]+)*")
_BEFORE: Final = re.compile(r"(?P<name>[A-Z][^\d]*?)\s(?P<sums>[A-Z]\w*)\s*$")
_HEAD_WITHIN: Final = 100  # characters in which the unit has to stand
_FEWEST_ROWS: Final = 3
_COLUMNS: Final = range(3)  # at most behind the one with the unit
_LONGEST_NAME: Final = 80
_LONGEST: Final = 4_000  # characters of such a line


Cells = tuple[tuple[int, int], ...]


def names_unit(text: str, end: int) -> re.Match[str] | None:
    """Find the first unit of money before an offset; most lines have not so much as its scale."""
    return UNIT.search(text, 0, end) if _SCALE.search(text, 0, end) else None


def cut_flat(text: str) -> tuple[list[Cells], int]:
    """Return the cells of the rows in a line, those of the head first, and where they end.

    Without such rows in it there are none, and they end at 0.
    """
    if len(text) > _LONGEST:
        return [], 0
    years, place = _years(text)
    if years:
        rows = _rows(text, place, len(years))
        return ([years, *rows], rows[-1][-1][1]) if len(rows) >= _FEWEST_ROWS else ([], 0)
    unit = names_unit(text, _HEAD_WITHIN)
    if unit is None or any(c.isdigit() for c in text[: unit.start()]):
        return [], 0
    head, place = _head(text, unit)
    for _ in _COLUMNS:
        rows = _rows(text, place, len(head))
        if len(rows) >= _FEWEST_ROWS:
            return [head, *rows], rows[-1][-1][1]
        column = _COLUMN.match(text, place)
        if column is None:
            break
        head, place = (*head, _stripped(text, *column.span())), column.end()
    return [], 0


def _years(text: str) -> tuple[Cells, int]:
    """The head of a table by years, the place above their names first, and where it ends."""
    columns: list[tuple[int, int]] = []
    told = False
    place = 0
    while found := _OF_YEAR.match(text, place):
        told = told or bool(found["above"] or found["behind"])
        columns.append((found.start("above" if found["above"] else "year"), found.end("year")))
        place = found.end()
    return (((0, 0), *columns), place) if told and len(columns) > 1 else ((), 0)


def _head(text: str, unit: re.Match[str]) -> tuple[Cells, int]:
    """The names of the first columns: of what stands in the rows, and of their sums."""
    before = _BEFORE.match(text, 0, unit.start())
    if before is None:
        return ((0, 0), _stripped(text, 0, unit.end())), unit.end()
    return (before.span("name"), (before.start("sums"), unit.end())), unit.end()


def _rows(text: str, place: int, width: int) -> list[Cells]:
    rows: list[Cells] = []
    while row := _ROW.match(text, place):
        figures = [m.span() for m in _EACH.finditer(text, *row.span("figures"))]
        if len(row["name"]) > _LONGEST_NAME or len(figures) != width - 1:
            break
        rows.append((row.span("name"), *figures))
        place = row.end()
    return rows


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] == " ":
        start += 1
    return start, end
