"""Bars and stacks: one below the other, named on the left, with their numbers on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

import msgspec

from kg.charts.points import Left, Panel, Point, largest, together
from kg.charts.sheet import (
    BODY,
    COLOURS,
    INK,
    ROOM,
    SMALL,
    SOFT,
    Block,
    Place,
    grid_line,
    line_height,
    rectangle,
    round_numbers,
    stroke,
    write,
)
from kg.charts.text import width, wrap
from kg.charts.words import Scale, Words, scale_of, told

MOST = 25  # bars in one panel
_NAMES = 3.1  # inches for names
_THICK = 0.17  # of a bar
_ARROW = 0.22  # how far an open end reaches beyond what is stated


class Bar(msgspec.Struct, frozen=True):
    """A bar: its name, the pieces that it is put together of, and the number beside it."""

    label: str
    pieces: tuple[Point, ...]
    text: str
    mark: Decimal | None

    @property
    def end(self) -> Decimal:
        """Where its pieces end."""
        return sum((piece.value for piece in self.pieces), Decimal(0))


def simple_bars(
    panel: Panel, words: Words, left: Left, *, in_order: bool
) -> tuple[list[Bar], Scale]:
    """A bar for each point, the largest 25; the others are added up where that is honest."""
    points = list(panel.points)
    ranked = largest(points)
    kept, rest = ranked[:MOST], ranked[MOST:]
    folded = []
    if rest and not any(point.elsewhere for point in points):
        kept, rest = ranked[: MOST - 1], ranked[MOST - 1 :]
        folded = [together(rest, words.others.format(n=len(rest)))]
    else:
        left.beyond += len(rest)
    shown = [*([p for p in points if any(p is k for k in kept)] if in_order else kept), *folded]
    scale = scale_of([point.value for point in shown], words)
    return [
        Bar(point.label or words.unnamed, (point,), told(point, scale), point.mark)
        for point in shown
    ], scale


def stacked_bars(
    panel: Panel, words: Words, left: Left, *, in_order: bool
) -> tuple[list[Bar], Scale]:
    """A bar for each name, with a piece for each point of that name; the largest 25."""
    stacks: dict[str, list[Point]] = {}
    for point in panel.points:
        stacks.setdefault(point.label, []).append(point)
    whole = {name: sum((p.value for p in points), Decimal(0)) for name, points in stacks.items()}
    ranked = sorted(stacks, key=lambda name: -whole[name])
    left.beyond += sum(len(stacks[name]) for name in ranked[MOST:])
    kept = set(ranked[:MOST])
    shown = [name for name in (stacks if in_order else ranked) if name in kept]
    scale = scale_of([whole[name] for name in shown], words)
    return [
        Bar(
            name or words.unnamed,
            tuple(stacks[name]),
            scale.number(whole[name]),
            next((point.mark for point in stacks[name] if point.mark is not None), None),
        )
        for name in shown
    ], scale


def colours_of(panels: Sequence[Panel], order: Sequence[str]) -> dict[str, str]:
    """A colour for each series, those of the order first; more than eight begin anew."""
    found = dict.fromkeys(point.colour for panel in panels for point in panel.points)
    series = [*(name for name in order if name in found), *(n for n in found if n not in order)]
    return {name: COLOURS[i % len(COLOURS)] for i, name in enumerate(series)}


def draw_bars(bars: Sequence[Bar], scale: Scale, colours: Mapping[str, str], lang: str) -> Block:
    """Draw bars below each other, over light lines at round numbers."""
    names = [wrap(bar.label, _NAMES - 0.15, BODY, lang) for bar in bars]
    heights = [max(len(name) * line_height(BODY), _THICK) + 0.11 for name in names]
    axis = _Axis(bars, scale, lang)

    def draw(at: Place) -> None:
        axis.draw_grid(at, sum(heights))
        top = 0.0
        for bar, name, height in zip(bars, names, heights, strict=True):
            middle = top + height / 2
            write(at, _NAMES - 0.1, middle, "\n".join(name), ha="right")
            if bar.mark is not None:  # one line through the panel, where all have one total
                stroke(at, [axis.x(bar.mark)] * 2, [top, top + height], linewidth=1.6)
            _draw_bar(at, bar, middle, axis, colours)
            top += height
        stroke(at, [axis.x(Decimal(0))] * 2, [0, sum(heights)], color=SOFT)

    return Block(sum(heights) + 0.22, draw)


class _Axis:
    """Where numbers lie from left to right, so that the texts beside the bars have room too."""

    def __init__(self, bars: Sequence[Bar], scale: Scale, lang: str) -> None:
        self.scale = scale
        room = ROOM - _NAMES
        needed = [(*_reach(bar), width(bar.text, SMALL, lang) + 0.12) for bar in bars]
        self.low = min(0.0, *(self.scaled(low) for low, *_ in needed))
        self.unit = min(
            (
                (room - text - more) / (self.scaled(high) - self.low)
                for _, high, more, text in needed
                if self.scaled(high) > self.low
            ),
            default=1.0,
        )
        self.high = self.low + room / self.unit

    def scaled(self, value: Decimal) -> float:
        """The value in the panel's unit."""
        return float(self.scale.scaled(value))

    def x(self, value: Decimal) -> float:
        """Inches from the left."""
        return self.at(self.scaled(value))

    def at(self, number: float) -> float:
        """Inches from the left, for a number in the panel's unit."""
        return _NAMES + (number - self.low) * self.unit

    def draw_grid(self, at: Place, height: float) -> None:
        """Light lines at round numbers."""
        for tick in round_numbers(self.low, self.high, 6):
            grid_line(at, [self.at(tick)] * 2, [0, height])
            text = f"{tick:,.10g}" if tick else "0"
            write(at, self.at(tick), height + 0.1, text, size=SMALL, color=SOFT, ha="center")


