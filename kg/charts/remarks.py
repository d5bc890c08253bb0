"""The notes below a chart: what its signs mean, what was asked, and what is not drawn."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

from kg.charts.columns import Columns
from kg.charts.points import Left, Panel
from kg.charts.words import Words
from kg.queryfile import Chart

if TYPE_CHECKING:
    from kg.charts.chart import About

_NAMED = 12  # panels named among those left out


def remarks(
    panels: Sequence[Panel],
    chart: Chart,
    columns: Columns,
    words: Words,
    left: Left,
    about: About,
    *,
    truncated: bool,
) -> list[str]:
    """The notes, each a line of its own; `left` is complete once the pictures are laid out."""
    return [
        *_signs(panels, chart, columns, words),
        *_left_out(left, words),
        *([words.truncated] if truncated else []),
        *_asked(about, words),
        " · ".join(_source(about, words)),
    ]


def _signs(panels: Sequence[Panel], chart: Chart, columns: Columns, words: Words) -> Iterator[str]:
    points = [point for panel in panels for point in panel.points]
    if chart.kind == "map":
        yield words.map
    if chart.kind == "line":
        yield words.gap
    bounded = any(not point.low == point.high == point.value for point in points)
    if bounded and chart.kind in ("map", "stacked"):
        yield words.stated
    elif bounded:
        yield words.bounds if chart.kind in ("bar", "line") else words.signs
    if columns.mark is not None and any(point.mark is not None for point in points):
        yield words.whole


def _left_out(left: Left, words: Words) -> Iterator[str]:
    if left.apart:
        names = words.comma.join(words.column(name) for name in left.apart)
        yield words.apart.format(columns=names, n=words.count(max(left.apart.values())))
    counts = ("empty", "zero", "placeless", "undated", "beyond")
    reasons = [
        getattr(words, name).format(n=getattr(left, name)) for name in counts if getattr(left, name)
    ]
    if reasons:
        yield words.left.format(reasons=words.comma.join(reasons))
    if left.panels:
        named = left.panels[:_NAMED]
        more = len(left.panels) - len(named)
        told = [*named, *([words.more.format(n=more)] if more else [])]
        yield words.panels.format(panels=words.comma.join(told))


def _asked(about: About, words: Words) -> Iterator[str]:
    given = [f"{name} = {value}" for name, value in about.params.items() if value]
    if given:
        yield words.params.format(params=words.comma.join(given))


def _source(about: About, words: Words) -> Iterator[str]:
    yield f"AidKG {_version()}".strip()
    if about.dated:
        yield words.dated.format(date=about.dated)


def _version() -> str:
    try:
        return version("aidkg")
    except PackageNotFoundError:
        return ""  # run from a copy of the code
