"""A map of equal tiles: each country near where it lies, coloured by its number.

Most countries that receive aid would be a speck on a map to scale, and islands nothing at all.
`tiles.tsv`, which `tools/make_tiles.py` writes, has the places.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from itertools import pairwise
from pathlib import Path

import msgspec

from kg.charts.points import Left, Panel, Point, largest, together
from kg.charts.sheet import INK, ROOM, Block, Place, legend, rectangle, write
from kg.charts.words import Scale, Words, scale_of

_FILE = Path(__file__).with_name("tiles.tsv")
_EMPTY, _EMPTY_INK = "#efefef", "#8a8a8a"
# One hue from light to dark (ColorBrewer's Blues, http://colorbrewer.org): its order survives
# printing in grey.
_SHADES = ("#deebf7", "#9ecae1", "#6baed6", "#3182bd", "#08519c")
_DARK = 3  # shades from here on have white text
_STEPS = (1, 2, 5)


class Shade(msgspec.Struct, frozen=True):
    """A colour of the map, for numbers from here up to the next one's."""

    least: Decimal
    colour: str
    ink: str


@cache
def tiles() -> dict[str, tuple[int, int]]:
    """The column and row of each country, by its alpha-3 code."""
    lines = _FILE.read_text("utf-8").splitlines()[1:]
    rows = (line.split("\t") for line in lines)
    return {code: (int(column), int(row)) for code, column, row in rows}


def place(panel: Panel, left: Left, *, counted: bool) -> list[Point]:
    """One point a country; what has no tile is left out.

    Several numbers of a country are added up where that is honest, else the largest stands.
    """
    found: dict[str, list[Point]] = {}
    for point in panel.points:
        if point.code in tiles():
            found.setdefault(point.code, []).append(point)
        else:
            left.placeless += 1
    placed = []
    for points in found.values():
        if counted and not any(point.elsewhere for point in points):
            placed.append(msgspec.structs.replace(together(points, ""), code=points[0].code))
            continue
        placed.append(largest(points)[0])
        left.beyond += len(points) - 1 if counted else 0
    return placed


def shades_of(points: Sequence[Point]) -> list[Shade]:
    """Up to five shades, from one round number to the next."""
    values = sorted(abs(point.value) for point in points)
    if values[0] == values[-1]:
        return [Shade(values[0], _SHADES[_DARK], "white")]
    steps = _round_numbers(values[0], values[-1])
    # From each round number that has something between it and the next.
    filled = [
        step
        for step, following in zip(steps, [*steps[1:], values[-1] + 1], strict=True)
        if any(step <= value < following for value in values)
    ]
    kept = sorted({filled[i * (len(filled) - 1) // 4] for i in range(5)})
    colours = _SHADES if len(kept) > 1 else _SHADES[_DARK:]
    picked = [i * (len(colours) - 1) // max(len(kept) - 1, 1) for i in range(len(kept))]
    return [
        Shade(least, colours[i], "white" if _SHADES.index(colours[i]) >= _DARK else INK)
        for least, i in zip(kept, picked, strict=True)
    ]


def draw_map(
    points: Sequence[Point], words: Words, lang: str, *, counted: bool
) -> tuple[list[Block], Scale]:
    """Draw the map, with numbers in its tiles if they count something; returns their unit too."""
    scale = scale_of([point.value for point in points], words)
    shades = shades_of(points) if counted else [Shade(Decimal(0), _SHADES[_DARK], "white")]
    columns = 1 + max(column for column, _ in tiles().values())
    rows = 1 + max(row for _, row in tiles().values())
    side = ROOM / columns
    by_code = {point.code: point for point in points}

    def draw(at: Place) -> None:
        for code, (column, row) in tiles().items():
            point = by_code.get(code)
            shade = None if point is None else _shade(shades, abs(point.value))
            colour, ink = (_EMPTY, _EMPTY_INK) if shade is None else (shade.colour, shade.ink)
            x, y = column * side, row * side
            rectangle(at, x + 0.01, y + 0.01, side - 0.02, side - 0.02, colour)
            has_number = point is not None and counted
            middle = y + side * (0.33 if has_number else 0.5)
            write(at, x + side / 2, middle, code, size=6, color=ink, ha="center")
            if point is not None and has_number:
                text = _short(point.value, scale)
                write(at, x + side / 2, y + side * 0.7, text, size=5.5, color=ink, ha="center")

    names = _ranges(shades, scale) if counted else [(words.named, _SHADES[_DARK])]
    return [legend(names, lang), Block(rows * side + 0.05, draw)], scale


def _shade(shades: Sequence[Shade], value: Decimal) -> Shade:
    fitting = [shade for shade in shades if shade.least <= value]
    return fitting[-1] if fitting else shades[0]


def _ranges(shades: Sequence[Shade], scale: Scale) -> list[tuple[str, str]]:
    numbers = [scale.number(shade.least) for shade in shades]
    ranges = [f"{one}–{other}" for one, other in pairwise(numbers)]
    return [
        (text, shade.colour)
        for text, shade in zip([*ranges, f"≥ {numbers[-1]}"], shades, strict=True)
    ]


def _short(value: Decimal, scale: Scale) -> str:
    """A number that fits into a tile: three digits."""
    scaled = scale.scaled(value)
    places = max(2 - max(scaled.adjusted(), 0), 0) if abs(scaled) >= 1 else 1 - scaled.adjusted()
    text = f"{scaled.quantize(Decimal(1).scaleb(-min(places, 3))):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _round_numbers(low: Decimal, high: Decimal) -> list[Decimal]:
    """1, 2, 5, 10, 20 … from the one below the least to the one below the most."""
    steps = [
        Decimal(step).scaleb(power)
        for power in range(low.adjusted(), high.adjusted() + 1)
        for step in _STEPS
    ]
    first = max((i for i, step in enumerate(steps) if step <= low), default=0)
    return [step for step in steps[first:] if step <= high]