def _draw_bar(at: Place, bar: Bar, middle: float, axis: _Axis, colours: Mapping[str, str]) -> None:
    start = Decimal(0)
    for piece in bar.pieces:
        ends = sorted((axis.x(start), axis.x(start + piece.value)))
        rectangle(
            at,
            ends[0],
            middle - _THICK / 2,
            ends[1] - ends[0],
            _THICK,
            colours.get(piece.colour, COLOURS[0]),
            edgecolor="white",
            linewidth=0.5 if len(bar.pieces) > 1 else 0.0,
        )
        start += piece.value
    end = max(axis.x(bar.end), axis.x(Decimal(0)))
    if len(bar.pieces) == 1:
        end = max(end, draw_whisker(at, bar.pieces[0], middle, axis))
    write(at, end + 0.07, middle, bar.text, size=SMALL, backed=True)


def draw_whisker(at: Place, point: Point, y: float, axis: _Axis) -> float:
    """Draw the bounds of a point, with an arrow where there is none; returns its right end."""
    x = axis.x(point.value)
    if point.low == point.high == point.value:
        return x
    room = max(x - axis.x(Decimal(0)), 0.1)  # an arrow to the left ends at nothing
    ends = [
        x - min(_ARROW, room) if point.low is None else axis.x(point.low),
        x + _ARROW if point.high is None else axis.x(point.high),
    ]
    stroke(at, ends, [y, y], linewidth=1.0, color=INK)
    for end, bound, arrow in zip(ends, (point.low, point.high), ("<", ">"), strict=True):
        if bound is None:
            stroke(at, [end], [y], marker=arrow, markersize=4, linestyle="none")
        elif bound != point.value:
            stroke(at, [end] * 2, [y - 0.05, y + 0.05], linewidth=1.0)
    return ends[1]


def _reach(bar: Bar) -> tuple[Decimal, Decimal, float]:
    """How far a bar and its bounds reach to either side, and how many inches beyond that."""
    found = [bar.end, Decimal(0), *([bar.mark] if bar.mark is not None else [])]
    more = 0.0
    if len(bar.pieces) == 1:
        point = bar.pieces[0]
        found += [bound for bound in (point.low, point.high) if bound is not None]
        more = _ARROW if point.high is None else 0.0
    return min(found), max(found), more
