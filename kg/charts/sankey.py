"""A Sankey chart: bands from who gives, on the left, to who receives, as thick as their sums."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from matplotlib.path import Path

from kg.charts.points import Left, Panel, Point, largest, together
from kg.charts.sheet import (
    BODY,
    COLOURS,
    ROOM,
    SMALL,
    Block,
    Place,
    fill,
    line_height,
    rectangle,
    write,
)
from kg.charts.text import wrap
from kg.charts.words import Scale, Words, scale_of, told
from kg.errors import ChartError

MOST = 25  # flows in one panel
_NAMES = 2.6  # inches for names on either side
_NODE = 0.14  # of a node's bar
_GAP = 0.1
_FULL = 3.6  # of all flows together, and of few of them
_EACH = 0.5
_THIN = 0.012


def draw_flows(panel: Panel, words: Words, left: Left, lang: str) -> tuple[Block, Scale]:
    """Draw the largest 25 flows of a panel, one colour for each giver; returns the unit as well.

    Raises:
        ChartError: no flow is larger than nothing.
    """
    flows = largest(point for point in panel.points if point.value > 0)
    left.zero += len(panel.points) - len(flows)
    left.beyond += len(flows[MOST:])
    flows = flows[:MOST]
    if not flows:
        raise ChartError("no flow is larger than 0: there is nothing to draw")
    scale = scale_of([flow.value for flow in flows], words)
    total = float(sum((scale.scaled(flow.value) for flow in flows), Decimal(0))) or 1.0
    per_unit = min(_FULL, _EACH * (1 + len(flows))) / total
    givers = _Side(flows, "source", scale, words, per_unit, lang)
    takers = _Side(flows, "target", scale, words, per_unit, lang)
    height = max(givers.height, takers.height)
    colours = {name: COLOURS[i % len(COLOURS)] for i, name in enumerate(givers.names)}

    def draw(at: Place) -> None:
        givers.start((height - givers.height) / 2)
        takers.start((height - takers.height) / 2)
        order = {name: i for i, name in enumerate(takers.names)}
        ranked = sorted(flows, key=lambda flow: order[flow.target])
        for name in givers.names:
            for flow in ranked:
                if flow.source == name:
                    thick = max(givers.thickness(flow), _THIN)
                    _band(at, givers.take(flow), takers.take(flow), thick, colours[name])
        givers.draw(at, _NAMES, colours, align="right")
        takers.draw(at, ROOM - _NAMES - _NODE, {}, align="left")

    return Block(height + 0.1, draw), scale


class _Side:
    """The nodes of one side, from the largest down, and how far each is used up by bands."""

    def __init__(
        self,
        flows: Sequence[Point],
        end: str,
        scale: Scale,
        words: Words,
        per_unit: float,
        lang: str,
    ) -> None:
        self.end, self.scale, self.per_unit = end, scale, per_unit
        groups: dict[str, list[Point]] = {}
        for flow in flows:
            groups.setdefault(getattr(flow, end), []).append(flow)
        self.sums = {name: sum(map(self.thickness, group)) for name, group in groups.items()}
        self.names = sorted(groups, key=lambda name: -self.sums[name])
        self.texts = {}
        for name in self.names:
            lines = wrap(name or words.unnamed, _NAMES - 0.3, BODY, lang, lines=2)
            # Flows that may overlap have no sum.
            group = groups[name]
            addable = len(group) == 1 or not any(flow.elsewhere for flow in group)
            self.texts[name] = (lines, told(together(group, ""), scale) if addable else "")
        self.heights = {name: max(self.sums[name], _THIN, self._text(name)) for name in self.names}
        self.height = sum(self.heights.values()) + _GAP * max(len(self.names) - 1, 0)
        self.used: dict[str, float] = {}
        self.tops: dict[str, float] = {}

    def thickness(self, flow: Point) -> float:
        """Inches that a flow is thick."""
        return float(self.scale.scaled(flow.value)) * self.per_unit

    def start(self, top: float) -> None:
        """Put the nodes below each other, from here on."""
        for name in self.names:
            self.tops[name] = top
            self.used[name] = top + (self.heights[name] - self.sums[name]) / 2
            top += self.heights[name] + _GAP

    def take(self, flow: Point) -> float:
        """The upper edge of the next band at the flow's node."""
        name = getattr(flow, self.end)
        top = self.used[name]
        self.used[name] += self.thickness(flow)
        return top

    def draw(self, at: Place, x: float, colours: dict[str, str], *, align: str) -> None:
        """Draw the nodes with their names."""
        for name in self.names:
            middle = self.tops[name] + self.heights[name] / 2
            high = max(self.sums[name], _THIN)
            rectangle(at, x, middle - high / 2, _NODE, high, colours.get(name, "#595959"))
            lines, number = self.texts[name]
            place = x - 0.1 if align == "right" else x + _NODE + 0.1
            shift = line_height(SMALL) / 2 if number else 0.0
            write(at, place, middle - shift, "\n".join(lines), ha=align)
            if number:
                below = middle + len(lines) * line_height(BODY) / 2
                write(at, place, below, number, ha=align, size=SMALL, color="#595959")

    def _text(self, name: str) -> float:
        lines, number = self.texts[name]
        return len(lines) * line_height(BODY) + (line_height(SMALL) if number else 0.0)


def _band(at: Place, start: float, end: float, thick: float, colour: str) -> None:
    left, right = _NAMES + _NODE, ROOM - _NAMES - _NODE
    middle = (left + right) / 2
    corners = [
        (left, start),
        (middle, start),
        (middle, end),
        (right, end),
        (right, end + thick),
        (middle, end + thick),
        (middle, start + thick),
        (left, start + thick),
        (left, start),
    ]
    codes = [Path.MOVETO, *[Path.CURVE4] * 3, Path.LINETO, *[Path.CURVE4] * 3, Path.CLOSEPOLY]
    fill(at, corners, colour, codes=codes, alpha=0.45)
