"""Lines over years: a mark for each sum, and a line only where one year follows the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

import msgspec

from kg.charts.points import Left, Panel, Point, largest
from kg.charts.sheet import (
    COLOURS,
    FAINT,
    INK,
    ROOM,
    SMALL,
    SOFT,
    Block,
    Place,
    grid_line,
    round_numbers,
    stroke,
    write,
)
from kg.charts.text import width, wrap
from kg.charts.words import Scale, Words, scale_of, told

_LEFT = 0.75  # inches for the numbers of the axis
_HIGH = 1.9  # of the picture
_TOP = 0.3  # room for the numbers beside the highest mark
_ARROW = 0.17
_ABOVE = 0.14  # of a number above its mark
_FEW = 14  # points that have their numbers beside them
_MARK = {"markersize": 5.5, "linestyle": "none", "zorder": 6}
_SIGNS = ("o", "s", "^", "D", "v", "P", "X", "*")


def draw_lines(
    panel: Panel, words: Words, colours: Mapping[str, str], lang: str
) -> tuple[Block, Scale]:
    """Draw points over their labels, years to scale; returns the unit of the numbers as well."""
    scale = scale_of([point.value for point in panel.points], words)
    plot = _Plot(panel.points, scale, words)

    def draw(at: Place) -> None:
        plot.draw_axes(at, lang)
        series: dict[str, list[Point]] = {}
        for point in sorted(panel.points, key=plot.place):
            series.setdefault(point.colour, []).append(point)
        for i, (name, points) in enumerate(series.items()):
            colour = colours.get(name, COLOURS[0])
            plot.draw_series(at, points, colour, _SIGNS[i % len(_SIGNS)])
        if len(panel.points) <= _FEW:
            plot.draw_numbers(at, lang)

    return Block(_TOP + _HIGH + 0.35, draw), scale


def dated(panel: Panel, left: Left) -> Panel | None:
    """The panel without what has no year, where all others have one; None where nothing is left."""
    years = [point for point in panel.points if _year(point.label) is not None]
    named = [point for point in panel.points if point.label]
    kept = years if len(years) == len(named) else list(panel.points)
    left.undated += len(panel.points) - len(kept)
    return msgspec.structs.replace(panel, points=tuple(kept)) if kept else None


class _Plot:
    """Where points lie."""

    def __init__(self, points: Sequence[Point], scale: Scale, words: Words) -> None:
        self.points, self.scale, self.words = points, scale, words
        labels = list(dict.fromkeys(point.label for point in points))
        years = [_year(label) for label in labels]
        self.is_time = None not in years
        self.places = {
            label: float(year) if self.is_time and year is not None else float(i)
            for i, (label, year) in enumerate(zip(labels, years, strict=True))
        }
        first, last = min(self.places.values()), max(self.places.values())
        self.first, self.last = first - 0.5, last + 0.5
        bounds = [b for p in points for b in (p.low, p.high, p.value) if b is not None]
        self.high = max(0.0, *(float(scale.scaled(bound)) for bound in bounds))
        self.low = min(0.0, *(float(scale.scaled(bound)) for bound in bounds))

    def place(self, point: Point) -> float:
        """The year of a point, or how manieth its label is."""
        return self.places[point.label]

    def x(self, place: float) -> float:
        """Inches from the left."""
        return _LEFT + (place - self.first) / (self.last - self.first) * (ROOM - _LEFT)

    def y(self, number: float) -> float:
        """Inches from the top, for a number in the panel's unit."""
        return _TOP + _HIGH * (1 - (number - self.low) / ((self.high - self.low) or 1.0))

    def at(self, point: Point) -> tuple[float, float]:
        """Where a point lies."""
        return self.x(self.place(point)), self.y(float(self.scale.scaled(point.value)))

    def draw_axes(self, at: Place, lang: str) -> None:
        """Light lines at round numbers, and the years or names below."""
        for tick in round_numbers(self.low, self.high, 5):
            y = self.y(tick)
            grid_line(at, [_LEFT, ROOM], [y, y], color=FAINT if tick else SOFT)
            text = f"{tick:,.10g}" if tick else "0"
            write(at, _LEFT - 0.08, y, text, size=SMALL, color=SOFT, ha="right")
        bottom = _TOP + _HIGH + 0.08
        room = (ROOM - _LEFT) / (self.last - self.first)
        free = 0.0
        for label, place in sorted(self.places.items(), key=lambda item: item[1]):
            text = "\n".join(wrap(label or self.words.unnamed, max(room - 0.08, 0.4), SMALL, lang))
            half = max(width(line, SMALL, lang) for line in text.split("\n")) / 2
            x = self.x(place)
            stroke(at, [x, x], [bottom - 0.08, bottom - 0.03], color=SOFT, linewidth=0.6)
            if x - half >= free:
                write(at, x, bottom, text, size=SMALL, color=SOFT, ha="center", va="top")
                free = x + half + 0.06

    def draw_series(self, at: Place, points: Sequence[Point], colour: str, sign: str) -> None:
        """Marks, bounds, and lines between neighbours."""
        for one, other in pairwise(points):
            if self.place(other) - self.place(one) == 1 or not self.is_time:
                xs, ys = zip(self.at(one), self.at(other), strict=True)
                stroke(at, xs, ys, color=colour, linewidth=1.4)
        for point in points:
            x, y = self.at(point)
            self._draw_bounds(at, point, x, y)
            stroke(at, [x], [y], marker=sign, color=colour, **_MARK)

    def draw_numbers(self, at: Place, lang: str) -> None:
        """The numbers above their marks, the largest first; none over another one."""
        taken: list[tuple[float, float, float]] = []
        for point in largest(self.points):
            x, y = self.at(point)
            top = y if point.high in (None, point.value) else self._bound(point.high or point.value)
            top -= _ABOVE + (_ARROW if point.high is None else 0.0)
            text = told(point, self.scale)
            half = width(text, SMALL, lang) / 2
            x = min(max(x, _LEFT + half), ROOM - half)
            near = ((left, right) for left, right, other in taken if abs(other - top) < _ABOVE)
            if all(x + half < left or x - half > right for left, right in near):
                taken.append((x - half, x + half, top))
                write(at, x, top, text, size=SMALL, ha="center", backed=True)

    def _draw_bounds(self, at: Place, point: Point, x: float, y: float) -> None:
        if point.low == point.high == point.value:
            return
        ends = [
            min(y + _ARROW, self.y(0.0)) if point.low is None else self._bound(point.low),
            y - _ARROW if point.high is None else self._bound(point.high),
        ]
        stroke(at, [x, x], ends, linewidth=1.0, color=INK)
        for end, bound, arrow in zip(ends, (point.low, point.high), ("v", "^"), strict=True):
            if bound is None:
                stroke(at, [x], [end], marker=arrow, markersize=4, linestyle="none")
            elif bound != point.value:
                stroke(at, [x - 0.05, x + 0.05], [end, end], linewidth=1.0)

    def _bound(self, value: Decimal) -> float:
        return self.y(float(self.scale.scaled(value)))


def _year(label: str) -> int | None:
    return int(label) if len(label) == 4 and label.isascii() and label.isdigit() else None
