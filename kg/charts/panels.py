"""The pictures of a chart, by its kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.charts.bars import colours_of, draw_bars, simple_bars, stacked_bars
from kg.charts.columns import Columns
from kg.charts.lines import dated, draw_lines
from kg.charts.points import Left, Panel
from kg.charts.sankey import draw_flows
from kg.charts.sheet import Block, caption, legend
from kg.charts.tilemap import draw_map, place
from kg.charts.words import Scale, Words, unit_title
from kg.errors import ChartError
from kg.queryfile import Chart


def draw_panels(
    panels: Sequence[Panel],
    chart: Chart,
    columns: Columns,
    words: Words,
    left: Left,
    lang: str,
) -> list[Block]:
    """Draw each panel under its caption; a legend before them where colours have a meaning.

    Raises:
        ChartError: no row has a country that is on the map, or no flow has a thickness.
    """
    if chart.kind == "map":
        return list(_maps(panels, words, left, lang, counted=bool(columns.value)))
    colours = colours_of(panels, [chart.value] if isinstance(chart.value, str) else chart.value)
    named = [(words.column(name) or words.unnamed, colour) for name, colour in colours.items()]
    blocks = [legend(named, lang)] if chart.kind in ("line", "stacked") and len(named) > 1 else []
    if chart.kind == "line":
        panels = [found for panel in panels if (found := dated(panel, left)) is not None]
    for panel in panels:
        if chart.kind == "line":
            picture, scale = draw_lines(panel, words, colours, lang)
        elif chart.kind == "sankey":
            picture, scale = draw_flows(panel, words, left, lang)
        else:
            make = stacked_bars if chart.kind == "stacked" else simple_bars
            bars, scale = make(panel, words, left, in_order=chart.order == "answer")
            picture = draw_bars(bars, scale, colours, lang)
        blocks += [*_caption(panel, scale, words, lang), picture]
    return blocks


def _maps(
    panels: Sequence[Panel], words: Words, left: Left, lang: str, *, counted: bool
) -> Iterator[Block]:
    found = [(panel, place(panel, left, counted=counted)) for panel in panels]
    if not any(points for _, points in found):
        raise ChartError(
            "no row has a country that is on the map; --chart-kind bar draws the names that it has"
        )
    for panel, points in found:
        if points:
            blocks, scale = draw_map(points, words, lang, counted=counted)
            yield from _caption(panel, scale, words, lang)
            yield from blocks


def _caption(panel: Panel, scale: Scale, words: Words, lang: str) -> list[Block]:
    text = " — ".join(filter(None, (panel.title, unit_title(panel.unit, scale, words))))
    return [caption(text, lang)] if text else []
