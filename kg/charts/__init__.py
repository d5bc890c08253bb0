"""Draws answers as charts: bars, lines, stacks, maps and flows, as SVG, PNG or HTML.

    draw_chart      an answer and how it is drawn → the file's content
    columns         which columns are drawn as what
    points          rows → points to draw, in panels of one unit
    bars, lines, tilemap, sankey    panels → blocks of a sheet
    sheet, text, words              what they share: layout, fonts, wording
    render, page                    a sheet → SVG, PNG, HTML

No request is made, and the same answer gives the same bytes on the same machine. matplotlib is
loaded only by what draws.
"""

from __future__ import annotations

from kg.charts.chart import About, Drawing, Format, draw_chart

__all__ = ["About", "Drawing", "Format", "draw_chart"]
