"""Draws an answer: from its rows to the content of a file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal

import msgspec

from kg.charts.columns import resolve
from kg.charts.points import Left, Panel, most, read_points
from kg.errors import ChartError
from kg.formats import Result
from kg.queryfile import Chart, ChartKind

if TYPE_CHECKING:
    from kg.charts.sheet import Block

Format = Literal["svg", "png", "html"]
# How many pictures stand below each other: one a currency, or a value of the panel's column.
_PANELS: Mapping[ChartKind, int] = {"bar": 12, "stacked": 12, "line": 6, "map": 4, "sankey": 4}
_DIGITS = 30  # a number with more is no sum of money


class About(msgspec.Struct, frozen=True):
    """What stands around the pictures: the question, what was asked for, and of what day it is."""

    title: str
    params: Mapping[str, str] = {}
    lang: str = "en"
    dated: str = ""


class Drawing(msgspec.Struct, frozen=True):
    """A file's content, and what its maker should be told of it."""

    content: bytes
    warnings: tuple[str, ...] = ()


def draw_chart(result: Result, chart: Chart, form: Format, about: About) -> Drawing:
    """Draw an answer.

    Args:
        result: the answer.
        chart: what kind of chart, and of which columns.
        form: what the content is to be.
        about: title, parameters and language.

    Raises:
        ChartError: there is nothing to draw, or the columns do not allow this kind.
    """
    if chart.kind == "table":
        raise ChartError(
            "this answer is a table, not made to be drawn; --chart-kind draws it all the same "
            "(bar, line, stacked, map or sankey)"
        )
    if not result.rows:
        raise ChartError("the answer has no rows: there is nothing to draw")
    columns = resolve(chart, result)
    left = Left()
    panels = read_points(result, columns, left)
    _check(panels)
    panels = most(panels, _PANELS[chart.kind], left)

    from kg.charts.panels import draw_panels
    from kg.charts.remarks import remarks
    from kg.charts.render import draw
    from kg.charts.sheet import heading, notes
    from kg.charts.words import words_in

    words = words_in(about.lang)

    def blocks() -> list[Block]:
        pictures = draw_panels(panels, chart, columns, words, left, about.lang)
        told = remarks(panels, chart, columns, words, left, about, truncated=result.truncated)
        return [heading(about.title, about.lang), *pictures, notes(told, about.lang)]

    content, warnings = draw(blocks, form, result=result, about=about, words=words)
    return Drawing(content, warnings)


def _check(panels: Sequence[Panel]) -> None:
    if not panels:
        raise ChartError("the answer has no number to draw: all are empty or 0")
    for panel in panels:
        for point in panel.points:
            for number in (point.value, point.low, point.high, point.mark):
                if number and abs(number.adjusted()) > _DIGITS:
                    raise ChartError(f"a number of the answer cannot be drawn: {number:.3e}")
