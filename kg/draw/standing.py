"""The first places on the canvas: the heaviest of each column, and one node for all others."""

from __future__ import annotations

import msgspec

from kg.draw.arrange import COLUMNS, Arrangement

COLUMN_WIDTH = 320  # the page stretches this to the window
ROW_HEIGHT = 40
LOOSEST_ROW = 90  # a short column is not pulled apart further than this
ROWS = 18  # what can be read at once in one column


class More(msgspec.Struct, frozen=True):
    """The node at the foot of a column that stands for those without a place of their own."""

    column: int
    members: int
    weight: int
    x: int
    y: int


class Standing(msgspec.Struct, frozen=True):
    """Where entities stand, by IRI, and the nodes for those that wait."""

    places: dict[str, tuple[int, int]]
    more: tuple[More, ...]


def stand(arrangement: Arrangement, *, rows: int = ROWS) -> Standing:
    """Give the heaviest entities of each column a place, at most `rows` with the "more" node."""
    columns = [[s for s in arrangement.spots if s.column == c] for c in range(COLUMNS)]
    shown, waiting = [], []
    for spots in columns:
        heavy = sorted(spots, key=lambda spot: (-spot.weight, spot.iri))
        kept = set(heavy if len(spots) <= rows else heavy[: rows - 1])
        shown.append([spot for spot in spots if spot in kept])
        waiting.append([spot for spot in spots if spot not in kept])
    counts = [len(s) + bool(w) for s, w in zip(shown, waiting, strict=True)]
    height = ROW_HEIGHT * max(counts, default=1)
    places: dict[str, tuple[int, int]] = {}
    more = []
    for place, column in enumerate(c for c in range(COLUMNS) if shown[c]):
        x, ys = place * COLUMN_WIDTH, _spread(counts[column], height)
        places |= {s.iri: (x, y) for s, y in zip(shown[column], ys, strict=False)}
        if waiting[column]:
            weight = sum(spot.weight for spot in waiting[column])
            more.append(More(column, len(waiting[column]), weight, x, ys[-1]))
    return Standing(places, tuple(more))


def _spread(count: int, height: int) -> list[int]:
    """`count` heights, even and centred on `height` / 2."""
    row = min(LOOSEST_ROW, height / count) if count else 0
    top = (height - row * count) / 2
    return [round(top + row * (i + 0.5)) for i in range(count)]
