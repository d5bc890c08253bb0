"""Captions that stand below their tables, read before them: “Table 2. Pledges (US$ million)”.

Printed reports and pages of agencies set them so, and notes below a table tell the unit of its
figures. A caption belongs to the table above it where that has none of its own, unless it can only
be that of the table below it.
"""

from __future__ import annotations

from collections.abc import Sequence

from extract.statements.candidates import View
from extract.statements.captions import is_caption, table_name
from extract.statements.columns import read_columns
from extract.statements.units import caption_unit


def captions_first(views: Sequence[View]) -> list[View]:
    """Return a document's blocks with the captions below tables moved above them."""
    order = list(views)
    place = 0
    while place < len(order):
        end = _table_end(order, place)
        if end > place:
            above = order[place - 1] if place else None
            if end < len(order) and _captions(order, place, end, above):
                order.insert(place, order.pop(end))
                end += 1
        place = max(end, place + 1)
    return order


def _table_end(views: Sequence[View], place: int) -> int:
    """The index behind the rows that begin at a place; the place itself where there are none."""
    while place < len(views) and views[place].block.cells:
        place += 1
    return place


def _captions(views: Sequence[View], start: int, end: int, above: View | None) -> bool:
    """Does the block below the rows from `start` to `end` caption them?"""
    below = views[end]
    behind = _table_end(views, end + 1)
    if table_name(below) and is_caption(below):
        if above is not None and table_name(above):
            return False
        own = behind < len(views) and table_name(views[behind]) is not None
        return behind == end + 1 or own  # else it heads the table that follows it
    tells = caption_unit(below.folded, below.lang) is not None and not below.money
    if behind > end + 1 and not _has_unit(views[end + 1 : behind], None):
        return False  # it tells what the rows that follow it are in
    return tells and not _has_unit(views[start:end], above)


def _has_unit(rows: Sequence[View], above: View | None) -> bool:
    """Is it known what the figures of a table are in, by its head, its cells or the line above?"""
    if any(row.money for row in rows):
        return True
    if above is not None and caption_unit(above.folded, above.lang) is not None:
        return True
    heads = [row for row in rows if row.block.kind == "table_head"]
    return any(column.unit is not None for head in heads for column in read_columns(head))
