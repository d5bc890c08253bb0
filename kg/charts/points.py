"""Rows of an answer as points to draw, in panels of one unit each.

Sums in different currencies never share a panel. What is left out of the drawing is counted, and
told below it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

import msgspec

from kg.charts.columns import Columns
from kg.formats import Cell, Entity, Result, cell_text, is_number


class Point(msgspec.Struct, frozen=True):
    """One number to draw, with what names it; None as a bound is open."""

    label: str
    value: Decimal
    low: Decimal | None
    high: Decimal | None
    colour: str = ""
    code: str = ""
    source: str = ""
    target: str = ""
    mark: Decimal | None = None
    elsewhere: bool = False


class Panel(msgspec.Struct, frozen=True):
    """Points that share one axis: its title, its unit (a currency, or "")."""

    title: str
    unit: str
    points: tuple[Point, ...]


class Left(msgspec.Struct):
    """How many rows, or panels, are not drawn, and why."""

    empty: int = 0  # rows without a number
    zero: int = 0  # rows of nothing
    apart: Counter[str] = msgspec.field(default_factory=Counter)  # by the column that has the rest
    placeless: int = 0  # rows with no country that is on the map
    undated: int = 0  # points without a year, on a line of years
    beyond: int = 0  # points beyond the most that are drawn
    panels: list[str] = msgspec.field(default_factory=list)  # pictures beyond the most


def read_points(result: Result, columns: Columns, left: Left) -> tuple[Panel, ...]:
    """Read the points of an answer, in its order; `left` is added to."""
    panels: dict[tuple[str, str], list[Point]] = {}
    seen: set[tuple[object, ...]] = set()
    for row in result.rows:
        _count_apart(result, row, columns, left)
        title = _joined(row, columns.panel)
        unit = columns.currency if columns.unit is None else cell_text(row[columns.unit])
        for point in _points(result, row, columns, left):
            if columns.statement is not None:
                # A statement with evidence in several places has a row for each.
                told = (title, unit, point, row[columns.statement])
                if told in seen:
                    continue
                seen.add(told)
            panels.setdefault((title, unit), []).append(point)
    return tuple(Panel(title, unit, tuple(points)) for (title, unit), points in panels.items())


def most(panels: Sequence[Panel], limit: int, left: Left) -> tuple[Panel, ...]:
    """The panels with the most points, in their order; the others are named as left out."""
    by_size = sorted(range(len(panels)), key=lambda i: (-len(panels[i].points), i))
    kept = set(by_size[:limit])
    left.panels += [
        " ".join(filter(None, (panel.title, panel.unit)))
        for i, panel in enumerate(panels)
        if i not in kept
    ]
    return tuple(panel for i, panel in enumerate(panels) if i in kept)


def largest(points: Iterable[Point]) -> list[Point]:
    """Points by how large they are, the largest first; equal ones in the order of the answer."""
    return sorted(points, key=lambda point: -abs(point.value))


def together(points: Sequence[Point], label: str) -> Point:
    """Several points as one; its bounds are open where one of theirs is."""
    lows = [point.low for point in points if point.low is not None]
    highs = [point.high for point in points if point.high is not None]
    return Point(
        label=label,
        value=sum((point.value for point in points), Decimal(0)),
        low=sum(lows, Decimal(0)) if len(lows) == len(points) else None,
        high=sum(highs, Decimal(0)) if len(highs) == len(points) else None,
    )


def _points(result: Result, row: tuple[Cell, ...], columns: Columns, left: Left) -> list[Point]:
    if not columns.value:  # a map that only names countries
        return _placed(row, columns, Decimal(1), None, left)
    if len(columns.value) > 1:
        return _parts(result, row, columns, left)
    value = _number(row, columns.value[0])
    if value is None and columns.until is not None:
        value = _number(row, columns.until)
    if value is None:
        left.empty += 1
        return []
    if value == 0:
        left.zero += 1
        return []
    bounds = _bounds(row, columns, value)
    if columns.code is not None:
        return _placed(row, columns, value, bounds, left)
    return [_point(row, columns, value, bounds)]


def _parts(result: Result, row: tuple[Cell, ...], columns: Columns, left: Left) -> list[Point]:
    """The columns of a stack: each a part, coloured by its name."""
    found = []
    for place in columns.value:
        value = _number(row, place)
        if value:
            point = _point(row, columns, value, (value, value))
            found.append(msgspec.structs.replace(point, colour=result.columns[place]))
    if not found:
        left.zero += 1
    return found


def _point(
    row: tuple[Cell, ...],
    columns: Columns,
    value: Decimal,
    bounds: tuple[Decimal | None, Decimal | None],
) -> Point:
    elsewhere = None if columns.elsewhere is None else _number(row, columns.elsewhere)
    return Point(
        label=_joined(row, columns.label),
        value=value,
        low=bounds[0],
        high=bounds[1],
        colour="" if columns.colour is None else cell_text(row[columns.colour]),
        source="" if columns.source is None else cell_text(row[columns.source]),
        target="" if columns.target is None else cell_text(row[columns.target]),
        mark=None if columns.mark is None else _number(row, columns.mark),
        elsewhere=columns.elsewhere is None or elsewhere != 0,
    )


def _placed(
    row: tuple[Cell, ...],
    columns: Columns,
    value: Decimal,
    bounds: tuple[Decimal | None, Decimal | None] | None,
    left: Left,
) -> list[Point]:
    codes = [] if columns.code is None else _codes(row[columns.code])
    if not codes:
        left.placeless += 1
    low, high = bounds or (value, value)
    return [Point(label=code, value=value, low=low, high=high, code=code) for code in codes]


def _codes(cell: Cell) -> list[str]:
    """Alpha-3 codes: of countries by their IRI, or as they stand."""
    if isinstance(cell, Entity):
        head, _, code = cell.iri.rpartition("/")
        return [code] if head.endswith("/country") else []
    if isinstance(cell, tuple):
        return [code for entity in cell for code in _codes(entity)]
    return [cell] if isinstance(cell, str) and cell else []


def _bounds(
    row: tuple[Cell, ...], columns: Columns, value: Decimal
) -> tuple[Decimal | None, Decimal | None]:
    if columns.lowest is not None and columns.highest is not None:
        return _number(row, columns.lowest), _number(row, columns.highest)
    until = None if columns.until is None else _number(row, columns.until)
    if until is not None:
        return value, until
    cell = None if columns.qualifier is None else row[columns.qualifier]
    word = cell.iri.rpartition("/")[2] if isinstance(cell, Entity) else "exact"
    low = None if word in ("up-to", "up_to", "nearly", "about") else value
    high = None if word in ("at-least", "at_least", "about") else value
    return low, high


def _count_apart(result: Result, row: tuple[Cell, ...], columns: Columns, left: Left) -> None:
    for place in columns.apart:
        if _number(row, place):
            left.apart[result.columns[place]] += 1


def _joined(row: tuple[Cell, ...], places: tuple[int, ...]) -> str:
    return " · ".join(filter(None, (cell_text(row[place]) for place in places)))


def _number(row: tuple[Cell, ...], place: int) -> Decimal | None:
    cell = row[place]
    return Decimal(cell) if is_number(cell) else None
