"""The sheet that charts are drawn on: title, pictures one below the other, notes.

Lengths are in inches and places count from the upper left corner, as one lays out a page; only
here they become what matplotlib wants.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import msgspec
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch
from matplotlib.path import Path
from matplotlib.ticker import MaxNLocator

from kg.charts.text import width, wrap

WIDTH = 10.0
EDGE = 0.3
ROOM = WIDTH - 2 * EDGE
INK, SOFT, FAINT = "#1b1b1b", "#595959", "#d9d9d9"
BODY, SMALL, HEAD = 9.0, 7.5, 13.0
# Okabe and Ito's colours, which people with any form of colour blindness can tell apart
# (https://jfly.uni-koeln.de/color/), in an order that greys apart in print.
COLOURS = ("#0072b2", "#e69f00", "#56b4e9", "#d55e00", "#009e73", "#f0e442", "#cc79a7", "#4d4d4d")
_BOLD = 1.12  # how much wider bold text is
_LINE = 1.35 / 72  # inches from line to line, for each point of the size


class Place(msgspec.Struct, frozen=True):
    """A place on a figure; lengths from its upper left corner, x to the right and y down."""

    figure: Figure
    left: float
    top: float

    def points(self, xs: Sequence[float], ys: Sequence[float]) -> tuple[list[float], list[float]]:
        """Points as the figure has them: in inches from its lower left corner."""
        height = float(self.figure.get_figheight())
        return [self.left + x for x in xs], [height - self.top - y for y in ys]


class Block(msgspec.Struct, frozen=True):
    """A piece of the sheet: its height, and what draws it at a place, as wide as there is room."""

    height: float
    draw: Callable[[Place], None]


def lay_out(blocks: Sequence[Block]) -> Figure:
    """Put the blocks below each other."""
    height = sum(block.height for block in blocks) + 2 * EDGE
    figure = Figure(figsize=(WIDTH, height), facecolor="white")
    top = EDGE
    for block in blocks:
        block.draw(Place(figure, EDGE, top))
        top += block.height
    return figure


def heading(title: str, lang: str) -> Block:
    """The title, over up to three lines."""
    lines = wrap(title, ROOM / _BOLD, HEAD, lang)

    def draw(at: Place) -> None:
        write(at, 0, 0, "\n".join(lines), size=HEAD, weight="bold", va="top")

    return Block(len(lines) * line_height(HEAD) + 0.12, draw)


def caption(text: str, lang: str) -> Block:
    """What stands over a panel."""
    lines = wrap(text, ROOM / _BOLD, BODY, lang, lines=2)

    def draw(at: Place) -> None:
        write(at, 0, 0.1, "\n".join(lines), size=BODY, weight="bold", va="top")

    return Block(0.1 + len(lines) * line_height(BODY) + 0.04, draw)


def notes(texts: Sequence[str], lang: str) -> Block:
    """Notes below the pictures, in small print; each begins a line."""
    lines = [line for text in texts for line in wrap(text, ROOM, SMALL, lang, lines=4)]

    def draw(at: Place) -> None:
        write(at, 0, 0.16, "\n".join(lines), size=SMALL, color=SOFT, va="top")

    return Block(0.16 + len(lines) * line_height(SMALL), draw)


def legend(names: Sequence[tuple[str, str]], lang: str) -> Block:
    """Coloured squares with what they mean, in as many lines as it takes."""
    rows: list[list[tuple[float, str, str]]] = [[]]
    left = 0.0
    for name, colour in names:
        text = wrap(name, ROOM / 2, SMALL, lang, lines=1)[0]
        step = 0.2 + width(text, SMALL, lang) + 0.25
        if rows[-1] and left + step > ROOM:
            rows.append([])
            left = 0.0
        rows[-1].append((left, text, colour))
        left += step

    def draw(at: Place) -> None:
        for i, row in enumerate(rows):
            y = 0.14 + i * 0.2
            for x, text, colour in row:
                rectangle(at, x, y - 0.06, 0.13, 0.12, colour)
                write(at, x + 0.19, y, text, size=SMALL)

    return Block(0.08 + 0.2 * len(rows), draw)


def line_height(size: float) -> float:
    """Inches from one line to the next."""
    return size * _LINE


def write(at: Place, x: float, y: float, text: str, *, backed: bool = False, **style: Any) -> None:
    """Write text, on the middle of its height unless `va` says otherwise.

    Text that may come to stand on lines is backed by white.
    """
    (left,), (bottom,) = at.points([x], [y])
    middle = "center" if "\n" in text else "center_baseline"
    usual = {"va": middle, "color": INK, "size": BODY, "linespacing": 1.25, "zorder": 5}
    box = {"facecolor": "white", "edgecolor": "none", "pad": 0.6, "alpha": 0.8} if backed else None
    inches = at.figure.dpi_scale_trans
    at.figure.text(left, bottom, text, transform=inches, bbox=box, **{**usual, **style})


def grid_line(at: Place, xs: Sequence[float], ys: Sequence[float], **style: Any) -> None:
    """Draw a light line behind everything."""
    stroke(at, xs, ys, **{"color": FAINT, "linewidth": 0.6, "zorder": 1, **style})


def round_numbers(low: float, high: float, count: int) -> list[float]:
    """Up to so many round numbers from one to the other."""
    found = MaxNLocator(nbins=count, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    return [float(tick) for tick in found if low <= tick <= high]


def rectangle(
    at: Place, x: float, y: float, wide: float, high: float, colour: str, **style: Any
) -> None:
    """Fill a rectangle, given by its upper left corner."""
    fill(at, [(x, y), (x + wide, y), (x + wide, y + high), (x, y + high), (x, y)], colour, **style)


def fill(
    at: Place,
    corners: Sequence[tuple[float, float]],
    colour: str,
    *,
    codes: Sequence[Any] | None = None,
    **style: Any,
) -> None:
    """Fill a shape; `codes` (matplotlib's) tell where its outline is curved."""
    xs, ys = at.points([x for x, _ in corners], [y for _, y in corners])
    path = Path(list(zip(xs, ys, strict=True)), codes, closed=codes is None)
    usual = {"facecolor": colour, "edgecolor": "none", "linewidth": 0.0, "zorder": 2}
    patch = PathPatch(path, transform=at.figure.dpi_scale_trans, **{**usual, **style})
    at.figure.add_artist(patch)


def stroke(at: Place, xs: Sequence[float], ys: Sequence[float], **style: Any) -> None:
    """Draw a line through points."""
    usual = {"color": INK, "linewidth": 0.9, "solid_capstyle": "butt", "zorder": 3}
    inches = at.figure.dpi_scale_trans
    at.figure.add_artist(Line2D(*at.points(xs, ys), transform=inches, **{**usual, **style}))
