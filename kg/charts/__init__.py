"""Draws answers as charts: bars, lines, stacks, maps and flows, as SVG, PNG or HTML.

    chart.py       an answer and how it is drawn → the file's content: begin here
    columns.py     which columns are drawn as what
    points.py      rows → points to draw, in panels of one unit
    panels.py      panels → blocks of a sheet, by the kind of chart
    bars.py, lines.py, tilemap.py, sankey.py    … one kind each
    remarks.py     the notes below a chart
    sheet.py, text.py, words.py    what they share: layout, fonts, wording
    render.py      a sheet → SVG, PNG
    page.py        … and HTML, with the numbers as a table

No request is made, and the same answer gives the same bytes on the same machine. matplotlib is
loaded only by what draws.
"""

from __future__ import annotations

from kg.charts.chart import About, Drawing, Format, draw_chart

__all__ = ["About", "Drawing", "Format", "draw_chart"]
